"""The time that a payment bought, as it stood when it was settled; nothing later alters a receipt.

Read from the facts up to that moment, so it needs no column of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from models.facts import FactKind
from models.payments import Payment
from services.commerce.funding import span_added
from services.timeline.facts import Fact, facts_of
from services.timeline.timeline import timeline

#: From when until when; without an end it is for good.
Period = tuple[datetime, datetime | None]


async def period_of(payment: Payment) -> Period | None:
    """From when until when; None where nothing of it is told by a fact of this release."""
    facts = await facts_of(payment.user_id)
    if payment.enrollment_id is not None:
        return _of_seat(facts, payment, payment.enrollment_id)
    bought = next((one for one in facts if _is(one, FactKind.PURCHASE, payment)), None)
    if bought is None:
        return None
    before = [one for one in facts if one.order < bought.order]
    span = span_added(before, bought, bought.learned_at)
    return (span.begins_at, span.ends_at) if span is not None else None


def _of_seat(facts: Sequence[Fact], payment: Payment, enrollment_id: UUID) -> Period | None:
    """A seat may begin later than it was paid, where its student stood in line."""
    paid = next((one for one in facts if _is(one, FactKind.SEAT_PAID, payment)), None)
    if paid is None:
        return None
    mine = (
        one
        for one in facts
        if one.kind is FactKind.SEAT
        and one.enrollment_id == enrollment_id
        and one.learned_at >= paid.learned_at
    )
    begun = next(mine, None)
    if begun is None:
        return None
    until = [one for one in facts if one.order <= begun.order]
    seat = timeline(until, begun.learned_at).seats.get(enrollment_id)
    return (seat.starts_at, seat.ends_at) if seat is not None else None


def _is(fact: Fact, kind: FactKind, payment: Payment) -> bool:
    return fact.kind is kind and fact.payment_id == payment.id
