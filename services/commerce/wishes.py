"""The order of wishes: money for what was replaced meanwhile, or is owned already, buys nothing.

Asked when money is there, so the answer never refuses it: it says why the money becomes balance
instead (money.md, 13).
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from models.education import EducationEnrollment
from models.facts import FactKind
from models.payments import Payment, PaymentIntent
from services.seats.seats import is_paid_for
from services.timeline.facts import Fact
from services.timeline.state import State
from services.ton.claims import may_be_paid


class Why(StrEnum):
    """Why money became balance; the word stands in the person's notice."""

    # Another plan was bought since this checkout was opened.
    OLDER = "older"
    CANCELLED = "cancelled"
    LIFETIME = "lifetime"
    # The seat was given or paid for in another way.
    HAS_SEAT = "has_seat"
    # The name was taken meanwhile, given up, or paid for already.
    NAME_GONE = "name_gone"
    # It is not enough for what was asked for.
    SHORT = "short"
    # More came for a checkout that was paid already.
    SURPLUS = "surplus"
    # It names no checkout of the payer's.
    UNMATCHED = "unmatched"
    # A reviewer decided so.
    CHOSEN = "chosen"


async def why_not(
    facts: Sequence[Fact],
    payment: Payment,
    intent: PaymentIntent | None,
    state: State,
    *,
    names_each: int,
) -> Why | None:
    """Why a payment may not buy what its checkout was for; None when it may."""
    is_left = intent is not None and intent.cancelled_by_person
    gone = await _gone(payment, names_each)
    if gone is None and payment.plan_id is not None:
        if state.has_lifetime:
            gone = Why.LIFETIME
        elif is_older_wish(facts, payment, intent):
            gone = Why.OLDER
    return gone or (Why.CANCELLED if is_left else None)


async def _gone(payment: Payment, names_each: int) -> Why | None:
    """Why there is no seat and no name to be had for it."""
    if payment.enrollment_id is not None:
        row = await EducationEnrollment.get(id=payment.enrollment_id)
        return Why.HAS_SEAT if is_paid_for(row) else None
    if payment.claim_id is not None and not await may_be_paid(payment.claim_id, names_each):
        return Why.NAME_GONE
    return None


def newer_wishes(
    facts: Sequence[Fact], payment: Payment, intent: PaymentIntent | None
) -> list[Fact]:
    """Other plans that were settled since this checkout was opened, the newest last."""
    opened = intent.created_at if intent is not None else payment.created_at
    undone = {
        fact.terms.fact
        for fact in facts
        if fact.kind is FactKind.REFUND and fact.terms.how in ("whole", "taken_back")
    }
    return [
        fact
        for fact in facts
        if _was_bought(fact)
        and fact.plan_id != payment.plan_id
        and fact.opened_at is not None
        and fact.opened_at > opened
        and fact.id not in undone
    ]


def _was_bought(fact: Fact) -> bool:
    """Whether a plan with a price was bought, under this release or under the one before."""
    if fact.kind is FactKind.OPENING:
        return bool(fact.terms.worth or fact.terms.received)
    return fact.kind is FactKind.PURCHASE and fact.terms.price > 0


def is_older_wish(facts: Sequence[Fact], payment: Payment, intent: PaymentIntent | None) -> bool:
    """Whether another plan was settled since this checkout was opened."""
    return bool(newer_wishes(facts, payment, intent))
