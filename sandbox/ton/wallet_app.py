"""The wallets on people's phones: they open links, show who asks, and answer over their bridge."""

from __future__ import annotations

import asyncio
import secrets
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import orjson

from sandbox.errors import ControlError
from sandbox.ton import manifests, tonconnect, wallet_orders, wallet_tricks, wallets
from sandbox.ton.apps import NAMES
from sandbox.ton.bridge import Letter, Refusal
from sandbox.ton.chain import Chain
from sandbox.ton.tonconnect import Claim, ConnectLink
from sandbox.ton.wallet_state import (
    ASKED,
    CONNECTED,
    GONE,
    REFUSED,
    Connection,
    WalletBook,
    WalletRequest,
)
from sandbox.ton.wallets import Wallet
from sandbox.world import World

Json = dict[str, Any]
MOST_CONNECTIONS, MOST_REQUESTS = 500, 20
LETTER_TTL = "300"


@dataclass(frozen=True)
class Answer:
    """What somebody does with what is asked, and how the wallet spoils it."""

    approve: bool
    trick: str | None = None
    signs: Json = field(default_factory=dict)
    tells: Json = field(default_factory=dict)
    times: int = 1
    delay: float = 0.0


def book(world: World) -> WalletBook:
    return world.state.ton.wallets


def find(world: World, number: int) -> Connection:
    if number not in book(world).connections:
        raise ControlError(f"no connection {number}", 404)
    return book(world).connections[number]


def wallet_of(world: World, connection: Connection) -> Wallet:
    return wallets.of(
        connection.person, connection.wallet, connection.version, world.settings.ton_testnet
    )


def forget(world: World, number: int) -> None:
    """A link that was opened and not answered was not opened."""
    connection = book(world).connections.get(number)
    if connection is not None and connection.status == ASKED:
        del book(world).connections[number]


def waiting(world: World) -> dict[int, list[str]]:
    """What people's wallets would have them look at: a mark for each transaction."""
    found: dict[int, list[str]] = {}
    for connection in book(world).connections.values():
        for request in connection.requests:
            if connection.status == CONNECTED and request.answered is None:
                marks = found.setdefault(connection.person, [])
                marks.append(f"{connection.number}/{request.id}")
    return found


def request_of(connection: Connection) -> ConnectLink:
    return tonconnect.read_link(connection.link)


async def open_link(
    world: World, person: int, link: str, wallet: str, version: str, bridge: str | None
) -> Connection:
    """Read who asks and what; a wallet that cannot find that out says so at once."""
    try:
        asked = tonconnect.read_link(link)
    except tonconnect.BadLink as error:
        raise ControlError(str(error)) from None
    known = book(world)
    if len(known.connections) >= MOST_CONNECTIONS:
        del known.connections[min(known.connections)]
    connection = Connection(
        number=known.next_number,
        person=person,
        wallet=wallet,
        version=version,
        bridge=bridge or _bridge_of(link),
        secret=secrets.token_hex(32),
        app=asked.app,
        link=link,
    )
    known.next_number += 1
    known.connections[connection.number] = connection
    try:
        manifest = await manifests.fetch(asked.manifest_url, known.hosts)
    except manifests.NoManifest as error:
        connection.status, connection.trouble = REFUSED, str(error)
        tell(world, connection, _declined(connection, error.code, str(error)))
    else:
        connection.name, connection.url = manifest.name, manifest.url
        connection.domain, connection.icon = manifest.domain, manifest.icon
    world.touch()
    return connection


def _bridge_of(link: str) -> str:
    """The sandbox's wallets keep a bridge each; any other wallet is taken for the first."""
    name = (urlsplit(link).hostname or "").partition(".")[0]
    return name if name in NAMES else NAMES[0]


# -- to the program ----------------------------------------------------------------------------


def tell(world: World, connection: Connection, letter: Json | bytes, to: str | None = None) -> None:
    """Put a letter into the wallet's bridge."""
    bridge = world.bridges[connection.bridge]
    body = tonconnect.sealed(connection.secret, to or connection.app, letter)
    try:
        if bridge.manners.down or bridge.manners.deaf:
            raise Refusal(503, "the wallet's bridge takes no messages now")
        source = tonconnect.client_id(connection.secret)
        bridge.accept(source, connection.app, LETTER_TTL, body, "", world.now())
    except Refusal as error:
        raise ControlError(str(error), 409) from None


def _event(connection: Connection, name: str, payload: Json) -> Json:
    letter = {"event": name, "id": connection.next_event, "payload": payload}
    connection.next_event += 1
    return letter


def _declined(connection: Connection, code: int, text: str) -> Json:
    return _event(connection, "connect_error", {"code": code, "message": text})


def _device(wallet: Wallet, bridge: str) -> Json:
    return {
        "platform": "iphone",
        "appName": f"sandbox-{bridge}",
        "appVersion": "1.0.0",
        "maxProtocolVersion": 2,
        "features": [
            "SendTransaction",
            {"name": "SendTransaction", "maxMessages": wallet.most_messages},
        ],
    }


def answer_connect(world: World, connection: Connection, answer: Answer) -> None:
    """Let the program in, or turn it down; once."""
    if connection.status != ASKED:
        raise ControlError(f"this was answered already: {connection.status}", 409)
    if not answer.approve:
        connection.status = REFUSED
        letter = _declined(connection, tonconnect.DECLINED, "Wallet declined the request")
    else:
        connection.status = CONNECTED
        letter = _accepted(world, connection, answer)
    _post(world, connection, letter, answer)


def _accepted(world: World, connection: Connection, answer: Answer) -> Json:
    trick = wallet_tricks.connecting(answer.trick)
    wallet = wallet_of(world, connection)
    if trick.version is not None:
        connection.version = trick.version
        wallet = wallet_of(world, connection)
    if trick.deployed:
        Chain(world).opened(wallet)
    now = int(world.now())
    asked = request_of(connection)
    claim = Claim(wallet, connection.domain, now, asked.payload or "")
    claim.signs = trick.signs(claim) | answer.signs
    claim.tells = trick.tells(claim) | answer.tells
    items: list[Json] = []
    for each in asked.items:
        if each.get("name") == "ton_addr":
            items.append(claim.address_item())
        elif each.get("name") == "ton_proof":
            items.append(claim.proof_item())
        else:
            error = {"code": tonconnect.UNSUPPORTED, "message": "Method is not supported"}
            items.append({"name": str(each.get("name")), "error": error})
    payload = {"items": trick.items(items), "device": _device(wallet, connection.bridge)}
    return _event(connection, "connect", payload)


def answer_request(
    world: World, connection: Connection, request_id: str, answer: Answer, lag: float | None
) -> None:
    """Sign and send what was asked for, or turn it down; once."""
    request = next((e for e in connection.requests if e.id == request_id), None)
    if request is None or request.answered is not None:
        raise ControlError(f"nothing to answer under {request_id}", 409)
    if not answer.approve:
        request.answered = "refused"
        letter = _failed(request_id, tonconnect.DECLINED, "Reject request")
    else:
        wallet = wallet_of(world, connection)
        try:
            messages = wallet_orders.read(request.params, wallet, world.now())
        except wallet_orders.BadRequest as error:
            raise ControlError(str(error), 409) from None
        result = wallet_tricks.sending(answer.trick)(Chain(world, lag), wallet, messages)
        request.answered = "signed"
        letter = {"id": request_id, "result": result}
    _post(world, connection, letter, answer)


def _failed(request_id: str, code: int, text: str) -> Json:
    return {"id": request_id, "error": {"code": code, "message": text}}


def _post(world: World, connection: Connection, letter: Json, answer: Answer) -> None:
    """Now or later, once or oftener, whole or spoilt."""
    if wallet_tricks.keeps_silent(answer.trick):
        connection.status = GONE
        world.touch()
        return
    body, to = wallet_tricks.spoilt(answer.trick, letter)

    def send() -> None:
        if not world.closing:
            for _ in range(answer.times):
                tell(world, connection, body, to)
            world.touch()

    if answer.delay > 0:
        asyncio.get_running_loop().call_later(answer.delay, send)
    else:
        send()
    world.touch()


def leave(world: World, connection: Connection, *, told: bool) -> None:
    """The person ends the connection in the wallet, which says so unless it is a rude one."""
    if connection.status != CONNECTED:
        raise ControlError("there is no connection", 409)
    connection.status = GONE
    if told:
        tell(world, connection, _event(connection, "disconnect", {}))
    world.touch()


# -- from the program --------------------------------------------------------------------------


def arrived(world: World, bridge: str, letter: Letter) -> None:
    """Read a letter if it is for one of these wallets, and from the program it is connected to."""
    for connection in list(book(world).connections.values()):
        mine = connection.bridge == bridge and connection.app == letter.source
        if mine and tonconnect.client_id(connection.secret) == letter.to:
            request = tonconnect.opened(connection.secret, letter.source, letter.body)
            if connection.status == CONNECTED and request is not None:
                _asked(world, connection, request)


def _asked(world: World, connection: Connection, request: Json) -> None:
    number = str(request.get("id", ""))
    if not number.isdecimal() or int(number) <= connection.last_request:
        # Nothing is asked for twice.
        return
    connection.last_request = int(number)
    method = request.get("method")
    if method == "disconnect":
        connection.status = GONE
        tell(world, connection, {"id": number, "result": {}})
    elif method != "sendTransaction":
        text = "Method is not supported"
        tell(world, connection, _failed(number, tonconnect.UNSUPPORTED, text))
    else:
        _asked_to_sign(world, connection, number, request.get("params"))
    world.touch()


def _asked_to_sign(world: World, connection: Connection, number: str, params: Any) -> None:
    try:
        asked = orjson.loads(params[0])
        wallet_orders.read(asked, wallet_of(world, connection), world.now())
    except wallet_orders.BadRequest as error:
        return tell(world, connection, _failed(number, tonconnect.BAD_REQUEST, str(error)))
    except (LookupError, TypeError, ValueError, AttributeError):
        return tell(world, connection, _failed(number, tonconnect.BAD_REQUEST, "Bad request"))
    waiting = [each for each in connection.requests if each.answered is None]
    if len(waiting) >= MOST_REQUESTS:
        return tell(world, connection, _failed(number, tonconnect.UNKNOWN, "Too many requests"))
    connection.requests = [*connection.requests, WalletRequest(number, asked)][-MOST_REQUESTS * 2 :]
    return None
