"""Figures: every area with the longest values, its tables, rows, and the days to choose."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from handlers.screens import exports, stats, stats_dates, stats_pictures
from handlers.screens.findings import BACK, PARTS
from handlers.screens.kit import Screen
from handlers.speech import Speech
from models.lifecycles import ExportForm, ExportKind
from services.analytics.figures.area import AreaKind, FigureKind
from services.analytics.figures.figure import (
    Area,
    Figure,
    Line,
    Mean,
    Net,
    Ratio,
    Sums,
    Table,
    Value,
)
from services.analytics.figures.registry import AREAS
from services.analytics.figures.rows import Adds, FigureRow
from services.analytics.figures.span import EARLIEST, last_days, month_of, two_days
from services.exports.requests import ExportAsked
from services.pages import SIZE, Page
from tests.guards import longest

#: Every table that an area has.
TABLES = (
    *("plans", "courses", "codes", "sources", "broadcasts", "campaigns", "staff"),
    *("sv_level", "sv_often", "sv_goal", "sv_budget"),
    *("recommended", "exit_why", "exit_plan", "exit_course"),
    *("kinds", "goods", "methods", "worth", "funnel", "cohorts"),
)
_KEYS = tuple(figure.key for area in AREAS for figure in area.figures)
FAMILIES = {
    "figure-": (
        *(*_KEYS, *(f"{key}-about" for key in _KEYS)),
        *("of-own", "of-none", "of-nobody", "of-balance"),
        *(f"kind-{kind}" for kind in (*PARTS, BACK)),
        *(f"for-{one}" for one in ("plan", "course", "rest")),
    ),
    "area-": tuple(end for area in AREAS for end in (area.key, f"{area.key}-empty")),
    "stats-table-": TABLES,
}
_TODAY = date(2026, 11, 30)
_WIDEST = two_days(date(2020, 9, 23), date(2026, 9, 23), _TODAY)
CALLBACKS = {
    "area": max((area.key for area in AREAS), key=len),
    "figure": max(_KEYS, key=len),
    "span": _WIDEST.key,
    "part": "f" * 8,
    "split": max(TABLES, key=len),
    "month": "2612",
    "first": "261231",
    "filetype": ExportForm.XLSX,
}
ANSWERS = {"stats-days": {"days": _WIDEST.key}}
SUBJECTS = {"stats-days": "broadcasts"}
REFUSALS = {"earliest": EARLIEST, "today": _TODAY, "most_days": 3660}
_MONEY = Sums(tuple(Net(-123_456_789_01, one) for one in ("EUR", "TON", "USD", "USDT", "XTR")))


def _value(adds: Adds) -> Value:
    match adds:
        case Adds.SUM:
            return _MONEY
        case Adds.SHARE:
            return Ratio(123_456, 1_234_567)
        case Adds.MEAN:
            return Mean(4_000_000, 1_234_567)
        case Adds.MEDIAN | Adds.NINETY:
            return timedelta(days=28)
        case _:
            return 12_345_678


def _full(kind: AreaKind) -> Area:
    figures = tuple(
        Figure(one.key, _value(one.adds), None if one.is_of_now else _value(one.adds))
        for one in kind.figures
    )
    return Area(kind.key, figures, tuple(_table(key, kind.figures[:5]) for key in TABLES[:9]))


def _table(key: str, kinds: tuple[FigureKind, ...]) -> Table:
    line = Line("f" * 8, longest.SOLD, tuple(_value(one.adds) for one in kinds))
    opens = next((one.key for one in kinds if one.opens), None)
    return Table(key, tuple(one.key for one in kinds), (line,) * 20, opens)


def screens(speech: Speech) -> Iterator[tuple[str, Screen]]:
    for kind in AREAS:
        full = _full(kind)
        yield "area", stats.area(speech, full, _WIDEST, _TODAY)
        yield "menu", stats.menu(speech, full, last_days(1, _TODAY))
        yield "about", stats.about(speech, kind, _WIDEST)
        yield "table", stats.table(speech, kind.key, full.tables[0], _WIDEST)
        empty = replace(full, figures=tuple(Figure(one.key, 0, 0) for one in kind.figures))
        yield "menu", stats.menu(speech, empty, last_days(1, _TODAY))
        yield "area", stats.area(speech, empty, month_of(_TODAY, _TODAY), _TODAY)
        for content in (b"", None):
            screen = stats_pictures.picture(speech, full, full, _WIDEST, content)
            yield "picture", screen
        for figure in kind.figures:
            yield from _rows(speech, figure)
    for span in (_WIDEST, month_of(_TODAY, _TODAY)):
        yield "dates", stats_dates.dates(speech, "broadcasts", span, _TODAY)
    for first in (None, _TODAY - timedelta(days=3)):
        screen = stats_dates.calendar(
            speech, "broadcasts", _WIDEST, _TODAY.replace(day=1), first, _TODAY
        )
        yield "calendar", screen
    asked = ExportAsked(ExportKind.FIGURES, ExportForm.XLSX)
    back = stats.back_to_area(speech, "broadcasts", _WIDEST)
    yield "figures_asked", exports.figures_asked(speech, asked, back)


def _rows(speech: Speech, figure: FigureKind) -> Iterator[tuple[str, Screen]]:
    row = FigureRow(
        str(longest.TELEGRAM_ID),
        longest.stretched("Olga", 64),
        longest.NOW,
        longest.ID,
        Net(-123_456_789_01, "USD"),
        longest.SOLD,
        did=False,
        measure=100_000,
    )
    forgotten = replace(row, telegram_id="gone-" + "f" * 32, payment_id=None)
    person = replace(row, payment_id=None)
    called = longest.stretched("part", 40)
    for one in (row, person, forgotten):
        page = Page((one,) * SIZE, SIZE, SIZE, has_more=True)
        yield (
            "rows",
            stats.rows(speech, figure.key, _WIDEST, stats.Of("f" * 8, called, "t" * 12), page),
        )
    yield "rows", stats.rows(speech, figure.key, _WIDEST, stats.OF_ALL, Page())
