"""What wallets hold: only the contracts that decide it say so, on both versions of the index."""

from base64 import b64encode
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytoniq_core import Address, Builder

from bot.ton.dns import BadResolver, NoContract
from bot.ton.holdings import ChainHoldings
from bot.ton.jettons import JettonWallet, listed_wallet, read_wallet
from sandbox.ton import RECEIVING, contracts
from sandbox.ton.tokens import ITEM_TRICKS, WALLET_TRICKS, item_address
from services.ton.gates import (
    Described,
    Found,
    Gate,
    GateKind,
    HoldingsUnavailable,
    HoldingUnclear,
)
from tests.ton.conftest import Chain

OWNER, OTHER = f"0:{'aa' * 32}", f"0:{'bb' * 32}"


def coins(master: str, least: int = 100) -> Gate:
    return Gate(GateKind.JETTON, master, least, 9, "COIN")


async def test_both_versions_know_the_same_balances(chain: Chain) -> None:
    master = await chain.ton.jetton("COIN", 250, owner=OWNER)
    mine = contracts.jetton_wallet(master, OWNER)
    for way in (chain.v3, chain.v2, chain.both):
        reader = ChainHoldings(way)
        assert await reader.find(coins(master), OWNER) == Found(mine, 250)
        # Who never had any has no contract, and none of it.
        nobody = contracts.jetton_wallet(master, OTHER)
        assert await reader.find(coins(master), OTHER) == Found(nobody, 0)
        asked = {mine: OWNER, nobody: OTHER}
        assert await reader.shown(coins(master), asked) == {mine}
        assert await reader.shown(coins(master, 251), asked) == set()
        assert await reader.shown(coins(master), {mine: OTHER}) == set()
        assert await reader.shown(coins(RECEIVING), asked) == set()


async def test_a_hundred_wallets_are_one_question(chain: Chain) -> None:
    owners = [f"0:{number:064x}" for number in range(100)]
    for owner in owners:
        master = await chain.ton.jetton("MANY", 100, owner=owner)
    asked = {contracts.jetton_wallet(master, owner): owner for owner in owners}
    since = len(await chain.ton.asked())
    assert await ChainHoldings(chain.v3).shown(coins(master), asked) == set(asked)
    assert len(await chain.ton.asked()) - since == 1


@pytest.mark.parametrize("trick", WALLET_TRICKS)
async def test_a_wallet_that_lies_holds_nothing(chain: Chain, trick: str) -> None:
    master = await chain.ton.jetton("EVIL", 10**9, owner=OWNER, trick=trick)
    for way in (chain.v3, chain.v2, chain.both):
        try:
            found = await ChainHoldings(way).find(coins(master), OWNER)
        except HoldingUnclear:
            continue
        assert trick == "gone" and found is not None and found.amount == 0


async def test_a_contract_that_claims_a_master_is_not_its_wallet(chain: Chain) -> None:
    master = await chain.ton.jetton("COIN", 10**12, owner=OWNER, claims=True)
    for way in (chain.v3, chain.v2, chain.both):
        found = await ChainHoldings(way).find(coins(master), OWNER)
        assert found is not None and found.amount < 100


async def test_items_are_their_owners_where_the_collection_knows_them(chain: Chain) -> None:
    collection = await chain.ton.item("Owls", 3, owner=OWNER)
    gate, mine = Gate(GateKind.ITEM, collection), item_address(collection, 3)
    await chain.ton.item("Owls", 4, owner=OTHER, is_false=True)
    for way in (chain.v3, chain.both):
        reader = ChainHoldings(way)
        assert await reader.find(gate, OWNER) == Found(mine)
        assert await reader.find(gate, OTHER) is None
        assert await reader.find(gate, OTHER, mine) is None
    for way in (chain.v3, chain.v2, chain.both):
        reader = ChainHoldings(way)
        # Version 2 lists nothing, and knows what it is asked about.
        assert await reader.find(gate, OWNER, mine) == Found(mine)
        assert await reader.shown(gate, {mine: OWNER}) == {mine}
        assert await reader.shown(gate, {mine: OTHER}) == set()
    with pytest.raises(HoldingsUnavailable):
        await ChainHoldings(chain.v2).find(gate, OWNER)


@pytest.mark.parametrize("trick", ITEM_TRICKS)
async def test_an_item_that_lies_opens_nothing_and_takes_nothing(chain: Chain, trick: str) -> None:
    collection = await chain.ton.item("Owls", 1, owner=OWNER, trick=trick)
    gate, item = Gate(GateKind.ITEM, collection), item_address(collection, 1)
    reader = ChainHoldings(chain.both)
    assert await reader.find(gate, OWNER) is None
    try:
        # Theirs until now: only a clear word says that it is theirs no more.
        assert await reader.find(gate, OWNER, item) is None
        assert trick in ("not_begun", "gone")
    except HoldingUnclear:
        assert trick not in ("not_begun", "gone")
    # Others in the same wallet count all the same.
    await chain.ton.item("Owls", 2, owner=OWNER)
    assert await reader.find(gate, OWNER, item) == Found(item_address(collection, 2))


async def test_what_stands_at_an_address_is_read_before_it_is_asked_for(chain: Chain) -> None:
    reader = ChainHoldings(chain.both)
    master = await chain.ton.jetton("COIN", decimals="3")
    assert await reader.describe(GateKind.JETTON, master) == Described("COIN", 3)
    await chain.ton.jetton("COIN", decimals=None)
    assert await reader.describe(GateKind.JETTON, master) == Described("COIN", 9)
    for nonsense in ("many", "-1", "99999"):
        await chain.ton.jetton("COIN", decimals=nonsense)
        assert await reader.describe(GateKind.JETTON, master) is None
    collection = await chain.ton.item("Owls", 1, owner=OWNER)
    assert await reader.describe(GateKind.ITEM, collection) == Described("Owls")
    for kind, wrong in ((GateKind.JETTON, collection), (GateKind.ITEM, master)):
        assert await reader.describe(kind, wrong) is None
        assert await reader.describe(kind, OTHER) is None
    await chain.ton.fault(503, "v3", times=100)
    down = ChainHoldings(chain.client())
    with pytest.raises(HoldingsUnavailable):
        await down.describe(GateKind.ITEM, collection)


async def test_an_index_that_is_down_says_nothing(chain: Chain) -> None:
    master = await chain.ton.jetton("COIN", 250, owner=OWNER)
    mine = contracts.jetton_wallet(master, OWNER)
    await chain.ton.fault(503, "v3", times=100)
    alone = ChainHoldings(chain.client())
    assert await alone.find(coins(master), OWNER) == Found(mine, 250)
    assert await alone.shown(coins(master), {mine: OWNER}) == {mine}
    await chain.ton.fault(503, "v2", times=100)
    down = ChainHoldings(chain.client())
    for question in (down.find(coins(master), OWNER), down.shown(coins(master), {mine: OWNER})):
        with pytest.raises(HoldingsUnavailable):
            await question


_ADDRESS = b64encode(Builder().store_address(Address(RECEIVING)).end_cell().to_boc()).decode()
_ENTRIES = st.tuples(
    st.sampled_from(["num", "cell", "slice", "list", "null", None, 7]),
    st.integers(-(2**80), 2**300).map(hex)
    | st.sampled_from([_ADDRESS, "", "0x", "junk", None, [], {"bytes": 1}, 5, "0x" + "f" * 400]),
)


@given(st.sampled_from([0, 1, 11, -13, None]), st.lists(_ENTRIES, max_size=6))
def test_whatever_a_wallet_answers_is_read_or_refused(
    code: object, stack: list[tuple[object, object]]
) -> None:
    with suppress(BadResolver, NoContract):
        assert 0 <= read_wallet(code, stack).balance < 1 << 120


_JUNK = st.sampled_from([None, "", "1", "-1", 1, 2**130, [], {}, "junk", RECEIVING])


@given(_JUNK | st.dictionaries(st.sampled_from(["balance", "owner", "jetton"]), _JUNK))
def test_whatever_the_index_lists_is_read_or_left_out(shown: object) -> None:
    found = listed_wallet(shown)
    assert found is None or isinstance(found, JettonWallet)


async def test_false_items_hide_a_true_one_for_no_longer_than_somebody_asks(chain: Chain) -> None:
    for number in range(30):
        collection = await chain.ton.item("Owls", number, owner=OWNER, is_false=True)
    await chain.ton.item("Owls", 99, owner=OWNER)
    reader, gate = ChainHoldings(chain.v3), Gate(GateKind.ITEM, collection)
    found = [await reader.find(gate, OWNER) for _ in range(30)]
    assert None in found
    assert {one for one in found if one is not None} == {Found(item_address(collection, 99))}
