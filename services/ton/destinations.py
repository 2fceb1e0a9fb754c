"""Where money is sent on the chain, as people type it: an address in any spelling, or a name.

A name is read once, and what it led to then is what is shown, agreed to and written down.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from services.policy import Policy
from services.ton.addresses import TonNetwork, friendly, parse_address
from services.ton.names import NamesUnavailable, is_name, parse_name
from services.ton.resolutions import Names


@dataclass(frozen=True)
class Destination:
    """A raw address; and the name that led to it, when it did."""

    raw: str
    name: str | None = None
    at: datetime | None = None
    # The chain could not be asked whether it leads there still.
    is_stale: bool = False
    # The proof that it is the receiver's own wallet, where it was proposed.
    proof: UUID | None = None

    @property
    def kept(self) -> dict[str, Any]:
        """As plain JSON."""
        at = self.at.isoformat() if self.at else None
        return {"raw": self.raw, "name": self.name, "at": at, "is_stale": self.is_stale}

    @property
    def logged(self) -> dict[str, str]:
        """As the log of what admins did keeps it."""
        return {"to": self.raw, **({"to_name": self.name} if self.name else {})}


def kept_destination(kept: Any) -> Destination | None:
    """What was kept of one; None for nothing."""
    if not kept:
        return None
    at = datetime.fromisoformat(kept["at"]) if kept["at"] else None
    return Destination(kept["raw"], kept["name"], at, kept["is_stale"])


def network_of(policy: Policy) -> TonNetwork:
    """The network that the shop is paid on; without one, that of real money."""
    is_test = policy.receiving is not None and policy.receiving.is_test_net
    return TonNetwork.TESTNET if is_test else TonNetwork.MAINNET


def shown(raw: str, policy: Policy) -> str:
    """An address as people read, compare and copy it."""
    return friendly(raw, network_of(policy))


def parse_destination(typed: str, policy: Policy) -> str:
    """A raw address, or a name that is to be resolved.

    Raises NameUnfit and the four Address… refusals.
    """
    return parse_name(typed) if is_name(typed) else parse_address(typed, network_of(policy))


async def find_destination(parsed: str, names: Names | None) -> Destination:
    """Where that is; raises the refusals of Names.resolve."""
    if not is_name(parsed):
        return Destination(parsed)
    if names is None:
        raise NamesUnavailable
    found = await names.resolve(parsed)
    return Destination(found.wallet, found.name, found.at, found.is_stale)
