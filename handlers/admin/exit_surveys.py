"""What the exit survey's answers come to, for admins."""

from __future__ import annotations

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.callbacks.exit_surveys import ExitFigures, ExitThings
from handlers.context import Context
from handlers.screens import exit_surveys as screens
from handlers.show import show
from services.exit_surveys.figures import by_thing, figures

router = Router(name="admin-exit-surveys")


@router.callback_query(ExitFigures.filter())
async def figures_opened(callback: CallbackQuery, callback_data: ExitFigures, ctx: Context) -> None:
    found = await figures(ctx.person, callback_data.offset, ctx.now)
    await show(callback, screens.exit_figures(ctx.speech, found))


@router.callback_query(ExitThings.filter())
async def things_opened(callback: CallbackQuery, callback_data: ExitThings, ctx: Context) -> None:
    page = await by_thing(ctx.person, callback_data.offset, ctx.now)
    await show(callback, screens.exit_things(ctx.speech, page))
