"""A stream sealed with a passphrase: scrypt makes the key, AES-GCM seals each piece of it.

The nonce of a piece holds its number and whether it is the last (the construction STREAM), and the
head is authenticated with each: what is cut short, put into another order or changed is found out,
and no byte of it is handed on.
"""

from __future__ import annotations

import hashlib
import hmac
import os
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator
from typing import Any

import orjson
from Cryptodome.Cipher import AES

MAGIC = b"DCSEALED1\n"
#: How much one piece holds.
PIECE = 256 * 1024
_TAG, _PREFIX, _SALT, _PROOF = 16, 7, 16, 16
#: scrypt: 32 MB of memory, half a second. A head that asks for other numbers is none of ours.
_COST, _BLOCK, _MEMORY = 2**15, 8, 64 * 1024 * 1024
_LONGEST_HEAD = 4096


class SealBroken(Exception):
    """A sealed file cannot be opened; the text is one line for the operator."""


class Sealer:
    """Seals one stream: first `head`, then each piece in its order, the last one marked."""

    def __init__(self, passphrase: str, **about: str) -> None:
        salt, self._prefix = os.urandom(_SALT), os.urandom(_PREFIX)
        key, proof_key = _keys(passphrase, salt)
        said = {**about, "salt": _text(salt), "prefix": _text(self._prefix)}
        plain = orjson.dumps(said, option=orjson.OPT_SORT_KEYS)
        proof = hmac.digest(proof_key, plain, "sha256")[:_PROOF]
        self.head = MAGIC + len(plain).to_bytes(2, "big") + plain + proof
        self._key, self._number = key, 0

    def seal(self, piece: bytes, *, last: bool) -> bytes:
        """One piece; only the last may be shorter than PIECE."""
        cipher = _cipher(self._key, self._prefix, self._number, last=last)
        cipher.update(self.head)
        self._number += 1
        sealed, tag = cipher.encrypt_and_digest(piece)
        return bytes(sealed + tag)


def is_sealed(beginning: bytes) -> bool:
    return beginning.startswith(MAGIC)


def head_of(read: Callable[[int], bytes]) -> tuple[dict[str, Any], bytes]:
    """What the head says, before any passphrase, and its bytes; raises SealBroken."""
    begin = read(len(MAGIC) + 2)
    length = int.from_bytes(begin[len(MAGIC) :], "big")
    rest = read(length + _PROOF) if is_sealed(begin) and length <= _LONGEST_HEAD else b""
    if len(rest) < length + _PROOF or not rest:
        raise SealBroken("the backup is cut short in its very beginning, or is none of ours")
    try:
        said = orjson.loads(rest[:length])
        if len(b64decode(said["salt"])) != _SALT or len(b64decode(said["prefix"])) != _PREFIX:
            raise ValueError
    except (ValueError, KeyError, TypeError):
        raise SealBroken("the beginning of the backup is damaged") from None
    return said, begin + rest


def opened(read: Callable[[int], bytes], passphrase: str) -> Iterator[bytes]:
    """The pieces of a sealed stream, each proven before it is handed on; raises SealBroken.

    `read` gives as many bytes as it is asked for, and fewer only at the end. The passphrase is
    proven before the first piece is asked for.
    """
    said, head = head_of(read)
    key, proof_key = _keys(passphrase, b64decode(said["salt"]))
    plain, proof = head[len(MAGIC) + 2 : -_PROOF], head[-_PROOF:]
    if not hmac.compare_digest(hmac.digest(proof_key, plain, "sha256")[:_PROOF], proof):
        raise SealBroken(
            "the passphrase is not the one that this backup was sealed with (BACKUP_PASSPHRASE),"
            " or the beginning of the backup is damaged"
        )
    return _pieces(read, key, b64decode(said["prefix"]), head)


def _pieces(
    read: Callable[[int], bytes], key: bytes, prefix: bytes, head: bytes
) -> Iterator[bytes]:
    number, sealed = 0, read(PIECE + _TAG)
    while True:
        following = read(PIECE + _TAG)
        is_last = not following
        piece = _open(key, prefix, head, number, sealed, last=is_last)
        if piece is None:
            # The last that is there opens as one that is not the last: there was more.
            cut = is_last and (
                len(sealed) < PIECE + _TAG
                or _open(key, prefix, head, number, sealed, last=False) is not None
            )
            raise SealBroken(_cut() if cut else _damaged(number))
        yield piece
        if is_last:
            return
        number, sealed = number + 1, following


def _cut() -> str:
    return "the backup is cut short, or damaged at its end (is a part of it missing?)"


def _damaged(number: int) -> str:
    return (
        f"the backup is damaged, or its parts are in another order: {number * PIECE >> 20} MB from"
        " its beginning"
    )


def _open(
    key: bytes, prefix: bytes, head: bytes, number: int, sealed: bytes, *, last: bool
) -> bytes | None:
    cipher = _cipher(key, prefix, number, last=last)
    cipher.update(head)
    try:
        return bytes(cipher.decrypt_and_verify(sealed[:-_TAG], sealed[-_TAG:]))
    except ValueError:
        return None


def _cipher(key: bytes, prefix: bytes, number: int, *, last: bool) -> Any:
    nonce = prefix + number.to_bytes(4, "big") + bytes([last])
    return AES.new(key, AES.MODE_GCM, nonce=nonce)


def _keys(passphrase: str, salt: bytes) -> tuple[bytes, bytes]:
    """The key of the pieces, and the one that proves the passphrase."""
    made = hashlib.scrypt(
        passphrase.encode(), salt=salt, n=_COST, r=_BLOCK, p=1, maxmem=_MEMORY, dklen=64
    )
    return made[:32], made[32:]


def _text(value: bytes) -> str:
    return b64encode(value).decode()
