"""A lock that somebody waits for shows nothing; it can only be looked for."""

import asyncio

import asyncpg

_WAITING = """
SELECT count(*) FROM pg_locks
WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid))"""


async def somebody_waits(line: asyncpg.Connection) -> None:
    """Until another connection waits for what this one holds."""
    async with asyncio.timeout(10):
        while not await line.fetchval(_WAITING):  # noqa: ASYNC110
            await asyncio.sleep(0.01)
