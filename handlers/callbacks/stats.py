"""The buttons of figures: which area, of which days, and which rows of which figure."""

from __future__ import annotations

from aiogram.filters.callback_data import CallbackData

from handlers.callbacks.pages import Offset
from models.lifecycles import ExportForm

#: What an area opens with from the menu.
USUAL = "d30"


class Stats(CallbackData, prefix="im"):
    """How the shop is doing, and every area."""


class StatsArea(CallbackData, prefix="ia"):
    """The figures of an area, for the days that the span names."""

    area: str
    span: str = USUAL


class StatsRows(CallbackData, prefix="ir"):
    """The rows of a figure, of one part of a table or of all, after some newer ones."""

    figure: str
    span: str
    part: str = ""
    offset: Offset = 0


class StatsTable(CallbackData, prefix="it"):
    """One table of an area."""

    area: str
    span: str
    split: str


class StatsAbout(CallbackData, prefix="ii"):
    """What the figures of an area count."""

    area: str
    span: str


class StatsDates(CallbackData, prefix="id"):
    """Other days than those a tap away: months, or any two."""

    area: str
    span: str


class StatsCalendar(CallbackData, prefix="ic"):
    """A month to tap a day in: the first, or the last when the first is known."""

    area: str
    span: str
    # Which month, as `2611`, and the first day, as `261103`; empty until it is tapped.
    month: str
    first: str = ""


class StatsTyped(CallbackData, prefix="iw"):
    """I want to type two dates."""

    area: str
    span: str


class StatsPicture(CallbackData, prefix="ip"):
    """Show me the figures of an area as a picture."""

    area: str
    span: str


class StatsFile(CallbackData, prefix="ix"):
    """Send me the figures of an area as a file."""

    area: str
    span: str
    filetype: ExportForm
