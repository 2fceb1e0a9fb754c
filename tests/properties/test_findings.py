"""What is said of figures holds for the figures: worked out anew, from nothing but the claim."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from services.analytics.figures.figure import Figure, Mean, Ratio, Sums, Value
from services.analytics.figures.findings import Finding, Kind, Owed, Part, finding, than_of
from services.analytics.figures.span import Span, last_days, month_of, month_so_far

amounts = st.integers(-50, 50) | st.integers(-(10**15), 10**15) | st.just(0)
pairs = st.lists(st.tuples(amounts, amounts), min_size=1, max_size=5)


def _holds(
    found: Finding, now: int, then: int, parts: dict[str, tuple[int, int]], *, are_few: bool
) -> bool:
    """Whether every claim of a finding is true of these numbers."""
    rose = now - then
    told = {
        Kind.NOTHING: now == then == 0,
        Kind.ALONE: False,
        Kind.NEW: then == 0 < now,
        Kind.GONE: now == 0 < then,
        Kind.SAME: now == then != 0,
        Kind.LEVEL: then > 0 and 0 < 200 * abs(rose) < then,
        Kind.UP: rose > 0 and then > 0 and not are_few,
        Kind.DOWN: rose < 0 < now and then > 0 and not are_few,
        Kind.UP_BY: rose > 0 and (then < 0 or now < 0 or are_few),
        Kind.DOWN_BY: rose < 0 and (then <= 0 or now < 0 or are_few),
    }[found.kind]
    if (found.percent is not None) != (found.kind in (Kind.UP, Kind.DOWN)):
        return False
    if found.percent is not None:
        exact = Fraction(abs(rose) * 100, then)
        told &= abs(exact - found.percent) <= Fraction(1, 2) or found.percent == 99 < exact < 100
    if found.owed is not None:
        its = parts[str(found.part)][0] - parts[str(found.part)][1]
        others = [one - two for key, (one, two) in parts.items() if key != found.part]
        told &= its * rose > 0 and 2 * abs(its) > abs(rose)
        told &= all(abs(other) < abs(its) for other in others if other * rose > 0)
        told &= {
            Owed.ALL: its == rose and not any(others),
            Owed.MOST: abs(its) <= abs(rose),
            Owed.BEYOND: abs(its) > abs(rose) and sum(others) * rose < 0,
        }[found.owed]
    return told


def _value(number: int, *, is_money: bool) -> Value:
    return Sums.of({"EUR": 7, "USD": number}) if is_money else number


@given(pairs, st.booleans())
@example([(118, 100)], True)
@example([(1, 0), (0, 1)], False)
@example([(3, 1000)], False)
def test_what_is_said_holds(found: list[tuple[int, int]], is_money: bool) -> None:
    parts = {f"p{number}": pair for number, pair in enumerate(found)}
    now, then = (sum(pair[side] for pair in found) for side in (0, 1))
    told = finding(
        Figure("income", _value(now, is_money=is_money), _value(then, is_money=is_money)),
        [
            Part(key, _value(one, is_money=is_money), _value(two, is_money=is_money))
            for key, (one, two) in parts.items()
        ],
        "USD",
    )
    assert told is not None
    assert told.currency == ("USD" if is_money else "")
    assert _holds(told, now, then, parts, are_few=not is_money and max(now, then) < 20)
    # It does say what there is to be said: a part that alone made the change is named.
    made_it = [key for key, (one, two) in parts.items() if one != two]
    if len(made_it) == 1 and told.kind not in (Kind.LEVEL, Kind.GONE):
        assert (told.owed, told.part) == (Owed.ALL, made_it[0])


@given(amounts, amounts, pairs)
def test_parts_that_do_not_add_up_are_not_spoken_of(
    now: int, then: int, found: list[tuple[int, int]]
) -> None:
    parts = [Part(f"p{number}", *pair) for number, pair in enumerate(found)]
    told = finding(Figure("members", now, then), parts)
    assert told is not None
    if (now, then) != tuple(sum(pair[side] for pair in found) for side in (0, 1)):
        assert told.owed is None


def _of(now: Value, then: Value = None, *parts: tuple[int, int]) -> Finding | None:
    named = [Part(f"p{number}", *pair) for number, pair in enumerate(parts)]
    return finding(Figure("members", now, then), named)


@pytest.mark.parametrize(
    ("told", "kind", "percent", "owed"),
    [
        (_of(118, 100, (78, 60), (40, 40)), Kind.UP, 18, Owed.ALL),
        (_of(118, 100, (73, 60), (45, 40)), Kind.UP, 18, Owed.MOST),
        (_of(118, 100, (90, 60), (28, 40)), Kind.UP, 18, Owed.BEYOND),
        (_of(118, 100, (69, 60), (49, 40)), Kind.UP, 18, None),
        (_of(100, 118, (60, 78), (40, 40)), Kind.DOWN, 15, Owed.ALL),
        (_of(1, 1000), Kind.DOWN, 99, None),
        (_of(1004, 1000, (1004, 1000)), Kind.LEVEL, None, None),
        (_of(6, 4), Kind.UP_BY, None, None),
        (_of(3, 19), Kind.DOWN_BY, None, None),
        (_of(5, 20), Kind.DOWN, 75, None),
        (_of(5, 5, (5, 5)), Kind.SAME, None, None),
        (_of(5, 0, (5, 0)), Kind.NEW, None, Owed.ALL),
        (_of(0, 5, (0, 5)), Kind.GONE, None, None),
        (_of(5, -5), Kind.UP_BY, None, None),
        (_of(-5, 5), Kind.DOWN_BY, None, None),
        (_of(0, 0), Kind.NOTHING, None, None),
        (_of(0), Kind.NOTHING, None, None),
        (_of(7), Kind.ALONE, None, None),
        (_of(timedelta(minutes=30), timedelta(hours=1), (1, 2)), Kind.DOWN, 50, None),
    ],
)
def test_each_kind_of_finding(
    told: Finding, kind: Kind, percent: int | None, owed: Owed | None
) -> None:
    assert (told.kind, told.percent, told.owed) == (kind, percent, owed)


def test_shares_and_means_are_not_spoken_of() -> None:
    assert _of(Ratio(1, 2), Ratio(1, 3)) is None
    assert _of(Mean(4, 2), Mean(1, 1)) is None
    assert _of(None) is None


def test_what_a_span_is_held_against() -> None:
    today = date(2026, 11, 30)
    assert than_of(month_of(date(2026, 10, 5), today)) == ("month", 31)
    assert than_of(month_so_far(date(2026, 11, 7))) == ("days-of-month", 7)
    assert than_of(last_days(1, today)) == ("day", 1)
    assert than_of(Span(date(2026, 1, 1), today)) == ("days", 334)
