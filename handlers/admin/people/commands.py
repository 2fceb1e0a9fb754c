"""Giving and taking by hand in one line: the commands for whoever knows whom they mean."""

from __future__ import annotations

from datetime import datetime

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.fsm.context import FSMContext
from aiogram.types import Message

from handlers.admin.people.balance import END
from handlers.admin.people.deeds import granted
from handlers.forms import Asked, open_form
from handlers.screens.desk import word
from handlers.show import show
from handlers.speech import Speech
from services.answers import read_text
from services.numbers import read_count
from services.people import bans
from services.person import Person, find
from services.policy import Policy
from services.subscriptions import grants

router = Router(name="admin-people-commands")


@router.message(Command("grant"))
async def plan_given(
    message: Message,
    command: CommandObject,
    person: Person,
    speech: Speech,
    deed_key: str,
    now: datetime,
    policy: Policy,
) -> None:
    who, _, plan_name = (command.args or "").partition(" ")
    if not plan_name.strip():
        await show(message, word(speech, speech("usage-grant")))
        return
    about = await find(who)
    plan = await grants.plan_named(plan_name)
    given = await grants.grant(about, plan, person, deed_key=deed_key, now=now, policy=policy)
    await show(message, word(speech, granted(speech, given)))


@router.message(Command("extend"))
async def days_given(
    message: Message,
    command: CommandObject,
    person: Person,
    speech: Speech,
    deed_key: str,
    now: datetime,
    policy: Policy,
) -> None:
    who, _, days = (command.args or "").strip().partition(" ")
    if not days.strip():
        await show(message, word(speech, speech("usage-extend")))
        return
    number = read_count(days) or 0
    about = await find(who)
    given = await grants.extend(about, number, person, deed_key=deed_key, now=now, policy=policy)
    if given.ends_at is not None:
        until = speech.moment(given.ends_at)
        await show(message, word(speech, speech("extended", name=given.name, until=until)))


@router.message(Command("revoke"))
async def membership_taken(
    message: Message,
    command: CommandObject,
    person: Person,
    speech: Speech,
    deed_key: str,
    state: FSMContext,
    now: datetime,
    policy: Policy,
) -> None:
    who, _, reason = (command.args or "").strip().partition(" ")
    if not reason.strip():
        await show(message, word(speech, speech("usage-revoke")))
        return
    about = await find(who)
    if (await grants.unused_by(about, person, now=now)).whole:
        # Somebody has to say what becomes of what was paid and not used.
        asked = Asked(person, speech, now, policy, subject=about.key)
        known = {"reason": read_text(reason, bans.REASON_LIMIT)}
        await open_form(message, state, END, asked, answers=known)
        return
    done = await grants.revoke(about, reason.strip(), person, deed_key=deed_key, now=now)
    await show(message, word(speech, speech("revoked", name=done.name)))
