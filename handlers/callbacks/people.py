"""The buttons about people: finding them, their card, and what is done to them from it."""

from __future__ import annotations

from uuid import UUID

from aiogram.filters.callback_data import CallbackData

from handlers.callbacks.pages import Offset


class FindPeople(CallbackData, prefix="uw"):
    """I want to search for a person."""


class PeopleFound(CallbackData, prefix="uf"):
    """Whom these words find, after some newer ones; without words all people."""

    offset: Offset
    words: str


class PersonForm(CallbackData, prefix="ud"):
    """Open the form of this name about a person."""

    telegram_id: int
    ask: str


class Unban(CallbackData, prefix="ub"):
    """Lift a ban; asked once more before it is done."""

    telegram_id: int
    sure: bool


class SetRole(CallbackData, prefix="ur"):
    """Give a person a role; asked once more before it is done."""

    telegram_id: int
    role: str
    sure: bool


class PersonNotes(CallbackData, prefix="un"):
    """What admins wrote down about a person, after some newer notes."""

    telegram_id: int
    offset: Offset


class DropNote(CallbackData, prefix="ue"):
    """Delete a note; asked once more before it is done."""

    note_id: UUID
    sure: bool


class PersonAuditLog(CallbackData, prefix="ua"):
    """Every change of a person's subscription, after some newer ones."""

    telegram_id: int
    offset: Offset
