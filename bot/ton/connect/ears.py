"""Who listens to one bridge: one stream for many sessions, begun anew whenever it ends.

A stream says neither for whom a letter is nor in which order several clients' letters come. So it
goes on behind an event only where that is known of all its sessions; else the bridge brings again
what it still has, and what was answered is answered for good. And those on a stream with a flood
are put on two, until one is alone with it: that one rests.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Coroutine, Mapping
from typing import Any

import structlog

from bot.ton.connect.bridge import WITHIN, Bridge, BridgeTrouble, Flood
from bot.ton.connect.events import Letter
from bot.ton.rest import jittered, longer

log = structlog.get_logger(__name__)
#: So many sessions fit into the address of one stream.
MOST_IDS = 20
#: A stream that lasted so long, in seconds, was a good one.
_GOOD = 20.0
Heard = Callable[[str, Letter], Coroutine[Any, Any, None]]


class Ear:
    """Some sessions on one bridge; `heard` is awaited for every letter, and only notes it."""

    def __init__(self, bridge: Bridge, heard: Heard) -> None:
        self._bridge = bridge
        self._heard = heard
        # One, unless somebody is sent a flood.
        self._streams: list[_Stream] = []

    @property
    def ids(self) -> frozenset[str]:
        return frozenset().union(*(one.ids for one in self._streams))

    def listen(self, sessions: Mapping[str, str | None]) -> None:
        """To these sessions, and from where on; those that it hears already are not cut off."""
        left = dict(sessions)
        shares = {
            stream: {one: left.pop(one) for one in stream.ids & left.keys()}
            for stream in self._streams
        }
        if left:
            into = self._with_room(shares)
            shares[into] = shares.get(into, {}) | left
        for stream, share in shares.items():
            if share:
                stream.listen(share)
            else:
                stream.close()
        self._streams = [stream for stream, share in shares.items() if share]

    def _with_room(self, shares: dict[_Stream, dict[str, str | None]]) -> _Stream:
        """Where new sessions go; who was parted from others for a flood of neither is put back."""
        into, *others = [one for one in shares if not one.is_loud] or [self._stream()]
        for stream in others:
            if stream.is_good:
                share = shares[stream]
                shares[into] |= {one: _later(stream.last.get(one), share[one]) for one in share}
                shares[stream] = {}
        return into

    def _stream(self) -> _Stream:
        return _Stream(self._bridge, self._heard, self._part)

    def _part(self, flooded: _Stream) -> None:
        """Nobody knows yet who of them it is."""
        self._streams.remove(flooded)
        ids = sorted(flooded.ids)
        for half in (ids[::2], ids[1::2]):
            stream = self._stream()
            stream.listen({one: flooded.last.get(one) for one in half})
            self._streams.append(stream)

    def close(self) -> None:
        for stream in self._streams:
            stream.close()

    async def closed(self) -> None:
        await asyncio.gather(*(stream.closed() for stream in self._streams))


class _Stream:
    """Two tasks at the most: the stream that is open, and the one that is to follow it."""

    def __init__(self, bridge: Bridge, heard: Heard, flooded: Callable[[_Stream], None]) -> None:
        self._bridge = bridge
        self._heard = heard
        self._flooded = flooded
        self.ids: frozenset[str] = frozenset()
        # Whether it was alone with a flood: nobody is put beside it any more.
        self.is_loud = False
        # The last event that each session is done with.
        self.last: dict[str, str] = {}
        # Whom the newest of the two asks for, and since when it is open.
        self._asked: frozenset[str] = frozenset()
        self._open_since: float | None = None
        self._task: asyncio.Task[None] | None = None
        # Until the newest is open: what comes meanwhile is not lost.
        self._older: asyncio.Task[None] | None = None

    @property
    def is_good(self) -> bool:
        return self._open_since is not None and time.monotonic() - self._open_since >= _GOOD

    def listen(self, sessions: Mapping[str, str | None]) -> None:
        self.ids = frozenset(sessions)
        self.last = {
            one: last
            for one, told in sessions.items()
            if (last := _later(self.last.get(one), told)) is not None
        }
        # One that is not open yet is asked for nobody new: it looks when it opens, or begins anew.
        if self._task is None or (self._open_since is not None and not self.ids <= self._asked):
            self._begin()

    def _begin(self) -> None:
        self._older, self._open_since = self._task, None
        self._task = asyncio.create_task(self._run())

    def _opened(self) -> None:
        self._open_since = time.monotonic()
        if self._older is not None:
            self._older.cancel()
            self._older = None
        if not self.ids <= self._asked:
            self._begin()

    def close(self) -> None:
        for one in (self._task, self._older):
            if one is not None:
                one.cancel()

    async def closed(self) -> None:
        self.close()
        ended = [one for one in (self._task, self._older) if one is not None]
        await asyncio.gather(*ended, return_exceptions=True)

    def _from(self) -> str | None:
        """The event behind which nothing was missed by anybody on this stream."""
        known = [last for one in self.ids if (last := self.last.get(one))]
        if len(known) < len(self.ids):
            return None
        if len(known) == 1:
            return known[0]
        numbers = [int(one) for one in known if one.isascii() and one.isdecimal()]
        return str(min(numbers)) if len(numbers) == len(known) else None

    async def _run(self) -> None:
        rest = 0.0
        while True:
            began, asked = time.monotonic(), self.ids
            self._asked = asked
            is_flood = await self._hear(asked)
            if asyncio.current_task() is not self._task:
                # Its successor asks for everybody.
                return
            self._open_since = None
            if is_flood and asked == self.ids:
                if len(asked) > 1:
                    self._flooded(self)
                    return
                self.is_loud, rest = True, WITHIN
            else:
                rest = 0.0 if time.monotonic() - began >= _GOOD else longer(rest)
            await asyncio.sleep(jittered(rest))

    async def _hear(self, ids: frozenset[str]) -> bool:
        """Until the stream ends; whether a flood was the end of it."""
        try:
            async for letter in self._bridge.letters(sorted(ids), self._from(), self._opened):
                await self._heard(self._bridge.url, letter)
                if len(ids) == 1 and letter.event_id is not None:
                    self.last[next(iter(ids))] = letter.event_id
        except BridgeTrouble as trouble:
            log.info("bridge_ended", bridge=self._bridge.url, why=str(trouble)[:200])
            return isinstance(trouble, Flood)
        return False


def _later(heard: str | None, told: str | None) -> str | None:
    """Of two events of one client; where they have no order, the one that was heard here."""
    if heard is None or told is None:
        return heard or told
    if not (heard + told).isascii() or not (heard + told).isdecimal():
        return heard
    return max(heard, told, key=int)
