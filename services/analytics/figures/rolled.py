"""Reading figures out of the days that were worked out already (services/analytics/rollup)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from tortoise import connections

from services.analytics.figures.figure import Series, Sums
from services.analytics.figures.span import Span
from services.analytics.rollup.rates import reporting
from services.money import decimals
from services.policy import Policy

#: $1 the figures, $2 and $3 the days, both within; [of] says of what, summed up under each.
_SUMS = """
SELECT figure, [of] AS of, currency, sum(count)::bigint AS count, sum(amount) AS amount
FROM (SELECT figure, of, currency, sum(count) AS count, sum(amount) AS amount
  FROM daily_figures WHERE figure = ANY ($1::text[]) AND day >= $2 AND day <= $3
  GROUP BY figure, of, currency) daily_figures
GROUP BY 1, 2, 3"""
_DAYS = """
SELECT day, sum(count)::bigint AS count, sum(amount) AS amount
FROM daily_figures WHERE figure = ANY ($1::text[]) AND day >= $2 AND day <= $3
GROUP BY day ORDER BY day"""
_BEFORE_ALL = date(1970, 1, 1)


@dataclass(frozen=True)
class Rolled:
    """What a figure comes to over some days, of one part and in one currency."""

    figure: str
    of: str
    currency: str
    count: int
    minor: int


def minor_of(amount: Decimal, currency: str) -> int:
    """A sum in whole units as minor ones; it may be below zero."""
    return int(amount.scaleb(decimals(currency))) if currency else 0


async def rolled(figures: Iterable[str], span: Span, of: str = "of") -> list[Rolled]:
    """Every part of some figures, summed up over a span; `of` names in SQL the part of a row."""
    return await _asked(figures, span.first, span.last, of)


async def until(figures: Iterable[str], day: date) -> list[Rolled]:
    """The same of all days up to one."""
    return await _asked(figures, _BEFORE_ALL, day)


async def _asked(figures: Iterable[str], first: date, last: date, of: str = "of") -> list[Rolled]:
    rows = await _rows(_SUMS.replace("[of]", of), [list(figures), first, last])
    return [
        Rolled(
            row["figure"],
            row["of"],
            row["currency"],
            row["count"],
            minor_of(row["amount"], row["currency"]),
        )
        for row in rows
    ]


async def by_day(figures: Iterable[str], span: Span) -> Mapping[date, tuple[int, Decimal]]:
    """How many and how much on each day of a span; every day is there."""
    rows = await _rows(_DAYS, [list(figures), span.first, span.last])
    found = {row["day"]: (row["count"], row["amount"]) for row in rows}
    days = (span.first + timedelta(days=n) for n in range(span.days))
    return {day: found.get(day, (0, Decimal(0))) for day in days}


async def net_by_day(span: Span, policy: Policy) -> Series:
    """What came in less what went back on each day, in the reporting currency."""
    to = reporting(policy)
    came = await by_day(("reported_income:kind",), span)
    back = await by_day(("reported_refund:kind",), span)
    points = tuple((day, minor_of(came[day][1] - back[day][1], to)) for day in came)
    return Series("net_told", points, to)


async def _rows(statement: str, values: list[Any]) -> list[dict[str, Any]]:
    return list(await connections.get("default").execute_query_dict(statement, values))


def money(rows: Iterable[Rolled], figure: str | None = None, of: str | None = None) -> Sums:
    """Some of what was read as money by currency."""
    sums: dict[str, int] = {}
    for row in rows:
        if figure in (None, row.figure) and of in (None, row.of):
            sums[row.currency] = sums.get(row.currency, 0) + row.minor
    return Sums.of(sums)


def net(rows: Iterable[Rolled], part: str, of: str | None = None) -> Sums:
    """What came in less what went back of all that is taken apart by `part`, or of one of them."""
    found = tuple(rows)
    return less(money(found, f"income:{part}", of), money(found, f"refund:{part}", of))


def less(came: Sums, back: Sums) -> Sums:
    """Money less money, currency by currency."""
    codes = {one.currency for one in (*came.nets, *back.nets)}
    return Sums.of({code: came.minor(code) - back.minor(code) for code in codes})


def counted(rows: Iterable[Rolled], figure: str, of: str | None = None) -> int:
    """How many there are of a figure, or of one part of it."""
    return sum(row.count for row in rows if row.figure == figure and of in (None, row.of))


async def standing(what: str, day: date) -> Mapping[tuple[str, str], int]:
    """How many there are at the end of a day, by part and currency: begun less ended."""
    found: dict[tuple[str, str], int] = {}
    for row in await until((f"{what}_begun", f"{what}_ended"), day):
        sign = 1 if row.figure.endswith("_begun") else -1
        key = row.of, row.currency
        found[key] = found.get(key, 0) + sign * row.count
    return {key: count for key, count in found.items() if count}
