"""Draws a chart that the bot asked for: read from its JSON again, and put on a sheet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from handlers.pictures.charts_bars import bars, shares
from handlers.pictures.charts_curves import curves
from handlers.pictures.charts_model import (
    Bar,
    Bars,
    Cell,
    Chart,
    Curve,
    Grid,
    GridLine,
    Group,
    Line,
    Part,
    Shares,
    Tick,
)
from handlers.pictures.charts_sheet import Sheet
from handlers.pictures.charts_table import grid

Holds = Mapping[str, Any]


def sheet_of(chart: Chart) -> Sheet:
    """The sheet with a chart on it."""
    if isinstance(chart, Line):
        return curves(chart)
    if isinstance(chart, Bars):
        return bars(chart)
    return grid(chart) if isinstance(chart, Grid) else shares(chart)


def drawn(kind: str, holds: Holds) -> bytes:
    """The picture of a chart as the bot wrote it down; raises KeyError for an unknown kind."""
    return sheet_of(_READ[kind](holds)).png()


def _line(holds: Holds) -> Line:
    found = (Curve(one["name"], tuple(one["values"]), one["is_past"]) for one in holds["curves"])
    return Line(
        holds["title"],
        holds["note"],
        tuple(holds["labels"]),
        tuple(found),
        tuple(Tick(**one) for one in holds["ticks"]),
        holds["empty"],
    )


def _bars(holds: Holds) -> Bars:
    return Bars(**{**holds, "bars": tuple(Bar(**one) for one in holds["bars"])})


def _grid(holds: Holds) -> Grid:
    found = (
        GridLine(
            one["name"],
            one["size"],
            tuple(None if cell is None else Cell(**cell) for cell in one["cells"]),
        )
        for one in holds["lines"]
    )
    return Grid(**{**holds, "columns": tuple(holds["columns"]), "lines": tuple(found)})


def _shares(holds: Holds) -> Shares:
    found = (
        Group(one["name"], tuple(Part(**part) for part in one["parts"])) for one in holds["groups"]
    )
    return Shares(**{**holds, "groups": tuple(found)})


_READ: Mapping[str, Callable[[Holds], Chart]] = {
    "Line": _line,
    "Bars": _bars,
    "Grid": _grid,
    "Shares": _shares,
}
