"""How long something that failed is left alone: longer each time, bounded, never in step.

The bound is short: an index that is back has to be read soon, for people wait for their payments.
"""

from __future__ import annotations

import random
import time

_FIRST, _LONGEST = 1.0, 14.0
#: Of more than so many, those whose rest is over are forgotten: what rests may bear any name.
_MOST = 1000


def longer(last: float) -> float:
    """The rest after one of this length, in seconds."""
    return min(max(_FIRST, last * 2), _LONGEST)


def jittered(rest: float) -> float:
    """A little less each time, so that replicas and questions do not come back all at once."""
    return rest * random.uniform(0.75, 1.0)  # noqa: S311 - nothing secret


class Rests:
    """What rests until when, by any name; a failure of one lets no other rest."""

    def __init__(self) -> None:
        self._rests: dict[str, tuple[float, float]] = {}

    def rests(self, name: str) -> bool:
        until, _ = self._rests.get(name, (0.0, 0.0))
        return time.monotonic() < until

    def failed(self, name: str) -> float:
        """Let it rest; for how many seconds."""
        if len(self._rests) > _MOST:
            now = time.monotonic()
            self._rests = {one: rest for one, rest in self._rests.items() if rest[0] > now}
        _, last = self._rests.get(name, (0.0, 0.0))
        length = longer(last)
        rest = jittered(length)
        self._rests[name] = (time.monotonic() + rest, length)
        return rest

    def worked(self, name: str) -> bool:
        """It rests no more; whether it had failed."""
        return self._rests.pop(name, None) is not None
