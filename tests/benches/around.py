"""What is around the purchases of the benches' shop: links, codes, answers, and what was said.

Everybody came by a link; every fourth paid with a code, answered, and was told something in the
days before they bought. Five broadcasts went to everybody of their turn, a campaign to half.
"""

from collections.abc import Sequence
from typing import Any

from models.exit_surveys import Ended
from models.surveys import MainGoal, MonthlyBudget, TradingFrequency, TradingLevel
from tests.benches.shop import T0

TABLES = (
    *("source_touches", "promotion_usage", "promo_analytics", "user_surveys", "exit_surveys"),
    *("broadcast_recipients", "button_clicks", "campaign_runs", "campaign_messages"),
)
_SOURCES = """
INSERT INTO sources (slug, name) SELECT 'link-' || n, 'Link ' || n FROM generate_series(1, 20) n"""
_COSTS = """
INSERT INTO source_costs (source_id, amount, currency, spent_on, noted_by)
SELECT id, 10, 'USD', $1::timestamptz::date - n, '1' FROM sources, generate_series(1, 365) AS n"""
_TOUCHES = """
INSERT INTO source_touches (telegram_user_id, first_source_id, first_at, last_source_id, last_at)
SELECT b.telegram_id, s.id, b.created_at, s.id, b.created_at
FROM bot_users b JOIN (SELECT id, row_number() OVER (ORDER BY slug) - 1 AS n FROM sources) s
  ON s.n = abs(hashtext(b.telegram_id)) % 20"""
_CAME_BY = """
UPDATE payments y SET first_source_id = t.first_source_id, last_source_id = t.last_source_id,
  snapshot = CASE WHEN hashtext(b.telegram_id) % 4 = 0
    THEN y.snapshot || '{"promo": {"code": "SALE1", "off": "5.00"}}' ELSE y.snapshot END
FROM bot_users b JOIN source_touches t ON t.telegram_user_id = b.telegram_id
WHERE b.id = y.user_id"""
_CODES = """
INSERT INTO promotions (code, discount_type, discount_value)
SELECT 'SALE' || n, 'percentage', 10 FROM generate_series(1, 50) AS n"""
_USES = """
INSERT INTO promotion_usage (promotion_id, telegram_user_id, intent_id, used_at, consumed_at)
SELECT m.id, b.telegram_id, y.intent_id, y.created_at, y.created_at
FROM payments y JOIN bot_users b ON b.id = y.user_id JOIN promotions m ON m.code = 'SALE1'
WHERE y.snapshot ? 'promo'"""
_TRIES = """
INSERT INTO promo_analytics (promo_code, telegram_user_id, event_type, about, created_at)
SELECT 'SALE1', u.telegram_user_id, 'code_entered', u.id::text, u.used_at FROM promotion_usage u"""
_SURVEYS = """
INSERT INTO user_surveys (telegram_user_id, trading_level, trading_frequency, main_goal,
  monthly_budget, recommended_plan_id, survey_completed_at)
SELECT b.telegram_id, $1, $2, $3, $4, k.id, b.created_at
FROM bot_users b JOIN subscription_plans k ON NOT k.is_test
WHERE hashtext(b.telegram_id) % 4 = 1"""
_EXITS = """
INSERT INTO exit_surveys (telegram_user_id, ended, about, asked_at, stars, answered_at, plan_id)
SELECT b.telegram_id, $1, b.id, b.created_at, 4, b.created_at, k.id
FROM bot_users b JOIN subscription_plans k ON NOT k.is_test
WHERE hashtext(b.telegram_id) % 4 = 2"""
#: A broadcast every 73 days, each to everybody; a message of it arrives within a day.
_BROADCASTS = """
WITH made AS (INSERT INTO composed_messages (language, version)
  SELECT 'en', 1 FROM generate_series(1, 5) RETURNING id),
button AS (INSERT INTO message_buttons (message_id, place, target, labels, is_tracked)
  SELECT id, 0, 'plans', '{"en": "Go"}', true FROM made)
INSERT INTO broadcast_messages (title, content, message_id, target_audience, delivery_status,
  total_recipients, successful_deliveries, started_at, finished_at)
SELECT 'News', '', m.id, '{"everybody": {}}', 'completed', 1, 1,
  $1::timestamptz - make_interval(days => 73 * m.n::int),
  $1::timestamptz - make_interval(days => 73 * m.n::int - 1)
FROM (SELECT id, row_number() OVER () AS n FROM made) m"""
_RECIPIENTS = """
INSERT INTO broadcast_recipients (broadcast_id, telegram_user_id, state, message_ids, settled_at)
SELECT b.id, w.telegram_id, 'sent', '{1}',
  b.started_at + interval '1 day' * (abs(hashtext(w.telegram_id)) % 1000) / 1000
FROM broadcast_messages b CROSS JOIN bot_users w"""
_CLICKS = """
INSERT INTO button_clicks (button_id, telegram_user_id, clicked_at)
SELECT m.id, r.telegram_user_id, r.settled_at + interval '1 hour'
FROM broadcast_recipients r JOIN broadcast_messages b ON b.id = r.broadcast_id
JOIN message_buttons m ON m.message_id = b.message_id
WHERE hashtext(r.telegram_user_id || b.id) % 10 = 0"""
_CAMPAIGN = """
WITH made AS (INSERT INTO composed_messages (language, version) VALUES ('en', 1) RETURNING id),
campaign AS (INSERT INTO campaigns (name, trigger) VALUES ('Welcome', 'start') RETURNING id)
INSERT INTO campaign_steps (campaign_id, place, after_minutes, message_id)
SELECT c.id, 0, 0, m.id FROM campaign c CROSS JOIN made m"""
_RUNS = """
INSERT INTO campaign_runs (campaign_id, telegram_user_id, state, arm, day_zero, began_at,
  ended_at)
SELECT s.campaign_id, b.telegram_id, 'finished', 'A', b.created_at, b.created_at,
  b.created_at
FROM bot_users b CROSS JOIN campaign_steps s WHERE hashtext(b.telegram_id) % 2 = 0"""
_MESSAGES = """
INSERT INTO campaign_messages (run_id, step_id, telegram_user_id, state, written_at, settled_at)
SELECT r.id, s.id, r.telegram_user_id, 'sent', r.began_at, r.began_at
FROM campaign_runs r CROSS JOIN campaign_steps s"""
_ANSWERS = tuple(
    str(next(iter(one))) for one in (TradingLevel, TradingFrequency, MainGoal, MonthlyBudget)
)
#: Each statement, in order, with its values.
AROUND: Sequence[tuple[str, Sequence[Any]]] = (
    (_SOURCES, ()),
    (_COSTS, (T0,)),
    (_TOUCHES, ()),
    (_CAME_BY, ()),
    (_CODES, ()),
    (_USES, ()),
    (_TRIES, ()),
    (_SURVEYS, _ANSWERS),
    (_EXITS, (str(Ended.PLAN),)),
    (_BROADCASTS, (T0,)),
    (_RECIPIENTS, ()),
    (_CLICKS, ()),
    (_CAMPAIGN, ()),
    (_RUNS, ()),
    (_MESSAGES, ()),
)
