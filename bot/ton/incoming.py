"""What counts as money that came in, whichever version of the index reported it.

Decided by what the transaction did to the account and never by its `aborted` flag: a wallet without
code aborts on every message and keeps the value, a jetton wallet that fails keeps nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.ton.bodies import is_bare, jetton_credit, text_comment
from bot.ton.cells import BadCells, Reader
from models.lifecycles import ChainAsset
from services.commerce.methods.chain_index import Incoming


@dataclass(frozen=True)
class Arrival:
    """The internal message that a transaction worked off, and how that went."""

    source: str
    destination: str
    value: int
    bounced: bool
    # Read only when the message counts: strangers choose what is in it.
    body: Callable[[], Reader]
    # What the credit phase added to the balance.
    credit: int
    # A bounce phase sent the value back; one that lacked the means for it did not.
    returned: bool
    # The contract's code ran to its end and its actions were taken, so that its new state stands.
    accepted: bool


def incoming(account: str, asset: ChainAsset, arrival: Arrival | None) -> Incoming | None:
    """The money that came in; empty for everything else, such as our own outgoing messages."""
    if arrival is None or arrival.bounced or arrival.destination != account:
        return None
    if asset is ChainAsset.USDT:
        return _jettons(arrival) if arrival.accepted else None
    if arrival.returned or arrival.credit <= 0 or arrival.value <= 0:
        return None
    # The value and not the credit: what storage this account owed is not the payer's debt.
    return Incoming(asset, arrival.source, arrival.value, *_written(arrival))


def _written(arrival: Arrival) -> tuple[bytes | None, bool]:
    try:
        # It is read twice, for a reader goes forward alone.
        body = arrival.body()
        return text_comment(body.again()), is_bare(body)
    except BadCells:
        return None, False


def _jettons(arrival: Arrival) -> Incoming | None:
    """Our jetton wallet accepts an internal_transfer from its master's wallets alone."""
    found = jetton_credit(arrival.body())
    if found is None or found.amount <= 0:
        return None
    return Incoming(ChainAsset.USDT, found.owner, found.amount, found.comment, found.is_bare)
