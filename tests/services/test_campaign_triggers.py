"""What sets campaigns off, by real purchases and by rights: days before an end, a settled payment.

The other triggers stand in `test_campaigns`.
"""

from datetime import timedelta
from uuid import UUID

import pytest

from models.campaigns import CampaignRun, Exit, Trigger
from models.subscriptions import UserPackageAssignment
from services.commerce.refunds import refund
from services.commerce.reviews import approve
from services.person import Person
from tests import factories
from tests.factories import NOW, Someone
from tests.services.campaigns import POLICY, campaign, enqueued, runs, said, ticks
from tests.services.shop import met, paid

pytestmark = pytest.mark.usefixtures("database")
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


async def chats() -> list[str]:
    return [row["chat_id"] for row in await enqueued()]


async def test_so_many_days_before_an_end_and_a_renewal_ends_it() -> None:
    made = await campaign(Trigger.BEFORE_END, 0, 24, days=7)
    stays, renews = await factories.person(), await factories.person()
    plan = await factories.plan()
    rights = [await factories.right(who, plan, days=30) for who in (stays, renews)]
    # What has no end has none to come near.
    await factories.right(await factories.person(), plan, days=None)
    await ticks(NOW + 23 * DAY - HOUR)
    assert await runs(made) == []
    await ticks(NOW + 23 * DAY)
    assert sorted(await chats()) == sorted([stays.telegram_id, renews.telegram_id])
    assert {one.day_zero for one in await runs(made)} == {NOW + 23 * DAY}
    # Their months are added: the end is another one.
    await UserPackageAssignment.filter(id=rights[1].id).update(expires_at=NOW + 60 * DAY)
    await ticks(NOW + 24 * DAY)
    assert [one.exit for one in await runs(made)] == [None, Exit.CHANGED]
    assert (await chats()).count(stays.telegram_id) == 2
    assert (await chats()).count(renews.telegram_id) == 1


async def test_days_before_an_end_are_said_once_to_whoever_has_several_rights() -> None:
    made = await campaign(Trigger.BEFORE_END, 0, days=3)
    who = await factories.person()
    for name in ("A", "B"):
        await factories.right(who, await factories.plan(name), days=30)
    await ticks(NOW + 27 * DAY)
    await ticks(NOW + 28 * DAY)
    assert len(await runs(made)) == len(await said(made)) == 1


async def buys(boss: Person, who: Someone) -> UUID:
    payment = await paid(who, await factories.plan())
    await approve(payment, boss, now=NOW, policy=POLICY)
    return payment


async def test_a_settled_payment_sets_it_off_and_a_refund_ends_it() -> None:
    made = await campaign(Trigger.PAID, 1, 24)
    boss = await met(await factories.admin())
    who, other = await factories.person(), await factories.person()
    payments = [await buys(boss, one) for one in (who, other)]
    await ticks(NOW + HOUR - timedelta(minutes=1))
    found = await runs(made)
    # They bought: that set it off, and is no goal that they reached.
    assert [one.about for one in found] == payments
    assert await said(made) == []
    await ticks(NOW + HOUR)
    assert sorted(await chats()) == sorted([who.telegram_id, other.telegram_id])
    await refund(
        payments[0], boss, "sent back", keep_access=False, now=NOW + 2 * HOUR, policy=POLICY
    )
    await ticks(NOW + DAY)
    mine = await CampaignRun.get(campaign_id=made.id, telegram_user_id=who.telegram_id)
    assert mine.exit is Exit.CHANGED
    assert (await chats()).count(who.telegram_id) == 1
    assert (await chats()).count(other.telegram_id) == 2


async def test_an_unsettled_payment_sets_nothing_off() -> None:
    made = await campaign(Trigger.PAID, 0)
    await paid(await factories.person(), await factories.plan())
    await ticks(NOW + HOUR)
    assert await runs(made) == []
