"""Handles the stored updates: in order within a lane, lanes side by side, with a bound.

One task follows one lane from update to update. Whatever ends the process, an update that was not
finished is in the database and comes again.
"""

from __future__ import annotations

import asyncio
import contextlib
import contextvars
from collections import Counter
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import structlog
from aiogram.exceptions import TelegramRetryAfter

from bot.telegram.at_hand import take_in_hand
from bot.telegram.errors import Fate, describe, fate_of
from bot.telegram.inbox import Claimed, Inbox
from bot.telegram.lanes import RawUpdate

log = structlog.get_logger(__name__)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class WorkerLimits:
    """`patience`: how old an update may get while Telegram or the line to it is in trouble.

    Until then such failures are no tries of the update's own.
    """

    concurrency: int = 32
    drain: float = 20.0
    look_every: float = 0.5
    renew_every: float = 8.0
    patience: float = 900.0


class Workers:
    """Takes updates in with `accept` and calls `handle` with the raw body of each."""

    def __init__(
        self,
        handle: Callable[[bytes], Awaitable[None]],
        inbox: Inbox,
        limits: WorkerLimits | None = None,
    ) -> None:
        self._handle = handle
        self._inbox = inbox
        self._limits = limits or WorkerLimits()
        self._slots = asyncio.Semaphore(self._limits.concurrency)
        self._held: dict[int, Claimed] = {}
        self._leases: dict[int, tuple[float, int]] = {}
        self._lanes: Counter[str] = Counter()
        self._more: set[str] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._queued: set[asyncio.Task[Any]] = set()
        self._loops: list[asyncio.Task[None]] = []
        self._look = asyncio.Event()
        self._backlog = False
        self._stopping = False
        self._context = contextvars.copy_context()

    @property
    def in_hand(self) -> int:
        """How many updates this replica has claimed and not finished."""
        return len(self._held)

    async def start(self) -> None:
        self._context = contextvars.copy_context()
        self._loops = [
            asyncio.create_task(self._look_for_work()),
            asyncio.create_task(self._keep_leases()),
        ]

    async def accept(self, updates: Sequence[RawUpdate]) -> None:
        """Store the updates; after the return they are safe and will be handled."""
        claim = self._room() > 0
        stored = await self._inbox.store(updates, claim=claim)
        for claimed in stored.claimed:
            self._begin(claimed)
        if not claim:
            self._backlog = True
        for lane in stored.waiting:
            # The lane's task may be finishing its last row without having seen this one.
            if self._lanes[lane]:
                self._more.add(lane)
            else:
                self.look()

    def look(self) -> None:
        """Look for work now: after a NOTIFY, or when something may have been left lying."""
        self._look.set()

    async def stop(self) -> None:
        """Finish what has begun within the drain limit; give everything else back."""
        self._stopping = True
        looking, keeping = self._loops or (None, None)
        if looking is not None:
            looking.cancel()
            await asyncio.gather(looking, return_exceptions=True)
        for task in self._queued:
            task.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=self._limits.drain)
        for task in self._tasks:
            task.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=5)
        if keeping is not None:
            keeping.cancel()
            await asyncio.gather(keeping, return_exceptions=True)

    def _room(self) -> int:
        """Claim only as much as is soon begun: what waits unclaimed, any replica can take."""
        return 0 if self._stopping else 2 * self._limits.concurrency - len(self._held)

    def _begin(self, claimed: Claimed) -> None:
        self._hold(claimed)
        self._lanes[claimed.lane] += 1
        task = asyncio.create_task(self._follow(claimed), context=self._context.copy())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _follow(self, first: Claimed) -> None:
        lane = first.lane
        current: Claimed | None = first
        try:
            while current is not None:
                current = await self._step(current)
                while current is None and lane in self._more and self._room() > 0:
                    self._more.discard(lane)
                    current = await self._next_of(lane)
        finally:
            self._lanes[lane] -= 1
            if not self._lanes[lane]:
                del self._lanes[lane]
                self._more.discard(lane)
            # One look fetches many rows, so it waits until there is room for many.
            if self._backlog and self._room() >= self._limits.concurrency:
                self.look()

    async def _next_of(self, lane: str) -> Claimed | None:
        claimed = await self._insist(lambda: self._inbox.claim(1, lane))
        if not claimed:
            return None
        self._hold(claimed[0])
        return claimed[0]

    async def _step(self, claimed: Claimed) -> Claimed | None:
        """Handle one update; returns the lane's next one, already claimed."""
        try:
            async with self._slot():
                if not await self._still_ours(claimed):
                    log.info("update_taken_by_another", update_id=claimed.update_id)
                    return None
                failure = await self._attempt(claimed)
                following = await self._insist(lambda: self._conclude(claimed, failure))
        except asyncio.CancelledError:
            await self._insist(lambda: self._inbox.release([claimed]))
            raise
        finally:
            self._held.pop(claimed.id, None)
            self._leases.pop(claimed.id, None)
        if following is not None:
            self._hold(following)
        return following

    @contextlib.asynccontextmanager
    async def _slot(self) -> Any:
        task = asyncio.current_task()
        assert task is not None
        if self._stopping:
            raise asyncio.CancelledError
        self._queued.add(task)
        try:
            await self._slots.acquire()
        finally:
            self._queued.discard(task)
        try:
            yield
        finally:
            self._slots.release()

    async def _attempt(self, claimed: Claimed) -> Exception | None:
        take_in_hand(claimed.update_id, again=claimed.attempts > 1)
        try:
            await self._handle(claimed.body)
        except Exception as error:
            return error
        except asyncio.CancelledError as error:
            task = asyncio.current_task()
            if task is not None and task.cancelling():
                raise
            # A handler that lets a cancellation of its own escape has failed, nothing more.
            return RuntimeError(f"the handler was cancelled from within ({error})")
        return None

    async def _conclude(self, claimed: Claimed, failure: Exception | None) -> Claimed | None:
        if failure is None:
            return await self._inbox.finish(claimed, take_next=not self._stopping)
        words = describe(failure)
        pause = _blameless_pause(failure, claimed.age, self._limits.patience)
        if pause is not None:
            log.warning("update_postponed", update_id=claimed.update_id, error=words, pause=pause)
            await self._inbox.postpone(claimed, pause, words)
        else:
            outcome = await self._inbox.retry_later(claimed, words)
            log.error(
                "update_failed",
                update_id=claimed.update_id,
                attempts=claimed.attempts,
                exc_info=failure,
            )
            pause = outcome if isinstance(outcome, float) else 0.0
        asyncio.get_running_loop().call_later(pause, self.look)
        return None

    async def _still_ours(self, claimed: Claimed) -> bool:
        until, life = self._leases[claimed.id]
        if self._inbox.is_ours(until, life):
            return True
        # We stood still or were cut off; only the database knows whether the row is still ours.
        renewed = await self._insist(lambda: self._inbox.renew([claimed]))
        return bool(renewed)

    def _hold(self, claimed: Claimed) -> None:
        self._held[claimed.id] = claimed
        self._leases[claimed.id] = (claimed.until, claimed.life)

    async def _insist(self, action: Callable[[], Coroutine[Any, Any, T]]) -> T | None:
        """Repeat while the database is away: until it is back, the claim stays ours."""
        pause = 0.1
        while True:
            try:
                return await action()
            except Exception as error:
                log.warning("inbox_unreachable", error=describe(error))
                if self._stopping:
                    return None
            await asyncio.sleep(pause)
            pause = min(pause * 2, 5.0)

    async def _look_for_work(self) -> None:
        while True:
            self._look.clear()
            try:
                await self._inbox.recover(self._held)
                await self._claim_more()
            except Exception as error:
                log.warning("inbox_unreachable", error=describe(error))
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(self._limits.look_every):
                    await self._look.wait()

    async def _claim_more(self) -> None:
        room = self._room()
        if room <= 0:
            self._backlog = True
            return
        claimed = await self._inbox.claim(room)
        self._backlog = len(claimed) == room
        for item in claimed:
            self._begin(item)

    async def _keep_leases(self) -> None:
        """Renew what is in hand for long; an update handled at once never costs a renewal."""
        before: set[int] = set()
        while True:
            await asyncio.sleep(self._limits.renew_every)
            lasting = [item for id_, item in self._held.items() if id_ in before]
            before = set(self._held)
            try:
                if lasting:
                    self._leases.update(
                        (id_, lease)
                        for id_, lease in (await self._inbox.renew(lasting)).items()
                        if id_ in self._held
                    )
            except Exception as error:
                log.warning("inbox_unreachable", error=describe(error))


def _blameless_pause(failure: Exception, age: float, patience: float) -> float | None:
    """How long to wait when not the update but Telegram or the line is at fault, else None."""
    if isinstance(failure, TelegramRetryAfter):
        return float(failure.retry_after)
    if fate_of(failure) is Fate.RETRY and age < patience:
        return min(max(age / 2, 0.5), 30.0)
    return None
