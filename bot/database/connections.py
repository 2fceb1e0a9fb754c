"""How many connections a replica may open, asked of the server before it opens them.

Replicas share what the server allows. One that would not fit ends at once with a line that says so,
instead of failing now and then for all callers once all of them are busy.
"""

from __future__ import annotations

import asyncpg
import structlog

from bot.database.replicas import WITH_ALIVE
from bot.database.url import DatabaseUrl

log = structlog.get_logger(__name__)

#: A replica's pool at most, and at least; beside it stands the connection that shows it alive.
MOST, LEAST = 24, 8
_BESIDE = 1
#: Left for backups, commands and an operator's psql.
_SPARE = 3
_PATIENCE = 10.0
#: The pulse's lease, as every replica judges who is alive (bot/database/replicas.py).
_LEASE = 10.0

_ASK = f"""{WITH_ALIVE}
SELECT current_setting('max_connections')::int
         - current_setting('superuser_reserved_connections')::int
         - coalesce(current_setting('reserved_connections', true)::int, 0) AS server,
       (SELECT rolconnlimit FROM pg_roles WHERE rolname = current_user) AS role,
       (SELECT datconnlimit FROM pg_database WHERE datname = current_database()) AS database,
       (SELECT count(*) FROM alive)::int AS replicas"""  # noqa: S608 (a constant)


class TooFewConnections(Exception):
    """The server allows fewer connections than the replicas need."""


def share(allowed: int, others: int) -> int:
    """The size of one more replica's pool beside `others`; raises TooFewConnections."""
    left = allowed - _SPARE - others * (MOST + _BESIDE) - _BESIDE
    if left < LEAST:
        needed = (others + 1) * (MOST + _BESIDE) + _SPARE
        raise TooFewConnections(
            f"the server allows the bot {allowed} connections and {others} other replicas run;"
            f" {others + 1} need {needed}: raise max_connections, or start fewer replicas"
        )
    return min(left, MOST)


async def pool_size(url: str) -> int:
    """How many connections this replica's pool may open; raises TooFewConnections."""
    connection = await asyncpg.connect(DatabaseUrl.parse(url).dsn(), timeout=_PATIENCE)
    try:
        row = await connection.fetchrow(_ASK, _LEASE, timeout=_PATIENCE)
    finally:
        await connection.close(timeout=_PATIENCE)
    assert row is not None
    # A role or a database without a limit of its own says -1.
    allowed = min(limit for limit in (row["server"], row["role"], row["database"]) if limit >= 0)
    size = share(allowed, row["replicas"])
    if size < MOST:
        log.warning("few_connections", allowed=allowed, others=row["replicas"], pool=size)
    return size
