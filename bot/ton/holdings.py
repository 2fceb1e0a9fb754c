"""What wallets hold: asked of the contracts that decide it, and of the index only in bulk.

A jetton's wallet is the one that the master names for its owner; an item is one of a collection
where the collection derives its address from its number. Nothing else that anybody says counts.
"""

from __future__ import annotations

import random
from collections.abc import Awaitable, Mapping, Sequence
from typing import Any, Protocol, TypeVar

import structlog

from bot.ton import items, jettons
from bot.ton.dns import BadResolver, NoContract
from bot.ton.items import Item
from bot.ton.jettons import JettonWallet
from bot.ton.shapes import Unreadable
from services.commerce.methods.chain_index import ChainUnavailable
from services.ton.gates import (
    Described,
    Found,
    Gate,
    GateKind,
    HoldingsUnavailable,
    HoldingUnclear,
    titled,
)

log = structlog.get_logger(__name__)
T = TypeVar("T")
#: So many items that the index lists for a wallet are looked at before it is said to have none, of
#: so many that it lists: anybody may send a wallet false ones, and whoever asks again meets others.
MOST_LOOKED_AT, MOST_LISTED = 10, 100


class HoldingIndex(Protocol):
    """Whoever can run a contract's method, and lists what wallets have; raises ChainUnavailable."""

    async def method(
        self, address: str, name: str, *numbers: int
    ) -> tuple[Any, list[tuple[Any, Any]]]:
        """The exit code and the stack as kinds and values."""

    async def jetton_wallet(self, owner: str, master: str | None = None) -> str:
        """Which wallet a master names for an owner."""

    async def jetton_wallets(self, addresses: Sequence[str]) -> Mapping[str, JettonWallet]:
        """Those that can be read, by their raw address."""

    async def nft_items(self, addresses: Sequence[str]) -> Mapping[str, Item]:
        """Those that can be read, by their raw address."""

    async def items_of(self, owner: str, collection: str, limit: int) -> list[str]:
        """The items that are listed as an owner's, by their raw addresses."""

    async def about(self, path: str, address: str) -> tuple[Any, Any] | None:
        """What the index shows of a jetton's master or of a collection; None where it is none."""


class ChainHoldings:
    """Implements HoldingReader."""

    def __init__(self, index: HoldingIndex) -> None:
        self._index = index

    async def describe(self, kind: GateKind, address: str) -> Described | None:
        is_jetton = kind is GateKind.JETTON
        shown = await _asked(self._index.about("masters" if is_jetton else "collections", address))
        if shown is None:
            return None
        content, info = shown
        told = content if isinstance(content, dict) else {}
        word = "symbol" if is_jetton else "name"
        title = titled(told.get(word)) or titled(info.get(word) if isinstance(info, dict) else None)
        if not is_jetton:
            return Described(title or "NFT")
        extra = info.get("extra") if isinstance(info, dict) else None
        try:
            known = told if told.get("decimals") not in (None, "") else extra
            return Described(title or "jetton", jettons.decimals_in(known))
        except ValueError:
            return None

    async def find(self, gate: Gate, wallet: str, known: str | None = None) -> Found | None:
        assert gate.address is not None
        if gate.kind is GateKind.JETTON:
            return await _asked(self._jettons(gate.address, wallet))
        return await _asked(self._item(gate.address, wallet, known))

    async def shown(self, gate: Gate, items: Mapping[str, str]) -> set[str]:
        if gate.kind is GateKind.JETTON:
            wallets = await _asked(self._index.jetton_wallets(list(items)))
            return {
                address
                for address, one in wallets.items()
                if (one.owner, one.master) == (items.get(address), gate.address)
                and one.balance >= gate.least
            }
        found = await _asked(self._index.nft_items(list(items)))
        # Whether the collection knows the item was looked at when it was claimed.
        return {
            address
            for address, one in found.items()
            if (one.owner, one.collection) == (items.get(address), gate.address)
        }

    async def _jettons(self, master: str, wallet: str) -> Found:
        address = await self._index.jetton_wallet(wallet, master)
        try:
            one = jettons.read_wallet(*await self._index.method(address, jettons.WALLET_DATA))
        except NoContract:
            return Found(address, 0)
        if (one.owner, one.master) != (wallet, master):
            raise BadResolver("a jetton's wallet that says it is another one")
        return Found(address, one.balance)

    async def _item(self, collection: str, wallet: str, known: str | None) -> Found | None:
        unclear: BadResolver | None = None
        if known is not None:
            try:
                if await self._is_item(known, collection, wallet):
                    return Found(known)
            except BadResolver as error:
                unclear = error
        listed = (await self._index.items_of(wallet, collection, MOST_LISTED))[:MOST_LISTED]
        for address in random.sample(listed, min(len(listed), MOST_LOOKED_AT)):
            if address == known:
                continue
            try:
                if await self._is_item(address, collection, wallet):
                    return Found(address)
            except BadResolver as error:
                # Anybody may send a wallet anything.
                log.info("item_unclear", item=address, why=str(error)[:100])
        if unclear is not None:
            # What was theirs answers what cannot be: that takes nothing.
            raise unclear
        return None

    async def _is_item(self, address: str, collection: str, wallet: str) -> bool:
        """Whether it is the wallet's, and the collection derives it from its number.

        Raises BadResolver.
        """
        try:
            item = items.read_item(*await self._index.method(address, items.DATA))
        except NoContract:
            return False
        if (item.collection, item.owner) != (collection, wallet):
            return False
        if not 0 <= item.index < 1 << 256:
            raise BadResolver("an item without a number")
        derived = await self._index.method(collection, items.ITEM_OF, item.index)
        return items.read_item_address(*derived) == address


async def _asked(question: Awaitable[T]) -> T:
    try:
        return await question
    except Unreadable as error:
        log.info("holding_unclear", why=str(error)[:200])
        raise HoldingUnclear from None
    except ChainUnavailable as error:
        log.warning("holdings_unavailable", why=str(error)[:300])
        raise HoldingsUnavailable from None
    except (BadResolver, NoContract) as error:
        log.info("holding_unclear", why=str(error)[:200])
        raise HoldingUnclear from None
