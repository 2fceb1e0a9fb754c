"""Retention: of those who first paid for a plan in a month, how many had access months later."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from services.analytics.figures.area import AreaKind, FigureKind
from services.analytics.figures.buyers import JOINED
from services.analytics.figures.figure import Area, Figure, Line, Ratio, Table, Word
from services.analytics.figures.rolled import rolled, standing
from services.analytics.figures.rows import Adds, Asked, FigureRow
from services.analytics.figures.span import Span, month_of, today_of
from services.pages import Page
from services.policy import Policy

#: So many months are lines, and so many columns stand behind the month of joining.
LINES, COLUMNS = 13, 12
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class _ByMonth:
    """Who first paid in the span, or, of one line of the table, in its month."""

    async def __call__(self, asked: Asked, offset: int, size: int) -> Page[FigureRow]:
        if asked.part:
            asked = replace(asked, span=_month(asked.part, asked), part="")
        return await JOINED(asked, offset, size)


def _month(key: str, asked: Asked) -> Span:
    """The month of a line; this one for whatever was forged."""
    today = today_of(asked.now, asked.policy.zone)
    try:
        return month_of(date.fromisoformat(f"{key}-01"), today)
    except ValueError:
        return month_of(today, today)


_KINDS = (
    FigureKind("joined", Adds.COUNT, _ByMonth()),
    FigureKind("stayed", why="the last column of each line together; a line opens who joined"),
)


async def read(span: Span, policy: Policy, now: datetime) -> Area:
    """The months up to the last one of the span, each with those who were still in later."""
    today = today_of(now, policy.zone)
    months = [_earlier(span.last, n) for n in reversed(range(LINES))]
    sizes = {month: await _buyers(_days(month, today)) for month in months}
    stood = {month: await _stood(month, today) for month in _upto(months[0], today)}
    lines = [
        Line(
            f"{month:%Y-%m}",
            Word("month", f"{month:%Y-%m}"),
            (size, *(_cell(month, size, later, stood) for later in range(COLUMNS + 1))),
        )
        for month, size in sizes.items()
        if size
    ]
    columns = ("joined", *(str(later) for later in range(COLUMNS + 1)))
    whole = sum(sizes.values())
    still = sum(stood[today.replace(day=1)].get(f"{month:%Y-%m}", 0) for month in months)
    return Area(
        "retention",
        (
            Figure("joined", await _buyers(span), await _buyers(span.before)),
            Figure("stayed", Ratio(still, whole)),
        ),
        (Table("cohorts", columns, tuple(lines), "joined"),),
    )


def _cell(
    month: date, size: int, later: int, stood: Mapping[date, Mapping[str, int]]
) -> Ratio | None:
    """How many of a month's were in at the end of the month so much later, if it has begun."""
    there = stood.get(_earlier(month, -later))
    return None if there is None else Ratio(there.get(f"{month:%Y-%m}", 0), size)


async def _buyers(span: Span) -> int:
    return sum(row.count for row in await rolled(("buyers",), span))


async def _stood(month: date, today: date) -> Mapping[str, int]:
    """Who had access at the end of a month, or now in this one, by their month of joining."""
    found = await standing("cohort", _days(month, today).last)
    return {of: count for (of, _), count in found.items()}


def _days(month: date, today: date) -> Span:
    return Span(month, min(_earlier(month, -1) - _DAY, today))


def _earlier(day: date, months: int) -> date:
    """The first day of the month so many before a day's."""
    count = day.year * 12 + day.month - 1 - months
    return date(count // 12, count % 12 + 1, 1)


def _upto(first: date, today: date) -> list[date]:
    months = (today.year - first.year) * 12 + today.month - first.month
    return [_earlier(first, -n) for n in range(months + 1)][: LINES + COLUMNS]


RETENTION = AreaKind("retention", _KINDS, read)
