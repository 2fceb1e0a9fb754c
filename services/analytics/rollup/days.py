"""Days of the shop's zone as moments: a day has 23, 24 or 25 hours, and midnight may be skipped."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

_DAY = timedelta(days=1)
#: Asks the database in whatever transaction the days are worked out.
Ask = Callable[[str, list[Any]], Awaitable[Sequence[dict[str, Any]]]]


def begins(day: date, zone: ZoneInfo) -> datetime:
    """The first moment of a day, in UTC; where the clocks skip midnight, the one after it."""
    return datetime.combine(day, time(), zone).astimezone(UTC)


def ends(day: date, zone: ZoneInfo) -> datetime:
    """The first moment that is not of the day any more, in UTC."""
    return begins(day + _DAY, zone)


def day_of(moment: datetime, zone: ZoneInfo) -> date:
    """The day that a moment belongs to."""
    return moment.astimezone(zone).date()


def days_of(moments: Iterable[datetime], zone: ZoneInfo) -> set[date]:
    """The days that moments belong to."""
    return {day_of(moment, zone) for moment in moments}


@dataclass(frozen=True)
class Day:
    """A day with its bounds: from `since` on and before `before`; money is told in `currency`."""

    day: date
    since: datetime
    before: datetime
    zone: ZoneInfo
    currency: str = ""

    @property
    def bounds(self) -> list[Any]:
        return [self.since, self.before]


@dataclass(frozen=True)
class Figure:
    """A number of a day before it is written: so many, and so many minor units."""

    figure: str
    of: str = ""
    currency: str = ""
    count: int = 0
    minor: int = 0
