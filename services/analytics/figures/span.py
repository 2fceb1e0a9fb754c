"""Which days figures are of: calendar days of the shop's zone, both ends within.

A span is named in buttons by its key: a preset moves on with the day, two dates stay.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from services.parsers.numbers import ascii_digits
from services.refusals import Refusal

#: How many days up to today can be had with one tap.
PRESETS = (1, 7, 30, 90, 365)
#: Most days that are looked at at once: ten years.
MOST_DAYS = 3660
#: No bot is older: Telegram itself is not.
EARLIEST = date(2013, 1, 1)
_DAY = timedelta(days=1)
_DIGITS, _WIDTH = "0123456789abcdefghijklmnopqrstuvwxyz", 3
_TWO_DAYS = re.compile(rf"x([0-9a-z]{{{_WIDTH}}})([0-9a-z]{{{_WIDTH}}})")
_MONTH = re.compile(r"m([0-9]{2})(0[1-9]|1[0-2])")
# As years are written first or last; more than two dates are as much nonsense as one.
_TYPED = re.compile(r"(?<!\d)(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})\.(\d{1,2})\.(\d{4}))(?!\d)")
_LONGEST = 64


@dataclass(unsafe_hash=True)
class NotTwoDays(Refusal):
    """What was typed are no two dates."""


@dataclass(unsafe_hash=True)
class SpanNotPast(Refusal):
    """A day that is not over, or from before there was anything to count."""

    earliest: date
    today: date


@dataclass(unsafe_hash=True)
class SpanTooLong(Refusal):
    """More days than figures are made of at once."""

    most_days: int


@dataclass(frozen=True)
class Span:
    """The days from `first` to `last`, both within.

    Days of a month are set against those of the month before, others against as many before them.
    `is_rolling` says that it was chosen as so many days up to today.
    """

    first: date
    last: date
    of_month: bool = False
    is_rolling: bool = False

    def __post_init__(self) -> None:
        if self.first > self.last:
            raise ValueError("a span ends no earlier than it begins")

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def is_whole_month(self) -> bool:
        """Whether it is a month from its first to its last day, and was meant as one."""
        return self.of_month and self.last == _end_of(self.first)

    @property
    def before(self) -> Span:
        """What it is set against: the period of the same length before it.

        The month before a whole month; of a month so far, the same days of the month before.
        """
        if not self.of_month:
            return Span(self.first - timedelta(days=self.days), self.first - _DAY)
        end = self.first - _DAY
        if self.is_whole_month:
            return Span(end.replace(day=1), end, of_month=True)
        return Span(end.replace(day=1), end.replace(day=min(self.last.day, end.day)), of_month=True)

    @property
    def key(self) -> str:
        """How a button names it, in no more than seven signs."""
        if self.of_month:
            return f"m{self.first:%y%m}" if self.is_whole_month else "m"
        if self.is_rolling:
            return f"d{self.days}"
        return f"x{_written(self.first)}{_written(self.last)}"

    def bounds(self, zone: ZoneInfo) -> tuple[datetime, datetime]:
        """From which moment on and before which, in UTC; a day may have 23 or 25 hours."""
        return _midnight(self.first, zone), _midnight(self.last + _DAY, zone)


def today_of(now: datetime, zone: ZoneInfo) -> date:
    """Which day it is in the shop."""
    return now.astimezone(zone).date()


def last_days(days: int, today: date) -> Span:
    """So many days up to today, today among them."""
    return Span(today - timedelta(days=days - 1), today, is_rolling=True)


def month_so_far(today: date) -> Span:
    """This month up to today."""
    return Span(today.replace(day=1), today, of_month=True)


def month_of(day: date, today: date) -> Span:
    """The month of a day, or what there is of it yet; raises SpanNotPast."""
    first = day.replace(day=1)
    _check_bounds(first, first, today)
    return Span(first, min(_end_of(first), today), of_month=True)


def two_days(one: date, other: date, today: date) -> Span:
    """From the earlier to the later of two days; raises SpanNotPast and SpanTooLong."""
    first, last = min(one, other), max(one, other)
    _check_bounds(first, last, today)
    if (last - first).days >= MOST_DAYS:
        raise SpanTooLong(MOST_DAYS)
    return Span(first, last)


def parse_span(typed: str, today: date) -> Span:
    """Two dates as people type them; raises NotTwoDays, SpanNotPast and SpanTooLong."""
    found = list(_TYPED.finditer(ascii_digits(typed[: _LONGEST + 1])))
    if len(typed) > _LONGEST or len(found) != 2:
        raise NotTwoDays
    try:
        one, other = (
            date(int(each[1]), int(each[2]), int(each[3]))
            if each[1]
            else date(int(each[6]), int(each[5]), int(each[4]))
            for each in found
        )
    except ValueError:
        raise NotTwoDays from None
    return two_days(one, other, today)


def span_of(key: str, today: date) -> Span:
    """The span that a button names; the last seven days for whatever was forged."""
    try:
        return _named(key, today) or last_days(7, today)
    except (Refusal, ValueError, OverflowError):
        return last_days(7, today)


def _named(key: str, today: date) -> Span | None:
    if key == "m":
        return month_so_far(today)
    if found := _MONTH.fullmatch(key):
        return month_of(date(2000 + int(found[1]), int(found[2]), 1), today)
    if found := _TWO_DAYS.fullmatch(key):
        return two_days(_read(found[1]), _read(found[2]), today)
    days = {f"d{one}": one for one in PRESETS}.get(key)
    return last_days(days, today) if days else None


def _check_bounds(first: date, last: date, today: date) -> None:
    if first < EARLIEST or last > today:
        raise SpanNotPast(EARLIEST, today)


def _end_of(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    """When a day begins: where the clocks skip midnight, at the moment after it."""
    return datetime.combine(day, time(), zone).astimezone(UTC)


def _written(day: date) -> str:
    number, signs = (day - EARLIEST).days, ""
    for _ in range(_WIDTH):
        number, digit = divmod(number, len(_DIGITS))
        signs = _DIGITS[digit] + signs
    return signs


def _read(signs: str) -> date:
    return EARLIEST + timedelta(days=int(signs, len(_DIGITS)))
