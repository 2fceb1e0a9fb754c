"""Who may be in a channel for what they are: staff and friends, and no one who was one."""

import asyncio
from datetime import datetime, timedelta

import pytest
from tortoise.transactions import in_transaction

from models.channels import ChannelInvite, ChannelMembership, JoinRequest, PlanChannel
from models.delivery import OutboxItem
from models.lifecycles import JoinMode, Role
from models.people import Profile
from models.subscriptions import SubscriptionPlan
from services.channels.admission import let_me_in
from services.channels.gateway import MemberStatus
from services.channels.memberships import membership_changed, sweep
from services.channels.removals import Removal, exemption_ended, remove_member
from services.channels.requests import answer_join, join_requested
from services.people import protection
from services.people.roles import change_role
from services.person import lock_person
from tests import factories
from tests.factories import NOW, Someone
from tests.services.channels import belief, enqueued, moved
from tests.services.gateway import Chats
from tests.services.shop import POLICY, met

DAY = timedelta(days=1)

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
async def plan(database: str) -> SubscriptionPlan:
    return await factories.plan()


@pytest.fixture
async def room(plan: SubscriptionPlan) -> PlanChannel:
    return await factories.channel(plan)


async def dismisses(who: Someone, operation: str = "update:1:1", now: datetime = NOW) -> None:
    boss = await met(await factories.admin())
    about = await met(who)
    await change_role(
        about, boss, role=Role.USER, idempotency_key=operation, now=now, policy=POLICY
    )


async def protects(who: Someone, protected: bool, operation: str = "update:2:1") -> None:
    boss = await met(await factories.admin())
    about = await met(who)
    await protection.protect(
        about, boss, protected, idempotency_key=operation, now=NOW, policy=POLICY
    )


async def appoints(who: Someone, role: Role, operation: str) -> None:
    boss = await met(await factories.admin())
    about = await met(who)
    await change_role(about, boss, role=role, idempotency_key=operation, now=NOW, policy=POLICY)


async def carried_out(chats: Chats) -> list[Removal]:
    """What became of the enqueued removals, in their order; they are enqueued no more."""
    messages = await OutboxItem.filter(kind="remove_member").order_by("id")
    await OutboxItem.filter(kind="remove_member").delete()
    return [
        await remove_member(
            one.chat_id,
            one.args["telegram_id"],
            one.args["reason"],
            chats,
            now=NOW,
            policy=POLICY,
        )
        for one in messages
    ]


def inside(where: PlanChannel, *people: Someone) -> Chats:
    chats = Chats()
    for who in people:
        chats.member_statuses[where.chat_id, who.telegram_id] = MemberStatus.INSIDE
    return chats


@pytest.mark.parametrize("role", [Role.MODERATOR, Role.ADMIN])
async def test_who_is_dismissed_goes_out_of_what_they_did_not_pay_for(
    role: Role, room: PlanChannel
) -> None:
    who = await factories.person(role=role)
    paid = await factories.plan("Paid")
    theirs = await factories.channel(paid, "Paid for")
    await factories.right(who, paid)
    for where in (room, theirs):
        await factories.membership(who, where)
    await dismisses(who)
    assert await enqueued("remove_member") == ["no_longer_exempt"]
    assert await carried_out(inside(room, who)) == [Removal.REMOVED]
    assert not (await belief(who, room)).is_active
    assert (await belief(who, theirs)).is_active


async def test_who_is_taken_off_the_protected_list_goes_too(room: PlanChannel) -> None:
    who = await factories.person(is_protected=True)
    await factories.membership(who, room)
    await protects(who, False)
    assert await carried_out(inside(room, who)) == [Removal.REMOVED]


async def test_who_is_exempt_for_another_reason_stays(room: PlanChannel) -> None:
    both = await factories.person(role=Role.MODERATOR, is_protected=True)
    await factories.membership(both, room)
    await dismisses(both)
    admin = await factories.person(role=Role.ADMIN)
    await factories.membership(admin, room)
    await appoints(admin, Role.MODERATOR, "update:1:2")
    assert await enqueued("remove_member") == []


async def test_each_dismissal_makes_removals_of_its_own_and_a_repeated_update_none(
    room: PlanChannel,
) -> None:
    who = await factories.person()
    for turn in (1, 2):
        await appoints(who, Role.MODERATOR, f"update:1:{turn}")
        await ChannelMembership.all().delete()
        await factories.membership(who, room)
        for _ in range(2):
            await dismisses(who, f"update:2:{turn}")
        assert await enqueued("remove_member") == ["no_longer_exempt"] * turn
    for turn in (3, 4):
        await protects(who, True, f"update:3:{turn}")
        for _ in range(2):
            await protects(who, False, f"update:4:{turn}")
        assert await enqueued("remove_member") == ["no_longer_exempt"] * turn


async def test_a_guest_stays_whatever_they_were(room: PlanChannel) -> None:
    """An administrator of the channel brought them in, before they were one of us or after."""
    before, after = await factories.person(role=Role.MODERATOR), await factories.person()
    await factories.membership(before, room, is_guest=True)
    await dismisses(before)
    assert await enqueued("remove_member") == []

    await appoints(after, Role.MODERATOR, "update:1:2")
    await factories.membership(after, room)
    await dismisses(after, "update:1:3")
    boss = await factories.person("The channel's own")
    chats = inside(room, after)
    for change in (
        moved(after, room, MemberStatus.INSIDE, MemberStatus.OUTSIDE, by=boss),
        moved(after, room, MemberStatus.OUTSIDE, MemberStatus.INSIDE, by=boss),
    ):
        await membership_changed(change, now=NOW, policy=POLICY)
    assert await carried_out(chats) == [Removal.KEPT]
    assert chats.done == []
    await ChannelMembership.all().update(checked_at=NOW - 2 * DAY)
    await sweep(chats, now=NOW + DAY, policy=POLICY, every=DAY)
    assert await enqueued("remove_member") == []


async def test_who_is_appointed_again_before_the_removal_stays(room: PlanChannel) -> None:
    who = await factories.person(role=Role.MODERATOR)
    await factories.membership(who, room)
    await dismisses(who)
    await appoints(who, Role.ADMIN, "update:1:2")
    assert await carried_out(inside(room, who)) == [Removal.KEPT]


async def test_where_we_let_them_in_unnoticed_they_may_be_inside(plan: SubscriptionPlan) -> None:
    """The update that tells of an arrival can be missed, and a link can be followed any minute."""
    asked = await factories.channel(plan, "By request")
    linked = await factories.channel(plan, "By link", join_mode=JoinMode.INVITE)
    who, chats = await factories.person(role=Role.MODERATOR), Chats()
    person = await met(who)
    await join_requested(
        person, asked.chat_id, idempotency_key="update:1:1", now=NOW, policy=POLICY
    )
    request = await JoinRequest.get()
    assert await answer_join(request.id, chats, True, now=NOW, policy=POLICY)
    await let_me_in(person, linked.chat_id, chats, now=NOW, policy=POLICY)
    chats.member_statuses[asked.chat_id, who.telegram_id] = MemberStatus.INSIDE
    await dismisses(who)
    assert sorted(await carried_out(chats)) == [Removal.REMOVED, Removal.WAS_OUTSIDE]
    assert "revoke" in chats.done


async def test_a_link_that_outlived_the_role_lets_no_one_stay(room: PlanChannel) -> None:
    who = await factories.person(role=Role.MODERATOR)
    await factories.admin()
    await ChannelInvite.create(
        user=who.profile, chat_id=room.chat_id, link="https://t.me/+own", expires_at=NOW + DAY
    )
    await dismisses(who)
    assert await carried_out(Chats("revoke")) == [Removal.WAS_OUTSIDE]
    # Telegram refused to take the link back.
    change = moved(who, room, MemberStatus.OUTSIDE, MemberStatus.INSIDE, link="https://t.me/+own")
    await membership_changed(change, now=NOW, policy=POLICY)
    assert await carried_out(inside(room, who)) == [Removal.REMOVED]
    assert await enqueued("stranger_inside") == []


async def test_the_sweep_finds_whom_a_dismissal_of_long_ago_left_inside(room: PlanChannel) -> None:
    """As those of before the removals were enqueued at all."""
    moderator = await factories.person(role=Role.MODERATOR)
    friend = await factories.person(is_protected=True)
    stranger = await factories.person()
    for who in (moderator, friend, stranger):
        await factories.membership(who, room, checked_at=NOW)
    await dismisses(moderator, now=NOW + DAY)
    await protects(friend, False)
    await OutboxItem.all().delete()
    chats = inside(room, moderator, friend, stranger)
    later = NOW + 2 * DAY
    assert await sweep(chats, now=later, policy=POLICY, every=DAY) == 3
    assert await carried_out(chats) == [Removal.REMOVED, Removal.REMOVED]
    # Of a stranger nothing says that we let them in: the admins were notified, and decide.
    assert chats.member_statuses[room.chat_id, stranger.telegram_id] is MemberStatus.INSIDE


async def test_the_sweep_leaves_who_came_after_their_dismissal_to_the_admins(
    room: PlanChannel,
) -> None:
    who = await factories.person(role=Role.MODERATOR)
    await factories.admin()
    await dismisses(who)
    later = NOW + DAY
    change = moved(who, room, MemberStatus.OUTSIDE, MemberStatus.INSIDE)
    await membership_changed(change, now=later, policy=POLICY)
    assert len(await enqueued("stranger_inside")) > 0
    chats = inside(room, who)
    await ChannelMembership.all().update(checked_at=NOW)
    assert await sweep(chats, now=later + DAY, policy=POLICY, every=DAY) == 1
    assert await enqueued("remove_member") == []


async def test_a_removal_that_telegram_refused_is_not_forgotten_with_the_role(
    room: PlanChannel,
) -> None:
    """They may be an administrator of the channel, whom the bot cannot take out."""
    who = await factories.person(role=Role.ADMIN)
    await factories.membership(who, room)
    await dismisses(who)
    chats = Chats("ban")
    chats.member_statuses[room.chat_id, who.telegram_id] = MemberStatus.ADMINISTRATOR
    assert await carried_out(chats) == [Removal.FAILED]
    assert (await belief(who, room)).removal_reason == "no_longer_exempt"
    assert len(await enqueued("removal_failed")) > 0


async def test_who_comes_in_while_they_are_dismissed_does_not_slip_through(
    room: PlanChannel,
) -> None:
    """By a link of the channel's own, of which nothing is known before the arrival is reported."""
    who, dismissed = await factories.person(role=Role.MODERATOR), asyncio.Event()
    await factories.admin()

    async def dismisses_slowly() -> None:
        async with in_transaction():
            await lock_person(who.user.id)
            await Profile.filter(id=who.profile.id).update(role=Role.USER)
            await exemption_ended(await met(who), idempotency_key="d", now=NOW, policy=POLICY)
            dismissed.set()
            await asyncio.sleep(0.3)

    async def comes() -> None:
        await dismissed.wait()
        change = moved(who, room, MemberStatus.OUTSIDE, MemberStatus.INSIDE)
        await membership_changed(change, now=NOW, policy=POLICY)

    await asyncio.gather(dismisses_slowly(), comes())
    assert len(await enqueued("stranger_inside")) == 1
