"""The figures of an area as a file: what was on the screen, line by line, for readers who compute.

The lines are kept with the request, so that the file says what was seen when it was asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from models.lifecycles import ExportForm, ExportKind
from models.localized import Name
from services.analytics.figures.figure import Area, Mean, Net, Ratio, Series, Sums, Table, Value
from services.analytics.figures.registry import read_area
from services.analytics.figures.span import Span
from services.exports.requests import ExportAsked, request_export
from services.person import Person
from services.policy import Policy

#: A value as a file has it: of what it is so many, how many, and of how many.
Told = tuple[str, str | None, int | None]


async def request_file(
    admin: Person,
    area: str,
    span: Span,
    form: ExportForm,
    policy: Policy,
    *,
    idempotency_key: str,
    now: datetime,
) -> ExportAsked:
    """Ask for the figures of an area as a file; raises what `read_area` and `request_export` do."""
    found = await read_area(admin, area, span, policy, now)
    return await request_export(
        *(admin, ExportKind.FIGURES, form),
        idempotency_key=idempotency_key,
        now=now,
        lines=list(lines_of(found, span)),
    )


def lines_of(area: Area, span: Span) -> Iterator[dict[str, Any]]:
    """Every figure, cell of a table and point of a series, one line for each unit of it."""
    head = {"area": area.key, "first_day": f"{span.first}", "last_day": f"{span.last}"}
    for figure in area.figures:
        before = {unit: (value, whole) for unit, value, whole in _told(figure.before)}
        now = {unit: (value, whole) for unit, value, whole in _told(figure.value)}
        for unit in dict.fromkeys((*now, *before)):
            value, whole = now.get(unit, (None, None))
            earlier, of_earlier = before.get(unit, (None, None))
            yield head | {
                "figure": figure.key,
                "unit": unit,
                "value": value,
                "out_of": whole,
                "value_before": earlier,
                "out_of_before": of_earlier,
            }
    for table in area.tables:
        yield from (head | line for line in _cells(table))
    for series in area.series:
        yield from (head | line for line in _points(series))


def _cells(table: Table) -> Iterator[dict[str, Any]]:
    for line in table.lines:
        called = line.called.own if isinstance(line.called, Name) else line.called.end
        for column, cell in zip(table.columns, line.cells, strict=True):
            for unit, value, whole in _told(cell):
                yield {
                    "split_by": table.key,
                    "part": called,
                    "figure": column,
                    "unit": unit,
                    "value": value,
                    "out_of": whole,
                }


def _points(series: Series) -> Iterator[dict[str, Any]]:
    for day, point in series.points:
        shown = Net(int(point), series.currency).decimal if series.currency else point
        yield {
            "figure": series.key,
            "day": f"{day}",
            "unit": series.currency or "count",
            "value": f"{shown:f}" if series.currency else f"{point}",
        }


def _told(value: Value) -> list[Told]:
    match value:
        case None:
            return []
        case Sums():
            return [(one.currency, f"{one.decimal:f}", None) for one in value.nets]
        case Ratio():
            return [("share", f"{value.part}", value.whole)]
        case Mean():
            average = value.average
            return [("stars", None if average is None else f"{average:.4f}", value.count)]
        case timedelta():
            return [("seconds", f"{round(value.total_seconds())}", None)]
        case _:
            return [("count", f"{value}", None)]
