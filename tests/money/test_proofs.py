"""Any picture can be sent as a receipt: it is reviewed, and keeps no one inside who never paid."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest

from models.channels import ChannelInvite, ChannelMembership, JoinRequest, PlanChannel
from models.payments import Payment
from models.subscriptions import SubscriptionPlan
from services.channels.gateway import MemberStatus
from services.channels.memberships import membership_changed, sweep
from services.channels.removals import Removal, remove_member
from services.channels.requests import JoinVerdict, answer_join, join_requested, turn_away_due
from services.channels.rights import Right, right_of
from services.commerce.reviews import approve, reject
from tests import factories
from tests.factories import NOW, Someone
from tests.services.channels import enqueued, moved
from tests.services.gateway import Chats
from tests.services.shop import POLICY, checkout, met, paid, submitted

DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
HOLD = POLICY.review_hold

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
async def plan(database: str) -> SubscriptionPlan:
    return await factories.plan()


@pytest.fixture
async def room(plan: SubscriptionPlan) -> PlanChannel:
    return await factories.channel(plan)


async def right(who: Someone, where: PlanChannel, now: datetime = NOW) -> Right:
    return await right_of(who.telegram_id, where.chat_id, now=now, policy=POLICY)


async def intrudes(who: Someone, where: PlanChannel) -> Chats:
    """They come in by a link that was made for another person."""
    owner = await factories.person("Owner")
    link = f"https://t.me/+{owner.telegram_id}"
    await ChannelInvite.create(
        user=owner.profile, chat_id=where.chat_id, link=link, expires_at=NOW + DAY
    )
    change = moved(who, where, MemberStatus.OUTSIDE, MemberStatus.INSIDE, link=link)
    await membership_changed(change, now=NOW, policy=POLICY)
    chats = Chats()
    chats.member_statuses[where.chat_id, who.telegram_id] = MemberStatus.INSIDE
    return chats


async def removed(who: Someone, where: PlanChannel, chats: Chats, now: datetime = NOW) -> Removal:
    return await remove_member(
        where.chat_id, who.telegram_id, "foreign_link", chats, now=now, policy=POLICY
    )


async def test_a_picture_keeps_no_intruder_inside(
    plan: SubscriptionPlan, room: PlanChannel
) -> None:
    who = await factories.person()
    await paid(who, plan)
    assert await right(who, room) is Right.NONE
    chats = await intrudes(who, room)
    assert await enqueued("remove_member") == ["foreign_link"]
    assert await removed(who, room, chats) is Removal.REMOVED


async def test_a_past_in_another_channel_is_none_in_this_one(
    plan: SubscriptionPlan, room: PlanChannel
) -> None:
    who, other = await factories.person(), await factories.plan("Another")
    theirs = await factories.channel(other, "Another room")
    await factories.right(who, other, is_active=False)
    await paid(who, plan)
    assert await right(who, room) is Right.NONE
    assert await right(who, theirs) is Right.UNDER_REVIEW
    assert await removed(who, room, await intrudes(who, room)) is Removal.REMOVED


async def test_a_former_member_stays_while_the_proof_waits_and_no_longer_than_it_holds(
    plan: SubscriptionPlan, room: PlanChannel
) -> None:
    who = await factories.person()
    await factories.right(who, plan, is_active=False)
    await paid(who, plan)
    chats = await intrudes(who, room)
    assert await removed(who, room, chats) is Removal.KEPT
    assert await right(who, room, NOW + HOLD - MINUTE) is Right.UNDER_REVIEW
    assert await right(who, room, NOW + HOLD) is Right.ENDED
    # The removal that was held back is due without a verdict.
    await ChannelMembership.all().update(checked_at=NOW)
    await sweep(chats, now=NOW + HOLD, policy=POLICY, every=DAY)
    assert await removed(who, room, chats, NOW + HOLD) is Removal.REMOVED


async def test_who_pays_for_the_first_time_waits_outside(
    plan: SubscriptionPlan, room: PlanChannel
) -> None:
    who, boss, chats = await factories.person(), await factories.admin(), Chats()
    payment_id = await paid(who, plan)
    person = await met(who)
    verdict = await join_requested(
        person, room.chat_id, idempotency_key="update:1:1", now=NOW, policy=POLICY
    )
    assert verdict is JoinVerdict.WAITING
    request = await JoinRequest.get()
    for days in (1, 10):
        # Also behind the time for which a proof holds anything back.
        assert await turn_away_due(now=NOW + days * DAY, policy=POLICY) == 0
        assert not await answer_join(request.id, chats, False, now=NOW + days * DAY, policy=POLICY)
    await approve(payment_id, await met(boss), now=NOW + 10 * DAY, policy=POLICY)
    assert await answer_join(request.id, chats, True, now=NOW + 10 * DAY, policy=POLICY)
    assert chats.done == ["approve"]


async def sends(who: Someone, intent_id: UUID, now: datetime = NOW) -> Payment:
    sent = await submitted(who, intent_id, now=now)
    return await Payment.get(id=sent.payment_id)


async def refuses(payment: Payment, boss: Someone, now: datetime = NOW) -> None:
    await reject(payment.id, await met(boss), "wrong-receipt", now=now, policy=POLICY)


async def test_the_first_three_attempts_under_a_checkout_hold_and_the_others_only_wait(
    plan: SubscriptionPlan,
) -> None:
    who, boss = await factories.person(), await factories.admin()
    found = await checkout(who, plan)
    held = []
    for number in range(5):
        now = NOW + number * MINUTE
        payment = await sends(who, found.intent_id, now)
        held.append(payment.holds_until and payment.holds_until - now)
        await refuses(payment, boss, now)
    assert held == [HOLD, HOLD, HOLD, None, None]


async def test_the_hold_is_as_long_as_the_operator_wants(plan: SubscriptionPlan) -> None:
    who = await factories.person()
    found = await checkout(who, plan)
    sent = await submitted(who, found.intent_id, review_hold=timedelta(hours=5))
    assert (await Payment.get(id=sent.payment_id)).holds_until == NOW + timedelta(hours=5)


async def refused_by(who: Someone, many: int, plan: SubscriptionPlan, now: datetime = NOW) -> None:
    """So many receipts of theirs were refused, each under a checkout of its own."""
    for _ in range(many):
        towards = await factories.intent(who, plan, status="expired")
        await factories.proof(towards, status="failed", reviewed_at=now)


@pytest.mark.parametrize(("many", "holds"), [(5, True), (6, False)])
async def test_whose_receipts_were_always_refused_holds_nothing_by_the_next(
    many: int, holds: bool, plan: SubscriptionPlan
) -> None:
    who = await factories.person()
    await refused_by(who, many, plan)
    payment = await Payment.get(id=await paid(who, plan))
    assert (payment.holds_until is not None) is holds


async def test_refusals_of_long_ago_and_before_an_accepted_one_do_not_count(
    plan: SubscriptionPlan,
) -> None:
    forgotten, trusted = await factories.person(), await factories.person()
    await refused_by(forgotten, 9, plan, NOW - 30 * DAY)
    assert (await Payment.get(id=await paid(forgotten, plan))).holds_until == NOW + HOLD
    await refused_by(trusted, 9, plan, NOW - 2 * DAY)
    towards = await factories.intent(trusted, plan, status="approved")
    await factories.proof(towards, status="completed", reviewed_at=NOW - DAY)
    await refused_by(trusted, 5, plan)
    assert (await Payment.get(id=await paid(trusted, plan))).holds_until == NOW + HOLD


async def test_pictures_sent_for_ever_hold_an_end_back_for_a_while_only(
    plan: SubscriptionPlan, room: PlanChannel
) -> None:
    """One receipt a week, and no reviewer looks: whose time was over is out in the end."""
    who, boss = await factories.person(), await factories.admin()
    await factories.right(who, plan, is_active=False)
    inside = []
    for week in range(10):
        now = NOW + week * HOLD
        found = await checkout(who, plan, now=now)
        payment = await sends(who, found.intent_id, now)
        inside.append(await right(who, room, now + DAY) is Right.UNDER_REVIEW)
        await refuses(payment, boss, now + HOLD - MINUTE)
    assert inside[:3] == [True] * 3
    assert not all(inside)
