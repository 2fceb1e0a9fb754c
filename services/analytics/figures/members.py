"""The people that figures of members are made of: the spells that the roll-up counts."""

from __future__ import annotations

from models.localized import name_in
from services.analytics.figures.reading import part_of
from services.analytics.figures.rows import Rows
from services.analytics.rollup.members import ANY, BEGUN, ENDED

_WHO = "LEFT JOIN bot_users w ON w.id = t.user_id"
_CHANGE = {
    "id": "t.user_id::text || t.at::text",
    "telegram_id": "w.telegram_id",
    "at": "t.at",
}


def _changes(statement: str) -> Rows:
    return Rows(_CHANGE, f"({statement.format(**ANY)}) t {_WHO}", "t.at <= $3")


#: Who became a member, and who was none any more.
BECAME = _changes(BEGUN)
LEFT = _changes(ENDED)
#: The last moment that counts: that of the span, or now.
_THEN = "least($2::timestamptz, $3::timestamptz + interval '1 microsecond')"
_SPELL = {
    "id": "t.id::text",
    "telegram_id": "w.telegram_id",
    "person": "t.user_id",
    "at": "t.starts_at",
    "called": name_in("s"),
    "part": part_of("t.plan_id"),
}
_SPELLS = f"member_spells t {_WHO} LEFT JOIN subscription_plans s ON s.id = t.plan_id"
#: Whose access runs at the end of a span, and what a month of it is worth.
STAND = Rows(_SPELL, _SPELLS, f"t.starts_at < {_THEN} AND (t.until IS NULL OR t.until >= {_THEN})")
MONTHLY = Rows(
    _SPELL | {"currency": "t.currency", "amount": "t.monthly"},
    _SPELLS,
    f"t.monthly IS NOT NULL AND t.starts_at < {_THEN} AND t.paid_until >= {_THEN}",
)
#: Whose access runs now, whatever span was asked for.
STAND_NOW = Rows(_SPELL, _SPELLS, "t.starts_at <= $3 AND (t.until IS NULL OR t.until > $3)")
#: What charges itself within seven days, and whose access ends within them, with no other behind.
_SOON = "$3::timestamptz + interval '7 days'"
RENEWS = Rows(
    {
        "id": "t.id::text",
        "telegram_id": "w.telegram_id",
        "at": "t.paid_until",
        "called": name_in("s"),
        "currency": "'XTR'",
        "amount": "t.stars::bigint",
    },
    f"star_subscriptions t {_WHO} JOIN subscription_plans s ON s.id = t.plan_id",
    f"t.status = 'active' AND t.ended_because IS NULL AND t.paid_until > $3"
    f" AND t.paid_until <= {_SOON}",
    is_ahead=True,
)
_RENEWS_ITSELF = (
    "EXISTS (SELECT FROM star_subscriptions r WHERE r.user_id = t.user_id"
    " AND r.plan_id = t.plan_id AND r.status = 'active' AND r.ended_because IS NULL)"
)
ENDS = Rows(
    _SPELL | {"at": "t.until"},
    _SPELLS,
    f"t.until > $3 AND t.until <= {_SOON} AND NOT EXISTS (SELECT FROM member_spells o"
    " WHERE o.user_id = t.user_id AND o.starts_at <= t.until"
    f" AND (o.until IS NULL OR o.until > t.until)) AND NOT {_RENEWS_ITSELF}",
    is_ahead=True,
)
