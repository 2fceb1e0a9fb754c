"""Time and rights while ticks, admins and replicas act at the same moment."""

from datetime import timedelta

import pytest

from models.channels import ChannelInvite
from models.delivery import OutboxItem
from models.lifecycles import InviteStatus, JoinMode
from models.people import BotUser
from models.subscriptions import SubscriptionAuditLog, UserPackageAssignment, UserSubscription
from services.channels.admission import channel_entries
from services.commerce.reviews import approve
from services.subscriptions.grants import extend, grant, revoke
from services.subscriptions.reminders import reminders_due
from services.timeline.expiry import expire_due
from tests import factories
from tests.factories import NOW
from tests.services.gateway import Chats
from tests.services.shop import POLICY, at_once, checkout, met, submitted

ROUNDS = 6
IDEMPOTENCY_KEY = "update:42:7"

pytestmark = pytest.mark.usefixtures("database")


async def test_a_grant_that_comes_many_times_at_once_is_given_once() -> None:
    plan, who = await factories.plan(), await met(await factories.person())
    admin = await met(await factories.admin())
    given = await at_once(
        *(
            grant(who, plan, admin, idempotency_key=IDEMPOTENCY_KEY, now=NOW, policy=POLICY)
            for _ in range(10)
        )
    )
    assert len(set(given)) == 1
    assert await UserPackageAssignment.all().count() == 1
    assert await OutboxItem.filter(kind="membership_given").count() == 1


async def test_days_added_many_times_at_once_are_added_once() -> None:
    plan, member = await factories.plan(), await factories.person()
    row = await factories.subscription(member, plan)
    await factories.right(member, plan)
    who, admin = await met(member), await met(await factories.admin())
    given = await at_once(
        *(
            extend(who, 10, admin, idempotency_key=IDEMPOTENCY_KEY, now=NOW, policy=POLICY)
            for _ in range(10)
        )
    )
    ends = (await UserSubscription.get(id=row.id)).subscription_end_date
    assert {fact.ends_at for fact in given} == {ends} == {NOW + timedelta(days=40)}
    assert await SubscriptionAuditLog.filter(action_type="extended").count() == 1


async def test_two_different_grants_at_once_both_count() -> None:
    plan, who = await factories.plan(), await met(await factories.person())
    admin = await met(await factories.admin())
    await at_once(
        *(
            grant(who, plan, admin, idempotency_key=key, now=NOW, policy=POLICY)
            for key in ("a", "b")
        )
    )
    row = await UserSubscription.get(telegram_user_id=who.key)
    assert row.anchor_months == 2
    assert await SubscriptionAuditLog.all().count() == 2


async def test_an_end_and_a_renewal_at_once_leave_a_member_with_their_right() -> None:
    plan = await factories.plan()
    admin = await met(await factories.admin())
    over = NOW + timedelta(days=30) + POLICY.grace
    for turn in range(ROUNDS):
        member = await factories.person()
        await factories.subscription(member, plan, days=30)
        await factories.right(member, plan, days=30)
        intent = (await checkout(member, plan)).intent_id
        # Sent so long ago that the review no longer holds the end back.
        payment = (await submitted(member, intent, now=over - POLICY.review_hold)).payment_id
        operations = [
            approve(payment, admin, now=over, policy=POLICY),
            expire_due(now=over),
            expire_due(now=over),
        ]
        await at_once(*(operations if turn % 2 else reversed(operations)))
        row = await UserSubscription.get(telegram_user_id=member.telegram_id)
        user = await BotUser.get(telegram_id=member.telegram_id)
        assert row.is_active and user.is_vip
        assert row.subscription_end_date == user.subscription_expires_at
        assert row.subscription_end_date is not None and row.subscription_end_date > over
        rights = UserPackageAssignment.filter(user_id=member.profile.id, is_active=True)
        assert row.subscription_end_date in await rights.values_list("expires_at", flat=True)


async def test_two_ticks_at_once_end_everyone_once() -> None:
    plan = await factories.plan()
    await factories.channel(plan)
    for _ in range(60):
        member = await factories.person()
        await factories.subscription(member, plan, days=30)
        await factories.right(member, plan, days=30)
    over = NOW + timedelta(days=32)
    await at_once(*(expire_due(now=over, limit=25) for _ in range(6)))
    while await expire_due(now=over):
        pass
    assert not await UserSubscription.filter(is_active=True).exists()
    assert not await UserPackageAssignment.filter(is_active=True).exists()
    assert not await BotUser.filter(is_vip=True).exists()
    assert await SubscriptionAuditLog.filter(action_type="expired").count() == 60
    assert await OutboxItem.filter(kind="membership_ended").count() == 60
    assert await OutboxItem.filter(kind="remove_member").count() == 60


async def test_two_ticks_at_once_remind_everyone_once() -> None:
    plan = await factories.plan()
    for _ in range(40):
        member = await factories.person()
        await factories.subscription(member, plan, days=30)
        due = NOW + timedelta(days=23)
        await factories.right(member, plan, days=30, next_reminder_at=due)
    soon = NOW + timedelta(days=23, hours=1)
    await at_once(*(reminders_due(now=soon, policy=POLICY, limit=15) for _ in range(6)))
    while await reminders_due(now=soon, policy=POLICY):
        pass
    assert await OutboxItem.filter(kind="ends_soon").count() == 40
    waiting = await UserPackageAssignment.all().values_list("next_reminder_at", flat=True)
    assert set(waiting) == {NOW + timedelta(days=27)}


async def test_an_end_and_a_revocation_at_once_tell_one_history() -> None:
    plan = await factories.plan()
    admin = await met(await factories.admin())
    over = NOW + timedelta(days=32)
    for turn in range(ROUNDS):
        member = await factories.person()
        row = await factories.subscription(member, plan, days=30)
        await factories.right(member, plan, days=30)
        who = await met(member)
        await at_once(
            revoke(who, "asked for it", admin, idempotency_key=f"revoke:{turn}", now=over),
            expire_due(now=over),
        )
        await expire_due(now=over)
        assert await SubscriptionAuditLog.filter(subscription_id=row.id).count() == 1
        assert not await UserPackageAssignment.filter(user_id=who.profile_id, is_active=True)


async def test_an_invitation_that_two_replicas_make_at_once_is_one() -> None:
    plan, member = await factories.plan(), await factories.person()
    await factories.channel(plan, join_mode=JoinMode.INVITE)
    await factories.subscription(member, plan)
    await factories.right(member, plan)
    chats, who = Chats(), await met(member)
    shown = await at_once(*(channel_entries(who, chats, now=NOW, policy=POLICY) for _ in range(2)))
    assert len({entry.link for [entry] in shown}) == 1
    assert await ChannelInvite.filter(status=InviteStatus.ACTIVE).count() == 1
    # Whatever was made besides the one that counts was withdrawn.
    assert chats.done.count("invite") - chats.done.count("revoke") == 1
