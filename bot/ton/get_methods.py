"""What is put to contracts: an owner's jetton wallet, what a name leads to, a wallet's key."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from typing import Any

from bot.ton.cells import Reader, read_boc

ADDRESS_METHOD, KEY_METHOD = "get_wallet_address", "get_public_key"
#: Exit codes of a method that ran to its end.
_SUCCESS = (0, 1)
_ONE_CELL = bytes.fromhex("b5ee9c720101010100")


def address_argument(raw: str) -> str:
    """An address as a slice: a bag of one cell, whose last byte holds three of its 267 bits."""
    workchain, _, account = raw.partition(":")
    number = 0b100 << 264 | (int(workchain) & 0xFF) << 256 | int(account, 16)
    return _bag(2 * 33 + 1, (number << 5 | 0b10000).to_bytes(34, "big"))


def bytes_argument(data: bytes) -> str:
    """At most 127 bytes as a slice."""
    return _bag(2 * len(data), data)


def _bag(descriptor: int, data: bytes) -> str:
    """A bag of one cell without references, in base64."""
    cell = bytes([0, descriptor]) + data
    # One cell, one root, none absent; how long it is; which of them is the root.
    return b64encode(_ONE_CELL + bytes([len(cell), 0]) + cell).decode()


def address_answer(exit_code: Any, stack: Sequence[Any]) -> str:
    """The address on top of the stack; raises ValueError for anything else."""
    if exit_code not in _SUCCESS or len(stack) != 1 or not isinstance(stack[0], str):
        raise ValueError(f"the method ended with {exit_code!r}"[:100])
    found = Reader(read_boc(stack[0])).address()
    if found is None:
        raise ValueError("the method named nobody")
    return found


def key_answer(exit_code: Any, stack: Sequence[tuple[Any, Any]]) -> bytes | None:
    """The public key that a contract names, its stack as kinds and values.

    None for everything else: a stranger's contract may answer what it likes, or not be there.
    """
    if exit_code not in _SUCCESS or len(stack) != 1:
        return None
    kind, value = stack[0]
    if kind != "num" or not isinstance(value, str) or len(value) > 70:
        return None
    try:
        return int(value, 16).to_bytes(32, "big")
    except (ValueError, OverflowError):
        return None
