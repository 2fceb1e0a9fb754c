"""What the business needs of a clock. The bot has one; tests and the demo can move it."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """The one source of time."""

    def now(self) -> datetime:
        """This moment, in UTC."""
        ...
