"""Test purchases in trouble: a Telegram that says nothing, a proof too late, an old channel."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from models.lifecycles import IntentStatus, PaymentStatus
from models.payments import Payment, PaymentIntent
from models.subscriptions import SubscriptionPlan
from models.trial import TrialOutcome
from services.channels.gateway import ChatActionRefused
from services.trial import runs
from services.trial.runs import Step, TrialGone, Trouble
from tests import factories
from tests.factories import NOW
from tests.services.books import disagreements
from tests.services.gateway import Chats
from tests.services.trial_scenario import Owner, owner

pytestmark = pytest.mark.usefixtures("database")


async def proof_waits(one: Owner) -> bool:
    mine = Payment.filter(user_id=one.who.user.id, status=PaymentStatus.AWAITING_ADMIN)
    return await mine.exists()


async def test_a_proof_that_comes_behind_stop_or_the_end_is_not_taken() -> None:
    one = await owner()
    trial = await one.begins("bank")
    await one.stops(trial)
    for _ in range(2):
        with pytest.raises(TrialGone):
            await one.pays(trial)
        assert (await one.goes_on()).outcome is TrialOutcome.STOPPED
    # It left nothing behind that keeps the next test from beginning.
    one.now += timedelta(minutes=1)
    assert (await one.whole("stars")).outcome is TrialOutcome.GREEN
    assert await disagreements(NOW) == []


async def test_a_proof_and_the_end_at_the_same_moment_leave_no_proof_that_waits_for_ever() -> None:
    for number in range(6):
        one = await owner(f"Racer {number}")
        trial = await one.begins("bank")
        intent = PaymentIntent.filter(id=trial.checkout.intent_id)
        await intent.update(status=IntentStatus.EXPIRED)
        await asyncio.gather(one.goes_on(), one.pays(trial), return_exceptions=True)
        ended = await one.goes_on()
        # It was in time, and goes on with it; or it was not, and is over.
        assert (ended.outcome is None) == await proof_waits(one)
        if ended.outcome is None:
            await one.approves(ended)
            assert (await one.goes_on()).outcome is TrialOutcome.GREEN
    assert await disagreements(NOW) == []


async def test_a_channel_that_does_not_answer_to_the_last_step_does_not_keep_the_test_open() -> (
    None
):
    class Silent(Chats):
        async def revoke_link(self, *_: Any) -> None:
            raise TimeoutError

    one = await owner()
    one.chats = Silent()
    trial = await one.begins()
    await one.pays(trial)
    with pytest.raises(TimeoutError):
        await one.goes_on()
    one.now += timedelta(minutes=2)
    ended = await one.goes_on()
    assert (ended.outcome, ended.trouble) == (TrialOutcome.FAILED, Trouble.NOT_REVOKED)
    assert dict(ended.steps)[Step.REFUNDED] is not None
    one.chats = Chats()
    assert (await one.whole("bank")).outcome is TrialOutcome.GREEN


async def test_the_channels_of_what_is_in_the_archive_are_not_tried() -> None:
    one = await owner(channels=1)
    old, course = await factories.plan("Old"), await factories.course()
    gone = await factories.channel(old, "Gone")
    await SubscriptionPlan.filter(id=old.id).update(is_active=False)
    access = await SubscriptionPlan.create(
        name="Access", duration_months=1, price=0, currency="USD", is_active=False, course=course
    )
    await factories.channel(access, "Students")

    class Left(Chats):
        async def create_personal_link(self, chat_id: str, *more: Any) -> str:
            if chat_id == gone.chat_id:
                raise ChatActionRefused("bot was kicked from the channel chat")
            return await super().create_personal_link(chat_id, *more)

    one.chats = Left()
    ended = await one.whole("stars")
    assert ended.outcome is TrialOutcome.GREEN
    assert set(ended.channels) == {"Channel 0", "Students"}


async def test_the_end_is_shown_until_it_was_and_then_the_message_is_left_alone() -> None:
    one = await owner()
    await runs.shown_in((await one.begins()).run_id, 7)
    trial = await runs.latest_of(one.who.user.id)
    assert trial is not None and trial.is_to_show
    await one.pays(trial)
    trial = await one.goes_on()
    assert (trial.outcome, trial.message_id, trial.is_to_show) == (TrialOutcome.GREEN, 7, True)
    await runs.end_shown(trial.run_id)
    # Its card is opened once more, and left for another screen.
    await runs.shown_in(trial.run_id, 8)
    trial = await runs.find_trial(one.person, trial.run_id)
    assert not trial.is_to_show
