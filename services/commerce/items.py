"""What is sold: a plan, or a seat in a course. Every source of money treats them alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from models.education import EducationEnrollment, EducationPackage
from models.subscriptions import SubscriptionPlan
from services.money import Money

Json = dict[str, Any]


@dataclass(frozen=True)
class PlanItem:
    """A membership's time."""

    plan: SubscriptionPlan

    @property
    def subject(self) -> UUID:
        """What a promo code may be limited to."""
        return self.plan.id

    @property
    def price(self) -> Money:
        return Money.of(self.plan.price, self.plan.currency)

    @property
    def star_price(self) -> int | None:
        return self.plan.star_price

    @property
    def columns(self) -> Json:
        """What a checkout and a payment for it name."""
        return {"plan_id": self.plan.id}

    @property
    def snapshot(self) -> Json:
        """What was sold, so that a later change of the plan alters no history."""
        plan = self.plan
        return {
            "plan": {
                "id": str(plan.id),
                "name": plan.name,
                "months": plan.duration_months,
                "is_lifetime": plan.is_lifetime,
                "price": str(plan.price),
                "currency": plan.currency,
            }
        }


@dataclass(frozen=True)
class SeatItem:
    """A seat in a course, for one enrolment."""

    enrollment: EducationEnrollment
    package: EducationPackage
    # The plans whose channels come with the seat.
    plans: tuple[UUID, ...] = ()

    @property
    def subject(self) -> UUID:
        return self.package.id

    @property
    def price(self) -> Money:
        return Money.of(self.package.price, self.package.currency)

    @property
    def star_price(self) -> int | None:
        return self.package.star_price

    @property
    def columns(self) -> Json:
        return {"enrollment_id": self.enrollment.id}

    @property
    def snapshot(self) -> Json:
        package = self.package
        return {
            "course": {
                "id": str(package.id),
                "name": package.name,
                "weeks": package.duration_weeks,
                "is_lifetime": package.is_lifetime,
                "price": str(package.price),
                "currency": package.currency,
                "plans": [str(plan_id) for plan_id in self.plans],
            }
        }


Item = PlanItem | SeatItem


def sold_in(snapshot: Json) -> Json:
    """The plan or the course that a snapshot says was sold."""
    sold: Json = snapshot.get("plan") or snapshot["course"]
    return sold


def name_sold(snapshot: Json) -> str:
    """The name of what was sold, as it was then."""
    return str(sold_in(snapshot)["name"])
