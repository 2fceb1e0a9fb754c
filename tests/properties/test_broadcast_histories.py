"""Random histories of broadcasts: what Telegram's side has is what the rows and counters say.

The other side is written in plain Python: a post box that knows what arrived, whoever asked, and
what each person wanted when a call left. Replicas die, answers get lost, admins pause and resume,
people opt out and come back; two broadcasts and a week's most compete for the same people.
"""

import random
from collections import Counter
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from tortoise import connections

from bot.database.replicas import Replica
from bot.telegram.mailing import Mailing, Place, Settled
from models.broadcasts import BroadcastMessage, BroadcastRecipient
from models.lifecycles import DeliveryStatus, RecipientState
from models.people import BotUser, Profile
from services.broadcasts import delivery
from services.broadcasts.delivery import UnderWay
from services.broadcasts.recipients import Recipient
from services.policy import Policy
from tests import factories
from tests.factories import NOW, Someone
from tests.harness.examples import many
from tests.services.books import disagreements
from tests.services.shop import met
from tests.services.test_broadcasts_delivery import _broadcast

PEOPLE, STEPS, CEILING, MOST = 9, 60, 1, 2
KNOWN = (RecipientState.SENT, RecipientState.BLOCKED, RecipientState.REFUSED)


@dataclass
class Sender:
    """A replica with what it holds: claimed, and calls under way with what came of them."""

    replica: Replica
    mailing: Mailing
    held: dict[Any, list[Recipient]] = field(default_factory=dict)
    # Row, whose broadcast, whether it was paid, what the sender learns.
    calls: list[tuple[UnderWay, Recipient, bool, RecipientState]] = field(default_factory=list)


@dataclass
class World:
    """Everything that is true, whatever the rows say."""

    chance: random.Random
    database: str
    policy: Policy
    admin: Any
    people: list[Someone]
    senders: list[Sender] = field(default_factory=list)
    broadcasts: list[Any] = field(default_factory=list)
    # Of each broadcast, how often something arrived at whom; and what left for whom at all.
    arrived: Counter[tuple[Any, str]] = field(default_factory=Counter)
    left: Counter[tuple[Any, str]] = field(default_factory=Counter)
    unwilling: set[str] = field(default_factory=set)

    async def works(self) -> list[UnderWay]:
        return [one for one in await delivery.under_way(NOW) if one.is_sending]

    async def joins(self) -> None:
        replica = await Replica.join(self.database, name=f"r{self.chance.random()}")
        mailing = Mailing(connections.get("default"), replica, lease=60)
        self.senders.append(Sender(replica, mailing))

    async def claims(self) -> None:
        one, works = self.chance.choice(self.senders), await self.works()
        if works:
            work = self.chance.choice(works)
            limit = self.chance.randint(1, 5)
            people, _ = await one.mailing.claim(work, Place(), limit, NOW, self.policy)
            one.held.setdefault(work.id, []).extend(people)

    async def marks(self) -> None:
        one = self.chance.choice(self.senders)
        for work in await delivery.under_way(NOW):
            held = one.held.pop(work.id, [])
            if not held:
                continue
            paid = work.tenths_left > 0 and self.chance.random() < 0.4
            group = held[: self.chance.randint(1, len(held))]
            leaving = await one.mailing.mark(work, group, NOW, self.policy, 1 if paid else 0)
            if not work.is_sending:
                assert not leaving, "something left of a broadcast that stands still"
            rest = [who.id for who in held if who.id not in leaving]
            await one.mailing.forget(rest)
            for who in group:
                if who.id in leaving:
                    self._leaves(one, work, who, paid=paid)

    def _leaves(self, one: Sender, work: UnderWay, who: Recipient, *, paid: bool) -> None:
        """A call leaves: what becomes of it, and what the sender hears."""
        assert who.telegram_id not in self.unwilling, "it left for somebody who wants none"
        known = self.chance.choice([*KNOWN, RecipientState.PENDING, RecipientState.UNKNOWN])
        is_there = known is RecipientState.SENT
        if known is RecipientState.UNKNOWN:
            is_there = self.chance.random() < 0.5
        self.arrived[work.id, who.telegram_id] += is_there
        if known is not RecipientState.PENDING:
            self.left[work.id, who.telegram_id] += 1
        one.calls.append((work, who, paid, known))

    async def settles(self) -> None:
        one = self.chance.choice(self.senders)
        self.chance.shuffle(one.calls)
        done, one.calls = one.calls[:3], one.calls[3:]
        for work, who, paid, known in done:
            ids = (who.id,) if known is RecipientState.SENT else ()
            free = known not in (RecipientState.SENT, RecipientState.UNKNOWN)
            back = 1 if paid and free else 0
            await one.mailing.settle(work, [Settled(who.id, known, ids)], NOW, back)

    async def dies(self) -> None:
        gone = self.senders.pop(self.chance.randrange(len(self.senders)))
        await gone.replica.leave()
        for work, who, _, known in gone.calls:
            if known is RecipientState.PENDING:
                # Nobody knows that it did not arrive: it counts as one that left.
                self.left[work.id, who.telegram_id] += 1
        await self.joins()

    async def recovers(self) -> None:
        await self.chance.choice(self.senders).mailing.recover(NOW)

    async def turns(self) -> None:
        row = await BroadcastMessage.get(id=self.chance.choice(self.broadcasts))
        match row.delivery_status:
            case DeliveryStatus.SENDING:
                await delivery.pause(self.admin, row.id, NOW, idempotency_key=f"{uuid4()}")
            case DeliveryStatus.PAUSED:
                await delivery.resume(self.admin, row.id, NOW, idempotency_key=f"{uuid4()}")

    async def changes_mind(self) -> None:
        who = self.chance.choice(self.people)
        key = who.telegram_id
        if key in self.unwilling:
            self.unwilling.discard(key)
            await Profile.filter(id=who.profile.id).update(banned_at=None)
            await BotUser.filter(id=who.user.id).update(
                marketing_off_since=None, unreachable_since=None
            )
            return
        self.unwilling.add(key)
        column = self.chance.choice(["marketing_off_since", "unreachable_since", "banned_at"])
        if column == "banned_at":
            await Profile.filter(id=who.profile.id).update(banned_at=NOW)
        else:
            await BotUser.filter(id=who.user.id).update(**{column: NOW})

    async def ends(self) -> None:
        await delivery.end(self.chance.choice(self.broadcasts), NOW)

    async def holds(self) -> None:
        """What has to be true after every step."""
        assert not [one for one in await disagreements() if one.rule.startswith("broadcast")]
        rows = await BroadcastRecipient.all()
        assert max(self.left.values(), default=0) <= 1, "a call left twice"
        had: Counter[str] = Counter()
        for row in rows:
            times = self.arrived[row.broadcast_id, row.telegram_user_id]
            assert times <= 1, "somebody has it twice"
            if row.state is RecipientState.SENT:
                assert times == 1
            if times:
                assert row.state in ("sending", "sent", "unknown"), row.state
                had[row.telegram_user_id] += 1
        assert max(had.values(), default=0) <= MOST, "more than enough a week"
        for broadcast in await BroadcastMessage.filter(id__in=self.broadcasts):
            assert broadcast.tenths_spent <= (broadcast.stars_ceiling or 0) * 10


@asynccontextmanager
async def world(seed: int, database: str) -> AsyncIterator[World]:
    people = [await factories.person(f"P{n}") for n in range(PEOPLE)]
    policy = Policy(ZoneInfo("UTC"), quiet_from=0, quiet_until=0, marketing_a_week=MOST)
    made = World(random.Random(seed), database, policy, await met(await factories.admin()), people)
    for ceiling in (None, CEILING, CEILING):
        ids = [one.telegram_id for one in people]
        broadcast = await _broadcast(target_audience={"ids": {"list": ids}}, stars_ceiling=ceiling)
        await delivery.start(broadcast.id, NOW, policy)
        made.broadcasts.append(broadcast.id)
    for _ in range(2):
        await made.joins()
    yield made
    for one in made.senders:
        await one.replica.leave()


@pytest.mark.parametrize("seed", range(many(12)))
async def test_what_arrived_is_what_the_rows_say_whatever_happens(database: str, seed: int) -> None:
    async with world(seed, database) as made:
        steps: list[Callable[[], Coroutine[Any, Any, None]]] = [
            *([made.claims] * 5),
            *([made.marks] * 5),
            *([made.settles] * 5),
            *(made.dies, made.recovers, made.turns, made.changes_mind, made.ends),
        ]
        for _ in range(STEPS):
            await made.chance.choice(steps)()
            await made.holds()
        await _worked_off(made)


async def _worked_off(made: World) -> None:
    """In the end everybody who wants it has it, or it is known why not."""
    for row in await BroadcastMessage.filter(id__in=made.broadcasts):
        if row.delivery_status is DeliveryStatus.PAUSED:
            await delivery.resume(made.admin, row.id, NOW, idempotency_key=f"{uuid4()}")
    for _ in range(200):
        if not await delivery.under_way(NOW):
            break
        for step in (made.recovers, made.claims, made.marks, made.settles):
            await step()
        for broadcast in made.broadcasts:
            await delivery.end(broadcast, NOW)
    await made.holds()
    assert not await delivery.under_way(NOW)
    for row in await BroadcastRecipient.all():
        assert row.state not in (RecipientState.PENDING, RecipientState.SENDING)
        if row.state is RecipientState.SKIPPED:
            assert not made.left[row.broadcast_id, row.telegram_user_id]
        else:
            assert made.left[row.broadcast_id, row.telegram_user_id] == 1
