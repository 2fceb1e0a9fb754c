"""Sources: who came by which link, who paid, what that brought in, and what was spent on it.

What people do counts for the link that brought them first, as on a source's own card. All but the
costs is read from the days that were worked out.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from tortoise import connections

from models.localized import Name
from services.analytics.events import EventType
from services.analytics.figures import reading
from services.analytics.figures.area import AreaKind, FigureKind
from services.analytics.figures.figure import Area, Figure, Value
from services.analytics.figures.income import BY_SOURCE
from services.analytics.figures.reading import PART, part, part_of
from services.analytics.figures.rolled import counted, rolled
from services.analytics.figures.rows import Adds, Asked, Rows
from services.analytics.figures.span import Span
from services.policy import Policy

_SOURCE = {"called": "to_jsonb(s.name)", "part": part_of("s.id")}
_ARRIVAL = {"id": "t.id::text", "telegram_id": "t.telegram_user_id", "at": "t.first_at", **_SOURCE}
_ARRIVALS = "source_touches t JOIN sources s ON s.id = t.first_source_id"
_IN_SPAN = "t.first_at >= $1 AND t.first_at < $2"
_ARRIVED = Rows(_ARRIVAL, _ARRIVALS, _IN_SPAN)
# A checkout counts for the link that brought its person first, if it was before.
_CHECKOUTS = Rows(
    {"id": "i.id::text", "telegram_id": "w.telegram_id", "at": "i.created_at", **_SOURCE},
    "payment_intents i JOIN bot_users w ON w.id = i.user_id JOIN source_touches t"
    " ON t.telegram_user_id = w.telegram_id AND i.created_at >= t.first_at"
    " JOIN sources s ON s.id = t.first_source_id",
    "NOT i.is_test AND i.created_at >= $1 AND i.created_at < $2",
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
    FigureKind("src_asked", Adds.COUNT, _CHECKOUTS),
    FigureKind(
        "src_paid",
        Adds.COUNT,
        BY_SOURCE.rows_that_came,
    ),
    FigureKind(
        "src_income",
        Adds.SUM,
        BY_SOURCE.rows,
    ),
    FigureKind("src_none", Adds.SUM, BY_SOURCE.rows_of_the_rest),
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
    arrived, checkouts, paid, came, none, spent, visits = _KINDS
    income, brought = await BY_SOURCE.income(came.key, span)
    sales, bought = await BY_SOURCE.sales(paid.key, span)
    known, read = await _rolled(
        {
            arrived.key: "source_arrived",
            checkouts.key: "source_checkouts",
            visits.key: "link_visits",
        },
        span,
    )
    rows = await connections.get("default").execute_query_dict(_NAMES, [_NEWEST])
    called = {part(row["id"]): Name(row["name"]) for row in rows}
    columns = (arrived, visits, paid, came, spent)
    parts = await reading.by_part(columns, asked, {came.key: brought, paid.key: bought, **read})
    rest = await BY_SOURCE.rest(none.key, span)
    return Area(
        "sources",
        await reading.figures(_KINDS, asked, parts, (income, sales, rest, *known)),
        (reading.lines_of("sources", columns, called, parts),),
    )


async def _rolled(
    names: Mapping[str, str], span: Span
) -> tuple[list[Figure], dict[str, Mapping[str, Value]]]:
    """What the worked-out days say of links: figures, and each of them by link."""
    found, before = [
        await rolled(names.values(), one, f"left(of, {PART})") for one in (span, span.before)
    ]
    figures = [
        Figure(key, counted(found, name), counted(before, name)) for key, name in names.items()
    ]
    cells: dict[str, Mapping[str, Value]] = {
        key: {one.of: one.count for one in found if one.figure == name}
        for key, name in names.items()
    }
    return figures, cells


SOURCES = AreaKind("sources", _KINDS, read)
