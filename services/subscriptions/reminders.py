"""Reminders before the end. `next_reminder_at` says when the next is due, so each goes out once."""

from __future__ import annotations

from datetime import datetime

from tortoise.transactions import in_transaction

from services.outbox import Promise, promise
from services.policy import Policy
from services.subscriptions.expiry import IN_REVIEW
from services.subscriptions.standing import next_reminder

_REMINDERS = f"""
SELECT s.id, s.telegram_user_id, s.subscription_end_date, p.name, p.id AS plan_id
FROM user_subscriptions s JOIN subscription_plans p ON p.id = s.plan_id
WHERE s.next_reminder_at <= $1 AND s.is_active
  AND NOT {IN_REVIEW.format(person="s.telegram_user_id")}
ORDER BY s.next_reminder_at LIMIT $3 FOR UPDATE OF s SKIP LOCKED
"""  # noqa: S608 - only our own constant is put in

_RESCHEDULE = """
UPDATE user_subscriptions s SET next_reminder_at = n.moment, updated_at = $3
FROM unnest($1::uuid[], $2::timestamptz[]) AS n (id, moment) WHERE s.id = n.id
"""


async def reminders_due(*, now: datetime, policy: Policy, limit: int = 500) -> int:
    """Remind people of the end that comes near: each reminder once, only the nearest one."""
    async with in_transaction() as connection:
        due = await connection.execute_query_dict(
            _REMINDERS, [now, now - policy.review_hold, limit]
        )
        if not due:
            return 0
        ends = [row["subscription_end_date"] for row in due]
        await connection.execute_query(
            _RESCHEDULE,
            [
                [row["id"] for row in due],
                [next_reminder(end, now, policy.reminder_days) for end in ends],
                now,
            ],
        )
        await promise(
            *(
                Promise(
                    "ends_soon",
                    row["telegram_user_id"],
                    {
                        "plan": row["name"],
                        "plan_id": str(row["plan_id"]),
                        "ends_at": row["subscription_end_date"].isoformat(),
                    },
                    f"reminder:{row['id']}:{row['subscription_end_date'].isoformat()}"
                    f":{_stage(row['subscription_end_date'], now, policy)}",
                )
                for row in due
                if row["subscription_end_date"] > now
            )
        )
    return len(due)


def _stage(end: datetime, now: datetime, policy: Policy) -> int:
    """Which of the configured reminders this is: the smallest one that is not yet passed."""
    left = (end - now).total_seconds() / 86400
    return min((day for day in policy.reminder_days if day >= left), default=0)
