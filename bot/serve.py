"""Serving until asked to stop: SIGTERM and SIGINT finish what is in flight."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Awaitable, Callable

import structlog

from bot.app import App
from bot.config import Settings

log = structlog.get_logger(__name__)


async def serve(
    settings: Settings, database_url: str, database_ends: Callable[[], Awaitable[object]]
) -> None:
    """Run one replica until a signal asks it to end.

    Raises what `database_ends` raises: without its database a replica is better started anew; and
    DatabaseIsNewer, for what newer code has changed is not ours to write.
    """
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopped.set)
    app = App(settings, database_url)
    await app.start()
    asked = asyncio.ensure_future(stopped.wait())
    over = [asyncio.ensure_future(end) for end in (database_ends(), app.outdated())]
    try:
        await asyncio.wait({asked, *over}, return_when=asyncio.FIRST_COMPLETED)
        log.info("stopping")
    finally:
        asked.cancel()
        ended = [one for one in over if one.done()]
        for one in over:
            one.cancel()
        await app.stop()
        log.info("stopped")
    for one in ended:
        await one
