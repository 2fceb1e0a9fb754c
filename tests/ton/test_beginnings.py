"""The network deletes an account that is left without anything; its history begins anew then."""

import asyncio
from dataclasses import replace

import pytest

from bot.ton.v3 import IndexV3, Unsettled
from models.lifecycles import ChainAsset
from models.ton import TonAccount, TonTransaction
from sandbox.ton import DOLLAR, GRAM, RECEIVING, TON, USDT, USDT_MASTER, USDT_WALLET
from services.commerce.methods import chain_accounts
from services.commerce.methods.chain_index import ChainUnavailable
from tests.ton.conftest import Chain
from tests.ton.test_watcher import watcher

pytestmark = pytest.mark.usefixtures("database")


async def amounts(account: str) -> list[int]:
    rows = await TonTransaction.filter(account=account).order_by("lt")
    return [int(row.amount) for row in rows]


async def test_a_wallet_deleted_before_it_was_deployed_is_paid_into_all_the_same(
    chain: Chain,
) -> None:
    """Anyone can do it to a shop's jetton wallet, with a little GRAM that they get back."""
    for _ in range(2):
        await chain.ton.hostile("poked", 1)
        assert await watcher(chain).look()
    await chain.ton.pays(USDT, 20 * DOLLAR, "DC7K2M", forward=0)
    # Two beginnings: each is looked at by itself.
    watching = watcher(chain)
    assert await watching.look()
    assert await amounts(USDT_WALLET) == [20 * DOLLAR]
    await chain.ton.pays(USDT, 3 * DOLLAR, "DC7K2M", forward=0)
    assert await watching.look()
    assert await amounts(USDT_WALLET) == [20 * DOLLAR, 3 * DOLLAR]


async def test_an_owner_who_empties_the_wallet_loses_no_transfer_and_counts_none_twice(
    chain: Chain,
) -> None:
    paid = []
    for life in range(1, 4):
        for part in (1, 2):
            await chain.ton.pays(TON, life * GRAM + part, "DC7K2M")
            paid.append(life * GRAM + part)
            if part == life:
                assert await watcher(chain).look()
        # What was not read yet before the end is read after it, where it belongs.
        await chain.ton.hostile("emptied", 1)
    await chain.ton.pays(TON, 9 * GRAM, "DC7K2M")
    assert await watcher(chain).look()
    assert await amounts(RECEIVING) == [*paid, 9 * GRAM]
    # Read from nothing once more: the same transactions, and no row beside theirs.
    await TonAccount.filter(address=RECEIVING).update(last_lt=0, last_hash=None)
    assert await watcher(chain).look()
    assert await amounts(RECEIVING) == [*paid, 9 * GRAM]


async def test_an_end_that_is_not_shown_stops_only_its_account(chain: Chain) -> None:
    """A transfer before the end was not read yet: it must not be passed for the beginning."""
    await chain.ton.pays(TON, GRAM)
    assert await watcher(chain).look()
    await chain.ton.pays(TON, 2 * GRAM, lag=3600)
    await chain.ton.hostile("emptied", 1, lag=3600)
    await chain.ton.pays(TON, 3 * GRAM)
    await chain.ton.pays(USDT, DOLLAR, forward=0)
    assert not await watcher(chain).look()
    assert (await amounts(RECEIVING), await amounts(USDT_WALLET)) == ([GRAM], [DOLLAR])
    await chain.ton.catches_up()
    assert await watcher(chain).look()
    assert await amounts(RECEIVING) == [GRAM, 2 * GRAM, 3 * GRAM]


async def test_a_node_alone_proves_no_beginning(chain: Chain) -> None:
    """It does not show what a deleted account did, so that a whole life may be missing."""
    await chain.ton.pays(TON, GRAM)
    assert await watcher(chain).look()
    down = await chain.ton.fault("500", "v3/transactions", times=-1)
    await chain.ton.pays(TON, 2 * GRAM)
    await chain.ton.hostile("emptied", 1)
    looked = (await TonAccount.get(address=RECEIVING)).looked_at
    for later in (3 * GRAM, None):
        assert not await watcher(chain).look()
        assert await amounts(RECEIVING) == [GRAM]
        assert (await TonAccount.get(address=RECEIVING)).looked_at == looked
        if later:
            await chain.ton.pays(TON, later)
    await chain.ton.release(down)
    assert await watcher(chain).look()
    assert await amounts(RECEIVING) == [GRAM, 2 * GRAM, 3 * GRAM]


async def test_both_versions_read_what_began_and_what_ended(chain: Chain) -> None:
    await chain.ton.hostile("emptied", 1)
    await chain.ton.pays(TON, GRAM)
    await chain.ton.pays(TON, 2 * GRAM)
    seen = await chain.history(chain.v3, RECEIVING, ChainAsset.TON)
    assert [(one.begins, one.ends) for one in seen] == [
        (False, True),
        (True, False),
        (False, False),
    ]
    assert await chain.history(chain.v2, RECEIVING, ChainAsset.TON) == seen[1:]


async def test_a_beginning_is_believed_when_it_is_still_the_next_one_later(chain: Chain) -> None:
    """A whole life between the end and the beginning may be shown late; it is read first."""
    await chain.ton.pays(TON, GRAM)
    await chain.ton.hostile("emptied", 1)
    slow = IndexV3(chain.lines[0], USDT_MASTER, settles=0.2)
    read = await slow.transactions(RECEIVING, ChainAsset.TON, 0, 10)
    hidden = await chain.ton.pays(TON, 2 * GRAM, lag=3600)
    await chain.ton.hostile("emptied", 1, lag=3600)
    await chain.ton.pays(TON, 3 * GRAM)
    with pytest.raises(Unsettled):
        await slow.transactions(RECEIVING, ChainAsset.TON, read[-1].lt, 10)
    await chain.ton.catches_up()
    with pytest.raises(Unsettled):
        # Another beginning than the one before: its own time begins now.
        await slow.transactions(RECEIVING, ChainAsset.TON, read[-1].lt, 10)
    slow._settles = 0
    found = await slow.transactions(RECEIVING, ChainAsset.TON, read[-1].lt, 10)
    assert [one.hash for one in found][:2] == [read[-1].hash, hidden.hash]


async def test_many_deletions_cost_the_time_of_one(chain: Chain) -> None:
    """Deleting an account again and again delays its next payment no longer than once."""
    await chain.ton.hostile("poked", 1)
    slow = IndexV3(chain.lines[0], USDT_MASTER, settles=0.5)
    (first,) = await slow.transactions(USDT_WALLET, ChainAsset.USDT, 0, 10)
    for _ in range(5):
        await chain.ton.hostile("poked", 1)
    paid = await chain.ton.pays(USDT, DOLLAR, forward=0)
    with pytest.raises(Unsettled):
        await slow.transactions(USDT_WALLET, ChainAsset.USDT, first.lt, 10)
    await asyncio.sleep(0.6)
    found = await slow.transactions(USDT_WALLET, ChainAsset.USDT, first.lt, 10)
    assert (found[0].hash, len(found), found[-1].hash) == (first.hash, 7, paid.hash)


async def test_a_beginning_without_the_end_before_it_is_no_page(chain: Chain) -> None:
    await chain.ton.pays(TON, GRAM)
    assert await watcher(chain).look()
    await chain.ton.hostile("emptied", 1)
    assert await watcher(chain).look()
    await chain.ton.pays(TON, 2 * GRAM)
    (account,) = [one for one in await chain_accounts.watched() if one.address == RECEIVING]
    end, begins = await chain.v3.transactions(RECEIVING, ChainAsset.TON, account.last_lt, 10)
    assert chain_accounts.unbroken(account, [end, begins]) == [begins]
    forged = (
        [begins],
        [replace(end, ends=False), begins],
        [replace(end, hash="f" * 64), begins],
        [end, replace(begins, begins=False)],
        [end, replace(begins, prev_hash="f" * 64)],
    )
    for page in forged:
        with pytest.raises(ChainUnavailable):
            chain_accounts.unbroken(account, page)
