"""What about the index is not worth keeping over a restart: its faults, its limits, who asked."""

import time
from collections import deque
from dataclasses import asdict, dataclass
from typing import Any

from sandbox.faults import FaultList
from sandbox.ratelimit import Bucket
from sandbox.settings import Settings

#: Errors by their status; then what spoils the answer; then what spoils the connection.
STATUSES = {
    "401": "API key does not exist",
    "403": "Network not allowed",
    "429": "Ratelimit exceeded",
    "500": "internal server error",
    "502": "Bad Gateway",
    "503": "Service Unavailable",
    "504": "timeout waiting for liteserver response",
}
ANSWERS = ("gap", "shuffle", "repeat", "stale", "foreign", "null", "broken", "html", "huge")
CONNECTIONS = ("timeout", "hold", "cut", "slow")
KEPT = 20_000


@dataclass
class Asked:
    """One request to the index; whether it carried a key is noted, the key is not."""

    seq: int
    at: float
    path: str
    params: dict[str, Any]
    key: bool
    status: int = 0
    fault: str | None = None


class IndexRuntime:
    def __init__(self) -> None:
        self.faults = FaultList((*STATUSES, *ANSWERS, *CONNECTIONS))
        self._asked: deque[Asked] = deque(maxlen=KEPT)
        self._buckets: dict[str, Bucket] = {}
        self._next = 1

    def note(self, at: float, path: str, params: dict[str, Any], key: str) -> Asked:
        asked = Asked(self._next, at, path, params, bool(key))
        self._next += 1
        self._asked.append(asked)
        return asked

    def since(self, seq: int) -> list[dict[str, Any]]:
        return [asdict(each) for each in self._asked if each.seq > seq]

    def over_the_limit(self, settings: Settings, key: str) -> bool:
        """So many requests a second for each key, and fewer for all who have none."""
        rate = settings.ton_rate_with_key if key else settings.ton_rate
        if rate <= 0:
            return False
        now = time.monotonic()
        # A bucket holds what one second gives, as the real limit counts by the second.
        bucket = self._buckets.setdefault(key, Bucket(rate, max(rate, 1.0), max(rate, 1.0), now))
        if bucket.wait(now) > 0:
            return True
        bucket.level -= 1
        return False

    def clear(self) -> None:
        self.faults.clear()
        self._asked.clear()
        self._buckets.clear()
