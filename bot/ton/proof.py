"""Whether whoever answered holds the key of a wallet: a TON Connect ton_proof, checked in full.

Everything in it was written by a stranger. The key is never taken from what they say it is, but
from the code and data whose hash is the address, or from the contract itself (decision 0095).
"""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from hmac import compare_digest
from typing import Any

from nacl.bindings import crypto_core_ed25519_is_valid_point
from nacl.exceptions import BadSignatureError
from nacl.signing import VerifyKey

from bot.ton.cells import BadCells
from bot.ton.wallet_code import MOST_BYTES, Beginning, read_beginning

#: How far the clock of a wallet may be from ours, in seconds, to either side.
WINDOW = 15 * 60
_NETWORKS = ("-239", "-3")
_ADDRESS = re.compile(r"(0|-1):([0-9A-Fa-f]{64})")
_KEY = re.compile(r"[0-9A-Fa-f]{64}")
_SECONDS = re.compile(r"[0-9]{1,10}")
_SIGNATURE_BYTES = 64
#: A connect event answers two or three things; the texts are our own, if they are right.
_MOST_ITEMS, _MOST_TEXT = 10, 256
_PROOF, _CONNECT = b"ton-proof-item-v2/", b"\xff\xffton-connect"


class Reason(StrEnum):
    """What is wrong with a proof, the first thing found."""

    #: It is no answer with one address and one proof.
    EVENT = "event"
    DOMAIN = "domain"
    TIME = "time"
    PAYLOAD = "payload"
    NETWORK = "network"
    ADDRESS = "address"
    #: The code and data are unreadable, or another account's, or not what such a wallet has.
    STATE_INIT = "state_init"
    #: Neither is its code known, nor does the contract name a key.
    UNKNOWN_WALLET = "unknown_wallet"
    #: It is not the one that the wallet says, or one that everybody can sign for.
    KEY = "key"
    SIGNATURE = "signature"


class ProofRefused(Exception):
    """Nothing is proven."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


@dataclass(frozen=True)
class Proof:
    """What a wallet answered; read, and not believed."""

    address: str
    network: str
    # As the wallet says; older ones do not.
    public_key: str | None
    state_init: bytes | None
    timestamp: int
    domain: str
    domain_length: int
    signature: bytes
    payload: str


def read_proof(event: object) -> Proof:
    """The proof in a decoded `connect` event; raises ProofRefused for everything else."""
    if not isinstance(event, dict) or event.get("event") != "connect":
        raise ProofRefused(Reason.EVENT)
    payload = event.get("payload")
    items = payload.get("items") if isinstance(payload, dict) else None
    if not isinstance(items, list) or len(items) > _MOST_ITEMS:
        raise ProofRefused(Reason.EVENT)
    address, proof = _only(items, "ton_addr"), _only(items, "ton_proof").get("proof")
    if not isinstance(proof, dict):
        # The wallet could not, or its owner would not.
        raise ProofRefused(Reason.EVENT)
    domain = proof.get("domain")
    if not isinstance(domain, dict):
        raise ProofRefused(Reason.DOMAIN)
    network = address.get("network")
    if not isinstance(network, str) or network not in _NETWORKS:
        raise ProofRefused(Reason.NETWORK)
    state_init, key = address.get("walletStateInit"), address.get("publicKey")
    return Proof(
        address=_matching(_ADDRESS, address.get("address"), Reason.ADDRESS),
        network=network,
        public_key=None if key is None else _matching(_KEY, key, Reason.KEY),
        state_init=None
        if state_init is None
        else _octets(state_init, MOST_BYTES, Reason.STATE_INIT),
        timestamp=_seconds(proof.get("timestamp")),
        domain=_text(domain.get("value"), Reason.DOMAIN),
        domain_length=_length(domain.get("lengthBytes")),
        signature=_octets(proof.get("signature"), _SIGNATURE_BYTES, Reason.SIGNATURE),
        payload=_text(proof.get("payload"), Reason.PAYLOAD),
    )


async def verify(
    proof: Proof,
    *,
    domain: str,
    payload: str,
    network: str,
    now: datetime,
    public_key_of: Callable[[str], Awaitable[bytes | None]],
) -> None:
    """Returns where the holder of the wallet's key signed this payload for this domain just now.

    The network is not among what is signed: the same code and data are the same key's on each of
    them. Raises ProofRefused, and what asking the contract raises.
    """
    if proof.network != network:
        raise ProofRefused(Reason.NETWORK)
    if not _same(proof.domain, domain) or proof.domain_length != len(domain.encode()):
        raise ProofRefused(Reason.DOMAIN)
    if abs(now.timestamp() - proof.timestamp) > WINDOW:
        raise ProofRefused(Reason.TIME)
    if not _same(proof.payload, payload):
        raise ProofRefused(Reason.PAYLOAD)
    key = await _key_of(proof, public_key_of)
    if proof.public_key is not None and proof.public_key.lower() != key.hex():
        raise ProofRefused(Reason.KEY)
    # A point of small order is everybody's: there are signatures for it that need no secret. One
    # outside the main group, off the curve or spelt in a second way is no honest wallet's.
    if len(key) != 32 or not crypto_core_ed25519_is_valid_point(key):
        raise ProofRefused(Reason.KEY)
    try:
        VerifyKey(key).verify(signed_bytes(proof), proof.signature)
    except (BadSignatureError, ValueError):
        raise ProofRefused(Reason.SIGNATURE) from None


def signed_bytes(proof: Proof) -> bytes:
    """What the wallet's key signs."""
    workchain, account = _parts(proof.address)
    message = b"".join(
        (
            _PROOF,
            workchain.to_bytes(4, "big", signed=True),
            account,
            proof.domain_length.to_bytes(4, "little"),
            proof.domain.encode(),
            proof.timestamp.to_bytes(8, "little"),
            proof.payload.encode(),
        )
    )
    return sha256(_CONNECT + sha256(message).digest()).digest()


async def _key_of(proof: Proof, public_key_of: Callable[[str], Awaitable[bytes | None]]) -> bytes:
    """From code and data that are this account's own; else, as the contract says."""
    _, account = _parts(proof.address)
    beginning = Beginning(account)
    if proof.state_init is not None:
        try:
            beginning = read_beginning(proof.state_init)
        except BadCells:
            raise ProofRefused(Reason.STATE_INIT) from None
        if beginning.account != account:
            raise ProofRefused(Reason.STATE_INIT)
    key = beginning.key
    if key is None or beginning.changes:
        key = await public_key_of(proof.address) or key
    if key is None:
        raise ProofRefused(Reason.UNKNOWN_WALLET)
    return key


def _parts(address: str) -> tuple[int, bytes]:
    workchain, _, account = address.partition(":")
    return int(workchain), bytes.fromhex(account)


def _same(theirs: str, ours: str) -> bool:
    return compare_digest(theirs.encode(), ours.encode())


def _only(items: list[Any], name: str) -> dict[Any, Any]:
    found = [one for one in items if isinstance(one, dict) and one.get("name") == name]
    if len(found) != 1:
        raise ProofRefused(Reason.EVENT)
    return found[0]


def _matching(pattern: re.Pattern[str], value: object, otherwise: Reason) -> str:
    if not isinstance(value, str) or not pattern.fullmatch(value):
        raise ProofRefused(otherwise)
    return value.lower()


def _text(value: object, otherwise: Reason) -> str:
    """Ours are plain ASCII; what is not cannot be them, and may not even be bytes."""
    if not isinstance(value, str) or len(value) > _MOST_TEXT or not value.isascii():
        raise ProofRefused(otherwise)
    return value


def _seconds(value: object) -> int:
    """The protocol says text, most wallets send a number."""
    text = str(value) if type(value) is int and 0 <= value < 10**10 else value
    return int(_matching(_SECONDS, text, Reason.TIME))


def _length(value: object) -> int:
    if type(value) is not int or not 0 <= value <= _MOST_TEXT:
        raise ProofRefused(Reason.DOMAIN)
    return value


def _octets(value: object, most: int, otherwise: Reason) -> bytes:
    """Base64 in its one spelling, of at most so many bytes."""
    if not isinstance(value, str) or len(value) > (most + 2) // 3 * 4 or not value.isascii():
        raise ProofRefused(otherwise)
    try:
        data = b64decode(value, validate=True)
    except ValueError:
        raise ProofRefused(otherwise) from None
    if b64encode(data).decode() != value or len(data) > most:
        raise ProofRefused(otherwise)
    return data
