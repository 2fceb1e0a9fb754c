"""What is sold: a plan, or a seat in a course. Every source of money treats them alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol
from uuid import UUID

from models.education import EducationEnrollment, EducationPackage
from models.subscriptions import SubscriptionPlan
from services.commerce.funding import Target
from services.money import Money
from services.refusals import Refusal

Json = dict[str, Any]


@dataclass(frozen=True)
class OfferChanged(Refusal):
    """The price or the plan is not what the button promised."""

    plan_id: UUID


@dataclass(frozen=True)
class SeatOfferChanged(Refusal):
    """The course's price is not what the button promised."""

    enrollment_id: UUID


class Item(Protocol):
    """Something with a price of its own."""

    @property
    def subject(self) -> UUID:
        """What a promo code may be limited to."""

    @property
    def price(self) -> Money:
        """The listed price."""

    @property
    def star_price(self) -> int | None:
        """What it costs in Telegram Stars; empty where it is not sold for them."""

    @property
    def target(self) -> Target:
        """What balance and unused days are put towards."""

    @property
    def months(self) -> int:
        """The months that it buys; none for a lifetime and for a seat."""

    @property
    def plans(self) -> tuple[UUID, ...]:
        """The plans whose channels come with it."""

    @property
    def columns(self) -> dict[str, UUID]:
        """What a checkout and a payment for it name."""

    @property
    def snapshot(self) -> Json:
        """What was sold, so that a later change alters no history."""

    @property
    def changed(self) -> Refusal:
        """The answer to a button that promised another price."""


@dataclass(frozen=True)
class PlanItem:
    """A membership's time."""

    plan: SubscriptionPlan

    @property
    def subject(self) -> UUID:
        return self.plan.id

    @property
    def price(self) -> Money:
        return Money.of(self.plan.price, self.plan.currency)

    @property
    def star_price(self) -> int | None:
        return self.plan.star_price

    @property
    def target(self) -> Target:
        return Target.of(self.plan)

    @property
    def months(self) -> int:
        return self.plan.duration_months

    @property
    def plans(self) -> tuple[UUID, ...]:
        return (self.plan.id,)

    @property
    def columns(self) -> dict[str, UUID]:
        return {"plan_id": self.plan.id}

    @property
    def changed(self) -> Refusal:
        return OfferChanged(self.plan.id)

    @property
    def snapshot(self) -> Json:
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
    def target(self) -> Target:
        return Target(self.package.id, self.price, 0, is_seat=True)

    @property
    def months(self) -> int:
        return 0

    @property
    def columns(self) -> dict[str, UUID]:
        return {"enrollment_id": self.enrollment.id}

    @property
    def changed(self) -> Refusal:
        return SeatOfferChanged(self.enrollment.id)

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


def sold_in(snapshot: Json) -> Json:
    """The plan or the course that a snapshot says was sold."""
    sold: Json = snapshot.get("plan") or snapshot["course"]
    return sold


def name_sold(snapshot: Json) -> str:
    """The name of what was sold, as it was then."""
    return str(sold_in(snapshot)["name"])
