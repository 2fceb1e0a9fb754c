"""What a plan may ask a wallet to hold, for whoever holds it to have the plan free of charge.

An amount of a jetton, an item of a collection, or a name of the .ton zone. An admin types it, the
chain is asked what stands there, and all of it is kept with the plan: what is checked later is what
was shown then.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal, localcontext
from enum import StrEnum
from typing import Any, Protocol

from services.parsers.numbers import parse_amount
from services.refusals import Refusal
from services.text import readable, tidy
from services.ton.addresses import TonNetwork, parse_address
from services.ton.destinations import find_destination
from services.ton.names import NamesUnavailable, is_name, parse_name
from services.ton.resolutions import Names

#: The most that any jetton counts (TEP-74 keeps it in 120 bits), and its most decimals.
MOST_UNITS, MOST_DECIMALS = 2**120 - 1, 30
#: What a contract calls itself is anybody's text.
TITLE = 32
_MOST_TYPED = Decimal(10**12)
#: What a file calls the parts of one.
GATE_WORDS = ("kind", "address", "title", "least", "decimals")
_NAME = (".ton", "*.ton", "ton")


class GateKind(StrEnum):
    JETTON = "jetton"
    ITEM = "item"
    NAME = "name"


@dataclass(frozen=True)
class Gate:
    """What has to be held; `least` counts the jetton's smallest units."""

    kind: GateKind
    address: str | None = None
    least: int = 0
    decimals: int = 0
    # The jetton's symbol or the collection's name, as the index shows it.
    title: str = ""

    @property
    def amount(self) -> Decimal:
        return whole_units(self.least, self.decimals)

    @property
    def kept(self) -> dict[str, str]:
        """As the plan's column holds it; every value is a text."""
        kept = {"kind": str(self.kind)}
        if self.address is not None:
            kept["address"] = self.address
        if self.title:
            kept["title"] = self.title
        if self.kind is GateKind.JETTON:
            kept |= {"least": str(self.least), "decimals": str(self.decimals)}
        return kept


def gate_of(kept: Mapping[str, Any] | None) -> Gate | None:
    """What a plan's column holds."""
    if not kept:
        return None
    return Gate(
        GateKind(kept["kind"]),
        kept.get("address"),
        int(kept.get("least") or 0),
        int(kept.get("decimals") or 0),
        kept.get("title") or "",
    )


def gate_in_file(said: Mapping[str, str]) -> Gate:
    """What a file says, in the words of `kept`; raises ValueError and the Address… refusals."""
    kind = GateKind(said.get("kind", ""))
    if kind is GateKind.NAME:
        return Gate(kind)
    # Whichever network it is: the shop's own index finds nothing at a foreign address.
    address = parse_address(said.get("address", ""), TonNetwork.TESTNET)
    title = titled(said.get("title", ""))
    if kind is GateKind.ITEM:
        return Gate(kind, address, title=title)
    least, decimals = said.get("least", ""), said.get("decimals", "")
    if not (least.isascii() and least.isdecimal() and decimals.isascii() and decimals.isdecimal()):
        raise ValueError("no amount")
    gate = Gate(kind, address, int(least[:40]), int(decimals[:3]), title)
    if not (0 < gate.least <= MOST_UNITS and gate.decimals <= MOST_DECIMALS):
        raise ValueError("no amount")
    return gate


def whole_units(units: int, decimals: int) -> Decimal:
    """An amount as people write it, without zeros that say nothing."""
    with localcontext(prec=60):
        amount = Decimal(units).scaleb(-decimals)
        whole = amount.to_integral_value()
        return whole if amount == whole else amount.normalize()


def titled(text: object) -> str:
    """What a contract calls itself, as far as it may stand among our words."""
    return tidy(readable(text), TITLE).strip() if isinstance(text, str) else ""


@dataclass(frozen=True)
class Asked:
    """What an admin typed: how much of which contract, or only which one."""

    kind: GateKind
    # Or a name, until it was looked up.
    address: str | None = None
    amount: Decimal | None = None


@dataclass(unsafe_hash=True)
class GateUnfit(Refusal):
    """It is no amount and address, no address, and not the zone of the names."""


@dataclass(unsafe_hash=True)
class GateUnknown(Refusal):
    """There is no such jetton, or no such collection, at this address."""

    address: str


@dataclass(unsafe_hash=True)
class GateTooFine(Refusal):
    """The amount has more decimals than the jetton, or is more than there can be of it."""

    title: str
    decimals: int


@dataclass(unsafe_hash=True)
class HoldingsUnavailable(Refusal):
    """The chain cannot be asked now."""


@dataclass(unsafe_hash=True)
class HoldingUnclear(Refusal):
    """A contract answers what cannot be."""


def parse_gate(typed: str, network: TonNetwork) -> Asked:
    """What was typed; raises GateUnfit, TwoReadings, NameUnfit and the four Address… refusals."""
    words = typed.split()
    if not words or len(typed) > 200:
        raise GateUnfit
    if len(words) == 1 and words[0].lower() in _NAME:
        return Asked(GateKind.NAME)
    last = words[-1]
    address = parse_name(last) if is_name(last) else parse_address(last, network)
    if len(words) == 1:
        return Asked(GateKind.ITEM, address)
    amount = parse_amount(" ".join(words[:-1]), most=_MOST_TYPED)
    if amount is None or not amount:
        raise GateUnfit
    return Asked(GateKind.JETTON, address, amount)


@dataclass(frozen=True)
class Described:
    """What a contract is called, and how it counts."""

    title: str
    decimals: int = 0


@dataclass(frozen=True)
class Found:
    """The item that a wallet has, or its account of the jetton, and how much there is of it."""

    item: str
    amount: int = 1


class HoldingReader(Protocol):
    """Asks the chain; each raises HoldingsUnavailable."""

    async def describe(self, kind: GateKind, address: str) -> Described | None:
        """What stands at an address; None where it is nothing of this kind."""

    async def find(self, gate: Gate, wallet: str, known: str | None = None) -> Found | None:
        """What a wallet has of it, the item that is known first; raises HoldingUnclear too."""

    async def shown(self, gate: Gate, items: Mapping[str, str]) -> set[str]:
        """Of the items by their wallets, those that the index shows there still, all at once."""


async def looked_up(asked: Asked, names: Names | None) -> Asked:
    """The same by the address that a name leads to; raises what Names.resolve does.

    What stands there is asked next, so that an old answer is none.
    """
    if asked.address is None or not is_name(asked.address):
        return asked
    found = await find_destination(asked.address, names)
    if found.is_stale:
        raise NamesUnavailable
    return replace(asked, address=found.raw)


async def describe_gate(asked: Asked, reader: HoldingReader | None) -> Gate:
    """The condition as it will stand; raises GateUnknown, GateTooFine and HoldingsUnavailable."""
    if asked.kind is GateKind.NAME:
        return Gate(GateKind.NAME)
    if reader is None:
        raise HoldingsUnavailable
    assert asked.address is not None and not is_name(asked.address)
    found = await reader.describe(asked.kind, asked.address)
    if found is None:
        raise GateUnknown(asked.address)
    if asked.amount is None:
        return Gate(GateKind.ITEM, asked.address, title=found.title)
    with localcontext(prec=60):
        units = asked.amount.scaleb(found.decimals)
    if units != units.to_integral_value() or not 0 < units <= MOST_UNITS:
        raise GateTooFine(found.title, found.decimals)
    return Gate(GateKind.JETTON, asked.address, int(units), found.decimals, found.title)
