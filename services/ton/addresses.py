"""Addresses on the chain: every spelling that wallets show is read as one raw form.

The raw form, `workchain:hex` in lower case, is what is stored and compared. The friendly form is
36 bytes in base64: a tag, the workchain, the account and a CRC-16 of these.
"""

from __future__ import annotations

import re
from base64 import b64decode
from binascii import crc_hqx
from dataclasses import dataclass
from enum import StrEnum

from tonsdk.utils import Address

from services.refusals import Refusal

_FRIENDLY = re.compile(r"[A-Za-z0-9+/_-]{48}")
_RAW = re.compile(r"(-?[0-9]{1,10}):([0-9A-Fa-f]{64})")
_URL_SAFE = str.maketrans("-_", "+/")
_BOUNCEABLE, _NON_BOUNCEABLE, _TEST_ONLY = 0x11, 0x51, 0x80
#: The basic workchain, where wallets live, and the masterchain.
_WORKCHAINS = (0, -1)


class TonNetwork(StrEnum):
    """The network that people pay on."""

    MAINNET = "mainnet"
    TESTNET = "testnet"


@dataclass(unsafe_hash=True)
class AddressLength(Refusal):
    """Something is missing or too much: 48 characters, or a workchain and 64 hex digits."""


@dataclass(unsafe_hash=True)
class AddressMistyped(Refusal):
    """The checksum does not fit, or a character cannot stand in an address."""


@dataclass(unsafe_hash=True)
class AddressForeign(Refusal):
    """The checksum fits, but the tag or the workchain is none of this network's."""


@dataclass(unsafe_hash=True)
class AddressTestOnly(Refusal):
    """The address says that it is for the test network, and real money is paid here."""


def parse_address(text: str, network: TonNetwork = TonNetwork.MAINNET) -> str:
    """The raw form of an address in any spelling; raises the four Address… refusals.

    The main network's spelling is good on the test network too, as wallets show it there.
    tonsdk reads addresses as well, but does not tell one mistake from another.
    """
    text = text.strip(" \t\r\n")
    if ":" in text:
        return _parse_raw(text)
    if len(text) != 48:
        raise AddressLength
    if not _FRIENDLY.fullmatch(text):
        raise AddressMistyped
    data = b64decode(text.translate(_URL_SAFE))
    if crc_hqx(data[:34], 0) != int.from_bytes(data[34:], "big"):
        raise AddressMistyped
    tag, workchain = data[0], int.from_bytes(data[1:2], "big", signed=True)
    if tag & ~_TEST_ONLY not in (_BOUNCEABLE, _NON_BOUNCEABLE) or workchain not in _WORKCHAINS:
        raise AddressForeign
    if tag & _TEST_ONLY and network is TonNetwork.MAINNET:
        raise AddressTestOnly
    return f"{workchain}:{data[2:34].hex()}"


def _parse_raw(text: str) -> str:
    found = _RAW.fullmatch(text)
    if found is None:
        digits = text.partition(":")[2]
        raise AddressLength if len(digits) != 64 else AddressMistyped
    workchain = int(found[1])
    if workchain not in _WORKCHAINS:
        raise AddressForeign
    return f"{workchain}:{found[2].lower()}"


def friendly(
    raw: str, network: TonNetwork = TonNetwork.MAINNET, *, bounceable: bool = False
) -> str:
    """The spelling for people and links; a wallet is paid non-bounceable, a contract bounceable.

    A bounceable transfer to a wallet that was never used would come back.
    """
    return str(
        Address(raw).to_string(
            is_user_friendly=True,
            is_url_safe=True,
            is_bounceable=bounceable,
            is_test_only=network is TonNetwork.TESTNET,
        )
    )
