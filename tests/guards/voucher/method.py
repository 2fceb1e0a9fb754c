"""A voucher of paper, sold somewhere else: a photo of it is the proof of payment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from models.lifecycles import PaymentMethod
from services.commerce.items import Item
from services.commerce.methods.method import Confirmation, Method, Terms
from services.money import Money
from services.policy import Policy


@dataclass(frozen=True)
class ByVoucher(Method):
    """It takes every price: whoever sells vouchers writes the sum on them."""

    # Read by its value: only the branch's own list of ways has the name.
    name: ClassVar[PaymentMethod] = PaymentMethod("voucher")
    confirmation: ClassVar[Confirmation] = Confirmation.PROOF
    is_exact: ClassVar[bool] = True

    @classmethod
    def takes(cls, price: Money, policy: Policy) -> bool:
        return price.minor > 0

    def terms(self, price: Money, item: Item, policy: Policy) -> Terms:
        return Terms(price)
