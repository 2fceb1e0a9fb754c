"""Cards, in Telegram's own form, through the operator's payment provider."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from models.lifecycles import PaymentMethod
from services.commerce.items import Item
from services.commerce.methods.card_bounds import bounds, is_within
from services.commerce.methods.method import (
    Confirmation,
    Method,
    NotPayable,
    Terms,
    WhyNot,
)
from services.money import Money, decimals
from services.policy import Policy
from services.refusals import Refusal

#: Currencies without decimals about which Telegram and CLDR are of one mind.
_WHOLE = frozenset({"JPY", "KRW", "VND", "CLP", "PYG"})


@dataclass(unsafe_hash=True)
class NoCards(NotPayable, Refusal):
    """It cannot be paid by card."""


@dataclass(unsafe_hash=True)
class CardSumRefused(NotPayable, Refusal):
    """Telegram takes no such sum from a card."""

    least: Money
    most: Money


@dataclass(frozen=True)
class ByCard(Method):
    """An invoice with the provider's token."""

    name: ClassVar[PaymentMethod] = PaymentMethod.CARD
    confirmation: ClassVar[Confirmation] = Confirmation.CHARGE
    is_exact: ClassVar[bool] = True

    @classmethod
    def takes(cls, price: Money, policy: Policy) -> bool:
        """Where Telegram (currencies.json) and CLDR count minor units alike.

        Where they do not, a hundredth or the hundredfold would be charged.
        """
        sure = decimals(price.currency) == 2 or price.currency in _WHOLE
        return policy.takes_cards and sure and price.minor > 0 and is_within(price)

    @classmethod
    def is_set_up(cls, policy: Policy) -> bool:
        return policy.takes_cards

    @classmethod
    def untestable(cls, policy: Policy) -> WhyNot | None:
        return None if policy.tests_cards else WhyNot.LIVE_TOKEN

    @classmethod
    def test_price(cls, sold_in: str, policy: Policy) -> Money:
        """As little as Telegram takes from a card."""
        one, limits = super().test_price(sold_in, policy), bounds(sold_in)
        return one if limits is None or limits[0] < one else limits[0]

    def terms(self, price: Money, item: Item, policy: Policy) -> Terms:
        """Raises NoCards and CardSumRefused."""
        limits = bounds(price.currency)
        if limits is not None and not is_within(price):
            raise CardSumRefused(*limits)
        if not self.takes(price, policy):
            raise NoCards
        return Terms(price)
