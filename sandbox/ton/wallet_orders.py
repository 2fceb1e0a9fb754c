"""A transaction that a program asks a wallet for: read strictly, signed, and put onto the chain."""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass, replace
from typing import Any

from sandbox.ton import USDT_MASTER, bodies, contracts, names_orders, tlb
from sandbox.ton.addresses import BOUNCEABLE, TESTNET, BadAddress, friendly, read_address
from sandbox.ton.bodies import TRANSFER, Body, Jettons
from sandbox.ton.cells import Builder, Cell, bag
from sandbox.ton.chain import STEP, Chain, Out
from sandbox.ton.ledger import TonAccount
from sandbox.ton.reading import BadBag, Reader, read_bag
from sandbox.ton.tlb import FORWARD_FEE, Sent
from sandbox.ton.wallets import Order, Wallet

Json = dict[str, Any]
LARGEST = 2**120 - 1
NOT_OWNER, TOO_LITTLE, TOO_FEW = 705, 709, 706


class BadRequest(Exception):
    """The wallet shows that it cannot sign this, and says so to who asked."""


@dataclass(frozen=True)
class Message:
    to: str
    bounce: bool
    amount: int
    body: Body
    state: Cell | None = None

    def out(self) -> Out:
        return Out(self.to, self.amount, self.body, self.bounce)

    def order(self) -> Order:
        head = Builder().bit(False).bit(True).bit(self.bounce).bit(False).address(None)
        head.address(self.to).money(self.amount).coins(0).coins(0).uint(0, 64).uint(0, 32)
        head = head.bit(False) if self.state is None else head.uint(0b11, 2).ref(self.state)
        return Order(head.either(self.body.cell).end())


def read(params: Json, wallet: Wallet, now: float) -> list[Message]:
    """The messages that are asked for; raises BadRequest when a wallet must not sign them."""
    until, network = params.get("valid_until"), params.get("network")
    if until is not None and (not isinstance(until, int) or until <= now):
        raise BadRequest("the request is out of date")
    if network is not None and network != wallet.network:
        raise BadRequest("the request is for another network")
    asked = params.get("from")
    if asked is not None and _address(asked) != wallet.address:
        raise BadRequest("the request is for another wallet")
    messages = params.get("messages")
    if not isinstance(messages, list) or not 1 <= len(messages) <= wallet.most_messages:
        raise BadRequest(f"between one and {wallet.most_messages} messages are signed at once")
    return [_message(each, wallet) for each in messages]


def _address(text: Any) -> str:
    try:
        return read_address(str(text))
    except BadAddress:
        raise BadRequest("this is not an address") from None


def _message(fields: Any, wallet: Wallet) -> Message:
    if not isinstance(fields, dict):
        raise BadRequest("a message must be an object")
    spelt, amount = str(fields.get("address")), str(fields.get("amount"))
    to = _address(spelt)
    if ":" in spelt:
        raise BadRequest("the address must be spelt in the friendly form")
    flags = base64.urlsafe_b64decode(spelt.replace("+", "-").replace("/", "_"))[0]
    if flags & TESTNET and not wallet.testnet:
        raise BadRequest("the address is for another network")
    if not re.fullmatch(r"[0-9]{1,36}", amount) or int(amount) > LARGEST:
        raise BadRequest("the amount must be a number of nanograms in a string")
    try:
        payload = fields.get("payload")
        body = bodies.nothing() if payload is None else _body(read_bag(payload))
        state = fields.get("stateInit")
        state_cell = None if state is None else read_bag(state)
    except BadBag as error:
        raise BadRequest(str(error)) from None
    return Message(to, flags & ~TESTNET == BOUNCEABLE, int(amount), body, state_cell)


def _body(cell: Cell) -> Body:
    if cell.bits < 32:
        return Body(cell)
    reader = Reader(cell)
    opcode = reader.uint(32)
    if opcode != bodies.COMMENT:
        return Body(cell, opcode)
    return Body(cell, opcode, base64.b64encode(reader.snake()).decode())


def told(message: Message, wallet: Wallet) -> Json:
    """A message as the wallet shows it before it is signed."""
    testnet = wallet.testnet
    shown: Json = {
        "to": friendly(message.to, bounceable=message.bounce, testnet=testnet),
        "amount": str(message.amount),
        "bounce": message.bounce,
        "opcode": None if message.body.opcode is None else f"0x{message.body.opcode:08x}",
        "comment": None,
    }
    if message.body.text is not None:
        shown["comment"] = base64.b64decode(message.body.text).decode(errors="replace")
    if jettons := _jettons(message.body, None):
        shown["jettons"] = {
            "amount": str(jettons.amount),
            "to": friendly(jettons.receiver, bounceable=False, testnet=testnet),
            "usdt": message.to == contracts.jetton_wallet(USDT_MASTER, wallet.address),
        }
    return shown


def signed(chain: Chain, wallet: Wallet, messages: list[Message]) -> Sent:
    """The message from outside by which the owner orders all of these at once."""
    account = chain.opened(wallet)
    until = int(chain.world.now()) + 60
    orders = [each.order() for each in messages]
    return tlb.external(
        account.address, Body(wallet.signed(orders, len(account.transactions), until))
    )


def send(chain: Chain, wallet: Wallet, messages: list[Message]) -> str:
    """Sign and send; the bag of what was sent."""
    account, order = chain.opened(wallet), signed(chain, wallet, messages)
    chain.afford(account, sum(each.amount for each in messages) + STEP)
    executed = chain.execute(account.address, order, [each.out() for each in messages])
    for sent in executed.sent:
        arrive(chain, sent)
    return bag(order.cell)


def arrive(chain: Chain, message: Sent) -> None:
    """A contract gets what a wallet sent to it."""
    account = chain.account(message.record.destination)
    if account.kind == "jetton_wallet" and message.body.opcode == TRANSFER:
        _move(chain, account, message)
    elif chain.obeyed(message) is None and not names_orders.handled(chain, message):
        chain.deliver(message)


def _move(chain: Chain, mine: TonAccount, message: Sent) -> None:
    jettons = _jettons(message.body, message.record.source)
    assert mine.master is not None
    if jettons is None or mine.owner != message.record.source:
        chain.refuse(message, NOT_OWNER)
    elif jettons.amount > mine.tokens:
        chain.refuse(message, TOO_FEW)
    elif message.record.value < jettons.forward_amount + 3 * STEP + FORWARD_FEE:
        chain.refuse(message, TOO_LITTLE)
    else:
        chain.move_jettons(mine, message, mine.master, jettons)


def _jettons(body: Body, sender: str | None) -> Jettons | None:
    """A transfer of jettons, if the body is one that can be read."""
    if body.opcode != TRANSFER:
        return None
    try:
        reader = Reader(body.cell, at=32)
        query_id, amount, receiver = reader.uint(64), reader.coins(), reader.address()
        reader.address()
        if reader.uint(1):
            reader.ref()
        forward, by_ref = reader.coins(), reader.uint(1)
        payload = reader.ref() if by_ref else reader.rest()
    except BadBag:
        return None
    if receiver is None:
        return None
    return Jettons(query_id, amount, sender, receiver, forward, payload, not by_ref)


def changed(messages: list[Message], **fields: Any) -> list[Message]:
    """The same, but for the first of them."""
    return [replace(messages[0], **fields), *messages[1:]]
