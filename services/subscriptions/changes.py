"""Moving from a running plan to another: what was paid for and not used is credited to the new one.

Only paid time is exchanged. What an admin gave is worth no money: a plan that was given runs on
beside the new one, and days that were added to paid time are added to the new plan's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from models.channels import PlanChannel
from models.lifecycles import AssignmentSource
from models.payments import Payment
from models.subscriptions import (
    SubscriptionPlan,
    UserPackageAssignment,
    UserSubscription,
)
from services.channels.memberships import removal
from services.money import Money
from services.outbox import promise
from services.people import Person
from services.periods import first_period
from services.policy import Policy
from services.subscriptions.proration import PaidTime, days_for, exchange, value_of


@dataclass(frozen=True)
class Credit:
    """What the unused days of somebody's plan are worth, in the currency of the next plan."""

    plan_name: str
    days: int
    total: Money
    # The rights that it is made of, each with its share.
    parts: tuple[tuple[UUID, Money], ...]


@dataclass(frozen=True)
class Target:
    """The plan to move to, at the shop's own price; no months are a lifetime."""

    plan_id: UUID
    price: Money
    months: int

    @classmethod
    def of(cls, plan: SubscriptionPlan) -> Target:
        return cls(plan.id, Money.of(plan.price, plan.currency), plan.duration_months)


async def credit_towards(
    person: Person, target: Target, *, now: datetime, policy: Policy
) -> Credit | None:
    """The credit for moving to a plan today; None where there is nothing to exchange."""
    row = await UserSubscription.get_or_none(telegram_user_id=person.key).select_related("plan")
    if row is None or not row.is_active or row.plan_id == target.plan_id:
        return None
    if row.is_lifetime or not target.price.minor:
        return None
    currency = target.price.currency
    parts: list[tuple[UUID, Money]] = []
    days, today = 0, day_of(now, policy)
    for right in await _paid_rights(person.key):
        credit = _credit_of(right, currency, today, policy)
        if credit is not None and credit.minor:
            parts.append((right.id, credit))
            days += _paid_time(right, policy).unused(today)
    if not parts:
        return None
    total = Money(sum(credit.minor for _, credit in parts), currency)
    return Credit(row.plan.name, days, total, tuple(parts))


def day_of(moment: datetime, policy: Policy) -> date:
    """The calendar day in the shop's zone."""
    return moment.astimezone(policy.zone).date()


async def _paid_rights(telegram_id: str) -> Sequence[UserPackageAssignment]:
    return await UserPackageAssignment.filter(
        user__telegram_id=telegram_id,
        is_active=True,
        source=AssignmentSource.PAYMENT,
        worth__gt=0,
        paid_until__isnull=False,
    ).order_by("paid_until", "id")


def _paid_time(right: UserPackageAssignment, policy: Policy) -> PaidTime:
    if right.worth is None or right.worth_currency is None or right.paid_until is None:
        raise ValueError(f"the right {right.id} was not paid for")
    return PaidTime(
        Money.of(right.worth, right.worth_currency),
        day_of(right.starts_at or right.assigned_at, policy),
        day_of(right.paid_until, policy),
    )


def _credit_of(
    right: UserPackageAssignment, currency: str, today: date, policy: Policy
) -> Money | None:
    """What a right's unused days are worth in a currency; None where no rate leads to it."""
    credit = _paid_time(right, policy).credit(today)
    if credit.currency == currency:
        return credit
    rate = policy.rates.get((credit.currency, currency))
    return credit.converted(rate, currency) if rate else None


@dataclass(frozen=True)
class Credited:
    """A credit put towards a price, as the person sees it before they pay."""

    plan_name: str
    days: int
    total: Money
    off: Money
    payable: Money
    surplus: Money
    # What the surplus buys of the new plan.
    more_days: int
    parts: tuple[tuple[UUID, Money], ...]

    @property
    def snapshot(self) -> dict[str, Any]:
        """The credit as it was shown, which the settlement keeps to."""
        return {
            "plan": self.plan_name,
            "days": self.days,
            "off": str(self.off.decimal),
            "surplus": str(self.surplus.decimal),
            "more_days": self.more_days,
            "parts": {str(key): str(credit.decimal) for key, credit in self.parts},
        }


def credited(
    credit: Credit,
    target: Target,
    price: Money,
    payable: Money,
    *,
    now: datetime,
    policy: Policy,
) -> Credited:
    """Put a credit towards `payable`, which is what a promo code left of `price`."""
    done = exchange(credit.total, target.price, price, payable)
    more_days = 0
    if done.surplus.minor and target.months:
        period = first_period(now, target.months, policy.end_rule)
        days = (day_of(period.end, policy) - day_of(now, policy)).days
        more_days = days_for(done.surplus.minor, target.price, days)
    return Credited(
        credit.plan_name,
        credit.days,
        credit.total,
        done.off,
        done.payable,
        done.surplus,
        more_days,
        credit.parts,
    )


@dataclass(frozen=True)
class Sold:
    """What a payment's snapshot says about the money: the plan's own price and what was paid."""

    listed: Money
    paid: Money
    surplus: Money
    credited: dict[UUID, Money]

    @classmethod
    def from_snapshot(cls, snapshot: dict[str, Any]) -> Sold:
        plan, promo, credit = snapshot["plan"], snapshot.get("promo"), snapshot.get("credit")
        listed = Money.of(Decimal(plan["price"]), plan["currency"])
        price = _money(snapshot.get("price")) or listed
        payable = Money.of(Decimal(promo["final"]), price.currency) if promo else price
        parts = {
            UUID(key): Money.of(Decimal(worth), listed.currency)
            for key, worth in (credit["parts"] if credit else {}).items()
        }
        surplus = Decimal(credit["surplus"]) if credit else Decimal(0)
        return cls(
            listed,
            value_of(listed, price, payable),
            Money.of(surplus, listed.currency),
            parts,
        )


def _money(value: dict[str, str] | None) -> Money | None:
    return Money.of(Decimal(value["amount"]), value["currency"]) if value else None


@dataclass(frozen=True)
class Handover:
    """What a payment brings along from the plan before: the rights that it ends, and their time."""

    sold: Sold
    rights: tuple[UserPackageAssignment, ...]
    # What the rights are worth beyond what the price already took off; below zero if less.
    balance: int
    # Days that had been given on top of what was paid.
    given_days: int

    @property
    def worth(self) -> Money:
        """What the new right stands for: the money and all that was credited."""
        return Money(max(0, self.sold.paid.minor + self.balance), self.sold.listed.currency)

    def more_days(self, days: int) -> int:
        """The days that the balance adds to, or takes from, a period of `days`; one stays."""
        if not self.balance or not self.sold.listed.minor:
            return 0
        return max(1 - days, days_for(self.balance, self.sold.listed, days))


async def handover(
    telegram_id: str, payment: Payment, *, moved: bool, now: datetime, policy: Policy
) -> Handover:
    """What the person's paid rights bring along at this moment; nothing is changed yet.

    The price was fixed at the checkout. A right that it counted and that is gone since, or was
    used before a late payment, is missing; where the person `moved`, time that they paid for in
    the meantime comes on top.
    """
    sold = Sold.from_snapshot(payment.snapshot)
    balance, given, expected = sold.surplus.minor, 0, dict(sold.credited)
    if not moved and not expected:
        return Handover(sold, (), balance, given)
    late_on = day_of(payment.submitted_at or now, policy) if payment.is_late else None
    today, rights = day_of(now, policy), []
    for right in await _paid_rights(telegram_id):
        promised = expected.pop(right.id, None)
        credit = _credit_of(right, sold.listed.currency, late_on or today, policy)
        if promised is None:
            if not moved or credit is None or not credit.minor or not sold.listed.minor:
                continue
            balance += credit.minor
        elif late_on is not None:
            balance += min(0, (credit.minor if credit else 0) - promised.minor)
        rights.append(right)
        given += _given_days(right, today, policy)
    balance -= sum(missing.minor for missing in expected.values())
    return Handover(sold, tuple(rights), balance, given)


def _given_days(right: UserPackageAssignment, today: date, policy: Policy) -> int:
    if right.paid_until is None or right.expires_at is None:
        return 0
    since = max(today, day_of(right.paid_until, policy))
    return max(0, (day_of(right.expires_at, policy) - since).days)


async def end_credited(telegram_id: str, taken: Handover, source_id: str, now: datetime) -> None:
    """End the rights that were credited, and leave the channels that nothing covers any more.

    Call inside the settlement, when the new right stands.
    """
    if not taken.rights:
        return
    await UserPackageAssignment.filter(id__in=[right.id for right in taken.rights]).update(
        is_active=False, credited_to=source_id, updated_at=now
    )
    plans = {right.package_id for right in taken.rights}
    await leave_uncovered(telegram_id, plans, "changed", source_id)


async def leave_uncovered(telegram_id: str, plans: set[UUID], reason: str, key: str) -> None:
    """Promise the removal from every channel of `plans` that no running right includes."""
    running = UserPackageAssignment.filter(user__telegram_id=telegram_id, is_active=True)
    covered = await PlanChannel.filter(
        plan_id__in=await running.values_list("package_id", flat=True)
    ).values_list("chat_id", flat=True)
    lost = await PlanChannel.filter(plan_id__in=list(plans)).values_list("chat_id", flat=True)
    await promise(
        *(
            removal(str(chat_id), telegram_id, reason, f"removal:{key}:{chat_id}")
            for chat_id in sorted({*lost} - {*covered})
        )
    )
