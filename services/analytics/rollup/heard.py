"""What somebody had heard before they bought: the last broadcast and the last campaign of a week.

It is found out when the fact of the sale is met, and kept with its payment: who got a broadcast is
forgotten after a while (services/broadcasts/reduction.py), what a sale was brought by is not.
"""

from __future__ import annotations

from services.marketing import RENEWED_ITSELF, WINDOW

_WEEK = f"interval '{WINDOW.days} days'"


def _heard(of: str, heard: str, prefix: str) -> str:
    return f"""
LEFT JOIN LATERAL (SELECT {of} AS id FROM {heard}
  WHERE {prefix}.telegram_user_id = w.telegram_id AND {prefix}.state = 'sent'
    AND {prefix}.settled_at > f.happened_at - {_WEEK} AND {prefix}.settled_at <= f.happened_at
  ORDER BY {prefix}.settled_at DESC, {prefix}.id DESC LIMIT 1)"""  # noqa: S608 - our own texts


_BROADCAST = _heard("r.broadcast_id", "broadcast_recipients r", "r")
_CAMPAIGN = _heard(
    "r.campaign_id", "campaign_messages m JOIN campaign_runs r ON r.id = m.run_id", "m"
)


def heard_before(facts: str) -> str:
    """The statement that keeps what was heard before those sales, once for each payment.

    `facts` is a condition on the facts, called `f`. What renews itself was bought because of no
    message.
    """
    return f"""
INSERT INTO sale_touches (payment_id, broadcast_id, campaign_id)
SELECT f.payment_id, b.id, c.id
FROM facts f JOIN bot_users w ON w.id = f.user_id {_BROADCAST} b ON true {_CAMPAIGN} c ON true
JOIN payments y ON y.id = f.payment_id
WHERE ({facts}) AND f.kind IN ('purchase', 'seat_paid') AND num_nonnulls(b.id, c.id) > 0
  AND NOT y.is_test AND NOT {RENEWED_ITSELF}
ON CONFLICT (payment_id) DO NOTHING"""  # noqa: S608 - our own texts


def bought_as_advised(people: str) -> str:
    """The statement that keeps who bought what their survey recommended, since it did.

    `people` is a condition on `b`, a row of bot_users. A purchase whose money went back is none.
    """
    return f"""
UPDATE user_surveys v SET has_bought = d.did
FROM bot_users b CROSS JOIN LATERAL (SELECT v.id, EXISTS (
    SELECT FROM facts f JOIN payments p ON p.id = f.payment_id
    WHERE f.user_id = b.id AND f.kind = 'purchase' AND f.plan_id = v.recommended_plan_id
      AND f.learned_at >= coalesce(v.recommended_at, v.survey_completed_at)
      AND p.status = 'completed' AND NOT p.is_test) AS did
  FROM user_surveys v WHERE v.telegram_user_id = b.telegram_id) d
WHERE d.id = v.id AND v.has_bought <> d.did AND ({people})"""  # noqa: S608 - our own texts
