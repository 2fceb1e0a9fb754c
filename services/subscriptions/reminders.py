"""Reminders before the end, and the word that a grace begins; each goes out once.

`next_reminder_at` says when the next is due; the last of them is the end itself (decision 0060).

Every plan's own end is reminded of, also of one that runs beside another (money.md, 16).
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from tortoise.transactions import in_transaction

from models.localized import Name, name_in
from services.batches import Batches, ids
from services.due import Question
from services.outbox import OutboxMessage, enqueue
from services.policy import Policy
from services.timeline.expiry import HELD
from services.timeline.restate import next_reminder

_REMINDERS = f"""
SELECT a.id, b.telegram_id, a.expires_at, a.access_until, {name_in("s")} AS name,
  s.id AS plan_id
FROM user_package_assignments a JOIN subscription_plans s ON s.id = a.package_id
JOIN profiles p ON p.id = a.user_id JOIN bot_users b ON b.telegram_id = p.telegram_id
WHERE a.next_reminder_at <= $1 AND a.is_active
  AND ($3::uuid[] IS NULL OR a.id = ANY ($3)) AND a.id <> ALL ($4::uuid[])
  AND NOT {HELD.format(person="b.telegram_id", until="a.access_until")}
ORDER BY a.next_reminder_at LIMIT $2 FOR NO KEY UPDATE OF b, a SKIP LOCKED
"""  # noqa: S608 - only our own constant is put in

_RESCHEDULE = """
UPDATE user_package_assignments a SET next_reminder_at = n.moment, updated_at = $3
FROM unnest($1::uuid[], $2::timestamptz[]) AS n (id, moment) WHERE a.id = n.id
"""


REMINDERS = Question("reminders", _REMINDERS, lambda now, _, rest: {1: now, 3: None, 4: rest})


async def reminders_due(
    *, now: datetime, policy: Policy, limit: int = 500, batches: Batches | None = None
) -> int:
    """Remind people of the end that comes near: each reminder once, only the nearest one."""
    return await (batches or Batches()).at_once(
        "reminders",
        lambda chosen: _remind([now, limit, *chosen], now, policy),
        lambda chosen: ids(_REMINDERS, [now, limit, *chosen]),
        now=now,
    )


async def _remind(values: list[Any], now: datetime, policy: Policy) -> int:
    async with in_transaction() as connection:
        due = await connection.execute_query_dict(_REMINDERS, values)
        if not due:
            return 0
        await connection.execute_query(
            _RESCHEDULE,
            [
                [row["id"] for row in due],
                [
                    next_reminder(row["expires_at"], row["access_until"], now, policy.reminder_days)
                    for row in due
                ],
                now,
            ],
        )
        await enqueue(*(word for row in due if (word := _word(row, now, policy)) is not None))
    return len(due)


def _word(row: dict[str, Any], now: datetime, policy: Policy) -> OutboxMessage | None:
    """What is said now: that the end comes near, or that only the grace is left."""
    end, until = row["expires_at"], row["access_until"]
    plan = Name.asked(row["name"]).kept
    told = {"plan": plan, "plan_id": str(row["plan_id"]), "ends_at": end.isoformat()}
    about = f"{row['id']}:{end.isoformat()}"
    if end > now:
        stage = _stage(end, now, policy)
        return OutboxMessage("ends_soon", row["telegram_id"], told, f"reminder:{about}:{stage}")
    if until > now:
        told["grace_until"] = until.isoformat()
        return OutboxMessage("grace_begins", row["telegram_id"], told, f"grace:{about}")
    # It ends this very moment, which has a word of its own.
    return None


def _stage(end: datetime, now: datetime, policy: Policy) -> int:
    """Which of the configured reminders this is: the smallest one that is not yet passed."""
    left = (end - now).total_seconds() / 86400
    return min((day for day in policy.reminder_days if day >= left), default=0)
