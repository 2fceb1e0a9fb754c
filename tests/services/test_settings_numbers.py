"""Rates and account numbers: asked about, plain in the environment, checked where they can be."""

from collections.abc import Callable
from typing import Any

import pytest

from services.parsers.accounts import as_copied, parse_account_number
from services.parsers.amounts import parse_discount, parse_price, parse_sum
from services.parsers.refused import NotAnIban, NotRates, TwoReadings
from services.setting_types import SETTINGS


def test_a_rate_that_may_be_another_is_asked_about() -> None:
    with pytest.raises(TwoReadings) as asked:
        SETTINGS["exchange_rates"].read("USD/EUR = 0.92\nusd/vnd=26.000")
    both = ("USD/VND = 26.000", "USD/VND = 26000", "USD/VND = 26.00")
    assert asked.value == TwoReadings(*both, is_all=False), "one pair of two is not the answer"


@pytest.mark.parametrize(
    ("read", "typed"),
    [
        (SETTINGS["exchange_rates"].read, "usd/vnd=26.000"),
        (parse_discount, "1,000 USD"),
        (parse_sum, "50.000 EUR"),
        (lambda typed: parse_price(typed, "USD"), "$1,000"),
    ],
)
def test_each_of_two_readings_is_an_answer(read: Callable[[str], Any], typed: str) -> None:
    with pytest.raises(TwoReadings) as asked:
        read(typed)
    assert asked.value.is_all
    assert read(asked.value.large) != read(asked.value.small)


def test_the_environment_takes_plain_numbers_and_a_comma_that_only_means_tenths() -> None:
    rates = SETTINGS["exchange_rates"]
    assert rates.configured("USD/EUR=0.92,USD/VND=26000.5") == {
        "USD/EUR": "0.92",
        "USD/VND": "26000.5",
    }
    assert rates.configured("USD/EUR=0,92") == {"USD/EUR": "0.92"}
    with pytest.raises(TwoReadings):
        rates.configured("USD/VND=26,000")
    for written in ("USD/VND=26 000", "USD/VND=26,000.00", "USD/EUR=٠.٩"):
        with pytest.raises(NotRates):
            rates.configured(written)


@pytest.mark.parametrize(
    "number",
    [
        "DE89 3704 0044 0532 0130 00",
        "gb82west12345698765432",
        "MT84 MALT 0110 0001 2345 MTLC AST0 01S",
        *("7700-0000-1234", "ES77 1000 2000", "12345678901234567890", "account 4 of Anna"),
    ],
)
def test_an_account_number_is_kept_as_it_was_written(number: str) -> None:
    assert parse_account_number(f" {number}\n") == number


def test_an_iban_is_copied_without_its_spaces_and_any_other_number_as_it_stands() -> None:
    assert as_copied("DE89 3704 0044 0532 0130 00") == "DE89370400440532013000"
    assert as_copied("gb82west12345698765432") == "GB82WEST12345698765432"
    for number in ("7700-0000-1234", "ES77 1000 2000", "account 4 of Anna"):
        assert as_copied(number) == number


@pytest.mark.parametrize(
    "number",
    [
        *("DE89 3704 0044 0532 0130 01", "DE98 3704 0044 0532 0130 00", "DE89 3704 0044 0532 0130"),
        "DE89 3704 0044 0532 0130 000",
        "GB82 WEST 1234 5698 7654 23",
        "DE89-3704-0044-0523-0130-00",
    ],
)
def test_a_mistyped_iban_is_refused(number: str) -> None:
    with pytest.raises(NotAnIban):
        parse_account_number(number)
