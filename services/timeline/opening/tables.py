"""The tables that a portion is worked out in: temporary, empty again at every commit."""

from __future__ import annotations

TABLES = (
    """
CREATE TEMP TABLE IF NOT EXISTS opening_people (
  user_id uuid PRIMARY KEY, telegram_id text NOT NULL, username text, profile_id uuid,
  came_at timestamptz NOT NULL,
  -- The last proof of payment that is under review and still holds an end back.
  sent_at timestamptz
) ON COMMIT DELETE ROWS
""",
    """
CREATE TEMP TABLE IF NOT EXISTS opening_scales (
  currency text PRIMARY KEY, scale numeric NOT NULL
) ON COMMIT DELETE ROWS
""",
    # The settled payments, in minor units: `due` and `received` in the currency of the price.
    """
CREATE TEMP TABLE IF NOT EXISTS opening_money (
  id uuid PRIMARY KEY, user_id uuid NOT NULL, plan_id uuid, enrollment_id uuid,
  method text NOT NULL, refunded_at timestamptz, kept bool, taken_back bool NOT NULL,
  is_due bool NOT NULL, refunded_by uuid, actor_id uuid,
  opened_at timestamptz, happened_at timestamptz NOT NULL, settled_at timestamptz NOT NULL,
  currency text NOT NULL, due numeric NOT NULL, received numeric NOT NULL,
  paid_in text NOT NULL, paid numeric NOT NULL, rate jsonb NOT NULL,
  bank_details text, receipt uuid, parts jsonb, scale numeric NOT NULL, doubt text,
  came uuid NOT NULL DEFAULT gen_random_uuid(), went uuid NOT NULL DEFAULT gen_random_uuid(),
  refund uuid NOT NULL DEFAULT gen_random_uuid()
) ON COMMIT DELETE ROWS
""",
    # The rights that did not come with a course, with the times that they keep.
    """
CREATE TEMP TABLE IF NOT EXISTS opening_rights (
  id uuid PRIMARY KEY, user_id uuid NOT NULL, plan_id uuid NOT NULL,
  source text NOT NULL, source_id text NOT NULL, actor_id uuid, payment_id uuid,
  assigned_at timestamptz NOT NULL, happened_at timestamptz NOT NULL, opened_at timestamptz,
  starts_at timestamptz NOT NULL, paid_until timestamptz, ends_at timestamptz,
  grace interval NOT NULL, access_until timestamptz, next_reminder_at timestamptz,
  is_active bool NOT NULL, ended_at timestamptz, ended_because text NOT NULL, credited_to uuid,
  anchor timestamptz, anchor_months int NOT NULL, since timestamptz,
  worth numeric NOT NULL, spend_only numeric NOT NULL, currency text, scale numeric,
  received numeric NOT NULL, method text NOT NULL, bank_details text, receipt uuid, doubt text
) ON COMMIT DELETE ROWS
""",
    """
CREATE TEMP TABLE IF NOT EXISTS opening_seats (
  id uuid PRIMARY KEY, user_id uuid NOT NULL, profile_id uuid NOT NULL, course_id uuid NOT NULL,
  status text NOT NULL, has_seat bool NOT NULL, began_at timestamptz NOT NULL,
  starts_at timestamptz NOT NULL, ends_at timestamptz, grace interval NOT NULL, weeks int,
  is_lifetime bool NOT NULL, plans uuid[] NOT NULL, is_open bool NOT NULL, is_over bool NOT NULL,
  changed_at timestamptz NOT NULL
) ON COMMIT DELETE ROWS
""",
    # The subscription's row as the openings have it.
    """
CREATE TEMP TABLE IF NOT EXISTS opening_rows (
  telegram_id text PRIMARY KEY, telegram_username text, plan_id uuid NOT NULL,
  payment_method text NOT NULL, payment_instructions text, bank_details text,
  receipt_file_path text, payment_status text NOT NULL, is_active bool NOT NULL,
  is_lifetime bool NOT NULL, subscription_start_date timestamptz,
  subscription_end_date timestamptz, anchor_at timestamptz, anchor_months int NOT NULL
) ON COMMIT DELETE ROWS
""",
)

#: So many people whose facts are not written yet, behind the lock that every verb takes first.
#: Who came at the same time has rows that lie together, here and in the other tables: by their
#: ids, every portion would read and write a page of everything for each of its people. $1 now, $2
#: the hold of a proof, $3 how many, behind $4 and $5.
PEOPLE = """
INSERT INTO opening_people (user_id, telegram_id, username, profile_id, came_at, sent_at)
SELECT b.id, b.telegram_id, b.username, p.id, b.created_at, (
  SELECT max(y.submitted_at) FROM payments y
  WHERE y.user_id = b.id AND y.status = 'awaiting_admin' AND y.submitted_at + $2 > $1)
FROM (SELECT id, telegram_id, username, created_at FROM bot_users
      WHERE facts_since IS NULL AND (created_at, id) > ($4, $5)
      ORDER BY created_at, id LIMIT $3 FOR NO KEY UPDATE SKIP LOCKED) b
LEFT JOIN profiles p ON p.telegram_id = b.telegram_id
"""
SCALES = """
INSERT INTO opening_scales (currency, scale)
SELECT currency, 10::numeric ^ places FROM unnest($1::text[], $2::int[]) AS d(currency, places)
"""


def share(amount: str, part: str, whole: str) -> str:
    """SQL for Money.share: so much of so many equal parts, half up."""
    return f"div(2 * ({amount}) * ({part}) + ({whole}), 2 * ({whole}))"


def number(text: str) -> str:
    """SQL for a number that stands in JSON as text; NULL for anything else."""
    form = "^[0-9]+([.][0-9]+)?([eE][-+]?[0-9]{1,2})?$"
    return f"CASE WHEN {text} ~ '{form}' THEN ({text})::numeric END"


def key(text: str) -> str:
    """SQL for a UUID that stands in a text; NULL for anything else."""
    form = "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"
    return f"CASE WHEN {text} ~ '{form}' THEN ({text})::uuid END"
