"""Telegram Stars: what may be paid, and settling a charge exactly once by its id.

A charge is money that Telegram already took, so it is never refused: it settles its checkout, or
it is promised back to the person in the same transaction that records it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from models.analytics import ConversionTracking
from models.lifecycles import (
    ConversionType,
    IntentStatus,
    PaymentMethod,
    PaymentStatus,
    move,
)
from models.payments import Payment, PaymentIntent
from models.people import BotUser
from models.subscriptions import SubscriptionPlan
from services.channels.health import require_sound_channels
from services.money import Money
from services.outbox import Promise, promise, tell_admins
from services.payments.settlement import settle
from services.payments.star_subscriptions import stars_back
from services.people import Person, lock_person
from services.policy import Policy
from services.refusals import Refusal


@dataclass(frozen=True)
class InvoiceNotYours(Refusal):
    """Invoices can be forwarded; only the person it was made for may pay it."""


@dataclass(frozen=True)
class InvoiceOver(Refusal):
    """The invoice was paid, cancelled or its time is over."""


@dataclass(frozen=True)
class Charge:
    """Stars that Telegram took from somebody, under its own id for ever."""

    telegram_id: str
    payload: str
    charge_id: str
    amount: Money


class Outcome(StrEnum):
    """What became of a charge."""

    SETTLED = "settled"
    # This very charge was settled or sent back before.
    KNOWN = "known"
    SENT_BACK = "sent_back"


async def may_pay(person: Person, payload: str, amount: Money, *, now: datetime) -> None:
    """Whether a checkout may be paid right now, asked by Telegram before it takes the Stars.

    Raises InvoiceNotYours, InvoiceOver, ChannelsBroken and BannedFromChannel.
    """
    intent = await PaymentIntent.get_or_none(pay_code=payload, method=PaymentMethod.STARS)
    if intent is None:
        raise InvoiceOver
    if intent.user_id != person.bot_user_id:
        raise InvoiceNotYours
    expected = Money.of(intent.expected_amount, intent.currency)
    still_open = intent.status is IntentStatus.PENDING and intent.expires_at > now
    if not still_open or expected != amount or intent.plan_id is None:
        raise InvoiceOver
    if not await SubscriptionPlan.exists(id=intent.plan_id, is_active=True):
        raise InvoiceOver
    await require_sound_channels(person, intent.plan_id)
    await ConversionTracking.create(
        telegram_user_id=person.key,
        conversion_type=ConversionType.PAYMENT_START,
        plan_id=intent.plan_id,
        funnel_step=4,
        created_at=now,
    )


async def settle_charge(charge: Charge, *, now: datetime, policy: Policy) -> Outcome:
    """Settle a charge exactly once, however often it is told and by whom.

    The payment row under the charge's id decides: whoever inserts it first settles it.
    """
    try:
        async with in_transaction():
            return await _settle(charge, now, policy)
    except IntegrityError as conflict:
        if "payments_charge_once" in str(conflict):
            return Outcome.KNOWN
        raise


async def _settle(charge: Charge, now: datetime, policy: Policy) -> Outcome:
    if await Payment.exists(
        payment_method=PaymentMethod.STARS, payment_provider_id=charge.charge_id
    ):
        return Outcome.KNOWN
    intent = await PaymentIntent.get_or_none(
        pay_code=charge.payload, method=PaymentMethod.STARS
    ).select_related("user")
    if intent is None:
        await _send_back(charge, None, now)
        return Outcome.SENT_BACK
    await lock_person(intent.user_id)
    payer = intent.user.telegram_id
    intent = await PaymentIntent.select_for_update().get(id=intent.id)
    payment = await _record(intent, charge, now)
    right = (
        Money.of(intent.expected_amount, intent.currency) == charge.amount
        and payer == charge.telegram_id
        and intent.status is not IntentStatus.APPROVED
    )
    if not right:
        await _refuse(payment, now)
        await _send_back(charge, payment, now)
        return Outcome.SENT_BACK
    await settle(payment, now=now, policy=policy)
    return Outcome.SETTLED


async def _record(intent: PaymentIntent, charge: Charge, now: datetime) -> Payment:
    # A charge for a checkout that was paid already stands beside it, not under it.
    paid = intent.status is IntentStatus.APPROVED
    return await Payment.create(
        user_id=intent.user_id,
        plan_id=intent.plan_id,
        intent_id=None if paid else intent.id,
        amount=charge.amount.decimal,
        currency=charge.amount.currency,
        payment_method=PaymentMethod.STARS,
        payment_provider_id=charge.charge_id,
        status=PaymentStatus.PENDING,
        webhook_data={"payload": charge.payload},
        snapshot=intent.snapshot,
        submitted_at=now,
        created_at=now,
        updated_at=now,
    )


async def _refuse(payment: Payment, now: datetime) -> None:
    await move(Payment, payment.id, PaymentStatus.FAILED, now=now)


async def _send_back(charge: Charge, payment: Payment | None, now: datetime) -> None:
    """Promise the Stars back and tell both sides; the row of the promise is keyed by the charge."""
    await promise(
        stars_back(charge.telegram_id, charge.charge_id),
        Promise(
            "stars_sent_back",
            charge.telegram_id,
            {"stars": charge.amount.minor},
            f"refund:{charge.charge_id}:word",
        ),
    )
    await tell_admins(
        "stars_refused",
        {
            "telegram_id": charge.telegram_id,
            "name": await _name(charge.telegram_id),
            "stars": charge.amount.minor,
        },
        key=f"refund:{charge.charge_id}:admins",
    )


async def _name(telegram_id: str) -> str:
    user = await BotUser.get_or_none(telegram_id=telegram_id)
    return (user.first_name or "") if user else telegram_id


async def settle_missed(charges: list[Charge], *, now: datetime, policy: Policy) -> int:
    """Settle the charges whose update never arrived; returns how many there were.

    What does not name a checkout of ours is not ours to settle, nor to send back.
    """
    missed = 0
    for charge in charges:
        ours = PaymentIntent.exists(pay_code=charge.payload, method=PaymentMethod.STARS)
        if not await ours:
            continue
        outcome = await settle_charge(charge, now=now, policy=policy)
        missed += outcome is not Outcome.KNOWN
    return missed
