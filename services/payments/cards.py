"""Cards, through Telegram's payment provider: settling a charge exactly once by its id.

A charge is money that was taken already. The Bot API cannot send a card's money back, so what
does not fit its checkout is recorded, waits for an admin, and the person is told at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from models.lifecycles import IntentStatus, PaymentMethod, PaymentStatus
from models.payments import Payment, PaymentIntent
from models.people import BotUser
from services.commerce.settlement import settle
from services.money import Money
from services.outbox import URGENT, Promise, promise, tell_admins
from services.people import lock_person
from services.policy import Policy


@dataclass(frozen=True)
class CardCharge:
    """Money that the provider took, under Telegram's id and the provider's."""

    telegram_id: str
    payload: str
    charge_id: str
    provider_charge_id: str
    amount: Money


class Trouble(StrEnum):
    """Why a charge does not settle its checkout; the admins read it on the card."""

    PAID_TWICE = "paid_twice"
    OTHER_AMOUNT = "other_amount"
    OTHER_PAYER = "other_payer"


class Outcome(StrEnum):
    """What became of a charge."""

    SETTLED = "settled"
    # This very charge was recorded before.
    KNOWN = "known"
    WITH_ADMINS = "with_admins"


async def settle_card(charge: CardCharge, *, now: datetime, policy: Policy) -> Outcome:
    """Settle a charge exactly once, or put it before the admins; nothing is ever swallowed.

    The payment row under the charge's id decides: whoever inserts it first settles it.
    """
    try:
        async with in_transaction():
            return await _settle(charge, now, policy)
    except IntegrityError as conflict:
        if "payments_charge_once" in str(conflict):
            return Outcome.KNOWN
        raise


async def _settle(charge: CardCharge, now: datetime, policy: Policy) -> Outcome:
    if await Payment.exists(
        payment_method=PaymentMethod.CARD, payment_provider_id=charge.charge_id
    ):
        return Outcome.KNOWN
    payer = await BotUser.get(telegram_id=charge.telegram_id)
    await lock_person(payer.id)
    intent = await PaymentIntent.select_for_update().get_or_none(
        pay_code=charge.payload, method=PaymentMethod.CARD
    )
    if intent is None:
        await _report_unknown(charge, payer)
        return Outcome.WITH_ADMINS
    trouble = _trouble(charge, intent, payer)
    payment = await _record(charge, intent, payer, trouble, now)
    if trouble is not None:
        await _put_before_admins(charge, payment)
        return Outcome.WITH_ADMINS
    await settle(payment, now=now, policy=policy)
    return Outcome.SETTLED


def _trouble(charge: CardCharge, intent: PaymentIntent, payer: BotUser) -> Trouble | None:
    if intent.user_id != payer.id:
        return Trouble.OTHER_PAYER
    if charge.amount != Money.of(intent.expected_amount, intent.currency):
        return Trouble.OTHER_AMOUNT
    return Trouble.PAID_TWICE if intent.status is IntentStatus.APPROVED else None


async def _record(
    charge: CardCharge,
    intent: PaymentIntent,
    payer: BotUser,
    trouble: Trouble | None,
    now: datetime,
) -> Payment:
    told: dict[str, Any] = {
        "payload": charge.payload,
        "provider_charge": charge.provider_charge_id,
    }
    snapshot = intent.snapshot
    if trouble is not None:
        # It stands beside the checkout, not under it: its code and its credit are not spent here.
        told["trouble"] = trouble
        snapshot = {**snapshot, "promo": None, "credit": None}
    return await Payment.create(
        user_id=payer.id,
        plan_id=intent.plan_id,
        enrollment_id=intent.enrollment_id,
        intent_id=None if trouble else intent.id,
        amount=charge.amount.decimal,
        currency=charge.amount.currency,
        payment_method=PaymentMethod.CARD,
        payment_provider_id=charge.charge_id,
        status=PaymentStatus.AWAITING_ADMIN if trouble else PaymentStatus.PENDING,
        webhook_data=told,
        snapshot=snapshot,
        submitted_at=now,
        created_at=now,
        updated_at=now,
    )


async def _put_before_admins(charge: CardCharge, payment: Payment) -> None:
    await promise(_word(charge))
    await tell_admins(
        "card_waiting", {"payment": str(payment.id)}, key=f"card:{charge.charge_id}:admins"
    )


async def _report_unknown(charge: CardCharge, payer: BotUser) -> None:
    """No checkout of ours has this code: there is no plan to record it under, only words."""
    await promise(_word(charge))
    await tell_admins(
        "card_unknown",
        {
            "telegram_id": charge.telegram_id,
            "name": payer.first_name or "",
            "minor": charge.amount.minor,
            "currency": charge.amount.currency,
            "charge": charge.provider_charge_id,
        },
        key=f"card:{charge.charge_id}:admins",
    )


def _word(charge: CardCharge) -> Promise:
    args = {"minor": charge.amount.minor, "currency": charge.amount.currency}
    return Promise(
        "card_in_doubt", charge.telegram_id, args, f"card:{charge.charge_id}:word", URGENT
    )
