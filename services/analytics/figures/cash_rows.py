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


_RATES = "SELECT day, base, quote, rate FROM daily_rates WHERE day = ANY ($1::date[])"


@dataclass(frozen=True)
class CashRows:
    """Sums that came or went: all of them, or those of which `where` holds.

    `t` is one of them in SQL. With `is_told` each is told in the reporting currency, at the rate of
    its day; `days` says which days are meant, whatever was asked for, `kinds` of which facts alone.
    """

    where: str = "true"
    part: str = "''"
    is_told: bool = False
    days: Callable[[Asked], Span] | None = None
    kinds: tuple[str, ...] = (*SALES, *RETURNS)

    async def __call__(self, asked: Asked, offset: int, size: int) -> Page[FigureRow]:
        span = asked.span if self.days is None else self.days(asked)
        query = _page(self.kinds, self.where, self.part)
        values = [*span.bounds(asked.policy.zone), asked.now, asked.part]

        async def ask(limit: int, start: int) -> Sequence[dict[str, Any]]:
            database = connections.get("default")
            return list(await database.execute_query_dict(query, [*values, limit, start]))

        page = await read(ask, offset, size)
        days = {self._day(row, asked) for row in page.items}
        rates = await _rates(days, reporting(asked.policy)) if self.is_told else {}
        return page.map(lambda row: self._row(row, asked, rates))

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
