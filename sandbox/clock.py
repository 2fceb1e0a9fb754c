"""The virtual clock: real time plus an offset that tests and the demo move, or slow down."""

import os
import time
from datetime import UTC, datetime
from pathlib import Path


class Clock:
    """The offset is also written to a file, so that the bot's process lives in the same time."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self.offset = 0.0
        # Against the machine's clock, from the moment at which it was chosen.
        self.rate, self._since = 1.0, 0.0

    def now(self) -> float:
        real = time.time()
        return real + self.offset + (real - self._since) * (self.rate - 1)

    def today(self) -> datetime:
        return datetime.fromtimestamp(self.now(), UTC)

    def move(self, offset: float) -> None:
        """Set the offset; the file is replaced in one step so that nobody reads half of it."""
        self.offset = offset
        self._tell()

    def run(self, rate: float) -> None:
        """Run slower or faster from now on, without a jump: 0.001 nearly stands still."""
        self.offset = self.now() - time.time()
        self.rate, self._since = rate, time.time()
        self._tell()

    def _tell(self) -> None:
        if self._file is None:
            return
        fresh = self._file.with_name(f"{self._file.name}.{os.getpid()}.new")
        course = "" if self.rate == 1.0 else f" {self.rate} {self._since:.6f}"
        fresh.write_text(f"{self.offset:.6f}{course}\n")
        fresh.replace(self._file)
