"""The line to one bridge: what it brings for us is heard, what we say is put into it.

A bridge belongs to whoever makes the wallet, and nothing that it says is believed: it carries
sealed letters, and may lose them, repeat them, or send what it likes.
"""

from __future__ import annotations

import asyncio
import base64
import time
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import replace
from urllib.parse import urlencode

import aiohttp

from bot.ton.connect.events import EventStream, Letter, TooLong

#: A bridge says every ten seconds or so that it is there; one that is silent is asked anew.
SILENCE = 45.0
#: So many bytes of events, and so many events, within a minute are as many as anybody needs; what
#: is no event is the bridge's own, and it has little to say.
_MOST_BYTES, _MOST_EVENTS, _MOST_IDLE, WITHIN = 1 << 20, 120, 1 << 16, 60.0
#: So many bytes are read in a second, and in one go: whoever packs nothing in cannot stop the loop.
_IN_A_SECOND, _BITE = 1 << 17, 1 << 13
#: For how many seconds a bridge keeps what we say; the least that each has to take.
TTL = 300
_ASKED = {
    "Accept": "text/event-stream",
    "Accept-Encoding": "identity",
    "Cache-Control": "no-store",
}


class BridgeTrouble(Exception):
    """The bridge cannot be asked, or is not to be listened to for a while."""


class Flood(BridgeTrouble):
    """Somebody whom the stream is for is sent more than anybody needs, maybe by a stranger."""


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

        What came after the event `last` and was not taken is brought first. Flood is raised where
        strangers could be at fault.
        """
        told = {"client_id": ",".join(ids)}
        if last is not None:
            told["last_event_id"] = last
        stream, among = EventStream(), frozenset(ids)
        flood = _Flood(stream)
        try:
            async with self._http.get(
                f"{self.url}/events?{urlencode(told, safe=',')}",
                headers=_ASKED,
                timeout=self._timeout,
                allow_redirects=False,
            ) as answer:
                if answer.status != 200 or answer.content_type != "text/event-stream":
                    raise BridgeTrouble(f"HTTP {answer.status}, {answer.content_type[:40]}")
                if answer.headers.get("Content-Encoding", "identity").lower() != "identity":
                    raise BridgeTrouble("it is packed, and was not asked to be")
                opened()
                async for piece in answer.content.iter_any():
                    for at in range(0, len(piece), _BITE):
                        bite = piece[at : at + _BITE]
                        await flood.paces(len(bite))
                        for letter in stream.feed(bite):
                            flood.look()
                            yield replace(letter, among=among)
                        flood.look()
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise BridgeTrouble(type(error).__name__) from error
        except TooLong:
            raise Flood("an event without an end") from None
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
    """Looks at how much one stream brings."""

    def __init__(self, stream: EventStream) -> None:
        self._stream = stream
        self._began = self._second = time.monotonic()
        self._size = 0
        self._before = self._brought()

    def _brought(self) -> tuple[int, int, int]:
        return self._stream.events, self._stream.told, self._stream.idle

    async def paces(self, size: int) -> None:
        """Before so much is read; waits where a second would bring more than is read in one."""
        now = time.monotonic()
        self._size += size
        if now - self._second >= 1:
            self._second, self._size = now, size
        elif self._size > _IN_A_SECOND:
            await asyncio.sleep(self._second + 1 - now)
            self._second, self._size = time.monotonic(), size
        else:
            await asyncio.sleep(0)

    def look(self) -> None:
        """Raises BridgeTrouble, or Flood, when it is more than anybody needs."""
        if time.monotonic() - self._began >= WITHIN:
            self._began, self._before = time.monotonic(), self._brought()
        events, told, idle = (
            now - before for now, before in zip(self._brought(), self._before, strict=True)
        )
        if events > _MOST_EVENTS or told > _MOST_BYTES:
            raise Flood("a flood")
        if idle > _MOST_IDLE:
            raise BridgeTrouble("it says nothing, and much of it")


def line() -> aiohttp.ClientSession:
    """For all bridges: how many there are is the caller's to bound."""
    return aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(limit=0),
        cookie_jar=aiohttp.DummyCookieJar(),
        # What is packed is not even unpacked: a little of it would be more than fits anywhere.
        auto_decompress=False,
    )
