"""Promo codes: typed at a plan, sent with /promo, or brought along by a deep link.

A code stays with the person's session until it is used.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from uuid import UUID

from aiogram import F, Router
from aiogram.filters import Command, CommandObject, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers import callbacks as cb
from handlers.screens import subscriptions as screens
from handlers.screens.kit import Screen
from handlers.screens.refusals import refusal_text
from handlers.show import show
from handlers.speech import Speech
from handlers.states import Waiting
from services import sessions
from services.commerce.checkout import Checkout
from services.commerce.funding import Target, span_for
from services.commerce.methods.chain_terms import payable_assets
from services.commerce.quote import payable_accounts, price_tag, takes_cards
from services.person import Person
from services.policy import Policy
from services.promotions import codes
from services.refusals import Refusal
from services.subscriptions.plans import plan_on_sale, plans_on_sale

router = Router(name="promotions")


async def kept_code(state: FSMContext) -> str | None:
    """The code the person brought, if any."""
    promo = (await state.get_data()).get("promo") or {}
    code = promo.get("code")
    return str(code) if code else None


async def keep_code(state: FSMContext, code: str) -> None:
    await state.update_data(promo={"code": code})


async def forget_code(state: FSMContext) -> None:
    await state.update_data(promo={})


async def remember_checkout(state: FSMContext, found: Checkout) -> None:
    """The session knows the open checkout, and the code that it holds stays with it."""
    promo = {"promo": {"code": found.promo}} if found.promo else {}
    await state.set_data({"intent": str(found.intent_id), **promo})


async def plan_screen(
    plan_id: UUID,
    state: FSMContext,
    person: Person,
    speech: Speech,
    now: datetime,
    policy: Policy,
) -> Screen:
    """A plan's card at the person's price; a code that does not fit says why and is dropped."""
    plan = await plan_on_sale(plan_id)
    target, code, note = Target(plan.id, plan.price, plan.months), await kept_code(state), None
    try:
        tag = await price_tag(person, target, plan.price, code, now=now, policy=policy)
    except Refusal as refusal:
        note, code = refusal_text(speech, refusal), None
        tag = await price_tag(person, target, plan.price, None, now=now, policy=policy)
    stars = None
    if plan.stars is not None:
        with suppress(Refusal):
            stars = await price_tag(person, target, plan.stars, code, now=now, policy=policy)
    by_bank = not tag.payable.minor or bool(payable_accounts(tag.payable, policy))
    by_card = takes_cards(tag.payable, policy)
    assets = payable_assets(tag.payable, policy)
    span = await span_for(person, target, now=now, policy=policy)
    card = screens.plan_card(
        speech, plan, tag, stars, span, by_bank=by_bank, by_card=by_card, assets=assets
    )
    return card.with_note(note) if note else card


async def welcome_code(
    code: str, state: FSMContext, person: Person, speech: Speech, now: datetime
) -> Screen:
    """Keep a code for the checkout and show what it can be used for."""
    plans = await plans_on_sale()
    try:
        written = await codes.look_up(person, code, now=now)
    except Refusal as refusal:
        return screens.shop(speech, plans).with_note(refusal_text(speech, refusal))
    await keep_code(state, written)
    return screens.promo_welcome(speech, written, plans)


@router.message(Command("promo"))
async def code_sent(
    message: Message,
    command: CommandObject,
    state: FSMContext,
    person: Person,
    speech: Speech,
    now: datetime,
) -> None:
    if not command.args:
        plans = screens.shop(speech, await plans_on_sale())
        await show(message, plans.with_note(speech("usage-promo")))
        return
    await show(message, await welcome_code(command.args, state, person, speech, now))


@router.callback_query(cb.EnterPromo.filter())
async def code_wanted(
    callback: CallbackQuery, callback_data: cb.EnterPromo, state: FSMContext, speech: Speech
) -> None:
    await state.set_data({"plan": str(callback_data.plan_id)})
    await state.set_state(Waiting.promo_code)
    await show(callback, screens.promo_wanted(speech, callback_data.plan_id))


@router.message(StateFilter(Waiting.promo_code), F.text, ~F.text.startswith("/"))
async def code_typed(
    message: Message,
    state: FSMContext,
    person: Person,
    speech: Speech,
    now: datetime,
    policy: Policy,
) -> None:
    plan_id = UUID((await state.get_data())["plan"])
    try:
        code = await codes.look_up(person, message.text or "", now=now)
    except Refusal as refusal:
        await show(message, screens.promo_wanted(speech, plan_id, refusal_text(speech, refusal)))
        return
    await keep_code(state, code)
    await show(message, await plan_screen(plan_id, state, person, speech, now, policy))
    # The bot stops waiting only now, so that a repeated update finds the question still open; the
    # code stays in a session of its own.
    await state.set_state(None)
    await sessions.write(person.key, None, {"promo": {"code": code}}, now)


@router.callback_query(cb.DropPromo.filter())
async def code_dropped(
    callback: CallbackQuery,
    callback_data: cb.DropPromo,
    state: FSMContext,
    person: Person,
    speech: Speech,
    now: datetime,
    policy: Policy,
) -> None:
    await forget_code(state)
    card = await plan_screen(callback_data.plan_id, state, person, speech, now, policy)
    await show(callback, card)
