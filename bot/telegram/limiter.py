"""Telegram's limits, kept by all replicas together: overall, for each chat, and after a 429.

Every call of the bot passes here as a session middleware. The overall budget is one row in the
database from which replicas draw tokens in small chunks, so most messages cost no statement.
"""

from __future__ import annotations

import asyncio
import contextlib
import math
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from dataclasses import dataclass
from itertools import count
from typing import Any

import structlog
from aiogram import Bot
from aiogram.client.session.middlewares.base import (
    BaseRequestMiddleware,
    NextRequestMiddlewareType,
)
from aiogram.exceptions import TelegramRetryAfter
from aiogram.methods import TelegramMethod
from tortoise.backends.base.client import BaseDBAsyncClient

from bot.telegram.budgets import PAID, ChatBudgets, Limits, SharedBudget
from bot.telegram.current_update import can_wait, rest
from bot.telegram.errors import describe
from bot.telegram.floods import ChatFloods
from models.delivery import Priority

log = structlog.get_logger(__name__)

#: The intake must go on while Telegram asks us to send less.
UNLIMITED = frozenset({"getUpdates", "getMe", "setWebhook", "deleteWebhook", "getWebhookInfo"})
#: A person looks at a turning wheel, or at a payment that ends after ten seconds.
NEVER_WAIT = frozenset({"answerPreCheckoutQuery", "answerShippingQuery", "answerCallbackQuery"})
NOT_MESSAGES = frozenset({"sendChatAction", "sendChatJoinRequestWebApp"})


@dataclass(frozen=True, slots=True)
class Sending:
    """On whose behalf the calls of this task go out; `check` raises when they no longer may."""

    priority: int = Priority.URGENT
    durable: bool = False
    check: Callable[[], None] = lambda: None
    # Its tokens were taken before: many at once, with `Limiter.turns`.
    prepaid: bool = False


_SENDING: ContextVar[Sending] = ContextVar("sending", default=Sending())  # noqa: B039 (frozen)


@contextlib.contextmanager
def sending(priority: int, check: Callable[[], None]) -> Iterator[None]:
    """Calls inside belong to the sender: paced for all replicas, checked right before leaving."""
    token = _SENDING.set(Sending(priority, True, check))
    try:
        yield
    finally:
        _SENDING.reset(token)


@contextlib.contextmanager
def prepaid() -> Iterator[None]:
    """Calls inside have had their turn already; they only wait for no flood."""
    token = _SENDING.set(Sending(Priority.MASS, durable=True, prepaid=True))
    try:
        yield
    finally:
        _SENDING.reset(token)


class Limiter(BaseRequestMiddleware):
    """Lets a call through when every limit allows it. Register it with `bot.session.middleware`.

    A 429 holds the chat that got it, and all chats only when several do. A reply waits out
    a short one by itself; a longer one is raised, so that the update comes again later. The
    sender's rows are always put back until the flood is over.
    """

    def __init__(self, database: BaseDBAsyncClient, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self._budget = SharedBudget(database, self.limits.per_second)
        self._paid = SharedBudget(database, self.limits.paid_per_second, PAID)
        self._chats = ChatBudgets(database, self.limits)
        self._floods = ChatFloods(database)
        self._watch: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Learn of a flood that began before this process did."""
        await self._floods.refresh()
        await self._budget.refresh()

    def flood_heard(self) -> None:
        """Another replica met a 429 (a NOTIFY on `flood`): read until when who must wait."""
        self._watch = asyncio.create_task(self._refresh())

    async def stop(self) -> None:
        if self._watch is not None:
            await asyncio.gather(self._watch, return_exceptions=True)
        await self._budget.close()
        await self._paid.close()

    def blocked_for(self) -> float:
        """Seconds until Telegram takes anything from us again."""
        return self._budget.blocked_for()

    async def flood(self, retry_after: float) -> None:
        """Hold every replica for as long as Telegram said: shortening it only prolongs it."""
        log.warning("flood", retry_after=retry_after)
        try:
            await self._budget.block(retry_after)
        except Exception as error:
            log.warning("flood_not_shared", error=describe(error))

    async def turns(self, most: int, cost: int, *, paid: bool = False) -> int:
        """Wait until messages to many may leave, and take the tokens of up to `most` of them.

        Each counts for `cost` messages. Zero when a flood began instead. They go behind everything
        else, and leave the bucket's other half to it; paid ones have a bucket of their own.
        """
        budget = self._paid if paid else self._budget
        return await budget.take_some(most, cost, Priority.MASS)

    async def prune(self) -> None:
        """Forget the budgets of chats that have long been full again."""
        await self._chats.prune()

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[Any],
        bot: Bot,
        method: TelegramMethod[Any],
    ) -> Any:
        if method.__api_method__ in UNLIMITED:
            return await make_request(bot, method)
        claimed = _SENDING.get()
        for attempt in count(1):
            await self._pass(method, claimed)
            claimed.check()
            try:
                return await make_request(bot, method)
            except TelegramRetryAfter as error:
                await self._refused(method, error.retry_after)
                if (
                    claimed.durable
                    or attempt == 3
                    or error.retry_after > self.limits.reply_patience
                ):
                    raise
                if _chat_of(method) is None:
                    await asyncio.sleep(error.retry_after)
        return None

    async def _refused(self, method: TelegramMethod[Any], retry_after: float) -> None:
        """A 429 is the chat's that got it, and all chats' when several get one."""
        chat = _chat_of(method)
        everybody = self._floods.met(chat or method.__api_method__, retry_after)
        if everybody is not None:
            await self.flood(everybody)
        if chat is None:
            return
        log.warning("chat_flood", retry_after=retry_after, method=method.__api_method__)
        try:
            await self._floods.block(chat, retry_after)
        except Exception as error:
            log.warning("flood_not_shared", error=describe(error))

    async def _pass(self, method: TelegramMethod[Any], claimed: Sending) -> None:
        if method.__api_method__ in NEVER_WAIT:
            return
        await self._wait_out_flood(method, claimed)
        cost = message_cost(method)
        if not cost or claimed.prepaid:
            return
        chat = getattr(method, "chat_id", None)
        if chat is not None:
            wait = await self._chats.reserve(str(chat), cost, durable=claimed.durable)
            await rest(wait)
        priority = Priority.LATER if not claimed.durable and can_wait() else claimed.priority
        while not await self._budget.take(cost, priority):
            await self._wait_out_flood(method, claimed)

    async def _wait_out_flood(self, method: TelegramMethod[Any], claimed: Sending) -> None:
        chat = _chat_of(method)
        while (blocked := self._blocked(chat)) > 0:
            if claimed.durable or blocked > self.limits.reply_patience:
                raise TelegramRetryAfter(method, "held back after a 429", math.ceil(blocked))
            await asyncio.sleep(blocked)

    def _blocked(self, chat: str | None) -> float:
        own = 0.0 if chat is None else self._floods.blocked_for(chat)
        return max(self.blocked_for(), own)

    async def _refresh(self) -> None:
        try:
            await self._floods.refresh()
            await self._budget.refresh()
        except Exception as error:
            log.warning("flood_not_read", error=describe(error))


def _chat_of(method: TelegramMethod[Any]) -> str | None:
    chat = getattr(method, "chat_id", None)
    return None if chat is None else str(chat)


def message_cost(method: TelegramMethod[Any]) -> int:
    """How many messages the call counts for; 0 when it is none."""
    name = method.__api_method__
    if name in NOT_MESSAGES or not name.startswith(("send", "copy", "forward", "editMessage")):
        return 0
    several = getattr(method, "media", None) or getattr(method, "message_ids", None)
    return len(several) if isinstance(several, list) else 1
