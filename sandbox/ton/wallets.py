"""Wallets as people have them: a key, the contract that knows it, and the address of both."""

import hashlib
from dataclasses import dataclass
from functools import cache, cached_property

from nacl.signing import SigningKey

from sandbox.ton.apps import MOST_MESSAGES
from sandbox.ton.cells import Builder, Cell, bag
from sandbox.ton.contracts import code as unknown_code
from sandbox.ton.reading import read_bag
from sandbox.ton.wallet_codes import CODES

MAINNET, TESTNET = "-239", "-3"
#: What a person's phone holds unless a test asks for another; and a contract that nobody knows.
MAIN, USUAL, CUSTOM = "main", "v4r2", "custom"
VERSIONS = (*CODES, CUSTOM)
SUBWALLET = 698983191
SIGNED = 0x7369676E
MOST_MESSAGES_V5 = 255


@dataclass(frozen=True)
class Order:
    """A message that the owner orders the wallet to send, as it stands in the chain's cells."""

    cell: Cell
    mode: int = 3


@cache
def _code(version: str) -> Cell:
    known = CODES.get(version)
    return unknown_code("wallet-of-its-own") if known is None else read_bag(known)


@dataclass(frozen=True)
class Wallet:
    """The same key behind another version of the contract is another address, as on the chain."""

    label: str
    version: str = USUAL
    testnet: bool = False

    @cached_property
    def key(self) -> SigningKey:
        """One of this sandbox alone: everybody can work it out."""
        return SigningKey(hashlib.sha256(f"wallet of the sandbox: {self.label}".encode()).digest())

    @property
    def public_key(self) -> str:
        return self.key.verify_key.encode().hex()

    @property
    def network(self) -> str:
        return TESTNET if self.testnet else MAINNET

    @property
    def most_messages(self) -> int:
        return MOST_MESSAGES_V5 if self.version == "v5r1" else MOST_MESSAGES

    @property
    def wallet_id(self) -> int:
        """Of version 5 the network's number, crossed with the workchain and the subwallet."""
        if self.version == "v5r1":
            return (int(self.network) ^ 1 << 31) % (1 << 32)
        return SUBWALLET

    @cached_property
    def state(self) -> Cell:
        """What the contract starts with."""
        builder = Builder().bit(False).bit(False).bit(True).ref(_code(self.version))
        return builder.bit(True).ref(self._data()).bit(False).end()

    def _data(self) -> Cell:
        builder = Builder()
        if self.version == "v5r1":
            builder.bit(True)
        builder.uint(0, 32).uint(self.wallet_id, 32).octets(bytes.fromhex(self.public_key))
        # Behind the key the later ones keep a dictionary of helpers, which is empty.
        return builder.end() if self.version.startswith("v3") else builder.bit(False).end()

    @property
    def state_init(self) -> str:
        return bag(self.state)

    @property
    def address(self) -> str:
        return f"0:{self.state.hash.hex()}"

    def signed(self, orders: list[Order], seqno: int, valid_until: int) -> Cell:
        """The body of the message from outside by which the owner gives these orders."""
        if self.version == "v5r1":
            body = self._orders_of_five(orders, seqno, valid_until)
            signature = self.key.sign(body.hash).signature
            return Builder().cell(body).octets(signature).end()
        builder = Builder().uint(self.wallet_id, 32).uint(valid_until, 32).uint(seqno, 32)
        if not self.version.startswith("v3"):
            builder.uint(0, 8)
        for order in orders:
            builder.uint(order.mode, 8).ref(order.cell)
        body = builder.end()
        return Builder().octets(self.key.sign(body.hash).signature).cell(body).end()

    def _orders_of_five(self, orders: list[Order], seqno: int, valid_until: int) -> Cell:
        """A list of actions, of which each refers to the one before."""
        actions = Builder().end()
        for order in orders:
            actions = (
                Builder().ref(actions).uint(0x0EC3C86D, 32).uint(order.mode, 8).ref(order.cell)
            ).end()
        builder = Builder().uint(SIGNED, 32).uint(self.wallet_id, 32).uint(valid_until, 32)
        return builder.uint(seqno, 32).bit(True).ref(actions).bit(False).end()


@cache
def of(person: int, name: str = MAIN, version: str = USUAL, testnet: bool = False) -> Wallet:
    """A wallet of somebody's phone; `name` tells several of them apart."""
    label = str(person) if name == MAIN else f"{person}/{name}"
    return Wallet(label, version, testnet)
