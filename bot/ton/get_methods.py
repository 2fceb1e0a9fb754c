"""The one question that is put to a contract: which jetton wallet belongs to this owner."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from typing import Any

from bot.ton.cells import Reader, read_boc

ADDRESS_METHOD = "get_wallet_address"
#: Exit codes of a method that ran to its end.
_SUCCESS = (0, 1)


def address_argument(raw: str) -> str:
    """An address as a slice: a bag of one cell, whose last byte holds three of its 267 bits."""
    workchain, _, account = raw.partition(":")
    number = 0b100 << 264 | (int(workchain) & 0xFF) << 256 | int(account, 16)
    data = (number << 5 | 0b10000).to_bytes(34, "big")
    cell = bytes([0, 2 * 33 + 1]) + data
    return b64encode(bytes.fromhex("b5ee9c7201010101002400") + cell).decode()


def address_answer(exit_code: Any, stack: Sequence[Any]) -> str:
    """The address on top of the stack; raises ValueError for anything else."""
    if exit_code not in _SUCCESS or len(stack) != 1 or not isinstance(stack[0], str):
        raise ValueError(f"the method ended with {exit_code!r}"[:100])
    found = Reader(read_boc(stack[0])).address()
    if found is None:
        raise ValueError("the method named nobody")
    return found
