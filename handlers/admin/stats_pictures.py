"""An area of figures as a picture, held against the same one of the period before."""

from __future__ import annotations

from contextlib import suppress

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.callbacks.stats import StatsPicture
from handlers.context import Context
from handlers.pictures import charts
from handlers.pictures.drawing import PictureNotDrawn
from handlers.screens import stats_pictures as screens
from handlers.show import show
from services.analytics.figures.registry import read_area
from services.analytics.figures.span import span_of, today_of

router = Router(name="admin-stats-pictures")


@router.callback_query(StatsPicture.filter())
async def picture_wanted(
    callback: CallbackQuery, callback_data: StatsPicture, ctx: Context
) -> None:
    span = span_of(callback_data.span, today_of(ctx.now, ctx.policy.zone))
    found, before = [
        await read_area(ctx.person, callback_data.area, one, ctx.policy, ctx.now)
        for one in (span, span.before)
    ]
    chart = screens.chart_of(ctx.speech, found, before, span)
    drawn = None
    if chart is not None:
        # Where it cannot be drawn the words say the same.
        with suppress(PictureNotDrawn):
            drawn = await charts.draw(chart)
    await show(callback, screens.picture(ctx.speech, found, before, span, drawn))
