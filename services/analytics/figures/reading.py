"""Reading figures out of their own rows, and the tables that tell them apart by plan or course."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from tortoise import connections

from models.localized import Name, name_in
from services.analytics.figures.area import FigureKind
from services.analytics.figures.figure import Figure, Line, Mean, Ratio, Sums, Table, Value, Word
from services.analytics.figures.rows import Adds, Asked, Rows, added
from services.money import USUAL_DECIMALS, unusual_decimals

#: So many lines has a table, those with most of its first column; others are found at their desk.
MOST_LINES = 20
PART = 8
#: What some figures come to in each of their parts, by their key.
Parts = Mapping[str, Mapping[str, Value]]
_NOTHING: Parts = {}


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


async def by_part(kinds: Sequence[FigureKind], asked: Asked, read: Parts = _NOTHING) -> Parts:
    """What each of these figures comes to in each of its parts, but those that were `read`."""
    return {
        one.key: read[one.key] if one.key in read else await _rows(one).by_part(asked, one.adds)
        for one in kinds
    }


async def figures(
    kinds: Sequence[FigureKind],
    asked: Asked,
    parts: Parts = _NOTHING,
    read: Iterable[Figure] = (),
) -> tuple[Figure, ...]:
    """Each figure, counted by its own rows, with that of the period before.

    What is known by part already and adds up is not counted once more, nor what was `read` out of
    the days that were worked out.
    """
    before = replace(asked, span=asked.span.before)
    known = {one.key: one for one in read}
    return tuple(
        [
            known.get(one.key)
            or Figure(
                one.key,
                await _whole(one, asked, parts.get(one.key)),
                None if one.is_of_now else await _counted(one, before),
            )
            for one in kinds
        ]
    )


async def _whole(kind: FigureKind, asked: Asked, parts: Mapping[str, Value] | None) -> Value:
    found = () if parts is None else tuple(parts.values())
    if parts is not None and kind.adds is Adds.COUNT:
        return sum(one for one in found if isinstance(one, int))
    if parts is not None and kind.adds is Adds.SUM:
        totals: Counter[str] = Counter()
        for one in found:
            if isinstance(one, Sums):
                totals.update({net.currency: net.minor for net in one.nets})
        return Sums.of(totals)
    return await _counted(kind, asked)


async def _counted(kind: FigureKind, asked: Asked) -> Value:
    return await _rows(kind).counted(asked, kind.adds)


def _rows(kind: FigureKind) -> Rows:
    if not isinstance(kind.rows, Rows):
        raise TypeError(f"{kind.key} is not counted by a statement")
    return kind.rows


async def table(
    key: str, columns: Sequence[FigureKind], called: Mapping[str, Name | Word], asked: Asked
) -> Table:
    """Figures by part, in the order of `called`; a part that has none of them is left out."""
    return lines_of(key, columns, called, await by_part(columns, asked))


def lines_of(
    key: str, columns: Sequence[FigureKind], called: Mapping[str, Name | Word], parts: Parts
) -> Table:
    """The same of figures that are known by part."""
    found = [parts[one.key] for one in columns]
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
    return Table(key, tuple(one.key for one in columns), most_of(lines), columns[0].key)


def most_of(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines with most of the first column, as many as a table has, in the order they had."""
    most = sorted(lines, key=lambda line: _size(line.cells[0]), reverse=True)[:MOST_LINES]
    return tuple(line for line in lines if line in most)


def _size(value: Value) -> int:
    """How many people or things a value is about."""
    match value:
        case Ratio():
            return value.whole
        case Mean():
            return value.count
        case int():
            return value
        case _:
            return 0


async def named(rows: str, order: str) -> dict[str, Name]:
    """What rows of a table are called, by their part; `rows` is the table, called `n`."""
    statement = f"SELECT n.id, {name_in('n')} AS name FROM {rows} n ORDER BY {order}"  # noqa: S608
    found = await connections.get("default").execute_query_dict(statement)
    return {part(row["id"]): Name.asked(row["name"]) for row in found}
