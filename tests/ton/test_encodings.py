"""Addresses, names, records and bodies as others write them, and as we do: the same bits.

tests/ton/encodings/known.json was written by @ton/core and tonweb (make.js beside it); the
properties hold ours against tonsdk and pytoniq-core, which share no code.
"""

import json
from base64 import b64encode
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytoniq_core import Address as TheirAddress
from pytoniq_core import Builder, Cell, begin_cell
from tonsdk.boc import Cell as SdkCell
from tonsdk.boc import begin_cell as sdk_cell
from tonsdk.utils import Address as SdkAddress

from bot.ton.bodies import JettonCredit, jetton_credit, text_comment
from bot.ton.cells import Reader, read_boc
from bot.ton.dns import next_resolver, read_records
from bot.ton.get_methods import address_argument, bytes_argument
from bot.ton.hashes import cell_hash
from bot.ton.items import Item, index_of, read_item, read_item_address
from services.refusals import Refusal
from services.ton.addresses import AddressTestOnly, TonNetwork, friendly, parse_address
from services.ton.names import Records, encoded, parse_name
from tests.ton.test_addresses import accounts

KNOWN = json.loads(Path(__file__).with_name("encodings").joinpath("known.json").read_text())
MAINNET, TESTNET = TonNetwork.MAINNET, TonNetwork.TESTNET


def of_sdk(cell: SdkCell) -> str:
    # Its index would hold sizes in place of where the cells stand.
    return b64encode(cell.to_boc(has_idx=False)).decode()


# -- as @ton/core and tonweb write them -----------------------------------------------------------


@pytest.mark.parametrize("one", KNOWN["addresses"], ids=lambda one: one["raw"][:8])
def test_an_address_has_eight_spellings_and_is_one(one: dict[str, Any]) -> None:
    raw = one["raw"]
    for spelt in one["spellings"]:
        text, test_only = spelt["text"], spelt["testOnly"]
        assert parse_address(text, TESTNET) == raw
        if test_only:
            with pytest.raises(AddressTestOnly):
                parse_address(text, MAINNET)
        else:
            assert parse_address(text, MAINNET) == raw
        if spelt["urlSafe"]:
            network = TESTNET if test_only else MAINNET
            assert friendly(raw, network, bounceable=spelt["bounceable"]) == text
    assert Reader(read_boc(one["cell"])).address() == raw
    assert cell_hash(read_boc(address_argument(raw))) == cell_hash(read_boc(one["cell"]))


@pytest.mark.parametrize("one", KNOWN["names"], ids=lambda one: one["name"][:20])
def test_a_name_is_spelt_for_a_resolver(one: dict[str, str]) -> None:
    """Of ours each has a label before the zone; the zone alone is only ever a part of one."""
    name = one["name"]
    assert encoded(name).hex() == one["bytes"]
    if "." in name:
        assert encoded(parse_name(name.upper())).hex() == one["bytes"]


@pytest.mark.parametrize("one", KNOWN["items"], ids=lambda one: one["label"][:20])
def test_a_names_number_is_theirs(one: dict[str, str]) -> None:
    assert index_of(one["label"]) == int(one["index"], 16)


@pytest.mark.parametrize("one", KNOWN["records"], ids=lambda one: "-".join(one["told"]) or "none")
def test_records_are_found_under_their_categories(one: dict[str, Any]) -> None:
    """Whatever else stands there, and however the bag is written."""
    told = one["told"]
    expected = Records(told.get("wallet"), told.get("site"), told.get("storage"))
    assert read_records(read_boc(one["cell"])) == expected


def test_the_next_resolver_is_theirs() -> None:
    (one,) = KNOWN["resolver"]
    assert next_resolver(read_boc(one["cell"])) == one["raw"]


@pytest.mark.parametrize("one", KNOWN["comments"], ids=lambda one: one["text"][:8])
def test_a_comment_is_read_wherever_they_cut_it(one: dict[str, str]) -> None:
    assert text_comment(Reader(read_boc(one["cell"]))) == one["text"].encode()


@pytest.mark.parametrize("one", KNOWN["jettons"], ids=lambda one: one["text"][:8])
def test_jettons_are_read_as_they_send_them(one: dict[str, str]) -> None:
    found = jetton_credit(Reader(read_boc(one["cell"])))
    assert found == JettonCredit(int(one["amount"]), one["owner"], one["text"].encode())


@pytest.mark.parametrize("one", KNOWN["cells"], ids=lambda one: one["hash"][:8])
def test_a_hash_is_theirs(one: dict[str, str]) -> None:
    assert cell_hash(read_boc(one["cell"])).hex() == one["hash"]


# -- as tonsdk and pytoniq-core do -----------------------------------------------------------------


@given(accounts, st.booleans(), st.booleans(), st.booleans())
def test_both_libraries_spell_an_address_as_we_read_and_write_it(
    raw: str, url_safe: bool, bounceable: bool, test_only: bool
) -> None:
    theirs = TheirAddress(raw)
    text = theirs.to_str(True, url_safe, bounceable, test_only)
    assert text == SdkAddress(raw).to_string(True, url_safe, bounceable, test_only)
    assert parse_address(text, TESTNET) == raw
    network = TESTNET if test_only else MAINNET
    assert TheirAddress(friendly(raw, network, bounceable=bounceable)) == theirs


@given(accounts, st.integers(0, 47), st.integers(1, 255))
def test_what_they_refuse_for_its_checksum_we_refuse(raw: str, at: int, other: int) -> None:
    text = bytearray(friendly(raw).encode())
    text[at] ^= other
    spoilt = text.decode("latin-1")
    try:
        good = SdkAddress(spoilt).to_string(False)
    except Exception:  # it has no error of its own
        good = None
    try:
        assert parse_address(spoilt) == good
    except Refusal:
        # Where they take it, ours is the stricter one: it lets no second character stand for one.
        assert good is None or good == raw


@given(accounts)
def test_an_address_is_put_to_a_contract_as_both_write_it(raw: str) -> None:
    ours = read_boc(address_argument(raw))
    sdk = sdk_cell().store_address(SdkAddress(raw)).end_cell()
    theirs = begin_cell().store_address(TheirAddress(raw)).end_cell()
    assert cell_hash(ours) == sdk.bytes_hash() == theirs.hash
    assert Cell.one_from_boc(address_argument(raw)).begin_parse().load_address() == TheirAddress(
        raw
    )
    for written in (of_sdk(sdk), b64encode(theirs.to_boc()).decode()):
        assert Reader(read_boc(written)).address() == raw


@given(st.binary(max_size=127))
def test_octets_are_put_to_a_contract_as_both_write_them(data: bytes) -> None:
    ours = cell_hash(read_boc(bytes_argument(data)))
    assert ours == sdk_cell().store_bytes(data).end_cell().bytes_hash()
    assert ours == Builder().store_bytes(data).end_cell().hash


@given(st.integers(0, 2**120 - 1), accounts, st.binary(min_size=1, max_size=123))
def test_jettons_are_read_as_the_other_library_sends_them(
    amount: int, owner: str, text: bytes
) -> None:
    comment = sdk_cell().store_uint(0, 32).store_bytes(text).end_cell()
    body = sdk_cell().store_uint(0x178D4519, 32).store_uint(1, 64).store_coins(amount)
    body = body.store_address(SdkAddress(owner)).store_address(None).store_coins(1)
    whole = body.store_bit(1).store_ref(comment).end_cell()
    found = jetton_credit(Reader(read_boc(of_sdk(whole))))
    assert found == JettonCredit(amount, owner, text)


@given(accounts, accounts, st.integers(0, 2**256 - 1))
def test_an_item_is_read_as_the_other_library_writes_it(
    collection: str, owner: str, index: int
) -> None:
    def cell(raw: str | None) -> tuple[str, str]:
        address = None if raw is None else SdkAddress(raw)
        return "cell", of_sdk(sdk_cell().store_address(address).end_cell())

    content = ("cell", of_sdk(sdk_cell().end_cell()))
    for held in (owner, None):
        answer = [("num", "-0x1"), ("num", hex(index)), cell(collection), cell(held), content]
        assert read_item(0, answer) == Item(collection, index, held)
    assert read_item_address(0, [cell(owner)]) == owner


@given(st.lists(st.binary(max_size=100), min_size=1, max_size=6), st.lists(st.integers(0, 5)))
def test_both_libraries_hash_a_tree_as_we_do(data: list[bytes], shared: list[int]) -> None:
    """The same tree three times over: by hand through each library's own builder."""
    sdk, theirs = SdkCell(), Builder().end_cell()
    for number, octets in enumerate(data):
        times = 1 + (shared[number] % 4 if number < len(shared) else 0)
        above, builder = sdk_cell().store_bytes(octets), Builder().store_bytes(octets)
        for _ in range(times):
            above, builder = above.store_ref(sdk), builder.store_ref(theirs)
        sdk, theirs = above.end_cell(), builder.end_cell()
    assert cell_hash(read_boc(b64encode(theirs.to_boc()).decode())) == theirs.hash
    assert sdk.bytes_hash() == theirs.hash
