"""Broadcasts: what their counters say is what the rows of their recipients say."""

from __future__ import annotations

from collections.abc import Mapping

BROADCASTS: Mapping[str, str] = {
    # Of one reduced to its counters there are no rows any more.
    "broadcast-miscounted": """
        SELECT b.id FROM broadcast_messages b LEFT JOIN (
          SELECT broadcast_id, count(*) AS total,
            count(*) FILTER (WHERE state = 'sent') AS sent,
            count(*) FILTER (WHERE state = 'blocked') AS blocked,
            count(*) FILTER (WHERE state = 'refused') AS refused,
            count(*) FILTER (WHERE state = 'unknown') AS unknown,
            count(*) FILTER (WHERE state = 'skipped') AS skipped
          FROM broadcast_recipients GROUP BY broadcast_id) r ON r.broadcast_id = b.id
        WHERE b.reduced_at IS NULL AND (b.total_recipients, b.successful_deliveries,
            b.blocked_deliveries, b.refused_deliveries, b.unknown_deliveries, b.skipped_deliveries)
          IS DISTINCT FROM (coalesce(r.total, 0), coalesce(r.sent, 0), coalesce(r.blocked, 0),
            coalesce(r.refused, 0), coalesce(r.unknown, 0), coalesce(r.skipped, 0))""",
}
