"""Taking back the time that a payment bought, and standing on what the person has besides.

Everything here runs inside the caller's transaction, behind the person's lock.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from models.lifecycles import AssignmentSource, StandingStatus
from models.payments import Payment
from models.people import BotUser, Profile
from models.subscriptions import UserPackageAssignment, UserSubscription
from services.channels.requests import promise_entry
from services.payments.star_subscriptions import follow_plan
from services.periods import Period, end_of_months, shifted
from services.policy import Policy
from services.subscriptions.changes import day_of, leave_uncovered
from services.subscriptions.standing import audit, mirror, period_of, set_period, values_of


@dataclass(frozen=True)
class Standing:
    """Whether the person has a running plan afterwards, and until when; no end is a lifetime."""

    is_active: bool
    ends_at: datetime | None


async def right_of_payment(payment_id: UUID) -> UserPackageAssignment | None:
    """The right of access that a payment gave."""
    return await UserPackageAssignment.get_or_none(
        source=AssignmentSource.PAYMENT, source_id=str(payment_id)
    )


async def keep_as_present(
    user: BotUser,
    right: UserPackageAssignment,
    *,
    actor: Profile | None,
    reason: str,
    now: datetime,
) -> None:
    """The money goes back and the access stays: it is worth no credit any more."""
    if right.worth is not None:
        await UserPackageAssignment.filter(id=right.id).update(worth=0, updated_at=now)
    row = await UserSubscription.select_for_update().get(telegram_user_id=user.telegram_id)
    await audit(row, "refunded", values_of(row), actor=actor, reason=reason, now=now)


async def withdraw(
    user: BotUser,
    payment: Payment,
    *,
    actor: Profile | None,
    reason: str,
    now: datetime,
    policy: Policy,
) -> Standing:
    """End the right that a payment gave; what it was credited from runs again.

    The subscription then stands on what is left: on the same plan, sooner over by the unused
    days, or on another right, the one that lasts longest, or on nothing.
    """
    row = await UserSubscription.select_for_update().get(telegram_user_id=user.telegram_id)
    before = values_of(row)
    right = await right_of_payment(payment.id)
    if right is not None and right.is_active:
        await _end(right, now)
        restored = await _restore(payment, now)
        if row.is_active and row.plan_id == right.package_id:
            await _stand_anew(row, right, payment, now, policy)
            row.updated_at = now
            await row.save()
        for other in restored:
            await promise_entry(user.telegram_id, other.package_id, now)
        key = f"refund:{payment.id}"
        await leave_uncovered(user.telegram_id, {right.package_id}, "refunded", key)
        await mirror(row, now)
        if row.is_active:
            await follow_plan(user, row, now)
    await audit(row, "refunded", before, actor=actor, reason=reason, now=now)
    return Standing(row.is_active, row.subscription_end_date)


async def _end(right: UserPackageAssignment, now: datetime) -> None:
    await UserPackageAssignment.filter(id=right.id).update(is_active=False, updated_at=now)


async def _restore(payment: Payment, now: datetime) -> Sequence[UserPackageAssignment]:
    """The rights whose days went into the payment run again until their own end."""
    credited = UserPackageAssignment.filter(credited_to=str(payment.id))
    running = [
        right for right in await credited if right.expires_at is None or right.expires_at > now
    ]
    await UserPackageAssignment.filter(id__in=[right.id for right in running]).update(
        is_active=True, credited_to=None, updated_at=now
    )
    return running


async def _stand_anew(
    row: UserSubscription,
    ended: UserPackageAssignment,
    payment: Payment,
    now: datetime,
    policy: Policy,
) -> None:
    left = [
        right
        for right in await UserPackageAssignment.filter(
            user_id=ended.user_id, is_active=True
        ).exclude(source=AssignmentSource.BUNDLE)
        if right.expires_at is None or right.expires_at > now
    ]
    same = [right for right in left if right.package_id == row.plan_id]
    if same and not row.is_lifetime and ended.paid_until is not None:
        await _shorten(row, ended, same, payment, now, policy)
    elif left:
        _stand_on(row, max(left, key=_lasts), now, policy)
    else:
        _stop(row, now)


def _lasts(right: UserPackageAssignment) -> tuple[bool, float]:
    return right.expires_at is None, right.expires_at.timestamp() if right.expires_at else 0.0


async def _shorten(
    row: UserSubscription,
    ended: UserPackageAssignment,
    same: Sequence[UserPackageAssignment],
    payment: Payment,
    now: datetime,
    policy: Policy,
) -> None:
    """Take the unused paid days out of the period; the rights behind them move forward."""
    since = max(now, ended.starts_at or ended.assigned_at)
    paid_until = ended.paid_until or now
    days = max(0, (day_of(paid_until, policy) - day_of(since, policy)).days)
    period = _without(period_of(row), payment, days, policy)
    behind = [right for right in same if (right.starts_at or right.assigned_at) >= paid_until]
    for right in behind:
        for name in ("starts_at", "paid_until", "expires_at"):
            moment = getattr(right, name)
            if moment is not None:
                setattr(right, name, _earlier(moment, days, policy))
    last = max(same, key=_lasts)
    if last.expires_at is None or last.expires_at > period.end:
        _stand_on(row, last, now, policy)
    else:
        # It carries the subscription now, with the days that had been given on top.
        last.expires_at = period.end
        set_period(row, period, now, policy)
    for right in {*behind, last}:
        right.updated_at = now
        await right.save()


def _without(period: Period, payment: Payment, days: int, policy: Policy) -> Period:
    """The period without the payment's days: by its months, where only months were bought."""
    months = payment.snapshot["plan"]["months"]
    if 0 < months < period.months:
        shorter = end_of_months(period.anchor, period.months - months, policy.end_rule)
        if (day_of(period.end, policy) - day_of(shorter, policy)).days == days:
            return Period(period.start, period.anchor, period.months - months, shorter)
    return shifted(period, -days, policy.end_rule)


def _earlier(moment: datetime, days: int, policy: Policy) -> datetime:
    return shifted(Period(moment, moment, 0, moment), -days, policy.end_rule).end


def _stand_on(
    row: UserSubscription, right: UserPackageAssignment, now: datetime, policy: Policy
) -> None:
    row.plan_id = right.package_id
    row.is_lifetime = right.expires_at is None
    if right.expires_at is None:
        row.subscription_end_date = row.anchor_at = row.next_reminder_at = None
        row.anchor_months = 0
        return
    start = row.subscription_start_date or now
    set_period(row, Period(start, right.expires_at, 0, right.expires_at), now, policy)


def _stop(row: UserSubscription, now: datetime) -> None:
    row.is_active, row.next_reminder_at = False, None
    row.payment_status = StandingStatus.REFUNDED
    row.is_lifetime = False
    row.subscription_end_date = min(row.subscription_end_date or now, now)
