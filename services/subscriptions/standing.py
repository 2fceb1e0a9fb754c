"""How a person's subscription moves when something was bought or given.

Everything here runs inside the caller's transaction, behind the lock of the subscription's row:
subscription, right of access, mirrors and audit change together.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from tortoise import connections

from models.lifecycles import AssignmentSource, PaymentMethod, StandingStatus
from models.payments import Payment
from models.people import BotUser, Profile
from models.subscriptions import (
    SubscriptionAuditLog,
    SubscriptionPlan,
    UserPackageAssignment,
    UserSubscription,
)
from services.channels.requests import promise_entry
from services.money import Money
from services.payments.star_subscriptions import follow_plan
from services.periods import Period, first_period, prolonged, reaching, shifted
from services.policy import Policy
from services.subscriptions.changes import Handover, day_of, end_credited, handover


@dataclass(frozen=True)
class Purchase:
    """What was sold or given, as its snapshot says."""

    plan_id: UUID
    name: str
    months: int
    is_lifetime: bool

    @classmethod
    def from_snapshot(cls, plan: dict[str, Any]) -> Purchase:
        return cls(UUID(plan["id"]), plan["name"], plan["months"], plan["is_lifetime"])

    @classmethod
    def of(cls, plan: SubscriptionPlan) -> Purchase:
        return cls(plan.id, plan.name, plan.duration_months, plan.is_lifetime)


@dataclass(frozen=True)
class Change:
    """What somebody has of a plan now and until when; `ends_at` is empty for a lifetime."""

    plan_name: str
    ends_at: datetime | None
    renewed: bool


async def locked_subscription(user: BotUser, plan_id: UUID, now: datetime) -> UserSubscription:
    """The person's subscription row, created if they never had one, locked for this transaction."""
    await connections.get("default").execute_query(
        "INSERT INTO user_subscriptions (id, telegram_user_id, telegram_username, plan_id,"
        " payment_status, is_active, is_lifetime, anchor_months, created_at, updated_at) "
        "VALUES ($1, $2, $3, $4, 'pending', false, false, 0, $5, $5) ON CONFLICT DO NOTHING",
        [uuid4(), user.telegram_id, user.username, plan_id, now],
    )
    return await UserSubscription.select_for_update().get(telegram_user_id=user.telegram_id)


def is_running(row: UserSubscription, paid_at: datetime, policy: Policy) -> bool:
    """Whether a payment made at `paid_at` prolongs the period instead of starting a new one.

    What counts is when the person paid, not when an admin looked at it.
    """
    if not row.is_active:
        return False
    end = row.subscription_end_date
    return row.is_lifetime or end is None or paid_at < end + policy.grace


async def activate(
    user: BotUser,
    purchase: Purchase,
    *,
    source: AssignmentSource,
    source_id: str,
    paid_at: datetime,
    now: datetime,
    policy: Policy,
    actor: Profile | None,
    payment: Payment | None = None,
    reaches: datetime | None = None,
    deed_key: str | None = None,
    reason: str | None = None,
) -> Change:
    """Start, prolong or move the subscription and give the right of access that goes with it.

    It ends at `reaches` at the earliest: until then the person has paid, as Telegram counts.
    """
    row = await locked_subscription(user, purchase.plan_id, now)
    before = values_of(row)
    renewed = is_running(row, paid_at, policy)
    moved = payment is not None and renewed and _is_another(row, purchase, paid_at)
    taken = None
    if payment is not None:
        taken = await handover(user.telegram_id, payment, moved=moved, now=now, policy=policy)
    bought = _move_period(row, purchase, renewed and not moved, taken, reaches, now, policy)
    _describe_payment(row, payment)
    row.telegram_username = user.username
    row.updated_at = now
    await row.save()
    await _give_right(user, purchase, bought, source, source_id, actor, now)
    if taken is not None:
        await end_credited(user.telegram_id, taken, source_id, now)
    await mirror(row, now)
    await follow_plan(user, row, now)
    await audit(
        row,
        "changed" if moved else "renewed" if renewed else "activated",
        before,
        actor=actor,
        reason=reason or f"{source}:{source_id}",
        deed_key=deed_key,
        now=now,
    )
    await promise_entry(user.telegram_id, purchase.plan_id, now)
    return Change(purchase.name, bought.ends_at, renewed and not moved)


def _is_another(row: UserSubscription, purchase: Purchase, paid_at: datetime) -> bool:
    """Whether a purchase ends the running plan; in the grace there is nothing left to end."""
    end = row.subscription_end_date
    return end is not None and end > paid_at and row.plan_id != purchase.plan_id


@dataclass(frozen=True)
class _Bought:
    """The time of one right: from when, until when it was paid for, and until when it runs."""

    starts_at: datetime
    paid_until: datetime | None
    ends_at: datetime | None
    worth: Money | None


def _move_period(
    row: UserSubscription,
    purchase: Purchase,
    renewed: bool,
    taken: Handover | None,
    reaches: datetime | None,
    now: datetime,
    policy: Policy,
) -> _Bought:
    keeps_lifetime = renewed and row.is_lifetime
    worth = taken.worth if taken else None
    if not renewed:
        row.subscription_start_date = now
    if not keeps_lifetime:
        row.plan_id = purchase.plan_id
    row.is_active = True
    row.payment_status = StandingStatus.COMPLETED
    if purchase.is_lifetime:
        row.is_lifetime = True
        row.subscription_end_date = row.anchor_at = row.next_reminder_at = None
        row.anchor_months = 0
        return _Bought(now, None, None, worth)
    start, period = now, first_period(now, purchase.months, policy.end_rule)
    if renewed and not keeps_lifetime:
        behind = prolonged(period_of(row), purchase.months, policy.end_rule)
        # A long grace or a late verdict may have used up all that was bought: it starts today.
        if behind.end > now:
            start, period = row.subscription_end_date or now, behind
    if reaches is not None:
        period = reaching(period, reaches, policy.end_rule)
    paid_until = period.end
    if taken is not None:
        days = (day_of(period.end, policy) - day_of(start, policy)).days
        period = _with_days(period, taken.more_days(days), policy)
        paid_until = period.end
        period = _with_days(period, taken.given_days, policy)
    # What comes on top of a lifetime still ends when its own months are over.
    if not keeps_lifetime:
        row.is_lifetime = False
        set_period(row, period, now, policy)
    return _Bought(start, paid_until if taken else None, period.end, worth)


def _with_days(period: Period, days: int, policy: Policy) -> Period:
    return shifted(period, days, policy.end_rule) if days else period


def period_of(row: UserSubscription) -> Period:
    """The row's running period; one without an anchor is counted from its end."""
    end = row.subscription_end_date
    if end is None:
        raise ValueError("a lifetime has no period")
    start = row.subscription_start_date or row.created_at
    if row.anchor_at is None:
        return Period(start, end, 0, end)
    return Period(start, row.anchor_at, row.anchor_months, end)


def set_period(row: UserSubscription, period: Period, now: datetime, policy: Policy) -> None:
    """Write the period and the next reminder that belongs to it."""
    row.anchor_at = period.anchor
    row.anchor_months = period.months
    row.subscription_end_date = period.end
    row.next_reminder_at = next_reminder(period.end, now, policy.reminder_days)


def next_reminder(end: datetime, after: datetime, days: tuple[int, ...]) -> datetime | None:
    """The next moment after `after` at which the person is reminded of the end."""
    moments = [moment for day in days if (moment := end - timedelta(days=day)) > after]
    return min(moments, default=None)


def _describe_payment(row: UserSubscription, payment: Payment | None) -> None:
    if payment is None:
        row.payment_method = PaymentMethod.MANUAL
        row.payment_instructions = row.bank_details = None
        row.receipt_file_path = row.receipt_telegram_file_id = None
        return
    row.payment_method = payment.payment_method
    account = payment.snapshot.get("account")
    row.payment_instructions = f"payment {payment.id}"
    row.bank_details = f"{account['bank']} {account['number']}" if account else None
    row.receipt_file_path = f"media_contents/{payment.receipt_id}" if payment.receipt_id else None


async def _give_right(
    user: BotUser,
    purchase: Purchase,
    bought: _Bought,
    source: AssignmentSource,
    source_id: str,
    actor: Profile | None,
    now: datetime,
) -> None:
    profile = await Profile.get(telegram_id=user.telegram_id)
    await UserPackageAssignment.create(
        user_id=profile.id,
        package_id=purchase.plan_id,
        assigned_by_id=actor.id if actor else None,
        assigned_at=now,
        starts_at=bought.starts_at,
        paid_until=bought.paid_until,
        worth=bought.worth.decimal if bought.worth else None,
        worth_currency=bought.worth.currency if bought.worth else None,
        expires_at=bought.ends_at,
        is_active=True,
        source=source,
        source_id=source_id,
        created_at=now,
        updated_at=now,
    )


async def mirror(row: UserSubscription, now: datetime) -> None:
    """Bring is_vip, the end and the plan on `bot_users` in line with the subscription."""
    await BotUser.filter(telegram_id=row.telegram_user_id).update(
        is_vip=row.is_active,
        subscription_expires_at=row.subscription_end_date if row.is_active else None,
        current_plan_id=row.plan_id if row.is_active else None,
        updated_at=now,
    )


def values_of(row: UserSubscription) -> dict[str, Any]:
    """What the audit keeps of a subscription."""
    return {
        "plan_id": str(row.plan_id),
        "is_active": row.is_active,
        "is_lifetime": row.is_lifetime,
        "ends_at": _iso(row.subscription_end_date),
    }


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


async def audit(
    row: UserSubscription,
    action: str,
    before: dict[str, Any],
    *,
    actor: Profile | None,
    reason: str | None,
    deed_key: str | None = None,
    now: datetime,
) -> None:
    """The record of a change, written in the change's own transaction."""
    await SubscriptionAuditLog.create(
        subscription_id=row.id,
        changed_by_id=actor.id if actor else None,
        action_type=action,
        old_values=before,
        new_values=values_of(row),
        change_reason=reason,
        deed_key=deed_key,
        created_at=now,
    )
