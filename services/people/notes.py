"""Notes: what admins write down about a person, for other admins."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from tortoise.transactions import in_transaction

from models.people import PersonNote, Profile
from services.actions import note_action
from services.pages import Page, of_query
from services.person import Person, require_admin
from services.refusals import Refusal
from services.text import tidy

#: The longest note that fits on a page with others.
NOTE_LIMIT = 400


@dataclass(unsafe_hash=True)
class NoteGone(Refusal):
    """The note was deleted meanwhile."""


@dataclass(frozen=True)
class Note:
    """What an admin wrote down about a person."""

    note_id: UUID
    at: datetime
    by: str
    text: str
    telegram_id: int


async def add_note(
    person: Person, text: str, admin: Person, *, note_id: UUID, now: datetime
) -> None:
    """Write something down about a person, for other admins; the same id is written once."""
    require_admin(admin)
    async with in_transaction():
        _, is_new = await PersonNote.get_or_create(
            defaults={
                "profile_id": person.profile_id,
                "author_id": admin.profile_id,
                "text": tidy(text, NOTE_LIMIT),
                "created_at": now,
            },
            id=note_id,
        )
        if is_new:
            subject = f"person:{person.key}"
            await note_action(admin, "note_added", subject, now, name=person.first_name)


async def notes_of(person: Person, admin: Person, offset: int = 0) -> Page[Note]:
    """A page of the notes about a person, the newest first; raises NotAllowed."""
    require_admin(admin)
    theirs = PersonNote.filter(profile_id=person.profile_id).order_by("-created_at", "-id")
    return (await of_query(theirs.select_related("author", "profile"), offset)).map(_note)


async def note_to_drop(note_id: UUID, admin: Person) -> Note:
    """One note; raises NotAllowed and NoteGone."""
    require_admin(admin)
    row = await PersonNote.get_or_none(id=note_id).select_related("author", "profile")
    if row is None:
        raise NoteGone
    return _note(row)


def _note(row: PersonNote) -> Note:
    by = (row.author.first_name or row.author.telegram_id) if row.author else ""
    return Note(row.id, row.created_at, by, row.text, int(row.profile.telegram_id))


async def drop_note(note_id: UUID, admin: Person, *, now: datetime) -> Note:
    """Delete a note; raises NotAllowed and NoteGone."""
    async with in_transaction():
        note = await note_to_drop(note_id, admin)
        if not await PersonNote.filter(id=note_id).delete():
            raise NoteGone
        person = await Profile.get(telegram_id=str(note.telegram_id))
        subject = f"person:{note.telegram_id}"
        await note_action(admin, "note_deleted", subject, now, name=person.first_name)
    return note
