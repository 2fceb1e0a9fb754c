"""The durable inbox: every update is a row before Telegram hears that it arrived.

A row goes waiting → running → done, or ends as a dead letter after too many tries, or is skipped
at once when its person has too much waiting already. The database guarantees one running row for
each ordering key, so two replicas can never handle one person at the same time.
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
from bot.database.shortage import is_shortage
from bot.limits import INBOX_LEASE
from bot.telegram import inbox_sql as sql
from bot.telegram.ordering import RawUpdate
from models.delivery import InboxKind

log = structlog.get_logger(__name__)

Rows = list[dict[str, Any]]

#: How often, in seconds, the log says that a person's updates were left out.
_TELL_EVERY = 60.0


@dataclass(frozen=True, slots=True)
class InboxLimits:
    """`backoff` are the pauses between tries; after `max_attempts` of them a row is a dead letter.

    `most_open`: of talk, of files, and of what is reported of groups, one person may have so many
    waiting; of what they say, more is left out.
    """

    lease: float = INBOX_LEASE
    max_attempts: int = 4
    backoff: tuple[float, ...] = (0.2, 1.0, 1.0)
    most_open: int = 40
    keep_days: float = 3.0
    prune_at_once: int = 5000
    prune_rounds: int = 40


@dataclass(frozen=True, slots=True)
class Claimed:
    """An update that this replica is to handle, until the monotonic moment `until`.

    `behind`: how many seconds its turn was put back for what others wait for.
    """

    id: int
    update_id: int
    ordering_key: str
    kind: InboxKind
    turn: float
    behind: float
    attempts: int
    age: float
    until: float
    life: int
    body: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """An update that failed on every try and waits for a human now."""

    id: int
    update_id: int
    ordering_key: str
    attempts: int
    error: str
    # The kind of an update that the library cannot read; empty for every other.
    unreadable: str = ""


@dataclass(frozen=True, slots=True)
class Stored:
    """What became of a batch: claimed rows may begin now, the keys that wait are busy elsewhere."""

    claimed: list[Claimed]
    waiting: frozenset[str]


class Inbox:
    """The rows of one bot, as one replica sees them.

    `on_dead_letter` runs inside the transaction that makes it one: it writes the notice to the
    admins and must not wait for the network.
    """

    def __init__(
        self,
        database: BaseDBAsyncClient,
        replica: Replica,
        bot_id: int,
        *,
        on_dead_letter: Callable[[DeadLetter], Awaitable[None]],
        limits: InboxLimits | None = None,
    ) -> None:
        self._database = database
        self._replica = replica
        self._bot_id = bot_id
        self._on_dead_letter = on_dead_letter
        self.limits = limits or InboxLimits()
        self._skipped, self._tell_skipped_at = 0, 0.0

    async def store(
        self, updates: Sequence[RawUpdate], *, claim: bool = True, urgent: bool = True
    ) -> Stored:
        """Write what is new and claim the first row of each free ordering key, in one statement.

        `urgent`: whether to claim what has a deadline even if nothing else is claimed. After the
        return the updates are safe. Repeated ones are left out silently.
        """
        if not updates:
            return Stored([], frozenset())
        bodies = {update.update_id: update.body for update in updates}
        now = self._moment()
        rows = await self._run(
            sql.STORE,
            self._bot_id,
            [update.update_id for update in updates],
            [update.ordering_key for update in updates],
            [update.kind.value for update in updates],
            [update.body for update in updates],
            self._replica.id,
            self.limits.lease,
            claim and self._replica.connected,
            urgent and self._replica.connected,
            self.limits.most_open,
            [update.may_be_left_out for update in updates],
        )
        claimed = [
            self._claimed({**row, "body": bodies[row["update_id"]]}, now)
            for row in rows
            if row["state"] == "running"
        ]
        waiting = frozenset(row["ordering_key"] for row in rows if row["state"] == "waiting")
        await self._note_waiting(rows)
        return Stored(sorted(claimed, key=lambda item: item.update_id), waiting)

    async def _note_waiting(self, rows: Rows) -> None:
        """News about a person who waits for an answer now is itself waited for."""
        self._skipped += sum(row["state"] == "skipped" for row in rows)
        if self._skipped and time.monotonic() >= self._tell_skipped_at:
            log.warning("updates_skipped", updates=self._skipped)
            self._skipped, self._tell_skipped_at = 0, time.monotonic() + _TELL_EVERY
        waited_for = [
            row["ordering_key"]
            for row in rows
            if row["state"] == "waiting" and row["kind"] != InboxKind.NEWS
        ]
        if waited_for:
            await self._run(sql.HURRY, self._bot_id, waited_for)

    async def finish(self, done: Claimed, *, take_next: bool = True) -> Claimed | None:
        """Mark the row done if it is still ours, and claim what waits next in its ordering key."""
        now = self._moment()
        owner, lease = self._replica.id, self.limits.lease
        rows = await self._run(sql.FINISH, done.id, owner, done.attempts, lease, take_next)
        return self._claimed(rows[0], now) if rows else None

    async def retry_later(
        self, failed: Claimed, error: str, *, unreadable: str = ""
    ) -> DeadLetter | float:
        """Count the failure: the pause before the next try, or the row a dead letter for good.

        What cannot be read becomes a dead letter at once: no later try could read it.
        """
        if unreadable or failed.attempts >= self.limits.max_attempts:
            dead_letter = DeadLetter(
                failed.id, failed.update_id, failed.ordering_key, failed.attempts, error, unreadable
            )
            await self._bury(dead_letter)
            return dead_letter
        pauses = self.limits.backoff
        pause = pauses[min(failed.attempts, len(pauses)) - 1]
        await self._let_go([failed], pause, error, counted=True)
        return pause

    async def postpone(self, claimed: Claimed, pause: float, error: str) -> None:
        """Put the row back for a while through no fault of its own; the try is not counted."""
        await self._let_go([claimed], pause, error, counted=False)

    async def release(self, claimed: Iterable[Claimed]) -> None:
        """Put back what was not begun; other replicas are notified and take it at once."""
        await self._let_go(list(claimed), 0.0, None, counted=False)

    async def claim(self, limit: int) -> list[Claimed]:
        """Claim rows whose ordering keys are free, the earliest turn first, at most one a key."""
        return await self._claim(sql.CLAIM, limit)

    async def claim_deadlines(self, limit: int) -> list[Claimed]:
        """Claim only what Telegram gives up within seconds; it needs no share of the others."""
        return await self._claim(sql.CLAIM_DEADLINES, limit)

    async def claim_of(self, ordering_key: str) -> Claimed | None:
        """Claim the first row of a free ordering key."""
        found = await self._claim(sql.CLAIM_OF, 1, ordering_key)
        return found[0] if found else None

    async def _claim(self, statement: str, limit: int, *ordering_key: str) -> list[Claimed]:
        if not self._replica.connected:
            # Others take us for dead now and would take over at once what we claim.
            return []
        now = self._moment()
        owner, lease = self._replica.id, self.limits.lease
        try:
            rows = await self._run(statement, self._bot_id, owner, lease, limit, *ordering_key)
        except IntegrityError:
            # Another replica was quicker with one of these ordering keys; the next look will know.
            return []
        return sorted((self._claimed(row, now) for row in rows), key=_by_turn)

    async def recover(self, held: Iterable[int] = ()) -> None:
        """Free the rows whose owner died or let its lease run out; a deadly one is a dead letter.

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
                if row["state"] == "dead":
                    await self._on_dead_letter(_dead_letter(row))
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
        pruned, portion = 0, self.limits.prune_at_once
        for _ in range(self.limits.prune_rounds):
            rows = await self._run(sql.PRUNE, self._bot_id, self.limits.keep_days, portion)
            pruned += int(rows[0]["pruned"])
            if rows[0]["pruned"] < portion:
                break
        return pruned

    async def _bury(self, dead_letter: DeadLetter) -> None:
        values = [dead_letter.id, self._replica.id, dead_letter.attempts, dead_letter.error]
        try:
            async with in_transaction(self._database.connection_name) as transaction:
                if await transaction.execute_query_dict(sql.PARK, values):
                    await self._on_dead_letter(dead_letter)
        except Exception as error:
            if is_shortage(error):
                # That passes, and then the word can be written as well.
                raise
            # The ordering key behind must go on even if the notice to the admins cannot be written.
            log.exception("dead_letter_not_told", update_id=dead_letter.update_id)
            await self._run(sql.PARK, *values)
        log.error("update_dead", update_id=dead_letter.update_id, error=dead_letter.error)

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
            ordering_key=row["ordering_key"],
            kind=InboxKind(row["kind"]),
            turn=float(row["turn"]),
            behind=float(row["behind"]),
            attempts=row["attempts"],
            age=float(row["age"]),
            until=now + self.limits.lease,
            life=life,
            body=bytes(row["body"]),
        )


def _dead_letter(row: dict[str, Any]) -> DeadLetter:
    return DeadLetter(
        row["id"], row["update_id"], row["ordering_key"], row["attempts"], row["error"]
    )


def _by_turn(claimed: Claimed) -> tuple[float, int]:
    return claimed.turn, claimed.update_id
