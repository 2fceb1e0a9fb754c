"""What an admin is told by itself: the report and its hour, each sale, what is unusual."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.types import CallbackQuery

from handlers.callbacks import admin_notices as taps
from handlers.context import Context
from handlers.screens import admin_notices as screens
from handlers.screens.kit import Screen
from handlers.show import show
from models.lifecycles import PaymentMethod
from services.admin_notices import choices

router = Router(name="admin-notices")
#: A way to pay that another release knows has no button here.
_KNOWN = F.method.in_({screens.ALL, *map(str, PaymentMethod)})


async def _all(ctx: Context) -> Screen:
    return screens.choices(ctx.speech, await choices.choices_of(ctx.person))


async def _report(ctx: Context) -> Screen:
    return screens.report_choice(ctx.speech, await choices.choices_of(ctx.person))


async def _sales(ctx: Context) -> Screen:
    return screens.sales_choice(ctx.speech, await choices.choices_of(ctx.person))


@router.callback_query(taps.AdminNotices.filter())
async def choices_opened(callback: CallbackQuery, ctx: Context) -> None:
    await show(callback, await _all(ctx))


@router.callback_query(taps.ReportChoice.filter())
async def report_opened(callback: CallbackQuery, ctx: Context) -> None:
    await show(callback, await _report(ctx))


@router.callback_query(taps.ReportRhythm.filter())
async def rhythm_chosen(
    callback: CallbackQuery, callback_data: taps.ReportRhythm, ctx: Context
) -> None:
    await choices.choose_rhythm(ctx.person, callback_data.rhythm, ctx.now)
    await show(callback, await _report(ctx))


@router.callback_query(taps.ReportHours.filter())
async def hours_opened(callback: CallbackQuery, ctx: Context) -> None:
    await show(callback, screens.report_hours(ctx.speech))


@router.callback_query(taps.ReportAt.filter())
async def hour_chosen(callback: CallbackQuery, callback_data: taps.ReportAt, ctx: Context) -> None:
    await choices.choose_time(ctx.person, ctx.now, hour=callback_data.hour)
    await show(callback, await _report(ctx))


@router.callback_query(taps.ReportWeekdays.filter())
async def weekdays_opened(callback: CallbackQuery, ctx: Context) -> None:
    await show(callback, screens.report_weekdays(ctx.speech))


@router.callback_query(taps.ReportOn.filter())
async def weekday_chosen(
    callback: CallbackQuery, callback_data: taps.ReportOn, ctx: Context
) -> None:
    await choices.choose_time(ctx.person, ctx.now, weekday=callback_data.weekday)
    await show(callback, await _report(ctx))


@router.callback_query(taps.SalesChoice.filter())
async def sales_opened(callback: CallbackQuery, ctx: Context) -> None:
    await show(callback, await _sales(ctx))


@router.callback_query(taps.TellSales.filter(_KNOWN))
async def sales_chosen(
    callback: CallbackQuery, callback_data: taps.TellSales, ctx: Context
) -> None:
    every = callback_data.method == screens.ALL
    methods = tuple(PaymentMethod) if every else (PaymentMethod(callback_data.method),)
    await choices.tell_sales(ctx.person, methods, ctx.now, on=callback_data.on)
    await show(callback, await _sales(ctx))


@router.callback_query(taps.TellUnusual.filter())
async def unusual_chosen(
    callback: CallbackQuery, callback_data: taps.TellUnusual, ctx: Context
) -> None:
    await choices.tell_unusual(ctx.person, ctx.now, on=callback_data.on)
    await show(callback, await _all(ctx))
