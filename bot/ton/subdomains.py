"""Names below a domain of the .ton zone: which contract manages them, and where each leads.

The manager is the one that the domain's own item names now; nobody types its address.
"""

from __future__ import annotations

from typing import Protocol

from bot.ton.cells import BadCells, Reader, read_boc
from bot.ton.dns import BadResolver, next_resolver
from bot.ton.domains import ChainDomains, ItemIndex, told
from bot.ton.names import MOST_HOPS, follow
from services.ton.domains import Found
from services.ton.names import Records

#: What an item is asked for to learn who answers for the names below it: any one of them.
_BELOW = b"\0x\0"
#: The root, the zone and the item have been asked before the manager is.
_BEFORE = 3


class StateIndex(ItemIndex, Protocol):
    """Whoever shows what a contract keeps, as well."""

    async def data(self, address: str) -> str | None:
        """A bag of cells in base64; raises ChainUnavailable."""


class ChainSubdomains:
    """Asks the chain itself; implements SubdomainReader."""

    def __init__(self, index: StateIndex, root: str) -> None:
        self._index = index
        self._domains = ChainDomains(index, root)

    async def parent(self, domain: str) -> tuple[Found, str | None]:
        """Whose a domain is, and its manager; raises NameUnknown, NameBroken, NamesUnavailable."""
        found = await self._domains.look(domain)
        return found, await self._manager(found.item, domain)

    async def manager(self, domain: str) -> str | None:
        """Its manager alone; raises the same."""
        return await self._manager(await self._domains.item(domain), domain)

    async def records(self, manager: str, name: str) -> Records:
        """What stands at a name that this manager answers for; raises the same."""
        left = name.partition(".")[0].encode() + b"\0"
        asked = follow(self._index.dns_step, manager, left, name, MOST_HOPS - _BEFORE)
        return await told(name, asked)

    async def owner(self, manager: str) -> str | None:
        """Who alone may tell this manager anything; None where its data do not begin with that."""
        kept = await told(manager, self._index.data(manager))
        try:
            return Reader(read_boc(kept)).address() if kept is not None else None
        except BadCells:
            return None

    async def _manager(self, item: str, domain: str) -> str | None:
        return await told(domain, self._handed_on(item))

    async def _handed_on(self, item: str) -> str | None:
        """An item understands the zero byte before a name below it, and hands on the rest."""
        step = await self._index.dns_step(item, _BELOW)
        if step.found is None:
            return None
        if step.consumed != 1:
            raise BadResolver("an item that answers for names below it itself")
        return next_resolver(step.found)
