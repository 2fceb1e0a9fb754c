"""Numbers as people write them: read where only one reading fits, else asked about."""

from decimal import Decimal

import pytest
from babel.core import get_global

from services.money import WRITTEN_WHOLE, decimals
from services.parsers.amounts import parse_price
from services.parsers.numbers import (
    parse_amount,
    parse_number,
    parse_percent,
    parse_plain,
    parse_plain_count,
    readings,
    unmistakable,
)
from services.parsers.phones import parse_phone
from services.parsers.refused import NotANumber, NotAPhone, NotAPrice, TwoReadings


@pytest.mark.parametrize(
    ("typed", "currency", "amount"),
    [
        ("49", "USD", "49"),
        ("49,90", "USD", "49.90"),
        ("49.9", "EUR", "49.9"),
        ("$1,234.56", "USD", "1234.56"),
        ("1.234,56 €", "EUR", "1234.56"),
        ("1 234,56", "EUR", "1234.56"),
        ("1\u202f234,56\u00a0€", "EUR", "1234.56"),
        ("1\u2019234.50", "CHF", "1234.50"),
        ("1'234", "CHF", "1234"),
        ("12,34,567.50", "INR", "1234567.50"),
        ("1,00,000", "INR", "100000"),
        ("1,234,567", "USD", "1234567"),
        ("USD 1000", "USD", "1000"),
        ("1000 usd", "USD", "1000"),
        # No one writes a yen or a rupiah in parts.
        ("1,000", "JPY", "1000"),
        ("50.000", "IDR", "50000"),
        ("1.274.000 ₫", "VND", "1274000"),
        ("500.00", "JPY", "500"),
        # Arabic, Persian, Devanagari, full width.
        ("١٬٢٣٤٫٥٠", "USD", "1234.50"),
        ("۴۹", "USD", "49"),
        ("१,००,०००", "INR", "100000"),
        ("\uff14\uff19\uff0e\uff19\uff10", "USD", "49.90"),
        ("\u200f49\u200f", "USD", "49"),
        ("1.2340", "KWD", "1.234"),
    ],
)
def test_an_amount_is_read_as_people_write_it(typed: str, currency: str, amount: str) -> None:
    assert parse_price(typed, currency) == Decimal(amount)


def test_the_currencies_that_no_one_writes_with_decimals_are_those_of_cldr() -> None:
    known = get_global("currency_fractions").items()
    assert {code for code, found in known if not found[2] and decimals(code)} == WRITTEN_WHOLE


@pytest.mark.parametrize(
    ("typed", "currency", "large", "small"),
    [
        ("1,000", "USD", "1000", "1.00"),
        ("1.000", "EUR", "1000", "1.00"),
        ("$ 1,000", "USD", "1000", "1.00"),
        ("1.234", "USD", "1234", "1.23"),
        ("19.999", "USD", "19999", "19.99"),
        ("1,234", "KWD", "1234", "1.2340"),
        ("١,٠٠٠", "USD", "1000", "1.00"),
    ],
)
def test_three_digits_behind_a_single_sign_are_asked_about(
    typed: str, currency: str, large: str, small: str
) -> None:
    with pytest.raises(TwoReadings) as asked:
        parse_price(typed, currency)
    assert (asked.value.large, asked.value.small) == (large, small)
    # Either answer is taken as it was offered.
    assert parse_price(large, currency) == Decimal(large)
    assert parse_price(small, currency) == Decimal(small)


@pytest.mark.parametrize(
    ("typed", "currency"),
    [
        *((one, "USD") for one in ("", "-1", "1e3", "1_000", "½", "10²", "1,2,3", "1,0000")),
        *((one, "USD") for one in ("12 34", "01,000", "00.500", ".5", "5.", "1 , 5", "1'50")),
        *((one, "USD") for one in ("1234.000", "1,234 567", "1.2.3,4", "9" * 13, "4900.001")),
        ("0.5", "JPY"),
        ("1.23456", "KWD"),
    ],
)
def test_what_no_one_can_read_surely_is_refused(typed: str, currency: str) -> None:
    with pytest.raises(NotAPrice):
        parse_price(typed, currency)


@pytest.mark.parametrize(
    ("typed", "count"),
    [("7", 7), ("+7", 7), ("1 000", 1000), ("1.000", 1000), ("1,000", 1000), ("٧", 7), ("007", 7)],
)
def test_a_count_has_no_tenths(typed: str, count: int) -> None:
    assert parse_number(typed, 0, 10**6) == count


@pytest.mark.parametrize("typed", ["1.0", "1,5", "1.00", "0.500", "-1", "1 2", "", "seven"])
def test_what_is_no_count_is_refused(typed: str) -> None:
    with pytest.raises(NotANumber):
        parse_number(typed, 0, 10**6)


def test_a_percentage_is_at_most_a_hundred_so_its_tenths_are_sure() -> None:
    assert parse_percent("12,5 %") == Decimal("12.5")
    assert parse_percent("12.500%") == Decimal("12.5")
    assert parse_percent("١٢٫٥٪") == Decimal("12.5")
    assert parse_percent("1000") == 1000


def test_a_rate_in_doubt_is_asked_about_and_has_a_way_to_be_written() -> None:
    with pytest.raises(TwoReadings) as asked:
        parse_amount("1.085", most=Decimal(10**12))
    assert (asked.value.large, asked.value.small) == ("1085", "1.0850")
    assert parse_amount("1.0850", most=Decimal(10**12)) == Decimal("1.085")
    assert parse_amount("0.920", most=Decimal(10**12)) == Decimal("0.92")
    assert unmistakable(Decimal("1.085")) == "1.0850"


def test_files_and_settings_have_one_way_of_writing() -> None:
    assert parse_plain("1234.56") == Decimal("1234.56")
    assert parse_plain_count("1234") == 1234
    for written in ("1,5", "1 000", "1e3", "1_000", "+1", " 1", "1.", ".5", "١", "", "1\n"):
        assert parse_plain(written) is None and parse_plain_count(written) is None
    assert readings("1\n") == ()


def test_a_phone_number_is_read_in_any_digits() -> None:
    assert parse_phone("+٣٤ ٦٠٠ ١٢٣ ٤٥٦") == "+34600123456"
    assert parse_phone("\u202a+34\u00a0600\u2011123\u2011456\u202c") == "+34600123456"
    with pytest.raises(NotAPhone):
        parse_phone("+34 six hundred")


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("+49 (0)30 1234567", "+49301234567"),
        ("+49 (030) 1234567", "+49301234567"),
        ("+49(0)151-23456789", "+4915123456789"),
        ("0049 (0)30 1234567", "0049301234567"),
        ("+44 (0)20 7946 0958", "+442079460958"),
        ("+44 (0) 7911 123456", "+447911123456"),
        ("+33 (0)1 42 68 53 00", "+33142685300"),
        ("+31 (0)20 624 1111", "+31206241111"),
        ("+41 (0)44 668 18 00", "+41446681800"),
        ("+43 (0)1 58858", "+43158858"),
        ("+46 (0)8 123 456 78", "+46812345678"),
        ("+353 (0)1 234 5678", "+35312345678"),
        ("+380 (0)44 123 4567", "+380441234567"),
        ("+62 (0)21 1234567", "+62211234567"),
        ("+81 (0)3-1234-5678", "+81312345678"),
        ("+27 (0)21 123 4567", "+27211234567"),
        ("+61 \uff080\uff092 9876 5432", "+61298765432"),
        # There the zero is a part of the number.
        ("+39 (0)6 6982", "+39066982"),
        ("+39 (06) 6982 1234", "+390669821234"),
        ("+378 (0549) 882345", "+3780549882345"),
        ("+225 (07) 07 12 34 56", "+2250707123456"),
        # No country's code, or no zero, in the bracket: as it is written.
        ("(030) 1234567", "0301234567"),
        ("(0)30 1234567", "0301234567"),
        ("+1 (202) 555-0123", "+12025550123"),
        ("+7 (495) 123-45-67", "+74951234567"),
        ("+49 30 (0) 1234567", "+493001234567"),
    ],
)
def test_the_zero_that_is_dialled_within_a_country_only_is_no_part_of_its_number(
    typed: str, number: str
) -> None:
    assert parse_phone(typed) == number
