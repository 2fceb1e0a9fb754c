"""Checkouts of which nothing is left to pay, by a promo code or by the credit for another plan."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from models.lifecycles import IntentStatus, PaymentStatus
from models.payments import Payment, PaymentIntent
from services.commerce.settlement import settle
from services.person import Person
from services.policy import Policy

#: Within this time the same tap is taken for a repeated update, not for a new wish.
_SAME_TAP = timedelta(minutes=10)


async def zero_total_of(person: Person, now: datetime, **columns: UUID) -> PaymentIntent | None:
    """What the person got of a plan or a course without paying a moment ago, and still has."""
    found = (
        await PaymentIntent.filter(
            user_id=person.bot_user_id,
            **columns,
            status=IntentStatus.APPROVED,
            expected_amount=0,
            created_at__gt=now - _SAME_TAP,
        )
        .order_by("-created_at")
        .first()
    )
    if found is not None and await Payment.exists(intent=found, status=PaymentStatus.REFUNDED):
        return None
    return found


def is_by_code(zero_total: PaymentIntent, code: str | None) -> bool:
    """Whether this very code made the gift."""
    used = (zero_total.snapshot.get("promo") or {}).get("code")
    return used is not None and used == (code or "").upper()


async def settle_zero_total(intent: PaymentIntent, now: datetime, policy: Policy) -> PaymentIntent:
    """Nothing is left to pay, so there is no step of paying: the same verb settles it."""
    payment = await Payment.create(
        user_id=intent.user_id,
        plan_id=intent.plan_id,
        enrollment_id=intent.enrollment_id,
        intent_id=intent.id,
        amount=intent.expected_amount,
        currency=intent.currency,
        payment_method=intent.method,
        status=PaymentStatus.PENDING,
        snapshot=intent.snapshot,
        submitted_at=now,
        created_at=now,
        updated_at=now,
    )
    await settle(payment, now=now, policy=policy)
    await intent.refresh_from_db()
    return intent
