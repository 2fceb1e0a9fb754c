"""What time has ended is ended with every word, whatever happens between the end and its tick."""

from datetime import datetime, timedelta

import pytest

from models.delivery import OutboxItem
from models.education import EducationEnrollment, EducationPackage
from models.subscriptions import SubscriptionAuditLog, UserPackageAssignment, UserSubscription
from services.commerce import intents
from services.commerce.checkout import open_checkout
from services.commerce.methods.bank import ByBank
from services.commerce.orders import SEAT
from services.commerce.reviews import reject
from services.money import Money
from services.timeline.expiry import expire_due
from tests import factories
from tests.factories import Someone
from tests.services.books import disagreements
from tests.services.histories import POLICY, day, opened
from tests.services.shop import met


async def told(kind: str) -> int:
    return await OutboxItem.filter(kind=kind).count()


async def row_of(who: Someone) -> UserSubscription:
    return await UserSubscription.get(telegram_user_id=who.telegram_id)


async def rights_of(who: Someone) -> list[tuple[bool, datetime | None]]:
    rows = await UserPackageAssignment.filter(user_id=who.profile.id).order_by("assigned_at")
    return [(row.is_active, row.access_until) for row in rows]


async def test_a_purchase_between_an_end_and_its_tick_swallows_no_word(database: str) -> None:
    shop = await opened()
    who = await shop.meets("Ann")
    seat = await shop.gives_seat(who, shop.small)
    await shop.buys(who, shop.month)
    shop.now = day(40)
    await shop.buys(who, shop.quarter)
    assert await disagreements(shop.now) == []
    await expire_due(now=shop.now)
    row = await EducationEnrollment.get(id=seat)
    assert (row.has_seat, row.access_over_at) == (False, shop.now)
    assert (await EducationPackage.get(id=shop.small.id)).current_students == 0
    assert (await told("course_over"), await told("membership_ended")) == (1, 1)
    member_status = await UserSubscription.get(telegram_user_id=who.telegram_id)
    assert (member_status.plan_id, member_status.is_active) == (shop.quarter.id, True)
    assert await disagreements(shop.now) == []


async def test_a_refused_proof_brings_the_end_that_it_held_back(database: str) -> None:
    shop = await opened()
    who = await shop.meets("Ann")
    await shop.buys(who, shop.month)
    shop.now = day(31)
    sent = await shop.sends(who, await shop.opens(who, shop.month))
    shop.now = day(33)
    await expire_due(now=shop.now)
    await reject(sent, await shop.admin(), "blurred", now=shop.now, policy=POLICY)
    assert await disagreements(shop.now) == []
    assert await expire_due(now=shop.now) == 0
    assert await told("membership_ended") == 1
    assert await SubscriptionAuditLog.filter(action_type="expired").count() == 1
    assert not (await UserSubscription.get(telegram_user_id=who.telegram_id)).is_active
    assert await disagreements(shop.now) == []


async def test_a_proof_for_a_seat_that_is_gone_holds_nothing_back_any_more(database: str) -> None:
    shop = await opened()
    who, faster = await shop.meets("Ann"), await shop.meets("Ben")
    course = await factories.course("Tiny", max_students=1)
    await shop.buys(who, shop.month)
    shop.now = day(28)
    key, price = await shop.enrols(who, course), Money.of(course.price, course.currency)
    found = await open_checkout(
        await met(who), key, price, ByBank("0"), now=shop.now, policy=POLICY, goods=SEAT
    )
    shop.now = day(31)
    await intents.expire_due(shop.now)
    await intents.release_due(shop.now, POLICY)
    await shop.gives_seat(faster, course)
    sent = await shop.sends(who, found)
    shop.now = day(33)
    await expire_due(now=shop.now)
    await shop.approves(sent)
    assert await rights_of(who) == [(False, shop.now)]
    assert (await told("membership_ended"), await disagreements(shop.now)) == (1, [])


@pytest.mark.parametrize("behind", [-1, 0, 0.5, 1, 2, 4, 30, 31.5])
async def test_a_renewal_is_refunded_between_an_end_and_its_tick(
    database: str, behind: float
) -> None:
    shop = await opened()
    who = await shop.meets("Ann")
    await shop.buys(who, shop.month)
    end = (await row_of(who)).subscription_end_date
    shop.now = day(28)
    renewal = await shop.buys(who, shop.month)
    last = (await row_of(who)).subscription_end_date
    assert end is not None and last is not None
    # No tick comes until long after: neither to the first month's end nor to its grace's.
    shop.now = end + timedelta(days=behind)
    await shop.refunds(renewal)
    for days in (0, 1, 5, 40):
        assert await disagreements(shop.now + timedelta(days=days)) == []
    runs_on = shop.now < end + POLICY.grace
    assert (await row_of(who)).is_active is runs_on
    await expire_due(now=day(110))
    row = await row_of(who)
    assert (row.is_active, row.payment_status) == (False, "completed" if runs_on else "refunded")
    assert row.subscription_end_date == (end if runs_on else min(shop.now, last))
    # The month that was followed by the renewal has ended in silence.
    assert await told("membership_ended") == runs_on
    assert await disagreements(day(110)) == []


async def test_a_renewal_behind_an_end_that_no_tick_came_to_is_no_end(database: str) -> None:
    shop = await opened()
    who = await shop.meets("Ann")
    await shop.buys(who, shop.month)
    shop.now = day(40)
    await shop.buys(who, shop.month)
    assert await disagreements(shop.now) == []
    assert (await expire_due(now=shop.now), await told("membership_ended")) == (0, 0)
    assert await told("remove_member") == 0


@pytest.mark.parametrize("by_tick", [False, True])
async def test_a_proof_with_its_verdict_holds_no_end_back(database: str, by_tick: bool) -> None:
    shop = await opened()
    who = await shop.meets("Ann")
    await shop.buys(who, shop.month)
    shop.now = day(29)
    sent = await shop.sends(who, await shop.opens(who, shop.month))
    shop.now = day(30)
    await reject(sent, await shop.admin(), "blurred", now=shop.now, policy=POLICY)
    for number in (31, 35, 36, 40):
        shop.now = day(number)
        if by_tick:
            await expire_due(now=shop.now)
        assert await disagreements(shop.now) == []
