"""The notes that admins keep about somebody: the list, and deleting one."""

from __future__ import annotations

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.callbacks import people as on
from handlers.screens import people_desk as screens
from handlers.show import show
from handlers.speech import Speech
from services.people.care import drop_note, note_to_drop, notes_of
from services.person import Person, find

router = Router(name="admin-people-notes")


@router.callback_query(on.PersonNotes.filter())
async def notes_opened(
    callback: CallbackQuery, callback_data: on.PersonNotes, person: Person, speech: Speech
) -> None:
    about = await find(str(callback_data.telegram_id))
    page = await notes_of(about, person, callback_data.offset)
    await show(callback, screens.notes(speech, about, page))


@router.callback_query(on.DropNote.filter())
async def note_dropped(
    callback: CallbackQuery,
    callback_data: on.DropNote,
    person: Person,
    speech: Speech,
    now: datetime,
) -> None:
    if not callback_data.sure:
        note = await note_to_drop(callback_data.note_id, person)
        await show(callback, screens.note_question(speech, note))
        return
    note = await drop_note(callback_data.note_id, person, now=now)
    about = await find(str(note.telegram_id))
    left = screens.notes(speech, about, await notes_of(about, person))
    await show(callback, left.with_note(speech("note-deleted")))
