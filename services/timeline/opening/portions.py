"""The upgrade itself: so many people at a time, one transaction a portion.

A portion ends with `facts_since` of its people, so it is done whole or not at all: a kill at any
point loses nothing, and the next process goes on with those who are left. Several may work at
once, for each takes people whom no other process has.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from tortoise import connections
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.transactions import in_transaction

from services.money import unusual_decimals
from services.policy import Policy
from services.timeline.opening import money, rights, rows, seats, tables

PORTION = 20_000
_LAST = """
SELECT came_at, user_id, count(*) OVER () AS people FROM opening_people
ORDER BY came_at DESC, user_id DESC LIMIT 1
"""


async def anybody_left() -> bool:
    """Whether the upgrade has still something to do."""
    found = await connections.get("default").execute_query_dict(
        "SELECT EXISTS (SELECT FROM bot_users WHERE facts_since IS NULL) AS left"
    )
    return bool(found[0]["left"])


@dataclass(frozen=True)
class Portion:
    """So many people whose facts were just written; `last` of them came latest."""

    people: int
    last: tuple[datetime, UUID]


#: Before the first person.
FIRST = datetime.min.replace(tzinfo=UTC), UUID(int=0)


async def open_all(*, now: datetime, policy: Policy, portion: int = PORTION) -> AsyncIterator[int]:
    """Write the facts of all people whom no other process has; how many each portion brought."""
    last = FIRST
    while (done := await open_next(now=now, policy=policy, after=last, limit=portion)).people:
        yield done.people
        last = done.last


async def open_next(
    *,
    now: datetime,
    policy: Policy,
    after: tuple[datetime, UUID] = FIRST,
    limit: int = PORTION,
) -> Portion:
    """Write the facts of so many more people, in the order in which they came."""
    places = unusual_decimals()
    async with in_transaction() as connection:
        for table in tables.TABLES:
            await connection.execute_query(table)
        values = [now, policy.review_hold, limit, *after]
        await connection.execute_query(tables.PEOPLE, values)
        found = await connection.execute_query_dict(_LAST)
        if not found:
            return Portion(0, after)
        (last,) = found
        await connection.execute_query(tables.SCALES, [list(places), list(places.values())])
        await _open(connection, now, policy)
    return Portion(last["people"], (last["came_at"], last["user_id"]))


async def _open(connection: BaseDBAsyncClient, now: datetime, policy: Policy) -> None:
    async def do(statement: str, *values: Any) -> None:
        await connection.execute_query(statement, list(values))

    async def look(table: str, columns: str = "user_id") -> None:
        # No other session sees temporary tables, and without figures every plan is a guess.
        await connection.execute_query(f"ANALYZE opening_{table} ({columns})")

    calendar = policy.zone.key, policy.end_hour
    await look("people", "user_id, telegram_id, profile_id")
    await do(money.MONEY)
    await look("money", "id, user_id")
    await do(rights.RIGHTS, now, policy.grace, list(policy.reminder_days))
    await look("rights", "id, user_id, payment_id")
    await do(rights.SPEND_ONLY)
    await do(seats.SEATS, now, policy.grace)
    await look("seats")
    await do(rights.OPENINGS, *calendar)
    await do(seats.PAID)
    await do(seats.TAKEN, *calendar)
    await do(rights.REFUNDS)
    await do(rows.PROOFS, policy.review_hold)
    await do(money.LEDGER)
    await do(rights.WRITTEN)
    await do(seats.OPENED, now)
    await do(seats.ASTRAY, policy.grace)
    await do(rows.WANTED)
    await look("rows", "telegram_id")
    await do(rows.MOVED, now)
    await do(rows.MADE, now)
    # Courses are shared: other processes wait for these from here on.
    await do(seats.OVER, now)
    await do(rows.MIRRORED, now)
