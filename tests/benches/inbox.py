"""What the inbox's statements cost beside a million and a half handled rows, and what they read."""

import statistics
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Any

import asyncpg
import orjson

from bot.telegram import inbox_sql as sql
from tests.benches import world
from tests.benches.fake_telegram import BOT_ID
from tests.benches.table import Table

HANDLED, OPEN, LANES, TIMES = 1_500_000, 20_000, 10_000, 20
LEASE, REPLICA, MOST_OPEN, KEEP = 30.0, 1, 40, 3.0
# Four days of them: a quarter is to be forgotten.
_HANDLED = """
INSERT INTO inbox_updates
  (bot_id, update_id, ordering_key, kind, turn, state, attempts, received_at)
SELECT $1, i, (i % 200000)::text, 'talk', now(), 'done', 1,
       clock_timestamp() - make_interval(secs => ($2::int - i) * 345600.0 / $2::int)
FROM generate_series(1, $2::int) AS i"""
_OPEN = """
INSERT INTO inbox_updates (bot_id, update_id, ordering_key, kind, turn, state, body)
SELECT $1, 10000000 + i, (i % $3::int)::text, 'talk',
       clock_timestamp() + i / $3::int * interval '10 seconds', 'waiting', '{}'::bytea
FROM generate_series(1, $2::int) AS i"""


async def measure() -> list[Table]:
    table = Table(
        f"The inbox with {HANDLED:,} handled rows and {OPEN:,} that wait in {LANES:,} lanes",
        ("statement", "never analyzed", "analyzed", "rows read", "by"),
    )
    async with world.server() as server:
        url = await world.migrated(server, "inbox")
        connection = await asyncpg.connect(url)
        try:
            await connection.execute("ALTER TABLE inbox_updates SET (autovacuum_enabled = false)")
            await connection.execute("SET synchronous_commit = off")
            await connection.execute(_HANDLED, BOT_ID, HANDLED)
            await connection.execute(_OPEN, BOT_ID, OPEN, LANES)
            await connection.execute("SET synchronous_commit = on")
            fresh = {name: await _took(connection, *what) for name, *what in _STATEMENTS}
            await connection.execute("VACUUM ANALYZE inbox_updates")
            for name, *what in _STATEMENTS:
                read, indexes = await _read(connection, *what)
                known = await _took(connection, *what)
                times = (f"{seconds * 1000:.1f} ms" for seconds in (fresh[name], known))
                table.add(name, *times, f"{read:,.0f}", ", ".join(indexes))
        finally:
            await connection.close()
    return [table]


_STATEMENTS: tuple[tuple[str, str, tuple[object, ...]], ...] = (
    ("claim 32 lanes", sql.CLAIM, (BOT_ID, REPLICA, LEASE, 32)),
    ("claim what has a deadline", sql.CLAIM_DEADLINES, (BOT_ID, REPLICA, LEASE, 8)),
    ("claim one lane", sql.CLAIM_OF, (BOT_ID, REPLICA, LEASE, 1, "77")),
    ("forget 5,000", sql.PRUNE, (BOT_ID, KEEP, 5000)),
    ("count what waits", sql.BACKLOG, (BOT_ID, 50_001)),
    (
        "store one and claim it",
        sql.STORE,
        (
            *(BOT_ID, [99_999_999], ["new"], ["talk"], [b"{}"]),
            *(REPLICA, LEASE, True, True, MOST_OPEN, [False]),
        ),
    ),
)


async def _took(
    connection: asyncpg.Connection, statement: str, values: tuple[object, ...]
) -> float:
    """The median time; every run is rolled back, so that each finds the same rows."""
    took = []
    for _ in range(TIMES):
        async with _rolled_back(connection):
            began = time.perf_counter()
            await connection.fetch(statement, *values)
            took.append(time.perf_counter() - began)
    return statistics.median(took)


async def _read(
    connection: asyncpg.Connection, statement: str, values: tuple[object, ...]
) -> tuple[float, list[str]]:
    """How many rows its scans looked at, and the indexes that they walked."""
    async with _rolled_back(connection):
        rows = await connection.fetch(f"EXPLAIN (ANALYZE, FORMAT JSON) {statement}", *values)
    (plan,) = orjson.loads(rows[0][0])
    nodes = list(_nodes(plan["Plan"]))
    scans = [node for node in nodes if "Scan" in node["Node Type"]]
    read = sum(
        (node["Actual Rows"] + node.get("Rows Removed by Filter", 0)) * node["Actual Loops"]
        for node in scans
        if node.get("Relation Name") == "inbox_updates"
    )
    whole = ["the whole table" for node in scans if node["Node Type"] == "Seq Scan"]
    return read, sorted({node["Index Name"] for node in scans if "Index Name" in node}) + whole


@asynccontextmanager
async def _rolled_back(connection: asyncpg.Connection) -> AsyncIterator[None]:
    transaction = connection.transaction()
    await transaction.start()
    try:
        yield
    finally:
        await transaction.rollback()


def _nodes(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield node
    for child in node.get("Plans", []):
        yield from _nodes(child)
