"""Which days figures are of, and what they are set against."""

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.analytics.figures.span import (
    EARLIEST,
    MOST_DAYS,
    PRESETS,
    NotTwoDays,
    Span,
    SpanNotPast,
    SpanTooLong,
    last_days,
    month_of,
    month_so_far,
    parse_span,
    span_of,
    today_of,
    two_days,
)
from services.refusals import Refusal

TODAY = date(2026, 11, 30)
DAYS = st.dates(EARLIEST, date(2080, 1, 1))


def test_a_span_is_set_against_as_many_days_before_it() -> None:
    week = last_days(7, TODAY)
    assert (week.first, week.last, week.days) == (date(2026, 11, 24), TODAY, 7)
    assert week.before == Span(date(2026, 11, 17), date(2026, 11, 23))
    assert last_days(1, TODAY).before == Span(date(2026, 11, 29), date(2026, 11, 29))


def test_a_month_is_set_against_the_month_before_however_long() -> None:
    march = month_of(date(2028, 3, 9), TODAY.replace(year=2028))
    assert march.is_whole_month
    assert (march.before.first, march.before.last) == (date(2028, 2, 1), date(2028, 2, 29))
    assert march.before.before.days == 31


def test_a_month_so_far_is_set_against_the_same_days_of_the_month_before() -> None:
    so_far = month_so_far(date(2026, 11, 12))
    assert not so_far.is_whole_month
    assert so_far.before == Span(date(2026, 10, 1), date(2026, 10, 12), of_month=True)
    assert month_so_far(date(2027, 3, 30)).before.last == date(2027, 2, 28)
    assert month_of(date(2026, 11, 3), date(2026, 11, 12)) == so_far


def test_a_day_begins_at_midnight_of_the_shop_and_may_have_23_or_25_hours() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    spring, autumn = date(2026, 3, 29), date(2026, 10, 25)
    for day, hours in ((spring, 23), (autumn, 25), (TODAY, 24)):
        since, until = Span(day, day).bounds(berlin)
        assert until - since == timedelta(hours=hours)
    # In Santiago the clocks skip midnight itself.
    since, _ = Span(date(2026, 9, 6), date(2026, 9, 6)).bounds(ZoneInfo("America/Santiago"))
    assert since == datetime(2026, 9, 6, 4, tzinfo=UTC)
    assert today_of(datetime(2026, 11, 29, 23, 30, tzinfo=UTC), berlin) == TODAY


@given(DAYS, DAYS, st.sampled_from(["Europe/Berlin", "Asia/Kathmandu", "America/Santiago", "UTC"]))
def test_days_follow_on_one_another_without_a_gap(one: date, other: date, zone: str) -> None:
    span, place = Span(min(one, other), max(one, other)), ZoneInfo(zone)
    before, mine = span.before.bounds(place), span.bounds(place)
    assert before[0] < before[1] == mine[0] < mine[1]
    assert span.before.days == span.days


@given(DAYS, st.integers(0, MOST_DAYS - 1))
def test_a_button_names_a_span_in_seven_signs(last: date, length: int) -> None:
    first = max(EARLIEST, last - timedelta(days=length))
    spans = [two_days(first, last, last), month_of(first, last), month_so_far(last)]
    for span in (*spans, *(last_days(one, last) for one in PRESETS)):
        assert len(span.key) <= 7
        if span.first.year < 2100:
            assert span_of(span.key, last) == span


@given(st.text(max_size=12))
def test_a_forged_name_is_the_last_seven_days_or_a_span_within_bounds(key: str) -> None:
    span = span_of(key, TODAY)
    assert EARLIEST <= span.first <= span.last <= TODAY
    assert span.days <= MOST_DAYS


@pytest.mark.parametrize("key", ["", "d8", "m9913", "m2612", "m1212", "xzzzzzz", "x000000", "d٧"])
def test_what_was_forged_breaks_nothing(key: str) -> None:
    assert span_of(key, TODAY).last <= TODAY


@pytest.mark.parametrize(
    "typed",
    [
        "2026-11-01 2026-11-15",
        "2026-11-15 — 2026-11-01",
        "1.11.2026 - 15.11.2026",
        "from 01.11.2026 to 2026-11-15",
        "٢٠٢٦-١١-٠١ ٢٠٢٦-١١-١٥",
    ],
)
def test_two_dates_are_read_as_people_type_them(typed: str) -> None:
    assert parse_span(typed, TODAY) == Span(date(2026, 11, 1), date(2026, 11, 15))


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [
        ("yesterday", NotTwoDays),
        ("2026-11-01", NotTwoDays),
        ("2026-11-01 2026-11-02 2026-11-03", NotTwoDays),
        ("2026-02-30 2026-03-01", NotTwoDays),
        ("29.2.2025 1.3.2025", NotTwoDays),
        ("2026-11-01 2026-12-01", SpanNotPast),
        ("1999-11-01 2026-11-01", SpanNotPast),
        ("0000-00-00 9999-99-99", NotTwoDays),
        ("2013-01-01 2026-11-01", SpanTooLong),
        ("1" * 5000, NotTwoDays),
        ("²026-11-01 2026-11-02", NotTwoDays),
    ],
)
def test_nonsense_is_refused_with_a_reason(typed: str, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        parse_span(typed, TODAY)


def test_a_leap_day_can_be_typed() -> None:
    assert parse_span("2024-02-29 2024-02-29", TODAY).days == 1


@given(st.text(max_size=90))
def test_whatever_is_typed_is_read_or_refused(typed: str) -> None:
    with suppress(NotTwoDays, SpanNotPast, SpanTooLong):
        assert parse_span(typed, TODAY).days <= MOST_DAYS
