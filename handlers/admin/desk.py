"""The desk: the dashboard of the staff, and the log of what was done."""

from __future__ import annotations

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers import callbacks as cb
from handlers.context import Context
from handlers.forms import form_state_of
from handlers.screens import desk as screens
from handlers.screens.kit import Screen
from handlers.screens.setup import guide as setup_guide
from handlers.show import show
from handlers.states import ADMINS_WORDS, STAFFS_WORDS
from models.lifecycles import Role
from services.actions import log_page
from services.queues import queues
from services.setup.sale import sold_lacking
from services.setup.steps import has_wares, is_greeted

#: For all staff on duty, and for admins alone.
staff = Router(name="desk")
router = Router(name="admin-desk")


@staff.message(Command("admin"))
async def desk_asked(message: Message, ctx: Context) -> None:
    guide = await is_greeted(ctx.person, ctx.policy)
    screen = setup_guide(ctx.speech, guide) if guide is not None else await _dashboard(ctx)
    await show(message, screen)


async def _dashboard(ctx: Context) -> Screen:
    waiting = await queues(ctx.person)
    if not ctx.person.is_admin:
        return screens.dashboard(ctx.speech, ctx.person, waiting)
    guide = await is_greeted(ctx.person, ctx.policy)
    lacking = await sold_lacking(ctx.policy)
    gives_names = bool(ctx.policy.names_domain)
    marks = screens.Marks(guide, len(lacking), await has_wares(), gives_names)
    return screens.dashboard(ctx.speech, ctx.person, waiting, marks)


@staff.callback_query(cb.AdminMenu.filter())
async def desk_opened(callback: CallbackQuery, ctx: Context) -> None:
    if await _is_at_work(ctx):
        await ctx.state.clear()
    await show(callback, await _dashboard(ctx))


async def _is_at_work(ctx: Context) -> bool:
    """Whether the bot waits for an admin's words; what they buy for themselves goes on."""
    if await ctx.state.get_state() in ADMINS_WORDS | STAFFS_WORDS:
        return True
    sheet = await form_state_of(ctx.state, ctx.person)
    return sheet is not None and sheet.form.role is not Role.USER


@router.message(Command("log"))
async def log_asked(message: Message, ctx: Context) -> None:
    await show(message, screens.admin_log(ctx.speech, await log_page(ctx.person)))


@router.callback_query(cb.AdminLog.filter())
async def log_opened(callback: CallbackQuery, callback_data: cb.AdminLog, ctx: Context) -> None:
    await show(
        callback, screens.admin_log(ctx.speech, await log_page(ctx.person, callback_data.offset))
    )
