"""Names below a domain: what is signed, what the manager makes of it, and what bad ones say."""

from base64 import b64encode
from hashlib import sha256
from typing import Any, cast
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytoniq_core import Address, Builder, Cell

from bot.ton.cells import Reader, read_boc
from bot.ton.links import WalletLinks
from bot.ton.names import ChainNames
from bot.ton.subdomains import ChainSubdomains
from sandbox.ton.managers import TYPE_CHECK, WALLET, address_of
from sandbox.ton.names import ROOTS, resolver
from services.ton.addresses import TonNetwork, parse_address
from services.ton.manager import AMOUNT, Call, record_body, record_call
from services.ton.names import NameBroken, NamesUnavailable, NameUnknown, NameWithoutWallet, Records
from tests.ton.conftest import Chain
from tests.ton.test_addresses import USDT

ROOT, ANNA, VILLAIN = ROOTS[0], f"0:{'aa' * 32}", f"0:{'bb' * 32}"
LINKS = WalletLinks(TonNetwork.MAINNET, USDT)
labels = st.from_regex(r"[a-z0-9_-]{1,115}", fullmatch=True)
wallets = st.builds(
    lambda chain, account: f"{chain}:{account.hex()}",
    st.sampled_from((0, -1)),
    st.binary(min_size=32, max_size=32),
)


def theirs(label: str, wallet: str | None, *, has_value: bool = True) -> Cell:
    """The message as the contract's own description has it, built by another library."""
    name = Builder().store_bytes(label.encode() + b"\0").end_cell()
    category = int.from_bytes(sha256(b"wallet").digest(), "big")
    body = Builder().store_uint(0x537A3491, 32).store_ref(name).store_uint(category, 256)
    if not has_value:
        return body.store_bit(0).end_cell()
    address = Address(wallet) if wallet else None
    record = Builder().store_uint(0x9FD3, 16).store_address(address).store_uint(0, 8).end_cell()
    return body.store_bit(1).store_ref(record).end_cell()


@given(labels, st.none() | wallets)
def test_a_message_is_what_another_library_makes_of_the_description(
    label: str, wallet: str | None
) -> None:
    body = record_body(label, wallet)
    assert Cell.one_from_boc(body).hash == theirs(label, wallet).hash
    # Our own reader of strangers' bytes takes it as well.
    reader = Reader(read_boc(b64encode(body).decode()))
    assert (reader.unsigned(32), reader.unsigned(256)) == (0x537A3491, WALLET)
    assert Reader(reader.reference()).octets(len(label) + 1) == label.encode() + b"\0"
    assert reader.flag() and Reader(reader.reference()).unsigned(16) == 0x9FD3


@given(labels, st.none() | wallets)
def test_a_link_carries_the_message_and_its_picture_can_be_drawn(
    label: str, wallet: str | None
) -> None:
    call = record_call(VILLAIN, label, wallet)
    for link in (LINKS.scanned_call(call), LINKS.opened_call(call)):
        parts = urlsplit(link)
        asked = parse_qs(parts.query, strict_parsing=True)
        # Bounceable: what the contract cannot take comes back.
        assert parts.path.rpartition("/")[2].startswith("EQ")
        assert parse_address(parts.path.rpartition("/")[2]) == VILLAIN
        assert asked.keys() == {"amount", "bin"} and asked["amount"] == [str(AMOUNT)]
        boc = asked["bin"][0].replace("-", "+").replace("_", "/")
        assert Cell.one_from_boc(boc).hash == theirs(label, wallet).hash
        # Telegram's buttons take no longer address.
        assert len(link) < 1024


async def owns(chain: Chain, trick: str | None = None, answers: int = 1) -> None:
    await chain.ton.names("shop.ton", owner=ANNA)
    await chain.ton.manages("shop.ton", by="shop", trick=trick, leads_to=VILLAIN, answers=answers)


async def signs(chain: Chain, label: str, wallet: str | None, by: str = "shop") -> int | None:
    call = record_call(address_of("shop.ton"), label, wallet)
    return await chain.ton.signs(LINKS.scanned_call(call), by=by)


async def test_what_is_signed_resolves_by_both_versions_from_the_root_and_from_the_manager(
    chain: Chain,
) -> None:
    await owns(chain)
    assert await signs(chain, "anna", ANNA) == 0
    for way in (chain.v3, chain.v2, chain.both):
        below, names = ChainSubdomains(way, ROOT), ChainNames(way, ROOT)
        manager = await below.manager("shop.ton")
        assert manager == address_of("shop.ton")
        found, same = await below.parent("shop.ton")
        assert (found.item, found.owner, same) == (resolver("shop.ton"), ANNA, manager)
        assert await below.records(manager, "anna.shop.ton") == Records(ANNA)
        assert await names.read("anna.shop.ton") == Records(ANNA)
        # The manager understands every name, and knows nothing of this one.
        assert await below.records(manager, "boris.shop.ton") == Records()
    assert await signs(chain, "anna", VILLAIN) == 0
    assert await below.records(manager, "anna.shop.ton") == Records(VILLAIN)


async def test_a_release_leads_to_nobody_where_deleting_the_last_record_would_fail(
    chain: Chain,
) -> None:
    await owns(chain)
    await signs(chain, "anna", ANNA)
    deleting = theirs("anna", None, has_value=False).to_boc()
    call = Call(address_of("shop.ton"), AMOUNT, deleting)
    assert await chain.ton.signs(LINKS.opened_call(call), by="shop") == TYPE_CHECK
    below = ChainSubdomains(chain.both, ROOT)
    assert await below.records(call.to, "anna.shop.ton") == Records(ANNA)
    assert await signs(chain, "anna", None) == 0
    assert await below.records(call.to, "anna.shop.ton") == Records()
    assert await ChainNames(chain.v2, ROOT).read("anna.shop.ton") == Records()


async def test_nobody_but_the_owner_of_the_manager_changes_a_name(chain: Chain) -> None:
    await owns(chain)
    before = (await chain.ton.wallet("thief"))["balances"]["TON"]
    assert await signs(chain, "anna", VILLAIN, by="thief") == 501
    records = await ChainSubdomains(chain.v3, ROOT).records(address_of("shop.ton"), "anna.shop.ton")
    assert records == Records()
    # What bounced came back, less what it cost.
    assert int(before) - int((await chain.ton.wallet("thief"))["balances"]["TON"]) < AMOUNT


async def test_whose_a_manager_is_stands_at_the_beginning_of_its_data(chain: Chain) -> None:
    await owns(chain)
    owner = parse_address((await chain.ton.wallet("shop"))["address"])
    for way in (chain.v3, chain.v2, chain.both):
        below = ChainSubdomains(way, ROOT)
        assert await below.owner(address_of("shop.ton")) == owner
        # Nobody's data, or data that begin with something else, name nobody.
        assert await below.owner(VILLAIN) is None


class Kept:
    """A contract with such data."""

    def __init__(self, data: str) -> None:
        self._data = data

    async def data(self, address: str) -> str:
        return self._data


@pytest.mark.parametrize(
    "cell",
    [Builder().end_cell(), Builder().store_uint(1, 8).end_cell()],
    ids=["empty", "short"],
)
async def test_data_that_are_another_contracts_name_no_owner(cell: Cell) -> None:
    for written in (b64encode(cell.to_boc()).decode(), "junk", "te6c"):
        below = ChainSubdomains(cast(Any, Kept(written)), ROOT)
        assert await below.owner(VILLAIN) is None


async def test_a_domain_without_a_manager_says_so(chain: Chain) -> None:
    await chain.ton.names("bare.ton", owner=ANNA)
    for way in (chain.v3, chain.v2):
        below = ChainSubdomains(way, ROOT)
        assert await below.manager("bare.ton") is None
        with pytest.raises(NameUnknown):
            await below.parent("free.ton")


@pytest.mark.parametrize("trick", ["loops", "junk"])
async def test_a_bad_manager_ends_in_a_refusal_within_few_calls(chain: Chain, trick: str) -> None:
    await owns(chain, trick)
    for way in (chain.v3, chain.v2):
        since = len(await chain.ton.asked())
        with pytest.raises((NameBroken, NameUnknown, NameWithoutWallet)):
            await ChainSubdomains(way, ROOT).records(address_of("shop.ton"), "anna.shop.ton")
        assert len(await chain.ton.asked()) - since <= 6


async def test_a_manager_that_leads_astray_or_forgets_is_seen_to(chain: Chain) -> None:
    await owns(chain, "another")
    below, manager = ChainSubdomains(chain.v3, ROOT), address_of("shop.ton")
    await signs(chain, "anna", ANNA)
    assert await below.records(manager, "anna.shop.ton") == Records(VILLAIN)
    await owns(chain, "vanishes", answers=1)
    assert await below.records(manager, "anna.shop.ton") == Records(ANNA)
    assert await below.records(manager, "anna.shop.ton") == Records()


async def test_silence_is_no_word_about_any_name(chain: Chain) -> None:
    await owns(chain)
    await chain.ton.fault(503, times=100)
    for question in (
        ChainSubdomains(chain.v3, ROOT).manager("shop.ton"),
        ChainSubdomains(chain.v2, ROOT).records(address_of("shop.ton"), "anna.shop.ton"),
        ChainSubdomains(chain.both, ROOT).parent("shop.ton"),
    ):
        with pytest.raises(NamesUnavailable):
            await question
