"""Stars subscriptions: what is charged every month goes on only for a plan that is still theirs."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from tortoise import connections
from tortoise.transactions import in_transaction

from models.lifecycles import AssignmentSource, StarSubscriptionStatus
from models.payments import StarSubscription
from models.subscriptions import SubscriptionPlan
from services import people
from services.channels.gateway import Standing
from services.channels.memberships import MembershipChange, membership_changed
from services.payments.star_subscriptions import Because, cancel_star_subscriptions
from services.people import Identity
from services.policy import Policy
from services.subscriptions import grants
from services.subscriptions.standing import Purchase, activate
from tests import factories
from tests.factories import NOW, Someone

POLICY = Policy(ZoneInfo("UTC"))

pytestmark = pytest.mark.usefixtures("database")


async def charged(who: Someone, plan: SubscriptionPlan) -> StarSubscription:
    """An open subscription of somebody, paid until a month from now."""
    intent = await factories.intent(who, plan)
    return await StarSubscription.create(
        user=who.user,
        plan=plan,
        intent=intent,
        charge_id=f"stx-{who.telegram_id}",
        stars=500,
        snapshot={"plan": {"name": plan.name}},
        paid_until=NOW + timedelta(days=30),
        created_at=NOW,
        updated_at=NOW,
    )


async def promised(kind: str) -> list[str]:
    rows = await connections.get("default").execute_query_dict(
        "SELECT chat_id FROM outbox WHERE kind = $1 ORDER BY id", [kind]
    )
    return [row["chat_id"] for row in rows]


async def ended(subscription: StarSubscription) -> str | None:
    await subscription.refresh_from_db()
    return subscription.ended_because


async def test_cancelling_tells_telegram_and_the_person_once() -> None:
    who, plan = await factories.person(), await factories.plan()
    subscription = await charged(who, plan)
    for _ in range(2):
        async with in_transaction():
            await cancel_star_subscriptions(who.user, Because.REFUNDED, NOW)
    assert await ended(subscription) == "refunded"
    assert subscription.status is StarSubscriptionStatus.CANCELED
    assert await promised("star_subscription_ended") == [who.telegram_id]
    # Apart from the messages: those wait for somebody who blocked the bot.
    assert await promised("cancel_star_subscription") == [f"stars:{who.telegram_id}"]


@pytest.mark.parametrize(
    ("months", "lifetime", "because"),
    [(1, False, None), (6, False, "plan_changed"), (0, True, "lifetime")],
)
async def test_another_plan_ends_what_was_charged_for_the_first(
    months: int, lifetime: bool, because: str | None
) -> None:
    who, plan = await factories.person(), await factories.plan()
    subscription = await charged(who, plan)
    next_plan = plan
    if because is not None:
        next_plan = await factories.plan("Other", duration_months=months, is_lifetime=lifetime)
    async with in_transaction():
        await activate(
            who.user,
            Purchase.of(next_plan),
            source=AssignmentSource.GRANT,
            source_id="1",
            paid_at=NOW,
            now=NOW,
            policy=POLICY,
            actor=None,
        )
    assert await ended(subscription) == because


async def test_a_revoked_member_is_not_charged_again() -> None:
    who, plan, boss = await factories.person(), await factories.plan(), await factories.admin()
    subscription = await charged(who, plan)
    await factories.subscription(who, plan)
    person, admin = await people.find(who.telegram_id), await people.find(boss.telegram_id)
    await grants.revoke(person, "spam", admin, deed_key="1", now=NOW)
    assert await ended(subscription) == "revoked"


@pytest.mark.parametrize("by_bot", [True, False])
async def test_a_human_ban_ends_the_charging_and_our_own_removal_does_not(by_bot: bool) -> None:
    who, plan = await factories.person(), await factories.plan()
    channel = await factories.channel(plan)
    await factories.membership(who, channel)
    subscription = await charged(who, plan)
    change = MembershipChange(
        channel.chat_id,
        Identity(int(who.telegram_id), "Alice"),
        Standing.INSIDE,
        Standing.BANNED,
        Identity(1, "Boss"),
        by_bot,
        None,
    )
    await membership_changed(change, now=NOW, policy=POLICY)
    assert await ended(subscription) == (None if by_bot else "banned")
