"""What a subdomain manager is told: which wallet a name below its domain leads to, or that none.

The message is that of the simple subdomain manager (docs/decisions/0100). tonsdk builds the cells;
whoever owns the manager signs. No key is here.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from tonsdk.boc import Cell, begin_cell
from tonsdk.utils import Address

UPDATE_RECORD, SMC_ADDRESS = 0x537A3491, 0x9FD3
WALLET = int.from_bytes(sha256(b"wallet").digest(), "big")
#: In nanograms, what goes along: a change costs a tenth of it, and what is over stays with the
#: manager, whose storage is paid from that.
AMOUNT = 20_000_000
#: So many messages a wallet signs at once.
MOST_AT_ONCE = 4


@dataclass(frozen=True)
class Call:
    """A message for a contract, as it is shown, scanned and signed; `to` is raw."""

    to: str
    amount: int
    # A bag of cells.
    body: bytes


def record_call(manager: str, label: str, wallet: str | None) -> Call:
    """Let a label lead to a wallet, or to none any more."""
    return Call(manager, AMOUNT, record_body(label, wallet))


def record_body(label: str, wallet: str | None) -> bytes:
    """The body of that message.

    A release writes a record without an address over the old one. The manager can delete a record
    as well, but fails where it is the name's last one: its dictionary takes no empty value.
    """
    name = begin_cell().store_bytes(label.encode() + b"\0").end_cell()
    body = begin_cell().store_uint(UPDATE_RECORD, 32).store_ref(name).store_uint(WALLET, 256)
    whole: Cell = body.store_bit(1).store_ref(_record(wallet)).end_cell()
    # Its index would hold sizes instead of places, which other readers refuse.
    return bytes(whole.to_boc(has_idx=False))


def _record(wallet: str | None) -> Cell:
    """dns_smc_address without capabilities (TEP-81)."""
    address = Address(wallet) if wallet is not None else None
    record = begin_cell().store_uint(SMC_ADDRESS, 16).store_address(address).store_uint(0, 8)
    cell: Cell = record.end_cell()
    return cell
