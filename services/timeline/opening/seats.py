"""Seats become facts of their own: what was paid, that they were taken, paused and completed.

Their rights follow from these and need no opening. A course whose time is over gives its seat
back now: the release before kept it for ever.
"""

from __future__ import annotations

from services.timeline.opening.tables import key, number

#: What money for a seat was, whatever became of the seat.
PAID = """
INSERT INTO facts (id, user_id, kind, happened_at, learned_at, opened_at, payment_id, enrollment_id,
  actor_id, terms, idempotency_key, created_at)
SELECT m.id, m.user_id, 'seat_paid', m.happened_at, m.settled_at, m.opened_at, m.id,
  m.enrollment_id, m.actor_id, jsonb_build_object(
    'currency', m.currency, 'received', m.received, 'worth', m.received,
    'spend_only', CASE WHEN m.method = 'stars' THEN m.received ELSE 0 END,
    'taken', CASE WHEN m.received > 0 THEN jsonb_build_array(jsonb_build_object(
      'currency', m.currency, 'amount', m.received, 'value', m.received,
      'spend_only', m.method = 'stars')) ELSE '[]' END,
    'doubt', m.doubt),
  'payment:' || m.id, m.settled_at
FROM opening_money m WHERE m.enrollment_id IS NOT NULL ORDER BY m.settled_at, m.id
"""

#: $1 now, $2 the grace. A seat opens what it opens today, and the course's own hidden plan.
SEATS = f"""
WITH taken AS MATERIALIZED (
  SELECT e.*, o.user_id, o.profile_id, o.sent_at, h.id AS hidden_id,
    CASE WHEN jsonb_typeof(y.snapshot -> 'course') = 'object'
      THEN ({number("y.snapshot -> 'course' ->> 'weeks'")})::int ELSE k.duration_weeks END AS weeks,
    CASE WHEN jsonb_typeof(y.snapshot -> 'course') = 'object'
      THEN y.snapshot -> 'course' -> 'is_lifetime' = 'true' ELSE k.is_lifetime END AS is_lifetime,
    b.began, b.any_runs, b.endless, b.last_end, b.running, b.last_closed
  FROM opening_people o
  JOIN education_enrollments e ON e.student_telegram_id = o.telegram_id
    AND e.enrollment_status IN ('active', 'suspended', 'completed')
  JOIN education_packages k ON k.id = e.package_id
  LEFT JOIN subscription_plans h ON h.course_id = k.id
  LEFT JOIN payments y ON y.id = {key("e.payment_reference")} AND y.enrollment_id = e.id
  LEFT JOIN LATERAL (
    SELECT min(a.assigned_at) AS began, bool_or(a.is_active) AS any_runs,
      bool_or(a.is_active AND a.expires_at IS NULL) AS endless,
      max(a.expires_at) FILTER (WHERE a.is_active) AS last_end,
      array_agg(a.package_id) FILTER (WHERE a.is_active) AS running,
      -- Of a paused seat, what was shut last.
      array_agg(a.package_id) FILTER (WHERE a.is_last) AS last_closed
    FROM (SELECT *, updated_at = max(updated_at) OVER () AS is_last
          FROM user_package_assignments
          WHERE user_id = o.profile_id AND source = 'bundle' AND source_id = e.id::text) a
  ) b ON true
  WHERE o.profile_id IS NOT NULL
), timed AS MATERIALIZED (
  SELECT t.*, least(t.began, t.start_date, $1) AS began_at,
    CASE WHEN t.access_ends_at IS NULL OR t.endless THEN NULL
      ELSE greatest(t.access_ends_at, t.last_end) END AS ends_at
  FROM taken t
), graced AS MATERIALIZED (
  SELECT t.*, CASE WHEN t.any_runs AND t.ends_at + $2 <= $1 AND t.sent_at >= t.ends_at + $2
    THEN t.sent_at - t.ends_at + interval '1 second' ELSE $2 END AS grace
  FROM timed t
)
INSERT INTO opening_seats (id, user_id, profile_id, course_id, status, has_seat, began_at,
  starts_at, ends_at, grace, weeks, is_lifetime, plans, is_open, is_over, changed_at)
SELECT g.id, g.user_id, g.profile_id, g.package_id, g.enrollment_status, g.has_seat, g.began_at,
  coalesce(g.start_date, g.began_at), g.ends_at, g.grace,
  -- What has no end keeps none, also when its course is moved.
  CASE WHEN g.ends_at IS NOT NULL OR g.is_lifetime THEN g.weeks END,
  coalesce(g.is_lifetime, false),
  ARRAY(SELECT DISTINCT p FROM unnest(array_append(
    CASE WHEN g.any_runs THEN g.running ELSE g.last_closed END, g.hidden_id)) AS p
    WHERE p IS NOT NULL ORDER BY p),
  g.enrollment_status = 'active' OR g.enrollment_status = 'completed'
    AND (g.ends_at IS NOT NULL OR coalesce(g.is_lifetime, false)),
  coalesce(g.ends_at + g.grace <= $1, false) AND g.any_runs IS NOT TRUE,
  least($1, greatest(g.began_at, CASE g.enrollment_status
    WHEN 'completed' THEN coalesce(g.completion_date, g.updated_at) ELSE g.updated_at END))
FROM graced g
"""  # noqa: S608 - only our own constants are put in

#: $1 the zone, $2 the hour.
TAKEN = """
INSERT INTO facts (user_id, kind, happened_at, learned_at, enrollment_id, terms, idempotency_key,
  created_at)
SELECT s.user_id, f.kind, f.at, f.at, s.id, f.terms, 'opening-' || f.kind || ':' || s.id, f.at
FROM opening_seats s CROSS JOIN LATERAL (VALUES
  (1, 'seat', s.began_at, jsonb_build_object(
    'plans', s.plans, 'weeks', s.weeks, 'is_lifetime', s.is_lifetime, 'starts_at', s.starts_at,
    'calendar', jsonb_build_object('zone', $1::text, 'hour', $2::int,
      'grace', 'PT' || extract(epoch FROM s.grace) || 'S'), 'ends_at', s.ends_at)),
  (2, CASE s.status WHEN 'suspended' THEN 'seat_paused' WHEN 'completed' THEN 'seat_completed' END,
   s.changed_at, '{}'::jsonb)
) AS f(place, kind, at, terms)
WHERE f.kind IS NOT NULL ORDER BY s.id, f.place
"""

#: $1 now. Who asked to join the course's own chat before it hung on a plan gets in from now on.
OPENED = """
INSERT INTO user_package_assignments AS a (user_id, package_id, source, source_id, assigned_at,
  starts_at, expires_at, access_until, is_active, created_at, updated_at)
SELECT s.profile_id, p.id, 'bundle', s.id::text, s.began_at, s.began_at, s.ends_at,
  s.ends_at + s.grace, s.is_open AND (s.ends_at IS NULL OR s.ends_at + s.grace > $1), $1, $1
FROM opening_seats s CROSS JOIN LATERAL unnest(s.plans) AS p(id)
ON CONFLICT (user_id, package_id, source, source_id) DO UPDATE SET
  starts_at = EXCLUDED.starts_at, expires_at = EXCLUDED.expires_at,
  access_until = EXCLUDED.access_until, is_active = a.is_active OR EXCLUDED.is_active,
  paid_until = NULL, worth = NULL, worth_currency = NULL
"""

#: $1 the grace. Rights of no seat that we know run to their end as they stand.
ASTRAY = """
UPDATE user_package_assignments a SET access_until = a.expires_at + $1
FROM opening_people o WHERE a.user_id = o.profile_id AND a.source = 'bundle' AND a.is_active
  AND a.access_until IS NULL AND a.expires_at IS NOT NULL
"""

#: $1 now.
OVER = """
WITH over AS (
  UPDATE education_enrollments e SET start_date = s.starts_at, access_ends_at = s.ends_at,
    access_over_at = CASE WHEN s.is_over THEN s.ends_at + s.grace END,
    has_seat = e.has_seat AND NOT s.is_over
  FROM opening_seats s WHERE e.id = s.id AND (s.is_over
    OR (e.start_date, e.access_ends_at) IS DISTINCT FROM (s.starts_at, s.ends_at))
  RETURNING s.course_id, s.has_seat AND s.is_over AS is_freed
), freed AS (
  SELECT k.id, o.seats FROM education_packages k JOIN (
    SELECT course_id, count(*) AS seats FROM over WHERE is_freed GROUP BY course_id) o
    ON o.course_id = k.id
  ORDER BY k.id FOR NO KEY UPDATE OF k
)
UPDATE education_packages k SET current_students = k.current_students - f.seats, updated_at = $1
FROM freed f WHERE k.id = f.id
"""
