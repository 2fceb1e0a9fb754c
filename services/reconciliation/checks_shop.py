"""Promo codes, transfers on the chain, and the seats of courses: what has to agree."""

from __future__ import annotations

from collections.abc import Mapping

PROMOTIONS: Mapping[str, str] = {
    "uses-miscounted": """
        SELECT m.code FROM promotions m WHERE m.current_uses <> (
          SELECT count(*) FROM promotion_usage u WHERE u.promotion_id = m.id)""",
    "uses-unrecorded": """
        SELECT m.code FROM promotions m WHERE m.current_uses <> (
          SELECT count(*) FILTER (WHERE e.event_type = 'code_applied')
               - count(*) FILTER (WHERE e.event_type = 'released')
          FROM promo_analytics e WHERE e.promo_code = m.code)""",
    # A use is consumed with its checkout, given back a while after that ended unpaid, and its
    # person's own.
    "use-apart": """
        SELECT u.id FROM promotion_usage u JOIN payment_intents i ON i.id = u.intent_id
        JOIN bot_users b ON b.id = i.user_id JOIN promotions m ON m.id = u.promotion_id
        WHERE (i.status = 'approved') <> (u.consumed_at IS NOT NULL)
          OR i.status = 'cancelled' OR i.status = 'expired' AND i.released_at IS NOT NULL
          OR b.telegram_id <> u.telegram_user_id
          OR upper(m.code) IS DISTINCT FROM upper(i.snapshot #>> '{promo,code}')
          OR u.consumed_at < u.used_at
        UNION SELECT u.id FROM promotion_usage u JOIN payments y ON y.intent_id = u.intent_id
        JOIN sales f ON f.payment_id = y.id WHERE u.consumed_at <> f.learned_at
        UNION SELECT y.id FROM settled y JOIN sales f ON f.payment_id = y.id
        JOIN bot_users b ON b.id = y.user_id JOIN promo_analytics e
          ON e.telegram_user_id = b.telegram_id AND e.event_type = 'payment_completed'
          AND e.promo_code = y.snapshot #>> '{promo,code}' AND e.created_at = f.learned_at
        WHERE y.status = 'completed' AND NOT EXISTS (
          SELECT FROM promotion_usage u WHERE u.intent_id = y.intent_id)""",
}

CHAIN: Mapping[str, str] = {
    "transfer-unsettled": """
        SELECT t.transaction_hash FROM ton_transactions t
        LEFT JOIN payments y ON y.id = t.payment_id AND y.status IN ('completed', 'refunded')
        WHERE t.payment_id IS NOT NULL AND y.id IS NULL
          OR t.payment_id IS NULL AND t.status = 'confirmed'
             AND t.purpose IN ('subscription', 'education', 'subdomain')""",
    # A transfer that paid is its payer's, of the right coin, and under the same checkout.
    "transfer-apart": """
        SELECT t.transaction_hash FROM ton_transactions t JOIN payments y ON y.id = t.payment_id
        JOIN bot_users b ON b.id = y.user_id LEFT JOIN profiles p ON p.id = t.user_id
        WHERE p.telegram_id IS DISTINCT FROM b.telegram_id
          OR t.asset <> CASE y.payment_method WHEN 'ton' THEN 'ton' ELSE 'usdt' END
          OR t.intent_id <> y.intent_id OR t.intent_id IS NULL
          OR t.value IS NOT NULL AND EXISTS (
            SELECT FROM sales f WHERE f.payment_id = y.id AND (f.terms ->> 'received')::numeric <> (
              SELECT sum(o.value) FROM ton_transactions o WHERE o.payment_id = y.id))
          OR t.status NOT IN ('confirmed', 'refund_due', 'refunded')
          OR t.purpose <> CASE WHEN y.claim_id IS NOT NULL THEN 'subdomain'
            WHEN y.plan_id IS NULL THEN 'education' ELSE 'subscription' END
          OR NOT y.webhook_data -> 'transfers' ? t.transaction_hash
          OR NOT EXISTS (SELECT FROM ton_accounts k WHERE k.address = t.account
                         AND k.asset = t.asset) OR t.lt IS NULL OR t.sent_at > t.confirmed_at""",
    # What came covers the payment; what is much more than that belongs back and says so.
    "chain-short": """
        SELECT y.id FROM settled y CROSS JOIN LATERAL (
          SELECT CASE y.payment_method WHEN 'ton' THEN 1e9 ELSE 1e6 END::numeric AS units) a
        LEFT JOIN ton_transactions t ON t.payment_id = y.id
          AND t.asset = CASE y.payment_method WHEN 'ton' THEN 'ton' ELSE 'usdt' END
        WHERE y.payment_method IN ('ton', 'usdt_ton')
        GROUP BY y.id, y.amount, y.payment_provider_id, a.units
        HAVING y.amount * a.units > coalesce(sum(t.amount::numeric), 0)
          OR NOT bool_or(t.transaction_hash = y.payment_provider_id)
          OR (y.amount + 0.01) * a.units <= sum(t.amount::numeric) AND NOT bool_or(
            t.handled_at IS NOT NULL OR t.status IN ('refund_due', 'refunded'))""",
    # What came short waits for its checkout alone; once that is over it is the payer's balance.
    "transfer-forgotten": """
        SELECT t.transaction_hash FROM ton_transactions t
        JOIN payment_intents i ON i.id = t.intent_id
        WHERE t.status = 'pending' AND t.purpose IN ('subscription', 'education', 'subdomain')
          AND t.payment_id IS NULL AND t.handled_at IS NULL
          AND i.status IN ('expired', 'cancelled', 'approved')
          AND i.updated_at < (SELECT now FROM clock) - interval '1 day'""",
    # A wallet is in a profile because of one proof that stands; what proved it is balance.
    "wallet-apart": """
        SELECT coalesce(w.id, p.id)
        FROM (SELECT * FROM profiles WHERE ton_wallet_address IS NOT NULL) p
        FULL JOIN (SELECT * FROM wallet_proofs WHERE state = 'linked') w ON w.user_id = p.id
        WHERE p.ton_wallet_address IS DISTINCT FROM w.wallet_address
        UNION SELECT w.id FROM wallet_proofs w JOIN ton_transactions t ON t.id = w.transaction_id
        WHERE t.user_id <> w.user_id AND NOT EXISTS (
            -- From a linked wallet it is its holder's money, whoever's code it names; of whoever
            -- was forgotten nothing says any more that it was linked.
            SELECT FROM wallet_proofs o WHERE o.user_id = t.user_id
              AND o.wallet_address = t.from_address
            UNION SELECT FROM profiles p JOIN bot_users b ON b.telegram_id = p.telegram_id
            WHERE p.id = t.user_id AND b.forgotten_at IS NOT NULL)
          OR t.from_address IS DISTINCT FROM w.wallet_address
          OR t.sent_at <> w.proven_at
        UNION SELECT s.id FROM connect_sessions s JOIN wallet_proofs w ON w.id = s.proof_id
        WHERE s.user_id <> w.user_id OR w.state = 'ended' OR w.signature IS NULL
        UNION SELECT t.id FROM ton_transactions t
        LEFT JOIN unmatched_charges u ON u.charge_id = t.transaction_hash
          AND u.method = CASE t.asset WHEN 'ton' THEN 'ton' ELSE 'usdt_ton' END
        LEFT JOIN facts f ON f.id = u.fact_id
        WHERE t.purpose = 'wallet_link' AND t.value <> 0
          AND (f.terms ->> 'received')::bigint IS DISTINCT FROM t.value
        -- What says nothing counts for whoever had its sender's wallet linked when it was sent.
        UNION SELECT t.id FROM ton_transactions t JOIN profiles p ON p.id = t.user_id
        JOIN bot_users b ON b.telegram_id = p.telegram_id
        WHERE t.by_wallet AND b.forgotten_at IS NULL AND NOT EXISTS (
          SELECT FROM wallet_proofs w
          WHERE w.user_id = t.user_id AND w.wallet_address = t.from_address
            AND date_trunc('second', w.linked_at) <= t.sent_at
            AND (w.ended_at IS NULL OR date_trunc('second', w.ended_at) > t.sent_at))""",
    # A right for what a wallet holds is one holding's, and stands for as long as that does.
    "holding-apart": """
        SELECT h.id FROM holdings h LEFT JOIN user_package_assignments a ON a.source = 'token'
          AND a.source_id = h.id::text AND a.user_id = h.user_id AND a.package_id = h.plan_id
        WHERE a.id IS NULL OR CASE h.state
          WHEN 'held' THEN NOT a.is_active OR a.expires_at IS NOT NULL
          WHEN 'lost' THEN a.expires_at IS DISTINCT FROM h.until
            OR (NOT a.is_active AND h.until > (SELECT now FROM clock))
          ELSE a.expires_at IS NULL END
        UNION SELECT a.id FROM user_package_assignments a
        WHERE a.source = 'token' AND a.is_active AND a.expires_at IS NULL
          AND NOT EXISTS (SELECT FROM holdings h WHERE h.id::text = a.source_id)""",
    # Whose account was recovered has it, until they recover it once more or are forgotten.
    "recovery-apart": """
        SELECT r.id FROM recoveries r JOIN bot_users b ON b.id = r.old_user_id
        WHERE r.state = 'done' AND b.telegram_id <> r.new_telegram_id AND b.forgotten_at IS NULL
          AND NOT EXISTS (SELECT FROM recoveries l WHERE l.state = 'done' AND l.id <> r.id
            AND r.old_user_id IN (l.old_user_id, l.new_user_id) AND l.ended_at >= r.ended_at)
        UNION SELECT r.id FROM recoveries r
        WHERE r.due_at < (SELECT now FROM clock) - interval '1 day'""",
    "transfer-ahead": """
        SELECT t.transaction_hash FROM ton_transactions t
        JOIN ton_accounts k ON k.address = t.account WHERE t.lt > k.last_lt""",
}

SEATS: Mapping[str, str] = {
    "seats-miscounted": """
        SELECT p.id FROM education_packages p WHERE p.current_students <> (
          SELECT count(*) FROM education_enrollments e WHERE e.package_id = p.id AND e.has_seat)""",
    # A seat is a student's, is held by an open checkout, or was offered to a member in line.
    "seat-held-by-nobody": """
        SELECT e.id FROM education_enrollments e
        WHERE e.has_seat AND e.enrollment_status = 'pending' AND NOT EXISTS (
          SELECT FROM payment_intents i WHERE i.enrollment_id = e.id
            AND (i.status IN ('pending', 'manual_review', 'rejected')
                 OR i.status = 'expired' AND i.released_at IS NULL))""",
    # A person who paid is a student or was one, waits first in line, or left of their own will.
    "seat-missing": """
        SELECT y.id FROM settled y JOIN education_enrollments e ON e.id = y.enrollment_id
        WHERE y.status = 'completed' AND e.payment_reference = y.id::text
          AND (e.enrollment_status = 'pending' OR e.payment_status <> 'completed')""",
    # The course of an enrolment is the one that its rights are for.
    "seat-of-another": """
        SELECT y.id FROM settled y JOIN education_enrollments e ON e.id = y.enrollment_id
        JOIN bot_users b ON b.id = y.user_id
        WHERE b.telegram_id <> e.student_telegram_id
          OR (y.snapshot #>> '{course,id}')::uuid IS DISTINCT FROM e.package_id
        UNION SELECT f.id FROM facts f JOIN education_enrollments e ON e.id = f.enrollment_id
        JOIN bot_users b ON b.id = f.user_id WHERE b.telegram_id <> e.student_telegram_id""",
}
