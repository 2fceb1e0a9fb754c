"""Proofs that other people's implementations made (tests/ton/proofs), and what refuses them."""

from __future__ import annotations

import json
from base64 import b64encode
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.ton.proof import Proof, ProofRefused, Reason, read_proof, verify

_KNOWN = json.loads(Path(__file__).with_name("proofs").joinpath("known.json").read_text())
DOMAIN: str = _KNOWN["domain"]


@dataclass(frozen=True)
class Known:
    """A proof that is good, and the wallet that gave it."""

    version: str
    code: str
    event: dict[str, Any]

    @property
    def proof(self) -> Proof:
        return read_proof(self.event)

    @property
    def changes(self) -> bool:
        """Whether such a wallet may be given another key."""
        return self.version in ("v5beta", "telegrams")

    def __str__(self) -> str:
        return f"{self.version}{self.proof.network}"


KNOWN = [Known(one["version"], one["code"], one["event"]) for one in _KNOWN["proofs"]]


class Contracts:
    """The chain: what each contract says is its key, and who was asked."""

    def __init__(self, **keys: bytes) -> None:
        self.asked: list[str] = []
        self._keys = keys

    async def __call__(self, address: str) -> bytes | None:
        self.asked.append(address)
        return self._keys.get(address)


async def outcome(proof: Proof, chain: Contracts | None = None, **ours: Any) -> Reason | None:
    """Why it is refused, by whoever expects just this proof unless something else is said."""
    expected = {
        "domain": proof.domain,
        "payload": proof.payload,
        "network": proof.network,
        "now": datetime.fromtimestamp(proof.timestamp, UTC),
        "public_key_of": chain or Contracts(),
    }
    try:
        await verify(proof, **(expected | ours))
    except ProofRefused as refused:
        return refused.reason
    return None


def told(known: Known, path: str, value: Any) -> dict[str, Any]:
    """The event with another value in one place, as `ton_addr.network`; None leaves it out."""
    event: dict[str, Any] = json.loads(json.dumps(known.event))
    item, *names, last = path.split(".")
    (place,) = (one for one in event["payload"]["items"] if one["name"] == item)
    for name in names:
        place = place[name]
    place[last] = value
    if value is None:
        del place[last]
    return event


def in_base64(data: bytes) -> str:
    return b64encode(data).decode()
