"""The queue of names that people asked for: a card, approve, reject with a reason."""

from __future__ import annotations

from uuid import UUID

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.types import CallbackQuery, Message

from handlers import callbacks as cb
from handlers.callbacks import claims as taps
from handlers.context import Context
from handlers.screens import claim_desk as screens
from handlers.screens.claims import OWN_REASON, REASONS
from handlers.screens.kit import Screen
from handlers.screens.refusals import refusal_text
from handlers.show import show
from handlers.states import Waiting
from services.commerce import claim_reviews as reviews
from services.commerce.claim_cards import claim_card, waiting_claims
from services.refusals import Refusal
from services.ton.claims import ClaimsClosed

router = Router(name="claim_reviews")


async def _card(ctx: Context, claim_id: UUID, note: str | None = None) -> Screen:
    card = await claim_card(ctx.person, claim_id)
    return screens.claim_card(ctx.speech, card, ctx.policy, note)


async def _leave_question(ctx: Context) -> None:
    """Who comes back from writing a reason rejects nothing by their next words."""
    if await ctx.state.get_state() == Waiting.claim_reason.state:
        await ctx.state.clear()


@router.callback_query(cb.ClaimQueue.filter())
async def queue_opened(callback: CallbackQuery, callback_data: cb.ClaimQueue, ctx: Context) -> None:
    page = await waiting_claims(ctx.person, callback_data.offset)
    await show(callback, screens.claim_queue(ctx.speech, page))


@router.callback_query(taps.ClaimCard.filter())
async def card_opened(callback: CallbackQuery, callback_data: taps.ClaimCard, ctx: Context) -> None:
    await _leave_question(ctx)
    await show(callback, await _card(ctx, callback_data.claim_id))


@router.callback_query(taps.ApproveClaim.filter())
async def claim_approved(
    callback: CallbackQuery, callback_data: taps.ApproveClaim, ctx: Context
) -> None:
    note = None
    try:
        domain = ctx.policy.names_domain
        await reviews.approve(ctx.person, callback_data.claim_id, now=ctx.now, domain=domain)
    except (
        *(reviews.ClaimDecided, reviews.OwnClaim, reviews.ClaimWithoutWallet),
        ClaimsClosed,
    ) as refusal:
        note = refusal_text(ctx.speech, refusal)
    await show(callback, await _card(ctx, callback_data.claim_id, note))


@router.callback_query(taps.RejectClaim.filter(F.why == ""))
async def reasons_opened(
    callback: CallbackQuery, callback_data: taps.RejectClaim, ctx: Context
) -> None:
    await _leave_question(ctx)
    card = await claim_card(ctx.person, callback_data.claim_id)
    await show(callback, screens.reject_reasons(ctx.speech, card))


@router.callback_query(taps.RejectClaim.filter(F.why == OWN_REASON))
async def own_reason_wanted(
    callback: CallbackQuery, callback_data: taps.RejectClaim, ctx: Context
) -> None:
    card = await claim_card(ctx.person, callback_data.claim_id)
    await ctx.state.set_data({"claim": str(card.claim_id)})
    await ctx.state.set_state(Waiting.claim_reason)
    await show(callback, screens.reason_wanted(ctx.speech, card))


@router.callback_query(taps.RejectClaim.filter(F.why.in_(set(REASONS))))
async def claim_rejected(
    callback: CallbackQuery, callback_data: taps.RejectClaim, ctx: Context
) -> None:
    note = None
    try:
        await reviews.reject(ctx.person, callback_data.claim_id, callback_data.why, now=ctx.now)
    except (reviews.ClaimDecided, reviews.OwnClaim) as refusal:
        note = refusal_text(ctx.speech, refusal)
    await show(callback, await _card(ctx, callback_data.claim_id, note))


@router.message(StateFilter(Waiting.claim_reason), F.text, ~F.text.startswith("/"))
async def reason_written(message: Message, ctx: Context) -> None:
    reason = (message.text or "").strip()
    if len(reason) > reviews.REASON_LIMIT:
        await message.answer(ctx.speech("reason-too-long"))
        return
    claim_id = UUID((await ctx.state.get_data())["claim"])
    try:
        await reviews.reject(ctx.person, claim_id, reason, now=ctx.now)
    except Refusal:
        # There is nothing to reject any more: the bot stops waiting and says why.
        await ctx.state.clear()
        raise
    # Shown first: a repeated update has to find its question still open.
    await show(message, await _card(ctx, claim_id))
    await ctx.state.clear()
