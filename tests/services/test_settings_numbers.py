"""Rates and account numbers: asked about, plain in the environment, checked where they can be."""

import pytest

from services.numbers import TwoReadings
from services.settable import SETTINGS, NotRates
from services.settings.accounts import NotAnIban, read_account_number


def test_a_rate_that_may_be_another_is_asked_about() -> None:
    with pytest.raises(TwoReadings) as asked:
        SETTINGS["exchange_rates"].read("USD/EUR = 0.92\nUSD/VND = 26.000")
    assert asked.value == TwoReadings("26.000", "26000", "26.00")


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
    assert read_account_number(f" {number}\n") == number


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
        read_account_number(number)
