"""Charts of numbers: cut to what one picture can hold, their axes written, and drawn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from handlers.pictures import drawing
from handlers.pictures.charts_model import (
    MOST_BARS,
    MOST_CURVES,
    MOST_POINTS,
    Bar,
    Bars,
    Chart,
    Curve,
    Line,
    Tick,
)
from handlers.pictures.charts_words import Number, compact, length, ticks


def line(
    title: str,
    note: str,
    labels: Sequence[str],
    curves: Iterable[tuple[str, Sequence[Number | None]]],
    language: str,
    empty: str,
    *,
    past: tuple[str, Sequence[Number | None]] | None = None,
) -> Line:
    """A chart of numbers, with an axis written for a language; `past` is drawn behind them.

    All of them have a value for each label; what is longer is cut to as many as there are labels.
    """
    shown = [(*one, False) for one in curves][:MOST_CURVES] + ([(*past, True)] if past else [])
    most = min(len(labels), MOST_POINTS)
    cut = [(name, values[:most], is_past) for name, values, is_past in shown]
    known = [value for _, values, _ in cut for value in values if value is not None]
    return Line(
        title,
        note,
        tuple(labels[:most]),
        tuple(Curve(name, tuple(map(_length, values)), past) for name, values, past in cut),
        tuple(Tick(length(value), compact(value, language)) for value in ticks(known)),
        empty,
    )


def bars(
    title: str, note: str, items: Sequence[tuple[str, Number, str]], empty: str, more: str = ""
) -> Bars:
    """A chart of names with a number each and how it is written; the first MOST_BARS of them."""
    shown = tuple(Bar(name, length(value), words) for name, value, words in items[:MOST_BARS])
    return Bars(title, note, shown, empty, more if len(items) > MOST_BARS else "")


def share(part: Number, whole: Number) -> float:
    """A part of a whole from 0 to 1, to shade a cell or to draw a bar by."""
    return max(0.0, min(1.0, float(Decimal(part) / Decimal(whole)))) if whole else 0.0


def _length(value: Number | None) -> float | None:
    return None if value is None else length(value)


async def draw(chart: Chart) -> bytes:
    """The chart as a PNG, 1080 px wide; raises PictureNotDrawn."""
    return await drawing.chart(chart)
