"""Who may stay and who may come in while a right is in doubt, held or taken back."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from tortoise import connections
from tortoise.exceptions import OperationalError

from models.channels import ChannelInvite, ChannelMembership, JoinRequest, PlanChannel
from models.lifecycles import IntentStatus
from models.subscriptions import SubscriptionPlan
from services.channels.admission import channel_entries
from services.channels.gateway import ChatActionRefused, MemberStatus
from services.channels.linking import unlink_channel
from services.channels.memberships import membership_changed, sweep
from services.channels.removals import Removal, remove_member
from services.channels.requests import (
    JoinVerdict,
    answer_join,
    join_requested,
    refuses,
    turn_away_due,
    word_is_out,
)
from services.commerce.reviews import reject
from services.policy import Policy
from tests import factories
from tests.factories import NOW, Someone
from tests.services.channels import enqueued, met, moved
from tests.services.gateway import BLIND, Chats

POLICY = Policy(ZoneInfo("UTC"))
TOMORROW = NOW + timedelta(days=1)
SOLD = {"plan": {"name": "1 month"}}

pytestmark = pytest.mark.usefixtures("database")


async def asks(
    who: Someone, where: PlanChannel, idempotency_key: str = "update:1:1"
) -> JoinVerdict:
    return await join_requested(
        await met(who), where.chat_id, idempotency_key=idempotency_key, now=NOW, policy=POLICY
    )


async def removed(who: Someone, where: PlanChannel, chats: Chats, reason: str) -> Removal:
    return await remove_member(
        where.chat_id, who.telegram_id, reason, chats, now=NOW, policy=POLICY
    )


async def test_a_channel_taken_out_of_a_plan_keeps_its_people_and_lets_no_buyer_in() -> None:
    """Another plan still uses the chat, so its permanent link goes on working."""
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
    chats.member_statuses[where.chat_id, inside.telegram_id] = MemberStatus.INSIDE

    assert await asks(buyer, where) is JoinVerdict.DECLINED
    await ChannelMembership.all().update(checked_at=NOW - timedelta(days=2))
    assert await sweep(chats, now=NOW, policy=POLICY, every=timedelta(days=1)) == 1
    assert await enqueued("remove_member") == []
    assert await removed(inside, where, chats, "ended") is Removal.KEPT
    assert await enqueued("removal_uncertain") == []


async def test_a_request_that_is_repeated_after_its_answer_is_not_answered_again() -> None:
    where = await factories.channel(await factories.plan())
    stranger, chats = await factories.person(), Chats()
    assert await asks(stranger, where) is JoinVerdict.DECLINED
    request = await JoinRequest.get()
    assert await answer_join(request.id, chats, False, now=NOW, policy=POLICY)
    assert await asks(stranger, where) is JoinVerdict.DECLINED
    assert len(await enqueued("decline_join")) == 1
    assert await JoinRequest.all().count() == 1


async def test_who_asks_anew_is_answered_anew() -> None:
    where = await factories.channel(await factories.plan())
    who = await factories.person()
    await asks(who, where)
    await factories.right(who, await where.plan)
    assert await asks(who, where, "update:1:2") is JoinVerdict.APPROVED
    waiting = await JoinRequest.get()
    assert await answer_join(waiting.id, Chats(), True, now=NOW, policy=POLICY)


async def test_a_request_whose_payment_came_to_nothing_is_declined_with_a_word() -> None:
    plan = await factories.plan()
    where = await factories.channel(plan)
    who = await factories.person()
    towards = await factories.intent(who, plan)
    assert await asks(who, where) is JoinVerdict.WAITING
    later = NOW + timedelta(days=2)
    assert await turn_away_due(now=later, policy=POLICY) == 0
    await towards.update_from_dict({"status": IntentStatus.EXPIRED}).save()
    assert await turn_away_due(now=later, policy=POLICY) == 1
    assert await turn_away_due(now=later, policy=POLICY) == 0
    request = await JoinRequest.get()
    refused = await refuses(request.id, now=later, policy=POLICY)
    assert refused is not None and refused.is_told
    await word_is_out(refused)
    assert len(await enqueued("decline_join")) == 2
    assert await answer_join(request.id, Chats(), False, now=later, policy=POLICY)
    assert await refuses(request.id, now=later, policy=POLICY) is None


async def test_who_sends_a_receipt_before_the_sender_declines_them_goes_on_waiting() -> None:
    plan = await factories.plan()
    where = await factories.channel(plan)
    who, boss, chats = await factories.person(), await factories.admin(), Chats()
    assert await asks(who, where) is JoinVerdict.DECLINED
    request = await JoinRequest.get()
    towards = await factories.intent(who, plan)
    receipt = await factories.proof(towards, snapshot=SOLD)
    later = NOW + timedelta(minutes=1)
    assert not await answer_join(request.id, chats, False, now=later, policy=POLICY)
    assert await refuses(request.id, now=later, policy=POLICY) is None
    assert chats.done == []

    # Nothing came of it: the request is not forgotten.
    await reject(receipt.id, await met(boss), "amount", now=later, policy=POLICY)
    await towards.update_from_dict({"status": IntentStatus.EXPIRED}).save()
    assert await turn_away_due(now=later + timedelta(days=2), policy=POLICY) == 1
    assert await answer_join(request.id, chats, False, now=later, policy=POLICY)
    assert chats.done == ["decline"]


async def test_who_is_let_in_nowhere_any_more_hears_of_it_once_and_so_do_the_admins() -> None:
    """Telegram refuses a person who is in too many channels, and goes on refusing."""
    plan = await factories.plan()
    where = await factories.channel(plan)
    who, _, chats = await factories.person(), await factories.admin(), Chats("approve")
    await factories.right(who, plan)
    assert await asks(who, where) is JoinVerdict.APPROVED
    request = await JoinRequest.get()
    for _ in range(2):
        with pytest.raises(ChatActionRefused):
            await answer_join(request.id, chats, True, now=NOW, policy=POLICY)
    assert len(await enqueued("entry_refused")) == len(await enqueued("entry_failed")) == 1
    assert await JoinRequest.exists(status="waiting")


async def test_a_lost_right_of_ours_is_no_fault_of_whom_we_cannot_let_in() -> None:
    plan = await factories.plan()
    where = await factories.channel(plan)
    who, _, chats = await factories.person(), await factories.admin(), Chats("approve")
    chats.allowed = BLIND
    await factories.right(who, plan)
    await asks(who, where)
    with pytest.raises(ChatActionRefused):
        request = await JoinRequest.get()
        await answer_join(request.id, chats, True, now=NOW, policy=POLICY)
    assert len(await enqueued("channel_broken")) == 1
    assert await enqueued("entry_refused") == []


async def test_the_admins_are_asked_about_a_request_of_a_person_whose_right_is_uncertain() -> None:
    plan = await factories.plan()
    where = await factories.channel(plan)
    who = await factories.person()
    await factories.admin()
    await factories.subscription(who, plan)
    assert await asks(who, where) is JoinVerdict.WAITING
    assert await asks(who, where) is JoinVerdict.WAITING
    assert len(await enqueued("join_uncertain")) == 1
    assert await turn_away_due(now=NOW + timedelta(days=2), policy=POLICY) == 0


async def test_an_intruder_whom_a_receipt_holds_goes_when_it_is_refused() -> None:
    plan = await factories.plan()
    where = await factories.channel(plan)
    owner, who, boss = await factories.person(), await factories.person(), await factories.admin()
    await factories.right(who, plan, is_active=False)
    await ChannelInvite.create(
        user=owner.profile, chat_id=where.chat_id, link="https://t.me/+owner", expires_at=TOMORROW
    )
    receipt = await factories.proof(await factories.intent(who, plan), snapshot=SOLD)
    change = moved(
        who, where, MemberStatus.OUTSIDE, MemberStatus.INSIDE, link="https://t.me/+owner"
    )
    await membership_changed(change, now=NOW, policy=POLICY)
    assert await enqueued("remove_member") == ["foreign_link"]
    chats = Chats()
    chats.member_statuses[where.chat_id, who.telegram_id] = MemberStatus.INSIDE
    assert await removed(who, where, chats, "foreign_link") is Removal.KEPT

    await reject(receipt.id, await met(boss), "amount", now=NOW, policy=POLICY)
    assert await enqueued("remove_member") == ["foreign_link", "foreign_link"]
    # Even if that message had not been enqueued, the sweep knows why they have to go.
    await connections.get("default").execute_script("DELETE FROM outbox")
    await ChannelMembership.all().update(checked_at=NOW - timedelta(days=2))
    await sweep(chats, now=NOW, policy=POLICY, every=timedelta(days=1))
    assert await enqueued("remove_member") == ["foreign_link"]
    assert await removed(who, where, chats, "foreign_link") is Removal.REMOVED


async def test_whose_membership_was_revoked_under_review_goes_when_the_receipt_is_refused() -> None:
    plan = await factories.plan()
    where = await factories.channel(plan)
    who, boss = await factories.person(), await factories.admin()
    await factories.right(who, plan, is_active=False)
    await factories.membership(who, where)
    receipt = await factories.proof(await factories.intent(who, plan), snapshot=SOLD)
    chats = Chats()
    chats.member_statuses[where.chat_id, who.telegram_id] = MemberStatus.INSIDE
    assert await removed(who, where, chats, "revoked") is Removal.KEPT
    await reject(receipt.id, await met(boss), "amount", now=NOW, policy=POLICY)
    assert await enqueued("remove_member") == ["revoked"]
    assert await removed(who, where, chats, "revoked") is Removal.REMOVED


class PaidMeanwhile(Chats):
    """A Telegram in which a person's money is settled while the ban is on its way.

    With `outbox_fails` nothing can be enqueued from then on: the process is killed, so to speak.
    """

    def __init__(self, who: Someone, plan: SubscriptionPlan, *, outbox_fails: bool = False) -> None:
        super().__init__()
        self.who, self.plan, self.outbox_fails = who, plan, outbox_fails

    async def ban(self, chat_id: str, telegram_id: str) -> None:
        await factories.right(self.who, self.plan)
        await super().ban(chat_id, telegram_id)

    async def unban(self, chat_id: str, telegram_id: str) -> None:
        await super().unban(chat_id, telegram_id)
        if self.outbox_fails:
            await connections.get("default").execute_script("ALTER TABLE outbox RENAME TO away")


async def test_who_paid_while_they_were_taken_out_is_shown_the_way_back() -> None:
    plan = await factories.plan()
    where = await factories.channel(plan)
    who = await factories.person()
    await factories.right(who, plan, is_active=False)
    await factories.membership(who, where)
    chats = PaidMeanwhile(who, plan)
    chats.member_statuses[where.chat_id, who.telegram_id] = MemberStatus.INSIDE
    assert await removed(who, where, chats, "ended") is Removal.REMOVED
    assert chats.member_statuses[where.chat_id, who.telegram_id] is MemberStatus.OUTSIDE
    assert len(await enqueued("way_back")) == 1


async def test_the_way_back_is_shown_even_if_the_process_died_right_after_the_removal() -> None:
    """Removal and notice are one: a kill between them leaves a removal that is done again."""
    plan = await factories.plan()
    where = await factories.channel(plan)
    who = await factories.person()
    await factories.right(who, plan, is_active=False)
    await factories.membership(who, where)
    chats = PaidMeanwhile(who, plan, outbox_fails=True)
    chats.member_statuses[where.chat_id, who.telegram_id] = MemberStatus.INSIDE
    with pytest.raises(OperationalError):
        await removed(who, where, chats, "ended")
    await connections.get("default").execute_script("ALTER TABLE away RENAME TO outbox")
    assert await removed(who, where, chats, "ended") is Removal.KEPT
    assert len(await enqueued("way_back")) == 1


async def test_who_paid_between_our_ban_and_the_unban_is_shown_the_way_back() -> None:
    plan = await factories.plan()
    where = await factories.channel(plan)
    who = await factories.person()
    await factories.right(who, plan)
    await factories.membership(who, where, removal_started_at=NOW)
    chats = Chats()
    chats.member_statuses[where.chat_id, who.telegram_id] = MemberStatus.BANNED
    assert await removed(who, where, chats, "ended") is Removal.KEPT
    assert len(await enqueued("way_back")) == 1
    (entry,) = await channel_entries(await met(who), chats, now=NOW, policy=POLICY)
    assert not entry.is_inside
