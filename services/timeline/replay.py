"""One fact after the other: each kind's effect on queues and seats.

The rules are money.md's and decision 0036's. What a settlement decided stands on its fact; here
nothing is decided again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from models.facts import FactKind
from models.lifecycles import AssignmentSource
from services.timeline import terms as t
from services.timeline.facts import Fact
from services.timeline.proof_holds import Holds, access_until, holds_of
from services.timeline.queue import Queue, Run, Segment, plus_days


@dataclass
class Replay:
    """The facts as far as they were replayed."""

    undone: set[UUID]
    holds: Holds
    # Openings that the release before had credited to another: what has to be undone first.
    credited: dict[UUID, UUID]
    queues: dict[tuple[UUID, bool], Queue] = field(default_factory=dict)
    segments: dict[UUID, Segment] = field(default_factory=dict)
    seats: dict[UUID, SeatReplay] = field(default_factory=dict)
    held: dict[str, HeldReplay] = field(default_factory=dict)
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
                # Reported before it, and it happened after: it ends as soon as it exists.
                self.ended[ended.fact] = (at, because)
            else:
                queue = self.queue(segment.plan_id, segment.is_lifetime)
                queue.close(segment.fact, at, because)
                queues[segment.plan_id] = queue
        for queue in queues.values():
            queue.shut(at, because)


@dataclass
class SeatReplay:
    enrollment_id: UUID
    fact: Fact
    terms: t.Seat
    starts_at: datetime
    ends_at: datetime | None
    is_open: bool = True
    is_over: bool = False


@dataclass
class HeldReplay:
    """What a wallet holds, from its first fact on; without an end it is held now."""

    fact: Fact
    plan_id: UUID
    ends_at: datetime | None = None
    closed_at: datetime | None = None


def replayed(facts: Sequence[Fact]) -> Replay:
    """All of a person's facts, in their order."""
    replay = Replay(_undone(facts), holds_of(facts), _credited(facts))
    for fact in facts:
        _REPLAYED[fact.kind](replay, fact)
    return replay


def _undone(facts: Sequence[Fact]) -> set[UUID]:
    """Purchases whose refund gave back what they had ended."""
    return {
        fact.terms.fact for fact in facts if fact.kind is FactKind.REFUND and fact.terms.restores
    }


def _credited(facts: Sequence[Fact]) -> dict[UUID, UUID]:
    """Which opening each opening was credited to."""
    openings = (fact for fact in facts if fact.kind is FactKind.OPENING)
    return {ended.fact: fact.id for fact in openings for ended in fact.terms.ends}


def _opening(replay: Replay, fact: Fact) -> None:
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
    # The release before kept no grace of what was over.
    closed = terms.ended_at or fact.learned_at
    segment.closed_at = min(closed, terms.expires_at or closed)
    segment.closed_because = terms.ended_because
    queue.closed.append(segment)


def _purchase(replay: Replay, fact: Fact) -> None:
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
        is_free=not terms.price,
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


def _grant(replay: Replay, fact: Fact) -> None:
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


def _stand(replay: Replay, segment: Segment, fact: Fact) -> None:
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


def _joins(replay: Replay, run: Run, fact: Fact) -> bool:
    last = run.segments[-1]
    if run.end is None or last.closed_at is not None:
        return False
    if fact.learned_at < run.end:
        return True
    grace = last.calendar.grace
    reach = replay.holds.all.of(run.end + grace)
    stood = access_until(run.end, grace, replay.holds) > fact.learned_at or (
        reach is not None and fact.learned_at <= reach
    )
    return stood and fact.happened_at < run.end + grace


def _extension(replay: Replay, fact: Fact) -> None:
    assert fact.plan_id is not None
    run = replay.queue(fact.plan_id, is_lifetime=False).current
    if run is not None:
        run.give(fact.terms.days)


def _revocation(replay: Replay, fact: Fact) -> None:
    for queue in replay.queues.values():
        # The last first: the grace of what is over ends only where nothing is behind it.
        for segment in reversed(queue.segments):
            queue.close(segment.fact, fact.learned_at, "revoked")
    for held in replay.held.values():
        if held.ends_at is None or held.ends_at > fact.learned_at:
            held.ends_at = held.closed_at = fact.learned_at


def _refund(replay: Replay, fact: Fact) -> None:
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
            later.worth = max(0, later.worth - lost.value - lost.gone_value)
            # What is gone beyond whole days is of the same money as the days.
            gone = lost.spend_only + (lost.gone_value if lost.is_spend_only else 0)
            later.spend_only = max(0, min(later.spend_only - gone, later.worth))
            if lost.days:
                # What is used up has no day to lose, and keeps its grace.
                queue = replay.queue(later.plan_id, later.is_lifetime)
                queue.lose(later, lost.days, fact.learned_at)


def _seat(replay: Replay, fact: Fact) -> None:
    terms: t.Seat = fact.terms
    assert fact.enrollment_id is not None
    start = max(terms.starts_at or fact.learned_at, fact.learned_at)
    ends_at = terms.ends_at or _seat_end(terms, start)
    replay.seats[fact.enrollment_id] = SeatReplay(fact.enrollment_id, fact, terms, start, ends_at)


def _seat_end(terms: t.Seat, start: datetime) -> datetime | None:
    if terms.is_lifetime or not terms.weeks:
        return None
    return plus_days(start, terms.weeks * 7, terms.calendar)


def _seat_changed(replay: Replay, fact: Fact) -> None:
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


def _course_moved(replay: Replay, fact: Fact) -> None:
    seat = replay.seats.get(fact.enrollment_id) if fact.enrollment_id else None
    # A start that has come already moves nothing.
    if seat is not None and seat.starts_at > fact.learned_at:
        seat.starts_at = max(fact.terms.starts_at, fact.learned_at)
        seat.ends_at = _seat_end(seat.terms, seat.starts_at)


def _held(replay: Replay, fact: Fact) -> None:
    assert fact.plan_id is not None
    known = replay.held.setdefault(fact.terms.source_id, HeldReplay(fact, fact.plan_id))
    if known.ends_at is not None and known.ends_at > fact.learned_at:
        known.ends_at = None


def _lost(replay: Replay, fact: Fact) -> None:
    known = replay.held.get(fact.terms.source_id)
    if known is None or (known.ends_at is not None and known.ends_at <= fact.learned_at):
        # It was over already.
        return
    known.ends_at = max(fact.terms.until, fact.learned_at)
    if known.ends_at == fact.learned_at:
        known.closed_at = fact.learned_at


def _nothing(replay: Replay, fact: Fact) -> None:
    """It moves money or says who a person is; no right follows from it here."""


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
    FactKind.CLAIM_PAID: _nothing,
    FactKind.CLAIM_RETURNED: _nothing,
    FactKind.SEAT: _seat,
    FactKind.SEAT_PAUSED: _seat_changed,
    FactKind.SEAT_RESUMED: _seat_changed,
    FactKind.SEAT_COMPLETED: _seat_changed,
    FactKind.SEAT_LEFT: _seat_changed,
    FactKind.COURSE_MOVED: _course_moved,
    FactKind.ROLE: _nothing,
    FactKind.PROTECTION: _nothing,
    FactKind.HELD: _held,
    FactKind.LOST: _lost,
}
