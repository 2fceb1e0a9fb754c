"""Names on the chain: the resolvers from the root to whoever owns one, honest ones and others.

Each contract answers for what stands below its own name. Nobody has to own what the root and its
zones know; a name that nobody registered leads to a contract that is not there.
"""

import base64
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from sandbox.ton import contracts, managers
from sandbox.ton.addresses import BadAddress, read_address
from sandbox.ton.cells import Builder, Cell, bag, dictionary
from sandbox.ton.managers import TonManager, address_of

#: Parameter 4 of the main network's configuration, and of the test network's.
ROOTS = (
    read_address("Ef_lZ1T4NCb2mwkme9h2rJfESCE0W34ma9lWp7-_uY3zXDvq"),
    read_address("Ef_v5x0Thgr6pq6ur2NvkWhIf4DxAxsL-Nk5rknT6n99oPKX"),
)
_ZONES = ("ton", "me", "t.me")
SMC_ADDRESS, _NEXT_RESOLVER, _ADNL, _STORAGE = 0x9FD3, 0xBA93, 0xAD01, 0x7473
_NOTHING, _THROWN = ("list", ""), 70
Entry = tuple[str, str]
Answer = tuple[int, list[Entry]]


@dataclass
class TonName:
    """What its owner wrote into it; a trick answers in the place of an honest resolver."""

    name: str
    wallet: str | None = None
    site: str | None = None
    storage: str | None = None
    trick: str | None = None
    # Of the item in the collection: moments in seconds since 1970; a trick of sandbox/ton/items.py.
    owner: str | None = None
    filled: int = 0
    bidder: str | None = None
    auction_end: int = 0
    item_trick: str | None = None


@dataclass
class TonNames:
    known: dict[str, TonName] = field(default_factory=dict)
    # By the domain below which each answers.
    managers: dict[str, TonManager] = field(default_factory=dict)

    def managed_at(self, address: str) -> TonManager | None:
        """The manager at an address."""
        return next((o for o in self.managers.values() if address_of(o.domain) == address), None)

    def at(self, address: str) -> str | None:
        """Which name a resolver answers for: "" for the root's."""
        if address in ROOTS:
            return ""
        names = (*_ZONES, *self.known)
        return next((one for one in names if resolver(one) == address), None)


def resolver(name: str) -> str:
    """The contract that answers for a name."""
    return contracts.named(name)


def resolves(names: TonNames, address: str, arguments: list[tuple[str, Any]]) -> Answer | None:
    """What `dnsresolve` answers there; None where nobody resolves anything."""
    managed = names.managed_at(address)
    if managed is not None:
        return managers.resolves(managed, *_arguments(arguments))
    own = names.at(address)
    return None if own is None else _resolves(names, own, *_arguments(arguments))


def _resolves(names: TonNames, own: str, left: bytes, category: int) -> Answer:
    """The resolver of a name itself, or of a zone."""
    record = names.known.get(own)
    if record is not None and record.trick is not None:
        return TRICKS[record.trick](left, record)
    zero = left.startswith(b"\0")
    if not left[zero:]:
        return _records(record, category, len(left))
    if own in names.managers and zero:
        # As items really do it: the zero byte is theirs, and all below it another's.
        return 0, [_length(1), ("cell", bag(_next(address_of(own))))]
    word = left[zero:].partition(b"\0")[0]
    below = word.decode("ascii", errors="replace") + (f".{own}" if own else "")
    # A zone has a contract's address ready for every name that may yet be sold.
    if below not in names.known and own not in ("ton", "t.me") and below not in _ZONES:
        return 0, [_length(0), _NOTHING]
    return 0, [_length(zero + len(word)), ("cell", bag(_next(resolver(below))))]


def _arguments(arguments: list[tuple[str, Any]]) -> tuple[bytes, int]:
    try:
        (_, name), (_, category) = arguments
        cell = base64.b64decode(name, validate=True)
        # One cell without references: the header has eleven bytes, the descriptors two.
        if len(cell) < 14 or cell[11] or cell[12] != 2 * (len(cell) - 13):
            raise ValueError("no whole bytes in one cell")
        return cell[13:], int(str(category), 0)
    except ValueError as error:
        raise BadAddress(f"the stack must hold a name and a category: {error}") from None


def _length(count: int) -> Entry:
    return "num", hex(count * 8)


def _records(record: TonName | None, category: int, consumed: int) -> Answer:
    kept = _kept(record) if record else {}
    if category:
        one = kept.get(category)
        return 0, [_length(consumed), ("cell", bag(one)) if one else _NOTHING]
    if not kept:
        return 0, [_length(consumed), _NOTHING]
    return 0, [_length(consumed), ("cell", bag(_dictionary(kept)))]


def _dictionary(kept: dict[int, Cell]) -> Cell:
    return dictionary(kept, 256).end().refs[0]


def category_of(name: str) -> int:
    return int.from_bytes(sha256(name.encode()).digest(), "big")


def _kept(record: TonName) -> dict[int, Cell]:
    kept = {}
    if record.wallet:
        kept["wallet"] = Builder().uint(SMC_ADDRESS, 16).address(record.wallet).uint(0, 8)
    if record.site:
        kept["site"] = Builder().uint(_ADNL, 16).octets(bytes.fromhex(record.site)).uint(0, 8)
    if record.storage:
        kept["storage"] = Builder().uint(_STORAGE, 16).octets(bytes.fromhex(record.storage))
    return {category_of(name): builder.end() for name, builder in kept.items()}


def _next(address: str | None) -> Cell:
    return Builder().uint(_NEXT_RESOLVER, 16).address(address).end()


# -- resolvers with bad intentions, for names that end with them or go through them ----------------

Trick = Callable[[bytes, TonName], Answer]


def _claims(bits: int) -> Trick:
    """So many bits are understood, and the same contract is to be asked for the rest."""
    return lambda left, record: (
        0,
        [("num", hex(bits)), ("cell", bag(_next(resolver(record.name))))],
    )


def _whole(cell: Callable[[TonName], Cell]) -> Trick:
    """All of it is understood, and this stands there."""
    return lambda left, record: (0, [_length(len(left)), ("cell", bag(cell(record)))])


def _wallet_is(cell: Builder) -> Cell:
    return _dictionary({category_of("wallet"): cell.end()})


def _forest(record: TonName) -> Cell:
    """A dictionary with more paths than there are atoms, none of which is ours."""
    cell = Builder().end()
    for _ in range(200):
        cell = Builder().uint(0, 2).ref(cell).ref(cell).end()
    return cell


def _stack(*entries: Entry) -> Trick:
    return lambda left, record: (0, list(entries))


_FAR = "5:" + "ab" * 32
TRICKS: dict[str, Trick] = {
    # Asks for itself again, with nothing taken; or takes a byte and asks for itself.
    "loops": _claims(0),
    "crawls": _claims(8),
    "lies_long": _claims(8 * 500),
    "lies_negative": _claims(-8),
    "lies_odd": _claims(5),
    "lies_within": _claims(16),
    "throws": lambda left, record: (_THROWN, []),
    "empty_stack": _stack(),
    "third_answer": lambda left, record: (0, [_length(len(left)), _NOTHING, _NOTHING]),
    "word_for_number": _stack(("num", "many"), _NOTHING),
    "cell_for_number": _stack(("cell", bag(Builder().end())), _NOTHING),
    "number_for_cell": lambda left, record: (0, [_length(len(left)), ("num", "0x1")]),
    "no_cells": lambda left, record: (0, [_length(len(left)), ("cell", "bm90IGNlbGxz")]),
    "empty_cell": _whole(lambda record: Builder().end()),
    "forest": _whole(_forest),
    "long_label": _whole(lambda record: Builder().uint(0b10, 2).uint(511, 9).end()),
    "resolver_for_wallet": _whole(
        lambda record: _wallet_is(Builder().uint(_NEXT_RESOLVER, 16).address(resolver("ton")))
    ),
    "far_wallet": _whole(lambda record: _wallet_is(Builder().uint(SMC_ADDRESS, 16).address(_FAR))),
    "half_address": _whole(
        lambda record: _wallet_is(Builder().uint(SMC_ADDRESS, 16).uint(0b100, 3).uint(1, 9))
    ),
    "wallet_for_resolver": lambda left, record: (
        0,
        [
            _length(1),
            ("cell", bag(Builder().uint(SMC_ADDRESS, 16).address(resolver("ton")).end())),
        ],
    ),
}
