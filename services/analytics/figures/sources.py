"""Sources: who came by which link, who paid, what that brought in, and what was spent on it.

What people do counts for the link that brought them first, as on a source's own card.
"""

from __future__ import annotations

from datetime import datetime

from tortoise import connections

from models.localized import Name
from services.analytics.events import EventType
from services.analytics.figures import reading
from services.analytics.figures.area import AreaKind, FigureKind
from services.analytics.figures.cash_rows import CashRows
from services.analytics.figures.figure import Area
from services.analytics.figures.income import BY_SOURCE
from services.analytics.figures.reading import part, part_of
from services.analytics.figures.rows import Adds, Asked, Rows
from services.analytics.figures.span import Span
from services.analytics.rollup.cash import SALES
from services.policy import Policy

_SOURCE = {"called": "to_jsonb(s.name)", "part": part_of("s.id")}
_ARRIVAL = {"id": "t.id::text", "telegram_id": "t.telegram_user_id", "at": "t.first_at", **_SOURCE}
_ARRIVALS = "source_touches t JOIN sources s ON s.id = t.first_source_id"
_IN_SPAN = "t.first_at >= $1 AND t.first_at < $2"
_ARRIVED = Rows(_ARRIVAL, _ARRIVALS, _IN_SPAN)
# Among those who arrived in these days, those who opened a checkout since.
_CHECKOUTS = Rows(
    _ARRIVAL
    | {
        "did": "EXISTS (SELECT FROM bot_users b JOIN payment_intents i ON i.user_id = b.id"
        " WHERE b.telegram_id = t.telegram_user_id AND i.created_at >= t.first_at"
        " AND NOT i.is_test)"
    },
    _ARRIVALS,
    _IN_SPAN,
)
# Whose money came in: sales alone, each person once.
_SALES = ", ".join(f"'{kind}'" for kind in SALES)
_PAID = Rows(
    {
        "id": "f.id::text",
        "telegram_id": "w.telegram_id",
        "person": "f.user_id",
        "at": "f.happened_at",
        "payment_id": "y.id",
        **_SOURCE,
    },
    "facts f JOIN payments y ON y.id = f.payment_id JOIN sources s ON s.id = y.first_source_id"
    " LEFT JOIN bot_users w ON w.id = f.user_id",
    f"f.kind IN ({_SALES}) AND f.happened_at >= $1 AND f.happened_at < $2 AND f.happened_at <= $3"
    " AND (f.terms ->> 'received')::bigint > 0",
)
# The source is the name in the event; a visit of one that was deleted is still a visit.
_VISITS = Rows(
    {
        "id": "a.id::text",
        "telegram_id": "coalesce(a.telegram_user_id, '')",
        "at": "a.created_at",
        "part": "left(a.event_data ->> 'source', 8)",
    },
    "user_analytics a",
    f"a.event_type = '{EventType.LINK_VISITED}' AND a.created_at >= $1 AND a.created_at < $2",
)
# A cost is of a day, whenever it was noted; its noon is within that day in every zone.
_SPENT_AT = "(k.spent_on + time '12:00') AT TIME ZONE $4::text"
_SPENT = Rows(
    {
        "id": "k.id::text",
        "telegram_id": "k.noted_by",
        "at": _SPENT_AT,
        "currency": "k.currency",
        "amount": reading.minor_units("k.amount", "k.currency"),
        **_SOURCE,
    },
    "source_costs k JOIN sources s ON s.id = k.source_id",
    f"{_SPENT_AT} >= $1 AND {_SPENT_AT} < $2",
)
_KINDS = (
    FigureKind("src_arrived", Adds.COUNT, _ARRIVED),
    FigureKind("src_asked", Adds.SHARE, _CHECKOUTS),
    FigureKind("src_paid", Adds.PEOPLE, _PAID),
    FigureKind("src_income", Adds.SUM, CashRows(BY_SOURCE.where, BY_SOURCE.part)),
    FigureKind("src_none", Adds.SUM, CashRows(f"NOT ({BY_SOURCE.where})")),
    FigureKind("src_spent", Adds.SUM, _SPENT),
    FigureKind(
        "src_visits",
        Adds.COUNT,
        _VISITS,
        why="A visit of a page is nobody's yet: whoever arrives by it is counted beside it.",
    ),
)
_NAMES = "SELECT id, name FROM sources ORDER BY NOT is_active, created_at DESC, id LIMIT $1"
_NEWEST = 1000


async def read(span: Span, policy: Policy, now: datetime) -> Area:
    """Sources together, and each by itself."""
    asked = Asked(span, policy, now)
    arrived, _, paid, came, none, spent, visits = _KINDS
    income, each = await BY_SOURCE.income(came.key, span)
    rows = await connections.get("default").execute_query_dict(_NAMES, [_NEWEST])
    called = {part(row["id"]): Name(row["name"]) for row in rows}
    columns = (arrived, visits, paid, came, spent)
    parts = await reading.by_part(columns, asked, {came.key: each})
    return Area(
        "sources",
        await reading.figures(_KINDS, asked, parts, (income, await BY_SOURCE.rest(none.key, span))),
        (reading.lines_of("sources", columns, called, parts),),
    )


SOURCES = AreaKind("sources", _KINDS, read)
