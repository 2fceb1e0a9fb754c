"""Long polling: an update is confirmed to Telegram only after it is stored.

Run by the leader alone, because Telegram lets one poller in at a time.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any

import structlog
from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramConflictError,
    TelegramRetryAfter,
)
from aiogram.methods import TelegramMethod

from bot.telegram.errors import describe
from bot.telegram.ordering import RawUpdate, UnusableUpdate, from_object

log = structlog.get_logger(__name__)

#: So many refusals one behind the other, and somebody else polls for good.
_RIVAL = 5


class GetRawUpdates(TelegramMethod[list[Any]]):
    """getUpdates as Telegram answers it, not turned into objects: what is stored is what came."""

    __returning__ = list[Any]
    __api_method__ = "getUpdates"

    offset: int | None = None
    limit: int | None = None
    timeout: int | None = None
    allowed_updates: list[str] | None = None


@dataclass(frozen=True, slots=True)
class PollingLimits:
    """`most_waiting`: with more updates than this unhandled, Telegram keeps the rest.

    One person's are few, because what is over their limit is left out. So this is what thousands
    have to say at once, and it is high: behind it may stand a person who pays.
    """

    timeout: int = 30
    batch: int = 100
    most_waiting: int = 50_000
    look_every: float = 0.2
    longest_pause: float = 30.0


class Polling:
    """The loop of getUpdates. Cancel `run` to end it; nothing is lost at any point."""

    def __init__(
        self,
        bot: Bot,
        *,
        accept: Callable[[Sequence[RawUpdate]], Awaitable[None]],
        backlog: Callable[[int], Awaitable[int]],
        allowed_updates: Sequence[str],
        limits: PollingLimits | None = None,
        alive: Callable[[], None] = lambda: None,
        report: Callable[[str | None], Awaitable[None]] | None = None,
    ) -> None:
        """`report` is told what Telegram says of a rival that stays, and None when it left."""
        self._report = report
        self._alive = alive
        self._bot = bot
        self._accept = accept
        self._backlog = backlog
        self._allowed = list(allowed_updates)
        self._limits = limits or PollingLimits()
        self._offset: int | None = None
        self._conflicts = 0

    async def run(self) -> None:
        await self._insist(self._leave_webhook)
        log.info("polling_started")
        while True:
            await self._insist(self._round)

    async def _leave_webhook(self) -> None:
        await self._bot.delete_webhook(drop_pending_updates=False)

    async def _round(self) -> None:
        """Fetch, store, and only then move the offset, which is what confirms."""
        await self._let_workers_catch_up()
        found = await self._fetch()
        if self._conflicts >= _RIVAL and self._report is not None:
            await self._report(None)
        self._conflicts = 0
        updates, highest = _readable(found)
        await self._accept(updates)
        # Without an offset nothing is confirmed twice, and a number that Telegram begins anew
        # after an idle week is not mistaken for an old one.
        self._offset = None if highest is None else highest + 1

    async def _fetch(self) -> list[Any]:
        method = GetRawUpdates(
            offset=self._offset,
            limit=self._limits.batch,
            timeout=self._limits.timeout,
            allowed_updates=self._allowed,
        )
        patience = int(self._bot.session.timeout + self._limits.timeout)
        return await self._bot(method, request_timeout=patience)

    async def _let_workers_catch_up(self) -> None:
        most = self._limits.most_waiting
        # The work is done by other processes too, so there is no event to wait for.
        while await self._backlog(most + 1) > most:
            self._alive()
            await asyncio.sleep(self._limits.look_every)

    async def _insist(self, action: Callable[[], Awaitable[None]]) -> None:
        pause = 0.5
        while True:
            self._alive()
            try:
                return await action()
            except TelegramRetryAfter as error:
                pause = float(error.retry_after)
                log.warning("polling_told_to_wait", seconds=pause)
            except TelegramConflictError as error:
                await self._tell_conflict(error)
            except (TelegramAPIError, ClientDecodeError) as error:
                log.warning("polling_failed", error=describe(error), pause=pause)
            except Exception as error:
                # Most often the database is away: what was fetched is still unconfirmed.
                log.error("updates_not_stored", error=describe(error), pause=pause)
            await asyncio.sleep(pause)
            pause = min(pause * 2, self._limits.longest_pause)

    async def _tell_conflict(self, error: TelegramConflictError) -> None:
        self._conflicts += 1
        if self._conflicts == 1:
            log.warning(
                "polling_conflict",
                error=describe(error),
                meaning="another program polls with this token, or a webhook was set for it",
            )
        # A predecessor that is just ending is no rival.
        if self._conflicts >= _RIVAL and self._report is not None:
            try:
                await self._report(describe(error))
            except Exception as trouble:
                log.warning("rival_not_reported", error=describe(trouble))


def _readable(found: list[Any]) -> tuple[list[RawUpdate], int | None]:
    """The updates that can be stored; one without a number cannot be confirmed either."""
    updates = []
    for item in found:
        try:
            updates.append(from_object(item))
        except UnusableUpdate as error:
            log.error("update_skipped", reason=str(error))
    return updates, max((update.update_id for update in updates), default=None)
