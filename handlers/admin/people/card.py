"""A person's card, their history and audit log, their role, protection, and the end of a ban."""

from __future__ import annotations

from datetime import datetime

from aiogram import F, Router
from aiogram.types import CallbackQuery

from handlers import callbacks as cb
from handlers.callbacks import people as on
from handlers.context import Context
from handlers.forms import FormContext
from handlers.screens import people_card as screens
from handlers.screens.kit import Screen
from handlers.screens.people_desk import audit_log
from handlers.screens.subscriptions import history
from handlers.show import show
from handlers.speech import Speech
from models.lifecycles import Role
from services.people import bans, protection, roles
from services.people.card import facts_of
from services.person import Person, find
from services.subscriptions.audit_log import audit_log_of
from services.subscriptions.history import history_of

router = Router(name="admin-people-card")


async def card_of(speech: Speech, about: Person, admin: Person, now: datetime) -> Screen:
    """The card as it is now."""
    return screens.person_card(speech, about, await facts_of(about, admin), now)


async def about_of(ctx: FormContext) -> str:
    """Whom a form is about, for the head of its preview."""
    about = await find(ctx.subject)
    facts = await facts_of(about, ctx.person)
    return screens.who_it_is(ctx.speech, about, facts, ctx.now)


async def _about(telegram_id: int) -> Person:
    return await find(str(telegram_id))


# An old button that gave or took a role says neither which other roles there are nor who has
# which by now: it opens the card, where both stand.
@router.callback_query(cb.PersonCard.filter())
@router.callback_query(cb.ChangeRole.filter())
async def person_opened(
    callback: CallbackQuery, callback_data: cb.PersonCard | cb.ChangeRole, ctx: Context
) -> None:
    about = await _about(callback_data.telegram_id)
    await show(callback, await card_of(ctx.speech, about, ctx.person, ctx.now))


@router.callback_query(cb.Why.filter())
async def history_opened(callback: CallbackQuery, callback_data: cb.Why, ctx: Context) -> None:
    about = await _about(callback_data.telegram_id)
    told = await history_of(about, ctx.person, now=ctx.now, policy=ctx.policy)
    await show(callback, history(ctx.speech, about, told))


@router.callback_query(on.PersonAuditLog.filter())
async def audit_log_opened(
    callback: CallbackQuery, callback_data: on.PersonAuditLog, ctx: Context
) -> None:
    about = await _about(callback_data.telegram_id)
    told = await audit_log_of(about, ctx.person, callback_data.offset)
    await show(callback, audit_log(ctx.speech, about, told))


@router.callback_query(cb.Protect.filter())
async def protection_changed(
    callback: CallbackQuery, callback_data: cb.Protect, ctx: Context
) -> None:
    about = await _about(callback_data.telegram_id)
    await protection.protect(
        about,
        ctx.person,
        callback_data.protected,
        idempotency_key=ctx.idempotency_key,
        now=ctx.now,
        policy=ctx.policy,
    )
    await show(callback, await card_of(ctx.speech, about, ctx.person, ctx.now))


@router.callback_query(on.SetRole.filter(F.role.in_(set(Role))))
async def role_changed(callback: CallbackQuery, callback_data: on.SetRole, ctx: Context) -> None:
    about, role = await _about(callback_data.telegram_id), Role(callback_data.role)
    if not callback_data.sure:
        await show(callback, screens.role_question(ctx.speech, about, role))
        return
    changed = await roles.change_role(
        about,
        ctx.person,
        role=role,
        idempotency_key=ctx.idempotency_key,
        now=ctx.now,
        policy=ctx.policy,
    )
    card = await card_of(ctx.speech, await _about(about.telegram_id), ctx.person, ctx.now)
    await show(callback, card.with_note(ctx.speech(f"role-now-{changed.role}", name=changed.name)))


@router.callback_query(on.Unban.filter())
async def ban_lifted(callback: CallbackQuery, callback_data: on.Unban, ctx: Context) -> None:
    about = await _about(callback_data.telegram_id)
    if not callback_data.sure:
        await show(callback, screens.unban_question(ctx.speech, about))
        return
    done = await bans.unban(about, ctx.person, idempotency_key=ctx.idempotency_key, now=ctx.now)
    card = await card_of(ctx.speech, await _about(about.telegram_id), ctx.person, ctx.now)
    await show(callback, card.with_note(ctx.speech("unbanned", name=done.name)))
