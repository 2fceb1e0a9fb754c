"""Names below the operator's: the money of each is income with a name, or was given back."""

from __future__ import annotations

from collections.abc import Mapping

CLAIMS: Mapping[str, str] = {
    # What waits or was approved was paid for once, if it costs anything; what was rejected or given
    # up holds no money. A name that was approved has its row.
    "claim-apart": """
        SELECT c.id FROM subdomain_claims c CROSS JOIN LATERAL (
          SELECT count(*) AS ever,
            count(*) FILTER (WHERE b.returned = 0 AND b.back = 0) AS held,
            count(*) FILTER (WHERE b.returned = 0 AND b.back = b.kept) AS stands
          FROM payments y JOIN facts s ON s.payment_id = y.id AND s.kind = 'claim_paid'
          CROSS JOIN LATERAL (
            SELECT count(*) FILTER (WHERE r.kind = 'claim_returned') AS returned,
              count(*) FILTER (WHERE r.kind = 'refund' AND r.terms ->> 'how' <> 'part') AS back,
              count(*) FILTER (WHERE r.kind = 'refund' AND r.terms ->> 'how' = 'kept') AS kept
            FROM facts r WHERE r.payment_id = s.payment_id) b
          WHERE y.claim_id = c.id) m
        WHERE m.ever > 1 OR c.price IS NULL AND m.ever > 0
          OR c.status IN ('unpaid', 'expired') AND m.ever > 0
          OR c.status IN ('rejected', 'withdrawn') AND m.held > 0
          OR c.status IN ('pending', 'approved') AND c.price IS NOT NULL AND m.stands <> 1
          OR c.status = 'approved' AND NOT EXISTS (
            SELECT FROM ton_subdomains t WHERE t.user_id = c.user_id
              AND t.full_domain = lower(c.requested_subdomain) || '.' || c.domain)
        UNION SELECT f.id FROM facts f LEFT JOIN payments y ON y.id = f.payment_id
        WHERE f.kind IN ('claim_paid', 'claim_returned') AND y.claim_id IS NULL
        UNION SELECT f.id FROM facts f LEFT JOIN facts s
          ON s.id::text = f.terms #>> '{ends,0,fact}' AND s.payment_id = f.payment_id
          AND s.kind = 'claim_paid'
        WHERE f.kind = 'claim_returned'
          AND (s.id IS NULL OR jsonb_array_length(f.terms -> 'ends') <> 1)""",
}
