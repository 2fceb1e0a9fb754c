"""`retry` shows, runs again or drops dead letters, instead of SQL by hand."""

import asyncpg
import pytest

from tests.ops.commands import done, run

_UPDATES = """
INSERT INTO inbox_updates (bot_id, update_id, ordering_key, body, state, attempts, error)
SELECT 42, n, n::text, '{}', 'dead', 4, 'ValueError: ' || n FROM generate_series(1, 3) AS n
RETURNING id"""
_MESSAGES = """
INSERT INTO outbox (kind, chat_id, state, attempts, error, done_at)
SELECT kind, '7', 'failed', 5, 'TelegramBadRequest: no, call +34 600 123 456', now()
FROM unnest(ARRAY['members_only', 'refund_stars']) AS kind RETURNING id"""


@pytest.fixture
async def ids(database_url: str) -> dict[str, list[int]]:
    connection = await asyncpg.connect(database_url)
    try:
        return {
            "update": [row["id"] for row in await connection.fetch(_UPDATES)],
            "message": [row["id"] for row in await connection.fetch(_MESSAGES)],
        }
    finally:
        await connection.close()


async def states(url: str, table: str) -> list[str]:
    connection = await asyncpg.connect(url)
    try:
        return [
            row["state"] for row in await connection.fetch(f"SELECT state FROM {table} ORDER BY id")
        ]
    finally:
        await connection.close()


async def test_it_is_listed_tried_again_one_by_one_or_whole_and_dropped_with_a_reason(
    database_url: str, ids: dict[str, list[int]]
) -> None:
    listed = (await done("retry", "list", DATABASE_URL=database_url)).splitlines()
    assert len(listed) == 5
    assert "ValueError: 1" in listed[0] and "600 123" not in "".join(listed)
    first, second, _ = ids["update"]
    said = await done("retry", "again", "update", str(first), DATABASE_URL=database_url)
    assert said == "to be tried again: 1"
    reason = ("--reason", "answered by hand")
    said = await done("retry", "drop", "update", str(second), *reason, DATABASE_URL=database_url)
    assert said == "dropped: 1"
    assert await states(database_url, "inbox_updates") == ["waiting", "done", "dead"]
    said = await done("retry", "again", "update", "--all", DATABASE_URL=database_url)
    assert said == "to be tried again: 1"


async def test_stars_that_are_owed_are_never_dropped(
    database_url: str, ids: dict[str, list[int]]
) -> None:
    reason = ("--reason", "old")
    said = await done("retry", "drop", "message", "--all", *reason, DATABASE_URL=database_url)
    assert (said, len(ids["message"])) == ("dropped: 1", 2)
    assert await states(database_url, "outbox") == ["dropped", "failed"]
    said = await done("retry", "again", "message", "--all", DATABASE_URL=database_url)
    assert said == "to be tried again: 1"


async def test_what_is_meant_has_to_be_said(database_url: str) -> None:
    for arguments in (("again", "update"), ("again", "update", "1", "--all"), ("again", "moon")):
        ended = await run("retry", *arguments, DATABASE_URL=database_url)
        assert ended.code == 2
    assert await done("retry", "list", DATABASE_URL=database_url) == "there are no dead letters"
