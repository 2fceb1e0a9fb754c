"""Reads of an update only what storing it needs: its number, its ordering key and what kind it is.

Nothing here trusts the sender: any JSON at all gives either a RawUpdate or UnusableUpdate.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.telegram.reading import dumps, loads
from models.delivery import InboxKind

NOBODY = "bot"
LARGEST_UPDATE_ID = 2**63 - 1
#: What Telegram waits for, and gives up after ten seconds (Bot API, answerPreCheckoutQuery).
_DEADLINES = frozenset({"pre_checkout_query", "shipping_query"})
#: What happened to money is never left out, however much else is said.
_MONEY = frozenset({"successful_payment", "refunded_payment"})
#: What may be the proof of a payment.
_FILES = frozenset({"photo", "document", "video", "animation"})
#: What people say, in a group as well; the rest of its messages tell what happened to the group.
_SAID = _FILES | {
    *("text", "audio", "voice", "video_note", "sticker", "contact", "location", "venue"),
    *("poll", "dice", "game", "story", "paid_media", "checklist", "rich_message", "live_photo"),
}


class UnusableUpdate(ValueError):
    """What came is not an update: not JSON, no object, or without a usable update_id."""


@dataclass(frozen=True, slots=True)
class RawUpdate:
    """An update as it came, with what decides whom it has to wait for."""

    update_id: int
    ordering_key: str
    body: bytes
    kind: InboxKind = InboxKind.EVENT
    #: Whether it may be left out, unlike all else of its kind: what a person says in a group.
    may_be_left_out: bool = False


def from_bytes(body: bytes) -> RawUpdate:
    """An update from the body of a webhook's request."""
    try:
        update = loads(body)
    except ValueError:
        raise UnusableUpdate("the body is not JSON") from None
    return _raw(update, body)


def from_object(update: object) -> RawUpdate:
    """An update from the decoded list that getUpdates returned."""
    return _raw(update, dumps(update))


def kind_of(update: dict[str, Any]) -> InboxKind:
    """How long the update may wait, and whether it may be left out."""
    for name, payload in update.items():
        if name == "update_id" or not isinstance(payload, dict):
            continue
        if name in _DEADLINES:
            return InboxKind.DEADLINE
        if name == "callback_query":
            return InboxKind.TALK
        if name in ("message", "edited_message"):
            return _kind_of_message(payload)
        return InboxKind.NEWS if name == "chat_member" else InboxKind.EVENT
    return InboxKind.EVENT


def _kind_of_message(message: dict[str, Any]) -> InboxKind:
    if _dig(message, "chat", "type") != "private":
        return InboxKind.NEWS
    if _MONEY & message.keys():
        return InboxKind.EVENT
    return InboxKind.FILE if _FILES & message.keys() else InboxKind.TALK


def is_said_in_a_group(update: dict[str, Any]) -> bool:
    """Whether it is a person's own words, files or edits in a group."""
    said = update.get("message") or update.get("edited_message")
    return (
        isinstance(said, dict)
        and _dig(said, "chat", "type") != "private"
        and not _MONEY & said.keys()
        and bool(_SAID & said.keys())
    )


def ordering_key_of(update: dict[str, Any]) -> str:
    """The person the update is about, else the chat, else one ordering key for all the rest."""
    for kind, payload in update.items():
        if kind != "update_id" and isinstance(payload, dict):
            return _person(kind, payload) or _id(payload, "chat") or NOBODY
    return NOBODY


def _person(kind: str, payload: dict[str, Any]) -> str | None:
    match kind:
        case "chat_member":
            # `from` is the person who changed the status, often an administrator.
            return _id(payload, "new_chat_member", "user")
        case "my_chat_member":
            # In a group this tells about the group; its changes must stay in their order.
            private = _dig(payload, "chat", "type") == "private"
            return _id(payload, "from") if private else None
        case "chat_boost":
            return _id(payload, "boost", "source", "user")
        case "removed_chat_boost":
            return _id(payload, "source", "user")
    return _id(payload, "from") or _id(payload, "user")


def _id(payload: dict[str, Any], *path: str) -> str | None:
    found = _dig(payload, *path, "id")
    return str(found) if type(found) is int else None


def _dig(value: object, *path: str) -> object:
    for name in path:
        value = value.get(name) if isinstance(value, dict) else None
    return value


def _raw(update: object, body: bytes) -> RawUpdate:
    number = _dig(update, "update_id")
    if not isinstance(update, dict) or type(number) is not int:
        raise UnusableUpdate("an update is an object with an integer update_id")
    if not 0 <= number <= LARGEST_UPDATE_ID:
        raise UnusableUpdate("the update_id is out of range")
    kind, ordering_key = kind_of(update), ordering_key_of(update)
    if kind is InboxKind.DEADLINE:
        # Nothing that the person said before may keep it waiting.
        ordering_key = f"{ordering_key}:{kind}"
    return RawUpdate(number, ordering_key, body, kind, is_said_in_a_group(update))
