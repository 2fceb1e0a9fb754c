"""Lists of numbers of days."""

from __future__ import annotations

import re
from collections.abc import Sequence

from services.parsers.numbers import ascii_digits
from services.parsers.refused import NotDays

MOST, LAST = 5, 60


def parse_days(typed: str) -> list[int]:
    """Numbers of days, the most first; raises NotDays."""
    typed = ascii_digits(typed)
    days = sorted({int(day) for day in re.findall(r"[0-9]{1,4}", typed)}, reverse=True)
    if re.search(r"[^0-9,;\u060c\s]", typed) or not days or not are_days(days):
        raise NotDays(MOST, LAST)
    return days


def are_days(days: Sequence[object]) -> bool:
    """Whether these are no more numbers of days than there may be, and none too large."""
    return len(days) <= MOST and all(type(day) is int and 1 <= day <= LAST for day in days)
