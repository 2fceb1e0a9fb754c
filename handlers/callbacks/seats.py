"""Buttons about paying for a seat in a course."""

from __future__ import annotations

from uuid import UUID

from aiogram.filters.callback_data import CallbackData


class SeatWays(CallbackData, prefix="we"):
    """How a seat in a course can be paid: for an enrolment of mine."""

    enrollment_id: UUID


class SeatPromo(CallbackData, prefix="wp"):
    """I have a promo code for this course, or want to forget the one I gave."""

    enrollment_id: UUID
    drop: bool


class DeclineSeat(CallbackData, prefix="wd"):
    """I do not want the seat that was offered to me."""

    enrollment_id: UUID
