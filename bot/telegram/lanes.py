"""What a replica has in hand of each broadcast, and who makes its messages ready."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from bot.telegram import purses
from bot.telegram.mailing import Place
from models.broadcasts import Revision
from services.broadcasts.delivery import UnderWay
from services.broadcasts.recipients import Recipient


class Letter(Protocol):
    """A message made ready for one person; `cost` is for how many messages it counts."""

    async def send(self, chat_id: int, *, paid: bool) -> list[int]: ...

    async def change(self, chat_id: int, message_ids: Sequence[int]) -> None: ...

    async def take_back(self, chat_id: int, message_ids: Sequence[int]) -> None: ...


class Post(Protocol):
    """Makes letters ready, and tells an admin how far a broadcast is."""

    async def letters(self, work: UnderWay, people: Sequence[Recipient]) -> Sequence[Letter]: ...

    async def cost(self, work: UnderWay) -> int: ...

    async def tell(self, work: UnderWay, *, is_last: bool = False) -> None: ...


@dataclass(frozen=True, slots=True)
class BroadcasterLimits:
    """`batch` recipients are claimed at once, `group` leave at once, `calls` are under way at most.

    What has not been answered after `settle_after` seconds is settled by itself, later. Where there
    were no Stars it is asked again after `poor_rest` seconds.
    """

    batch: int = 512
    group: int = 64
    calls: int = 256
    settle_after: float = 1.0
    look_every: float = 1.0
    longest_rest: float = 60.0
    poor_rest: float = purses.FIRST
    drain: float = 5.0


@dataclass
class Lane:
    """One broadcast on this replica: who is claimed and made ready, and how far it has looked."""

    work: UnderWay
    revision: Revision | None
    cost: int
    place: Place = field(default_factory=Place)
    ready: deque[tuple[Recipient, Letter]] = field(default_factory=deque)
    # Nobody is left to be claimed at the moment; the next look asks again.
    is_empty: bool = False
    under_way: int = 0
    has_worked: bool = False
    # It looked from the first row to the last and found nothing to do.
    is_through: bool = False
    # No more of its Stars may be spent, as far as this replica has seen since the last look.
    is_spent: bool = False
    # How often on end Telegram said of calls that are paid for that they are too many.
    paid_floods: int = 0
    filling: asyncio.Lock = field(default_factory=asyncio.Lock)

    @property
    def affordable(self) -> int:
        """How many of its messages its Stars still make faster; its owner may want none."""
        if self.revision is not None or self.is_spent:
            return 0
        return self.work.tenths_left // self.cost
