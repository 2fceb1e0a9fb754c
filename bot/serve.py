"""Serving until told to stop: SIGTERM and SIGINT finish what is in flight."""

from __future__ import annotations

import asyncio
import signal

import structlog

from bot.app import App
from bot.config import Settings

log = structlog.get_logger(__name__)


async def serve(settings: Settings, database_url: str) -> None:
    """Run one replica until a signal asks it to end."""
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopped.set)
    app = App(settings, database_url)
    await app.start()
    try:
        await stopped.wait()
        log.info("stopping")
    finally:
        await app.stop()
        log.info("stopped")
