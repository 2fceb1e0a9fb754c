"""Changing what the shop runs by: one change at a time, and every replica hears of it."""

from __future__ import annotations

from tortoise import connections

from services.person import Person, require_admin

#: What a transaction that changes anything here holds; any number that is used nowhere else.
_TURN = 0x53455454


async def begin_change(admin: Person) -> None:
    """The first act of a change's transaction; raises NotAllowed.

    Two admins who change the same thing at once take turns, so that the log's "old" is what it
    says. PostgreSQL brings the news to the replicas when, and only if, it is committed.
    """
    require_admin(admin)
    connection = connections.get("default")
    await connection.execute_query("SELECT pg_advisory_xact_lock($1)", [_TURN])
    await connection.execute_query("SELECT pg_notify('settings', '')")
