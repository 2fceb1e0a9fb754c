"""What is sold: a plan, a seat in a course, or a name. Every source of money treats them alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Protocol
from uuid import UUID

from models.education import EducationEnrollment, EducationPackage
from models.localized import Name
from models.subscriptions import SubscriptionPlan
from models.ton import SubdomainClaim
from services.commerce.funding import Target
from services.money import Money
from services.refusals import Refusal
from services.ton.claims import ClaimGone, full_name, price_of

Json = dict[str, Any]
#: What the hidden plan of test orders is called in the tables; screens have words of their own.
TRIAL_NAME = "Test purchase"


@dataclass(unsafe_hash=True)
class OfferChanged(Refusal):
    """The price or the plan is not what the button offered."""

    plan_id: UUID


@dataclass(unsafe_hash=True)
class SeatOfferChanged(Refusal):
    """The course's price is not what the button offered."""

    enrollment_id: UUID


@dataclass(unsafe_hash=True)
class NameOfferChanged(Refusal):
    """The name's price is not what the button offered."""

    claim_id: UUID


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
        """The answer to a button that offered another price."""


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
                **plan.called.parts,
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
    course: EducationPackage
    plans: tuple[UUID, ...] = ()

    @property
    def subject(self) -> UUID:
        return self.course.id

    @property
    def price(self) -> Money:
        return Money.of(self.course.price, self.course.currency)

    @property
    def star_price(self) -> int | None:
        return self.course.star_price

    @property
    def target(self) -> Target:
        return Target(self.course.id, self.price, 0, is_seat=True)

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
        course = self.course
        return {
            "course": {
                "id": str(course.id),
                **course.called.parts,
                "weeks": course.duration_weeks,
                "is_lifetime": course.is_lifetime,
                "price": str(course.price),
                "currency": course.currency,
                "plans": [str(plan_id) for plan_id in self.plans],
            }
        }


@dataclass(frozen=True)
class NameItem:
    """A name below the operator's, by a claim that waits for its money."""

    claim: SubdomainClaim
    price: Money

    months: ClassVar[int] = 0
    plans: ClassVar[tuple[UUID, ...]] = ()

    @classmethod
    def of(cls, claim: SubdomainClaim) -> NameItem:
        """Raises ClaimGone for a claim that comes for nothing."""
        price = price_of(claim)
        if price is None:
            raise ClaimGone
        return cls(claim, price)

    @property
    def subject(self) -> UUID:
        return self.claim.id

    @property
    def star_price(self) -> int | None:
        return self.claim.star_price

    @property
    def target(self) -> Target:
        return Target(self.claim.id, self.price, 0, is_seat=True)

    @property
    def columns(self) -> dict[str, UUID]:
        return {"claim_id": self.claim.id}

    @property
    def changed(self) -> Refusal:
        return NameOfferChanged(self.claim.id)

    @property
    def snapshot(self) -> Json:
        return {
            "name": {
                "id": str(self.claim.id),
                "name": full_name(self.claim),
                "price": str(self.price.decimal),
                "currency": self.price.currency,
            }
        }


@dataclass(frozen=True)
class TrialItem:
    """What a test order is for: the hidden plan at a price of the test's own. It buys nothing."""

    plan_id: UUID
    price: Money

    #: One Star is really charged, and goes back.
    star_price: ClassVar[int | None] = 1
    months: ClassVar[int] = 0
    plans: ClassVar[tuple[UUID, ...]] = ()

    @property
    def subject(self) -> UUID:
        return self.plan_id

    @property
    def target(self) -> Target:
        return Target(self.plan_id, self.price, 1, is_test=True)

    @property
    def columns(self) -> dict[str, UUID]:
        return {"plan_id": self.plan_id}

    @property
    def changed(self) -> Refusal:
        return OfferChanged(self.plan_id)

    @property
    def snapshot(self) -> Json:
        return {
            "is_test": True,
            "plan": {
                "id": str(self.plan_id),
                "name": TRIAL_NAME,
                "months": 1,
                "is_lifetime": False,
                "price": str(self.price.decimal),
                "currency": self.price.currency,
            },
        }


def is_trial(snapshot: Json) -> bool:
    """Whether a snapshot is a test order's."""
    return bool(snapshot.get("is_test"))


def sold_in(snapshot: Json) -> Json:
    """The plan, the course or the name that a snapshot says was sold."""
    sold: Json = snapshot.get("plan") or snapshot.get("course") or snapshot["name"]
    return sold


def name_sold(snapshot: Json) -> Name:
    """The name of what was sold, as it was then, in every language that it had one in."""
    return Name.of(sold_in(snapshot))
