"""What the buttons hold by which an audience is put together, whatever it is an audience of."""

from __future__ import annotations

from enum import StrEnum
from uuid import UUID

from aiogram.filters.callback_data import CallbackData


class Deed(StrEnum):
    """What a button does with an audience; `pick` says with which part of it, or with what."""

    OPEN = "o"
    # All words of the grammar; the values of one; a word with its value joins the others.
    WORDS = "w"
    VALUES = "v"
    ADD = "a"
    # One of the conditions: shown, turned into its opposite, taken out.
    PART = "p"
    TURN = "t"
    TAKE_OUT = "x"
    # All of the conditions, or any of them.
    JOIN = "j"
    EVERYBODY = "e"
    # A document or a file of ids is waited for.
    SEND = "f"
    # The segments, and one of them among the conditions.
    SEGMENTS = "s"
    USE = "u"
    KEEP = "k"
    DONE = "d"


class AudienceDo(CallbackData, prefix="au"):
    """Do something with the audience of what is named by `holder` (handlers/audiences.py)."""

    holder: str
    key: UUID
    deed: Deed = Deed.OPEN
    pick: str = ""


class SegmentCount(CallbackData, prefix="sgc"):
    """Count a segment anew."""

    key: UUID
