"""What has an audience that is put together in the chat: a segment, a broadcast, a campaign.

A room declares its own with `hold`; the screens and the taps are the same for all of them.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Literal
from uuid import UUID

import orjson
from aiogram.filters.callback_data import CallbackData

from handlers.context import Context
from handlers.screens.kit import Screen

Document = dict[str, Any]
EVERYBODY: Document = {"everybody": {}}


@dataclass(frozen=True)
class Held:
    """An audience as its holder has it; `title` is what it is the audience of, in HTML."""

    title: str
    document: Document
    # The screen from which it was opened.
    back: CallbackData
    is_marketing: bool = True
    # Whether what is shown is not saved yet.
    is_draft: bool = False


@dataclass(frozen=True)
class Holder:
    """How a kind of thing keeps its audience; each raises its own refusal where it is gone."""

    read: Callable[[Context, UUID], Awaitable[Held]]
    keep: Callable[[Context, UUID, Document], Awaitable[None]]
    # What follows when the audience is as it shall be.
    done: Callable[[Context, UUID], Awaitable[Screen]]


#: By a letter that stands in the buttons.
HOLDERS: dict[str, Holder] = {}


def hold(letter: str, holder: Holder) -> Holder:
    """Make a holder known under its letter."""
    if letter in HOLDERS or len(letter) != 1:
        raise ValueError(f"there is a holder {letter!r} already, or it is no letter")
    HOLDERS[letter] = holder
    return holder


@dataclass(frozen=True)
class Parts:
    """A document as the chat shows it: conditions, all of which hold or any of them."""

    join: Literal["and", "or"]
    parts: tuple[Document, ...]

    @classmethod
    def of(cls, document: Document) -> Parts:
        for join in ("and", "or"):
            if join in document:
                return cls(join, tuple(document[join]))
        return cls("and", () if document == EVERYBODY else (document,))

    @property
    def document(self) -> Document:
        if not self.parts:
            return EVERYBODY
        return self.parts[0] if len(self.parts) == 1 else {self.join: list(self.parts)}

    def joined(self, join: Literal["and", "or"]) -> Parts:
        return Parts(join, self.parts)

    def with_part(self, part: Document) -> Parts:
        """With one more condition; one that is there is not there twice."""
        return self if part in self.parts else Parts(self.join, (*self.parts, part))

    def place_of(self, pick: str) -> int | None:
        """Which condition a button means; None where it has changed since."""
        return next((n for n, one in enumerate(self.parts) if mark_of(n, one) == pick), None)

    def turned(self, place: int) -> Parts:
        """With one of the conditions as its opposite."""
        part = self.parts[place]
        other = part.get("not", {"not": part})
        return self._with(place, (other,))

    def without(self, place: int) -> Parts:
        return self._with(place, ())

    def _with(self, place: int, instead: Sequence[Document]) -> Parts:
        return Parts(self.join, (*self.parts[:place], *instead, *self.parts[place + 1 :]))


def mark_of(place: int, part: Document) -> str:
    """What a button calls a condition: a tap that comes twice finds another one there."""
    return f"{place}~{sha256(orjson.dumps(part)).hexdigest()[:6]}"
