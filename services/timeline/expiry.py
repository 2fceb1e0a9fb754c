"""What the end of time does to rights: set by set, so that a million rows stay cheap.

Beside `restate` the only writer of rights and mirrors; it loads no facts, and a property shows that
both say the same. Harmless to repeat and to run twice at once: the rows are claimed with SKIP
LOCKED, and everything that follows from them is written in the same transaction.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import connections
from tortoise.transactions import in_transaction

from models.localized import name_in
from services.batches import Batches, Chosen, ids
from services.due import Question
from services.timeline.channel_access import look_at_tags

#: A proof under review that was sent in time holds an end back: no member is removed while an admin
#: makes them wait. $1 is now; `person` a Telegram id, `until` when the access would be over.
HELD = """
EXISTS (SELECT 1 FROM payments y JOIN bot_users b ON b.id = y.user_id
        WHERE b.telegram_id = {person} AND y.status = 'awaiting_admin'
          AND y.holds_until > $1 AND y.submitted_at < {until})
"""

#: A plan made for any moment would expect a third of the table to be due, and read all of it.
_PLAN_FOR_NOW = "SET LOCAL plan_cache_mode = force_custom_plan"

#: The person's lock comes first, as in every verb; a busy one is left to the next time.
_DUE = f"""
  SELECT a.id FROM user_package_assignments a
  JOIN profiles p ON p.id = a.user_id JOIN bot_users b ON b.telegram_id = p.telegram_id
  WHERE a.is_active AND a.access_until <= $1
    AND NOT {HELD.format(person="p.telegram_id", until="a.access_until")}
    AND ($3::uuid[] IS NULL OR a.id = ANY ($3)) AND a.id <> ALL ($4::uuid[])
  ORDER BY a.access_until LIMIT $2 FOR NO KEY UPDATE OF b, a SKIP LOCKED
"""  # noqa: S608 - only our own constant is put in
#: The same for what is known to be over, behind the person's lock.
_END_THESE = """
UPDATE user_package_assignments SET is_active = false, next_reminder_at = NULL, updated_at = $2
WHERE id = ANY ($1) AND is_active RETURNING id
"""
_END = f"""
WITH due AS ({_DUE})
UPDATE user_package_assignments a SET is_active = false, next_reminder_at = NULL, updated_at = $1
FROM due WHERE a.id = due.id RETURNING a.id
"""  # noqa: S608 - only our own constant is put in

#: What the person has nothing left of: a plan, or a seat of its own. One that is followed by itself
#: ends in silence; what a course brings is the course's, and what a wallet holds is no time of the
#: subscription's.
_PART = "CASE {0}.source WHEN 'bundle' THEN {0}.source_id WHEN 'token' THEN 'token' ELSE '' END"
_OVER = f"""
SELECT DISTINCT ON (a.user_id, a.package_id, s.seat) a.id, a.user_id, a.package_id, a.source,
  a.source_id, a.expires_at, p.telegram_id, EXISTS (
    SELECT FROM user_package_assignments r WHERE r.user_id = a.user_id
      AND r.package_id = a.package_id AND r.is_active AND r.source <> 'bundle') AS is_had
FROM user_package_assignments a JOIN profiles p ON p.id = a.user_id
CROSS JOIN LATERAL (SELECT {_PART.format("a")}) AS s(seat)
WHERE a.id = ANY($1::uuid[]) AND NOT EXISTS (
  SELECT FROM user_package_assignments o
  WHERE o.user_id = a.user_id AND o.package_id = a.package_id AND o.is_active
    AND {_PART.format("o")} = s.seat)
ORDER BY a.user_id, a.package_id, s.seat, a.expires_at DESC
"""  # noqa: S608 - only our own constant is put in

#: Seats that were paused when their time was over: nothing of theirs was open to be ended.
_PAUSED = """
SELECT e.id FROM education_enrollments e
JOIN profiles p ON p.telegram_id = e.student_telegram_id
JOIN bot_users b ON b.telegram_id = e.student_telegram_id
WHERE e.has_seat AND e.access_over_at IS NULL AND e.access_ends_at <= $1
  AND e.enrollment_status IN ('active', 'suspended') AND b.facts_since IS NOT NULL
  AND ($3::uuid[] IS NULL OR e.id = ANY ($3)) AND e.id <> ALL ($4::uuid[])
  AND (SELECT bool_and(NOT a.is_active AND a.access_until <= $1) FROM user_package_assignments a
       WHERE a.user_id = p.id AND a.source = 'bundle' AND a.source_id = e.id::text)
ORDER BY e.access_ends_at LIMIT $2 FOR NO KEY UPDATE OF b SKIP LOCKED
"""

#: The row of each member of whom something ended is set to what is left: a lifetime, or the last.
_ROWS = """
WITH people AS (SELECT DISTINCT user_id, telegram_id FROM unnest($1::uuid[], $2::text[])
                AS e(user_id, telegram_id)),
chosen AS (
  SELECT DISTINCT ON (e.user_id) e.telegram_id, a.package_id, a.expires_at, a.starts_at
  FROM people e JOIN user_package_assignments a ON a.user_id = e.user_id
  WHERE a.is_active AND a.source NOT IN ('bundle', 'token')
  ORDER BY e.user_id, a.expires_at DESC NULLS FIRST, a.package_id::text DESC
), moved AS (
  UPDATE user_subscriptions s SET plan_id = coalesce(c.package_id, s.plan_id),
    is_active = c.package_id IS NOT NULL,
    is_lifetime = c.package_id IS NOT NULL AND c.expires_at IS NULL,
    subscription_end_date = CASE WHEN c.package_id IS NULL THEN s.subscription_end_date
                                 ELSE c.expires_at END,
    subscription_start_date = coalesce(c.starts_at, s.subscription_start_date),
    anchor_at = CASE WHEN c.package_id IS NULL OR c.package_id = s.plan_id THEN s.anchor_at END,
    anchor_months = CASE WHEN c.package_id IS NULL OR c.package_id = s.plan_id
                         THEN s.anchor_months ELSE 0 END,
    updated_at = $3
  FROM people e LEFT JOIN chosen c ON c.telegram_id = e.telegram_id
  WHERE s.telegram_user_id = e.telegram_id AND s.is_active
    AND (c.package_id IS NULL OR (c.package_id, c.expires_at)
         IS DISTINCT FROM (s.plan_id, s.subscription_end_date))
  RETURNING s.id, s.telegram_user_id, s.plan_id, s.is_active, s.is_lifetime,
    s.subscription_end_date
), noted AS (
  INSERT INTO subscription_audit_log
    (id, subscription_id, action_type, old_values, new_values, change_reason, created_at)
  SELECT gen_random_uuid(), m.id, 'expired',
    jsonb_build_object('plan_id', b.current_plan_id, 'is_active', true,
                       'ends_at', b.subscription_expires_at),
    jsonb_build_object('plan_id', m.plan_id, 'is_active', m.is_active,
                       'ends_at', m.subscription_end_date),
    'end and grace are over', $3
  FROM moved m JOIN bot_users b ON b.telegram_id = m.telegram_user_id
)
UPDATE bot_users b SET is_vip = m.is_active,
  subscription_expires_at = CASE WHEN m.is_active THEN m.subscription_end_date END,
  current_plan_id = CASE WHEN m.is_active THEN m.plan_id END, updated_at = $3
FROM moved m WHERE b.telegram_id = m.telegram_user_id
"""

#: Each plan that is over is notified by itself; what came with a course, with the course.
_TELL = f"""
INSERT INTO outbox (kind, chat_id, args, dedup_key)
SELECT 'membership_ended', e.telegram_id,
  jsonb_build_object('plan', {name_in("p")}, 'plan_id', p.id, 'ends_at', e.expires_at),
  'ended:' || e.id || ':' || extract(epoch FROM e.expires_at)
FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::timestamptz[])
  AS e(id, telegram_id, package_id, expires_at)
JOIN subscription_plans p ON p.id = e.package_id
ON CONFLICT (dedup_key) DO NOTHING
"""  # noqa: S608 - only our own constant is put in

_COURSES_IN_ORDER = """
SELECT p.id FROM education_packages p WHERE p.id IN (
  SELECT package_id FROM education_enrollments WHERE id = ANY($1::uuid[]))
ORDER BY p.id FOR NO KEY UPDATE
"""
#: A course whose time is over is notified once; its seat is free again, though not for the line.
_COURSES = f"""
WITH gone AS (
  UPDATE education_enrollments e SET has_seat = false, access_over_at = $2, updated_at = $2
  FROM (SELECT id, has_seat FROM education_enrollments
        WHERE id = ANY($1::uuid[]) AND enrollment_status IN ('active', 'suspended', 'completed')
          AND access_over_at IS NULL ORDER BY id FOR NO KEY UPDATE) o
  WHERE e.id = o.id RETURNING e.id, e.package_id, e.student_telegram_id, e.access_ends_at,
    o.has_seat
), freed AS (
  UPDATE education_packages p SET current_students = p.current_students - f.seats, updated_at = $2
  FROM (SELECT package_id, count(*) AS seats FROM gone WHERE has_seat GROUP BY package_id) f
  WHERE p.id = f.package_id
)
INSERT INTO outbox (kind, chat_id, args, dedup_key)
SELECT 'course_over', g.student_telegram_id,
  jsonb_build_object('course', {name_in("c")}, 'enrollment', g.id, 'ends_at', g.access_ends_at),
  'course-over:' || g.id || ':' || extract(epoch FROM g.access_ends_at)
FROM gone g JOIN education_packages c ON c.id = g.package_id
ON CONFLICT (dedup_key) DO NOTHING
"""  # noqa: S608 - only our own constant is put in

_REMOVE = """
INSERT INTO outbox (kind, chat_id, args, dedup_key)
SELECT DISTINCT ON (e.telegram_id, c.chat_id) 'remove_member', c.chat_id,
  jsonb_build_object('telegram_id', e.telegram_id, 'reason', 'ended'),
  'removal:' || e.id || ':' || extract(epoch FROM e.expires_at) || ':' || c.chat_id
FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::timestamptz[])
  AS e(id, user_id, telegram_id, package_id, expires_at)
JOIN plan_channels c ON c.plan_id = e.package_id
WHERE NOT EXISTS (
  SELECT 1 FROM user_package_assignments o JOIN plan_channels d ON d.plan_id = o.package_id
  WHERE o.user_id = e.user_id AND o.is_active AND d.chat_id = c.chat_id)
ORDER BY e.telegram_id, c.chat_id, e.id
ON CONFLICT (dedup_key) DO NOTHING
"""


ENDING = Question("expiry", _DUE, lambda now, _, rest: {1: now, 3: None, 4: rest})
PAUSED = Question("expiry", _PAUSED, lambda now, _, rest: {1: now, 3: None, 4: rest})


async def expire_due(*, now: datetime, limit: int = 1000, batches: Batches | None = None) -> int:
    """End the rights and paused seats whose time and grace are over; returns how many ended."""

    async def due(chosen: Chosen) -> list[str]:
        values = [now, limit, *chosen]
        return [*await ids(_DUE, values), *await ids(_PAUSED, values)]

    return await (batches or Batches()).at_once(
        "expiry", lambda chosen: _expire(now, [now, limit, *chosen]), due, now=now
    )


async def _expire(now: datetime, values: list[Any]) -> int:
    async with in_transaction() as connection:
        await connection.execute_query(_PLAN_FOR_NOW)
        due = await connection.execute_query_dict(_END, values)
        paused = await connection.execute_query_dict(_PAUSED, values)
        if due or paused:
            await _follow(due, paused, now)
    return len(due) + len(paused)


async def end_overdue(rights: Collection[UUID], now: datetime) -> None:
    """End plan rights of one person that time has ended, as the tick in time would have done.

    In the transaction of a fact that came before the tick, behind the person's lock.
    """
    connection = connections.get("default")
    due = await connection.execute_query_dict(_END_THESE, [list(rights), now])
    if due:
        await _follow(due, [], now)


async def _follow(due: list[dict[str, Any]], paused: list[dict[str, Any]], now: datetime) -> None:
    """All that follows from rights that were ended and seats that were paused until their end."""
    connection = connections.get("default")
    over = await connection.execute_query_dict(_OVER, [[row["id"] for row in due]])
    plans = [row for row in over if row["source"] != "bundle"]
    ended = {key for row in over if (key := _seat_of(row)) is not None}
    seats = sorted(ended | {row["id"] for row in paused})

    def column(rows: list[dict[str, object]], name: str) -> list[object]:
        return [row[name] for row in rows]

    if plans:
        people = [column(plans, "user_id"), column(plans, "telegram_id")]
        await connection.execute_query(_ROWS, [*people, now])
        # What is had in another way has not ended for its member.
        gone = [row for row in plans if not row["is_had"]]
        told = ("id", "telegram_id", "package_id", "expires_at")
        await connection.execute_query(_TELL, [column(gone, name) for name in told])
    if seats:
        # In one order with every transaction that touches several courses (decision 0037).
        await connection.execute_query(_COURSES_IN_ORDER, [seats])
        await connection.execute_query(_COURSES, [seats, now])
    if over:
        names = ("id", "user_id", "telegram_id", "package_id", "expires_at")
        await connection.execute_query(_REMOVE, [column(over, name) for name in names])
        await look_at_tags({str(row["telegram_id"]) for row in over}, now)
    await connection.execute_query("SELECT pg_notify('outbox', '')")


def _seat_of(row: dict[str, Any]) -> UUID | None:
    """The enrolment that a right came with; a manual change may have written anything."""
    if row["source"] != "bundle":
        return None
    try:
        return UUID(row["source_id"])
    except ValueError:
        return None
