"""Tables kept by the month: partitions are made ahead, and go as a whole when their time is over.

Rows of a month that has no partition yet wait in the default one and move into it when it is made;
so a clock that jumps loses nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.transactions import in_transaction

from services.analytics.gone import note_gone
from services.policy import Policy

#: So many months ahead there is a partition.
AHEAD = 2
#: Making one waits for what is under way on the table, and so do all behind it: not for long.
_LOCK = """
SELECT set_config('lock_timeout', '2000', true),
       pg_advisory_xact_lock(hashtext('months of ' || $1::text))"""
_MAKE = "SELECT make_month($1, $2::date)"
_PARTS = """
SELECT c.relname FROM pg_inherits h JOIN pg_class c ON c.oid = h.inhrelid
WHERE h.inhparent = $1::regclass AND c.relname ~ '_[0-9]{4}_[0-9]{2}$' ORDER BY 1"""
_MISSING = """
SELECT DISTINCT date_trunc('month', created_at, 'UTC')::date AS month FROM {table}_rest
WHERE created_at >= $1 AND created_at < $2"""
# What is older than any partition.
_FORGET = """
DELETE FROM {table}_rest WHERE (id, created_at) IN (
  SELECT id, created_at FROM {table}_rest WHERE created_at < $1 LIMIT $2)
RETURNING id"""
_PORTION = 5000


def kept(policy: Policy) -> Mapping[str, timedelta]:
    """For how long the rows of each such table are kept."""
    return {"user_interactions": policy.taps_kept, "user_analytics": policy.events_kept}


async def keep_months(now: datetime, policy: Policy) -> None:
    """Make what is missing up to `AHEAD` months from now, and drop months that are over."""
    for table, time in kept(policy).items():
        async with in_transaction() as connection:
            await connection.execute_query(_LOCK, [table])
            await _make(connection, table, now - time, now)
        async with in_transaction() as connection:
            await connection.execute_query(_LOCK, [table])
            await _drop(connection, table, now - time)


async def _make(connection: BaseDBAsyncClient, table: str, oldest: datetime, now: datetime) -> None:
    there = {row["relname"] for row in await connection.execute_query_dict(_PARTS, [table])}
    wanted = {_later(_month(now), ahead) for ahead in range(AHEAD + 1)}
    ends = datetime.combine(max(wanted), datetime.min.time(), UTC)
    rows = await connection.execute_query_dict(_MISSING.format(table=table), [oldest, ends])
    for month in sorted(wanted | {row["month"] for row in rows}):
        if _part(table, month) not in there:
            await connection.execute_query(_MAKE, [table, month])


async def _drop(connection: BaseDBAsyncClient, table: str, before: datetime) -> None:
    oldest = _part(table, _month(before))
    gone = [
        row["relname"]
        for row in await connection.execute_query_dict(_PARTS, [table])
        if row["relname"] < oldest
    ]
    for name in gone:
        await connection.execute_query(f'DROP TABLE "{name}"')
    if gone:
        await note_gone(table, datetime.combine(_month(before), datetime.min.time(), UTC))
    rows = await connection.execute_query_dict(_FORGET.format(table=table), [before, _PORTION])
    if rows:
        await note_gone(table, before)


def _month(moment: datetime) -> date:
    return moment.astimezone(UTC).date().replace(day=1)


def _later(month: date, by: int) -> date:
    count = month.year * 12 + month.month - 1 + by
    return date(count // 12, count % 12 + 1, 1)


def _part(table: str, month: date) -> str:
    return f"{table}_{month:%Y_%m}"
