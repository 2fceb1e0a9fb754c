"""What both versions of the index share: how values are spelt, and what an unbroken piece is."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Container, Iterable
from typing import Any

from services.commerce.methods.chain_index import ChainTransaction, ChainUnavailable
from services.refusals import Refusal
from services.ton.addresses import TonNetwork, parse_address


class Unreadable(ChainUnavailable):
    """The index answered something else than its description says."""


def natural(value: Any) -> int:
    """A number that is never negative; large ones come as text."""
    if isinstance(value, str) and value.isascii() and value.isdecimal() and len(value) < 80:
        return int(value)
    if type(value) is int and value >= 0:
        return value
    raise ValueError("no number")


def hash_of(value: Any) -> str:
    """A hash in lower-case hex; it comes in hex or base64."""
    if len(value) == 64:
        return bytes.fromhex(value).hex()
    data = b64decode(value, validate=True)
    if len(data) != 32:
        raise ValueError("no hash")
    return data.hex()


def account_of(value: Any) -> str:
    """An address in its raw form, in whichever spelling it came."""
    try:
        return parse_address(value, TonNetwork.TESTNET)
    except Refusal:
        raise ValueError("no address") from None


def unbroken(
    after_lt: int, found: Iterable[ChainTransaction], believed: Container[str] = ()
) -> list[ChainTransaction]:
    """The longest piece that follows `after_lt` without a gap, oldest first.

    An index that lags or reorders may show a later transaction before an earlier one; what stands
    behind a gap waits. Raises ChainUnavailable when there is something, but not the next one. A new
    beginning of the account ends the piece before it, unless its hash is believed; at the head it
    is for the caller to prove.
    """
    piece: list[ChainTransaction] = []
    for one in sorted(found, key=lambda each: each.lt):
        if one.lt <= after_lt:
            continue
        if not piece:
            if one.prev_lt != after_lt and not one.begins_after(after_lt):
                raise ChainUnavailable(f"a gap after {after_lt}")
        elif one.lt == piece[-1].lt:
            continue
        elif (one.prev_lt, one.prev_hash) != (piece[-1].lt, piece[-1].hash):
            last = piece[-1]
            if not (last.ends and one.begins_after(last.lt) and one.hash in believed):
                break
        piece.append(one)
    return piece
