"""How many calls of a broadcast may be under way: as many as its rate needs, and no more.

Whatever is under way when the process dies is unknown for ever, so 30 messages a second do not
keep a hundred calls open while Telegram takes its time.
"""

from __future__ import annotations

import asyncio
import math

#: Calls are taken to last so many seconds at the least, and may then last twice as long.
_QUICKEST, _SPARE = 0.3, 2.0
#: The weight of the newest call in what they are taken to last.
_NEWEST = 0.1


class Room:
    """The calls of one lane, at a rate of messages a second."""

    def __init__(self, rate: float, most: int) -> None:
        self._rate = rate
        self._most = most
        self._lasting = _QUICKEST
        self._under_way = 0
        self._freed = asyncio.Event()

    @property
    def _size(self) -> int:
        needed = math.ceil(self._rate * max(self._lasting, _QUICKEST) * _SPARE)
        return max(min(needed, self._most), 1)

    @property
    def left(self) -> int:
        return self._size - self._under_way

    async def wait(self) -> None:
        """Until a quarter of them may leave: each group is marked in a transaction of its own."""
        while self.left < max(self._size // 4, 1):
            self._freed.clear()
            await self._freed.wait()

    def take(self, count: int) -> None:
        self._under_way += count

    def give(self, count: int) -> None:
        self._under_way -= count
        self._freed.set()

    def lasted(self, seconds: float) -> None:
        """A call was answered after so long."""
        self._lasting += (seconds - self._lasting) * _NEWEST
