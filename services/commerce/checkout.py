"""Opening and leaving a checkout: nothing is given before money, but codes and seats are held.

If the process is killed anywhere here, the person taps again and finds the same open intent.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from tortoise.transactions import in_transaction

from models.lifecycles import LIVE_INTENTS, IntentStatus, PaymentMethod
from models.localized import Name
from models.payments import PaymentIntent
from services import funnel
from services.channels.health import require_sound_channels
from services.commerce.funding import Span, StopShown, Target, span_for
from services.commerce.holds import FundingChanged, still_holds
from services.commerce.intents import end_intent, release_mine
from services.commerce.items import is_trial, name_sold, sold_in
from services.commerce.methods.chain_terms import ChainTerms
from services.commerce.methods.method import Method
from services.commerce.orders import PLAN, Goods, Order
from services.commerce.quote import Offer, make_offer
from services.commerce.zero_total import is_by_code, settle_zero_total, zero_total_of
from services.money import Money
from services.people.bans import require_not_banned
from services.person import Person, lock_person
from services.policy import BankAccount, Policy
from services.promotions import uses
from services.promotions.codes import PromoUsedByYou
from services.refusals import Refusal

#: Letters and digits that are not mistaken for one another, spoken, written or printed.
PAY_CODE_ALPHABET = "ACDEFGHJKMNPQRTUVWXY34679"
PAY_CODE_LENGTH = 8


@dataclass(unsafe_hash=True)
class PaymentUnderReview(Refusal):
    """A receipt of this person is being checked; a second checkout would confuse both."""

    intent_id: UUID


@dataclass(unsafe_hash=True)
class IntentNotFound(Refusal):
    """There is no such checkout of this person."""


@dataclass(unsafe_hash=True)
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
    # None where a seat or a name is bought; the name is what is bought.
    plan_id: UUID | None
    plan_name: Name
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
    enrollment_id: UUID | None = None
    claim_id: UUID | None = None
    is_test: bool = False
    # The plan at its own price, and when it would run if it were paid now; see `dated`.
    target: Target | None = None
    span: Span | None = None


@dataclass(frozen=True)
class CheckoutCancelled:
    """The checkout ended because the person wanted it to."""

    plan_name: Name
    method: PaymentMethod
    plan_id: UUID | None = None
    enrollment_id: UUID | None = None
    claim_id: UUID | None = None
    is_test: bool = False


async def open_checkout(
    person: Person,
    key: UUID,
    shown: Money,
    way: Method,
    *,
    goods: Goods = PLAN,
    promo: str | None = None,
    now: datetime,
    policy: Policy,
) -> Checkout:
    """The person's checkout: the open one if it still fits, else a new one; a seat is held by it.

    `shown` is the price on the button, after the discount of `promo` and the person's own money.
    Nothing left to pay is settled at once. Raises what the goods, the way, `still_holds` and the
    channels refuse, every Promo… refusal, OfferChanged, SeatOfferChanged, BannedByUs and
    PaymentUnderReview.
    """
    wish = _Wish(person, goods, key, shown, promo if goods.takes_codes else None)
    try:
        found = await _open(wish, way, now, policy)
    except FundingChanged:
        order = await goods.order(person, key)
        found = await _changed_since(wish, order, now)
    return await dated(person, found, now=now, policy=policy)


@dataclass(frozen=True)
class _Wish:
    """What a button offered to which person."""

    person: Person
    goods: Goods
    key: UUID
    shown: Money
    promo: str | None

    async def got(self, now: datetime) -> PaymentIntent | None:
        """What the same tap brought a moment ago without a payment."""
        return await zero_total_of(self.person, now, **self.goods.columns(self.key))


async def _open(wish: _Wish, way: Method, now: datetime, policy: Policy) -> Checkout:
    order = await _order(wish, now)
    if isinstance(order, Checkout):
        return order
    offer = await _offer(wish, order, way, now, policy)
    if isinstance(offer, Checkout):
        return offer
    if offer.payable != wish.shown:
        return await _changed_since(wish, order, now)
    for plan_id in order.item.plans:
        await require_sound_channels(order.recipient, plan_id)
    return await _opened(wish, order, offer, now, policy)


async def _opened(
    wish: _Wish, order: Order, offer: Offer, now: datetime, policy: Policy
) -> Checkout:
    async with in_transaction():
        # The person's own row serialises their checkouts: two taps open one.
        await lock_person(order.buyer.bot_user_id)
        await require_not_banned(order.recipient, now)
        # Behind the lock: it may have been left, or got in another way, meanwhile.
        again = await _order(wish, now)
        if isinstance(again, Checkout):
            return again
        # A balance would pay for a repeated tap as well, and what costs nothing stands already:
        # what the first one brought is shown again.
        if not offer.amount.minor and (zero_total := await wish.got(now)):
            return checkout_of(zero_total)
        await still_holds(order.buyer, offer.snapshot, intent_id=None, now=now, policy=policy)
        live = await live_intent(wish.person, wish.goods.rivals(wish.key))
        if kept := await _kept_open(live, offer, now):
            return kept
        intent = await _replace(wish, offer, live, now, policy)
        await wish.goods.hold(wish.key, now)
        if offer.amount.minor == 0:
            intent = await settle_zero_total(intent, now, policy)
    return checkout_of(intent)


async def _order(wish: _Wish, now: datetime) -> Order | Checkout:
    """The order, or what the same tap settled before."""
    try:
        return await wish.goods.order(wish.person, wish.key)
    except Refusal:
        zero_total = None if wish.shown.minor else await wish.got(now)
        if zero_total is None:
            raise
        return checkout_of(zero_total)


async def _offer(
    wish: _Wish, order: Order, way: Method, now: datetime, policy: Policy
) -> Offer | Checkout:
    """The offer, or what the same tap brought before."""
    try:
        return await make_offer(order, way, wish.promo, now=now, policy=policy)
    except PromoUsedByYou:
        zero_total = await wish.got(now)
        if zero_total is not None and is_by_code(zero_total, wish.promo):
            return checkout_of(zero_total)
        raise


async def _changed_since(wish: _Wish, order: Order, now: datetime) -> Checkout:
    """A tap on a price that no longer stands; what the same tap brought before is shown again."""
    zero_total = await wish.got(now) if wish.shown.minor == 0 else None
    if zero_total is None:
        raise order.item.changed
    return checkout_of(zero_total)


async def _kept_open(live: PaymentIntent | None, offer: Offer, now: datetime) -> Checkout | None:
    """The open checkout if it is this very offer; raises PaymentUnderReview."""
    if live is None:
        return None
    if live.status is IntentStatus.MANUAL_REVIEW:
        raise PaymentUnderReview(live.id)
    fits = offer.is_kept_by(live.snapshot, now) and live.expires_at > now
    return checkout_of(live) if fits else None


async def _replace(
    wish: _Wish, offer: Offer, live: PaymentIntent | None, now: datetime, policy: Policy
) -> PaymentIntent:
    """A new checkout in the place of the one there was, with the code's use that it needs.

    A buyer who changes how they pay keeps their seat or name, no longer than they had it anyhow.
    """
    person, code = wish.person, offer.discount.code if offer.discount else None
    until = now + policy.intent_life
    if live is not None:
        is_held = live.enrollment_id is not None or live.claim_id is not None
        keeps_seat = is_held and live.expires_at > now
        until = live.expires_at if keeps_seat else until
        await end_intent(live.id, IntentStatus.CANCELLED, now, then=code, keeps_seat=keeps_seat)
    await release_mine(person.bot_user_id, wish.goods.rivals(wish.key), now, then=code)
    intent = await _create(person, offer, until, now)
    if intent.is_test:
        # No figure counts it, and the funnel is one.
        return intent
    if offer.discount is not None:
        await uses.reserve(offer.discount, person.key, intent, now)
    await funnel.opened(person.key, intent, offer.payable, now)
    return intent


async def live_intent(person: Person, rivals: dict[str, Any]) -> PaymentIntent | None:
    """The person's open checkout among those that take one another's place."""
    return await PaymentIntent.get_or_none(
        user_id=person.bot_user_id, status__in=list(LIVE_INTENTS), **rivals
    )


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
        plan_id=offer.item.columns.get("plan_id"),
        enrollment_id=offer.item.columns.get("enrollment_id"),
        claim_id=offer.item.columns.get("claim_id"),
        is_test=is_trial(offer.snapshot),
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
        claim_id=intent.claim_id,
        is_test=intent.is_test,
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
    return Target(UUID(plan["id"]), price, plan["months"], is_test=intent.is_test)


async def dated(person: Person, found: Checkout, *, now: datetime, policy: Policy) -> Checkout:
    """The checkout of a plan with the time that it would buy now, for a member who has a plan."""
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
        tuple(StopShown.of(one) for one in funding["stops"]),
    )


def _price_of(intent: PaymentIntent) -> Money:
    """What the button said: the price in the currency it is set in, less discount and funding."""
    sold, promo = sold_in(intent.snapshot), intent.snapshot.get("promo")
    if _is_priced_apart(intent.snapshot):
        return Money.of(intent.expected_amount, intent.currency)
    price = Money.of(Decimal(promo["final"] if promo else sold["price"]), sold["currency"])
    funding = _funding_of(intent)
    return Money(price.minor - funding.off.minor, price.currency) if funding else price


def _is_priced_apart(snapshot: dict[str, Any]) -> bool:
    """Whether the way has prices of its own, so that what is asked for is what the button said."""
    return bool(snapshot["price"]["currency"] != sold_in(snapshot)["currency"])


async def find_checkout(person: Person, intent_id: UUID) -> Checkout:
    """A checkout of this person; raises IntentNotFound for another person's, and for a test."""
    intent = await PaymentIntent.get_or_none(id=intent_id, user_id=person.bot_user_id)
    if intent is None or intent.is_test:
        raise IntentNotFound
    return checkout_of(intent)


async def bought_by(intent_id: UUID) -> PaymentIntent | None:
    """What a checkout is for, whoever's it is."""
    return await PaymentIntent.get_or_none(id=intent_id)


async def checkout_coded(person: Person, code: str) -> Checkout | None:
    """The person's own checkout that is paid under this code."""
    mine = PaymentIntent.filter(user_id=person.bot_user_id, pay_code=code, is_test=False)
    return checkout_of(intent) if (intent := await mine.first()) else None


async def cancel_checkout(person: Person, intent_id: UUID, now: datetime) -> CheckoutCancelled:
    """End an unpaid checkout; raises IntentNotFound and CheckoutClosed."""
    intent = await PaymentIntent.get_or_none(id=intent_id, user_id=person.bot_user_id)
    if intent is None or intent.is_test:
        raise IntentNotFound
    async with in_transaction():
        await lock_person(person.bot_user_id)
        cancelled = await end_intent(intent.id, IntentStatus.CANCELLED, now)
        if cancelled:
            await PaymentIntent.filter(id=intent.id).update(cancelled_by_person=True)
    if not cancelled and intent.status is not IntentStatus.CANCELLED:
        raise CheckoutClosed
    bought = (intent.plan_id, intent.enrollment_id, intent.claim_id)
    return CheckoutCancelled(name_sold(intent.snapshot), intent.method, *bought)
