"""An account that cannot be read: reported after ten minutes, once, and when it is over."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.ton.watcher import Watcher
from models.delivery import OutboxItem
from models.lifecycles import ChainAsset
from sandbox.ton import GRAM, RECEIVING, TON
from services import alerts
from services.commerce.methods import chain_silence
from services.policy import Policy, Receiving
from services.settings.live import LivePolicy
from tests import factories
from tests.ton.conftest import Chain

pytestmark = pytest.mark.usefixtures("database")
POLICY = Policy(ZoneInfo("UTC"), receiving=Receiving(RECEIVING, gram_in="USD"))


class MovedClock:
    """Time as the test has it."""

    def __init__(self) -> None:
        self.at = datetime.now(UTC)

    def now(self) -> datetime:
        return self.at

    def goes_on(self, minutes: int) -> None:
        self.at += timedelta(minutes=minutes)


def watcher(chain: Chain, clock: MovedClock) -> Watcher:
    """One that has just started: it rests from nothing."""
    return Watcher(chain.client(), clock, LivePolicy(POLICY), is_leader=lambda: True, every=0.01)


async def told() -> list[tuple[str, str]]:
    """What the admins hear: the word, and what it is about without the address."""
    rows = await OutboxItem.filter(kind__startswith="trouble").order_by("id")
    return [(row.kind, row.args["subject"].rpartition("/")[0]) for row in rows]


BEGAN = GREW = ("trouble", "chain/ton")
OVER = ("trouble_over", "chain/ton")


async def test_a_silence_is_reported_after_ten_minutes_once_and_when_it_is_over(
    chain: Chain,
) -> None:
    await factories.admin()
    clock = MovedClock()
    assert await watcher(chain, clock).look()
    for name in ("account", "address"):
        await chain.ton.fault("500", contains=f"'{name}': '{RECEIVING}'", times=-1)
    watching = watcher(chain, clock)
    clock.goes_on(9)
    assert not await watching.look()
    assert await told() == []
    assert await chain_silence.is_late(RECEIVING, ChainAsset.TON, clock.now())
    assert not await chain_silence.is_late(RECEIVING, ChainAsset.USDT, clock.now())
    assert await chain_silence.unread_since(clock.now()) is None
    clock.goes_on(2)
    assert not await watching.look()
    assert await told() == [BEGAN]
    since = await chain_silence.unread_since(clock.now())
    assert since is not None and clock.now() - since >= timedelta(minutes=10)
    # Later, and by the next leader, it is reported seldom; hours without a try end nothing.
    clock.goes_on(600)
    next_one = watcher(chain, clock)
    assert not await next_one.look()
    await alerts.tell_due(clock.now())
    for minutes in (11, 1, 1):
        clock.goes_on(minutes)
        assert not await next_one.look()
        await alerts.tell_due(clock.now())
    assert await told() == [BEGAN, GREW]
    await chain.ton.release()
    await chain.ton.pays(TON, GRAM)
    for _ in range(2):
        assert await watcher(chain, clock).look()
        clock.goes_on(6)
        await alerts.tell_due(clock.now())
    assert await told() == [BEGAN, GREW, OVER]
    assert await watcher(chain, clock).look()
    assert not await chain_silence.is_late(RECEIVING, ChainAsset.TON, clock.now())
    assert await chain_silence.unread_since(clock.now()) is None


async def test_a_bot_that_was_not_running_was_not_silent(chain: Chain) -> None:
    await factories.admin()
    clock = MovedClock()
    assert await watcher(chain, clock).look()
    clock.goes_on(600)
    hit = await chain.ton.fault("500", times=-1)
    assert not await watcher(chain, clock).look()
    await chain.ton.release(hit)
    assert await watcher(chain, clock).look()
    assert await told() == []


async def test_a_master_that_names_no_wallet_is_reported_too(chain: Chain) -> None:
    await factories.admin()
    clock = MovedClock()
    watching = watcher(chain, clock)
    hits = [await chain.ton.fault("500", f"{one}/runGetMethod", times=-1) for one in ("v2", "v3")]
    assert not await watching.look()
    clock.goes_on(11)
    for _ in range(2):
        assert not await watching.look()
    assert await told() == [("trouble", "chain/wallet")]
    for hit in hits:
        await chain.ton.release(hit)
    again = watcher(chain, clock)
    for _ in range(2):
        assert await again.look()
        clock.goes_on(6)
        await alerts.tell_due(clock.now())
    assert await told() == [("trouble", "chain/wallet"), ("trouble_over", "chain/wallet")]
