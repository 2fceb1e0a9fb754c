"""The line to one bridge: what it brings for us is heard, what we say is put into it.

A bridge belongs to whoever makes the wallet, and nothing that it says is believed: it carries
sealed letters, and may lose them, repeat them, or send what it likes.
"""

from __future__ import annotations

import base64
import time
from collections.abc import AsyncIterator, Callable, Sequence
from urllib.parse import urlencode

import aiohttp

from bot.ton.connect.events import EventStream, Letter, TooLong

#: A bridge says every ten seconds or so that it is there; one that is silent is asked anew.
SILENCE = 45.0
#: So many bytes and letters within a minute are as many as anybody needs.
_MOST_BYTES, _MOST_LETTERS, _WITHIN = 1 << 20, 120, 60.0
#: For how many seconds a bridge keeps what we say; the least that each has to take.
TTL = 300


class BridgeTrouble(Exception):
    """The bridge cannot be asked, or is not to be listened to for a while."""


class Bridge:
    """Asks one bridge at its address; the session is of whoever makes it."""

    def __init__(self, url: str, http: aiohttp.ClientSession, *, silence: float = SILENCE) -> None:
        self.url = url.rstrip("/")
        self._http = http
        self._timeout = aiohttp.ClientTimeout(total=None, connect=10, sock_read=silence)

    async def letters(
        self, ids: Sequence[str], last: str | None, opened: Callable[[], None]
    ) -> AsyncIterator[Letter]:
        """What comes for these clients of ours, once it is `opened`; raises BridgeTrouble at last.

        What came after the event `last` and was not taken is brought first.
        """
        told = {"client_id": ",".join(ids)}
        if last is not None:
            told["last_event_id"] = last
        stream, flood = EventStream(), _Flood()
        try:
            async with self._http.get(
                f"{self.url}/events?{urlencode(told, safe=',')}",
                headers={"Accept": "text/event-stream", "Cache-Control": "no-store"},
                timeout=self._timeout,
                allow_redirects=False,
            ) as answer:
                if answer.status != 200 or answer.content_type != "text/event-stream":
                    raise BridgeTrouble(f"HTTP {answer.status}, {answer.content_type[:40]}")
                opened()
                async for piece in answer.content.iter_any():
                    for letter in stream.feed(piece):
                        flood.has(letters=1)
                        yield letter
                    flood.has(size=len(piece))
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise BridgeTrouble(type(error).__name__) from error
        except TooLong:
            raise BridgeTrouble("an event without an end") from None
        raise BridgeTrouble("it ended the stream")

    async def say(self, sender: str, to: str, sealed: bytes, topic: str | None = None) -> None:
        """Leave a letter for a client; raises BridgeTrouble."""
        told = {"client_id": sender, "to": to, "ttl": str(TTL)}
        if topic is not None:
            told["topic"] = topic
        try:
            async with self._http.post(
                f"{self.url}/message?{urlencode(told)}",
                data=base64.b64encode(sealed),
                headers={"Content-Type": "text/plain"},
                timeout=aiohttp.ClientTimeout(total=15),
                allow_redirects=False,
            ) as answer:
                if answer.status != 200:
                    raise BridgeTrouble(f"HTTP {answer.status}")
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise BridgeTrouble(type(error).__name__) from error


class _Flood:
    """Counts what one stream brings."""

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._letters = self._size = 0

    def has(self, *, letters: int = 0, size: int = 0) -> None:
        """Raises BridgeTrouble when it is more than anybody needs."""
        if time.monotonic() - self._began >= _WITHIN:
            self._began, self._letters, self._size = time.monotonic(), 0, 0
        self._letters += letters
        self._size += size
        if self._letters > _MOST_LETTERS or self._size > _MOST_BYTES:
            raise BridgeTrouble("a flood")


def line() -> aiohttp.ClientSession:
    """For all bridges: how many there are is the caller's to bound."""
    return aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(limit=0), cookie_jar=aiohttp.DummyCookieJar()
    )
