"""What admins do about somebody besides their membership: protecting, notes, and a word to them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from tortoise.transactions import in_transaction

from models.people import PersonNote, Profile
from services.actions import note_action, was_done
from services.channels.removals import exemption_ended
from services.outbox import URGENT, Promise, promise
from services.person import Person, lock_person, require_admin
from services.policy import Policy
from services.refusals import Refusal
from services.text import tidy

#: So many notes stand on one page.
NOTES = 8
NOTE_LIMIT = 400
WORD_LIMIT = 2000


@dataclass(frozen=True)
class BannedNow(Refusal):
    """The ban has to be lifted before this."""

    name: str


@dataclass(frozen=True)
class NoteGone(Refusal):
    """The note was deleted meanwhile."""


@dataclass(frozen=True)
class Note:
    """What an admin wrote down about somebody."""

    note_id: UUID
    at: datetime
    by: str
    text: str
    telegram_id: int


@dataclass(frozen=True)
class NotePage:
    """Some notes about somebody, the newest first."""

    notes: tuple[Note, ...]
    offset: int
    has_more: bool


@dataclass(frozen=True)
class ProtectedBySettings(Refusal):
    """The settings protect them: the next start would do it again."""

    name: str


async def protect(
    person: Person,
    admin: Person,
    protected: bool,
    *,
    idempotency_key: str,
    now: datetime,
    policy: Policy,
) -> None:
    """Put somebody on the list of those who are never removed, or take them off it.

    Whoever is taken off it leaves the channels that only the list kept open to them. Raises
    NotAllowed, ProtectedBySettings and BannedNow: nobody is both.
    """
    require_admin(admin)
    if not protected and person.telegram_id in policy.protected:
        raise ProtectedBySettings(person.first_name)
    async with in_transaction():
        await lock_person(person.bot_user_id)
        if await was_done(idempotency_key):
            return
        row = await Profile.get(id=person.profile_id)
        if protected and row.banned_at is not None:
            raise BannedNow(person.first_name)
        if row.is_protected is protected:
            return
        await Profile.filter(id=row.id).update(is_protected=protected, updated_at=now)
        if not protected:
            await exemption_ended(person, idempotency_key=idempotency_key, now=now, policy=policy)
        await note_action(
            admin,
            "person_protected" if protected else "person_unprotected",
            f"person:{person.key}",
            now,
            deed_key=idempotency_key,
            name=person.first_name,
        )


async def add_note(
    person: Person, text: str, admin: Person, *, note_id: UUID, now: datetime
) -> None:
    """Write something down about somebody, for other admins; the same id is written once."""
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


async def notes_of(person: Person, admin: Person, offset: int = 0) -> NotePage:
    """A page of the notes about somebody; raises NotAllowed."""
    require_admin(admin)
    rows = (
        await PersonNote.filter(profile_id=person.profile_id)
        .order_by("-created_at", "-id")
        .offset(offset)
        .limit(NOTES + 1)
        .select_related("author", "profile")
    )
    return NotePage(tuple(_note(row) for row in rows[:NOTES]), offset, len(rows) > NOTES)


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


async def write_to(
    person: Person, text: str, admin: Person, *, deed_key: str, now: datetime
) -> None:
    """Promise somebody a word from the admin; the log knows that it was sent, not what it says."""
    require_admin(admin)
    words = {"text": tidy(text, WORD_LIMIT), "by": admin.first_name}
    async with in_transaction():
        await lock_person(person.bot_user_id)
        if await was_done(deed_key):
            return
        await promise(Promise("word_from_admin", person.key, words, f"word:{deed_key}", URGENT))
        await note_action(
            admin,
            "person_written_to",
            f"person:{person.key}",
            now,
            deed_key=deed_key,
            name=person.first_name,
        )
