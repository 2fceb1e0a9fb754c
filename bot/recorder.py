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
from dataclasses import replace

import structlog
from prometheus_client import CollectorRegistry, Counter

from bot.database.orm import CUT_OFF
from bot.redaction import describe
from bot.telegram.current_update import current_update
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
        self._in_hand = 0
        self._unsaid, self._why = 0, ""
        self._said_at = -_SAID_EVERY
        self._to_say: asyncio.TimerHandle | None = None
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
        try:
            await asyncio.wait({self._running}, timeout=_PATIENCE)
        finally:
            # Also where all that ends before has taken the time there is (bot/ending.py).
            if not self._running.done():
                self._running.cancel()
                self._drop(self._in_hand + len(self._waiting), "the end came first")
            self._say()

    def note(self, happened: Interaction | Event) -> None:
        """Remember that it happened; never waits and never fails."""
        if not self._is_on:
            return
        if len(self._waiting) >= _ROOM:
            self._waiting.popleft()
            self._drop(1, "the database is too slow")
        if isinstance(happened, Interaction) and (update := current_update()) and update.again:
            happened = replace(happened, again=True)
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
        self._in_hand = len(batch)
        try:
            await record(batch, now=self._clock.now(), longest_silence=policy.session_idle)
            self._in_hand = 0
            self.recorded.inc(len(batch))
        except Exception as trouble:
            self._in_hand = 0
            self._drop(len(batch), describe(trouble))
            if isinstance(trouble, CUT_OFF) and not self._is_ending:
                await asyncio.sleep(_GATHERS)

    def _drop(self, count: int, why: str) -> None:
        self.dropped.inc(count)
        self._unsaid += count
        self._why = why
        silent = time.monotonic() - self._said_at
        if silent >= _SAID_EVERY:
            self._say()
        elif self._to_say is None:
            # Perhaps the last for long: it is told when its minute is over, not with the next.
            loop = asyncio.get_running_loop()
            self._to_say = loop.call_later(_SAID_EVERY - silent, self._say)

    def _say(self) -> None:
        if self._to_say is not None:
            self._to_say.cancel()
            self._to_say = None
        if self._unsaid:
            log.warning("interactions_dropped", count=self._unsaid, why=self._why)
            self._said_at, self._unsaid = time.monotonic(), 0
