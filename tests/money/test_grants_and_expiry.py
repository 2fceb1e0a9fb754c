"""Grants of another plan, and what the end of one plan does to another that still runs."""

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from models.delivery import OutboxItem
from models.people import BotUser
from models.subscriptions import SubscriptionPlan, UserPackageAssignment
from services.channels.rights import Right, right_of
from services.commerce.checkout import open_checkout
from services.commerce.methods.bank import ByBank
from services.commerce.refunds import refund, refund_part
from services.commerce.reviews import approve
from services.money import Money
from services.policy import BankAccount
from services.subscriptions import grants
from services.subscriptions.overview import membership_of
from services.subscriptions.reminders import reminders_due
from services.timeline.expiry import expire_due
from tests import factories
from tests.factories import NOW
from tests.services.course_scenario import opened
from tests.services.shop import POLICY, met, submitted
from tests.services.shop_scenario import DAY, ShopScenario, built

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
async def scenario(database: str) -> ShopScenario:
    return await built()


async def given(
    scenario: ShopScenario, plan: SubscriptionPlan, now: datetime = NOW, key: str = "g:1"
) -> None:
    boss, who = await met(scenario.boss), await met(scenario.who)
    await grants.grant(who, plan, boss, idempotency_key=key, now=now, policy=POLICY)


async def told(kind: str) -> list[str]:
    """The plans that messages of a kind are about."""
    return [row.args["plan"] for row in await OutboxItem.filter(kind=kind).order_by("id")]


# -- A gift is what was given ---------------------------------------------------------------------


async def test_a_month_of_vip_given_to_a_member_with_a_year_of_basic_is_a_month(
    scenario: ShopScenario,
) -> None:
    basic = await factories.plan("Basic, a year", duration_months=12, price=Decimal(120))
    vip = await factories.plan("VIP, a month", price=Decimal(99))
    room = await factories.channel(vip, "VIP room")
    await scenario.buys(basic)
    await given(scenario, vip)
    # VIP opens at once:
    key = scenario.who.telegram_id
    assert await right_of(key, room.chat_id, now=NOW, policy=POLICY) is Right.RUNNING
    # ... and six months later, after any number of ticks, it is over.
    later = NOW + 180 * DAY
    await expire_due(now=later)
    assert await right_of(key, room.chat_id, now=later, policy=POLICY) is Right.ENDED
    row = await scenario.row()
    assert (row.plan_id, row.is_active) == (basic.id, True)


async def test_a_month_given_in_front_of_a_purchase_delays_none_of_it(
    scenario: ShopScenario,
) -> None:
    await given(scenario, scenario.small)
    await scenario.buys(scenario.month)
    ends = {right.package_id: right.expires_at for right in await scenario.running()}
    assert ends == {scenario.small.id: NOW + 30 * DAY, scenario.month.id: NOW + 30 * DAY}


async def test_two_months_given_of_one_plan_are_two_months(scenario: ShopScenario) -> None:
    await given(scenario, scenario.month)
    await given(scenario, scenario.month, key="g:2")
    assert await scenario.end() == NOW + 61 * DAY
    await expire_due(now=NOW + 32 * DAY)
    assert len(await scenario.running()) == 1


async def test_a_month_given_to_a_member_for_life_ends_and_the_life_does_not(
    scenario: ShopScenario,
) -> None:
    life = await factories.plan("Life", is_lifetime=True, price=Decimal(999))
    await given(scenario, life)
    await given(scenario, scenario.month, key="g:2")
    await expire_due(now=NOW + 400 * DAY)
    [right] = await scenario.running()
    assert right.package_id == life.id
    assert (await scenario.row()).is_lifetime


# -- A refund takes its own days back -------------------------------------------------------------


async def test_a_whole_refund_takes_its_days_back_though_another_plan_was_given_behind_it(
    scenario: ShopScenario,
) -> None:
    """A year paid, then a month of another plan given; the paid year is refunded whole."""
    year = await factories.plan("Basic, a year", duration_months=12, price=Decimal(120))
    paid = await scenario.buys(year)
    await given(scenario, scenario.small)
    boss = await met(scenario.boss)
    await refund(paid.id, boss, "back", keep_access=False, now=NOW, policy=POLICY)
    assert await scenario.end() == NOW + 30 * DAY
    [right] = await scenario.running()
    assert right.package_id == scenario.small.id


async def test_a_whole_refund_takes_its_days_back_though_the_same_plan_was_given_behind_it(
    scenario: ShopScenario,
) -> None:
    paid = await scenario.buys(scenario.quarter)
    await given(scenario, scenario.quarter)
    later = NOW + 10 * DAY
    await scenario.refunds(paid, now=later)
    [right] = await scenario.running()
    # The given three months begin now, whole.
    assert (right.source, right.starts_at) == ("grant", later)
    assert right.expires_at == datetime(2027, 3, 3, 12, tzinfo=NOW.tzinfo)


async def test_a_part_that_went_back_takes_no_day_of_anything(scenario: ShopScenario) -> None:
    paid = await scenario.buys(scenario.month)
    await given(scenario, scenario.small)
    boss = await met(scenario.boss)
    part = Money(2000, "USD")
    await refund_part(paid.id, part, boss, "late", idempotency_key="p", now=NOW, policy=POLICY)
    ends = {right.package_id: right.expires_at for right in await scenario.running()}
    assert ends == {scenario.month.id: NOW + 30 * DAY, scenario.small.id: NOW + 30 * DAY}
    # What went back pays for no other plan.
    tag = await scenario.tag(scenario.quarter)
    assert tag.funding is not None
    assert [stop.value for stop in tag.funding.stops] == [Money(2900, "USD")]


# -- The end of one plan leaves the others --------------------------------------------------------


async def test_when_one_plan_ends_the_member_stands_on_the_other_that_runs(
    scenario: ShopScenario,
) -> None:
    """A year of VIP is given; the member then buys a month of another plan, which ends."""
    vip = await factories.plan("VIP, a year", duration_months=12, price=Decimal(500))
    await given(scenario, vip)
    await scenario.buys(scenario.month, NOW + DAY)
    later = NOW + 60 * DAY
    await expire_due(now=later)
    [right] = await scenario.running()
    assert right.package_id == vip.id  # ten more months of it
    user = await BotUser.get(telegram_id=scenario.who.telegram_id)
    shown = await membership_of(await met(scenario.who), now=later, policy=POLICY)
    assert shown is not None
    assert (user.is_vip, shown.is_active, shown.plan_id) == (True, True, vip.id)
    # Each plan says its own end, and no other (money.md, 16).
    assert await told("membership_ended") == ["1 month"]


async def test_when_one_plan_ends_its_channels_alone_are_left(scenario: ShopScenario) -> None:
    vip = await factories.plan("VIP, a year", duration_months=12, price=Decimal(500))
    both = await factories.channel(vip, "Both")
    await type(both).create(
        plan=scenario.month,
        channel_name=both.channel_name,
        channel_type=both.channel_type,
        chat_id=both.chat_id,
        created_at=NOW,
        updated_at=NOW,
    )
    only = await factories.channel(scenario.month, "Month only")
    await given(scenario, vip)
    await scenario.buys(scenario.month)
    await expire_due(now=NOW + 60 * DAY)
    removals = await OutboxItem.filter(kind="remove_member")
    assert [one.chat_id for one in removals] == [only.chat_id]


async def test_a_plan_ends_though_a_course_that_runs_brings_the_same_one(
    scenario: ShopScenario,
) -> None:
    """What was bought is over and says so; the channels stay open with the course."""
    room = await factories.channel(scenario.month)
    classroom = await opened(5, duration_weeks=12, plan_id=scenario.month.id)
    await classroom.buys(scenario.who)
    await scenario.buys(scenario.month)
    later = NOW + 40 * DAY
    await expire_due(now=later)
    row, user = await scenario.row(), await BotUser.get(telegram_id=scenario.who.telegram_id)
    assert (row.is_active, user.is_vip, user.current_plan_id) == (False, False, None)
    assert await told("membership_ended") == ["1 month"]
    assert await OutboxItem.filter(kind="remove_member").count() == 0
    key = scenario.who.telegram_id
    assert await right_of(key, room.chat_id, now=later, policy=POLICY) is Right.RUNNING
    await scenario.agrees(later)


async def test_a_plan_and_the_course_that_brings_it_may_end_in_one_tick(
    scenario: ShopScenario,
) -> None:
    room = await factories.channel(scenario.month)
    classroom = await opened(5, duration_weeks=2, plan_id=scenario.month.id)
    await classroom.buys(scenario.who)
    await scenario.buys(scenario.month)
    later = NOW + 40 * DAY
    await expire_due(now=later)
    assert not (await scenario.row()).is_active
    assert await told("membership_ended") == ["1 month"]
    assert await OutboxItem.filter(kind="course_over").count() == 1
    removals = await OutboxItem.filter(kind="remove_member")
    assert [one.chat_id for one in removals] == [room.chat_id]
    await scenario.agrees(later)


async def test_a_right_that_came_back_is_removed_a_second_time_when_it_ends_again(
    scenario: ShopScenario,
) -> None:
    """The outbox keeps its keys: the second end of a right that came back has one of its own."""
    room = await factories.channel(scenario.month)
    month = await scenario.buys(scenario.month)
    change = await scenario.buys(scenario.quarter, NOW + DAY)
    assert await OutboxItem.filter(kind="remove_member", chat_id=room.chat_id).count() == 1
    await scenario.refunds(change, now=NOW + 2 * DAY)
    [right] = await scenario.running()
    assert right.source_id == str(month.id)
    await expire_due(now=NOW + 40 * DAY)
    assert await OutboxItem.filter(kind="remove_member", chat_id=room.chat_id).count() == 2
    assert await told("membership_ended") == ["1 month"]


async def test_a_right_that_still_runs_can_be_taken_away_by_revoke(scenario: ShopScenario) -> None:
    vip = await factories.plan("VIP, a year", duration_months=12, price=Decimal(500))
    room = await factories.channel(vip, "VIP room")
    await given(scenario, vip)
    await scenario.buys(scenario.month, NOW + DAY)
    later = NOW + 60 * DAY
    await expire_due(now=later)
    key = scenario.who.telegram_id
    assert await right_of(key, room.chat_id, now=later, policy=POLICY) is Right.RUNNING
    boss, who = await met(scenario.boss), await met(scenario.who)
    await grants.revoke(who, "enough", boss, idempotency_key="r:1", now=later)
    assert await right_of(key, room.chat_id, now=later, policy=POLICY) is Right.ENDED


async def test_revoke_ends_what_waits_behind_as_well(scenario: ShopScenario) -> None:
    room = await factories.channel(scenario.month)
    await scenario.buys(scenario.month)
    await scenario.buys(scenario.month)
    boss, who = await met(scenario.boss), await met(scenario.who)
    await grants.revoke(who, "enough", boss, idempotency_key="r:1", now=NOW + DAY)
    for later in (NOW + DAY, NOW + 40 * DAY):
        await expire_due(now=later)
        assert await right_of(who.key, room.chat_id, now=later, policy=POLICY) is Right.ENDED
    assert await scenario.running() == []
    # Nothing was asked for: nothing is theirs.
    assert await scenario.balance() == {}


async def test_what_is_revoked_becomes_balance_where_the_admin_says_so(
    scenario: ShopScenario,
) -> None:
    await scenario.buys(scenario.month)
    boss, who = await met(scenario.boss), await met(scenario.who)
    later = NOW + 15 * DAY
    await grants.revoke(who, "enough", boss, idempotency_key="r:1", now=later, to="balance")
    assert await scenario.balance() == {"USD": (2450, 0)}
    assert await scenario.running() == []


# -- No paid day is lost --------------------------------------------------------------------------


async def test_who_renews_a_plan_that_still_runs_loses_no_paid_day(
    scenario: ShopScenario,
) -> None:
    """A paid year in euros (no rate to dollars) runs on beside a month in dollars, which ends."""
    year = await factories.plan("A year", duration_months=12, price=Decimal(100), currency="EUR")
    euros = BankAccount("1", "EUR", "Bank", "Holder", "1")
    policy = replace(POLICY, accounts=(*POLICY.accounts, euros))

    async def buys(plan: SubscriptionPlan, now: datetime) -> None:
        person = await met(scenario.who)
        price = Money.of(plan.price, plan.currency)
        found = await open_checkout(person, plan.id, price, ByBank(), now=now, policy=policy)
        sent = await submitted(scenario.who, found.intent_id, now=now)
        await approve(sent.payment_id, await met(scenario.boss), now=now, policy=policy)

    await buys(year, NOW)
    await buys(scenario.month, NOW + DAY)
    later = NOW + 60 * DAY
    await expire_due(now=later)
    [right] = await scenario.running()
    assert right.package_id == year.id and right.expires_at is not None
    first_end = right.expires_at
    await buys(year, later)
    last = max(one.expires_at for one in await scenario.running() if one.expires_at)
    assert last == first_end.replace(year=first_end.year + 1)


async def test_who_renews_the_given_plan_beside_which_another_ran_loses_no_given_day(
    scenario: ShopScenario,
) -> None:
    await given(scenario, scenario.quarter)
    await scenario.buys(scenario.month, NOW + DAY)
    later = NOW + 60 * DAY
    await expire_due(now=later)
    await scenario.buys(scenario.quarter, later)
    # Three given months and three paid ones, in one queue.
    assert await scenario.end() == datetime(2027, 5, 23, 12, tzinfo=NOW.tzinfo)


# -- Reminders ------------------------------------------------------------------------------------


async def days_pass(since: int, until: int) -> None:
    """The leader's ticks, twice a day."""
    at = NOW + since * DAY
    while at < NOW + until * DAY:
        await expire_due(now=at)
        await reminders_due(now=at, policy=POLICY)
        at += timedelta(hours=12)


async def test_reminders_reach_who_has_only_the_other_plan_left(scenario: ShopScenario) -> None:
    vip = await factories.plan("VIP, two months", duration_months=2, price=Decimal(500))
    await factories.channel(vip, "VIP room")
    await given(scenario, vip)
    await scenario.buys(scenario.month, NOW + DAY)
    await days_pass(20, 70)
    assert not await UserPackageAssignment.exists(is_active=True)
    reminded = await told("ends_soon")
    # Once for each of 7, 3 and 1 days before the end of each of them.
    assert sorted(reminded) == ["1 month"] * 3 + ["VIP, two months"] * 3
    assert sorted(await told("membership_ended")) == ["1 month", "VIP, two months"]


async def test_no_one_is_reminded_of_a_month_that_another_follows(scenario: ShopScenario) -> None:
    await scenario.buys(scenario.month)
    await days_pass(20, 24)
    await scenario.buys(scenario.month, NOW + 24 * DAY)
    await days_pass(24, 45)
    # The seventh day before the first end had come before the renewal.
    assert await told("ends_soon") == ["1 month"]
    assert await told("membership_ended") == []


async def test_who_renews_after_a_reminder_is_reminded_of_the_new_end(
    scenario: ShopScenario,
) -> None:
    await scenario.buys(scenario.month)
    await days_pass(20, 28)
    assert await told("ends_soon") == ["1 month"] * 2
    await scenario.buys(scenario.month, NOW + 28 * DAY)
    await days_pass(28, 65)
    assert await told("ends_soon") == ["1 month"] * 5
