"""Who listens to one bridge: one stream for many sessions, begun anew whenever it ends.

A stream says neither for whom a letter is nor in which order several clients' letters come. So
the bridge is told from where to go on only where that is known of every session on the stream;
else it brings again what it still has, and what was answered is answered for good.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Coroutine, Mapping
from typing import Any

import structlog

from bot.ton.connect.bridge import Bridge, BridgeTrouble
from bot.ton.connect.events import Letter
from bot.ton.rest import jittered, longer

log = structlog.get_logger(__name__)
#: So many sessions fit into the address of one stream.
MOST_IDS = 20
#: A stream that lasted so long, in seconds, was a good one.
_GOOD = 20.0
Heard = Callable[[str, Letter], Coroutine[Any, Any, None]]


class Ear:
    """One stream; `heard` is awaited for every letter, and may keep it waiting."""

    def __init__(self, bridge: Bridge, heard: Heard) -> None:
        self._bridge = bridge
        self._heard = heard
        self._ids: frozenset[str] = frozenset()
        # The last event that each session is done with.
        self._last: dict[str, str] = {}
        self._task: asyncio.Task[None] | None = None
        # Streams of before, until the newest is open: what comes meanwhile is not lost.
        self._older: set[asyncio.Task[None]] = set()

    @property
    def ids(self) -> frozenset[str]:
        return self._ids

    def listen(self, sessions: Mapping[str, str | None]) -> None:
        """To these sessions, and from where on; those that it hears already are not cut off."""
        grew = not sessions.keys() <= self._ids
        self._ids = frozenset(sessions)
        self._last = {one: last for one in sessions if (last := self._last.get(one))} | {
            one: last for one, last in sessions.items() if last
        }
        if grew:
            if self._task is not None:
                self._older.add(self._task)
                self._task.add_done_callback(self._older.discard)
            self._task = asyncio.create_task(self._run(frozenset(self._older)))

    def close(self) -> None:
        for one in (self._task, *self._older):
            if one is not None:
                one.cancel()

    async def closed(self) -> None:
        self.close()
        ended = [one for one in (self._task, *self._older) if one is not None]
        await asyncio.gather(*ended, return_exceptions=True)

    def _from(self) -> str | None:
        """The event behind which nothing was missed by anybody on this stream."""
        known = list(self._last.values())
        if len(known) < len(self._ids):
            return None
        if len(known) == 1:
            return known[0]
        numbers = [int(one) for one in known if one.isascii() and one.isdecimal()]
        return str(min(numbers)) if len(numbers) == len(known) else None

    async def _run(self, older: frozenset[asyncio.Task[None]]) -> None:
        def opened() -> None:
            for one in older:
                one.cancel()

        rest, ids = 0.0, sorted(self._ids)
        while True:
            began = time.monotonic()
            try:
                async for letter in self._bridge.letters(ids, self._from(), opened):
                    # A letter that is being handed over is handed over.
                    await asyncio.shield(self._heard(self._bridge.url, letter))
                    if len(ids) == 1 and letter.event_id is not None:
                        self._last[ids[0]] = letter.event_id
            except BridgeTrouble as trouble:
                log.info("bridge_ended", bridge=self._bridge.url, why=str(trouble)[:200])
            rest = 0.0 if time.monotonic() - began >= _GOOD else longer(rest)
            await asyncio.sleep(jittered(rest))
