"""The end of a replica in steps, last in first out, which together have a limit.

A step that waits for what never answers (a line to the database that swallows everything) is left
behind when its time is over. What it held is a row with a lease, which others take over.
"""

from __future__ import annotations

import asyncio
import os
import threading
import time
from collections.abc import Awaitable, Callable

import structlog

log = structlog.get_logger(__name__)

Step = Callable[[], Awaitable[object]]

#: Seconds for all steps, for each one that comes after them, and for what is left behind to let go.
WITHIN, EACH, LEFT_BEHIND = 12.0, 0.4, 3.0


class Ending:
    """What has to be let go of, in the opposite order of taking it."""

    def __init__(self, *, within: float = WITHIN, each: float = EACH) -> None:
        self._within = within
        self._each = each
        self._steps: list[Step] = []
        self.cut: list[str] = []

    def push_async_callback(self, step: Step) -> None:
        """Let go of this before everything that was pushed earlier."""
        self._steps.append(step)

    async def aclose(self) -> None:
        """Take every step; `cut` names those that did not end in time."""
        until = time.monotonic() + self._within
        while self._steps:
            step = self._steps.pop()
            await self._take(step, max(until - time.monotonic(), self._each))

    async def _take(self, step: Step, seconds: float) -> None:
        name = getattr(step, "__qualname__", repr(step))
        task = asyncio.ensure_future(step())
        try:
            done, _ = await asyncio.wait({task}, timeout=seconds)
        except asyncio.CancelledError:
            task.cancel()
            raise
        if not done:
            task.cancel()
            self.cut.append(name)
            log.warning("end_cut_short", step=name)
        elif not task.cancelled() and (error := task.exception()) is not None:
            log.error("end_failed", step=name, exc_info=error)


def leave_behind(seconds: float = LEFT_BEHIND) -> None:
    """End the process although something in it still waits: nothing but a restart helps it."""
    timer = threading.Timer(seconds, os._exit, (0,))
    timer.daemon = True
    timer.start()
