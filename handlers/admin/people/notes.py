"""The notes that admins keep about a person: the list, and deleting one."""

from __future__ import annotations

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.callbacks import people as on
from handlers.context import Context
from handlers.screens import people_desk as screens
from handlers.show import show
from services.people.notes import drop_note, note_to_drop, notes_of
from services.person import find

router = Router(name="admin-people-notes")


@router.callback_query(on.PersonNotes.filter())
async def notes_opened(
    callback: CallbackQuery, callback_data: on.PersonNotes, ctx: Context
) -> None:
    about = await find(str(callback_data.telegram_id))
    page = await notes_of(about, ctx.person, callback_data.offset)
    await show(callback, screens.notes(ctx.speech, about, page))


@router.callback_query(on.DropNote.filter())
async def note_dropped(callback: CallbackQuery, callback_data: on.DropNote, ctx: Context) -> None:
    if not callback_data.sure:
        note = await note_to_drop(callback_data.note_id, ctx.person)
        await show(callback, screens.note_question(ctx.speech, note))
        return
    note = await drop_note(callback_data.note_id, ctx.person, now=ctx.now)
    about = await find(str(note.telegram_id))
    left = screens.notes(ctx.speech, about, await notes_of(about, ctx.person))
    await show(callback, left.with_note(ctx.speech("note-deleted")))
