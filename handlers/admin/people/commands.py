"""Giving and taking by hand in one line: the commands for admins who know whom they mean.

A name may have become another's since: the person's card is shown first, and Save does it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import Message

from handlers.admin.people.balance import end_known
from handlers.admin.people.forms import FORMS
from handlers.context import Context
from handlers.forms import open_form
from handlers.screens.desk import word
from handlers.show import show
from services.parsers.numbers import parse_count
from services.parsers.texts import parse_text
from services.people import bans
from services.person import Person, find_named
from services.subscriptions import grants

router = Router(name="admin-people-commands")


@router.message(Command("grant"))
async def plan_given(message: Message, command: CommandObject, ctx: Context) -> None:
    who, _, plan_name = (command.args or "").strip().partition(" ")
    if not plan_name.strip():
        await show(message, word(ctx.speech, ctx.speech("usage-grant")))
        return
    about = await find_named(who, ctx.now)
    plan = await grants.plan_named(plan_name)
    await open_form(message, ctx, FORMS["give"], subject=about.key, answers={"plan": str(plan.id)})


@router.message(Command("extend"))
async def days_given(message: Message, command: CommandObject, ctx: Context) -> None:
    who, _, days = (command.args or "").strip().partition(" ")
    if not days.strip():
        await show(message, word(ctx.speech, ctx.speech("usage-extend")))
        return
    about = await find_named(who, ctx.now)
    number = parse_count(days)
    if number is None or not 1 <= number <= grants.MAX_DAYS:
        raise grants.DaysOutOfRange
    _require_running(about)
    await open_form(message, ctx, FORMS["days"], subject=about.key, answers={"days": str(number)})


@router.message(Command("revoke"))
async def membership_taken(message: Message, command: CommandObject, ctx: Context) -> None:
    who, _, reason = (command.args or "").strip().partition(" ")
    if not reason.strip():
        await show(message, word(ctx.speech, ctx.speech("usage-revoke")))
        return
    about = await find_named(who, ctx.now)
    _require_running(about)
    # The admin has to say what becomes of what was paid and not used, if anything was.
    known: Mapping[str, Any] = {
        "reason": parse_text(reason, bans.REASON_LIMIT),
        **await end_known(about, ctx),
    }
    await open_form(message, ctx, FORMS["end"], subject=about.key, answers=known)


def _require_running(about: Person) -> None:
    """Said at once rather than at the end; the verb looks again."""
    if not about.is_vip:
        raise grants.NothingRunning(about.first_name)
