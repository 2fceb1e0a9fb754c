"""Checkouts of which nothing is left to pay, by a promo code or by the credit for another plan."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from models.claims import LIVE_CLAIMS
from models.education import EducationEnrollment
from models.lifecycles import IntentStatus, PaymentStatus
from models.payments import Payment, PaymentIntent
from models.subscriptions import UserPackageAssignment
from models.ton import SubdomainClaim
from services.commerce.settlement import settle
from services.person import Person
from services.policy import Policy
from services.seats import seats

#: Within this time the same tap is taken for a repeated update, not for a new wish.
_SAME_TAP = timedelta(minutes=10)


async def zero_total_of(person: Person, now: datetime, **columns: UUID) -> PaymentIntent | None:
    """What the person got of a plan or a course without paying a moment ago, and still has.

    What was refunded with the access kept they have; what was refunded, revoked, given up for
    another plan or left is gone, and whoever taps for it wishes for it anew (decision 0087).
    """
    settled = await Payment.filter(
        intent__user_id=person.bot_user_id,
        **{f"intent__{name}": key for name, key in columns.items()},
        intent__status=IntentStatus.APPROVED,
        intent__expected_amount=0,
        intent__created_at__gt=now - _SAME_TAP,
    ).order_by("-created_at")
    for payment in settled:
        if await _is_had(payment):
            return await PaymentIntent.get(id=payment.intent_id)
    return None


async def _is_had(payment: Payment) -> bool:
    """Whether what this payment brought stands: its right, its seat or turn, or its name."""
    if payment.claim_id is not None:
        return await SubdomainClaim.exists(id=payment.claim_id, status__in=list(LIVE_CLAIMS))
    if payment.enrollment_id is None:
        return await UserPackageAssignment.exists(payment_id=payment.id, is_active=True)
    row = await EducationEnrollment.get(id=payment.enrollment_id)
    return row.payment_reference == str(payment.id) and seats.is_paid_for(row)


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
        claim_id=intent.claim_id,
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
