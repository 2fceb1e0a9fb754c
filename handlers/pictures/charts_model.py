"""Charts for a telephone: what they say, in words already.

A chart holds no amount of money, only how long its lines and bars are: what a reader reads stands
in words that the caller wrote.
"""

from __future__ import annotations

from dataclasses import dataclass

#: More of these would be too small to be read on a telephone; what is more is left out.
MOST_CURVES, MOST_POINTS, MOST_BARS = 4, 3660, 10
MOST_COLUMNS, MOST_LINES, MOST_GROUPS, MOST_PARTS = 13, 13, 4, 12


@dataclass(frozen=True)
class Tick:
    """A place on an axis, and how it is written."""

    value: float
    words: str


@dataclass(frozen=True)
class Curve:
    """One line; None where nothing is known. `is_past` is the period that it is held against."""

    name: str
    values: tuple[float | None, ...]
    is_past: bool = False


@dataclass(frozen=True)
class Line:
    """Curves over days or months; `labels` are those of the points, of which some are written."""

    title: str
    note: str
    labels: tuple[str, ...]
    curves: tuple[Curve, ...]
    ticks: tuple[Tick, ...]
    empty: str


@dataclass(frozen=True)
class Bar:
    name: str
    value: float
    words: str


@dataclass(frozen=True)
class Bars:
    """Amounts side by side, in the caller's order; `more` says what was left out."""

    title: str
    note: str
    bars: tuple[Bar, ...]
    empty: str
    more: str = ""


@dataclass(frozen=True)
class Cell:
    """A part of a whole from 0 to 1, which shades it, and how it is written: "42"."""

    share: float
    words: str


@dataclass(frozen=True)
class GridLine:
    """A line of the table: whose it is, of how many, and None where the time has not come."""

    name: str
    size: str
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True)
class Grid:
    """Who stayed, by month of joining: a table whose cells are shaded by what is in them."""

    title: str
    note: str
    head: str
    columns: tuple[str, ...]
    lines: tuple[GridLine, ...]
    empty: str


@dataclass(frozen=True)
class Part:
    name: str
    share: float
    words: str


@dataclass(frozen=True)
class Group:
    """What is shared among its parts, as the answers to one question are."""

    name: str
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Shares:
    """How something is shared, a group below the other."""

    title: str
    note: str
    groups: tuple[Group, ...]
    empty: str


Chart = Line | Bars | Grid | Shares
