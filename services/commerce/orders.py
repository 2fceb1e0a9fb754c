"""What is bought by whom and for whom, and what can be bought: a plan, a seat, a name.

Everything that is sold goes one way: an order, a quote, a checkout, a settlement.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any, ClassVar, Protocol
from uuid import UUID

from models.claims import ClaimStatus
from models.lifecycles import EnrollmentStatus
from models.subscriptions import SubscriptionPlan
from services.commerce.items import Item, NameItem, PlanItem, SeatItem, TrialItem
from services.money import Money
from services.person import Person, require_admin
from services.refusals import Refusal
from services.seats import seats
from services.seats.access import plans_of
from services.seats.enrollment import (
    AlreadyEnrolled,
    CourseGone,
    EnrollmentNotFound,
    enrollment_of,
)
from services.ton import claims


@dataclass(unsafe_hash=True)
class PlanGone(Refusal):
    """The plan is no longer sold."""


@dataclass(frozen=True)
class Order:
    """Whose money pays, who gets in, and what they get."""

    buyer: Person
    recipient: Person
    item: Item


class Goods(ABC):
    """A kind of things that are sold, each under a key of its own."""

    #: What stands for it on buttons, for ever.
    letter: ClassVar[str]
    #: Whether a promo code takes something off its price.
    takes_codes: ClassVar[bool] = True

    @abstractmethod
    async def item(self, person: Person, key: UUID) -> Item:
        """What a button sells, though it may have been bought already; raises a refusal."""

    async def order(self, person: Person, key: UUID) -> Order:
        """A person's order for themselves; raises a refusal for what they cannot buy."""
        return Order(person, person, await self.item(person, key))

    @abstractmethod
    def columns(self, key: UUID) -> dict[str, UUID]:
        """What a checkout for it names."""

    @abstractmethod
    def rivals(self, key: UUID) -> dict[str, Any]:
        """Of these checkouts a person has one: a new one takes the place of the one there is."""

    async def hold(self, key: UUID, now: datetime) -> None:
        """Keep it for the checkout that was opened; call inside its transaction."""
        return


class Plans(Goods):
    """Memberships: a buyer chooses among all plans, so there is one checkout for them."""

    letter = "p"

    async def item(self, person: Person, key: UUID) -> PlanItem:
        """Raises PlanGone."""
        plan = await SubscriptionPlan.get_or_none(id=key, is_active=True)
        if plan is None:
            raise PlanGone
        return PlanItem(plan)

    def columns(self, key: UUID) -> dict[str, UUID]:
        return {"plan_id": key}

    def rivals(self, key: UUID) -> dict[str, Any]:
        return {"plan_id__isnull": False, "is_test": False}


class Seats(Goods):
    """Seats in courses, each by the person's enrolment."""

    letter = "s"

    async def item(self, person: Person, key: UUID) -> SeatItem:
        """Raises EnrollmentNotFound."""
        row = await enrollment_of(person, key)
        return SeatItem(row, row.package, tuple(await plans_of(row.package)))

    async def order(self, person: Person, key: UUID) -> Order:
        """Raises EnrollmentNotFound, CourseGone and AlreadyEnrolled."""
        item = await self.item(person, key)
        row = item.enrollment
        if not row.package.is_active:
            raise CourseGone
        if seats.is_paid_for(row):
            raise AlreadyEnrolled(row.package.called)
        if row.enrollment_status is EnrollmentStatus.CANCELLED:
            # A student who left begins with the form again.
            raise EnrollmentNotFound
        return Order(person, person, item)

    def columns(self, key: UUID) -> dict[str, UUID]:
        return {"enrollment_id": key}

    def rivals(self, key: UUID) -> dict[str, Any]:
        return {"enrollment_id": key}

    async def hold(self, key: UUID, now: datetime) -> None:
        """Raises EnrollmentNotFound and CourseFull."""
        row = await seats.locked(key)
        if row.enrollment_status is EnrollmentStatus.CANCELLED:
            # What had been offered ran out this very moment.
            raise EnrollmentNotFound
        await seats.hold(row, now)


class Names(Goods):
    """Names below the operator's, each by the person's claim."""

    letter = "n"
    takes_codes = False

    async def item(self, person: Person, key: UUID) -> NameItem:
        """Raises ClaimGone."""
        return NameItem.of(await claims.own_claim(person, key))

    async def order(self, person: Person, key: UUID) -> Order:
        """Raises ClaimGone and ClaimsClosed."""
        item = await self.item(person, key)
        if item.claim.status is not ClaimStatus.UNPAID:
            raise claims.ClaimGone
        await claims.require_works(item.claim.domain)
        return Order(person, person, item)

    def columns(self, key: UUID) -> dict[str, UUID]:
        return {"claim_id": key}

    def rivals(self, key: UUID) -> dict[str, Any]:
        return {"claim_id": key}

    async def hold(self, key: UUID, now: datetime) -> None:
        """Raises ClaimGone."""
        await claims.keep(key, now)


@dataclass(frozen=True)
class Trials(Goods):
    """Test orders of admins, at a price that the test chose; of them, too, a person has one.

    No button of the shop sells them: they are none of the `GOODS`.
    """

    letter = ""
    price: Money | None = None

    async def item(self, person: Person, key: UUID) -> TrialItem:
        """Raises NotAllowed, and PlanGone without a price."""
        require_admin(person)
        if self.price is None:
            raise PlanGone
        return TrialItem(key, self.price)

    def columns(self, key: UUID) -> dict[str, UUID]:
        return {"plan_id": key}

    def rivals(self, key: UUID) -> dict[str, Any]:
        return {"is_test": True}


PLAN, SEAT, NAME = Plans(), Seats(), Names()
TRIAL = Trials()
GOODS: Mapping[str, Goods] = MappingProxyType({one.letter: one for one in (PLAN, SEAT, NAME)})


class Bought(Protocol):
    """A checkout, open or as its row, names one thing."""

    @property
    def plan_id(self) -> UUID | None: ...

    @property
    def enrollment_id(self) -> UUID | None: ...

    @property
    def claim_id(self) -> UUID | None: ...

    @property
    def is_test(self) -> bool: ...


def goods_of(bought: Bought) -> tuple[Goods, UUID]:
    """What a checkout is for."""
    if bought.enrollment_id is not None:
        return SEAT, bought.enrollment_id
    if bought.claim_id is not None:
        return NAME, bought.claim_id
    if bought.is_test and bought.plan_id is not None:
        return TRIAL, bought.plan_id
    assert bought.plan_id is not None, "the database holds that a checkout is for one thing"
    return PLAN, bought.plan_id
