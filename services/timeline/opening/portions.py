"""The upgrade itself: so many people at a time, one transaction a portion.

A portion ends with `facts_since` of its people, so it is done whole or not at all: a kill at any
point loses nothing, and whoever comes next goes on with those who are left. Two that run at once
wait for each other at the people's locks, and the later one finds them done.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import connections
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.transactions import in_transaction

from services.policy import Policy
from services.timeline.opening import money, rights, rows, seats, tables

PORTION = 20_000


@dataclass(frozen=True)
class Portion:
    """People whose facts were just written, up to `last` in the order of their ids."""

    people: int
    last: UUID | None


async def anybody_left() -> bool:
    """Whether the upgrade has still something to do."""
    found = await connections.get("default").execute_query_dict(
        "SELECT EXISTS (SELECT FROM bot_users WHERE facts_since IS NULL) AS left"
    )
    return bool(found[0]["left"])


async def open_all(
    *, now: datetime, policy: Policy, portion: int = PORTION
) -> AsyncIterator[Portion]:
    """Write the facts of everybody whom the release before left, a portion at a time."""
    last: UUID | None = None
    while True:
        done = await open_next(now=now, policy=policy, after=last, limit=portion)
        if done.people:
            yield done
        elif last is None:
            return
        # Whoever is left behind the place where we are was skipped by nobody: look once more.
        last = done.last


async def open_next(
    *, now: datetime, policy: Policy, after: UUID | None = None, limit: int = PORTION
) -> Portion:
    """Write the facts of the next people; none are left behind `after` when it is empty."""
    places = tables.unusual_decimals()
    async with in_transaction() as connection:
        for table in tables.TABLES:
            await connection.execute_query(table)
        await connection.execute_query(tables.PEOPLE, [after, now, policy.review_hold, limit])
        found = await connection.execute_query_dict(
            "SELECT count(*) AS people, max(user_id::text)::uuid AS last FROM opening_people"
        )
        portion = Portion(found[0]["people"], found[0]["last"])
        if portion.people:
            await connection.execute_query(tables.SCALES, [list(places), list(places.values())])
            await _open(connection, now, policy)
    return portion


async def _open(connection: BaseDBAsyncClient, now: datetime, policy: Policy) -> None:
    async def do(statement: str, *values: Any) -> None:
        await connection.execute_query(statement, list(values))

    async def look(table: str) -> None:
        # Nobody else looks at temporary tables, and without figures every plan is a guess.
        await connection.execute_query(f"ANALYZE opening_{table}")

    calendar = policy.zone.key, policy.end_hour
    await look("people")
    await do(money.MONEY)
    await look("money")
    await do(rights.RIGHTS, now, policy.grace, list(policy.reminder_days))
    await look("rights")
    await do(rights.SPEND_ONLY)
    await do(seats.SEATS, now, policy.grace)
    await look("seats")
    await do(rights.OPENINGS, *calendar)
    await do(seats.PAID)
    await do(seats.TAKEN, *calendar)
    await do(rights.REFUNDS)
    await do(rows.PROOFS, policy.review_hold)
    await do(money.LEDGER)
    await do(seats.OVER, now)
    await do(rights.WRITTEN)
    await do(seats.OPENED, now)
    await do(seats.ASTRAY, policy.grace)
    await do(rows.MOVED, now)
    await do(rows.MADE, now)
    await do(rows.MIRRORED, now)
