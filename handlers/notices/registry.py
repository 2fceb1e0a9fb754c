"""Which kinds of notice there are, and who may read each.

A kind of the outbox is the name of the function that draws it. What is not declared here is sent
to no one, and a person no longer in a notice's audience when it goes out does not get it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from types import MappingProxyType

from handlers.notices.context import NoticeContext
from handlers.screens.kit import Screen
from services.person import Person

#: Draws the screen in the reader's language; None when what it tells is no longer true.
Draw = Callable[[NoticeContext], Awaitable[Screen | None]]


class Audience(Enum):
    """Who may read a notice, judged when it is sent and not when it was written down."""

    # The person whom it is about, banned or not.
    MEMBER = auto()
    # The same, but no banned person: it leads to what is closed to them.
    UNBANNED = auto()
    # A person who is banned, as long as that lasts.
    BANNED = auto()
    # Moderators and admins.
    STAFF = auto()
    ADMINS = auto()


@dataclass(frozen=True, slots=True)
class Notice:
    """One kind of notice."""

    audience: Audience
    draw: Draw

    def refusal(self, reader: Person, now: datetime) -> str | None:
        """Why the reader may not have it; None when they may."""
        match self.audience:
            case Audience.MEMBER:
                allowed = True
            case Audience.UNBANNED:
                allowed = not reader.is_banned(now)
            case Audience.BANNED:
                allowed = reader.is_banned(now)
            case Audience.STAFF:
                allowed = reader.is_staff
            case Audience.ADMINS:
                allowed = reader.is_admin
        return None if allowed else _WHY[self.audience]


_WHY = {
    Audience.UNBANNED: "banned meanwhile",
    Audience.BANNED: "not banned any more",
    Audience.STAFF: "no longer on duty",
    Audience.ADMINS: "no longer on duty",
}
_DECLARED: dict[str, Notice] = {}
#: Every kind of notice by its name; complete once the package is imported.
NOTICES = MappingProxyType(_DECLARED)


def notice(*, audience: Audience) -> Callable[[Draw], Draw]:
    """Declare a kind of notice: its name is the function's, and stays, for rows wait under it."""

    def declare(draw: Draw) -> Draw:
        kind = draw.__name__
        if kind in _DECLARED:
            raise ValueError(f"the notice {kind} is declared twice")
        _DECLARED[kind] = Notice(audience, draw)
        return draw

    return declare
