"""Cells from outside: comments and jettons are read whole, and nothing makes the reader hang."""

import time
from base64 import b64decode, b64encode
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytoniq_core import Builder, Cell

from bot.ton.bodies import MOST_COMMENT, JettonCredit, jetton_credit, text_comment
from bot.ton.cells import MOST_CELLS, BadCells, Reader, read_boc
from tests.ton.bodies import comment, internal_transfer, snake

OWNER = f"0:{'ab' * 32}"


def boc(cell: Cell) -> str:
    return b64encode(cell.to_boc()).decode()


def opened(cell: Cell) -> Reader:
    """A cell that the chain's own library built, read from what an index would send."""
    return Reader(read_boc(boc(cell)))


def said(cell: Cell) -> bytes | None:
    return text_comment(opened(cell))


@given(st.binary(min_size=1, max_size=700), st.integers(1, 123))
def test_a_comment_comes_out_as_it_went_in_however_it_is_cut(text: bytes, cut: int) -> None:
    assert said(comment(text, cut)) == text


def test_a_comment_may_stand_in_a_reference() -> None:
    assert said(Builder().store_ref(comment(b"DC-7")).end_cell()) == b"DC-7"
    begun = Builder().store_uint(0, 32).store_ref(snake(b"DC-7")).end_cell()
    assert said(begun) == b"DC-7"


def test_what_is_no_text_is_no_comment() -> None:
    two = Builder().store_uint(0, 32).store_ref(snake(b"a")).store_ref(snake(b"b"))
    for body in (
        Builder(),
        Builder().store_uint(0, 32),
        Builder().store_uint(0, 31),
        # A comment that only the two wallets can read.
        Builder().store_uint(0x2167DA4B, 32).store_bytes(bytes(80)),
        Builder().store_uint(0, 32).store_uint(1, 7),
        two,
        Builder().store_ref(Builder().store_ref(comment(b"too deep")).end_cell()),
    ):
        assert said(body.end_cell()) is None
    assert said(comment(b"x" * MOST_COMMENT)) == b"x" * MOST_COMMENT
    assert said(comment(b"x" * (MOST_COMMENT + 1))) is None


@pytest.mark.parametrize("inline", [True, False])
@given(st.integers(0, 2**120 - 1), st.binary(max_size=300))
def test_a_jetton_transfer_says_how_much_whose_and_why(
    inline: bool, amount: int, text: bytes
) -> None:
    body = internal_transfer(amount, OWNER, comment(text), inline=inline)
    found = jetton_credit(opened(body))
    assert found == JettonCredit(amount, OWNER, text or None, is_bare=not text)


def test_a_mint_has_no_owner_and_a_transfer_without_words_no_comment() -> None:
    minted = internal_transfer(5, None, None)
    assert jetton_credit(opened(minted)) == JettonCredit(5, None, None, is_bare=True)
    early = Builder().store_uint(0x178D4519, 32).store_uint(7, 64).store_uint(15, 4).end_cell()
    assert jetton_credit(opened(early)) is None
    assert jetton_credit(opened(comment(b"internal_transfer"))) is None


def raw(written: list[tuple[int, list[int]]], **changed: int) -> str:
    """A bag written by hand: every cell is its data's length in bytes and its references."""
    body = b"".join(
        bytes([len(references), size * 2])
        + bytes(size)
        + b"".join(reference.to_bytes(2, "big") for reference in references)
        for size, references in written
    )
    numbers = {"cells": len(written), "roots": 1, "absent": 0, "length": len(body), "root": 0}
    numbers |= changed
    head = bytes.fromhex("b5ee9c72") + bytes([2, 3])
    head += b"".join(numbers[name].to_bytes(2, "big") for name in ("cells", "roots", "absent"))
    head += numbers["length"].to_bytes(3, "big") + numbers["root"].to_bytes(2, "big")
    return b64encode(head + body).decode()


def test_the_bag_written_by_hand_is_a_good_one() -> None:
    reader = Reader(read_boc(raw([(3, [1, 1]), (4, [])])))
    assert (reader.bits_left, reader.references_left) == (24, 2)


def test_a_bag_that_doubles_with_every_cell_is_read_at_once() -> None:
    """The bytes that hold a tree walker for ever: each cell names the next one twice."""
    bomb = raw([(4, [index + 1, index + 1]) for index in range(1000)] + [(4, [])])
    begun = time.perf_counter()
    assert text_comment(Reader(read_boc(bomb))) is None
    assert time.perf_counter() - begun < 5


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no base64",
        "AAAA",
        b64encode(b"\xb5\xee\x9cr" * 30).decode(),
        raw([(4, [0])]),
        raw([(4, [1]), (4, [0])]),
        raw([(4, [1]), (4, [2])]),
        raw([(4, [1] * 5), (4, [])]),
        raw([(4, [])], cells=0),
        raw([(4, [])], cells=2),
        raw([(4, [])], roots=2),
        raw([(4, [])], absent=1),
        raw([(4, [])], root=1),
        raw([(4, [])], length=5),
        raw([(4, [])], length=7),
        raw([(0, [])] * (MOST_CELLS + 1)),
        # A cell that brings its own hashes.
        b64encode(bytes.fromhex("b5ee9c72010101010004001000")).decode(),
    ],
)
def test_what_should_not_be_built_is_refused(text: str) -> None:
    with pytest.raises(BadCells):
        read_boc(text)


BAGS = (boc(comment(b"DC-1234")), boc(internal_transfer(10**6, OWNER, comment(b"x" * 300))))


@given(st.sampled_from(BAGS), st.data())
def test_damaged_bytes_are_refused_or_read_and_never_raise_anything_else(
    bag: str, data: st.DataObject
) -> None:
    octets = bytearray(b64decode(bag))
    for _ in range(data.draw(st.integers(1, 4))):
        octets[data.draw(st.integers(0, len(octets) - 1))] = data.draw(st.integers(0, 255))
    del octets[data.draw(st.integers(8, len(octets))) :]
    for read in (text_comment, jetton_credit):
        with suppress(BadCells):
            read(Reader(read_boc(b64encode(octets).decode())))


def test_a_chain_of_empty_cells_ends() -> None:
    cells = [(4, [1]), *((0, [index + 2]) for index in range(MOST_CELLS - 2)), (0, [])]
    assert text_comment(Reader(read_boc(raw(cells)))) is None


def test_what_is_not_needed_is_not_looked_at() -> None:
    """An odd cell behind the amount must not hide the amount; nobody knows what it says."""
    library = Builder(type_=2).store_uint(2, 8).store_bytes(bytes(32)).end_cell()
    brought = internal_transfer(7, OWNER, library)
    assert jetton_credit(opened(brought)) == JettonCredit(7, OWNER, None, is_bare=False)


def test_reading_past_the_end_is_refused_and_not_made_up() -> None:
    cell = Builder().store_uint(5, 3).end_cell()
    with pytest.raises(BadCells):
        opened(cell).unsigned(4)
    with pytest.raises(BadCells):
        opened(cell).reference()
    reader = opened(cell)
    assert reader.unsigned(3) == 5 and reader.bits_left == 0
    with pytest.raises(BadCells):
        Reader(read_boc(b64encode(bytes.fromhex("b5ee9c7201010101000300000100")).decode()))


def test_addresses_that_no_wallet_has_are_none() -> None:
    outside = Builder().store_bits("01").store_uint(8, 9).store_uint(1, 8).store_uint(9, 4)
    reader = opened(outside.end_cell())
    assert reader.address() is None and reader.unsigned(4) == 9
    rewritten = Builder().store_bits("101").store_uint(2, 5).store_bits("11").store_uint(0, 264)
    assert opened(rewritten.end_cell()).address() is None
    var = Builder().store_bits("110").store_uint(8, 9).store_uint(0, 40).store_uint(9, 4)
    reader = opened(var.end_cell())
    assert reader.address() is None and reader.unsigned(4) == 9
