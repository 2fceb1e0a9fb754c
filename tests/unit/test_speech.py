"""How each language writes money, dates, zones and what people call themselves."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from handlers.speech import language_for, speech_for
from services.money import Money

CHRISTMAS_EVE = datetime(2026, 12, 24, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "zone", "written"),
    [
        ("en", "Europe/London", "24 December 2026, 12:00 (London)"),
        ("ru", "Europe/Moscow", "24 декабря 2026, 15:00 (Москва)"),
        ("es", "America/Bogota", "24 de diciembre de 2026, 07:00 (Bogotá)"),
        # Cities that CLDR knows under an older name of their zone.
        ("ru", "Asia/Kolkata", "24 декабря 2026, 17:30 (Калькутта)"),
        ("es", "Europe/Kyiv", "24 de diciembre de 2026, 14:00 (Kiev)"),
        ("en", "America/Argentina/Buenos_Aires", "24 December 2026, 09:00 (Buenos Aires)"),
        # A zone that the tz database does not know falls back.
        ("en", "Europe/Atlantis", "24 December 2026, 12:00 (UTC)"),
        ("ru", None, "24 декабря 2026, 12:00 (UTC)"),
    ],
)
def test_a_moment_is_written_in_the_persons_zone(
    language: str, zone: str | None, written: str
) -> None:
    assert speech_for(language, None, zone).moment(CHRISTMAS_EVE) == written


@pytest.mark.parametrize(
    ("minor", "currency", "en", "ru", "es"),
    [
        (4900, "USD", "$49", "49 $", "49 US$"),
        (4950, "USD", "$49.50", "49,50 $", "49,50 US$"),
        (490000, "RUB", "RUB 4,900", "4 900 ₽", "4.900 RUB"),
        (75000, "MVR", "MVR 750", "750 MVR", "750 MVR"),
        (500000, "JPY", "¥500,000", "500 000 ¥", "500.000 JPY"),
        (250, "XTR", "250 ⭐", "250 ⭐", "250 ⭐"),
        # Nobody reads nine decimals, and what there is is not shown as nothing.
        (1_234_567_891, "TON", "1.23 GRAM", "1,23 GRAM", "1,23 GRAM"),
        (12_000_000_000, "TON", "12 GRAM", "12 GRAM", "12 GRAM"),
        (100_000_000_001, "TON", "100 GRAM", "100 GRAM", "100 GRAM"),
        (1_000, "USDT", "0.01 USDT", "0,01 USDT", "0,01 USDT"),
    ],
)
def test_money_is_written_as_each_language_does(
    minor: int, currency: str, en: str, ru: str, es: str
) -> None:
    for language, written in (("en", en), ("ru", ru), ("es", es)):
        said = speech_for(language, None, None).money(Money(minor, currency))
        # The spaces are those that do not break a line.
        assert said == written.replace(" ", "\u00a0")


def test_a_rate_keeps_every_decimal() -> None:
    assert speech_for("ru", None, None).number(Decimal("15.4212345678")) == "15,4212345678"


def test_hostile_names_are_escaped_in_texts_and_plain_on_buttons() -> None:
    speech = speech_for("en", None, None)
    assert speech("button-join", channel="<b>A & B") == "Join &lt;b&gt;A &amp; B"
    assert speech.label("button-join", channel="<b>A & B") == "Join <b>A & B"


def test_a_key_that_no_locale_has_and_an_argument_that_is_missing_are_faults() -> None:
    speech = speech_for("en", None, None)
    with pytest.raises(LookupError):
        speech("no-such-key")
    with pytest.raises(ValueError, match="en/welcome"):
        speech("welcome")


@pytest.mark.parametrize(
    ("chosen", "code", "spoken"),
    [
        ("es", "ru", "es"),
        (None, "pt-br", "en"),
        (None, "es_MX", "es"),
        (None, "RU", "ru"),
        (None, None, "en"),
        ("xx", "ru", "ru"),
    ],
)
def test_people_are_spoken_to_in_what_they_chose_or_telegram_says(
    chosen: str | None, code: str | None, spoken: str
) -> None:
    assert language_for(chosen, code) == spoken
