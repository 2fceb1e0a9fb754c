"""The buttons of what an admin is told by itself: each says what shall be so."""

from __future__ import annotations

from aiogram.filters.callback_data import CallbackData

from models.admin_notices import Rhythm


class AdminNotices(CallbackData, prefix="nq"):
    """What I am told."""


class ReportChoice(CallbackData, prefix="nrp"):
    """When a report comes."""


class ReportRhythm(CallbackData, prefix="nrr"):
    """A report comes like this from now on."""

    rhythm: Rhythm


class ReportHours(CallbackData, prefix="nrh"):
    """At which hour."""


class ReportAt(CallbackData, prefix="nra"):
    """At this hour of my day."""

    hour: int


class ReportWeekdays(CallbackData, prefix="nrw"):
    """On which day of the week."""


class ReportOn(CallbackData, prefix="nro"):
    """On this day of the week; 1 is Monday."""

    weekday: int


class SalesChoice(CallbackData, prefix="nsl"):
    """Which sales I am told of."""


class TellSales(CallbackData, prefix="nst"):
    """Sales by this way to pay, or by all of them when it is "all"; told or not."""

    method: str
    on: bool


class TellUnusual(CallbackData, prefix="nu"):
    """What is unusual, told or not."""

    on: bool
