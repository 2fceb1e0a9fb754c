"""Promo codes: made and changed by a form, stopped and started, with what each has done."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import NAMESPACE_OID, uuid5

from aiogram import Bot, Router
from aiogram.filters import Command, CommandObject
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers import callbacks as cb
from handlers.admin.promotions.form import PROMO_FORM, answers_of
from handlers.callbacks import promotions as on_promos
from handlers.forms import Asked, open_form
from handlers.screens import promotions as screens
from handlers.screens.desk import word
from handlers.show import show
from handlers.speech import Speech
from services.answers import read_percent
from services.numbers import read_count
from services.person import Person
from services.policy import Policy
from services.promotions import desk
from services.promotions.overview import promo_card, promo_page
from services.promotions.terms import PromoTerms

router = Router(name="admin-promotions")

_WORDS = 4


@router.message(Command("promos"))
async def codes_asked(message: Message, person: Person, speech: Speech, now: datetime) -> None:
    await show(message, screens.promo_list(speech, await promo_page(person, 0, now)))


@router.message(Command("newpromo"))
async def code_made(
    message: Message,
    command: CommandObject,
    person: Person,
    speech: Speech,
    bot: Bot,
    deed_key: str,
    now: datetime,
    policy: Policy,
) -> None:
    terms = _terms(command.args or "", policy)
    if terms is None:
        await show(message, word(speech, speech("usage-newpromo")))
        return
    # The same update makes the same code, however often it comes.
    promo_id = uuid5(NAMESPACE_OID, deed_key)
    made = await desk.create(person, promo_id, terms, deed_key=deed_key, now=now)
    card, me = await promo_card(person, made.promo_id, now), await bot.me()
    await show(message, screens.promo_desk(speech, card, me.username or ""))


def _terms(text: str, policy: Policy) -> PromoTerms | None:
    """Code, per cent, uses and the moment after the last day, as they were typed."""
    words = text.split()
    if not 2 <= len(words) <= _WORDS:
        return None
    try:
        percent = read_percent(words[1])
        uses = read_count(words[2]) if len(words) > 2 else None
        until = None
        if len(words) == _WORDS:
            day = datetime.strptime(words[3], "%Y-%m-%d").replace(tzinfo=policy.zone)
            until = day + timedelta(days=1)
    except ValueError:
        return None
    if percent is None or (uses is None and len(words) > 2):
        return None
    return PromoTerms(words[0], percent, max_uses=uses, until=until)


@router.message(Command("stoppromo"))
async def code_stopped(
    message: Message,
    command: CommandObject,
    person: Person,
    speech: Speech,
    now: datetime,
) -> None:
    if not command.args:
        await show(message, word(speech, speech("usage-stoppromo")))
        return
    await desk.stop(person, command.args, now)
    await show(message, screens.promo_list(speech, await promo_page(person, 0, now)))


@router.callback_query(cb.DeskPromos.filter())
async def codes_opened(
    callback: CallbackQuery,
    callback_data: cb.DeskPromos,
    person: Person,
    speech: Speech,
    now: datetime,
) -> None:
    page = await promo_page(person, callback_data.offset, now)
    await show(callback, screens.promo_list(speech, page))


@router.callback_query(on_promos.PromoDesk.filter())
async def code_opened(
    callback: CallbackQuery,
    callback_data: on_promos.PromoDesk,
    person: Person,
    speech: Speech,
    bot: Bot,
    now: datetime,
) -> None:
    card, me = await promo_card(person, callback_data.promo_id, now), await bot.me()
    await show(callback, screens.promo_desk(speech, card, me.username or ""))


@router.callback_query(on_promos.NewPromo.filter())
async def code_wanted(
    callback: CallbackQuery,
    state: FSMContext,
    person: Person,
    speech: Speech,
    now: datetime,
    policy: Policy,
) -> None:
    await open_form(callback, state, PROMO_FORM, Asked(person, speech, now, policy))


@router.callback_query(on_promos.EditPromo.filter())
async def code_edited(
    callback: CallbackQuery,
    callback_data: on_promos.EditPromo,
    state: FSMContext,
    person: Person,
    speech: Speech,
    now: datetime,
    policy: Policy,
) -> None:
    card = await promo_card(person, callback_data.promo_id, now)
    about = Asked(person, speech, now, policy, subject=str(card.view.id))
    await open_form(callback, state, PROMO_FORM, about, answers=answers_of(card))


@router.callback_query(on_promos.SwitchPromo.filter())
async def code_switched(
    callback: CallbackQuery,
    callback_data: on_promos.SwitchPromo,
    person: Person,
    speech: Speech,
    bot: Bot,
    deed_key: str,
    now: datetime,
) -> None:
    promo_id, active = callback_data.promo_id, callback_data.active
    if callback_data.sure:
        await desk.switch(person, promo_id, active=active, deed_key=deed_key, now=now)
    card, me = await promo_card(person, promo_id, now), await bot.me()
    if callback_data.sure:
        await show(callback, screens.promo_desk(speech, card, me.username or ""))
    else:
        await show(callback, screens.switch_question(speech, card, active=active))
