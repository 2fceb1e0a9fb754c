"""What admins see of the codes: the list, and one code with everything it has done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from tortoise import connections

from models.education import EducationPackage
from models.lifecycles import DiscountType
from models.localized import Name
from models.promotions import Promotion
from models.subscriptions import SubscriptionPlan
from services.money import Money
from services.pages import Page, of_query
from services.parsers.amounts import Off
from services.person import Person, require_admin
from services.promotions.codes import PromoUnknown


class PromoState(StrEnum):
    """Whether a code can be used at this moment, and why not."""

    RUNNING = "running"
    COMING = "coming"
    OVER = "over"
    USED_UP = "used_up"
    STOPPED = "stopped"


@dataclass(frozen=True)
class PromoView:
    """A code in the list."""

    id: UUID
    code: str
    off: Off
    uses: int
    max_uses: int | None
    since: datetime | None
    until: datetime | None
    state: PromoState


@dataclass(frozen=True)
class PromoStats:
    """What a code has done: tries, uses that are held and paid, and the money of the paid ones."""

    entered: int
    reserved: int
    paid: int
    released: int
    revenue: tuple[Money, ...]
    discounts: tuple[Money, ...]


@dataclass(frozen=True)
class Named:
    """A plan or a course that a code is limited to."""

    id: UUID
    name: Name


@dataclass(frozen=True)
class PromoCard:
    """One code with its terms and what it has done."""

    view: PromoView
    plans: tuple[Named, ...]
    courses: tuple[Named, ...]
    first_only: bool
    minimum: Decimal | None
    currency: str | None
    description: str | None
    stats: PromoStats


async def promo_page(admin: Person, offset: int, now: datetime) -> Page[PromoView]:
    """A page of the codes, the newest first; raises NotAllowed."""
    require_admin(admin)
    found = await of_query(Promotion.filter(only_for=None).order_by("-created_at", "id"), offset)
    return found.map(lambda row: _view(row, now))


async def promo_card(admin: Person, promo_id: UUID, now: datetime) -> PromoCard:
    """One code; raises NotAllowed and PromoUnknown."""
    require_admin(admin)
    row = await Promotion.get_or_none(id=promo_id)
    if row is None:
        raise PromoUnknown(str(promo_id)[:8])
    plans = SubscriptionPlan.filter(id__in=row.plan_ids).order_by("display_order", "price", "id")
    courses = EducationPackage.filter(id__in=row.course_ids).order_by("name", "id")
    return PromoCard(
        _view(row, now),
        tuple(Named(plan.id, plan.called) for plan in await plans) if row.plan_ids else (),
        tuple(Named(course.id, course.called) for course in await courses)
        if row.course_ids
        else (),
        row.first_purchase_only,
        row.min_amount,
        row.currency,
        row.description,
        await _stats(row),
    )


async def plans_to_limit_to(admin: Person) -> list[Named]:
    """The plans that a code may be limited to, those that are sold first; raises NotAllowed."""
    require_admin(admin)
    plans = SubscriptionPlan.filter(course_id=None)
    found = await plans.order_by("-is_active", "display_order", "price", "id")
    return [Named(plan.id, plan.called) for plan in found]


async def courses_to_limit_to(admin: Person) -> list[Named]:
    """The courses that a code may be limited to, the newest first; raises NotAllowed."""
    require_admin(admin)
    found = await EducationPackage.all().order_by("-is_active", "-created_at", "name", "id")
    return [Named(course.id, course.called) for course in found]


def _view(row: Promotion, now: datetime) -> PromoView:
    off: Off = row.discount_value
    if row.discount_type is DiscountType.FIXED and row.currency is not None:
        off = Money.of(row.discount_value, row.currency)
    return PromoView(
        row.id,
        row.code,
        off,
        row.current_uses,
        row.max_uses,
        row.valid_from,
        row.valid_until,
        _state(row, now),
    )


def _state(row: Promotion, now: datetime) -> PromoState:
    if not row.is_active:
        return PromoState.STOPPED
    if row.valid_until is not None and now >= row.valid_until:
        return PromoState.OVER
    if row.max_uses is not None and row.current_uses >= row.max_uses:
        return PromoState.USED_UP
    if row.valid_from is not None and now < row.valid_from:
        return PromoState.COMING
    return PromoState.RUNNING


# People's tries are written in capitals, everything else as the code is written.
_STEPS = """
SELECT count(*) FILTER (WHERE event_type = 'code_entered') AS entered,
       count(*) FILTER (WHERE event_type = 'released') AS released
FROM promo_analytics WHERE promo_code IN ($1, upper($1))
"""
_USES = """
SELECT count(*) FILTER (WHERE consumed_at IS NULL) AS reserved,
       count(*) FILTER (WHERE consumed_at IS NOT NULL) AS paid
FROM promotion_usage WHERE promotion_id = $1
"""
_PAID = """
FROM promotion_usage u JOIN payments y ON y.intent_id = u.intent_id AND y.status = 'completed'
WHERE u.promotion_id = $1 AND u.consumed_at IS NOT NULL
"""
_REVENUE = f"SELECT y.currency, sum(y.amount) AS amount {_PAID} GROUP BY 1 ORDER BY 1"
# What is taken off is counted in the currency of the price, not in that of the payment.
_DISCOUNTS = f"""
SELECT y.snapshot->'price'->>'currency' AS currency,
       sum((y.snapshot->'promo'->>'off')::numeric) AS amount
{_PAID} AND y.snapshot->'price'->>'currency' IS NOT NULL
  AND y.snapshot->'promo'->>'off' IS NOT NULL GROUP BY 1 ORDER BY 1
"""


async def _stats(row: Promotion) -> PromoStats:
    ask = connections.get("default").execute_query_dict
    (steps,), (uses,) = await ask(_STEPS, [row.code]), await ask(_USES, [row.id])
    sums = [
        tuple(Money.of(found["amount"], found["currency"]) for found in await ask(query, [row.id]))
        for query in (_REVENUE, _DISCOUNTS)
    ]
    return PromoStats(steps["entered"], uses["reserved"], uses["paid"], steps["released"], *sums)
