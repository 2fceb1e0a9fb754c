"""The virtual clock: real time plus an offset that tests and the demo move."""

import os
import time
from datetime import UTC, datetime
from pathlib import Path


class Clock:
    """The offset is also written to a file, so that the bot's process lives in the same time."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self.offset = 0.0

    def now(self) -> float:
        return time.time() + self.offset

    def today(self) -> datetime:
        return datetime.fromtimestamp(self.now(), UTC)

    def move(self, offset: float) -> None:
        """Set the offset; the file is replaced in one step so that nobody reads half of it."""
        self.offset = offset
        if self._file is None:
            return
        fresh = self._file.with_name(f"{self._file.name}.{os.getpid()}.new")
        fresh.write_text(f"{offset:.6f}\n")
        fresh.replace(self._file)
