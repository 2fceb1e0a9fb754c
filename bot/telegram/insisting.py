"""Repeating what has to be written down, while the database is away."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

import structlog

from bot.telegram.errors import describe

log = structlog.get_logger(__name__)

T = TypeVar("T")
_FIRST_PAUSE, _LONGEST_PAUSE = 0.1, 5.0


async def insist(action: Callable[[], Awaitable[T]], what: str, is_over: Callable[[], bool]) -> T:
    """Repeat it until it is done; what it is about is known here alone. Raises when `is_over`."""
    pause = _FIRST_PAUSE
    while True:
        try:
            return await action()
        except Exception as error:
            log.warning(what, error=describe(error))
            if is_over():
                raise
        await asyncio.sleep(pause)
        pause = min(pause * 2, _LONGEST_PAUSE)
