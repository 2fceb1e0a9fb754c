"""The shop window: what is sold, for how much, and which channels come with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from tortoise.expressions import Q
from tortoise.transactions import in_transaction

from models.channels import PlanChannel
from models.localized import Localized, Name
from models.subscriptions import SubscriptionPlan
from services.actions import note_action
from services.commerce.orders import PlanGone
from services.fields import MOST_STARS
from services.money import Money
from services.person import Person, require_admin
from services.refusals import Refusal
from services.ton.gates import Gate, gate_of


@dataclass(frozen=True)
class PlanView:
    """A plan as people see it."""

    id: UUID
    name: Name
    months: int
    is_lifetime: bool
    price: Money
    stars: Money | None
    features: Localized[tuple[str, ...]]
    channels: tuple[str, ...]
    # What a wallet has to hold to have it free of charge.
    gate: Gate | None = None


async def plans_on_sale() -> list[PlanView]:
    """Every plan that can be bought, in the order of the shop."""
    plans = await SubscriptionPlan.filter(is_active=True).order_by("display_order", "price")
    names: dict[UUID, list[str]] = {}
    for channel in await PlanChannel.filter(is_active=True).order_by("channel_name"):
        names.setdefault(channel.plan_id, []).append(channel.channel_name)
    return [view_of(plan, names.get(plan.id, [])) for plan in plans]


async def plans_meant() -> list[PlanView]:
    """What is or will be sold, for the desk: drafts stand behind the others."""
    plans = SubscriptionPlan.filter(Q(is_active=True) | Q(is_draft=True))
    found = await plans.order_by("-is_active", "display_order", "price")
    return [view_of(plan, ()) for plan in found]


async def plan_on_sale(plan_id: UUID) -> PlanView:
    """One plan; raises PlanGone."""
    plan = await SubscriptionPlan.get_or_none(id=plan_id, is_active=True)
    if plan is None:
        raise PlanGone
    channels = await PlanChannel.filter(plan_id=plan_id, is_active=True).order_by("channel_name")
    return view_of(plan, [channel.channel_name for channel in channels])


def view_of(plan: SubscriptionPlan, channels: Sequence[str]) -> PlanView:
    """A row of the table as people see it."""
    return PlanView(
        plan.id,
        plan.called,
        plan.duration_months,
        plan.is_lifetime,
        Money.of(plan.price, plan.currency),
        Money(plan.star_price, "XTR") if plan.star_price is not None else None,
        plan.lists("features"),
        tuple(channels),
        gate_of(plan.gate),
    )


@dataclass(unsafe_hash=True)
class StarsOutOfRange(Refusal):
    """A price in Stars is a whole number from 1 to `limit`, or 0 for none."""

    limit: int = MOST_STARS


async def set_star_price(admin: Person, plan: SubscriptionPlan, stars: int, now: datetime) -> None:
    """What a plan costs in Telegram Stars; 0 takes the price away.

    Raises NotAllowed and StarsOutOfRange.
    """
    require_admin(admin)
    if not 0 <= stars <= MOST_STARS:
        raise StarsOutOfRange
    price = stars or None
    async with in_transaction():
        row = await SubscriptionPlan.select_for_update(no_key=True).get(id=plan.id)
        if row.star_price != price:
            await SubscriptionPlan.filter(id=plan.id).update(star_price=price, updated_at=now)
            subject = f"plan:{plan.id}"
            await note_action(admin, "star_price_set", subject, now, name=plan.name, stars=stars)
