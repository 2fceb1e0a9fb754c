"""Handles the stored updates: in order within an ordering key, keys side by side, with a bound.

One task follows one key from update to update. Whatever ends the process, an update that was not
finished is in the database and comes again.
"""

from __future__ import annotations

import asyncio
import contextlib
import contextvars
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import structlog
from aiogram.exceptions import TelegramRetryAfter

from bot.database.shortage import is_servers
from bot.limits import INBOX_RENEWAL
from bot.telegram.current_update import begin_update
from bot.telegram.errors import UnreadableUpdate, describe, failure_of
from bot.telegram.inbox import Claimed, Inbox
from bot.telegram.ordering import RawUpdate
from bot.telegram.slots import Slot, Slots
from handlers.meanings import DeliveryFailure
from handlers.unreadable import was_done
from models.delivery import InboxKind

log = structlog.get_logger(__name__)

T = TypeVar("T")

#: A turn that was put back by more seconds than this was put back on purpose.
_PUT_BACK = 1.0
#: For how long, in seconds, a handler lets what has a deadline go before it begins.
_COURTESY = 1.0


@dataclass(frozen=True, slots=True)
class WorkerLimits:
    """`patience`: how old an update may get while Telegram or the line to it is in trouble.

    Until then such failures are no tries of the update's own; `outage` is the same for a database
    that lacks something. `urgent` handlers of what has a deadline run beside the others, and so do
    up to `resting` times the others that only wait for the limit of a chat.
    """

    concurrency: int = 32
    urgent: int = 8
    resting: int = 8
    drain: float = 5.0
    look_every: float = 0.5
    renew_every: float = INBOX_RENEWAL
    patience: float = 900.0
    outage: float = 86400.0


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
        self._slots = Slots(self._limits.concurrency)
        self._urgent = Slots(self._limits.urgent)
        self._held: dict[int, Claimed] = {}
        self._leases: dict[int, tuple[float, int]] = {}
        self._busy: Counter[str] = Counter()
        self._more: set[str] = set()
        self._deadlines = 0
        self._calm = asyncio.Event()
        self._calm.set()
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
        stored = await self._inbox.store(updates, claim=claim, urgent=not self._stopping)
        for claimed in stored.claimed:
            self._begin(claimed)
        if not claim:
            self._backlog = True
        for ordering_key in stored.waiting:
            # The ordering key's task may be finishing its last row without having seen this one.
            if self._busy[ordering_key]:
                self._more.add(ordering_key)
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
            await asyncio.wait(self._tasks, timeout=2)
        if keeping is not None:
            keeping.cancel()
            await asyncio.gather(keeping, return_exceptions=True)

    def _room(self) -> int:
        """Claim only as much as is soon begun: what waits unclaimed, any replica can take."""
        if self._stopping:
            return 0
        concurrency, held = self._limits.concurrency, len(self._held)
        most = self._limits.resting * concurrency - held
        return min(2 * concurrency - (held - self._slots.lent), most)

    def _begin(self, claimed: Claimed) -> None:
        self._hold(claimed)
        self._busy[claimed.ordering_key] += 1
        task = asyncio.create_task(self._follow(claimed), context=self._context.copy())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _follow(self, first: Claimed) -> None:
        ordering_key = first.ordering_key
        current: Claimed | None = first
        is_urgent = first.kind is InboxKind.DEADLINE
        if is_urgent:
            self._deadlines += 1
            self._calm.clear()
        try:
            while current is not None:
                current = await self._step(current)
                while current is None and ordering_key in self._more and self._may_follow():
                    self._more.discard(ordering_key)
                    current = await self._next_of(ordering_key)
        finally:
            if is_urgent:
                self._deadlines -= 1
                if not self._deadlines:
                    self._calm.set()
            self._busy[ordering_key] -= 1
            if not self._busy[ordering_key]:
                del self._busy[ordering_key]
                self._more.discard(ordering_key)
            # One look fetches many rows, so it waits until many slots are free.
            if self._backlog and self._room() >= max(self._limits.concurrency // 2, 1):
                self.look()

    def _may_follow(self) -> bool:
        """Whether an ordering key may go on at once: while other keys wait, they take turns."""
        return not self._stopping and not self._backlog and self._room() > 0

    async def _next_of(self, ordering_key: str) -> Claimed | None:
        claimed = await self._insist(lambda: self._inbox.claim_of(ordering_key))
        if claimed is not None:
            self._hold(claimed)
        return claimed

    async def _step(self, claimed: Claimed) -> Claimed | None:
        """Handle one update; returns the ordering key's next one, already claimed."""
        try:
            async with self._slot(claimed) as slot:
                if claimed.kind is not InboxKind.DEADLINE:
                    await self._let_pass()
                if not await self._still_ours(claimed):
                    log.info("update_taken_by_another", update_id=claimed.update_id)
                    return None
                failure = await self._attempt(claimed, slot)
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
    async def _slot(self, claimed: Claimed) -> AsyncIterator[Slot]:
        task = asyncio.current_task()
        assert task is not None
        if self._stopping:
            raise asyncio.CancelledError
        slots = self._urgent if claimed.kind is InboxKind.DEADLINE else self._slots
        slot = Slot(slots, claimed.turn)
        self._queued.add(task)
        try:
            await slot.take()
        finally:
            self._queued.discard(task)
        try:
            yield slot
        finally:
            slot.give()

    async def _let_pass(self) -> None:
        """Leave the processor to what has a deadline; a second is enough for several of them."""
        if not self._calm.is_set():
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_COURTESY):
                    await self._calm.wait()

    async def _attempt(self, claimed: Claimed, slot: Slot) -> Exception | None:
        behind = claimed.behind > _PUT_BACK
        begin_update(claimed.update_id, slot, again=claimed.attempts > 1, can_wait=behind)
        try:
            await self._handle(claimed.body)
        except Exception as error:
            if was_done(error):
                # What was to be shown is there: handling it again would show it twice.
                log.warning("answer_not_read", update_id=claimed.update_id, error=str(error))
                return None
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
            return await self._inbox.finish(claimed, take_next=self._may_follow())
        words = describe(failure)
        pause = _blameless_pause(failure, claimed.age, self._limits)
        if pause is not None:
            log.warning("update_postponed", update_id=claimed.update_id, error=words, pause=pause)
            await self._inbox.postpone(claimed, pause, words)
        else:
            unreadable = failure.kind if isinstance(failure, UnreadableUpdate) else ""
            outcome = await self._inbox.retry_later(claimed, words, unreadable=unreadable)
            # Where in our code an update of an unknown shape failed tells nothing.
            log.error(
                "update_failed",
                update_id=claimed.update_id,
                attempts=claimed.attempts,
                exc_info=None if unreadable else failure,
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
        if room > 0:
            claimed = await self._inbox.claim(room)
            self._backlog = len(claimed) == room
        elif not self._stopping:
            self._backlog = True
            claimed = await self._inbox.claim_deadlines(self._limits.urgent)
        else:
            return
        for item in claimed:
            self._begin(item)

    async def _keep_leases(self) -> None:
        """Renew what is handled for long; an update handled at once never costs a renewal."""
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


#: What passes without anything being done about the update.
_PASSING = frozenset(
    {DeliveryFailure.RETRY, DeliveryFailure.UNKNOWN, DeliveryFailure.SHORTAGE},
)


def _blameless_pause(failure: Exception, age: float, limits: WorkerLimits) -> float | None:
    """How long to wait when something else than the update is at fault, else None."""
    if isinstance(failure, TelegramRetryAfter):
        return float(failure.retry_after)
    # A person who has just written to us is there, whether Telegram finds their chat or not.
    patience = limits.outage if is_servers(failure) else limits.patience
    if failure_of(failure) in _PASSING and age < patience:
        return min(max(age / 2, 0.5), 30.0)
    return None
