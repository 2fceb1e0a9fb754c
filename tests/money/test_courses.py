"""Courses: what was sold, when it ends, and who gets the seat while money is under way."""

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from models.channels import ManagedChat
from models.delivery import OutboxItem
from models.education import EducationPackage
from models.lifecycles import ChannelType, EnrollmentStatus
from models.payments import Payment
from models.promotions import Promotion
from models.subscriptions import UserPackageAssignment
from services.channels.rights import Right, right_of
from services.commerce.checkout import Checkout, open_checkout
from services.commerce.intents import expire_due, release_due
from services.commerce.invoices import may_pay
from services.commerce.methods.card import ByCard
from services.commerce.methods.card_charges import CardCharge, settle_card
from services.commerce.methods.chain import ByTon
from services.commerce.methods.star_charges import Charge, Outcome, settle_charge, settle_missed
from services.commerce.methods.stars import ByStars
from services.commerce.refunds import refund
from services.education.certificates import NoSuchCertificate, certificate_of, check
from services.education.course_chats import link_course_chat
from services.education.courses import course_view
from services.education.enrollments import leave
from services.education.lessons import is_inside
from services.education.moving import follow_moved
from services.education.students import dismiss, resume, suspend
from services.education.studies import complete
from services.ledger.entries import balances
from services.money import Money
from services.promotions.codes import PromoUsedUp
from services.seats.enrollment import AlreadyEnrolled
from services.timeline.expiry import expire_due as expire_rights
from tests import factories
from tests.factories import NOW, Someone
from tests.services.chain import GRAM, RATE, Chain, read
from tests.services.chain import POLICY as CHAIN_POLICY
from tests.services.course_scenario import CourseScenario, opened
from tests.services.gateway import Chats
from tests.services.shop import POLICY, course_edited, met

pytestmark = pytest.mark.usefixtures("database")
DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)


async def may_enter(who: Someone, chat_id: str, now: datetime = NOW) -> bool:
    return await right_of(who.telegram_id, chat_id, now=now, policy=POLICY) is Right.RUNNING


# -- The time that was sold -----------------------------------------------------------------------


async def test_a_course_whose_start_is_moved_still_lasts_as_long_as_it_was_sold() -> None:
    plan = await factories.plan("VIP")
    room = await factories.channel(plan)
    start = NOW + 7 * DAY
    classroom = await opened(5, starts_at=start, duration_weeks=4, plan_id=plan.id)
    mary = await factories.person("Mary")
    await classroom.buys(mary)
    assert (await classroom.row(mary)).access_ends_at == start + 28 * DAY
    # The teacher is ill: everything begins four weeks later.
    later = start + 28 * DAY
    await course_edited(
        await met(classroom.boss),
        classroom.course.id,
        {"starts": later},
        now=NOW,
        policy=POLICY,
    )
    third_day = later + 3 * DAY
    await expire_rights(now=third_day)
    row = await classroom.row(mary)
    assert row.access_ends_at == later + 28 * DAY
    assert is_inside(row, third_day)
    assert await may_enter(mary, room.chat_id, third_day)
    await expire_rights(now=later + 30 * DAY)
    assert not await may_enter(mary, room.chat_id, later + 30 * DAY)


async def test_a_start_that_is_brought_forward_brings_the_end_forward() -> None:
    classroom = await opened(5, starts_at=NOW + 20 * DAY, duration_weeks=4)
    mary, boss = await factories.person("Mary"), await met(classroom.boss)
    await classroom.buys(mary)
    await course_edited(
        boss,
        classroom.course.id,
        {"starts": NOW + 6 * DAY},
        now=NOW,
        policy=POLICY,
    )
    row = await classroom.row(mary)
    assert (row.start_date, row.access_ends_at) == (NOW + 6 * DAY, NOW + 34 * DAY)


async def test_a_start_that_has_come_already_moves_nobodys_end() -> None:
    start = NOW + 7 * DAY
    classroom = await opened(5, starts_at=start, duration_weeks=4)
    mary, ben = await factories.person("Mary"), await factories.person("Ben")
    await classroom.buys(mary)
    later, boss = start + 2 * DAY, await met(classroom.boss)
    await course_edited(
        boss,
        classroom.course.id,
        {"starts": later + 30 * DAY},
        now=later,
        policy=POLICY,
    )
    assert (await classroom.row(mary)).access_ends_at == start + 28 * DAY
    # A student who comes now waits for the new start.
    await classroom.buys(ben, later)
    assert (await classroom.row(ben)).access_ends_at == later + 58 * DAY


async def test_many_students_follow_a_moved_start_in_portions() -> None:
    start = NOW + 7 * DAY
    classroom = await opened(9, starts_at=start, duration_weeks=4)
    there = [await factories.person(f"S{number}") for number in range(5)]
    for who in there:
        await classroom.buys(who)
    moved = NOW + 10 * DAY
    await EducationPackage.filter(id=classroom.course.id).update(starts_at=moved)
    assert [await follow_moved(NOW, limit=2) for _ in range(4)] == [2, 2, 1, 0]
    for who in there:
        assert (await classroom.row(who)).access_ends_at == moved + 28 * DAY


@pytest.mark.parametrize("refunded", [True, False])
async def test_who_gave_back_a_seat_that_was_over_may_have_another(refunded: bool) -> None:
    classroom = await opened(5, duration_weeks=4)
    mary = await factories.person("Mary")
    payment = await classroom.buys(mary)
    over = NOW + 40 * DAY
    await expire_rights(now=over)
    assert (await classroom.row(mary)).access_over_at == over
    if refunded:
        boss = await met(classroom.boss)
        await refund(payment.id, boss, "late", keep_access=False, now=over, policy=POLICY)
    else:
        await leave(await met(mary), (await classroom.row(mary)).id, now=over)
    assert (await classroom.row(mary)).access_over_at is None
    later = over + DAY
    await classroom.buys(mary, later)
    row = await classroom.row(mary)
    assert (row.enrollment_status, row.has_seat) == (EnrollmentStatus.ACTIVE, True)
    assert row.access_ends_at == later + 28 * DAY
    assert await classroom.taken() == 1
    await classroom.agrees(later)


async def test_whose_time_in_a_course_is_over_may_buy_the_seat_again() -> None:
    plan = await factories.plan("VIP")
    room = await factories.channel(plan)
    classroom = await opened(1, duration_weeks=4, plan_id=plan.id)
    mary, bob = await factories.person("Mary"), await factories.person("Bob")
    first = await classroom.buys(mary)
    person = await met(mary)
    running = NOW + 20 * DAY
    assert (await course_view(person, classroom.course.id, running)).enrollment is not None
    with pytest.raises(AlreadyEnrolled):
        await classroom.enrols(mary, running)
    over = NOW + 40 * DAY
    await expire_rights(now=over)
    view = await course_view(person, classroom.course.id, over)
    assert view.enrollment is None and view.is_open, "the page offers the form again"
    later = over + DAY
    second = await classroom.buys(mary, later)
    row = await classroom.row(mary)
    assert (row.enrollment_status, row.has_seat) == (EnrollmentStatus.ACTIVE, True)
    assert (row.access_ends_at, row.payment_reference) == (later + 28 * DAY, str(second.id))
    assert second.id != first.id
    assert await may_enter(mary, room.chat_id, later)
    # The one place is taken: a student who comes now stands in line, as does Mary when hers is
    # over.
    assert (await classroom.enrols(bob, later)).status is EnrollmentStatus.WAITLISTED
    assert await classroom.taken() == 1
    await classroom.agrees(later)


async def test_what_is_paused_is_not_bought_again() -> None:
    classroom, mary = await opened(5, duration_weeks=4), await factories.person("Mary")
    boss, over = await met(classroom.boss), NOW + 40 * DAY
    await classroom.buys(mary)
    await suspend((await classroom.row(mary)).id, boss, "ill", now=NOW + DAY)
    await expire_rights(now=over)
    assert (await classroom.row(mary)).access_over_at == over
    assert (await course_view(await met(mary), classroom.course.id, over)).enrollment is not None
    with pytest.raises(AlreadyEnrolled):
        await classroom.enrols(mary, over)


async def test_a_certificate_does_not_keep_its_owner_from_taking_the_course_again() -> None:
    classroom, bob = await opened(5, duration_weeks=4), await factories.person("Bob")
    boss, over = await met(classroom.boss), NOW + 40 * DAY
    await classroom.buys(bob)
    person, key = await met(bob), (await classroom.row(bob)).id
    first = await complete(key, boss, idempotency_key="update:1", now=NOW + DAY)
    with pytest.raises(AlreadyEnrolled):
        # The lessons are still open: there is nothing to buy.
        await classroom.enrols(bob, NOW + 2 * DAY)
    await expire_rights(now=over)
    assert (await course_view(person, classroom.course.id, over)).enrollment is None
    await classroom.enrols(bob, over)
    # While the seat is not paid for, and when it is, the certificate is theirs and genuine.
    assert (await certificate_of(person, key)).number == first.number
    await classroom.buys(bob, over + DAY)
    row = await classroom.row(bob)
    assert (row.enrollment_status, row.progress_percentage) == (EnrollmentStatus.ACTIVE, 0)
    assert (await check(boss, first.number, over)).name == "Mary Lamb"
    await classroom.agrees(over + DAY)
    second = await complete(key, boss, idempotency_key="update:2", now=over + 2 * DAY)
    assert second.number != first.number
    for number in (first.number, second.number):
        assert (await check(boss, number, over)).number == number
    # What is given back takes along the certificate that came with it, and no other.
    paid = await Payment.filter(enrollment_id=key).order_by("-created_at").first()
    assert paid is not None
    await refund(paid.id, boss, "sent", keep_access=False, now=over + 3 * DAY, policy=POLICY)
    assert (await check(boss, first.number, over)).number == first.number
    with pytest.raises(NoSuchCertificate):
        await check(boss, second.number, over)


async def test_a_pause_moves_no_end() -> None:
    classroom = await opened(5, duration_weeks=4)
    mary, boss = await factories.person("Mary"), await met(classroom.boss)
    await classroom.buys(mary)
    end, key = (await classroom.row(mary)).access_ends_at, (await classroom.row(mary)).id
    await suspend(key, boss, "ill", now=NOW + DAY)
    await resume(key, boss, now=NOW + 15 * DAY)
    assert (await classroom.row(mary)).access_ends_at == end


async def test_a_course_that_is_over_says_so_once_and_frees_its_seat_but_not_for_the_line() -> None:
    classroom = await opened(1, duration_weeks=2, enrollment_deadline=NOW + DAY)
    mary, waits = await factories.person("Mary"), await factories.person("Waits")
    await classroom.buys(mary)
    await classroom.enrols(waits, NOW + 2 * DAY)
    over = NOW + 16 * DAY
    for _ in range(2):
        await expire_rights(now=over)
    row = await classroom.row(mary)
    assert (row.enrollment_status, row.has_seat, row.access_over_at) == (
        EnrollmentStatus.ACTIVE,
        False,
        over,
    )
    assert await classroom.taken() == 0
    # Behind the deadline the seats of a finished cohort are not offered.
    assert await classroom.tick(over) == 0
    assert await OutboxItem.filter(kind="course_over").count() == 1
    await classroom.agrees(over)


async def test_a_completed_course_says_once_when_its_lessons_close() -> None:
    classroom = await opened(1, duration_weeks=2)
    mary, boss = await factories.person("Mary"), await met(classroom.boss)
    await classroom.buys(mary)
    key = (await classroom.row(mary)).id
    await complete(key, boss, idempotency_key="done", now=NOW + DAY)
    over = NOW + 16 * DAY
    for _ in range(2):
        await expire_rights(now=over)
    assert await OutboxItem.filter(kind="course_over").count() == 1
    assert await OutboxItem.filter(kind="membership_ended").count() == 0
    await classroom.agrees(over)


@pytest.mark.parametrize("goes_on", [True, False])
async def test_a_course_that_is_over_while_it_is_paused_frees_its_seat_as_well(
    goes_on: bool,
) -> None:
    classroom = await opened(1, duration_weeks=2)
    mary, boss = await factories.person("Mary"), await met(classroom.boss)
    await classroom.buys(mary)
    key = (await classroom.row(mary)).id
    await suspend(key, boss, "ill", now=NOW + DAY)
    end = NOW + 14 * DAY
    assert await expire_rights(now=end + POLICY.grace - MINUTE) == 0
    over = end + POLICY.grace
    if goes_on:
        await resume(key, boss, now=over)
    for expected in (1, 0):
        assert await expire_rights(now=over) == expected
    row = await classroom.row(mary)
    assert (row.has_seat, row.access_over_at, await classroom.taken()) == (False, over, 0)
    assert await OutboxItem.filter(kind="course_over").count() == 1
    await classroom.agrees(over)


# -- What it was sold with ------------------------------------------------------------------------


async def test_the_channels_that_a_course_was_sold_with_come_with_it() -> None:
    """The plan is taken out of the course while a proof waits."""
    plan = await factories.plan("VIP")
    room = await factories.channel(plan)
    classroom, mary = await opened(5, plan_id=plan.id), await factories.person("Mary")
    sent = await classroom.sends(mary, await classroom.opens(mary))
    await course_edited(
        await met(classroom.boss),
        classroom.course.id,
        {"plan": None},
        now=NOW,
        policy=POLICY,
    )
    await classroom.approves(sent)
    assert await may_enter(mary, room.chat_id)


async def test_who_paid_and_waited_gets_the_channels_that_they_paid_for() -> None:
    plan, other = await factories.plan("VIP"), await factories.plan("Other")
    room, foreign = await factories.channel(plan), await factories.channel(other)
    classroom, mary = await opened(1, plan_id=plan.id), await factories.person("Mary")
    found = await classroom.opens(mary)
    late = found.expires_at + POLICY.lag
    await classroom.lapses(late)
    there = await factories.person("There")
    await classroom.buys(there, late)
    # Mary's money comes when the last seat is gone: she stands first in line.
    await classroom.approves(await classroom.sends(mary, found, late), late)
    boss = await met(classroom.boss)
    await course_edited(
        boss,
        classroom.course.id,
        {"plan": other.id},
        now=late,
        policy=POLICY,
    )
    await dismiss((await classroom.row(there)).id, boss, "gone", now=late)
    await classroom.tick(late)
    assert (await classroom.row(mary)).enrollment_status is EnrollmentStatus.ACTIVE
    assert await may_enter(mary, room.chat_id, late)
    assert not await may_enter(mary, foreign.chat_id, late)


async def test_a_pause_gives_back_what_it_took() -> None:
    """A student is paused and goes on; meanwhile the course comes with another plan."""
    plan, other = await factories.plan("VIP"), await factories.plan("Other")
    room, foreign = await factories.channel(plan), await factories.channel(other)
    classroom, mary = await opened(5, plan_id=plan.id), await factories.person("Mary")
    boss = await met(classroom.boss)
    await classroom.buys(mary)
    key = (await classroom.row(mary)).id
    await suspend(key, boss, "ill", now=NOW)
    assert not await may_enter(mary, room.chat_id)
    await course_edited(
        boss,
        classroom.course.id,
        {"plan": other.id},
        now=NOW,
        policy=POLICY,
    )
    await resume(key, boss, now=NOW)
    assert await may_enter(mary, room.chat_id)
    assert not await may_enter(mary, foreign.chat_id)


async def linked(classroom: CourseScenario) -> str:
    """The course's own chat, linked now."""
    chat = await ManagedChat.create(
        chat_id="-1009999", title="Class", chat_type=ChannelType.GROUP, checked_at=NOW
    )
    await link_course_chat(
        await met(classroom.boss), chat.chat_id, classroom.course.id, Chats(), NOW
    )
    return chat.chat_id


async def test_a_life_that_was_sold_opens_the_chat_that_is_linked_later() -> None:
    """The seat was sold for life and completed; the course is sold with an end now."""
    classroom = await opened(5, duration_weeks=None, is_lifetime=True)
    mary, boss = await factories.person("Mary"), await met(classroom.boss)
    await classroom.buys(mary)
    await complete((await classroom.row(mary)).id, boss, idempotency_key="done", now=NOW)
    await EducationPackage.filter(id=classroom.course.id).update(is_lifetime=False)
    chat = await linked(classroom)
    assert await UserPackageAssignment.filter(is_active=True).count() == 1
    assert await may_enter(mary, chat)


async def test_a_chat_that_is_linked_later_opens_to_those_alone_who_are_inside() -> None:
    classroom = await opened(5, duration_weeks=4)
    boss = await met(classroom.boss)
    inside, paused, gone = [await factories.person(name) for name in ("In", "Paused", "Gone")]
    for who in (inside, paused, gone):
        await classroom.buys(who)
    await suspend((await classroom.row(paused)).id, boss, "ill", now=NOW)
    await dismiss((await classroom.row(gone)).id, boss, "gone", now=NOW)
    chat = await linked(classroom)
    assert [await may_enter(who, chat) for who in (inside, paused, gone)] == [True, False, False]


# -- While money is under way ---------------------------------------------------------------------


async def by_gram(classroom: CourseScenario, who: Someone) -> Checkout:
    return await classroom.opens(who, way=ByTon(RATE), policy=CHAIN_POLICY)


async def ends(classroom: CourseScenario, now: datetime) -> None:
    """The leader's ticks at this minute."""
    await expire_due(now)
    await release_due(now, CHAIN_POLICY)
    await classroom.tick(now)


async def test_who_paid_in_time_on_the_chain_keeps_the_seat_that_was_held_for_them() -> None:
    """Sent before the end by the chain's time; the index tells it ten minutes later."""
    classroom, mary = await opened(1, price=Decimal(49)), await factories.person("Mary")
    found = await by_gram(classroom, mary)
    waits = await factories.person("Waits")
    await classroom.enrols(waits)
    chain, end = Chain(), found.expires_at
    chain.pays(14 * GRAM, found.pay_code, at=end - 5 * MINUTE)
    await ends(classroom, end)
    await read(chain, end + 5 * MINUTE)
    assert (await classroom.row(mary)).enrollment_status is EnrollmentStatus.ACTIVE
    assert (await classroom.row(waits)).offered_until is None


async def test_a_seat_waits_for_an_account_that_was_not_read_past_the_end() -> None:
    classroom, mary = await opened(1, price=Decimal(49)), await factories.person("Mary")
    found = await by_gram(classroom, mary)
    waits = await factories.person("Waits")
    await classroom.enrols(waits)
    chain, end = Chain(), found.expires_at
    await read(chain, end - MINUTE)
    chain.pays(14 * GRAM, found.pay_code, at=end - 5 * MINUTE)
    # The index has stood still since before the end.
    await ends(classroom, end)
    late = end + timedelta(hours=5)
    await ends(classroom, late)
    assert (await classroom.row(mary)).has_seat
    await read(chain, late)
    assert (await classroom.row(mary)).enrollment_status is EnrollmentStatus.ACTIVE
    assert (await classroom.row(waits)).offered_until is None


async def test_no_one_in_line_waits_for_an_index_longer_than_six_hours() -> None:
    classroom, mary = await opened(1, price=Decimal(49)), await factories.person("Mary")
    found = await by_gram(classroom, mary)
    waits = await factories.person("Waits")
    await classroom.enrols(waits)
    await read(Chain(), found.expires_at - MINUTE)
    await ends(classroom, found.expires_at)
    late = found.expires_at + timedelta(hours=6)
    await ends(classroom, late)
    assert not (await classroom.row(mary)).has_seat
    assert (await classroom.row(waits)).offered_until == late + POLICY.offer_life


async def test_money_that_was_read_when_the_seat_was_gone_stands_first_in_line() -> None:
    classroom, mary = await opened(1, price=Decimal(49)), await factories.person("Mary")
    found = await by_gram(classroom, mary)
    late = found.expires_at + timedelta(hours=6)
    await ends(classroom, late)
    there, chain = await factories.person("There"), Chain()
    await classroom.buys(there, late)
    chain.pays(14 * GRAM, found.pay_code, at=found.expires_at - 5 * MINUTE)
    await read(chain, late + MINUTE)
    row = await classroom.row(mary)
    assert (row.enrollment_status, row.payment_status) == (
        EnrollmentStatus.WAITLISTED,
        "completed",
    )
    assert await classroom.taken() == 1


async def test_who_heard_yes_from_us_a_second_before_the_end_keeps_the_seat() -> None:
    """Telegram asked, we said yes, the charge came eight seconds later: behind the end."""
    classroom, mary = await opened(1, star_price=900), await factories.person("Mary")
    found = await classroom.opens(mary, shown=Money(900, "XTR"), way=ByStars())
    waits = await factories.person("Waits")
    await classroom.enrols(waits)
    end, who = found.expires_at, await met(mary)
    second = timedelta(seconds=1)
    await may_pay(who, found.pay_code, found.amount, now=end - second, policy=POLICY)
    await ends(classroom, end)
    at = end + 7 * second
    charge = Charge(who.key, found.pay_code, "c1", found.amount, at)
    assert await settle_charge(charge, now=at, policy=POLICY) is Outcome.SETTLED
    assert (await classroom.row(mary)).enrollment_status is EnrollmentStatus.ACTIVE
    assert (await classroom.row(waits)).offered_until is None


# -- Codes ----------------------------------------------------------------------------------------


async def test_a_code_with_one_use_is_not_sold_twice_because_the_index_lags() -> None:
    promo = await factories.promotion(percent=50, max_uses=1)
    plan = await factories.plan()
    mary, ben = await factories.person("Mary"), await factories.person("Ben")
    half = Money(2450, "USD")

    async def asks(who: Someone, now: datetime) -> Checkout:
        return await open_checkout(
            await met(who), plan.id, half, ByTon(RATE), promo="SPRING", now=now, policy=CHAIN_POLICY
        )

    first = await asks(mary, NOW)
    chain, end = Chain(), first.expires_at
    chain.pays(7 * GRAM, first.pay_code, at=end - 5 * MINUTE)
    await expire_due(end)
    await release_due(end, CHAIN_POLICY)
    with pytest.raises(PromoUsedUp):
        await asks(ben, end)
    await read(chain, end + 5 * MINUTE)
    assert await Payment.filter(status="completed").count() == 1
    assert (await UserPackageAssignment.get()).worth == Decimal("24.5")
    assert (await Promotion.get(id=promo.id)).current_uses == 1
    with pytest.raises(PromoUsedUp):
        await asks(ben, end + DAY)


async def in_stars(who: Someone) -> Checkout:
    """A quarter at half its price of 500 Stars."""
    plan = await factories.plan(star_price=500, duration_months=3)
    return await open_checkout(
        await met(who), plan.id, Money(250, "XTR"), ByStars(), promo="SPRING", now=NOW,
        policy=POLICY,
    )  # fmt: skip


async def test_stars_that_came_behind_the_end_count_the_use_of_their_code() -> None:
    promo = await factories.promotion(percent=50, max_uses=1)
    mary = await factories.person("Mary")
    found = await in_stars(mary)
    await expire_due(found.expires_at)
    await release_due(found.expires_at, POLICY)
    charge = Charge(mary.telegram_id, found.pay_code, "c1", found.amount, found.expires_at)
    await settle_charge(charge, now=found.expires_at, policy=POLICY)
    assert (await Promotion.get(id=promo.id)).current_uses == 1
    assert await UserPackageAssignment.exists(is_active=True)


async def test_stars_that_the_list_finds_when_their_code_is_free_again_take_it_again() -> None:
    promo = await factories.promotion(percent=50, max_uses=1)
    mary = await factories.person("Mary")
    found = await in_stars(mary)
    late = found.expires_at + DAY
    await expire_due(late)
    await release_due(late, POLICY)
    assert (await Promotion.get(id=promo.id)).current_uses == 0
    lost = Charge(mary.telegram_id, found.pay_code, "c1", found.amount, NOW + MINUTE)
    assert await settle_missed([lost], now=late, policy=POLICY) == 1
    # What was asked for was paid, in time: it buys what was sold.
    assert await UserPackageAssignment.exists(is_active=True)
    assert (await Promotion.get(id=promo.id)).current_uses == 1


async def test_stars_that_the_list_finds_when_their_code_is_another_persons_are_balance() -> None:
    promo = await factories.promotion(percent=50, max_uses=1)
    mary, ben = await factories.person("Mary"), await factories.person("Ben")
    found = await in_stars(mary)
    late = found.expires_at + DAY
    await expire_due(late)
    await release_due(late, POLICY)
    plan = await factories.plan("Ben's")
    await open_checkout(
        await met(ben), plan.id, Money(2450, "USD"), ByTon(RATE), promo="SPRING", now=late,
        policy=CHAIN_POLICY,
    )  # fmt: skip
    lost = Charge(mary.telegram_id, found.pay_code, "c1", found.amount, NOW + MINUTE)
    await settle_missed([lost], now=late, policy=POLICY)
    # Half the price buys no part of it, and is not lost: spend-only, as Stars are.
    assert not await UserPackageAssignment.filter(user_id=mary.profile.id).exists()
    [kept] = await balances(mary.user.id)
    assert (kept.payable.minor, kept.spend_only) == (0, Money(2450, "USD"))
    assert (await Promotion.get(id=promo.id)).current_uses == 1


async def test_a_card_that_the_provider_tells_late_takes_the_use_of_its_code_again() -> None:
    promo = await factories.promotion(percent=50, max_uses=1)
    plan, mary = await factories.plan(), await factories.person("Mary")
    policy = replace(POLICY, takes_cards=True)
    found = await open_checkout(
        await met(mary), plan.id, Money(2450, "USD"), ByCard(), promo="SPRING", now=NOW,
        policy=policy,
    )  # fmt: skip
    late = found.expires_at + DAY
    await expire_due(late)
    await release_due(late, policy)
    charge = CardCharge(mary.telegram_id, found.pay_code, "k", "p", found.amount, NOW + MINUTE)
    assert await settle_card(charge, now=late, policy=policy) == "settled"
    assert (await UserPackageAssignment.get()).worth == Decimal("24.5")
    assert (await Promotion.get(id=promo.id)).current_uses == 1


async def test_money_that_is_short_of_an_ended_checkout_keeps_no_use_of_its_code() -> None:
    promo = await factories.promotion(percent=50, max_uses=1)
    plan, mary = await factories.plan(), await factories.person("Mary")
    found = await open_checkout(
        await met(mary), plan.id, Money(2450, "USD"), ByTon(RATE), promo="SPRING", now=NOW,
        policy=CHAIN_POLICY,
    )  # fmt: skip
    chain, late = Chain(), found.expires_at + DAY
    await expire_due(late)
    await release_due(late, CHAIN_POLICY)
    chain.pays(2 * GRAM, found.pay_code, at=NOW + 5 * MINUTE)
    await read(chain, late)
    [kept] = await balances(mary.user.id)
    assert kept.payable == Money(700, "USD")
    assert (await Promotion.get(id=promo.id)).current_uses == 0
    # The rest buys it at half the price after all, while the use is free.
    chain.pays(5 * GRAM, found.pay_code, at=NOW + 6 * MINUTE)
    await read(chain, late + MINUTE)
    assert (await UserPackageAssignment.get()).worth == Decimal("24.5")
    assert (await Promotion.get(id=promo.id)).current_uses == 1
    assert await balances(mary.user.id) == []
