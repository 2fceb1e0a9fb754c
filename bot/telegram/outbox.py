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
from models.delivery import Priority

# Written as the partial indexes have them, or they would not be used.
_OPEN = "state IN ('waiting', 'held')"
_GROUP, _PERSON = "chat_id LIKE '-%'", "chat_id NOT LIKE '-%'"
# `e` belongs to a replica that lives, in statements that begin with WITH_ALIVE; $2 is this replica.
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
# wanted, because another replica may have locked the first ones.
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
# $1 row, $2 this replica, $3 attempts, $4 state, $5 error, $6 when a held one is tried again.
_SETTLE = """
UPDATE outbox
SET state = $4, owner = NULL, lease_until = NULL, error = $5,
    done_at = CASE WHEN $4 = 'held' THEN NULL ELSE clock_timestamp() END,
    available_at = CASE WHEN $4 = 'held'
        THEN clock_timestamp() + make_interval(secs => $6::float8) ELSE available_at END
WHERE id = $1 AND owner = $2 AND attempts = $3 AND state = 'waiting'
RETURNING id"""
# $1 row, $2 this replica, $3 attempts, $4 pause, $5 error, $6 attempts to take back.
_LATER = f"""
UPDATE outbox
SET owner = NULL, lease_until = NULL, attempts = attempts - $6::int,
    error = COALESCE($5::text, error),
    available_at = clock_timestamp() + make_interval(secs => $4::float8),
    -- An operation in a group that fails and fails lets everything else there go first.
    priority = CASE WHEN chat_id LIKE '-%' AND attempts - $6::int >= 5
        THEN greatest(priority, {Priority.LAST}) ELSE priority END
WHERE id = $1 AND owner = $2 AND attempts = $3 AND state = 'waiting'
RETURNING id"""  # noqa: S608 (constants)
_RETARGET = """
UPDATE outbox SET chat_id = $2 WHERE chat_id = $1 AND state IN ('waiting', 'held')
RETURNING id"""


@dataclass(frozen=True, slots=True)
class ClaimedMessage:
    """One row of the outbox claimed by this replica, until the monotonic moment `until`."""

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
    must be notified of the end of a message is written down with it.
    """

    def __init__(
        self, database: BaseDBAsyncClient, replica: Replica, *, lease: float, call_limit: float
    ) -> None:
        self._database = database
        self._replica = replica
        self._lease = lease
        self._usable = lease - call_limit

    async def claim(self, limit: int) -> list[ClaimedMessage]:
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
        messages = [
            ClaimedMessage(**{**row, "args": orjson.loads(row["args"])}, until=until, life=life)
            for row in rows
        ]
        return sorted(messages, key=lambda claimed: (claimed.priority, claimed.id))

    def is_ours(self, claimed: ClaimedMessage) -> bool:
        """Whether no other replica can have claimed the row, without asking the database."""
        return time.monotonic() < claimed.until and self._replica.lives(claimed.life)

    async def settle(
        self,
        claimed: ClaimedMessage,
        state: str,
        error: str | None = None,
        also: Callable[[], Awaitable[None]] | None = None,
        again_in: float = 0.0,
    ) -> bool:
        """Write down the row's end; False when it is not ours any more.

        What is held is asked for again after a while, if it is not released before.
        """
        values = [claimed.id, self._replica.id, claimed.attempts, state, error, again_in]
        if also is None:
            return bool(await self._database.execute_query_dict(_SETTLE, values))
        async with in_transaction(self._database.connection_name) as transaction:
            settled = bool(await transaction.execute_query_dict(_SETTLE, values))
            if settled:
                await also()
        return settled

    async def later(
        self, claimed: ClaimedMessage, pause: float, error: str | None, *, counted: bool
    ) -> None:
        """Put the row back for a while; an attempt that is not counted leaves no trace."""
        taken_back = 0 if counted else 1
        values = [claimed.id, self._replica.id, claimed.attempts, pause, error, taken_back]
        await self._database.execute_query_dict(_LATER, values)

    async def retarget(
        self, claimed: ClaimedMessage, chat_id: str, also: Callable[[], Awaitable[None]]
    ) -> None:
        """Everything for a chat that got a new id goes there, this row first."""
        async with in_transaction(self._database.connection_name) as transaction:
            await transaction.execute_query_dict(_RETARGET, [claimed.chat_id, chat_id])
            values = [claimed.id, self._replica.id, claimed.attempts, 0.0, None, 1]
            if await transaction.execute_query_dict(_LATER, values):
                await also()
