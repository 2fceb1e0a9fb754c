"""Behind the upgrade everything goes on by the new rules, from where the former release stood."""

from datetime import timedelta

import pytest

from models.education import EducationEnrollment, EducationPackage
from models.lifecycles import EnrollmentStatus, PaymentStatus
from models.payments import Payment, PaymentIntent
from models.subscriptions import SubscriptionPlan, UserPackageAssignment
from services.commerce.refund_cards import CreditedOnward
from services.commerce.refunds import refund_part
from services.commerce.reviews import OlderWish
from services.commerce.settlement import Choice
from services.education import students, studies
from services.ledger.entries import balances
from services.money import Money
from services.subscriptions import grants
from services.timeline import expiry
from tests.database.former import POLICY, UPGRADE
from tests.database.former.after import DAY, Member, approves, boss, broken, member, refunds

pytestmark = pytest.mark.usefixtures("upgraded")


async def agrees(who: Member) -> None:
    """The person's rows are what their facts come to."""
    assert who.user.first_name not in {history for history, _ in await broken()}


async def test_refunding_a_chain_brings_back_one_plan_after_the_other() -> None:
    who = await member("goes through a chain")
    first, second, third, last = await who.payments()
    ends = {
        str(right.source_id): right.expires_at
        for right in await UserPackageAssignment.filter(user__telegram_id=who.user.telegram_id)
    }
    for payment in (first, second, third):
        with pytest.raises(CreditedOnward):
            await refunds(payment, UPGRADE)
    # The chain was begun 28 days ago by a month, which is over in four days.
    for paid, before, plan in (
        (last, third, "Quarter"),
        (third, second, "Small"),
        (second, first, "Month"),
    ):
        await refunds(paid, UPGRADE)
        (right,) = await who.running()
        assert (right.package.name, right.source_id) == (plan, str(before.id))
        assert right.expires_at == ends[str(before.id)]
        row = await who.row()
        assert (row.plan.name, row.subscription_end_date) == (plan, right.expires_at)
        await agrees(who)
    await refunds(first, UPGRADE)
    assert await who.plans() == []
    assert not (await who.row()).is_active
    assert await balances(who.user.id) == []


async def test_a_chain_that_was_refunded_once_is_refunded_on() -> None:
    who = await member("goes through a chain and back once")
    first, second, _ = await who.payments()
    with pytest.raises(CreditedOnward):
        await refunds(first, UPGRADE)
    await refunds(second, UPGRADE)
    assert await who.plans() == ["Quarter"]
    await refunds(first, UPGRADE)
    assert await who.plans() == []


async def test_a_lifetime_that_took_a_credit_gives_the_plan_back() -> None:
    who = await member("changed to a lifetime")
    _, forever = await who.payments()
    await refunds(forever, UPGRADE)
    (right,) = await who.running()
    assert right.package.name == "Quarter"
    # Another 32 days of what had been bought 60 days ago.
    assert right.expires_at is not None and (right.expires_at - UPGRADE).days == 31


@pytest.mark.parametrize("history", ["renews", "was extended", "has a row that ends later"])
async def test_a_renewal_stands_a_month_behind_the_end(history: str) -> None:
    who = await member(history)
    before = (await who.row()).subscription_end_date
    await who.buys("Month", UPGRADE)
    after = (await who.row()).subscription_end_date
    assert before is not None and after is not None
    assert (after.date() - before.date()).days == 31
    await agrees(who)


async def test_the_31st_comes_back_behind_the_upgrade() -> None:
    who = await member("renews on the 31st")
    ends = [(await who.row()).subscription_end_date]
    for _ in range(3):
        await who.buys("Month", UPGRADE)
        ends.append((await who.row()).subscription_end_date)
    days = [f"{end.astimezone(POLICY.zone):%d.%m. %H}" for end in ends if end is not None]
    assert days == ["31.12. 12", "31.01. 12", "28.02. 12", "31.03. 12"]


async def test_another_plan_turns_unused_days_of_an_opening_into_balance() -> None:
    who = await member("buys")
    await who.buys("Small", UPGRADE)
    assert await who.plans() == ["Small"]
    # 21 of 31 days of $49 are left, the day that has begun among them; $10 pay for the plan.
    (held,) = await balances(who.user.id)
    assert held.payable == Money(4900 * 21 // 31 - 1000, "USD")
    await agrees(who)


async def test_what_came_in_stars_stays_spend_only_behind_the_upgrade() -> None:
    who = await member("paid in Stars")
    await who.buys("Small", UPGRADE)
    (held,) = await balances(who.user.id)
    assert (held.payable.minor, held.spend_only.minor > 0) == (0, True)


async def test_a_change_back_by_refund_works_across_the_upgrade() -> None:
    who = await member("buys")
    (right,) = await who.running()
    change = await who.buys("Small", UPGRADE)
    await refunds(change, UPGRADE + DAY)
    (again,) = await who.running()
    assert (again.id, again.expires_at) == (right.id, right.expires_at)
    assert await balances(who.user.id) == []


@pytest.mark.parametrize("keeps", [True, False])
async def test_an_opening_is_refunded_whole_or_kept(keeps: bool) -> None:
    for history in (
        "buys",
        "paid in yen",
        "paid in GRAM",
        "paid by card",
        "bought before worth was kept",
    ):
        who = await member(history)
        plans, (payment,) = await who.plans(), await who.payments()
        await refunds(payment, UPGRADE, keeps=keeps)
        assert (await Payment.get(id=payment.id)).status is PaymentStatus.REFUNDED
        assert await who.plans() == (plans if keeps else [])
        assert await balances(who.user.id) == []
        await agrees(who)


async def test_a_part_of_an_opening_goes_back_and_no_more_than_came_in() -> None:
    who = await member("goes up")
    _, paid = await who.payments()
    part = Money(12397, "USD")
    await refund_part(
        paid.id, part, await boss(), "half", idempotency_key="x:1", now=UPGRADE, policy=POLICY
    )
    segment = next(iter((await who.state()).running()))
    assert segment.worth == 15000 - 12397
    await agrees(who)


async def test_the_first_of_two_openings_refunded_moves_the_second_forward() -> None:
    who = await member("renews")
    first, _ = await who.payments()
    await refunds(first, UPGRADE)
    (right,) = await who.running()
    assert right.starts_at == UPGRADE
    assert right.expires_at is not None and (right.expires_at - UPGRADE).days in (30, 31)


async def test_given_days_and_a_grant_stand_behind_an_opening() -> None:
    who = await member("was given a month")
    person, admin = await who.person(), await boss()
    before = (await who.row()).subscription_end_date
    assert before is not None
    await grants.extend(person, 5, admin, idempotency_key="x:1", now=UPGRADE, policy=POLICY)
    assert (await who.row()).subscription_end_date == before + 5 * DAY
    month = await SubscriptionPlan.get(name="Month")
    await grants.grant(person, month, admin, idempotency_key="x:2", now=UPGRADE, policy=POLICY)
    assert len(await who.running()) == 2
    await grants.revoke(person, "why", admin, idempotency_key="x:3", now=UPGRADE)
    assert await who.plans() == []


async def test_a_proof_from_before_is_approved_and_refused() -> None:
    who = await member("sent a proof in time")
    waiting = await Payment.get(user_id=who.user.id, status=PaymentStatus.AWAITING_ADMIN)
    # Sent within the grace and held since: the month joins behind the old end.
    await approves(waiting, UPGRADE)
    end = (await who.row()).subscription_end_date
    assert end is not None and (end.month, end.day) == (12, 22)
    await agrees(who)


async def test_a_change_under_review_is_paid_by_the_unused_days_and_the_proof() -> None:
    who = await member("waits with a change")
    waiting = await Payment.get(user_id=who.user.id, status=PaymentStatus.AWAITING_ADMIN)
    await approves(waiting, UPGRADE)
    assert await who.plans() == ["Quarter"]
    await agrees(who)


async def test_a_checkout_with_a_credit_from_before_is_paid() -> None:
    who = await member("has a checkout with a credit")
    live = await PaymentIntent.get(user_id=who.user.id, status="pending")
    await approves(await who.sends(live.id, UPGRADE), UPGRADE)
    assert await who.plans() == ["Quarter"]
    (right,) = await who.running()
    assert right.worth == 150
    await agrees(who)


async def test_money_for_what_was_wanted_before_another_plan_asks_the_reviewer() -> None:
    who = await member("asked for another plan before")
    # An older checkout of theirs by transfer, from before the plan that they bought instead.
    older = await PaymentIntent.get(user_id=who.user.id, status="expired")
    await PaymentIntent.filter(id=older.id).update(method="bank_transfer", currency="USD")
    sent = await who.sends(older.id, UPGRADE)
    with pytest.raises(OlderWish):
        await approves(sent, UPGRADE)
    await approves(sent, UPGRADE, choice=Choice.BALANCE)
    assert await who.plans() == ["Quarter"]
    assert [one.currency for one in [held.payable for held in await balances(who.user.id)]] == [
        "USD"
    ]


# -- Seats --------------------------------------------------------------------------------------


async def seat(history: str) -> EducationEnrollment:
    who = await member(history)
    return await EducationEnrollment.get(student_telegram_id=who.user.telegram_id)


async def opens(row: EducationEnrollment) -> set[str]:
    rights = await UserPackageAssignment.filter(
        source="bundle", source_id=str(row.id), is_active=True
    ).select_related("package")
    return {right.package.name for right in rights}


async def test_a_paused_seat_is_taken_up_again_with_all_that_it_opened() -> None:
    row = await seat("is paused")
    assert await opens(row) == set()
    await students.resume(row.id, await boss(), now=UPGRADE)
    assert await opens(row) == {"Small", "Bundle"}
    await agrees(await member("is paused"))


async def test_a_seat_is_paused_completed_and_given_back() -> None:
    row, admin = await seat("studies with a plan"), await boss()
    await students.suspend(row.id, admin, "why", now=UPGRADE)
    assert await opens(row) == set()
    await students.resume(row.id, admin, now=UPGRADE)
    await studies.complete(row.id, admin, idempotency_key="x:1", now=UPGRADE)
    # Time is left, so what it opened stays open.
    assert await opens(row) == {"Small", "Bundle"}
    endless = await seat("studies without an end")
    await studies.complete(endless.id, admin, idempotency_key="x:2", now=UPGRADE)
    assert await opens(endless) == set()


async def test_a_seat_that_was_paid_before_is_refunded() -> None:
    for history in ("studies", "studies for Stars"):
        row, who = await seat(history), await member(history)
        (payment,) = await who.payments()
        await refunds(payment, UPGRADE)
        await row.refresh_from_db()
        assert row.enrollment_status is EnrollmentStatus.CANCELLED
        assert await opens(row) == set()
        assert await balances(who.user.id) == []


async def test_the_end_of_a_seat_from_before_frees_it_and_is_reported() -> None:
    row = await seat("studies")
    assert row.access_ends_at is not None
    await expiry.expire_due(now=row.access_ends_at + 2 * DAY)
    await row.refresh_from_db()
    assert row.access_over_at is not None and not row.has_seat
    course = await EducationPackage.get(id=row.package_id)
    seats = await EducationEnrollment.filter(package_id=course.id, has_seat=True).count()
    assert course.current_students == seats


async def test_a_course_from_before_that_starts_later_moves_its_students_along() -> None:
    from services.education.moving import follow_moved

    row = await seat("studies later")
    assert row.start_date is not None and row.access_ends_at is not None
    later = row.start_date + timedelta(days=7)
    await EducationPackage.filter(id=row.package_id).update(starts_at=later)
    assert await follow_moved(UPGRADE) == 1
    moved = await seat("studies later")
    assert (moved.start_date, moved.access_ends_at) == (later, row.access_ends_at + 7 * DAY)


async def test_who_paid_and_waits_gets_the_next_seat() -> None:
    row = await seat("paid and waits")
    await EducationPackage.filter(id=row.package_id).update(max_students=2)
    who = await member("paid and waits")
    await students.give_seat(
        await who.person(),
        row.package_id,
        await boss(),
        idempotency_key="x:1",
        now=UPGRADE,
        policy=POLICY,
    )
    await row.refresh_from_db()
    assert row.enrollment_status is EnrollmentStatus.ACTIVE
    await agrees(who)
