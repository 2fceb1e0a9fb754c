"""Plans: what is sold of each, what it brings in, who is in, and whose time ran out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from models.localized import name_in
from services.analytics.figures import reading
from services.analytics.figures.area import AreaKind, FigureKind
from services.analytics.figures.buyers import JOINED
from services.analytics.figures.figure import Area, Figure, Value
from services.analytics.figures.income import BY_PLAN
from services.analytics.figures.members import STAND_NOW
from services.analytics.figures.reading import part, part_of
from services.analytics.figures.rolled import counted, rolled, standing
from services.analytics.figures.rows import Adds, Asked, Rows
from services.analytics.figures.span import Span, today_of
from services.policy import Policy

_PLAN = "LEFT JOIN subscription_plans s ON s.id ="
_SOLD = Rows(
    {
        "id": "f.id::text",
        "telegram_id": "w.telegram_id",
        "person": "f.user_id",
        "at": "f.happened_at",
        "payment_id": "f.payment_id",
        "called": name_in("s"),
        "part": part_of("f.plan_id"),
    },
    f"facts f LEFT JOIN bot_users w ON w.id = f.user_id {_PLAN} f.plan_id",
    "f.kind = 'purchase' AND f.happened_at >= $1 AND f.happened_at < $2 AND f.happened_at <= $3",
)
# The very ends that the figures of money count as leaving, with the plan that was the last.
_LEFT = """(SELECT DISTINCT ON (m.user_id, m.until) m.* FROM member_spells m
WHERE m.until >= $1 AND m.until < $2 AND NOT EXISTS (
  SELECT FROM member_spells o WHERE o.user_id = m.user_id AND o.starts_at <= m.until
    AND (o.until IS NULL OR o.until > m.until)) ORDER BY m.user_id, m.until, m.id) t"""
_ENDED = Rows(
    {
        "id": "t.id::text",
        "telegram_id": "w.telegram_id",
        "at": "t.until",
        "called": name_in("s"),
        "part": part_of("t.plan_id"),
    },
    f"{_LEFT} LEFT JOIN bot_users w ON w.id = t.user_id {_PLAN} t.plan_id",
    "t.until <= $3",
)
_KINDS = (
    FigureKind("plan_sold", Adds.COUNT, _SOLD),
    FigureKind("plan_buyers", Adds.COUNT, JOINED),
    FigureKind(
        "plan_income",
        Adds.SUM,
        BY_PLAN.rows,
    ),
    FigureKind("plan_ended", Adds.COUNT, _ENDED),
    FigureKind("plan_in", Adds.PEOPLE, STAND_NOW, is_of_now=True),
)


async def read(span: Span, policy: Policy, now: datetime) -> Area:
    """Plans together, and each by itself."""
    asked = Asked(span, policy, now)
    sold, _, came, ended, inside = _KINDS
    income, each = await BY_PLAN.income(came.key, span)
    known, read = await _rolled(span, now, policy)
    columns = (sold, came, inside, ended)
    parts = await reading.by_part(columns, asked, {**read, came.key: each})
    plans = await reading.named(
        "subscription_plans", "NOT n.is_active, n.display_order, n.price, n.id"
    )
    return Area(
        "plans",
        await reading.figures(_KINDS, asked, parts, (income, *known)),
        (reading.lines_of("plans", columns, plans, parts),),
    )


async def _rolled(
    span: Span, now: datetime, policy: Policy
) -> tuple[tuple[Figure, ...], dict[str, Mapping[str, Value]]]:
    """What the worked-out days say: how often each plan was sold, who left, and who is in."""
    found, before = [
        await rolled(("sold", "buyers", "members_ended"), one) for one in (span, span.before)
    ]
    today = today_of(now, policy.zone)
    inside = await standing("plan", today)
    figures = (
        Figure("plan_sold", counted(found, "sold"), counted(before, "sold")),
        Figure("plan_buyers", counted(found, "buyers"), counted(before, "buyers")),
        Figure("plan_ended", counted(found, "members_ended"), counted(before, "members_ended")),
        Figure("plan_in", (await standing("members", today)).get(("", ""), 0)),
    )
    cells: dict[str, Mapping[str, Value]] = {
        "plan_sold": {part(row.of): row.count for row in found if row.figure == "sold"},
        "plan_in": {part(of): count for (of, _), count in inside.items()},
    }
    return figures, cells


PLANS = AreaKind("plans", _KINDS, read)
