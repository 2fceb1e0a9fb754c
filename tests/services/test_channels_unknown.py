"""Whom Telegram does not find stands nowhere that is known: nothing is concluded from it."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from tortoise import connections

from models.channels import ChannelMembership, PlanChannel
from services.channels.admission import let_me_in
from services.channels.gateway import MemberStatus
from services.channels.health import check_due, look_for_bans
from services.channels.memberships import membership_changed, sweep
from services.channels.removals import Removal, given_up, remove_member, retry_due
from services.policy import Policy
from tests import factories
from tests.factories import NOW, Someone
from tests.services.channels import belief, enqueued, met, moved
from tests.services.gateway import BLIND, Chats

POLICY = Policy(ZoneInfo("UTC"))
LATER = NOW + timedelta(hours=2)

pytestmark = pytest.mark.usefixtures("database")


def nobody_found(who: Someone, where: PlanChannel) -> Chats:
    chats = Chats()
    chats.member_statuses[where.chat_id, who.telegram_id] = MemberStatus.UNKNOWN
    return chats


async def removed(who: Someone, where: PlanChannel, chats: Chats) -> Removal:
    return await remove_member(
        where.chat_id, who.telegram_id, "ended", chats, now=NOW, policy=POLICY
    )


async def test_whom_we_believe_inside_is_banned_unseen_and_others_are_owed_to_be() -> None:
    plan = await factories.plan()
    where = await factories.channel(plan)
    inside, away = await factories.person(), await factories.person()
    await factories.admin()
    for who in (inside, away):
        await factories.right(who, plan, is_active=False)
    await factories.membership(inside, where)
    chats = nobody_found(inside, where)
    assert await removed(inside, where, chats) is Removal.REMOVED
    assert chats.done == ["look", "ban", "unban"]

    # Their ban may be a human's, and lifting it would let them in.
    chats = nobody_found(away, where)
    assert await removed(away, where, chats) is Removal.FAILED
    assert chats.done == ["look"]
    assert len(await enqueued("removal_failed")) == 1
    assert await retry_due(now=LATER, policy=POLICY) == 1


async def test_a_ban_of_ours_is_lifted_from_who_paid_though_no_one_finds_them() -> None:
    plan = await factories.plan()
    where, who = await factories.channel(plan), await factories.person()
    await factories.right(who, plan)
    await factories.membership(who, where, removal_started_at=NOW)
    chats = nobody_found(who, where)
    assert await removed(who, where, chats) is Removal.KEPT
    assert chats.done == ["look", "unban"]
    assert (await belief(who, where)).is_active


async def test_the_sweep_believes_what_it_believed_and_goes_on() -> None:
    plan = await factories.plan()
    where, who, over = (
        await factories.channel(plan),
        await factories.person(),
        await factories.person(),
    )
    await factories.right(who, plan)
    await factories.right(over, plan, is_active=False)
    for one in (who, over):
        await factories.membership(one, where, checked_at=NOW - timedelta(days=2))
    chats = nobody_found(who, where)
    chats.member_statuses[where.chat_id, over.telegram_id] = MemberStatus.UNKNOWN
    assert await sweep(chats, now=NOW, policy=POLICY, every=timedelta(days=1)) == 2
    assert (await belief(who, where)).is_active and (await belief(over, where)).is_active
    assert await enqueued("remove_member") == ["no_right"]


async def test_a_humans_ban_is_over_only_when_telegram_says_so() -> None:
    plan = await factories.plan()
    where, who = await factories.channel(plan), await factories.person()
    await factories.membership(who, where, is_active=False, banned_at=NOW)
    await look_for_bans(await met(who), plan.id, nobody_found(who, where), NOW)
    assert (await belief(who, where)).banned_at == NOW
    await look_for_bans(await met(who), plan.id, Chats(), NOW)
    assert (await belief(who, where)).banned_at is None


async def test_who_says_that_they_stand_outside_gets_an_entry() -> None:
    plan = await factories.plan()
    where, who = await factories.channel(plan), await factories.person()
    await factories.right(who, plan)
    await factories.membership(who, where)
    chats = nobody_found(who, where)
    entry = await let_me_in(await met(who), where.chat_id, chats, now=NOW, policy=POLICY)
    assert not entry.is_inside
    assert (await belief(who, where)).is_active


async def test_an_update_about_a_status_of_tomorrow_changes_nothing() -> None:
    where, who = await factories.channel(await factories.plan()), await factories.person()
    await factories.membership(who, where)
    change = moved(who, where, MemberStatus.INSIDE, MemberStatus.UNKNOWN)
    await membership_changed(change, now=NOW, policy=POLICY)
    assert (await belief(who, where)).is_active


async def test_a_removal_that_the_sender_gave_up_is_owed_all_the_same() -> None:
    where, who = await factories.channel(await factories.plan()), await factories.person()
    await factories.admin()
    await factories.membership(who, where)
    await given_up(where.chat_id, who.telegram_id, "revoked", "cannot be read", NOW)
    assert len(await enqueued("removal_failed")) == 1
    assert await retry_due(now=LATER, policy=POLICY) == 1
    assert await enqueued("remove_member") == ["revoked"]


async def test_removals_that_wait_their_turn_take_no_one_elses_place() -> None:
    where = await factories.channel(await factories.plan())
    first, second = await factories.person(), await factories.person()
    for minutes, who in enumerate((first, second)):
        failed = NOW + timedelta(minutes=minutes)
        await factories.membership(
            who, where, removal_failed_at=failed, removal_reason=f"reason {minutes}"
        )
    for reason in ("reason 0", "reason 1"):
        assert await retry_due(now=LATER, policy=POLICY, limit=1) == 1
        assert (await enqueued("remove_member"))[-1] == reason
    assert await retry_due(now=LATER, policy=POLICY, limit=1) == 0


async def test_a_channel_that_did_not_work_is_looked_at_again_soon() -> None:
    where = await factories.channel(await factories.plan())
    await factories.admin()
    chats, day = Chats(), timedelta(days=1)
    chats.allowed = BLIND
    tomorrow = NOW + timedelta(days=2)
    assert await check_due(chats, tomorrow, day) == 1
    chats = Chats()
    assert await check_due(chats, tomorrow + timedelta(minutes=5), day) == 0
    assert await check_due(chats, tomorrow + timedelta(minutes=11), day) == 1
    broken = await connections.get("default").execute_query_dict(
        "SELECT broken_since FROM managed_chats WHERE chat_id = $1", [where.chat_id]
    )
    assert [row["broken_since"] for row in broken] == [None]
    assert not await ChannelMembership.exists()
