"""The sweep goes on past rows that nothing can be said about."""

from datetime import timedelta
from typing import cast
from zoneinfo import ZoneInfo

import pytest

from models.channels import ChannelMembership, PlanChannel
from services.channels.gateway import ChatGateway, MemberStatus
from services.channels.memberships import sweep
from services.outbox import enqueue
from services.policy import Policy
from services.timeline.channel_access import removal
from tests import factories
from tests.factories import NOW
from tests.services.channels import enqueued
from tests.services.gateway import Chats


@pytest.mark.usefixtures("database")
async def test_a_member_of_a_chat_that_belongs_to_no_plan_any_more_does_not_stop_the_sweep() -> (
    None
):
    who = await factories.person()
    room = await factories.channel(await factories.plan())
    await factories.membership(who, room, checked_at=NOW)
    await PlanChannel.all().delete()
    later = NOW + timedelta(days=2)
    nobody = cast(ChatGateway, None)
    for looked_at in (1, 0):
        found = await sweep(
            nobody, now=later, policy=Policy(ZoneInfo("UTC")), every=timedelta(days=1)
        )
        assert found == looked_at
    assert (await ChannelMembership.get()).checked_at == later


@pytest.mark.usefixtures("database")
async def test_a_removal_that_waits_already_keeps_its_own_reason() -> None:
    who, plan = await factories.person(), await factories.plan()
    room = await factories.channel(plan)
    await factories.right(who, plan, is_active=False, expires_at=NOW)
    await factories.membership(who, room, checked_at=NOW)
    await enqueue(removal(room.chat_id, who.telegram_id, "ended", "expiry"))
    chats = Chats()
    chats.member_statuses[room.chat_id, who.telegram_id] = MemberStatus.INSIDE
    await sweep(
        chats,
        now=NOW + timedelta(days=2),
        policy=Policy(ZoneInfo("UTC")),
        every=timedelta(days=1),
    )
    assert await enqueued("remove_member") == ["ended"]
