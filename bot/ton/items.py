"""The NFT item of a name, read without trust (TEP-62, TEP-81): whose it is, its auction, its year.

What an item says of itself counts only where the collection derives this very item from the name;
everything else that a contract may answer is refused.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from bot.ton.cells import BadCells, Reader, read_boc
from bot.ton.dns import BadResolver, NoContract, of_this_world

ITEM_OF, DATA = "get_nft_address_by_index", "get_nft_data"
AUCTION, FILLED = "get_auction_info", "get_last_fill_up_time"
#: Exit codes of a method that ran to its end, and of an account without code.
_SUCCESS, _NO_CONTRACT = (0, 1), -13
_NOTHING = ("null", "list", "tuple")
#: Seconds since 1970 of a moment that a date can be made of; later ones are nobody's year.
_LATEST = 1 << 33
Stack = Sequence[tuple[Any, Any]]


@dataclass(frozen=True)
class Item:
    """What an item says of itself; nobody owns one while its auction is not claimed."""

    collection: str | None
    index: int
    owner: str | None


def index_of(label: str) -> int:
    """The number of a name in its collection: the hash of the cell that holds its letters.

    Not of the letters alone: the contract hashes a slice, which is a cell without references.
    """
    letters = label.encode()
    return int.from_bytes(sha256(bytes((0, 2 * len(letters))) + letters).digest(), "big")


def read_item_address(exit_code: Any, stack: Stack) -> str:
    """Which item a collection derives; raises BadResolver and NoContract."""
    (one,) = answered(exit_code, stack, 1)
    found = address_in(one)
    if found is None:
        raise BadResolver("a collection that names no item")
    return found


def read_item(exit_code: Any, stack: Stack) -> Item:
    """Raises BadResolver, and NoContract for an item that nobody has ever bid for."""
    begun, index, collection, owner, _ = answered(exit_code, stack, 5)
    if not number_in(begun):
        raise NoContract
    return Item(address_in(collection), number_in(index), address_in(owner))


def read_auction(exit_code: Any, stack: Stack) -> tuple[str | None, datetime | None]:
    """Who bids most and until when; None where there is no auction. Raises BadResolver."""
    bidder, _, until = answered(exit_code, stack, 3)
    ends = _moment(until)
    return (address_in(bidder), ends) if ends else (None, None)


def read_filled(exit_code: Any, stack: Stack) -> datetime | None:
    """When its owner last showed themselves, from which its year is counted; raises BadResolver."""
    (one,) = answered(exit_code, stack, 1)
    return _moment(one)


def answered(exit_code: Any, stack: Stack, count: int) -> Stack:
    """As many entries as there have to be; raises BadResolver and NoContract."""
    if exit_code == _NO_CONTRACT:
        raise NoContract
    if exit_code not in _SUCCESS or len(stack) != count:
        raise BadResolver(f"the method ended with {exit_code!r}"[:100])
    return stack


def number_in(entry: tuple[Any, Any]) -> int:
    """Raises BadResolver for anything else."""
    kind, value = entry
    if kind != "num" or not isinstance(value, str) or len(value) > 70:
        raise BadResolver("no number where one is due")
    try:
        return int(value, 16)
    except ValueError:
        raise BadResolver("no number where one is due") from None


def _moment(entry: tuple[Any, Any]) -> datetime | None:
    seconds = number_in(entry)
    if not 0 <= seconds < _LATEST:
        raise BadResolver("a moment that there is not")
    return datetime.fromtimestamp(seconds, UTC) if seconds else None


def address_in(entry: tuple[Any, Any]) -> str | None:
    """The address, or None where there is none; raises BadResolver for anything else."""
    kind, value = entry
    if kind in _NOTHING:
        return None
    if kind not in ("cell", "slice") or not isinstance(value, str):
        raise BadResolver("no address where one is due")
    try:
        found = Reader(read_boc(value)).address()
    except BadCells as error:
        raise BadResolver(str(error)) from None
    return of_this_world(found) if found is not None else None
