"""One migrated database that test after test finds empty: a new one costs fifty times as much."""

import asyncpg

from tests.database_server import SessionServer

#: A database that has grown beyond this is given up, lest dead rows slow down every later test.
_MOST_BYTES = 64 * 1024 * 1024
_TABLES = """
SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'aerich' ORDER BY 1"""
_SEQUENCES = "SELECT sequencename FROM pg_sequences WHERE schemaname = 'public'"
#: Somebody may have left in the middle of something, as killed processes do.
_LEFT_OPEN = """
SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid()"""
#: Which columns there are; a test that changed them leaves the database to nobody.
_SHAPE = """
SELECT md5(string_agg(a.attrelid::regclass || '.' || a.attname || ' ' || a.atttypid, ','
                      ORDER BY a.attrelid, a.attnum))
FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
WHERE c.relnamespace = 'public'::regnamespace AND NOT a.attisdropped"""


class Recycled:
    """Lends a database to one test at a time."""

    def __init__(self, server: SessionServer) -> None:
        self._server = server
        self._url: str | None = None
        self._shape = ""
        self._tidying = ""

    async def lend(self) -> str:
        if self._url is None:
            self._url = await self._server.fresh_database()
            connection = await asyncpg.connect(self._url)
            try:
                self._shape = await connection.fetchval(_SHAPE)
                tables = [row[0] for row in await connection.fetch(_TABLES)]
                sequences = [row[0] for row in await connection.fetch(_SEQUENCES)]
            finally:
                await connection.close()
            # As a replica, so that no foreign key asks in which order.
            self._tidying = ";".join(
                [
                    "SET session_replication_role = replica",
                    *(f'DELETE FROM "{table}"' for table in tables),
                    *(f'ALTER SEQUENCE "{name}" RESTART' for name in sequences),
                ]
            )
        return self._url

    async def take_back(self) -> None:
        """Empty it; one that cannot be what it was is dropped, and the next test gets a new one."""
        if self._url is not None and not await self._is_as_new(self._url):
            await self.close()

    async def close(self) -> None:
        if self._url is not None:
            await self._server.drop_database(self._url)
        self._url = None

    async def _is_as_new(self, url: str) -> bool:
        connection = await asyncpg.connect(url)
        try:
            await connection.execute(_LEFT_OPEN)
            if await connection.fetchval(_SHAPE) != self._shape:
                return False
            await connection.execute(self._tidying)
            size: int = await connection.fetchval("SELECT pg_database_size(current_database())")
            return size < _MOST_BYTES
        except asyncpg.PostgresError:
            return False
        finally:
            await connection.close()
