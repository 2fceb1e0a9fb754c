"""Reports are owed at the admins' own hour: one a day or a week, also after a restart."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from tortoise import connections
from tortoise.transactions import in_transaction

from models.admin_notices import Rhythm
from services.admin_notices.hours import Due, due_report
from services.analytics.rollup.rolling import is_worked_out
from services.marketing import zone_of
from services.outbox import OutboxMessage, enqueue
from services.policy import Policy

#: So long a report waits for the days that it tells of.
WAITS = timedelta(hours=1)
#: More admins than this no shop has.
_MOST = 1000
_WANTED = """
SELECT n.profile_id, p.telegram_id, b.time_zone, n.rhythm, n.hour, n.weekday, n.chosen_at,
  n.reported_on
FROM admin_notices n JOIN profiles p ON p.id = n.profile_id
JOIN bot_users b ON b.telegram_id = p.telegram_id
WHERE p.role = 'admin' AND n.rhythm <> 'off' ORDER BY p.telegram_id LIMIT $1"""
# Whoever is first writes it down; another leader finds no row.
_OWED = """
UPDATE admin_notices SET reported_on = $2, updated_at = $3
WHERE profile_id = $1 AND (reported_on IS NULL OR reported_on < $2) RETURNING id"""
#: How many days of the shop's a report is about.
_DAYS = {Rhythm.DAILY: 1, Rhythm.WEEKLY: 7}


async def report_due(*, now: datetime, policy: Policy) -> int:
    """Owe every admin the report whose hour has come; it is computed when it is sent.

    Behind a standstill it waits for its days, or it would tell of a shop that sold nothing.
    """
    rows = await connections.get("default").execute_query_dict(_WANTED, [_MOST])
    owed = 0
    for row in rows:
        rhythm = Rhythm(row["rhythm"])
        due = due_report(
            rhythm,
            row["hour"],
            row["weekday"],
            zone_of(row["time_zone"], policy),
            now=now,
            chosen_at=row["chosen_at"],
            reported_on=row["reported_on"],
        )
        if due is not None and await _is_complete(due, now, policy):
            owed += await _owe(row["profile_id"], row["telegram_id"], rhythm, due, now, policy)
    return owed


async def _is_complete(due: Due, now: datetime, policy: Policy) -> bool:
    """Whether its days are worked out; one that waited long enough says that they are not."""
    return now - due.at >= WAITS or await is_worked_out(_last_of(due, policy), now, policy)


def _last_of(due: Due, policy: Policy) -> date:
    return due.at.astimezone(policy.zone).date() - timedelta(days=1)


async def _owe(
    profile_id: str, chat_id: str, rhythm: Rhythm, due: Due, now: datetime, policy: Policy
) -> bool:
    """The day and its message in one transaction: neither is there without the other."""
    last = _last_of(due, policy)
    first = last - timedelta(days=_DAYS[rhythm] - 1)
    async with in_transaction() as transaction:
        if not await transaction.execute_query_dict(_OWED, [profile_id, due.day, now]):
            return False
        told = {"rhythm": str(rhythm), "first": first.isoformat(), "last": last.isoformat()}
        await enqueue(
            OutboxMessage("admin_report", chat_id, told, f"report:{profile_id}:{due.day}")
        )
    return True
