"""One row, one lock and one connection for each running process: who is alive, and their news.

The session's advisory lock vanishes the moment a process dies; the age of the heartbeat tells of a
process that was stopped (SIGSTOP keeps its lock). Either one missing means dead.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import asyncpg
import structlog

from bot.database.url import DatabaseUrl

log = structlog.get_logger(__name__)

LOCK_CLASS = 0x44434252
CHANNELS = ("outbox", "inbox", "flood", "settings", "broadcasts", "connect")
TROUBLE = (OSError, asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError)

#: The beginning of every statement that asks who is alive; $1 is the lease in seconds.
WITH_ALIVE = """
WITH alive AS MATERIALIZED (
    SELECT r.id FROM replicas r
    WHERE r.seen_at > clock_timestamp() - make_interval(secs => $1::float8)
      AND EXISTS (
        SELECT FROM pg_locks l
        WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 2
          AND l.classid::bigint = 1145258578 AND l.objid::bigint = r.id
          AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database()))
)"""

_JOIN = "INSERT INTO replicas (name) VALUES ($1) RETURNING id"
# A stopped process may find its row cleared away when it wakes up, so the beat can also insert.
_BEAT = """
INSERT INTO replicas (id, name, seen_at) VALUES ($1, $2, clock_timestamp())
ON CONFLICT (id) DO UPDATE SET seen_at = clock_timestamp()"""
_CLEAR_AWAY = "DELETE FROM replicas WHERE seen_at < clock_timestamp() - interval '1 day'"
# After a cut line the server may still keep our old session, and with it our lock.
_END_FORMER_SESSION = """
SELECT pg_terminate_backend(pid) FROM pg_locks
WHERE locktype = 'advisory' AND objsubid = 2 AND pid <> pg_backend_pid()
  AND classid::bigint = $1 AND objid::bigint = $2
  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"""


@dataclass(frozen=True, slots=True)
class Pulse:
    """How often a replica shows that it lives, and after how long a silence it counts as dead."""

    lease: float = 10.0
    beat_every: float = 1.0


class Replica:
    """This process among its equals. `id` stands in every row that it has claimed.

    `life` grows whenever others may have taken us for dead. Who claims something notes the life
    and asks `lives(life)` before acting on the claim.
    """

    def __init__(self, url: str, name: str, pulse: Pulse) -> None:
        self.id = 0
        self.life = 0
        self.name = name
        self.pulse = pulse
        self._dsn = DatabaseUrl.parse(url).dsn()
        self._connection: asyncpg.Connection[Any] | None = None
        self._turn = asyncio.Lock()
        self._lost = asyncio.Event()
        self._beaten = 0.0
        self._listeners: dict[str, list[Callable[[], None]]] = defaultdict(list)
        self._keeper: asyncio.Task[None] | None = None
        self._leaving = False

    @classmethod
    async def join(
        cls, url: str, *, name: str | None = None, pulse: Pulse | None = None
    ) -> Replica:
        """Enter the list of replicas; needs a direct connection, not a transaction pooler's."""
        self = cls(url, name or f"{socket.gethostname()}:{os.getpid()}", pulse or Pulse())
        await self._connect()
        self._keeper = asyncio.create_task(self._keep())
        return self

    def lives(self, life: int) -> bool:
        """Whether no replica can have taken us for dead since `life` was noted."""
        fresh = time.monotonic() - self._beaten < self.pulse.lease
        return fresh and life == self.life and self._connection is not None

    @property
    def connected(self) -> bool:
        """Whether our lock is held, so that what we claim now is seen as ours."""
        return self.lives(self.life)

    def listen(self, channel: str, heard: Callable[[], None]) -> None:
        """Call `heard` at every NOTIFY, and after a reconnect for what was missed."""
        if channel not in CHANNELS:
            raise ValueError(f"replicas listen on {', '.join(CHANNELS)}, not on {channel}")
        self._listeners[channel].append(heard)

    async def fetchrow(self, sql: str, *values: object, within: float) -> Any:
        """One statement on the replica's own connection, which no busy pool can delay."""
        async with asyncio.timeout(within), self._turn:
            if self._connection is None:
                raise asyncpg.InterfaceError("the replica's connection is down")
            return await self._connection.fetchrow(sql, *values)

    async def leave(self) -> None:
        """Leave the list; what is still claimed in our name is free for others at once."""
        # A cancellation alone can get lost where a wait ends at the very same moment.
        self._leaving = True
        if self._keeper is not None:
            self._keeper.cancel()
            await asyncio.gather(self._keeper, return_exceptions=True)
        with contextlib.suppress(*TROUBLE):
            await self.fetchrow("DELETE FROM replicas WHERE id = $1", self.id, within=2)
        await self._disconnect()

    async def _keep(self) -> None:
        """Beat while connected, connect again when the line is cut, for as long as we run."""
        pause = 0.1
        while not self._leaving:
            try:
                if self._connection is None:
                    await self._connect()
                await self._beat()
                pause = 0.1
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(self.pulse.beat_every):
                        await self._lost.wait()
            except TROUBLE as error:
                log.warning("replica_cut_off", replica=self.id, error=type(error).__name__)
                await self._disconnect()
                await asyncio.sleep(pause)
                pause = min(pause * 2, 2.0)

    async def _connect(self) -> None:
        await self._disconnect()
        patience = self.pulse.lease / 2
        async with asyncio.timeout(max(patience, 5.0)):
            connection = await asyncpg.connect(self._dsn, command_timeout=patience)
            try:
                await self._take_place(connection)
            except BaseException:
                connection.terminate()
                raise
        self._lost.clear()
        connection.add_termination_listener(self._on_termination)
        self._connection = connection
        self._beaten = time.monotonic()
        for channel in CHANNELS:
            self._tell(channel)

    async def _take_place(self, connection: asyncpg.Connection[Any]) -> None:
        await connection.execute("SET application_name = 'dynamic-capital-replica'")
        if self.id == 0:
            await connection.execute(_CLEAR_AWAY)
            self.id = await connection.fetchval(_JOIN, self.name)
        await connection.execute(_END_FORMER_SESSION, LOCK_CLASS, self.id)
        await connection.execute("SELECT pg_advisory_lock($1::int, $2::int)", LOCK_CLASS, self.id)
        await connection.execute(_BEAT, self.id, self.name)
        for channel in CHANNELS:
            await connection.add_listener(channel, self._on_notify)

    async def _beat(self) -> None:
        before = time.monotonic()
        if before - self._beaten > self.pulse.lease:
            # We were stopped for so long that others have taken over what we held.
            self.life += 1
        await self.fetchrow(_BEAT, self.id, self.name, within=self.pulse.lease / 2)
        self._beaten = before

    async def _disconnect(self) -> None:
        connection, self._connection = self._connection, None
        if connection is None:
            return
        connection.remove_termination_listener(self._on_termination)
        self.life += 1
        try:
            await connection.close(timeout=1)
        except (TimeoutError, *TROUBLE):
            connection.terminate()

    def _on_termination(self, connection: object) -> None:
        if connection is self._connection:
            # The lock went with the session: from here on others may hold what was ours.
            self.life += 1
            self._connection = None
            self._lost.set()

    def _on_notify(self, _connection: object, _pid: int, channel: str, _payload: object) -> None:
        self._tell(channel)

    def _tell(self, channel: str) -> None:
        for heard in self._listeners[channel]:
            heard()
