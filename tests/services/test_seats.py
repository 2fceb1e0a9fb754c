"""Seats: held at the checkout, never more than there are, passed down the line, owed to payers."""

import asyncio
from datetime import timedelta

import pytest

from models.delivery import OutboxItem
from models.education import EducationPackage, EnrollmentAuditLog
from models.lifecycles import EnrollmentStatus, IntentStatus, PaidStatus, PaymentStatus
from models.payments import Payment
from models.subscriptions import UserPackageAssignment
from services.channels.rights import Right, right_of
from services.commerce.checkout import Checkout, cancel_checkout, open_checkout
from services.commerce.items import SeatOfferChanged
from services.commerce.methods.bank import ByBank
from services.commerce.orders import SEAT
from services.commerce.proofs import AlreadyPaid
from services.commerce.refunds import refund
from services.education import students
from services.education.enrollments import StillUnderReview, leave
from services.education.students import NoSeatLeft, give_seat
from services.ledger.entries import balances
from services.money import Money
from services.refusals import NotAllowed
from services.seats.enrollment import AlreadyEnrolled, CourseGone
from services.seats.seats import CourseFull
from tests import factories
from tests.factories import NOW, Someone
from tests.services.course_scenario import CourseScenario, opened
from tests.services.shop import POLICY, at_once, met, submitted

pytestmark = pytest.mark.usefixtures("database")
DAY = timedelta(days=1)


async def told(who: Someone) -> list[str]:
    """The notices enqueued to the person, oldest first."""
    rows = await OutboxItem.filter(chat_id=who.telegram_id).order_by("id")
    return [row.kind for row in rows]


async def filled(classroom: CourseScenario, seats: int = 1) -> list[Someone]:
    """People who have taken every seat."""
    there = [await factories.person(f"S{number}") for number in range(seats)]
    for who in there:
        await classroom.buys(who)
    return there


async def test_who_pays_is_a_student_with_everything_that_comes_with_it() -> None:
    plan = await factories.plan("VIP")
    channel = await factories.channel(plan)
    classroom, mary = await opened(2, plan_id=plan.id), await factories.person("Mary")
    found = await classroom.opens(mary)
    assert (await classroom.row(mary)).has_seat
    assert await classroom.taken() == 1
    sent = await classroom.sends(mary, found)
    await classroom.approves(sent)
    row = await classroom.row(mary)
    assert row.enrollment_status is EnrollmentStatus.ACTIVE
    assert row.payment_status is PaidStatus.COMPLETED
    assert (row.payment_amount, row.payment_reference) == (classroom.course.price, str(sent))
    # Eight weeks, counted in days, up to the shop's hour.
    assert row.access_ends_at is not None
    assert (row.access_ends_at - NOW).days == 56
    right = await right_of(mary.telegram_id, channel.chat_id, now=NOW, policy=POLICY)
    assert right is Right.RUNNING
    assert "seat_taken" in await told(mary)
    await classroom.agrees()


async def test_two_taps_open_one_checkout_and_take_one_seat() -> None:
    classroom, mary = await opened(5), await factories.person("Mary")
    await classroom.enrols(mary)
    outcomes = await at_once(*(classroom.opens(mary) for _ in range(4)))
    assert len({found.intent_id for found in outcomes if isinstance(found, Checkout)}) == 1
    assert await classroom.taken() == 1
    await classroom.agrees()


async def test_a_hundred_people_race_for_the_last_seat_and_one_gets_it() -> None:
    classroom = await opened(1)
    crowd = [await factories.person(f"P{number}") for number in range(100)]
    for who in crowd:
        await classroom.enrols(who)
    outcomes = await at_once(*(classroom.opens(who) for who in crowd))
    won = [outcome for outcome in outcomes if isinstance(outcome, Checkout)]
    assert len(won) == 1
    assert all(isinstance(one, CourseFull) for one in outcomes if one not in won)
    assert await classroom.taken() == 1
    await classroom.agrees()


async def test_a_checkout_that_lapses_or_is_left_frees_its_seat() -> None:
    classroom, mary, ben = await opened(1), *[await factories.person(n) for n in ("Mary", "Ben")]
    found = await classroom.opens(mary)
    with pytest.raises(CourseFull):
        await classroom.opens(ben)
    await leave(await met(ben), (await classroom.row(ben)).id, now=NOW)
    await cancel_checkout(await met(mary), found.intent_id, NOW)
    assert await classroom.taken() == 0
    await classroom.opens(mary)
    over = NOW + POLICY.intent_life
    assert await classroom.lapses(over) == 1
    # The money may be under way: the seat is not free for a while.
    assert (await classroom.taken(), (await classroom.row(mary)).has_seat) == (1, True)
    await classroom.lapses(over + POLICY.lag)
    assert await classroom.taken() == 0
    assert (await classroom.row(mary)).enrollment_status is EnrollmentStatus.PENDING
    await classroom.agrees()


async def test_the_line_moves_in_order_and_each_is_notified() -> None:
    classroom = await opened(1)
    (first,) = await filled(classroom)
    waiting = [await factories.person(f"W{number}") for number in range(3)]
    for place, who in enumerate(waiting, 1):
        enrolled = await classroom.enrols(who, NOW + place * timedelta(minutes=1))
        assert (enrolled.status, enrolled.place) == (EnrollmentStatus.WAITLISTED, place)
    await leave(await met(first), (await classroom.row(first)).id, now=NOW)
    assert await classroom.tick() == 1
    assert await classroom.tick() == 0
    assert "seat_offered" in await told(waiting[0])
    assert "seat_offered" not in await told(waiting[1])
    # The first lets it lapse, the second says no, the third takes it and pays.
    later = NOW + POLICY.offer_life
    await classroom.tick(later)
    assert "seat_offer_over" in await told(waiting[0])
    assert "seat_offered" in await told(waiting[1])
    await leave(await met(waiting[1]), (await classroom.row(waiting[1])).id, now=later)
    await classroom.tick(later)
    await classroom.buys(waiting[2], later)
    assert (await classroom.row(waiting[2])).enrollment_status is EnrollmentStatus.ACTIVE
    assert await classroom.taken() == 1
    await classroom.agrees()


async def test_no_one_jumps_the_line_and_an_offered_seat_is_no_one_elses() -> None:
    classroom = await opened(1)
    (first,) = await filled(classroom)
    waits, passer = await factories.person("Waits"), await factories.person("Passer")
    await classroom.enrols(waits)
    await leave(await met(first), (await classroom.row(first)).id, now=NOW)
    # The seat is free for a moment, and still not for a newcomer.
    later = NOW + timedelta(minutes=1)
    assert (await classroom.enrols(passer, later)).status is EnrollmentStatus.WAITLISTED
    with pytest.raises(CourseFull):
        await classroom.opens(passer)
    await classroom.tick(later)
    with pytest.raises(CourseFull):
        await classroom.opens(passer)
    assert isinstance(await classroom.opens(waits), Checkout)
    await classroom.agrees()


async def test_two_leaders_at_once_offer_each_free_seat_once() -> None:
    classroom = await opened(2)
    there = await filled(classroom, 2)
    waiting = [await factories.person(f"W{number}") for number in range(4)]
    for number, who in enumerate(waiting):
        await classroom.enrols(who, NOW + number * timedelta(minutes=1))
    for who in there:
        await leave(await met(who), (await classroom.row(who)).id, now=NOW)
    await asyncio.gather(*(classroom.tick() for _ in range(4)))
    while await classroom.tick():
        pass
    offered = [who for who in waiting if "seat_offered" in await told(who)]
    assert offered == waiting[:2]
    assert await classroom.taken() == 2
    await classroom.agrees()


async def test_behind_the_deadline_only_freed_seats_are_offered() -> None:
    classroom = await opened(3, enrollment_deadline=NOW + DAY)
    (there,) = await filled(classroom)
    late, waits = NOW + 2 * DAY, await factories.person("Waits")
    assert (await classroom.enrols(waits, late)).status is EnrollmentStatus.WAITLISTED
    assert await classroom.tick(late) == 0
    await leave(await met(there), (await classroom.row(there)).id, now=late)
    assert await classroom.tick(late) == 1
    assert "seat_offered" in await told(waits)
    await classroom.agrees()


async def test_late_money_without_a_seat_waits_first_in_line_and_gets_the_next() -> None:
    classroom, mary = await opened(1), await factories.person("Mary")
    found = await classroom.opens(mary)
    late = NOW + 3 * DAY
    await classroom.lapses(late)
    (other,) = await filled(classroom)
    waits = await factories.person("Waits")
    await classroom.enrols(waits, NOW)
    sent = await classroom.sends(mary, found, late)
    await classroom.approves(sent, late)
    row = await classroom.row(mary)
    assert row.enrollment_status is EnrollmentStatus.WAITLISTED
    assert "seat_awaited" in await told(mary)
    assert "seat_owed" in await told(classroom.boss)
    with pytest.raises(AlreadyEnrolled):
        await classroom.opens(mary)
    await leave(await met(other), (await classroom.row(other)).id, now=late)
    await classroom.tick(late)
    row = await classroom.row(mary)
    assert row.enrollment_status is EnrollmentStatus.ACTIVE
    assert "seat_offered" not in await told(waits)
    assert await classroom.taken() == 1
    await classroom.agrees()


async def test_a_refund_ends_the_seat_and_keeps_it_when_asked_to() -> None:
    plan = await factories.plan("VIP")
    await factories.channel(plan)
    classroom = await opened(2, plan_id=plan.id)
    mary, ben = await factories.person("Mary"), await factories.person("Ben")
    boss = await met(classroom.boss)
    for who, keep in ((mary, False), (ben, True)):
        paid = await classroom.buys(who)
        for _ in range(2):
            await refund(paid.id, boss, "by hand", keep_access=keep, now=NOW, policy=POLICY)
        assert (await Payment.get(id=paid.id)).status is PaymentStatus.REFUNDED
    assert (await classroom.row(mary)).enrollment_status is EnrollmentStatus.CANCELLED
    assert (await classroom.row(mary)).payment_status is PaidStatus.REFUNDED
    assert (await classroom.row(ben)).enrollment_status is EnrollmentStatus.ACTIVE
    running = await UserPackageAssignment.filter(is_active=True).select_related("user")
    # The plan that comes with the course, and the course's own.
    assert [right.user.telegram_id for right in running] == [ben.telegram_id] * 2
    assert await classroom.taken() == 1
    # A student who left may come back on the same row, and pays again.
    await classroom.buys(mary)
    assert (await classroom.row(mary)).enrollment_status is EnrollmentStatus.ACTIVE
    await classroom.agrees()


async def test_a_seat_is_not_paid_for_twice() -> None:
    classroom, mary = await opened(2), await factories.person("Mary")
    old = await classroom.opens(mary)
    await cancel_checkout(await met(mary), old.intent_id, NOW)
    waiting = (await submitted(mary, old.intent_id)).payment_id
    with pytest.raises(StillUnderReview):
        await leave(await met(mary), (await classroom.row(mary)).id, now=NOW)
    await give_seat(
        await met(mary),
        classroom.course.id,
        await met(classroom.boss),
        idempotency_key="g",
        now=NOW,
        policy=POLICY,
    )
    # The seat was given meanwhile: the admin who accepts the money gives it to her as balance.
    await classroom.approves(waiting)
    [kept] = await balances(mary.user.id)
    assert (kept.payable, kept.spend_only.minor) == (Money(30000, "USD"), 0)
    [word] = await OutboxItem.filter(kind="money_kept")
    assert (word.chat_id, word.args["why"]) == (mary.telegram_id, "has_seat")
    row = await classroom.row(mary)
    assert (row.enrollment_status, row.payment_reference) == (EnrollmentStatus.ACTIVE, None)
    await classroom.agrees()
    with pytest.raises(AlreadyPaid):
        await submitted(mary, old.intent_id)


async def test_an_admin_gives_pauses_and_ends_seats_within_the_limit() -> None:
    plan = await factories.plan("VIP")
    channel = await factories.channel(plan)
    classroom, mary, ben = (
        await opened(1, plan_id=plan.id),
        await factories.person("Mary"),
        await factories.person("Ben"),
    )
    boss, course = await met(classroom.boss), classroom.course.id
    given = {"idempotency_key": "give", "now": NOW, "policy": POLICY}
    for _ in range(2):
        key = await give_seat(await met(mary), course, boss, **given)
    with pytest.raises(NoSeatLeft):
        await give_seat(await met(ben), course, boss, **{**given, "idempotency_key": "other"})
    with pytest.raises(NotAllowed):
        await give_seat(await met(ben), course, await met(mary), **given)

    async def right() -> Right:
        return await right_of(mary.telegram_id, channel.chat_id, now=NOW, policy=POLICY)

    assert await right() is Right.RUNNING
    for _ in range(2):
        await students.suspend(key, boss, "exams", now=NOW)
    assert await right() is Right.ENDED
    assert await classroom.taken() == 1
    await students.resume(key, boss, now=NOW)
    assert await right() is Right.RUNNING
    await students.dismiss(key, boss, "moved away", now=NOW)
    assert await right() is Right.ENDED
    assert await classroom.taken() == 0
    with pytest.raises(students.NotAStudent):
        await students.suspend(key, boss, "again", now=NOW)
    assert await EnrollmentAuditLog.filter(enrollment_id=key).count() >= 4
    await classroom.agrees()


async def test_what_is_not_offered_any_more_or_costs_something_else_is_not_sold() -> None:
    classroom, mary = await opened(1), await factories.person("Mary")
    await classroom.enrols(mary)
    with pytest.raises(SeatOfferChanged):
        await classroom.opens(mary, shown=Money(1, "USD"))
    await EducationPackage.filter(id=classroom.course.id).update(is_active=False)
    with pytest.raises(CourseGone):
        await classroom.opens(mary)
    assert await classroom.taken() == 0


async def test_a_code_that_makes_a_seat_free_settles_it_at_once_and_once() -> None:
    classroom, mary = await opened(1), await factories.person("Mary")
    await factories.promotion("GIFT", 100, course_ids=[classroom.course.id])
    enrolled = await classroom.enrols(mary)
    person, key, free = await met(mary), enrolled.enrollment_id, Money(0, "USD")
    taps = (
        open_checkout(person, key, free, ByBank(), promo="GIFT", now=NOW, policy=POLICY, goods=SEAT)
        for _ in range(3)
    )
    outcomes = await at_once(*taps)
    assert {one.intent_id for one in outcomes if isinstance(one, Checkout)} != set()
    assert await Payment.all().count() == 1
    assert (await classroom.row(mary)).enrollment_status is EnrollmentStatus.ACTIVE
    again = await open_checkout(
        person, key, free, ByBank(), promo="GIFT", now=NOW, policy=POLICY, goods=SEAT
    )
    assert again.status is IntentStatus.APPROVED
    await classroom.agrees()
