"""What every settled payment brought in, and the ledger that it opens with.

The arithmetic is that of services/commerce/worth.py, for the checkouts of the release before: what
came in is counted in the currency of the price, by the checkout's own snapshot.
"""

from __future__ import annotations

from services.money import USUAL_DECIMALS
from services.timeline.opening.tables import number, share

_ONE = str(10**USUAL_DECIMALS)

#: Each step is a table of its own, or every use of a column would work it out again.
MONEY = f"""
WITH settled AS MATERIALIZED (
  SELECT y.id, y.user_id, y.plan_id, y.enrollment_id, y.payment_method AS method, y.status,
    y.refunded_at, y.access_kept, y.refunded_by, y.reviewed_by, y.payment_provider_id, y.receipt_id,
    y.submitted_at, coalesce(y.reviewed_at, y.created_at) AS settled_at, i.created_at AS opened_at,
    y.amount, y.currency AS paid_in, i.expected_amount AS expected, i.currency AS asked_in,
    CASE jsonb_typeof(y.snapshot -> 'plan') WHEN 'object' THEN y.snapshot -> 'plan'
      ELSE y.snapshot -> 'course' END AS sold,
    coalesce(n.price, k.price) AS price_now, coalesce(n.currency, k.currency) AS currency_now,
    y.snapshot -> 'price' ->> 'currency' AS shown_in,
    {number("y.snapshot -> 'price' ->> 'amount'")} AS shown,
    {number("y.snapshot -> 'promo' ->> 'final'")} AS after_code,
    {number("y.snapshot -> 'credit' ->> 'off'")} AS off, y.snapshot -> 'credit' -> 'parts' AS parts,
    y.snapshot -> 'chain' AS chain, {number("y.snapshot -> 'chain' ->> 'rate'")} AS chain_rate,
    {number("y.snapshot ->> 'rate'")} AS bank_rate, y.snapshot -> 'account' AS account
  FROM opening_people o
  JOIN payments y ON y.user_id = o.user_id AND y.status IN ('completed', 'refunded')
  LEFT JOIN payment_intents i ON i.id = y.intent_id
  LEFT JOIN subscription_plans n ON n.id = y.plan_id
  LEFT JOIN education_enrollments e ON e.id = y.enrollment_id
  LEFT JOIN education_packages k ON k.id = e.package_id
), priced AS MATERIALIZED (
  SELECT s.*, coalesce(s.sold ->> 'currency', s.currency_now, s.paid_in) AS currency,
    coalesce({number("s.sold ->> 'price'")}, s.price_now, s.amount) AS price,
    s.sold IS NULL OR {number("s.sold ->> 'price'")} IS NULL AS is_guessed
  FROM settled s
), counted AS MATERIALIZED (
  SELECT p.*, coalesce(c.scale, {_ONE}) AS scale, coalesce(q.scale, {_ONE}) AS paid_scale,
    round(p.price * coalesce(c.scale, {_ONE})) AS listed,
    round(p.amount * coalesce(q.scale, {_ONE})) AS paid,
    round(p.expected * coalesce(q.scale, {_ONE})) AS asked,
    CASE WHEN p.shown IS NULL THEN round(p.price * coalesce(c.scale, {_ONE}))
      ELSE round(p.shown * coalesce(h.scale, {_ONE})) END AS shown_minor,
    round(p.after_code * coalesce(h.scale, {_ONE})) AS code_minor,
    round(p.off * coalesce(h.scale, {_ONE})) AS off_minor
  FROM priced p
  LEFT JOIN opening_scales c ON c.currency = p.currency
  LEFT JOIN opening_scales q ON q.currency = p.paid_in
  LEFT JOIN opening_scales h ON h.currency = coalesce(p.shown_in, p.currency)
), owed AS MATERIALIZED (
  SELECT c.*, greatest(0, CASE WHEN c.code_minor IS NULL OR c.shown_minor = 0 THEN c.listed
      ELSE {share("c.listed", "c.code_minor", "c.shown_minor")} END
    - CASE WHEN c.off_minor IS NULL THEN 0 WHEN c.shown_minor = 0 THEN c.off_minor
      ELSE {share("c.listed", "c.off_minor", "c.shown_minor")} END) AS due
  FROM counted c
), came AS MATERIALIZED (
  SELECT o.*, CASE
      WHEN o.paid = 0 THEN 0
      WHEN o.paid_in = o.currency THEN o.paid
      WHEN o.paid_in = o.asked_in AND o.asked > 0 THEN
        CASE WHEN o.paid = o.asked THEN o.due ELSE {share("o.due", "o.paid", "o.asked")} END
      WHEN o.paid_in = o.shown_in AND o.shown_minor > 0 THEN
        {share("o.listed", "o.paid", "o.shown_minor")}
      WHEN o.paid_in = 'TON' AND o.chain ->> 'rate_currency' = o.currency THEN
        round(o.paid / o.paid_scale * o.chain_rate * o.scale)
      WHEN o.paid_in = 'USDT' AND o.currency = 'USD' THEN round(o.paid / o.paid_scale * o.scale)
      WHEN o.bank_rate > 0 THEN round(o.paid / o.paid_scale / o.bank_rate * o.scale)
    END AS received
  FROM owed o
)
INSERT INTO opening_money (id, user_id, plan_id, enrollment_id, method, refunded_at, kept,
  taken_back, is_due, refunded_by, actor_id, opened_at, happened_at, settled_at, currency, scale,
  due, received, paid_in, paid, rate, bank_details, receipt, parts, doubt)
SELECT c.id, c.user_id, c.plan_id, c.enrollment_id, c.method, c.refunded_at, c.access_kept,
  c.method = 'stars' AND c.refunded_by IS NULL,
  c.status = 'refunded' AND c.method = 'stars' AND EXISTS (
    SELECT FROM outbox x WHERE x.dedup_key = 'refund:' || c.payment_provider_id
      AND x.state IN ('waiting', 'held')),
  c.refunded_by, c.reviewed_by, c.opened_at,
  least(coalesce(c.submitted_at, c.settled_at), c.settled_at), c.settled_at, c.currency, c.scale,
  c.due, coalesce(c.received, c.due), c.paid_in, c.paid,
  CASE
    WHEN c.paid_in = c.currency THEN '{{}}'::jsonb
    WHEN c.chain_rate > 0 THEN jsonb_build_object(
      'rate', c.chain ->> 'rate', 'source', c.chain ->> 'rate_source')
    WHEN c.method = 'stars' THEN jsonb_build_object(
      'rate', trim_scale(c.price) || '/' || c.shown, 'source', 'price in XTR')
    WHEN c.bank_rate > 0 THEN jsonb_build_object(
      'rate', trim_scale(c.bank_rate)::text, 'source', 'settings')
    ELSE '{{}}'::jsonb END,
  c.account ->> 'bank' || ' ' || (c.account ->> 'number'), c.receipt_id, c.parts,
  CASE WHEN c.received IS NULL OR c.is_guessed AND c.plan_id IS NOT NULL THEN 'money' END
FROM came c
"""  # noqa: S608 - only our own constants are put in

#: In from where it was paid, at the exchange where the currencies differ, and on to the income;
#: what was given back goes the same way out again. One transaction each, in one INSERT.
LEDGER = """
INSERT INTO ledger_entries (transaction_id, account, user_id, payment_id, fact_id, currency, amount,
  details, created_at)
SELECT l.deal, l.account, m.user_id, m.id,
  CASE WHEN l.is_refund AND s.id IS NOT NULL THEN m.refund ELSE s.id END, l.currency,
  l.amount::bigint,
  CASE l.account WHEN 'exchange' THEN m.rate ELSE '{}'::jsonb END, l.at
FROM opening_money m
CROSS JOIN LATERAL (VALUES
  (m.came, 'clearing:' || m.method, m.paid_in, -m.paid, m.settled_at, false),
  (m.came, 'exchange', m.paid_in, m.paid, m.settled_at, false),
  (m.came, 'exchange', m.currency, -m.received, m.settled_at, false),
  (m.came, 'income', m.currency, m.received, m.settled_at, false),
  (m.went, 'income', m.currency, -m.received, m.refunded_at, true),
  (m.went, 'exchange', m.currency, m.received, m.refunded_at, true),
  (m.went, 'exchange', m.paid_in, -m.paid, m.refunded_at, true),
  (m.went, CASE WHEN m.is_due THEN 'refunds_due' ELSE 'refunds_done' END, m.paid_in, m.paid,
   m.refunded_at, true)
) AS l(deal, account, currency, amount, at, is_refund)
LEFT JOIN (SELECT id, payment_id FROM opening_rights WHERE payment_id IS NOT NULL
  UNION ALL SELECT id, id FROM opening_money WHERE enrollment_id IS NOT NULL) s
  ON s.payment_id = m.id
WHERE l.amount <> 0 AND (NOT l.is_refund OR m.refunded_at IS NOT NULL)
  AND (l.account <> 'exchange' OR m.paid_in <> m.currency)
"""
