"""Unused days and money: a credit is never more than was paid, and no day of it is lost."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from hypothesis import assume, example, given
from hypothesis import strategies as st

from services.money import Money
from services.subscriptions.proration import MOST_DAYS, PaidTime, days_for, exchange, value_of

DAY = timedelta(days=1)
FIRST = date(2026, 11, 23)
DOLLARS = st.integers(0, 10**8).map(lambda minor: Money(minor, "USD"))
PRICES = st.integers(1, 10**8).map(lambda minor: Money(minor, "USD"))
STARS = st.integers(1, 100_000).map(lambda minor: Money(minor, "XTR"))
LENGTHS = st.integers(1, 3660)
PAID = st.builds(lambda worth, days: PaidTime(worth, FIRST, FIRST + days * DAY), DOLLARS, LENGTHS)


@given(PAID, st.integers(-10, 4000))
def test_a_credit_is_never_more_than_was_paid_and_nothing_before_or_after_changes_it(
    paid: PaidTime, passed: int
) -> None:
    credit = paid.credit(FIRST + passed * DAY)
    assert Money(0, "USD") <= credit <= paid.worth
    if passed <= 0:
        assert (credit, paid.unused(FIRST + passed * DAY)) == (paid.worth, paid.days)
    if passed >= paid.days:
        assert (credit.minor, paid.unused(FIRST + passed * DAY)) == (0, 0)


@given(PAID)
def test_every_day_that_passes_takes_the_same_share_to_a_cent(paid: PaidTime) -> None:
    days = range(0, paid.days + 1, max(1, paid.days // 50))
    left = [paid.credit(FIRST + passed * DAY).minor for passed in days]
    assert left == sorted(left, reverse=True)
    for (one, before), (other, after) in pairwise(zip(days, left, strict=True)):
        exact = paid.worth.minor * (other - one) / paid.days
        assert abs((before - after) - exact) <= 1


@given(PAID, st.integers(0, 3660))
def test_what_is_used_and_what_is_left_split_what_was_paid(paid: PaidTime, passed: int) -> None:
    assume(passed <= paid.days)
    today = FIRST + passed * DAY
    used = PaidTime(paid.worth, FIRST, today)
    assert used.days + paid.unused(today) == paid.days
    back = PaidTime(paid.credit(today), today, paid.end)
    assert back.credit(today) == paid.credit(today)


@given(DOLLARS, PRICES, st.integers(0, 100))
def test_what_a_credit_takes_off_and_leaves_over_are_the_credit(
    credit: Money, listed: Money, percent: int
) -> None:
    payable = Money(listed.minor - listed.percent(Decimal(percent)).minor, "USD")
    done = exchange(credit, listed, listed, payable)
    assert done.off.minor + done.payable.minor == payable.minor
    assert done.off.minor + done.surplus.minor == credit.minor
    assert not (done.payable.minor and done.surplus.minor)


@given(DOLLARS, PRICES, STARS, st.integers(0, 100))
@example(Money(1, "USD"), Money(10**8, "USD"), Money(1, "XTR"), 0)
def test_in_stars_a_credit_takes_off_the_same_share(
    credit: Money, listed: Money, price: Money, percent: int
) -> None:
    payable = Money(price.minor - price.percent(Decimal(percent)).minor, "XTR")
    done = exchange(credit, listed, price, payable)
    assert done.off.minor + done.payable.minor == payable.minor
    share = price.minor * credit.minor / listed.minor
    assert done.off == payable or abs(done.off.minor - share) <= 0.5
    assert done.surplus <= credit
    if not done.payable.minor:
        worth = value_of(listed, price, payable)
        assert done.surplus.minor == max(0, credit.minor - worth.minor)


@given(st.integers(0, 10**8), PRICES, LENGTHS)
def test_a_surplus_buys_every_day_it_begins_and_none_more(
    surplus: int, listed: Money, days: int
) -> None:
    more = days_for(surplus, listed, days)
    if more < MOST_DAYS:
        assert more * listed.minor >= surplus * days > (more - 1) * listed.minor
    assert days_for(listed.minor, listed, days) == min(days, MOST_DAYS)


@given(st.integers(0, 10**8), PRICES, LENGTHS)
def test_what_is_missing_takes_whole_days_only(missing: int, listed: Money, days: int) -> None:
    fewer = -days_for(-missing, listed, days)
    assert fewer * listed.minor <= missing * days < (fewer + 1) * listed.minor


@given(DOLLARS, st.lists(st.tuples(PRICES, LENGTHS), min_size=1, max_size=8))
def test_changing_plans_to_and_fro_on_one_day_makes_no_money(
    paid: Money, plans: list[tuple[Money, int]]
) -> None:
    mine, spent = PaidTime(paid, FIRST, FIRST + 30 * DAY), paid.minor
    for listed, days in plans:
        done = exchange(mine.credit(FIRST), listed, listed, listed)
        spent += done.payable.minor
        more = days_for(done.surplus.minor, listed, days)
        worth = Money(listed.minor + done.surplus.minor, "USD")
        mine = PaidTime(worth, FIRST, FIRST + (days + more) * DAY)
        assert mine.credit(FIRST).minor == spent
