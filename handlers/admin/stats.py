"""How the shop is doing: figures by area and days, the rows behind each, and a file of them."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import stats as on
from handlers.context import Context
from handlers.forms import Form, FormContext, Step, Submission, declare, open_form
from handlers.screens import exports as export_screens
from handlers.screens import stats as screens
from handlers.screens import stats_dates, stats_words
from handlers.screens.kit import Screen
from handlers.screens.refusals import refusal_text
from handlers.show import show
from services.analytics.figures.file import request_file
from services.analytics.figures.opening import OPENING
from services.analytics.figures.registry import (
    FigureUnknown,
    areas,
    figure_kinds,
    read_area,
    read_rows,
)
from services.analytics.figures.rows import Asked
from services.analytics.figures.span import (
    Span,
    last_days,
    parse_span,
    span_of,
    today_of,
)
from services.exports.requests import ExportUnderWay
from services.person import require_admin

router = Router(name="admin-stats")


def _today(ctx: Context) -> date:
    return today_of(ctx.now, ctx.policy.zone)


def _span(ctx: Context, key: str) -> Span:
    return span_of(key, _today(ctx))


async def _menu(ctx: Context) -> Screen:
    require_admin(ctx.person)
    span = last_days(1, _today(ctx))
    opening = await read_area(ctx.person, OPENING.key, span, ctx.policy, ctx.now)
    return screens.menu(ctx.speech, opening, span)


async def _area(ctx: Context, key: str, span: Span) -> Screen:
    found = await read_area(ctx.person, key, span, ctx.policy, ctx.now)
    return screens.area(ctx.speech, found, span, _today(ctx))


@router.message(Command("stats"))
async def stats_asked(message: Message, ctx: Context) -> None:
    await show(message, await _menu(ctx))


@router.callback_query(on.Stats.filter())
async def stats_opened(callback: CallbackQuery, ctx: Context) -> None:
    await show(callback, await _menu(ctx))


@router.callback_query(on.StatsArea.filter())
async def area_opened(callback: CallbackQuery, callback_data: on.StatsArea, ctx: Context) -> None:
    if callback_data.area == OPENING.key:
        await show(callback, await _menu(ctx))
        return
    await show(callback, await _area(ctx, callback_data.area, _span(ctx, callback_data.span)))


@router.callback_query(on.StatsAbout.filter())
async def about_opened(callback: CallbackQuery, callback_data: on.StatsAbout, ctx: Context) -> None:
    require_admin(ctx.person)
    kind = areas().get(callback_data.area)
    if kind is None:
        raise FigureUnknown
    await show(callback, screens.about(ctx.speech, kind, _span(ctx, callback_data.span)))


@router.callback_query(on.StatsTable.filter())
async def table_opened(callback: CallbackQuery, callback_data: on.StatsTable, ctx: Context) -> None:
    span = _span(ctx, callback_data.span)
    found = await read_area(ctx.person, callback_data.area, span, ctx.policy, ctx.now)
    table = next((one for one in found.tables if one.key == callback_data.split), None)
    if table is None:
        # Nothing is left of what the button was about: the area as it is now.
        await show(callback, screens.area(ctx.speech, found, span, _today(ctx)))
        return
    await show(callback, screens.table(ctx.speech, found.key, table, span))


@router.callback_query(on.StatsRows.filter())
async def rows_opened(callback: CallbackQuery, callback_data: on.StatsRows, ctx: Context) -> None:
    span, part = _span(ctx, callback_data.span), callback_data.part
    asked = Asked(span, ctx.policy, ctx.now, part)
    page = await read_rows(ctx.person, callback_data.figure, asked, callback_data.offset)
    of = await _of(ctx, callback_data.figure, span, part) if part else screens.OF_ALL
    await show(callback, screens.rows(ctx.speech, callback_data.figure, span, of, page))


async def _of(ctx: Context, figure: str, span: Span, part: str) -> screens.Of:
    """Of which line of which table the rows are; a forged part is called nothing."""
    area, _ = figure_kinds()[figure]
    found = await read_area(ctx.person, area.key, span, ctx.policy, ctx.now)
    for table in found.tables:
        for line in table.lines if table.opens == figure else ():
            if line.part == part:
                called = stats_words.called(ctx.speech, line.called)
                return screens.Of(part, called, table.key)
    return screens.Of(part)


@router.callback_query(on.StatsDates.filter())
async def dates_opened(callback: CallbackQuery, callback_data: on.StatsDates, ctx: Context) -> None:
    require_admin(ctx.person)
    span = _span(ctx, callback_data.span)
    await show(callback, stats_dates.dates(ctx.speech, callback_data.area, span, _today(ctx)))


@router.callback_query(on.StatsCalendar.filter())
async def calendar_opened(
    callback: CallbackQuery, callback_data: on.StatsCalendar, ctx: Context
) -> None:
    require_admin(ctx.person)
    today, span = _today(ctx), _span(ctx, callback_data.span)
    month = _day_named(callback_data.month, stats_dates.MONTH) or today
    first = _day_named(callback_data.first, stats_dates.DAY)
    screen = stats_dates.calendar(
        ctx.speech, callback_data.area, span, min(month, today).replace(day=1), first, today
    )
    await show(callback, screen)


def _day_named(text: str, pattern: str) -> date | None:
    """What a button names; whatever was forged names no day."""
    with suppress(ValueError):
        return datetime.strptime(text, pattern).date()  # noqa: DTZ007 - a day has no zone
    return None


async def _typed(submission: Submission) -> Screen:
    ctx = submission.ctx
    return await _area(ctx, ctx.subject, _span(ctx, submission.answers["days"]))


def _read(ctx: FormContext, typed: str) -> str:
    return parse_span(typed, _today(ctx)).key


DAYS = declare(
    Form(
        "stats-days",
        (Step("days", read=_read),),
        finish=_typed,
        back=lambda subject: on.StatsArea(area=subject),
        at_once=True,
    )
)


@router.callback_query(on.StatsTyped.filter())
async def typing_wanted(
    callback: CallbackQuery, callback_data: on.StatsTyped, ctx: Context
) -> None:
    require_admin(ctx.person)
    if callback_data.area not in areas():
        raise FigureUnknown
    await open_form(callback, ctx, DAYS, subject=callback_data.area)


@router.callback_query(on.StatsFile.filter())
async def file_wanted(callback: CallbackQuery, callback_data: on.StatsFile, ctx: Context) -> None:
    span = _span(ctx, callback_data.span)
    back = screens.back_to_area(ctx.speech, callback_data.area, span)
    try:
        asked = await request_file(
            *(ctx.person, callback_data.area, span, callback_data.filetype, ctx.policy), **ctx.once
        )
    except ExportUnderWay as waiting:
        await show(callback, Screen(refusal_text(ctx.speech, waiting), (back,)))
        return
    await show(callback, export_screens.figures_asked(ctx.speech, asked, back))
