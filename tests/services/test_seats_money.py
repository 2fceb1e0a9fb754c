"""Money for seats that comes late, twice, by another way or from another person: none is lost."""

import asyncio
from collections.abc import Awaitable
from datetime import timedelta

import pytest
from tortoise import connections
from tortoise.transactions import in_transaction

from models.channels import ManagedChat
from models.delivery import OutboxItem
from models.education import EducationEnrollment, EducationPackage
from models.lifecycles import (
    ChannelType,
    EnrollmentStatus,
    IntentStatus,
    PaidStatus,
    PaymentStatus,
)
from models.payments import Payment, PaymentIntent
from models.subscriptions import SubscriptionPlan, UserPackageAssignment
from services.commerce.checkout import Checkout, cancel_checkout, open_checkout
from services.commerce.intents import expire_due
from services.commerce.methods import card_charges, star_charges
from services.commerce.methods.bank import ByBank
from services.commerce.methods.card import ByCard
from services.commerce.methods.stars import ByStars
from services.commerce.orders import SEAT
from services.commerce.refund_cards import refund_card
from services.commerce.refunds import AlreadyRefunded, refund, stars_went_back
from services.commerce.reviews import AlreadyReviewed, approve
from services.education import students
from services.education.course_chats import link_course_chat
from services.education.enrollments import StillUnderReview, leave
from services.education.studies import complete
from services.ledger.entries import balances
from services.money import Money
from services.policy import BankAccount, Policy
from services.refusals import Refusal
from services.seats.enrollment import AlreadyEnrolled, EnrollmentNotFound
from services.seats.seats import CourseFull
from tests import factories
from tests.factories import NOW, Someone
from tests.services.course_scenario import CourseScenario, opened
from tests.services.gateway import Chats
from tests.services.shop import POLICY as BANK_ONLY
from tests.services.shop import at_once, course_edited, met

pytestmark = pytest.mark.usefixtures("database")
POLICY = Policy(
    BANK_ONLY.zone, accounts=(BankAccount("0", "USD", "Bank", "Holder", "7700"),), takes_cards=True
)
DAY = timedelta(days=1)
STARS = Money(900, "XTR")


async def by_stars(classroom: CourseScenario, who: Someone, **changes: object) -> Checkout:
    return await classroom.opens(who, shown=STARS, way=ByStars(), **changes)


async def charged(who: Someone, found: Checkout, number: str = "c1") -> star_charges.Outcome:
    charge = star_charges.Charge(who.telegram_id, found.pay_code, number, found.amount, NOW)
    return await star_charges.settle_charge(charge, now=NOW, policy=POLICY)


async def by_card(who: Someone, found: Checkout, number: str = "k1") -> card_charges.Outcome:
    charge = card_charges.CardCharge(who.telegram_id, found.pay_code, number, "p", found.amount)
    return await card_charges.settle_card(charge, now=NOW, policy=POLICY)


async def waits_behind(classroom: CourseScenario) -> Someone:
    """A student in line, so that no seat that is given back is free for a newcomer."""
    who = await factories.person("Behind")
    assert (await classroom.enrols(who)).status is EnrollmentStatus.WAITLISTED
    return who


async def status(intent: Checkout) -> IntentStatus:
    return (await PaymentIntent.get(id=intent.intent_id)).status


async def test_who_pays_in_another_way_keeps_their_seat_and_no_longer_than_before() -> None:
    classroom, mary = await opened(1, star_price=STARS.minor), await factories.person("Mary")
    first = await classroom.opens(mary)
    await waits_behind(classroom)
    later = NOW + timedelta(hours=1)
    second = await by_stars(classroom, mary, now=later)
    assert await status(first) is IntentStatus.CANCELLED
    assert second.expires_at == first.expires_at
    third = await classroom.opens(mary, way=ByCard(), now=later, policy=POLICY)
    assert await by_card(mary, third) is card_charges.Outcome.SETTLED
    assert (await classroom.row(mary)).enrollment_status is EnrollmentStatus.ACTIVE
    assert await classroom.taken() == 1
    await classroom.agrees()


async def test_a_checkout_whose_time_is_over_keeps_no_seat_from_the_line() -> None:
    classroom, mary = await opened(1), await factories.person("Mary")
    first = await classroom.opens(mary)
    behind = await waits_behind(classroom)
    with pytest.raises(CourseFull):
        # The leader has not ended it yet; its seat belongs to the line all the same.
        await classroom.opens(mary, way=ByCard(), now=first.expires_at, policy=POLICY)
    # Her own money may be under way still: the line gets the seat when it cannot be any more.
    await classroom.lapses(first.expires_at)
    assert await classroom.tick(first.expires_at) == 0
    late = first.expires_at + POLICY.lag
    await classroom.lapses(late)
    assert await classroom.tick(late) == 1
    assert (await classroom.row(behind)).offered_until == late + POLICY.offer_life
    await classroom.agrees()


async def test_a_receipt_for_an_older_checkout_keeps_the_seat_that_the_newer_one_holds() -> None:
    classroom, mary = await opened(1, star_price=STARS.minor), await factories.person("Mary")
    first = await classroom.opens(mary)
    await cancel_checkout(await met(mary), first.intent_id, NOW)
    second = await by_stars(classroom, mary)
    await waits_behind(classroom)
    sent = await classroom.sends(mary, first)
    assert await status(second) is IntentStatus.CANCELLED
    assert (await classroom.row(mary)).has_seat
    await classroom.approves(sent)
    await classroom.agrees()


async def test_an_offered_seat_is_kept_while_a_late_receipt_is_checked() -> None:
    classroom, mary = await opened(1), await factories.person("Mary")
    first = await classroom.opens(mary)
    late = first.expires_at + POLICY.lag
    await classroom.lapses(late)
    there = await factories.person("There")
    await classroom.buys(there, late)
    await classroom.enrols(mary, late)
    await leave(await met(there), (await classroom.row(there)).id, now=late)
    assert await classroom.tick(late) == 1
    sent = await classroom.sends(mary, first, late)
    await classroom.tick(late + POLICY.offer_life)
    row = await classroom.row(mary)
    assert (row.enrollment_status, row.has_seat) == (EnrollmentStatus.PENDING, True)
    await classroom.approves(sent, late + POLICY.offer_life)
    await classroom.agrees()


async def test_money_that_was_paid_before_is_no_part_of_coming_back() -> None:
    classroom, mary = await opened(2), await factories.person("Mary")
    boss = await met(classroom.boss)
    old = await classroom.buys(mary)
    await leave(await met(mary), (await classroom.row(mary)).id, now=NOW)
    await classroom.enrols(mary)
    row = await classroom.row(mary)
    assert (row.payment_reference, row.payment_amount) == (None, None)
    await classroom.agrees()
    new = await classroom.buys(mary)
    # What she left is paid back at last; the seat that she has now is another payment's.
    assert not (await refund_card(boss, old.id)).is_running
    assert (await refund_card(boss, new.id)).is_running
    await refund(old.id, boss, "late", keep_access=False, now=NOW, policy=POLICY)
    assert (await classroom.row(mary)).enrollment_status is EnrollmentStatus.ACTIVE
    await classroom.agrees()


async def test_a_seat_that_was_given_is_not_taken_by_the_refund_of_an_older_payment() -> None:
    classroom, mary = await opened(2), await factories.person("Mary")
    boss, person = await met(classroom.boss), await met(mary)
    old = await classroom.buys(mary)
    await leave(person, (await classroom.row(mary)).id, now=NOW)
    await students.give_seat(
        person, classroom.course.id, boss, idempotency_key="give", now=NOW, policy=POLICY
    )
    await refund(old.id, boss, "late", keep_access=False, now=NOW, policy=POLICY)
    assert (await classroom.row(mary)).enrollment_status is EnrollmentStatus.ACTIVE
    await classroom.agrees()


async def test_late_stars_end_the_newer_checkout_of_the_same_seat() -> None:
    classroom, mary = await opened(1, star_price=STARS.minor), await factories.person("Mary")
    first = await by_stars(classroom, mary)
    second = await classroom.opens(mary)
    assert await charged(mary, first) is star_charges.Outcome.SETTLED
    assert await status(second) is IntentStatus.CANCELLED
    # No one is notified later that the time to pay for it is over.
    assert await expire_due(NOW + 9 * DAY) == 0
    assert (await classroom.row(mary)).has_seat
    # The same invoice is paid once more, and the other checkout too: both go back.
    third = await charged(mary, first, "c2")
    assert third is star_charges.Outcome.SENT_BACK
    await classroom.agrees()


async def test_a_seat_that_is_given_ends_its_checkout() -> None:
    classroom, mary = await opened(1), await factories.person("Mary")
    found = await classroom.opens(mary)
    boss, person = await met(classroom.boss), await met(mary)
    for _ in range(2):
        await students.give_seat(
            person, classroom.course.id, boss, idempotency_key="give", now=NOW, policy=POLICY
        )
    assert await status(found) is IntentStatus.CANCELLED
    assert await classroom.taken() == 1
    await classroom.agrees()


async def test_a_second_card_charge_for_a_seat_is_the_students_balance() -> None:
    classroom, mary = await opened(2), await factories.person("Mary")
    found = await classroom.opens(mary, way=ByCard(), policy=POLICY)
    for number, outcome in (("k1", "settled"), ("k2", "balance"), ("k2", "known")):
        assert await by_card(mary, found, number) == outcome
    [kept] = await balances(mary.user.id)
    assert (kept.payable, kept.spend_only.minor) == (Money(30000, "USD"), 0)
    assert await classroom.taken() == 1
    await classroom.agrees()


async def test_who_pays_for_another_persons_seat_keeps_their_money() -> None:
    classroom, mary, ben = await opened(2), *[await factories.person(n) for n in ("Mary", "Ben")]
    found = await classroom.opens(mary, way=ByCard(), policy=POLICY)
    assert await by_card(ben, found) is card_charges.Outcome.BALANCE
    [kept] = await balances(ben.user.id)
    assert (kept.payable, kept.spend_only.minor) == (Money(30000, "USD"), 0)
    assert await balances(mary.user.id) == []
    assert (await classroom.row(mary)).enrollment_status is EnrollmentStatus.PENDING
    await classroom.agrees()


async def test_who_paid_gets_a_seat_in_a_course_that_was_archived_meanwhile() -> None:
    classroom, mary = await opened(1), await factories.person("Mary")
    found = await classroom.opens(mary)
    late = found.expires_at + POLICY.lag
    await classroom.lapses(late)
    there = await factories.person("There")
    await classroom.buys(there, late)
    sent = await classroom.sends(mary, found, late)
    await classroom.approves(sent, late)
    unpaid = await factories.person("Unpaid")
    await classroom.enrols(unpaid, late)
    await EducationPackage.filter(id=classroom.course.id).update(is_active=False, duration_weeks=1)
    await leave(await met(there), (await classroom.row(there)).id, now=late)
    assert await classroom.tick(late) == 1
    row = await classroom.row(mary)
    assert row.enrollment_status is EnrollmentStatus.ACTIVE
    # Eight weeks were sold, whatever the course has become.
    assert row.access_ends_at is not None
    assert (row.access_ends_at - late).days == 56
    await leave(await met(mary), row.id, now=late)
    assert await classroom.tick(late) == 0
    await classroom.agrees()


async def test_stars_that_telegram_took_back_end_the_seat_though_a_receipt_waits() -> None:
    classroom, mary = await opened(2, star_price=STARS.minor), await factories.person("Mary")
    first = await by_stars(classroom, mary)
    second = await classroom.opens(mary)
    sent = await classroom.sends(mary, second)
    assert await charged(mary, first) is star_charges.Outcome.SETTLED
    with pytest.raises(StillUnderReview):
        await leave(await met(mary), (await classroom.row(mary)).id, now=NOW)
    for _ in range(2):
        await stars_went_back("c1", now=NOW, policy=POLICY)
    row = await classroom.row(mary)
    assert row.enrollment_status is EnrollmentStatus.CANCELLED
    assert row.payment_status is PaidStatus.REFUNDED
    await classroom.agrees()
    # The receipt is good: it gives the seat that the Stars no longer pay for.
    await classroom.approves(sent)
    assert (await classroom.row(mary)).enrollment_status is EnrollmentStatus.ACTIVE
    await classroom.agrees()


async def test_who_was_refunded_and_completes_it_again_leaves_the_chat_again() -> None:
    plan = await factories.plan("VIP")
    await factories.channel(plan)
    classroom = await opened(2, plan_id=plan.id, duration_weeks=None)
    mary, boss = await factories.person("Mary"), await met(classroom.boss)
    removals = []
    for time in range(2):
        paid = await classroom.buys(mary)
        await complete((await classroom.row(mary)).id, boss, idempotency_key=f"{time}", now=NOW)
        removals.append(
            await OutboxItem.filter(
                kind="remove_member", args__contains={"reason": "completed"}
            ).count()
        )
        await refund(paid.id, boss, "again", keep_access=False, now=NOW, policy=POLICY)
    assert removals == [1, 2]
    assert not await UserPackageAssignment.exists(is_active=True)
    await classroom.agrees()


async def test_a_life_that_was_sold_outlasts_completion_whatever_the_course_became() -> None:
    plan = await factories.plan("VIP")
    classroom = await opened(2, plan_id=plan.id, duration_weeks=None, is_lifetime=True)
    mary, boss = await factories.person("Mary"), await met(classroom.boss)
    await classroom.buys(mary)
    await EducationPackage.filter(id=classroom.course.id).update(is_lifetime=False)
    await complete((await classroom.row(mary)).id, boss, idempotency_key="done", now=NOW)
    # The plan that came with the course, and the course's own, for a chat that is linked later.
    open_plans = await UserPackageAssignment.filter(is_active=True).values_list(
        "package_id", flat=True
    )
    own = await SubscriptionPlan.get(course_id=classroom.course.id)
    assert set(open_plans) == {plan.id, own.id}
    await classroom.agrees()


_WAITING = """
SELECT count(*) AS many FROM pg_locks
WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid))
"""


async def overtaken(second: Awaitable[object], first: Awaitable[object]) -> object:
    """What `second` comes to that has read everything when `first`, done already, is committed."""
    done = asyncio.Event()

    async def ahead() -> None:
        async with in_transaction():
            await first
            done.set()
            for _ in range(500):
                waiting = await connections.get("default").execute_query_dict(_WAITING)
                if waiting[0]["many"]:
                    return
                await asyncio.sleep(0.01)
            raise AssertionError("nobody waits")

    going = asyncio.create_task(ahead())
    await done.wait()
    (outcome,) = await at_once(second)
    await going
    return outcome


async def test_a_tap_that_was_overtaken_opens_no_checkout_for_a_seat_that_is_gone_or_theirs() -> (
    None
):
    classroom, mary = await opened(2), await factories.person("Mary")
    boss, person = await met(classroom.boss), await met(mary)
    key = (await classroom.enrols(mary)).enrollment_id
    price = Money.of(classroom.course.price, "USD")

    def tap() -> Awaitable[object]:
        return open_checkout(person, key, price, ByBank(), now=NOW, policy=POLICY, goods=SEAT)

    left = await overtaken(tap(), leave(person, key, now=NOW))
    assert isinstance(left, EnrollmentNotFound)
    await classroom.enrols(mary)
    zero_total = students.give_seat(
        person, classroom.course.id, boss, idempotency_key="give", now=NOW, policy=POLICY
    )
    assert isinstance(await overtaken(tap(), zero_total), AlreadyEnrolled)
    assert await PaymentIntent.all().count() == 0
    await classroom.agrees()


async def test_an_offer_that_lapses_while_it_is_taken_is_the_next_ones() -> None:
    classroom, mary = await opened(0), await factories.person("Mary")
    key = (await classroom.enrols(mary, NOW - DAY)).enrollment_id
    behind = await waits_behind(classroom)
    boss, price = await met(classroom.boss), Money.of(classroom.course.price, "USD")
    await course_edited(
        boss,
        classroom.course.id,
        {"seats": 1},
        now=NOW,
        policy=POLICY,
    )
    late = NOW + POLICY.offer_life
    tap = open_checkout(await met(mary), key, price, ByBank(), now=late, policy=POLICY, goods=SEAT)
    outcome = await overtaken(tap, classroom.tick(late))
    assert isinstance(outcome, EnrollmentNotFound)
    assert (await classroom.row(behind)).offered_until == late + POLICY.offer_life
    assert await classroom.taken() == 1
    await classroom.agrees()


async def test_a_student_who_leaves_while_a_chat_is_linked_gets_no_right_to_it() -> None:
    classroom, chat = await opened(9), "-1001234567890"
    boss = await met(classroom.boss)
    await ManagedChat.create(
        title="Class", chat_id=chat, chat_type=ChannelType.GROUP, checked_at=NOW, created_at=NOW
    )
    for number in range(4):
        mary = await factories.person(f"M{number}")
        await classroom.buys(mary)
        operations = [
            link_course_chat(boss, chat, classroom.course.id, Chats(), NOW),
            leave(await met(mary), (await classroom.row(mary)).id, now=NOW),
        ]
        outcomes = await at_once(*(operations if number % 2 else reversed(operations)))
        assert not any(isinstance(one, Refusal) for one in outcomes)
    assert await SubscriptionPlan.filter(course_id=classroom.course.id).count() == 1
    assert not await UserPackageAssignment.exists(is_active=True)
    await classroom.agrees()


async def test_admins_who_do_different_things_to_one_student_at_once_leave_one_history() -> None:
    plan = await factories.plan("VIP")
    await factories.channel(plan)
    classroom = await opened(9, plan_id=plan.id)
    first, second = await met(classroom.boss), await met(await factories.admin("Second"))
    for number in range(4):
        mary = await factories.person(f"M{number}")
        paid, key = await classroom.buys(mary), (await classroom.row(mary)).id
        outcomes = await at_once(
            complete(key, first, idempotency_key=f"done{number}", now=NOW),
            students.suspend(key, second, "exams", now=NOW),
            refund(paid.id, first, "by hand", keep_access=False, now=NOW, policy=POLICY),
            refund(paid.id, second, "as well", keep_access=True, now=NOW, policy=POLICY),
            students.dismiss(key, second, "gone", now=NOW),
            leave(await met(mary), key, now=NOW),
        )
        assert sum(isinstance(one, AlreadyRefunded) for one in outcomes) == 1
        row = await EducationEnrollment.get(id=key)
        assert (row.enrollment_status, row.has_seat) == (EnrollmentStatus.CANCELLED, False)
    assert await classroom.taken() == 0
    assert not await UserPackageAssignment.exists(is_active=True)
    await classroom.agrees()


async def test_a_verdict_and_who_leaves_meanwhile_agree_about_the_seat() -> None:
    classroom = await opened(9)
    first, second = await met(classroom.boss), await met(await factories.admin("Second"))
    for number in range(4):
        mary = await factories.person(f"M{number}")
        sent = await classroom.sends(mary, await classroom.opens(mary))
        row = await classroom.row(mary)
        verdicts = [approve(sent, admin, now=NOW, policy=POLICY) for admin in (first, second)]
        outcomes = await at_once(*verdicts, leave(await met(mary), row.id, now=NOW))
        assert sum(isinstance(one, AlreadyReviewed) for one in outcomes) == 1
        assert (await Payment.get(id=sent)).status is PaymentStatus.COMPLETED
        left = not isinstance(outcomes[-1], StillUnderReview)
        assert (await classroom.row(mary)).has_seat is not left
    await classroom.agrees()


async def test_more_and_fewer_seats_while_people_come_never_seat_too_many() -> None:
    classroom = await opened(1)
    boss = await met(classroom.boss)
    crowd = [await factories.person(f"P{number}") for number in range(8)]
    for who in crowd:
        await classroom.enrols(who)

    async def seats(number: int) -> None:
        await course_edited(
            boss,
            classroom.course.id,
            {"seats": number},
            now=NOW,
            policy=POLICY,
        )

    await at_once(*(classroom.opens(who) for who in crowd), seats(4), seats(2), seats(3))
    course = await EducationPackage.get(id=classroom.course.id)
    assert course.max_students is not None
    assert 1 <= course.current_students <= course.max_students
    await classroom.agrees()
