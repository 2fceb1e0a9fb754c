"""A request to join waits for what its person is paying, whatever that is, and costs nothing."""

from datetime import timedelta

import pytest

from models.channels import JoinRequest
from models.delivery import OutboxItem
from models.lifecycles import IntentStatus, JoinRequestStatus
from models.payments import PaymentIntent
from services.channels.requests import JoinVerdict, answer_join, join_requested, turn_away_due
from tests import factories
from tests.factories import NOW, Someone
from tests.services.channels import enqueued
from tests.services.course_scenario import opened
from tests.services.gateway import Chats
from tests.services.shop import POLICY, checkout, met

MINUTE = timedelta(minutes=1)

pytestmark = pytest.mark.usefixtures("database")


async def asks(who: Someone) -> JoinVerdict:
    """They ask to get into a channel that is no course's."""
    room = await factories.channel(await factories.plan("Another"))
    person = await met(who)
    return await join_requested(
        person, room.chat_id, idempotency_key="update:1:1", now=NOW, policy=POLICY
    )


@pytest.mark.parametrize("what", ["seat", "plan"])
@pytest.mark.parametrize("status", [IntentStatus.PENDING, IntentStatus.REJECTED])
async def test_who_has_a_checkout_open_gets_no_refusal(what: str, status: IntentStatus) -> None:
    who, chats = await factories.person(), Chats()
    if what == "seat":
        await (await opened(5)).opens(who)
    else:
        await checkout(who, await factories.plan())
    if status is IntentStatus.REJECTED:
        # As the verdict about a receipt leaves it.
        for step in (IntentStatus.MANUAL_REVIEW, status):
            await PaymentIntent.all().update(status=step)
    assert await asks(who) is JoinVerdict.WAITING
    request, before = await JoinRequest.get(), await OutboxItem.all().count()
    for tick in range(100):
        now = NOW + 10 * MINUTE + tick * MINUTE
        await turn_away_due(now=now, policy=POLICY)
        # A refusal that was enqueued would be held back, and stir the request.
        await answer_join(request.id, chats, False, now=now, policy=POLICY)
    assert await OutboxItem.all().count() == before
    assert chats.done == []
    assert (await JoinRequest.get()).status is JoinRequestStatus.WAITING

    await PaymentIntent.all().update(status=IntentStatus.EXPIRED)
    later = NOW + timedelta(days=3)
    for _ in range(3):
        await turn_away_due(now=later, policy=POLICY)
    assert len(await enqueued("decline_join")) == 1
    assert await answer_join(request.id, chats, False, now=later, policy=POLICY)
    assert chats.done == ["decline"]
