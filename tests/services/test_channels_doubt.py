"""Who may stay and who may come in while a right is in doubt, held or taken back."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from models.channels import ChannelMembership, PlanChannel
from services.channels.admission import JoinVerdict, join_requested
from services.channels.gateway import Standing
from services.channels.linking import unlink_channel
from services.channels.memberships import sweep
from services.channels.removals import Removal, remove_member
from services.policy import Policy
from tests import factories
from tests.factories import NOW
from tests.services.channels import met, promised
from tests.services.gateway import Chats

POLICY = Policy(ZoneInfo("UTC"))

pytestmark = pytest.mark.usefixtures("database")


async def test_a_channel_taken_out_of_a_plan_keeps_its_people_and_lets_no_buyer_in() -> None:
    """Another plan still uses the chat, so its standing link goes on working."""
    plan = await factories.plan("Smaller")
    where = await factories.channel(await factories.plan("Bigger"))
    await PlanChannel.create(
        plan=plan, channel_name="VIP", channel_type=where.channel_type, chat_id=where.chat_id
    )
    boss, inside, buyer = (
        await factories.admin(),
        await factories.person(),
        await factories.person(),
    )
    await factories.right(inside, plan)
    await factories.membership(inside, where)
    await unlink_channel(await met(boss), where.chat_id, plan.id, NOW)
    await factories.right(buyer, plan)
    chats = Chats()
    chats.standings[where.chat_id, inside.telegram_id] = Standing.INSIDE

    verdict = await join_requested(await met(buyer), where.chat_id, now=NOW, policy=POLICY)
    assert verdict is JoinVerdict.DECLINED
    await ChannelMembership.all().update(checked_at=NOW - timedelta(days=2))
    assert await sweep(chats, now=NOW, policy=POLICY, every=timedelta(days=1)) == 1
    assert await promised("remove_member") == []
    outcome = await remove_member(
        where.chat_id, inside.telegram_id, "ended", chats, now=NOW, policy=POLICY
    )
    assert outcome is Removal.KEPT
    assert await promised("removal_uncertain") == []
