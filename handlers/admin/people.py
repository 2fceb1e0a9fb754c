"""Looking after people: their card, why they are in or out, and giving and taking by hand."""

from __future__ import annotations

from datetime import datetime

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from handlers import callbacks as cb
from handlers.screens import people as screens
from handlers.screens.kit import Screen
from handlers.screens.subscriptions import story
from handlers.show import show
from handlers.speech import Speech
from services import people
from services.people import Person, roles
from services.policy import Policy
from services.subscriptions import grants
from services.subscriptions.story import story_of

router = Router(name="admin-people")


async def _card(speech: Speech, who: str, admin: Person) -> Screen:
    person = await people.find(who)
    known = await people.known_since(person, admin)
    return screens.person_card(speech, person, known.since, protected=known.is_protected)


@router.message(Command("person"))
async def person_asked(
    message: Message, command: CommandObject, person: Person, speech: Speech
) -> None:
    if not command.args:
        await message.answer(speech("usage-person"))
        return
    await show(message, await _card(speech, command.args, person))


@router.callback_query(cb.PersonCard.filter())
async def person_opened(
    callback: CallbackQuery, callback_data: cb.PersonCard, person: Person, speech: Speech
) -> None:
    await show(callback, await _card(speech, str(callback_data.telegram_id), person))


@router.callback_query(cb.Why.filter())
async def story_opened(
    callback: CallbackQuery,
    callback_data: cb.Why,
    person: Person,
    speech: Speech,
    now: datetime,
    policy: Policy,
) -> None:
    about = await people.find(str(callback_data.telegram_id))
    told = await story_of(about, person, now=now, policy=policy)
    await show(callback, story(speech, about, told))


@router.callback_query(cb.Protect.filter())
async def protection_changed(
    callback: CallbackQuery,
    callback_data: cb.Protect,
    person: Person,
    speech: Speech,
    now: datetime,
) -> None:
    about = await people.find(str(callback_data.telegram_id))
    await people.protect(about, person, callback_data.protected, now)
    await show(callback, await _card(speech, about.key, person))


@router.callback_query(cb.ChangeRole.filter())
async def role_changed(
    callback: CallbackQuery,
    callback_data: cb.ChangeRole,
    person: Person,
    speech: Speech,
    deed_key: str,
    now: datetime,
    policy: Policy,
) -> None:
    about, appoint = await people.find(str(callback_data.telegram_id)), callback_data.appoint
    if not callback_data.sure:
        await show(callback, screens.role_question(speech, about, appoint=appoint))
        return
    changed = await roles.change_role(
        about, person, appoint=appoint, deed_key=deed_key, now=now, policy=policy
    )
    note = speech("role-appointed" if changed.is_admin else "role-dismissed", name=changed.name)
    await show(callback, (await _card(speech, about.key, person)).with_note(note))


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
        await message.answer(speech("usage-grant"))
        return
    about = await people.find(who)
    plan = await grants.plan_named(plan_name)
    given = await grants.grant(about, plan, person, deed_key=deed_key, now=now, policy=policy)
    if given.ends_at is None:
        await message.answer(speech("granted-lifetime", name=given.name, plan=given.plan_name))
        return
    until = speech.moment(given.ends_at)
    await message.answer(speech("granted", name=given.name, plan=given.plan_name, until=until))


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
        await message.answer(speech("usage-extend"))
        return
    number = int(days) if days.isascii() and days.isdecimal() and len(days) < 6 else 0
    about = await people.find(who)
    given = await grants.extend(about, number, person, deed_key=deed_key, now=now, policy=policy)
    if given.ends_at is not None:
        until = speech.moment(given.ends_at)
        await message.answer(speech("extended", name=given.name, until=until))


@router.message(Command("revoke"))
async def membership_taken(
    message: Message,
    command: CommandObject,
    person: Person,
    speech: Speech,
    deed_key: str,
    now: datetime,
) -> None:
    who, _, reason = (command.args or "").strip().partition(" ")
    if not reason.strip():
        await message.answer(speech("usage-revoke"))
        return
    about = await people.find(who)
    done = await grants.revoke(about, reason.strip(), person, deed_key=deed_key, now=now)
    await message.answer(speech("revoked", name=done.name))
