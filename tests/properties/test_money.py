"""Money: exact in every currency, rounded in one way, never negative."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.money import AmountNotExact, Money, decimals

CURRENCIES = st.sampled_from(["USD", "EUR", "MVR", "JPY", "KWD", "RUB", "XTR", "TON", "USDT"])
MINORS = st.integers(0, 10**21)
RATES = st.decimals("0.000001", "100000", places=6, allow_nan=False)


@given(MINORS, CURRENCIES)
def test_an_amount_comes_back_from_the_database_as_it_went_in(minor: int, currency: str) -> None:
    amount = Money(minor, currency)
    assert Money.of(amount.decimal, currency) == amount
    assert Money.of(Decimal(str(amount.decimal)), currency) == amount


@given(MINORS, CURRENCIES, st.integers(1, 9))
def test_a_number_with_more_decimals_than_its_currency_is_refused(
    minor: int, currency: str, digit: int
) -> None:
    finer = Decimal(minor * 10 + digit).scaleb(-decimals(currency) - 1)
    with pytest.raises(AmountNotExact):
        Money.of(finer, currency)


@given(st.integers(max_value=-1), CURRENCIES)
def test_no_amount_is_negative(minor: int, currency: str) -> None:
    with pytest.raises(ValueError, match="never negative"):
        Money(minor, currency)


@given(MINORS, CURRENCIES, RATES, CURRENCIES)
def test_a_conversion_is_half_up_to_the_nearest_minor_unit(
    minor: int, currency: str, rate: Decimal, to: str
) -> None:
    converted = Money(minor, currency).converted(rate, to)
    # In integers, where nothing is rounded: the exact amount in halves of the smallest unit.
    scale = 10 ** (decimals(currency) + 6)
    exact = minor * int(rate.scaleb(6)) * 10 ** decimals(to)
    assert converted.currency == to
    assert converted.minor == (2 * exact + scale) // (2 * scale)


@given(MINORS, CURRENCIES)
def test_a_rate_of_one_changes_nothing(minor: int, currency: str) -> None:
    amount = Money(minor, currency)
    assert amount.converted(Decimal(1), currency) == amount


@given(MINORS, MINORS, CURRENCIES, RATES, CURRENCIES)
def test_who_owes_more_never_pays_less_after_a_conversion(
    one: int, other: int, currency: str, rate: Decimal, to: str
) -> None:
    low, high = sorted((Money(one, currency), Money(other, currency)))
    assert low.converted(rate, to) <= high.converted(rate, to)
