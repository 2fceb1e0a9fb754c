"""What the owner of a name orders its contract to do: write a record, or give the name away."""

from sandbox.ton.bodies import nothing
from sandbox.ton.chain import STEP, Chain, Out
from sandbox.ton.names import SMC_ADDRESS, TonName, category_of
from sandbox.ton.reading import BadBag, Reader
from sandbox.ton.tlb import FORWARD_FEE, Sent

CHANGE_RECORD, TRANSFER_ITEM = 0x4EB1F0F9, 0x5FCC3D14
STRANGER, UNREADABLE = 401, 9
WALLET = category_of("wallet")


def handled(chain: Chain, message: Sent) -> bool:
    """Whether the message went to a name's contract; then it was done or sent back."""
    names = chain.ledger.names
    name = names.known.get(names.at(message.record.destination) or "")
    if name is None or message.body.opcode not in (CHANGE_RECORD, TRANSFER_ITEM):
        return False
    account = chain.account(message.record.destination)
    account.kind, account.status = "item", "active"
    if name.owner is None or name.owner != message.record.source:
        chain.refuse(message, STRANGER)
        return True
    try:
        _change(name, message)
    except BadBag:
        chain.refuse(message, UNREADABLE)
        return True
    rest = message.record.value - STEP
    back = [Out(name.owner, rest, nothing(), bounce=False)] if rest > FORWARD_FEE else []
    for told in chain.execute(account.address, message, back).sent:
        chain.deliver(told)
    return True


def _change(name: TonName, message: Sent) -> None:
    reader = Reader(message.body.cell, at=32)
    reader.uint(64)
    if message.body.opcode == TRANSFER_ITEM:
        name.owner = reader.address()
        return
    if reader.uint(256) != WALLET:
        raise BadBag("a record that the sandbox's names do not keep")
    if not message.body.cell.refs:
        name.wallet = None
        return
    value = Reader(reader.ref())
    if value.uint(16) != SMC_ADDRESS:
        raise BadBag("no address of a contract")
    name.wallet = value.address()
