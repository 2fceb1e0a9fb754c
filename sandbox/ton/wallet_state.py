"""What the wallets of the sandbox's people remember, as plain data like the rest of its state."""

from dataclasses import dataclass, field
from typing import Any

#: A program asks; it was let in; it was turned down; either side has left.
ASKED, CONNECTED, REFUSED, GONE = "asked", "connected", "refused", "gone"


@dataclass
class WalletRequest:
    """A transaction that a program asks to be signed, or why the wallet will not sign it."""

    id: str
    params: dict[str, Any]
    answered: str | None = None


@dataclass
class Connection:
    """A link that somebody opened in a wallet, and what came of it."""

    number: int
    person: int
    wallet: str
    version: str
    bridge: str
    secret: str
    app: str
    link: str
    name: str = ""
    domain: str = ""
    icon: str = ""
    url: str = ""
    status: str = ASKED
    trouble: str = ""
    next_event: int = 1
    last_request: int = -1
    requests: list[WalletRequest] = field(default_factory=list)


@dataclass
class WalletBook:
    """`hosts` is where the wallet finds names that stand for this machine: manifests, that is."""

    connections: dict[int, Connection] = field(default_factory=dict)
    hosts: dict[str, str] = field(default_factory=dict)
    next_number: int = 1
