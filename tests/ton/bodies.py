"""Bodies of messages as wallets write them."""

from pytoniq_core import Address, Builder, Cell


def snake(text: bytes, cut: int = 123) -> Cell:
    """Text that runs on from cell to cell, so many bytes in each."""
    pieces = [text[at : at + cut] for at in range(0, len(text), cut)] or [b""]
    cell: Cell | None = None
    for piece in reversed(pieces):
        builder = Builder().store_bytes(piece)
        cell = (builder.store_ref(cell) if cell else builder).end_cell()
    assert cell is not None
    return cell


def comment(text: bytes, cut: int = 123) -> Cell:
    """A text comment: operation 0, then as much of the text as fits, then a chain."""
    builder = Builder().store_uint(0, 32).store_bytes(text[:cut])
    if text[cut:]:
        builder.store_ref(snake(text[cut:], cut))
    return builder.end_cell()


def internal_transfer(
    amount: int, owner: str | None, forwarded: Cell | None, *, inline: bool = False
) -> Cell:
    """What a jetton wallet sends to another one (TEP-74)."""
    builder = Builder().store_uint(0x178D4519, 32).store_uint(7, 64).store_coins(amount)
    builder.store_address(Address(owner) if owner else None).store_address(None).store_coins(1)
    if forwarded is None:
        return builder.store_bit(0).end_cell()
    if not inline:
        return builder.store_bit(1).store_ref(forwarded).end_cell()
    builder.store_bit(0)
    if len(forwarded.bits) <= builder.available_bits:
        return builder.store_cell(forwarded).end_cell()
    # A long text has to begin in the first cell and run on in the next.
    text = forwarded.begin_parse()
    builder.store_uint(text.load_uint(32), 32)
    rest = Builder().store_slice(text).end_cell()
    return builder.store_ref(rest).end_cell()
