"""Who reads a channel along: each head counted once, an error is unknown, told when it changed."""

from dataclasses import replace
from datetime import timedelta

import orjson
import pytest
from tortoise import connections

from models.channels import ChannelAudit, ChannelMembership, ManagedChat, PlanChannel
from models.people import Profile
from services.channels import health, leaks
from services.channels.gateway import Leader
from services.channels.migrating import chat_migrated
from tests import factories
from tests.factories import NOW
from tests.services.gateway import BLIND, SOUND, Chats

pytestmark = pytest.mark.usefixtures("database")
DAY = timedelta(days=1)
TIGHT = replace(SOUND, is_protected=True)
OWNER = Leader("1", "Olga", is_owner=True, may_invite=True)
BOT = Leader("42", "Our bot", is_owner=False, may_invite=False)


@pytest.fixture
async def club() -> PlanChannel:
    return await factories.channel(await factories.plan())


async def inside(club: PlanChannel, name: str, **columns: object) -> factories.Someone:
    who = await factories.person(name)
    await factories.membership(who, club, is_active=True, **columns)
    return who


async def swept(gateway: Chats, at: timedelta = DAY) -> ChannelAudit:
    await health.check_due(gateway, NOW + at, DAY)
    return await ChannelAudit.get()


def gateway_of(inside: int | None, *led_by: Leader) -> Chats:
    gateway = Chats()
    gateway.allowed, gateway.inside = TIGHT, inside
    gateway.led_by = list(led_by) or None
    return gateway


async def test_every_head_is_counted_once(club: PlanChannel) -> None:
    payer, leads = await inside(club, "Payer"), await inside(club, "Leader")
    for who in (payer, leads):
        await factories.right(who, await club.plan)
    await inside(club, "Guest", is_guest=True)
    await inside(club, "Ended")
    away = await factories.person("Away")
    await factories.right(away, await club.plan)
    # The leader has paid as well and is one head; the one whose right ended is not explained.
    also = Leader(leads.user.telegram_id, "Leader", is_owner=False, may_invite=False)
    found = await swept(gateway_of(3 + 2 + 4, OWNER, BOT, also))
    assert (found.heads, found.unexplained, found.leaks) == (9, 4, {})
    (line,) = await leaks.look_at_leaks()
    assert (line.said, line.args["count"]) == ("leak-people", 4)


async def test_whom_an_admin_banned_is_explained_by_nothing_they_paid(club: PlanChannel) -> None:
    paid, guest, back = (
        await inside(club, "Paid"),
        await inside(club, "Guest", is_guest=True),
        await inside(club, "Back"),
    )
    for who in (paid, back):
        await factories.right(who, await club.plan)
    banned = Profile.filter(telegram_id__in=[paid.telegram_id, guest.telegram_id])
    await banned.update(banned_at=NOW)
    # A ban that is over, and that the tick has not lifted yet.
    over = Profile.filter(telegram_id=back.telegram_id)
    await over.update(banned_at=NOW, banned_until=NOW + timedelta(hours=1))
    assert (await swept(gateway_of(2 + 3, OWNER, BOT))).unexplained == 2


async def test_what_telegram_does_not_say_is_neither_nobody_nor_well(club: PlanChannel) -> None:
    gateway = gateway_of(10, OWNER, BOT, Leader("7", "Ivan", is_owner=False, may_invite=True))
    gateway.allowed = replace(SOUND, username="open_club")
    known = await swept(gateway)
    assert known.leaks == {"public": "open_club", "open": True, "inviters": ["Ivan"]}
    silent = Chats()
    silent.allowed = BLIND
    unknown = await swept(silent, 3 * DAY)
    assert (unknown.unexplained, unknown.heads) == (None, None)
    assert unknown.leaks == known.leaks, "what was not said is as it was"
    assert [line.said for line in await leaks.look_at_leaks()][-1] == "leak-unknown"


async def told() -> list[list[dict[str, object]]]:
    rows = await connections.get("default").execute_query_dict(
        "SELECT args -> 'found' AS found FROM outbox WHERE kind = 'channel_leaks' ORDER BY id"
    )
    return [orjson.loads(row["found"]) for row in rows]


async def test_the_admins_hear_of_a_change_and_no_sooner_than_in_a_week(club: PlanChannel) -> None:
    await factories.admin()
    gateway = gateway_of(2, OWNER, BOT)
    await swept(gateway)
    await leaks.tell_due(NOW + DAY)
    assert await told() == [], "nothing was found"
    gateway.inside = 5
    await swept(gateway, 2 * DAY)
    for _ in range(2):
        await leaks.tell_due(NOW + 2 * DAY)
    gateway.inside = None
    await swept(gateway, 3 * DAY)
    await leaks.tell_due(NOW + 12 * DAY)
    (first,) = await told()
    assert first[0]["state"] == {"unexplained": 3}
    gateway.inside = 2
    await swept(gateway, 4 * DAY)
    await leaks.tell_due(NOW + 4 * DAY)
    assert len(await told()) == 1, "within a week"
    await leaks.tell_due(NOW + 10 * DAY)
    assert [found[0]["state"] for found in await told()] == [{"unexplained": 3}, {}]


async def test_links_of_others_are_counted_and_follow_a_group_that_moved(
    club: PlanChannel,
) -> None:
    for _ in range(2):
        await leaks.came_by_foreign_link(club.chat_id, "https://t.me/+abc…", "Ivan", NOW)
    found = await swept(gateway_of(2, OWNER, BOT))
    assert found.leaks == {"links": ["Ivan"], "came": 2}
    await chat_migrated(club.chat_id, "-1009", NOW + DAY)
    await health.check_due(gateway_of(2, OWNER, BOT), NOW + 3 * DAY, DAY)
    (moved,) = await ChannelAudit.all()
    assert (moved.chat_id, moved.leaks) == ("-1009", found.leaks)
    assert await ManagedChat.exists(chat_id="-1009")
    assert not await ChannelMembership.exists(channel_id=club.chat_id)


async def test_a_discussion_is_guarded_by_plans_of_its_channel_and_by_no_others(
    club: PlanChannel,
) -> None:
    """Whoever gets into it reads what is posted in the channel."""
    gateway, mine, other = gateway_of(2, OWNER, BOT), await club.plan, await factories.plan("Other")
    talk = await factories.channel(other, "Talk")
    gateway.allowed = replace(TIGHT, discussion=talk.chat_id)

    async def leaks_at(day: int) -> object:
        await health.check_due(gateway, NOW + day * DAY, DAY)
        return (await ChannelAudit.get(chat_id=club.chat_id)).leaks.get("talk")

    # It is sold, but to people who may not read the channel.
    assert await leaks_at(1) is True
    await PlanChannel.create(
        plan=mine,
        channel_name=talk.channel_name,
        channel_type=talk.channel_type,
        chat_id=talk.chat_id,
    )
    assert await leaks_at(3) is True
    await PlanChannel.filter(id=talk.id).update(is_active=False)
    assert await leaks_at(5) is None
    await ManagedChat.filter(chat_id=talk.chat_id).update(broken_since=NOW)
    gateway.allowed = replace(TIGHT, discussion=talk.chat_id, can_ban=False)
    assert await leaks_at(7) is True
