"""What letters come to: each is opened for whom it is, judged, and written down.

Nobody waits for somebody else's letter, and none waits for a place in a row: whoever is sent more
than a few at once loses the rest of theirs. Only writing is done one after the other for a link,
and for a few links at once. The judge asks the index for few, and a usual wallet needs none of it.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Coroutine, Mapping
from contextlib import suppress
from functools import partial
from typing import Any, TypeVar
from uuid import UUID
from weakref import WeakValueDictionary

import structlog

from bot.database.orm import CUT_OFF
from bot.ton.connect.answers import Judge
from bot.ton.connect.box import unseal
from bot.ton.connect.events import Letter
from bot.ton.connect.orders import Left, Response, read_response
from bot.ton.rest import jittered, longer
from models.wallets import ConnectState
from services.clock import Clock
from services.ton import connecting, proposals
from services.ton.connect_sessions import Line
from services.ton.connecting import Answered, ConnectRefused, Signed

log = structlog.get_logger(__name__)
T = TypeVar("T")
#: So many letters of one link are judged or wait to be written: more than the judge asks about.
_MOST_OF_A_LINK = 8
#: So many are written down at once, for the database has others to serve; and that so many refusals
#: were told is remembered here.
_WRITTEN_AT_ONCE, _REMEMBERED = 4, 1000


class Judging:
    """Takes letters for the `lines` that it is told, and writes them down while it leads."""

    def __init__(
        self, judge: Judge, clock: Clock, *, is_leader: Callable[[], bool], news: Callable[[], None]
    ) -> None:
        self._judge = judge
        self._clock = clock
        self._is_leader = is_leader
        self._news = news
        # By our name on a bridge, whose letters are opened.
        self.lines: Mapping[str, Line] = {}
        self._of_a_link: Counter[UUID] = Counter()
        self._turns: WeakValueDictionary[UUID, asyncio.Lock] = WeakValueDictionary()
        self._places = asyncio.Semaphore(_WRITTEN_AT_ONCE)
        self._letters: set[asyncio.Task[None]] = set()
        self._told: set[tuple[UUID, ConnectRefused]] = set()
        self._stopping = asyncio.Event()

    def start(self) -> None:
        self._stopping.clear()

    async def stop(self) -> None:
        """What is being written down is finished; a letter behind it is brought again."""
        self._stopping.set()
        await asyncio.gather(*self._letters)

    async def take(self, bridge: str, letter: Letter) -> None:
        """Whoever it can be opened for is whom it was for; a letter for nobody is junk."""
        if self._stopping.is_set():
            return
        for client_id in letter.among:
            one = self.lines.get(client_id)
            if one is None or not one.hears(bridge, letter.sender):
                continue
            text = unseal(one.secret, letter.sender, letter.sealed)
            if text is not None:
                self._judge_soon(one, Answered(bridge, letter.sender, letter.event_id), text)
                return

    def _judge_soon(self, one: Line, said: Answered, text: bytes) -> None:
        if self._of_a_link[one.id] >= _MOST_OF_A_LINK:
            log.info("wallet_says_too_much")
            return
        self._of_a_link[one.id] += 1
        task = asyncio.create_task(self._judge_letter(one, said, text))
        self._letters.add(task)
        task.add_done_callback(partial(self._judged, one.id))

    def _judged(self, link: UUID, task: asyncio.Task[None]) -> None:
        self._letters.discard(task)
        self._of_a_link[link] -= 1
        if not self._of_a_link[link]:
            del self._of_a_link[link]

    async def _judge_letter(self, one: Line, said: Answered, text: bytes) -> None:
        try:
            if one.state is ConnectState.WAITING:
                now = self._clock.now()
                found = await self._unless_stopped(self._judge.judge(text, one.payload, now))
                if found is not None:
                    await self._write(one, partial(self._answer, one, said, found))
            elif (response := read_response(text)) is not None:
                await self._write(one, partial(self._response, one, said, response))
        except Exception:
            log.exception("wallet_not_judged")

    async def _write(self, one: Line, written: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Tried until the database is there: the bridge brings no letter twice."""
        rest = 0.0
        async with self._turns.setdefault(one.id, asyncio.Lock()):
            while self._is_leader() and not self._stopping.is_set():
                try:
                    async with self._places:
                        await written()
                    return
                except CUT_OFF as trouble:
                    log.warning("wallets_cut_off", error=type(trouble).__name__)
                rest = longer(rest)
                with suppress(TimeoutError):
                    async with asyncio.timeout(jittered(rest)):
                        await self._stopping.wait()

    async def _answer(self, one: Line, said: Answered, found: Signed | ConnectRefused) -> None:
        now = self._clock.now()
        if isinstance(found, ConnectRefused):
            if (one.id, found) in self._told:
                return
            log.info("wallet_refused", why=str(found))
            await connecting.refuse(one.id, found, now)
            if len(self._told) >= _REMEMBERED:
                self._told.clear()
            self._told.add((one.id, found))
        elif await connecting.accept(one.id, said, found, now):
            log.info("wallet_signed")
            self.lines = {name: line for name, line in self.lines.items() if line.id != one.id}
            self._news()

    async def _response(self, one: Line, said: Answered, found: Response | Left) -> None:
        """Of a wallet that is linked: to what it was asked to sign."""
        now = self._clock.now()
        if isinstance(found, Left):
            await proposals.wallet_left(one.id, now)
        else:
            await proposals.answered(one.id, found.number, found.answer, said.event_id, now)
        self._news()

    async def _unless_stopped(self, wait: Coroutine[Any, Any, T]) -> T | None:
        """Wait for the chain, but no longer than until the end."""
        asked, stop = asyncio.ensure_future(wait), asyncio.ensure_future(self._stopping.wait())
        await asyncio.wait({asked, stop}, return_when=asyncio.FIRST_COMPLETED)
        for one in (asked, stop):
            one.cancel()
        await asyncio.gather(asked, stop, return_exceptions=True)
        return None if self._stopping.is_set() else asked.result()
