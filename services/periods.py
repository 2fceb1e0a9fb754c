"""The calendar: when a period ends. Months are calendar months and the anchor day comes back."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo


@dataclass(frozen=True)
class EndRule:
    """An end falls on this hour of the day in this zone."""

    zone: ZoneInfo
    hour: int


def add_months(day: datetime, months: int) -> datetime:
    """The same day and wall-clock time some months later, or the month's last day."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    last = monthrange(year, month + 1)[1]
    return day.replace(year=year, month=month + 1, day=min(day.day, last))


def on_the_hour(moment: datetime, rule: EndRule) -> datetime:
    """The first moment at or after `moment` that falls on the rule's hour, in UTC."""
    local = moment.astimezone(rule.zone)
    end = datetime.combine(local.date(), time(rule.hour), rule.zone)
    # Compared in UTC, because a zone's clocks may show this hour twice on one night.
    if end.astimezone(UTC) < moment:
        end = datetime.combine(local.date() + timedelta(days=1), time(rule.hour), rule.zone)
    return end.astimezone(UTC)


def end_of_months(anchor: datetime, months: int, rule: EndRule) -> datetime:
    """The end of `months` calendar months from the anchor: never less time than was bought."""
    local = anchor.astimezone(rule.zone)
    wall = add_months(local.replace(tzinfo=None), months)
    # A wall-clock time that the change to summer time skips is read as the moment after it.
    return on_the_hour(wall.replace(tzinfo=rule.zone).astimezone(UTC), rule)


def days_later(moment: datetime, days: int, rule: EndRule) -> datetime:
    """So many days later by the calendar, on the hour at which things end."""
    wall = moment.astimezone(rule.zone).replace(tzinfo=None) + timedelta(days=days)
    return on_the_hour(wall.replace(tzinfo=rule.zone), rule)
