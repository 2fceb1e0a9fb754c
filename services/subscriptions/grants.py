"""What admins give and take by hand. The update is the deed's key: run twice, done once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from tortoise.transactions import in_transaction

from models.channels import PlanChannel
from models.lifecycles import AssignmentSource
from models.people import Profile
from models.subscriptions import (
    SubscriptionAuditLog,
    SubscriptionPlan,
    UserPackageAssignment,
    UserSubscription,
)
from services.actions import note_action
from services.channels.memberships import removal
from services.outbox import URGENT, Promise, promise
from services.payments.star_subscriptions import Because, cancel_star_subscriptions
from services.people import Person, lock_person, require_admin
from services.periods import shifted
from services.policy import Policy
from services.refusals import Refusal
from services.subscriptions.standing import (
    Purchase,
    activate,
    audit,
    locked_subscription,
    mirror,
    period_of,
    set_period,
    values_of,
)
from services.text import tidy

MAX_DAYS = 3660


@dataclass(frozen=True)
class NoSuchPlan(Refusal):
    """No plan has this name."""

    name: str


@dataclass(frozen=True)
class NothingRunning(Refusal):
    """The person has no running subscription with an end."""

    name: str


@dataclass(frozen=True)
class DaysOutOfRange(Refusal):
    """Days are a whole number from 1 to `limit`."""

    limit: int = MAX_DAYS


@dataclass(frozen=True)
class Given:
    """The person's subscription after a grant or an extension; empty means for life."""

    name: str
    plan_name: str
    ends_at: datetime | None


@dataclass(frozen=True)
class Revoked:
    """The person's subscription and every right of access ended."""

    name: str


async def plan_named(name: str) -> SubscriptionPlan:
    """A plan by its name, archived ones too, but no course's access; raises NoSuchPlan."""
    wanted = tidy(name.strip(), 100)
    plan = await SubscriptionPlan.filter(name__iexact=wanted, course_id=None).first()
    if plan is None:
        raise NoSuchPlan(wanted)
    return plan


async def plan_with(plan_id: UUID) -> SubscriptionPlan:
    """The plan that a button named, archived or not; raises NoSuchPlan."""
    plan = await SubscriptionPlan.get_or_none(id=plan_id)
    if plan is None:
        raise NoSuchPlan(str(plan_id))
    return plan


async def grant(
    person: Person,
    plan: SubscriptionPlan,
    admin: Person,
    *,
    deed_key: str,
    now: datetime,
    policy: Policy,
) -> Given:
    """Give a plan's time for nothing; it is no revenue and no payment row."""
    require_admin(admin)
    async with in_transaction():
        user = await lock_person(person.bot_user_id)
        row = await locked_subscription(user, plan.id, now)
        if await SubscriptionAuditLog.exists(deed_key=deed_key):
            return Given(person.first_name, plan.name, row.subscription_end_date)
        change = await activate(
            user,
            Purchase.of(plan),
            source=AssignmentSource.GRANT,
            source_id=deed_key,
            paid_at=now,
            now=now,
            policy=policy,
            actor=await Profile.get(id=admin.profile_id),
            deed_key=deed_key,
        )
        await promise(
            Promise(
                "membership_given",
                person.key,
                {"plan": plan.name, "plan_id": str(plan.id), "ends_at": _iso(change.ends_at)},
                f"given:{deed_key}",
                URGENT,
            )
        )
        await _note(admin, "membership_granted", person, deed_key, now, plan=plan.name)
    return Given(person.first_name, plan.name, change.ends_at)


async def extend(
    person: Person, days: int, admin: Person, *, deed_key: str, now: datetime, policy: Policy
) -> Given:
    """Add days to a running subscription; raises NothingRunning and DaysOutOfRange."""
    require_admin(admin)
    if not 1 <= days <= MAX_DAYS:
        raise DaysOutOfRange
    async with in_transaction():
        await lock_person(person.bot_user_id)
        row = await _running(person)
        plan = await SubscriptionPlan.get(id=row.plan_id)
        if await SubscriptionAuditLog.exists(deed_key=deed_key):
            return Given(person.first_name, plan.name, row.subscription_end_date)
        before, old_end = values_of(row), row.subscription_end_date
        set_period(row, shifted(period_of(row), days, policy.end_rule), now, policy)
        row.updated_at = now
        await row.save()
        rights = UserPackageAssignment.filter(
            user_id=person.profile_id, is_active=True, expires_at=old_end
        )
        await rights.exclude(source=AssignmentSource.BUNDLE).update(
            expires_at=row.subscription_end_date, updated_at=now
        )
        await mirror(row, now)
        actor = await Profile.get(id=admin.profile_id)
        await audit(
            row, "extended", before, actor=actor, reason=f"{days} d", deed_key=deed_key, now=now
        )
        await promise(
            Promise(
                "days_added",
                person.key,
                {"days": days, "ends_at": _iso(row.subscription_end_date)},
                f"extended:{deed_key}",
                URGENT,
            )
        )
        await _note(admin, "days_added", person, deed_key, now, days=days)
    return Given(person.first_name, plan.name, row.subscription_end_date)


async def revoke(
    person: Person, reason: str, admin: Person, *, deed_key: str, now: datetime
) -> Revoked:
    """End the subscription and every right of access at once; raises NothingRunning."""
    require_admin(admin)
    reason = tidy(reason, 500)
    async with in_transaction():
        user = await lock_person(person.bot_user_id)
        row = await UserSubscription.select_for_update().get_or_none(telegram_user_id=person.key)
        if row is not None and await SubscriptionAuditLog.exists(deed_key=deed_key):
            return Revoked(person.first_name)
        if row is None or not row.is_active:
            raise NothingRunning(person.first_name)
        before = values_of(row)
        row.is_active, row.next_reminder_at = False, None
        if row.is_lifetime:
            row.is_lifetime, row.subscription_end_date = False, now
        row.subscription_end_date = min(row.subscription_end_date or now, now)
        row.updated_at = now
        await row.save()
        plans = await _end_rights(person, now)
        await mirror(row, now)
        await cancel_star_subscriptions(user, Because.REVOKED, now)
        actor = await Profile.get(id=admin.profile_id)
        await audit(row, "revoked", before, actor=actor, reason=reason, deed_key=deed_key, now=now)
        await _see_out(person, plans, reason, deed_key)
        await _note(admin, "membership_revoked", person, deed_key, now, reason=reason)
    return Revoked(person.first_name)


async def _note(
    admin: Person, action: str, person: Person, deed_key: str, now: datetime, **details: Any
) -> None:
    about = f"person:{person.key}"
    name = person.first_name
    await note_action(admin, action, about, now, deed_key=deed_key, name=name, **details)


async def _running(person: Person) -> UserSubscription:
    row = await UserSubscription.select_for_update().get_or_none(telegram_user_id=person.key)
    if row is None or not row.is_active or row.subscription_end_date is None:
        raise NothingRunning(person.first_name)
    return row


async def _end_rights(person: Person, now: datetime) -> list[UUID]:
    # What comes with a seat in a course belongs to the seat and ends with it.
    running = UserPackageAssignment.filter(user_id=person.profile_id, is_active=True).exclude(
        source=AssignmentSource.BUNDLE
    )
    plans = [right.package_id for right in await running]
    await running.update(is_active=False, updated_at=now)
    return plans


async def _see_out(person: Person, plans: list[UUID], reason: str, deed_key: str) -> None:
    chats = {channel.chat_id for channel in await PlanChannel.filter(plan_id__in=plans)}
    await promise(
        *(
            removal(chat_id, person.key, "revoked", f"removal:{deed_key}:{chat_id}")
            for chat_id in sorted(chats)
        ),
        Promise("membership_revoked", person.key, {"reason": reason}, f"revoked:{deed_key}"),
    )


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def days_left(ends_at: datetime, now: datetime) -> int:
    """Whole days until the end, counted up, as people count them."""
    return max(0, -((now - ends_at) // timedelta(days=1)))
