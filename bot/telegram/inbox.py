"""The durable inbox: every update is a row before Telegram is told that it arrived.

A row goes waiting → running → done, or ends parked after too many tries. The database guarantees
one running row for each lane, so two replicas can never handle one person at the same time.
"""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import structlog
from asyncpg.exceptions import DeadlockDetectedError
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from bot.database.replicas import Replica
from bot.telegram import inbox_sql as sql
from bot.telegram.lanes import RawUpdate

log = structlog.get_logger(__name__)

Rows = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class InboxLimits:
    """`backoff` are the pauses between tries; after `max_attempts` tries a row is parked."""

    lease: float = 30.0
    max_attempts: int = 4
    backoff: tuple[float, ...] = (0.2, 1.0, 1.0)
    keep_days: float = 3.0


@dataclass(frozen=True, slots=True)
class Claimed:
    """An update that this replica is to handle, until the monotonic moment `until`."""

    id: int
    update_id: int
    lane: str
    attempts: int
    age: float
    until: float
    life: int
    body: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Parked:
    """An update that failed on every try and waits for a human now."""

    id: int
    update_id: int
    lane: str
    attempts: int
    error: str


@dataclass(frozen=True, slots=True)
class Stored:
    """What became of a batch: claimed rows may begin now, waiting lanes are busy elsewhere."""

    claimed: list[Claimed]
    waiting: frozenset[str]


class Inbox:
    """The rows of one bot, as one replica sees them.

    `on_parked` runs inside the transaction that parks the row: it writes the word to the admins
    and must not wait for the network.
    """

    def __init__(
        self,
        database: BaseDBAsyncClient,
        replica: Replica,
        bot_id: int,
        *,
        on_parked: Callable[[Parked], Awaitable[None]],
        limits: InboxLimits | None = None,
    ) -> None:
        self._database = database
        self._replica = replica
        self._bot_id = bot_id
        self._on_parked = on_parked
        self.limits = limits or InboxLimits()

    async def store(self, updates: Sequence[RawUpdate], *, claim: bool = True) -> Stored:
        """Write what is new and claim the first row of each free lane, in one statement.

        After the return the updates are safe. Repeated ones are left out silently.
        """
        if not updates:
            return Stored([], frozenset())
        bodies = {update.update_id: update.body for update in updates}
        now = self._moment()
        rows = await self._run(
            sql.STORE,
            self._bot_id,
            [update.update_id for update in updates],
            [update.lane for update in updates],
            [update.body for update in updates],
            self._replica.id,
            self.limits.lease,
            claim and self._replica.connected,
        )
        claimed = [
            self._claimed({**row, "body": bodies[row["update_id"]]}, now)
            for row in rows
            if row["state"] == "running"
        ]
        waiting = frozenset(row["lane"] for row in rows if row["state"] == "waiting")
        return Stored(sorted(claimed, key=lambda item: item.update_id), waiting)

    async def finish(self, done: Claimed, *, take_next: bool = True) -> Claimed | None:
        """Mark the row done if it is still ours, and claim what waits next in its lane."""
        now = self._moment()
        owner, lease = self._replica.id, self.limits.lease
        rows = await self._run(sql.FINISH, done.id, owner, done.attempts, lease, take_next)
        return self._claimed(rows[0], now) if rows else None

    async def retry_later(self, failed: Claimed, error: str) -> Parked | float:
        """Count the failure: the pause before the next try, or the row parked for good."""
        if failed.attempts >= self.limits.max_attempts:
            parked = Parked(failed.id, failed.update_id, failed.lane, failed.attempts, error)
            await self._park(parked)
            return parked
        pauses = self.limits.backoff
        pause = pauses[min(failed.attempts, len(pauses)) - 1]
        await self._let_go([failed], pause, error, counted=True)
        return pause

    async def postpone(self, claimed: Claimed, pause: float, error: str) -> None:
        """Put the row back for a while through no fault of its own; the try is not counted."""
        await self._let_go([claimed], pause, error, counted=False)

    async def release(self, claimed: Iterable[Claimed]) -> None:
        """Put back what was not begun; other replicas are told and take it at once."""
        await self._let_go(list(claimed), 0.0, None, counted=False)

    async def claim(self, limit: int, lane: str | None = None) -> list[Claimed]:
        """Claim rows that wait in free lanes, oldest first, at most one for each lane."""
        if not self._replica.connected:
            # Others take us for dead now and would take over at once what we claim.
            return []
        now = self._moment()
        owner, lease = self._replica.id, self.limits.lease
        try:
            rows = await self._run(sql.CLAIM, self._bot_id, owner, lease, limit, lane)
        except IntegrityError:
            # Another replica was quicker with one of these lanes; the next look will know.
            return []
        return sorted((self._claimed(row, now) for row in rows), key=lambda item: item.update_id)

    async def recover(self, held: Iterable[int] = ()) -> None:
        """Free the rows whose owner died or let its lease run out; a deadly one is parked.

        `held` are the rows that this process is working on right now.
        """
        values = [self._replica.pulse.lease, self._bot_id, self._replica.id, list(held)]
        if not await self._run(sql.ANY_LOST, *values):
            return
        async with in_transaction(self._database.connection_name) as transaction:
            rows: Rows = await transaction.execute_query_dict(
                sql.FREE_LOST, [*values, self.limits.max_attempts]
            )
            for row in rows:
                if row["state"] == "parked":
                    await self._on_parked(_parked(row))
        log.warning("updates_taken_over", updates=len(rows))

    async def renew(self, claimed: Iterable[Claimed]) -> dict[int, tuple[float, int]]:
        """Lengthen the leases; returns the new `until` and `life` of each row still ours."""
        now, life = self._moment()
        ids = [item.id for item in claimed]
        rows = await self._run(sql.RENEW, ids, self._replica.id, self.limits.lease)
        return {row["id"]: (now + self.limits.lease, life) for row in rows}

    def is_ours(self, until: float, life: int) -> bool:
        """Whether a claim still holds, judged without a question to the database."""
        return time.monotonic() < until and self._replica.lives(life)

    async def backlog(self, limit: int) -> int:
        """How many updates are not handled yet; counting stops at `limit`."""
        rows = await self._run(sql.BACKLOG, self._bot_id, limit)
        return int(rows[0]["backlog"])

    async def prune(self) -> int:
        """Forget handled updates; three days is far longer than Telegram may repeat them.

        It is also shorter than the idle week after which Telegram may begin to count anew.
        """
        rows = await self._run(sql.PRUNE, self._bot_id, self.limits.keep_days)
        return int(rows[0]["pruned"])

    async def _park(self, parked: Parked) -> None:
        values = [parked.id, self._replica.id, parked.attempts, parked.error]
        try:
            async with in_transaction(self._database.connection_name) as transaction:
                if await transaction.execute_query_dict(sql.PARK, values):
                    await self._on_parked(parked)
        except Exception:
            # The lane behind must go on even if the word to the admins cannot be written.
            log.exception("parking_not_told", update_id=parked.update_id)
            await self._run(sql.PARK, *values)
        log.error("update_parked", update_id=parked.update_id, error=parked.error)

    async def _let_go(
        self, claimed: list[Claimed], pause: float, error: str | None, *, counted: bool
    ) -> None:
        if claimed:
            ids = [item.id for item in claimed]
            attempts = [item.attempts for item in claimed]
            owner = self._replica.id
            await self._run(sql.LET_GO, ids, attempts, owner, pause, error, int(not counted))

    async def _run(self, statement: str, *values: Any) -> Rows:
        """Run one statement; a race lost to another replica is decided by a second look."""
        for _ in range(3):
            try:
                return await self._database.execute_query_dict(statement, list(values))
            except (IntegrityError, DeadlockDetectedError):
                log.debug("inbox_race")
        return await self._database.execute_query_dict(statement, list(values))

    def _moment(self) -> tuple[float, int]:
        """Taken before the statement, so that our idea of the lease ends before the database's."""
        return time.monotonic(), self._replica.life

    def _claimed(self, row: dict[str, Any], moment: tuple[float, int]) -> Claimed:
        now, life = moment
        return Claimed(
            id=row["id"],
            update_id=row["update_id"],
            lane=row["lane"],
            attempts=row["attempts"],
            age=float(row["age"]),
            until=now + self.limits.lease,
            life=life,
            body=bytes(row["body"]),
        )


def _parked(row: dict[str, Any]) -> Parked:
    return Parked(row["id"], row["update_id"], row["lane"], row["attempts"], row["error"])
