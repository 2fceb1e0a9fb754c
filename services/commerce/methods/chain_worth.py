"""What coins stand for in the currency of a price: by the checkout's rate, else by today's.

GRAM that was sent while its checkout's price held counts at that price; later, at the last rate
that was stored before it was sent. One USDT is one US dollar (money.md, 14).
"""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from models.lifecycles import ChainAsset, PaymentMethod
from models.payments import PaymentIntent
from services.commerce.funds import Rates
from services.commerce.methods.assets import CURRENCIES, METHODS, amount_of
from services.commerce.methods.rates import rate_before
from services.commerce.worth import due
from services.money import Money
from services.policy import Policy

_DOLLAR = "USD"


async def value_of(
    asset: ChainAsset, units: int, at: datetime, intent: PaymentIntent, policy: Policy
) -> Money | None:
    """What so many base units that were sent at a moment stand for; None without a rate."""
    asked = due(intent.snapshot)
    if METHODS[asset] is intent.method and _is_enqueued(intent, at):
        expected = Money.of(intent.expected_amount, intent.currency)
        return asked if units == expected.minor else asked.share(units, expected.minor)
    if asset is ChainAsset.USDT:
        dollars = amount_of(asset, units).converted(Decimal(1), _DOLLAR)
        return _reached(dollars, asked.currency, policy.rates)
    rate = await rate_before(at)
    if rate is None:
        return _by_snapshot(units, intent) if METHODS[asset] is intent.method else None
    worth = amount_of(asset, units).converted(rate.price, rate.currency)
    return _reached(worth, asked.currency, policy.rates)


async def worth_alone(asset: ChainAsset, units: int, at: datetime, policy: Policy) -> Money | None:
    """What base units that are for no price stand for: in the shop's currency, else in the rate's.

    None where nothing says what a GRAM was worth.
    """
    if asset is ChainAsset.USDT:
        worth = amount_of(asset, units).converted(Decimal(1), _DOLLAR)
    elif (rate := await rate_before(at)) is not None:
        worth = amount_of(asset, units).converted(rate.price, rate.currency)
    else:
        return None
    return _reached(worth, policy.currency, policy.rates) or worth


def _is_enqueued(intent: PaymentIntent, at: datetime) -> bool:
    if intent.method is not PaymentMethod.TON:
        return True
    until = (intent.snapshot.get("chain") or {}).get("price_until")
    # A checkout of the release before guaranteed its price for as long as it lived.
    return at <= (datetime.fromisoformat(until) if until else intent.expires_at)


def _by_snapshot(units: int, intent: PaymentIntent) -> Money:
    """Nothing newer is known than the checkout's own rate."""
    expected = Money.of(intent.expected_amount, intent.currency)
    return due(intent.snapshot).share(units, expected.minor)


def _reached(amount: Money, currency: str, rates: Rates) -> Money | None:
    """An amount in the currency of a price, by the operator's rate in either direction."""
    if amount.currency == currency:
        return amount
    if rate := rates.get((amount.currency, currency)):
        return amount.converted(rate, currency)
    if back := rates.get((currency, amount.currency)):
        return amount.buying(back, currency)
    return None


async def in_units(
    asset: ChainAsset, missing: Money, intent: PaymentIntent, policy: Policy
) -> Money:
    """What is missing of a price, in the coin that is asked for, rounded up."""
    asked, expected = due(intent.snapshot), Money.of(intent.expected_amount, intent.currency)
    if not asked.minor or METHODS[asset] is not intent.method:
        return Money(0, CURRENCIES[asset])
    units = -(-expected.minor * missing.minor // asked.minor)
    return Money(units, expected.currency).rounded_up()
