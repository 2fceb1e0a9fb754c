"""The chain as the services ask for it: version 3 of toncenter first, version 2 when that fails."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import Any, TypeVar

import structlog

from bot.ton.dns import Step
from bot.ton.get_methods import KEY_METHOD, key_answer
from bot.ton.http_client import Busy, HttpClient
from bot.ton.items import Item
from bot.ton.jettons import JettonWallet
from bot.ton.rest import Rests
from bot.ton.v2 import NodeV2
from bot.ton.v3 import SETTLES, IndexV3, Unsettled
from models.lifecycles import ChainAsset
from services.commerce.methods.chain_index import ChainTransaction, ChainUnavailable

log = structlog.get_logger(__name__)
T = TypeVar("T")
#: How often version 2 is asked whether it is true that there is nothing new, in seconds.
_SECOND_OPINION = 60.0
#: So many questions' reasons are kept, for whoever is told while nobody asks.
_MOST_REASONS = 1000


class _Version:
    """One way to ask, and which questions it is left alone with until when.

    By question and account, for what is wrong may be one contract or one account's history: the
    others must not wait for it.
    """

    def __init__(self, name: str, index: IndexV3 | NodeV2) -> None:
        self.name = name
        self.index = index
        self._rests = Rests()
        self._why: dict[str, str] = {}

    def rests(self, about: str) -> str | None:
        """Why it is left alone; None where it is not."""
        return self._why.get(about, "rests") if self._rests.rests(about) else None

    def failed(self, about: str, why: ChainUnavailable) -> None:
        rest = self._rests.failed(about)
        if len(self._why) > _MOST_REASONS:
            self._why.clear()
        self._why[about] = str(why)
        log.warning("chain_index_failed", version=self.name, why=str(why), rests=round(rest, 1))

    def worked(self, about: str) -> None:
        if self._rests.worked(about):
            self._why.pop(about, None)
            log.info("chain_index_back", version=self.name)


class Toncenter:
    """Reads one chain through one line; implements ChainIndex."""

    def __init__(self, line: HttpClient, usdt_master: str, *, settles: float = SETTLES) -> None:
        self._line = line
        self._versions = (
            _Version("v3", IndexV3(line, usdt_master, settles=settles)),
            _Version("v2", NodeV2(line, usdt_master)),
        )
        # By account, when its silence is looked into again.
        self._doubted: dict[str, float] = {}

    async def transactions(
        self, account: str, asset: ChainAsset, after_lt: int, limit: int
    ) -> Sequence[ChainTransaction]:
        def question(index: IndexV3 | NodeV2) -> Awaitable[list[ChainTransaction]]:
            return index.transactions(account, asset, after_lt, limit)

        about = f"the history of {account}"
        found = await self._asked(about, question)
        if not found and time.monotonic() >= self._doubted.get(account, 0):
            self._doubted[account] = time.monotonic() + _SECOND_OPINION
            # An index can stand still for hours and answer all the same; a node cannot.
            with suppress(ChainUnavailable):
                found = await self._asked(about, question, self._versions[1:])
        return found

    async def jetton_wallet(self, owner: str, master: str | None = None) -> str:
        """Which wallet a master names for an owner; that of USDT where none is said."""
        about = f"the jetton wallet of {owner}"
        if master is not None:
            about += f" at {master}"
        return await self._asked(about, lambda index: index.jetton_wallet(owner, master))

    async def jetton_wallets(self, addresses: Sequence[str]) -> dict[str, JettonWallet]:
        """Jetton wallets as they describe themselves; those that cannot be read are left out."""
        return await self._asked("jetton wallets", lambda index: index.jetton_wallets(addresses))

    async def items_of(self, owner: str, collection: str, limit: int) -> list[str]:
        """The items of a collection that are listed as an owner's."""
        about = f"the items of {owner}"
        return await self._asked(about, lambda index: index.items_of(owner, collection, limit))

    async def about(self, path: str, address: str) -> tuple[Any, Any] | None:
        """What is shown of a jetton's master or of a collection: its content and what it is for."""
        return await self._asked(f"{path} {address}", lambda index: index.about(path, address))

    async def dns_step(self, resolver: str, left: bytes) -> Step:
        """What a resolver knows of a name; raises BadResolver and NoContract too."""
        about = f"the names at {resolver}"
        return await self._asked(about, lambda index: index.dns_step(resolver, left))

    async def method(
        self, address: str, name: str, *numbers: int
    ) -> tuple[Any, list[tuple[Any, Any]]]:
        """What a contract answers: the exit code, and the stack as kinds and values."""
        about = f"{name} of {address}"
        return await self._asked(about, lambda index: index.method(address, name, *numbers))

    async def data(self, address: str) -> str | None:
        """What a contract keeps, as a bag of cells; None where it keeps nothing that is shown."""
        return await self._asked(f"the data of {address}", lambda index: index.data(address))

    async def public_key(self, address: str) -> bytes | None:
        """The key that a contract says opens it; None where it says nothing of the kind."""
        return key_answer(*await self.method(address, KEY_METHOD))

    async def nft_items(self, addresses: Sequence[str]) -> dict[str, Item]:
        """NFT items as they describe themselves; those that cannot be read are left out."""
        return await self._asked("items", lambda index: index.nft_items(addresses))

    async def close(self) -> None:
        await self._line.close()

    async def _asked(
        self,
        about: str,
        question: Callable[[IndexV3 | NodeV2], Awaitable[T]],
        versions: Sequence[_Version] | None = None,
    ) -> T:
        """The first answer; who hangs costs its time limit once and is left alone after that."""
        reasons = []
        for version in versions or self._versions:
            if (why := version.rests(about)) is not None:
                reasons.append(f"{version.name}: {why}")
                continue
            try:
                answer = await question(version.index)
            except (Busy, Unsettled):
                raise
            except ChainUnavailable as error:
                version.failed(about, error)
                reasons.append(f"{version.name}: {error}")
            else:
                version.worked(about)
                return answer
        raise ChainUnavailable("; ".join(reasons))
