"""Plans: what is sold of each, what it brings in, who is in, and whose time ran out."""

from __future__ import annotations

from datetime import datetime

from models.localized import name_in
from services.analytics.figures import reading
from services.analytics.figures.area import AreaKind, FigureKind
from services.analytics.figures.figure import Area
from services.analytics.figures.reading import part_of
from services.analytics.figures.rows import Adds, Asked, Rows
from services.analytics.figures.span import Span
from services.policy import Policy

_PLAN = "JOIN subscription_plans s ON s.id ="
_SOLD = Rows(
    {
        "id": "f.id::text",
        "telegram_id": "w.telegram_id",
        "at": "f.learned_at",
        "payment_id": "f.payment_id",
        "called": name_in("s"),
        "part": part_of("f.plan_id"),
    },
    f"facts f JOIN bot_users w ON w.id = f.user_id {_PLAN} f.plan_id",
    "f.kind = 'purchase' AND f.learned_at >= $1 AND f.learned_at < $2",
)
#: Rights of plans that people hold by themselves, and not because of a course.
_RIGHTS = (
    "user_package_assignments a JOIN profiles p ON p.id = a.user_id"
    f" JOIN bot_users w ON w.telegram_id = p.telegram_id {_PLAN} a.package_id"
)
_RIGHT = {
    "id": "a.id::text",
    "telegram_id": "w.telegram_id",
    "called": name_in("s"),
    "part": part_of("a.package_id"),
}
_INSIDE = Rows(
    _RIGHT | {"at": "a.assigned_at"},
    _RIGHTS,
    "a.is_active AND a.source <> 'bundle'",
)
# Somebody else's right would do no good: it has to be one that was running at this very moment.
_ENDED = Rows(
    _RIGHT | {"at": "a.access_until"},
    _RIGHTS,
    "NOT a.is_active AND a.source <> 'bundle' AND a.access_until >= $1 AND a.access_until < $2"
    " AND NOT EXISTS (SELECT FROM user_package_assignments o WHERE o.user_id = a.user_id"
    " AND o.id <> a.id AND o.source <> 'bundle' AND o.starts_at <= a.access_until"
    " AND (o.access_until IS NULL OR o.access_until > a.access_until))",
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
    FigureKind("plan_in", Adds.PEOPLE, _INSIDE, is_of_now=True),
)


async def read(span: Span, policy: Policy, now: datetime) -> Area:
    """Plans together, and each by itself."""
    asked = Asked(span, policy, now)
    sold, _, came, ended, inside = _KINDS
    plans = await reading.named(
        "subscription_plans", "NOT n.is_active, n.display_order, n.price, n.id"
    )
    return Area(
        "plans",
        await reading.figures(_KINDS, asked),
        (await reading.table("plans", (sold, came, inside, ended), plans, asked),),
    )


PLANS = AreaKind("plans", _KINDS, read)
