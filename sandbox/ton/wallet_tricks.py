"""Wallets with bad intentions, or with bad luck: each trick is one thing that is not as it should.

What begins with `signs_` is signed wrongly and told as it was signed; with `tells_`, signed as it
should be and told otherwise.
"""

from __future__ import annotations

import base64
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sandbox.errors import ControlError
from sandbox.ton import wallet_orders
from sandbox.ton.addresses import friendly
from sandbox.ton.cells import bag
from sandbox.ton.chain import Chain
from sandbox.ton.tonconnect import UNSUPPORTED, Claim
from sandbox.ton.wallet_orders import Message
from sandbox.ton.wallets import CUSTOM, MAINNET, TESTNET, Wallet

Json = dict[str, Any]
Fields = Callable[[Claim], Json]
#: Whose address, key and state are told in the place of one's own; and a name that looks alike.
SOMEBODY, LOOKALIKE = Wallet("somebody else"), "dynamic.capital.example.com"
_HOUR = 3600
_STRANGER = "57" * 32


def _nothing(_: Claim) -> Json:
    return {}


def _all(items: list[Json]) -> list[Json]:
    return items


@dataclass(frozen=True)
class Connecting:
    signs: Fields = _nothing
    tells: Fields = _nothing
    items: Callable[[list[Json]], list[Json]] = _all
    version: str | None = None
    """The contract that the address belongs to."""
    deployed: bool = False


def _without(name: str) -> Callable[[list[Json]], list[Json]]:
    return lambda items: [each for each in items if each["name"] != name]


def _unsupported(items: list[Json]) -> list[Json]:
    error = {"code": UNSUPPORTED, "message": "Method is not supported"}
    return [
        {"name": "ton_proof", "error": error} if each["name"] == "ton_proof" else each
        for each in items
    ]


def _other_network(claim: Claim) -> Json:
    return {"network": MAINNET if claim.wallet.network == TESTNET else TESTNET}


def _flipped(claim: Claim) -> Json:
    """The signature with one bit another."""
    proof = claim.proof_item()["proof"]
    signature = bytearray(base64.b64decode(proof["signature"]))
    signature[5] ^= 1
    return {"signature": base64.b64encode(signature).decode()}


CONNECTING: dict[str, Connecting] = {
    "signs_payload": Connecting(signs=lambda _: {"payload": "ab" * 32}),
    "signs_domain": Connecting(signs=lambda _: {"domain": LOOKALIKE}),
    "signs_length": Connecting(signs=lambda claim: {"length": len(claim.domain.encode()) + 1}),
    "signs_old": Connecting(signs=lambda claim: {"timestamp": claim.timestamp - 24 * _HOUR}),
    "signs_future": Connecting(signs=lambda claim: {"timestamp": claim.timestamp + 24 * _HOUR}),
    "signs_address": Connecting(signs=lambda _: {"address": SOMEBODY.address}),
    "signs_key": Connecting(signs=lambda _: {"key": SOMEBODY.label}),
    "signs_scheme": Connecting(signs=lambda _: {"scheme": "ton-proof-item-v1/"}),
    "tells_payload": Connecting(tells=lambda _: {"payload": "ab" * 32}),
    "tells_domain": Connecting(tells=lambda _: {"domain": LOOKALIKE}),
    "tells_length": Connecting(tells=lambda claim: {"length": len(claim.domain.encode()) + 1}),
    "tells_time": Connecting(tells=lambda claim: {"timestamp": claim.timestamp - 1}),
    "tells_address": Connecting(tells=lambda _: {"address": SOMEBODY.address}),
    "tells_somebody": Connecting(
        tells=lambda _: {"address": SOMEBODY.address, "state_init": SOMEBODY.state_init}
    ),
    "tells_somebody_whole": Connecting(
        tells=lambda _: {
            "address": SOMEBODY.address,
            "state_init": SOMEBODY.state_init,
            "public_key": SOMEBODY.public_key,
        }
    ),
    "tells_state": Connecting(tells=lambda _: {"state_init": SOMEBODY.state_init}),
    "tells_junk_state": Connecting(tells=lambda _: {"state_init": "bm90IGNlbGxz"}),
    "tells_code_alone": Connecting(
        tells=lambda claim: {"state_init": bag(claim.wallet.state.refs[0])}
    ),
    "tells_key": Connecting(tells=lambda _: {"public_key": SOMEBODY.public_key}),
    "tells_signature": Connecting(tells=_flipped),
    "tells_no_signature": Connecting(tells=lambda _: {"signature": ""}),
    "tells_network": Connecting(tells=_other_network),
    "tells_friendly": Connecting(tells=lambda claim: {"address": friendly(claim.wallet.address)}),
    "tells_masterchain": Connecting(
        tells=lambda claim: {"address": "-1" + claim.wallet.address[1:]}
    ),
    "unknown_code": Connecting(version=CUSTOM),
    "unknown_code_deployed": Connecting(version=CUSTOM, deployed=True),
    "no_state": Connecting(tells=lambda _: {"state_init": None}),
    "no_state_deployed": Connecting(tells=lambda _: {"state_init": None}, deployed=True),
    "no_key": Connecting(tells=lambda _: {"public_key": None}),
    "no_proof": Connecting(items=_without("ton_proof")),
    "no_address": Connecting(items=_without("ton_addr")),
    "no_items": Connecting(items=lambda _: []),
    "unsupported": Connecting(items=_unsupported),
}

# -- transactions ----------------------------------------------------------------------------------

Sending = Callable[[Chain, Wallet, list[Message]], str]


def _less(chain: Chain, wallet: Wallet, messages: list[Message]) -> str:
    less = wallet_orders.changed(messages, amount=max(1, messages[0].amount - 1))
    return wallet_orders.send(chain, wallet, less)


def _elsewhere(chain: Chain, wallet: Wallet, messages: list[Message]) -> str:
    to = wallet_orders.changed(messages, to=SOMEBODY.address, bounce=False)
    return wallet_orders.send(chain, wallet, to)


def _never(chain: Chain, wallet: Wallet, messages: list[Message]) -> str:
    """What was signed is shown and not sent."""
    return bag(wallet_orders.signed(chain, wallet, messages).cell)


def _twice(chain: Chain, wallet: Wallet, messages: list[Message]) -> str:
    wallet_orders.send(chain, wallet, messages)
    return wallet_orders.send(Chain(chain.world, chain.lag), wallet, messages)


def _junk(chain: Chain, wallet: Wallet, messages: list[Message]) -> str:
    wallet_orders.send(chain, wallet, messages)
    return "bm90IGNlbGxz"


SENDING: dict[str, Sending] = {
    "sends_less": _less,
    "sends_elsewhere": _elsewhere,
    "sends_nothing": _never,
    "sends_twice": _twice,
    "sends_junk": _junk,
}

# -- letters ---------------------------------------------------------------------------------------

#: Nothing is ever answered; what was signed is on the chain all the same.
SILENT = "disappears"


def _of_nobody(letter: Json) -> tuple[Json | bytes, str | None]:
    """Sealed for somebody else, so that nobody can open it."""
    return letter, _STRANGER


LETTERS: dict[str, Callable[[Json], tuple[Json | bytes, str | None]]] = {
    "seals_wrongly": _of_nobody,
    "writes_no_json": lambda _: (b"this is not JSON", None),
    "writes_a_list": lambda letter: (b'["connect", 1]', None),
    "writes_nothing": lambda letter: ({**letter, "payload": None, "result": None}, None),
    "writes_a_lot": lambda letter: ({**letter, "more": "A" * 30_000}, None),
}
TRICKS = (*CONNECTING, *SENDING, *LETTERS, SILENT)


def check(trick: str | None) -> None:
    if trick is not None and trick not in TRICKS:
        raise ControlError(f"trick must be one of {', '.join(TRICKS)}")


def connecting(trick: str | None) -> Connecting:
    return CONNECTING.get(trick or "", Connecting())


def sending(trick: str | None) -> Sending:
    return SENDING.get(trick or "", wallet_orders.send)


def keeps_silent(trick: str | None) -> bool:
    return trick == SILENT


def spoilt(trick: str | None, letter: Json) -> tuple[Json | bytes, str | None]:
    return LETTERS[trick](letter) if trick in LETTERS else (letter, None)
