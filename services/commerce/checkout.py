"""Opening and leaving a checkout: nothing is given before money, but codes and seats are held.

If the process dies anywhere here, the person taps again and finds the same open intent.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
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
from models.subscriptions import SubscriptionPlan
from services.channels.health import require_sound_channels
from services.commerce.funding import Span, StopShown, Target, span_for
from services.commerce.holds import FundingChanged, still_holds
from services.commerce.intents import end_intent, release_mine
from services.commerce.items import Item, PlanItem, SeatItem, name_sold, sold_in
from services.commerce.methods.chain_terms import ChainTerms
from services.commerce.quote import Offer, Way, make_offer
from services.commerce.zero_total import gift_of, is_by_code, settle_gift
from services.money import Money
from services.people.bans import require_not_banned
from services.person import Person, lock_person
from services.policy import BankAccount, Policy
from services.promotions import uses
from services.promotions.codes import PromoUsedByYou
from services.refusals import Refusal

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
class SeatOfferChanged(Refusal):
    """The course's price is not what the button promised."""

    enrollment_id: UUID


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
class FundingShown:
    """What of their own pays for it, in the currency that the price is set in, and what ends."""

    off: Money
    left: Money
    stops: tuple[StopShown, ...]


@dataclass(frozen=True)
class Checkout:
    """An open checkout as its screen needs it."""

    intent_id: UUID
    # A plan, or nothing where a seat in a course is bought; the name is what is bought.
    plan_id: UUID | None
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
    funding: FundingShown | None = None
    # The enrolment whose seat is bought.
    enrollment_id: UUID | None = None
    # The plan at its own price, and when it would run if it were paid now; see `dated`.
    target: Target | None = None
    span: Span | None = None


@dataclass(frozen=True)
class CheckoutCancelled:
    """The checkout ended because the person wanted it to."""

    plan_name: str
    method: PaymentMethod
    enrollment_id: UUID | None = None


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
    item = PlanItem(plan)
    try:
        found = await _open(person, item, shown, way, promo, now, policy)
    except FundingChanged:
        found = await changed_since(person, item, shown, now)
    return await dated(person, found, now=now, policy=policy)


async def _open(
    person: Person,
    item: PlanItem,
    shown: Money,
    way: Way,
    promo: str | None,
    now: datetime,
    policy: Policy,
) -> Checkout:
    plan_id = item.plan.id
    offer = await offer_for(person, item, way, promo, now, policy)
    if isinstance(offer, Checkout):
        return offer
    if offer.payable != shown:
        return await changed_since(person, item, shown, now)
    await require_sound_channels(person, plan_id)
    async with in_transaction():
        # The person's own row serialises their checkouts: two taps open one.
        await lock_person(person.bot_user_id)
        await require_not_banned(person, now)
        await still_holds(person, offer.snapshot, intent_id=None, now=now, policy=policy)
        # A balance would pay for a repeated tap as well: what the first one brought is shown again.
        if not offer.amount.minor and (gift := await gift_of(person, now, **item.columns)):
            return checkout_of(gift)
        live = await live_intent(person)
        if kept := await kept_open(live, offer, now):
            return kept
        intent = await open_intent(person, offer, live, now, policy)
        if offer.amount.minor == 0:
            intent = await settle_gift(intent, now, policy)
    return checkout_of(intent)


async def offer_for(
    person: Person,
    item: Item,
    way: Way,
    promo: str | None,
    now: datetime,
    policy: Policy,
) -> Offer | Checkout:
    """The offer, or what the same tap brought before."""
    try:
        return await make_offer(person, item, way, promo, now=now, policy=policy)
    except PromoUsedByYou:
        gift = await gift_of(person, now, **item.columns)
        if gift is not None and is_by_code(gift, promo):
            return checkout_of(gift)
        raise


async def changed_since(person: Person, item: Item, shown: Money, now: datetime) -> Checkout:
    """A tap on a price that no longer stands; what the same tap brought before is shown again.

    Raises OfferChanged and SeatOfferChanged.
    """
    gift = await gift_of(person, now, **item.columns) if shown.minor == 0 else None
    if gift is not None:
        return checkout_of(gift)
    if isinstance(item, SeatItem):
        raise SeatOfferChanged(item.enrollment.id)
    raise OfferChanged(item.plan.id)


async def kept_open(live: PaymentIntent | None, offer: Offer, now: datetime) -> Checkout | None:
    """The open checkout if it is this very offer; raises PaymentUnderReview."""
    if live is None:
        return None
    if live.status is IntentStatus.MANUAL_REVIEW:
        raise PaymentUnderReview(live.id)
    fits = offer.is_kept_by(live.snapshot, now) and live.expires_at > now
    return checkout_of(live) if fits else None


async def open_intent(
    person: Person, offer: Offer, live: PaymentIntent | None, now: datetime, policy: Policy
) -> PaymentIntent:
    """A new checkout in the place of the one there was, with the code's use that it needs.

    Whoever changes how they pay keeps their seat, and no longer than they had it anyhow.
    """
    code, until = offer.discount.code if offer.discount else None, now + policy.intent_life
    if live is not None:
        keeps_seat = live.enrollment_id is not None and live.expires_at > now
        until = live.expires_at if keeps_seat else until
        await end_intent(live.id, IntentStatus.CANCELLED, now, then=code, keeps_seat=keeps_seat)
    seat = offer.item.columns.get("enrollment_id")
    await release_mine(person.bot_user_id, now, then=code, enrollment_id=seat)
    intent = await _create(person, offer, until, now)
    if offer.discount is not None:
        await uses.reserve(offer.discount, person.key, intent, now)
    course = {"course": str(offer.item.subject)} if isinstance(offer.item, SeatItem) else {}
    await ConversionTracking.create(
        telegram_user_id=person.key,
        conversion_type=ConversionType.CHECKOUT_START,
        plan_id=intent.plan_id,
        promo_code=code,
        conversion_value=offer.payable.decimal,
        funnel_step=3,
        conversion_data=course,
        created_at=now,
    )
    return intent


async def live_intent(person: Person, enrollment_id: UUID | None = None) -> PaymentIntent | None:
    """The person's open checkout for a plan, or the one for a seat."""
    mine = PaymentIntent.filter(user_id=person.bot_user_id, status__in=list(LIVE_INTENTS))
    if enrollment_id is not None:
        return await mine.get_or_none(enrollment_id=enrollment_id)
    return await mine.get_or_none(plan_id__isnull=False)


async def _create(person: Person, offer: Offer, until: datetime, now: datetime) -> PaymentIntent:
    return await PaymentIntent.create(
        user_id=person.bot_user_id,
        method=offer.method,
        expected_amount=offer.amount.decimal,
        currency=offer.amount.currency,
        pay_code=await new_pay_code(),
        status=IntentStatus.PENDING,
        snapshot=offer.snapshot,
        expires_at=until,
        created_at=now,
        updated_at=now,
        **offer.item.columns,
    )


async def new_pay_code() -> str:
    """A code that was never used before; the unique column has the last word."""
    while True:
        code = "".join(secrets.choice(PAY_CODE_ALPHABET) for _ in range(PAY_CODE_LENGTH))
        if not await PaymentIntent.exists(pay_code=code):
            return code


def checkout_of(intent: PaymentIntent) -> Checkout:
    """The checkout that an intent's snapshot describes."""
    promo = intent.snapshot.get("promo")
    account, chain = intent.snapshot["account"], intent.snapshot.get("chain")
    return Checkout(
        intent_id=intent.id,
        plan_id=intent.plan_id,
        enrollment_id=intent.enrollment_id,
        plan_name=name_sold(intent.snapshot),
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
        funding=_funding_of(intent),
        target=_target_of(intent),
    )


def _target_of(intent: PaymentIntent) -> Target | None:
    plan = intent.snapshot.get("plan")
    if plan is None:
        return None
    price = Money.of(Decimal(plan["price"]), plan["currency"])
    return Target(UUID(plan["id"]), price, plan["months"])


async def dated(person: Person, found: Checkout, *, now: datetime, policy: Policy) -> Checkout:
    """The checkout of a plan with the time that it would buy now, for whoever has a plan."""
    if found.target is None or found.status not in LIVE_INTENTS:
        return found
    span = await span_for(person, found.target, now=now, policy=policy)
    return replace(found, span=span)


def _funding_of(intent: PaymentIntent) -> FundingShown | None:
    funding, price = intent.snapshot.get("funding"), intent.snapshot["price"]
    if not funding:
        return None
    return FundingShown(
        Money.of(Decimal(funding["off"]), price["currency"]),
        Money.of(Decimal(funding["left"]), funding["currency"]),
        tuple(
            StopShown(one["plan"], one["days"], Money.of(Decimal(one["value"]), one["currency"]))
            for one in funding["stops"]
        ),
    )


def _price_of(intent: PaymentIntent) -> Money:
    """What the button said: the price in the currency it is set in, less discount and funding."""
    sold, promo = sold_in(intent.snapshot), intent.snapshot.get("promo")
    if intent.method is PaymentMethod.STARS:
        return Money.of(intent.expected_amount, intent.currency)
    price = Money.of(Decimal(promo["final"] if promo else sold["price"]), sold["currency"])
    funding = _funding_of(intent)
    return Money(price.minor - funding.off.minor, price.currency) if funding else price


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
        await lock_person(person.bot_user_id)
        cancelled = await end_intent(intent.id, IntentStatus.CANCELLED, now)
        if cancelled:
            await PaymentIntent.filter(id=intent.id).update(cancelled_by_person=True)
    if not cancelled and intent.status is not IntentStatus.CANCELLED:
        raise CheckoutClosed
    return CheckoutCancelled(name_sold(intent.snapshot), intent.method, intent.enrollment_id)
