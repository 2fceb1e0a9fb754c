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

from bot.telegram.errors import Fate, LeaseLost, describe, fate_of
from bot.telegram.limiter import Limiter, sending
from bot.telegram.outbox import Errand, Outbox

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Sent:
    """The errand is done."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """What the row promised is not true any more; nothing was sent."""

    reason: str


Outcome = Sent | Dropped


class Reports(Protocol):
    """Told inside the transaction that settles the row: write rows, never wait for the network."""

    async def unreachable(self, chat_id: str) -> None: ...

    async def migrated(self, old: str, new: str) -> None: ...

    async def gave_up(self, errand: Errand, error: str) -> None: ...


@dataclass(frozen=True, slots=True)
class SenderLimits:
    """`give_up_after` counts the time spent trying: not the time held, nor that of a flood."""

    concurrency: int = 16
    first_pause: float = 1.0
    longest_pause: float = 300.0
    give_up_after: float = 86400.0
    most_faults: int = 5
    look_every: float = 1.0
    drain: float = 20.0


class Sender:
    """Claims rows, lets `deliver` make the call, and writes down what it came to."""

    def __init__(
        self,
        outbox: Outbox,
        limiter: Limiter,
        deliver: Callable[[Errand], Awaitable[Outcome]],
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
            await asyncio.wait(self._in_flight, timeout=5)

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
            errands = await self._outbox.claim(free)
        except Exception as error:
            log.warning("outbox_unreachable", error=describe(error))
            return
        for errand in errands:
            task = asyncio.create_task(self._send(errand))
            self._in_flight.add(task)
            task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._in_flight.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            # The row keeps its lease and is claimed again when that ends.
            log.error("errand_not_settled", error=describe(error))
        self.wake()

    async def _send(self, errand: Errand) -> None:
        try:
            with sending(errand.priority, partial(self._check, errand)):
                self._check(errand)
                outcome = await self._deliver(errand)
        except asyncio.CancelledError:
            await self._outbox.later(errand, 0.0, None, counted=False)
            raise
        except Exception as error:
            await self._settle_failure(errand, error)
        else:
            await self._insist(partial(self._settle_outcome, errand, outcome))

    def _check(self, errand: Errand) -> None:
        if not self._outbox.is_ours(errand):
            raise LeaseLost(f"errand {errand.id}")

    async def _settle_outcome(self, errand: Errand, outcome: Outcome) -> None:
        match outcome:
            case Sent():
                ours = await self._outbox.settle(errand, "sent")
            case Dropped(reason):
                ours = await self._outbox.settle(errand, "dropped", reason)
        if not ours:
            log.warning("errand_taken_while_sending", id=errand.id, kind=errand.kind)

    async def _settle_failure(self, errand: Errand, error: Exception) -> None:
        fate = fate_of(error)
        note = log.debug if fate in {Fate.FLOOD, Fate.LOST} else log.warning
        note("errand_failed", id=errand.id, kind=errand.kind, fate=fate.name, error=describe(error))
        await self._insist(partial(self._follow_fate, errand, error, fate))

    async def _follow_fate(self, errand: Errand, error: Exception, fate: Fate) -> None:
        outbox, words = self._outbox, describe(error)
        match fate:
            case Fate.DONE:
                await outbox.settle(errand, "sent", words)
            case Fate.FLOOD:
                assert isinstance(error, TelegramRetryAfter)
                await outbox.later(errand, float(error.retry_after), None, counted=False)
            case Fate.LOST:
                # Nothing was sent. If the row is still ours after all, it goes back at once.
                await outbox.later(errand, 0.0, None, counted=False)
            case Fate.MIGRATED:
                assert isinstance(error, TelegramMigrateToChat)
                new = str(error.migrate_to_chat_id)
                told = partial(self._reports.migrated, errand.chat_id, new)
                await outbox.retarget(errand, new, told)
            case Fate.UNREACHABLE:
                told = partial(self._reports.unreachable, errand.chat_id)
                await outbox.settle(errand, "held", words, told)
            case Fate.REFUSED:
                await self._give_up(errand, words)
            case Fate.RETRY:
                await self._retry(errand, words, self._has_tried_long(errand.attempts))
            case Fate.FAULT:
                await self._retry(errand, words, errand.attempts >= self._limits.most_faults)

    async def _retry(self, errand: Errand, error: str, enough: bool) -> None:
        if enough:
            await self._give_up(errand, error)
            return
        await self._outbox.later(errand, self._pause(errand.attempts), error, counted=True)

    async def _give_up(self, errand: Errand, error: str) -> None:
        log.error("errand_given_up", id=errand.id, kind=errand.kind, error=error)
        told = partial(self._reports.gave_up, errand, error)
        await self._outbox.settle(errand, "failed", error, told)

    def _pause(self, attempts: int) -> float:
        """1, 2, 4 … seconds up to the longest pause."""
        doublings = min(attempts - 1, 30)
        return float(min(self._limits.first_pause * 2**doublings, self._limits.longest_pause))

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
