"""Campaigns: what comes late, how it counts for the week, and which code comes with it."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from models.campaigns import CampaignStep, MessageState, Trigger
from models.lifecycles import RecipientState
from models.promotions import Promotion
from services.broadcasts.writing import Said
from services.campaigns import sending, writing
from services.parsers.refused import NothingWritten
from services.policy import Policy
from tests import factories
from tests.factories import NOW
from tests.services.campaigns import POLICY, campaign, said, ticks
from tests.services.shop import met
from tests.services.test_campaigns import starts
from tests.services.test_marketing import _broadcast, _had

pytestmark = pytest.mark.usefixtures("database")
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


async def test_what_waited_behind_others_for_days_is_said_no_more() -> None:
    made = await campaign(Trigger.START, 0)
    await starts()
    await ticks(NOW)
    (message,) = await said(made)
    assert await sending.begin(message.id, NOW + 4 * DAY, POLICY) == "too late"
    (message,) = await said(made)
    assert (message.state, message.detail) == (MessageState.DROPPED, "too late")


async def test_it_counts_for_the_week_from_when_it_arrived() -> None:
    made = await campaign(Trigger.START, 0)
    who = await starts()
    await ticks(NOW)
    (message,) = await said(made)
    assert await _had(who.telegram_id, NOW + HOUR) == 1
    sent = NOW + 2 * DAY
    await sending.begin(message.id, sent, POLICY)
    assert await _had(who.telegram_id, sent) == 1
    await sending.settle(message.id, MessageState.SENT, sent)
    assert await _had(who.telegram_id, sent + 6 * DAY) == 1
    assert await _had(who.telegram_id, sent + 8 * DAY) == 0


async def test_what_others_had_this_week_is_no_reason_to_wait() -> None:
    """A broadcast that many others got keeps nobody's first message back."""
    made = await campaign(Trigger.START, 0)
    who = await starts()
    for _ in range(5):
        await _broadcast((await factories.person()).telegram_id, RecipientState.SENT)
    await ticks(NOW, Policy(ZoneInfo("UTC"), quiet_from=0, quiet_until=0, marketing_a_week=1))
    assert [one.telegram_user_id for one in await said(made)] == [who.telegram_id]


async def test_a_step_with_another_discount_brings_another_code() -> None:
    made = await campaign(Trigger.START, 0, 24, code=10)
    await CampaignStep.filter(campaign_id=made.id, place=1).update(code_percent=30)
    await starts()
    told = []
    for at in (NOW, NOW + DAY):
        await ticks(at)
        told.append(await sending.begin((await said(made))[-1].id, at, POLICY))
    assert [one.code.percent for one in told if not isinstance(one, str) and one.code] == [10, 30]
    assert await Promotion.all().count() == 2


async def test_two_that_waited_into_the_night_are_both_said_in_the_morning() -> None:
    policy = Policy(ZoneInfo("UTC"), quiet_from=14, quiet_until=22)
    made = await campaign(Trigger.START, 0, 1)
    await starts()
    await ticks(NOW, policy)
    await ticks(NOW + HOUR, policy)
    for message in await said(made):
        told = await sending.begin(message.id, NOW + 3 * HOUR, policy)
        assert told == "they sleep by now"
    for hours in (10, 11):
        await ticks(NOW + hours * HOUR, policy)
    steps = await CampaignStep.filter(campaign_id=made.id).order_by("place")
    assert [one.step_id for one in await said(made)] == [one.id for one in steps]


async def test_words_that_some_could_not_read_are_refused_while_it_runs() -> None:
    made = await campaign(Trigger.START, 0)
    boss = await met(await factories.admin())
    step = await CampaignStep.get(campaign_id=made.id)
    with pytest.raises(NothingWritten):
        await writing.say(boss, step.id, "en", "A", Said("{name}"), idempotency_key="1", now=NOW)
