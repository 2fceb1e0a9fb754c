"""Keeps a replica's rules fresh: at the start, whenever a change is heard of, and each minute.

The look each minute is for news that got lost; a line that was cut tells of itself by a call too.
"""

from __future__ import annotations

import asyncio
import contextlib

import structlog

from bot.database.orm import CUT_OFF
from services.settings.live import LivePolicy

log = structlog.get_logger(__name__)


class SettingsWatch:
    """Looks at the tables again for one replica."""

    def __init__(self, live: LivePolicy, *, every: float = 60.0) -> None:
        self._live = live
        self._every = every
        self._news = asyncio.Event()
        self._stopping = False
        self._task: asyncio.Task[None] | None = None
        self._passed_over: list[str] = []
        self._doubts: list[str] = []

    async def start(self) -> None:
        """Know the rules before any update is answered; a fault of the database is raised."""
        await self._look()
        self._task = asyncio.create_task(self._run())

    def heard(self) -> None:
        """An admin changed something, or may have while we could not listen."""
        self._news.set()

    async def stop(self) -> None:
        """End with the look that is under way; a statement that is cut off costs a connection."""
        self._stopping = True
        self._news.set()
        if self._task is not None:
            await asyncio.gather(self._task, return_exceptions=True)
            self._task = None

    async def _run(self) -> None:
        while True:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(self._every):
                    await self._news.wait()
            if self._stopping:
                return
            # Cleared before the look: what is changed during it is looked at again.
            self._news.clear()
            try:
                await self._look()
            except CUT_OFF as trouble:
                # What was known still counts. The line tells when it is back.
                log.warning("settings_not_read", error=type(trouble).__name__)
            except Exception:
                log.exception("settings_not_read")

    async def _look(self) -> None:
        passed_over = await self._live.refresh()
        if passed_over != self._passed_over:
            for one in passed_over:
                log.warning("setting_passed_over", why=one)
        self._passed_over = passed_over
        if (doubts := self._live.doubts) != self._doubts:
            for one in doubts:
                log.warning("setting_in_doubt", why=one)
        self._doubts = doubts
