"""Replicas, inboxes and workers on one database, as several processes would have them."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import asyncpg
import pytest
from tortoise import Tortoise
from tortoise.backends.base.client import BaseDBAsyncClient

from bot.database.replicas import LOCK_CLASS, Pulse, Replica
from bot.telegram.inbox import DeadLetter, Inbox, InboxLimits

BOT = 4242


async def eventually(condition: Callable[[], Any], within: float = 10.0) -> Any:
    """Wait for the condition, a plain or an async one, and return what it gave."""
    deadline = time.monotonic() + within
    while True:
        found = condition()
        if asyncio.iscoroutine(found):
            found = await found
        if found:
            return found
        if time.monotonic() > deadline:
            raise AssertionError(f"not within {within} seconds")
        await asyncio.sleep(0.01)


class Station:
    """One replica with its inbox, and the means to kill or to pause it."""

    def __init__(
        self, url: str, replica: Replica, inbox: Inbox, dead_letter: list[DeadLetter]
    ) -> None:
        self.url = url
        self.replica = replica
        self.inbox = inbox
        self.dead_letter = dead_letter

    async def die(self) -> None:
        """What kill -9 looks like from outside: the session and its lock are gone, for good."""
        assert self.replica._keeper is not None
        self.replica._keeper.cancel()
        await kill_session_of(self.url, self.replica)

    def stand_still(self) -> None:
        """What SIGSTOP looks like from outside: the lock stays, the heartbeat ends."""
        assert self.replica._keeper is not None
        self.replica._keeper.cancel()


# pg_locks shows the locks of every database, and each test process counts replicas from one.
_ITS_LOCK = """
FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 2
  AND classid::bigint = $1 AND objid::bigint = $2
  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"""


async def kill_session_of(url: str, replica: Replica) -> None:
    """End the replica's backend on the server's side, as an administrator or a crash would.

    Waits for that backend and not for the lock: a living replica takes its lock again at once.
    """
    connection = await asyncpg.connect(url)
    try:
        killed = [
            row["pid"]
            for row in await connection.fetch(
                f"SELECT pid, pg_terminate_backend(pid) {_ITS_LOCK}", LOCK_CLASS, replica.id
            )
        ]
        await eventually(lambda: _are_gone(connection, killed))
    finally:
        await connection.close()


async def _are_gone(connection: asyncpg.Connection, pids: list[int]) -> bool:
    return await connection.fetchval(
        "SELECT count(*) = 0 FROM pg_stat_activity WHERE pid = any($1::int[])", pids
    )


@pytest.fixture
def connection(database: str) -> BaseDBAsyncClient:
    """The models' connection pool."""
    return Tortoise.get_connection("default")


Joins = Callable[..., Awaitable[Station]]


@pytest.fixture
async def join(database: str, connection: BaseDBAsyncClient) -> AsyncIterator[Joins]:
    """Let another replica join."""
    replicas: list[Replica] = []

    async def joins(*, pulse: Pulse | None = None, limits: InboxLimits | None = None) -> Station:
        replica = await Replica.join(database, pulse=pulse or Pulse(lease=10, beat_every=0.2))
        replicas.append(replica)
        dead_letter: list[DeadLetter] = []

        async def on_dead_letter(update: DeadLetter) -> None:
            dead_letter.append(update)

        inbox = Inbox(connection, replica, BOT, on_dead_letter=on_dead_letter, limits=limits)
        return Station(database, replica, inbox, dead_letter)

    yield joins
    for replica in replicas:
        await replica.leave()
