"""What resolvers answer, read without trust (TEP-81, block.tlb): one step of a name, and records.

A resolver is a stranger's contract. Every answer either brings the name nearer to its end or is
refused; a dictionary is never walked through, only followed to the places that we want.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from bot.ton.cells import BadCells, Cell, Reader, read_boc
from services.ton.names import Records

METHOD = "dnsresolve"
#: All records at once; a step on the way is answered in the same way whatever is asked for.
EVERYTHING = "0x0"
_KEY_BITS = 256
_ADDRESS, _NEXT_RESOLVER, _ADNL, _STORAGE = 0x9FD3, 0xBA93, 0xAD01, 0x7473
#: Exit codes of a method that ran to its end, and of an account without code.
_SUCCESS, _NO_CONTRACT = (0, 1), -13
_NOTHING = ("null", "list", "tuple")
_WORKCHAINS = (0, -1)


class BadResolver(Exception):
    """A contract answered something that is no answer."""


class NoContract(Exception):
    """Nobody has ever put a resolver there: so it is with every name that is for sale."""


@dataclass(frozen=True)
class Step:
    """How many bytes of the name were understood, and what was found there."""

    consumed: int
    found: Cell | None


def read_step(left: bytes, exit_code: Any, stack: Sequence[tuple[Any, Any]]) -> Step:
    """An answer about `left`, its stack as kinds and values; raises BadResolver and NoContract."""
    if exit_code == _NO_CONTRACT:
        raise NoContract
    if exit_code not in _SUCCESS or len(stack) != 2:
        raise BadResolver(f"the method ended with {exit_code!r}"[:100])
    (kind, bits), found = stack[0], _cell(*stack[1])
    if kind != "num" or not isinstance(bits, str) or len(bits) > 20:
        raise BadResolver("the first of the stack is no number")
    try:
        consumed, over = divmod(int(bits, 16), 8)
    except ValueError:
        raise BadResolver("the first of the stack is no number") from None
    if over or not 0 <= consumed <= len(left):
        raise BadResolver("a length that is none of the name's")
    if 0 < consumed < len(left) and left[consumed - 1] and left[consumed]:
        raise BadResolver("a length that ends within a word")
    return Step(consumed, found if consumed else None)


def _cell(kind: Any, value: Any) -> Cell | None:
    if kind in _NOTHING:
        return None
    if kind != "cell" or not isinstance(value, str):
        raise BadResolver("the second of the stack is no cell")
    try:
        return read_boc(value)
    except BadCells as error:
        raise BadResolver(str(error)) from None


def next_resolver(cell: Cell) -> str:
    """Who is asked about the rest; raises BadResolver."""
    try:
        reader = _record(cell)
        tag, address = reader.unsigned(16), reader.address()
    except BadCells as error:
        raise BadResolver(str(error)) from None
    if tag != _NEXT_RESOLVER or address is None:
        raise BadResolver("no resolver is named for the rest")
    return of_this_world(address)


def read_records(cell: Cell | None) -> Records:
    """The records at a name's end; raises BadResolver where its wallet cannot be told.

    What stands there for sites and storage pays nobody: what is strange in it is left out.
    """
    if cell is None:
        return Records()
    try:
        wallet = _wallet(_lookup(cell, "wallet"))
    except BadCells as error:
        raise BadResolver(str(error)) from None
    return Records(wallet, *(_bag_or_site(cell, name) for name in ("site", "storage")))


def _wallet(reader: Reader | None) -> str | None:
    if reader is None:
        return None
    if reader.unsigned(16) != _ADDRESS:
        raise BadResolver("the wallet is no address")
    address = reader.address()
    return of_this_world(address) if address is not None else None


def of_this_world(address: str) -> str:
    """The same address, where its workchain is one; raises BadResolver."""
    if int(address.partition(":")[0]) not in _WORKCHAINS:
        raise BadResolver("an address of no workchain that there is")
    return address


def _bag_or_site(cell: Cell, category: str) -> str | None:
    try:
        reader = _lookup(cell, category)
        tag = reader.unsigned(16) if reader else 0
        if reader and tag == _STORAGE:
            return f"tonstorage://{reader.octets(32).hex()}"
        if reader and tag == _ADNL and category == "site":
            return f"adnl:{reader.octets(32).hex()}"
    except BadCells:
        return None
    return None


def _record(cell: Cell) -> Reader:
    reader = Reader(cell)
    if not reader.is_ordinary:
        raise BadCells("a cell of another kind")
    return reader


def _lookup(root: Cell, category: str) -> Reader | None:
    """The record under a category in a Hashmap 256 ^DNSRecord: one path, never the others."""
    key, left = int.from_bytes(sha256(category.encode()).digest(), "big"), _KEY_BITS
    reader = _record(root)
    while True:
        length, label = _label(reader, left)
        left -= length
        if label != key >> left & (1 << length) - 1:
            return None
        if not left:
            return _record(reader.reference())
        left -= 1
        branches = reader.reference(), reader.reference()
        reader = _record(branches[key >> left & 1])


def _label(reader: Reader, most: int) -> tuple[int, int]:
    """hml_short$0, hml_long$10 or hml_same$11: how many bits of the key stand here, and which."""
    width = most.bit_length()
    if not reader.flag():
        length = 0
        while reader.flag():
            length += 1
        bits = reader.unsigned(length)
    elif not reader.flag():
        length = reader.unsigned(width)
        bits = reader.unsigned(length)
    else:
        repeated, length = reader.flag(), reader.unsigned(width)
        bits = (1 << length) - 1 if repeated else 0
    if length > most:
        raise BadCells("a label longer than the key")
    return length, bits
