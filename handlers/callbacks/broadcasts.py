"""The buttons of broadcasts: those under a message that everybody gets, and the admins' own."""

from __future__ import annotations

from enum import StrEnum
from uuid import UUID

from aiogram.filters.callback_data import CallbackData

from handlers.callbacks.pages import Offset


class Tapped(CallbackData, prefix="bg"):
    """A button under a message that was sent to many."""

    button_id: UUID


class Broadcasts(CallbackData, prefix="bl"):
    """The broadcasts on a shelf: drafts, scheduled, on their way, past; after some newer ones."""

    shelf: str
    offset: Offset


class NewBroadcast(CallbackData, prefix="bn"):
    """Compose a new one."""


class Act(StrEnum):
    """What a button under a broadcast's card does."""

    CARD = "c"
    LANGUAGES = "l"
    BUTTONS = "b"
    NEW_BUTTON = "n"
    MARKETING = "m"
    SERVICE = "s"
    CEILING = "e"
    PREVIEW = "p"
    NOW = "w"
    MOMENT = "t"
    HOUR = "h"
    UNSCHEDULE = "u"
    COPY = "y"
    DELETE = "d"
    DELETE_SURELY = "x"


class BroadcastDo(CallbackData, prefix="bo"):
    """Do something with a broadcast."""

    act: Act
    key: UUID


class WriteWords(CallbackData, prefix="bw"):
    """What it says in a language; the next message is it."""

    key: UUID
    language: str


class DropWords(CallbackData, prefix="bf"):
    """It says nothing of its own in this language any more."""

    key: UUID
    language: str


class DropButton(CallbackData, prefix="bv"):
    """Take the button at this place away, if it is still that one."""

    key: UUID
    place: int


class SendBroadcast(CallbackData, prefix="bc"):
    """Send it as it was shown, which the seal stands for; `sure` is the second time."""

    key: UUID
    seal: str
    sure: bool
