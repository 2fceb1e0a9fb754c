"""Changing what the shop runs by: one change at a time, and every replica hears of it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tortoise.transactions import in_transaction

from services.people import Person, require_admin

#: What a transaction that changes anything here holds; any number that nobody else uses.
_TURN = 0x53455454


@asynccontextmanager
async def changing(admin: Person) -> AsyncIterator[None]:
    """The transaction of one change; raises NotAllowed.

    Two admins who change the same thing at once take turns, so that the log's "old" is what it
    says. The replicas look again when it is committed.
    """
    require_admin(admin)
    async with in_transaction() as connection:
        await connection.execute_query("SELECT pg_advisory_xact_lock($1)", [_TURN])
        yield
        await connection.execute_query("SELECT pg_notify('settings', '')")
