"""Who has what and who is where, as far as it does not follow from one person's facts alone."""

from __future__ import annotations

from collections.abc import Mapping

ACCESS: Mapping[str, str] = {
    # What moves a subscription is in its audit, in the same transaction, under the fact's id. Who
    # never had one and gave up a balance has no audit of it.
    "unaudited": """
        SELECT f.id FROM facts f LEFT JOIN facts s ON f.kind = 'refund'
          AND s.id::text = f.terms ->> 'fact'
        JOIN bot_users b ON b.id = f.user_id
        LEFT JOIN subscription_audit_log l ON l.new_values ->> 'fact' = f.id::text
        LEFT JOIN user_subscriptions u ON u.id = l.subscription_id
        WHERE f.kind IN ('purchase', 'grant', 'extension')
          OR f.kind = 'revocation' AND EXISTS (
            SELECT FROM facts m WHERE m.user_id = f.user_id AND m.number < f.number
              AND m.kind IN ('opening', 'purchase', 'grant'))
          OR f.kind = 'refund' AND s.kind IN ('purchase', 'opening') AND f.idempotency_key IS NULL
        GROUP BY f.id HAVING count(l.id) <> 1 OR bool_or(
          l.created_at <> f.learned_at OR l.changed_by IS DISTINCT FROM f.actor_id
          OR u.telegram_user_id <> b.telegram_id
          OR f.kind IN ('grant', 'extension', 'revocation') AND (
            f.idempotency_key IS DISTINCT FROM f.kind || ':' || l.idempotency_key)
          OR l.action_type <> ALL (CASE f.kind
            WHEN 'purchase' THEN '{activated,renewed,changed}'::text[]
            WHEN 'grant' THEN '{activated,renewed}' WHEN 'extension' THEN '{extended}'
            WHEN 'revocation' THEN '{revoked}' ELSE '{refunded,refunded_part}' END))""",
    # The same of seats, whose audit is the enrolment's, and of balance that was paid back.
    "unnoted": """
        SELECT f.id FROM (
          SELECT o.*, count(*) OVER (PARTITION BY enrollment_id, learned_at, actor_id) AS facts
          FROM facts o WHERE o.idempotency_key IS NULL AND o.kind IN (
            'seat', 'seat_paused', 'seat_resumed', 'seat_completed', 'seat_left')) f
        WHERE f.facts > (
          SELECT count(*) FROM enrollment_audit_log l WHERE l.enrollment_id = f.enrollment_id
            AND l.action_type = 'status_changed' AND l.created_at = f.learned_at
            AND l.accessed_by IS NOT DISTINCT FROM f.actor_id)
        UNION SELECT f.id FROM facts f WHERE f.kind = 'payout' AND NOT EXISTS (
          SELECT FROM admin_actions a WHERE f.idempotency_key = 'payout:' || a.idempotency_key
            AND a.actor_id = f.actor_id AND a.created_at = f.learned_at)""",
    "audit-astray": """
        SELECT l.id FROM subscription_audit_log l WHERE l.new_values ? 'fact' AND NOT EXISTS (
          SELECT FROM facts f WHERE f.id::text = l.new_values ->> 'fact')""",
    # What a person is here follows from their facts, and each change of a role has its line.
    "standing-apart": """
        SELECT b.telegram_id FROM bot_users b JOIN profiles p ON p.telegram_id = b.telegram_id
        LEFT JOIN (
          SELECT user_id,
            (array_agg(terms ->> 'role' ORDER BY learned_at DESC, number DESC)
              FILTER (WHERE kind = 'role'))[1] AS role,
            (array_agg((terms ->> 'is_protected')::bool ORDER BY learned_at DESC, number DESC)
              FILTER (WHERE kind = 'protection'))[1] AS is_protected
          FROM facts WHERE kind IN ('role', 'protection') GROUP BY user_id
        ) f ON f.user_id = b.id
        WHERE p.role <> coalesce(f.role, 'user')
          OR p.is_protected <> coalesce(f.is_protected, false)
        UNION SELECT b.telegram_id FROM facts f JOIN bot_users b ON b.id = f.user_id
        WHERE f.kind = 'role' AND f.idempotency_key IS DISTINCT FROM 'role:before:' || b.id
          AND NOT EXISTS (
            SELECT FROM role_changes c JOIN profiles p ON p.id = c.profile_id
            WHERE p.telegram_id = b.telegram_id AND c.new_role = f.terms ->> 'role'
              AND c.created_at = f.learned_at AND c.changed_by IS NOT DISTINCT FROM f.actor_id
              AND f.idempotency_key IS NOT DISTINCT FROM 'role:' || c.idempotency_key)
        UNION SELECT b.telegram_id FROM facts f JOIN bot_users b ON b.id = f.user_id
        WHERE f.kind = 'protection' AND f.actor_id IS NOT NULL AND NOT EXISTS (
          SELECT FROM admin_actions a WHERE f.idempotency_key = 'protection:' || a.idempotency_key
            AND a.actor_id = f.actor_id AND a.created_at = f.learned_at)""",
    "person-halved": """
        SELECT coalesce(b.telegram_id, p.telegram_id) FROM bot_users b
        FULL JOIN profiles p ON p.telegram_id = b.telegram_id
        WHERE b.id IS NULL OR p.id IS NULL OR b.is_admin <> (p.role = 'admin')
        UNION SELECT s.telegram_user_id FROM user_subscriptions s WHERE NOT EXISTS (
          SELECT FROM bot_users b WHERE b.telegram_id = s.telegram_user_id)
        UNION SELECT e.student_telegram_id FROM education_enrollments e WHERE NOT EXISTS (
          SELECT FROM bot_users b WHERE b.telegram_id = e.student_telegram_id)""",
    # Whose rights to a channel were over a day ago is outside, or has a reason to be inside: a
    # removal that waits, is held back or failed, a proof under review, protection.
    "inside-without-right": """
        SELECT p.telegram_id || ' ' || m.channel_id FROM channel_memberships m
        JOIN profiles p ON p.id = m.user_id
        JOIN managed_chats k ON k.chat_id = m.channel_id AND k.broken_since IS NULL
        JOIN LATERAL (
          SELECT max(a.access_until) AS until, bool_or(a.is_active) AS running
          FROM user_package_assignments a JOIN plan_channels c ON c.plan_id = a.package_id
          WHERE a.user_id = p.id AND c.chat_id = m.channel_id) r
          ON NOT r.running AND r.until < (SELECT now FROM clock) - interval '1 day'
        WHERE m.is_active AND NOT m.is_guest AND NOT p.is_protected AND p.role = 'user'
          AND m.removal_failed_at IS NULL AND m.removal_reason IS NULL
          AND m.removal_started_at IS NULL AND NOT EXISTS (
            SELECT FROM outbox o WHERE o.kind = 'remove_member' AND o.chat_id = m.channel_id
              AND o.args ->> 'telegram_id' = p.telegram_id AND o.state IN ('waiting', 'held'))
          AND NOT EXISTS (
            SELECT FROM payments y JOIN bot_users b ON b.id = y.user_id
            WHERE b.telegram_id = p.telegram_id AND y.status = 'awaiting_admin')""",
}
