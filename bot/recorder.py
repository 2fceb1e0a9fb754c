"""What people do is written down behind the handlers, in batches: no tap waits for it.

A batch a second at most; a process that is killed loses no more than that, one that ends in peace
nothing. A database that is slow, or away, makes room by dropping the oldest: that is counted and
logged once a minute (decision 0076).
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from contextlib import suppress

import structlog
from prometheus_client import CollectorRegistry, Counter

from bot.database.orm import CUT_OFF
from bot.redaction import describe
from services.analytics.events import Event
from services.analytics.recording import Interaction, record
from services.clock import Clock
from services.settings.live import LivePolicy

log = structlog.get_logger(__name__)

#: How long, in seconds, things gather before they are written.
_GATHERS = 0.5
#: How many are written at once, and how many wait at most.
_BATCH, _ROOM = 1000, 20_000
#: How long, in seconds, the end waits for what is left to be written.
_PATIENCE = 4.0
_SAID_EVERY = 60.0


class Recorder:
    """Takes what happens from the handlers of one replica and writes it."""

    def __init__(
        self, clock: Clock, live: LivePolicy, registry: CollectorRegistry, *, is_on: bool = True
    ) -> None:
        self._is_on = is_on
        self._clock = clock
        self._live = live
        self._waiting: deque[Interaction | Event] = deque()
        self._some, self._many = asyncio.Event(), asyncio.Event()
        self._running: asyncio.Task[None] | None = None
        self._is_ending = False
        self._unsaid = 0
        self._said_at = -_SAID_EVERY
        self.recorded = Counter("bot_interactions", "Written down", registry=registry)
        self.dropped = Counter("bot_interactions_dropped", "Not written", registry=registry)

    async def start(self) -> None:
        self._running = asyncio.create_task(self._run(), name="recorder")

    async def stop(self) -> None:
        """Write what is left. Nothing may come any more."""
        if self._running is None:
            return
        self._is_ending = True
        self._some.set()
        self._many.set()
        _, late = await asyncio.wait({self._running}, timeout=_PATIENCE)
        for task in late:
            task.cancel()
            self._drop(len(self._waiting), "the end came first")

    def note(self, happened: Interaction | Event) -> None:
        """Remember that it happened; never waits and never fails."""
        if not self._is_on:
            return
        if len(self._waiting) >= _ROOM:
            self._waiting.popleft()
            self._drop(1, "the database is too slow")
        self._waiting.append(happened)
        self._some.set()
        if len(self._waiting) >= _BATCH:
            self._many.set()

    async def _run(self) -> None:
        while self._waiting or not self._is_ending:
            await self._some.wait()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._many.wait(), _GATHERS)
            batch = [self._waiting.popleft() for _ in range(min(_BATCH, len(self._waiting)))]
            if not self._is_ending:
                if len(self._waiting) < _BATCH:
                    self._many.clear()
                if not self._waiting:
                    self._some.clear()
            await self._write(batch)

    async def _write(self, batch: list[Interaction | Event]) -> None:
        if not batch:
            return
        policy = self._live.current
        try:
            await record(batch, now=self._clock.now(), longest_silence=policy.session_idle)
            self.recorded.inc(len(batch))
        except Exception as trouble:
            self._drop(len(batch), describe(trouble))
            if isinstance(trouble, CUT_OFF) and not self._is_ending:
                await asyncio.sleep(_GATHERS)

    def _drop(self, count: int, why: str) -> None:
        self.dropped.inc(count)
        self._unsaid += count
        if self._unsaid and time.monotonic() - self._said_at >= _SAID_EVERY:
            log.warning("interactions_dropped", count=self._unsaid, why=why)
            self._said_at, self._unsaid = time.monotonic(), 0
