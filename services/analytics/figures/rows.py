"""The rows that a figure is made of: one statement, by which it is counted and shown alike.

A statement selects what `FigureRow` has, of the moments from $1 on and before $2; $3 is now, and
$4 the zone of the shop.
"""

from __future__ import annotations

from collections.abc import Awaitable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from math import ceil
from typing import Any, Protocol
from uuid import UUID

from tortoise import connections

from models.localized import Name
from services.analytics.figures.figure import Mean, Net, Ratio, Sums, Value
from services.analytics.figures.span import Span
from services.pages import Page, read
from services.policy import Policy


class Adds(StrEnum):
    """How rows come to a figure."""

    COUNT = "count"
    # Each person once.
    PEOPLE = "people"
    SUM = "sum"
    # Of all rows, those that `did`.
    SHARE = "share"
    MEAN = "mean"
    MEDIAN = "median"
    NINETY = "ninety"


@dataclass(frozen=True)
class FigureRow:
    """A person, or a payment of theirs, that a figure counts.

    `measure` is what is averaged: stars, or seconds. `did` says whether a share counts it in.
    """

    telegram_id: str
    name: str
    at: datetime
    payment_id: UUID | None = None
    amount: Net | None = None
    # What it was about: a plan, a course, a source.
    called: Name | None = None
    did: bool = True
    measure: int | None = None


@dataclass(frozen=True)
class Asked:
    """Of which days, of which part of a table, and by which clock."""

    span: Span
    policy: Policy
    now: datetime
    part: str = ""

    @property
    def bounds(self) -> tuple[datetime, datetime]:
        return self.span.bounds(self.policy.zone)


class RowsOf(Protocol):
    """A page of the rows of a figure, the newest first, in an order that two taps agree on.

    Of what is still to come the soonest is first.
    """

    def __call__(self, asked: Asked, offset: int, size: int) -> Awaitable[Page[FigureRow]]: ...


#: What a statement may leave out, with what stands for it then.
_DEFAULTS = {
    "payment_id": "NULL::uuid",
    "currency": "NULL::text",
    "amount": "NULL::bigint",
    "called": "NULL::jsonb",
    "did": "true",
    "measure": "NULL::int",
    "part": "''",
}


@dataclass(frozen=True)
class Rows:
    """A statement of rows: SQL by the name of the field, what follows FROM, and what WHERE.

    `telegram_id`, `at` and `id`, which makes the order a total one, have to be among the columns.
    `person` is by what people are told apart where that is quicker than by `telegram_id`. What is
    joined for its columns alone is best joined from the left: counting leaves it out then.
    """

    columns: Mapping[str, str]
    source: str
    where: str
    # What is still to come is read from what comes first.
    is_ahead: bool = False

    @property
    def statement(self) -> str:
        wanted = {**_DEFAULTS, "person": self.columns["telegram_id"], **self.columns}
        columns = ", ".join(f"{sql} AS {name}" for name, sql in wanted.items())
        # Every parameter has to stand in the statement, or its type is not known.
        return (
            f"SELECT {columns} FROM {self.source} WHERE {self.where}"  # noqa: S608 - our own texts
            " AND $1::timestamptz < $2::timestamptz AND $3::timestamptz IS NOT NULL"
            " AND $4::text IS NOT NULL"
        )

    async def __call__(self, asked: Asked, offset: int, size: int) -> Page[FigureRow]:
        way = "" if self.is_ahead else " DESC"
        query = (
            "SELECT r.*, coalesce(b.first_name, '') AS name FROM"  # noqa: S608 - our own texts
            f" (SELECT * FROM ({self.statement}) t WHERE $5::text IN ('', part)"
            f" ORDER BY at{way}, id LIMIT $6 OFFSET $7) r"
            f" LEFT JOIN bot_users b ON b.telegram_id = r.telegram_id ORDER BY r.at{way}, r.id"
        )
        values = _values(asked)

        async def ask(limit: int, start: int) -> Sequence[dict[str, Any]]:
            database = connections.get("default")
            return list(await database.execute_query_dict(query, [*values, limit, start]))

        return (await read(ask, offset, size)).map(_row)

    async def counted(self, asked: Asked, adds: Adds) -> Value:
        """What the rows come to, without reading them."""
        found = await self._aggregated(asked, adds, "''")
        return _empty(adds) if not found else found[""]

    async def by_part(self, asked: Asked, adds: Adds) -> dict[str, Value]:
        """The same of each part that has rows."""
        return await self._aggregated(asked, adds, "part")

    async def _aggregated(self, asked: Asked, adds: Adds, part: str) -> dict[str, Value]:
        found = f"({self.statement}) t WHERE $5::text IN ('', part)"
        if adds is Adds.PEOPLE:
            # Told apart by hashes: sorting a million of them takes seconds.
            found = f"(SELECT DISTINCT {part} AS part, person FROM {found}) p"  # noqa: S608
        query = (
            f"SELECT {part} AS part, {_AGGREGATES[adds]} FROM {found}"  # noqa: S608
            f" GROUP BY {_GROUPS.get(adds, '1')}"
        )
        rows = await connections.get("default").execute_query_dict(query, _values(asked))
        parts: dict[str, list[dict[str, Any]]] = {}
        for row in rows:
            parts.setdefault(row["part"], []).append(row)
        return {key: _value(adds, found) for key, found in parts.items()}


def _values(asked: Asked) -> list[Any]:
    return [*asked.bounds, asked.now, asked.policy.zone.key, asked.part]


#: A quantile is that of a row: the first that so many rows do not exceed.
_QUANTILES = {Adds.MEDIAN: 50, Adds.NINETY: 90}
_AGGREGATES = {
    Adds.COUNT: "count(*)::bigint AS count",
    Adds.PEOPLE: "count(*)::bigint AS count",
    Adds.SUM: "currency, sum(amount)::bigint AS amount",
    Adds.SHARE: "count(*) FILTER (WHERE did)::bigint AS did, count(*)::bigint AS count",
    Adds.MEAN: "coalesce(sum(measure), 0)::bigint AS did, count(measure)::bigint AS count",
    **{
        adds: f"percentile_disc({percent / 100}) WITHIN GROUP (ORDER BY measure)::bigint AS count"
        for adds, percent in _QUANTILES.items()
    },
}
_GROUPS = {Adds.SUM: "1, currency"}


def _value(adds: Adds, rows: Sequence[dict[str, Any]]) -> Value:
    first = rows[0]
    match adds:
        case Adds.SUM:
            return Sums.of({row["currency"]: row["amount"] for row in rows if row["currency"]})
        case Adds.SHARE:
            return Ratio(first["did"], first["count"])
        case Adds.MEAN:
            return Mean(first["did"], first["count"])
        case Adds.MEDIAN | Adds.NINETY:
            return None if first["count"] is None else timedelta(seconds=first["count"])
        case _:
            return int(first["count"])


def _empty(adds: Adds) -> Value:
    return added(adds, ())


def _row(row: dict[str, Any]) -> FigureRow:
    called = row["called"]
    return FigureRow(
        row["telegram_id"] or "",
        row["name"],
        row["at"],
        row["payment_id"],
        Net(row["amount"], row["currency"]) if row["currency"] is not None else None,
        Name.asked(called) if called is not None else None,
        row["did"],
        row["measure"],
    )


def added(adds: Adds, rows: Iterable[FigureRow]) -> Value:
    """What rows come to: the figure, worked out from nothing but what is shown."""
    every = tuple(rows)
    match adds:
        case Adds.COUNT:
            return len(every)
        case Adds.PEOPLE:
            return len({row.telegram_id for row in every})
        case Adds.SUM:
            totals: dict[str, int] = {}
            for row in every:
                if row.amount is not None:
                    one = row.amount
                    totals[one.currency] = totals.get(one.currency, 0) + one.minor
            return Sums.of(totals)
        case Adds.SHARE:
            return Ratio(sum(row.did for row in every), len(every))
        case Adds.MEAN:
            given = [row.measure for row in every if row.measure is not None]
            return Mean(sum(given), len(given))
        case Adds.MEDIAN | Adds.NINETY:
            return _quantile([row.measure for row in every], _QUANTILES[adds])


def _quantile(measures: Sequence[int | None], percent: int) -> timedelta | None:
    known = sorted(one for one in measures if one is not None)
    if not known:
        return None
    return timedelta(seconds=known[max(ceil(len(known) * percent / 100), 1) - 1])
