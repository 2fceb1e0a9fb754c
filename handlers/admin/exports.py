"""Exports: an admin chooses a table and a form, and the file comes when it is made."""

from __future__ import annotations

from datetime import datetime

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers import callbacks as cb
from handlers.callbacks.exports import ExportTable, TakeExport
from handlers.screens import exports as screens
from handlers.show import show
from handlers.speech import Speech
from services.exports.requests import request_export, under_way
from services.person import Person

router = Router(name="admin-exports")


@router.message(Command("export"))
async def exports_asked(message: Message, person: Person, speech: Speech) -> None:
    await show(message, screens.exports_menu(speech, await under_way(person)))


@router.callback_query(cb.DeskExports.filter())
async def exports_opened(callback: CallbackQuery, person: Person, speech: Speech) -> None:
    await show(callback, screens.exports_menu(speech, await under_way(person)))


@router.callback_query(ExportTable.filter())
async def export_chosen(
    callback: CallbackQuery, callback_data: ExportTable, speech: Speech
) -> None:
    await show(callback, screens.export_forms(speech, callback_data.table))


@router.callback_query(TakeExport.filter())
async def export_taken(
    callback: CallbackQuery,
    callback_data: TakeExport,
    person: Person,
    speech: Speech,
    deed_key: str,
    now: datetime,
) -> None:
    asked = await request_export(
        person, callback_data.table, callback_data.filetype, deed_key=deed_key, now=now
    )
    await show(callback, screens.export_asked(speech, asked))
