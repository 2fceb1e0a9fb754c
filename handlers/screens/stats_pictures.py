"""Figures as a picture for a telephone, with what they tell in a sentence below."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal

from handlers.pictures.charts import bars, line, share
from handlers.pictures.charts_model import (
    MOST_BARS,
    MOST_COLUMNS,
    MOST_GROUPS,
    MOST_LINES,
    MOST_PARTS,
    Cell,
    Chart,
    Grid,
    GridLine,
    Group,
    Part,
    Shares,
)
from handlers.screens import stats_words as words
from handlers.screens.findings import PARTS, finding_said
from handlers.screens.kit import Screen, Upload, lines, paragraphs
from handlers.screens.stats import back_to_area, says
from handlers.speech import Speech
from models.localized import Name
from services.analytics.figures import findings
from services.analytics.figures.figure import (
    Area,
    Figure,
    Line,
    Mean,
    Net,
    Ratio,
    Series,
    Sums,
    Table,
    Value,
    Word,
)
from services.analytics.figures.span import Span

#: The tables whose lines are shared among all who answered, and those of months of joining.
_SHARED, _COHORTS = "sv_", "cohorts"


def picture(
    speech: Speech, found: Area, before: Area, span: Span, currency: str, content: bytes | None
) -> Screen:
    """The picture with its finding; without one where it could not be drawn."""
    text = paragraphs(
        lines(f"<b>{_title(speech, found.key)}</b>", words.days(speech, span)),
        _finding(speech, found, before, span, currency),
    )
    file = Upload(content, f"{found.key}.png", is_photo=True) if content is not None else None
    return Screen(text, (back_to_area(speech, found.key, span),), file)


def _title(speech: Speech, area: str) -> str:
    """What an area is called, without its sign: a picture has no letters for these."""
    return speech.label(f"area-{area}").partition(" ")[2]


def chart_of(speech: Speech, found: Area, before: Area, span: Span) -> Chart:
    """What fits an area best: its days, its months of joining, its shares, or bars side by side."""
    title, note = _title(speech, found.key), words.days(speech, span)
    empty = speech.label("stats-rows-none")
    if found.series:
        return _curve(speech, found.series[0], before.series, span, title, note)
    if any(one.key == _COHORTS for one in found.tables):
        return _grid(speech, found.tables[0], title, note)
    shared = [one for one in found.tables if one.key.startswith(_SHARED)]
    if shared:
        return Shares(
            title, note, tuple(_group(speech, one) for one in shared[:MOST_GROUPS]), empty
        )
    table = next((one for one in found.tables if one.lines), None)
    if table is None:
        return bars(title, note, (), empty)
    left = max(0, len(table.lines) - MOST_BARS)
    more = speech.label("stats-picture-more", count=speech.number(left))
    head = speech.label(f"figure-{table.columns[0]}")
    items = [_bar(speech, one) for one in table.lines]
    return bars(f"{title}: {head}", note, items, empty, more)


def _bar(speech: Speech, one: Line) -> tuple[str, Decimal | int, str]:
    value = one.cells[0]
    return words.called(speech, one.called), _length(value), words.value(speech, value)


def _length(value: Value) -> Decimal | int:
    """How long a bar is; of several currencies that of which there is most."""
    match value:
        case None:
            return 0
        case Sums():
            return max((one.decimal for one in value.nets), default=Decimal(0))
        case Ratio():
            return value.share or 0
        case Mean():
            return value.average or 0
        case timedelta():
            return round(value.total_seconds())
        case _:
            return value


def _curve(
    speech: Speech, now: Series, before: Sequence[Series], span: Span, title: str, note: str
) -> Chart:
    then = next((one for one in before if one.key == now.key), None)
    return line(
        title,
        note,
        [speech.axis_day(day) for day, _ in now.points],
        [(speech.label(f"figure-{now.key}"), _values(now))],
        speech.language,
        speech.label("stats-rows-none"),
        past=(words.days(speech, span.before), _values(then)) if then else None,
    )


def _values(series: Series) -> list[Decimal | int]:
    if series.currency is None:
        return [point for _, point in series.points]
    return [Net(int(point), series.currency).decimal for _, point in series.points]


def _grid(speech: Speech, table: Table, title: str, note: str) -> Grid:
    """The first column is how many joined; behind it stands who was in so many months later."""
    return Grid(
        title,
        note,
        speech.label(f"figure-{table.columns[0]}"),
        table.columns[1 : MOST_COLUMNS + 1],
        tuple(
            GridLine(
                words.called(speech, one.called),
                words.value(speech, one.cells[0]),
                tuple(_cell(speech, cell) for cell in one.cells[1 : MOST_COLUMNS + 1]),
            )
            for one in table.lines[-MOST_LINES:]
        ),
        speech.label("stats-rows-none"),
    )


def _cell(speech: Speech, cell: Value) -> Cell | None:
    if not isinstance(cell, Ratio):
        return None
    return Cell(share(cell.part, cell.whole), speech.number(round((cell.share or 0) * 100)))


def _group(speech: Speech, table: Table) -> Group:
    counts = [_length(one.cells[0]) for one in table.lines]
    whole = sum(counts)
    return Group(
        speech.label(f"figure-{table.columns[0]}"),
        tuple(
            Part(
                words.called(speech, one.called),
                share(count, whole),
                words.percent(speech, Ratio(int(count), int(whole))),
            )
            for one, count in zip(table.lines[:MOST_PARTS], counts, strict=False)
        ),
    )


def _finding(speech: Speech, found: Area, before: Area, span: Span, currency: str) -> str | None:
    """What the first figure that there is tells; of money also which part made the difference."""
    figure = next((one for one in found.figures if says(one.value)), found.figures[0])
    parts: tuple[findings.Part, ...] = ()
    name = speech.label(f"figure-{figure.key}")
    if isinstance(figure.value, Sums) and found.key == "money":
        parts, figure = _parts(speech, found, before), Figure("income", figure.value, figure.before)
    told = findings.finding(figure, parts, currency)
    return finding_said(speech, told, name, span, _written) if told is not None else None


def _written(speech: Speech, value: Value) -> str:
    return words.value(speech, value)


def _parts(speech: Speech, found: Area, before: Area) -> tuple[findings.Part, ...]:
    """Each kind of income, and what went back, now and before."""
    now, then = _kinds(found), _kinds(before)
    kinds = [
        findings.Part(_part(speech, kind), now.get(kind, Sums()), then.get(kind, Sums()))
        for kind in dict.fromkeys((*now, *then))
    ]
    back = next(one for one in found.figures if one.key == "back")
    return (*kinds, findings.Part("refund", back.value, back.before))


def _kinds(area: Area) -> dict[str, Value]:
    return {
        one.called.end.removeprefix("kind-"): one.cells[0]
        for table in area.tables
        for one in table.lines
        if table.key == "kinds" and isinstance(one.called, Word)
    }


def _part(speech: Speech, kind: str) -> str | Name:
    """Our word within a sentence where there is one, else what the kind is called by itself."""
    if kind in PARTS:
        return kind
    return Name(words.called(speech, Word("figure", f"kind-{kind}")))
