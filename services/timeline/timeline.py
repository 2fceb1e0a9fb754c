"""From a person's facts to their rights: one pure function, without a database or a clock."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from models.facts import FactKind
from models.lifecycles import AssignmentSource
from services.timeline.facts import Fact
from services.timeline.proof_holds import access_until, is_held
from services.timeline.queue import Segment
from services.timeline.replay import Replay, replayed
from services.timeline.state import Balance, Right, SeatState, State, Subscription


def timeline(facts: Sequence[Fact], now: datetime) -> State:
    """A person's rights, subscription and balances, from everything that happened to them."""
    replay = replayed(facts)
    rights = [
        *_plan_rights(replay, now),
        *_seat_rights(replay, now),
        *_held_rights(replay, now),
    ]
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


def _plan_rights(replay: Replay, now: datetime) -> list[Right]:
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


def _right(replay: Replay, segment: Segment, is_last: bool, now: datetime) -> Right:
    until = segment.closed_at
    if segment.ends_at is not None:
        until = access_until(segment.ends_at, segment.calendar.grace, replay.holds)
        if segment.closed_at is not None:
            # What was closed in its grace had stood until then.
            until = min(until, segment.closed_at)
    is_active = segment.closed_at is None and (
        until is None or now < until or is_held(until, replay.holds, now)
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


def _seat_rights(replay: Replay, now: datetime) -> list[Right]:
    rights = []
    for seat in replay.seats.values():
        grace = seat.terms.calendar.grace
        until = access_until(seat.ends_at, grace, replay.holds) if seat.ends_at else None
        is_active = seat.is_open and (
            until is None or now < until or is_held(until, replay.holds, now)
        )
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


def _held_rights(replay: Replay, now: datetime) -> list[Right]:
    """What wallets hold: beside everything, worth nothing, and without a grace.

    A proof under review holds its end back as it does every other: whoever pays instead stays.
    """
    rights = []
    for source_id, held in replay.held.items():
        until = held.closed_at
        if held.ends_at is not None and until is None:
            until = access_until(held.ends_at, timedelta(0), replay.holds)
        is_active = held.closed_at is None and (
            until is None or now < until or is_held(until, replay.holds, now)
        )
        rights.append(
            Right(
                held.fact.id,
                held.plan_id,
                AssignmentSource.TOKEN,
                source_id,
                None,
                held.fact.actor_id,
                held.fact.learned_at,
                held.fact.learned_at,
                None,
                held.ends_at,
                until,
                is_active,
                None,
                None,
                # Nobody is reminded of it: its end is told when it is known.
                False,
            )
        )
    return rights


def _subscription(replay: Replay, rights: Sequence[Right]) -> Subscription | None:
    """The running queue with the latest end, a lifetime first; else what was over last."""
    mine = [right for right in rights if not right.stands_apart]
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


def _is_life(replay: Replay, right: Right) -> bool:
    return replay.segments[right.fact].is_lifetime


def _rank(right: Right) -> tuple[bool, float, str]:
    end = right.expires_at
    return end is None, end.timestamp() if end else 0.0, str(right.plan_id)


def _was_over(right: Right) -> tuple[float, float, str]:
    """Of what was over at the same moment the row stays on what it showed while it ran."""
    over = right.access_until or right.expires_at or right.starts_at
    return over.timestamp(), (right.expires_at or over).timestamp(), str(right.plan_id)
