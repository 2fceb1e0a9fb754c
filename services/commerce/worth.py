"""What a payment stands for in the currency of the price, and what its checkout asks for.

Everything comes from the snapshot that the checkout fixed, so a later change alters no history.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from models.education import EducationEnrollment, EducationPackage
from models.lifecycles import IntentStatus
from models.payments import Payment, PaymentIntent
from models.people import BotUser
from models.promotions import Promotion, PromotionUsage
from models.subscriptions import SubscriptionPlan
from services.commerce.funds import Rates
from services.commerce.items import sold_in
from services.commerce.methods.registry import is_exact
from services.money import Money
from services.policy import Policy
from services.promotions.codes import has_bought
from services.timeline.terms import Move

_DOLLAR = Money(100, "USD")


def listed(snapshot: dict[str, Any]) -> Money:
    """The plan's or the course's own price."""
    sold = sold_in(snapshot)
    return Money.of(Decimal(sold["price"]), sold["currency"])


def final(snapshot: dict[str, Any]) -> Money:
    """The price after the code, in the currency of the listed price."""
    own, promo = listed(snapshot), snapshot.get("promo")
    if promo is None:
        return own
    price = snapshot.get("price")
    shown = Money.of(Decimal(price["amount"]), price["currency"]) if price else own
    left = Money.of(Decimal(promo["final"]), shown.currency)
    return own.share(left.minor, shown.minor) if shown.minor else own


def due(snapshot: dict[str, Any]) -> Money:
    """What was left to pay in new money, in the currency of the listed price."""
    told = snapshot.get("due")
    if told is not None:
        return Money.of(Decimal(told["amount"]), told["currency"])
    # A checkout of the release before: its credit stands in the currency that was shown.
    whole, credit = final(snapshot), snapshot.get("credit")
    if not credit:
        return whole
    own, price = listed(snapshot), snapshot["price"]
    off = Money.of(Decimal(credit["off"]), price["currency"])
    shown = Money.of(Decimal(price["amount"]), price["currency"])
    taken = own.share(off.minor, shown.minor) if shown.minor else off
    return Money(max(0, whole.minor - taken.minor), whole.currency)


def came_in(payment: Payment) -> Money:
    """What a payment brought in, in the currency of the listed price."""
    asked = payment.snapshot.get("asked")
    wanted = due(payment.snapshot)
    paid = Money.of(payment.amount, payment.currency)
    if asked is None:
        return wanted
    expected = Money.of(Decimal(asked["amount"]), asked["currency"])
    if expected.currency != paid.currency or not expected.minor:
        return wanted
    return wanted if paid == expected else wanted.share(paid.minor, expected.minor)


def rates_of(payment: Payment, policy: Policy) -> Rates:
    """The operator's rates as the checkout froze them."""
    found = rates_in(payment.snapshot)
    return policy.rates if found is None else found


def rates_in(snapshot: Mapping[str, Any]) -> Rates | None:
    """The same; None for a checkout of an earlier release, which froze none."""
    frozen = snapshot.get("rates")
    if frozen is None:
        return None
    found = {}
    for pair, rate in frozen.items():
        source, _, to = pair.partition("/")
        found[source, to] = Decimal(rate)
    return found


def frozen_rates(policy: Policy) -> dict[str, str]:
    """The rates as a snapshot keeps them."""
    return {f"{source}/{to}": str(rate) for (source, to), rate in policy.rates.items()}


def rate_told(payment: Payment) -> tuple[str | None, str | None]:
    """The rate of a conversion and who said so, for the ledger."""
    chain = payment.snapshot.get("chain") or {}
    if chain.get("rate"):
        return chain["rate"], chain.get("rate_source")
    price, own = payment.snapshot.get("price"), listed(payment.snapshot)
    if price is not None and price["currency"] != own.currency:
        # The way has prices of its own, which say what its units are worth.
        return f"{own.decimal}/{price['amount']}", f"price in {price['currency']}"
    rate = payment.snapshot.get("rate")
    return (rate, "settings") if rate else (None, None)


def was_alive(intent: PaymentIntent | None, at: datetime) -> bool:
    """Whether the checkout was open when its money was sent."""
    if intent is None:
        return False
    until = intent.expires_at
    if intent.status is IntentStatus.CANCELLED:
        until = min(until, intent.updated_at)
    return at <= until


async def price_now(
    payment: Payment, intent: PaymentIntent | None, user: BotUser, at: datetime, lag: timedelta
) -> Money:
    """The price as it stands for money that was sent at `at`.

    With the code while its use is this checkout's. A price is reserved while its checkout is alive
    and a lag behind; afterwards it is today's (money.md, 14).
    """
    snapshot, promo = payment.snapshot, payment.snapshot.get("promo")
    if intent is not None and at > intent.expires_at + lag:
        today = await _price_today(payment)
        if today is not None and listed(snapshot) < today:
            return today
    if promo is None or intent is None:
        return final(snapshot)
    if not await PromotionUsage.exists(intent_id=intent.id):
        return listed(snapshot)
    code = await Promotion.get_or_none(code__iexact=promo["code"])
    only_first = code is not None and code.first_purchase_only
    if only_first and await has_bought(user.id, besides=payment.id):
        return listed(snapshot)
    return final(snapshot)


async def _price_today(payment: Payment) -> Money | None:
    """What it costs today; None where that is in another currency, or it is gone."""
    sold: SubscriptionPlan | EducationPackage | None
    if payment.plan_id is not None:
        sold = await SubscriptionPlan.get_or_none(id=payment.plan_id)
    elif payment.enrollment_id is None:
        # A name's price stands with its claim.
        return None
    else:
        seat = await EducationEnrollment.get(id=payment.enrollment_id).select_related("package")
        sold = seat.package
    if sold is None or sold.currency != listed(payment.snapshot).currency:
        return None
    return Money.of(sold.price, sold.currency)


def trifle(payment: Payment, policy: Policy) -> Money:
    """What may be missing: a dollar by rate or some per cent of the sum due (money.md, 9)."""
    asked = due(payment.snapshot)
    if is_exact(payment.payment_method):
        return Money(0, asked.currency)
    if asked.currency == _DOLLAR.currency:
        dollar = _DOLLAR
    else:
        rate = policy.rates.get((_DOLLAR.currency, asked.currency))
        back = policy.rates.get((asked.currency, _DOLLAR.currency))
        if rate:
            dollar = _DOLLAR.converted(rate, asked.currency)
        elif back:
            dollar = _DOLLAR.buying(back, asked.currency)
        else:
            return Money(0, asked.currency)
    return min(dollar, Money(asked.minor * policy.trifle_percent // 100, asked.currency))


def summed(moves: Iterable[Move]) -> tuple[Move, ...]:
    """One move a pot."""
    totals: dict[tuple[str, bool], int] = {}
    for move in moves:
        key = (move.currency, move.spend_only)
        totals[key] = totals.get(key, 0) + move.amount
    return tuple(
        Move(currency=currency, amount=amount, spend_only=spend_only)
        for (currency, spend_only), amount in sorted(totals.items())
        if amount
    )
