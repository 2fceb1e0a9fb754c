"""The leader listens for wallets that answer, and says goodbye to those whose session is over.

What is waited for stands in the table, so that another replica goes on where this one ended.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable, Coroutine, Sequence
from typing import Any

import aiohttp
import structlog

from bot.database.orm import CUT_OFF
from bot.ton.connect.answers import Judge
from bot.ton.connect.box import seal
from bot.ton.connect.bridge import Bridge, BridgeTrouble, line
from bot.ton.connect.ears import MOST_IDS, Ear
from bot.ton.connect.judging import Judging
from bot.ton.connect.orders import TOPIC, goodbye, request_text
from services.clock import Clock
from services.ton import connect_sessions as sessions
from services.ton import proposals
from services.ton.addresses import TonNetwork
from services.ton.connect_sessions import Line
from services.ton.proposals import Request

log = structlog.get_logger(__name__)


class Listener:
    """Listens while this replica leads; looks `every` so many seconds, and when it is woken."""

    def __init__(
        self,
        judge: Judge,
        network: TonNetwork,
        clock: Clock,
        *,
        is_leader: Callable[[], bool],
        every: float = 5.0,
    ) -> None:
        self._network = network
        self._clock = clock
        self._is_leader = is_leader
        self._every = every
        self._news = asyncio.Event()
        self._judging = Judging(judge, clock, is_leader=is_leader, news=self._news.set)
        self._ears: dict[str, list[Ear]] = defaultdict(list)
        self._http: aiohttp.ClientSession | None = None
        self._looking: asyncio.Task[None] | None = None
        self._speaking: asyncio.Task[None] | None = None
        self._stopping = asyncio.Event()

    def heard(self) -> None:
        """A NOTIFY on `connect`: a link was given out, or a session is over."""
        self._news.set()

    async def start(self) -> None:
        self._stopping.clear()
        self._judging.start()
        self._http = line()
        self._looking = asyncio.create_task(self._look_always(self._http))

    async def stop(self) -> None:
        self._stopping.set()
        self._news.set()
        await _ended(self._looking)
        await asyncio.gather(*(ear.closed() for ears in self._ears.values() for ear in ears))
        self._ears.clear()
        if self._http is not None:
            # Whoever waits for a bridge waits no more.
            await self._http.close()
        await self._judging.stop()
        await _ended(self._speaking)

    async def _look_always(self, http: aiohttp.ClientSession) -> None:
        while self._is_leader() and not self._stopping.is_set():
            # Cleared before the look: what is changed during it is looked at again.
            self._news.clear()
            try:
                await self._look(http)
            except CUT_OFF as trouble:
                log.warning("wallets_cut_off", error=type(trouble).__name__)
            except Exception:
                log.exception("wallets_not_listened_to")
            try:
                async with asyncio.timeout(self._every):
                    await self._news.wait()
            except TimeoutError:
                continue

    async def _look(self, http: aiohttp.ClientSession) -> None:
        now = self._clock.now()
        lines = [*await sessions.listened_to(now), *await proposals.listened_to(now)]
        self._judging.lines = {one.client_id: one for one in lines}
        wanted: dict[str, dict[str, str | None]] = defaultdict(dict)
        for one in lines:
            for bridge in one.bridges:
                wanted[bridge][one.client_id] = one.last_event_id
        for url in {*wanted, *self._ears}:
            self._spread(url, wanted.get(url, {}), http)
        if self._speaking is None or self._speaking.done():
            over, asked = await sessions.leaving(now), await proposals.to_say(now)
            if over or asked:
                self._speaking = asyncio.create_task(self._speak(over, asked, http))

    def _spread(self, url: str, wanted: dict[str, str | None], http: aiohttp.ClientSession) -> None:
        """Sessions stay on the stream that hears them; new ones go where there is room."""
        ears, left = self._ears[url], dict(wanted)
        shares = [{one: left.pop(one) for one in ear.ids & left.keys()} for ear in ears]
        for share in shares:
            while left and len(share) < MOST_IDS:
                share.update([left.popitem()])
        while left:
            ears.append(Ear(Bridge(url, http), self._judging.take))
            shares.append(dict(left.popitem() for _ in range(min(len(left), MOST_IDS))))
        for ear, share in zip(ears, shares, strict=True):
            if share:
                ear.listen(share)
            else:
                ear.close()
        self._ears[url] = [ear for ear, share in zip(ears, shares, strict=True) if share]
        if not self._ears[url]:
            del self._ears[url]

    async def _speak(
        self, over: Sequence[Line], asked: Sequence[Request], http: aiohttp.ClientSession
    ) -> None:
        """What a bridge does not take is said again at another look, while that is worth while."""
        await asyncio.gather(
            *(self._say_goodbye(one, http) for one in over),
            *(self._say_request(one, http) for one in asked),
        )

    async def _say_goodbye(self, one: Line, http: aiohttp.ClientSession) -> None:
        if await self._say(one, goodbye(), http):
            await _unless_cut_off(sessions.left(one.id))

    async def _say_request(self, one: Request, http: aiohttp.ClientSession) -> None:
        """Killed before it is noted, it is said twice: the wallet takes its number once."""
        if await self._say(one.line, request_text(one, self._network), http, TOPIC):
            await _unless_cut_off(proposals.said(one.id, self._clock.now()))

    async def _say(
        self, one: Line, text: bytes, http: aiohttp.ClientSession, topic: str | None = None
    ) -> bool:
        if self._stopping.is_set() or one.wallet_client_id is None:
            return False
        sealed, bridge = seal(one.secret, one.wallet_client_id, text), Bridge(one.bridges[0], http)
        try:
            await bridge.say(one.client_id, one.wallet_client_id, sealed, topic)
        except BridgeTrouble as trouble:
            log.info("bridge_takes_nothing", bridge=bridge.url, why=str(trouble)[:200])
            return False
        return True


async def _unless_cut_off(written: Coroutine[Any, Any, None]) -> None:
    try:
        await written
    except CUT_OFF as trouble:
        log.warning("wallets_cut_off", error=type(trouble).__name__)


async def _ended(task: asyncio.Task[None] | None) -> None:
    if task is not None:
        await asyncio.gather(task, return_exceptions=True)
