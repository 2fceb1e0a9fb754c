"""Pure questions of the calendar: when a report is due, and how long a shop was awake."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from models.admin_notices import Rhythm
from services.marketing import Quiet

#: So late a report still comes: a day's until the next one is due, a week's for two days.
LATEST = {Rhythm.DAILY: timedelta(days=1), Rhythm.WEEKLY: timedelta(days=2)}
_DAY = timedelta(days=1)
_HOUR = 60


@dataclass(frozen=True)
class Due:
    """A report that is owed: the admin's own day, and its moment in UTC."""

    day: date
    at: datetime


def due_report(
    rhythm: Rhythm,
    hour: int,
    weekday: int,
    zone: ZoneInfo,
    *,
    now: datetime,
    chosen_at: datetime,
    reported_on: date | None,
) -> Due | None:
    """The latest report of which the hour has come, if it is still owed.

    An hour that the clocks skip comes when they have; one that they show twice, the first time.
    """
    if rhythm is Rhythm.OFF:
        return None
    day = now.astimezone(zone).date()
    if moment(day, hour * _HOUR, zone) > now:
        day -= _DAY
    if rhythm is Rhythm.WEEKLY:
        day -= timedelta(days=(day.isoweekday() - weekday) % 7)
    at = moment(day, hour * _HOUR, zone)
    is_owed = chosen_at < at and now - at < LATEST[rhythm]
    if not is_owed or (reported_on is not None and day <= reported_on):
        return None
    return Due(day, at)


def moment(day: date, minute: int, zone: ZoneInfo) -> datetime:
    """A minute of a day in a zone, in UTC."""
    return datetime.combine(day, time(*divmod(minute, _HOUR)), zone).astimezone(UTC)


@dataclass(frozen=True)
class ShopHours:
    """When a shop is awake: outside its quiet hours, in its own zone."""

    zone: ZoneInfo
    quiet: Quiet

    def between(self, begin: datetime, end: datetime) -> timedelta:
        """How long the shop was awake between two moments."""
        if self.quiet.since == self.quiet.until:
            return max(end - begin, timedelta())
        awake = timedelta()
        day = begin.astimezone(self.zone).date()
        last = end.astimezone(self.zone).date()
        while day <= last:
            for opens, closes in self._of(day):
                awake += max(min(closes, end) - max(opens, begin), timedelta())
            day += _DAY
        return awake

    def _of(self, day: date) -> list[tuple[datetime, datetime]]:
        since, until = (
            moment(day, minute, self.zone) for minute in (self.quiet.since, self.quiet.until)
        )
        midnight, next_one = (moment(one, 0, self.zone) for one in (day, day + _DAY))
        if self.quiet.since < self.quiet.until:
            return [(midnight, since), (until, next_one)]
        return [(until, since)]
