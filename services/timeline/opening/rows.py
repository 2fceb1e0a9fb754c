"""The subscription's row and its mirrors, as `restate` would write them from the openings.

A running row of which no right runs cannot be explained: it stays as it is, and
`./start books --migration` names it.
"""

from __future__ import annotations

_COLUMNS = (
    *("telegram_username", "plan_id", "payment_method", "payment_instructions", "bank_details"),
    *("receipt_file_path", "payment_status", "is_active", "is_lifetime"),
    *("subscription_start_date", "subscription_end_date", "anchor_at", "anchor_months"),
)
_NEW = ", ".join(f"n.{name}" for name in _COLUMNS)

#: The running right with the latest end, a lifetime first; else the one that was over last.
WANTED = f"""
WITH known AS MATERIALIZED (
  SELECT o.user_id, o.telegram_id, o.username FROM opening_people o
  LEFT JOIN user_subscriptions s ON s.telegram_user_id = o.telegram_id
  WHERE s.is_active IS NOT TRUE OR EXISTS (SELECT FROM opening_rights r
    WHERE r.user_id = o.user_id AND r.plan_id = s.plan_id AND r.is_active)
), chosen AS MATERIALIZED (
  SELECT DISTINCT ON (r.user_id) r.*, k.telegram_id, k.username
  FROM opening_rights r JOIN known k ON k.user_id = r.user_id
  ORDER BY r.user_id, r.is_active DESC,
    CASE WHEN r.is_active THEN coalesce(r.ends_at, 'infinity')
      ELSE coalesce(r.access_until, r.ends_at, r.starts_at) END DESC,
    CASE WHEN NOT r.is_active THEN r.starts_at END DESC, r.plan_id::text COLLATE "C" DESC,
    r.assigned_at, r.happened_at, coalesce(r.opened_at, r.happened_at), r.id
), began AS MATERIALIZED (
  SELECT c.user_id, (array_agg(r.since ORDER BY r.ends_at, r.assigned_at, r.happened_at,
      coalesce(r.opened_at, r.happened_at), r.id) FILTER (WHERE r.since IS NOT NULL))[1] AS since,
    (array_agg(r.starts_at ORDER BY r.ends_at, r.assigned_at, r.happened_at,
      coalesce(r.opened_at, r.happened_at), r.id))[1] AS first
  FROM chosen c JOIN opening_rights r ON r.user_id = c.user_id AND r.plan_id = c.plan_id
    AND r.is_active AND r.ends_at IS NOT NULL
  WHERE c.is_active AND c.ends_at IS NOT NULL GROUP BY c.user_id
)
INSERT INTO opening_rows (telegram_id, {", ".join(_COLUMNS)})
SELECT c.telegram_id, c.username AS telegram_username, c.plan_id, c.method AS payment_method,
  'payment ' || c.payment_id AS payment_instructions, c.bank_details,
  'media_contents/' || c.receipt AS receipt_file_path,
  CASE WHEN NOT c.is_active AND c.ended_because = 'refunded' THEN 'refunded'
    ELSE 'completed' END AS payment_status,
  c.is_active, c.is_active AND c.ends_at IS NULL AS is_lifetime,
  coalesce(b.since, b.first, c.since, c.starts_at) AS subscription_start_date,
  CASE WHEN c.is_active THEN c.ends_at ELSE least(c.ends_at, c.ended_at) END
    AS subscription_end_date,
  CASE WHEN c.ends_at IS NULL THEN NULL WHEN c.is_active THEN coalesce(c.anchor, c.ends_at)
    ELSE c.anchor END AS anchor_at,
  CASE WHEN c.ends_at IS NULL OR c.anchor IS NULL THEN 0 ELSE c.anchor_months END
    AS anchor_months
FROM chosen c LEFT JOIN began b ON b.user_id = c.user_id
"""  # noqa: S608 - only our own constants are put in

#: $1 now.
MOVED = f"""
UPDATE user_subscriptions s SET ({", ".join(_COLUMNS)}, updated_at) = ({_NEW}, $1)
FROM opening_rows n WHERE s.telegram_user_id = n.telegram_id
  AND ({", ".join(f"s.{name}" for name in _COLUMNS)}) IS DISTINCT FROM ({_NEW})
"""  # noqa: S608 - only our own constants are put in
MADE = f"""
INSERT INTO user_subscriptions (telegram_user_id, {", ".join(_COLUMNS)}, created_at, updated_at)
SELECT n.telegram_id, {_NEW}, $1, $1 FROM opening_rows n
WHERE NOT EXISTS (SELECT FROM user_subscriptions s WHERE s.telegram_user_id = n.telegram_id)
"""  # noqa: S608 - only our own constants are put in

#: $1 now. The last statement of a portion: these people are done.
MIRRORED = """
UPDATE bot_users b SET facts_since = $1,
  is_vip = CASE WHEN n.told THEN n.runs ELSE b.is_vip END,
  subscription_expires_at = CASE WHEN NOT n.told THEN b.subscription_expires_at
    WHEN n.runs THEN n.ends_at END,
  current_plan_id = CASE WHEN NOT n.told THEN b.current_plan_id WHEN n.runs THEN n.plan_id END
FROM (
  SELECT o.user_id, s.subscription_end_date AS ends_at, s.plan_id,
    coalesce(s.is_active, false) AS runs, s.id IS NOT NULL AS told
  FROM opening_people o LEFT JOIN user_subscriptions s ON s.telegram_user_id = o.telegram_id
) n WHERE b.id = n.user_id
"""

#: $1 the hold. A proof that is under review holds on for as long as it would have held.
PROOFS = """
WITH held AS (
  UPDATE payments y SET holds_until = y.submitted_at + $1
  FROM opening_people o
  WHERE y.user_id = o.user_id AND y.status = 'awaiting_admin' AND y.submitted_at IS NOT NULL
  RETURNING y.id, y.user_id, y.submitted_at, y.holds_until, y.intent_id, y.enrollment_id
)
INSERT INTO facts (user_id, kind, happened_at, learned_at, opened_at, payment_id, terms,
  idempotency_key, created_at)
SELECT h.user_id, 'proof_sent', h.submitted_at, h.submitted_at, i.created_at, h.id,
  jsonb_build_object('payment', h.id, 'until', h.holds_until), 'proof-sent:' || h.id,
  h.submitted_at
FROM held h LEFT JOIN payment_intents i ON i.id = h.intent_id ORDER BY h.submitted_at, h.id
"""
