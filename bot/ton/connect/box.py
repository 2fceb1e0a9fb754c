"""The secret line between the bot and one wallet: NaCl's box, behind a nonce of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from nacl.exceptions import CryptoError
from nacl.public import Box, PrivateKey, PublicKey

#: A client's name: its public key in hex.
CLIENT = re.compile(r"[0-9a-f]{64}")
_NONCE, _TAG = 24, 16


@dataclass(frozen=True)
class Keys:
    """One side of one session; its name is public, the rest is not."""

    client_id: str
    secret: bytes = field(repr=False)


def new_keys() -> Keys:
    made = PrivateKey.generate()
    return Keys(bytes(made.public_key).hex(), bytes(made))


def seal(secret: bytes, to: str, text: bytes) -> bytes:
    """The text for this client alone, whoever carries it."""
    return bytes(Box(PrivateKey(secret), PublicKey(bytes.fromhex(to))).encrypt(text))


def unseal(secret: bytes, sender: str, sealed: bytes) -> bytes | None:
    """What this client wrote to us; None when it did not."""
    if not CLIENT.fullmatch(sender) or len(sealed) < _NONCE + _TAG:
        return None
    try:
        return Box(PrivateKey(secret), PublicKey(bytes.fromhex(sender))).decrypt(sealed)
    except (CryptoError, ValueError, RuntimeError):
        # A key of a small order leads to no common secret: libsodium refuses it.
        return None
