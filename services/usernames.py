"""Usernames move: the person met under a name has it, and no one else has it any more.

What Telegram says about a person is true of the moment it was said. The name of a person who was
not met since may be another's by now, so it is never taken for a fact about whom an admin means.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from tortoise.backends.base.client import BaseDBAsyncClient

#: How often it is written down that a person still has their name; not at every tap.
SEEN_EVERY = timedelta(days=1)
#: A person not met for so long may have lost their name to one we do not know.
TRUSTED = timedelta(days=30)
#: More people than these are not distinguished by their cards.
MOST = 3

#: Two people who come under one name at once take turns, whichever of them is new.
_TURN = "SELECT pg_advisory_xact_lock(hashtextextended('username:' || lower($1), 0))"
# In one order, and both rows before either is changed: two people may exchange their names.
_LOCK = """
SELECT id FROM bot_users WHERE lower(username) = lower($1) OR telegram_id = $2
ORDER BY id FOR NO KEY UPDATE
"""
_TAKE = """
WITH lost AS (
  UPDATE bot_users SET former_username = username, username = NULL, username_seen_at = NULL,
    updated_at = $3
  WHERE lower(username) = lower($1) AND telegram_id <> $2 RETURNING telegram_id)
UPDATE profiles p SET username = NULL, updated_at = $3 FROM lost
WHERE p.telegram_id = lost.telegram_id
"""
#: Who has a name, or had it when they were last met, the one who has it first.
_HOLDERS = f"""
SELECT telegram_id, username IS NOT NULL AS has_it, username_seen_at FROM bot_users
WHERE lower(username) = lower($1)
UNION ALL
SELECT telegram_id, false, NULL FROM bot_users
WHERE former_username IS NOT NULL AND lower(former_username) = lower($1)
ORDER BY has_it DESC, telegram_id LIMIT {MOST}
"""  # noqa: S608 - only our own constants are put in


async def take(
    connection: BaseDBAsyncClient, telegram_id: str, username: str | None, now: datetime
) -> None:
    """Let no one else have this name; call it inside the transaction that writes it."""
    if username is None:
        return
    await connection.execute_query(_TURN, [username])
    await connection.execute_query(_LOCK, [username, telegram_id])
    await connection.execute_query(_TAKE, [username, telegram_id, now])


def is_fresh(seen_at: datetime | None, now: datetime) -> bool:
    """Whether it was written down lately that a person has their name."""
    return seen_at is not None and seen_at > now - SEEN_EVERY


async def holders(
    connection: BaseDBAsyncClient, username: str, now: datetime
) -> tuple[list[str], bool]:
    """Whose name it may be, by their ids, and whether the first one's it is for certain."""
    rows: list[dict[str, Any]] = await connection.execute_query_dict(_HOLDERS, [username])
    first = rows[0] if rows else None
    is_sure = (
        first is not None
        and first["has_it"]
        and first["username_seen_at"] is not None
        and first["username_seen_at"] > now - TRUSTED
    )
    return [row["telegram_id"] for row in rows], is_sure
