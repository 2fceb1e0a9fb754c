"""One's own receipts: the list, and each as a picture or as a PDF."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers import callbacks as cb
from handlers.pictures.receipt import Form, drawn
from handlers.screens import history as screens
from handlers.screens.kit import Screen
from handlers.show import show
from handlers.speech import Speech
from services.commerce.receipts import receipt_of, receipts_of
from services.ledger.entries import balances
from services.person import Person

router = Router(name="history")


async def _listed(person: Person, speech: Speech, offset: int = 0) -> Screen:
    page = await receipts_of(person, offset)
    return screens.receipt_list(speech, page, await balances(person.bot_user_id))


@router.message(Command("receipts"))
async def receipts_asked(message: Message, person: Person, speech: Speech) -> None:
    await show(message, await _listed(person, speech))


@router.callback_query(cb.Receipts.filter())
async def receipts_turned(
    callback: CallbackQuery, callback_data: cb.Receipts, person: Person, speech: Speech
) -> None:
    await show(callback, await _listed(person, speech, callback_data.offset))


@router.callback_query(cb.OpenReceipt.filter(F.form.in_(set(Form))))
async def receipt_opened(
    callback: CallbackQuery, callback_data: cb.OpenReceipt, person: Person, speech: Speech
) -> None:
    receipt = await receipt_of(person, callback_data.payment_id)
    form = Form(callback_data.form)
    content = await drawn(screens.sheet_of(speech, receipt), form)
    await show(callback, screens.receipt_shown(speech, receipt, content, form))
