"""Putting on sale: what lacks something is a draft, and is sold only by an admin who was told why.

Whatever is on sale and comes to lack something stays there; the desk marks it, and the admins hear
of it once.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any
from uuid import UUID

from tortoise.transactions import in_transaction

from models.education import EducationPackage
from models.subscriptions import SubscriptionPlan
from services.actions import was_done
from services.batches import Batches
from services.commerce.lacks import Lack, Lacks, lacks_of_courses, lacks_of_plans
from services.desk import Resource
from services.education.desk import COURSES
from services.outbox import notify_admins
from services.person import Person, require_admin
from services.policy import Policy
from services.refusals import Refusal
from services.subscriptions.desk import PLANS

Ware = SubscriptionPlan | EducationPackage
#: The desks whose rows are sold, by their names.
SOLD: Mapping[str, Resource[Any]] = MappingProxyType({one.name: one for one in (PLANS, COURSES)})
#: A right that the bot lost was reported when it was lost.
_TOLD_OTHERWISE = frozenset({Lack.RIGHTS})


@dataclass(unsafe_hash=True)
class StillDraft(Refusal):
    """It lacks something that nobody has accepted yet."""

    name: str
    lacks: Lacks


@dataclass(frozen=True)
class Lacking:
    """Something that is sold or a draft, and what it lacks."""

    desk: str
    id: UUID
    name: str
    lacks: Lacks


async def lacks_of(wares: Iterable[Ware], policy: Policy) -> dict[UUID, Lacks]:
    """What each plan and each course lacks."""
    found = list(wares)
    plans = [one for one in found if isinstance(one, SubscriptionPlan)]
    courses = [one for one in found if isinstance(one, EducationPackage)]
    lacks = await lacks_of_plans(plans, policy) if plans else {}
    return lacks | (await lacks_of_courses(courses, policy) if courses else {})


async def lacks_at_desk(desk: str, key: UUID, policy: Policy) -> Lacks:
    """What one row lacks; nothing is said of what is in the archive."""
    row = await SOLD[desk].rows().get_or_none(id=key)
    if row is None or not (row.is_active or row.is_draft):
        return ()
    return (await lacks_of([row], policy))[key]


async def name_at_desk(desk: str, key: UUID) -> str | None:
    """What something on sale is called; None for what is not there any more."""
    row = await SOLD[desk].rows().get_or_none(id=key, is_active=True)
    return row.name if row else None


async def put_on_sale(
    admin: Person,
    desk: str,
    key: UUID,
    accepted: Collection[Lack],
    *,
    idempotency_key: str,
    now: datetime,
    policy: Policy,
) -> Ware:
    """Put a plan or a course on sale, although it lacks what the admin has accepted.

    What is there already stays there. Raises NotAllowed, StillDraft and the desk's `unknown`.
    """
    require_admin(admin)
    resource = SOLD[desk]
    async with in_transaction():
        await resource.serialize()
        row: Ware = await resource.held(key)
        if await was_done(idempotency_key):
            return row
        lacks = (await lacks_of([row], policy))[key]
        if not row.is_active and not set(lacks) <= set(accepted):
            raise StillDraft(row.name, lacks)
        told = {"lacks": list(lacks)} if lacks else None
        row = await resource.set_active(
            admin, key, True, idempotency_key=idempotency_key, now=now, told=told
        )
        # The admin knows: only what comes on top of it is news.
        await resource.table.filter(id=key).update(lacks=list(lacks), updated_at=now)
    return row


async def sold_lacking(policy: Policy) -> list[Lacking]:
    """What is on sale and cannot be paid or delivered, plans first."""
    return [
        Lacking(resource.name, row.id, row.name, lacks)
        for resource in SOLD.values()
        for row, lacks in await _sold(resource, policy)
        if lacks
    ]


async def _sold(resource: Resource[Any], policy: Policy) -> list[tuple[Ware, Lacks]]:
    rows: list[Ware] = await resource.rows().filter(is_active=True).order_by("name", "id")
    lacks = await lacks_of(rows, policy)
    return [(row, lacks[row.id]) for row in rows]


async def watch_due(*, now: datetime, policy: Policy, batches: Batches | None = None) -> int:
    """Look at what is on sale; the admins hear of what it has come to lack since the last look.

    The first look says nothing: what was on sale before anybody looked is marked on the desk.
    """
    changed = [
        (resource, row, lacks)
        for resource in SOLD.values()
        for row, lacks in await _sold(resource, policy)
        if row.lacks is None or set(row.lacks) != set(lacks)
    ]

    async def note(one: tuple[Resource[Any], Ware, Lacks]) -> None:
        await _note(*one, now)

    # Never its number: what is on sale is looked at whole, and not again in the same tick.
    await (batches or Batches()).each(
        "deliverable", changed, note, key=lambda one: str(one[1].id), now=now
    )
    return 0


async def _note(resource: Resource[Any], row: Ware, lacks: Lacks, now: datetime) -> None:
    """Write the look down with its notice; of two who look at once, one tells."""
    async with in_transaction():
        held = await resource.table.select_for_update(no_key=True).get_or_none(id=row.id)
        if held is None or not held.is_active or held.lacks != row.lacks:
            return
        await resource.table.filter(id=row.id).update(lacks=list(lacks), updated_at=now)
        news = [one for one in lacks if one not in (row.lacks or ())]
        if row.lacks is None or not set(news) - _TOLD_OTHERWISE:
            return
        await notify_admins(
            "not_deliverable",
            {"desk": resource.name, "key": str(row.id)},
            key=f"lacking:{row.id}:{now.isoformat()}",
        )
