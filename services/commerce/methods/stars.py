"""Telegram Stars (Bot API, Payments for Digital Goods): an item's own price in them, or none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from models.lifecycles import PaymentMethod
from models.payments import Payment
from services.commerce.items import Item
from services.commerce.methods.method import Confirmation, Method, NotPayable, Terms
from services.money import Money
from services.policy import Policy
from services.refusals import Refusal

STARS = "XTR"
#: What one period of a subscription in Stars may cost (Bot API, createInvoiceLink).
MOST_RECURRING_STARS = 10_000


@dataclass(unsafe_hash=True)
class NoStarPrice(NotPayable, Refusal):
    """It cannot be paid with Telegram Stars."""


@dataclass(unsafe_hash=True)
class StarsRefused(NotPayable, Refusal):
    """Telegram makes no invoice in Stars for this now; the other ways are open."""

    # The plan, or the enrolment whose seat was to be paid.
    plan_id: UUID | None
    enrollment_id: UUID | None


@dataclass(frozen=True)
class ByStars(Method):
    """An invoice in Stars, or a link where Telegram charges them again every 30 days."""

    name: ClassVar[PaymentMethod] = PaymentMethod.STARS
    confirmation: ClassVar[Confirmation] = Confirmation.CHARGE
    is_exact: ClassVar[bool] = True
    goes_back_by_charge: ClassVar[bool] = True

    @classmethod
    def currency_of(cls, listed: str) -> str:
        return STARS

    @classmethod
    def price_of(cls, item: Item) -> Money:
        """Raises NoStarPrice."""
        if item.star_price is None:
            raise NoStarPrice
        return Money(item.star_price, STARS)

    @classmethod
    def takes(cls, price: Money, policy: Policy) -> bool:
        return price.currency == STARS and price.minor > 0

    @classmethod
    def is_set_up(cls, policy: Policy) -> bool:
        return True

    def terms(self, price: Money, item: Item, policy: Policy) -> Terms:
        return Terms(price)

    @classmethod
    def recurs(cls, item: Item, amount: Money, *, is_reduced: bool) -> bool:
        """A month at its full price: a discount and a balance are for one payment."""
        return item.months == 1 and not is_reduced and amount.minor <= MOST_RECURRING_STARS


async def paid_by(charge_id: str) -> Payment | None:
    """The payment under a charge of Telegram's; None where we do not know it (yet)."""
    return await Payment.get_or_none(
        payment_method=PaymentMethod.STARS, payment_provider_id=charge_id
    )
