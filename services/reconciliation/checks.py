"""What has to agree between the tables, as questions that find what does not.

Each names the rows that break its rule by an id an operator can look up. All of them are held by
the verbs' transactions already: a finding means a mistake of ours, or a hand in the tables.
"""

from __future__ import annotations

from collections.abc import Mapping

#: Every question may ask of `settled`: the payments that became something, whatever followed.
SETTLED = """
WITH settled AS NOT MATERIALIZED (
  SELECT * FROM payments WHERE status IN ('completed', 'refunded'))
"""

_MONEY = {
    "settled-unapproved": """
        SELECT y.id FROM settled y JOIN payment_intents i ON i.id = y.intent_id
        WHERE i.status <> 'approved'""",
    "approved-unpaid": """
        SELECT i.id FROM payment_intents i WHERE i.status = 'approved' AND NOT EXISTS (
          SELECT FROM settled y WHERE y.intent_id = i.id)""",
    "settled-twice": """
        SELECT y.intent_id FROM settled y WHERE y.intent_id IS NOT NULL
        GROUP BY y.intent_id HAVING count(*) > 1""",
    # Less than the price, or the other coin, is taken from the chain only where an admin said so.
    "settled-short": """
        SELECT y.id FROM settled y JOIN payment_intents i ON i.id = y.intent_id
        WHERE (y.currency <> i.currency OR y.payment_method <> i.method
               OR y.amount < i.expected_amount)
          AND NOT (y.payment_method IN ('ton', 'usdt_ton') AND y.reviewed_by IS NOT NULL)""",
    "review-apart": """
        SELECT i.id FROM payment_intents i WHERE (i.status = 'manual_review')::int <> (
          SELECT count(*) FROM payments y
          WHERE y.intent_id = i.id AND y.status = 'awaiting_admin')""",
    "other-persons-payment": """
        SELECT y.id FROM payments y JOIN payment_intents i ON i.id = y.intent_id
        WHERE y.user_id <> i.user_id OR y.plan_id IS DISTINCT FROM i.plan_id
           OR y.enrollment_id IS DISTINCT FROM i.enrollment_id""",
    # What Telegram goes on charging was begun by a settled checkout of the same person and plan.
    "stars-astray": """
        SELECT s.id FROM star_subscriptions s JOIN payment_intents i ON i.id = s.intent_id
        WHERE i.user_id <> s.user_id OR i.plan_id IS DISTINCT FROM s.plan_id OR NOT EXISTS (
          SELECT FROM settled y WHERE y.intent_id = i.id)""",
    "unnumbered": """
        SELECT y.id FROM payments y
        WHERE (y.status IN ('completed', 'refunded')) <> (y.receipt_number IS NOT NULL)""",
}

_ACCESS = {
    "right-missing": """
        SELECT y.id FROM settled y WHERE y.plan_id IS NOT NULL AND NOT EXISTS (
          SELECT FROM user_package_assignments a JOIN profiles p ON p.id = a.user_id
          JOIN bot_users b ON b.telegram_id = p.telegram_id
          WHERE a.source = 'payment' AND a.source_id = y.id::text AND b.id = y.user_id
            AND a.package_id = y.plan_id)""",
    "right-unpaid": """
        SELECT a.id FROM user_package_assignments a WHERE a.source = 'payment' AND NOT EXISTS (
          SELECT FROM settled y WHERE y.id::text = a.source_id)""",
    "right-refunded": """
        SELECT a.id FROM user_package_assignments a
        JOIN payments y ON a.source = 'payment' AND a.source_id = y.id::text
        WHERE a.is_active AND y.status = 'refunded' AND y.access_kept IS NOT TRUE""",
    "credit-astray": """
        SELECT a.id FROM user_package_assignments a WHERE a.credited_to IS NOT NULL AND NOT EXISTS (
          SELECT FROM settled y JOIN bot_users b ON b.id = y.user_id
          JOIN profiles p ON p.telegram_id = b.telegram_id
          WHERE y.id::text = a.credited_to AND p.id = a.user_id)""",
    "running-without-right": """
        SELECT s.telegram_user_id FROM user_subscriptions s WHERE s.is_active AND NOT EXISTS (
          SELECT FROM user_package_assignments a JOIN profiles p ON p.id = a.user_id
          WHERE p.telegram_id = s.telegram_user_id AND a.is_active AND a.package_id = s.plan_id
            AND (a.expires_at IS NULL OR a.expires_at >= s.subscription_end_date))""",
    "unaudited": """
        SELECT y.id FROM settled y WHERE y.plan_id IS NOT NULL AND NOT EXISTS (
          SELECT FROM subscription_audit_log l WHERE l.change_reason = 'payment:' || y.id
            AND l.action_type IN ('activated', 'renewed', 'changed'))""",
    "mirror-apart": """
        SELECT b.telegram_id FROM bot_users b
        LEFT JOIN user_subscriptions s ON s.telegram_user_id = b.telegram_id AND s.is_active
        WHERE b.is_vip <> (s.id IS NOT NULL)
          OR b.subscription_expires_at IS DISTINCT FROM s.subscription_end_date
          OR b.current_plan_id IS DISTINCT FROM s.plan_id""",
    "person-halved": """
        SELECT coalesce(b.telegram_id, p.telegram_id) FROM bot_users b
        FULL JOIN profiles p ON p.telegram_id = b.telegram_id
        WHERE b.id IS NULL OR p.id IS NULL OR b.is_admin <> (p.role = 'admin')""",
}

_PROMOTIONS = {
    "uses-miscounted": """
        SELECT m.code FROM promotions m WHERE m.current_uses <> (
          SELECT count(*) FROM promotion_usage u WHERE u.promotion_id = m.id)""",
    "uses-unrecorded": """
        SELECT m.code FROM promotions m WHERE m.current_uses <> (
          SELECT count(*) FILTER (WHERE e.event_type = 'code_applied')
               - count(*) FILTER (WHERE e.event_type = 'released')
          FROM promo_analytics e WHERE e.promo_code = m.code)""",
    # A use is consumed with its checkout, and given back when that ends unpaid.
    "use-apart": """
        SELECT u.id FROM promotion_usage u JOIN payment_intents i ON i.id = u.intent_id
        WHERE (i.status = 'approved') <> (u.consumed_at IS NOT NULL)
          OR i.status IN ('expired', 'cancelled')""",
}

_CHAIN = {
    "transfer-unsettled": """
        SELECT t.transaction_hash FROM ton_transactions t
        LEFT JOIN settled y ON y.id = t.payment_id
        WHERE t.payment_id IS NOT NULL AND y.id IS NULL
          OR t.payment_id IS NULL AND t.status = 'confirmed'
             AND t.purpose IN ('subscription', 'education')""",
    "chain-short": """
        SELECT y.id FROM settled y WHERE y.payment_method IN ('ton', 'usdt_ton')
          AND y.amount * (CASE y.payment_method WHEN 'ton' THEN 1e9 ELSE 1e6 END)::numeric > (
            SELECT coalesce(sum(t.amount::numeric), 0) FROM ton_transactions t
            WHERE t.payment_id = y.id
              AND t.asset = CASE y.payment_method WHEN 'ton' THEN 'ton' ELSE 'usdt' END)""",
    "transfer-ahead": """
        SELECT t.transaction_hash FROM ton_transactions t
        JOIN ton_accounts k ON k.address = t.account WHERE t.lt > k.last_lt""",
}

_SEATS = {
    "seats-miscounted": """
        SELECT p.id FROM education_packages p WHERE p.current_students <> (
          SELECT count(*) FROM education_enrollments e WHERE e.package_id = p.id AND e.has_seat)""",
    # A seat is a student's, is held by an open checkout, or was offered to somebody in line.
    "seat-held-by-nobody": """
        SELECT e.id FROM education_enrollments e
        WHERE e.has_seat AND e.enrollment_status = 'pending' AND NOT EXISTS (
          SELECT FROM payment_intents i WHERE i.enrollment_id = e.id
            AND i.status IN ('pending', 'manual_review', 'rejected'))""",
    # Whoever paid is a student or was one, waits first in line, or left of their own will.
    "seat-missing": """
        SELECT y.id FROM settled y JOIN education_enrollments e ON e.id = y.enrollment_id
        WHERE y.status = 'completed' AND e.payment_reference = y.id::text
          AND (e.enrollment_status = 'pending' OR e.payment_status <> 'completed')""",
    "bundle-apart": """
        SELECT a.id FROM user_package_assignments a
        JOIN education_enrollments e ON a.source = 'bundle' AND a.source_id = e.id::text
        WHERE a.is_active AND e.enrollment_status NOT IN ('active', 'completed')""",
}

#: Every rule by its name, which is also the end of its text's key.
RULES: Mapping[str, str] = {**_MONEY, **_ACCESS, **_PROMOTIONS, **_CHAIN, **_SEATS}

#: Amounts with more decimals than their currency; $1 currencies, $2 their decimals.
INEXACT = """
SELECT a.id FROM (
  SELECT id, amount, currency FROM payments
  UNION ALL SELECT id, expected_amount, currency FROM payment_intents
  UNION ALL SELECT id, price, currency FROM subscription_plans
  UNION ALL SELECT id, price, currency FROM education_packages
) a JOIN unnest($1::text[], $2::int[]) AS c(currency, decimals) ON c.currency = a.currency
WHERE scale(trim_scale(a.amount)) > c.decimals OR a.amount < 0
"""
CURRENCIES = """
SELECT currency FROM payments UNION SELECT currency FROM payment_intents
UNION SELECT currency FROM subscription_plans UNION SELECT currency FROM education_packages
"""
