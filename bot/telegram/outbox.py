"""The outbox's rows: claimed by one replica at a time, settled once, in order for each chat.

A row in flight is a waiting row with an owner and a lease. `attempts` grows with every claim that
counts, so (owner, attempts) tells whether a claim still stands.
"""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.transactions import in_transaction

from bot.database.replicas import WITH_ALIVE, Replica

#: What whoever writes a row runs in the same transaction, so that it is sent at once.
OUTBOX_NOTIFY = "SELECT pg_notify('outbox', '')"

# Written as the partial indexes have them, or they would not be used.
_OPEN = "state IN ('waiting', 'held')"
_GROUP, _PERSON = "chat_id LIKE '-%'", "chat_id NOT LIKE '-%'"
# `e` belongs to somebody who lives, in statements that begin with WITH_ALIVE; $2 is this replica.
_IN_FLIGHT = """(e.owner IS NOT NULL AND e.lease_until >= clock_timestamp()
                 AND (e.owner = $2 OR e.owner IN (SELECT id FROM alive)))"""
_DUE = """o.state = 'waiting' AND o.available_at <= clock_timestamp()
      AND (o.owner IS NULL OR o.lease_until < clock_timestamp()
           OR o.owner <> $2 AND o.owner NOT IN (SELECT id FROM alive))"""
# $1 replica lease, $2 this replica, $3 lease, $4 limit. Within a chat a more urgent row goes first
# and equal ones go in the order of id. A row that failed before holds its followers back; one that
# is only scheduled for later does not; a held one keeps us from asking an unreachable person.
# A channel may owe a row for every member, but channels are few: each is asked for its head alone.
# People are many and are owed little: their rows are walked in order, and more of them than are
# wanted, because another replica may have its hand on the first ones.
_CLAIM = f"""{WITH_ALIVE}, groups AS (
    WITH RECURSIVE g AS (
        (SELECT chat_id FROM outbox WHERE {_OPEN} AND {_GROUP} ORDER BY chat_id LIMIT 1)
        UNION ALL
        SELECT (SELECT chat_id FROM outbox
                WHERE {_OPEN} AND {_GROUP} AND chat_id > g.chat_id ORDER BY chat_id LIMIT 1)
        FROM g WHERE g.chat_id IS NOT NULL
    )
    SELECT chat_id FROM g WHERE chat_id IS NOT NULL
), heads AS (
    SELECT h.id FROM groups g CROSS JOIN LATERAL (
        SELECT id FROM outbox
        WHERE chat_id = g.chat_id AND {_OPEN} AND {_GROUP}
          AND (attempts > 0 OR available_at <= clock_timestamp())
        ORDER BY priority, id LIMIT 1) h
    WHERE NOT EXISTS (
        SELECT FROM outbox e
        WHERE e.chat_id = g.chat_id AND (e.owner IS NOT NULL OR e.state = 'held')
          AND (e.state = 'held' OR {_IN_FLIGHT}))
    UNION ALL
    (SELECT o.id FROM outbox o
     WHERE o.{_PERSON} AND {_DUE}
       AND NOT EXISTS (
         SELECT FROM outbox e
         WHERE e.chat_id = o.chat_id AND e.{_OPEN} AND e.id <> o.id
           AND (e.state = 'held' OR {_IN_FLIGHT}
                OR (e.priority, e.id) < (o.priority, o.id)
                   AND (e.attempts > 0 OR e.available_at <= clock_timestamp())))
     ORDER BY o.priority, o.available_at, o.id LIMIT $4 * 4)
), due AS (
    SELECT o.id FROM outbox o JOIN heads ON heads.id = o.id WHERE {_DUE}
    ORDER BY o.priority, o.available_at, o.id LIMIT $4
    FOR UPDATE OF o SKIP LOCKED
)
UPDATE outbox o
SET owner = $2, attempts = o.attempts + 1,
    lease_until = clock_timestamp() + make_interval(secs => $3::float8)
FROM due WHERE o.id = due.id AND o.state = 'waiting'
RETURNING o.id, o.kind, o.chat_id, o.args::text AS args, o.priority, o.attempts, o.created_at
"""  # noqa: S608 (constants)
# $1 row, $2 this replica, $3 attempts, $4 state, $5 error.
_SETTLE = """
UPDATE outbox
SET state = $4, owner = NULL, lease_until = NULL, error = $5,
    done_at = CASE WHEN $4 = 'held' THEN NULL ELSE clock_timestamp() END
WHERE id = $1 AND owner = $2 AND attempts = $3 AND state = 'waiting'
RETURNING id"""
# $1 row, $2 this replica, $3 attempts, $4 pause, $5 error, $6 attempts to take back.
_LATER = """
UPDATE outbox
SET owner = NULL, lease_until = NULL, attempts = attempts - $6::int,
    error = COALESCE($5::text, error),
    available_at = clock_timestamp() + make_interval(secs => $4::float8)
WHERE id = $1 AND owner = $2 AND attempts = $3 AND state = 'waiting'
RETURNING id"""
_RETARGET = """
UPDATE outbox SET chat_id = $2 WHERE chat_id = $1 AND state IN ('waiting', 'held')
RETURNING id"""
_RELEASE_HELD = """
WITH released AS (
    UPDATE outbox
    SET state = 'waiting', attempts = 0, available_at = clock_timestamp(), error = NULL
    WHERE chat_id = $1 AND state = 'held'
    RETURNING id
)
SELECT count(*) AS released, pg_notify('outbox', '')::text FROM released"""


@dataclass(frozen=True, slots=True)
class Errand:
    """One row of the outbox in the hands of this replica, until the monotonic moment `until`."""

    id: int
    kind: str
    chat_id: str
    args: dict[str, Any]
    priority: int
    attempts: int
    created_at: datetime
    until: float
    life: int


class Outbox:
    """The statements on the outbox, as one replica sees it.

    `also` runs in the transaction that settles the row, and only if the row was still ours: what
    must be told about the end of an errand is written down with it.
    """

    def __init__(
        self, database: BaseDBAsyncClient, replica: Replica, *, lease: float, call_limit: float
    ) -> None:
        self._database = database
        self._replica = replica
        self._lease = lease
        self._usable = lease - call_limit

    async def claim(self, limit: int) -> list[Errand]:
        """Claim what is due, most urgent first, one row for each chat."""
        if not self._replica.connected:
            # Others take us for dead now and would take over at once what we claim.
            return []
        # Taken before the statement, and ended early enough for the longest call to fit in.
        until, life = time.monotonic() + self._usable, self._replica.life
        pulse = self._replica.pulse.lease
        rows = await self._database.execute_query_dict(
            _CLAIM, [pulse, self._replica.id, self._lease, limit]
        )
        errands = [
            Errand(**{**row, "args": orjson.loads(row["args"])}, until=until, life=life)
            for row in rows
        ]
        return sorted(errands, key=lambda errand: (errand.priority, errand.id))

    def is_ours(self, errand: Errand) -> bool:
        """Whether nobody else can have claimed the row meanwhile, without asking the database."""
        return time.monotonic() < errand.until and self._replica.lives(errand.life)

    async def settle(
        self,
        errand: Errand,
        state: str,
        error: str | None = None,
        also: Callable[[], Awaitable[None]] | None = None,
    ) -> bool:
        """Write down the row's end; False when it is not ours any more."""
        values = [errand.id, self._replica.id, errand.attempts, state, error]
        if also is None:
            return bool(await self._database.execute_query_dict(_SETTLE, values))
        async with in_transaction(self._database.connection_name) as transaction:
            settled = bool(await transaction.execute_query_dict(_SETTLE, values))
            if settled:
                await also()
        return settled

    async def later(
        self, errand: Errand, pause: float, error: str | None, *, counted: bool
    ) -> None:
        """Put the row back for a while; an attempt that is not counted leaves no trace."""
        taken_back = 0 if counted else 1
        values = [errand.id, self._replica.id, errand.attempts, pause, error, taken_back]
        await self._database.execute_query_dict(_LATER, values)

    async def retarget(
        self, errand: Errand, chat_id: str, also: Callable[[], Awaitable[None]]
    ) -> None:
        """Everything for a chat that got a new id goes there, this row first."""
        async with in_transaction(self._database.connection_name) as transaction:
            await transaction.execute_query_dict(_RETARGET, [errand.chat_id, chat_id])
            values = [errand.id, self._replica.id, errand.attempts, 0.0, None, 1]
            if await transaction.execute_query_dict(_LATER, values):
                await also()


async def release_held(database: BaseDBAsyncClient, chat_id: str) -> int:
    """The person can be reached again: what was held for them goes out now."""
    rows = await database.execute_query_dict(_RELEASE_HELD, [chat_id])
    return int(rows[0]["released"])
