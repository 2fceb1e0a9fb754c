"""Reading figures out of their own rows, and the tables that tell them apart by plan or course."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from tortoise import connections

from models.localized import Name, name_in
from services.analytics.figures.area import FigureKind
from services.analytics.figures.figure import Figure, Line, Table, Value, Word
from services.analytics.figures.rows import Asked, Rows, added
from services.money import USUAL_DECIMALS, unusual_decimals

#: So many lines has a table; what comes behind them is found with its own desk.
MOST_LINES = 20
PART = 8
NOTHING: Mapping[str, Mapping[str, Value]] = {}


def minor_units(amount: str, currency: str) -> str:
    """A sum in whole units as minor ones, by the decimals of its currency."""
    places = " ".join(f"WHEN '{code}' THEN {many}" for code, many in unusual_decimals().items())
    places = f"CASE {currency} {places} ELSE {USUAL_DECIMALS} END"
    return f"({amount} * power(10::numeric, {places}))::bigint"


def part_of(column: str) -> str:
    """An id as a button names it: short, and never mistaken among the lines of a table."""
    return f"left({column}::text, {PART})"


def part(key: Any) -> str:
    """The same of an id that was read."""
    return str(key)[:PART]


async def figures(
    kinds: Sequence[FigureKind], asked: Asked, read: Iterable[Figure] = ()
) -> tuple[Figure, ...]:
    """Each figure, counted by its own rows, with that of the period before.

    What was `read` already, out of the days that were worked out, is not counted again.
    """
    before = replace(asked, span=asked.span.before)
    known = {one.key: one for one in read}
    return tuple(
        [
            known.get(one.key)
            or Figure(
                one.key,
                await _counted(one, asked),
                None if one.is_of_now else await _counted(one, before),
            )
            for one in kinds
        ]
    )


async def _counted(kind: FigureKind, asked: Asked) -> Value:
    return await _rows(kind).counted(asked, kind.adds)


def _rows(kind: FigureKind) -> Rows:
    if not isinstance(kind.rows, Rows):
        raise TypeError(f"{kind.key} is not counted by a statement")
    return kind.rows


async def table(
    key: str,
    columns: Sequence[FigureKind],
    called: Mapping[str, Name | Word],
    asked: Asked,
    read: Mapping[str, Mapping[str, Value]] = NOTHING,
) -> Table:
    """Figures by part, in the order of `called`; a part that has none of them is left out.

    `read` are columns that were read already, by the key of their figure.
    """
    found = [
        read[one.key] if one.key in read else await _rows(one).by_part(asked, one.adds)
        for one in columns
    ]
    lines = [
        Line(
            one,
            name,
            tuple(
                cells.get(one, added(kind.adds, ()))
                for kind, cells in zip(columns, found, strict=True)
            ),
        )
        for one, name in called.items()
        if any(one in cells for cells in found)
    ]
    return Table(key, tuple(one.key for one in columns), tuple(lines[:MOST_LINES]), columns[0].key)


async def named(rows: str, order: str) -> dict[str, Name]:
    """What rows of a table are called, by their part; `rows` is the table, called `n`."""
    statement = f"SELECT n.id, {name_in('n')} AS name FROM {rows} n ORDER BY {order}"  # noqa: S608
    found = await connections.get("default").execute_query_dict(statement)
    return {part(row["id"]): Name.asked(row["name"]) for row in found}
