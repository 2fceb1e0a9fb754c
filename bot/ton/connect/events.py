"""What a bridge sends: an event stream, read piece by piece and within bounds."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import orjson

from bot.ton.connect.box import CLIENT

#: The most bytes of one event. A wallet's answer has a few thousand.
MOST_BYTES = 1 << 16
_ID = re.compile(r"[\x21-\x7e]{1,64}")
_END = re.compile(rb"\r\n|\n|\r(?!\Z)")


class TooLong(Exception):
    """More in one event than anybody has to say."""


@dataclass(frozen=True)
class Letter:
    """A message of some client, still sealed; the event's name is the bridge's."""

    event_id: str | None
    sender: str
    sealed: bytes
    # It is for one of these, or for nobody.
    among: frozenset[str] = field(default=frozenset(), compare=False)


class EventStream:
    """Makes letters of what arrives; heartbeats and junk are none."""

    def __init__(self) -> None:
        # The line that has not ended, in the pieces it came in; only a new piece is looked at.
        self._rest: list[bytes] = []
        self._size = self._waiting = 0
        self._data: list[bytes] = []
        self._name = b""
        self._id: str | None = None
        # How many events brought something, letters or not; their bytes, and all others.
        self.events = self.told = self.idle = 0

    def feed(self, piece: bytes) -> Iterator[Letter]:
        """Raises TooLong for an event that has no end."""
        self._rest.append(piece)
        self._waiting += len(piece)
        if b"\n" in piece or b"\r" in piece:
            *whole, rest = _END.split(b"".join(self._rest))
            self._rest, self._waiting = [rest], len(rest)
            for line in whole:
                if line:
                    self._field(line)
                elif (letter := self._over()) is not None:
                    yield letter
        if self._waiting > MOST_BYTES:
            raise TooLong

    def _field(self, line: bytes) -> None:
        self._size += len(line)
        if self._size > MOST_BYTES:
            raise TooLong
        name, _, value = line.partition(b":")
        value = value.removeprefix(b" ")
        if name == b"data":
            self._data.append(value)
        elif name == b"event":
            self._name = value
        elif name == b"id":
            written = value.decode("ascii", "replace")
            self._id = written if _ID.fullmatch(written) else None

    def _over(self) -> Letter | None:
        """An empty line ends an event."""
        data, name, event_id = b"\n".join(self._data), self._name, self._id
        if data:
            self.events += 1
            self.told += self._size
        else:
            self.idle += self._size + 1
        self._data, self._name, self._size, self._id = [], b"", 0, None
        return read_letter(data, event_id) if name in (b"", b"message") and data else None


def read_letter(data: bytes, event_id: str | None) -> Letter | None:
    """A bridge may write anything; None for what is no letter."""
    try:
        told = orjson.loads(data)
    except orjson.JSONDecodeError:
        return None
    if not isinstance(told, dict):
        return None
    sender, message = told.get("from"), told.get("message")
    if not isinstance(sender, str) or not isinstance(message, str):
        return None
    if not CLIENT.fullmatch(sender):
        return None
    try:
        return Letter(event_id, sender, base64.b64decode(message, validate=True))
    except (binascii.Error, ValueError):
        return None
