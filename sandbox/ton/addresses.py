"""Addresses of the chain: any spelling in, the raw one inside, the friendly one for people."""

import base64
import binascii
import re

BOUNCEABLE, NOT_BOUNCEABLE, TESTNET = 0x11, 0x51, 0x80
_RAW = re.compile(r"(-1|0):([0-9a-fA-F]{64})")
_FRIENDLY = re.compile(r"[0-9A-Za-z+/_-]{48}")


class BadAddress(Exception):
    """Not an address in any of its spellings."""


def read_address(text: str) -> str:
    """The raw form in lower case, whatever spelling it came in."""
    if raw := _RAW.fullmatch(text):
        return f"{raw[1]}:{raw[2].lower()}"
    if not _FRIENDLY.fullmatch(text):
        raise BadAddress(text)
    data = base64.urlsafe_b64decode(text.replace("+", "-").replace("/", "_"))
    known = data[0] & ~TESTNET in (BOUNCEABLE, NOT_BOUNCEABLE)
    if not known or data[1] not in (0, 0xFF) or data[34:] != _checksum(data[:34]):
        raise BadAddress(text)
    return f"{'-1' if data[1] else '0'}:{data[2:34].hex()}"


def friendly(raw: str, *, bounceable: bool = True, testnet: bool = False) -> str:
    workchain, _, account = raw.partition(":")
    tag = (BOUNCEABLE if bounceable else NOT_BOUNCEABLE) | (TESTNET if testnet else 0)
    data = bytes((tag, int(workchain) % 256)) + bytes.fromhex(account)
    return base64.urlsafe_b64encode(data + _checksum(data)).decode()


def shown(raw: str | None) -> str | None:
    """As version 3 of the index spells addresses."""
    return None if raw is None else raw.upper()


def _checksum(data: bytes) -> bytes:
    return binascii.crc_hqx(data, 0).to_bytes(2, "big")
