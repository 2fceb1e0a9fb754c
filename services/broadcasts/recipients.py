"""Who gets a broadcast: written down once when it starts, one row a person, each at their hour."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tortoise.backends.base.client import BaseDBAsyncClient

from models.broadcasts import BroadcastMessage
from services.audiences import parse, recipients
from services.policy import Policy

#: A million people are hashed in memory, and no plan is compiled that runs once.
_ROOMY = ("SET LOCAL work_mem = '128MB'", "SET LOCAL jit = off")
#: The columns of a recipient; $1 is the broadcast, $2 now, $3 the arms.
_WRITE = """
written AS (
INSERT INTO broadcast_recipients (broadcast_id, telegram_user_id, arm, due_at)
SELECT $1::uuid, telegram_id,
  ($3::text[])[1 + abs(hashtextextended($1::text || telegram_id, 0) % cardinality($3::text[]))],
  {due}
FROM {people}
ON CONFLICT (broadcast_id, telegram_user_id) DO NOTHING RETURNING 1
) SELECT count(*)::int AS count FROM written"""
#: For all at once; the audience's values begin at $4.
_AT_ONCE = "WITH" + _WRITE.format(due="$2::timestamptz", people="({audience}) AS meant")
# At a minute of each person's own day, the first that is not over. $4 the minute, $5 the shop's
# zone, which counts for those whose zone the server does not know; the audience's begin at $6.
_PLACED = """WITH zones AS MATERIALIZED (SELECT name FROM pg_timezone_names), placed AS (
    SELECT m.telegram_id, COALESCE(z.name, $5::text) AS zone
    FROM ({audience}) AS m JOIN bot_users u ON u.telegram_id = m.telegram_id
    LEFT JOIN zones z ON z.name = u.time_zone
), today AS (
    SELECT telegram_id, zone, date_trunc('day', $2::timestamptz AT TIME ZONE zone)
                              + make_interval(mins => $4::int) AS minute
    FROM placed
),"""
_LOCAL = _PLACED + _WRITE.format(
    due="""CASE WHEN minute AT TIME ZONE zone >= $2::timestamptz THEN minute AT TIME ZONE zone
       ELSE (minute + interval '1 day') AT TIME ZONE zone END""",
    people="today",
)
_ARMS = "SELECT DISTINCT arm FROM message_variants WHERE message_id = $1::uuid ORDER BY arm"


@dataclass(frozen=True, slots=True)
class Recipient:
    """One person of a broadcast whom a replica may write to next."""

    id: int
    telegram_id: str
    arm: str
    # What they have of it already; empty for those who have nothing yet.
    message_ids: tuple[int, ...] = ()
    sent_at: datetime | None = None


async def write_down(
    connection: BaseDBAsyncClient, broadcast: BroadcastMessage, now: datetime, policy: Policy
) -> int:
    """Write down everybody who is meant at this moment; returns how many they are.

    Call inside the transaction that starts the broadcast. Raises AudienceWrong.
    """
    for setting in _ROOMY:
        await connection.execute_query(setting)
    rows = await connection.execute_query_dict(_ARMS, [broadcast.message_id])
    arms = [row["arm"] for row in rows] or ["A"]
    values: list[Any] = [broadcast.id, now, arms]
    if broadcast.local_minute is not None:
        values += [broadcast.local_minute, policy.zone.key]
    meant = recipients(
        parse(broadcast.target_audience),
        now,
        policy,
        marketing=broadcast.is_marketing,
        first=len(values) + 1,
    )
    statement = _AT_ONCE if broadcast.local_minute is None else _LOCAL
    rows = await connection.execute_query_dict(
        statement.replace("{audience}", meant.text), [*values, *meant.values]
    )
    return int(rows[0]["count"])
