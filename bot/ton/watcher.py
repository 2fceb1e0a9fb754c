"""The leader's watch over our accounts on the chain: reads what is new and has it taken in.

The table holds every account that was ever ours and how far it was read, so that nothing is
remembered here. Reading waits for the network without a transaction; a page is taken in whole, and
only by a leader.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any, TypeVar

import structlog

from bot.database.orm import CUT_OFF
from bot.ton.rest import jittered, longer
from models.lifecycles import ChainAsset
from services.batches import Batches
from services.clock import Clock
from services.commerce.methods import chain_accounts, chain_silence
from services.commerce.methods.chain_accounts import Watched
from services.commerce.methods.chain_index import ChainIndex, ChainUnavailable
from services.commerce.methods.chain_payments import take_in
from services.settings.live import LivePolicy

log = structlog.get_logger(__name__)
T = TypeVar("T")
#: So many transactions are asked for at once, and in memory at once.
PAGE = 256
#: An account whose next page cannot be taken in is read again after so long at most.
_LONGEST_REST = timedelta(minutes=10)


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
        batches: Batches | None = None,
    ) -> None:
        self._index = index
        self._clock = clock
        self._live = live
        self._is_leader = is_leader
        self._every = every
        self._batches = batches or Batches()
        self._stopping = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._knows_usdt = False
        # What was not tried to be read before this was not silent.
        self._since = clock.now()

    async def start(self) -> None:
        self._stopping.clear()
        self._since = self._clock.now()
        self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """End the watch; what is being written down is finished, what is asked for is given up."""
        self._stopping.set()
        if self._task is not None:
            await asyncio.gather(self._task, return_exceptions=True)
            self._task = None

    async def _run(self) -> None:
        rest = 0.0
        while self._is_leader():
            try:
                await self.look()
                # What could not be read rests by itself, and keeps nothing else waiting.
                rest = 0.0
            except Stopped:
                return
            except CUT_OFF as trouble:
                # The database went away under it; the replica's own line says so loudly.
                log.warning("watch_cut_off", error=type(trouble).__name__)
                rest = longer(rest)
            except Exception:
                # Everything that is due is found in the table again by the next round.
                log.exception("watch_failed")
                rest = longer(rest)
            try:
                await self._unless_stopped(asyncio.sleep(max(self._every, jittered(rest))))
            except Stopped:
                return

    async def look(self) -> bool:
        """Read what is new of every account; false when some of it could not be read.

        A page of each in turn, until a round brings nothing new: one that is paid into without an
        end has its share, and keeps none of the others. An account with an awaited payer goes
        first.
        """
        well, went_on = await self._know_ours(), True
        while went_on:
            went_on = False
            for account in await chain_accounts.watched():
                if account.address in self._batches.resting("chain", self._clock.now()):
                    well = False
                    continue
                try:
                    went_on |= await self._read_page(account)
                    await self._batches.works_again("chain", [account.address])
                except ChainUnavailable as trouble:
                    well = False
                    log.warning(
                        "chain_unavailable", account=account.address, why=str(trouble)[:300]
                    )
                    now = self._clock.now()
                    await chain_silence.cannot_read(account, str(trouble), self._since, now)
                except (Stopped, *CUT_OFF):
                    raise
                except Exception as error:
                    # Not even a word about it could be written down. The cursor stands before it,
                    # the others go on, and it is read again.
                    now, longest = self._clock.now(), _LONGEST_REST
                    await self._batches.put_aside(
                        "chain", account.address, error, now, longest=longest
                    )
                    well = False
        return well

    async def _know_ours(self) -> bool:
        """The wallet of the settings and its USDT wallet are watched from now on, and for ever."""
        receiving = self._live.current.receiving
        if receiving is None or self._knows_usdt:
            return True
        owner = receiving.address
        await chain_accounts.watch(owner, ChainAsset.TON, owner, self._clock.now())
        # Only the master's own answer says which jetton wallet is ours.
        try:
            wallet = await self._unless_stopped(self._index.jetton_wallet(owner))
        except ChainUnavailable as trouble:
            log.warning("chain_unavailable", wallet_of=owner, why=str(trouble)[:300])
            await chain_silence.no_usdt_wallet(owner, str(trouble), self._since, self._clock.now())
            return False
        await chain_accounts.watch(wallet, ChainAsset.USDT, owner, self._clock.now())
        await chain_silence.usdt_wallet_found(owner)
        self._knows_usdt = True
        return True

    async def _read_page(self, account: Watched) -> bool:
        """Take in the next page; false when there is nothing new for us to write down."""
        page = await self._unless_stopped(
            self._index.transactions(account.address, account.asset, account.last_lt, PAGE)
        )
        if not self._is_leader():
            return False
        now = self._clock.now()
        await chain_silence.can_read(account, now)
        if not page:
            await chain_accounts.looked(account, now)
            return False
        # When another watcher is ahead, the next look begins where it stands.
        read = await take_in(
            account, page, now=now, policy=self._live.current, batches=self._batches
        )
        return read is not None and read.last_lt > account.last_lt

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
