"""The money of a day by the ledger: what came in from outside and what went back.

A line belongs to the day on which its fact happened, whenever we learned of it. What is owed back
counts when it was promised, so its sending is nothing new. Test orders stand on accounts of their
own, and so are none of it (decision 0057). Each sum is a plan's, a course's, or of the rest
(decision 0092).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from services.analytics.rollup.days import Ask, Day, Figure
from services.analytics.rollup.rates import Exchange, fixed


def bought(fact: str) -> str:
    """Whether a row of facts bought a plan, and not for nothing."""
    return f"({fact}.kind IN ('purchase', 'opening') AND ({fact}.terms ->> 'worth')::bigint > 0)"


#: The money of one transaction, or of all that a fact has, that came from outside or goes there.
_CASH = """
  CROSS JOIN LATERAL (SELECT
    CASE WHEN l.account LIKE 'clearing:%' THEN 'income' ELSE 'refund' END AS direction,
    CASE WHEN l.account LIKE 'clearing:%' THEN -l.amount ELSE l.amount END AS minor,
    CASE WHEN l.account LIKE 'clearing:%' THEN substr(l.account, 10) END AS method) d"""
_IS_CASH = "(l.account LIKE 'clearing:%' OR l.account IN ('refunds_due', 'refunds_done'))"
#: Facts by which money comes in, and by which it goes back.
SALES = ("purchase", "opening", "seat_paid", "claim_paid", "deposit")
RETURNS = ("refund", "payout", "revocation")


#: What bought nothing, or goes back of what bought nothing, is neither a plan's nor a course's.
_IS_REST = """(f.kind = 'deposit' OR f.kind = 'refund' AND EXISTS (SELECT FROM facts s
    WHERE s.id = (f.terms ->> 'fact')::uuid AND s.kind = 'deposit'))"""


def _founded(kinds: tuple[str, ...]) -> str:
    among = ", ".join(f"'{kind}'" for kind in kinds)
    return f"""
  SELECT e.id, f.happened_at AS at, e.user_id, e.payment_id, e.direction, e.currency, e.minor,
    e.method, CASE WHEN f.kind = 'revocation'
        THEN (SELECT p.plan_id FROM payments p WHERE p.id = e.payment_id)
      WHEN NOT {_IS_REST} THEN f.plan_id END AS plan_id,
    CASE WHEN f.plan_id IS NULL AND NOT {_IS_REST} THEN f.enrollment_id END AS enrollment_id,
    CASE WHEN f.kind = 'revocation' THEN e.currency ELSE f.terms ->> 'currency' END
      AS worth_currency,
    CASE WHEN f.kind = 'revocation' OR e.currency = f.terms ->> 'currency' THEN e.minor
      WHEN e.direction = 'income' THEN (f.terms ->> 'received')::bigint
      ELSE (f.terms ->> 'amount')::bigint END AS worth,
    CASE WHEN e.direction = 'refund' THEN CASE f.kind
        WHEN 'refund' THEN f.terms ->> 'how' WHEN 'payout' THEN 'payout'
        WHEN 'revocation' THEN 'revoked' ELSE 'whole' END
      WHEN f.kind = 'seat_paid' THEN 'seat'
      WHEN f.kind = 'claim_paid' THEN 'name'
      WHEN f.kind NOT IN ('purchase', 'opening') THEN 'deposit'
      WHEN jsonb_array_length(coalesce(f.terms -> 'ends', '[]')) > 0 THEN 'upgrade'
      WHEN EXISTS (SELECT FROM facts b WHERE b.user_id = f.user_id AND b.number < f.number
        AND {bought("b")}) THEN 'renewal'
      ELSE 'new' END AS kind
  FROM facts f CROSS JOIN LATERAL (
    SELECT (array_agg(l.id ORDER BY l.id))[1] AS id, l.user_id, l.payment_id, l.currency,
      d.direction, min(d.method) AS method, sum(d.minor)::bigint AS minor
    FROM ledger_entries l {_CASH}
    WHERE l.fact_id = f.id AND {_IS_CASH}
    GROUP BY l.user_id, l.payment_id, l.currency, d.direction HAVING sum(d.minor) <> 0) e
  WHERE f.happened_at >= $1 AND f.happened_at < $2 AND f.kind IN ({among})"""  # noqa: S608


#: What the release before settled for nothing that is known: lines without a fact.
_UNFOUNDED = f"""
  SELECT (array_agg(l.id ORDER BY l.id))[1] AS id, l.created_at AS at, l.user_id, l.payment_id,
    d.direction, l.currency, sum(d.minor)::bigint AS minor, min(d.method) AS method,
    NULL::uuid AS plan_id, NULL::uuid AS enrollment_id, w.currency AS worth_currency,
    abs(w.amount) AS worth, CASE d.direction WHEN 'income' THEN 'deposit' ELSE 'whole' END AS kind
  FROM ledger_entries l {_CASH}
  LEFT JOIN LATERAL (SELECT i.currency, sum(i.amount)::bigint AS amount FROM ledger_entries i
    WHERE i.transaction_id = l.transaction_id AND i.account = 'income' GROUP BY i.currency LIMIT 1)
    w ON true
  WHERE l.fact_id IS NULL AND l.created_at >= $1 AND l.created_at < $2 AND {_IS_CASH}
  GROUP BY l.transaction_id, l.created_at, l.user_id, l.payment_id, d.direction, l.currency,
    w.currency, w.amount HAVING sum(d.minor) <> 0"""  # noqa: S608 - only our own texts


def _labelled(sums: str) -> str:
    return f"""
SELECT m.id, m.at, m.user_id, m.payment_id, m.direction, m.currency, m.minor, m.worth_currency,
  coalesce(m.worth, 0) AS worth, m.kind, coalesce(y.payment_method, m.method) AS method, m.plan_id,
  n.package_id AS course_id,
  CASE WHEN num_nonnulls(m.plan_id, n.package_id) = 0 THEN m.kind END AS rest,
  CASE WHEN num_nonnulls(m.plan_id, n.package_id) > 0
    THEN upper(y.snapshot -> 'promo' ->> 'code') END AS code,
  y.first_source_id, y.last_source_id, first.plan_id AS first_plan_id,
  h.broadcast_id, h.campaign_id
FROM ({sums}) m
LEFT JOIN payments y ON y.id = m.payment_id
LEFT JOIN sale_touches h ON h.payment_id = m.payment_id
LEFT JOIN education_enrollments n ON n.id = m.enrollment_id
LEFT JOIN LATERAL (SELECT b.plan_id FROM facts b WHERE b.user_id = m.user_id
  AND {bought("b")} ORDER BY b.number LIMIT 1) first ON true"""  # noqa: S608 - our own texts


def moves(kinds: tuple[str, ...] = (*SALES, *RETURNS), tail: str = "") -> str:
    """One row for each sum that came or went, from $1 on and before $2, of facts of some kinds.

    `minor` is in the currency of the cash, `worth` in that of the price it was for, at the rate
    that its checkout froze. `kind` says what it was for, or how it went back. `tail` is said of
    `t`, which is one of them, twice: of those with a fact, and of those without.
    """
    both = (_labelled(_founded(kinds)), _labelled(_UNFOUNDED))
    return " UNION ALL ".join(f"(SELECT * FROM ({one}) t {tail})" for one in both)  # noqa: S608


#: By what a figure of money is taken apart; its name is `income:<part>` and the like.
PARTS = {
    "kind": "kind",
    "method": "method",
    "plan": "plan_id",
    "course": "course_id",
    "rest": "rest",
    "code": "code",
    "first_source": "first_source_id",
    "last_source": "last_source_id",
    "first_plan": "first_plan_id",
    "broadcast": "broadcast_id",
    "campaign": "campaign_id",
}
_LABELS = ", ".join(f"m.{column}::text AS {part}" for part, column in PARTS.items())
_GROUPS = ", ".join(f"m.{column}" for column in PARTS.values())
#: $3, $4 and $5: currencies, and by what their worth is told in the reporting one; half up.
_SUMS = f"""
SELECT m.direction, m.currency, x.code IS NOT NULL AS is_told, m.worth_currency, {_LABELS},
  count(*)::bigint AS count, sum(m.minor)::bigint AS minor, sum(m.worth)::bigint AS worth,
  sum(div(2 * m.worth * x.over + x.under, 2 * x.under))::bigint AS told
FROM ({moves()}) m
LEFT JOIN unnest($3::text[], $4::numeric[], $5::numeric[]) AS x(code, over, under)
  ON x.code = m.worth_currency
GROUP BY m.direction, m.currency, is_told, m.worth_currency, {_GROUPS}
"""  # noqa: S608 - only our own constants are put in
#: People whose first bought plan it was.
_BUYERS = f"""
SELECT f.plan_id::text AS plan, count(*)::bigint AS count FROM facts f
WHERE f.happened_at >= $1 AND f.happened_at < $2
  AND {bought("f")} AND NOT EXISTS (
    SELECT FROM facts b WHERE b.user_id = f.user_id AND b.number < f.number
      AND {bought("b")})
GROUP BY f.plan_id
"""  # noqa: S608 - only our own constants are put in
#: How often each plan was bought, for nothing too.
_SOLD = """
SELECT f.plan_id::text AS plan, count(*)::bigint AS count FROM facts f
WHERE f.happened_at >= $1 AND f.happened_at < $2 AND f.kind = 'purchase' GROUP BY f.plan_id"""
#: The figures of this part. `income` and `refund` are cash in the currency that it had, the
#: `reported` ones the same in the reporting currency; `unreported` is what no rate leads from.
FIGURES = (
    *(f"{name}:{part}" for name in ("income", "refund") for part in PARTS),
    *(f"reported_{name}:{part}" for name in ("income", "refund") for part in PARTS),
    *("unreported_income", "unreported_refund", "buyers", "sold"),
)


async def cash(ask: Ask, day: Day) -> list[Figure]:
    """The money of a day, at the rates that are fixed for it."""
    rates = await fixed(ask, day)
    rows = await ask(_SUMS, [*day.bounds, *columns(rates)])
    buyers, sold = await ask(_BUYERS, day.bounds), await ask(_SOLD, day.bounds)
    return [
        *_figures(rows, day.currency),
        *(Figure("sold", row["plan"] or "", count=row["count"]) for row in sold),
        *(Figure("buyers", row["plan"] or "", count=row["count"]) for row in buyers),
    ]


def columns(rates: Mapping[str, Exchange]) -> list[list[Any]]:
    """Rates as a statement is given them."""
    return [
        list(rates),
        [Decimal(one.over) for one in rates.values()],
        [Decimal(one.under) for one in rates.values()],
    ]


def _figures(rows: Iterable[dict[str, Any]], to: str) -> list[Figure]:
    sums: dict[tuple[str, str, str], list[int]] = {}

    def add(figure: str, of: str, currency: str, count: int, minor: int) -> None:
        found = sums.setdefault((figure, of, currency), [0, 0])
        found[0] += count
        found[1] += minor

    for row in rows:
        name, count = row["direction"], row["count"]
        if not row["is_told"]:
            currency = row["worth_currency"] or ""
            add(f"unreported_{name}", "", currency, count, row["worth"] or 0)
        for part in PARTS:
            of = row[part]
            if of is None:
                continue
            add(f"{name}:{part}", of, row["currency"], count, row["minor"])
            if row["is_told"]:
                add(f"reported_{name}:{part}", of, to, count, row["told"])
    return [Figure(*key, *found) for key, found in sums.items()]
