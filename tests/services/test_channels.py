"""Getting people out and in when Telegram, humans or clocks stand in the way."""

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from models.channels import ChannelInvite, ChannelMembership, ManagedChat, PlanChannel
from models.lifecycles import InviteStatus, JoinMode
from services.channels.admission import channel_entries, let_me_in
from services.channels.gateway import MemberStatus
from services.channels.health import ChannelsBroken, look_for_bans, require_sound_channels
from services.channels.linking import BotPlace, bot_place_changed, link_channel
from services.channels.memberships import membership_changed
from services.channels.migrating import chat_migrated
from services.channels.removals import Removal, remove_member, retry_due
from services.policy import Policy
from tests import factories
from tests.factories import NOW, Someone
from tests.services.channels import belief, enqueued, met, moved
from tests.services.gateway import BLIND, Chats

POLICY = Policy(ZoneInfo("UTC"))
LATER = NOW + timedelta(hours=2)

pytestmark = pytest.mark.usefixtures("database")


async def former(where: PlanChannel) -> Someone:
    """A person inside whose right has ended."""
    who = await factories.person()
    await factories.right(who, await where.plan, is_active=False)
    await factories.membership(who, where)
    return who


async def removed(who: Someone, where: PlanChannel, chats: Chats, reason: str = "ended") -> Removal:
    return await remove_member(
        where.chat_id, who.telegram_id, reason, chats, now=NOW, policy=POLICY
    )


async def test_who_cannot_be_looked_at_is_reported_and_tried_again() -> None:
    where = await factories.channel(await factories.plan())
    who = await former(where)
    await factories.admin()
    chats = Chats("look")
    assert await removed(who, where, chats) is Removal.FAILED
    assert await enqueued("removal_failed") == [None]
    assert await retry_due(now=LATER, policy=POLICY) == 1
    assert await enqueued("remove_member") == ["ended"]
    chats.refuses.clear()
    chats.member_statuses[where.chat_id, who.telegram_id] = MemberStatus.INSIDE
    assert await removed(who, where, chats) is Removal.REMOVED
    assert (await belief(who, where)).removal_failed_at is None


async def test_a_ban_that_was_refused_leaves_a_humans_ban_alone() -> None:
    where = await factories.channel(await factories.plan())
    who = await former(where)
    chats = Chats("ban")
    chats.member_statuses[where.chat_id, who.telegram_id] = MemberStatus.INSIDE
    assert await removed(who, where, chats) is Removal.FAILED
    chats.refuses.clear()
    chats.member_statuses[where.chat_id, who.telegram_id] = MemberStatus.BANNED
    assert await removed(who, where, chats) is Removal.WAS_OUTSIDE
    assert "unban" not in chats.done


async def test_a_ban_of_ours_is_lifted_when_the_unban_was_refused_at_first() -> None:
    where = await factories.channel(await factories.plan())
    who = await former(where)
    chats = Chats("unban")
    chats.member_statuses[where.chat_id, who.telegram_id] = MemberStatus.INSIDE
    assert await removed(who, where, chats) is Removal.FAILED
    chats.refuses = {"ban"}
    assert await removed(who, where, chats) is Removal.REMOVED
    assert chats.member_statuses[where.chat_id, who.telegram_id] is MemberStatus.OUTSIDE


async def test_a_ban_by_a_human_after_our_announcement_is_not_taken_for_ours() -> None:
    where = await factories.channel(await factories.plan())
    who = await former(where)
    await ChannelMembership.all().update(removal_started_at=NOW)
    change = moved(who, where, MemberStatus.INSIDE, MemberStatus.BANNED, by=await factories.admin())
    await membership_changed(change, now=NOW, policy=POLICY)
    chats = Chats()
    chats.member_statuses[where.chat_id, who.telegram_id] = MemberStatus.BANNED
    assert await removed(who, where, chats) is Removal.WAS_OUTSIDE
    assert "unban" not in chats.done


async def test_an_intruder_who_could_not_be_removed_at_once_is_removed_later() -> None:
    where = await factories.channel(await factories.plan())
    who = await factories.person()
    await factories.membership(who, where)
    chats = Chats("ban")
    chats.member_statuses[where.chat_id, who.telegram_id] = MemberStatus.INSIDE
    assert await removed(who, where, chats, "foreign_link") is Removal.FAILED
    await retry_due(now=LATER, policy=POLICY)
    assert await enqueued("remove_member") == ["foreign_link"]


async def test_an_unused_invitation_ends_with_the_right() -> None:
    where = await factories.channel(await factories.plan(), join_mode=JoinMode.INVITE)
    who = await factories.person()
    right = await factories.right(who, await where.plan)
    chats = Chats()
    (entry,) = await channel_entries(await met(who), chats, now=NOW, policy=POLICY)
    assert entry.link
    await right.update_from_dict({"is_active": False}).save()
    assert await removed(who, where, chats) is Removal.WAS_OUTSIDE
    assert "revoke" in chats.done
    assert (await ChannelInvite.get()).status is InviteStatus.REVOKED


async def test_an_own_invitation_that_outlived_the_right_lets_no_one_stay() -> None:
    where = await factories.channel(await factories.plan())
    who = await factories.person()
    await factories.admin()
    await factories.right(who, await where.plan, is_active=False)
    await ChannelInvite.create(
        user=who.profile, chat_id=where.chat_id, link="https://t.me/+own", expires_at=LATER
    )
    change = moved(who, where, MemberStatus.OUTSIDE, MemberStatus.INSIDE, link="https://t.me/+own")
    await membership_changed(change, now=NOW, policy=POLICY)
    assert await enqueued("remove_member") == ["no_right"]
    assert await enqueued("stranger_inside") == []


async def test_a_guest_who_is_muted_stays_a_guest() -> None:
    where = await factories.channel(await factories.plan())
    who = await factories.person()
    await factories.right(who, await where.plan, is_active=False)
    boss = await factories.admin()
    arrival = moved(who, where, MemberStatus.OUTSIDE, MemberStatus.INSIDE, by=boss)
    await membership_changed(arrival, now=NOW, policy=POLICY)
    assert (await belief(who, where)).is_guest
    muted = moved(who, where, MemberStatus.INSIDE, MemberStatus.INSIDE, by=boss)
    await membership_changed(muted, now=LATER, policy=POLICY)
    row = await belief(who, where)
    assert row.is_guest
    assert row.added_at == NOW


async def test_an_entry_that_telegram_refuses_is_shown_as_broken_and_reported() -> None:
    where = await factories.channel(await factories.plan(), join_mode=JoinMode.INVITE)
    who = await factories.person()
    await factories.admin()
    await factories.right(who, await where.plan)
    chats = Chats("invite")
    chats.allowed = replace(chats.allowed, can_invite=False)
    (entry,) = await channel_entries(await met(who), chats, now=NOW, policy=POLICY)
    assert (entry.is_inside, entry.link) == (False, None)
    assert len(await enqueued("channel_broken")) == 1


async def test_let_me_in_into_a_channel_that_threw_the_bot_out_is_no_fault() -> None:
    where = await factories.channel(await factories.plan())
    who = await factories.person()
    await factories.right(who, await where.plan)
    chats = Chats("look")
    chats.allowed = BLIND
    entry = await let_me_in(await met(who), where.chat_id, chats, now=NOW, policy=POLICY)
    assert entry.link is None


async def test_who_is_inside_unnoticed_is_noticed_by_let_me_in() -> None:
    where = await factories.channel(await factories.plan())
    who = await factories.person()
    await factories.right(who, await where.plan)
    chats = Chats()
    chats.member_statuses[where.chat_id, who.telegram_id] = MemberStatus.INSIDE
    entry = await let_me_in(await met(who), where.chat_id, chats, now=NOW, policy=POLICY)
    assert entry.is_inside


async def test_a_plan_whose_channel_threw_the_bot_out_is_not_sold() -> None:
    where = await factories.channel(await factories.plan())
    who = await factories.person()
    chats = Chats("look")
    chats.allowed = BLIND
    await look_for_bans(await met(who), where.plan_id, chats, NOW)
    with pytest.raises(ChannelsBroken):
        await require_sound_channels(await met(who), where.plan_id)


async def test_rights_regained_unnoticed_count_when_the_channel_is_linked() -> None:
    plan = await factories.plan()
    where = await factories.channel(plan)
    await ManagedChat.all().update(broken_since=NOW, missing_rights=["ban"])
    boss = await factories.admin()
    await link_channel(await met(boss), where.chat_id, plan.id, Chats(), LATER)
    await require_sound_channels(await met(boss), plan.id)


async def test_what_a_nameless_administrator_does_to_the_bot_is_noted() -> None:
    where = await factories.channel(await factories.plan())
    await factories.admin()
    place = await bot_place_changed(
        where.chat_id, BLIND, None, is_present=True, now=NOW, policy=POLICY
    )
    assert place is BotPlace.NOTED
    assert len(await enqueued("channel_broken")) == 1
    elsewhere = await bot_place_changed(
        "-100999", BLIND, None, is_present=True, now=NOW, policy=POLICY
    )
    assert elsewhere is BotPlace.LEAVING


async def test_a_supergroup_that_was_met_before_its_group_moved_takes_the_groups_place() -> None:
    plan = await factories.plan()
    group = await factories.channel(plan, "Group", join_mode=JoinMode.INVITE)
    who = await factories.person()
    await factories.membership(who, group)
    await ManagedChat.create(chat_id="-100777", title="Group", chat_type="group")
    await chat_migrated(group.chat_id, "-100777", NOW)
    assert [(chat.chat_id, chat.join_mode) for chat in await ManagedChat.all()] == [
        ("-100777", JoinMode.INVITE)
    ]
    assert (await PlanChannel.get()).chat_id == "-100777"
    assert (await ChannelMembership.get()).channel_id == "-100777"
