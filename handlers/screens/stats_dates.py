"""Which days figures are of: a month, or any two tapped in a calendar."""

from __future__ import annotations

from calendar import Calendar
from datetime import date, timedelta

from aiogram.types import InlineKeyboardButton

from handlers.callbacks import stats as on
from handlers.screens.kit import Row, Screen, button
from handlers.screens.stats import back_to_area, pairs
from handlers.speech import Speech
from services.analytics.figures.span import EARLIEST, Span, month_of

#: So many months are a tap away.
_MONTHS = 6
_WEEK = 7
#: How a button names a month and a day; of no shop's figures the century is in doubt.
MONTH, DAY = "%y%m", "%y%m%d"


def dates(speech: Speech, area: str, span: Span, today: date) -> Screen:
    """The last months, and the ways to any two days."""
    months, first = [], today
    for _ in range(_MONTHS):
        named = month_of(first, today)
        label = speech.month(named.first)
        if named == span:
            label = speech.label("button-stats-chosen", name=label)
        months.append(button(label, on.StatsArea(area=area, span=named.key)))
        first = named.first - timedelta(days=1)
    month = today.strftime(MONTH)
    return Screen(
        speech("stats-dates"),
        (
            *pairs(months),
            (
                button(
                    speech("button-stats-calendar"),
                    on.StatsCalendar(area=area, span=span.key, month=month),
                ),
            ),
            (button(speech("button-stats-typed"), on.StatsTyped(area=area, span=span.key)),),
            back_to_area(speech, area, span),
        ),
    )


def calendar(
    speech: Speech, area: str, span: Span, month: date, first: date | None, today: date
) -> Screen:
    """A month of days to tap; those that are not over yet cannot be."""
    text = (
        speech("stats-first-day")
        if first is None
        else speech("stats-last-day", first=speech.calendar_day(first))
    )
    known = first.strftime(DAY) if first else ""

    def of(shown: date) -> on.StatsCalendar:
        return on.StatsCalendar(area=area, span=span.key, month=shown.strftime(MONTH), first=known)

    before, after = month - timedelta(days=1), (month + timedelta(days=31)).replace(day=1)
    turns = []
    if before >= EARLIEST:
        turns.append(button(f"‹ {speech.month(before)}", of(before)))
    if after <= today:
        turns.append(button(f"{speech.month(after)} ›", of(after)))
    back = (
        button(speech("button-back"), on.StatsDates(area=area, span=span.key))
        if first is None
        else button(
            speech("button-back"),
            on.StatsCalendar(area=area, span=span.key, month=first.strftime(MONTH)),
        )
    )
    title = (button(speech.month(month), of(month)),)
    return Screen(text, (title, *_weeks(area, span, month, first, today), tuple(turns), (back,)))


def _weeks(area: str, span: Span, month: date, first: date | None, today: date) -> tuple[Row, ...]:
    return tuple(
        tuple(_day(area, span, month, day, first, today) for day in week)
        for week in _weeks_of(month)
    )


def _weeks_of(month: date) -> list[list[date]]:
    days = list(Calendar().itermonthdates(month.year, month.month))
    return [days[at : at + _WEEK] for at in range(0, len(days), _WEEK)]


def _day(
    area: str, span: Span, month: date, day: date, first: date | None, today: date
) -> InlineKeyboardButton:
    """A day of this month; what is of another, or not over, is blank and shows the same again."""
    if day.month != month.month or not EARLIEST <= day <= today:
        known = first.strftime(DAY) if first else ""
        same = on.StatsCalendar(area=area, span=span.key, month=month.strftime(MONTH), first=known)
        return button("·", same)
    label = f"[{day.day}]" if day == first else str(day.day)
    if first is None:
        data = on.StatsCalendar(
            area=area, span=span.key, month=month.strftime(MONTH), first=day.strftime(DAY)
        )
        return button(label, data)
    chosen = Span(min(first, day), max(first, day))
    return button(label, on.StatsArea(area=area, span=chosen.key))
