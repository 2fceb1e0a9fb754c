"""What is forgotten of broadcasts that ended long ago: everything but the counters.

Until then each row is needed: to delete and to edit, and to tell what those bought who got it. A
portion at a time, so that a million rows hold neither locks nor a connection for long.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from tortoise import connections

#: How long it is remembered who got a broadcast; then its counters are all that is left.
KEPT = timedelta(days=90)
_PORTION = 5000
# The first portion takes the rows away for everybody: from then on the counters alone are true.
_BEGIN = """
UPDATE broadcast_messages SET reduced_at = $2, updated_at = $2
WHERE finished_at < $1 AND reduced_at IS NULL AND revision IS NULL"""
_FORGET = """
DELETE FROM broadcast_recipients WHERE id IN (
  SELECT r.id FROM broadcast_messages b JOIN broadcast_recipients r ON r.broadcast_id = b.id
  WHERE b.reduced_at IS NOT NULL LIMIT $1)"""


async def reduce(now: datetime) -> None:
    """Forget a portion; the next tick forgets the next one."""
    connection = connections.get("default")
    await connection.execute_query(_BEGIN, [now - KEPT, now])
    await connection.execute_query(_FORGET, [_PORTION])
