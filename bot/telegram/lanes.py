"""Reads of an update only what storing it needs: its number and the lane it belongs to.

Nothing here trusts the sender: any JSON at all gives either a RawUpdate or UnusableUpdate.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import orjson

NOBODY = "bot"
LARGEST_UPDATE_ID = 2**63 - 1


class UnusableUpdate(ValueError):
    """What came is not an update: not JSON, no object, or without a usable update_id."""


@dataclass(frozen=True, slots=True)
class RawUpdate:
    """An update as it came, with what decides whom it has to wait for."""

    update_id: int
    lane: str
    body: bytes


def from_bytes(body: bytes) -> RawUpdate:
    """An update from the body of a webhook's request."""
    return _raw(_loads(body), body)


def from_object(update: object) -> RawUpdate:
    """An update from the decoded list that getUpdates returned."""
    return _raw(update, _dumps(update))


def lane_of(update: dict[str, Any]) -> str:
    """The person the update is about, else the chat, else one lane for all the rest."""
    for kind, payload in update.items():
        if kind != "update_id" and isinstance(payload, dict):
            return _person(kind, payload) or _id(payload, "chat") or NOBODY
    return NOBODY


def _person(kind: str, payload: dict[str, Any]) -> str | None:
    match kind:
        case "chat_member":
            # `from` is whoever changed the status, often an administrator.
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
    return RawUpdate(number, lane_of(update), body)


def _loads(body: bytes) -> object:
    """orjson is strict about lone surrogates, which must not make a real update unstorable."""
    try:
        return orjson.loads(body)
    except orjson.JSONDecodeError:
        pass
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        raise UnusableUpdate("the body is not JSON") from None


def _dumps(update: object) -> bytes:
    try:
        return orjson.dumps(update)
    except TypeError:
        return json.dumps(update).encode()
