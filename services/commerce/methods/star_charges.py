"""Telegram Stars: settling a charge exactly once by its id.

A charge is money that Telegram already took, so it is never refused: it settles its checkout, or
its refund to the payer is enqueued in the transaction that records it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from models.lifecycles import (
    IntentStatus,
    PaymentMethod,
    PaymentStatus,
    move,
)
from models.payments import Payment, PaymentIntent, StarSubscription
from models.people import BotUser
from services.batches import Batches
from services.commerce.intents import lock_payer
from services.commerce.invoices import AROUND_RENEWAL
from services.commerce.methods.stars import paid_by
from services.commerce.settlement import Became, settle
from services.money import Money
from services.outbox import OutboxMessage, enqueue, notify_admins
from services.policy import Policy
from services.promotions import uses
from services.renewals.star_subscriptions import (
    Because,
    begin,
    cancel_star_subscriptions,
    charging_stopped,
    prolong,
    stars_back,
)
from services.timeline.facts import facts_of
from services.timeline.timeline import timeline

#: A period of a subscription, as Telegram counts it (Bot API, createInvoiceLink).
PERIOD = timedelta(days=30)
#: No member is removed for the hours that Telegram takes longer than a period for the next charge.
_LATE = timedelta(hours=6)


@dataclass(frozen=True)
class Recurring:
    """What Telegram says about a subscription's charge; its list of transactions says less."""

    is_first: bool | None = None
    until: datetime | None = None


@dataclass(frozen=True)
class Charge:
    """Stars that Telegram took from a payer, under its own id for ever."""

    telegram_id: str
    payload: str
    charge_id: str
    amount: Money
    at: datetime
    recurring: Recurring | None = None


class Outcome(StrEnum):
    """What became of a charge."""

    SETTLED = "settled"
    # This very charge was settled or sent back before.
    KNOWN = "known"
    SENT_BACK = "sent_back"


async def settle_charge(charge: Charge, *, now: datetime, policy: Policy) -> Outcome:
    """Settle a charge exactly once, however often it is reported and by whom.

    The payment row under the charge's id decides: the transaction that inserts it first settles it.
    """
    try:
        async with in_transaction():
            return await _settle(charge, now, policy)
    except IntegrityError as conflict:
        if "payments_charge_once" in str(conflict):
            return Outcome.KNOWN
        raise


async def _settle(charge: Charge, now: datetime, policy: Policy) -> Outcome:
    if await paid_by(charge.charge_id) is not None:
        return Outcome.KNOWN
    intent = await PaymentIntent.get_or_none(pay_code=charge.payload, method=PaymentMethod.STARS)
    if intent is None:
        await _send_back(charge)
        if charge.recurring is not None:
            await enqueue(charging_stopped(charge.telegram_id, charge.charge_id, now))
        return Outcome.SENT_BACK
    payer = await lock_payer(intent.id)
    intent = await PaymentIntent.select_for_update().get(id=intent.id)
    renewed = await _renewed_by(charge, intent)
    payment = await _record(intent, charge, renewed, now)
    fits = payer.telegram_id == charge.telegram_id and _fits(charge, intent, renewed)
    if fits and intent.plan_id is not None and not intent.is_test:
        # Stars that could buy nothing are worth more to the person where they came from.
        fits = not timeline(await facts_of(payer.id), now).has_lifetime
    if not fits:
        await _refuse(charge, payment, renewed, now)
        return Outcome.SENT_BACK
    if renewed is not None:
        await prolong(renewed, charge.charge_id, _paid_until(charge), charge.at, now)
    if renewed is None and not intent.cancelled_by_person and not intent.is_test:
        # Its checkout may have ended meanwhile, and given the use of its code back.
        await uses.take_again(intent, payer.telegram_id, now)
    renews = intent if renewed is not None else None
    settled = await settle(payment, now=now, policy=policy, floor=_floor(charge), renews=renews)
    bought = settled is not None and settled.became is not Became.BALANCE
    # What bought nothing is not to be charged every month.
    if renewed is not None and not bought:
        await cancel_star_subscriptions(payer, Because.PLAN_CHANGED, now)
    elif charge.recurring is not None and not bought:
        await enqueue(charging_stopped(charge.telegram_id, charge.charge_id, now))
    elif charge.recurring is not None and renewed is None:
        stars = charge.amount.minor
        await begin(intent, payer, charge.charge_id, stars, _paid_until(charge), charge.at, now)
    return Outcome.SETTLED


async def _renewed_by(charge: Charge, intent: PaymentIntent) -> StarSubscription | None:
    """The subscription that a charge prolongs; None for one that begins, or for no such charge.

    The list of transactions does not say which of both a charge is, but when it was taken.
    """
    if charge.recurring is None:
        return None
    begun = await StarSubscription.get_or_none(intent_id=intent.id)
    if begun is None or charge.at < begun.created_at:
        # Older than the beginning that we know: this was the beginning, reported late.
        return begun
    is_first = charge.recurring.is_first
    if is_first is None:
        is_first = charge.at < begun.created_at + PERIOD - AROUND_RENEWAL
    return None if is_first else begun


def _fits(charge: Charge, intent: PaymentIntent, renewed: StarSubscription | None) -> bool:
    if renewed is not None:
        # Every renewal is judged by what was sold, whatever the plan has become.
        return renewed.ended_because is None and charge.amount == Money(renewed.stars, "XTR")
    expected = Money.of(intent.expected_amount, intent.currency)
    return expected == charge.amount and intent.status is not IntentStatus.APPROVED


def _paid_until(charge: Charge) -> datetime:
    told = charge.recurring.until if charge.recurring else None
    return told or charge.at + PERIOD


def _floor(charge: Charge) -> datetime | None:
    """How long the access lasts at least: Telegram takes the next charge about then, or late."""
    return _paid_until(charge) + _LATE if charge.recurring else None


async def _record(
    intent: PaymentIntent, charge: Charge, renewed: StarSubscription | None, now: datetime
) -> Payment:
    # A charge for a checkout that was paid already stands beside it, not under it.
    paid = intent.status is IntentStatus.APPROVED
    told = {"payload": charge.payload}
    if renewed is not None:
        told["subscription"] = renewed.charge_id
    return await Payment.create(
        user_id=intent.user_id,
        plan_id=intent.plan_id,
        enrollment_id=intent.enrollment_id,
        claim_id=intent.claim_id,
        intent_id=None if paid else intent.id,
        amount=charge.amount.decimal,
        currency=charge.amount.currency,
        payment_method=PaymentMethod.STARS,
        payment_provider_id=charge.charge_id,
        status=PaymentStatus.PENDING,
        webhook_data=told,
        snapshot=intent.snapshot,
        is_test=intent.is_test,
        submitted_at=min(charge.at, now),
        created_at=now,
        updated_at=now,
    )


async def _refuse(
    charge: Charge, payment: Payment, renewed: StarSubscription | None, now: datetime
) -> None:
    await move(Payment, payment.id, PaymentStatus.FAILED, now=now)
    if payment.is_test:
        # Its admin sees Telegram's own word, and the others have nothing to do with it.
        await enqueue(stars_back(charge.telegram_id, charge.charge_id))
        return
    await _send_back(charge)
    if charge.recurring is not None:
        # What was not wanted once is not to be charged every month.
        begun = renewed.charge_id if renewed else charge.charge_id
        await enqueue(charging_stopped(charge.telegram_id, begun, now))


async def _send_back(charge: Charge) -> None:
    """Enqueue the refund and notify both sides; the message is keyed by the charge."""
    await enqueue(
        stars_back(charge.telegram_id, charge.charge_id),
        OutboxMessage(
            "stars_sent_back",
            charge.telegram_id,
            {"stars": charge.amount.minor},
            f"refund:{charge.charge_id}:word",
        ),
    )
    await notify_admins(
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


async def settle_missed(
    charges: list[Charge], *, now: datetime, policy: Policy, batches: Batches | None = None
) -> int:
    """Settle the charges whose update never arrived; returns how many there were.

    What does not name a checkout of ours is not ours to settle, nor to send back.
    """
    mine = {
        intent.pay_code
        for intent in await PaymentIntent.filter(
            pay_code__in={charge.payload for charge in charges}, method=PaymentMethod.STARS
        )
    }
    known = {
        payment.payment_provider_id
        for payment in await Payment.filter(
            payment_method=PaymentMethod.STARS,
            payment_provider_id__in=[charge.charge_id for charge in charges],
        )
    }
    missed = 0

    async def settle(charge: Charge) -> None:
        nonlocal missed
        outcome = await settle_charge(charge, now=now, policy=policy)
        missed += outcome is not Outcome.KNOWN

    await (batches or Batches()).each(
        "stars",
        [one for one in charges if one.payload in mine and one.charge_id not in known],
        settle,
        key=lambda charge: charge.charge_id,
        now=now,
    )
    return missed
