"""The income of areas: the same cash as the area of money, taken apart by what it was for.

It is read from the days that were worked out; its rows are the very sums that were added up there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from services.analytics.figures.cash_rows import CashRows
from services.analytics.figures.figure import Figure, Sums
from services.analytics.figures.reading import PART, part_of
from services.analytics.figures.rolled import Rolled, counted, less, net, rolled
from services.analytics.figures.span import Span
from services.analytics.figures.worked import Among

#: Whose code a code is, for those of one person's own stand together.
OWN, NONE = "own", "none"
WHOSE = f"CASE WHEN m.only_for IS NULL THEN {part_of('m.id')} ELSE '{OWN}' END"


def _code(column: str) -> str:
    found = f"SELECT {WHOSE} FROM promotions m WHERE upper(m.code) = {column}"  # noqa: S608
    return f"coalesce(({found}), '{NONE}')"


@dataclass(frozen=True)
class Split:
    """By what income is taken apart: a part of the roll-up, and what a sum has of it.

    `column` is that of one sum (services/analytics/rollup/cash.py) which is not empty where it
    counts; `part` says in SQL which line of a table it is, and `of` says the same of a rolled row.
    """

    name: str
    column: str
    part: str
    of: str

    @property
    def rows(self) -> CashRows:
        """All sums of the split, those that went back as well."""
        return CashRows(self._where, self.part, among=self._among("income", "refund"))

    @property
    def rows_that_came(self) -> CashRows:
        where = f"{self._where} AND t.direction = 'income'"
        return CashRows(where, self.part, among=self._among("income"))

    @property
    def rows_of_the_rest(self) -> CashRows:
        """All sums that belong to no part."""
        less = self._among("income", "refund").figures
        among = Among(("income:kind", "refund:kind"), less=less)
        return CashRows(f"NOT ({self._where})", among=among)

    @property
    def _where(self) -> str:
        return f"{self.column} IS NOT NULL"

    def _among(self, *directions: str) -> Among:
        return Among(tuple(f"{one}:{self.name}" for one in directions), self.of)

    async def income(self, key: str, span: Span) -> tuple[Figure, Mapping[str, Sums]]:
        """The figure with that of the period before, and that of each part."""
        found, before = await self._rolled(span), await self._rolled(span.before)
        each = {one.of: net(found, self.name, one.of) for one in found}
        return Figure(key, net(found, self.name), net(before, self.name)), each

    async def sales(self, key: str, span: Span) -> tuple[Figure, Mapping[str, int]]:
        """How many sums came in, together and of each part; `rows_that_came` are these."""
        name = f"income:{self.name}"
        found, before = [await rolled((name,), one, self.of) for one in (span, span.before)]
        each: dict[str, int] = {}
        for one in found:
            each[one.of] = each.get(one.of, 0) + one.count
        return Figure(key, sum(each.values()), counted(before, name)), each

    async def rest(self, key: str, span: Span) -> Figure:
        """All income that belongs to no part."""
        sums = []
        for one in (span, span.before):
            found = await rolled(("income:kind", "refund:kind"), one)
            sums.append(less(net(found, "kind"), net(await self._rolled(one), self.name)))
        return Figure(key, *sums)

    async def _rolled(self, span: Span) -> list[Rolled]:
        return await rolled((f"income:{self.name}", f"refund:{self.name}"), span, self.of)


def _by_id(name: str, column: str) -> Split:
    return Split(name, column, part_of(column), f"left(of, {PART})")


BY_PLAN = _by_id("plan", "t.plan_id")
BY_COURSE = _by_id("course", "t.course_id")
BY_SOURCE = _by_id("first_source", "t.first_source_id")
BY_BROADCAST = _by_id("broadcast", "t.broadcast_id")
BY_CAMPAIGN = _by_id("campaign", "t.campaign_id")
BY_CODE = Split("code", "t.code", _code("t.code"), _code("daily_figures.of"))
