"""The one source of business time: the machine's clock, or one that a sandbox moves.

Leases, backoff and rate limits do not come here: they use the database's clock and the monotonic
one, which nobody moves.
"""

from __future__ import annotations

import math
from datetime import UTC, datetime, timedelta
from pathlib import Path


class SystemClock:
    """The time of day as the machine has it."""

    def now(self) -> datetime:
        return datetime.now(UTC)


class SteeredClock:
    """The machine's time plus an offset in seconds that stands in a text file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._version: tuple[int, int, int] | None = None
        self._offset = timedelta(0)

    def now(self) -> datetime:
        self._refresh()
        return datetime.now(UTC) + self._offset

    def _refresh(self) -> None:
        """Read the file only when it has changed; without a file nothing is shifted."""
        try:
            stat = self._path.stat()
        except FileNotFoundError:
            self._version, self._offset = None, timedelta(0)
            return
        version = (stat.st_ino, stat.st_mtime_ns, stat.st_size)
        if version == self._version:
            return
        offset = _seconds(self._path)
        # A half-written file says nothing, and the last good offset stays until it is whole.
        if offset is not None:
            self._version, self._offset = version, offset


def _seconds(path: Path) -> timedelta | None:
    try:
        seconds = float(path.read_text())
        return timedelta(seconds=seconds) if math.isfinite(seconds) else None
    except (OSError, ValueError, OverflowError):
        return None
