"""One's own receipts: the list, and each as a picture or as a PDF."""

from __future__ import annotations

from uuid import UUID

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers import callbacks as cb
from handlers.context import Context
from handlers.pictures import drawing as pictures
from handlers.pictures.papers import Form
from handlers.screens import history as screens
from handlers.screens.kit import Screen
from handlers.show import show
from services.analytics.events import EventType
from services.commerce.receipts import receipt_of, receipts_of
from services.ledger.entries import balances

router = Router(name="history")


async def _listed(ctx: Context, offset: int = 0) -> Screen:
    page = await receipts_of(ctx.person, offset)
    return screens.receipt_list(ctx.speech, page, await balances(ctx.person.bot_user_id))


@router.message(Command("receipts"))
async def receipts_asked(message: Message, ctx: Context) -> None:
    await show(message, await _listed(ctx))


@router.callback_query(cb.Receipts.filter())
async def receipts_turned(
    callback: CallbackQuery, callback_data: cb.Receipts, ctx: Context
) -> None:
    await show(callback, await _listed(ctx, callback_data.offset))


@router.callback_query(cb.OpenReceipt.filter(F.form.in_(set(Form))))
async def receipt_opened(
    callback: CallbackQuery, callback_data: cb.OpenReceipt, ctx: Context
) -> None:
    form = Form(callback_data.form)
    await show(callback, await receipt_screen(callback_data.payment_id, form, ctx))


async def receipt_screen(payment_id: UUID, form: Form, ctx: Context) -> Screen:
    """The receipt of one of their payments, drawn anew; raises PaymentNotFound."""
    receipt = await receipt_of(ctx.person, payment_id)
    drawing = await pictures.receipt(screens.sheet_of(ctx.speech, receipt), form)
    ctx.tells(EventType.PAPER_OPENED, paper="receipt", form=str(form))
    return screens.receipt_shown(ctx.speech, receipt, drawing, form)
