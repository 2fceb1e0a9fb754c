"""What the end of time does to a subscription: set by set, so that a million rows stay cheap.

Harmless to repeat and to run twice at once: the rows are claimed with SKIP LOCKED, and everything
that follows from them is written in the same transaction.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.transactions import in_transaction

from services.policy import Policy

#: A receipt in review holds the end back: nobody is thrown out while an admin makes them wait.
IN_REVIEW = """
EXISTS (SELECT 1 FROM payments y JOIN bot_users b ON b.id = y.user_id
        WHERE b.telegram_id = {person} AND y.status = 'awaiting_admin' AND y.submitted_at > $2)
"""

#: A plan made for any moment would expect a third of the table to be due, and read all of it.
_PLAN_FOR_NOW = "SET LOCAL plan_cache_mode = force_custom_plan"

_CLAIM = f"""
SELECT s.id, s.telegram_user_id
FROM user_subscriptions s JOIN bot_users b ON b.telegram_id = s.telegram_user_id
WHERE s.is_active AND NOT s.is_lifetime AND s.subscription_end_date <= $1
  AND NOT {IN_REVIEW.format(person="s.telegram_user_id")}
ORDER BY s.subscription_end_date LIMIT $3 FOR NO KEY UPDATE OF b, s SKIP LOCKED
"""  # noqa: S608 - only our own constant is put in

_EXPIRE = (
    """
UPDATE user_subscriptions SET is_active = false, next_reminder_at = NULL, updated_at = $2
WHERE id = ANY($1::uuid[])
""",
    """
INSERT INTO subscription_audit_log
  (id, subscription_id, action_type, old_values, new_values, change_reason, created_at)
SELECT gen_random_uuid(), s.id, 'expired',
  jsonb_build_object('plan_id', s.plan_id, 'is_active', true, 'ends_at', s.subscription_end_date),
  jsonb_build_object('plan_id', s.plan_id, 'is_active', false, 'ends_at', s.subscription_end_date),
  'end and grace are over', $2
FROM user_subscriptions s WHERE s.id = ANY($1::uuid[])
""",
    """
UPDATE bot_users b SET is_vip = false, subscription_expires_at = NULL, current_plan_id = NULL,
  updated_at = $2
FROM user_subscriptions s WHERE s.id = ANY($1::uuid[]) AND b.telegram_id = s.telegram_user_id
""",
)

_TELL = """
INSERT INTO outbox (kind, chat_id, args, dedup_key, priority)
SELECT 'membership_ended', s.telegram_user_id,
  jsonb_build_object('plan', p.name, 'plan_id', p.id, 'ends_at', s.subscription_end_date),
  'ended:' || s.id || ':' || extract(epoch FROM s.subscription_end_date), 5
FROM user_subscriptions s JOIN subscription_plans p ON p.id = s.plan_id
WHERE s.id = ANY($1::uuid[]) ON CONFLICT (dedup_key) DO NOTHING
"""

#: A right ends with the subscription that it belongs to, never before it. One that a renewal has
#: followed ends in silence: kept, years of them would be looked at again with every tick.
_END_RIGHTS = f"""
WITH due AS (
  SELECT a.id FROM user_package_assignments a JOIN profiles p ON p.id = a.user_id
  WHERE a.is_active AND a.expires_at <= $1
    AND (NOT EXISTS (SELECT 1 FROM user_subscriptions s WHERE s.telegram_user_id = p.telegram_id
                     AND s.is_active AND s.plan_id = a.package_id)
         OR EXISTS (SELECT 1 FROM user_package_assignments n WHERE n.user_id = a.user_id
                    AND n.package_id = a.package_id AND n.is_active
                    AND (n.expires_at IS NULL OR n.expires_at > a.expires_at)))
    AND NOT {IN_REVIEW.format(person="p.telegram_id")}
  ORDER BY a.expires_at LIMIT $3 FOR UPDATE OF a SKIP LOCKED
)
UPDATE user_package_assignments a SET is_active = false, updated_at = $4
FROM due WHERE a.id = due.id RETURNING a.id, a.user_id, a.package_id
"""  # noqa: S608 - only our own constant is put in

_REMOVE = """
INSERT INTO outbox (kind, chat_id, args, dedup_key)
SELECT DISTINCT ON (p.telegram_id, c.chat_id) 'remove_member', c.chat_id,
  jsonb_build_object('telegram_id', p.telegram_id, 'reason', 'ended'),
  'removal:' || e.id || ':' || c.chat_id
FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS e(id, user_id, package_id)
JOIN profiles p ON p.id = e.user_id
JOIN plan_channels c ON c.plan_id = e.package_id
WHERE NOT EXISTS (
  SELECT 1 FROM user_package_assignments o JOIN plan_channels d ON d.plan_id = o.package_id
  WHERE o.user_id = e.user_id AND o.is_active AND d.chat_id = c.chat_id)
ORDER BY p.telegram_id, c.chat_id, e.id
ON CONFLICT (dedup_key) DO NOTHING
"""


async def expire_due(*, now: datetime, policy: Policy, limit: int = 1000) -> int:
    """End what is over since the grace; returns how many subscriptions and rights ended."""
    over = now - policy.grace
    held = now - policy.review_hold
    async with in_transaction() as connection:
        await connection.execute_query(_PLAN_FOR_NOW)
        due = await connection.execute_query_dict(_CLAIM, [over, held, limit])
        if due:
            ids = [row["id"] for row in due]
            for statement in _EXPIRE:
                await connection.execute_query(statement, [ids, now])
            await connection.execute_query(_TELL, [ids])
        ended = await connection.execute_query_dict(_END_RIGHTS, [over, held, limit, now])
        if ended:
            await _promise_removals(connection, ended)
        if due or ended:
            await connection.execute_query("SELECT pg_notify('outbox', '')")
    return len(due) + len(ended)


async def _promise_removals(connection: BaseDBAsyncClient, ended: list[dict[str, Any]]) -> None:
    await connection.execute_query(
        _REMOVE,
        [
            [row["id"] for row in ended],
            [row["user_id"] for row in ended],
            [row["package_id"] for row in ended],
        ],
    )
