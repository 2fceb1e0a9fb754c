"""The one verb that turns settled money into a membership or a seat, for every source of money.

It runs inside the caller's transaction: payment, intent, subscription or seat, rights of access,
mirrors, funnel, audit and the promise to tell the person are committed together or not at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from models.analytics import ConversionTracking
from models.lifecycles import (
    AssignmentSource,
    ConversionType,
    IntentStatus,
    PaymentStatus,
    move,
)
from models.payments import Payment, PaymentIntent
from models.people import BotUser, Profile
from services.education.settling import settle_seat
from services.outbox import URGENT, Promise, promise
from services.payments.history import NextReceiptNumber
from services.payments.intents import end_others
from services.payments.items import sold_in
from services.policy import Policy
from services.promotions import uses
from services.subscriptions.standing import Purchase, activate


@dataclass(frozen=True)
class Settled:
    """Money became a membership or a seat."""

    payment_id: UUID
    telegram_id: str


async def settle(
    payment: Payment,
    *,
    now: datetime,
    policy: Policy,
    reviewer: Profile | None = None,
    reaches: datetime | None = None,
) -> Settled | None:
    """Settle a payment exactly once; None when it was settled or ended before.

    What was paid for lasts until `reaches` at the least. Call inside a transaction, with the
    intent's row locked. Raises AlreadyStudent for a seat that was paid for, and SeatOfAnother.
    """
    won = await move(
        Payment,
        payment.id,
        PaymentStatus.COMPLETED,
        now=now,
        receipt_number=NextReceiptNumber(),
        reviewed_by_id=reviewer.id if reviewer else None,
        reviewed_at=now if reviewer else None,
    )
    if not won:
        return None
    if payment.intent_id is not None:
        await move(PaymentIntent, payment.intent_id, IntentStatus.APPROVED, now=now)
    user = await BotUser.get(id=payment.user_id)
    if payment.enrollment_id is not None:
        await end_others(payment.enrollment_id, payment.intent_id, now)
        await settle_seat(payment, user, now=now, policy=policy, reviewer=reviewer)
    else:
        await _settle_plan(payment, user, now, policy, reviewer, reaches)
    await uses.consume(payment, user.telegram_id, now)
    await _record(user, payment, now)
    return Settled(payment.id, user.telegram_id)


async def _settle_plan(
    payment: Payment,
    user: BotUser,
    now: datetime,
    policy: Policy,
    reviewer: Profile | None,
    reaches: datetime | None,
) -> None:
    change = await activate(
        user,
        Purchase.from_snapshot(payment.snapshot["plan"]),
        source=AssignmentSource.PAYMENT,
        source_id=str(payment.id),
        paid_at=payment.submitted_at or now,
        now=now,
        policy=policy,
        actor=reviewer,
        payment=payment,
        reaches=reaches,
    )
    await promise(
        Promise(
            "payment_approved",
            user.telegram_id,
            {
                "plan": change.plan_name,
                "plan_id": str(payment.plan_id),
                "ends_at": change.ends_at.isoformat() if change.ends_at else None,
                "renewed": change.renewed,
            },
            f"approved:{payment.id}",
            URGENT,
        )
    )


async def _record(user: BotUser, payment: Payment, now: datetime) -> None:
    bought = [(6, ConversionType.PAYMENT_COMPLETE)]
    if payment.plan_id is not None:
        bought.append((7, ConversionType.SUBSCRIPTION_COMPLETE))
    for step, kind in bought:
        await ConversionTracking.create(
            telegram_user_id=user.telegram_id,
            conversion_type=kind,
            plan_id=payment.plan_id,
            conversion_value=Decimal(sold_in(payment.snapshot)["price"]),
            funnel_step=step,
            conversion_data={"payment": str(payment.id)},
            created_at=now,
        )
