"""A bound on how many updates are handled at a time; the earliest turn goes first."""

from __future__ import annotations

import asyncio
import heapq
from itertools import count


class Slots:
    """So many at a time. `lent` counts the handlers that only wait, their slot lent to others."""

    def __init__(self, number: int) -> None:
        self.lent = 0
        self._free = number
        self._line: list[tuple[float, int, asyncio.Future[None]]] = []
        self._numbers = count()

    async def take(self, turn: float) -> None:
        if self._free:
            self._free -= 1
            return
        place: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._line, (turn, next(self._numbers), place))
        try:
            await place
        except asyncio.CancelledError:
            if place.done() and not place.cancelled():
                self.give()
            raise

    def give(self) -> None:
        while self._line:
            *_, place = heapq.heappop(self._line)
            if not place.done():
                place.set_result(None)
                return
        self._free += 1


class Slot:
    """One handler's slot. While the handler only waits for a chat's limit, others use it."""

    def __init__(self, slots: Slots, turn: float) -> None:
        self._slots = slots
        self._turn = turn
        self._held = False
        self._over = False
        self._resting = 0

    async def take(self) -> None:
        if self._held:
            return
        await self._slots.take(self._turn)
        if self._held or self._over:
            self._slots.give()
        else:
            self._held = True

    def give(self) -> None:
        """The handler has ended."""
        self._over = True
        self._let_go()

    async def rest(self, seconds: float) -> None:
        """Wait without keeping others waiting. Several tasks of one handler may rest at once."""
        if not self._resting:
            self._let_go()
            self._slots.lent += 1
        self._resting += 1
        try:
            await asyncio.sleep(seconds)
        finally:
            self._resting -= 1
            if not self._resting:
                self._slots.lent -= 1
        if not self._resting:
            await self.take()

    def _let_go(self) -> None:
        if self._held:
            self._held = False
            self._slots.give()
