"""A program that connects to wallets, written from the protocol's specification for these tests.

It shares no code with the sandbox: cells are read with pytoniq-core, keys are PyNaCl's.
"""

import asyncio
import base64
import hashlib
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

import aiohttp
from aiohttp import web
from aiohttp.test_utils import TestServer
from nacl.public import Box, PrivateKey, PublicKey
from nacl.signing import VerifyKey
from pytoniq_core import Cell

#: What the manifest of these tests' program says.
DOMAIN = "shop.example.com"
#: The published hashes of the contracts' code, and at which bit of the data the key begins.
KNOWN = {
    "b61041a58a7980b946e8fb9e198e3c904d24799ffa36574ea4251c41a566f581": 64,
    "84dafa449f98a6987789ba232358072bc0f76dc4524002a5d0918b9a75d2d599": 64,
    "64dd54805522c5be8a9db59cea0105ccf0d08786ca79beb8cb79e880a8d7322d": 64,
    "feb5ff6820e2ff0d9483e7e0d62c817d846789fb4ae580c878866d959dabd5c0": 64,
    "20834b7b72b112147e1b2fb457b84e74d1a30f04f737d4f62a668e9552d2b72f": 65,
}


class Unproven(Exception):
    """The proof does not hold; says where."""


@dataclass
class Event:
    id: int
    data: str


@dataclass
class App:
    """One connection of a program, at one bridge."""

    session: aiohttp.ClientSession
    bridge: str
    manifest: str
    payload: str = "5f" * 32
    secret: PrivateKey = field(default_factory=PrivateKey.generate)
    last: int = 0
    peer: str = ""
    requests: int = 0

    @property
    def id(self) -> str:
        return self.secret.public_key.encode().hex()

    def link(self, base: str = "tc://", **changed: Any) -> str:
        items = [{"name": "ton_addr"}, {"name": "ton_proof", "payload": self.payload}]
        request = {"manifestUrl": self.manifest, "items": items}
        fields = {"v": "2", "id": self.id, "r": json.dumps(request), "ret": "none"} | changed
        return f"{base}?{urlencode(fields)}"

    async def events(self, **query: Any) -> AsyncIterator[Event | None]:
        """What the bridge sends from the last event on; None for a heartbeat."""
        asked = {"client_id": self.id} | ({"last_event_id": self.last} if self.last else {}) | query
        async with self.session.get(f"{self.bridge}/events", params=asked) as answer:
            assert answer.status == 200, await answer.text()
            assert answer.content_type == "text/event-stream"
            block: dict[str, str] = {}
            async for text in lines(answer):
                if text:
                    name, _, value = text.partition(": ")
                    block[name] = value
                    continue
                if block.get("event") == "heartbeat" or block.get("data") == "heartbeat":
                    yield None
                elif "id" in block:
                    yield Event(int(block["id"]), block["data"])
                block = {}

    async def hears(self) -> Any:
        """The next letter that can be opened."""
        async with asyncio.timeout(5):
            async for event in self.events():
                if event is not None:
                    self.last = event.id
                    return self.opens(event.data)
        raise AssertionError("the bridge hung up")

    def opens(self, data: str) -> Any:
        letter = json.loads(data)
        self.peer = letter["from"]
        box = Box(self.secret, PublicKey(bytes.fromhex(self.peer)))
        return json.loads(box.decrypt(base64.b64decode(letter["message"])))

    async def posts(self, to: str, body: bytes, **query: Any) -> int:
        asked = {"client_id": self.id, "to": to, "ttl": 300} | query
        url = f"{self.bridge}/message"
        async with self.session.post(url, params=asked, data=base64.b64encode(body)) as answer:
            return answer.status

    async def asks(self, method: str, *params: Any) -> str:
        self.requests += 1
        request = {
            "method": method,
            "params": [json.dumps(each) for each in params],
            "id": str(self.requests),
        }
        box = Box(self.secret, PublicKey(bytes.fromhex(self.peer)))
        sent = await self.posts(self.peer, box.encrypt(json.dumps(request).encode()), topic=method)
        assert sent == 200
        return str(self.requests)


def in_telegram(link: str) -> str:
    """The same request for a wallet that is a mini app, spelt in the signs that Telegram allows."""
    start = link.partition("?")[2]
    for sign, spelt in ((".", "%2E"), ("-", "%2D"), ("_", "%5F"), ("&", "-"), ("=", "__")):
        start = start.replace(sign, spelt)
    return f"https://t.me/wallet/start?startapp=tonconnect-{start.replace('%', '--')}"


async def lines(answer: aiohttp.ClientResponse) -> AsyncIterator[str]:
    """The lines of an answer until it ends, in whatever way."""
    with suppress(aiohttp.ClientPayloadError):
        async for line in answer.content:
            yield line.decode(errors="replace").rstrip("\r\n")


def check(event: Any, payload: str, domain: str, now: float) -> str:
    """The raw address that the event proves, as strictly as it can be read; else Unproven."""
    items = {each["name"]: each for each in event["payload"]["items"]}
    told, proof = items["ton_addr"], items["ton_proof"]["proof"]
    workchain, _, account = told["address"].partition(":")
    state = Cell.one_from_boc(base64.b64decode(told["walletStateInit"]))
    _must(workchain == "0" and state.hash.hex() == account, "address")
    code, data = state.refs
    _must(code.hash.hex() in KNOWN, "code")
    key = data.begin_parse().skip_bits(KNOWN[code.hash.hex()]).load_bytes(32)
    _must(told["publicKey"] == key.hex(), "public key")
    _must(told["network"] == "-239", "network")
    said = proof["domain"]
    _must(said == {"value": domain, "lengthBytes": len(domain)}, "domain")
    _must(proof["payload"] == payload, "payload")
    _must(abs(now - proof["timestamp"]) < 300, "timestamp")
    message = b"ton-proof-item-v2/" + bytes(4) + bytes.fromhex(account)
    message += len(domain).to_bytes(4, "little") + domain.encode()
    message += proof["timestamp"].to_bytes(8, "little") + payload.encode()
    digest = hashlib.sha256(b"\xff\xffton-connect" + hashlib.sha256(message).digest()).digest()
    try:
        VerifyKey(key).verify(digest, base64.b64decode(proof["signature"]))
    except Exception:
        raise Unproven("signature") from None
    return str(told["address"])


def _must(holds: bool, what: str) -> None:
    if not holds:
        raise Unproven(what)


@asynccontextmanager
async def manifest_server(**manifest: Any) -> AsyncIterator[str]:
    """Where a program's manifest is found, on this machine."""

    async def serve(_: web.Request) -> web.Response:
        return web.json_response(manifest)

    app = web.Application()
    app.router.add_get("/tonconnect-manifest.json", serve)
    server = TestServer(app)
    await server.start_server()
    yield f"127.0.0.1:{server.port}"
    await server.close()
