"""The review of receipts: the queue, a card, approve, refuse with a reason."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from aiogram import F, Router
from aiogram.filters import Command, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers import callbacks as cb
from handlers.screens import payments as screens
from handlers.screens.kit import Screen
from handlers.screens.refusals import refusal_text
from handlers.show import show
from handlers.speech import Speech
from handlers.states import Waiting
from services.commerce import reviews
from services.commerce.review_cards import card_to_decide, review_card, waiting_for_review
from services.commerce.reviews import AlreadyReviewed, OlderWish
from services.person import Person
from services.policy import Policy
from services.refusals import Refusal

router = Router(name="reviews")

_REASON_LIMIT = 500


async def _queue(
    speech: Speech, person: Person, offset: int, now: datetime, policy: Policy
) -> Screen:
    payment_id, waiting = await waiting_for_review(person, offset)
    if payment_id is None and waiting:
        payment_id, waiting = await waiting_for_review(person)
    if payment_id is None:
        return screens.queue_empty(speech)
    card = await card_to_decide(person, payment_id, now=now, policy=policy)
    return screens.review_card(speech, card, speech("queue-line", count=waiting))


@router.message(Command("review"))
async def queue_asked(
    message: Message, person: Person, speech: Speech, now: datetime, policy: Policy
) -> None:
    await show(message, await _queue(speech, person, 0, now, policy))


@router.callback_query(cb.ReviewQueue.filter())
async def queue_opened(
    callback: CallbackQuery,
    callback_data: cb.ReviewQueue,
    person: Person,
    speech: Speech,
    now: datetime,
    policy: Policy,
) -> None:
    await show(callback, await _queue(speech, person, callback_data.offset, now, policy))


@router.callback_query(cb.ReviewCard.filter())
async def card_opened(
    callback: CallbackQuery,
    callback_data: cb.ReviewCard,
    person: Person,
    speech: Speech,
    now: datetime,
    policy: Policy,
) -> None:
    card = await card_to_decide(person, callback_data.payment_id, now=now, policy=policy)
    await show(callback, screens.review_card(speech, card))


# A card that was shown before the newer plan was bought has the one button: its tap shows both.
@router.callback_query(cb.Approve.filter())
@router.callback_query(cb.ApproveAs.filter())
async def receipt_approved(
    callback: CallbackQuery,
    callback_data: cb.Approve | cb.ApproveAs,
    person: Person,
    speech: Speech,
    now: datetime,
    policy: Policy,
) -> None:
    key, note = callback_data.payment_id, None
    choice = callback_data.choice if isinstance(callback_data, cb.ApproveAs) else None
    try:
        await reviews.approve(key, person, now=now, policy=policy, choice=choice)
    except (AlreadyReviewed, OlderWish) as refusal:
        note = refusal_text(speech, refusal)
    card = await card_to_decide(person, key, now=now, policy=policy)
    await show(callback, screens.review_card(speech, card, note))


@router.callback_query(cb.RejectReasons.filter())
async def reasons_opened(
    callback: CallbackQuery, callback_data: cb.RejectReasons, person: Person, speech: Speech
) -> None:
    card = await review_card(person, callback_data.payment_id)
    await show(callback, screens.reject_reasons(speech, card))


@router.callback_query(cb.Reject.filter(F.reason == screens.OWN_REASON))
async def own_reason_wanted(
    callback: CallbackQuery,
    callback_data: cb.Reject,
    person: Person,
    speech: Speech,
    state: FSMContext,
) -> None:
    card = await review_card(person, callback_data.payment_id)
    await state.set_data({"payment": str(card.payment_id)})
    await state.set_state(Waiting.rejection_reason)
    await show(callback, screens.reason_wanted(speech, card.name))


@router.callback_query(cb.Reject.filter(F.reason.in_({*screens.REASONS, screens.MONEY_BACK})))
async def receipt_rejected(
    callback: CallbackQuery,
    callback_data: cb.Reject,
    person: Person,
    speech: Speech,
    now: datetime,
    policy: Policy,
) -> None:
    note = None
    try:
        await reviews.reject(
            callback_data.payment_id, person, callback_data.reason, now=now, policy=policy
        )
    except AlreadyReviewed as first:
        note = refusal_text(speech, first)
    card = await review_card(person, callback_data.payment_id)
    await show(callback, screens.review_card(speech, card, note))


@router.message(StateFilter(Waiting.rejection_reason), F.text, ~F.text.startswith("/"))
async def reason_written(
    message: Message,
    person: Person,
    speech: Speech,
    state: FSMContext,
    now: datetime,
    policy: Policy,
) -> None:
    reason = (message.text or "").strip()
    if len(reason) > _REASON_LIMIT:
        await message.answer(speech("reason-too-long"))
        return
    payment_id = UUID((await state.get_data())["payment"])
    try:
        verdict = await reviews.reject(payment_id, person, reason, now=now, policy=policy)
    except Refusal:
        # There is nothing to refuse any more: the bot stops waiting and says why.
        await state.clear()
        raise
    # Shown first: if the screen cannot be sent, the update comes again and has to find its state.
    await show(message, screens.reviewed(speech, verdict))
    await state.clear()
