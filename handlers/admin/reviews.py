"""The review of receipts: the queue, a card, approve, refuse with a reason."""

from __future__ import annotations

from uuid import UUID

from aiogram import Bot, F, Router
from aiogram.filters import Command, StateFilter
from aiogram.types import BufferedInputFile, CallbackQuery, Message

from handlers import callbacks as cb
from handlers.context import Context
from handlers.screens import payments as screens
from handlers.screens.kit import Screen
from handlers.screens.receipt_ocr import page_shown
from handlers.screens.refusals import refusal_text
from handlers.show import show
from handlers.states import Waiting
from services.commerce import reviews
from services.commerce.proof_pages import page
from services.commerce.review_cards import (
    card_to_decide,
    receipt_pages,
    review_card,
    waiting_for_review,
)
from services.commerce.reviews import AlreadyReviewed, OlderWish
from services.refusals import Refusal

router = Router(name="reviews")

_REASON_LIMIT = 500


async def _queue(ctx: Context, offset: int) -> Screen:
    payment_id, waiting = await waiting_for_review(ctx.person, offset)
    if payment_id is None and waiting:
        payment_id, waiting = await waiting_for_review(ctx.person)
    if payment_id is None:
        return screens.queue_empty(ctx.speech)
    card = await card_to_decide(ctx.person, payment_id, now=ctx.now, policy=ctx.policy)
    return screens.review_card(ctx.speech, card, ctx.speech("queue-line", count=waiting))


@router.message(Command("review"))
async def queue_asked(message: Message, ctx: Context) -> None:
    await show(message, await _queue(ctx, 0))


@router.callback_query(cb.ReviewQueue.filter())
async def queue_opened(
    callback: CallbackQuery, callback_data: cb.ReviewQueue, ctx: Context
) -> None:
    await show(callback, await _queue(ctx, callback_data.offset))


@router.callback_query(cb.ReviewCard.filter())
async def card_opened(callback: CallbackQuery, callback_data: cb.ReviewCard, ctx: Context) -> None:
    card = await card_to_decide(
        ctx.person, callback_data.payment_id, now=ctx.now, policy=ctx.policy
    )
    await show(callback, screens.review_card(ctx.speech, card))


@router.callback_query(cb.ReceiptPage.filter())
async def page_opened(callback: CallbackQuery, callback_data: cb.ReceiptPage, ctx: Context) -> None:
    shown = await page(ctx.person, callback_data.payment_id, callback_data.number)
    await show(callback, page_shown(ctx.speech, callback_data.payment_id, shown))


@router.callback_query(cb.ReceiptPages.filter())
async def pages_asked(
    callback: CallbackQuery, callback_data: cb.ReceiptPages, bot: Bot, ctx: Context
) -> None:
    pages = await receipt_pages(ctx.person, callback_data.payment_id)
    await callback.answer()
    for number, picture in enumerate(pages, 1):
        await bot.send_photo(callback.from_user.id, BufferedInputFile(picture, f"{number}.jpg"))


# A card that was shown before the newer plan was bought has the one button: its tap shows both.
@router.callback_query(cb.Approve.filter())
@router.callback_query(cb.ApproveAs.filter())
async def receipt_approved(
    callback: CallbackQuery, callback_data: cb.Approve | cb.ApproveAs, ctx: Context
) -> None:
    key, note = callback_data.payment_id, None
    choice = callback_data.choice if isinstance(callback_data, cb.ApproveAs) else None
    try:
        await reviews.approve(key, ctx.person, now=ctx.now, policy=ctx.policy, choice=choice)
    except (AlreadyReviewed, OlderWish) as refusal:
        note = refusal_text(ctx.speech, refusal)
    card = await card_to_decide(ctx.person, key, now=ctx.now, policy=ctx.policy)
    await show(callback, screens.review_card(ctx.speech, card, note))


@router.callback_query(cb.RejectReasons.filter())
async def reasons_opened(
    callback: CallbackQuery, callback_data: cb.RejectReasons, ctx: Context
) -> None:
    card = await review_card(ctx.person, callback_data.payment_id)
    # Who comes back from writing a reason refuses nothing by their next words.
    if await ctx.state.get_state() == Waiting.rejection_reason.state:
        await ctx.state.clear()
    await show(callback, screens.reject_reasons(ctx.speech, card))


@router.callback_query(cb.Reject.filter(F.reason == screens.OWN_REASON))
async def own_reason_wanted(
    callback: CallbackQuery, callback_data: cb.Reject, ctx: Context
) -> None:
    card = await review_card(ctx.person, callback_data.payment_id)
    await ctx.state.set_data({"payment": str(card.payment_id)})
    await ctx.state.set_state(Waiting.rejection_reason)
    await show(callback, screens.reason_wanted(ctx.speech, card))


@router.callback_query(cb.Reject.filter(F.reason.in_({*screens.REASONS, screens.MONEY_BACK})))
async def receipt_rejected(callback: CallbackQuery, callback_data: cb.Reject, ctx: Context) -> None:
    note = None
    try:
        await reviews.reject(
            callback_data.payment_id,
            ctx.person,
            callback_data.reason,
            now=ctx.now,
            policy=ctx.policy,
        )
    except AlreadyReviewed as first:
        note = refusal_text(ctx.speech, first)
    card = await review_card(ctx.person, callback_data.payment_id)
    await show(callback, screens.review_card(ctx.speech, card, note))


@router.message(StateFilter(Waiting.rejection_reason), F.text, ~F.text.startswith("/"))
async def reason_written(message: Message, ctx: Context) -> None:
    reason = (message.text or "").strip()
    if len(reason) > _REASON_LIMIT:
        await message.answer(ctx.speech("reason-too-long"))
        return
    payment_id = UUID((await ctx.state.get_data())["payment"])
    try:
        verdict = await reviews.reject(
            payment_id, ctx.person, reason, now=ctx.now, policy=ctx.policy
        )
    except Refusal:
        # There is nothing to refuse any more: the bot stops waiting and says why.
        await ctx.state.clear()
        raise
    # Shown first: if the screen cannot be sent, the update comes again and has to find its state.
    await show(message, screens.reviewed(ctx.speech, verdict))
    await ctx.state.clear()
