"""The calendar: no member gets less time than they bought, whatever the clocks do."""

from datetime import UTC, datetime, timedelta
from itertools import accumulate
from zoneinfo import ZoneInfo

from hypothesis import example, given
from hypothesis import strategies as st

from services.periods import EndRule, add_months, days_later, end_of_months, on_the_hour

#: Ordinary zones, half hours, a change of 30 minutes, changes at midnight, and Ramadan's own.
ZONES = (
    "UTC",
    "Europe/Madrid",
    "America/New_York",
    "America/Havana",
    "America/Santiago",
    "Asia/Kathmandu",
    "Asia/Beirut",
    "Africa/Casablanca",
    "Australia/Lord_Howe",
    "Pacific/Chatham",
)
RULES = st.builds(EndRule, st.sampled_from(ZONES).map(ZoneInfo), st.integers(0, 23))
_FIRST, _LAST = (datetime(year, 1, 1) for year in (2024, 2036))  # noqa: DTZ001 - hypothesis' way
MOMENTS = st.datetimes(_FIRST, _LAST, timezones=st.just(UTC))
MONTHS = st.integers(1, 36)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)
#: New York's clocks show 01:00 twice on this night; this is the second time.
TWICE = datetime(2026, 11, 1, 6, tzinfo=UTC)


def exists(wall: datetime) -> bool:
    """Whether a zone's clocks ever show this wall-clock time."""
    return wall.astimezone(UTC).astimezone(wall.tzinfo).replace(fold=0) == wall.replace(fold=0)


def lands_on_the_hour(end: datetime, rule: EndRule) -> bool:
    local = end.astimezone(rule.zone)
    if (local.hour, local.minute, local.second, local.microsecond) == (rule.hour, 0, 0, 0):
        return True
    return not exists(local.replace(hour=rule.hour, minute=0, second=0, microsecond=0, fold=0))


@given(MOMENTS, RULES)
@example(TWICE, EndRule(ZoneInfo("America/New_York"), 1))
def test_the_hour_comes_at_or_after_the_moment_and_within_a_day(
    moment: datetime, rule: EndRule
) -> None:
    end = on_the_hour(moment, rule)
    assert moment <= end <= moment + DAY + HOUR
    assert lands_on_the_hour(end, rule)


@given(MOMENTS, MONTHS, RULES)
def test_a_period_is_never_shorter_than_its_calendar_months_and_at_most_a_day_longer(
    start: datetime, months: int, rule: EndRule
) -> None:
    local = start.astimezone(rule.zone)
    bought = add_months(local.replace(tzinfo=None), months)
    end = end_of_months(start, months, rule)
    assert lands_on_the_hour(end, rule)
    exact = bought.replace(tzinfo=rule.zone).astimezone(UTC)
    assert exact <= end <= exact + DAY + HOUR


@given(MOMENTS, st.lists(MONTHS, min_size=1, max_size=8), RULES)
@example(datetime(2027, 1, 31, 12, tzinfo=UTC), [1, 1, 1], EndRule(ZoneInfo("UTC"), 12))
def test_more_months_from_one_anchor_always_end_later(
    start: datetime, bought: list[int], rule: EndRule
) -> None:
    ends = [end_of_months(start, total, rule) for total in accumulate(bought)]
    assert ends == sorted(set(ends))


def test_31_january_ends_in_february_and_is_the_31st_again_in_march() -> None:
    rule = EndRule(ZoneInfo("UTC"), 12)
    start = datetime(2027, 1, 31, 9, tzinfo=UTC)
    assert end_of_months(start, 1, rule) == datetime(2027, 2, 28, 12, tzinfo=UTC)
    assert end_of_months(start, 2, rule) == datetime(2027, 3, 31, 12, tzinfo=UTC)


@given(MOMENTS, st.integers(1, 3660), RULES)
def test_added_days_are_never_fewer_by_the_calendar(
    start: datetime, days: int, rule: EndRule
) -> None:
    end = days_later(start, days, rule)
    local = start.astimezone(rule.zone).replace(tzinfo=None) + timedelta(days=days)
    assert local.replace(tzinfo=rule.zone).astimezone(UTC) <= end
    assert end <= start + timedelta(days=days + 1, hours=1)
    assert lands_on_the_hour(end, rule)
