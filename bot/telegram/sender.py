"""Works off the outbox: one way out for everything that must arrive later than a reply.

Every replica runs one. A row is settled by what its call came to; only a call whose answer was
lost may ever be made again.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol

import structlog
from aiogram.exceptions import TelegramMigrateToChat, TelegramRetryAfter

from bot.telegram.errors import LeaseLost, describe, failure_of
from bot.telegram.limiter import Limiter, sending
from bot.telegram.outbox import ClaimedMessage, Outbox
from handlers.meanings import DeliveryFailure

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Sent:
    """The message is done."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """What the row announced is not true any more; nothing was sent."""

    reason: str


Outcome = Sent | Dropped


class Reports(Protocol):
    """Called in the transaction that settles the row: write rows, never wait for the network."""

    async def unreachable(self, chat_id: str) -> None: ...

    async def migrated(self, old: str, new: str) -> None: ...

    async def gave_up(self, claimed: ClaimedMessage, error: str) -> None: ...


@dataclass(frozen=True, slots=True)
class SenderLimits:
    """`give_up_after` counts the time spent trying: not the time held, nor that of a flood.

    A held chat is tried again: a chat that Telegram does not know after `unknown_pause`, which
    doubles, and a person who blocked the bot after `blocked_pause`, should we have missed that they
    came back.
    `shortage_pause`: how long a row waits for a database that lacks something; that counts neither.
    """

    concurrency: int = 16
    first_pause: float = 1.0
    longest_pause: float = 300.0
    shortage_pause: float = 2.0
    give_up_after: float = 86400.0
    most_faults: int = 5
    unknown_pause: float = 300.0
    longest_unknown: float = 86400.0
    blocked_pause: float = 30 * 86400.0
    look_every: float = 1.0
    drain: float = 5.0


def _is_chats(claimed: ClaimedMessage) -> bool:
    """Whether it goes to a chat, from which we may be shut out; Stars go back to a purse."""
    return claimed.chat_id.lstrip("-").isdecimal()


def _is_persons(claimed: ClaimedMessage) -> bool:
    """Whether it goes to a person; groups have negative ids."""
    return claimed.chat_id.isdecimal()


class Sender:
    """Claims rows, lets `deliver` make the call, and writes down what it came to."""

    def __init__(
        self,
        outbox: Outbox,
        limiter: Limiter,
        deliver: Callable[[ClaimedMessage], Awaitable[Outcome]],
        reports: Reports,
        limits: SenderLimits | None = None,
    ) -> None:
        self._outbox = outbox
        self._limiter = limiter
        self._deliver = deliver
        self._reports = reports
        self._limits = limits or SenderLimits()
        self._in_flight: set[asyncio.Task[None]] = set()
        self._wake = asyncio.Event()
        self._loop: asyncio.Task[None] | None = None
        self._stopping = False

    async def start(self) -> None:
        self._loop = asyncio.create_task(self._run())

    def wake(self) -> None:
        """There may be something to send: a NOTIFY on `outbox`, or a call that has ended."""
        self._wake.set()

    async def stop(self) -> None:
        """Claim nothing more and let the calls under way end."""
        self._stopping = True
        self.wake()
        if self._loop is not None:
            await asyncio.gather(self._loop, return_exceptions=True)
        if self._in_flight:
            await asyncio.wait(self._in_flight, timeout=self._limits.drain)
        for task in self._in_flight:
            task.cancel()
        if self._in_flight:
            await asyncio.wait(self._in_flight, timeout=2)

    async def _run(self) -> None:
        while not self._stopping:
            self._wake.clear()
            wait = self._limiter.blocked_for()
            if not wait:
                await self._claim()
                wait = self._limits.look_every
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._wake.wait(), wait)

    async def _claim(self) -> None:
        free = self._limits.concurrency - len(self._in_flight)
        if free <= 0:
            return
        try:
            messages = await self._outbox.claim(free)
        except Exception as error:
            log.warning("outbox_unreachable", error=describe(error))
            return
        for claimed in messages:
            task = asyncio.create_task(self._send(claimed))
            self._in_flight.add(task)
            task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._in_flight.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            # The row keeps its lease and is claimed again when that ends.
            log.error("message_not_settled", error=describe(error))
        self.wake()

    async def _send(self, claimed: ClaimedMessage) -> None:
        try:
            with sending(claimed.priority, partial(self._check, claimed)):
                self._check(claimed)
                outcome = await self._deliver(claimed)
        except asyncio.CancelledError:
            await self._outbox.later(claimed, 0.0, None, counted=False)
            raise
        except Exception as error:
            await self._settle_failure(claimed, error)
        else:
            await self._insist(partial(self._settle_outcome, claimed, outcome))

    def _check(self, claimed: ClaimedMessage) -> None:
        if not self._outbox.is_ours(claimed):
            raise LeaseLost(f"message {claimed.id}")

    async def _settle_outcome(self, claimed: ClaimedMessage, outcome: Outcome) -> None:
        match outcome:
            case Sent():
                ours = await self._outbox.settle(claimed, "sent")
            case Dropped(reason):
                ours = await self._outbox.settle(claimed, "dropped", reason)
        if not ours:
            log.warning("message_taken_while_sending", id=claimed.id, kind=claimed.kind)

    async def _settle_failure(self, claimed: ClaimedMessage, error: Exception) -> None:
        failure, words = failure_of(error), describe(error)
        quiet = failure in {DeliveryFailure.FLOOD, DeliveryFailure.LOST}
        note = log.debug if quiet else log.warning
        note("message_failed", id=claimed.id, kind=claimed.kind, failure=failure.name, error=words)
        await self._insist(partial(self._act_on, claimed, error, failure))

    async def _act_on(
        self, claimed: ClaimedMessage, error: Exception, failure: DeliveryFailure
    ) -> None:
        outbox, words = self._outbox, describe(error)
        match failure:
            case DeliveryFailure.DONE:
                await outbox.settle(claimed, "sent", words)
            case DeliveryFailure.FLOOD:
                assert isinstance(error, TelegramRetryAfter)
                await outbox.later(claimed, float(error.retry_after), None, counted=False)
            case DeliveryFailure.LOST:
                # Nothing was sent. If the row is still ours after all, it goes back at once.
                await outbox.later(claimed, 0.0, None, counted=False)
            case DeliveryFailure.MIGRATED:
                assert isinstance(error, TelegramMigrateToChat)
                new = str(error.migrate_to_chat_id)
                told = partial(self._reports.migrated, claimed.chat_id, new)
                await outbox.retarget(claimed, new, told)
            case DeliveryFailure.HOLD if _is_chats(claimed):
                await self._hold(claimed, words, self._limits.blocked_pause)
            case DeliveryFailure.UNKNOWN if _is_persons(claimed):
                await self._hold(claimed, words, self._unknown_pause(claimed.attempts))
            case DeliveryFailure.HOLD | DeliveryFailure.UNKNOWN | DeliveryFailure.FINAL:
                await self._give_up(claimed, words)
            case DeliveryFailure.SHORTAGE:
                await outbox.later(claimed, self._limits.shortage_pause, words, counted=False)
            case DeliveryFailure.RETRY:
                await self._retry(claimed, words, self._has_tried_long(claimed.attempts))
            case DeliveryFailure.FAULT:
                await self._retry(claimed, words, claimed.attempts >= self._limits.most_faults)

    async def _hold(self, claimed: ClaimedMessage, error: str, pause: float) -> None:
        """A person may come back, or be found again: nothing that they are owed is lost."""
        told = partial(self._reports.unreachable, claimed.chat_id)
        await self._outbox.settle(claimed, "held", error, told, again_in=pause)

    async def _retry(self, claimed: ClaimedMessage, error: str, enough: bool) -> None:
        if enough:
            await self._give_up(claimed, error)
            return
        await self._outbox.later(claimed, self._pause(claimed.attempts), error, counted=True)

    async def _give_up(self, claimed: ClaimedMessage, error: str) -> None:
        log.error("message_given_up", id=claimed.id, kind=claimed.kind, error=error)
        told = partial(self._reports.gave_up, claimed, error)
        await self._outbox.settle(claimed, "failed", error, told)

    def _pause(self, attempts: int) -> float:
        """1, 2, 4 … seconds up to the longest pause."""
        doublings = min(attempts - 1, 30)
        return float(min(self._limits.first_pause * 2**doublings, self._limits.longest_pause))

    def _unknown_pause(self, attempts: int) -> float:
        """Five minutes, ten … up to a day: Telegram loses sight of a chat for minutes or hours."""
        doublings = min(attempts - 1, 30)
        return float(min(self._limits.unknown_pause * 2**doublings, self._limits.longest_unknown))

    def _has_tried_long(self, attempts: int) -> bool:
        return sum(map(self._pause, range(1, attempts))) >= self._limits.give_up_after

    async def _insist(self, action: Callable[[], Awaitable[Any]]) -> None:
        """A settled call must be written down, or it would be made again: wait for the database."""
        pause = 0.1
        while True:
            try:
                await action()
                return
            except Exception as error:
                log.warning("outbox_unreachable", error=describe(error))
                if self._stopping:
                    return
            await asyncio.sleep(pause)
            pause = min(pause * 2, 5.0)
