"""Campaigns: who began, how many messages they got, and what was bought by whoever was told.

Whether a campaign is worth it only its own report can tell, which sets its arms against those who
were told nothing.
"""

from __future__ import annotations

from datetime import datetime

from tortoise import connections

from models.localized import Name
from services.analytics.figures import reading
from services.analytics.figures.area import AreaKind, FigureKind
from services.analytics.figures.figure import Area
from services.analytics.figures.income import BY_CAMPAIGN
from services.analytics.figures.reading import part, part_of
from services.analytics.figures.rows import Adds, Asked, Rows
from services.analytics.figures.span import Span
from services.policy import Policy

_CALLED = {"called": "to_jsonb(k.name)"}
_BEGAN = Rows(
    {
        "id": "r.id::text",
        "telegram_id": "r.telegram_user_id",
        "at": "r.began_at",
        "part": part_of("r.campaign_id"),
        **_CALLED,
    },
    "campaign_runs r LEFT JOIN campaigns k ON k.id = r.campaign_id",
    "r.arm IS NOT NULL AND r.exit IS DISTINCT FROM 'before'"
    " AND r.began_at >= $1 AND r.began_at < $2",
)
_TOLD = Rows(
    {
        "id": "m.id::text",
        "telegram_id": "m.telegram_user_id",
        "at": "m.settled_at",
        "part": part_of("q.campaign_id"),
        **_CALLED,
    },
    "campaign_messages m JOIN campaign_steps q ON q.id = m.step_id"
    " LEFT JOIN campaigns k ON k.id = q.campaign_id",
    "m.state = 'sent' AND m.settled_at >= $1 AND m.settled_at < $2",
)
_KINDS = (
    FigureKind("cp_began", Adds.COUNT, _BEGAN),
    FigureKind("cp_messages", Adds.COUNT, _TOLD),
    FigureKind(
        "cp_bought",
        Adds.COUNT,
        BY_CAMPAIGN.rows_that_came,
    ),
    FigureKind(
        "cp_income",
        Adds.SUM,
        BY_CAMPAIGN.rows,
    ),
)
_NAMES = "SELECT id, name FROM campaigns ORDER BY created_at DESC, id LIMIT $1"
_NEWEST = 200


async def read(span: Span, policy: Policy, now: datetime) -> Area:
    """Campaigns together, and each by itself."""
    asked = Asked(span, policy, now)
    began, told, paid, came = _KINDS
    income, brought = await BY_CAMPAIGN.income(came.key, span)
    sales, bought = await BY_CAMPAIGN.sales(paid.key, span)
    columns = (told, began, paid, came)
    parts = await reading.by_part(columns, asked, {came.key: brought, paid.key: bought})
    rows = await connections.get("default").execute_query_dict(_NAMES, [_NEWEST])
    called = {part(row["id"]): Name(row["name"]) for row in rows}
    return Area(
        "campaigns",
        await reading.figures(_KINDS, asked, parts, (income, sales)),
        (reading.lines_of("campaigns", columns, called, parts),),
    )


CAMPAIGNS = AreaKind("campaigns", _KINDS, read)
