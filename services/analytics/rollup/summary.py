"""A day's one line in `daily_analytics`, made of its figures."""

from __future__ import annotations

from datetime import date, datetime

from tortoise import connections

#: What came in, in the reporting currency; what went back is a figure of its own. Shares are of the
#: people who took the funnel's first step that day, or of all who took any where nobody did.
_WRITE = """
WITH mine AS (SELECT * FROM daily_figures WHERE day = $1),
people AS (SELECT of, count FROM mine WHERE figure = 'funnel_people'),
first AS (SELECT coalesce((SELECT count FROM people WHERE of = 'start'),
  (SELECT max(count) FROM people)) AS count)
INSERT INTO daily_analytics (date, total_users, new_users, button_clicks, conversion_rates,
  top_promo_codes, revenue, created_at, updated_at)
SELECT $1,
  coalesce((SELECT count FROM mine WHERE figure = 'people_total'), 0),
  coalesce((SELECT count FROM mine WHERE figure = 'people_new'), 0),
  coalesce((SELECT jsonb_object_agg(of, count) FROM (
    SELECT of, count FROM mine WHERE figure = 'buttons' ORDER BY count DESC, of LIMIT 50) t), '{}'),
  coalesce((SELECT jsonb_object_agg(p.of, round(p.count::numeric / first.count, 4))
    FROM people p, first), '{}'),
  coalesce((SELECT jsonb_object_agg(of, count) FROM (
    SELECT of, sum(count)::bigint AS count FROM mine WHERE figure = 'income:code' GROUP BY of
    ORDER BY count DESC, of LIMIT 10) t), '{}'),
  coalesce((SELECT sum(amount) FROM mine WHERE figure = 'reported_income:kind' AND currency = $2),
    0), $3, $3
ON CONFLICT (date) DO UPDATE SET total_users = EXCLUDED.total_users,
  new_users = EXCLUDED.new_users, button_clicks = EXCLUDED.button_clicks,
  conversion_rates = EXCLUDED.conversion_rates, top_promo_codes = EXCLUDED.top_promo_codes,
  revenue = EXCLUDED.revenue, updated_at = EXCLUDED.updated_at"""


async def summarize(day: date, currency: str, now: datetime) -> None:
    """Write the day's line anew; call inside the transaction that changed its figures."""
    await connections.get("default").execute_query(_WRITE, [day, currency, now])
