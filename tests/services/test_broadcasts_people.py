"""Broadcasts: who is left out although they were written down, and claimed."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from tortoise import connections

from bot.database.replicas import Replica
from bot.telegram.mailing import Mailing, Place, Revised, Settled
from models.broadcasts import BroadcastMessage, BroadcastRecipient, Revision
from models.lifecycles import EnrollmentStatus, RecipientState
from models.people import BotUser, Profile
from services import marketing
from services.broadcasts import delivery
from services.education.privacy import anonymize
from tests import factories
from tests.factories import NOW
from tests.services.shop import POLICY, met
from tests.services.test_broadcasts_delivery import _admin, _broadcast


@pytest.fixture
async def mailing(database: str) -> AsyncIterator[Mailing]:
    replica = await Replica.join(database, name="here")
    yield Mailing(connections.get("default"), replica, lease=60)
    await replica.leave()


async def test_who_had_their_details_forgotten_meanwhile_is_left_out(mailing: Mailing) -> None:
    who = await factories.person()
    row = await factories.enrollment(
        who, await factories.course(), enrollment_status=EnrollmentStatus.COMPLETED
    )
    # Also of what is no marketing.
    broadcast = await _broadcast(is_marketing=False)
    await delivery.start(broadcast.id, NOW, POLICY)
    await anonymize(await met(who), row.id, now=NOW)
    (work,) = await delivery.under_way(NOW)
    people, _ = await mailing.claim(work, Place(), 10, NOW, POLICY)
    assert people == []
    (recipient,) = await BroadcastRecipient.all()
    assert (recipient.state, recipient.detail) == (RecipientState.SKIPPED, "forgotten")


@pytest.mark.parametrize("why", ["opted_out", "banned", "left", "forgotten"])
async def test_who_may_not_be_written_to_since_they_were_claimed_is_left_out(
    mailing: Mailing, why: str
) -> None:
    who, other = await factories.person(), await factories.person()
    row = await factories.enrollment(
        who, await factories.course(), enrollment_status=EnrollmentStatus.COMPLETED
    )
    broadcast = await _broadcast(is_marketing=why == "opted_out")
    await delivery.start(broadcast.id, NOW, POLICY)
    (work,) = await delivery.under_way(NOW)
    people, _ = await mailing.claim(work, Place(), 10, NOW, POLICY)
    match why:
        case "opted_out":
            await marketing.turn_off(await met(who), NOW)
        case "banned":
            await Profile.filter(id=who.profile.id).update(banned_at=NOW)
        case "left":
            await BotUser.filter(id=who.user.id).update(unreachable_since=NOW)
        case _:
            await anonymize(await met(who), row.id, now=NOW)
    leaving = await mailing.mark(work, people, NOW, POLICY)
    assert [one.telegram_id for one in people if one.id in leaving] == [other.telegram_id]
    # What is claimed and not marked is let go, and the next claim says why it stays.
    await mailing.forget([one.id for one in people])
    assert await mailing.claim(work, Place(), 10, NOW, POLICY) == ([], True)
    stays = await BroadcastRecipient.get(telegram_user_id=who.telegram_id)
    assert (stays.state, stays.detail) == (RecipientState.SKIPPED, why)


async def test_what_turns_out_to_have_arrived_is_taken_back_with_the_rest(
    mailing: Mailing,
) -> None:
    boss = await _admin()
    for _ in range(2):
        await factories.person()
    broadcast = await _broadcast()
    await delivery.start(broadcast.id, NOW, POLICY)
    (work,) = await delivery.under_way(NOW)
    people, _ = await mailing.claim(work, Place(), 2, NOW, POLICY)
    await mailing.mark(work, people, NOW, POLICY)
    first, second = people
    await mailing.settle(work, [Settled(first.id, RecipientState.SENT, (1,))], NOW)
    # Others took us for dead.
    await BroadcastRecipient.filter(id=second.id).update(
        state=RecipientState.UNKNOWN, settled_at=NOW
    )
    await BroadcastMessage.filter(id=broadcast.id).update(unknown_deliveries=1)
    await delivery.delete_sent(boss, broadcast.id, NOW, idempotency_key="delete")
    (work,) = await delivery.under_way(NOW)
    await mailing.claim_sent(work, Place(), 2)
    await mailing.revised(work, [Revised(first.id, True)], Revision.DELETE)
    assert await delivery.end_revision(work, NOW)
    await mailing.settle(work, [Settled(second.id, RecipientState.SENT, (2,))], NOW)
    (work,) = await delivery.under_way(NOW)
    assert work.revision is Revision.DELETE
    assert [one.id for one in await mailing.claim_sent(work, Place(), 2)] == [second.id]


@pytest.mark.parametrize("month", [(2026, 3, 28), (2026, 10, 24), (2026, 10, 31)])
async def test_the_hour_of_each_ones_own_day_comes_though_clocks_change(
    database: str, month: tuple[int, int, int]
) -> None:
    zones = ("Europe/Madrid", "America/New_York", "Australia/Lord_Howe", "UTC")
    people = {zone: await factories.person(time_zone=zone) for zone in zones}
    for hours in range(0, 48, 7):
        now = datetime(*month, tzinfo=UTC) + timedelta(hours=hours, minutes=13)
        for minute in (30, 150, 1439):
            broadcast = await _broadcast(local_minute=minute, is_marketing=False)
            await delivery.start(broadcast.id, now, POLICY)
            for zone, who in people.items():
                row = await BroadcastRecipient.get(
                    broadcast_id=broadcast.id, telegram_user_id=who.telegram_id
                )
                assert now <= row.due_at <= now + timedelta(hours=25)
                there = row.due_at.astimezone(ZoneInfo(zone))
                # An hour that a clock skips comes behind it.
                assert (there.hour * 60 + there.minute - minute) % 1440 in (0, 30, 60)
