"""The bodies of messages: comments of every kind, and what jetton contracts say to each other."""

import base64
from dataclasses import dataclass

from sandbox.ton.cells import Builder, Cell, CellTooFull

COMMENT, ENCRYPTED = 0, 0x2167DA4B
TRANSFER, INTERNAL_TRANSFER, NOTIFICATION, EXCESSES = 0x0F8A7EA5, 0x178D4519, 0x7362D09C, 0xD53276DB
BOUNCED = 0xFFFFFFFF
DEEPEST_BOMB = 500


@dataclass(frozen=True)
class Body:
    """A body, its op code, and its text when it is a comment."""

    cell: Cell
    opcode: int | None = None
    text: str | None = None


def nothing() -> Body:
    return Body(Builder().end())


def comment(text: bytes | None, *, opcode: int = COMMENT, first: int = 123) -> Body:
    """A text in cells of 127 bytes, of which `first` stand behind the op code."""
    if text is None:
        return nothing()
    head, rest = text[:first], text[first:]
    tail: Cell | None = None
    pieces = [rest[start : start + 127] for start in range(0, len(rest), 127)]
    for piece in reversed(pieces):
        builder = Builder().octets(piece)
        tail = (builder.ref(tail) if tail else builder).end()
    builder = Builder().uint(opcode, 32).octets(head)
    whole = (builder.ref(tail) if tail else builder).end()
    return Body(whole, opcode, base64.b64encode(text).decode())


def encrypted(ciphertext: bytes) -> Body:
    return comment(ciphertext, opcode=ENCRYPTED)


def other(opcode: int, data: bytes = b"") -> Body:
    """A message of another contract, which may hold the bytes of a comment all the same."""
    return Body(Builder().uint(opcode, 32).octets(data).end(), opcode)


def bomb(text: bytes) -> Body:
    """A comment whose tail branches twice at each of many levels: few cells, endless paths."""
    tail = Builder().octets(b"!").end()
    for level in range(DEEPEST_BOMB):
        tail = Builder().uint(level, 16).ref(tail).ref(tail).end()
    cell = Builder().uint(COMMENT, 32).octets(text).ref(tail).ref(tail).end()
    return Body(cell, COMMENT, base64.b64encode(text).decode())


def bounced(body: Body) -> Body:
    """What comes back of a refused message: the mark, then the first 256 bits."""
    kept = min(body.cell.bits, 256)
    builder = Builder().uint(BOUNCED, 32)
    return Body(builder.uint(body.cell.value >> (body.cell.bits - kept), kept).end(), BOUNCED)


@dataclass(frozen=True)
class Jettons:
    """A transfer of jettons on its way: the same for all the messages that carry it."""

    query_id: int
    amount: int
    sender: str | None
    receiver: str
    forward_amount: int
    payload: Cell
    inline: bool = False

    def _payload(self, builder: Builder) -> Cell:
        if not self.inline:
            return builder.bit(True).ref(self.payload).end()
        if self.payload.bits + 1 > builder.free_bits:
            raise CellTooFull("the payload is too long to stand in place")
        return builder.bit(False).cell(self.payload).end()

    def _head(self, opcode: int) -> Builder:
        return Builder().uint(opcode, 32).uint(self.query_id, 64).coins(self.amount)

    def transfer(self) -> Body:
        builder = self._head(TRANSFER).address(self.receiver).address(self.sender)
        builder.bit(False).coins(self.forward_amount)
        return Body(self._payload(builder), TRANSFER)

    def internal_transfer(self) -> Body:
        builder = self._head(INTERNAL_TRANSFER).address(self.sender).address(self.sender)
        return Body(self._payload(builder.coins(self.forward_amount)), INTERNAL_TRANSFER)

    def notification(self) -> Body:
        builder = self._head(NOTIFICATION).address(self.sender)
        return Body(self._payload(builder), NOTIFICATION)

    def excesses(self) -> Body:
        return Body(Builder().uint(EXCESSES, 32).uint(self.query_id, 64).end(), EXCESSES)
