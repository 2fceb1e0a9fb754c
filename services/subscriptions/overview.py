"""What a person sees of their own membership."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from models.subscriptions import UserPackageAssignment, UserSubscription
from services.person import Person
from services.policy import Policy
from services.renewals.star_renewals import Renewal, renewal_of


@dataclass(frozen=True)
class Membership:
    """A person's membership: running, in its grace, or over."""

    plan_id: UUID
    plan_name: str
    is_active: bool
    is_lifetime: bool
    ends_at: datetime | None
    in_grace: bool
    grace_until: datetime | None
    renewal: Renewal | None = None


async def membership_of(person: Person, *, now: datetime, policy: Policy) -> Membership | None:
    """The person's membership; None for somebody who never had one."""
    row = await UserSubscription.get_or_none(telegram_user_id=person.key).select_related("plan")
    if row is None or row.subscription_start_date is None:
        return None
    end = row.subscription_end_date
    in_grace = row.is_active and end is not None and now > end
    return Membership(
        row.plan_id,
        row.plan.name,
        row.is_active,
        row.is_lifetime,
        end,
        in_grace,
        end + policy.grace if end is not None and row.is_active else None,
        await renewal_of(person, now),
    )


async def has_plan(person: Person, plan_id: UUID) -> bool:
    """Whether the plan runs for the person now, whatever gave it."""
    return await UserPackageAssignment.exists(
        user_id=person.profile_id, package_id=plan_id, is_active=True
    )


async def ends_then(person: Person, plan_id: UUID, end: datetime) -> bool:
    """Whether all that the person has of a plan is over at that end, and not earlier."""
    rows = await UserPackageAssignment.filter(
        user_id=person.profile_id, package_id=plan_id, is_active=True
    )
    ends = [row.expires_at for row in rows]
    return end in ends and all(one is not None and one <= end for one in ends)
