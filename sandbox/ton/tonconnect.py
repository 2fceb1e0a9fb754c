"""TON Connect as a wallet speaks it: the link, the letters' seal, the proof of an address."""

from __future__ import annotations

import base64
import hashlib
import struct
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import SplitResult, parse_qs, urlsplit

import orjson
from nacl.exceptions import CryptoError
from nacl.public import Box, PrivateKey, PublicKey

from sandbox.ton.wallets import Wallet

Json = dict[str, Any]
VERSION = "2"
#: How the start of a wallet within Telegram begins.
IN_TELEGRAM = "tonconnect"
UNKNOWN, BAD_REQUEST, NO_MANIFEST, BAD_MANIFEST = 0, 1, 2, 3
UNKNOWN_APP, DECLINED, UNSUPPORTED = 100, 300, 400
LONGEST_PAYLOAD = 4096


class BadLink(Exception):
    """A wallet would not open this."""


@dataclass(frozen=True)
class ConnectLink:
    """What a universal link asks for."""

    app: str
    """The program's client id."""
    manifest_url: str
    items: list[Json]
    back: str

    @property
    def payload(self) -> str | None:
        """What the proof shall hold, if one is asked for."""
        proofs = [each for each in self.items if each.get("name") == "ton_proof"]
        return str(proofs[0].get("payload", "")) if proofs else None


def read_link(link: str) -> ConnectLink:
    """Any wallet's link, or the one that all of them understand (`tc://`)."""
    try:
        parts = urlsplit(link)
        fields = parse_qs(_query(parts), strict_parsing=True, errors="strict")
        request = orjson.loads(fields["r"][0])
        app = fields["id"][0].lower()
        version = fields["v"][0]
        PublicKey(bytes.fromhex(app))
        url, items = request["manifestUrl"], request["items"]
    except (KeyError, ValueError, TypeError) as error:
        raise BadLink(f"this is no link for a wallet: {error}") from None
    if parts.scheme not in ("tc", "https", "http"):
        raise BadLink("this link is for no wallet")
    if version != VERSION:
        raise BadLink(f"the wallet does not speak version {version}")
    known = isinstance(items, list) and all(isinstance(each, dict) for each in items)
    if not known or not isinstance(url, str) or not any(e.get("name") == "ton_addr" for e in items):
        raise BadLink("the request asks for no address, or names no manifest")
    return ConnectLink(app, url, items, fields.get("ret", ["back"])[0])


def _query(parts: SplitResult) -> str:
    """What is asked; a wallet within Telegram is started with it, spelt in the signs of that."""
    start = parse_qs(parts.query).get("startapp", [""])[0]
    mark = f"{IN_TELEGRAM}-"
    if not start.startswith(mark):
        return parts.query
    return start.removeprefix(mark).replace("--", "%").replace("__", "=").replace("-", "&")


def sealed(secret: str, to: str, letter: Json | bytes) -> bytes:
    """A letter that only `to` can read, in base64 as the bridge wants it."""
    box = Box(PrivateKey(bytes.fromhex(secret)), PublicKey(bytes.fromhex(to)))
    plain = letter if isinstance(letter, bytes) else orjson.dumps(letter)
    return base64.b64encode(box.encrypt(plain))


def opened(secret: str, source: str, body: str) -> Json | None:
    """A letter from `source`; None when it is none, or none that can be read."""
    try:
        box = Box(PrivateKey(bytes.fromhex(secret)), PublicKey(bytes.fromhex(source)))
        letter = orjson.loads(box.decrypt(base64.b64decode(body)))
    except (CryptoError, ValueError):
        return None
    return letter if isinstance(letter, dict) else None


def client_id(secret: str) -> str:
    return PrivateKey(bytes.fromhex(secret)).public_key.encode().hex()


@dataclass
class Claim:
    """What a wallet says of itself. Two sets of fields go other ways than the truth:

    `signs` (address, domain, length, timestamp, payload, key, scheme) are signed so and told so,
    but for the address, which is told as it is; `tells` (address, network, public_key, state_init,
    domain, length, timestamp, payload, signature) are told so, whatever was signed.
    """

    wallet: Wallet
    domain: str
    timestamp: int
    payload: str
    signs: Json = field(default_factory=dict)
    tells: Json = field(default_factory=dict)

    def address_item(self) -> Json:
        tells, wallet = self.tells, self.wallet
        item = {
            "name": "ton_addr",
            "address": tells.get("address", wallet.address),
            "network": tells.get("network", wallet.network),
            "publicKey": tells.get("public_key", wallet.public_key),
            "walletStateInit": tells.get("state_init", wallet.state_init),
        }
        return {name: value for name, value in item.items() if value is not None}

    def proof_item(self) -> Json:
        domain = str(self.signs.get("domain", self.domain))
        length = int(self.signs.get("length", len(domain.encode())))
        timestamp = int(self.signs.get("timestamp", self.timestamp))
        payload = str(self.signs.get("payload", self.payload))
        signature = self._signature(domain, length, timestamp, payload)
        tells = self.tells
        told_domain = {"lengthBytes": tells.get("length", length)}
        told_domain["value"] = tells.get("domain", domain)
        proof = {
            "timestamp": tells.get("timestamp", timestamp),
            "domain": told_domain,
            "signature": tells.get("signature", base64.b64encode(signature).decode()),
            "payload": tells.get("payload", payload),
        }
        return {"name": "ton_proof", "proof": proof}

    def _signature(self, domain: str, length: int, timestamp: int, payload: str) -> bytes:
        workchain, _, account = str(self.signs.get("address", self.wallet.address)).partition(":")
        scheme = str(self.signs.get("scheme", "ton-proof-item-v2/"))
        message = scheme.encode() + struct.pack(">i", int(workchain)) + bytes.fromhex(account)
        message += struct.pack("<I", length) + domain.encode()
        message += struct.pack("<Q", timestamp) + payload.encode()
        whole = b"\xff\xff" + b"ton-connect" + hashlib.sha256(message).digest()
        label = self.signs.get("key")
        key = self.wallet.key if label is None else Wallet(str(label)).key
        return key.sign(hashlib.sha256(whole).digest()).signature
