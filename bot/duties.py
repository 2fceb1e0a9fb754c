"""A leader's duties that may fail: each is tried again by itself and ends no leadership."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

import structlog

from bot.telegram.errors import describe

log = structlog.get_logger(__name__)


class Duties:
    """Tasks of one term: begun when leading begins, ended with it."""

    def __init__(self, *, first_pause: float = 1.0, longest_pause: float = 300.0) -> None:
        self._first, self._longest = first_pause, longest_pause
        self._tasks: set[asyncio.Task[None]] = set()

    def begin(self, work: Coroutine[Any, Any, None]) -> None:
        """What goes on for as long as the term."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def insist(self, name: str, step: Callable[[], Awaitable[None]]) -> None:
        """What has to succeed once, however long that takes."""
        self.begin(self._insist(name, step))

    async def end(self) -> None:
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _insist(self, name: str, step: Callable[[], Awaitable[None]]) -> None:
        pause = self._first
        while True:
            try:
                return await step()
            except Exception as error:
                log.warning("duty_failed", duty=name, error=describe(error), pause=pause)
            await asyncio.sleep(pause)
            pause = min(pause * 2, self._longest)
