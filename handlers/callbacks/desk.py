"""What the buttons of every desk hold: which desk, which of its rows, and what to do with it."""

from __future__ import annotations

from enum import StrEnum

from aiogram.filters.callback_data import CallbackData

from handlers.callbacks.pages import Offset


class Act(StrEnum):
    """What a button does with a row, or, for a new one, with what it will stand in."""

    NEW = "n"
    EDIT = "e"
    MOVE = "m"
    # Some desks ask whether these are meant; the button of the question means it surely.
    ACTIVATE = "a"
    ACTIVATE_SURELY = "b"
    ARCHIVE = "o"
    ARCHIVE_SURELY = "p"
    DELETE = "d"
    DELETE_SURELY = "x"
    LANGUAGES = "l"


class DeskList(CallbackData, prefix="xl"):
    """A desk's list from `offset` on; `within` is what its rows stand in, if they do."""

    desk: str
    within: str = ""
    offset: Offset = 0


class DeskCard(CallbackData, prefix="xc"):
    """A row with everything that can be done with it, and what stands in it from `offset` on."""

    desk: str
    key: str
    offset: Offset = 0


class DeskDo(CallbackData, prefix="xd"):
    """Do something with a row; `place` says to which place it moves, from 1."""

    desk: str
    act: Act
    key: str = ""
    place: Offset = 0


class DeskWords(CallbackData, prefix="xw"):
    """A row's fields in one language."""

    desk: str
    key: str
    language: str
