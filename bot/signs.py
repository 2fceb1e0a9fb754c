"""When this replica last did what it is there for, for those who ask whether it still does."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(slots=True)
class Signs:
    """Monotonic moments; None where this replica has no such duty at present."""

    clock: Callable[[], float] = time.monotonic
    polled: float | None = None
    ticked: float | None = None
    brought: float | None = None

    def poll(self) -> None:
        """Telegram is asked, or was: a refusal is a sign of our life as well."""
        self.polled = self.clock()

    def tick(self) -> None:
        self.ticked = self.clock()

    def bring(self) -> None:
        """A webhook brought something."""
        self.brought = self.clock()

    def rest(self) -> None:
        """Another replica leads."""
        self.polled = self.ticked = None

    def age(self, moment: float | None) -> float | None:
        """Seconds since then."""
        return None if moment is None else round(self.clock() - moment, 1)
