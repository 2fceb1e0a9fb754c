"""The watch: over every account that was ever ours, for a leader only, and never in the way."""

import asyncio
import time
from collections.abc import Callable, Sequence
from zoneinfo import ZoneInfo

import pytest
from tortoise import connections

from bot.clock import SystemClock
from bot.ton.client import Toncenter
from bot.ton.rest import Rests
from bot.ton.watcher import Watcher
from models.alerts import Alert
from models.lifecycles import ChainAsset
from models.ton import TonTransaction
from sandbox.ton import DOLLAR, GRAM, RECEIVING, TON, USDT, USDT_MASTER, contracts
from services.commerce.methods.chain_index import ChainTransaction
from services.policy import Policy, Receiving
from services.settings.live import LivePolicy
from tests.ton.conftest import Chain

pytestmark = pytest.mark.usefixtures("database")
NEWER = contracts.wallet("the shop's next wallet")


class Flooded(Toncenter):
    """An index whose every answer about the receiving address holds something new."""

    def __init__(self, chain: Chain) -> None:
        client = chain.client()
        super().__init__(client._line, USDT_MASTER, settles=0)
        self._chain = chain
        self._floods = 0

    def is_over(self) -> bool:
        return self._floods > 20

    async def transactions(
        self, account: str, asset: ChainAsset, after_lt: int, limit: int
    ) -> Sequence[ChainTransaction]:
        if account == RECEIVING:
            self._floods += 1
            if self._floods == 5:
                await self._chain.ton.pays(USDT, DOLLAR, forward=0)
            await self._chain.ton.pays(TON, 1)
        return await super().transactions(account, asset, after_lt, limit)


def watcher(
    chain: Chain, receiving: str = RECEIVING, is_leader: Callable[[], bool] = lambda: True
) -> Watcher:
    policy = Policy(ZoneInfo("UTC"), receiving=Receiving(receiving, gram_in="USD"))
    return Watcher(
        chain.client(), SystemClock(), LivePolicy(policy), is_leader=is_leader, every=0.05
    )


async def received() -> list[tuple[str, str, str]]:
    rows = await TonTransaction.all().order_by("asset", "to_address")
    return [(row.asset.value, row.to_address, row.amount) for row in rows]


async def test_a_receiving_address_that_was_replaced_stays_watched(chain: Chain) -> None:
    assert await watcher(chain).look()
    assert await watcher(chain, NEWER).look()
    await chain.ton.pays(TON, GRAM, "old", to=RECEIVING)
    await chain.ton.pays(USDT, DOLLAR, "old", to=RECEIVING, forward=0)
    await chain.ton.pays(TON, 2 * GRAM, "new", to=NEWER)
    await chain.ton.pays(USDT, 2 * DOLLAR, "new", to=NEWER, forward=0)
    assert await watcher(chain, NEWER).look()
    assert sorted(await received()) == sorted(
        [
            ("ton", RECEIVING, str(GRAM)),
            ("usdt", RECEIVING, str(DOLLAR)),
            ("ton", NEWER, str(2 * GRAM)),
            ("usdt", NEWER, str(2 * DOLLAR)),
        ]
    )


async def test_an_account_that_cannot_be_read_keeps_no_one_from_the_others(chain: Chain) -> None:
    await chain.ton.pays(TON, GRAM, "unseen")
    await chain.ton.pays(USDT, DOLLAR, "seen", forward=0)
    await chain.ton.fault("500", contains=f"'account': '{RECEIVING}'", times=-1)
    await chain.ton.fault("500", contains=f"'address': '{RECEIVING}'", times=-1)
    watching = watcher(chain)
    assert not await watching.look()
    assert await received() == [("usdt", RECEIVING, str(DOLLAR))]
    # Not even in the round after, when the first one rests.
    await chain.ton.pays(USDT, 2 * DOLLAR, "seen too", forward=0)
    assert not await watching.look()
    assert len(await received()) == 2


async def test_a_failing_question_about_the_wallet_lets_no_history_rest(chain: Chain) -> None:
    """Both versions fail to name the jetton wallet; GRAM is asked for right after, and read."""
    await chain.ton.pays(TON, GRAM, "seen")
    await chain.ton.fault("500", "v3/runGetMethod", times=-1)
    await chain.ton.fault("500", "v2/runGetMethod", times=-1)
    assert not await watcher(chain).look()
    assert await received() == [("ton", RECEIVING, str(GRAM))]


async def test_an_account_that_is_paid_into_without_an_end_lets_the_others_take_their_turn(
    chain: Chain,
) -> None:
    """While each answer is on its way another small transfer arrives."""
    watching = watcher(chain)
    await chain.ton.pays(TON, GRAM)
    assert await watching.look()
    flood = Flooded(chain)
    flooded = Watcher(
        flood, SystemClock(), watching._live, is_leader=lambda: not flood.is_over(), every=0.05
    )
    await flooded.look()
    assert ("usdt", RECEIVING, str(DOLLAR)) in await received()


def test_a_rest_is_bounded_and_never_the_same() -> None:
    rests, lengths = Rests(), []
    for _ in range(50):
        lengths.append(rests.failed("a"))
    assert max(lengths) <= 15 and len(set(lengths[-20:])) > 10
    assert rests.rests("a") and not rests.rests("b")
    assert rests.worked("a") and not rests.rests("a")


async def test_who_does_not_lead_writes_nothing_down(chain: Chain) -> None:
    await chain.ton.pays(TON, GRAM)
    await watcher(chain, is_leader=lambda: False).look()
    assert await received() == []


async def test_the_watch_goes_on_by_itself_and_ends_at_once_though_the_index_hangs(
    chain: Chain,
) -> None:
    watching = watcher(chain)
    await watching.start()
    await chain.ton.pays(TON, GRAM)
    async with asyncio.timeout(60):
        while not await received():  # noqa: ASYNC110 - only the table knows
            await asyncio.sleep(0.02)
        hang = await chain.ton.fault("timeout", times=-1)
        while not await chain.ton.fault_hits(hang):  # noqa: ASYNC110
            await asyncio.sleep(0.02)
    begun = time.monotonic()
    await watching.stop()
    assert time.monotonic() - begun < 5


async def test_an_account_whose_page_cannot_be_taken_in_rests_and_the_others_are_read(
    chain: Chain,
) -> None:
    """It is read again after a minute; its cursor stands before what failed."""
    await chain.ton.pays(TON, GRAM, "refused")
    await chain.ton.pays(USDT, DOLLAR, "taken", forward=0)
    database, watching = connections.get("default"), watcher(chain)
    await database.execute_script(
        "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS"
        " $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '23514'; END $$;"
        "CREATE TRIGGER refused BEFORE INSERT ON ton_transactions FOR EACH ROW"
        " WHEN (NEW.asset = 'ton') EXECUTE FUNCTION refuse();"
    )
    try:
        for _ in range(3):
            assert not await watching.look()
    finally:
        await database.execute_script("DROP FUNCTION refuse CASCADE")
    assert await received() == [("usdt", RECEIVING, str(DOLLAR))]
    alert = await Alert.get()
    assert (alert.subject, alert.count) == ("chain/rows", 1)
    # Who watches next knows of no rest.
    assert await watcher(chain).look()
    assert len(await received()) == 2
