"""What a person sees of their own membership."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from models.lifecycles import IntentStatus
from models.localized import Name
from models.payments import PaymentIntent
from models.subscriptions import SubscriptionPlan, UserPackageAssignment, UserSubscription
from services.commerce.holds import stands
from services.commerce.items import name_sold
from services.person import Person
from services.policy import Policy
from services.renewals.star_renewals import Renewal, renewal_of


@dataclass(frozen=True)
class Membership:
    """A person's membership: running, in its grace, or over."""

    plan_id: UUID
    plan_name: Name
    is_active: bool
    is_lifetime: bool
    ends_at: datetime | None
    in_grace: bool
    grace_until: datetime | None
    # Whether the same plan can be bought again now.
    can_renew: bool = True
    renewal: Renewal | None = None


async def membership_of(person: Person, *, now: datetime, policy: Policy) -> Membership | None:
    """The person's membership; None for a person who never had one."""
    row = await UserSubscription.get_or_none(telegram_user_id=person.key).select_related("plan")
    if row is None or row.subscription_start_date is None:
        return None
    end = row.subscription_end_date
    in_grace = row.is_active and end is not None and now > end
    return Membership(
        row.plan_id,
        row.plan.called,
        row.is_active,
        row.is_lifetime,
        end,
        in_grace,
        end + policy.grace if end is not None and row.is_active else None,
        await _may_be_bought(person, row.plan, now),
        await renewal_of(person, now),
    )


async def can_renew(person: Person, plan_id: UUID, now: datetime) -> bool:
    """Whether a button that renews a plan would lead anywhere."""
    plan = await SubscriptionPlan.get_or_none(id=plan_id)
    return plan is not None and await _may_be_bought(person, plan, now)


async def _may_be_bought(person: Person, plan: SubscriptionPlan, now: datetime) -> bool:
    """What costs nothing is given once while it stands, and an archived plan to nobody."""
    return plan.is_active and (bool(plan.price) or not await stands(person, plan.id, now))


@dataclass(frozen=True)
class UnderReview:
    """A plan whose payment is being checked: until that is decided there is no other to buy."""

    intent_id: UUID
    plan_name: Name


async def under_review(person: Person) -> UnderReview | None:
    """The checkout of a plan whose proof of payment waits for its review."""
    found = await PaymentIntent.get_or_none(
        user_id=person.bot_user_id,
        status=IntentStatus.MANUAL_REVIEW,
        plan_id__isnull=False,
        is_test=False,
    )
    return UnderReview(found.id, name_sold(found.snapshot)) if found else None


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
