"""Names on the chain: spelt as the standard says, led to their records, and never led astray."""

import asyncio
from base64 import b64decode, b64encode
from contextlib import suppress
from hashlib import sha256
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytoniq_core import Address, Builder, Cell
from pytoniq_core.boc.hashmap import HashMap

from bot.ton.dns import BadResolver, NoContract, Step, next_resolver, read_records, read_step
from bot.ton.get_methods import bytes_argument
from bot.ton.names import MOST_HOPS, ChainNames, walk
from sandbox.ton import RECEIVING
from sandbox.ton.names import ROOTS, TRICKS
from services.commerce.methods.chain_index import ChainUnavailable
from services.ton.names import (
    NameBroken,
    NamesUnavailable,
    NameUnfit,
    NameUnknown,
    Records,
    encoded,
    is_name,
    parse_name,
)
from tests.ton.conftest import Chain

ROOT = ROOTS[0]
ADNL, BAG = "ad" * 32, "ba" * 32
_LABELS = st.from_regex(r"[a-z0-9_]([a-z0-9-]{0,12}[a-z0-9_])?", fullmatch=True)
NAMES = st.builds(
    lambda labels, zone: ".".join((*labels, zone)),
    st.lists(_LABELS, min_size=1, max_size=6),
    st.sampled_from(["ton", "t.me"]),
)
ADDRESSES = st.builds(
    lambda workchain, account: f"{workchain}:{account.hex()}",
    st.sampled_from([0, -1]),
    st.binary(min_size=32, max_size=32),
)


def boc(cell: Cell) -> str:
    return b64encode(cell.to_boc()).decode()


def key(category: str) -> int:
    return int.from_bytes(sha256(category.encode()).digest(), "big")


def smc(raw: str) -> Cell:
    return Builder().store_uint(0x9FD3, 16).store_address(Address(raw)).store_uint(0, 8).end_cell()


def records(entries: dict[int, Cell]) -> Cell:
    """A DNS_RecordSet as the chain's own library makes it."""
    found = HashMap(256, value_serializer=lambda value, builder: builder.store_ref(value))
    for number, cell in entries.items():
        found.set_int_key(number, cell)
    made = found.serialize()
    assert made is not None
    return made


def read(cell: Cell) -> Records:
    found = read_step(b"\0", 0, [("num", "0x8"), ("cell", boc(cell))]).found
    return read_records(found)


# -- spelling ------------------------------------------------------------------------------------


@given(NAMES, st.data())
def test_a_name_is_one_name_in_whatever_case_it_is_typed(name: str, data: st.DataObject) -> None:
    typed = "".join(data.draw(st.sampled_from([one, one.upper()])) for one in name)
    assert is_name(f" {typed}\n") and parse_name(f" {typed}\n") == name


@given(NAMES)
def test_a_name_is_put_as_the_standard_says(name: str) -> None:
    """Against another reading of TEP-81, and against the chain's own cells."""
    labels = name.split(".")
    expected = bytearray(1)
    while labels:
        expected += labels.pop().encode("ascii")
        expected.append(0)
    assert encoded(name) == bytes(expected)
    theirs = Builder().store_bytes(bytes(expected)).end_cell()
    ours = Cell.one_from_boc(b64decode(bytes_argument(encoded(name))))
    assert ours.hash == theirs.hash


@given(st.text(max_size=140) | NAMES.map(lambda name: name.replace("a", "\u0430")))
def test_whatever_is_typed_is_a_plain_name_or_refused(text: str) -> None:
    try:
        name = parse_name(text)
    except NameUnfit:
        return
    assert name.isascii() and name == name.lower() and len(encoded(name)) <= 127
    assert parse_name(name) == name


@pytest.mark.parametrize(
    "typed",
    [
        *("ton", ".ton", "a..ton", "-a.ton", "a-.ton", "a b.ton", "a\0b.ton", "a.ton.", "a.com"),
        *("t.me", "me", "anna.t0n", f"{'a' * 122}.ton", "\u212aing.ton", "анна.ton", "a\u200b.ton"),
    ],
)
def test_what_only_looks_like_a_name_is_refused(typed: str) -> None:
    with pytest.raises(NameUnfit):
        parse_name(typed)


# -- records -------------------------------------------------------------------------------------


@given(
    st.dictionaries(st.integers(0, 2**256 - 1), st.just(smc("0:" + "00" * 32)), max_size=12),
    st.none() | ADDRESSES,
    st.booleans(),
)
def test_records_are_found_among_whatever_else_stands_there(
    others: dict[int, Cell], wallet: str | None, has_more: bool
) -> None:
    site = Builder().store_uint(0xAD01, 16).store_bytes(bytes.fromhex(ADNL)).store_uint(0, 8)
    storage = Builder().store_uint(0x7473, 16).store_bytes(bytes.fromhex(BAG))
    mine = {key("wallet"): smc(wallet)} if wallet else {}
    if has_more:
        mine |= {key("site"): site.end_cell(), key("storage"): storage.end_cell()}
    if not others and not mine:
        return
    more = (f"adnl:{ADNL}", f"tonstorage://{BAG}") if has_more else ()
    assert read(records({**others, **mine})) == Records(wallet, *more)


@given(st.data())
def test_a_spoilt_answer_is_read_or_refused_and_nothing_else(data: st.DataObject) -> None:
    whole = records({key("wallet"): smc(RECEIVING), key("site"): smc(RECEIVING), 7: smc(RECEIVING)})
    spoilt = bytearray(whole.to_boc())
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(spoilt) - 1))
        spoilt[place] = data.draw(st.integers(0, 255))
    try:
        answer = [("num", "0x8"), ("cell", b64encode(bytes(spoilt)).decode())]
        read_records(read_step(b"\0", 0, answer).found)
    except BadResolver:
        pass


# -- the way -------------------------------------------------------------------------------------


async def test_both_versions_of_the_index_lead_to_the_same_records(chain: Chain) -> None:
    await chain.ton.names("anna.ton", RECEIVING, site=ADNL, storage=BAG)
    await chain.ton.names("pay.anna.ton", "-1:" + "11" * 32)
    await chain.ton.names("anna.t.me", RECEIVING)
    await chain.ton.names("empty.ton")
    for way in (chain.v3, chain.v2, chain.both):
        names = ChainNames(way, ROOT)
        full = Records(RECEIVING, f"adnl:{ADNL}", f"tonstorage://{BAG}")
        assert await names.read("anna.ton") == full
        assert await names.read("pay.anna.ton") == Records("-1:" + "11" * 32)
        assert await names.read("anna.t.me") == Records(RECEIVING)
        assert await names.read("empty.ton") == Records()
        for unknown in ("free.ton", "no.anna.ton", "a.b.free.ton"):
            with pytest.raises(NameUnknown):
                await names.read(unknown)


async def test_version_two_answers_where_version_three_is_down(chain: Chain) -> None:
    await chain.ton.names("anna.ton", RECEIVING)
    await chain.ton.fault(503, "v3", times=100)
    assert await ChainNames(chain.client(), ROOT).read("anna.ton") == Records(RECEIVING)
    await chain.ton.fault(503, "v2", times=100)
    with pytest.raises(NamesUnavailable):
        await ChainNames(chain.client(), ROOT).read("anna.ton")


async def test_without_a_root_nothing_is_said_about_any_name(chain: Chain) -> None:
    """A wrong setting must not look like a name that nobody has."""
    with pytest.raises(NamesUnavailable):
        await ChainNames(chain.both, "-1:" + "77" * 32).read("anna.ton")


@pytest.mark.parametrize("trick", TRICKS)
async def test_a_resolver_that_plays_tricks_ends_in_a_refusal_within_few_calls(
    chain: Chain, trick: str
) -> None:
    await chain.ton.names("evil.ton", RECEIVING, trick=trick)
    for way in (chain.v3, chain.v2):
        for name in ("evil.ton", "a.b.c.evil.ton"):
            since = len(await chain.ton.asked())
            with suppress(NameBroken, NameUnknown):
                assert (await ChainNames(way, ROOT).read(name)).wallet is None
            assert len(await chain.ton.asked()) - since <= MOST_HOPS
    # Its index is not to blame, and answers about others at once.
    await chain.ton.names("anna.ton", RECEIVING)
    for way in (chain.both, chain.both):
        with suppress(NameBroken, NameUnknown):
            assert (await ChainNames(way, ROOT).read("evil.ton")).wallet is None
        assert (await ChainNames(way, ROOT).read("anna.ton")).wallet == RECEIVING


_CELLS = st.sampled_from(
    [
        ("list", []),
        ("cell", boc(records({key("wallet"): smc(RECEIVING)}))),
        ("cell", boc(Builder().store_uint(0xBA93, 16).store_address(Address(ROOT)).end_cell())),
        ("cell", boc(smc(RECEIVING))),
        ("cell", "garbage"),
        ("slice", None),
        (None, {"bytes": 1}),
    ]
)
_NUMBERS = st.integers(-16, 1100).map(lambda bits: ("num", hex(bits))) | st.sampled_from(
    [("num", "x"), ("num", None), ("num", 8), ("cell", ""), ("num", "0x" + "f" * 400)]
)


@given(
    NAMES,
    st.lists(
        st.tuples(st.sampled_from([0, 1, 11, -13, None, "0"]), st.tuples(_NUMBERS, _CELLS)),
        min_size=1,
        max_size=40,
    ),
)
def test_every_history_of_answers_ends_after_few_calls(
    name: str, answers: list[tuple[object, tuple[tuple[object, object], ...]]]
) -> None:
    """Either records of this very name, or one of the refusals; never another trouble."""
    asked: list[bytes] = []

    async def step(resolver: str, left: bytes) -> Step:
        assert encoded(name).endswith(left) and left
        asked.append(left)
        code, stack = answers[(len(asked) - 1) % len(answers)]
        return read_step(left, code, stack)

    with suppress(NameUnknown, BadResolver, ChainUnavailable):
        found = asyncio.run(walk(step, ROOT, name))
        assert found.wallet in (None, RECEIVING)
    assert len(asked) <= MOST_HOPS
    assert all(len(later) < len(earlier) for earlier, later in pairwise(asked))


def test_a_resolver_must_be_named_by_an_address_that_there_is() -> None:
    def named(builder: Builder) -> Cell:
        return builder.end_cell()

    head = Builder().store_uint(0xBA93, 16)
    for cell in (
        named(Builder()),
        named(Builder().store_uint(0xBA93, 16).store_uint(0, 2)),
        named(head.store_uint(0b100, 3).store_int(7, 8).store_bytes(bytes(32))),
        smc(RECEIVING),
    ):
        with pytest.raises(BadResolver):
            next_resolver(read_step(b"\0", 0, [("num", "0x8"), ("cell", boc(cell))]).found)  # type: ignore[arg-type]
    with pytest.raises(NoContract):
        read_step(b"\0", -13, [])
