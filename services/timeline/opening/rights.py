"""Rights become openings: each keeps its start, its paid end and its end.

A right that the release before had credited to a later purchase is named by that purchase's
opening, with a value of 0: the old release moved it without a balance. An opening has its right's
id, so that one names the other before either is written.
"""

from __future__ import annotations

from services.timeline.opening.tables import key, number, share

#: $1 now, $2 the grace, $3 the days of the reminders. A right never ended before the subscription
#: that it carried: where a manual change moved that row's end alone, it is the right's end, too.
RIGHTS = f"""
WITH held AS MATERIALIZED (
  SELECT a.id, o.user_id, a.user_id AS profile_id, a.package_id, a.source, a.source_id,
    a.assigned_by, a.assigned_at, coalesce(a.starts_at, a.assigned_at) AS starts_at, a.paid_until,
    a.expires_at, a.is_active, a.worth, a.worth_currency, a.updated_at, a.next_reminder_at,
    {key("a.credited_to")} AS credited_to, o.sent_at,
    CASE WHEN a.source = 'payment' THEN {key("a.source_id")} END AS payment_key,
    s.is_active AS row_runs, s.is_lifetime AS row_is_lifetime, s.anchor_at, s.anchor_months,
    s.subscription_start_date AS row_start, s.subscription_end_date AS row_end,
    s.plan_id = a.package_id AS is_rows_plan,
    a.is_active AND row_number() OVER (PARTITION BY a.user_id, a.package_id, a.is_active
      ORDER BY a.expires_at DESC NULLS FIRST, a.starts_at DESC, a.id) = 1 AS is_last
  FROM opening_people o
  JOIN user_package_assignments a ON a.user_id = o.profile_id AND a.source <> 'bundle'
  LEFT JOIN user_subscriptions s ON s.telegram_user_id = o.telegram_id
), paid AS MATERIALIZED (
  SELECT h.*, m.id AS payment_id, m.method, m.settled_at, m.happened_at, m.opened_at, m.scale,
    m.currency AS sold_in, m.due, m.received, m.refunded_at, m.kept, m.bank_details, m.receipt,
    CASE WHEN h.source = 'payment' AND m.id IS NULL THEN 'payment'
      WHEN h.is_active AND m.refunded_at IS NOT NULL AND m.kept IS NOT TRUE THEN 'refund'
      ELSE m.doubt END AS doubt,
    CASE WHEN NOT (h.is_rows_plan AND h.row_runs AND h.is_last) THEN h.expires_at
      WHEN h.expires_at IS NULL OR h.row_is_lifetime THEN NULL
      ELSE greatest(h.expires_at, h.row_end) END AS ends_at,
    CASE WHEN m.id IS NOT NULL THEN m.currency ELSE h.worth_currency END AS currency
  FROM held h
  LEFT JOIN opening_money m ON m.id = h.payment_key AND m.user_id = h.user_id
    AND m.plan_id = h.package_id
), valued AS MATERIALIZED (
  SELECT p.*, coalesce(c.scale, 100) AS own_scale,
    CASE WHEN p.is_active AND p.ends_at + $2 <= $1 AND p.sent_at >= p.ends_at + $2
      THEN p.sent_at - p.ends_at + interval '1 second' ELSE $2 END AS grace,
    CASE
      -- What is not known to be paid for is worth nothing, and runs all the same.
      WHEN p.currency IS NULL OR p.refunded_at IS NOT NULL OR p.payment_id IS NULL THEN 0
      -- No worth was written for the oldest: what came in is all that is known.
      WHEN p.worth IS NULL OR p.worth_currency <> p.currency THEN p.received
      ELSE least(round(p.worth * coalesce(c.scale, 100)),
        p.received + greatest(0, round(p.worth * coalesce(c.scale, 100)) - p.due))
    END AS value,
    CASE WHEN p.is_active THEN NULL
      WHEN p.refunded_at IS NOT NULL AND p.kept IS NOT TRUE THEN p.refunded_at
      ELSE least(p.updated_at, $1) END AS ended_at,
    p.is_active AND p.ends_at IS NOT NULL AND row_number() OVER (
      PARTITION BY p.user_id, p.package_id, p.is_active, p.ends_at IS NULL
      ORDER BY p.ends_at DESC, p.assigned_at DESC, p.happened_at DESC, p.opened_at DESC, p.id DESC
    ) = 1 AS is_reminded
  FROM paid p LEFT JOIN opening_scales c ON c.currency = p.currency
)
INSERT INTO opening_rights (id, user_id, plan_id, source, source_id, actor_id, payment_id,
  assigned_at, happened_at, opened_at, starts_at, paid_until, ends_at, grace, access_until,
  next_reminder_at, is_active, ended_at, ended_because, credited_to, anchor, anchor_months, since,
  worth, spend_only, currency, scale, received, method, bank_details, receipt, doubt)
SELECT v.id, v.user_id, v.package_id, v.source, v.source_id, v.assigned_by, v.payment_id,
  v.assigned_at, least(coalesce(v.happened_at, v.assigned_at), v.assigned_at), v.opened_at,
  v.starts_at, CASE WHEN v.currency IS NOT NULL AND v.ends_at IS NOT NULL
    THEN coalesce(v.paid_until, v.ends_at) END,
  v.ends_at, v.grace,
  CASE WHEN v.is_active THEN v.ends_at + v.grace ELSE least(v.ended_at, v.ends_at) END,
  -- A reminder that is due and was not sent yet stays due.
  CASE WHEN v.is_reminded THEN CASE
    WHEN v.next_reminder_at <= $1 AND v.ends_at > $1 THEN v.next_reminder_at ELSE (
    SELECT min(v.ends_at - make_interval(days => d)) FROM unnest($3::int[]) AS d
    WHERE v.ends_at - make_interval(days => d) > $1) END END,
  v.is_active, v.ended_at,
  CASE WHEN v.is_active THEN 'over'
    WHEN v.refunded_at IS NOT NULL AND v.kept IS NOT TRUE THEN 'refunded'
    WHEN v.credited_to IS NOT NULL THEN 'changed' ELSE 'over' END,
  v.credited_to,
  CASE WHEN v.is_rows_plan AND v.row_end = v.expires_at AND (v.is_last OR NOT v.row_runs)
    THEN v.anchor_at END,
  CASE WHEN v.is_rows_plan AND v.row_end = v.expires_at AND (v.is_last OR NOT v.row_runs)
    AND v.anchor_at IS NOT NULL THEN v.anchor_months ELSE 0 END,
  CASE WHEN v.is_rows_plan AND (v.is_last OR NOT v.row_runs) THEN v.row_start END,
  v.value, CASE WHEN v.method = 'stars' THEN least(v.value, v.received) ELSE 0 END,
  v.currency, v.own_scale, CASE WHEN v.payment_id IS NULL THEN 0 ELSE v.received END,
  coalesce(v.method, 'manual'), v.bank_details, v.receipt, v.doubt
FROM valued v
"""  # noqa: S608 - only our own constants are put in

#: What came in Stars may only be spent, also where it was credited to another purchase, and on.
SPEND_ONLY = f"""
WITH RECURSIVE flow(id, amount, hops) AS (
  SELECT r.id, r.spend_only, 0 FROM opening_rights r WHERE r.spend_only > 0
  UNION ALL
  SELECT t.id, least(f.amount, {share("f.amount", "p.part", "r.worth")}), f.hops + 1
  FROM flow f JOIN opening_rights r ON r.id = f.id AND r.worth > 0
  JOIN opening_money m ON m.id = r.credited_to
  JOIN opening_rights t ON t.payment_id = m.id
  CROSS JOIN LATERAL (SELECT coalesce(
    round({number("m.parts ->> r.id::text")} * m.scale), r.worth) AS part) p
  WHERE f.hops < 1000
)
UPDATE opening_rights r SET spend_only = least(r.worth, s.amount)
FROM (SELECT id, sum(amount) AS amount FROM flow GROUP BY id) s WHERE s.id = r.id AND r.worth > 0
"""  # noqa: S608 - only our own constants are put in

#: $1 the zone, $2 the hour. The order of the numbers is the order of the replay.
OPENINGS = """
INSERT INTO facts (id, user_id, kind, happened_at, learned_at, opened_at, plan_id, payment_id,
  actor_id, terms, created_at)
SELECT r.id, r.user_id, 'opening', r.happened_at, r.assigned_at, r.opened_at, r.plan_id,
  r.payment_id, r.actor_id, jsonb_build_object(
    'source', r.source, 'source_id', r.source_id, 'starts_at', r.starts_at,
    'paid_until', r.paid_until, 'expires_at', r.ends_at, 'is_active', r.is_active,
    'ended_at', r.ended_at, 'ended_because', r.ended_because,
    'calendar', jsonb_build_object('zone', $1::text, 'hour', $2::int,
      'grace', 'PT' || extract(epoch FROM r.grace) || 'S'),
    'anchor', r.anchor, 'anchor_months', r.anchor_months, 'since', r.since,
    'worth', r.worth, 'spend_only', r.spend_only, 'currency', r.currency, 'received', r.received,
    'ends', coalesce(e.ends, '[]'), 'method', r.method, 'bank_details', r.bank_details,
    'receipt', r.receipt, 'doubt', r.doubt),
  r.assigned_at
FROM opening_rights r LEFT JOIN (
  SELECT credited_to, jsonb_agg(jsonb_build_object('fact', id, 'value', 0, 'spend_only', 0,
    'currency', currency, 'days', 0) ORDER BY assigned_at, id) AS ends
  FROM opening_rights WHERE credited_to IS NOT NULL AND currency IS NOT NULL GROUP BY credited_to
) e ON e.credited_to = r.payment_id
ORDER BY r.assigned_at, r.happened_at, coalesce(r.opened_at, r.happened_at), r.id
"""

#: What a right says of itself from now on; its end and whether it runs stay as they were.
WRITTEN = """
UPDATE user_package_assignments a SET starts_at = r.starts_at, paid_until = r.paid_until,
  expires_at = r.ends_at, access_until = r.access_until, next_reminder_at = r.next_reminder_at,
  payment_id = r.payment_id, credited_to = NULL, worth_currency = r.currency,
  worth = CASE WHEN r.currency IS NOT NULL THEN trim_scale(r.worth / r.scale) END
FROM opening_rights r WHERE a.id = r.id
"""

#: What was given back: the opening is worth nothing any more, and an open end stays where it is.
REFUNDS = """
INSERT INTO facts (id, user_id, kind, happened_at, learned_at, plan_id, payment_id, enrollment_id,
  actor_id, terms, idempotency_key, created_at)
SELECT m.refund, m.user_id, 'refund', m.refunded_at, m.refunded_at, m.plan_id, m.id,
  m.enrollment_id, m.refunded_by, jsonb_build_object(
    'fact', s.id, 'how', CASE WHEN m.kept OR s.is_active THEN 'kept'
      WHEN m.taken_back THEN 'taken_back' ELSE 'whole' END,
    'amount', m.received, 'currency', m.currency),
  'opening-refund:' || m.id, m.refunded_at
FROM opening_money m JOIN (
  SELECT id, payment_id, is_active FROM opening_rights WHERE payment_id IS NOT NULL
  UNION ALL SELECT id, id, false FROM opening_money WHERE enrollment_id IS NOT NULL
) s ON s.payment_id = m.id
WHERE m.refunded_at IS NOT NULL ORDER BY m.refunded_at, m.id
"""
