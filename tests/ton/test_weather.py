"""Watching through bad weather: whatever the index does, every transfer has its row, once."""

import asyncio
import random
from contextlib import suppress
from zoneinfo import ZoneInfo

import pytest

from bot.clock import SystemClock
from bot.ton.watcher import Watcher
from models.lifecycles import ChainAsset
from models.ton import TonTransaction
from sandbox.client import SandboxError
from sandbox.ton import DOLLAR, GRAM, RECEIVING, USDT_WALLET
from sandbox.ton.hostile import KINDS
from services.commerce.methods.chain_index import ChainTransaction
from services.policy import Policy, Receiving
from services.settings.live import LivePolicy
from tests.ton.conftest import Chain

POLICY = Policy(ZoneInfo("UTC"), receiving=Receiving(RECEIVING, gram_in="USD"))
ACCOUNTS = ((RECEIVING, ChainAsset.TON), (USDT_WALLET, ChainAsset.USDT))
WEATHER = (
    *("500", "503", "504", "cut", "gap", "shuffle", "repeat", "stale"),
    *("foreign", "null", "broken", "html"),
)
PATHS = ("v3/transactions", "v2/getTransactions", "v3", "v2", None)


def watcher(chain: Chain) -> Watcher:
    """One that has just started and knows nothing but the table."""
    return Watcher(
        chain.client(), SystemClock(), LivePolicy(POLICY), is_leader=lambda: True, every=0.01
    )


async def truth(chain: Chain) -> dict[tuple[str, int, str], int]:
    """What came in on our accounts, from an index in good health."""
    seen: list[ChainTransaction] = []
    for account, asset in ACCOUNTS:
        seen += await chain.history(chain.v3, account, asset, page=100)
    return {(one.account, one.lt, one.hash): one.incoming.amount for one in seen if one.incoming}


async def written() -> dict[tuple[str, int, str], int]:
    rows = await TonTransaction.all()
    found = {
        (row.account or "", row.lt or 0, row.transaction_hash): int(row.amount) for row in rows
    }
    assert len(found) == len(rows)
    return found


@pytest.mark.parametrize("seed", range(3))
async def test_no_weather_loses_or_doubles_a_transfer(
    chain: Chain, database: str, seed: int
) -> None:
    chance = random.Random(seed)

    async def pays() -> None:
        asset, unit = chance.choice((("TON", GRAM), ("USDT", DOLLAR)))
        lag = chance.choice((None, None, 3600.0))
        await chain.ton.pays(asset, chance.randint(1, 5 * unit), "DC1", lag=lag)

    async def cheats() -> None:
        # What spends needs something to spend.
        with suppress(SandboxError):
            await chain.ton.hostile(chance.choice(list(KINDS)), chance.randint(1, GRAM), "DC2")

    async def storms() -> None:
        kind, path = chance.choice(WEATHER), chance.choice(PATHS)
        await chain.ton.fault(kind, path, times=chance.randint(1, 3), skip=chance.randint(0, 2))

    async def looks() -> None:
        await watcher(chain).look()

    async def dies() -> None:
        """Ends somewhere in the middle, in a page or in a transaction."""
        # A task of its own: what it had begun must not be seen by those after it.
        dying = asyncio.create_task(watcher(chain).look())
        await asyncio.wait([dying], timeout=chance.uniform(0.0, 0.03))
        dying.cancel()
        await asyncio.gather(dying, return_exceptions=True)

    async def races() -> None:
        await asyncio.gather(watcher(chain).look(), watcher(chain).look())

    operations = (pays, pays, pays, cheats, storms, storms, looks, dies, races)
    for _ in range(40):
        await chance.choice(operations)()
    await chain.ton.release()
    await chain.ton.catches_up()
    assert await watcher(chain).look()
    assert await written() == await truth(chain)
