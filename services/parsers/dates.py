"""Days and moments."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from services.parsers.refused import NotADate, NotAYear

#: Further away lies nothing that is sold, and no zone carries a moment over the calendar's ends.
FIRST_YEAR, LAST_YEAR = 1970, 2999
_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T](\d{1,2}):(\d{2}))?")


def parse_moment(typed: str, zone: ZoneInfo, at: time) -> datetime:
    """A date in the person's zone, at `at` when no time of day is written.

    Raises NotADate and NotAYear.
    """
    found = _DATE.fullmatch(typed.strip())
    if found is None:
        raise NotADate
    try:
        day = date(int(found[1]), int(found[2]), int(found[3]))
        clock = time(int(found[4]), int(found[5])) if found[4] else at
    except ValueError:
        raise NotADate from None
    require_year(day.year)
    return datetime.combine(day, clock, tzinfo=zone)


def require_year(year: int) -> None:
    """Raise NotAYear for one that nobody means."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise NotAYear(FIRST_YEAR, LAST_YEAR)
