"""Curves over time, with the period before them behind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from handlers.pictures.charts_model import MOST_CURVES, Curve, Line
from handlers.pictures.charts_sheet import (
    INNER,
    LABEL,
    MARGIN,
    MUTED,
    PAST,
    RULE,
    SERIES,
    WIDTH,
    Head,
    Sheet,
    broad,
    fits,
    named,
    nothing,
)

#: Px: of the field in which the curves are, of the days below it, and between two of them.
_FIELD, _BELOW, _APART = 560, 76, 30
#: The words of an axis take no more than a third of the picture.
_AXIS = INNER / 3
#: Dashes of the period before: how long, and how far apart.
_DASH, _GAP = 12.0, 9.0
#: Up to so many points each is marked.
_MARKED = 31

Field = tuple[float, float, float, float]
Place = tuple[float, float]


def curves(chart: Line) -> Sheet:
    """The curves, each in its colour, with round numbers at the left and days below."""
    head = Head.of(chart.title, chart.note)
    shown = chart.curves[: MOST_CURVES + 1]
    if not any(value is not None for one in shown for value in one.values) or not chart.ticks:
        return nothing(head, chart.empty)
    colors = _colors(shown)
    legend = [(one.name, color) for one, color in zip(shown, colors, strict=True) if one.name]
    # Drawn once on a sheet that is thrown away: how many lines the names take is known then.
    top = named(Sheet(200), head.height, legend) if legend else head.height
    sheet = Sheet(top + 20 + _FIELD + _BELOW)
    head.put(sheet)
    named(sheet, head.height, legend)
    words = [fits(one.words, _AXIS) for one in chart.ticks]
    left = MARGIN + max(map(broad, words)) + 18
    field = (left, top + 20, float(WIDTH - MARGIN), top + 20 + _FIELD)
    low, high = chart.ticks[0].value, chart.ticks[-1].value
    for tick, text in zip(chart.ticks, words, strict=True):
        level = _level(tick.value, (low, high), field)
        is_zero = not tick.value
        sheet.across(left, field[2], level, MUTED if is_zero else RULE, 2 if is_zero else 1)
        sheet.text(left - 16, level + 10, text, color=MUTED, align="right")
    for one, color in sorted(zip(shown, colors, strict=True), key=lambda pair: not pair[0].is_past):
        for points in _pieces(one.values, (low, high), field):
            _put(sheet, points, color, is_past=one.is_past)
    _days(sheet, chart.labels, field)
    return sheet


def _colors(shown: Sequence[Curve]) -> list[str]:
    own = iter(SERIES)
    return [PAST if one.is_past else next(own, SERIES[-1]) for one in shown]


def _level(value: float, ends: Place, field: Field) -> float:
    low, high = ends
    # Halved, because the two may be as far apart as numbers go.
    share = (value / 2 - low / 2) / (high / 2 - low / 2)
    return field[3] - (field[3] - field[1]) * min(1.0, max(0.0, share))


def _across(index: int, most: int, field: Field) -> float:
    inner = 14.0
    if most == 1:
        return (field[0] + field[2]) / 2
    return field[0] + inner + (field[2] - field[0] - 2 * inner) * index / (most - 1)


def _pieces(values: Sequence[float | None], ends: Place, field: Field) -> Iterator[list[Place]]:
    """The points of a curve, parted where nothing is known."""
    found: list[Place] = []
    for index, value in enumerate(values):
        if value is None:
            if found:
                yield found
            found = []
        else:
            found.append((_across(index, len(values), field), _level(value, ends, field)))
    if found:
        yield found


def _put(sheet: Sheet, points: list[Place], color: str, *, is_past: bool) -> None:
    if is_past:
        for dash in _dashes(points):
            sheet.path(dash, color, 3)
    elif len(points) > 1:
        sheet.path(points, color, 5 if len(points) <= _MARKED else 4)
    if len(points) == 1 or (not is_past and len(points) <= _MARKED):
        for point in points:
            sheet.dot(point, color, 7 if not is_past else 5)


def _dashes(points: Sequence[Place]) -> Iterator[list[Place]]:
    """A broken line along the points."""
    drawn, left = True, _DASH
    for start, end in pairwise(points):
        long = ((end[0] - start[0]) ** 2 + (end[1] - start[1]) ** 2) ** 0.5
        gone = 0.0
        while gone < long:
            step = min(left, long - gone)
            if drawn:
                yield [_between(start, end, part / long) for part in (gone, gone + step)]
            gone, left = gone + step, left - step
            if left <= 0:
                drawn = not drawn
                left = _DASH if drawn else _GAP


def _between(start: Place, end: Place, share: float) -> Place:
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def _days(sheet: Sheet, labels: Sequence[str], field: Field) -> None:
    """As many labels as there is room for, evenly, counted from the last one."""
    words = [fits(one, INNER / 3) for one in labels]
    steps = range(1, len(words) + 1)
    for index, left in next(
        (found for step in steps if (found := _spread(words, step, field))), []
    ):
        middle = _across(index, len(words), field)
        sheet.across(middle - 1, middle + 1, field[3] + 6, RULE, 10)
        sheet.text(left, field[3] + 30 + LABEL * 0.5, words[index], color=MUTED)


def _spread(words: Sequence[str], step: int, field: Field) -> list[tuple[int, float]]:
    """Where every so many labels begin; none of them where two would touch."""
    found, taken = [], WIDTH + _APART + 0.0
    for index in range(len(words) - 1, -1, -step):
        long = broad(words[index])
        middle = _across(index, len(words), field)
        left = min(max(middle - long / 2, MARGIN), WIDTH - MARGIN - long)
        if left + long + _APART > taken:
            return []
        found.append((index, left))
        taken = left
    return found
