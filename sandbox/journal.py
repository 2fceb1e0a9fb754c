"""Every Bot API request the sandbox received, with its answer and what was wrong with it."""

import time
from collections import deque
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

SECRET_PARAMETERS = {"secret_token", "provider_token"}
KEPT = 50_000


@dataclass
class Entry:
    """`status` stays 0 while the call is under way or if it never got an answer."""

    seq: int
    at: float
    bot: int
    method: str
    params: dict[str, Any]
    via: str = "http"
    status: int = 0
    response: dict[str, Any] | None = None
    violations: list[str] = field(default_factory=list)
    fault: str | None = None
    executed: bool = False
    took_ms: float = 0.0
    started: float = field(default_factory=time.monotonic)

    def finish(self, status: int, response: dict[str, Any] | None) -> None:
        self.status = status
        self.response = response
        self.took_ms = round((time.monotonic() - self.started) * 1000, 3)

    def as_json(self) -> dict[str, Any]:
        """What is written out at once: nothing in it is copied."""
        return {name: value for name, value in vars(self).items() if name != "started"}


class Journal:
    def __init__(self) -> None:
        self._entries: deque[Entry] = deque(maxlen=KEPT)
        self._next = 1
        self.in_flight = 0
        self.last_activity = 0.0

    def open(self, at: float, bot: int, method: str, params: dict[str, Any], via: str) -> Entry:
        shown = {k: "***" if k in SECRET_PARAMETERS else v for k, v in params.items()}
        entry = Entry(self._next, at, bot, method, shown, via)
        self._next += 1
        self._entries.append(entry)
        return entry

    @property
    def newest(self) -> int:
        """The number of the newest call; 0 before the first."""
        return self._next - 1

    def since(self, seq: int = 0, bot: int | None = None, method: str | None = None) -> list[Entry]:
        # They are numbered without a gap, so those before are skipped without a look at them.
        known = seq - self._entries[0].seq + 1 if self._entries else 0
        return [
            e
            for e in islice(self._entries, max(known, 0), None)
            if (bot is None or e.bot == bot)
            and (method is None or e.method.lower() == method.lower())
        ]

    def clear(self) -> None:
        self._entries.clear()
