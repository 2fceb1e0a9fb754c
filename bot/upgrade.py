"""Bringing a database to this version: its schema first, then what the release before left in it.

The second takes minutes for a million people, so it is done in portions outside the schema's
transaction, before any update is served; killed at any point, it goes on where it was.
"""

from __future__ import annotations

import asyncio
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import asyncpg
import structlog
from tortoise.context import TortoiseContext
from tortoise.exceptions import BaseORMException

from bot.clock import clock_of
from bot.config import Settings
from bot.database.migrations import MigrationFailed, connected, migrate, take_turn
from bot.database.orm import configuration
from bot.redaction import describe
from services.settings.live import LivePolicy
from services.timeline.opening.portions import PORTION, anybody_left, open_all
from services.ton.claim_rules import skeleton

log = structlog.get_logger(__name__)

#: What one process of PostgreSQL does in a minute two do in half of it, where there are two cores.
_WORKERS = 2
#: The new rows have no statistics yet, and what is asked of them first should not be a guess.
_COUNT_ANEW = "ANALYZE facts, ledger_entries, user_package_assignments, bot_users"
_LEFT = "SELECT count(*) FROM bot_users WHERE facts_since IS NULL"
_ANYBODY_LEFT = "SELECT EXISTS (SELECT FROM bot_users WHERE facts_since IS NULL)"
_NAMES = """
SELECT id, lower(requested_subdomain) AS name, skeleton FROM subdomain_claims
WHERE requested_subdomain <> '' ORDER BY created_at, id
"""
#: Of two that look the same already, the older one bears the look: a third is refused by that.
_SEE = """
UPDATE subdomain_claims c SET skeleton = $2 WHERE c.id = $1 AND NOT EXISTS (
  SELECT FROM subdomain_claims o WHERE o.id <> $1 AND o.skeleton = $2
    AND o.status IN ('unpaid', 'pending', 'approved', 'releasing'))
"""


@dataclass(frozen=True)
class Upgraded:
    """The migrations that were applied, and how many people's facts were written."""

    applied: list[str]
    people: int = 0


async def upgrade(settings: Settings, url: str, *, portion: int = PORTION) -> Upgraded:
    """Bring the database to this version; callers that come together take turns.

    Raises MigrationFailed with one clear line.
    """
    applied, people = await migrate(url), 0
    async with connected(url) as sql:
        await see_names(sql)
        if await sql.fetchval(_ANYBODY_LEFT):
            await take_turn(sql)
            people = await _open_facts(settings, url, sql, portion)
    return Upgraded(applied, people)


async def see_names(sql: asyncpg.Connection[Any]) -> None:
    """What names look like by today's rules: a release before had others, or none."""
    for row in await sql.fetch(_NAMES):
        if row["skeleton"] != (seen := skeleton(row["name"])):
            # Whoever claims what looks the same at this moment has the look.
            with suppress(asyncpg.UniqueViolationError):
                await sql.execute(_SEE, row["id"], seen)


async def _open_facts(
    settings: Settings, url: str, sql: asyncpg.Connection[Any], portion: int
) -> int:
    clock = clock_of(settings.clock_file)
    people, began = await sql.fetchval(_LEFT), time.monotonic()
    if not people:
        # Another process had its turn before us.
        return 0
    left = people
    log.info("facts_opening", people=people)
    try:
        # A context of its own: no pool of this process is open yet, or it is another database's.
        async with TortoiseContext() as context:
            await context.init(config=configuration(url, max_size=_WORKERS))
            live = LivePolicy(settings.policy)
            await live.refresh()
            now, policy = clock.now(), live.current

            async def work() -> None:
                nonlocal left
                async for done in open_all(now=now, policy=policy, portion=portion):
                    left -= done
                    log.info("facts_opened", people=done, left=left)

            while await anybody_left():
                workers = (work() for _ in range(_WORKERS))
                for ended in await asyncio.gather(*workers, return_exceptions=True):
                    if ended is not None:
                        raise ended
    except (asyncpg.PostgresError, BaseORMException, OSError) as trouble:
        raise MigrationFailed(
            f"The facts of {left} people could not be written: {describe(trouble)}"
        ) from None
    await sql.execute(_COUNT_ANEW)
    log.info("facts_are_open", people=people, seconds=round(time.monotonic() - began))
    return int(people)
