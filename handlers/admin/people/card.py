"""Somebody's card, their story and trail, their role, protection, and the end of a ban."""

from __future__ import annotations

from datetime import datetime

from aiogram import F, Router
from aiogram.types import CallbackQuery

from handlers import callbacks as cb
from handlers.callbacks import people as on
from handlers.screens import people_card as screens
from handlers.screens.kit import Screen
from handlers.screens.people_desk import trail
from handlers.screens.subscriptions import story
from handlers.show import show
from handlers.speech import Speech
from models.lifecycles import Role
from services.people import bans, care, roles
from services.people.card import facts_of
from services.person import Person, find
from services.policy import Policy
from services.subscriptions.story import story_of
from services.subscriptions.trail import trail_of

router = Router(name="admin-people-card")


async def card_of(speech: Speech, about: Person, admin: Person, now: datetime) -> Screen:
    """The card as it is now."""
    return screens.person_card(speech, about, await facts_of(about, admin), now)


async def _about(telegram_id: int) -> Person:
    return await find(str(telegram_id))


# An old button that gave or took a role says neither which other roles there are nor who has
# which by now: it opens the card, where both stand.
@router.callback_query(cb.PersonCard.filter())
@router.callback_query(cb.ChangeRole.filter())
async def person_opened(
    callback: CallbackQuery,
    callback_data: cb.PersonCard | cb.ChangeRole,
    person: Person,
    speech: Speech,
    now: datetime,
) -> None:
    about = await _about(callback_data.telegram_id)
    await show(callback, await card_of(speech, about, person, now))


@router.callback_query(cb.Why.filter())
async def story_opened(
    callback: CallbackQuery,
    callback_data: cb.Why,
    person: Person,
    speech: Speech,
    now: datetime,
    policy: Policy,
) -> None:
    about = await _about(callback_data.telegram_id)
    told = await story_of(about, person, now=now, policy=policy)
    await show(callback, story(speech, about, told))


@router.callback_query(on.PersonTrail.filter())
async def trail_opened(
    callback: CallbackQuery, callback_data: on.PersonTrail, person: Person, speech: Speech
) -> None:
    about = await _about(callback_data.telegram_id)
    told = await trail_of(about, person, callback_data.offset)
    await show(callback, trail(speech, about, told))


@router.callback_query(cb.Protect.filter())
async def protection_changed(
    callback: CallbackQuery,
    callback_data: cb.Protect,
    person: Person,
    speech: Speech,
    deed_key: str,
    now: datetime,
    policy: Policy,
) -> None:
    about = await _about(callback_data.telegram_id)
    await care.protect(
        about, person, callback_data.protected, idempotency_key=deed_key, now=now, policy=policy
    )
    await show(callback, await card_of(speech, about, person, now))


@router.callback_query(on.SetRole.filter(F.role.in_(set(Role))))
async def role_changed(
    callback: CallbackQuery,
    callback_data: on.SetRole,
    person: Person,
    speech: Speech,
    deed_key: str,
    now: datetime,
    policy: Policy,
) -> None:
    about, role = await _about(callback_data.telegram_id), Role(callback_data.role)
    if not callback_data.sure:
        await show(callback, screens.role_question(speech, about, role))
        return
    changed = await roles.change_role(
        about, person, role=role, deed_key=deed_key, now=now, policy=policy
    )
    card = await card_of(speech, await _about(about.telegram_id), person, now)
    await show(callback, card.with_note(speech(f"role-now-{changed.role}", name=changed.name)))


@router.callback_query(on.Unban.filter())
async def ban_lifted(
    callback: CallbackQuery,
    callback_data: on.Unban,
    person: Person,
    speech: Speech,
    deed_key: str,
    now: datetime,
) -> None:
    about = await _about(callback_data.telegram_id)
    if not callback_data.sure:
        await show(callback, screens.unban_question(speech, about))
        return
    done = await bans.unban(about, person, deed_key=deed_key, now=now)
    card = await card_of(speech, await _about(about.telegram_id), person, now)
    await show(callback, card.with_note(speech("unbanned", name=done.name)))
