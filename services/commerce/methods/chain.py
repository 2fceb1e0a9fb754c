"""GRAM and USDT on the chain: sent to our wallet under the checkout's code as a comment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from models.lifecycles import ChainAsset, PaymentMethod
from services.commerce.items import Item
from services.commerce.methods.assets import METHODS, is_dust
from services.commerce.methods.chain_terms import (
    DOLLAR,
    gram_terms,
    payable_assets,
    usdt_terms,
)
from services.commerce.methods.method import Confirmation, Method, Terms, WhyNot
from services.commerce.methods.rates import Rate
from services.money import Money
from services.policy import Policy


class OnChain(Method):
    """What every coin of the chain has in common."""

    confirmation: ClassVar[Confirmation] = Confirmation.CHAIN
    asset: ClassVar[ChainAsset]

    @classmethod
    def takes(cls, price: Money, policy: Policy) -> bool:
        return cls.asset in payable_assets(price, policy)

    @classmethod
    def untestable(cls, policy: Policy) -> WhyNot | None:
        receiving = policy.receiving
        return None if receiving and receiving.is_test_net else WhyNot.MAIN_NET

    @classmethod
    def keeps(cls, terms: Terms, snapshot: dict[str, Any], now: datetime) -> bool:
        return terms.chain is not None and terms.chain.is_kept_by(snapshot.get("chain"), now)


@dataclass(frozen=True)
class ByTon(OnChain):
    """The network's own coin, at a rate that was asked for just now."""

    name: ClassVar[PaymentMethod] = METHODS[ChainAsset.TON]
    asset: ClassVar[ChainAsset] = ChainAsset.TON

    rate: Rate

    @classmethod
    def is_set_up(cls, policy: Policy) -> bool:
        return policy.receiving is not None and policy.receiving.gram_in is not None

    @classmethod
    def test_price(cls, sold_in: str, policy: Policy) -> Money:
        """In the currency that a GRAM has a price in."""
        receiving = policy.receiving
        own = receiving.gram_in if receiving is not None else None
        return super().test_price(own or sold_in, policy)

    def terms(self, price: Money, item: Item, policy: Policy) -> Terms:
        """Raises NotOnChain."""
        chain, amount = gram_terms(price, self.rate, policy)
        return Terms(amount, chain=chain)


@dataclass(frozen=True)
class ByUsdt(OnChain):
    """The USDT jetton."""

    name: ClassVar[PaymentMethod] = METHODS[ChainAsset.USDT]
    asset: ClassVar[ChainAsset] = ChainAsset.USDT

    @classmethod
    def is_set_up(cls, policy: Policy) -> bool:
        return policy.receiving is not None

    @classmethod
    def test_price(cls, sold_in: str, policy: Policy) -> Money:
        """One USDT is taken for one US dollar."""
        return super().test_price(DOLLAR, policy)

    @classmethod
    def carries(cls, price: Money, policy: Policy) -> bool:
        if not cls.takes(price, policy):
            return False
        _, amount = usdt_terms(price, policy)
        return not is_dust(cls.asset, amount.minor)

    def terms(self, price: Money, item: Item, policy: Policy) -> Terms:
        """Raises NotOnChain."""
        chain, amount = usdt_terms(price, policy)
        return Terms(amount, chain=chain)
