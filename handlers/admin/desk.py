"""The desk: the dashboard of whoever is on duty, and the log of what was done."""

from __future__ import annotations

from aiogram import Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers import callbacks as cb
from handlers.forms import sheet_of
from handlers.screens import desk as screens
from handlers.show import show
from handlers.speech import Speech
from handlers.states import ADMINS_WORDS, STAFFS_WORDS
from models.lifecycles import Role
from services.actions import log_page
from services.person import Person
from services.queues import queues

#: For everybody on duty, and for admins alone.
staff = Router(name="desk")
router = Router(name="admin-desk")


@staff.message(Command("admin"))
async def desk_asked(message: Message, person: Person, speech: Speech) -> None:
    await show(message, screens.dashboard(speech, person, await queues(person)))


@staff.callback_query(cb.AdminMenu.filter())
async def desk_opened(
    callback: CallbackQuery, person: Person, speech: Speech, state: FSMContext
) -> None:
    if await _is_at_work(state, person):
        await state.clear()
    await show(callback, screens.dashboard(speech, person, await queues(person)))


async def _is_at_work(state: FSMContext, person: Person) -> bool:
    """Whether the bot waits for an admin's words; what they buy for themselves goes on."""
    if await state.get_state() in ADMINS_WORDS | STAFFS_WORDS:
        return True
    sheet = await sheet_of(state, person)
    return sheet is not None and sheet.form.role is not Role.USER


@router.message(Command("log"))
async def log_asked(message: Message, person: Person, speech: Speech) -> None:
    await show(message, screens.admin_log(speech, await log_page(person)))


@router.callback_query(cb.AdminLog.filter())
async def log_opened(
    callback: CallbackQuery, callback_data: cb.AdminLog, person: Person, speech: Speech
) -> None:
    await show(callback, screens.admin_log(speech, await log_page(person, callback_data.offset)))
