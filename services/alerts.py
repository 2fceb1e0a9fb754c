"""Trouble is reported once: at once, then now and then with its count, and when it ends.

What is known stands in a table, so that all replicas count together and a restart forgets nothing.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from tortoise import connections
from tortoise.transactions import in_transaction

from models.alerts import Alert, AlertKind
from services.due import Question
from services.outbox import notify_admins

#: A trouble of which nothing more is heard for so long is over.
QUIET = timedelta(minutes=15)
#: What works again has to for so long before the admins are notified.
_LASTS = timedelta(minutes=5)
#: When its count is reported again: soon after the begin, and then seldom.
_SOON, _SELDOM = timedelta(minutes=10), timedelta(hours=6)
#: For how long it is kept when it is over, and how many are forgotten at a time.
_KEPT, _PORTION = timedelta(days=90), 1000
_LONGEST, _LONGEST_SUBJECT = 200, 96

#: What of a job is in trouble stands behind its name and a stroke: rows that it leaves out, …
ROWS = "rows"
#: … an account on the chain that cannot be read, by its coin, and an owner without a USDT wallet.
CHAIN, WALLET = "chain", "wallet"

_TROUBLE = """
INSERT INTO alerts AS a
    (kind, subject, first_error, quiet_seconds, began_at, last_at, notified_at)
VALUES ($1, $2, $3, $4, $5, $5, $5)
ON CONFLICT (kind, subject) WHERE over_at IS NULL DO UPDATE
SET count = a.count + 1, last_at = GREATEST(a.last_at, EXCLUDED.last_at),
  quiet_seconds = EXCLUDED.quiet_seconds
RETURNING *, count = 1 AS begins"""
_OVER = """
UPDATE alerts SET quiet_seconds = LEAST(quiet_seconds, $3)
WHERE over_at IS NULL AND kind = $1 AND subject = $2"""
_IS_QUIET = "over_at IS NULL AND last_at + make_interval(secs => quiet_seconds) <= $1"
_HAS_GROWN = """
over_at IS NULL AND count > notified_count
  AND notified_at + CASE WHEN notified_at = began_at THEN $2::interval ELSE $3::interval END <= $1
"""
_QUIET = f"UPDATE alerts SET over_at = last_at WHERE {_IS_QUIET} RETURNING *"  # noqa: S608 (ours)
_GROWN = f"""
UPDATE alerts SET notified_at = $1, notified_count = count WHERE {_HAS_GROWN} RETURNING *
"""  # noqa: S608 (ours)
_OPEN = "SELECT id FROM alerts WHERE "
QUIETER = Question("alerts", _OPEN + _IS_QUIET, lambda now, _, __: {1: now})
GROWN = Question("alerts", _OPEN + _HAS_GROWN, lambda now, _, __: {1: now, 2: _SOON, 3: _SELDOM})
_FORGET = """
DELETE FROM alerts WHERE id IN (SELECT id FROM alerts WHERE over_at < $1 ORDER BY over_at LIMIT $2)
"""


async def trouble(
    kind: AlertKind, subject: str, first: str, now: datetime, *, quiet: timedelta = QUIET
) -> None:
    """Count a sign of trouble; the admins hear of the first. `first` holds no personal data."""
    values = [
        str(kind),
        subject[:_LONGEST_SUBJECT],
        first[:_LONGEST],
        int(quiet.total_seconds()),
        now,
    ]
    async with in_transaction() as transaction:
        (row,) = await transaction.execute_query_dict(_TROUBLE, values)
        if row["begins"]:
            await _tell("trouble", row)


async def open_of(kind: AlertKind) -> dict[str, str]:
    """What is in trouble and known already: the first sign of each, by its subject."""
    rows = await Alert.filter(kind=kind, over_at=None)
    return {row.subject: row.first_error for row in rows}


async def over(kind: AlertKind, subject: str) -> None:
    """What was in trouble works again; reported only after a while, since it may fail again."""
    values = [str(kind), subject[:_LONGEST_SUBJECT], int(_LASTS.total_seconds())]
    await connections.get("default").execute_query(_OVER, values)


async def tell_due(now: datetime) -> int:
    """Tell how much open troubles have become, and which ended quietly."""
    async with in_transaction() as transaction:
        ended = await transaction.execute_query_dict(_QUIET, [now])
        for row in ended:
            await _tell("trouble_over", row)
        for row in await transaction.execute_query_dict(_GROWN, [now, _SOON, _SELDOM]):
            await _tell("trouble", row)
    return 0


async def forget_old(now: datetime) -> None:
    """Forget what has been over for long, a portion at a time."""
    await connections.get("default").execute_query(_FORGET, [now - _KEPT, _PORTION])


async def _tell(word: str, row: dict[str, Any]) -> None:
    told = {
        "kind": row["kind"],
        "subject": row["subject"],
        "count": row["count"],
        "since": row["began_at"].isoformat(),
        "until": row["last_at"].isoformat(),
        "first": row["first_error"],
    }
    await notify_admins(word, told, key=f"{word}:{row['id']}:{row['count']}")
