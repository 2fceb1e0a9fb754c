"""A time of day."""

from __future__ import annotations

import re

from services.parsers.numbers import ascii_digits
from services.parsers.refused import NotAClock

_CLOCK = re.compile(r"([01]?[0-9]|2[0-3])[:.]([0-5][0-9])")


def parse_clock(typed: str) -> int:
    """The minutes behind midnight of a time like 18:00; raises NotAClock."""
    found = _CLOCK.fullmatch(ascii_digits(typed[:16]).strip())
    if found is None:
        raise NotAClock
    return int(found[1]) * 60 + int(found[2])
