"""For which broadcasts Telegram found no Stars: they go on at the free rate, and ask again later.

One paid message asks whether there are Stars by now; the longer there are none, the seldomer.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

import structlog

log = structlog.get_logger(__name__)

#: After so many seconds it is asked again, twice as late each time, and at last once an hour.
FIRST, LONGEST = 300.0, 3600.0


@dataclass(slots=True)
class _Empty:
    until: float
    rest: float
    was_asked: bool = False


class Purses:
    """What this replica knows of the Stars of each broadcast."""

    def __init__(self, first: float = FIRST, clock: Callable[[], float] = time.monotonic) -> None:
        self._first = first
        self._clock = clock
        self._empty: dict[UUID, _Empty] = {}

    def ran_out(self, broadcast: UUID) -> None:
        """Telegram took no Stars for it; what else was under way says the same."""
        log.warning("broadcast_without_stars", broadcast=str(broadcast))
        self._empty.setdefault(broadcast, _Empty(self._clock() + self._first, self._first))

    def rests(self, broadcast: UUID) -> bool:
        """Whether nothing of it is to be paid for at the moment."""
        empty = self._empty.get(broadcast)
        return empty is not None and self._clock() < empty.until

    def most(self, broadcast: UUID, many: int) -> int:
        """How many of it may leave at once to be paid for: one, where that is to ask."""
        return min(many, 1) if broadcast in self._empty else many

    def asks(self, broadcast: UUID) -> None:
        """A paid message leaves: where there were no Stars, the next waits for what it comes to."""
        if (empty := self._empty.get(broadcast)) is not None:
            empty.rest = min(empty.rest * 2, max(LONGEST, self._first))
            empty.until = self._clock() + empty.rest
            empty.was_asked = True

    def paid(self, broadcast: UUID) -> None:
        """One was paid for. Of one that left before they ran out, that says nothing."""
        if (empty := self._empty.get(broadcast)) is not None and empty.was_asked:
            del self._empty[broadcast]
