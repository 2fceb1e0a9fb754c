"""What is bought behind something that was said: the sales within a week of it, by the ledger.

The same rule as in a broadcast's own report: what renews itself is bought because of no message,
and a sale whose money went back is none.
"""

from __future__ import annotations

from models.localized import name_in
from services.analytics.figures.rows import Rows
from services.broadcasts.reports import WINDOW
from services.renewals.star_subscriptions import RENEWED_ITSELF

_DAYS = f"interval '{WINDOW.days} days'"

#: Who heard of it is asked first, and behind OFFSET 0 stays so: most sales are none of it, and
#: need neither their payment nor their lines read.
_SALES = (
    "(SELECT f.id, f.payment_id, f.plan_id, f.learned_at, w.telegram_id, h.part"
    " FROM facts f JOIN bot_users w ON w.id = f.user_id CROSS JOIN LATERAL ({last}) h"
    " WHERE f.kind IN ('purchase', 'seat_paid')"
    " AND f.learned_at >= $1 AND f.learned_at < $2 OFFSET 0) f"
    " JOIN payments y ON y.id = f.payment_id LEFT JOIN subscription_plans s ON s.id = f.plan_id"
)
# It names the part, so that money is looked up for those alone who heard of something.
_KEPT = """
SELECT e.currency, sum(e.amount)::bigint AS amount FROM ledger_entries e
WHERE e.payment_id = f.payment_id AND e.account = 'income' AND f.part IS NOT NULL
GROUP BY e.currency HAVING sum(e.amount) <> 0"""


def bought(part: str, heard: str) -> Rows:
    """Sales of the span by people who heard of it before, within the days that count, each once.

    `heard` is what follows FROM to find the last time first, with `{person}`, `{since}` and
    `{until}` for the id in Telegram and the moments between which it counts; `part` is of what.
    """
    found = heard.format(
        person="w.telegram_id", since=f"f.happened_at - {_DAYS}", until="f.happened_at"
    )
    last = f"SELECT {part} AS part FROM {found} LIMIT 1"  # noqa: S608 - our own texts
    return Rows(
        {
            "id": "f.id::text || l.currency",
            "telegram_id": "f.telegram_id",
            "at": "f.learned_at",
            "payment_id": "y.id",
            "currency": "l.currency",
            "amount": "l.amount",
            "called": f"CASE WHEN s.id IS NOT NULL THEN {name_in('s')} END",
            "part": "f.part",
        },
        f"{_SALES.format(last=last)} CROSS JOIN LATERAL ({_KEPT}) l",
        f"NOT y.is_test AND NOT {RENEWED_ITSELF}",
    )
