"""The code and data with which a wallet begins: whose hash is its address, and which hold its key.

Only of the wallets listed here is it known where the key stands, and whether it can be changed:
where it can, what an account began with says nothing once it stands on the chain.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.ton.cells import BadCells, Reader, read_bag
from bot.ton.hashes import cell_hash

#: The largest code of the wallets below has 1,300 bytes; a multisig's is a few times that.
MOST_BYTES = 1 << 14
#: No depth, not special, code and data, no library: so all wallets begin.
_PLAIN = 0b00110
_KEY_BYTES = 32


@dataclass(frozen=True)
class _Layout:
    """What stands before the key, in bits; whether a dictionary follows it."""

    before: int
    dictionary: bool = False
    # Whether the wallet may be given another key.
    changes: bool = False
    # The first bits, where they decide whether the key's signature opens the wallet at all.
    first: str = ""


_SIMPLE, _NUMBERED, _PLUGINS = _Layout(32), _Layout(64), _Layout(64, dictionary=True)
#: By the hash of the code, which stands in tests/ton/proofs/known.json, by whoever built it.
_LAYOUTS = {
    bytes.fromhex(code): layout
    for code, layout in {
        # v1r1, v1r2, v1r3
        "a0cfc2c48aee16a271f2cfc0b7382d81756cecb1017d077faaab3bb602f6868c": _SIMPLE,
        "d4902fcc9fad74698fa8e353220a68da0dcf72e32bcb2eb9ee04217c17d3062c": _SIMPLE,
        "587cc789eff1c84f46ec3797e45fc809a14ff5ae24f1e0c7a6a99cc9dc9061ff": _SIMPLE,
        # v2r1, v2r2
        "5c9a5e68c108e18721a07c42f9956bfb39ad77ec6d624b60c576ec88eee65329": _SIMPLE,
        "fe9530d3243853083ef2ef0b4c2908c0abf6fa1c31ea243aacaa5bf8c7d753f1": _SIMPLE,
        # v3r1, v3r2
        "b61041a58a7980b946e8fb9e198e3c904d24799ffa36574ea4251c41a566f581": _NUMBERED,
        "84dafa449f98a6987789ba232358072bc0f76dc4524002a5d0918b9a75d2d599": _NUMBERED,
        # v4r1, v4r2
        "64dd54805522c5be8a9db59cea0105ccf0d08786ca79beb8cb79e880a8d7322d": _PLUGINS,
        "feb5ff6820e2ff0d9483e7e0d62c817d846789fb4ae580c878866d959dabd5c0": _PLUGINS,
        # v5 beta, as the cell of the chain's library that stands for its code. Below nought its
        # counter would lock the key out; its drafts had an order that writes any data.
        "f3d7ca53493deedac28b381986a849403cbac3d2c584779af081065af0ac4b93": _Layout(
            33 + 80, dictionary=True, changes=True, first="0"
        ),
        # v5r1, which says first whether it obeys signatures, or its extensions alone.
        "20834b7b72b112147e1b2fb457b84e74d1a30f04f737d4f62a668e9552d2b72f": _Layout(
            1 + 32 + 32, dictionary=True, first="1"
        ),
        # Telegram's own, which runs what the network's configuration holds; its key is changed by
        # an order of its owner's.
        "9149ae51c1e4689710cebf7830297b16acfbadb363a920a537893e7ffeeca768": _Layout(
            8 + 32 + 32, changes=True
        ),
    }.items()
}


@dataclass(frozen=True)
class Beginning:
    """The account to which a contract's code and data belong, and its key where it is known.

    One that `changes` holds for as long as nobody has put the contract on the chain.
    """

    account: bytes
    key: bytes | None = None
    changes: bool = False


def read_beginning(state_init: bytes) -> Beginning:
    """Raises BadCells for what is none, and for a known wallet's code with data that is not its."""
    if len(state_init) > MOST_BYTES:
        raise BadCells("too long")
    root = read_bag(state_init)
    account, reader = cell_hash(root), Reader(root)
    plain = (reader.bits_left, reader.references_left) == (5, 2) and reader.unsigned(5) == _PLAIN
    layout = _LAYOUTS.get(cell_hash(reader.reference())) if plain else None
    if layout is None:
        return Beginning(account)
    return Beginning(account, _read_data(Reader(reader.reference()), layout), layout.changes)


def _read_data(data: Reader, layout: _Layout) -> bytes:
    first = len(layout.first)
    if first and data.unsigned(first) != int(layout.first, 2):
        raise BadCells("a wallet that its key does not open")
    data.unsigned(layout.before - first)
    key = data.octets(_KEY_BYTES)
    follows = data.flag() if layout.dictionary else False
    if data.bits_left or data.references_left != follows:
        raise BadCells("data that is not this wallet's")
    return key
