"""What the survey's answers come to, as a picture and row by row, for admins."""

from __future__ import annotations

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.callbacks.surveys import SurveyFigures, SurveyRows
from handlers.context import Context
from handlers.pictures import charts
from handlers.pictures.drawing import PictureNotDrawn
from handlers.screens import surveys as screens
from handlers.show import show
from services.surveys.figures import figures, rows

router = Router(name="admin-surveys")


@router.callback_query(SurveyFigures.filter())
async def figures_opened(callback: CallbackQuery, ctx: Context) -> None:
    found = await figures(ctx.person)
    picture = None
    if found.begun:
        try:
            picture = await charts.draw(screens.picture_of(ctx.speech, found))
        except PictureNotDrawn:
            # The words below it say the same.
            picture = None
    await show(callback, screens.survey_figures(ctx.speech, found, picture))


@router.callback_query(SurveyRows.filter())
async def rows_opened(callback: CallbackQuery, callback_data: SurveyRows, ctx: Context) -> None:
    page = await rows(ctx.person, callback_data.rows, callback_data.offset)
    await show(callback, screens.survey_rows(ctx.speech, callback_data.rows, page))
