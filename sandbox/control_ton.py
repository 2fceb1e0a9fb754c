"""Control API of the chain: who pays what to whom, and how far the index lags behind."""

from typing import Any

from sandbox.control import Ask, route
from sandbox.control_world import place_orders
from sandbox.errors import ControlError
from sandbox.model import Json
from sandbox.ton import (
    GRAM,
    RECEIVING,
    TON,
    USDT,
    USDT_MASTER,
    bodies,
    hostile,
    links,
    wallet_links,
    wallet_orders,
    wallets,
)
from sandbox.ton.addresses import BadAddress, friendly, read_address
from sandbox.ton.bodies import Jettons
from sandbox.ton.cells import CellTooFull
from sandbox.ton.chain import Chain, Out
from sandbox.ton.items import ITEM_TRICKS
from sandbox.ton.ledger import TonAccount, TonTransaction
from sandbox.ton.names import TRICKS, TonName, resolver
from sandbox.ton.wallets import MAIN, USUAL, VERSIONS, Wallet

SOMEBODY = "somebody"
LARGEST = 2**120 - 1
MOST_AT_ONCE = 10_000


def address(ask: Ask, name: str, default: str) -> str:
    try:
        return read_address(ask.fields.get(name) or default)
    except (BadAddress, TypeError):
        raise ControlError(f"{name} is not an address") from None


def amount(ask: Ask) -> int:
    value = ask.need_int("amount")
    if not 0 < value <= LARGEST:
        raise ControlError("amount must be a positive number of the smallest units")
    return value


def comment(ask: Ask) -> bytes | None:
    """The bytes of the comment: a text, or anything at all in hex."""
    if ask.fields.get("comment_hex") is not None:
        try:
            return bytes.fromhex(str(ask.fields["comment_hex"]))
        except ValueError:
            raise ControlError("comment_hex is not hex") from None
    text: Any = ask.fields.get("comment")
    return str(text).encode() if text not in (None, "") else None


def within(ask: Ask, name: str, default: int, most: int, least: int = 0) -> int:
    value = ask.integer(name, default)
    if value is None or not least <= value <= most:
        raise ControlError(f"{name} must be between {least} and {most}")
    return value


def payer(ask: Ask, chain: Chain) -> TonAccount:
    """A person's own wallet, or that of somebody outside Telegram."""
    person = ask.integer("person", None)
    if person is None:
        return chain.outsider(str(ask.fields.get("payer") or SOMEBODY))
    return chain.opened(phone_wallet(ask, ask.world.person(person).id))


def phone_wallet(ask: Ask, person: int) -> Wallet:
    """One of a person's wallets: their usual one unless another is named."""
    name = str(ask.fields.get("wallet") or MAIN)
    version = str(ask.fields.get("version") or USUAL)
    if version not in VERSIONS:
        raise ControlError(f"version must be one of {', '.join(VERSIONS)}")
    return wallets.of(person, name, version, ask.world.settings.ton_testnet)


def on_chain(ask: Ask) -> Chain:
    lag = ask.fields.get("lag")
    return Chain(ask.world, None if lag is None else ask.number("lag", 0))


def told(made: TonTransaction) -> Json:
    return {"account": made.account, "lt": made.lt, "hash": made.hash, "now": made.now}


@route("POST", "ton/pay")
def pay(ask: Ask) -> Json:
    """What a link asks for is paid so unless something else is said; the last one is told."""
    if ask.fields.get("link"):
        ask.fields = link_fields(ask) | ask.fields
    for _ in range(within(ask, "times", 1, MOST_AT_ONCE, 1)):
        made = pay_once(ask)
    return told(made)


def pay_once(ask: Ask) -> TonTransaction:
    chain, asset = on_chain(ask), ask.fields.get("asset") or TON
    who, to, value = payer(ask, chain), address(ask, "to", RECEIVING), amount(ask)
    body = bodies.comment(comment(ask), first=within(ask, "first", 123, 123))
    if asset == TON:
        return chain.send_coins(who, Out(to, value, body, bounce=False))
    if asset != USDT:
        raise ControlError(f"asset must be {TON} or {USDT}")
    jettons = Jettons(
        query_id=ask.world.serial(),
        amount=value,
        sender=who.address,
        receiver=to,
        forward_amount=within(ask, "forward", 1, GRAM),
        payload=body.cell,
        inline=bool(ask.fields.get("inline")),
    )
    try:
        return chain.send_jettons(who, USDT_MASTER, jettons)
    except CellTooFull as error:
        raise ControlError(str(error)) from None


def link_fields(ask: Ask) -> Json:
    try:
        asked = links.read_link(ask.text("link"))
    except links.BadLink as error:
        raise ControlError(str(error)) from None
    fields = {"to": asked.to, "asset": asked.asset, "comment": asked.comment}
    return fields | ({} if asked.amount is None else {"amount": str(asked.amount)})


@route("GET", "ton/wallet")
def wallet(ask: Ask) -> Json:
    """A person's wallet, and what a link (if one is given) asks it to pay."""
    chain = on_chain(ask)
    account = payer(ask, chain)
    dollars = chain.jetton_wallet(USDT_MASTER, account.address).tokens
    fields = link_fields(ask) if ask.fields.get("link") else {"to": RECEIVING, "asset": TON}
    signs = link_messages(ask) if ask.fields.get("link") and "person" in ask.fields else []
    testnet = ask.world.settings.ton_testnet
    return {
        "address": friendly(account.address, bounceable=False, testnet=testnet),
        "balances": {TON: str(account.balance), USDT: str(dollars)},
        "asked": fields | {"to": friendly(fields["to"], bounceable=False, testnet=testnet)},
        "lag": ask.world.state.ton.lag,
        "signs": signs,
    }


def link_messages(ask: Ask) -> list[Json]:
    """What a link has a person's wallet send to a contract, beyond a plain payment."""
    wallet = phone_wallet(ask, ask.person.id)
    try:
        found = wallet_links.messages(ask.text("link"), wallet) or []
    except links.BadLink as error:
        raise ControlError(str(error)) from None
    return [wallet_orders.told(each, wallet) for each in found]


@route("POST", "ton/hostile")
def hostile_act(ask: Ask) -> Json:
    """`kind` is one of those in sandbox/ton/hostile.py."""
    act = hostile.KINDS.get(str(ask.fields.get("kind")))
    if act is None:
        raise ControlError(f"kind must be one of {', '.join(hostile.KINDS)}")
    chain = on_chain(ask)
    villain, to = payer(ask, chain), address(ask, "to", RECEIVING)
    return told(act(hostile.Act(chain, villain, to, amount(ask), comment(ask))))


@route("POST", "ton/name")
def name(ask: Ask) -> Json:
    """Whoever owns a name writes other records into it; a trick of sandbox/ton/names.py spoils it.

    Nothing of it left is a name that is not registered. Of its item: `owner`, since when it is
    `filled`, `bidder` and `auction_end`; an `item_trick` of sandbox/ton/items.py spoils that.
    """
    own, trick = ask.text("name"), ask.fields.get("trick")
    item_trick = ask.fields.get("item_trick")
    if item_trick is not None and item_trick not in ITEM_TRICKS:
        raise ControlError(f"item_trick must be one of {', '.join(ITEM_TRICKS)}")
    if trick is not None and trick not in TRICKS:
        raise ControlError(f"trick must be one of {', '.join(TRICKS)}")
    wallet = address(ask, "wallet", "") if ask.fields.get("wallet") else None
    known = ask.world.state.ton.names.known
    if ask.fields.get("gone"):
        known.pop(own, None)
    else:
        records = (ask.fields.get("site"), ask.fields.get("storage"))
        owner, bidder = (
            address(ask, who, "") if ask.fields.get(who) else None for who in ("owner", "bidder")
        )
        filled = ask.integer("filled", int(ask.world.now())) or 0
        auction = (bidder, ask.integer("auction_end", 0) or 0)
        known[own] = TonName(own, wallet, *records, trick, owner, filled, *auction, item_trick)
    ask.world.touch()
    return {"resolver": resolver(own)}


@route("POST", "ton/key")
def key(ask: Ask) -> Json:
    """What a contract says when it is asked for its public key; without one it has no answer."""
    raw, told_key = address(ask, "address", ""), str(ask.fields.get("key") or "")
    if not set(told_key) <= set("0123456789abcdef") or len(told_key) not in (0, 64):
        raise ControlError("key must be 64 digits in lower hex")
    ask.world.state.ton.accounts.setdefault(raw, TonAccount(raw)).public_key = told_key
    ask.world.touch()
    return {}


@route("GET", "ton/lag")
def see_lag(ask: Ask) -> Json:
    return {"lag": ask.world.state.ton.lag}


@route("POST", "ton/lag")
def lag(ask: Ask) -> Json:
    """From now on the index shows what happens only after so many seconds."""
    ask.world.state.ton.lag = ask.number("seconds", 0)
    ask.world.touch()
    return {"lag": ask.world.state.ton.lag}


@route("POST", "ton/catch_up")
def catch_up(ask: Ask) -> Json:
    """The index shows everything that has happened, and lags no more."""
    ledger = ask.world.state.ton
    ledger.lag = 0
    now = ask.world.now()
    for transfer in ledger.transfers:
        transfer.indexed_at = min(transfer.indexed_at, now)
    for account in ledger.accounts.values():
        for made in account.transactions:
            made.indexed_at = min(made.indexed_at, now)
    ask.world.touch()
    return {"ok": True}


@route("POST", "ton/faults")
def order_faults(ask: Ask) -> list[Json]:
    """The index does not know bots: whichever asks is hit."""
    ask.fields.pop("bot", None)
    return place_orders(ask, ask.world.index.faults)


@route("GET", "ton/faults")
def see_faults(ask: Ask) -> list[Json]:
    return ask.world.index.faults.listed()


@route("DELETE", "ton/faults")
def clear_faults(ask: Ask) -> Json:
    ask.world.index.faults.clear(ask.integer("id", None))
    ask.world.touch()
    return {"ok": True}


@route("GET", "ton/journal")
def see_journal(ask: Ask) -> list[Json]:
    """Every request to the index: {seq, at, path, params, key, status, fault}."""
    return ask.world.index.since(ask.integer("since", 0) or 0)
