"""The books of a test: what the nightly check finds at a moment."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import asyncpg

from services.reconciliation.reconciliation import Finding, check
from tests.factories import NOW


@dataclass(unsafe_hash=True)
class Stopped:
    """A clock that stands still."""

    moment: datetime = NOW

    def now(self) -> datetime:
        return self.moment


async def disagreements(now: datetime = NOW) -> list[Finding]:
    """Everything that does not agree."""
    return await check(Stopped(now))


class Prepared:
    """A bare connection as the check asks it, with every question prepared once."""

    def __init__(self, sql: asyncpg.Connection) -> None:
        self.sql = sql
        self._known: dict[str, Any] = {}

    async def execute_query_dict(
        self, query: str, values: Sequence[Any] | None = None
    ) -> list[dict[str, Any]]:
        if query not in self._known:
            self._known[query] = await self.sql.prepare(query)
        return [dict(row) for row in await self._known[query].fetch(*(values or ()))]

    @asynccontextmanager
    async def undone(self) -> AsyncIterator[None]:
        """Whatever is done inside is taken back."""
        savepoint = self.sql.transaction()
        await savepoint.start()
        try:
            yield
        finally:
            await savepoint.rollback()


@asynccontextmanager
async def unguarded(url: str) -> AsyncIterator[Prepared]:
    """A database without foreign keys and triggers, for one transaction that is rolled back."""
    sql = await asyncpg.connect(url)
    try:
        reader = Prepared(sql)
        async with reader.undone():
            await sql.execute("SET LOCAL session_replication_role = replica")
            yield reader
    finally:
        await sql.close()
