"""The payments that figures of money are made of: the very sums that the roll-up adds up."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from tortoise import connections

from models.localized import Name, name_in
from services.analytics.figures.figure import Net
from services.analytics.figures.rows import Asked, FigureRow
from services.analytics.figures.span import Span
from services.analytics.figures.worked import Among, Stretch, stretches
from services.analytics.rollup.cash import RETURNS, SALES, moves
from services.analytics.rollup.days import day_of
from services.analytics.rollup.rates import Exchange, exchanges, reporting
from services.pages import Page, read

#: $3 now, $4 of which part or of all. Both kinds of sums are cut off by themselves, so that the
#: newest are found by the index of their moments.
_TAIL = """
WHERE t.at <= $3 AND $4::text IN ('', [part]) AND [where]
ORDER BY t.at DESC, t.id LIMIT $5::bigint + $6::bigint"""


def _page(kinds: tuple[str, ...], where: str, part: str) -> str:
    tail = _TAIL.replace("[where]", where).replace("[part]", part)
    return f"""
SELECT m.*, b.telegram_id, coalesce(b.first_name, '') AS name,
  CASE WHEN s.id IS NOT NULL THEN {name_in("s")} WHEN c.id IS NOT NULL THEN {name_in("c")}
  END AS called
FROM (SELECT * FROM ({moves(kinds, tail)}) t ORDER BY t.at DESC, t.id LIMIT $5 OFFSET $6) m
JOIN bot_users b ON b.id = m.user_id
LEFT JOIN subscription_plans s ON s.id = m.plan_id
LEFT JOIN education_packages c ON c.id = m.course_id
ORDER BY m.at DESC, m.id"""  # noqa: S608 - only our own texts


def _count(kinds: tuple[str, ...], where: str, part: str) -> str:
    tail = _TAIL.partition("ORDER BY")[0].replace("[where]", where).replace("[part]", part)
    return f"SELECT count(*)::bigint AS count FROM ({moves(kinds, tail)}) t"  # noqa: S608


_RATES = "SELECT day, base, quote, rate FROM daily_rates WHERE day = ANY ($1::date[])"


@dataclass(frozen=True)
class CashRows:
    """Sums that came or went: all of them, or those of which `where` holds.

    `t` is one of them in SQL. With `is_told` each is told in the reporting currency, at the rate of
    its day; `days` says which days are meant, whatever was asked for, `kinds` of which facts alone.
    `among` says which days have any: without it a few among a million are looked for everywhere.
    """

    where: str = "true"
    part: str = "''"
    is_told: bool = False
    days: Callable[[Asked], Span] | None = None
    kinds: tuple[str, ...] = (*SALES, *RETURNS)
    among: Among | None = None

    async def __call__(self, asked: Asked, offset: int, size: int) -> Page[FigureRow]:
        span = asked.span if self.days is None else self.days(asked)
        zone = asked.policy.zone
        if self.among is None:
            where = [Stretch(*span.bounds(zone))]
        else:
            where = await stretches(self.among, span, asked.part, zone)

        async def ask(limit: int, start: int) -> Sequence[dict[str, Any]]:
            return await self._found(where, asked, limit, start)

        page = await read(ask, offset, size)
        days = {self._day(row, asked) for row in page.items}
        rates = await _rates(days, reporting(asked.policy)) if self.is_told else {}
        return page.map(lambda row: self._row(row, asked, rates))

    async def _found(
        self, where: Sequence[Stretch], asked: Asked, limit: int, start: int
    ) -> list[dict[str, Any]]:
        """So many rows behind so many, out of one stretch of days after the other."""
        database, rows = connections.get("default"), list[dict[str, Any]]()
        page = _page(self.kinds, self.where, self.part)
        for number, one in enumerate(where, 1):
            values = [one.since, one.before, asked.now, asked.part]
            if one.count is not None and one.count <= start:
                start -= one.count
                continue
            rows += await database.execute_query_dict(page, [*values, limit - len(rows), start])
            if len(rows) == limit or number == len(where):
                break
            if rows or not start:
                start = 0
            else:
                query = _count(self.kinds, self.where, self.part)
                (counted,) = await database.execute_query_dict(query, values)
                start -= counted["count"]
        return rows

    def _day(self, row: Mapping[str, Any], asked: Asked) -> date:
        at: datetime = row["at"]
        return day_of(at, asked.policy.zone)

    def _row(
        self,
        row: Mapping[str, Any],
        asked: Asked,
        rates: Mapping[date, Mapping[str, Exchange]],
    ) -> FigureRow:
        sign = 1 if row["direction"] == "income" else -1
        amount: Net | None = Net(sign * row["minor"], row["currency"])
        if self.is_told:
            to = reporting(asked.policy)
            exchange = rates[self._day(row, asked)].get(row["worth_currency"])
            amount = Net(sign * exchange(row["worth"]), to) if exchange else None
        return FigureRow(
            row["telegram_id"],
            row["name"],
            row["at"],
            row["payment_id"],
            amount,
            Name.asked(row["called"]) if row["called"] is not None else None,
        )


async def _rates(days: set[date], to: str) -> Mapping[date, Mapping[str, Exchange]]:
    found: dict[date, dict[tuple[str, str], Any]] = {day: {} for day in days}
    rows = await connections.get("default").execute_query_dict(_RATES, [sorted(days)])
    for row in rows:
        found[row["day"]][row["base"], row["quote"]] = row["rate"]
    return {day: exchanges(rates, to) for day, rates in found.items()}
