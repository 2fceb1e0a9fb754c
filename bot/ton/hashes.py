"""The hash by which the chain knows a cell, worked out once for every cell and never as a tree.

References only go forward (bot/ton/cells.py), so that the cells below one stand behind it: from
the last to the first, all that a cell's hash is made of is there already.
"""

from __future__ import annotations

from hashlib import sha256

from bot.ton.cells import BadCells, Cell

#: No cell of the chain is deeper.
_DEEPEST = 1024
_EXOTIC, _LEVEL = 8, 0xE0
#: A cell that stands for one of the chain's library: its kind, and that one's hash.
_LIBRARY, _LIBRARY_BITS = 2, 66


def cell_hash(cell: Cell) -> bytes:
    """Raises BadCells where the bytes are not the one spelling that the chain has for a cell."""
    bag, wanted = cell.bag, {cell.index}
    for index in range(cell.index, len(bag.places)):
        if index in wanted:
            wanted.update(bag.cell(index)[1])
    found: dict[int, tuple[int, bytes]] = {}
    for index in sorted(wanted, reverse=True):
        written, references = bag.cell(index)
        _check(written)
        below = [found[one] for one in references]
        depth = 1 + max(depth for depth, _ in below) if below else 0
        if depth > _DEEPEST:
            raise BadCells("too deep")
        depths = b"".join(one.to_bytes(2, "big") for one, _ in below)
        hashed = sha256(written + depths + b"".join(one for _, one in below))
        found[index] = depth, hashed.digest()
    return found[cell.index][1]


def _check(written: bytes) -> None:
    """Neither a proof's pruned branch, nor data that is cut where it need not be."""
    first, bits = written[0], written[1]
    if first & _LEVEL:
        raise BadCells("a cell of a proof")
    if first & _EXOTIC and (bits != _LIBRARY_BITS or first & 7 or written[2] != _LIBRARY):
        raise BadCells("a cell of a proof")
    if bits % 2 and not written[-1] & 0x7F:
        raise BadCells("data with a longer end than it needs")
