"""An area of figures as a picture: its days, who stayed, or its largest lines; and its findings."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from decimal import Decimal

from handlers.callbacks import stats as on
from handlers.pictures import charts
from handlers.pictures.charts_model import (
    MOST_BARS,
    MOST_GROUPS,
    MOST_PARTS,
    Bars,
    Cell,
    Chart,
    Grid,
    GridLine,
    Group,
    Shares,
)
from handlers.pictures.charts_model import Part as PartOf
from handlers.pictures.charts_words import Number as Length
from handlers.pictures.charts_words import day, month
from handlers.screens import stats_words as words
from handlers.screens.findings import BACK, PARTS, finding_said
from handlers.screens.kit import Screen, Upload, button, fitted, lines
from handlers.speech import Speech
from models.localized import Name
from services.analytics.figures.figure import (
    Area,
    Figure,
    Line,
    Mean,
    Ratio,
    Series,
    Sums,
    Table,
    Value,
    Word,
)
from services.analytics.figures.findings import Finding, Kind, Part, finding
from services.analytics.figures.span import Span
from services.money import decimals

#: So many sentences stand below a picture.
_FINDINGS = 3
#: Telegram's longest caption (Bot API, sendPhoto), less room for what a note puts above it.
_CAPTION = 900
_WHOLE = 100
#: The tables whose lines are the answers to one question.
_SHARED = "sv_"
#: The table whose lines follow one another, and stay in their order.
_STEPS = "funnel"


def has_picture(found: Area) -> bool:
    """Whether there is anything to be drawn of an area."""
    return bool(found.series) or any(_is_drawn(one) for one in found.tables)


def chart_of(speech: Speech, found: Area, before: Area, span: Span) -> Chart | None:
    """The one chart of an area, held against the same area of the period before."""
    if found.series:
        return _curve(speech, found.series[0], before, span)
    tables = [one for one in found.tables if _is_drawn(one)]
    if not tables:
        return None
    if _is_cohorts(tables[0]):
        return _cohorts(speech, tables[0])
    shared = [one for one in tables if one.key.startswith(_SHARED)]
    return _shares(speech, shared, found, span) if shared else _bars(speech, tables[0], span)


def picture(speech: Speech, found: Area, before: Area, span: Span, drawn: bytes | None) -> Screen:
    """The picture with its findings below."""
    told = [
        finding_said(speech, one, speech.label(f"figure-{one.figure}"), span, words.value)
        for one in _findings(speech, found, before)
    ]
    head = lines(f"<b>{speech(f'area-{found.key}')}</b>", words.compared(speech, span))
    missing = words.unworked(speech, found)
    head = head if missing is None else f"{head}\n\n{missing}"
    text = fitted(_CAPTION, head, *told[:_FINDINGS])
    back = button(speech("button-back"), on.StatsArea(area=found.key, span=span.key))
    file = Upload(drawn, f"{found.key}.png", is_photo=True) if drawn is not None else None
    return Screen(text, ((back,),), file)


# -- what is drawn ------------------------------------------------------------------------------


def _curve(speech: Speech, series: Series, before: Area, span: Span) -> Chart:
    title = speech.label(f"figure-{series.key}")
    past = next((one for one in before.series if one.key == series.key), None)
    return charts.line(
        title if series.currency is None else f"{title}, {series.currency}",
        "",
        [day(one, speech.language) for one, _ in series.points],
        [(words.days(speech, span), _units(series))],
        speech.language,
        speech.label("stats-picture-none"),
        past=(words.days(speech, span.before), _units(past)) if past is not None else None,
    )


def _units(series: Series) -> list[Length]:
    """The values of the days, money in whole units of its currency."""
    places = 0 if series.currency is None else decimals(series.currency)
    return [Decimal(value).scaleb(-places) for _, value in series.points]


def _is_cohorts(table: Table) -> bool:
    return len(table.columns) > 1 and all(one.isdigit() for one in table.columns[1:])


def _is_drawn(table: Table) -> bool:
    return bool(table.lines) and (_is_cohorts(table) or bool(_measured(table)))


def _cohorts(speech: Speech, table: Table) -> Grid:
    return Grid(
        speech.label(f"stats-table-{table.key}"),
        speech.label("stats-picture-cohorts"),
        speech.label(f"figure-{table.columns[0]}"),
        table.columns[1:],
        tuple(
            GridLine(
                month(date.fromisoformat(f"{one.part}-01"), speech.language),
                words.value(speech, one.cells[0]),
                tuple(map(_cell, one.cells[1:])),
            )
            for one in table.lines
        ),
        speech.label("stats-picture-none"),
    )


def _cell(value: Value) -> Cell | None:
    if not isinstance(value, Ratio) or value.share is None:
        return None
    return Cell(float(value.share), str(round(value.share * _WHOLE)))


def _shares(speech: Speech, tables: list[Table], found: Area, span: Span) -> Shares:
    """How the answers to each question are shared."""
    return Shares(
        speech.label(f"area-{found.key}").partition(" ")[2],
        words.days(speech, span),
        tuple(_group(speech, one) for one in tables[:MOST_GROUPS]),
        speech.label("stats-picture-none"),
    )


def _group(speech: Speech, table: Table) -> Group:
    counts = [int(length) for _, length, _ in _measured(table)]
    shares = [Ratio(count, sum(counts)) for count in counts]
    return Group(
        speech.label(f"figure-{table.columns[0]}"),
        tuple(
            PartOf(
                words.called(speech, line.called), float(one.share or 0), words.percent(speech, one)
            )
            for line, one in zip(table.lines, shares, strict=True)
        )[:MOST_PARTS],
    )


def _bars(speech: Speech, table: Table, span: Span) -> Bars:
    found = _measured(table)
    if table.key != _STEPS:
        found.sort(key=lambda line: -line[1])
    items = [
        (words.called(speech, line.called), length, words.value(speech, shown))
        for line, length, shown in found
    ]
    return charts.bars(
        speech.label(f"stats-table-{table.key}"),
        words.days(speech, span),
        items,
        speech.label("stats-picture-none"),
        speech.label("stats-picture-more", count=len(items) - MOST_BARS),
    )


def _measured(table: Table) -> list[tuple[Line, Length, Value]]:
    """The lines with how long their bars are, and what is written beside them.

    Of money those of one currency: the one that most lines have.
    """
    column = table.columns.index(table.opens) if table.opens in table.columns else 0
    cells = [(line, line.cells[column]) for line in table.lines]
    counted = Counter(
        one.currency for _, cell in cells if isinstance(cell, Sums) for one in cell.nets
    )
    currency = min(counted, key=lambda one: (-counted[one], one), default="")
    return [
        (line, *found) for line, cell in cells if (found := _length(cell, currency)) is not None
    ]


def _length(value: Value, currency: str) -> tuple[Length, Value] | None:
    match value:
        case Sums():
            net = next((one for one in value.nets if one.currency == currency), None)
            return None if net is None else (net.decimal, Sums((net,)))
        case Ratio():
            return None if value.share is None else (value.share, value)
        case Mean():
            return None if value.average is None else (value.average, value)
        case timedelta():
            return value // timedelta(seconds=1), value
        case None:
            return None
        case _:
            return value, value


# -- what it tells ------------------------------------------------------------------------------


def _findings(speech: Speech, found: Area, before: Area) -> list[Finding]:
    """What the figures tell, in their order; nothing of what stands alone or of nothing.

    What is told of one currency of several is less than what is told of all, and comes behind it.
    """
    told = [
        one
        for figure in found.figures
        if (one := finding(figure, _parts(speech, figure, found, before), _currency(figure)))
        if one.kind not in (Kind.ALONE, Kind.NOTHING)
    ]
    return sorted(told, key=lambda one: bool(one.currency))


def _currency(figure: Figure) -> str:
    """The currency of a figure; of several the first, which is named then."""
    sums = [one for one in (figure.value, figure.before) if isinstance(one, Sums)]
    return min((net.currency for one in sums for net in one.nets), default="")


def _parts(speech: Speech, figure: Figure, found: Area, before: Area) -> list[Part]:
    """The lines of a table that a figure is made of, each with what it was before."""
    table, past = (_table_of(area, figure.key) for area in (found, before))
    if table is None or past is None:
        return []
    named = {one.part: one.called for one in (*past.lines, *table.lines)}
    now, then = _values(table, figure.key), _values(past, figure.key)
    nothing: Value = Sums() if isinstance(figure.value, Sums) else 0
    return [
        Part(_name(speech, called), now.get(part, nothing), then.get(part, nothing))
        for part, called in named.items()
    ]


def _table_of(area: Area, key: str) -> Table | None:
    return next((one for one in area.tables if one.opens == key and key in one.columns), None)


def _values(table: Table, key: str) -> dict[str, Value]:
    column = table.columns.index(key)
    return {line.part: line.cells[column] for line in table.lines}


def _name(speech: Speech, called: Name | Word) -> Name | str:
    if isinstance(called, Word):
        kind = called.end.removeprefix("kind-")
        return kind if kind in (*PARTS, BACK) else words.called(speech, called)
    return called
