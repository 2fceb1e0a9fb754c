"""The taps that pay, for each kind of goods, and the buttons that older screens still show.

`way` is the letter of a way in handlers/shop/methods; `account` is empty until one is chosen.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import ClassVar
from uuid import UUID

from aiogram.filters.callback_data import CallbackData
from pydantic import NonNegativeInt

from services.commerce.orders import NAME, PLAN, SEAT


class PayPlan(CallbackData, prefix="y"):
    """Pay for a plan in one way, at the price that the button showed."""

    goods: ClassVar[str] = PLAN.letter

    key: UUID
    way: str
    minor: NonNegativeInt
    account: str

    @property
    def pay(self) -> Pay:
        """The tap as it is handled."""
        return self


class PaySeat(CallbackData, prefix="e"):
    """Pay for the seat of an enrolment in one way, at the price that the button showed."""

    goods: ClassVar[str] = SEAT.letter

    key: UUID
    way: str
    minor: NonNegativeInt
    account: str

    @property
    def pay(self) -> Pay:
        """The tap as it is handled."""
        return self


class PayName(CallbackData, prefix="n"):
    """Pay for the name of a claim in one way, at the price that the button showed."""

    goods: ClassVar[str] = NAME.letter

    key: UUID
    way: str
    minor: NonNegativeInt
    account: str

    @property
    def pay(self) -> Pay:
        """The tap as it is handled."""
        return self


Pay = PayPlan | PaySeat | PayName
#: The tap for each kind of goods, by its letter.
PAY: Mapping[str, type[Pay]] = MappingProxyType(
    {one.goods: one for one in (PayPlan, PaySeat, PayName)}
)


class Buy(CallbackData, prefix="b"):
    """An old button: a plan by a transfer."""

    plan_id: UUID
    minor: NonNegativeInt
    account: str

    @property
    def pay(self) -> Pay:
        """The tap as it is handled."""
        return PayPlan(key=self.plan_id, way="b", minor=self.minor, account=self.account)


class BuyWithStars(CallbackData, prefix="bs"):
    """An old button: a plan for this many Stars."""

    plan_id: UUID
    stars: int

    @property
    def pay(self) -> Pay:
        """The tap as it is handled."""
        return PayPlan(key=self.plan_id, way="s", minor=max(0, self.stars), account="")


class BuyByCard(CallbackData, prefix="bk"):
    """An old button: a plan by card."""

    plan_id: UUID
    minor: NonNegativeInt

    @property
    def pay(self) -> Pay:
        """The tap as it is handled."""
        return PayPlan(key=self.plan_id, way="k", minor=self.minor, account="")


class BuyOnChain(CallbackData, prefix="bt"):
    """An old button: a plan in GRAM or USDT."""

    plan_id: UUID
    minor: NonNegativeInt
    asset: str

    @property
    def pay(self) -> Pay:
        """The tap as it is handled."""
        return PayPlan(key=self.plan_id, way=self.asset[:1], minor=self.minor, account="")


OldPay = Buy | BuyWithStars | BuyByCard | BuyOnChain
