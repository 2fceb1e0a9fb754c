"""Payments, checkouts, the facts that they became, and the ledger: what has to agree."""

from __future__ import annotations

from collections.abc import Mapping

MONEY: Mapping[str, str] = {
    "settled-unapproved": """
        SELECT y.id FROM settled y JOIN payment_intents i ON i.id = y.intent_id
        WHERE i.status <> 'approved'""",
    "approved-unpaid": """
        SELECT i.id FROM payment_intents i WHERE i.status = 'approved' AND NOT i.is_test
          AND NOT EXISTS (SELECT FROM settled y WHERE y.intent_id = i.id)""",
    "settled-twice": """
        SELECT y.intent_id FROM settled y WHERE y.intent_id IS NOT NULL
        GROUP BY y.intent_id HAVING count(*) > 1""",
    # Coins count by their worth, whichever were asked for; all other money is exact.
    "settled-short": """
        SELECT y.id FROM settled y JOIN payment_intents i ON i.id = y.intent_id
        WHERE (y.currency, y.payment_method, y.amount)
              IS DISTINCT FROM (i.currency, i.method, i.expected_amount)
          AND y.payment_method NOT IN ('ton', 'usdt_ton')
          -- What became balance settled no price.
          AND NOT EXISTS (SELECT FROM sales f WHERE f.payment_id = y.id AND f.kind = 'deposit')""",
    # Only a reviewer gives an item for less than its price and the trifle that may be missing, of
    # which settings allow a tenth at the most.
    "sold-short": """
        SELECT f.id FROM sales f JOIN payments y ON y.id = f.payment_id
        JOIN currencies c ON c.currency = f.terms ->> 'currency'
        CROSS JOIN LATERAL (
          SELECT (coalesce(y.snapshot -> 'plan', y.snapshot -> 'course', y.snapshot -> 'name')
              ->> 'price')::numeric
            * coalesce((y.snapshot #>> '{promo,final}')::numeric
                       / nullif((y.snapshot #>> '{price,amount}')::numeric, 0), 1)
            * CASE WHEN y.payment_method IN ('stars', 'card', 'manual') THEN 1 ELSE 0.9 END
            AS amount) least
        WHERE f.kind <> 'deposit' AND y.reviewed_by IS NULL
          AND (f.terms ->> 'worth')::numeric < floor(least.amount * c.units) - 1
          -- Days went by since its checkout asked for this, and it was paid in time.
          AND NOT (jsonb_array_length(coalesce(y.snapshot #> '{funding,stops}', '[]')) > 0
            AND (f.terms ->> 'received')::numeric
                >= (y.snapshot #>> '{due,amount}')::numeric * c.units - 1)""",
    "review-apart": """
        SELECT i.id FROM payment_intents i WHERE (i.status = 'manual_review')::int <> (
          SELECT count(*) FROM payments y
          WHERE y.intent_id = i.id AND y.status = 'awaiting_admin')""",
    "other-persons-payment": """
        SELECT y.id FROM payments y JOIN payment_intents i ON i.id = y.intent_id
        WHERE y.user_id <> i.user_id OR y.plan_id IS DISTINCT FROM i.plan_id
           OR y.enrollment_id IS DISTINCT FROM i.enrollment_id
           OR y.claim_id IS DISTINCT FROM i.claim_id""",
    # What was asked for and what was sold stand in the checkout's snapshot and in the payment's.
    "checkout-apart": """
        SELECT y.id FROM settled y JOIN payment_intents i ON i.id = y.intent_id
        WHERE y.snapshot <> i.snapshot
        UNION SELECT i.id FROM payment_intents i WHERE i.snapshot ? 'asked' AND (
          (i.snapshot #>> '{asked,amount}')::numeric IS DISTINCT FROM i.expected_amount
          OR i.snapshot #>> '{asked,currency}' IS DISTINCT FROM i.currency
          OR (i.snapshot #>> '{plan,id}')::uuid IS DISTINCT FROM i.plan_id)""",
    # What Telegram goes on charging was begun by a settled checkout of the same person and plan,
    # and reaches as far as the last charge under that checkout's code.
    "stars-astray": """
        SELECT s.id FROM star_subscriptions s JOIN payment_intents i ON i.id = s.intent_id
        WHERE i.user_id <> s.user_id OR i.plan_id IS DISTINCT FROM s.plan_id
          OR NOT EXISTS (SELECT FROM settled y WHERE y.intent_id = i.id)
          OR NOT EXISTS (
            SELECT FROM payments y WHERE y.payment_method = 'stars' AND y.user_id = s.user_id
              AND y.payment_provider_id = s.charge_id AND y.amount = s.stars)
          OR s.paid_until + interval '6 hours' <> (
            SELECT max((f.terms ->> 'floor')::timestamptz) FROM facts f
            JOIN payments y ON y.id = f.payment_id
            WHERE f.user_id = s.user_id AND f.plan_id = s.plan_id AND f.kind = 'purchase'
              AND y.webhook_data ->> 'payload' = i.pay_code AND NOT EXISTS (
                SELECT FROM facts d WHERE d.user_id = s.user_id AND d.kind = 'deposit'
                  AND d.plan_id = s.plan_id))
        UNION SELECT f.id FROM facts f
        WHERE f.kind = 'purchase' AND f.terms ->> 'floor' IS NOT NULL AND NOT EXISTS (
          SELECT FROM star_subscriptions s
          WHERE s.user_id = f.user_id AND s.plan_id = f.plan_id)""",
    "unnumbered": """
        SELECT y.id FROM payments y
        WHERE (y.status IN ('completed', 'refunded') AND NOT y.is_test)
            <> (y.receipt_number IS NOT NULL)
          OR y.receipt_number < 1""",
    # One person's receipts are numbered in the order in which their payments were settled.
    "misnumbered": """
        SELECT o.id FROM (
          SELECT y.id, f.number, max(f.number) OVER (PARTITION BY y.user_id
            ORDER BY y.receipt_number ROWS UNBOUNDED PRECEDING) AS latest
          FROM settled y JOIN sales f ON f.payment_id = y.id) o
        WHERE o.number < o.latest""",
    # A payment of the release before that was given back there already has no facts at all.
    "fact-missing": """
        SELECT y.id FROM settled y LEFT JOIN facts f ON f.payment_id = y.id
        GROUP BY y.id, y.status
        HAVING count(*) FILTER (
                 WHERE f.kind IN ('purchase', 'deposit', 'seat_paid', 'claim_paid', 'opening')) <> 1
          AND (y.status = 'completed' OR count(f.id) > 0)""",
    "fact-apart": """
        SELECT f.id FROM sales f LEFT JOIN payments y ON y.id = f.payment_id
        LEFT JOIN payment_intents i ON i.id = y.intent_id
        LEFT JOIN payment_intents r ON r.pay_code = y.webhook_data ->> 'payload'
          AND y.webhook_data ? 'subscription'
        LEFT JOIN unmatched_charges u ON u.fact_id = f.id
        WHERE (y.id IS NULL) <> (u.id IS NOT NULL) OR y.status NOT IN ('completed', 'refunded')
          OR y.id IS NOT NULL AND (f.user_id, f.plan_id, f.enrollment_id, f.actor_id)
             IS DISTINCT FROM (y.user_id, y.plan_id, y.enrollment_id, y.reviewed_by)
          -- A renewal was wished for when its subscription was.
          OR y.id IS NOT NULL AND f.opened_at IS DISTINCT FROM
             coalesce(i.created_at, r.created_at, y.created_at)
             -- The upgrade knew of no checkout.
             AND NOT (i.id IS NULL AND f.opened_at IS NULL AND f.kind = 'seat_paid')
          OR f.happened_at <> least(y.submitted_at, f.learned_at)
          OR f.learned_at <> coalesce(y.reviewed_at, f.learned_at)
          OR y.reviewed_by IS NOT NULL AND y.reviewed_at IS NULL
          OR y.id IS NOT NULL AND f.idempotency_key IS DISTINCT FROM 'payment:' || y.id
          OR u.id IS NOT NULL AND (f.kind <> 'deposit' OR f.user_id <> u.user_id
            OR f.idempotency_key IS DISTINCT FROM u.method || ':' || u.charge_id
            -- Coins are balance in the shop's currency, by a rate.
            OR u.method NOT IN ('ton', 'usdt_ton')
              AND f.terms ->> 'currency' IS DISTINCT FROM u.currency)
        UNION SELECT f.id FROM facts f WHERE f.happened_at <> f.learned_at
          AND f.kind NOT IN ('opening', 'purchase', 'deposit', 'seat_paid', 'claim_paid',
            'proof_sent')""",
    # What was sold stands on the fact as it stood in the snapshot.
    "terms-apart": """
        SELECT f.id FROM sales f JOIN payments y ON y.id = f.payment_id
        CROSS JOIN LATERAL (
          SELECT coalesce(y.snapshot -> 'plan', y.snapshot -> 'course', y.snapshot -> 'name')
            AS sold) s
        LEFT JOIN currencies c ON c.currency = s.sold ->> 'currency'
        WHERE f.terms ->> 'currency' <> s.sold ->> 'currency' OR NOT f.terms ? 'currency'
          OR f.kind = 'purchase' AND (
            f.terms -> 'name' IS DISTINCT FROM s.sold -> 'name'
            OR f.terms -> 'months' IS DISTINCT FROM s.sold -> 'months'
            OR f.terms -> 'is_lifetime' IS DISTINCT FROM s.sold -> 'is_lifetime'
            OR (f.terms ->> 'price')::numeric
               IS DISTINCT FROM (s.sold ->> 'price')::numeric * c.units
            OR f.terms ->> 'method' IS DISTINCT FROM y.payment_method
            OR f.terms ->> 'receipt' IS DISTINCT FROM y.receipt_id::text
            OR f.terms ->> 'source_id' IS DISTINCT FROM y.id::text)
        UNION SELECT f.id FROM facts f JOIN facts p ON p.enrollment_id = f.enrollment_id
          AND p.kind = 'seat_paid' AND p.learned_at = f.learned_at
        JOIN payments y ON y.id = p.payment_id
        WHERE f.kind = 'seat' AND (
          f.terms -> 'weeks' IS DISTINCT FROM y.snapshot #> '{course,weeks}'
          OR f.terms -> 'is_lifetime' IS DISTINCT FROM y.snapshot #> '{course,is_lifetime}'
          OR f.terms -> 'plans' IS DISTINCT FROM coalesce(
            y.snapshot #> '{course,plans}', f.terms -> 'plans'))""",
    # Given back, and the fact of it: both or neither, and both say the same.
    "refund-apart": """
        SELECT y.id FROM payments y
        JOIN facts s ON s.payment_id = y.id
          AND s.kind IN ('purchase', 'deposit', 'seat_paid', 'claim_paid', 'opening')
        LEFT JOIN facts f ON f.payment_id = y.id AND f.kind = 'refund'
          AND f.terms ->> 'how' <> 'part'
        GROUP BY y.id, y.status HAVING count(DISTINCT f.id) <> (y.status = 'refunded')::int
        UNION SELECT f.id FROM facts f LEFT JOIN payments y ON y.id = f.payment_id
        LEFT JOIN facts s ON s.id::text = f.terms ->> 'fact' AND s.payment_id = y.id
        WHERE f.kind = 'refund' AND (s.id IS NULL
          OR (f.user_id, f.plan_id, f.enrollment_id)
             IS DISTINCT FROM (y.user_id, y.plan_id, y.enrollment_id)
          OR f.terms ->> 'how' <> 'part' AND (
            y.status <> 'refunded' OR f.learned_at IS DISTINCT FROM y.refunded_at
            OR f.actor_id IS DISTINCT FROM y.refunded_by
            OR (f.terms ->> 'how' = 'kept') IS DISTINCT FROM y.access_kept))
        UNION SELECT s.id FROM facts s JOIN facts f ON f.kind = 'refund'
          AND f.terms ->> 'fact' = s.id::text
        WHERE s.kind IN ('purchase', 'deposit', 'seat_paid', 'claim_paid', 'opening')
        GROUP BY s.id, s.terms
        HAVING sum((f.terms ->> 'amount')::bigint) > (s.terms ->> 'received')::bigint
          OR bool_or(f.terms ->> 'how' <> 'part')
             AND sum((f.terms ->> 'amount')::bigint) <> (s.terms ->> 'received')::bigint""",
    # What holds an end back is a proof that was sent, until its verdict; not every one holds it.
    "proof-apart": """
        SELECT coalesce(f.id, y.id) FROM (SELECT * FROM facts WHERE kind = 'proof_sent') f
        FULL JOIN (SELECT * FROM payments WHERE holds_until IS NOT NULL OR receipt_id IS NOT NULL) y
          ON y.id = f.payment_id
        WHERE y.id IS NULL OR f.id IS NULL AND y.holds_until IS NOT NULL
          OR f.id IS NOT NULL AND (f.terms ->> 'payment' IS DISTINCT FROM y.id::text
            OR f.user_id <> y.user_id
            OR (f.terms ->> 'until')::timestamptz IS DISTINCT FROM y.holds_until
            OR f.learned_at IS DISTINCT FROM y.submitted_at OR f.happened_at <> f.learned_at
            OR f.opened_at IS DISTINCT FROM (
              SELECT i.created_at FROM payment_intents i WHERE i.id = y.intent_id)
            OR f.idempotency_key IS DISTINCT FROM 'proof-sent:' || y.id
            OR (y.status = 'failed')::int <> (
              SELECT count(*) FROM facts r WHERE r.kind = 'proof_refused'
                AND r.payment_id = y.id AND r.terms ->> 'payment' = y.id::text
                AND r.learned_at = y.reviewed_at AND r.happened_at = r.learned_at
                AND r.idempotency_key = 'proof-refused:' || y.id))
        UNION SELECT r.id FROM facts r LEFT JOIN payments y ON y.id = r.payment_id
        WHERE r.kind = 'proof_refused' AND (
          y.status IS DISTINCT FROM 'failed' OR r.user_id <> y.user_id)""",
}

LEDGER: Mapping[str, str] = {
    "ledger-unbalanced": """
        SELECT e.transaction_id FROM ledger_entries e
        GROUP BY e.transaction_id, e.currency HAVING sum(e.amount) <> 0
        UNION SELECT e.transaction_id FROM ledger_entries e
        GROUP BY e.transaction_id HAVING count(DISTINCT e.created_at) > 1
          OR count(DISTINCT e.user_id) > 1 OR count(DISTINCT e.fact_id) > 1""",
    # Every line belongs to a fact of the same person, and to payments of theirs; what the release
    # before settled for nothing that is known has its lines and no fact.
    "ledger-unfounded": """
        SELECT e.id FROM ledger_entries e LEFT JOIN facts f ON f.id = e.fact_id
        LEFT JOIN payments y ON y.id = e.payment_id
        WHERE f.id IS NULL AND (y.id IS NULL OR EXISTS (
            SELECT FROM facts o WHERE o.payment_id = y.id))
          OR f.user_id <> e.user_id OR y.user_id <> e.user_id
          OR e.payment_id IS NULL AND f.kind NOT IN ('payout', 'opening')
            -- A person who was forgotten let the shop keep their balance.
            AND NOT (f.kind = 'revocation' AND f.terms ->> 'to' = 'nothing'
              AND e.account IN ('balance', 'balance:spend_only', 'written_off'))
            AND NOT EXISTS (SELECT FROM unmatched_charges u WHERE u.fact_id = f.id)
          OR f.kind <> 'opening' AND (e.created_at < f.learned_at OR e.created_at <> f.learned_at
             AND e.account NOT IN ('refunds_due', 'refunds_done'))""",
    "income-negative": """
        SELECT e.payment_id FROM ledger_entries e WHERE e.account = 'income'
        GROUP BY e.payment_id, e.currency HAVING sum(e.amount) < 0""",
    # Paid in is used, in running rights, balance, given back or written off: per way to pay and
    # currency what came in is what was paid, and all that it became makes up for it exactly.
    "money-lost": """
        SELECT coalesce(e.currency, p.currency) || ' ' || coalesce(e.account, p.account) FROM (
          SELECT l.currency, l.account, -sum(l.amount) AS came FROM ledger_entries l
          JOIN sales s ON s.id = l.fact_id WHERE l.account LIKE 'clearing:%'
          GROUP BY 1, 2) e
        FULL JOIN (
          SELECT currency, account, sum(came) AS came FROM (
            SELECT y.currency, 'clearing:' || y.payment_method AS account,
              y.amount * c.units AS came
            FROM settled y JOIN sales s ON s.payment_id = y.id
            JOIN currencies c ON c.currency = y.currency WHERE y.amount > 0
            UNION ALL SELECT u.currency, 'clearing:' || u.method, u.amount * c.units
            FROM unmatched_charges u JOIN currencies c ON c.currency = u.currency) one
          GROUP BY 1, 2) p ON p.currency = e.currency AND p.account = e.account
        WHERE e.came IS DISTINCT FROM p.came
        UNION SELECT l.currency FROM ledger_entries l GROUP BY l.currency HAVING sum(l.amount) <> 0
        """,
    # What a revocation left to be sent is due until an admin says that they have sent it.
    "due-unsaid": """
        SELECT l.transaction_id FROM ledger_entries l JOIN facts f ON f.id = l.fact_id
        WHERE f.kind = 'revocation' AND l.account = 'refunds_done' AND NOT EXISTS (
          SELECT FROM admin_actions a WHERE a.action = 'refund_sent' AND a.created_at = l.created_at
            AND EXISTS (
              SELECT FROM ledger_entries d WHERE d.transaction_id = l.transaction_id
                AND d.account = 'refunds_due' AND d.currency = l.currency))
        UNION SELECT l.transaction_id FROM ledger_entries l JOIN facts f ON f.id = l.fact_id
        LEFT JOIN payments y ON y.id = l.payment_id
        WHERE l.account = 'refunds_due' AND (f.kind = 'payout'
          OR f.kind = 'refund' AND y.payment_method <> 'stars')
        UNION SELECT l.transaction_id FROM ledger_entries l
        WHERE l.account = 'refunds_due' AND l.amount < 0 AND NOT EXISTS (
          SELECT FROM ledger_entries d WHERE d.transaction_id = l.transaction_id
            AND d.account = 'refunds_done' AND d.currency = l.currency)""",
    # Stars go back by themselves: within a day they are under way. All other money is a human's,
    # also what of it had paid for something together with Stars.
    "refund-stuck": """
        SELECT e.payment_id FROM ledger_entries e JOIN payments y ON y.id = e.payment_id
        WHERE e.account = 'refunds_due' AND y.payment_method = 'stars' AND e.currency = y.currency
          AND NOT EXISTS (
          SELECT FROM outbox o WHERE o.dedup_key = 'refund:' || y.payment_provider_id
            AND o.kind = 'refund_stars' AND o.state IN ('waiting', 'held', 'sent'))
        GROUP BY e.payment_id, e.currency HAVING sum(e.amount) < 0
          OR sum(e.amount) > 0
             AND min(e.created_at) < (SELECT now FROM clock) - interval '1 day'""",
}
