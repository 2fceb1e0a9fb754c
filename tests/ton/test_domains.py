"""Who owns a name: only the item that the collection derives says so, and only in plain words."""

from base64 import b64encode
from contextlib import suppress
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytoniq_core import Address, Builder

from bot.ton.dns import BadResolver, NoContract
from bot.ton.domains import ChainDomains
from bot.ton.items import index_of, read_auction, read_filled, read_item, read_item_address
from sandbox.ton import RECEIVING
from sandbox.ton.items import ITEM_TRICKS
from sandbox.ton.names import ROOTS, resolver
from services.ton.domains import Found
from services.ton.names import NameBroken, NamesUnavailable, NameUnknown
from tests.ton.conftest import Chain

ROOT, OWNER, BIDDER = ROOTS[0], f"0:{'aa' * 32}", f"0:{'bb' * 32}"
FILLED, ENDS = 1_790_000_000, 1_795_000_000


def at(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


@given(st.from_regex(r"[a-z0-9-]{1,121}", fullmatch=True))
def test_a_names_number_is_the_hash_of_the_cell_that_holds_its_letters(label: str) -> None:
    theirs = Builder().store_bytes(label.encode()).end_cell().hash
    assert index_of(label) == int.from_bytes(theirs, "big")


async def test_both_versions_of_the_index_know_the_same_owners(chain: Chain) -> None:
    await chain.ton.names("anna.ton", BIDDER, owner=OWNER, filled=FILLED)
    won = {"bidder": BIDDER, "auction_end": ENDS, "filled": FILLED}
    await chain.ton.names("won.ton", **won)
    for way in (chain.v3, chain.v2, chain.both):
        domains = ChainDomains(way, ROOT)
        # A record that leads to somebody's wallet makes nobody its owner.
        mine = Found("anna.ton", resolver("anna.ton"), OWNER, None, None, at(FILLED))
        assert await domains.look("anna.ton") == mine
        theirs = Found("won.ton", resolver("won.ton"), None, BIDDER, at(ENDS), at(FILLED))
        assert await domains.look("won.ton") == theirs
        with pytest.raises(NameUnknown):
            await domains.look("free.ton")
        asked = {resolver(one): one for one in ("anna.ton", "won.ton", "free.ton")}
        assert await domains.owners(asked) == {resolver("anna.ton"): OWNER}
        # An item of another name proves nothing about this one.
        assert await domains.owners({resolver("anna.ton"): "boris.ton"}) == {}


async def test_a_hundred_owners_are_one_question(chain: Chain) -> None:
    names = {resolver(f"n{number}.ton"): f"n{number}.ton" for number in range(100)}
    for name in names.values():
        await chain.ton.names(name, owner=OWNER)
    since = len(await chain.ton.asked())
    assert await ChainDomains(chain.v3, ROOT).owners(names) == dict.fromkeys(names, OWNER)
    # The root is asked which collection it is, and the index for all of them.
    assert len(await chain.ton.asked()) - since == 2


@pytest.mark.parametrize("trick", [one for one in ITEM_TRICKS if one != "index_lags"])
async def test_an_item_that_lies_gives_its_name_to_nobody(chain: Chain, trick: str) -> None:
    await chain.ton.names("evil.ton", owner=OWNER, item_trick=trick)
    await chain.ton.names("anna.ton", owner=OWNER)
    for way in (chain.v3, chain.v2, chain.both):
        with pytest.raises((NameBroken, NameUnknown)):
            await ChainDomains(way, ROOT).look("evil.ton")
        # The index is not to blame, and answers about others at once.
        assert (await ChainDomains(way, ROOT).look("anna.ton")).owner == OWNER


async def test_an_index_that_is_down_or_knows_no_root_says_nothing_of_any_name(
    chain: Chain,
) -> None:
    await chain.ton.names("anna.ton", owner=OWNER)
    with pytest.raises(NamesUnavailable):
        await ChainDomains(chain.both, "-1:" + "77" * 32).look("anna.ton")
    await chain.ton.fault(503, "v3", times=100)
    alone = ChainDomains(chain.client(), ROOT)
    assert (await alone.look("anna.ton")).owner == OWNER
    assert await alone.owners({resolver("anna.ton"): "anna.ton"}) == {resolver("anna.ton"): OWNER}
    await chain.ton.fault(503, "v2", times=100)
    down = ChainDomains(chain.client(), ROOT)
    for question in (down.look("anna.ton"), down.owners({resolver("anna.ton"): "anna.ton"})):
        with pytest.raises(NamesUnavailable):
            await question


_ADDRESS = b64encode(Builder().store_address(Address(RECEIVING)).end_cell().to_boc()).decode()
_ENTRIES = st.tuples(
    st.sampled_from(["num", "cell", "slice", "list", "null", "tuple", None, 7]),
    st.integers(-(2**80), 2**300).map(hex)
    | st.sampled_from([_ADDRESS, "", "0x", "junk", None, [], {"bytes": 1}, 5, "0x" + "f" * 400])
    | st.binary(max_size=40).map(lambda data: b64encode(data).decode()),
)


@given(st.sampled_from([0, 1, 11, -13, None, "0"]), st.lists(_ENTRIES, max_size=6))
def test_whatever_is_answered_is_read_or_refused_and_nothing_else(
    code: object, stack: list[tuple[object, object]]
) -> None:
    for read in (read_item, read_auction, read_filled, read_item_address):
        with suppress(BadResolver, NoContract):
            found = read(code, stack)
            if read is read_item_address:
                assert found == RECEIVING
