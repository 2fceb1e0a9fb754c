"""The doctor's look at the database and at the replicas that work on it."""

from __future__ import annotations

from collections.abc import Sequence

from tortoise import connections

from bot.database.migrations import DatabaseIsNewer, pending
from bot.database.orm import CUT_OFF
from bot.database.replicas import WITH_ALIVE, Pulse
from services.doctor import Line, bad, good, warn

_MEGABYTE = 1024 * 1024
_ABOUT = """
SELECT current_setting('server_version') AS version,
       pg_database_size(current_database()) AS size"""
_ALIVE = f"""{WITH_ALIVE}
SELECT count(*) AS alive,
       EXISTS (SELECT FROM leases l WHERE l.name = 'leader' AND l.lease_until > clock_timestamp()
               AND l.holder IN (SELECT id FROM alive)) AS led FROM alive"""  # noqa: S608
_TROUBLES = """
SELECT kind, subject, count, began_at FROM alerts WHERE over_at IS NULL
ORDER BY began_at DESC LIMIT 5"""


async def look_at_database(url: str) -> Sequence[Line]:
    """Whether it answers, how large it is, and whether its schema is ours."""
    try:
        (row,) = await connections.get("default").execute_query_dict(_ABOUT)
    except CUT_OFF as trouble:
        return [bad("database-away", error=type(trouble).__name__)]
    version = str(row["version"]).partition(" ")[0]
    about = good("database", version=version, megabytes=max(1, row["size"] // _MEGABYTE))
    try:
        left = await pending(url)
    except DatabaseIsNewer:
        return [about, bad("schema-newer")]
    return [about, bad("schema-old", count=len(left)) if left else good("schema")]


async def look_at_replicas() -> Sequence[Line]:
    """How many processes serve, and whether one of them leads."""
    database = connections.get("default")
    (row,) = await database.execute_query_dict(_ALIVE, [Pulse().lease])
    if not row["alive"]:
        return [bad("replicas-none")]
    count = row["alive"]
    return [good("replicas", count=count) if row["led"] else bad("replicas-unled", count=count)]


async def look_at_troubles() -> Sequence[Line]:
    """What the admins were told of and what is not over."""
    rows = await connections.get("default").execute_query_dict(_TROUBLES)
    return [
        warn("trouble", kind=row["kind"], subject=row["subject"], since=row["began_at"])
        for row in rows
    ]
