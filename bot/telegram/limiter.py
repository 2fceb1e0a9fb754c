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

from bot.telegram.budgets import ChatBudgets, Limits, SharedBudget
from bot.telegram.errors import describe

log = structlog.get_logger(__name__)

#: The intake must go on while Telegram asks us to send less.
UNLIMITED = frozenset({"getUpdates", "getMe", "setWebhook", "deleteWebhook", "getWebhookInfo"})
NOT_MESSAGES = frozenset({"sendChatAction", "sendChatJoinRequestWebApp"})
REPLY, NOTICE, MASS = 0, 5, 9


@dataclass(frozen=True, slots=True)
class Sending:
    """On whose behalf the calls of this task go out; `check` raises when they no longer may."""

    priority: int = REPLY
    durable: bool = False
    check: Callable[[], None] = lambda: None


_SENDING: ContextVar[Sending] = ContextVar("sending", default=Sending())  # noqa: B039 (frozen)


@contextlib.contextmanager
def sending(priority: int, check: Callable[[], None]) -> Iterator[None]:
    """Calls inside belong to the sender: paced for all replicas, checked right before leaving."""
    token = _SENDING.set(Sending(priority, True, check))
    try:
        yield
    finally:
        _SENDING.reset(token)


class Limiter(BaseRequestMiddleware):
    """Lets a call through when every limit allows it. Register it with `bot.session.middleware`.

    A reply waits out a short 429 by itself; a longer one is raised, so that the update comes
    again later. The sender's rows are always put back until the flood is over.
    """

    def __init__(self, database: BaseDBAsyncClient, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self._budget = SharedBudget(database, self.limits.per_second)
        self._chats = ChatBudgets(database, self.limits)
        self._watch: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Learn of a flood that began before this process did."""
        await self._budget.refresh()

    def flood_heard(self) -> None:
        """Another replica met a 429 (a NOTIFY on `flood`): read until when all must wait."""
        self._watch = asyncio.create_task(self._refresh())

    async def stop(self) -> None:
        if self._watch is not None:
            await asyncio.gather(self._watch, return_exceptions=True)
        await self._budget.close()

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
        errand = _SENDING.get()
        for attempt in count(1):
            await self._pass(method, errand)
            errand.check()
            try:
                return await make_request(bot, method)
            except TelegramRetryAfter as error:
                await self.flood(error.retry_after)
                if errand.durable or attempt == 3:
                    raise
        return None

    async def _pass(self, method: TelegramMethod[Any], errand: Sending) -> None:
        await self._wait_out_flood(method, errand)
        cost = message_cost(method)
        if not cost:
            return
        chat = getattr(method, "chat_id", None)
        if chat is not None:
            wait = await self._chats.reserve(str(chat), cost, durable=errand.durable)
            await asyncio.sleep(wait)
        while not await self._budget.take(cost, errand.priority):
            await self._wait_out_flood(method, errand)

    async def _wait_out_flood(self, method: TelegramMethod[Any], errand: Sending) -> None:
        while (blocked := self.blocked_for()) > 0:
            if errand.durable or blocked > self.limits.reply_patience:
                raise TelegramRetryAfter(method, "held back after a 429", math.ceil(blocked))
            await asyncio.sleep(blocked)

    async def _refresh(self) -> None:
        try:
            await self._budget.refresh()
        except Exception as error:
            log.warning("flood_not_read", error=describe(error))


def message_cost(method: TelegramMethod[Any]) -> int:
    """How many messages the call counts for; 0 when it is none."""
    name = method.__api_method__
    if name in NOT_MESSAGES or not name.startswith(("send", "copy", "forward", "editMessage")):
        return 0
    several = getattr(method, "media", None) or getattr(method, "message_ids", None)
    return len(several) if isinstance(several, list) else 1
