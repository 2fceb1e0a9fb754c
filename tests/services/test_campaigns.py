"""Campaigns: who begins and when, what is said, who leaves at once, and that nothing is twice."""

import asyncio
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from models.analytics import ConversionTracking
from models.audiences import Segment
from models.campaigns import (
    CampaignMessage,
    CampaignRun,
    Exit,
    MessageState,
    RunState,
    Trigger,
)
from models.delivery import Priority
from models.lifecycles import ConversionType, EnrollmentStatus, IntentStatus
from models.payments import PaymentIntent
from models.people import BotUser, Profile
from models.promotions import Promotion
from models.subscriptions import UserSubscription
from services import marketing
from services.batches import Batches
from services.campaigns import entering, running, sending
from services.campaigns.arms import arm_of
from services.campaigns.sending import ToSend
from services.policy import Policy
from services.promotions import codes
from services.promotions.codes import PromoUnknown, PromoUsedUp
from tests import factories
from tests.factories import NOW, Someone
from tests.services import shop
from tests.services.campaigns import POLICY, campaign, enqueued, runs, said, ticks
from tests.services.shop import met

pytestmark = pytest.mark.usefixtures("database")
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


async def starts(at: datetime = NOW, **columns: Any) -> Someone:
    who = await factories.person(now=at, **columns)
    await ConversionTracking.create(
        telegram_user_id=who.telegram_id,
        conversion_type=ConversionType.START,
        conversion_data={},
        funnel_step=1,
        created_at=at,
    )
    return who


async def test_each_runs_from_their_own_day_0_and_is_told_every_step_once() -> None:
    made = await campaign(Trigger.START, 24, 96)
    early, late = await starts(), await starts(NOW + 10 * HOUR)
    await ticks(NOW + DAY - HOUR)
    assert len(await runs(made)) == 2
    assert await enqueued() == []
    await ticks(NOW + DAY)
    assert [row["chat_id"] for row in await enqueued()] == [early.telegram_id]
    for hours in (24, 34, 35, 96, 106, 107, 200):
        await ticks(NOW + hours * HOUR)
    told = [row["chat_id"] for row in await enqueued()]
    assert told == [early.telegram_id, late.telegram_id] * 2
    assert {row["priority"] for row in await enqueued()} == {Priority.MASS}
    assert {one.state for one in await runs(made)} == {RunState.FINISHED}


async def test_what_happened_before_it_was_switched_on_sets_nothing_off() -> None:
    made = await campaign(Trigger.START, 1, active_since=NOW)
    await starts(NOW - HOUR)
    await ticks(NOW + HOUR)
    assert await runs(made) == []


async def test_two_leaders_at_once_write_each_message_once() -> None:
    made = await campaign(Trigger.START, 0, 1)
    for _ in range(20):
        await starts()
    await asyncio.gather(
        *(entering.look_due(now=NOW, policy=POLICY, batches=Batches()) for _ in range(4))
    )
    assert len(await runs(made)) == 20
    for now in (NOW, NOW + HOUR):
        await asyncio.gather(*(running.say_due(now=now, policy=POLICY) for _ in range(4)))
        await running.say_due(now=now, policy=POLICY)
    assert len(await said(made)) == 40
    assert len({row["dedup_key"] for row in await enqueued()}) == 40


async def test_a_portion_at_a_time_leaves_nobody_out() -> None:
    made = await campaign(Trigger.START, 0)
    for _ in range(7):
        await starts()
    begun = [
        await entering.look_due(now=NOW, policy=POLICY, batches=Batches(), limit=3)
        for _ in range(4)
    ]
    assert begun == [3, 3, 1, 0]
    assert len(await runs(made)) == 7


async def _opens_checkout(who: Someone) -> Any:
    return await shop.checkout(who, await factories.plan())


async def test_a_checkout_left_open_sets_it_off_and_paying_ends_it_at_once() -> None:
    made = await campaign(Trigger.CHECKOUT_LEFT, 2, 24)
    who, other = await factories.person(), await factories.person()
    opened = await _opens_checkout(who)
    await _opens_checkout(other)
    await ticks(NOW + HOUR - timedelta(minutes=1))
    assert await runs(made) == []
    await ticks(NOW + 2 * HOUR)
    assert len(await said(made)) == 2
    await PaymentIntent.filter(id=opened.intent_id).update(status=IntentStatus.APPROVED)
    await ticks(NOW + DAY)
    mine, theirs = await runs(made)
    assert (mine.state, mine.exit) == (RunState.LEFT, Exit.CHANGED)
    assert theirs.state is RunState.FINISHED
    assert len(await said(made)) == 3


async def test_whoever_comes_back_after_an_end_is_won_already() -> None:
    made = await campaign(Trigger.AFTER_END, 72, days=0)
    plan = await factories.plan()
    people = [await factories.person() for _ in range(2)]
    for who in people:
        await UserSubscription.create(
            telegram_user_id=who.telegram_id,
            plan_id=plan.id,
            payment_status="completed",
            is_active=False,
            subscription_start_date=NOW - 30 * DAY,
            subscription_end_date=NOW,
        )
    await ticks(NOW + DAY)
    await UserSubscription.filter(telegram_user_id=people[0].telegram_id).update(is_active=True)
    await ticks(NOW + 3 * DAY)
    assert [one.exit for one in await runs(made)] == [Exit.CHANGED, None]
    assert [row["chat_id"] for row in await enqueued()] == [people[1].telegram_id]


async def test_a_finished_course_and_one_that_is_taken_back() -> None:
    made = await campaign(Trigger.COURSE_FINISHED, 24)
    rows = [
        await factories.enrollment(
            await factories.person(),
            await factories.course(),
            enrollment_status=EnrollmentStatus.COMPLETED,
            completion_date=NOW,
        )
        for _ in range(2)
    ]
    await ticks(NOW + HOUR)
    await type(rows[0]).filter(id=rows[0].id).update(enrollment_status=EnrollmentStatus.CANCELLED)
    await ticks(NOW + DAY)
    assert [one.exit for one in await runs(made)] == [Exit.CHANGED, None]
    assert len(await said(made)) == 1


async def test_silence_ends_when_they_are_back() -> None:
    made = await campaign(Trigger.SILENCE, 0, 24, days=30)
    who = await factories.person()
    await ticks(NOW + 29 * DAY)
    assert await runs(made) == []
    await ticks(NOW + 30 * DAY)
    assert len(await said(made)) == 1
    await BotUser.filter(id=who.user.id).update(seen_at=NOW + 30 * DAY + HOUR)
    await ticks(NOW + 31 * DAY)
    (run,) = await runs(made)
    assert (run.exit, len(await said(made))) == (Exit.CHANGED, 1)


async def test_a_segment_is_joined_and_left_and_those_inside_before_have_not_joined() -> None:
    segment = await Segment.create(name="Russians", document={"language": {"any": ["ru"]}})
    inside = await factories.person(language="ru")
    made = await campaign(Trigger.SEGMENT, 0, 24, segment_id=segment.id)
    await entering.remember_those_inside(made, NOW, POLICY)
    joins = await factories.person(language="en")
    await ticks(NOW)
    assert [one.telegram_user_id for one in await runs(made)] == [inside.telegram_id]
    await BotUser.filter(id=joins.user.id).update(language="ru")
    await ticks(NOW + HOUR)
    assert [row["chat_id"] for row in await enqueued()] == [joins.telegram_id]
    await BotUser.filter(id=joins.user.id).update(language="es")
    await ticks(NOW + 30 * HOUR)
    assert [one.exit for one in await runs(made)] == [Exit.BEFORE, Exit.CHANGED]
    assert len(await said(made)) == 1


@pytest.mark.parametrize("why", [Exit.OPTED_OUT, Exit.BANNED, Exit.BLOCKED])
async def test_whoever_may_not_be_written_to_leaves_even_when_the_message_is_on_its_way(
    why: Exit,
) -> None:
    made = await campaign(Trigger.START, 0, 1)
    who = await starts()
    await ticks(NOW)
    (message,) = await said(made)
    if why is Exit.OPTED_OUT:
        await marketing.turn_off(await met(who), NOW)
    elif why is Exit.BANNED:
        await Profile.filter(id=who.profile.id).update(banned_at=NOW)
    else:
        await BotUser.filter(id=who.user.id).update(unreachable_since=NOW)
    assert await sending.begin(message.id, NOW, POLICY) == f"they left: {why}"
    (run,) = await runs(made)
    assert (run.state, run.exit) == (RunState.LEFT, why)
    assert (await said(made))[0].state is MessageState.DROPPED
    await ticks(NOW + HOUR)
    assert len(await said(made)) == 1


async def test_a_message_whose_answer_was_lost_is_unknown_and_never_sent_again() -> None:
    made = await campaign(Trigger.START, 0)
    await starts()
    await ticks(NOW)
    (message,) = await said(made)
    told = await sending.begin(message.id, NOW, POLICY)
    assert isinstance(told, ToSend)
    assert await sending.begin(message.id, NOW, POLICY) == "its answer was lost"
    assert (await said(made))[0].state is MessageState.UNKNOWN
    assert await sending.begin(message.id, NOW, POLICY) == "settled before"


async def test_quiet_hours_put_it_off_until_the_morning_of_each_ones_zone() -> None:
    policy = Policy(ZoneInfo("UTC"), quiet_from=11, quiet_until=18)
    made = await campaign(Trigger.START, 0)
    asleep, awake = await starts(), await starts(time_zone="Asia/Tokyo")
    await ticks(NOW, policy)
    assert [row["chat_id"] for row in await enqueued()] == [awake.telegram_id]
    run = await CampaignRun.get(campaign_id=made.id, telegram_user_id=asleep.telegram_id)
    assert run.due_at == NOW + 6 * HOUR
    await ticks(NOW + 6 * HOUR, policy)
    assert len(await said(made)) == 2


async def test_what_waited_into_the_night_is_written_anew_in_the_morning() -> None:
    policy = Policy(ZoneInfo("UTC"), quiet_from=22, quiet_until=9)
    made = await campaign(Trigger.START, 0)
    await starts()
    await ticks(NOW, policy)
    (message,) = await said(made)
    assert await sending.begin(message.id, NOW + 11 * HOUR, policy) == "they sleep by now"
    assert await said(made) == []
    await ticks(NOW + 21 * HOUR, policy)
    (again,) = await said(made)
    assert isinstance(await sending.begin(again.id, NOW + 21 * HOUR, policy), ToSend)
    assert len({row["dedup_key"] for row in await enqueued()}) == 2


async def test_nobody_gets_more_a_week_than_the_shop_allows_over_all_campaigns() -> None:
    policy = Policy(ZoneInfo("UTC"), quiet_from=0, quiet_until=0, marketing_a_week=2)
    made = [await campaign(Trigger.START, 0) for _ in range(3)]
    await starts()
    await ticks(NOW, policy)
    assert len(await enqueued()) == 2
    for days in range(1, 3):
        await ticks(NOW + days * DAY, policy)
    # The third came too late to be understood, and is passed over.
    await ticks(NOW + 4 * DAY, policy)
    assert len(await enqueued()) == 2
    assert {run.state for one in made for run in await runs(one)} == {RunState.FINISHED}


async def test_once_for_ever_or_once_a_period() -> None:
    once = await campaign(Trigger.SILENCE, 0, days=10)
    often = await campaign(Trigger.SILENCE, 0, days=10, every_days=30)
    who = await factories.person()
    for days in (10, 20, 60):
        await BotUser.filter(id=who.user.id).update(seen_at=NOW + (days - 10) * DAY)
        await ticks(NOW + days * DAY)
    assert [len(await runs(one)) for one in (once, often)] == [1, 2]


async def test_the_statement_draws_the_arms_that_the_rule_draws() -> None:
    made = await campaign(Trigger.START, 0, arms="ABC", control_percent=20)
    for _ in range(60):
        await starts()
    await ticks(NOW)
    found = await runs(made)
    for one in found:
        assert one.arm == arm_of(made.id, one.telegram_user_id, 20, 3)
    assert {one.arm for one in found} == {"A", "B", "C", None}
    # The control group gets nothing.
    assert len(await said(made)) == sum(one.arm is not None for one in found)


async def test_a_code_of_their_own_is_none_for_everybody_else() -> None:
    made = await campaign(Trigger.START, 0, 24, code=20)
    who = await starts()
    await ticks(NOW)
    await ticks(NOW + DAY)
    # One code, that both messages name.
    (promotion,) = await Promotion.all()
    assert [one.promotion_id for one in await runs(made)] == [promotion.id]
    (first, _) = await said(made)
    told = await sending.begin(first.id, NOW + DAY, POLICY)
    assert isinstance(told, ToSend)
    assert told.code is not None
    assert (told.code.code, told.code.percent) == (promotion.code, 20)
    plan, other = await factories.plan(), await met(await factories.person())
    price = shop.Money.of(plan.price, plan.currency)
    with pytest.raises(PromoUnknown):
        await codes.look_up(other, promotion.code, now=NOW)
    with pytest.raises(PromoUnknown) as unknown:
        await codes.quote(other, promotion.code.lower(), plan.id, price, now=NOW)
    # Nothing tells a stranger that there is such a code.
    assert unknown.value.code == promotion.code.lower()
    assert not await codes.is_known(other, promotion.code, now=NOW)
    mine = await met(who)
    assert await codes.look_up(mine, promotion.code.lower(), now=NOW) == promotion.code
    discount = await codes.quote(mine, promotion.code, plan.id, price, now=NOW)
    assert discount.off.minor == price.minor // 5
    await Promotion.filter(id=promotion.id).update(current_uses=1)
    with pytest.raises(PromoUsedUp):
        await codes.quote(mine, promotion.code, plan.id, price, now=NOW)


async def test_what_fails_in_the_middle_leaves_nothing_half_done(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = await campaign(Trigger.START, 0, code=10)
    await starts()
    await entering.look_due(now=NOW, policy=POLICY, batches=Batches())

    async def dies(*_: Any) -> None:
        raise ConnectionError("cut off")

    with monkeypatch.context() as patched:
        patched.setattr(running, "enqueue", dies)
        with pytest.raises(ConnectionError):
            await running.say_due(
                now=NOW, policy=POLICY, batches=Batches(is_everybodys=lambda _: True)
            )
    assert await said(made) == []
    assert await Promotion.all().count() == 0
    await ticks(NOW)
    assert len(await enqueued()) == await CampaignMessage.all().count() == 1
