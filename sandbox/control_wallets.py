"""Control API of the wallets on people's phones, and of the bridges they speak over."""

from dataclasses import fields, replace

from sandbox.control import Ask, route
from sandbox.control_ton import on_chain, phone_wallet
from sandbox.errors import ControlError
from sandbox.model import Json
from sandbox.ton import (
    links,
    wallet_app,
    wallet_links,
    wallet_orders,
    wallet_tricks,
    wallet_view,
    wallets,
)
from sandbox.ton.addresses import friendly
from sandbox.ton.apps import NAMES
from sandbox.ton.bridge import Bridge, Refusal
from sandbox.ton.wallet_app import Answer
from sandbox.ton.wallet_state import Connection

_TRUTHS = (True, "true", "1", 1)
MOST_TIMES, LONGEST_DELAY = 20, 3600.0


def connection(ask: Ask) -> Connection:
    return wallet_app.find(ask.world, ask.need_int("connection"))


def shown(ask: Ask, one: Connection) -> Json:
    return wallet_view.shown(ask.world, one)


@route("POST", "ton/wallet/open")
async def open_link(ask: Ask) -> Json:
    """Somebody opens a link in a wallet, which fetches the manifest and shows who asks.

    `instead` is a connection that they opened before and did not answer: that one is forgotten.
    """
    wallet = phone_wallet(ask, ask.person.id)
    bridge = ask.fields.get("bridge")
    if bridge not in (None, "", *NAMES):
        raise ControlError(f"bridge must be one of {', '.join(NAMES)}")
    name = str(ask.fields.get("wallet") or wallets.MAIN)
    link = ask.text("link")
    if (before := ask.integer("instead", None)) is not None:
        wallet_app.forget(ask.world, before)
    return shown(
        ask,
        await wallet_app.open_link(
            ask.world, ask.person.id, link, name, wallet.version, bridge or None
        ),
    )


def given_answer(ask: Ask) -> Answer:
    trick = ask.fields.get("trick") or None
    wallet_tricks.check(trick)
    signs, tells = ask.fields.get("signs") or {}, ask.fields.get("tells") or {}
    if not isinstance(signs, dict) or not isinstance(tells, dict):
        raise ControlError("signs and tells must be objects")
    times, delay = ask.integer("times", 1) or 1, ask.number("delay", 0)
    if not 1 <= times <= MOST_TIMES or not 0 <= delay <= LONGEST_DELAY:
        raise ControlError(f"at most {MOST_TIMES} times and after {LONGEST_DELAY} seconds")
    approve = ask.fields.get("approve", True) in _TRUTHS
    return Answer(approve, trick, signs, tells, times, delay)


@route("POST", "ton/wallet/answer")
def answer(ask: Ask) -> Json:
    """Say yes or no to who asks to be let in, or (with `request_id`) to a transaction."""
    one, said, request = connection(ask), given_answer(ask), ask.fields.get("request_id")
    if request is None:
        wallet_app.answer_connect(ask.world, one, said)
    else:
        wallet_app.answer_request(ask.world, one, str(request), said, on_chain(ask).lag)
    return shown(ask, one)


@route("POST", "ton/wallet/disconnect")
def disconnect(ask: Ask) -> Json:
    one = connection(ask)
    wallet_app.leave(ask.world, one, told=ask.fields.get("told", True) in _TRUTHS)
    return shown(ask, one)


@route("POST", "ton/wallet/sign")
def sign_link(ask: Ask) -> Json:
    """Sign and send the message that a link carries."""
    wallet, chain = phone_wallet(ask, ask.person.id), on_chain(ask)
    try:
        messages = wallet_links.messages(ask.text("link"), wallet)
    except links.BadLink as error:
        raise ControlError(str(error)) from None
    if messages is None:
        raise ControlError("the link carries no message")
    return {"boc": wallet_orders.send(chain, wallet, messages)}


@route("GET", "ton/wallet/connections")
def connections(ask: Ask) -> list[Json]:
    """What a person's wallets are asked and connected to, the newest first."""
    person = ask.person.id
    known = wallet_app.book(ask.world).connections.values()
    return [shown(ask, one) for one in reversed(known) if one.person == person]


@route("GET", "ton/wallet/account")
def account(ask: Ask) -> Json:
    """An address of somebody's phone, and everything that can be known of it."""
    wallet = phone_wallet(ask, ask.person.id)
    testnet = ask.world.settings.ton_testnet
    return {
        "raw": wallet.address,
        "address": friendly(wallet.address, bounceable=False, testnet=testnet),
        "public_key": wallet.public_key,
        "state_init": wallet.state_init,
        "version": wallet.version,
        "network": wallet.network,
    }


@route("GET", "ton/wallet/tricks")
def tricks(_: Ask) -> Json:
    return {
        "connect": list(wallet_tricks.CONNECTING),
        "send": list(wallet_tricks.SENDING),
        "any": [*wallet_tricks.LETTERS, wallet_tricks.SILENT],
    }


@route("POST", "ton/hosts")
def hosts(ask: Ask) -> Json:
    """Where wallets find a host that stands for this machine, as manifests' addresses name it."""
    known = wallet_app.book(ask.world).hosts
    at = ask.fields.get("at")
    if at:
        known[ask.text("host")] = str(at)
    else:
        known.pop(ask.text("host"), None)
    ask.world.touch()
    return dict(known)


# -- bridges -----------------------------------------------------------------------------------


def bridge_of(ask: Ask) -> Bridge:
    try:
        return ask.world.bridges[str(ask.fields.get("bridge") or NAMES[0])]
    except Refusal as error:
        raise ControlError(str(error), 404) from None


def told(bridge: Bridge) -> Json:
    return {
        "bridge": bridge.name,
        "manners": vars(bridge.manners),
        "listeners": [list(ids) for ids in bridge.listeners],
        "letters": [
            {"id": e.id, "from": e.source, "to": e.to, "topic": e.topic} for e in bridge.letters
        ],
    }


@route("GET", "ton/bridge")
def see_bridge(ask: Ask) -> Json:
    return told(bridge_of(ask))


@route("POST", "ton/bridge")
def behave(ask: Ask) -> Json:
    """Change a bridge's manners (sandbox/ton/bridge.py); `cut` hangs up on everybody, once."""
    bridge = bridge_of(ask)
    changed: Json = {}
    for one in fields(bridge.manners):
        if one.name in ask.fields:
            value = ask.fields[one.name]
            changed[one.name] = (
                value in _TRUTHS if one.type == "bool" else _number(value, whole=one.type == "int")
            )
    manners = replace(bridge.manners, **changed)
    bridge.behave(manners, cut=bool(ask.fields.get("cut")))
    ask.world.touch()
    return told(bridge)


def _number(value: object, *, whole: bool) -> float:
    try:
        return int(str(value)) if whole else float(str(value))
    except ValueError:
        raise ControlError("a bridge's manners are truths and numbers") from None
