"""A transaction as the chain itself writes it (block.tlb), read no further than we need.

Version 2 of the index shows neither the transaction before nor what the bounce phase did; both
stand in here.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.ton.cells import BadCells, Cell, Reader
from bot.ton.incoming import Arrival

_TRANSACTION, _ORDINARY = 0b0111, 0b0000
_NO_ACCOUNT = 0b11


@dataclass(frozen=True)
class WrittenTransaction:
    """transaction$0111, without the state it left."""

    account: str
    lt: int
    prev_hash: str
    prev_lt: int
    now: int
    fee: int
    arrival: Arrival | None
    # There was no account before it; there is none after it.
    begins: bool
    ends: bool


def read_transaction(cell: Cell) -> WrittenTransaction:
    """Raises BadCells when it is none."""
    reader = Reader(cell)
    if reader.unsigned(4) != _TRANSACTION:
        raise BadCells("no transaction")
    account, lt = reader.octets(32).hex(), reader.unsigned(64)
    prev_hash, prev_lt = reader.octets(32).hex(), reader.unsigned(64)
    now = reader.unsigned(32)
    # How many messages it sent stands before the account's status before and after.
    reader.unsigned(15)
    begins, ends = (reader.unsigned(2) == _NO_ACCOUNT for _ in range(2))
    messages = Reader(reader.reference())
    fee = _currencies(reader)
    # Between the messages and what became of them stands the account's new state.
    reader.reference()
    arrival = _arrival(messages, _outcome(Reader(reader.reference())))
    return WrittenTransaction(account, lt, prev_hash, prev_lt, now, fee, arrival, begins, ends)


@dataclass(frozen=True)
class _Outcome:
    credit: int
    returned: bool
    accepted: bool


def _outcome(reader: Reader) -> _Outcome | None:
    """trans_ord$0000; empty for the kinds that no message begins."""
    if reader.unsigned(4) != _ORDINARY:
        return None
    reader.flag()
    if reader.flag():
        _skip_storage_phase(reader)
    credit = 0
    if reader.flag():
        if reader.flag():
            reader.coins()
        credit = _currencies(reader)
    computed = _computed(reader)
    acted = reader.flag() and Reader(reader.reference()).flag()
    # `aborted` decides nothing.
    reader.flag()
    returned = reader.flag() and reader.flag()
    return _Outcome(credit, returned, computed and acted)


def _skip_storage_phase(reader: Reader) -> None:
    reader.coins()
    if reader.flag():
        reader.coins()
    _skip_status_change(reader)


def _skip_status_change(reader: Reader) -> None:
    """Unchanged is one bit, frozen and deleted are two."""
    if reader.flag():
        reader.flag()


def _currencies(reader: Reader) -> int:
    """The coins of a CurrencyCollection; other currencies stand in a dictionary."""
    coins = reader.coins()
    if reader.flag():
        reader.reference()
    return coins


def _computed(reader: Reader) -> bool:
    """Whether the code ran to its end."""
    if not reader.flag():
        # Three reasons have two bits; the newest, a suspended account, has three.
        if reader.unsigned(2) == 0b11:
            reader.flag()
        return False
    success = reader.flag()
    reader.unsigned(2)
    reader.coins()
    reader.reference()
    return success


def _arrival(messages: Reader, outcome: _Outcome | None) -> Arrival | None:
    """The internal message that began it; empty when something else did."""
    if outcome is None or not messages.flag():
        return None
    message = Reader(messages.reference())
    if message.flag():
        return None
    message.unsigned(2)
    bounced = message.flag()
    source, destination = message.address(), message.address()
    value = _currencies(message)
    message.coins()
    message.coins()
    message.unsigned(64 + 32)
    if source is None or destination is None:
        return None
    _skip_init(message)

    body = Reader(message.reference()) if message.flag() else message
    return Arrival(
        source=source,
        destination=destination,
        value=value,
        bounced=bounced,
        body=lambda: body,
        credit=outcome.credit,
        returned=outcome.returned,
        accepted=outcome.accepted,
    )


def _skip_init(message: Reader) -> None:
    """The code and data that a message may bring to an account without any."""
    if not message.flag():
        return
    if message.flag():
        message.reference()
        return
    if message.flag():
        message.unsigned(5)
    if message.flag():
        message.unsigned(2)
    for _ in range(3):
        if message.flag():
            message.reference()
