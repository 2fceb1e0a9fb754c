"""Bars: names with a number each, and how something is shared among its parts."""

from __future__ import annotations

from handlers.pictures.charts_model import (
    MOST_BARS,
    MOST_GROUPS,
    MOST_PARTS,
    Bar,
    Bars,
    Group,
    Part,
    Shares,
)
from handlers.pictures.charts_sheet import (
    DOWN,
    INK,
    INNER,
    MARGIN,
    MUTED,
    PANEL,
    SERIES,
    TEXT,
    WIDTH,
    Head,
    Sheet,
    broad,
    fits,
    nothing,
)
from handlers.pictures.letters import Face

_BAR, _ROW = 22, 60
#: Px of a line with a bar below it, and of a group's name.
_ITEM, _NAME = 92, 64


def bars(chart: Bars) -> Sheet:
    """Names and what each comes to, with a bar below; what is less than nothing goes left."""
    head, shown = Head.of(chart.title, chart.note), chart.bars[:MOST_BARS]
    if not shown:
        return nothing(head, chart.empty)
    foot = 60 if chart.more else 24
    sheet = Sheet(head.height + _ITEM * len(shown) + foot)
    head.put(sheet)
    low = min(0.0, *(one.value for one in shown), 0.0)
    high = max(0.0, *(one.value for one in shown), 0.0)
    for number, one in enumerate(shown):
        _bar(sheet, head.height + number * _ITEM, one, (low, high))
    if chart.more:
        more = fits(chart.more, INNER)
        sheet.text(MARGIN, sheet.height - 30, more, color=MUTED)
    return sheet


def _bar(sheet: Sheet, top: float, one: Bar, ends: tuple[float, float]) -> None:
    words = fits(one.words, INNER * 0.6, face=Face.SANS_BOLD)
    name = fits(one.name, INNER - broad(words, face=Face.SANS_BOLD) - 30)
    sheet.text(MARGIN, top + 36, name)
    right = WIDTH - MARGIN
    sheet.text(right, top + 36, words, align="right", face=Face.SANS_BOLD)
    sheet.box(MARGIN, top + 50, right, top + 50 + _BAR, PANEL)
    zero, end = _place(0.0, ends), _place(one.value, ends)
    if one.value:
        # What there is, is seen, however little.
        left, far = (zero, max(end, zero + 4)) if one.value > 0 else (min(end, zero - 4), zero)
        color = SERIES[0] if one.value > 0 else DOWN
        sheet.box(max(left, MARGIN), top + 50, min(far, right), top + 50 + _BAR, color)


def _place(value: float, ends: tuple[float, float]) -> float:
    """Where a value stands between the margins."""
    low, high = ends
    # Halved, because the two may be as far apart as numbers go.
    whole = high / 2 - low / 2
    return MARGIN + (INNER * ((value / 2 - low / 2) / whole) if whole else 0.0)


def shares(chart: Shares) -> Sheet:
    """A group's name, then a line for each of its parts with a bar in the middle."""
    head = Head.of(chart.title, chart.note)
    groups = _bounded(chart)
    if not groups:
        return nothing(head, chart.empty)
    rows = sum(len(one.parts) for one in groups)
    sheet = Sheet(head.height + _NAME * len(groups) + _ROW * rows + 30)
    head.put(sheet)
    top = head.height
    for group in groups:
        name = fits(group.name, INNER, TEXT, Face.SANS_BOLD)
        sheet.text(MARGIN, top + 44, name, size=TEXT, face=Face.SANS_BOLD)
        top += _NAME
        most = max((one.share for one in group.parts), default=0.0)
        for part in group.parts:
            _part(sheet, top, part, part.share == most)
            top += _ROW
    return sheet


def _bounded(chart: Shares) -> list[Group]:
    found, left = [], MOST_PARTS
    for group in chart.groups[:MOST_GROUPS]:
        if parts := group.parts[:left]:
            found.append(Group(group.name, parts))
            left -= len(parts)
    return found


#: Where the bars of parts begin, and how long they may be.
_FROM, _LONG = MARGIN + 410, 350


def _part(sheet: Sheet, top: float, part: Part, is_most: bool) -> None:
    sheet.text(MARGIN, top + 36, fits(part.name, _FROM - MARGIN - 24), color=INK)
    sheet.box(_FROM, top + 14, _FROM + _LONG, top + 40, PANEL)
    if part.share > 0:
        color = SERIES[0] if is_most else MUTED
        sheet.box(_FROM, top + 14, _FROM + max(4.0, _LONG * min(1.0, part.share)), top + 40, color)
    words = fits(part.words, WIDTH - MARGIN - _FROM - _LONG - 20)
    sheet.text(WIDTH - MARGIN, top + 36, words, align="right")
