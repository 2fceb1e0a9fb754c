"""One migrated database that test after test finds empty: a new one costs fifty times as much.

It is emptied over one connection that stays, and the models keep theirs: a new one would have to
learn every table first, which costs more than to empty them, and to build the models anew takes
longer than most tests.
"""

from typing import Any

import asyncpg
from tortoise import context as contexts
from tortoise.connection import ConnectionHandler

from bot.database import orm
from tests.database_server import SessionServer

#: A database that has grown beyond this is given up, lest dead rows slow down every later test.
_MOST_BYTES = 64 * 1024 * 1024
_TABLES = """
SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
  AND NOT relispartition AND relname <> 'aerich' ORDER BY 1"""
_SEQUENCES = "SELECT sequencename, start_value FROM pg_sequences WHERE schemaname = 'public'"
#: A process may have left in the middle of something, as killed processes do.
_LEFT_OPEN = """
SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid()
  AND (application_name <> $1 OR state <> 'idle')"""
#: What the connections that stay from test to test call themselves.
STAYS = "tests"
#: Which columns there are; a test that changed them leaves the database unusable.
_SHAPE = """
SELECT bit_xor(hashtextextended(
  a.attname, (a.attrelid::bigint << 32) + a.atttypid::bigint * 2048 + a.attnum))
FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT a.attisdropped
  AND NOT c.relispartition"""
#: After so many tests it is asked how far it has grown, which takes longer than to empty it.
_A_WHILE = 16


#: Its plans are made once for all tests. As a replica, so that no foreign key asks in which order.
_TIDYING = """
SET session_replication_role = replica;
CREATE FUNCTION pg_temp.tidy() RETURNS void LANGUAGE plpgsql AS $$ BEGIN
{steps}
END $$"""


class Recycled:
    """Lends a database to one test at a time."""

    def __init__(self, server: SessionServer) -> None:
        self._server = server
        self._url: str | None = None
        self._connection: asyncpg.Connection | None = None
        self._models: contexts.TortoiseContext | None = None
        self._lines: ConnectionHandler | None = None
        self._shape = 0
        self._lent = 0

    async def lend(self) -> str:
        if self._url is None:
            self._url = await self._server.fresh_database()
            self._connection = connection = await asyncpg.connect(
                self._url, server_settings={"application_name": STAYS}
            )
            self._shape = await connection.fetchval(_SHAPE)
            steps = [
                f'IF EXISTS (SELECT FROM "{row[0]}") THEN DELETE FROM "{row[0]}"; END IF;'
                for row in await connection.fetch(_TABLES)
            ]
            for name, start in await connection.fetch(_SEQUENCES):
                steps.append(f"PERFORM setval('\"{name}\"', {start}, false);")
            await connection.execute(_TIDYING.format(steps="\n".join(steps)))
        return self._url

    async def connect(self) -> None:
        """Let the models work on the database that is lent, until `disconnect`."""
        assert self._url is not None
        if self._models is None:
            config = orm.configuration(self._url, max_size=8)
            settings = config["connections"]["default"]["credentials"]["server_settings"]
            settings["application_name"] = STAYS
            self._models = contexts.TortoiseContext()
            with self._models:
                await self._models.init(config=config)
            self._lines = self._models.connections
        contexts.set_global_context(self._models)
        # A house that was seeded before has left its own, closed one behind.
        contexts._current_context.set(self._models)

    async def disconnect(self) -> None:
        """Nobody finds the models' pool now. A line nobody holds stays in it; more are closed.

        It plans its statements anew: what fits empty tables does not fit the next test's.
        """
        assert self._models is not None
        contexts._global_context = None
        if self._models._connections is not self._lines:
            # The test has connected them to something else.
            await self._models.close_connections()
            self._models = None
            return
        client: Any = self._models.connections.get("default")
        pool: asyncpg.Pool | None = client._pool
        if pool is None:
            return
        if pool.get_size() == pool.get_idle_size() == 1:
            await pool.execute("DISCARD PLANS")
        else:
            await client.close()

    async def take_back(self) -> None:
        """Empty it; one that cannot be what it was is dropped, and the next test gets a new one."""
        if self._url is not None and not await self._is_as_new():
            await self.close()

    async def close(self) -> None:
        if self._models is not None:
            await self._models.close_connections()
        if self._connection is not None:
            self._connection.terminate()
        if self._url is not None:
            await self._server.drop_database(self._url)
        self._url = self._connection = self._models = None

    async def _is_as_new(self) -> bool:
        connection = self._connection
        assert connection is not None
        try:
            await connection.fetch(_LEFT_OPEN, STAYS)
            if await connection.fetchval(_SHAPE) != self._shape:
                return False
            await connection.execute("SELECT pg_temp.tidy()")
            self._lent += 1
            if self._lent % _A_WHILE:
                return True
            size: int = await connection.fetchval("SELECT pg_database_size(current_database())")
            return size < _MOST_BYTES
        except (asyncpg.PostgresError, asyncpg.InterfaceError, OSError):
            # A test may have ended this connection with all others.
            return False
