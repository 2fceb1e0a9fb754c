"""The leader listens for wallets that answer, and says goodbye to those whose session is over.

What is waited for stands in the table, so that another replica goes on where this one ended. One
letter is judged at a time, whichever bridge brought it: a hostile one can keep others waiting for
a moment, and no longer than its flood is let in.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable, Coroutine, Sequence
from typing import Any, TypeVar

import aiohttp
import orjson
import structlog

from bot.database.orm import CUT_OFF
from bot.ton.connect.answers import Judge
from bot.ton.connect.box import seal, unseal
from bot.ton.connect.bridge import Bridge, BridgeTrouble, line
from bot.ton.connect.ears import MOST_IDS, Ear
from bot.ton.connect.events import Letter
from services.clock import Clock
from services.ton import connect_sessions as sessions
from services.ton import connecting
from services.ton.connect_sessions import Line
from services.ton.connecting import Answered, ConnectRefused

log = structlog.get_logger(__name__)
T = TypeVar("T")
#: Letters that wait to be judged; behind them the bridges wait.
_QUEUE = 50
_GOODBYE = orjson.dumps({"method": "disconnect", "params": [], "id": "1"})


class Listener:
    """Listens while this replica leads; looks `every` so many seconds, and when it is woken."""

    def __init__(
        self,
        judge: Judge,
        clock: Clock,
        *,
        is_leader: Callable[[], bool],
        every: float = 5.0,
    ) -> None:
        self._judge = judge
        self._clock = clock
        self._is_leader = is_leader
        self._every = every
        self._news = asyncio.Event()
        self._lines: dict[str, Line] = {}
        self._ears: dict[str, list[Ear]] = defaultdict(list)
        self._letters: asyncio.Queue[tuple[str, Letter] | None] = asyncio.Queue(_QUEUE)
        self._http: aiohttp.ClientSession | None = None
        self._looking: asyncio.Task[None] | None = None
        self._judging: asyncio.Task[None] | None = None
        self._goodbyes: asyncio.Task[None] | None = None
        self._stopping = asyncio.Event()

    def heard(self) -> None:
        """A NOTIFY on `connect`: a link was given out, or a session is over."""
        self._news.set()

    async def start(self) -> None:
        self._stopping.clear()
        self._letters = asyncio.Queue(_QUEUE)
        self._http = line()
        self._looking = asyncio.create_task(self._look_always(self._http))
        self._judging = asyncio.create_task(self._judge_always())

    async def stop(self) -> None:
        """What is being written down is finished; a letter behind it is brought again."""
        self._stopping.set()
        self._news.set()
        await _ended(self._looking)
        await asyncio.gather(*(ear.closed() for ears in self._ears.values() for ear in ears))
        self._ears.clear()
        self._lines.clear()
        if self._http is not None:
            # Whoever waits for a bridge waits no more.
            await self._http.close()
        while not self._letters.empty():
            self._letters.get_nowait()
        self._letters.put_nowait(None)
        await _ended(self._judging)
        await _ended(self._goodbyes)

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
        lines = await sessions.listened_to(now)
        self._lines = {one.client_id: one for one in lines}
        wanted: dict[str, dict[str, str | None]] = defaultdict(dict)
        for one in lines:
            for bridge in one.bridges:
                wanted[bridge][one.client_id] = one.last_event_id
        for url in {*wanted, *self._ears}:
            self._spread(url, wanted.get(url, {}), http)
        is_free = self._goodbyes is None or self._goodbyes.done()
        if is_free and (over := await sessions.leaving(now)):
            self._goodbyes = asyncio.create_task(self._say_goodbye(over, http))

    def _spread(self, url: str, wanted: dict[str, str | None], http: aiohttp.ClientSession) -> None:
        """Sessions stay on the stream that hears them; new ones go where there is room."""
        ears, left = self._ears[url], dict(wanted)
        shares = [{one: left.pop(one) for one in ear.ids & left.keys()} for ear in ears]
        for share in shares:
            while left and len(share) < MOST_IDS:
                share.update([left.popitem()])
        while left:
            ears.append(Ear(Bridge(url, http), self._take))
            shares.append(dict(left.popitem() for _ in range(min(len(left), MOST_IDS))))
        for ear, share in zip(ears, shares, strict=True):
            if share:
                ear.listen(share)
            else:
                ear.close()
        self._ears[url] = [ear for ear, share in zip(ears, shares, strict=True) if share]
        if not self._ears[url]:
            del self._ears[url]

    async def _take(self, bridge: str, letter: Letter) -> None:
        await self._letters.put((bridge, letter))

    async def _judge_always(self) -> None:
        while (taken := await self._letters.get()) is not None:
            try:
                await self._judge_letter(*taken)
            except CUT_OFF as trouble:
                log.warning("wallets_cut_off", error=type(trouble).__name__)
            except Exception:
                log.exception("wallet_not_judged")

    async def _judge_letter(self, bridge: str, letter: Letter) -> None:
        """Whoever it can be opened for is whom it was for; a letter for nobody is junk."""
        for one in list(self._lines.values()):
            if not one.hears(bridge, letter.sender):
                continue
            text = unseal(one.secret, letter.sender, letter.sealed)
            if text is not None:
                await self._judge_answer(one, bridge, letter, text)
                return

    async def _judge_answer(self, one: Line, bridge: str, letter: Letter, text: bytes) -> None:
        now = self._clock.now()
        found = await self._unless_stopped(self._judge.judge(text, one.payload, now))
        if found is None or not self._is_leader():
            return
        if isinstance(found, ConnectRefused):
            log.info("wallet_refused", why=str(found))
            await connecting.refuse(one.id, found, now)
            return
        # Written before it is known as done: what fails is judged anew when it is brought again.
        said = Answered(bridge, letter.sender, letter.event_id)
        if await connecting.accept(one.id, said, found, now):
            log.info("wallet_signed")
            self._lines.pop(one.client_id, None)
            self._news.set()

    async def _unless_stopped(self, wait: Coroutine[Any, Any, T]) -> T | None:
        """Wait for the chain, but no longer than until the end."""
        asked, stop = asyncio.ensure_future(wait), asyncio.ensure_future(self._stopping.wait())
        await asyncio.wait({asked, stop}, return_when=asyncio.FIRST_COMPLETED)
        for one in (asked, stop):
            one.cancel()
        await asyncio.gather(asked, stop, return_exceptions=True)
        return None if self._stopping.is_set() else asked.result()

    async def _say_goodbye(self, over: Sequence[Line], http: aiohttp.ClientSession) -> None:
        """A wallet that cannot be told is told at another look, for an hour."""
        for one in over:
            if self._stopping.is_set():
                return
            assert one.wallet_client_id is not None
            sealed = seal(one.secret, one.wallet_client_id, _GOODBYE)
            try:
                await Bridge(one.bridges[0], http).say(one.client_id, one.wallet_client_id, sealed)
                await sessions.left(one.id)
            except BridgeTrouble as trouble:
                log.info("goodbye_put_off", bridge=one.bridges[0], why=str(trouble)[:200])
            except CUT_OFF as trouble:
                log.warning("wallets_cut_off", error=type(trouble).__name__)
                return


async def _ended(task: asyncio.Task[None] | None) -> None:
    if task is not None:
        await asyncio.gather(task, return_exceptions=True)
