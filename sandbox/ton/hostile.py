"""Senders with bad intentions, and honest transactions that look like a payment but are none.

Each kind is one act against `to` (a wallet that is paid to); the transaction returned is the one
that a careless reader would take for a credit, or the one that a careful reader must not miss.
"""

from collections.abc import Callable
from dataclasses import dataclass

from sandbox.ton import USDT_MASTER, bodies, contracts, tlb
from sandbox.ton.bodies import Body, Jettons
from sandbox.ton.chain import JETTON_GAS, STEP, UNAUTHORIZED, Chain, Out
from sandbox.ton.ledger import TonAccount, TonTransaction

FAKE_MASTER = contracts.master("USDT of somebody else")
FAILED = 35
PARTNER = contracts.wallet("partner")


@dataclass(frozen=True)
class Act:
    """Who does it to whom, with which amount (of the asset imitated) and which comment."""

    chain: Chain
    villain: TonAccount
    to: str
    amount: int
    comment: bytes | None

    def jettons(self, *, sender: str | None = None) -> Jettons:
        payload = bodies.comment(self.comment).cell
        return Jettons(0, self.amount, sender or self.villain.address, self.to, 1, payload)

    def send(self, body: Body, *, value: int | None = None, bounce: bool = False) -> TonTransaction:
        """A plain message with any body; `value` is in nanograms."""
        value = self.amount if value is None else value
        return self.chain.send_coins(self.villain, Out(self.to, value, body, bounce))

    def arriving(self, destination: str, value: int, body: Body, *, bounce: bool) -> tlb.Sent:
        """The villain's message on its way."""
        order = tlb.external(self.villain.address, bodies.nothing())
        out = Out(destination, value, body, bounce)
        return self.chain.execute(self.villain.address, order, [out]).sent[0]


Kind = Callable[[Act], TonTransaction]
KINDS: dict[str, Kind] = {}


def kind(name: str) -> Callable[[Kind], Kind]:
    def register(act: Kind) -> Kind:
        KINDS[name] = act
        return act

    return register


# -- GRAM ---------------------------------------------------------------------------------------


@kind("encrypted")
def encrypted(act: Act) -> TonTransaction:
    """Value with a comment that only the receiver's key opens."""
    return act.send(bodies.encrypted(b"\x11" * 64 + (act.comment or b"")))


@kind("other_op")
def other_op(act: Act) -> TonTransaction:
    """Value for another contract's op code; the comment's bytes follow it all the same."""
    return act.send(bodies.other(0x12345678, (act.comment or b"")[:120]))


@kind("bomb")
def bomb(act: Act) -> TonTransaction:
    """Value with a comment whose cells have more paths than there are atoms."""
    return act.send(bodies.bomb((act.comment or b"")[:120]))


@kind("returned")
def returned(act: Act) -> TonTransaction:
    """The receiver fails, and the value goes back by the bounce phase: nothing was credited."""
    body = bodies.comment(act.comment)
    message = act.arriving(act.to, act.amount, body, bounce=True)
    return act.chain.refuse(message, FAILED)


@kind("aborted")
def aborted(act: Act) -> TonTransaction:
    """The receiver fails on a message that does not bounce: the value stays, and counts."""
    message = act.arriving(act.to, act.amount, bodies.comment(act.comment), bounce=False)
    return act.chain.execute(act.to, message, exit_code=FAILED).transaction


@kind("not_returned")
def not_returned(act: Act) -> TonTransaction:
    """A bounce that could not be paid for: the phase is there, but the value stays, and counts."""
    message = act.arriving(act.to, act.amount, bodies.comment(act.comment), bounce=True)
    return act.chain.execute(act.to, message, exit_code=FAILED, bounce="nofunds").transaction


@kind("bounced")
def bounced(act: Act) -> TonTransaction:
    """What we sent somewhere comes back: it is our own money and nobody's payment."""
    chain, us = act.chain, act.chain.account(act.to)
    order = tlb.external(us.address, bodies.nothing())
    out = Out(PARTNER, act.amount, bodies.comment(act.comment))
    (sent,) = chain.execute(us.address, order, [out]).sent
    chain.refuse(sent, exit_code=None)
    return us.transactions[-1]


@kind("spent")
def spent(act: Act) -> TonTransaction:
    """We pay somebody: a transaction of ours that credits nothing."""
    chain, us = act.chain, act.chain.account(act.to)
    order = tlb.external(us.address, bodies.nothing())
    chain.wallet("partner")
    done = chain.execute(us.address, order, [Out(PARTNER, act.amount, bodies.nothing(), False)])
    chain.deliver(done.sent[0])
    return done.transaction


@kind("emptied")
def emptied(act: Act) -> TonTransaction:
    """The owner sends everything away and gives the account up, so that the network deletes it."""
    chain, us = act.chain, act.chain.account(act.to)
    order = tlb.external(us.address, bodies.nothing())
    everything = Out(chain.wallet("partner").address, us.balance, bodies.nothing(), False)
    done = chain.execute(us.address, order, [everything], destroys=True)
    chain.deliver(done.sent[0])
    return done.transaction


# -- jettons ------------------------------------------------------------------------------------


@kind("fake_jetton")
def fake_jetton(act: Act) -> TonTransaction:
    """A true jetton that calls itself USD₮ and has another master; its notification reaches us."""
    act.chain.account(FAKE_MASTER).kind = "master"
    act.chain.jetton_wallet(FAKE_MASTER, act.villain.address).tokens += act.amount
    return act.chain.send_jettons(act.villain, FAKE_MASTER, act.jettons())


@kind("imitated_wallet")
def imitated_wallet(act: Act) -> TonTransaction:
    """A contract notifies us of USDT that it never held, and names the USDT master as its own."""
    impostor = act.chain.account(contracts.wallet(f"impostor of {act.to}"))
    impostor.kind, impostor.owner, impostor.master = "jetton_wallet", act.to, USDT_MASTER
    impostor.status, impostor.tokens = "active", act.amount
    note = Out(act.to, 1, act.jettons().notification(), bounce=False)
    poke = act.arriving(impostor.address, JETTON_GAS, bodies.other(1), bounce=True)
    return act.chain.deliver(act.chain.execute(impostor.address, poke, [note]).sent[0])


@kind("forged_credit")
def forged_credit(act: Act) -> TonTransaction:
    """Somebody tells our USDT wallet that jettons arrive; it throws and sends the message back."""
    ours = act.chain.jetton_wallet(USDT_MASTER, act.to)
    body = act.jettons().internal_transfer()
    message = act.arriving(ours.address, JETTON_GAS - STEP, body, bounce=True)
    return act.chain.refuse(message, UNAUTHORIZED)


@kind("poked")
def poked(act: Act) -> TonTransaction:
    """A little value with the bounce flag for our USDT wallet, which returns it.

    One that was not deployed yet is left without anything, and is deleted.
    """
    ours = act.chain.account(contracts.jetton_wallet(USDT_MASTER, act.to))
    message = act.arriving(ours.address, JETTON_GAS, bodies.nothing(), bounce=True)
    return act.chain.refuse(message, FAILED)


@kind("minted")
def minted(act: Act) -> TonTransaction:
    """The master itself credits us: true USDT, whose payer nobody knows."""
    ours = act.chain.jetton_wallet(USDT_MASTER, act.to)
    jettons = Jettons(0, act.amount, None, act.to, 1, bodies.comment(act.comment).cell)
    order = act.arriving(USDT_MASTER, JETTON_GAS, bodies.other(21), bounce=True)
    out = Out(ours.address, JETTON_GAS - STEP, jettons.internal_transfer())
    (credit,) = act.chain.execute(USDT_MASTER, order, [out]).sent
    return act.chain.credit_jettons(ours, credit, jettons)


@kind("usdt_spent")
def usdt_spent(act: Act) -> TonTransaction:
    """We pay somebody in USDT: our jetton wallet works and is credited nothing."""
    chain, us = act.chain, act.chain.account(act.to)
    jettons = Jettons(0, act.amount, us.address, chain.wallet("partner").address, 1, _EMPTY)
    chain.send_jettons(us, USDT_MASTER, jettons)
    return chain.jetton_wallet(USDT_MASTER, act.to).transactions[-1]


@kind("bounced_credit")
def bounced_credit(act: Act) -> TonTransaction:
    """Our own transfer of USDT is refused: it comes back to our wallet, marked as bounced.

    The jettons return, but nobody has paid us.
    """
    chain, us = act.chain, act.chain.account(act.to)
    ours = chain.jetton_wallet(USDT_MASTER, act.to)
    jettons = Jettons(0, act.amount, us.address, PARTNER, 1, _EMPTY)
    order = tlb.external(us.address, bodies.nothing())
    out = Out(ours.address, JETTON_GAS, jettons.transfer())
    (asked,) = chain.execute(us.address, order, [out]).sent
    theirs = contracts.jetton_wallet(USDT_MASTER, PARTNER)
    out = Out(theirs, JETTON_GAS - STEP, jettons.internal_transfer())
    (sent,) = chain.execute(ours.address, asked, [out]).sent
    chain.refuse(sent, exit_code=None)
    return ours.transactions[-1]


_EMPTY = bodies.nothing().cell
