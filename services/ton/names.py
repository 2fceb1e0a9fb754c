"""Names on the chain, as TEP-81 writes them: what is one, how resolvers read it, what it leads to.

A name that is paid to must not be mistaken for another one, so that only the letters that the
.ton zone itself sells are taken: whoever registers a look-alike below a name of their own in
another alphabet is not resolved here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Protocol

from services.refusals import Refusal

#: The zones of the root contract whose names people own: auctioned ones, and Telegram usernames.
ZONES = ("ton", "t.me")
#: In bytes; with the zero byte before it and the one behind it a name fills one cell.
MOST = 125
_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,124}[a-z0-9_])?")
_ENDS = tuple(f".{zone}" for zone in ZONES)


@dataclass(unsafe_hash=True)
class NameUnfit(Refusal):
    """It ends like a name, but no name is written so."""


@dataclass(unsafe_hash=True)
class NameUnknown(Refusal):
    """Nobody has registered this name, or nothing stands below it."""

    name: str


@dataclass(unsafe_hash=True)
class NameWithoutWallet(Refusal):
    """The name is there, and its owner has written no wallet into it."""

    name: str


@dataclass(unsafe_hash=True)
class NameBroken(Refusal):
    """A contract on the way answers with something that is no answer."""

    name: str


@dataclass(unsafe_hash=True)
class NamesUnavailable(Refusal):
    """The chain cannot be asked now."""


@dataclass(frozen=True)
class Records:
    """What a name points to: a raw address, and what TON sites and TON storage have for it."""

    wallet: str | None = None
    # adnl:<hex> or tonstorage://<hex>.
    site: str | None = None
    # tonstorage://<hex>.
    storage: str | None = None


class NameReader(Protocol):
    """Asks the chain itself."""

    async def read(self, name: str) -> Records:
        """What stands there; raises NameUnknown, NameBroken and NamesUnavailable."""


def is_name(text: str) -> bool:
    """Whether somebody meant a name: no spelling of an address holds a dot."""
    return text.strip().lower().endswith(_ENDS)


def parse_name(text: str) -> str:
    """A name as it is kept and shown; raises NameUnfit."""
    name = text.strip()
    # ASCII first: the lower case of other alphabets' letters may be an ASCII one.
    if not name.isascii() or len(name) > MOST:
        raise NameUnfit
    name = name.lower()
    zone = next((end for end in _ENDS if name.endswith(end)), None)
    if zone is None:
        raise NameUnfit
    if not all(map(_LABEL.fullmatch, name.removesuffix(zone).split("."))):
        raise NameUnfit
    return name


def encoded(name: str) -> bytes:
    """A parsed name as resolvers take it: its labels from the last, each between zero bytes."""
    return b"\0" + b"".join(label.encode() + b"\0" for label in reversed(name.split(".")))
