"""Reminders before the end. `next_reminder_at` says when the next is due, so each goes out once.

Every plan's own end is reminded of, also of one that runs beside another (money.md, 16).
"""

from __future__ import annotations

from datetime import datetime

from tortoise.transactions import in_transaction

from services.outbox import Promise, promise
from services.policy import Policy
from services.timeline.expiry import HELD
from services.timeline.restate import next_reminder

_REMINDERS = f"""
SELECT a.id, b.telegram_id, a.expires_at, s.name, s.id AS plan_id
FROM user_package_assignments a JOIN subscription_plans s ON s.id = a.package_id
JOIN profiles p ON p.id = a.user_id JOIN bot_users b ON b.telegram_id = p.telegram_id
WHERE a.next_reminder_at <= $1 AND a.is_active
  AND NOT {HELD.format(person="b.telegram_id", until="a.access_until")}
ORDER BY a.next_reminder_at LIMIT $2 FOR NO KEY UPDATE OF b, a SKIP LOCKED
"""  # noqa: S608 - only our own constant is put in

_RESCHEDULE = """
UPDATE user_package_assignments a SET next_reminder_at = n.moment, updated_at = $3
FROM unnest($1::uuid[], $2::timestamptz[]) AS n (id, moment) WHERE a.id = n.id
"""


async def reminders_due(*, now: datetime, policy: Policy, limit: int = 500) -> int:
    """Remind people of the end that comes near: each reminder once, only the nearest one."""
    async with in_transaction() as connection:
        due = await connection.execute_query_dict(_REMINDERS, [now, limit])
        if not due:
            return 0
        await connection.execute_query(
            _RESCHEDULE,
            [
                [row["id"] for row in due],
                [next_reminder(row["expires_at"], now, policy.reminder_days) for row in due],
                now,
            ],
        )
        await promise(
            *(
                Promise(
                    "ends_soon",
                    row["telegram_id"],
                    {
                        "plan": row["name"],
                        "plan_id": str(row["plan_id"]),
                        "ends_at": row["expires_at"].isoformat(),
                    },
                    f"reminder:{row['id']}:{row['expires_at'].isoformat()}"
                    f":{_stage(row['expires_at'], now, policy)}",
                )
                for row in due
                if row["expires_at"] > now
            )
        )
    return len(due)


def _stage(end: datetime, now: datetime, policy: Policy) -> int:
    """Which of the configured reminders this is: the smallest one that is not yet passed."""
    left = (end - now).total_seconds() / 86400
    return min((day for day in policy.reminder_days if day >= left), default=0)
