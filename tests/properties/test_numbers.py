"""What a person of any country writes for a number is read as it or asked about, never another."""

import unicodedata
from decimal import Decimal

from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from services.money import Money, decimals
from services.parsers.amounts import parse_price
from services.parsers.numbers import (
    in_doubt,
    parse_amount,
    parse_count,
    parse_number,
    parse_percent,
    parse_plain,
    parse_plain_count,
    readings,
    shortest,
    unmistakable,
)
from services.parsers.refused import NotANumber, NotAPrice, TwoReadings

MOST = Decimal(10**12)
LOCALES = (
    *("en", "en_IN", "en_ZA", "de", "de_CH", "de_AT", "fr", "fr_CH", "es", "es_MX", "ru", "pt_BR"),
    *("pt_PT", "it", "it_CH", "hi", "bn", "ta", "mr", "ar", "ar_EG", "fa", "ur", "he", "ja", "ko"),
    *("zh", "th", "vi", "id", "tr", "pl", "cs", "sv", "nb", "da", "fi", "uk", "bg", "ne", "my"),
)
CURRENCIES = ("USD", "EUR", "INR", "JPY", "IDR", "VND", "KWD", "CHF", "USDT", "TON")
#: The first digit of every script that has ten of them.
SCRIPTS = [
    chr(zero)
    for zero in range(0x110000)
    if chr(zero).isdecimal() and unicodedata.decimal(chr(zero)) == 0
]
locales = st.sampled_from(LOCALES)
currencies = st.sampled_from(CURRENCIES)


def written(number: Decimal, locale: str, decimals_shown: int, *, grouped: bool = True) -> str:
    """The number as CLDR says that people there write it, in the digits of the locale."""
    pattern = None if grouped else "0" + ("." + "0" * decimals_shown if decimals_shown else "")
    shown = format_decimal(
        number.quantize(Decimal(1).scaleb(-decimals_shown)),
        format=pattern,
        locale=locale,
        decimal_quantization=False,
        numbering_system="default",
    )
    return str(shown)


@given(st.data(), locales, currencies, st.integers(0, 10**11), st.booleans())
def test_an_amount_is_read_as_it_was_meant_or_asked_about(
    data: st.DataObject, locale: str, currency: str, minor: int, grouped: bool
) -> None:
    amount = Money(minor, currency).decimal
    if amount > 10**9:
        amount = amount.scaleb(-4).quantize(Decimal(1).scaleb(-decimals(currency)))
    shown = data.draw(st.sampled_from(sorted({0, decimals(currency)})))
    if shown < decimals(currency):
        amount = amount.to_integral_value()
    typed = written(amount, locale, shown, grouped=grouped)
    try:
        found = parse_price(typed, currency)
    except TwoReadings as two:
        assert amount in (parse_price(two.large, currency), parse_price(two.small, currency))
    else:
        assert found == amount


@given(locales, st.integers(0, 10**9))
def test_a_count_is_read_as_it_was_meant(locale: str, count: int) -> None:
    assert parse_number(written(Decimal(count), locale, 0), 0, 10**9) == count


@given(locales, st.integers(1, 10**10), st.integers(0, 8), st.booleans())
def test_a_rate_is_read_as_it_was_meant_or_asked_about(
    locale: str, digits: int, places: int, grouped: bool
) -> None:
    rate = Decimal(digits).scaleb(-places)
    typed = written(rate, locale, places, grouped=grouped)
    try:
        found = parse_amount(typed, most=MOST)
    except TwoReadings as two:
        assert rate in (parse_plain(two.large), parse_plain(two.small))
    else:
        assert found == rate


@given(st.integers(0, 10**12 - 1), st.integers(0, 12))
def test_what_we_write_ourselves_is_read_as_nothing_else(digits: int, places: int) -> None:
    number = shortest(Decimal(digits).scaleb(-places))
    shown = unmistakable(number)
    found = parse_plain(shown)
    assert found == number == parse_amount(shown, most=MOST)
    assert found is not None and not in_doubt(found)


@given(st.integers(0, 10**9), st.sampled_from(SCRIPTS))
def test_the_digits_of_every_script_are_digits(number: int, zero: str) -> None:
    typed = "".join(chr(ord(zero) + int(digit)) for digit in str(number))
    assert readings(typed) == (Decimal(number),)
    assert parse_count(typed) == number
    # Files and the environment are plain, by every writer.
    assert (parse_plain_count(typed) is None) == (parse_plain(typed) is None) == (zero != "0")


@given(st.text(st.sampled_from("0123456789 .,'\u2019\u00a0\u066b\u066c-+%e_"), max_size=44))
def test_no_text_is_a_fault_and_no_text_means_three_things(typed: str) -> None:
    found = readings(typed)
    assert len(found) < 3
    if len(found) == 2:
        assert found[0] == found[1] * 1000
    # Whatever is read has the digits that were typed, in their order.
    for one in found:
        assert f"{one:f}".replace(".", "").lstrip("0") in "".join(
            letter for letter in typed if letter.isdecimal()
        )
    for read in (lambda: parse_number(typed, 0, 10**6), lambda: parse_price(typed, "USD")):
        try:
            read()
        except (NotANumber, NotAPrice, TwoReadings):
            continue
    percent = parse_percent(typed)
    assert percent is None or percent in readings(typed.strip().rstrip("% \u00a0"))
