"""Broadcasts that are paid for: where the Stars ran out it asks again, and never above its most."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import SendMessage
from tortoise import connections

from bot.database.replicas import Replica
from bot.telegram.broadcaster import Broadcaster
from bot.telegram.budgets import Limits
from bot.telegram.lanes import BroadcasterLimits
from bot.telegram.limiter import Limiter
from bot.telegram.mailing import Mailing
from bot.telegram.purses import LONGEST, Purses
from models.broadcasts import BroadcastMessage
from services.broadcasts.delivery import UnderWay
from services.broadcasts.recipients import Recipient
from services.settings.live import LivePolicy
from tests import factories
from tests.factories import NOW
from tests.services.books import disagreements
from tests.services.shop import POLICY
from tests.services.test_broadcasts_delivery import _broadcast

ONE, TWO = UUID(int=1), UUID(int=2)


def test_it_is_asked_again_with_one_message_seldomer_each_time() -> None:
    at = [0.0]
    purses = Purses(300, lambda: at[0])
    purses.ran_out(ONE)
    # One that had left before says nothing of the Stars that there are now.
    purses.paid(ONE)
    assert purses.rests(ONE) and not purses.rests(TWO)
    waits = []
    for _ in range(6):
        began = at[0]
        while purses.rests(ONE):
            at[0] += 10
        waits.append(at[0] - began)
        assert (purses.most(ONE, 64), purses.most(TWO, 64)) == (1, 64)
        purses.asks(ONE)
        assert purses.rests(ONE)
        purses.ran_out(ONE)
    assert waits == [300, 600, 1200, 2400, LONGEST, LONGEST]
    purses.paid(ONE)
    assert not purses.rests(ONE) and purses.most(ONE, 64) == 64


@dataclass
class Wallet:
    """Telegram, as far as the Stars of the bot go."""

    tenths: int
    filled_after: int
    paid: int = 0
    refused: int = 0
    free: int = 0

    async def send(self, chat_id: int, *, paid: bool) -> list[int]:
        if not paid:
            self.free += 1
            return [self.free]
        if self.paid >= self.tenths:
            self.refused += 1
            if self.refused >= self.filled_after:
                self.tenths = 1_000_000
            raise TelegramBadRequest(
                SendMessage(chat_id=chat_id, text="x"), "Bad Request: BALANCE_TOO_LOW"
            )
        self.paid += 1
        return [self.paid]

    async def change(self, chat_id: int, message_ids: Sequence[int]) -> None: ...

    async def take_back(self, chat_id: int, message_ids: Sequence[int]) -> None: ...


@dataclass
class Post:
    wallet: Wallet
    is_over: asyncio.Event = field(default_factory=asyncio.Event)

    async def letters(self, work: UnderWay, people: Sequence[Recipient]) -> list[Wallet]:
        return [self.wallet] * len(people)

    async def cost(self, work: UnderWay) -> int:
        return 1

    async def tell(self, work: UnderWay, *, is_last: bool = False) -> None:
        if is_last:
            self.is_over.set()


class Now:
    def now(self) -> datetime:
        return NOW


async def test_a_balance_that_was_filled_makes_it_fast_again_below_the_ceiling(
    database: str,
) -> None:
    for _ in range(80):
        await factories.person()
    made = await _broadcast(stars_ceiling=4)
    # Seven are paid for, and what is refused then finds a balance again at last.
    wallet = Wallet(tenths=7, filled_after=12)
    limiter = Limiter(connections.get("default"), Limits(per_second=10, paid_per_second=900))
    replica = await Replica.join(database, name="r")
    mailing = Mailing(connections.get("default"), replica, lease=60)
    limits = BroadcasterLimits(group=8, look_every=0.05, poor_rest=0.01)
    post = Post(wallet)
    sender = Broadcaster(mailing, limiter, post, Now(), LivePolicy(POLICY), limits)
    await sender.start()
    try:
        async with asyncio.timeout(60):
            await post.is_over.wait()
    finally:
        await sender.stop()
        await replica.leave()
    found = await BroadcastMessage.get(id=made.id)
    assert wallet.paid == found.tenths_spent == 40
    assert wallet.refused >= 12
    assert found.successful_deliveries == wallet.paid + wallet.free == 80
    assert not await disagreements()
