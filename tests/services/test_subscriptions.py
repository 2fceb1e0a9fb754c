"""Rights on top of one another: which of them ends when, and who has to leave for it."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from models.delivery import OutboxItem
from models.subscriptions import UserPackageAssignment, UserSubscription
from services import people
from services.people import Person
from services.policy import Policy
from services.subscriptions.grants import grant
from services.timeline.expiry import expire_due
from tests import factories
from tests.factories import NOW, Someone

POLICY = Policy(ZoneInfo("UTC"))

pytestmark = pytest.mark.usefixtures("database")


async def met(who: Someone) -> Person:
    person = await people.known(who.telegram_id)
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
    assert await expire_due(now=NOW + timedelta(days=62)) == 2
    assert await OutboxItem.filter(kind="remove_member").count() == 1


async def test_a_right_without_a_follower_lasts_as_long_as_its_subscription() -> None:
    plan, who = await factories.plan(), await factories.person()
    await factories.subscription(who, plan, days=60)
    await factories.right(who, plan, days=30)
    assert await expire_due(now=NOW + timedelta(days=32)) == 0


async def test_a_month_given_on_top_of_a_lifetime_is_over_after_a_month() -> None:
    forever = await factories.plan("Lifetime", is_lifetime=True)
    month = await factories.plan("1 month")
    room = await factories.channel(month)
    who, boss = await factories.person(), await factories.admin()
    await factories.subscription(who, forever)
    await factories.right(who, forever, days=None)
    given = await grant(
        await met(who), month, await met(boss), deed_key="update:1:1", now=NOW, policy=POLICY
    )
    assert given.ends_at is not None
    assert given.ends_at - NOW < timedelta(days=32)
    assert await expire_due(now=given.ends_at + POLICY.grace) == 1
    (errand,) = await OutboxItem.filter(kind="remove_member")
    assert errand.chat_id == room.chat_id
    row = await UserSubscription.get()
    assert (row.is_active, row.is_lifetime, row.plan_id) == (True, True, forever.id)


async def test_a_renewal_in_a_grace_longer_than_the_month_bought_gives_its_month() -> None:
    patient = Policy(ZoneInfo("UTC"), grace=timedelta(days=60))
    plan = await factories.plan(duration_months=1)
    who, boss = await factories.person(), await factories.admin()
    await factories.subscription(who, plan, days=30)
    late = NOW + timedelta(days=80)
    given = await grant(
        await met(who), plan, await met(boss), deed_key="update:1:1", now=late, policy=patient
    )
    assert given.ends_at is not None
    assert given.ends_at - late >= timedelta(days=28)
