"""Bags of cells from outside: checked in one pass over the bytes before a library builds them.

A bag may name a cell many times, so that walking it as a tree takes for ever; checked like this,
each cell is built once, from cells that were built before.
"""

from __future__ import annotations

import binascii
from base64 import b64decode

from bitarray import bitarray
from bitarray.util import ba2int
from pytoniq_core.boc.cell import Cell
from pytoniq_core.boc.deserialize import Boc

_MAGIC = bytes.fromhex("b5ee9c72")
_HAS_INDEX, _HAS_CHECKSUM = 0x80, 0x40
#: A message has at most 8,192 cells and 2 million bits (configuration parameter 43 of the
#: network); a transaction with its messages has more.
MOST_BYTES, MOST_CELLS = 1 << 20, 1 << 15
#: The deepest that a cell may be.
_MOST_DEPTH = 1024


class BadCells(ValueError):
    """The bytes are no bag of cells, or one that should not be built."""


def read_boc(text: str) -> Cell:
    """The one root of a bag of cells in base64; raises BadCells for everything else."""
    if len(text) > MOST_BYTES * 4 // 3 + 4:
        raise BadCells("too long")
    try:
        data = b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise BadCells("not in base64") from None
    _check(data)
    try:
        (root,) = Boc(data).deserialize()
    except Exception as error:
        # The library raises what it happens to meet: its own errors, IndexError, plain Exception.
        raise BadCells(f"{type(error).__name__}: {error}"[:200]) from error
    assert isinstance(root, Cell)
    return root


def _check(data: bytes) -> None:
    """Let pass only what can be built in a time that grows with its length."""
    if len(data) < 11 or data[:4] != _MAGIC:
        raise BadCells("no bag of cells")
    flags, offset_size = data[4], data[5]
    size = flags & 7
    if not 1 <= size <= 4 or not 1 <= offset_size <= 8:
        raise BadCells("sizes out of bounds")
    numbers = data[6 : 6 + 3 * size + offset_size]
    cells = int.from_bytes(numbers[:size], "big")
    roots = int.from_bytes(numbers[size : 2 * size], "big")
    absent = int.from_bytes(numbers[2 * size : 3 * size], "big")
    length = int.from_bytes(numbers[3 * size :], "big")
    if roots != 1 or absent or not 1 <= cells <= MOST_CELLS:
        raise BadCells("too many cells, or not one root")
    start = 6 + 3 * size + offset_size
    root = int.from_bytes(data[start : start + size], "big")
    start += size + (cells * offset_size if flags & _HAS_INDEX else 0)
    end = start + length
    if root >= cells or end + (4 if flags & _HAS_CHECKSUM else 0) != len(data):
        raise BadCells("the lengths do not fit")
    _check_cells(data[start:end], cells, size)


def _check_cells(data: bytes, cells: int, size: int) -> None:
    """Every reference goes forward, none is missing, and nothing is too deep."""
    at = 0
    depths = [0] * cells
    for index in range(cells):
        if at + 2 > len(data):
            raise BadCells("cells are missing")
        references, bits = data[at] & 7, data[at + 1]
        if references > 4 or data[at] & 16:
            # The second is the sign of a cell that brings its own hashes; nobody sends those.
            raise BadCells("no cell of a message")
        at += 2 + (bits + 1) // 2
        if at + references * size > len(data):
            raise BadCells("cells are missing")
        for _ in range(references):
            target = int.from_bytes(data[at : at + size], "big")
            if not index < target < cells:
                raise BadCells("a reference does not go forward")
            depths[target] = max(depths[target], depths[index] + 1)
            at += size
        if depths[index] > _MOST_DEPTH:
            raise BadCells("too deep")
    if at != len(data):
        raise BadCells("the lengths do not fit")


class Reader:
    """Reads a cell from its beginning; asking for more than there is raises BadCells.

    The library's own slice gives what is left instead, which turns half a number into another.
    """

    def __init__(self, cell: Cell) -> None:
        self.is_ordinary = not cell.is_exotic
        self._bits = cell.bits
        self._references = cell.refs
        self._at = self._reference = 0

    @property
    def bits_left(self) -> int:
        return len(self._bits) - self._at

    @property
    def references_left(self) -> int:
        return len(self._references) - self._reference

    def unsigned(self, bits: int) -> int:
        return int(ba2int(self._take(bits), signed=False))

    def signed(self, bits: int) -> int:
        return int(ba2int(self._take(bits), signed=True))

    def flag(self) -> bool:
        return self.unsigned(1) == 1

    def octets(self, count: int) -> bytes:
        return bytes(self._take(count * 8).tobytes())

    def coins(self) -> int:
        """VarUInteger 16: four bits say how many bytes follow."""
        count = self.unsigned(4)
        return int.from_bytes(self.octets(count), "big")

    def reference(self) -> Cell:
        if not self.references_left:
            raise BadCells("a reference is missing")
        self._reference += 1
        cell: Cell = self._references[self._reference - 1]
        return cell

    def address(self) -> str | None:
        """The raw form; empty for the kinds of address that no wallet has."""
        kind = self.unsigned(2)
        if kind < 2:
            self._take(self.unsigned(9) if kind else 0)
            return None
        rewritten = self.flag()
        if rewritten:
            self._take(self.unsigned(5))
        if kind == 3:
            self._take(32 + self.unsigned(9))
            return None
        raw = f"{self.signed(8)}:{self.octets(32).hex()}"
        return None if rewritten else raw

    def _take(self, bits: int) -> bitarray:
        if bits > self.bits_left:
            raise BadCells("the cell ends early")
        self._at += bits
        return self._bits[self._at - bits : self._at]
