"""Who stayed, by month of joining: a table whose cells are shaded by what is in them."""

from __future__ import annotations

from typing import Any

from handlers.pictures.charts_model import MOST_COLUMNS, MOST_LINES, Cell, Grid
from handlers.pictures.charts_sheet import (
    INNER,
    MARGIN,
    MUTED,
    SMALL,
    WIDTH,
    Head,
    Sheet,
    broad,
    fits,
    ink_on,
    nothing,
    said,
    shade,
)

_ROW, _SPACE, _PADDING = 62, 4, 3
#: A name takes no more than so much of a line.
_NAME = 260


def _text(sheet: Sheet, left: float, base: float, text: str, **looks: Any) -> None:
    sheet.text(left, base, text, size=SMALL, **looks)


def _fits(text: str, limit: float) -> str:
    return fits(text, limit, SMALL)


def _broad(text: str) -> float:
    return broad(text, SMALL)


def grid(chart: Grid) -> Sheet:
    """A line for each month; of columns as many as there is room for, from the first on."""
    head = Head.of(chart.title, chart.note)
    lines = chart.lines[:MOST_LINES]
    if not lines or not chart.columns:
        return nothing(head, chart.empty)
    names = [_fits(one.name, _NAME) for one in lines]
    sizes = [_fits(one.size, _NAME / 2) for one in lines]
    title = _fits(chart.head, _NAME + _NAME / 2)
    first = max(*map(_broad, names), 0.0)
    second = max(*map(_broad, sizes), _broad(title) - first - 20, 0.0)
    left = MARGIN + first + 20 + second + 16
    columns, wide = _columns(chart, WIDTH - MARGIN - left)
    sheet = Sheet(head.height + _ROW * (len(lines) + 1) + 30)
    head.put(sheet)
    _text(sheet, MARGIN, head.height + 42, title, color=MUTED)
    for number, text in enumerate(columns):
        middle = left + wide * (number + 0.5)
        _text(sheet, middle, head.height + 42, text, color=MUTED, align="center")
    for number, line in enumerate(lines):
        top = head.height + _ROW * (number + 1)
        _text(sheet, MARGIN, top + 42, names[number])
        _text(sheet, left - 16, top + 42, sizes[number], color=MUTED, align="right")
        for column, cell in enumerate(line.cells[: len(columns)]):
            if cell is not None:
                _cell(sheet, (left + wide * column, top), wide, cell)
    return sheet


def _columns(chart: Grid, room: float) -> tuple[list[str], float]:
    """The columns that fit without cutting a number, and how wide each is."""
    shown = [_fits(one, INNER / 4) for one in chart.columns[:MOST_COLUMNS]]
    texts = [*shown, *(said(cell.words) for line in chart.lines for cell in line.cells if cell)]
    needed = max(map(_broad, texts)) + 2 * _PADDING
    many = max(1, min(len(shown), int(room / needed)))
    # Few columns stay narrow: a cell as wide as the picture would say that it is important.
    return shown[:many], min(room / many, max(needed, 130.0))


def _cell(sheet: Sheet, corner: tuple[float, float], wide: float, cell: Cell) -> None:
    left, top = corner
    ground = shade(min(1.0, max(0.0, cell.share)))
    sheet.box(left + _SPACE / 2, top + 2, left + wide - _SPACE / 2, top + _ROW - 2, ground)
    words = _fits(cell.words, wide)
    middle = left + wide / 2
    _text(sheet, middle, top + 42, words, align="center", color=ink_on(ground), ground=ground)
