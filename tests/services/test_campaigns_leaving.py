"""Campaigns: who has reached the goal already, and what switching off and on again means."""

from datetime import timedelta
from uuid import uuid4

import pytest

from models.audiences import Segment
from models.broadcasts import MessageVariant
from models.campaigns import (
    Campaign,
    CampaignRun,
    CampaignStep,
    Exit,
    MessageState,
    RunState,
    Trigger,
)
from models.lifecycles import IntentStatus, PaymentStatus
from models.people import BotUser
from services import marketing
from services.audiences.segments import SEGMENTS, SegmentGone, SegmentUsed
from services.batches import Batches
from services.broadcasts.checks import ArmsUneven
from services.broadcasts.writing import Said
from services.campaigns import desk, entering, sending, writing
from services.campaigns.reports import report
from services.commerce.reviews import approve
from services.money import Money
from tests import factories
from tests.factories import NOW
from tests.services import shop
from tests.services.campaigns import POLICY, campaign, enqueued, runs, said, ticks
from tests.services.shop import met
from tests.services.test_campaigns import starts

pytestmark = pytest.mark.usefixtures("database")
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


async def test_whoever_paid_the_next_checkout_has_left_none() -> None:
    await campaign(Trigger.CHECKOUT_LEFT, 2)
    boss = await met(await factories.admin())
    buyer, waits, leaves = [await factories.person() for _ in range(3)]
    plan, other = await factories.plan(), await factories.plan("1 year", duration_months=12)
    for who in (buyer, waits, leaves):
        await shop.checkout(who, plan)
    at = NOW + timedelta(minutes=5)
    for who in (buyer, waits):
        second = await shop.checkout(who, other, now=at)
        payment = (await shop.submitted(who, second.intent_id, now=at)).payment_id
        if who is buyer:
            await approve(payment, boss, now=at, policy=shop.POLICY)
    for hours in (1, 2, 3):
        await ticks(NOW + hours * HOUR)
    assert [row["chat_id"] for row in await enqueued()] == [leaves.telegram_id]


async def test_who_bought_before_the_first_look_needs_no_welcome() -> None:
    await campaign(Trigger.START, 24)
    boss = await met(await factories.admin())
    who = await starts()
    await approve(await shop.paid(who, await factories.plan()), boss, now=NOW, policy=shop.POLICY)
    # The bot found time for campaigns a minute later.
    await ticks(NOW + timedelta(minutes=1))
    await ticks(NOW + DAY)
    assert await enqueued() == []


async def test_who_bought_from_an_earlier_release_is_no_newcomer() -> None:
    made = await campaign(Trigger.START, 24)
    who = await starts()
    # Of an earlier release there are payments and openings, and no purchases among the facts.
    plan = await factories.plan()
    intent = await factories.intent(who, plan, status=IntentStatus.APPROVED)
    await factories.payment(
        intent, now=NOW - 90 * DAY, status=PaymentStatus.COMPLETED, is_test=False
    )
    for hours in (1, 24):
        await ticks(NOW + hours * HOUR)
    assert await enqueued() == []
    assert [one.exit for one in await runs(made)] == [Exit.GOAL]


async def test_who_was_under_way_when_it_was_switched_off_gets_nothing_after_it_is_on_again() -> (
    None
):
    made = await campaign(Trigger.START, 0, 1)
    boss = await met(await factories.admin())
    await starts()
    await ticks(NOW)
    (message,) = await said(made)
    for number, on in enumerate((False, True)):
        await desk.switch(boss, made.id, on=on, idempotency_key=f"s:{number}", now=NOW)
    told = await sending.begin(message.id, NOW, POLICY)
    assert told == "they left: switched_off"
    (run,) = await runs(made)
    assert (run.state, run.exit) == (RunState.LEFT, Exit.SWITCHED_OFF)
    assert (await said(made))[0].state is MessageState.DROPPED


async def test_staying_in_a_segment_is_not_joining_it() -> None:
    segment = await Segment.create(name="Russians", document={"language": {"any": ["ru"]}})
    inside = await factories.person(language="ru")
    made = await campaign(Trigger.SEGMENT, 0, segment_id=segment.id, every_days=30)
    await entering.remember_those_inside(made, NOW, POLICY)
    joins = await factories.person(language="en")
    await ticks(NOW + HOUR)
    await BotUser.filter(id=joins.user.id).update(language="ru")
    await ticks(NOW + 2 * HOUR)
    for days in (31, 62):
        await ticks(NOW + days * DAY)
    assert [row["chat_id"] for row in await enqueued()] == [joins.telegram_id]
    # Who leaves and comes back later has joined, whenever they came the first time.
    for who in (inside, joins):
        await BotUser.filter(id=who.user.id).update(language="es")
    await ticks(NOW + 63 * DAY)
    for who in (inside, joins):
        await BotUser.filter(id=who.user.id).update(language="ru")
    await ticks(NOW + 64 * DAY)
    told = [row["chat_id"] for row in await enqueued()]
    assert sorted(told[1:]) == sorted([inside.telegram_id, joins.telegram_id])


async def test_switched_on_again_those_inside_have_not_joined() -> None:
    segment = await Segment.create(name="Russians", document={"language": {"any": ["ru"]}})
    boss = await met(await factories.admin())
    await factories.person(language="ru")
    made = await campaign(Trigger.SEGMENT, 0, segment_id=segment.id, every_days=7)
    await Campaign.filter(id=made.id).update(active_since=None, look_at=None)
    for number, (on, days) in enumerate(((True, 0), (False, 1), (True, 30))):
        await desk.switch(
            boss,
            made.id,
            on=on,
            idempotency_key=f"s:{number}",
            now=NOW + days * DAY,
        )
        await ticks(NOW + days * DAY)
    await ticks(NOW + 30 * DAY + HOUR)
    assert await enqueued() == []


@pytest.mark.parametrize("portion", [2, 100])
async def test_who_is_inside_is_remembered_in_portions_and_not_by_the_tap(
    portion: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(entering, "INSIDE", portion)
    segment = await Segment.create(name="Russians", document={"language": {"any": ["ru"]}})
    boss = await met(await factories.admin())
    inside = [await factories.person(language="ru") for _ in range(5)]
    outside = await factories.person(language="en")
    made = await campaign(
        Trigger.SEGMENT, 0, segment_id=segment.id, active_since=None, look_at=None
    )
    await desk.switch(boss, made.id, on=True, idempotency_key="1", now=NOW)
    assert await runs(made) == []
    looks = 0
    while not await Campaign.exists(id=made.id, look_at__gt=NOW + HOUR / 4):
        await entering.look_due(
            now=NOW + timedelta(seconds=looks), policy=POLICY, batches=Batches()
        )
        looks += 1
        # Some go and come again, and one comes in, while it is still being written down.
        await BotUser.filter(id=inside[0].user.id).update(language=("ru", "en")[looks % 2])
    assert looks == 5 // portion + 1
    await BotUser.filter(id=inside[0].user.id).update(language="ru")
    assert {one.exit for one in await runs(made)} == {Exit.BEFORE}
    await ticks(NOW + HOUR)
    assert await enqueued() == []
    await BotUser.filter(id=outside.user.id).update(language="ru")
    await ticks(NOW + 2 * HOUR)
    assert [row["chat_id"] for row in await enqueued()] == [outside.telegram_id]
    # Switched off and on again, in the middle of it as well: those inside are inside.
    for number, on in enumerate((False, True)):
        await desk.switch(boss, made.id, on=on, idempotency_key=f"2{number}", now=NOW + DAY)
    later = await factories.person(language="ru")
    for minutes in range(4):
        await ticks(NOW + DAY + timedelta(minutes=minutes))
    assert [row["chat_id"] for row in await enqueued()] == [outside.telegram_id]
    await BotUser.filter(id=later.user.id).update(language="en")
    await ticks(NOW + 2 * DAY)
    await BotUser.filter(id=later.user.id).update(language="ru")
    await ticks(NOW + 3 * DAY)
    assert [row["chat_id"] for row in await enqueued()][1:] == [later.telegram_id]


async def test_who_left_gets_nothing_though_they_want_marketing_again() -> None:
    made = await campaign(Trigger.START, 0, 1)
    who = await starts()
    await ticks(NOW)
    # The first message waits behind others, and they left at the second step.
    await CampaignRun.filter(campaign_id=made.id).update(due_at=NOW)
    await marketing.turn_off(await met(who), NOW)
    await ticks(NOW + HOUR)
    await marketing.turn_on(await met(who), NOW + HOUR)
    (message,) = await said(made)
    assert await sending.begin(message.id, NOW + HOUR, POLICY) == "they left: opted_out"


async def test_each_time_somebody_runs_counts_what_they_buy_then() -> None:
    made = await campaign(Trigger.SILENCE, 0, days=10, every_days=30)
    boss = await met(await factories.admin(seen_at=NOW + 60 * DAY))
    who = await factories.person()
    plan = await factories.plan(price=50)
    await ticks(NOW + 10 * DAY)
    await BotUser.filter(id=who.user.id).update(seen_at=NOW + 40 * DAY)
    again = NOW + 50 * DAY
    await ticks(again)
    assert len(await runs(made)) == 2
    checkout = await shop.checkout(who, plan, now=again + DAY)
    payment = (await shop.submitted(who, checkout.intent_id, now=again + DAY)).payment_id
    await approve(payment, boss, now=again + DAY, policy=shop.POLICY)
    (arm,) = (await report(boss, made.id)).arms
    assert (arm.people, arm.bought, arm.income) == (1, 1, (Money(5000, "USD"),))


async def test_what_may_have_arrived_is_counted_apart() -> None:
    made = await campaign(Trigger.START, 0)
    boss = await met(await factories.admin())
    for _ in range(3):
        await starts()
    await ticks(NOW)
    got, lost, _ = await said(made)
    await sending.begin(got.id, NOW, POLICY)
    await sending.settle(got.id, MessageState.SENT, NOW)
    for _ in range(2):
        await sending.begin(lost.id, NOW, POLICY)
    (arm,) = (await report(boss, made.id)).arms
    assert (arm.people, arm.told, arm.sent, arm.unknown) == (3, 1, 1, 1)


async def test_a_segment_stays_while_a_campaign_is_for_it() -> None:
    boss = await met(await factories.admin())
    segment = await Segment.create(name="All", document={"everybody": {}})
    made = await campaign(Trigger.START, 0, segment_id=segment.id)
    with pytest.raises(SegmentUsed):
        await SEGMENTS.delete(boss, segment.id, idempotency_key="1", now=NOW)
    await Campaign.filter(id=made.id).update(active_since=None, look_at=None)
    await desk.archive(boss, made.id, idempotency_key="2", now=NOW)
    assert await SEGMENTS.delete(boss, segment.id, idempotency_key="3", now=NOW)
    joined = await Segment.create(name="All", document={"everybody": {}})
    await campaign(Trigger.SEGMENT, 0, segment_id=joined.id)
    with pytest.raises(SegmentUsed):
        await SEGMENTS.delete(boss, joined.id, idempotency_key="4", now=NOW)


@pytest.mark.parametrize("trigger", [Trigger.START, Trigger.SEGMENT])
async def test_a_segment_that_has_only_its_name_means_everybody(trigger: Trigger) -> None:
    boss = await met(await factories.admin())
    key = uuid4()
    await SEGMENTS.create(boss, key, {"name": "New"}, idempotency_key="1", now=NOW)
    made = await campaign(trigger, 0, 1, segment_id=key, active_since=None, look_at=None)
    await desk.switch(boss, made.id, on=True, idempotency_key="2", now=NOW)
    await ticks(NOW)
    joins = await starts(NOW + HOUR)
    for hours in (1, 2):
        await ticks(NOW + hours * HOUR)
    assert [row["chat_id"] for row in await enqueued()] == [joins.telegram_id] * 2


async def test_a_segment_that_was_deleted_while_the_form_was_open_is_said_to_be_gone() -> None:
    boss = await met(await factories.admin())
    values = {"name": "For some", "trigger": "start", "segment": uuid4()}
    with pytest.raises(SegmentGone):
        await desk.save_campaign(boss, uuid4(), values, is_new=True, idempotency_key="1", now=NOW)


async def test_it_is_not_switched_on_where_an_arm_lacks_a_language() -> None:
    boss = await met(await factories.admin())
    made = await campaign(Trigger.START, 0, arms="AB", active_since=None, look_at=None)
    step = await CampaignStep.get(campaign_id=made.id)
    await MessageVariant.filter(language="ru", arm="B").delete()

    async def switches(key: str) -> bool:
        return await desk.switch(boss, made.id, on=True, idempotency_key=key, now=NOW)

    async def says(language: str, arm: str, key: str) -> None:
        words = Said("New words")
        await writing.say(boss, step.id, language, arm, words, idempotency_key=key, now=NOW)

    with pytest.raises(ArmsUneven) as refused:
        await switches("1")
    assert refused.value == ArmsUneven("B", "ru")
    await says("ru", "B", "2")
    assert await switches("3")
    # A third arm begins with the words that its other readers have.
    with pytest.raises(ArmsUneven):
        await says("ru", "C", "4")
    for number, language in enumerate(("en", "ru", "es")):
        await says(language, "C", f"5{number}")
