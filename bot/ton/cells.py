"""Bags of cells from outside: checked in one pass over the bytes, then read where it is needed.

A bag may name one cell many times, so that code that walks it as a tree, or hashes it like one,
never comes to an end. Here nothing is built: a cell is a place in the bytes (docs/decisions/0018).
"""

from __future__ import annotations

import binascii
from base64 import b64decode
from copy import copy
from dataclasses import dataclass

_MAGIC = bytes.fromhex("b5ee9c72")
_HAS_INDEX, _HAS_CHECKSUM = 0x80, 0x40
_EXOTIC, _BRINGS_HASHES = 8, 16
#: A message has at most 8,192 cells and 2 million bits (the network's configuration, parameter
#: 43); a transaction with its messages has more.
MOST_BYTES, MOST_CELLS = 1 << 20, 1 << 15


class BadCells(ValueError):
    """The bytes are no bag of cells, or do not hold what was looked for."""


@dataclass(frozen=True)
class _Bag:
    """The cells' bytes, where each of them begins, and how long a reference is."""

    data: bytes
    places: tuple[int, ...]
    size: int

    def cell(self, index: int) -> tuple[bytes, list[int]]:
        """Its two descriptors with its data, and the places of the cells that it names."""
        at = self.places[index]
        end = at + 2 + (self.data[at + 1] + 1) // 2
        named = range(end, end + (self.data[at] & 7) * self.size, self.size)
        return self.data[at:end], [_number(self.data, one, self.size) for one in named]


@dataclass(frozen=True)
class Cell:
    """One cell of a bag that was checked."""

    bag: _Bag
    index: int


def read_boc(text: str) -> Cell:
    """The one root of a bag of cells in base64; raises BadCells for everything else."""
    if len(text) > MOST_BYTES * 4 // 3 + 4:
        raise BadCells("too long")
    try:
        data = b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise BadCells("not in base64") from None
    return read_bag(data)


def read_bag(data: bytes) -> Cell:
    """The one root of a bag of cells; raises BadCells for everything else."""
    if len(data) > MOST_BYTES:
        raise BadCells("too long")
    if len(data) < 11 or data[:4] != _MAGIC:
        raise BadCells("no bag of cells")
    flags, offset_size = data[4], data[5]
    size = flags & 7
    if not 1 <= size <= 4 or not 1 <= offset_size <= 8:
        raise BadCells("sizes out of bounds")
    at = 6 + 3 * size
    cells, roots, absent = (_number(data, 6 + place * size, size) for place in range(3))
    length = _number(data, at, offset_size)
    if roots != 1 or absent or not 1 <= cells <= MOST_CELLS:
        raise BadCells("too many cells, or not one root")
    root = _number(data, at + offset_size, size)
    at += offset_size + size + (cells * offset_size if flags & _HAS_INDEX else 0)
    # A checksum is not looked at: what it would find, the connection has found.
    if root >= cells or at + length + (4 if flags & _HAS_CHECKSUM else 0) != len(data):
        raise BadCells("the lengths do not fit")
    return Cell(_check(data[at : at + length], cells, size), root)


def _number(data: bytes, at: int, size: int) -> int:
    return int.from_bytes(data[at : at + size], "big")


def _check(data: bytes, cells: int, size: int) -> _Bag:
    """Every cell is whole and every reference goes forward, so that following them ends."""
    at, places = 0, []
    for index in range(cells):
        places.append(at)
        if at + 2 > len(data):
            raise BadCells("cells are missing")
        references, bits = data[at] & 7, data[at + 1]
        if references > 4 or data[at] & _BRINGS_HASHES:
            raise BadCells("no cell of a message")
        at += 2 + (bits + 1) // 2
        if at + references * size > len(data):
            raise BadCells("cells are missing")
        for _ in range(references):
            if not index < _number(data, at, size) < cells:
                raise BadCells("a reference does not go forward")
            at += size
    if at != len(data):
        raise BadCells("the lengths do not fit")
    return _Bag(data, tuple(places), size)


class Reader:
    """Reads a cell from its beginning; asking for more than there is raises BadCells."""

    def __init__(self, cell: Cell) -> None:
        written, references = cell.bag.cell(cell.index)
        bits = written[1]
        self.is_ordinary = not written[0] & _EXOTIC
        self._bits = int.from_bytes(written[2:], "big")
        self.bits_left = (bits + 1) // 2 * 8
        if bits % 2:
            # The last byte is not full: its lowest one ends the data and is none of it.
            if not written[-1]:
                raise BadCells("the data has no end")
            over = (self._bits & -self._bits).bit_length()
            self._bits >>= over
            self.bits_left -= over
        self._references = [Cell(cell.bag, one) for one in references]

    def again(self) -> Reader:
        """Another reader that stands where this one does."""
        other = copy(self)
        other._references = list(self._references)
        return other

    @property
    def references_left(self) -> int:
        return len(self._references)

    def unsigned(self, bits: int) -> int:
        if bits > self.bits_left:
            raise BadCells("the cell ends early")
        self.bits_left -= bits
        return self._bits >> self.bits_left & (1 << bits) - 1

    def signed(self, bits: int) -> int:
        number = self.unsigned(bits)
        return number - (1 << bits) if number >> (bits - 1) else number

    def flag(self) -> bool:
        return self.unsigned(1) == 1

    def octets(self, count: int) -> bytes:
        return self.unsigned(count * 8).to_bytes(count, "big")

    def coins(self) -> int:
        """VarUInteger 16: four bits say how many bytes follow."""
        return self.unsigned(self.unsigned(4) * 8)

    def reference(self) -> Cell:
        if not self._references:
            raise BadCells("a reference is missing")
        return self._references.pop(0)

    def address(self) -> str | None:
        """The raw form; empty for the kinds of address that no wallet has."""
        kind = self.unsigned(2)
        if kind < 2:
            self.unsigned(self.unsigned(9) if kind else 0)
            return None
        rewritten = self.flag()
        if rewritten:
            self.unsigned(self.unsigned(5))
        if kind == 3:
            self.unsigned(32 + self.unsigned(9))
            return None
        raw = f"{self.signed(8)}:{self.octets(32).hex()}"
        return None if rewritten else raw
