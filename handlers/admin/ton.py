"""The transfers that did not settle by themselves: the queue, a card, and what is done with it."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from aiogram import F, Router
from aiogram.filters import Command, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers import callbacks as cb
from handlers.screens import ton as screens
from handlers.screens.kit import Screen
from handlers.screens.refusals import refusal_text
from handlers.show import show
from handlers.speech import Speech
from handlers.states import Waiting
from services.commerce.methods import transfer_review
from services.commerce.methods.transfer_cards import (
    Ending,
    candidates,
    transfer_card,
    waiting_transfers,
)
from services.person import Person, find
from services.policy import Policy
from services.refusals import Refusal

router = Router(name="transfers")


async def _queue(speech: Speech, person: Person, offset: int) -> Screen:
    transfer_id, waiting = await waiting_transfers(person, offset)
    if transfer_id is None and waiting:
        transfer_id, waiting = await waiting_transfers(person)
    if transfer_id is None:
        return screens.no_transfers(speech)
    card = await transfer_card(person, transfer_id)
    return screens.transfer_card(speech, card, speech("transfers-line", count=waiting))


@router.message(Command("transfers"))
async def transfers_asked(message: Message, person: Person, speech: Speech) -> None:
    await show(message, await _queue(speech, person, 0))


@router.callback_query(cb.TransferQueue.filter())
async def transfers_opened(
    callback: CallbackQuery, callback_data: cb.TransferQueue, person: Person, speech: Speech
) -> None:
    await show(callback, await _queue(speech, person, callback_data.offset))


@router.callback_query(cb.TransferCard.filter())
async def transfer_opened(
    callback: CallbackQuery,
    callback_data: cb.TransferCard,
    person: Person,
    speech: Speech,
    state: FSMContext,
) -> None:
    if await state.get_state() == Waiting.transfer_owner.state:
        await state.clear()
    card = await transfer_card(person, callback_data.transfer_id)
    await show(callback, screens.transfer_card(speech, card))


@router.callback_query(cb.SettleTransfer.filter())
async def transfer_settled(
    callback: CallbackQuery,
    callback_data: cb.SettleTransfer,
    person: Person,
    speech: Speech,
    now: datetime,
    policy: Policy,
) -> None:
    note = None
    try:
        await transfer_review.settle_for(
            callback_data.transfer_id, callback_data.pay_code, person, now=now, policy=policy
        )
    except transfer_review.TransferHandled as handled:
        note = refusal_text(speech, handled)
    card = await transfer_card(person, callback_data.transfer_id)
    await show(callback, screens.transfer_card(speech, card, note))


@router.callback_query(cb.CloseTransfer.filter(~F.sure))
async def closing_asked(
    callback: CallbackQuery, callback_data: cb.CloseTransfer, person: Person, speech: Speech
) -> None:
    card = await transfer_card(person, callback_data.transfer_id)
    question = screens.close_question(speech, card, refunded=callback_data.refunded)
    await show(callback, question if card.is_open else screens.transfer_card(speech, card))


@router.callback_query(cb.CloseTransfer.filter(F.sure))
async def transfer_closed(
    callback: CallbackQuery,
    callback_data: cb.CloseTransfer,
    person: Person,
    speech: Speech,
    now: datetime,
) -> None:
    note = None
    ending = Ending.REFUNDED if callback_data.refunded else Ending.KEPT
    try:
        await transfer_review.close_transfer(callback_data.transfer_id, ending, person, now)
    except transfer_review.TransferHandled as handled:
        note = refusal_text(speech, handled)
    card = await transfer_card(person, callback_data.transfer_id)
    await show(callback, screens.transfer_card(speech, card, note))


@router.callback_query(cb.TransferOwner.filter())
async def owner_wanted(
    callback: CallbackQuery,
    callback_data: cb.TransferOwner,
    person: Person,
    speech: Speech,
    state: FSMContext,
) -> None:
    card = await transfer_card(person, callback_data.transfer_id)
    await state.set_data({"transfer": str(card.transfer_id)})
    await state.set_state(Waiting.transfer_owner)
    await show(callback, screens.owner_wanted(speech, card))


@router.message(StateFilter(Waiting.transfer_owner), F.text, ~F.text.startswith("/"))
async def owner_named(
    message: Message, person: Person, speech: Speech, state: FSMContext, now: datetime
) -> None:
    transfer_id = UUID((await state.get_data())["transfer"])
    card = await transfer_card(person, transfer_id)
    try:
        who = await find(message.text or "")
        found = await candidates(person, transfer_id, who, now)
    except Refusal as refusal:
        await show(message, screens.owner_wanted(speech, card, refusal_text(speech, refusal)))
        return
    # Shown first: if the screen cannot be sent, the update comes again and has to find its state.
    await show(message, screens.candidates(speech, card, who.first_name or who.key, found))
    await state.clear()
