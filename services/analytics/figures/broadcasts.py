"""Broadcasts: how many people were told, who pressed a button, and what was bought behind it."""

from __future__ import annotations

from datetime import datetime

from tortoise import connections

from models.localized import Name
from services.analytics.figures import reading
from services.analytics.figures.area import AreaKind, FigureKind
from services.analytics.figures.figure import Area, Figure, Line, Sums, Table
from services.analytics.figures.income import BY_BROADCAST
from services.analytics.figures.reading import part, part_of
from services.analytics.figures.rows import Adds, Asked, Rows
from services.analytics.figures.span import Span
from services.policy import Policy

_CLICKED = Rows(
    {
        "id": "c.id::text",
        "telegram_id": "c.telegram_user_id",
        "at": "c.clicked_at",
        "called": "to_jsonb(b.title)",
        "part": part_of("b.id"),
    },
    "button_clicks c JOIN message_buttons m ON m.id = c.button_id"
    " JOIN broadcast_messages b ON b.message_id = m.message_id",
    "m.is_tracked AND c.clicked_at >= $1 AND c.clicked_at < $2",
)
#: Of a broadcast of long ago nothing but these counters is kept.
_COUNTERS = {
    "bc_told": "successful_deliveries",
    "bc_blocked": "blocked_deliveries",
    "bc_refused": "refused_deliveries",
}
_WHY = "Of a broadcast that was reduced to its counters nobody knows any more who got it."
_SENT = tuple(FigureKind(key, why=_WHY) for key in _COUNTERS)
_COUNTED = (
    FigureKind("bc_clicked", Adds.COUNT, _CLICKED),
    FigureKind(
        "bc_bought",
        Adds.COUNT,
        BY_BROADCAST.rows_that_came,
    ),
    FigureKind(
        "bc_income",
        Adds.SUM,
        BY_BROADCAST.rows,
    ),
)
_SUMS = """
SELECT count(*)::bigint AS bc_sent, {sums} FROM broadcast_messages
WHERE started_at >= $1 AND started_at < $2"""
_EACH = """
SELECT id, title, successful_deliveries AS told FROM broadcast_messages
WHERE started_at >= $1 AND started_at < $2
ORDER BY started_at DESC, id LIMIT $3"""
_BEGAN = FigureKind(
    "bc_sent", why="A broadcast is neither a person nor a payment: each stands in the table below."
)
_KINDS = (_BEGAN, *_SENT, *_COUNTED)


async def read(span: Span, policy: Policy, now: datetime) -> Area:
    """Broadcasts that began in the span, what was pressed and bought in it, and each by itself."""
    asked = Asked(span, policy, now)
    before = await _sums(Asked(span.before, policy, now))
    sums = await _sums(asked)
    told = tuple(Figure(one.key, sums[one.key], before[one.key]) for one in (_BEGAN, *_SENT))
    clicked, paid, came = _COUNTED
    income, each = await BY_BROADCAST.income(came.key, span)
    sales, _ = await BY_BROADCAST.sales(paid.key, span)
    parts = await reading.by_part((clicked, came), asked, {came.key: each})
    counted = await reading.figures(_COUNTED, asked, parts, (income, sales))
    return Area("broadcasts", (*told, *counted), (await _table(asked, parts),))


async def _sums(asked: Asked) -> dict[str, int]:
    sums = ", ".join(f"coalesce(sum({one}), 0)::bigint AS {key}" for key, one in _COUNTERS.items())
    statement = _SUMS.format(sums=sums)
    (row,) = await connections.get("default").execute_query_dict(statement, list(asked.bounds))
    return {key: int(row[key]) for key in ("bc_sent", *_COUNTERS)}


async def _table(asked: Asked, parts: reading.Parts) -> Table:
    clicked, _, came = _COUNTED
    pressed, brought = parts[clicked.key], parts[came.key]
    rows = await connections.get("default").execute_query_dict(
        _EACH, [*asked.bounds, reading.MOST_LINES]
    )
    lines = tuple(
        Line(
            (key := part(row["id"])),
            Name(row["title"]),
            (row["told"], pressed.get(key, 0), brought.get(key, Sums())),
        )
        for row in rows
    )
    return Table("broadcasts", ("bc_told", clicked.key, came.key), lines, clicked.key)


BROADCASTS = AreaKind("broadcasts", _KINDS, read)
