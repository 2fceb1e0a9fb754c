"""From a person's facts to their rights: one pure function, without a database or a clock.

The rules are money.md's and decision 0036's. What a settlement decided stands on its fact; here
nothing is decided again.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import accumulate
from typing import Any
from uuid import UUID

from models.facts import FactKind
from models.lifecycles import AssignmentSource
from services.timeline import terms as t
from services.timeline.facts import Fact
from services.timeline.queue import Queue, Run, Segment, plus_days


@dataclass(frozen=True)
class Right:
    """One right of access, as its row in user_package_assignments."""

    fact: UUID
    plan_id: UUID
    source: AssignmentSource
    source_id: str
    payment_id: UUID | None
    actor_id: UUID | None
    assigned_at: datetime
    starts_at: datetime
    paid_until: datetime | None
    expires_at: datetime | None
    # The end and the grace, later where a proof was under review; without a time it never ends.
    access_until: datetime | None
    is_active: bool
    worth: int | None
    currency: str | None
    # Nothing of the same plan follows it: people are reminded of this end.
    is_last: bool


@dataclass(frozen=True)
class Subscription:
    """The person's one subscription row."""

    plan_id: UUID
    is_active: bool
    is_lifetime: bool
    starts_at: datetime
    ends_at: datetime | None
    anchor: datetime | None
    anchor_months: int
    is_refunded: bool
    method: str
    bank_details: str | None
    receipt: UUID | None
    payment_id: UUID | None


@dataclass(frozen=True)
class SeatState:
    """What a seat's time comes to."""

    enrollment_id: UUID
    starts_at: datetime
    ends_at: datetime | None


@dataclass
class Balance:
    """What is somebody's own in one currency, in minor units."""

    payable: int = 0
    spend_only: int = 0

    @property
    def total(self) -> int:
        return self.payable + self.spend_only


@dataclass
class State:
    """What the facts come to."""

    rights: list[Right]
    subscription: Subscription | None
    balances: dict[str, Balance]
    segments: dict[UUID, Segment]
    queues: dict[tuple[UUID, bool], Queue]
    seats: dict[UUID, SeatState]
    role: str | None
    is_protected: bool | None

    def running(self) -> list[Right]:
        """The rights that count now."""
        return [right for right in self.rights if right.is_active]


@dataclass(frozen=True)
class _Hold:
    """A proof that was under review from then, until its verdict or the end of its patience."""

    sent: datetime
    until: datetime
    is_pending: bool


class _Reach:
    """How far the holds reach of which each was sent before a moment."""

    def __init__(self, holds: Iterable[_Hold]) -> None:
        holds = list(holds)
        self._sent = [hold.sent for hold in holds]
        self._until = list(accumulate((hold.until for hold in holds), max))

    def of(self, moment: datetime) -> datetime | None:
        index = bisect_left(self._sent, moment)
        return self._until[index - 1] if index else None


class _Holds:
    """All holds in the order in which they were sent; people of years have hundreds."""

    def __init__(self, holds: Sequence[_Hold]) -> None:
        self.all = _Reach(holds)
        self.decided = _Reach(hold for hold in holds if not hold.is_pending)
        self.pending = _Reach(hold for hold in holds if hold.is_pending)


@dataclass
class _Replay:
    """The facts as far as they were replayed."""

    undone: set[UUID]
    holds: _Holds
    # Openings that the release before had credited to another: what has to be undone first.
    credited: dict[UUID, UUID]
    queues: dict[tuple[UUID, bool], Queue] = field(default_factory=dict)
    segments: dict[UUID, Segment] = field(default_factory=dict)
    seats: dict[UUID, _SeatReplay] = field(default_factory=dict)
    paid_by: dict[UUID, t.Purchase | t.Opening] = field(default_factory=dict)
    # What was ended by a fact that comes before it in the replay.
    ended: dict[UUID, tuple[datetime, str]] = field(default_factory=dict)

    def queue(self, plan_id: UUID, is_lifetime: bool) -> Queue:
        return self.queues.setdefault((plan_id, is_lifetime), Queue(plan_id))

    def end(self, ends: Sequence[t.Ended], at: datetime, because: str) -> None:
        queues = {}
        for ended in ends:
            segment = self.segments.get(ended.fact)
            if segment is None:
                # Told before it, and it happened after: it ends as soon as it stands.
                self.ended[ended.fact] = (at, because)
            else:
                queue = self.queue(segment.plan_id, segment.is_lifetime)
                queue.close(segment.fact, at, because)
                queues[segment.plan_id] = queue
        for queue in queues.values():
            queue.shut(at, because)


@dataclass
class _SeatReplay:
    enrollment_id: UUID
    fact: Fact
    terms: t.Seat
    starts_at: datetime
    ends_at: datetime | None
    is_open: bool = True
    is_over: bool = False


def timeline(facts: Sequence[Fact], now: datetime) -> State:
    """A person's rights, subscription and balances, from everything that happened to them."""
    replay = _Replay(_undone(facts), _holds(facts), _credited(facts))
    for fact in facts:
        _REPLAYED[fact.kind](replay, fact)
    rights = [*_plan_rights(replay, now), *_seat_rights(replay, now)]
    return State(
        rights,
        _subscription(replay, rights),
        balances_of(facts),
        replay.segments,
        replay.queues,
        {
            key: SeatState(key, seat.starts_at, seat.ends_at)
            for key, seat in replay.seats.items()
            if not seat.is_over
        },
        _last(facts, FactKind.ROLE, "role"),
        _last(facts, FactKind.PROTECTION, "is_protected"),
    )


def balances_of(facts: Sequence[Fact]) -> dict[str, Balance]:
    """What the facts left on the person's balance, by currency; empty ones are left out."""
    found: dict[str, Balance] = {}
    for fact in facts:
        for move in fact.terms.moves:
            balance = found.setdefault(move.currency, Balance())
            if move.spend_only:
                balance.spend_only += move.amount
            else:
                balance.payable += move.amount
    return {currency: one for currency, one in found.items() if one.total}


def _last(facts: Sequence[Fact], kind: FactKind, name: str) -> Any:
    return next((getattr(one.terms, name) for one in reversed(facts) if one.kind is kind), None)


def _undone(facts: Sequence[Fact]) -> set[UUID]:
    """Purchases whose refund gave back what they had ended."""
    return {
        fact.terms.fact for fact in facts if fact.kind is FactKind.REFUND and fact.terms.restores
    }


def _credited(facts: Sequence[Fact]) -> dict[UUID, UUID]:
    """Which opening each opening was credited to."""
    openings = (fact for fact in facts if fact.kind is FactKind.OPENING)
    return {ended.fact: fact.id for fact in openings for ended in fact.terms.ends}


#: The facts that end a review with the money accepted.
_SETTLED = (FactKind.PURCHASE, FactKind.DEPOSIT, FactKind.SEAT_PAID)


def _holds(facts: Sequence[Fact]) -> _Holds:
    verdicts: dict[UUID, datetime] = {}
    for fact in facts:
        if fact.kind is FactKind.PROOF_REFUSED:
            verdicts[fact.terms.payment] = fact.learned_at
        elif fact.kind in _SETTLED and fact.payment_id:
            verdicts.setdefault(fact.payment_id, fact.learned_at)
    holds = []
    for fact in facts:
        if fact.kind is FactKind.PROOF_SENT and fact.terms.until is not None:
            verdict = verdicts.get(fact.terms.payment)
            # A verdict that came when patience was over found the end long past.
            if verdict is None:
                holds.append(_Hold(fact.learned_at, fact.terms.until, is_pending=True))
            elif verdict <= fact.terms.until:
                holds.append(_Hold(fact.learned_at, verdict, is_pending=False))
    return _Holds(sorted(holds, key=lambda hold: hold.sent))


def _access_until(end: datetime, grace: timedelta, replay: _Replay) -> datetime:
    """The end and the grace, and the time that proofs under review held it back."""
    until = end + grace
    while (reach := replay.holds.decided.of(until)) is not None and reach > until:
        until = reach
    return until


def _is_held(until: datetime, replay: _Replay, now: datetime) -> bool:
    reach = replay.holds.pending.of(until)
    return reach is not None and now < reach


# -- One fact after the other -------------------------------------------------------------------


def _opening(replay: _Replay, fact: Fact) -> None:
    terms: t.Opening = fact.terms
    assert fact.plan_id is not None
    source = AssignmentSource(terms.source)
    segment = Segment(
        fact.id,
        fact.plan_id,
        source,
        terms.source_id,
        terms.calendar,
        fact.learned_at,
        is_lifetime=terms.expires_at is None,
        fixed=(terms.starts_at, terms.paid_until or terms.expires_at, terms.expires_at),
        counts_on=(terms.anchor, terms.anchor_months) if terms.anchor else None,
        since=terms.since,
        worth=terms.worth,
        spend_only=terms.spend_only,
        currency=terms.currency,
        payment_id=fact.payment_id,
        actor_id=fact.actor_id,
    )
    replay.segments[fact.id] = segment
    replay.paid_by[fact.id] = terms
    queue = replay.queue(fact.plan_id, segment.is_lifetime)
    if terms.is_active or replay.credited.get(fact.id) in replay.undone:
        queue.open(segment)
        return
    segment.starts_at, segment.paid_until = terms.starts_at, terms.paid_until or terms.expires_at
    segment.ends_at = terms.expires_at
    segment.closed_at = terms.ended_at or fact.learned_at
    segment.closed_because = terms.ended_because
    queue.closed.append(segment)


def _purchase(replay: _Replay, fact: Fact) -> None:
    terms: t.Purchase = fact.terms
    assert fact.plan_id is not None
    if fact.id not in replay.undone:
        replay.end(terms.ends, fact.learned_at, "changed")
    segment = Segment(
        fact.id,
        fact.plan_id,
        AssignmentSource.PAYMENT,
        terms.source_id,
        terms.calendar,
        fact.learned_at,
        months=terms.months,
        is_lifetime=terms.is_lifetime,
        floor=terms.floor,
        worth=terms.worth,
        spend_only=terms.spend_only,
        currency=terms.currency,
        payment_id=fact.payment_id,
        actor_id=fact.actor_id,
    )
    replay.paid_by[fact.id] = terms
    _stand(replay, segment, fact)
    run = replay.queue(fact.plan_id, terms.is_lifetime).current
    if terms.given_days and run is not None and fact.id not in replay.undone:
        run.give(terms.given_days)


def _grant(replay: _Replay, fact: Fact) -> None:
    terms: t.Grant = fact.terms
    assert fact.plan_id is not None
    segment = Segment(
        fact.id,
        fact.plan_id,
        AssignmentSource.GRANT,
        terms.source_id,
        terms.calendar,
        fact.learned_at,
        months=terms.months,
        is_lifetime=terms.is_lifetime,
        actor_id=fact.actor_id,
    )
    _stand(replay, segment, fact)


def _stand(replay: _Replay, segment: Segment, fact: Fact) -> None:
    """Behind the queue's end where access stood without a gap, else anew (money.md, 3)."""
    replay.segments[fact.id] = segment
    queue = replay.queue(segment.plan_id, segment.is_lifetime)
    run = queue.current
    if segment.is_lifetime or run is None or not _joins(replay, run, fact):
        queue.begin(segment, fact.learned_at)
    else:
        queue.append(segment)
    if fact.id in replay.ended:
        queue.close(fact.id, *replay.ended[fact.id])


def _joins(replay: _Replay, run: Run, fact: Fact) -> bool:
    last = run.segments[-1]
    if run.end is None or last.closed_at is not None:
        return False
    if fact.learned_at < run.end:
        return True
    grace = last.calendar.grace
    reach = replay.holds.all.of(run.end + grace)
    stood = _access_until(run.end, grace, replay) > fact.learned_at or (
        reach is not None and fact.learned_at <= reach
    )
    return stood and fact.happened_at < run.end + grace


def _extension(replay: _Replay, fact: Fact) -> None:
    assert fact.plan_id is not None
    run = replay.queue(fact.plan_id, is_lifetime=False).current
    if run is not None:
        run.give(fact.terms.days)


def _revocation(replay: _Replay, fact: Fact) -> None:
    for queue in replay.queues.values():
        # The last first: the grace of what is over ends only where nothing is behind it.
        for segment in reversed(queue.segments):
            queue.close(segment.fact, fact.learned_at, "revoked")


def _refund(replay: _Replay, fact: Fact) -> None:
    terms: t.Refund = fact.terms
    found = replay.segments.get(terms.fact)
    if found is not None:
        if terms.how == "part":
            found.worth = max(0, found.worth - terms.amount)
            found.spend_only = min(found.spend_only, found.worth)
        else:
            found.worth = found.spend_only = 0
        if terms.how in ("whole", "taken_back"):
            queue = replay.queue(found.plan_id, found.is_lifetime)
            queue.close(found.fact, fact.learned_at, "refunded")
    for lost in terms.lost:
        later = replay.segments.get(lost.fact)
        if later is not None:
            later.worth = max(0, later.worth - lost.value)
            later.spend_only = max(0, min(later.spend_only - lost.spend_only, later.worth))
            _shorten(replay, later, lost.days, fact.learned_at)


def _shorten(replay: _Replay, segment: Segment, days: int, at: datetime) -> None:
    queue = replay.queue(segment.plan_id, segment.is_lifetime)
    run = next((one for one in queue.runs if segment in one.segments), None)
    if run is None:
        return
    run.give(-days)
    if run.end is not None and run.end <= at:
        queue.close(run.segments[-1].fact, at, "refunded")


def _seat(replay: _Replay, fact: Fact) -> None:
    terms: t.Seat = fact.terms
    assert fact.enrollment_id is not None
    start = max(terms.starts_at or fact.learned_at, fact.learned_at)
    ends_at = terms.ends_at or _seat_end(terms, start)
    replay.seats[fact.enrollment_id] = _SeatReplay(fact.enrollment_id, fact, terms, start, ends_at)


def _seat_end(terms: t.Seat, start: datetime) -> datetime | None:
    if terms.is_lifetime or not terms.weeks:
        return None
    return plus_days(start, terms.weeks * 7, terms.calendar)


def _seat_changed(replay: _Replay, fact: Fact) -> None:
    seat = replay.seats.get(fact.enrollment_id) if fact.enrollment_id else None
    if seat is None or seat.is_over:
        return
    if fact.kind is FactKind.SEAT_PAUSED:
        seat.is_open = False
    elif fact.kind is FactKind.SEAT_RESUMED:
        seat.is_open = True
    elif fact.kind is FactKind.SEAT_COMPLETED:
        if seat.ends_at is None and not seat.terms.is_lifetime:
            seat.is_open, seat.is_over = False, True
    else:
        seat.is_open, seat.is_over = False, True


def _course_moved(replay: _Replay, fact: Fact) -> None:
    seat = replay.seats.get(fact.enrollment_id) if fact.enrollment_id else None
    # A start that has come already moves nothing.
    if seat is not None and seat.starts_at > fact.learned_at:
        seat.starts_at = max(fact.terms.starts_at, fact.learned_at)
        seat.ends_at = _seat_end(seat.terms, seat.starts_at)


def _nothing(replay: _Replay, fact: Fact) -> None:
    """It moves money or says who somebody is; no right follows from it here."""


_REPLAYED = {
    FactKind.OPENING: _opening,
    FactKind.PURCHASE: _purchase,
    FactKind.DEPOSIT: _nothing,
    FactKind.GRANT: _grant,
    FactKind.EXTENSION: _extension,
    FactKind.REVOCATION: _revocation,
    FactKind.REFUND: _refund,
    FactKind.PAYOUT: _nothing,
    FactKind.PROOF_SENT: _nothing,
    FactKind.PROOF_REFUSED: _nothing,
    FactKind.SEAT_PAID: _nothing,
    FactKind.SEAT: _seat,
    FactKind.SEAT_PAUSED: _seat_changed,
    FactKind.SEAT_RESUMED: _seat_changed,
    FactKind.SEAT_COMPLETED: _seat_changed,
    FactKind.SEAT_LEFT: _seat_changed,
    FactKind.COURSE_MOVED: _course_moved,
    FactKind.ROLE: _nothing,
    FactKind.PROTECTION: _nothing,
}


# -- What it comes to ---------------------------------------------------------------------------


def _plan_rights(replay: _Replay, now: datetime) -> list[Right]:
    rights = []
    for queue in replay.queues.values():
        current = queue.current
        for segment in queue.segments:
            is_last = (
                current is not None
                and segment is current.segments[-1]
                and segment.closed_at is None
            )
            rights.append(_right(replay, segment, is_last, now))
    return rights


def _right(replay: _Replay, segment: Segment, is_last: bool, now: datetime) -> Right:
    until = None
    if segment.closed_at is not None:
        until = min(segment.closed_at, segment.ends_at or segment.closed_at)
    elif segment.ends_at is not None:
        until = _access_until(segment.ends_at, segment.calendar.grace, replay)
    is_active = segment.closed_at is None and (
        until is None or now < until or _is_held(until, replay, now)
    )
    return Right(
        segment.fact,
        segment.plan_id,
        segment.source,
        segment.source_id,
        segment.payment_id,
        segment.actor_id,
        segment.learned_at,
        segment.starts_at,
        segment.paid_until if segment.currency else None,
        segment.ends_at,
        until,
        is_active,
        segment.worth if segment.currency else None,
        segment.currency,
        is_last,
    )


def _seat_rights(replay: _Replay, now: datetime) -> list[Right]:
    rights = []
    for seat in replay.seats.values():
        grace = seat.terms.calendar.grace
        until = _access_until(seat.ends_at, grace, replay) if seat.ends_at else None
        is_active = seat.is_open and (until is None or now < until or _is_held(until, replay, now))
        rights += [
            Right(
                seat.fact.id,
                plan_id,
                AssignmentSource.BUNDLE,
                str(seat.enrollment_id),
                None,
                seat.fact.actor_id,
                seat.fact.learned_at,
                seat.fact.learned_at,
                None,
                seat.ends_at,
                until,
                is_active,
                None,
                None,
                True,
            )
            for plan_id in seat.terms.plans
        ]
    return rights


def _subscription(replay: _Replay, rights: Sequence[Right]) -> Subscription | None:
    """The running queue with the latest end, a lifetime first; else what was over last."""
    mine = [right for right in rights if right.source is not AssignmentSource.BUNDLE]
    if not mine:
        return None
    running = [right for right in mine if right.is_active]
    chosen = max(running or mine, key=_rank if running else _was_over)
    queue = replay.queues[chosen.plan_id, chosen.expires_at is None or _is_life(replay, chosen)]
    segment = replay.segments[chosen.fact]
    run = queue.current if queue.current and segment in queue.current.segments else None
    counted = run.counted if run else segment.counts_on
    anchor, months = counted if counted and chosen.expires_at is not None else (None, 0)
    paid = replay.paid_by.get(chosen.fact)
    ends_at = chosen.expires_at
    if not running and segment.closed_at is not None:
        ends_at = min(ends_at or segment.closed_at, segment.closed_at)
    return Subscription(
        chosen.plan_id,
        bool(running),
        bool(running) and chosen.expires_at is None,
        run.began_at if run else segment.since or chosen.starts_at,
        ends_at,
        anchor,
        months,
        segment.closed_because == "refunded",
        paid.method if paid else "manual",
        paid.bank_details if paid else None,
        paid.receipt if paid else None,
        chosen.payment_id,
    )


def _is_life(replay: _Replay, right: Right) -> bool:
    return replay.segments[right.fact].is_lifetime


def _rank(right: Right) -> tuple[bool, float, str]:
    end = right.expires_at
    return end is None, end.timestamp() if end else 0.0, str(right.plan_id)


def _was_over(right: Right) -> tuple[float, float, str]:
    """Of what was over at the same moment the row stays on what it showed while it ran."""
    over = right.access_until or right.expires_at or right.starts_at
    return over.timestamp(), (right.expires_at or over).timestamp(), str(right.plan_id)
