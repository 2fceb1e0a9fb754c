"""Code and data that a stranger brought: hashed as the chain does, read strictly, never a bomb."""

import time
from base64 import b64decode
from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytoniq_core import Builder, Cell, StateInit
from pytoniq_core.tlb.account import TickTock

from bot.ton.cells import MOST_CELLS, BadCells, read_bag
from bot.ton.get_methods import key_answer
from bot.ton.hashes import cell_hash
from bot.ton.proof import Reason
from bot.ton.wallet_code import _LAYOUTS, MOST_BYTES, Beginning, read_beginning
from tests.ton.conftest import Chain
from tests.ton.known_proofs import KNOWN, Contracts, Known, outcome
from tests.ton.test_cells import raw

KEY = b"\x5a" * 32
each_wallet = pytest.mark.parametrize("known", KNOWN, ids=str)


def bag(known: Known) -> bytes:
    return known.proof.state_init or b""


def code(version: str) -> Cell:
    """What its wallets' beginnings hold, read by the chain's own library."""
    known = next(one for one in KNOWN if one.version == version)
    found: Cell = Cell.one_from_boc(bag(known)).refs[0]
    return found


def begun(version: str, data: Builder) -> bytes:
    made: bytes = StateInit(code=code(version), data=data.end_cell()).serialize().to_boc()
    return made


def test_every_wallet_that_we_know_is_tried() -> None:
    assert {one.code for one in KNOWN} == {code.hex() for code in _LAYOUTS}
    assert len(_LAYOUTS) == 12


@each_wallet
def test_the_beginning_is_the_accounts_and_holds_its_key(known: Known) -> None:
    account = bytes.fromhex(known.proof.address.partition(":")[2])
    key = bytes.fromhex(str(known.proof.public_key))
    assert read_beginning(bag(known)) == Beginning(account, key, known.changes)


@each_wallet
def test_each_byte_of_a_beginning_changed_is_another_or_none(known: Known) -> None:
    """But for an index, a checksum and a flag, which say nothing that the cells do not."""
    good, whole = read_beginning(bag(known)), Cell.one_from_boc(bag(known))
    idle = 1 + len(bag(known)) - len(whole.to_boc(hash_crc32=False))
    passed = 0
    for at, byte in enumerate(bag(known)):
        changed = bytearray(bag(known))
        changed[at] = byte ^ (1 << at % 8)
        with suppress(BadCells):
            found = read_beginning(bytes(changed))
            passed += found == good
            assert found == good or found.account != good.account
    assert passed <= idle


@given(st.sampled_from(KNOWN), st.data())
async def test_a_damaged_beginning_proves_nothing_and_is_never_a_fault(
    known: Known, data: st.DataObject
) -> None:
    octets = bytearray(bag(known))
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.integers(0, len(octets) - 1))
        match data.draw(st.sampled_from(("other", "gone", "more", "again"))):
            case "other":
                octets[at] = data.draw(st.integers(0, 255))
            case "gone" if len(octets) > 1:
                del octets[at]
            case "more":
                octets.insert(at, data.draw(st.integers(0, 255)))
            case _:
                octets[at:at] = octets[at : at + data.draw(st.integers(1, 40))]
    good = read_beginning(bag(known))
    found = None
    with suppress(BadCells):
        found = read_beginning(bytes(octets))
    assert found is None or found == good or found.account != good.account


def _cell(data: bytes, bits: str, references: list[Cell]) -> Cell:
    builder = Builder().store_bytes(data).store_bits(bits)
    for one in references:
        builder.store_ref(one)
    return builder.end_cell()


cells = st.recursive(
    st.binary(max_size=127).map(lambda data: Builder().store_bytes(data).end_cell()),
    lambda below: st.builds(
        _cell,
        st.binary(max_size=100),
        st.text("01", max_size=20),
        st.lists(below, max_size=4),
    ),
    max_leaves=20,
)


@given(cells, st.booleans())
def test_a_cells_hash_is_the_chains(cell: Cell, with_index: bool) -> None:
    assert cell_hash(read_bag(cell.to_boc(has_idx=with_index))) == cell.hash


def opened(written: list[tuple[int, list[int]]]) -> bytes:
    return b64decode(raw(written))


@pytest.mark.parametrize("fan", [2, 4])
def test_a_bag_that_doubles_with_every_cell_is_hashed_at_once(fan: int) -> None:
    bomb = opened([(4, [index + 1] * fan) for index in range(1000)] + [(4, [])])
    begun_at = time.perf_counter()
    for _ in range(10):
        assert len(cell_hash(read_bag(bomb))) == 32
        assert read_beginning(bomb).key is None
    assert time.perf_counter() - begun_at < 5


def test_what_is_deeper_than_the_chain_allows_is_refused() -> None:
    for length, fits in ((1024, True), (1025, False), (MOST_CELLS - 1, False)):
        chain = read_bag(opened([(0, [index + 1]) for index in range(length)] + [(0, [])]))
        if fits:
            assert cell_hash(chain)
        else:
            with pytest.raises(BadCells):
                cell_hash(chain)


def alone(cell: str) -> bytes:
    """A bag of one cell without references, written by hand."""
    written = bytes.fromhex(cell)
    return bytes.fromhex("b5ee9c720101010100") + bytes([len(written), 0]) + written


def test_a_cell_has_one_spelling_and_belongs_to_no_proof() -> None:
    library = "0842" + "02" + "ab" * 32
    assert cell_hash(read_bag(alone("000140"))) == _cell(b"", "0", []).hash
    assert len(cell_hash(read_bag(alone(library)))) == 32
    for cell in (
        # An end that stands a byte further than it need to.
        "0003aa80",
        "000180",
        # A level without anything pruned; kinds that there are not, or that proofs have.
        "2002aa",
        "0802aa",
        "0842" + "01" + "ab" * 32,
        "0842" + "03" + "ab" * 32,
        "0840" + "02" + "ab" * 31,
        "0800",
    ):
        with pytest.raises(BadCells):
            cell_hash(read_bag(alone(cell)))


def numbered(first: str = "", bits: int = 64) -> Builder:
    return Builder().store_bits(first).store_uint(0, bits)


#: What stands before the key, by the wallet, and whether helpers may follow it.
SHAPES = {
    "v1r3": (numbered(bits=32), False),
    "v2r2": (numbered(bits=32), False),
    "v3r2": (numbered(), False),
    "v4r1": (numbered(), True),
    "v4r2": (numbered(), True),
    "v5beta": (numbered("0", 112), True),
    "v5r1": (numbered("1"), True),
    "telegrams": (numbered(bits=72), False),
}


@pytest.mark.parametrize("version", SHAPES)
def test_a_known_wallets_data_is_just_its_own(version: str) -> None:
    start, helpers = SHAPES[version]
    whole = _with(start, KEY)
    if not helpers:
        assert read_beginning(begun(version, whole)).key == KEY
        wrong = [_with(whole, b"", "0"), _with(start, KEY[1:])]
    else:
        none, some = _with(whole, b"", "0"), _with(whole, b"", "1").store_ref(_cell(b"", "", []))
        assert read_beginning(begun(version, none)).key == KEY
        assert read_beginning(begun(version, some)).key == KEY
        wrong = [whole, _with(whole, b"", "1"), _with(whole, b"", "00")]
        wrong.append(_with(none, b"", "").store_ref(_cell(b"", "", [])))
    for data in (*wrong, _with(whole, b"", "0").store_ref(_cell(b"", "", [])), Builder()):
        with pytest.raises(BadCells):
            read_beginning(begun(version, data))


def _with(start: Builder, octets: bytes, bits: str = "") -> Builder:
    """A copy with more behind it."""
    copy = Builder().store_bits(start.bits).store_bytes(octets).store_bits(bits)
    for one in start.refs:
        copy.store_ref(one)
    return copy


def test_a_wallet_that_its_key_does_not_open_proves_nothing() -> None:
    """Of version 5, the extensions alone may have a say; the key stands there all the same."""
    locked = _with(numbered("0"), KEY, "0"), _with(numbered("1", 112), KEY, "0")
    for version, data in zip(("v5r1", "v5beta"), locked, strict=True):
        with pytest.raises(BadCells):
            read_beginning(begun(version, data))


def test_too_long_a_beginning_is_not_looked_at() -> None:
    bag = opened([(100, [index + 1]) for index in range(200)] + [(0, [])])
    assert len(bag) > MOST_BYTES
    with pytest.raises(BadCells):
        read_beginning(bag)


async def test_code_that_nobody_knows_is_asked_for_its_key() -> None:
    """Whatever its data looks like: the contract itself says which key it obeys.

    So is known code that begins as no wallet does: special, at a depth, or without data.
    """
    known = KNOWN[8]
    data = _with(_with(numbered(), bytes.fromhex(str(known.proof.public_key))), b"", "0").end_cell()
    plain = {"code": _cell(b"a wallet of its own", "", []), "data": data}
    usual = {"code": code("v4r2"), "data": data}
    odd = StateInit(**usual, split_depth=3), StateInit(**usual, special=TickTock(True, True))
    # What looks like the data is a library, and the contract has none.
    bare = StateInit(code=code("v4r2"), library=data)
    for state in (StateInit(**plain), StateInit(data=data), bare, *odd):
        written = state.serialize()
        found = read_beginning(written.to_boc())
        assert found == Beginning(written.hash)
        address = f"0:{written.hash.hex()}"
        proof = replace(known.proof, address=address, state_init=written.to_boc())
        chain = Contracts()
        assert await outcome(proof, chain) is Reason.UNKNOWN_WALLET
        assert chain.asked == [address]
        # It may have been given another key since: the one it began with opens it no more.
        assert await outcome(proof, Contracts(**{address: KEY})) is Reason.KEY


async def test_both_versions_of_the_index_know_a_contracts_key(chain: Chain) -> None:
    proof = KNOWN[8].proof
    silent = KNOWN[7].proof.address
    # A key that begins with noughts is as long as any other.
    early = f"0:{'aa' * 32}"
    await chain.ton.says_key(proof.address, str(proof.public_key))
    await chain.ton.says_key(early, "00" * 4 + "ab" * 28)
    for broken in (None, "v3"):
        if broken:
            await chain.ton.fault(503, broken, times=100)
        way = chain.client()
        assert await way.public_key(proof.address) == bytes.fromhex(str(proof.public_key))
        assert await way.public_key(early) == bytes(4) + b"\xab" * 28
        assert await way.public_key(silent) is None
    bare = replace(proof, state_init=None)
    assert await outcome(bare, public_key_of=chain.both.public_key) is None
    assert (
        await outcome(replace(bare, address=silent), public_key_of=chain.both.public_key)
        is Reason.UNKNOWN_WALLET
    )


@pytest.mark.parametrize(
    "answer",
    [
        (11, [("num", "0x1")]),
        (-13, []),
        (None, [("num", "0x1")]),
        (0, []),
        (0, [("num", "0x1"), ("num", "0x1")]),
        (0, [("cell", "0x1")]),
        (0, [("num", None)]),
        (0, [("num", 7)]),
        (0, [("num", "-0x1")]),
        (0, [("num", "0x1" + "0" * 64)]),
        (0, [("num", "0x" + "f" * 5000)]),
        (0, [("num", "seven")]),
    ],
)
def test_an_answer_that_is_no_key_is_none(answer: tuple[Any, list[tuple[Any, Any]]]) -> None:
    assert key_answer(*answer) is None
