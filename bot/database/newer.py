"""A replica looks whether the database has become newer than its code, and ends if so.

`migrate` refuses while a replica is alive, so this is for a replica that came in between: it joined
the list after the one that migrates had looked at it. It waits for that one to be done, and looks.
"""

from __future__ import annotations

import asyncio

import structlog

from bot.database.migrations import DatabaseIsNewer, connected, require_known, take_turn
from bot.database.orm import APP
from bot.database.replicas import TROUBLE, Replica

log = structlog.get_logger(__name__)

_APPLIED = "SELECT array_agg(version ORDER BY id) AS versions FROM aerich WHERE app = $1"


class NewerWatch:
    """Asks for migrations that this code does not know, at once and then again and again."""

    def __init__(self, replica: Replica, url: str, *, every: float = 5.0) -> None:
        self._replica = replica
        self._url = url
        self._every = every
        self._watching: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Look once behind every process that migrates now; call it when the replica has joined.

        Raises DatabaseIsNewer, and MigrationFailed when they take too long.
        """
        async with connected(self._url) as sql:
            await take_turn(sql, shared=True)
            require_known(await sql.fetchval(_APPLIED, APP) or [])
        self._watching = asyncio.create_task(self._watch())

    async def stop(self) -> None:
        if self._watching is not None:
            self._watching.cancel()
            await asyncio.gather(self._watching, return_exceptions=True)

    async def found(self) -> None:
        """Wait until the database is newer than this code; raises DatabaseIsNewer then."""
        assert self._watching is not None
        await asyncio.shield(self._watching)

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(self._every)
            try:
                row = await self._replica.fetchrow(_APPLIED, APP, within=self._every)
                require_known(row["versions"] or [])
            except DatabaseIsNewer as newer:
                log.warning("database_is_newer", why=str(newer))
                raise
            except TROUBLE:
                # Without its line the replica says so itself; the next look asks again.
                continue
