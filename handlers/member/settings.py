"""What people agree to here, as the operator wrote it."""

from __future__ import annotations

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import settings as taps
from handlers.context import Context
from handlers.screens import settings as screens
from handlers.show import show

router = Router(name="terms")


@router.message(Command("terms"))
async def terms_asked(message: Message, ctx: Context) -> None:
    await show(message, screens.terms(ctx.speech))


@router.callback_query(taps.Terms.filter())
async def terms_opened(callback: CallbackQuery, ctx: Context) -> None:
    await show(callback, screens.terms(ctx.speech))
