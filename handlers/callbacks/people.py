"""The buttons about people: finding them, their card, and what is done to them from it."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from aiogram.filters.callback_data import CallbackData
from pydantic import Field


class FindPeople(CallbackData, prefix="uw"):
    """I want to search for somebody."""


class PeopleFound(CallbackData, prefix="uf"):
    """Whom these words find, after some newer ones; without words everybody."""

    offset: Annotated[int, Field(ge=0, lt=2**31)]
    words: str


class PersonDeed(CallbackData, prefix="ud"):
    """Open the form of this name about somebody."""

    telegram_id: int
    deed: str


class Unban(CallbackData, prefix="ub"):
    """Lift a ban; asked once more before it is done."""

    telegram_id: int
    sure: bool


class SetRole(CallbackData, prefix="ur"):
    """Give somebody a role; asked once more before it is done."""

    telegram_id: int
    role: str
    sure: bool


class PersonNotes(CallbackData, prefix="un"):
    """What admins wrote down about somebody, after some newer notes."""

    telegram_id: int
    offset: Annotated[int, Field(ge=0, lt=2**31)]


class DropNote(CallbackData, prefix="ue"):
    """Delete a note; asked once more before it is done."""

    note_id: UUID
    sure: bool


class PersonTrail(CallbackData, prefix="ua"):
    """Every change of somebody's subscription, after some newer ones."""

    telegram_id: int
    offset: Annotated[int, Field(ge=0, lt=2**31)]
