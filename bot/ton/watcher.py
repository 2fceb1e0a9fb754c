"""The leader's watch over our accounts on the chain: reads what is new and has it taken in.

The table holds every account that was ever ours and how far it was read, so that nothing is
remembered here. Reading waits for the network without a transaction; a page is taken in whole, and
only by a leader.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, TypeVar

import structlog

from bot.database.orm import CUT_OFF
from models.lifecycles import ChainAsset
from services.clock import Clock
from services.commerce.methods import chain_accounts
from services.commerce.methods.chain_accounts import Watched
from services.commerce.methods.chain_index import ChainIndex, ChainUnavailable
from services.commerce.methods.chain_payments import take_in
from services.settings.live import LivePolicy

log = structlog.get_logger(__name__)
T = TypeVar("T")
#: So many transactions are asked for at once, and in memory at once.
PAGE = 256
#: After a round in which nothing could be read the next one waits longer, up to so many seconds.
_LONGEST_REST = 60.0


class Stopped(Exception):
    """The watch is over; what was being asked for is not wanted any more."""


class Watcher:
    """Watches while this replica leads."""

    def __init__(
        self,
        index: ChainIndex,
        clock: Clock,
        live: LivePolicy,
        *,
        is_leader: Callable[[], bool],
        every: float,
    ) -> None:
        self._index = index
        self._clock = clock
        self._live = live
        self._is_leader = is_leader
        self._every = every
        self._stopping = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._knows_usdt = False

    async def start(self) -> None:
        self._stopping.clear()
        self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """End the watch; what is being written down is finished, what is asked for is given up."""
        self._stopping.set()
        if self._task is not None:
            await asyncio.gather(self._task, return_exceptions=True)
            self._task = None

    async def _run(self) -> None:
        rest = self._every
        while self._is_leader():
            try:
                went_well = await self.look()
            except Stopped:
                return
            except CUT_OFF as trouble:
                # The database went away under it; the replica's own line says so loudly.
                log.warning("watch_cut_off", error=type(trouble).__name__)
                went_well = False
            except Exception:
                # Everything that is due is found in the table again by the next round.
                log.exception("watch_failed")
                went_well = False
            rest = self._every if went_well else min(max(rest, 1.0) * 2, _LONGEST_REST)
            try:
                await self._unless_stopped(asyncio.sleep(rest))
            except Stopped:
                return

    async def look(self) -> bool:
        """Read what is new of every account; false when some of it could not be read."""
        well = await self._tried(self._know_ours())
        for account in await chain_accounts.watched():
            well &= await self._tried(self._read(account))
        return well

    async def _tried(self, work: Awaitable[None]) -> bool:
        """One account that cannot be read keeps nobody from reading the others."""
        try:
            await work
        except ChainUnavailable as trouble:
            log.warning("chain_unavailable", why=str(trouble)[:300])
            return False
        return True

    async def _know_ours(self) -> None:
        """The wallet of the settings and its USDT wallet are watched from now on, and for ever."""
        receiving = self._live.current.receiving
        if receiving is None or self._knows_usdt:
            return
        owner = receiving.address
        await chain_accounts.watch(owner, ChainAsset.TON, owner, self._clock.now())
        # Only the master's own answer says which jetton wallet is ours.
        wallet = await self._unless_stopped(self._index.jetton_wallet(owner))
        await chain_accounts.watch(wallet, ChainAsset.USDT, owner, self._clock.now())
        self._knows_usdt = True

    async def _read(self, account: Watched) -> None:
        """Take in page after page until there is nothing new."""
        while True:
            page = await self._unless_stopped(
                self._index.transactions(account.address, account.asset, account.last_lt, PAGE)
            )
            if not self._is_leader():
                return
            if not page:
                await chain_accounts.looked(account, self._clock.now())
                return
            now = self._clock.now()
            read = await take_in(account, page, now=now, policy=self._live.current)
            if read is None:
                # Another watcher is ahead; the next round begins where it stands.
                return
            account = read

    async def _unless_stopped(self, wait: Coroutine[Any, Any, T]) -> T:
        """Wait for the network or for time, but no longer than until the watch is stopped."""
        asked, stop = asyncio.ensure_future(wait), asyncio.ensure_future(self._stopping.wait())
        try:
            await asyncio.wait({asked, stop}, return_when=asyncio.FIRST_COMPLETED)
            if self._stopping.is_set():
                raise Stopped
            return await asked
        finally:
            for one in (asked, stop):
                one.cancel()
            await asyncio.gather(asked, stop, return_exceptions=True)
