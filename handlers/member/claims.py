"""One's own names below the operator's: asked for, paid, and given up again."""

from __future__ import annotations

from uuid import UUID

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.types import CallbackQuery, Message

from handlers.callbacks import claims as taps
from handlers.context import Context
from handlers.screens import claims as screens
from handlers.screens.kit import Screen
from handlers.screens.payments import under_review
from handlers.screens.refusals import refusal_text
from handlers.shop.rows import pay_rows
from handlers.show import show
from handlers.states import Waiting
from models.claims import ClaimStatus
from models.lifecycles import IntentStatus
from services.commerce.checkout import live_intent
from services.commerce.claim_reviews import withdraw
from services.commerce.items import name_sold
from services.commerce.orders import NAME
from services.commerce.quote import quote
from services.refusals import Refusal
from services.ton import claims

router = Router(name="claims")


async def _leave_question(ctx: Context) -> None:
    """Who turns to another screen asks for nothing by their next words."""
    if await ctx.state.get_state() == Waiting.claim.state:
        await ctx.state.clear()


async def claim_screen(ctx: Context, claim_id: UUID) -> Screen:
    """How it stands with a name of theirs; one that is unpaid shows every way to pay it."""
    row = await claims.own_claim(ctx.person, claim_id)
    if row.status is not ClaimStatus.UNPAID:
        return screens.own_claim(ctx.speech, row)
    live = await live_intent(ctx.person, NAME.rivals(row.id))
    if live is not None and live.status is IntentStatus.MANUAL_REVIEW:
        return under_review(ctx.speech, name_sold(live.snapshot))
    order = await NAME.order(ctx.person, row.id)
    found = await quote(order, None, now=ctx.now, policy=ctx.policy)
    rows = pay_rows(ctx.speech, NAME, row.id, found, free=ctx.speech("button-claim-balance"))
    return screens.claim_ways(ctx.speech, row, found, rows)


@router.callback_query(taps.MyClaims.filter())
async def claims_opened(callback: CallbackQuery, ctx: Context) -> None:
    await _leave_question(ctx)
    mine = await claims.mine(ctx.person, ctx.policy)
    await show(callback, screens.my_claims(ctx.speech, mine))


@router.callback_query(taps.ClaimWanted.filter())
async def name_wanted(callback: CallbackQuery, ctx: Context) -> None:
    await claims.require_claimant(ctx.person, ctx.policy)
    await ctx.state.set_state(Waiting.claim)
    await show(callback, screens.name_wanted(ctx.speech, ctx.policy))


@router.message(StateFilter(Waiting.claim), F.text, ~F.text.startswith("/"))
async def name_typed(message: Message, ctx: Context) -> None:
    """Whether it is to be had; the question stays open until a name is taken."""
    try:
        found = await claims.offer(ctx.person, message.text or "", now=ctx.now, policy=ctx.policy)
    except Refusal as refusal:
        note = refusal_text(ctx.speech, refusal)
        await show(message, screens.name_wanted(ctx.speech, ctx.policy, note))
        return
    await show(message, screens.name_offer(ctx.speech, found))


@router.callback_query(taps.ClaimName.filter())
async def name_claimed(
    callback: CallbackQuery, callback_data: taps.ClaimName, ctx: Context
) -> None:
    row = await claims.claim(ctx.person, callback_data.name, now=ctx.now, policy=ctx.policy)
    await show(callback, await claim_screen(ctx, row.id))
    await _leave_question(ctx)


@router.callback_query(taps.MyClaim.filter())
async def claim_opened(callback: CallbackQuery, callback_data: taps.MyClaim, ctx: Context) -> None:
    await _leave_question(ctx)
    await show(callback, await claim_screen(ctx, callback_data.claim_id))


@router.callback_query(taps.WithdrawClaim.filter(~F.sure))
async def withdrawal_asked(
    callback: CallbackQuery, callback_data: taps.WithdrawClaim, ctx: Context
) -> None:
    row = await claims.own_claim(ctx.person, callback_data.claim_id)
    is_open = row.status in (ClaimStatus.UNPAID, ClaimStatus.PENDING)
    question = screens.withdraw_question if is_open else screens.own_claim
    await show(callback, question(ctx.speech, row))


@router.callback_query(taps.WithdrawClaim.filter(F.sure))
async def claim_withdrawn(
    callback: CallbackQuery, callback_data: taps.WithdrawClaim, ctx: Context
) -> None:
    back = await withdraw(ctx.person, callback_data.claim_id, now=ctx.now)
    row = await claims.own_claim(ctx.person, callback_data.claim_id)
    await show(callback, screens.withdrawn(ctx.speech, row, back))
