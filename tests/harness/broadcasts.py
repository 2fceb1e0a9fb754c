"""Broadcasts as a desk leaves them: the rows of a message and of its broadcast, to be sent."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import asyncpg

from tests.harness.house import House

_MESSAGE = "INSERT INTO composed_messages DEFAULT VALUES RETURNING id"
_VARIANT = """
INSERT INTO message_variants (message_id, language, arm, text) VALUES ($1, $2, 'A', $3)
ON CONFLICT (message_id, language, arm) DO UPDATE SET text = EXCLUDED.text"""
_BROADCAST = """
INSERT INTO broadcast_messages (title, content, message_id, author_id, delivery_status,
  scheduled_at, is_marketing, local_minute, stars_ceiling, target_audience)
SELECT $1, $2, $3, p.id, 'scheduled', $4, $5, $6, $7, '{"everybody": {}}' FROM (SELECT) one
LEFT JOIN profiles p ON p.telegram_id = $8 RETURNING id"""
_BUTTON = """
INSERT INTO message_buttons (message_id, place, target, value, labels, is_tracked)
VALUES ($1, $2, $3, $4, $5, $6) RETURNING id"""


async def scheduled(
    database: asyncpg.Pool | asyncpg.Connection,
    at: Any,
    title: str = "News",
    text: str = "Hello, everybody",
    *,
    languages: dict[str, str] | None = None,
    author: int | None = None,
    marketing: bool = True,
    local_minute: int | None = None,
    stars_ceiling: int | None = None,
) -> UUID:
    """A broadcast whose moment is `at`; without `languages` it says one text in English."""
    message = await database.fetchval(_MESSAGE)
    for language, words in (languages or {"en": text}).items():
        await database.execute(_VARIANT, message, language, words)
    values = (title, text, message, at, marketing, local_minute, stars_ceiling)
    found: UUID = await database.fetchval(
        _BROADCAST, *values, None if author is None else f"{author}"
    )
    await database.execute("NOTIFY broadcasts")
    return found


async def rewritten(house: House, broadcast: UUID, text: str) -> None:
    """The message of a broadcast says something else from now on."""
    message = await house.value(
        "SELECT message_id FROM broadcast_messages WHERE id = $1", broadcast
    )
    await house.database.execute(_VARIANT, message, "en", text)
    await house.database.execute(
        "UPDATE composed_messages SET version = version + 1 WHERE id = $1", message
    )


async def state_of(house: House, broadcast: UUID) -> dict[str, int]:
    """How many recipients stand in which state."""
    rows = await house.rows(
        "SELECT state, count(*) AS count FROM broadcast_recipients WHERE broadcast_id = $1"
        " GROUP BY state",
        broadcast,
    )
    return {row["state"]: row["count"] for row in rows}


async def ends(
    house: House, broadcast: UUID, status: str = "completed", within: float = 20
) -> None:
    """Wait until nothing of it waits and nothing is under way, and compare its counters."""
    await house.becomes(
        f"{status} true",
        "SELECT delivery_status || ' ' || (finished_at IS NOT NULL)::text"
        " FROM broadcast_messages WHERE id = $1",
        broadcast,
        within=within,
    )
