"""Broadcasts and campaigns at the same moment: begun once, and the week's most holds."""

import asyncio
from collections import Counter
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from tortoise import connections

from bot.database.replicas import Replica
from bot.telegram.mailing import Mailing, Place, Settled
from models.broadcasts import BroadcastMessage, BroadcastRecipient
from models.campaigns import CampaignMessage, Trigger
from models.lifecycles import DeliveryStatus, RecipientState
from services.batches import Batches
from services.broadcasts import delivery
from services.campaigns import entering, running
from services.policy import Policy
from tests import factories
from tests.factories import NOW
from tests.services import shop
from tests.services.books import disagreements
from tests.services.campaigns import campaign
from tests.services.test_broadcasts_delivery import _admin, _broadcast
from tests.services.test_campaigns import starts

PEOPLE = 12


@pytest.mark.parametrize("seed", range(4))
async def test_a_campaign_and_two_broadcasts_share_the_weeks_most(database: str, seed: int) -> None:
    policy = Policy(ZoneInfo("UTC"), quiet_from=0, quiet_until=0, marketing_a_week=1 + seed % 2)
    for _ in range(PEOPLE):
        await starts()
    for _ in range(2):
        await campaign(Trigger.START, 0)
    await entering.look_due(now=NOW, policy=policy, batches=Batches())
    made = [await _broadcast() for _ in range(2)]
    for one in made:
        await delivery.start(one.id, NOW, policy)
    replicas = [await Replica.join(database, name=f"r{n}") for n in range(2)]

    async def sends(replica: Replica) -> None:
        mailing = Mailing(connections.get("default"), replica, lease=60)
        for _ in range(4):
            for work in await delivery.under_way(NOW):
                people, _ = await mailing.claim(work, Place(), 5, NOW, policy)
                if not people:
                    continue
                leaving = await mailing.mark(work, people, NOW, policy)
                await mailing.forget([one.id for one in people if one.id not in leaving])
                told = [Settled(one, RecipientState.SENT, (1,)) for one in leaving]
                await mailing.settle(work, told, NOW)

    async def says() -> None:
        for _ in range(4):
            await running.say_due(now=NOW, policy=policy, limit=5)

    await asyncio.gather(*(sends(one) for one in replicas), says(), says())
    had = Counter(one.telegram_user_id for one in await CampaignMessage.all())
    had.update(
        one.telegram_user_id for one in await BroadcastRecipient.filter(state=RecipientState.SENT)
    )
    assert set(had.values()) == {policy.marketing_a_week}
    assert len(had) == PEOPLE
    assert not await disagreements()
    for replica in replicas:
        await replica.leave()


async def test_all_replicas_begin_it_and_it_begins_once(database: str) -> None:
    for _ in range(PEOPLE):
        await factories.person()
    broadcast = await _broadcast()
    outcomes = await asyncio.gather(
        *(delivery.start(broadcast.id, NOW, shop.POLICY) for _ in range(5))
    )
    assert sorted(outcomes, key=str) == [*[None] * 4, delivery.Started(PEOPLE)]
    assert await BroadcastRecipient.all().count() == PEOPLE
    assert not await disagreements()


@pytest.mark.parametrize("seed", range(3))
async def test_whoever_is_first_decides_and_nothing_stands_between(
    database: str, seed: int
) -> None:
    boss = await _admin()
    await factories.person()
    broadcast = await _broadcast()
    at = NOW + timedelta(seconds=seed)
    await shop.at_once(
        delivery.start(broadcast.id, at, shop.POLICY),
        *(
            verb(boss, broadcast.id, at, idempotency_key=verb.__name__)
            for verb in (delivery.pause, delivery.cancel, delivery.resume, delivery.delete_sent)
        ),
        delivery.end(broadcast.id, at),
    )
    found = await BroadcastMessage.get(id=broadcast.id)
    has_rows = await BroadcastRecipient.all().exists()
    assert has_rows is (found.started_at is not None)
    if found.delivery_status is DeliveryStatus.CANCELLED and has_rows:
        await delivery.end(broadcast.id, at)
        assert (await BroadcastMessage.get(id=broadcast.id)).finished_at is not None
    assert not await disagreements()
