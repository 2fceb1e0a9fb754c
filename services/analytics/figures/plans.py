"""Plans: what is sold of each, what it brings in, who is in, and whose time ran out."""

from __future__ import annotations

from datetime import datetime

from models.localized import name_in
from services.analytics.figures import reading
from services.analytics.figures.area import AreaKind, FigureKind
from services.analytics.figures.figure import Area, Figure, Value
from services.analytics.figures.members import STAND_NOW
from services.analytics.figures.reading import part, part_of
from services.analytics.figures.rolled import standing
from services.analytics.figures.rows import Adds, Asked, Rows
from services.analytics.figures.span import Span, today_of
from services.policy import Policy

_PLAN = "LEFT JOIN subscription_plans s ON s.id ="
_SOLD = Rows(
    {
        "id": "f.id::text",
        "telegram_id": "w.telegram_id",
        "who": "f.user_id",
        "at": "f.learned_at",
        "payment_id": "f.payment_id",
        "called": name_in("s"),
        "part": part_of("f.plan_id"),
    },
    f"facts f LEFT JOIN bot_users w ON w.id = f.user_id {_PLAN} f.plan_id",
    "f.kind = 'purchase' AND f.learned_at >= $1 AND f.learned_at < $2",
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
    FigureKind("plan_buyers", Adds.PEOPLE, _SOLD),
    FigureKind(
        "plan_income",
        Adds.SUM,
        reading.income(
            "y.plan_id IS NOT NULL",
            f"{_PLAN} y.plan_id",
            called=name_in("s"),
            part=part_of("y.plan_id"),
        ),
    ),
    FigureKind("plan_ended", Adds.COUNT, _ENDED),
    FigureKind("plan_in", Adds.PEOPLE, STAND_NOW, is_of_now=True),
)


async def read(span: Span, policy: Policy, now: datetime) -> Area:
    """Plans together, and each by itself."""
    asked = Asked(span, policy, now)
    sold, _, came, ended, inside = _KINDS
    columns = (sold, came, inside, ended)
    # Who is in is rolled up, as at a glance.
    today = today_of(now, policy.zone)
    within: dict[str, Value] = {
        part(of): count for (of, _), count in (await standing("plan", today)).items()
    }
    members = (await standing("members", today)).get(("", ""), 0)
    parts = {**await reading.by_part((sold, came, ended), asked), inside.key: within}
    plans = await reading.named(
        "subscription_plans", "NOT n.is_active, n.display_order, n.price, n.id"
    )
    return Area(
        "plans",
        (*await reading.figures(_KINDS[:-1], asked, parts), Figure(inside.key, members)),
        (reading.lines_of("plans", columns, plans, parts),),
    )


PLANS = AreaKind("plans", _KINDS, read)
