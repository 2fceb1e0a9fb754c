"""Sends messages to many: a loop on each replica, behind everything else that the bot says.

Recipients are claimed and made ready; when the limiter lets a few of them go, they are marked,
their calls leave side by side, and what each came to is written down. Whatever ends the process, no
one is left out and no one gets it twice (bot/telegram/mailing.py).
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Coroutine, Sequence
from functools import partial
from typing import Any
from uuid import UUID

import structlog
from aiogram.exceptions import TelegramMigrateToChat

from bot.telegram.beginnings import Beginnings
from bot.telegram.errors import describe
from bot.telegram.insisting import insist
from bot.telegram.lanes import BroadcasterLimits, Lane, Letter, Post
from bot.telegram.limiter import Limiter, prepaid
from bot.telegram.mailing import Mailing, Place, Revised, Settled
from bot.telegram.purses import Purses
from bot.telegram.room import Room
from bot.telegram.verdicts import Verdict, verdict_on
from models.broadcasts import Revision
from models.lifecycles import DeliveryStatus, RecipientState
from services.broadcasts import delivery
from services.broadcasts.delivery import UnderWay
from services.broadcasts.recipients import Recipient
from services.clock import Clock
from services.person import became_unreachable_all
from services.settings.live import LivePolicy

log = structlog.get_logger(__name__)

_MOST_TELLS = 4
#: After so many floods on end of calls that are paid for, Telegram takes no Stars from this bot.
_MOST_PAID_FLOODS = 3
_CHARGED = (RecipientState.SENT, RecipientState.UNKNOWN)


class Broadcaster:
    """The loop of one replica."""

    def __init__(
        self,
        mailing: Mailing,
        limiter: Limiter,
        post: Post,
        clock: Clock,
        live: LivePolicy,
        limits: BroadcasterLimits | None = None,
    ) -> None:
        self._mailing = mailing
        self._limiter = limiter
        self._post = post
        self._clock = clock
        self._live = live
        self._limits = limits or BroadcasterLimits()
        self._lanes: dict[tuple[UUID, Revision | None], Lane] = {}
        rates, most = limiter.limits, self._limits.calls
        self._rooms = {
            False: Room(rates.per_second, most),
            True: Room(rates.paid_per_second, most),
        }
        self._groups: set[asyncio.Task[None]] = set()
        self._tells: set[asyncio.Task[None]] = set()
        self._wake = asyncio.Event()
        self._more = asyncio.Event()
        self._rests_until = 0.0
        self._troubles = 0
        self._purses = Purses(self._limits.poor_rest)
        self._beginnings = Beginnings(self._limits.longest_rest)
        self._loops: list[asyncio.Task[None]] = []
        self._stopping = False

    async def start(self) -> None:
        loops = (self._watch(), self._run(paid=False), self._run(paid=True))
        self._loops = [asyncio.create_task(loop) for loop in loops]

    def wake(self) -> None:
        """A NOTIFY on `broadcasts`: one was started, paused, changed."""
        self._wake.set()

    async def stop(self) -> None:
        """Begin nothing more, let the calls under way end, and leave the rest to the others."""
        self._stopping = True
        self._wake.set()
        self._more.set()
        for task in (*self._loops, *self._tells):
            task.cancel()
        await asyncio.gather(*self._loops, *self._tells, return_exceptions=True)
        if self._groups:
            await asyncio.wait(self._groups, timeout=self._limits.drain)
        for group in self._groups:
            group.cancel()
        await asyncio.gather(*self._groups, return_exceptions=True)
        with contextlib.suppress(Exception):
            for lane in self._lanes.values():
                await self._let_go(lane)

    async def _watch(self) -> None:
        while True:
            self._wake.clear()
            try:
                await self._look()
            except Exception as error:
                log.warning("broadcasts_unreachable", error=describe(error))
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(self._limits.look_every):
                    await self._wake.wait()

    async def _look(self) -> None:
        """Start what is due, take over from the dead, end what is done, see what is to be sent."""
        now = self._clock.now()
        works = await delivery.under_way(now)
        if works:
            await self._mailing.recover(now)
        for work in works:
            is_due = work.status is DeliveryStatus.SCHEDULED
            if is_due and await self._beginnings.begin(work, now, self._live.current):
                self._wake.set()
        await self._set_lanes(works)
        for work in works:
            await self._conclude(work)
            if work.is_sending:
                self._tell(work)

    async def _set_lanes(self, works: Sequence[UnderWay]) -> None:
        wanted: dict[tuple[UUID, Revision | None], UnderWay] = {}
        for work in works:
            if work.is_sending:
                wanted[work.id, None] = work
            if work.revision is not None:
                wanted[work.id, work.revision] = work
        for key in self._lanes.keys() - wanted.keys():
            await self._let_go(self._lanes.pop(key))
        for key, work in wanted.items():
            lane = self._lanes.get(key)
            if lane is None or lane.work.version != work.version:
                if lane is not None:
                    await self._let_go(lane)
                lane = self._lanes[key] = Lane(work, key[1], await self._post.cost(work))
            lane.work = work
            lane.is_empty = lane.is_spent = False
        self._more.set()

    async def _conclude(self, work: UnderWay) -> None:
        now = self._clock.now()
        may_end = work.status in (DeliveryStatus.SENDING, DeliveryStatus.CANCELLED)
        if may_end and await delivery.end(work.id, now):
            self._tell(work, is_last=True)
        lane = self._lanes.get((work.id, work.revision))
        if work.revision is not None and lane is not None and lane.is_through:
            await delivery.end_revision(work, now)

    def _tell(self, work: UnderWay, *, is_last: bool = False) -> None:
        """Show it beside the work: Telegram may take its time, and one that hangs is enough."""
        if is_last or len(self._tells) < _MOST_TELLS:
            task = asyncio.create_task(self._post.tell(work, is_last=is_last))
            self._tells.add(task)
            task.add_done_callback(self._told)

    def _told(self, task: asyncio.Task[None]) -> None:
        self._tells.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.warning("progress_not_shown", error=describe(error))

    async def _let_go(self, lane: Lane) -> None:
        ids = [recipient.id for recipient, _ in lane.ready]
        lane.ready.clear()
        if ids:
            await self._mailing.forget(ids)

    async def _run(self, *, paid: bool) -> None:
        """Messages at the free rate and those paid for go side by side, each at its own pace."""
        while not self._stopping:
            try:
                await self._step(paid)
            except Exception as error:
                log.warning("broadcasts_unreachable", error=describe(error))
                await asyncio.sleep(0.5)

    async def _step(self, paid: bool) -> None:
        rest = max(self._limiter.blocked_for(), self._rests_until - time.monotonic())
        if rest > 0:
            await asyncio.sleep(min(rest, 1.0))
            return
        lane = self._next(paid)
        if lane is None:
            self._more.clear()
            await self._more.wait()
            return
        if not lane.ready:
            await self._fill(lane)
            return
        is_low = len(lane.ready) < self._limits.batch // 2
        if is_low and not lane.is_empty and not lane.filling.locked():
            self._begin(self._fill(lane))
        room = self._rooms[paid]
        await room.wait()
        # While Telegram is in trouble one call asks whether it still is.
        most = 1 if self._troubles else min(self._limits.group, room.left, len(lane.ready))
        most = self._purses.most(lane.work.id, min(most, lane.affordable)) if paid else most
        count = await self._limiter.turns(most, lane.cost, paid=paid)
        count = min(count, len(lane.ready))
        if not count:
            return
        if paid:
            self._purses.asks(lane.work.id)
        group = [lane.ready.popleft() for _ in range(count)]
        room.take(count)
        lane.under_way += count
        self._begin(self._deal(lane, group, paid))

    def _begin(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._groups.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._groups.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            # Claimed rows come again when their lease ends; those under way are unknown then.
            log.warning("broadcast_group_lost", error=describe(error))

    def _next(self, paid: bool) -> Lane | None:
        """The lanes take turns: the one that is served goes to the end."""
        for key, lane in self._lanes.items():
            fits = not paid or (lane.affordable > 0 and not self._purses.rests(lane.work.id))
            if fits and (lane.ready or not lane.is_empty):
                self._lanes[key] = self._lanes.pop(key)
                return lane
        return None

    async def _fill(self, lane: Lane) -> None:
        """Claim some more, beside the calls of those that are left."""
        async with lane.filling:
            if len(lane.ready) < self._limits.batch // 2 and not (lane.ready and lane.is_empty):
                await self._claim(lane)

    async def _claim(self, lane: Lane) -> None:
        limit, now = self._limits.batch, self._clock.now()
        begins = lane.place.is_start
        if lane.revision is not None:
            people = await self._mailing.claim_sent(lane.work, lane.place, limit)
            is_all = len(people) < limit
        else:
            policy = self._live.current
            people, is_all = await self._mailing.claim(lane.work, lane.place, limit, now, policy)
        if people:
            letters = await self._post.letters(lane.work, people)
            lane.ready.extend(zip(people, letters, strict=True))
        if self._lanes.get((lane.work.id, lane.revision)) is not lane:
            # It was paused or cancelled meanwhile.
            await self._let_go(lane)
        lane.is_through = begins and not people
        if is_all:
            # Those that were put back stand before the place.
            lane.is_empty, lane.place = True, Place()
            self._drained(lane)

    def _drained(self, lane: Lane) -> None:
        """When nothing is left in hand, look at once whether that was all of it."""
        if lane.has_worked and lane.is_empty and not lane.ready and not lane.under_way:
            lane.has_worked = False
            self.wake()

    async def _deal(
        self, lane: Lane, group: Sequence[tuple[Recipient, Letter]], paid: bool
    ) -> None:
        """Mark a group, make its calls, and write down what they came to as they end."""
        lane.has_worked = True
        left = len(group)
        try:
            if lane.revision is None:
                group = await self._marked(lane, group, paid)
            calls = {
                asyncio.create_task(self._call(lane, recipient, letter, paid)): recipient
                for recipient, letter in group
            }
            self._freed(lane, left - len(calls), paid)
            left = len(calls)
            while calls:
                done, _ = await asyncio.wait(calls, timeout=self._limits.settle_after)
                self._freed(lane, len(done), paid)
                left -= len(done)
                verdicts = [(calls.pop(call), call.result()) for call in done]
                if verdicts:
                    settle = partial(self._settle, lane, verdicts, paid)
                    await insist(settle, "broadcasts_unreachable", lambda: self._stopping)
        finally:
            self._freed(lane, left, paid)
            self._drained(lane)

    async def _marked(
        self, lane: Lane, group: Sequence[tuple[Recipient, Letter]], paid: bool
    ) -> Sequence[tuple[Recipient, Letter]]:
        """Those of the group whose calls may leave."""
        people = [recipient for recipient, _ in group]
        leaving = await self._mailing.mark(
            lane.work,
            people,
            self._clock.now(),
            self._live.current,
            lane.cost if paid else 0,
        )
        if paid and not leaving:
            # They do not fit under the ceiling: they leave at the free rate.
            lane.is_spent = True
            lane.ready.extendleft(reversed(group))
        elif left := {one.id for one in people} - leaving:
            await self._mailing.forget(left)
        return [pair for pair in group if pair[0].id in leaving]

    def _freed(self, lane: Lane, count: int, paid: bool) -> None:
        self._rooms[paid].give(count)
        lane.under_way -= count

    async def _call(self, lane: Lane, recipient: Recipient, letter: Letter, paid: bool) -> Verdict:
        chat_id, began = int(recipient.telegram_id), time.monotonic()
        try:
            with prepaid():
                ids = await self._made(lane, chat_id, recipient, letter, paid)
        except TelegramMigrateToChat as moved:
            try:
                with prepaid():
                    ids = await self._made(lane, moved.migrate_to_chat_id, recipient, letter, paid)
            except Exception as error:
                return self._judged(lane, error, paid)
        except Exception as error:
            return self._judged(lane, error, paid)
        self._troubles = 0
        if paid:
            lane.paid_floods = 0
            self._purses.paid(lane.work.id)
        self._rooms[paid].lasted(time.monotonic() - began)
        return Verdict(RecipientState.SENT, tuple(ids))

    async def _made(
        self, lane: Lane, chat_id: int, recipient: Recipient, letter: Letter, paid: bool
    ) -> Sequence[int]:
        match lane.revision:
            case None:
                return await letter.send(chat_id, paid=paid)
            case Revision.EDIT:
                await letter.change(chat_id, recipient.message_ids)
            case Revision.DELETE:
                await letter.take_back(chat_id, recipient.message_ids)
        return recipient.message_ids

    def _judged(self, lane: Lane, error: Exception, paid: bool) -> Verdict:
        """What it means for this person, and for how long everybody behind them waits."""
        verdict = verdict_on(error)
        is_new = time.monotonic() >= self._rests_until
        lane.paid_floods += paid and verdict.pause > 0 and is_new
        if verdict.is_poor or lane.paid_floods >= _MOST_PAID_FLOODS:
            self._purses.ran_out(lane.work.id)
        if verdict.is_everybodys:
            self._rest(verdict.pause, error)
        else:
            self._troubles = 0
        if verdict.is_fault:
            log.error("broadcast_fault", error=describe(error), exc_info=error)
        return verdict

    def _rest(self, told: float, error: Exception) -> None:
        """For as long as Telegram said; in trouble longer and longer, whoever met it first."""
        now, rest = time.monotonic(), told
        if not told:
            if now < self._rests_until:
                return
            rest = min(2.0**self._troubles, self._limits.longest_rest)
            self._troubles = min(self._troubles + 1, 10)
        self._rests_until = max(self._rests_until, now + rest)
        log.warning("broadcasts_rest", error=describe(error), seconds=rest)

    async def _settle(
        self, lane: Lane, told: Sequence[tuple[Recipient, Verdict]], paid: bool
    ) -> None:
        now, mailing = self._clock.now(), self._mailing
        gone = [who.telegram_id for who, one in told if one.state is RecipientState.BLOCKED]
        if lane.revision is None:
            settled = [
                Settled(recipient.id, one.state, one.message_ids, one.refusal, one.pause)
                for recipient, one in told
            ]
            # What did not arrive costs nothing; what may have arrived counts as paid.
            free = sum(one.state not in _CHARGED for _, one in told)
            await mailing.settle(lane.work, settled, now, free * lane.cost if paid else 0)
        else:
            revised = [Revised(who.id, not one.may_come_again, one.refusal) for who, one in told]
            await mailing.revised(lane.work, revised, lane.revision)
        if gone:
            await became_unreachable_all(gone, now)
