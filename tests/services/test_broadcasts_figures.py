"""Broadcasts: what a report says, whose taps count, and which codes are offered."""

from datetime import timedelta
from uuid import uuid4

import pytest
from tortoise import connections

from models.broadcasts import BroadcastRecipient, ButtonClick, ButtonTarget, MessageButton
from models.lifecycles import DeliveryStatus, RecipientState
from models.payments import Payment
from services.broadcasts import clicks, compose, delivery, desk, reports
from services.broadcasts.compose import Said
from services.commerce.methods.star_charges import Recurring
from services.commerce.refunds import refund
from services.commerce.reviews import approve
from services.money import Money
from services.parsers.refused import NothingWritten
from tests import factories
from tests.factories import NOW
from tests.services.shop import POLICY, met, paid
from tests.services.test_broadcasts_delivery import _admin, _broadcast, _settled
from tests.services.test_stars_subscriptions import bought as monthly
from tests.services.test_stars_subscriptions import charges


async def test_the_second_end_is_reported_as_well(database: str) -> None:
    author = await _admin()
    broadcast = await _broadcast(
        target_audience={"ids": {"list": ["1"]}}, author_id=author.profile_id
    )
    assert await delivery.start(broadcast.id, NOW, POLICY) is None
    await desk.mean(author, broadcast.id, {"everybody": {}}, NOW)
    later = NOW + timedelta(hours=1)
    await desk.set_moment(author, broadcast.id, later)
    found = await desk.card(author, broadcast.id)
    await desk.schedule(author, broadcast.id, found.seal, later, POLICY, idempotency_key="1")
    assert await delivery.start(broadcast.id, later, POLICY)
    await BroadcastRecipient.all().update(
        state=RecipientState.SENT, settled_at=later, message_ids=[1]
    )
    assert await delivery.end(broadcast.id, later)
    rows = await connections.get("default").execute_query_dict(
        "SELECT dedup_key FROM outbox WHERE kind = 'broadcast_ended'"
    )
    assert len(rows) == 2


async def test_a_strangers_tap_counts_for_nothing(database: str) -> None:
    got, stranger = await factories.person(), await factories.person()
    broadcast = await _broadcast(target_audience={"ids": {"list": [got.telegram_id]}})
    button = await MessageButton.create(
        message_id=broadcast.message_id,
        place=0,
        target=ButtonTarget.PLANS,
        labels={"en": "Go"},
        is_tracked=True,
    )
    await delivery.start(broadcast.id, NOW, POLICY)
    await _settled(broadcast, got, NOW)
    for who in (got, got, stranger):
        assert await clicks.pressed(await met(who), button.id, NOW)
    assert [one.telegram_user_id for one in await ButtonClick.all()] == [got.telegram_id]


async def test_codes_of_ones_own_are_offered_to_nobody(database: str) -> None:
    await factories.promotion("SPRING")
    await factories.promotion("OWN", only_for="7")
    assert await desk.codes_offered(await _admin(), NOW) == ["SPRING"]


async def test_who_got_all_their_money_back_bought_nothing(database: str) -> None:
    plan, admin = await factories.plan("1 month", price=50), await _admin()
    buyer, back = [await factories.person() for _ in range(2)]
    ids = [buyer.telegram_id, back.telegram_id]
    broadcast = await _broadcast(target_audience={"ids": {"list": ids}})
    await delivery.start(broadcast.id, NOW, POLICY)
    for one in (buyer, back):
        await _settled(broadcast, one, NOW - timedelta(days=1))
        await approve(await paid(one, plan), admin, now=NOW, policy=POLICY)
    payment = await Payment.get(user_id=back.user.id)
    await refund(payment.id, admin, "sent back", keep_access=False, now=NOW, policy=POLICY)
    found = (await reports.report(admin, broadcast.id)).bought
    assert found == reports.Bought(1, (Money(5000, "USD"),))


async def test_a_tap_that_comes_twice_sends_nothing_that_is_a_draft_again(database: str) -> None:
    boss = await _admin()
    await factories.person()
    broadcast = await _broadcast(delivery_status=DeliveryStatus.DRAFT, scheduled_at=None)
    seal = (await desk.card(boss, broadcast.id)).seal
    for is_draft in (False, True):
        done = await desk.schedule(boss, broadcast.id, seal, NOW, POLICY, idempotency_key="1")
        assert done.is_draft is is_draft
        await desk.unschedule(boss, broadcast.id, NOW, idempotency_key=f"{uuid4()}")
    # Tapped once more it leaves.
    done = await desk.schedule(boss, broadcast.id, seal, NOW, POLICY, idempotency_key="2")
    assert done.status is DeliveryStatus.SCHEDULED


async def test_what_some_could_not_read_is_refused_while_it_is_being_sent(database: str) -> None:
    boss = await _admin()
    await factories.person()
    broadcast = await _broadcast()
    await delivery.start(broadcast.id, NOW, POLICY)
    with pytest.raises(NothingWritten):
        await compose.say(boss, broadcast.id, "en", Said("{name}"), idempotency_key="1", now=NOW)
    # A draft may be whatever it is: it is asked about before it leaves.
    draft = await _broadcast(delivery_status=DeliveryStatus.DRAFT, scheduled_at=None)
    await compose.say(boss, draft.id, "en", Said("{name}"), idempotency_key="2", now=NOW)


async def test_what_renews_itself_is_not_bought_because_of_a_message(database: str) -> None:
    boss = await _admin()
    (person, checkout), (late, open_late) = await monthly(), await monthly()
    await charges(person, checkout, 1)
    broadcast = await _broadcast()
    await delivery.start(broadcast.id, NOW, POLICY)
    for one in (person, late):
        await BroadcastRecipient.filter(telegram_user_id=one.key).update(
            state=RecipientState.SENT,
            settled_at=NOW + timedelta(days=29),
            message_ids=[1],
            version=1,
        )
    await charges(person, checkout, 2, days=30)
    assert (await reports.report(boss, broadcast.id)).bought == reports.Bought(0, ())
    # The beginning counts where it falls, also one that we heard of behind its renewal.
    await charges(late, open_late, 4, days=60, told=Recurring(False, NOW + timedelta(days=90)))
    await charges(late, open_late, 3, days=30, told=Recurring())
    found = (await reports.report(boss, broadcast.id)).bought
    assert found == reports.Bought(1, (Money(4900, "USD"),))
    await BroadcastRecipient.filter(state=RecipientState.SENT).update(
        settled_at=NOW + timedelta(days=59)
    )
    assert (await reports.report(boss, broadcast.id)).bought == reports.Bought(0, ())
    await BroadcastRecipient.filter(state=RecipientState.SENT).update(
        settled_at=NOW - timedelta(hours=1)
    )
    found = (await reports.report(boss, broadcast.id)).bought
    assert found == reports.Bought(1, (Money(4900, "USD"),))
