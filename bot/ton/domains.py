"""Who owns a name of the .ton zone: asked of the collection that the root names, and of the item.

The `wallet` record of a name is what somebody wrote into it, and is not looked at here.
"""

from __future__ import annotations

from collections.abc import Awaitable, Mapping, Sequence
from typing import Any, Protocol, TypeVar

import structlog

from bot.ton import items
from bot.ton.dns import BadResolver, NoContract, Step, next_resolver
from bot.ton.items import Item, index_of
from services.commerce.methods.chain_index import ChainUnavailable
from services.ton.domains import Found
from services.ton.names import NameBroken, NamesUnavailable, NameUnknown, encoded

log = structlog.get_logger(__name__)
T = TypeVar("T")
#: In bytes, with the zero byte before the zone: the root understands that, or one zero more.
_ZONE = (4, 5)


class ItemIndex(Protocol):
    """Whoever can run a contract's method, and lists NFT items."""

    async def dns_step(self, resolver: str, left: bytes) -> Step:
        """One answer; raises BadResolver, NoContract and ChainUnavailable."""

    async def method(
        self, address: str, name: str, *numbers: int
    ) -> tuple[Any, list[tuple[Any, Any]]]:
        """The exit code and the stack as kinds and values; raises ChainUnavailable."""

    async def nft_items(self, addresses: Sequence[str]) -> Mapping[str, Item]:
        """Those that can be read, by their raw address; raises ChainUnavailable."""


class ChainDomains:
    """Reads the owners of names; implements DomainReader."""

    def __init__(self, index: ItemIndex, root: str) -> None:
        self._index = index
        self._root = root

    async def look(self, name: str) -> Found:
        return await told(name, self._look(name))

    async def item(self, name: str) -> str:
        """The address that is derived for a name, whatever is there; raises what `look` does."""
        return await told(name, self._item(name))

    async def owners(self, names: Mapping[str, str]) -> Mapping[str, str]:
        """Of the names by their items, whose owner the index shows; raises NamesUnavailable."""
        if not names:
            return {}
        try:
            collection = await self._collection(next(iter(names.values())))
            shown = await self._index.nft_items(list(names))
        except (BadResolver, ChainUnavailable) as error:
            log.warning("domains_unavailable", why=str(error)[:300])
            raise NamesUnavailable from None
        return {
            address: item.owner
            for address, item in shown.items()
            if address in names
            and item.owner is not None
            and (item.collection, item.index) == (collection, index_of(_label(names[address])))
        }

    async def _look(self, name: str) -> Found:
        """Whom the auction names is read first: whoever claims what they won between is the owner.

        Where the collection itself is not there, nothing is said of any name.
        """
        collection, number = await self._collection(name), index_of(_label(name))
        address = await self._derived(collection, number)
        bidder, auction_until = items.read_auction(
            *await self._index.method(address, items.AUCTION)
        )
        item = items.read_item(*await self._index.method(address, items.DATA))
        if (item.collection, item.index) != (collection, number):
            raise BadResolver("an item that says it is another one")
        filled = items.read_filled(*await self._index.method(address, items.FILLED))
        return Found(name, address, item.owner, bidder, auction_until, filled)

    async def _item(self, name: str) -> str:
        return await self._derived(await self._collection(name), index_of(_label(name)))

    async def _derived(self, collection: str, number: int) -> str:
        try:
            return items.read_item_address(
                *await self._index.method(collection, items.ITEM_OF, number)
            )
        except NoContract:
            raise ChainUnavailable("the collection of the names is not there") from None

    async def _collection(self, name: str) -> str:
        try:
            step = await self._index.dns_step(self._root, encoded(name))
        except NoContract:
            raise ChainUnavailable("the root of all names is not there") from None
        if step.consumed not in _ZONE or step.found is None:
            raise ChainUnavailable("the root knows no zone of these names")
        return next_resolver(step.found)


async def told(name: str, question: Awaitable[T]) -> T:
    """What was asked, or the refusal that says why there is no answer."""
    try:
        return await question
    except NoContract:
        raise NameUnknown(name) from None
    except BadResolver as error:
        log.info("domain_broken", why=str(error))
        raise NameBroken(name) from None
    except ChainUnavailable as error:
        log.warning("domains_unavailable", why=str(error)[:300])
        raise NamesUnavailable from None


def _label(name: str) -> str:
    return name.removesuffix(".ton")
