"""Cells that come from outside, as the sandbox's own: what a wallet is asked to send."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass

from pytoniq_core.boc.cell import Cell as Foreign

from sandbox.ton.cells import Builder, Cell

LARGEST_BAG = 64 * 1024


class BadBag(Exception):
    """The bytes hold no cells that can be read."""


def read_bag(text: str) -> Cell:
    """The one root of a bag in base64."""
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise BadBag("not base64") from None
    if len(data) > LARGEST_BAG:
        raise BadBag("too long")
    try:
        return _converted(Foreign.one_from_boc(data), {})
    except Exception as error:
        # The library has no error of its own that all of these derive from.
        raise BadBag(f"no bag of cells: {error}") from None


def _converted(cell: Foreign, done: dict[bytes, Cell]) -> Cell:
    """Every distinct cell once, however often it is referred to."""
    if cell.is_exotic:
        raise BadBag("an exotic cell")
    if cell.hash not in done:
        builder = Builder()
        bits = cell.bits.to01()
        if bits:
            builder.uint(int(bits, 2), len(bits))
        for ref in cell.refs:
            builder.ref(_converted(ref, done))
        done[cell.hash] = builder.end()
    return done[cell.hash]


@dataclass
class Reader:
    """Reads a cell from the left."""

    cell: Cell
    at: int = 0
    next_ref: int = 0

    @property
    def left(self) -> int:
        return self.cell.bits - self.at

    def uint(self, bits: int) -> int:
        if bits > self.left:
            raise BadBag(f"{bits} bits are asked for and {self.left} left")
        self.at += bits
        return self.cell.value >> self.left & (1 << bits) - 1

    def coins(self) -> int:
        return self.uint(8 * self.uint(4))

    def address(self) -> str | None:
        """A standard address in its raw form, or None for none."""
        kind = self.uint(2)
        if kind == 0:
            return None
        if kind != 0b10 or self.uint(1):
            raise BadBag("an address of another kind")
        workchain = self.uint(8)
        return f"{workchain - 256 if workchain > 127 else workchain}:{self.uint(256):064x}"

    def ref(self) -> Cell:
        if self.next_ref >= len(self.cell.refs):
            raise BadBag("there is no further reference")
        self.next_ref += 1
        return self.cell.refs[self.next_ref - 1]

    def rest(self) -> Cell:
        """Everything that was not read yet."""
        builder = Builder().uint(self.cell.value & (1 << self.left) - 1, self.left)
        for ref in self.cell.refs[self.next_ref :]:
            builder.ref(ref)
        return builder.end()

    def snake(self) -> bytes:
        """The bytes from here on, and of the chain of references behind them."""
        found, cell, bits = b"", self.cell, self.left
        for _ in range(LARGEST_BAG):
            size = bits // 8
            found += (cell.value >> (bits - size * 8) & (1 << size * 8) - 1).to_bytes(size, "big")
            if not cell.refs:
                break
            cell = cell.refs[0]
            bits = cell.bits
        return found
