"""Promo codes: typed at a plan, sent with /promo, or brought along by a deep link.

A code stays with the person's session until it is used.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from aiogram import F, Router
from aiogram.filters import Command, CommandObject, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers import callbacks as cb
from handlers.callbacks.campaigns import UseOwnCode
from handlers.context import Context
from handlers.screens import subscriptions as screens
from handlers.screens.holdings import gate_on_card
from handlers.screens.kit import Row, Screen
from handlers.screens.refusals import refusal_text
from handlers.shop.rows import pay_rows
from handlers.shop.session import forget_code, keep_code, kept_code
from handlers.show import show, show_below
from handlers.speech import Speech
from handlers.states import Waiting
from handlers.tickets import offer_to_team
from services import sessions
from services.analytics.events import EventType
from services.commerce.orders import PLAN
from services.commerce.quote import quote
from services.parsers.refused import NotACode
from services.person import Person
from services.policy import Policy
from services.promotions import codes
from services.refusals import Refusal
from services.subscriptions.overview import under_review
from services.subscriptions.plans import plan_on_sale, plans_on_sale
from services.ton.holdings import standing

router = Router(name="promotions")


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
    order = await PLAN.order(person, plan_id)
    found = await quote(order, await kept_code(state), now=now, policy=policy)
    is_change = found.tag.funding is not None and bool(found.tag.funding.stops)
    free = speech("button-change" if is_change else "button-take")
    rows = pay_rows(speech, PLAN, plan_id, found, free=free)
    renewing = next((found.ways[name] for name in found.recurring), None)
    reviewed = await under_review(person) if person.open_intent_id else None
    gated: tuple[str, tuple[Row, ...]] = ("", ())
    if plan.gate is not None:
        mine = await standing(person, plan_id, now)
        gated = gate_on_card(speech, plan_id, plan.gate, mine, policy)
    card = screens.plan_card(speech, plan, found.tag, found.span, rows, renewing, reviewed, gated)
    return card.with_note(refusal_text(speech, found.refused)) if found.refused else card


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
async def code_sent(message: Message, command: CommandObject, ctx: Context) -> None:
    if not command.args:
        await ctx.state.set_state(Waiting.promo_code)
        await show(message, screens.promo_wanted(ctx.speech, None))
        return
    await show(
        message, await welcome_code(command.args, ctx.state, ctx.person, ctx.speech, ctx.now)
    )


@router.callback_query(UseOwnCode.filter())
async def own_code_used(callback: CallbackQuery, callback_data: UseOwnCode, ctx: Context) -> None:
    """What was said stays as it is, with the way out of more of it."""
    await show_below(
        callback,
        await welcome_code(callback_data.own, ctx.state, ctx.person, ctx.speech, ctx.now),
    )


@router.callback_query(cb.EnterPromo.filter())
async def code_wanted(callback: CallbackQuery, callback_data: cb.EnterPromo, ctx: Context) -> None:
    await ctx.state.set_data({"plan": str(callback_data.plan_id)})
    await ctx.state.set_state(Waiting.promo_code)
    await show(callback, screens.promo_wanted(ctx.speech, callback_data.plan_id))


async def refuse_code(message: Message, ctx: Context, refusal: Refusal, asked: Screen) -> None:
    """Ask for a code again; what cannot be one, as a question, may have been meant for the team."""
    if isinstance(refusal, NotACode):
        await offer_to_team(message, ctx, asked, asked.text)
        return
    ctx.tells(EventType.CODE_REFUSED, why=type(refusal).__name__)
    await show(message, asked)


@router.message(StateFilter(Waiting.promo_code), F.text, ~F.text.startswith("/"))
async def code_typed(message: Message, ctx: Context) -> None:
    plan = (await ctx.state.get_data()).get("plan")
    plan_id = UUID(plan) if plan else None
    try:
        code = await codes.look_up(ctx.person, message.text or "", now=ctx.now)
    except Refusal as refusal:
        note = refusal_text(ctx.speech, refusal)
        await refuse_code(message, ctx, refusal, screens.promo_wanted(ctx.speech, plan_id, note))
        return
    await keep_code(ctx.state, code)
    if plan_id is None:
        welcome = screens.promo_welcome(ctx.speech, code, await plans_on_sale())
        await show(message, welcome)
    else:
        card = await plan_screen(plan_id, ctx.state, ctx.person, ctx.speech, ctx.now, ctx.policy)
        await show(message, card)
    # The bot stops waiting only now, so that a repeated update finds the question still open; the
    # code stays in a session of its own.
    await ctx.state.set_state(None)
    await sessions.write(ctx.person.key, None, {"promo": {"code": code}}, ctx.now)


@router.callback_query(cb.DropPromo.filter())
async def code_dropped(callback: CallbackQuery, callback_data: cb.DropPromo, ctx: Context) -> None:
    await forget_code(ctx.state)
    card = await plan_screen(
        callback_data.plan_id, ctx.state, ctx.person, ctx.speech, ctx.now, ctx.policy
    )
    await show(callback, card)
