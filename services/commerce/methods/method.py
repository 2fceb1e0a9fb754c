"""A way to pay, declared once: what it takes and fixes, how its money comes and goes back.

Each way is a class here and a counterpart in handlers/shop/methods, found by its PaymentMethod;
nothing else names it. One object of the class is the way as a person chose it.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, ClassVar

from models.lifecycles import PaymentMethod
from services.commerce.items import Item
from services.commerce.methods.chain_terms import ChainTerms
from services.money import Money
from services.policy import BankAccount, Policy


class Confirmation(StrEnum):
    """What says that the money came."""

    # The person sends a proof of payment, and a reviewer looks for the money.
    PROOF = "proof"
    # Telegram asks before it charges, and tells the charge (Bot API, Payments).
    CHARGE = "charge"
    # An account of ours on the chain is read.
    CHAIN = "chain"


class WhyNot(StrEnum):
    """Why a way that is set up cannot be tried; each has a sentence that says what to do."""

    # Coins of the main net are real, and do not come back by themselves.
    MAIN_NET = "main-net"
    # A card would really be charged, and the Bot API cannot send its money back.
    LIVE_TOKEN = "live-token"  # noqa: S105 - a word, no secret
    # Nothing is or will be sold in a currency that it takes.
    CURRENCY = "currency"


class NotPayable:
    """Marks the refusals of a way that cannot take this price, or takes nothing in this shop."""


@dataclass(frozen=True)
class Terms:
    """What is asked for, where it is sent and at which rate: a checkout fixes it."""

    amount: Money
    account: BankAccount | None = None
    rate: Decimal | None = None
    chain: ChainTerms | None = None


class Method(ABC):
    """One way to pay."""

    name: ClassVar[PaymentMethod]
    confirmation: ClassVar[Confirmation]
    #: The provider that takes the money checks the amount, so nothing can be missing (money.md, 9).
    is_exact: ClassVar[bool] = False
    #: Its money goes back only whole and to where it came from, by the charge; what is kept of it
    #: can be spent and not paid out (money.md, 17).
    goes_back_by_charge: ClassVar[bool] = False

    @classmethod
    def currency_of(cls, listed: str) -> str:
        """The currency of the prices on this way's buttons, for an item listed in another."""
        return listed

    @classmethod
    def price_of(cls, item: Item) -> Money:
        """The item's price for this way; raises a refusal where it has none."""
        return item.price

    @classmethod
    @abstractmethod
    def takes(cls, price: Money, policy: Policy) -> bool:
        """Whether this much can be paid so in this shop."""

    @classmethod
    def carries(cls, price: Money, policy: Policy) -> bool:
        """Whether this much would arrive as money, and not round to nothing on its way."""
        return cls.takes(price, policy)

    @abstractmethod
    def terms(self, price: Money, item: Item, policy: Policy) -> Terms:
        """What this price comes to; raises the way's own refusal where it cannot be paid so."""

    @classmethod
    def is_set_up(cls, policy: Policy) -> bool:
        """Whether this shop has it; a way that says nothing is not offered for a test purchase."""
        return False

    @classmethod
    def untestable(cls, policy: Policy) -> WhyNot | None:
        """What keeps an admin from trying it, where it is set up."""
        return None

    @classmethod
    def test_price(cls, sold_in: str, policy: Policy) -> Money:
        """What a test purchase costs: one unit of money, by default of what plans are sold in."""
        return Money.of(Decimal(1), sold_in)

    @classmethod
    def recurs(cls, item: Item, amount: Money, *, is_reduced: bool) -> bool:
        """Whether the provider charges it again every period by itself."""
        return False

    @classmethod
    def keeps(cls, terms: Terms, snapshot: dict[str, Any], now: datetime) -> bool:
        """Whether an open checkout's snapshot still guarantees a price that moves by itself."""
        return False
