"""Seats live through random days: never more than there are, and every payer is seen to."""

from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

import asyncpg
from hypothesis import given, settings
from hypothesis import strategies as st
from tortoise.transactions import in_transaction

from models.education import EducationEnrollment, EducationPackage
from models.payments import Payment
from services.commerce import checkout, intents, refunds, reviews
from services.commerce.checkout import open_checkout
from services.commerce.methods.bank import ByBank
from services.commerce.orders import SEAT
from services.commerce.quote import price_tag
from services.education import enrollments, students, waitlist
from services.money import Money
from services.person import Person
from services.reconciliation.checks import GIVEN, RULES
from services.refusals import Refusal
from services.seats import seats
from services.seats.enrollment import EnrollmentNotFound
from services.timeline import expiry
from tests import factories
from tests.factories import NOW, Someone
from tests.harness.examples import many
from tests.services.books import disagreements
from tests.services.course_scenario import DETAILS
from tests.services.shop import POLICY, met, seat_target, submitted

SEATS, PEOPLE = 2, 4
#: What can happen, and how often beside the others.
EVENTS = (
    *("enrols", "opens", "opens", "opens", "pays", "pays", "approved", "approved", "approved"),
    *("rejected", "cancels", "leaves", "waits", "ticks", "ticks", "completes", "suspends"),
    *("resumes", "dismissed", "refunded", "given"),
)
WALK = st.lists(
    st.tuples(st.sampled_from(EVENTS), st.integers(0, PEOPLE - 1)), min_size=8, max_size=40
)
#: What must hold after every step, whatever happened.
ALWAYS = ("seats-miscounted", "seat-held-by-nobody", "seat-missing")


#: The database is one for all walks: each begins when the one before it was over.
_over = [NOW]


@dataclass
class CourseScenario:
    """Four people, two seats, a plan that comes with them, and an admin."""

    sql: asyncpg.Connection
    people: list[Someone]
    boss: Person
    course: EducationPackage
    now: datetime = field(default_factory=lambda: _over[-1])
    operations: int = 0

    async def step(self, event: str, who: int) -> None:
        """Something happens; a polite no is an answer like any other."""
        self.operations += 1
        with suppress(Refusal):
            await getattr(self, event)(self.people[who])

    async def _row(self, who: Someone) -> EducationEnrollment | None:
        return await EducationEnrollment.get_or_none(
            package_id=self.course.id, student_telegram_id=who.telegram_id
        )

    async def _key(self, who: Someone) -> UUID:
        row = await self._row(who)
        if row is None:
            raise EnrollmentNotFound
        return row.id

    async def enrols(self, who: Someone) -> None:
        await enrollments.enroll(await met(who), self.course.id, DETAILS, now=self.now)

    async def opens(self, who: Someone) -> None:
        await self.enrols(who)
        person, price = await met(who), Money.of(self.course.price, "USD")
        tag = await price_tag(
            person, seat_target(self.course), price, None, now=self.now, policy=POLICY
        )
        key, shown = await self._key(who), tag.payable
        await open_checkout(person, key, shown, ByBank(), now=self.now, policy=POLICY, goods=SEAT)

    async def cancels(self, who: Someone) -> None:
        for intent in await self._newest("payment_intents", who):
            await checkout.cancel_checkout(await met(who), intent, self.now)

    async def pays(self, who: Someone) -> None:
        for intent in await self._newest("payment_intents", who):
            await submitted(who, intent, now=self.now)

    async def approved(self, who: Someone) -> None:
        for payment in await self._newest("payments", who):
            await reviews.approve(payment, self.boss, now=self.now, policy=POLICY)

    async def rejected(self, who: Someone) -> None:
        for payment in await self._newest("payments", who):
            await reviews.reject(payment, self.boss, "why", now=self.now, policy=POLICY)

    async def refunded(self, who: Someone) -> None:
        for payment in await self._newest("payments", who):
            await refunds.refund(
                payment, self.boss, "back", keep_access=False, now=self.now, policy=POLICY
            )

    async def leaves(self, who: Someone) -> None:
        await enrollments.leave(await met(who), await self._key(who), now=self.now)

    async def waits(self, who: Someone) -> None:
        self.now += timedelta(hours=13)

    async def ticks(self, who: Someone) -> None:
        await intents.expire_due(self.now)
        await intents.release_due(self.now, POLICY)
        await expiry.expire_due(now=self.now)
        await waitlist.offers_due(now=self.now, policy=POLICY)

    async def completes(self, who: Someone) -> None:
        key = await self._key(who)
        async with in_transaction():
            row = await seats.locked(key)
            await students.finish(row, f"N{key.hex[:8]}{self.operations}", self.boss, self.now)

    async def suspends(self, who: Someone) -> None:
        await students.suspend(await self._key(who), self.boss, "why", now=self.now)

    async def resumes(self, who: Someone) -> None:
        await students.resume(await self._key(who), self.boss, now=self.now)

    async def dismissed(self, who: Someone) -> None:
        await students.dismiss(await self._key(who), self.boss, "why", now=self.now)

    async def given(self, who: Someone) -> None:
        await students.give_seat(
            await met(who),
            self.course.id,
            self.boss,
            idempotency_key=f"{self.course.id}:{self.operations}",
            now=self.now,
            policy=POLICY,
        )

    async def _newest(self, table: str, who: Someone) -> list[UUID]:
        rows = await self.sql.fetch(
            f"SELECT id FROM {table} WHERE user_id = $1 ORDER BY created_at DESC, id LIMIT 1",
            who.user.id,
        )
        return [row["id"] for row in rows]

    async def check(self) -> None:
        for rule in ALWAYS:
            assert not await self.sql.fetch(GIVEN + RULES[rule], NOW, [], []), rule
        taken = (await EducationPackage.get(id=self.course.id)).current_students
        assert 0 <= taken <= SEATS
        for who in self.people:
            await self._is_seen_to(who)

    async def _is_seen_to(self, who: Someone) -> None:
        """A payer is a student, waits first, or left by a decision."""
        row = await self._row(who)
        paid = await Payment.filter(user_id=who.user.id, status="completed").count()
        if row is not None and paid and row.enrollment_status == "waitlisted" and not row.has_seat:
            place = await enrollments.place_of(row)
            ahead = await EducationEnrollment.filter(
                package_id=self.course.id,
                enrollment_status="waitlisted",
                has_seat=False,
                payment_status="completed",
            ).count()
            if row.payment_status == "completed":
                assert place is not None
                assert place <= ahead


@settings(max_examples=many(15))
@given(WALK)
async def test_whatever_happens_seats_stay_within_their_bounds(
    database: str, walk: list[tuple[str, int]]
) -> None:
    sql = await asyncpg.connect(database)
    try:
        plan = await factories.plan(f"VIP {len(await EducationPackage.all())}")
        course = await factories.course(max_students=SEATS, plan_id=plan.id, duration_weeks=1)
        people = [await factories.person(f"P{number}") for number in range(PEOPLE)]
        classroom = CourseScenario(sql, people, await met(await factories.admin()), course)
        for event, who in walk:
            await classroom.step(event, who)
            await classroom.check()
        await classroom.ticks(people[0])
        assert await disagreements(classroom.now) == []
        _over.append(classroom.now)
    finally:
        await sql.close()
