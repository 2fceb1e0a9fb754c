"""Bringing a database to this version: its schema first, then what the release before left in it.

The second takes minutes for a million people, so it is done in portions outside the schema's
transaction, before anybody is served; killed at any point, it goes on where it was.
"""

from __future__ import annotations

import time
from typing import Any

import asyncpg
import structlog
from tortoise.context import TortoiseContext
from tortoise.exceptions import BaseORMException

from bot.clock import SteeredClock, SystemClock
from bot.config import Settings
from bot.database.migrations import MigrationFailed, connected, migrate, take_turn
from bot.database.orm import configuration
from services.settings.live import LivePolicy
from services.timeline.opening.portions import PORTION, open_all

log = structlog.get_logger(__name__)

_LEFT = "SELECT count(*) FROM bot_users WHERE facts_since IS NULL"
_ANYBODY_LEFT = "SELECT EXISTS (SELECT FROM bot_users WHERE facts_since IS NULL)"


async def upgrade(settings: Settings, url: str, *, portion: int = PORTION) -> list[str]:
    """Bring the database to this version and tell which migrations were applied.

    Callers that come together take turns. Raises MigrationFailed with one clear line.
    """
    applied = await migrate(url)
    async with connected(url) as sql:
        if await sql.fetchval(_ANYBODY_LEFT):
            await take_turn(sql)
            await _open_facts(settings, url, sql, portion)
    return applied


async def _open_facts(
    settings: Settings, url: str, sql: asyncpg.Connection[Any], portion: int
) -> None:
    clock = SteeredClock(settings.clock_file) if settings.clock_file else SystemClock()
    left, began = await sql.fetchval(_LEFT), time.monotonic()
    if not left:
        # Somebody else had their turn before us.
        return
    log.info("facts_opening", people=left)
    try:
        # A context of its own: no pool of this process is open yet, or it is another database's.
        async with TortoiseContext() as context:
            await context.init(config=configuration(url, max_size=2))
            live = LivePolicy(settings.policy)
            await live.refresh()
            async for done in open_all(now=clock.now(), policy=live.current, portion=portion):
                left -= done.people
                log.info("facts_opened", people=done.people, left=left)
    except (asyncpg.PostgresError, BaseORMException, OSError) as trouble:
        line = " ".join(str(trouble).split())
        raise MigrationFailed(f"The facts of {left} people could not be written: {line}") from None
    log.info("facts_are_open", seconds=round(time.monotonic() - began))
