"""What a price comes to on the chain and where to send it: the terms that a checkout fixes."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from models.lifecycles import ChainAsset
from services.commerce.methods.assets import CURRENCIES
from services.commerce.methods.rates import Rate
from services.money import Money
from services.policy import Policy
from services.refusals import Refusal

#: One USDT is taken for one US dollar.
DOLLAR = "USD"


@dataclass(unsafe_hash=True)
class NotOnChain(Refusal):
    """This price cannot be paid on the chain."""


@dataclass(frozen=True)
class ChainTerms:
    """What to send to which wallet, by its raw address, and where the rate comes from."""

    asset: ChainAsset
    address: str
    rate: str | None = None
    rate_currency: str | None = None
    rate_source: str | None = None
    rate_at: str | None = None
    # Until when the price is guaranteed; empty for what does not change against the price.
    price_until: str | None = None

    def __post_init__(self) -> None:
        # A snapshot that comes back from the table holds the plain word, which is no asset yet.
        object.__setattr__(self, "asset", ChainAsset(self.asset))

    @property
    def snapshot(self) -> dict[str, Any]:
        return asdict(self)

    def is_kept_by(self, snapshot: dict[str, Any] | None, now: datetime) -> bool:
        """Whether an open checkout asks for the same, at a price that still holds."""
        if snapshot is None:
            return False
        kept = ChainTerms(**snapshot)
        if (self.asset, self.address) != (kept.asset, kept.address):
            return False
        return kept.price_until is None or now < datetime.fromisoformat(kept.price_until)


def payable_assets(price: Money, policy: Policy) -> list[ChainAsset]:
    """What of the chain's this price can be paid with."""
    receiving = policy.receiving
    if receiving is None or not price.minor:
        return []
    found = []
    if receiving.gram_in and _converted(price, receiving.gram_in, policy):
        found.append(ChainAsset.TON)
    if _converted(price, DOLLAR, policy):
        found.append(ChainAsset.USDT)
    return found


def usdt_terms(price: Money, policy: Policy) -> tuple[ChainTerms, Money]:
    """The terms for a price and what it comes to in USDT; raises NotOnChain."""
    receiving, dollars = policy.receiving, _converted(price, DOLLAR, policy)
    if receiving is None or dollars is None:
        raise NotOnChain
    terms = ChainTerms(ChainAsset.USDT, receiving.address)
    return terms, dollars.buying(1, CURRENCIES[ChainAsset.USDT]).rounded_up()


def gram_terms(price: Money, rate: Rate, policy: Policy) -> tuple[ChainTerms, Money]:
    """The terms for a price and what it comes to in GRAM; raises NotOnChain."""
    receiving, payable = policy.receiving, _converted(price, rate.currency, policy)
    if receiving is None or payable is None:
        raise NotOnChain
    terms = ChainTerms(
        ChainAsset.TON,
        receiving.address,
        rate=str(rate.price),
        rate_currency=rate.currency,
        rate_source=rate.source,
        rate_at=rate.at.isoformat(),
        price_until=(rate.at + policy.price_hold).isoformat(),
    )
    return terms, payable.buying(rate.price, CURRENCIES[ChainAsset.TON]).rounded_up()


def _converted(price: Money, currency: str, policy: Policy) -> Money | None:
    if price.currency == currency:
        return price
    rate = policy.rates.get((price.currency, currency))
    return price.converted(rate, currency) if rate else None
