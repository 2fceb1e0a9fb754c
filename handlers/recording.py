"""What a person did, told to the recorder: which button, command or kind of file; never a text.

A text may hold anything, so it is kept only that one was written. A command that is none of ours
is a text too.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message, TelegramObject

from handlers.commands import ADMIN, MEMBER, STAFF
from handlers.ways_back import came_from
from models.lifecycles import InteractionType
from services.analytics.events import Event
from services.analytics.recording import Interaction

_COMMANDS = frozenset({*MEMBER, *STAFF, *ADMIN})
_COMMAND = re.compile(r"/([a-z_]{1,32})(?:@\w{1,32})?(?:\s+([A-Za-z0-9_-]{1,64})\s*)?(?:\s|\Z)")
#: What our links start with (handlers/member/start.py); behind /start people write words as well.
_LINK = re.compile(r"(?:src|go|plan|course|cert|promo)_.+")
#: A button's own sign is short; what stands there otherwise is forged.
_SIGN = re.compile(r"[a-z0-9_]{1,8}")
_FILES = frozenset(
    {
        *(ContentType.PHOTO, ContentType.DOCUMENT, ContentType.VIDEO, ContentType.ANIMATION),
        *(ContentType.VOICE, ContentType.AUDIO, ContentType.VIDEO_NOTE, ContentType.STICKER),
    }
)
_SAID = frozenset({ContentType.TEXT, ContentType.CONTACT, ContentType.LOCATION})

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


class Notes(Protocol):
    """Whoever writes down what happened."""

    def note(self, happened: Interaction | Event) -> None: ...


class Recording:
    """Outer middleware behind the one that knows who it is: what was answered is noted, once."""

    def __init__(self, notes: Notes) -> None:
        self._notes = notes

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        answer = await handler(event, data)
        person = data.get("person")
        if person is not None and isinstance(event, Message | CallbackQuery):
            update = UUID(int=data["bot"].id << 64 | data["event_update"].update_id)
            done = interaction_of(event, person.key, data["now"], update)
            if done is not None:
                self._notes.note(done)
        if (ctx := data.get("ctx")) is not None:
            for one in ctx.happened:
                self._notes.note(one)
        return answer


def interaction_of(
    event: Message | CallbackQuery, person: str, now: datetime, update: UUID
) -> Interaction | None:
    """What the person did by it, in private; None for what nobody did, like a service message."""
    if isinstance(event, CallbackQuery):
        if event.message is not None and event.message.chat.type != "private":
            return None
        page = _sign(came_from(event)) if came_from(event) else None
        what = {"button": _sign(event.data or "")}
        return Interaction(person, InteractionType.BUTTON_CLICK, now, what, page, id=update)
    kind = ContentType(event.content_type)
    if kind in _FILES:
        file = {"file": str(kind.value)}
        return Interaction(person, InteractionType.FILE_UPLOAD, now, file, id=update)
    if kind not in _SAID:
        return None
    if (found := _COMMAND.match(event.text or "")) and found[1] in _COMMANDS:
        came_by = found[2] if found[1] == "start" and _LINK.fullmatch(found[2] or "") else None
        said = {"command": found[1]}
        return Interaction(person, InteractionType.COMMAND, now, said, entry=came_by, id=update)
    return Interaction(person, InteractionType.MESSAGE, now, id=update)


def _sign(data: str) -> str:
    found = _SIGN.match(data.partition(":")[0].partition("|")[0])
    return found[0] if found else ""
