"""A course with few seats for tests: students, checkouts and payments for it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from models.education import EducationEnrollment, EducationPackage
from models.payments import Payment
from services.commerce.checkout import Checkout, open_checkout
from services.commerce.intents import expire_due, release_due
from services.commerce.methods.bank import ByBank
from services.commerce.orders import SEAT
from services.commerce.reviews import approve
from services.education.enrollments import Enrolled, StudentDetails, enroll
from services.education.waitlist import offers_due
from services.money import Money
from tests import factories
from tests.factories import NOW, Someone
from tests.services.books import disagreements
from tests.services.shop import POLICY, met, submitted

DETAILS = StudentDetails("Mary Lamb", "mary@example.org", "+34600123456")


@dataclass
class CourseScenario:
    """A course and the admin who looks after it."""

    course: EducationPackage
    boss: Someone

    async def enrols(self, who: Someone, now: datetime = NOW) -> Enrolled:
        return await enroll(await met(who), self.course.id, DETAILS, now=now)

    async def opens(self, who: Someone, **changes: Any) -> Checkout:
        """The form is sent and a transfer is chosen."""
        values = {"way": ByBank(), "now": NOW, "policy": POLICY, **changes}
        enrolled = await self.enrols(who, values["now"])
        shown = values.pop("shown", Money.of(self.course.price, self.course.currency))
        way, key = values.pop("way"), enrolled.enrollment_id
        return await open_checkout(await met(who), key, shown, way, goods=SEAT, **values)

    async def sends(self, who: Someone, found: Checkout, now: datetime = NOW) -> UUID:
        return (await submitted(who, found.intent_id, now=now)).payment_id

    async def approves(self, payment_id: UUID, now: datetime = NOW) -> None:
        await approve(payment_id, await met(self.boss), now=now, policy=POLICY)

    async def buys(self, who: Someone, now: datetime = NOW) -> Payment:
        """From the form to the seat."""
        sent = await self.sends(who, await self.opens(who, now=now), now)
        await self.approves(sent, now)
        return await Payment.get(id=sent)

    async def row(self, who: Someone) -> EducationEnrollment:
        return await EducationEnrollment.get(
            package_id=self.course.id, student_telegram_id=who.telegram_id
        )

    async def taken(self) -> int:
        return (await EducationPackage.get(id=self.course.id)).current_students

    async def tick(self, now: datetime = NOW) -> int:
        return await offers_due(now=now, policy=POLICY)

    async def lapses(self, now: datetime) -> int:
        """Checkouts end, and what they held is free once their money cannot be under way."""
        ended = await expire_due(now)
        await release_due(now, POLICY)
        return ended

    async def agrees(self, now: datetime = NOW) -> None:
        """Seats, payments and rights agree."""
        found = await disagreements(now)
        assert found == [], found


async def opened(seats: int | None = 1, **columns: Any) -> CourseScenario:
    """A scenario with one course of so many seats."""
    course = await factories.course(max_students=seats, **columns)
    return CourseScenario(course, await factories.admin())
