"""Messages and transactions as cells, so that their hashes are what a reader computes from them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from sandbox.ton.bodies import Body
from sandbox.ton.cells import Builder, Cell, bag, dictionary
from sandbox.ton.ledger import TonMessage, TonTransaction

STATUSES = {"uninit": 0b00, "frozen": 0b01, "active": 0b10, "nonexist": 0b11}
NO_STATE = 0b00
GAS_PRICE, FORWARD_FEE = 400, 400_000


@dataclass(frozen=True)
class Sent:
    """A message with the cell it stands in."""

    record: TonMessage
    cell: Cell
    body: Body


def internal(
    source: str,
    destination: str,
    value: int,
    body: Body,
    *,
    lt: int,
    at: int,
    bounce: bool = True,
    bounced: bool = False,
    fwd_fee: int = 266_669,
) -> Sent:
    head = Builder().bit(False).bit(True).bit(bounce).bit(bounced)
    head.address(source).address(destination).money(value).coins(0).coins(fwd_fee)
    head.uint(lt, 64).uint(at, 32).bit(False)
    cell = head.either(body.cell).end()
    record = TonMessage(
        hash=cell.hash.hex(),
        source=source,
        destination=destination,
        value=value,
        body=bag(body.cell),
        body_hash=body.cell.hash.hex(),
        opcode=body.opcode,
        text=body.text,
        bounce=bounce,
        bounced=bounced,
        created_lt=lt,
        created_at=at,
        fwd_fee=fwd_fee,
    )
    return Sent(record, cell, body)


def external(destination: str, body: Body) -> Sent:
    """What a wallet's owner signed and sent from outside the chain."""
    cell = Builder().uint(0b10, 2).address(None).address(destination).coins(0).bit(False)
    whole = cell.either(body.cell).end()
    record = TonMessage(
        hash=whole.hash.hex(),
        source=None,
        destination=destination,
        value=0,
        body=bag(body.cell),
        body_hash=body.cell.hash.hex(),
        opcode=body.opcode,
        bounce=False,
    )
    return Sent(record, whole, body)


@dataclass(frozen=True)
class Phases:
    """How a transaction went: fees, credit, what the contract answered, what was sent back."""

    storage_fee: int
    gas_used: int
    credit: int | None
    credit_first: bool
    exit_code: int | None
    bounce: str | None
    sent: int
    forward_fees: int

    @property
    def gas_fee(self) -> int:
        return 0 if self.exit_code is None else self.gas_used * GAS_PRICE

    @property
    def ran_well(self) -> bool:
        return self.exit_code == 0


def description(phases: Phases, destroyed: bool = False) -> Cell:
    """An ordinary transaction's account of itself."""
    builder = Builder().uint(0, 4).bit(phases.credit_first)
    builder.bit(True).coins(phases.storage_fee).bit(False).bit(False)
    if phases.credit is None:
        builder.bit(False)
    else:
        builder.bit(True).bit(False).money(phases.credit)
    _compute(builder, phases)
    if phases.ran_well:
        builder.bit(True).ref(_action(phases))
    else:
        builder.bit(False)
    builder.bit(not phases.ran_well)
    _bounce(builder, phases.bounce)
    return builder.bit(destroyed).end()


def _compute(builder: Builder, phases: Phases) -> None:
    if phases.exit_code is None:
        builder.bit(False).uint(NO_STATE, 2)
        return
    inner = Builder().short_uint(phases.gas_used, 3).short_uint(1_000_000, 3).bit(False)
    inner.sint(0, 8).sint(phases.exit_code, 32).bit(False).uint(phases.gas_used // 20, 32)
    inner.uint(0, 256).uint(0, 256)
    builder.bit(True).bit(phases.ran_well).bit(False).bit(False)
    builder.coins(phases.gas_fee).ref(inner.end())


def _action(phases: Phases) -> Cell:
    fees = phases.forward_fees or None
    builder = Builder().bit(True).bit(True).bit(False).bit(False)
    builder.maybe_coins(fees).maybe_coins(fees and fees // 3).sint(0, 32).bit(False)
    builder.uint(phases.sent, 16).uint(0, 16).uint(0, 16).uint(phases.sent, 16)
    return _message_size(builder.octets(hashlib.sha256(b"").digest()), phases.sent).end()


def _bounce(builder: Builder, kind: str | None) -> None:
    if kind is None:
        builder.bit(False)
    elif kind == "ok":
        _message_size(builder.bit(True).bit(True), 1).coins(133_331).coins(266_669)
    elif kind == "nofunds":
        _message_size(builder.bit(True).uint(0b01, 2), 1).coins(400_000)
    else:
        builder.bit(True).uint(0b00, 2)


def _message_size(builder: Builder, cells: int) -> Builder:
    return builder.short_uint(cells, 3).short_uint(cells * 700, 3)


def transaction(record: TonTransaction, in_msg: Sent, out_msgs: list[Sent], phases: Phases) -> Cell:
    """The transaction of a record, whose hash is the transaction's."""
    messages = Builder().bit(True).ref(in_msg.cell)
    sent = dictionary({place: message.cell for place, message in enumerate(out_msgs)}, 15)
    builder = Builder().uint(0b0111, 4).octets(bytes.fromhex(record.account.partition(":")[2]))
    builder.uint(record.lt, 64).octets(bytes.fromhex(record.prev_hash))
    builder.uint(record.prev_lt, 64).uint(record.now, 32).uint(len(out_msgs), 15)
    for status in (record.orig_status, record.end_status):
        builder.uint(STATUSES[status], 2)
    builder.ref(messages.cell(sent.end()).end()).money(record.fees)
    before = _state(record.account, record.balance_before, record.prev_lt)
    after = _state(record.account, record.balance_after, record.lt)
    builder.ref(Builder().uint(0x72, 8).octets(before).octets(after).end())
    return builder.ref(description(phases, record.end_status == "nonexist")).end()


def _state(address: str, balance: int, lt: int) -> bytes:
    """Stands for the hash of the account's state, which nobody can look into here."""
    return hashlib.sha256(f"{address} {balance} {lt}".encode()).digest()
