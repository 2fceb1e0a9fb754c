"""Who asks the chain about names below a domain, and what an answer says of a wallet."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from models.ton import SubdomainSight, TonSubdomain
from services.ton.domains import Found
from services.ton.names import NameBroken, NamesUnavailable, NameUnknown, Records

T = TypeVar("T")
#: Seconds that an answer is waited for: the line to the index is that of the money's watch.
_PATIENCE = 12.0


class SubdomainReader(Protocol):
    """Asks the chain itself; raises NameUnknown, NameBroken and NamesUnavailable."""

    async def parent(self, domain: str) -> tuple[Found, str | None]:
        """Whose a domain is, and the contract that manages the names below it."""

    async def manager(self, domain: str) -> str | None:
        """That contract alone."""

    async def owner(self, manager: str) -> str | None:
        """The wallet that alone may tell a manager anything; None where that cannot be read."""

    async def records(self, manager: str, name: str) -> Records:
        """What stands at a name."""


@dataclass(frozen=True)
class Sighted:
    """What the chain says of a name; the wallet where it is another one."""

    sight: SubdomainSight
    wallet: str | None = None


NOTHING, BROKEN = Sighted(SubdomainSight.NOTHING), Sighted(SubdomainSight.BROKEN)


def parent_of(name: str) -> str:
    """The domain below which a name is."""
    return name.partition(".")[2]


async def manager_of(reader: SubdomainReader, domain: str) -> str | Sighted:
    """Who answers for names below a domain, or what that there is nobody says of all of them.

    Raises NamesUnavailable.
    """
    try:
        return await patiently(reader.manager(domain)) or NOTHING
    except NameUnknown:
        return NOTHING
    except NameBroken:
        return BROKEN


async def sighted(reader: SubdomainReader, manager: str, row: TonSubdomain) -> Sighted:
    """Where a name leads; raises NamesUnavailable."""
    try:
        found = await patiently(reader.records(manager, row.full_domain))
    except NameUnknown:
        return NOTHING
    except NameBroken:
        return BROKEN
    if found.wallet is None:
        return NOTHING
    if found.wallet == row.wallet_address:
        return Sighted(SubdomainSight.OURS)
    return Sighted(SubdomainSight.OTHER, found.wallet)


async def patiently(question: Awaitable[T]) -> T:
    """Its answer; raises NamesUnavailable where it takes too long, too."""
    try:
        async with asyncio.timeout(_PATIENCE):
            return await question
    except TimeoutError:
        raise NamesUnavailable from None
