"""The doctor in the chat: /doctor, and the button on the desk."""

from __future__ import annotations

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers import callbacks as cb
from handlers.context import Context
from handlers.screens import doctor as screens
from handlers.show import show
from services.doctor import Doctor
from services.person import require_admin

router = Router(name="admin-doctor")


@router.message(Command("doctor"))
async def doctor_asked(message: Message, ctx: Context, doctor: Doctor) -> None:
    require_admin(ctx.person)
    await show(message, screens.report(ctx.speech, await doctor.examine()))


@router.callback_query(cb.AskDoctor.filter())
async def doctor_opened(callback: CallbackQuery, ctx: Context, doctor: Doctor) -> None:
    require_admin(ctx.person)
    await show(callback, screens.report(ctx.speech, await doctor.examine()))
