"""The funnel and the statistics of codes: what they count is what was paid, and was taken off."""

from __future__ import annotations

from collections.abc import Mapping

FUNNEL: Mapping[str, str] = {
    # Whatever bought something is completed once, by its buyer, at what came in by its way to pay
    # and stands in the ledger; so is what it bought. Refunds are facts of their own. What the
    # release before counted of payments that nobody knows has no value.
    "funnel-apart": """
        WITH cash AS (
          SELECT payment_id, currency, -sum(amount) AS came FROM ledger_entries
          WHERE account LIKE 'clearing:%' GROUP BY 1, 2),
        done AS (SELECT * FROM conversion_tracking WHERE conversion_type = 'payment_complete'),
        bought AS (
          SELECT * FROM conversion_tracking
          WHERE conversion_type IN ('subscription_complete', 'seat_complete', 'name_complete'))
        SELECT coalesce(y.id::text, c.about) FROM done c FULL JOIN (
          SELECT y.*, f.id AS sale FROM settled y
          LEFT JOIN sales f ON f.payment_id = y.id AND f.kind <> 'deposit'
          WHERE NOT EXISTS (
            SELECT FROM sales d WHERE d.payment_id = y.id AND d.kind = 'deposit')) y
          ON y.id::text = c.about
        LEFT JOIN bot_users b ON b.id = y.user_id
        LEFT JOIN currencies u ON u.currency = c.currency
        LEFT JOIN cash l ON l.payment_id = y.id AND l.currency = y.currency
        LEFT JOIN bought t ON t.about = c.about
        WHERE c.id IS NULL AND y.sale IS NOT NULL
          OR c.conversion_value IS NOT NULL AND (y.id IS NULL
            OR (c.telegram_user_id, c.plan_id, c.currency, c.promo_code)
              IS DISTINCT FROM (b.telegram_id, y.plan_id, y.currency,
                y.snapshot #>> '{promo,code}')
            OR c.conversion_value * u.units <> coalesce(l.came, 0)
            OR (t.telegram_user_id, t.conversion_type, t.plan_id, t.conversion_value, t.currency,
                t.promo_code)
              IS DISTINCT FROM (c.telegram_user_id, CASE
                WHEN y.claim_id IS NOT NULL THEN 'name_complete'
                WHEN y.enrollment_id IS NULL THEN 'subscription_complete'
                ELSE 'seat_complete' END, c.plan_id,
                c.conversion_value, c.currency, c.promo_code))
          OR c.id IS NOT NULL AND c.conversion_value IS NULL AND y.id IS NOT NULL
        UNION SELECT t.about FROM bought t WHERE t.conversion_value IS NOT NULL
          AND NOT EXISTS (SELECT FROM done c WHERE c.about = t.about)""",
    # Who came to a step of paying for a checkout came through those before it, none is taken of a
    # test order, and each is its own person's.
    "funnel-leaps": """
        SELECT c.about FROM conversion_tracking c
        JOIN payment_intents i ON i.id::text = c.about
        JOIN bot_users b ON b.id = i.user_id
        LEFT JOIN conversion_tracking e ON e.about = c.about
          AND e.telegram_user_id = c.telegram_user_id AND e.conversion_type = 'payment_start'
        WHERE c.conversion_type IN ('checkout_start', 'payment_start', 'payment_submit') AND (
          i.is_test OR b.telegram_id <> c.telegram_user_id
          OR (c.plan_id IS DISTINCT FROM i.plan_id)
          OR c.conversion_type = 'payment_submit' AND e.id IS NULL)
        UNION SELECT c.about FROM conversion_tracking c
        WHERE c.conversion_type = 'payment_complete' AND c.conversion_data ? 'intent'
          AND NOT EXISTS (
            SELECT FROM conversion_tracking e WHERE e.telegram_user_id = c.telegram_user_id
              AND e.conversion_type = 'payment_submit'
              AND e.about = c.conversion_data ->> 'intent')""",
    # A code that was paid with is counted once, and is used until the money goes back. What it
    # took off is the discount of the checkout, or nothing where the price had become another one.
    "code-apart": """
        SELECT coalesce(u.intent_id::text, e.about) FROM (
          SELECT u.*, i.plan_id, i.user_id, i.snapshot, i.currency AS paid_in
          FROM promotion_usage u JOIN payment_intents i ON i.id = u.intent_id
          WHERE u.consumed_at IS NOT NULL) u
        FULL JOIN (
          SELECT p.about, p.promo_code, p.telegram_user_id, p.plan_id, p.discount_amount,
            p.final_amount, p.currency,
            p.about IN (SELECT y.intent_id::text FROM payments y
              WHERE y.status = 'refunded' AND NOT y.access_kept
              AND y.intent_id IS NOT NULL) AS went_back
          FROM promo_analytics p WHERE p.event_type = 'payment_completed' AND p.about <> '') e
          ON e.about = u.intent_id::text
        WHERE u.id IS NOT NULL AND e.about IS NOT NULL AND (
            e.went_back
            OR (e.telegram_user_id, e.plan_id, e.currency)
              IS DISTINCT FROM (u.telegram_user_id, u.plan_id,
                coalesce(u.snapshot #>> '{price,currency}', u.paid_in))
            OR upper(e.promo_code) IS DISTINCT FROM upper(u.snapshot #>> '{promo,code}')
            OR e.discount_amount + e.final_amount IS DISTINCT FROM
              (u.snapshot #>> '{promo,off}')::numeric + (u.snapshot #>> '{promo,final}')::numeric
            OR e.discount_amount NOT IN (0, (u.snapshot #>> '{promo,off}')::numeric))
          OR u.id IS NULL AND NOT e.went_back
          OR e.about IS NULL AND NOT EXISTS (
            SELECT FROM promo_analytics o WHERE o.event_type = 'payment_completed'
              AND o.about = '' AND o.telegram_user_id = u.telegram_user_id
              AND upper(o.promo_code) = upper(u.snapshot #>> '{promo,code}'))
        UNION SELECT e.id::text FROM promo_analytics e
        LEFT JOIN payment_intents i ON i.id::text = e.about
        LEFT JOIN bot_users b ON b.id = i.user_id
        WHERE e.event_type IN ('code_applied', 'released') AND e.about <> '' AND (
          (e.telegram_user_id, e.plan_id, e.currency, e.discount_amount, e.final_amount)
            IS DISTINCT FROM (b.telegram_id, i.plan_id,
              coalesce(i.snapshot #>> '{price,currency}', i.currency),
              (i.snapshot #>> '{promo,off}')::numeric, (i.snapshot #>> '{promo,final}')::numeric)
          OR upper(e.promo_code) IS DISTINCT FROM upper(i.snapshot #>> '{promo,code}'))""",
}
