"""What a person's proofs of payment came to, and how much weight the next one has.

A proof under review holds an end, or a seat, back: no member loses what they have because a
reviewer is slow. A payer who sends one useless picture after another holds nothing back by them.
What they send is taken and reviewed like any other, and money that did arrive settles all the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from tortoise import connections

from models.lifecycles import PaymentStatus
from models.payments import Payment, PaymentIntent

#: Under one checkout so many proofs hold back, the first ones.
_HOLDING_ATTEMPTS = 3
#: Whose proofs were refused so often, within this time and none accepted in between, holds nothing.
_MOST_REFUSED, _REFUSED_WITHIN = 6, timedelta(days=30)
#: A reviewer is shown so many proofs before this one, once so many of them were refused.
_LATEST, _WORTH_TELLING = 6, 3

_REFUSED_IN_A_ROW = """
SELECT count(*) AS refused FROM payments y
WHERE y.user_id = $1 AND y.receipt_id IS NOT NULL AND y.status = 'failed' AND y.reviewed_at > $2
  AND NOT y.is_test
  AND NOT EXISTS (SELECT FROM payments a WHERE a.user_id = y.user_id AND a.receipt_id IS NOT NULL
                  AND NOT a.is_test
                  AND a.status IN ('completed', 'refunded') AND a.reviewed_at >= y.reviewed_at)
"""


@dataclass(frozen=True)
class RefusedLately:
    """So many of a person's latest proofs were refused."""

    refused: int
    total: int


async def holds_until(
    intent: PaymentIntent, submitted_at: datetime, review_hold: timedelta
) -> datetime | None:
    """Until when a proof that is about to be written down holds an end or a seat back, if it does.

    Call behind the person's lock.
    """
    attempts = await Payment.filter(intent_id=intent.id, receipt_id__isnull=False).count()
    if attempts >= _HOLDING_ATTEMPTS:
        return None
    if await _refused_in_a_row(intent.user_id, submitted_at) >= _MOST_REFUSED:
        return None
    return submitted_at + review_hold


async def _refused_in_a_row(user_id: UUID, now: datetime) -> int:
    (found,) = await connections.get("default").execute_query_dict(
        _REFUSED_IN_A_ROW, [user_id, now - _REFUSED_WITHIN]
    )
    return int(found["refused"])


async def refused_before(payment: Payment) -> RefusedLately | None:
    """What became of the proofs before this one, where most were refused; else nothing."""
    latest = (
        await Payment.filter(
            user_id=payment.user_id,
            receipt_id__isnull=False,
            is_test=False,
            created_at__lt=payment.created_at,
            status__in=[PaymentStatus.COMPLETED, PaymentStatus.FAILED, PaymentStatus.REFUNDED],
        )
        .order_by("-created_at")
        .limit(_LATEST)
        .only("id", "status")
    )
    refused = sum(one.status is PaymentStatus.FAILED for one in latest)
    if refused < _WORTH_TELLING or 2 * refused <= len(latest):
        return None
    return RefusedLately(refused, len(latest))
