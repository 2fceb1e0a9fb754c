"""What is of use for a while only and no verb of its own forgets: a portion at a time.

Which table is kept for how long, and by whom it is tidied, stands in the operators' guide.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from tortoise import connections

_PORTION = 2000
#: Table: its rows that are over, oldest first; $1 is the moment before which they are of no use.
_OVER: Mapping[str, tuple[str, str]] = {
    # Answered requests: a repeated update names its request for days at most.
    "join_requests": ("answered_at < $1", "answered_at"),
    # Links that were used or taken back let no one in.
    "channel_invites": ("status <> 'active' AND updated_at < $1", "updated_at"),
    # Nobody came in by it for long.
    "foreign_links": ("updated_at < $1", "updated_at"),
}
KEPT = timedelta(days=90)


async def forget_old(now: datetime) -> None:
    """Forget a portion of each; the next tick forgets the next one."""
    connection = connections.get("default")
    for table, (over, age) in _OVER.items():
        await connection.execute_query(
            f"DELETE FROM {table} WHERE id IN (SELECT id FROM {table}"  # noqa: S608 (constants)
            f" WHERE {over} ORDER BY {age} LIMIT $2)",
            [now - KEPT, _PORTION],
        )
