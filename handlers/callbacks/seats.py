"""Buttons about paying for a seat in a course."""

from __future__ import annotations

from uuid import UUID

from aiogram.filters.callback_data import CallbackData
from pydantic import NonNegativeInt


class SeatWays(CallbackData, prefix="we"):
    """How a seat in a course can be paid: for an enrolment of mine."""

    enrollment_id: UUID


class PaySeat(CallbackData, prefix="e"):
    """Pay a seat at the price that the button showed.

    `how` is b(ank), s(tars), k (card), t(on) or u(sdt); `account` is empty until it is chosen.
    """

    enrollment_id: UUID
    how: str
    minor: NonNegativeInt
    account: str


class SeatPromo(CallbackData, prefix="wp"):
    """I have a promo code for this course, or want to forget the one I gave."""

    enrollment_id: UUID
    drop: bool


class DeclineSeat(CallbackData, prefix="wd"):
    """I do not want the seat that was offered to me."""

    enrollment_id: UUID
