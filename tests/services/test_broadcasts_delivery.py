"""Broadcasts in the tables: who is written down, what a report counts, what is forgotten."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import asyncpg
import pytest

from models.actions import AdminAction
from models.broadcasts import BroadcastMessage, BroadcastRecipient, ComposedMessage, MessageVariant
from models.delivery import OutboxItem
from models.lifecycles import DeliveryStatus, RecipientState, Role
from models.payments import Payment
from services.broadcasts import delivery, desk, reports
from services.broadcasts.reduction import KEPT, reduce
from services.commerce.refunds import refund
from services.commerce.reviews import approve
from services.money import Money
from services.person import Person
from services.refusals import NotAllowed
from tests import factories
from tests.factories import NOW, Someone
from tests.services.books import disagreements
from tests.services.shop import POLICY, met, paid

EVERYBODY: dict[str, Any] = {"everybody": {}}


async def _broadcast(**columns: Any) -> BroadcastMessage:
    message = await ComposedMessage.create()
    for arm in ("A", "B"):
        await MessageVariant.create(message_id=message.id, language="en", arm=arm, text="Hello")
    given: dict[str, Any] = {
        "title": "News",
        "content": "Hello",
        "message_id": message.id,
        "target_audience": EVERYBODY,
        "delivery_status": DeliveryStatus.SCHEDULED,
        "scheduled_at": NOW,
    }
    return await BroadcastMessage.create(**given | columns)


async def _settled(broadcast: BroadcastMessage, who: Someone, at: datetime) -> None:
    """As the sender leaves it, with the counters that belong to it."""
    await BroadcastRecipient.filter(
        broadcast_id=broadcast.id, telegram_user_id=who.telegram_id
    ).update(state=RecipientState.SENT, settled_at=at, message_ids=[1], version=1)
    found = await BroadcastMessage.get(id=broadcast.id)
    await BroadcastMessage.filter(id=broadcast.id).update(
        successful_deliveries=found.successful_deliveries + 1
    )


async def _admin() -> Person:
    return await met(await factories.admin())


async def test_everybody_who_may_be_written_to_is_written_down_once(database: str) -> None:
    usual = [await factories.person() for _ in range(40)]
    await factories.person(unreachable_since=NOW)
    await factories.person(marketing_off_since=NOW)
    broadcast = await _broadcast()
    assert await delivery.start(broadcast.id, NOW, POLICY) == delivery.Started(40)
    # Two replicas whose clocks say that it is time: the second finds it begun.
    assert await delivery.start(broadcast.id, NOW, POLICY) is None
    rows = await BroadcastRecipient.filter(broadcast_id=broadcast.id)
    assert {row.telegram_user_id for row in rows} == {one.telegram_id for one in usual}
    assert {row.arm for row in rows} == {"A", "B"}
    assert (await BroadcastMessage.get(id=broadcast.id)).total_recipients == 40


@pytest.mark.parametrize("audience", [{"ids": {"list": ["1"]}}, {"no such word": {}}])
async def test_without_anybody_it_fails_and_its_author_hears_so(
    database: str, audience: dict[str, Any]
) -> None:
    author = await _admin()
    broadcast = await _broadcast(target_audience=audience, author_id=author.profile_id)
    assert await delivery.start(broadcast.id, NOW, POLICY) is None
    found = await BroadcastMessage.get(id=broadcast.id)
    assert found.delivery_status is DeliveryStatus.FAILED and found.started_at is None
    assert [one.id for one in await delivery.under_way(NOW)] == []


async def test_each_has_their_own_hour_and_no_hour_is_over(database: str) -> None:
    zones = {"Asia/Tokyo": 0, "America/New_York": 0, "No/Where": 0, None: 0}
    people = {zone: await factories.person(time_zone=zone) for zone in zones}
    # It is noon in UTC: seven in New York, nine in the evening in Tokyo.
    broadcast = await _broadcast(local_minute=10 * 60)
    await delivery.start(broadcast.id, NOW, POLICY)
    due = {
        zone: (
            await BroadcastRecipient.get(
                broadcast_id=broadcast.id, telegram_user_id=one.telegram_id
            )
        ).due_at.astimezone(POLICY.zone)
        for zone, one in people.items()
    }
    assert due["Asia/Tokyo"] - NOW == timedelta(hours=13)
    assert due["America/New_York"] - NOW == timedelta(hours=3)
    assert due["No/Where"] == due[None]
    assert all(NOW <= at < NOW + timedelta(days=1) for at in due.values())


async def test_only_an_admin_steers_it_and_only_where_it_stands(database: str) -> None:
    await factories.person()
    admin = await _admin()
    moderator = await met(await factories.person(role=Role.MODERATOR))
    broadcast = await _broadcast()
    for verb in (delivery.pause, delivery.resume, delivery.cancel, delivery.delete_sent):
        with pytest.raises(NotAllowed):
            await verb(moderator, broadcast.id, NOW, idempotency_key="m")
        with pytest.raises(delivery.BroadcastNotFound):
            await verb(admin, UUID(int=1), NOW, idempotency_key="a")
    with pytest.raises(delivery.BroadcastElsewhere):
        await delivery.pause(admin, broadcast.id, NOW, idempotency_key="1")
    await delivery.start(broadcast.id, NOW, POLICY)
    with pytest.raises(delivery.BroadcastElsewhere):
        await delivery.resume(admin, broadcast.id, NOW, idempotency_key="2")
    with pytest.raises(delivery.NothingToChange):
        await delivery.edit_sent(admin, broadcast.id, NOW, idempotency_key="3")
    await delivery.pause(admin, broadcast.id, NOW, idempotency_key="4")
    await delivery.resume(admin, broadcast.id, NOW, idempotency_key="5")
    await delivery.cancel(admin, broadcast.id, NOW, idempotency_key="6")
    assert await delivery.end(broadcast.id, NOW)
    assert not await delivery.end(broadcast.id, NOW)


async def test_a_tap_that_comes_again_does_not_undo_what_another_did(database: str) -> None:
    ann, bob = await factories.person(), await factories.person()
    first, second = await _admin(), await _admin()
    broadcast = await _broadcast()
    stands = BroadcastMessage.get(id=broadcast.id).values_list("delivery_status", flat=True)
    await delivery.start(broadcast.id, NOW, POLICY)
    await delivery.pause(first, broadcast.id, NOW, idempotency_key="1")
    await delivery.resume(first, broadcast.id, NOW, idempotency_key="2")
    await delivery.pause(first, broadcast.id, NOW, idempotency_key="1")
    assert await stands == DeliveryStatus.SENDING
    await delivery.pause(second, broadcast.id, NOW, idempotency_key="3")
    await delivery.resume(first, broadcast.id, NOW, idempotency_key="2")
    assert await stands == DeliveryStatus.PAUSED
    for who in (ann, bob):
        await _settled(broadcast, who, NOW)
    await delivery.edit_sent(first, broadcast.id, NOW, idempotency_key="4")
    await BroadcastMessage.filter(id=broadcast.id).update(revision=None)
    await delivery.edit_sent(first, broadcast.id, NOW, idempotency_key="4")
    assert (await BroadcastMessage.get(id=broadcast.id)).revision is None
    # What comes again finds nothing wrong in what it did itself.
    await delivery.cancel(first, broadcast.id, NOW, idempotency_key="5")
    await delivery.cancel(first, broadcast.id, NOW, idempotency_key="5")
    await delivery.delete_sent(second, broadcast.id, NOW, idempotency_key="6")
    await delivery.delete_sent(second, broadcast.id, NOW, idempotency_key="6")
    done = await AdminAction.filter(subject=f"broadcast:{broadcast.id}").order_by("created_at")
    assert sorted(one.idempotency_key or "" for one in done) == list("123456")


async def test_what_is_scheduled_anew_stays_so(database: str) -> None:
    admin, broadcast = await _admin(), await _broadcast()
    await desk.unschedule(admin, broadcast.id, NOW, idempotency_key="1")
    await BroadcastMessage.filter(id=broadcast.id).update(
        delivery_status=DeliveryStatus.SCHEDULED, scheduled_at=NOW
    )
    await desk.unschedule(admin, broadcast.id, NOW, idempotency_key="1")
    found = await BroadcastMessage.get(id=broadcast.id)
    assert (found.delivery_status, found.scheduled_at) == (DeliveryStatus.SCHEDULED, NOW)


async def test_the_report_counts_what_those_bought_who_got_it_within_a_week(database: str) -> None:
    plan, admin = await factories.plan("1 month", price=50), await _admin()
    buyer, idle, other = [await factories.person() for _ in range(3)]
    broadcast = await _broadcast(target_audience={"ids": {"list": [buyer.telegram_id]}})
    await delivery.start(broadcast.id, NOW, POLICY)
    assert (await reports.report(admin, broadcast.id)).bought == reports.Bought(0, ())
    for one in (buyer, other):
        await approve(await paid(one, plan), admin, now=NOW, policy=POLICY)
    # A week behind it nothing counts any more.
    await _settled(broadcast, buyer, NOW - timedelta(days=8))
    assert (await reports.report(admin, broadcast.id)).bought == reports.Bought(0, ())
    await BroadcastRecipient.filter(telegram_user_id=buyer.telegram_id).update(
        settled_at=NOW - timedelta(days=6)
    )
    found = (await reports.report(admin, broadcast.id)).bought
    assert found == reports.Bought(1, (Money(5000, "USD"),))
    # What went back is no income.
    payment = await Payment.get(user_id=buyer.user.id)
    await refund(payment.id, admin, "sent back", keep_access=False, now=NOW, policy=POLICY)
    assert (await reports.report(admin, broadcast.id)).bought == reports.Bought(0, ())
    with pytest.raises(NotAllowed):
        await reports.report(await met(idle), broadcast.id)


async def test_the_books_miss_no_row_and_what_is_reduced_needs_none(database: str) -> None:
    ann = await factories.person()
    broadcast = await _broadcast()
    await delivery.start(broadcast.id, NOW, POLICY)
    await _settled(broadcast, ann, NOW)
    assert await delivery.end(broadcast.id, NOW)
    assert not await disagreements()
    await reduce(NOW + KEPT)
    assert await BroadcastRecipient.filter(broadcast_id=broadcast.id).count() == 1
    connection = await asyncpg.connect(database)
    try:
        await connection.execute("UPDATE broadcast_recipients SET state = 'refused'")
        (found,) = await disagreements()
        assert (found.rule, found.examples) == ("broadcast-miscounted", (str(broadcast.id),))
    finally:
        await connection.close()
    await reduce(NOW + KEPT + timedelta(seconds=1))
    assert not await BroadcastRecipient.filter(broadcast_id=broadcast.id).exists()
    assert not await disagreements()
    kept = await reports.figures(broadcast.id)
    assert (kept.sent, kept.total) == (1, 1) and kept.reduced_at is not None


async def test_a_week_later_the_author_reads_what_was_bought_once(database: str) -> None:
    author = await factories.admin()
    done = {"author_id": author.profile.id, "delivery_status": DeliveryStatus.COMPLETED}
    told = await _broadcast(**done, finished_at=NOW, successful_deliveries=3, total_recipients=3)
    await _broadcast(
        **done, finished_at=NOW - timedelta(days=40), successful_deliveries=3, total_recipients=3
    )
    await _broadcast(**done, finished_at=NOW, successful_deliveries=0)
    await _broadcast(finished_at=NOW, successful_deliveries=3, total_recipients=3, author_id=None)
    week = timedelta(days=7)
    assert await reports.tell_week(NOW + week - timedelta(seconds=1)) == 0
    assert [await reports.tell_week(NOW + week) for _ in range(2)] == [1, 0]
    (row,) = await OutboxItem.filter(kind="broadcast_week")
    assert (row.chat_id, row.args) == (author.telegram_id, {"broadcast": str(told.id)})
