"""The plans at the admins' desk: made, changed, put in order, archived and deleted.

The plans that belong to a course are left alone: they are never sold by themselves.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from tortoise import connections
from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from models.actions import AdminAction
from models.subscriptions import SubscriptionPlan
from services.actions import note_action, was_done
from services.answers import NotANumber, NotAPrice
from services.channels.linking import UnknownPlan
from services.money import AmountNotExact, Money
from services.person import Person, require_admin
from services.refusals import Refusal
from services.subscriptions.plan_cards import uses_of
from services.subscriptions.plans import MOST_STARS, StarsOutOfRange

NAME_LIMIT = 64
MOST_MONTHS = 120
MOST_FEATURES, FEATURE_LIMIT = 12, 200


@dataclass(frozen=True)
class PlanNameTaken(Refusal):
    """Another plan is called so, whatever its letters' case."""

    name: str


@dataclass(frozen=True)
class PlanInUse(Refusal):
    """People have the plan, or it stands in the books: it can be archived only."""

    plan_id: UUID
    name: str
    running: int


@dataclass(frozen=True)
class PlanTerms:
    """What an admin says about a plan; without `months` it is for life."""

    name: str
    months: int | None
    price: Decimal
    currency: str
    stars: int | None
    features: tuple[str, ...]
    # Where it stands in the shop, from 1; empty is the end.
    place: int | None = None


@dataclass(frozen=True)
class PlanSaved:
    """The plan is now what was asked for; shown again when it is asked for twice."""

    plan_id: UUID
    name: str


#: Columns that say one thing together: whoever changes one means the others as they see them.
_TOGETHER = (("price", "currency"), ("duration_months", "is_lifetime"))


async def create_plan(
    admin: Person, plan_id: UUID, terms: PlanTerms, *, deed_key: str, now: datetime
) -> PlanSaved:
    """Put a new plan into the shop; with the same id it is made once.

    Raises NotAllowed, PlanNameTaken, NotAPrice, NotANumber and StarsOutOfRange.
    """
    require_admin(admin)
    columns = _columns(terms)
    async with in_transaction():
        await _lock_plans()
        if not await SubscriptionPlan.exists(id=plan_id):
            await _require_free(terms.name, plan_id)
            await SubscriptionPlan.create(
                id=plan_id, display_order=await _end(), created_at=now, updated_at=now, **columns
            )
            await _put(plan_id, terms.place, now)
            await _note(admin, "plan_created", plan_id, terms.name, deed_key, now)
    return PlanSaved(plan_id, terms.name)


async def change_plan(
    admin: Person,
    plan_id: UUID,
    was: PlanTerms,
    wanted: PlanTerms,
    *,
    deed_key: str,
    now: datetime,
) -> PlanSaved:
    """Change what differs from what the admin saw; what another admin changed meanwhile stays.

    Checkouts that are open keep the price they were opened at: it stands in their snapshots.
    Raises NotAllowed, UnknownPlan, PlanNameTaken, NotAPrice, NotANumber and StarsOutOfRange.
    """
    require_admin(admin)
    before, columns = _columns(was), _columns(wanted)
    names = {name for name, value in columns.items() if value != before[name]}
    for together in _TOGETHER:
        if names & set(together):
            names |= set(together)
    async with in_transaction():
        await _lock_plans()
        plan = await _plan(plan_id)
        if await was_done(deed_key):
            return PlanSaved(plan_id, plan.name)
        if "name" in names:
            await _require_free(wanted.name, plan_id)
        changed = {name: columns[name] for name in names if getattr(plan, name) != columns[name]}
        told = {name: [_plain(getattr(plan, name)), _plain(new)] for name, new in changed.items()}
        if changed:
            await SubscriptionPlan.filter(id=plan_id).update(**changed, updated_at=now)
        if plan.is_active and wanted.place != was.place and await _put(plan_id, wanted.place, now):
            told["place"] = [was.place, wanted.place]
        name = changed.get("name", plan.name)
        if told:
            await _note(admin, "plan_changed", plan_id, name, deed_key, now, changes=told)
    return PlanSaved(plan_id, name)


async def move_plan(
    admin: Person, plan_id: UUID, place: int, *, deed_key: str, now: datetime
) -> PlanSaved:
    """Put a plan that is sold at a place of the shop; raises NotAllowed and UnknownPlan."""
    require_admin(admin)
    async with in_transaction():
        await _lock_plans()
        plan = await _plan(plan_id)
        if plan.is_active and not await was_done(deed_key) and await _put(plan_id, place, now):
            changes = {"place": [None, place]}
            await _note(admin, "plan_changed", plan_id, plan.name, deed_key, now, changes=changes)
    return PlanSaved(plan_id, plan.name)


async def archive_plan(
    admin: Person, plan_id: UUID, *, archived: bool, deed_key: str, now: datetime
) -> PlanSaved:
    """Sell a plan no longer, or again, at the end of the shop; whoever has it keeps it.

    Raises NotAllowed and UnknownPlan.
    """
    require_admin(admin)
    async with in_transaction():
        await _lock_plans()
        plan = await _plan(plan_id)
        if plan.is_active is archived and not await was_done(deed_key):
            await SubscriptionPlan.filter(id=plan_id).update(
                is_active=not archived,
                display_order=plan.display_order if archived else await _end(),
                updated_at=now,
            )
            action = "plan_archived" if archived else "plan_restored"
            await _note(admin, action, plan_id, plan.name, deed_key, now)
    return PlanSaved(plan_id, plan.name)


async def delete_plan(admin: Person, plan_id: UUID, *, deed_key: str, now: datetime) -> PlanSaved:
    """Delete a plan that nobody ever had or paid for; deleted twice is deleted once.

    Raises NotAllowed, UnknownPlan and PlanInUse.
    """
    require_admin(admin)
    try:
        async with in_transaction():
            await _lock_plans()
            gone = await AdminAction.get_or_none(subject=f"plan:{plan_id}", action="plan_deleted")
            if gone is not None:
                return PlanSaved(plan_id, str(gone.details["name"]))
            plan = await _plan(plan_id)
            used = await uses_of(plan_id)
            if used.ever:
                raise PlanInUse(plan_id, plan.name, used.running)
            await SubscriptionPlan.filter(id=plan_id).delete()
            await _note(admin, "plan_deleted", plan_id, plan.name, deed_key, now)
    except IntegrityError:
        # Somebody's checkout was under way while it was looked for.
        raise PlanInUse(plan_id, plan.name, (await uses_of(plan_id)).running) from None
    return PlanSaved(plan_id, plan.name)


async def currencies_of_plans() -> list[str]:
    """The currencies that plans are sold in, to choose from."""
    found = await SubscriptionPlan.all().distinct().values_list("currency", flat=True)
    return sorted(str(currency) for currency in found)


async def _lock_plans() -> None:
    """One writer of plans at a time, so that names stay unique and places whole.

    Buyers go on: reading, and pointing to a plan that stays, asks for no lock that this excludes.
    """
    await connections.get("default").execute_query(
        'LOCK TABLE "subscription_plans" IN SHARE ROW EXCLUSIVE MODE'
    )


async def _plan(plan_id: UUID) -> SubscriptionPlan:
    plan = await SubscriptionPlan.get_or_none(id=plan_id, course_id=None)
    if plan is None:
        raise UnknownPlan
    return plan


async def _require_free(name: str, plan_id: UUID) -> None:
    taken = SubscriptionPlan.filter(name__iexact=name, course_id=None).exclude(id=plan_id)
    if await taken.exists():
        raise PlanNameTaken(name)


def _columns(terms: PlanTerms) -> dict[str, Any]:
    """The terms as the table keeps them; raises NotAPrice, NotANumber and StarsOutOfRange."""
    try:
        price = Money.of(terms.price, terms.currency).decimal
    except AmountNotExact:
        raise NotAPrice(terms.currency) from None
    if terms.months is not None and not 1 <= terms.months <= MOST_MONTHS:
        raise NotANumber(1, MOST_MONTHS)
    if terms.stars is not None and not 1 <= terms.stars <= MOST_STARS:
        raise StarsOutOfRange
    return {
        "name": terms.name,
        "duration_months": terms.months or 0,
        "is_lifetime": terms.months is None,
        "price": price,
        "currency": terms.currency,
        "star_price": terms.stars,
        "features": list(terms.features),
    }


async def _end() -> int:
    last = await SubscriptionPlan.all().order_by("-display_order").first()
    return last.display_order + 1 if last else 1


_RENUMBER = """
UPDATE subscription_plans p SET display_order = o.place, updated_at = $2
FROM unnest($1::uuid[]) WITH ORDINALITY AS o(id, place)
WHERE p.id = o.id AND p.display_order <> o.place
"""


async def _put(plan_id: UUID, place: int | None, now: datetime) -> bool:
    """Number the plans that are sold anew, this one at its place; whether it changed places."""
    plans = SubscriptionPlan.filter(is_active=True).order_by("display_order", "price", "id")
    before = [plan.id for plan in await plans]
    after = [one for one in before if one != plan_id]
    after.insert(len(after) if place is None else max(0, place - 1), plan_id)
    await connections.get("default").execute_query(_RENUMBER, [after, now])
    return after != before


def _plain(value: Any) -> Any:
    return str(value) if isinstance(value, Decimal) else value


async def _note(
    admin: Person,
    action: str,
    plan_id: UUID,
    name: str,
    deed_key: str,
    now: datetime,
    changes: Mapping[str, Any] | None = None,
) -> None:
    details = {"changes": dict(changes)} if changes else {}
    subject = f"plan:{plan_id}"
    await note_action(admin, action, subject, now, deed_key=deed_key, name=name, **details)
