"""Test orders: they come to zero, leave no money behind, and nothing else knows them."""

from __future__ import annotations

from collections.abc import Mapping

TESTS: Mapping[str, str] = {
    # A test order is one on its plan, its checkout and its payment; no fact, right or charge that
    # is repeated comes of it, and its lines stand on its own accounts.
    "test-astray": """
        SELECT y.id FROM payments y JOIN subscription_plans s ON s.id = y.plan_id
        WHERE y.is_test <> s.is_test
        UNION SELECT y.id FROM payments y JOIN payment_intents i ON i.id = y.intent_id
        WHERE y.is_test <> i.is_test
        UNION SELECT i.id FROM payment_intents i JOIN subscription_plans s ON s.id = i.plan_id
        WHERE i.is_test <> s.is_test
        UNION SELECT f.id FROM facts f JOIN payments y ON y.id = f.payment_id WHERE y.is_test
        UNION SELECT a.id FROM user_package_assignments a
        JOIN subscription_plans s ON s.id = a.package_id WHERE s.is_test
        UNION SELECT c.id FROM star_subscriptions c
        JOIN subscription_plans s ON s.id = c.plan_id WHERE s.is_test
        UNION SELECT e.id FROM ledger_entries e LEFT JOIN payments y ON y.id = e.payment_id
        WHERE (e.account IN ('test', 'test:clearing')) <> coalesce(y.is_test, FALSE)""",
    # It is what its own checkout asked for, and is numbered apart.
    "test-apart": """
        SELECT y.id FROM payments y LEFT JOIN payment_intents i ON i.id = y.intent_id
        WHERE y.is_test AND y.status IN ('completed', 'refunded') AND (
          y.test_number IS NULL OR y.test_number < 1 OR y.receipt_number IS NOT NULL
          OR i.id IS NOT NULL AND (i.status <> 'approved' OR y.snapshot <> i.snapshot
            OR (y.user_id, y.plan_id, y.currency, y.payment_method)
               IS DISTINCT FROM (i.user_id, i.plan_id, i.currency, i.method)
            OR y.amount <> i.expected_amount AND y.payment_method NOT IN ('ton', 'usdt_ton')))
        -- It goes back whole, in its own admin's name or by Telegram's word, and Stars really do;
        -- the message that sends them is kept for 90 days.
        UNION SELECT y.id FROM payments y JOIN bot_users b ON b.id = y.user_id
        LEFT JOIN profiles p ON p.telegram_id = b.telegram_id
        WHERE y.is_test AND y.status = 'refunded' AND (
          y.access_kept OR y.refunded_by <> p.id
          OR NOT EXISTS (SELECT FROM ledger_entries e WHERE e.payment_id = y.id
            AND e.account = 'test' AND e.amount < 0 AND e.created_at = y.refunded_at)
          OR y.payment_method = 'stars' AND y.refunded_by IS NOT NULL
            AND y.refunded_at > (SELECT now FROM clock) - interval '60 days'
            AND NOT EXISTS (SELECT FROM outbox o
              WHERE o.dedup_key = 'refund:' || y.payment_provider_id AND o.kind = 'refund_stars'))
        UNION SELECT i.id FROM payment_intents i
        WHERE i.is_test AND i.status = 'approved' AND NOT EXISTS (
          SELECT FROM payments y
          WHERE y.intent_id = i.id AND y.status IN ('completed', 'refunded'))""",
    # What came in stands on the test account until it went back; then nothing does.
    "test-unbalanced": """
        SELECT y.id FROM payments y JOIN currencies c ON c.currency = y.currency
        LEFT JOIN LATERAL (
          SELECT coalesce(sum(e.amount) FILTER (WHERE e.account = 'test'), 0) AS held,
            coalesce(sum(e.amount) FILTER (WHERE e.account = 'test:clearing'), 0) AS outside
          FROM ledger_entries e WHERE e.payment_id = y.id AND e.currency = y.currency) l ON TRUE
        WHERE y.is_test AND (
          l.held <> CASE WHEN y.status = 'completed' THEN y.amount * c.units ELSE 0 END
          OR l.held + l.outside <> 0)""",
    # Money of a test goes back within moments; what is still here after an hour was left behind.
    "test-left": """
        SELECT y.id FROM payments y
        WHERE y.is_test AND y.status = 'completed'
          AND y.updated_at < (SELECT now FROM clock) - interval '1 hour'""",
}
