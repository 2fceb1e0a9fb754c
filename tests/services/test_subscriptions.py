"""Rights on top of one another: which of them ends when, and who has to leave for it."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from models.delivery import OutboxItem
from models.subscriptions import UserPackageAssignment, UserSubscription
from services.person import Person, known
from services.policy import Policy
from services.subscriptions.grants import extend, grant
from services.timeline.expiry import expire_due
from tests import factories
from tests.factories import NOW, Someone

POLICY = Policy(ZoneInfo("UTC"))

pytestmark = pytest.mark.usefixtures("database")


async def met(who: Someone) -> Person:
    person = await known(who.telegram_id)
    assert person is not None
    return person


async def test_a_right_that_a_renewal_has_followed_ends_in_silence() -> None:
    plan, who = await factories.plan(), await factories.person()
    await factories.channel(plan)
    await factories.subscription(who, plan, days=60)
    first = await factories.right(who, plan, days=30)
    second = await factories.right(who, plan, days=60)
    assert await expire_due(now=NOW + timedelta(days=32)) == 1
    running = await UserPackageAssignment.filter(is_active=True)
    assert [right.id for right in running] == [second.id] != [first.id]
    assert await OutboxItem.all().count() == 0
    assert await expire_due(now=NOW + timedelta(days=62)) == 1
    assert await OutboxItem.filter(kind="remove_member").count() == 1


async def test_a_right_lasts_as_long_as_the_days_that_were_added_to_it() -> None:
    plan, who, boss = await factories.plan(), await factories.person(), await factories.admin()
    person, admin = await met(who), await met(boss)
    await grant(person, plan, admin, idempotency_key="update:1:1", now=NOW, policy=POLICY)
    added = await extend(person, 30, admin, idempotency_key="update:1:2", now=NOW, policy=POLICY)
    assert await expire_due(now=NOW + timedelta(days=32)) == 0
    right = await UserPackageAssignment.get()
    assert right.is_active and right.expires_at == added.ends_at == NOW + timedelta(days=60)


async def test_a_right_without_a_follower_ends_by_its_own_end_whatever_else_runs() -> None:
    month, year = await factories.plan(), await factories.plan("Year", duration_months=12)
    who, boss = await factories.person(), await factories.admin()
    person, admin = await met(who), await met(boss)
    await grant(person, month, admin, idempotency_key="update:1:1", now=NOW, policy=POLICY)
    given = await grant(person, year, admin, idempotency_key="update:1:2", now=NOW, policy=POLICY)
    assert await expire_due(now=NOW + timedelta(days=32)) == 1
    [right] = await UserPackageAssignment.filter(is_active=True)
    assert (right.package_id, right.expires_at) == (year.id, given.ends_at)
    row = await UserSubscription.get()
    assert (row.is_active, row.plan_id) == (True, year.id)
    assert [one.args["plan"] for one in await OutboxItem.filter(kind="membership_ended")] == [
        month.name
    ]


async def test_a_month_given_on_top_of_a_lifetime_is_over_after_a_month() -> None:
    forever = await factories.plan("Lifetime", is_lifetime=True)
    month = await factories.plan("1 month")
    room = await factories.channel(month)
    who, boss = await factories.person(), await factories.admin()
    await factories.subscription(who, forever)
    await factories.right(who, forever, days=None)
    given = await grant(
        await met(who), month, await met(boss), idempotency_key="update:1:1", now=NOW, policy=POLICY
    )
    assert given.ends_at is not None
    assert given.ends_at - NOW < timedelta(days=32)
    assert await expire_due(now=given.ends_at + POLICY.grace) == 1
    (claimed,) = await OutboxItem.filter(kind="remove_member")
    assert claimed.chat_id == room.chat_id
    row = await UserSubscription.get()
    assert (row.is_active, row.is_lifetime, row.plan_id) == (True, True, forever.id)


async def test_a_renewal_in_a_grace_longer_than_the_month_bought_gives_its_month() -> None:
    patient = Policy(ZoneInfo("UTC"), grace=timedelta(days=60))
    plan = await factories.plan(duration_months=1)
    person, boss = await met(await factories.person()), await met(await factories.admin())
    await grant(person, plan, boss, idempotency_key="update:1:1", now=NOW, policy=patient)
    late = NOW + timedelta(days=80)
    # Behind the old end it would be used up before it was given.
    given = await grant(person, plan, boss, idempotency_key="update:1:2", now=late, policy=patient)
    assert given.ends_at is not None
    assert given.ends_at - late >= timedelta(days=28)


async def test_a_renewal_in_the_grace_stands_behind_the_old_end() -> None:
    plan, person = await factories.plan(), await met(await factories.person())
    boss = await met(await factories.admin())
    first = await grant(person, plan, boss, idempotency_key="update:1:1", now=NOW, policy=POLICY)
    assert first.ends_at is not None
    in_grace = first.ends_at + POLICY.grace - timedelta(seconds=1)
    second = await grant(
        person, plan, boss, idempotency_key="update:1:2", now=in_grace, policy=POLICY
    )
    assert second.ends_at == datetime(2027, 1, 23, 12, tzinfo=UTC)
    after = first.ends_at + POLICY.grace
    other = await met(await factories.person())
    await grant(other, plan, boss, idempotency_key="update:2:1", now=NOW, policy=POLICY)
    anew = await grant(other, plan, boss, idempotency_key="update:2:2", now=after, policy=POLICY)
    assert anew.ends_at == datetime(2027, 1, 24, 12, tzinfo=UTC)
