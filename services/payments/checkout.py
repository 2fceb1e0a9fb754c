"""Opening and leaving a checkout. It touches `payment_intents` only: nothing is given before money.

If the process dies anywhere here, the person taps again and finds the same open intent.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from tortoise.transactions import in_transaction

from models.analytics import ConversionTracking
from models.lifecycles import (
    LIVE_INTENTS,
    ConversionType,
    IntentStatus,
    PaymentMethod,
)
from models.payments import PaymentIntent
from models.subscriptions import SubscriptionPlan, UserSubscription
from services.channels.health import require_sound_channels
from services.money import Money
from services.outbox import Promise, promise
from services.payments.chain_terms import ChainTerms
from services.payments.gifts import gift_of, is_by_code, settle_gift
from services.payments.intents import end_intent
from services.payments.offers import Offer, Way, make_offer
from services.payments.star_subscriptions import require_not_renewing
from services.people import Person, lock_person
from services.people.bans import require_not_banned
from services.policy import BankAccount, Policy
from services.promotions import uses
from services.promotions.codes import PromoUsedByYou
from services.refusals import Refusal
from services.subscriptions.changes import Target, credit_towards

#: Letters and digits that nobody mistakes for one another, spoken, written or printed.
PAY_CODE_ALPHABET = "ACDEFGHJKMNPQRTUVWXY34679"
PAY_CODE_LENGTH = 8


@dataclass(frozen=True)
class PlanGone(Refusal):
    """The plan is no longer sold."""


@dataclass(frozen=True)
class OfferChanged(Refusal):
    """The price or the plan is not what the button promised."""

    plan_id: UUID


@dataclass(frozen=True)
class AlreadyLifetime(Refusal):
    """Somebody with a lifetime has nothing more to buy here."""


@dataclass(frozen=True)
class PaymentUnderReview(Refusal):
    """A receipt of this person is being checked; a second checkout would confuse both."""

    intent_id: UUID


@dataclass(frozen=True)
class IntentNotFound(Refusal):
    """There is no such checkout of this person."""


@dataclass(frozen=True)
class CheckoutClosed(Refusal):
    """The checkout was paid, is being checked or has ended, so it cannot be cancelled."""


@dataclass(frozen=True)
class CreditShown:
    """What the unused days of the plan before have taken off the price."""

    plan_name: str
    days: int
    off: Money


@dataclass(frozen=True)
class Checkout:
    """An open checkout as its screen needs it."""

    intent_id: UUID
    plan_id: UUID
    plan_name: str
    method: PaymentMethod
    amount: Money
    price: Money
    rate: str | None
    pay_code: str
    account: BankAccount | None
    promo: str | None
    status: IntentStatus
    expires_at: datetime
    chain: ChainTerms | None = None
    is_recurring: bool = False
    credit: CreditShown | None = None


@dataclass(frozen=True)
class CheckoutCancelled:
    """The checkout ended because the person wanted it to."""

    plan_name: str
    method: PaymentMethod


async def open_checkout(
    person: Person,
    plan_id: UUID,
    shown: Money,
    way: Way,
    *,
    promo: str | None = None,
    now: datetime,
    policy: Policy,
) -> Checkout:
    """The person's checkout for a plan: the open one if it still fits, else a new one.

    `shown` is the price on the button, after the discount of `promo` and the credit for a running
    plan. Nothing left to pay is settled at once.

    Raises PlanGone, OfferChanged, ChannelsBroken, BannedFromChannel, BannedByUs, AlreadyLifetime,
    AlreadyRenewing, PaymentUnderReview, NoAccount, AccountGone, NoStarPrice, NoCards, NotOnChain
    and every Promo… refusal.
    """
    plan = await SubscriptionPlan.get_or_none(id=plan_id, is_active=True)
    if plan is None:
        raise PlanGone
    try:
        offer = await make_offer(person, plan, way, promo, now=now, policy=policy)
    except PromoUsedByYou:
        # The same tap once more: what it settled is shown again.
        gift = await gift_of(person, plan_id, now)
        if gift is not None and is_by_code(gift, promo):
            return checkout_of(gift)
        raise
    if offer.payable != shown:
        return await _changed(person, plan_id, shown, now)
    await require_sound_channels(person, plan_id)
    async with in_transaction():
        # The person's own row serialises their checkouts: two taps open one.
        await lock_person(person.bot_user_id)
        await require_not_banned(person, now)
        subscription = await UserSubscription.get_or_none(telegram_user_id=person.key)
        if subscription and subscription.is_active and subscription.is_lifetime:
            raise AlreadyLifetime
        if offer.is_recurring:
            await require_not_renewing(person, plan_id, now)
        if not await _credit_stands(person, offer, subscription, now, policy):
            return await _changed(person, plan_id, shown, now)
        if live := await _live_intent(person):
            if live.status is IntentStatus.MANUAL_REVIEW:
                raise PaymentUnderReview(live.id)
            if offer.is_kept_by(live.snapshot) and live.expires_at > now:
                return checkout_of(live)
            code = offer.discount.code if offer.discount else None
            await end_intent(live.id, IntentStatus.CANCELLED, now, then=code)
        intent = await _create(person, offer, now, policy)
        if offer.discount is not None:
            await uses.reserve(offer.discount, person.key, intent, now)
        await ConversionTracking.create(
            telegram_user_id=person.key,
            conversion_type=ConversionType.CHECKOUT_START,
            plan_id=plan.id,
            promo_code=offer.discount.code if offer.discount else None,
            conversion_value=offer.payable.decimal,
            funnel_step=3,
            created_at=now,
        )
        if offer.amount.minor == 0:
            intent = await settle_gift(intent, now, policy)
    return checkout_of(intent)


async def _changed(person: Person, plan_id: UUID, shown: Money, now: datetime) -> Checkout:
    """A tap on a price that no longer stands; what the same tap brought before is shown again.

    Raises OfferChanged.
    """
    gift = await gift_of(person, plan_id, now) if shown.minor == 0 else None
    if gift is None:
        raise OfferChanged(plan_id)
    return checkout_of(gift)


async def _credit_stands(
    person: Person,
    offer: Offer,
    subscription: UserSubscription | None,
    now: datetime,
    policy: Policy,
) -> bool:
    """Behind the lock: the days that the offer counted may have been credited elsewhere."""
    counted = offer.credited.parts if offer.credited else ()
    if not counted and not (subscription and subscription.is_active):
        return True
    credit = await credit_towards(person, Target.of(offer.plan), now=now, policy=policy)
    return counted == (credit.parts if credit else ())


async def _live_intent(person: Person) -> PaymentIntent | None:
    return await PaymentIntent.get_or_none(
        user_id=person.bot_user_id, plan_id__isnull=False, status__in=list(LIVE_INTENTS)
    )


async def _create(person: Person, offer: Offer, now: datetime, policy: Policy) -> PaymentIntent:
    return await PaymentIntent.create(
        user_id=person.bot_user_id,
        method=offer.method,
        expected_amount=offer.amount.decimal,
        currency=offer.amount.currency,
        pay_code=await new_pay_code(),
        status=IntentStatus.PENDING,
        plan_id=offer.plan.id,
        snapshot=offer.snapshot,
        expires_at=now + policy.intent_life,
        created_at=now,
        updated_at=now,
    )


async def new_pay_code() -> str:
    """A code that was never used before; the unique column has the last word."""
    while True:
        code = "".join(secrets.choice(PAY_CODE_ALPHABET) for _ in range(PAY_CODE_LENGTH))
        if not await PaymentIntent.exists(pay_code=code):
            return code


def checkout_of(intent: PaymentIntent) -> Checkout:
    """The checkout that an intent's snapshot describes."""
    plan, promo = intent.snapshot["plan"], intent.snapshot.get("promo")
    account, chain = intent.snapshot["account"], intent.snapshot.get("chain")
    return Checkout(
        intent_id=intent.id,
        plan_id=UUID(plan["id"]),
        plan_name=plan["name"],
        method=intent.method,
        amount=Money.of(intent.expected_amount, intent.currency),
        price=_price_of(intent),
        rate=intent.snapshot["rate"],
        pay_code=intent.pay_code,
        account=BankAccount(**account) if account else None,
        promo=promo["code"] if promo else None,
        status=intent.status,
        expires_at=intent.expires_at,
        chain=ChainTerms(**chain) if chain else None,
        is_recurring=intent.snapshot.get("recurring", False),
        credit=_credit_of(intent),
    )


def _credit_of(intent: PaymentIntent) -> CreditShown | None:
    credit, price = intent.snapshot.get("credit"), intent.snapshot["price"]
    if not credit:
        return None
    off = Money.of(Decimal(credit["off"]), price["currency"])
    return CreditShown(credit["plan"], credit["days"], off)


def _price_of(intent: PaymentIntent) -> Money:
    """What the button said: the price in the currency it is set in, less discount and credit."""
    plan, promo = intent.snapshot["plan"], intent.snapshot.get("promo")
    if intent.method is PaymentMethod.STARS:
        return Money.of(intent.expected_amount, intent.currency)
    price = Money.of(Decimal(promo["final"] if promo else plan["price"]), plan["currency"])
    credit = _credit_of(intent)
    return Money(price.minor - credit.off.minor, price.currency) if credit else price


async def find_checkout(person: Person, intent_id: UUID) -> Checkout:
    """A checkout of this person; raises IntentNotFound for anybody else's."""
    intent = await PaymentIntent.get_or_none(id=intent_id, user_id=person.bot_user_id)
    if intent is None:
        raise IntentNotFound
    return checkout_of(intent)


async def cancel_checkout(person: Person, intent_id: UUID, now: datetime) -> CheckoutCancelled:
    """End an unpaid checkout; raises IntentNotFound and CheckoutClosed."""
    intent = await PaymentIntent.get_or_none(id=intent_id, user_id=person.bot_user_id)
    if intent is None:
        raise IntentNotFound
    async with in_transaction():
        cancelled = await end_intent(intent.id, IntentStatus.CANCELLED, now)
    if not cancelled and intent.status is not IntentStatus.CANCELLED:
        raise CheckoutClosed
    return CheckoutCancelled(intent.snapshot["plan"]["name"], intent.method)


_EXPIRE = """
WITH due AS (
  SELECT id FROM payment_intents
  WHERE status IN ('pending', 'rejected') AND expires_at <= $1
  ORDER BY expires_at LIMIT $2 FOR UPDATE SKIP LOCKED
)
UPDATE payment_intents i SET status = 'expired', updated_at = $1
FROM due, bot_users b WHERE i.id = due.id AND b.id = i.user_id
RETURNING i.id, i.method, i.expires_at, b.telegram_id, i.snapshot->'plan'->>'name' AS plan
"""


async def expire_due(now: datetime, limit: int = 500) -> int:
    """End every unpaid checkout whose time is over and tell its person; harmless to repeat.

    A checkout that a new receipt holds at this moment is left to the next time.
    """
    async with in_transaction() as connection:
        ended = await connection.execute_query_dict(_EXPIRE, [now, limit])
        await uses.release([row["id"] for row in ended], now)
        await promise(
            *(
                Promise(
                    "checkout_expired",
                    row["telegram_id"],
                    {"intent": str(row["id"]), "plan": row["plan"], "method": row["method"]},
                    f"checkout-expired:{row['id']}:{row['expires_at'].isoformat()}",
                )
                for row in ended
            )
        )
    return len(ended)
