"""Exports: an admin chooses a table and a form, and the file comes when it is made."""

from __future__ import annotations

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers import callbacks as cb
from handlers.callbacks.exports import ExportTable, TakeExport
from handlers.context import Context
from handlers.screens import exports as screens
from handlers.show import show
from services.exports.requests import request_export, under_way

router = Router(name="admin-exports")


@router.message(Command("export"))
async def exports_asked(message: Message, ctx: Context) -> None:
    await show(message, screens.exports_menu(ctx.speech, await under_way(ctx.person)))


@router.callback_query(cb.DeskExports.filter())
async def exports_opened(callback: CallbackQuery, ctx: Context) -> None:
    await show(callback, screens.exports_menu(ctx.speech, await under_way(ctx.person)))


@router.callback_query(ExportTable.filter())
async def export_chosen(callback: CallbackQuery, callback_data: ExportTable, ctx: Context) -> None:
    await show(callback, screens.export_forms(ctx.speech, callback_data.table))


@router.callback_query(TakeExport.filter())
async def export_taken(callback: CallbackQuery, callback_data: TakeExport, ctx: Context) -> None:
    asked = await request_export(
        ctx.person,
        callback_data.table,
        callback_data.filetype,
        idempotency_key=ctx.idempotency_key,
        now=ctx.now,
    )
    await show(callback, screens.export_asked(ctx.speech, asked))
