"""The transfers that did not settle by themselves: the queue, a card, and what is done with it."""

from __future__ import annotations

from uuid import UUID

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import Command, StateFilter
from aiogram.types import CallbackQuery, Message

from handlers import callbacks as cb
from handlers.context import Context
from handlers.screens import ton as screens
from handlers.screens.kit import Screen
from handlers.screens.refusals import refusal_text
from handlers.sent import Wanted, is_sent, words_of
from handlers.show import show
from handlers.states import Waiting
from services.commerce.methods import transfer_review
from services.commerce.methods.transfer_cards import (
    Ending,
    candidates,
    transfer_card,
    waiting_transfers,
)
from services.person import find_named
from services.refusals import Refusal

router = Router(name="transfers")


async def _queue(ctx: Context, offset: int) -> Screen:
    transfer_id, waiting = await waiting_transfers(ctx.person, offset)
    if transfer_id is None and waiting:
        transfer_id, waiting = await waiting_transfers(ctx.person)
    if transfer_id is None:
        return screens.no_transfers(ctx.speech)
    card = await transfer_card(ctx.person, transfer_id)
    return screens.transfer_card(ctx.speech, card, ctx.speech("transfers-line", count=waiting))


@router.message(Command("transfers"))
async def transfers_asked(message: Message, ctx: Context) -> None:
    await show(message, await _queue(ctx, 0))


@router.callback_query(cb.TransferQueue.filter())
async def transfers_opened(
    callback: CallbackQuery, callback_data: cb.TransferQueue, ctx: Context
) -> None:
    await show(callback, await _queue(ctx, callback_data.offset))


@router.callback_query(cb.TransferCard.filter())
async def transfer_opened(
    callback: CallbackQuery, callback_data: cb.TransferCard, ctx: Context
) -> None:
    if await ctx.state.get_state() == Waiting.transfer_owner.state:
        await ctx.state.clear()
    card = await transfer_card(ctx.person, callback_data.transfer_id)
    await show(callback, screens.transfer_card(ctx.speech, card))


@router.callback_query(cb.SettleTransfer.filter())
async def transfer_settled(
    callback: CallbackQuery, callback_data: cb.SettleTransfer, ctx: Context
) -> None:
    note = None
    try:
        await transfer_review.settle_for(
            callback_data.transfer_id,
            callback_data.pay_code,
            ctx.person,
            now=ctx.now,
            policy=ctx.policy,
        )
    except transfer_review.TransferHandled as handled:
        note = refusal_text(ctx.speech, handled)
    card = await transfer_card(ctx.person, callback_data.transfer_id)
    await show(callback, screens.transfer_card(ctx.speech, card, note))


@router.callback_query(cb.CloseTransfer.filter(~F.sure))
async def closing_asked(
    callback: CallbackQuery, callback_data: cb.CloseTransfer, ctx: Context
) -> None:
    card = await transfer_card(ctx.person, callback_data.transfer_id)
    question = screens.close_question(ctx.speech, card, refunded=callback_data.refunded)
    await show(callback, question if card.is_open else screens.transfer_card(ctx.speech, card))


@router.callback_query(cb.CloseTransfer.filter(F.sure))
async def transfer_closed(
    callback: CallbackQuery, callback_data: cb.CloseTransfer, ctx: Context
) -> None:
    note = None
    ending = Ending.REFUNDED if callback_data.refunded else Ending.KEPT
    try:
        await transfer_review.close_transfer(callback_data.transfer_id, ending, ctx.person, ctx.now)
    except transfer_review.TransferHandled as handled:
        note = refusal_text(ctx.speech, handled)
    card = await transfer_card(ctx.person, callback_data.transfer_id)
    await show(callback, screens.transfer_card(ctx.speech, card, note))


@router.callback_query(cb.TransferOwner.filter())
async def owner_wanted(
    callback: CallbackQuery, callback_data: cb.TransferOwner, ctx: Context
) -> None:
    card = await transfer_card(ctx.person, callback_data.transfer_id)
    await ctx.state.set_data({"transfer": str(card.transfer_id)})
    await ctx.state.set_state(Waiting.transfer_owner)
    await show(callback, screens.owner_wanted(ctx.speech, card))


@router.message(StateFilter(Waiting.transfer_owner), is_sent)
async def owner_named(message: Message, ctx: Context) -> None:
    transfer_id = UUID((await ctx.state.get_data())["transfer"])
    card = await transfer_card(ctx.person, transfer_id)
    try:
        if (words := words_of(message, Wanted.PERSON)) is None:
            # A file may be a receipt of one's own; else it is asked again, as by every question.
            raise SkipHandler
        who = await find_named(words, ctx.now)
        found = await candidates(ctx.person, transfer_id, who, ctx.now)
    except Refusal as refusal:
        await show(
            message, screens.owner_wanted(ctx.speech, card, refusal_text(ctx.speech, refusal))
        )
        return
    # Shown first: if the screen cannot be sent, the update comes again and has to find its state.
    await show(message, screens.candidates(ctx.speech, card, who, found))
    await ctx.state.clear()
