"""Cells as the chain makes them: bits and references, their hash, and the bag that carries them.

The writer is the sandbox's own, so that the program's reader is tested against bytes that its own
library did not make. Everything here takes time in proportion to the number of distinct cells.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass

MOST_BITS, MOST_REFS = 1023, 4
BAG_MAGIC = bytes.fromhex("b5ee9c72")
RAW_ADDRESS_BITS = 267


class CellTooFull(Exception):
    """More bits or references than a cell holds."""


@dataclass(frozen=True, eq=False)
class Cell:
    """An ordinary cell; `bits` counts those of `value` that are data."""

    bits: int
    value: int
    refs: tuple[Cell, ...]
    depth: int
    hash: bytes

    def data(self) -> bytes:
        """The data bytes, completed with a one and zeros when they do not end with a byte."""
        spare = -self.bits % 8
        value = self.value if not spare else (self.value << 1 | 1) << (spare - 1)
        return value.to_bytes((self.bits + 7) // 8, "big")

    def descriptors(self) -> bytes:
        return bytes((len(self.refs), self.bits // 8 + (self.bits + 7) // 8))


class Builder:
    """Fills a cell from the left; every method returns the builder."""

    def __init__(self) -> None:
        self._bits = 0
        self._value = 0
        self._refs: list[Cell] = []

    @property
    def free_bits(self) -> int:
        return MOST_BITS - self._bits

    @property
    def free_refs(self) -> int:
        return MOST_REFS - len(self._refs)

    def uint(self, value: int, bits: int) -> Builder:
        if not 0 <= value < 1 << bits or bits > self.free_bits:
            raise CellTooFull(f"{value} does not fit into {bits} of {self.free_bits} bits")
        self._bits += bits
        self._value = self._value << bits | value
        return self

    def sint(self, value: int, bits: int) -> Builder:
        return self.uint(value % (1 << bits), bits)

    def bit(self, value: bool) -> Builder:
        return self.uint(int(value), 1)

    def octets(self, value: bytes) -> Builder:
        return self.uint(int.from_bytes(value, "big"), len(value) * 8)

    def short_uint(self, value: int, length_bits: int) -> Builder:
        """VarUInteger: the number of bytes, then the bytes."""
        size = (value.bit_length() + 7) // 8
        return self.uint(size, length_bits).uint(value, size * 8)

    def coins(self, amount: int) -> Builder:
        return self.short_uint(amount, 4)

    def maybe_coins(self, amount: int | None) -> Builder:
        return self.bit(False) if amount is None else self.bit(True).coins(amount)

    def money(self, amount: int) -> Builder:
        """A CurrencyCollection that holds no extra currencies."""
        return self.coins(amount).bit(False)

    def address(self, raw: str | None) -> Builder:
        """A standard address from its raw form, or none."""
        if raw is None:
            return self.uint(0, 2)
        workchain, _, account = raw.partition(":")
        return self.uint(0b100, 3).sint(int(workchain), 8).octets(bytes.fromhex(account))

    def ref(self, cell: Cell) -> Builder:
        if not self.free_refs:
            raise CellTooFull("a fifth reference")
        self._refs.append(cell)
        return self

    def cell(self, cell: Cell) -> Builder:
        """The cell's content in place."""
        self.uint(cell.value, cell.bits)
        for inner in cell.refs:
            self.ref(inner)
        return self

    def either(self, cell: Cell, spare: int = 0) -> Builder:
        """The content in place behind a zero when there is room, else by reference behind a one."""
        if cell.bits + 1 + spare <= self.free_bits and len(cell.refs) <= self.free_refs:
            return self.bit(False).cell(cell)
        return self.bit(True).ref(cell)

    def end(self) -> Cell:
        depth = 1 + max(ref.depth for ref in self._refs) if self._refs else 0
        cell = Cell(self._bits, self._value, tuple(self._refs), depth, b"")
        digest = hashlib.sha256(cell.descriptors() + cell.data())
        for ref in self._refs:
            digest.update(ref.depth.to_bytes(2, "big"))
        for ref in self._refs:
            digest.update(ref.hash)
        return Cell(cell.bits, cell.value, cell.refs, depth, digest.digest())


def bag(root: Cell) -> str:
    """The bag of cells with its checksum, in base64 as the index gives it out."""
    order = _order(root)
    places = {cell.hash: place for place, cell in enumerate(order)}
    size = (len(order).bit_length() + 7) // 8
    body = bytearray()
    for cell in order:
        body += cell.descriptors() + cell.data()
        for ref in cell.refs:
            body += places[ref.hash].to_bytes(size, "big")
    offset = (len(body).bit_length() + 7) // 8
    head = bytearray(BAG_MAGIC) + bytes((0b01000000 | size, offset))
    for number in (len(order), 1, 0):
        head += number.to_bytes(size, "big")
    head += len(body).to_bytes(offset, "big") + bytes(size)
    whole = bytes(head + body)
    return base64.b64encode(whole + _crc32c(whole).to_bytes(4, "little")).decode()


def _order(root: Cell) -> list[Cell]:
    """Every distinct cell once, each before those it refers to."""
    seen: set[bytes] = set()
    done: list[Cell] = []
    stack: list[tuple[Cell, bool]] = [(root, False)]
    while stack:
        cell, left = stack.pop()
        if left:
            done.append(cell)
        elif cell.hash not in seen:
            seen.add(cell.hash)
            stack.append((cell, True))
            stack.extend((ref, False) for ref in cell.refs)
    return done[::-1]


def dictionary(entries: dict[int, Cell], key_bits: int) -> Builder:
    """A HashmapE whose values are references."""
    if not entries:
        return Builder().bit(False)
    keys = {f"{key:0{key_bits}b}": cell for key, cell in entries.items()}
    return Builder().bit(True).ref(_edge(keys, key_bits))


def _edge(keys: dict[str, Cell], most: int) -> Cell:
    first, last = min(keys), max(keys)
    same = next((i for i in range(len(first)) if first[i] != last[i]), len(first))
    builder = _label(Builder(), first[:same], most)
    if len(keys) == 1:
        return builder.ref(keys[first]).end()
    for bit in "01":
        below = {key[same + 1 :]: cell for key, cell in keys.items() if key[same] == bit}
        builder.ref(_edge(below, most - same - 1))
    return builder.end()


def _label(builder: Builder, label: str, most: int) -> Builder:
    """The shortest of the three ways to write a label of at most `most` bits."""
    length, width = len(label), most.bit_length()
    short, long = 2 * length + 2, 2 + width + length
    if len(set(label)) == 1 and 3 + width < min(short, long):
        return builder.uint(0b11, 2).bit(label[0] == "1").uint(length, width)
    value = int(label or "0", 2)
    if short <= long:
        return builder.uint((1 << length + 1) - 2, length + 2).uint(value, length)
    return builder.uint(0b10, 2).uint(length, width).uint(value, length)


def _crc_table() -> list[int]:
    table = []
    for byte in range(256):
        crc = byte
        for _ in range(8):
            crc = crc >> 1 ^ (0x82F63B78 if crc & 1 else 0)
        table.append(crc)
    return table


_TABLE = _crc_table()


def _crc32c(data: bytes) -> int:
    crc = 0xFFFFFFFF
    for byte in data:
        crc = _TABLE[(crc ^ byte) & 0xFF] ^ crc >> 8
    return crc ^ 0xFFFFFFFF
