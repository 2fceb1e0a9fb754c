"""How the shop is doing: the opening, an area, a table of it, and the rows of a figure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton

from handlers import callbacks as cb
from handlers.callbacks import stats as on
from handlers.callbacks.broadcasts import Broadcasts
from handlers.callbacks.campaigns import Campaigns
from handlers.callbacks.desk import DeskList
from handlers.screens import stats_words as words
from handlers.screens.kit import Row, Screen, button, fitted, lines, paragraphs, shortened
from handlers.screens.pages import Words, pager
from handlers.screens.people import admin_back
from handlers.screens.stats_pictures import has_picture
from handlers.speech import Speech, escaped
from models.lifecycles import ExportForm
from services.analytics.figures.area import AreaKind
from services.analytics.figures.figure import Area, Figure, Line, Mean, Ratio, Sums, Table, Value
from services.analytics.figures.opening import OPENING
from services.analytics.figures.registry import AREAS, figure_kinds
from services.analytics.figures.rows import Adds, FigureRow
from services.analytics.figures.span import PRESETS, Span, last_days
from services.pages import Page
from services.parsers.ids import is_id

_LABEL, _NAME, _PART, _LINES = 60, 24, 40, 20
#: Telegram's longest text, less room for what a note puts above it.
_LONGEST = 3800


def pairs(buttons: list[InlineKeyboardButton], size: int = 2) -> tuple[Row, ...]:
    """Buttons in rows of so many."""
    return tuple(tuple(buttons[at : at + size]) for at in range(0, len(buttons), size))


def menu(speech: Speech, opening: Area, span: Span) -> Screen:
    """What an owner asks first, and every area."""
    is_empty = not any(says(one.value) or says(one.before) for one in opening.figures)
    text = paragraphs(
        speech("stats-title"),
        speech("area-opening-empty")
        if is_empty
        else lines(*(_line(speech, one) for one in opening.figures)),
        None if is_empty else speech("stats-opening-compared"),
        words.unworked(speech, opening),
    )
    areas = [
        button(speech(f"area-{one.key}"), on.StatsArea(area=one.key))
        for one in AREAS
        if one is not OPENING
    ]
    figures = _figure_buttons(speech, opening, span)
    asks = button(speech("button-stats-about"), on.StatsAbout(area=OPENING.key, span=span.key))
    return Screen(text, (*figures, *pairs(areas), (asks,), admin_back(speech)))


def area(speech: Speech, found: Area, span: Span, today: date) -> Screen:
    """An area's figures, the ways to their rows and tables, and to other days."""
    is_empty = not any(says(one.value) or says(one.before) for one in found.figures)
    text = paragraphs(
        lines(f"<b>{speech(f'area-{found.key}')}</b>", words.compared(speech, span)),
        speech(f"area-{found.key}-empty")
        if is_empty
        else lines(*(_line(speech, one) for one in found.figures)),
        words.unworked(speech, found),
    )
    ranges = _ranges(speech, found.key, span, today)
    back = (button(speech("button-back"), on.Stats()),)
    if is_empty:
        return Screen(text, (*ranges, *_room(speech, found.key), back))
    tables = [
        button(
            speech(f"stats-table-{one.key}"),
            on.StatsTable(area=found.key, span=span.key, split=one.key),
        )
        for one in found.tables
        if one.lines
    ]
    return Screen(
        text,
        (
            *ranges,
            *_figure_buttons(speech, found, span),
            *pairs(tables),
            *_taking(speech, found, span),
            back,
        ),
    )


def _room(speech: Speech, area: str) -> tuple[Row, ...]:
    """Where something can be done about an area without figures."""
    match area:
        case "plans":
            way = button(speech("button-desk-plans"), DeskList(desk="plan"))
        case "courses":
            way = button(speech("button-desk-courses"), DeskList(desk="category"))
        case "codes":
            way = button(speech("button-desk-promos"), DeskList(desk="promo"))
        case "sources":
            way = button(speech("button-sources"), DeskList(desk="source"))
        case "broadcasts":
            way = button(speech("button-broadcasts"), Broadcasts(shelf="draft", offset=0))
        case "campaigns":
            way = button(speech("button-campaigns"), Campaigns())
        case _:
            return ()
    return ((way,),)


def says(value: Value) -> bool:
    """Whether a value is anything at all."""
    match value:
        case Sums():
            return bool(value.nets)
        case Ratio():
            return bool(value.whole)
        case Mean():
            return bool(value.count)
        case _:
            return bool(value)


def _line(speech: Speech, figure: Figure) -> str:
    name, value = speech.label(f"figure-{figure.key}"), words.value(speech, figure.value)
    told = words.change(speech, figure)
    if told is None:
        return speech("stats-line", name=name, value=value)
    return speech("stats-line-compared", name=name, value=value, change=told)


def _ranges(speech: Speech, key: str, span: Span, today: date) -> tuple[Row, ...]:
    """Presets a tap away, the one that is shown marked; other days are a screen of their own."""
    ways = []
    for one in PRESETS:
        named = last_days(one, today)
        name = (
            speech("button-stats-today")
            if one == 1
            else speech.label("button-stats-days", count=speech.number(one))
        )
        label = speech.label("button-stats-chosen", name=name) if named == span else name
        ways.append(button(label, on.StatsArea(area=key, span=named.key)))
    dates = speech("button-stats-dates")
    if not span.is_rolling:
        dates = speech.label("button-stats-chosen", name=dates)
    ways.append(button(dates, on.StatsDates(area=key, span=span.key)))
    return pairs(ways, 3)


def _figure_buttons(speech: Speech, found: Area, span: Span) -> tuple[Row, ...]:
    """A way to the rows of each figure that has some."""
    kinds = figure_kinds()
    return pairs(
        [
            button(speech.label(f"figure-{one.key}"), on.StatsRows(figure=one.key, span=span.key))
            for one in found.figures
            if kinds[one.key][1].opens and says(one.value)
        ]
    )


def _taking(speech: Speech, found: Area, span: Span) -> tuple[Row, ...]:
    key = found.key

    def file(form: ExportForm) -> InlineKeyboardButton:
        data = on.StatsFile(area=key, span=span.key, filetype=form)
        return button(speech(f"button-export-{form}"), data)

    drawn = button(speech("button-stats-picture"), on.StatsPicture(area=key, span=span.key))
    about = button(speech("button-stats-about"), on.StatsAbout(area=key, span=span.key))
    first = (drawn, about) if has_picture(found) else (about,)
    return (first, (file(ExportForm.CSV), file(ExportForm.XLSX)))


def back_to_area(speech: Speech, key: str, span: Span) -> Row:
    """The way back to an area, as it was; the opening is the menu itself."""
    data = on.Stats() if key == OPENING.key else on.StatsArea(area=key, span=span.key)
    return (button(speech("button-back"), data),)


def about(speech: Speech, kind: AreaKind, span: Span) -> Screen:
    """What each figure of an area counts."""
    told = [
        speech(
            "stats-about-line",
            name=speech.label(f"figure-{one.key}"),
            about=speech.label(f"figure-{one.key}-about"),
        )
        for one in kind.figures
    ]
    text = fitted(_LONGEST, speech("stats-about"), *told)
    return Screen(text, (back_to_area(speech, kind.key, span),))


def table(speech: Speech, key: str, shown: Table, span: Span) -> Screen:
    """Figures by plan, code, source …; each line opens the rows of its own."""
    told = [
        speech(
            "stats-table-line",
            name=shortened(words.called(speech, line.called), _PART),
            cells=" · ".join(_cells(speech, shown, line)),
        )
        for line in shown.lines
    ]
    text = fitted(
        _LONGEST,
        speech(
            "stats-table",
            name=speech.label(f"stats-table-{shown.key}"),
            span=words.days(speech, span),
        ),
        *told,
    )
    ways = [
        button(
            shortened(words.called(speech, line.called), _PART),
            on.StatsRows(figure=shown.opens, span=span.key, part=line.part),
        )
        for line in shown.lines
        if shown.opens is not None and figure_kinds()[shown.opens][1].opens
    ]
    return Screen(text, (*pairs(ways), back_to_area(speech, key, span)))


def _cells(speech: Speech, shown: Table, line: Line) -> list[str]:
    """What is nothing is not said, and of one column its name neither."""
    if len(shown.columns) == 1:
        return [words.value(speech, line.cells[0])]
    return [
        speech.label(
            "stats-table-cell",
            # Numbers of months stand for themselves, above shares that need no more than that.
            name=column if column.isdecimal() else speech.label(f"figure-{column}"),
            value=words.percent(speech, cell)
            if column.isdecimal() and isinstance(cell, Ratio)
            else words.value(speech, cell),
        )
        for column, cell in zip(shown.columns, line.cells, strict=True)
        if says(cell)
    ]


@dataclass(frozen=True)
class Of:
    """Of which part the rows of a figure are: what it is called, and the table with its line."""

    part: str = ""
    called: str = ""
    split: str = ""


#: The rows of a whole figure.
OF_ALL = Of()


def rows(speech: Speech, figure: str, span: Span, of: Of, page: Page[FigureRow]) -> Screen:
    """The people or payments that a figure counts, the newest or the soonest first."""
    area_kind, kind = figure_kinds()[figure]
    name = speech.label(f"figure-{figure}")
    when = speech("stats-of-now") if kind.is_of_now else words.days(speech, span)
    title = (
        speech("stats-rows-of", name=name, part=of.called, span=when)
        if of.called
        else speech("stats-rows", name=name, span=when)
    )
    if not page.items:
        some = speech("stats-rows-none")
    elif kind.is_ahead:
        some = speech("stats-rows-soon")
    else:
        some = speech("stats-rows-some")
    labels = [(row, _row(speech, row, kind.adds)) for row in page.items]
    unknown = [label for row, label in labels if _card_of(row) is None]
    text = paragraphs(title, some, lines(*map(escaped, unknown)) if unknown else None)
    opened = tuple(
        (button(label, data),) for row, label in labels if (data := _card_of(row)) is not None
    )
    turns = pager(
        speech,
        page,
        lambda at: on.StatsRows(figure=figure, span=span.key, part=of.part, offset=at),
        Words.QUEUE if kind.is_ahead else Words.BY_AGE,
    )
    back = back_to_area(speech, area_kind.key, span)
    if of.split:
        table = on.StatsTable(area=area_kind.key, span=span.key, split=of.split)
        back = (button(speech("button-back"), table),)
    return Screen(text, (*opened, *turns, back))


def _card_of(row: FigureRow) -> CallbackData | None:
    """The card that a row opens: the payment's, or the person's where they are known still."""
    if row.payment_id is not None:
        return cb.PaymentCard(payment_id=row.payment_id)
    if is_id(row.telegram_id):
        return cb.PersonCard(telegram_id=int(row.telegram_id))
    return None


def _row(speech: Speech, row: FigureRow, adds: Adds) -> str:
    """A row on a button: who, what about, how much, and when."""
    told = [shortened(" ".join(row.name.split()) or row.telegram_id, _NAME)]
    if adds is Adds.SHARE:
        told[0] = f"{'✅' if row.did else '▫️'} {told[0]}"
    if row.called is not None:
        told.append(shortened(speech.said(row.called), _NAME))
    if row.amount is not None:
        told.append(words.net(speech, row.amount))
    if row.measure is not None:
        told.append(
            f"{row.measure} ★"
            if adds in (Adds.MEAN, Adds.SHARE)
            else words.value(speech, timedelta(seconds=row.measure))
        )
    told.append(speech.short_day(row.at))
    return shortened(" · ".join(told), _LABEL)
