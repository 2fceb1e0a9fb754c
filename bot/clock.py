"""The one source of business time: the machine's clock, or one that a sandbox moves.

Leases, backoff and rate limits do not come here: they use the database's clock and the monotonic
one, which cannot be moved.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path


class SystemClock:
    """The time of day as the machine has it."""

    def now(self) -> datetime:
        return datetime.now(UTC)


@dataclass(frozen=True)
class Course:
    """How a steered clock runs: the offset, and since when (Unix time) how much slower or faster.

    All of it is in seconds; a clock with the rate 1 is the machine's own, moved by the offset.
    """

    offset: float = 0.0
    rate: float = 1.0
    since: float = 0.0

    def at(self, moment: datetime) -> datetime:
        """What the clock shows at a moment of the machine's time."""
        moved = moment + timedelta(seconds=self.offset)
        if self.rate == 1.0:
            return moved
        return moved + timedelta(seconds=(moment.timestamp() - self.since) * (self.rate - 1))


class SteeredClock:
    """The machine's time on a course whose numbers stand in a text file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._version: tuple[int, int, int] | None = None
        self._course = Course()

    def now(self) -> datetime:
        self._refresh()
        return self._course.at(datetime.now(UTC))

    def _refresh(self) -> None:
        """Read the file only when it has changed; without a file nothing is shifted."""
        try:
            stat = self._path.stat()
        except FileNotFoundError:
            self._version, self._course = None, Course()
            return
        version = (stat.st_ino, stat.st_mtime_ns, stat.st_size)
        if version == self._version:
            return
        course = _course(self._path)
        # A half-written file says nothing, and the last good course stays until it is whole.
        if course is not None:
            self._version, self._course = version, course


def clock_of(file: Path | None) -> SystemClock | SteeredClock:
    """The clock that the settings name."""
    return SteeredClock(file) if file else SystemClock()


def _course(path: Path) -> Course | None:
    """The course in the file: an offset alone, or an offset, a rate and since when."""
    try:
        offset, *rest = map(float, path.read_text().split())
        rate, since = rest or (1.0, 0.0)
        course = Course(offset, rate, since)
        # A number that no date can hold is refused here and not at the next look at the clock.
        course.at(datetime.now(UTC))
        return course
    except (OSError, ValueError, OverflowError):
        return None
