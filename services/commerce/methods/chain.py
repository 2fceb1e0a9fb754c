"""GRAM and USDT on the chain: sent to our wallet under the checkout's code as a comment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from models.lifecycles import ChainAsset, PaymentMethod
from services.commerce.items import Item
from services.commerce.methods.assets import METHODS
from services.commerce.methods.chain_terms import gram_terms, payable_assets, usdt_terms
from services.commerce.methods.method import Confirmation, Method, Terms
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
    def keeps(cls, terms: Terms, snapshot: dict[str, Any], now: datetime) -> bool:
        return terms.chain is not None and terms.chain.is_kept_by(snapshot.get("chain"), now)


@dataclass(frozen=True)
class ByTon(OnChain):
    """The network's own coin, at a rate that was asked for just now."""

    name: ClassVar[PaymentMethod] = METHODS[ChainAsset.TON]
    asset: ClassVar[ChainAsset] = ChainAsset.TON

    rate: Rate

    def terms(self, price: Money, item: Item, policy: Policy) -> Terms:
        """Raises NotOnChain."""
        chain, amount = gram_terms(price, self.rate, policy)
        return Terms(amount, chain=chain)


@dataclass(frozen=True)
class ByUsdt(OnChain):
    """The USDT jetton."""

    name: ClassVar[PaymentMethod] = METHODS[ChainAsset.USDT]
    asset: ClassVar[ChainAsset] = ChainAsset.USDT

    def terms(self, price: Money, item: Item, policy: Policy) -> Terms:
        """Raises NotOnChain."""
        chain, amount = usdt_terms(price, policy)
        return Terms(amount, chain=chain)
