"""Words: every text comes from locales/<language>/<file>.ftl, in the person's language and zone.

Arguments are escaped for HTML here and nowhere else; Fluent's invisible isolation marks stay off,
because they spoil copied addresses and codes.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, date, datetime
from decimal import ROUND_HALF_UP, Decimal, localcontext
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar, cast
from zoneinfo import ZoneInfo

from babel.core import Locale, get_global
from babel.dates import format_date, format_interval, format_time, get_day_names
from babel.numbers import format_currency, format_decimal, get_currency_symbol
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import FluentNumber, FluentType

from models.localized import Localized, Name
from services.money import Money, decimals

T = TypeVar("T")
LOCALES = Path(__file__).resolve().parent.parent / "locales"
#: The languages in the order of the menu; the first is the one to fall back to.
LANGUAGES: Mapping[str, str] = {"en": "English", "ru": "Русский", "es": "Español"}
DEFAULT = "en"
#: How each language writes a date in a sentence: "hasta el 24 de diciembre de 2026".
_DAY = {"en": "d MMMM y", "ru": "d MMMM y", "es": "d 'de' MMMM 'de' y"}
#: Whose way of writing days from one to another fits with it: day, month, year.
_DATES = {"en": "en_GB"}


#: The texts that an operator wrote instead of ours, by key and language: plain text.
OwnTexts = Mapping[tuple[str, str], str]
_NO_TEXTS: OwnTexts = MappingProxyType({})
#: A word in braces in such a text.
_WORD = re.compile(r"\{(\w+)\}")


class Markup(str):
    """Text that is HTML already, made by ourselves."""

    __slots__ = ()


@cache
def bundle(language: str) -> FluentBundle:
    """All files of a language as one bundle."""
    made = FluentBundle([language], use_isolating=False)
    for room in sorted((LOCALES / language).glob("*.ftl")):
        made.add_resource(FluentResource(room.read_text(encoding="utf-8")))
    return made


def language_for(chosen: str | None, code: str | None) -> str:
    """The language a person chose, else the one Telegram says they use, else the default."""
    for wanted in (chosen, code):
        short = (wanted or "").replace("_", "-").split("-")[0].lower()
        if short in LANGUAGES:
            return short
    return DEFAULT


@cache
def city_name(zone: str, language: str) -> str:
    """The city a time zone is named after, as the language calls it."""
    cities = Locale(language).time_zones
    # CLDR knows some cities by the older name of their zone: Asia/Calcutta, Europe/Kiev.
    older = (name for name, newer in get_global("zone_aliases").items() if newer == zone)
    for name in (zone, *older):
        if city := cities.get(name, {}).get("city"):
            # "New Salem, North Dakota" is known well enough without its state.
            return str(city).partition(",")[0]
    return zone.rpartition("/")[2].replace("_", " ")


def _formatted(language: str, key: str, args: Mapping[str, Any]) -> str:
    made = bundle(language)
    message = made.get_message(key)
    if message.value is None:
        raise KeyError(key)
    text, errors = made.format_pattern(message.value, dict(args))
    if errors:
        raise ValueError(f"{language}/{key}: {errors}")
    return str(text)


@cache
def _fixed(language: str, key: str) -> str:
    """A text without arguments, as nearly every button has one: it is formatted once."""
    return _formatted(language, key, {})


class Speech:
    """How to talk to one person: their language and their time zone."""

    def __init__(self, language: str, zone: ZoneInfo, texts: OwnTexts = _NO_TEXTS) -> None:
        self.language = language
        self.zone = zone
        self._texts = texts

    def has(self, key: str) -> bool:
        return bundle(self.language).has_message(key)

    def __call__(self, key: str, /, **args: Any) -> str:
        """The text of a key in HTML; raises KeyError for one that no locale has."""
        safe = {name: _safe(value) for name, value in self._in_language(args).items()}
        own = self._texts.get((key, self.language))
        return self._say(key, safe) if own is None else _filled(escaped(own), safe)

    def wrote(self, key: str) -> bool:
        """Whether the operator wrote a text of their own in the person's language."""
        return (key, self.language) in self._texts

    def terms(self) -> str | None:
        """The operator's terms in HTML: in the person's language, else in the first that has some.

        What people agree to is better read in a foreign language than not at all.
        """
        for language in (self.language, *LANGUAGES):
            if (own := self._texts.get(("terms", language))) is not None:
                return escaped(own)
        return None

    def label(self, key: str, /, **args: Any) -> str:
        """The text of a key for a button, where Telegram reads no HTML."""
        return self._say(key, self._in_language(args))

    def said(self, value: Localized[T]) -> T:
        """A value as the person reads it: their language first, the shop's behind it.

        A name that only stands for a time is said in our own words.
        """
        if isinstance(value, Name) and (months := value.unnamed(self.language)) is not None:
            return cast("T", _of_months(self, months))
        return value.said(self.language)

    def _in_language(self, args: Mapping[str, Any]) -> dict[str, Any]:
        return {
            name: self.said(value) if isinstance(value, Localized) else value
            for name, value in args.items()
        }

    def _say(self, key: str, args: Mapping[str, Any]) -> str:
        return _formatted(self.language, key, args) if args else _fixed(self.language, key)

    def money(self, amount: Money) -> str:
        """An amount as people of this language write it, without decimals that are all zero."""
        whole = amount.decimal == amount.decimal.to_integral_value()
        if amount.currency in ("TON", "USDT", "XTR"):
            return f"{self.number(_readable(amount.decimal))}\u00a0{self.currency(amount.currency)}"
        number = "#,##0" + ("" if whole else "." + "0" * decimals(amount.currency))
        if self.language != "en":
            pattern = f"{number}\u00a0¤"
        elif get_currency_symbol(amount.currency, locale="en")[-1].isalpha():
            pattern = f"¤\u00a0{number}"
        else:
            pattern = f"¤{number}"
        return format_currency(
            amount.decimal,
            amount.currency,
            format=pattern,
            locale=self.language,
            currency_digits=False,
        )

    @staticmethod
    def currency(code: str) -> str:
        """What people call a currency where it stands for itself."""
        return {"TON": "GRAM", "XTR": "⭐"}.get(code, code)

    def sum(self, amount: Money) -> str:
        """An amount as a document writes it: all decimals, and the currency's code for its sign."""
        if amount.currency in ("TON", "USDT", "XTR"):
            return self.money(amount)
        pattern = "#,##0" + ("." + "0" * decimals(amount.currency)).rstrip(".")
        number = format_decimal(amount.decimal, format=pattern, locale=self.language)
        return f"{number}\u00a0{amount.currency}"

    def day(self, moment: datetime) -> str:
        """A date in the person's zone."""
        there = moment.astimezone(self.zone).date()
        return str(format_date(there, _DAY[self.language], locale=self.language))

    def calendar_day(self, day: date) -> str:
        """A day of the shop's own calendar, which is the same everywhere."""
        return str(format_date(day, _DAY[self.language], locale=self.language))

    def calendar_days(self, first: date, last: date) -> str:
        """Days of the shop's calendar from one to another, as short as they can be said."""
        place = _DATES.get(self.language, self.language)
        # Russian has a word behind each year that our other dates leave out.
        return str(format_interval(first, last, "yMMMd", locale=place)).replace("\u202fг.", "")

    def axis_day(self, day: date) -> str:
        """A day below an axis, where the year is known."""
        return str(format_date(day, "d MMM", locale=self.language))

    def short_day(self, moment: datetime) -> str:
        """A date in the person's zone, in as few letters as a button has room for."""
        there = moment.astimezone(self.zone).date()
        return str(format_date(there, "d MMM y", locale=self.language))

    def month(self, day: date) -> str:
        """The month of a day, as a heading has it."""
        said = str(format_date(day, "LLLL y", locale=self.language))
        return said[0].upper() + said[1:]

    def moment(self, moment: datetime) -> str:
        """A date and time in the person's zone, which is named by its city."""
        city = city_name(self.zone.key, self.language)
        return f"{self.day(moment)}, {self.clock(moment)} ({city})"

    def time(self, moment: datetime) -> Markup:
        """The same in HTML, for clients that show a date as their own and lead to the calendar."""
        # Without a format what we wrote stays as it is (Bot API, MessageEntity `date_time`).
        unix = int(moment.timestamp())
        return Markup(f'<tg-time unix="{unix}">{escaped(self.moment(moment))}</tg-time>')

    def clock(self, moment: datetime) -> str:
        """The time of day in the person's zone."""
        there = moment.astimezone(self.zone).time()
        return str(format_time(there, "HH:mm", locale=self.language))

    def weekday(self, number: int) -> str:
        """A day of the week by itself; 1 is Monday."""
        return str(get_day_names("wide", "stand-alone", locale=self.language)[number - 1])

    def span(self, hours: int) -> str:
        """A time as people say it: 7 days, and not 168 hours."""
        return _of_hours(self, hours)

    def number(self, value: int | Decimal) -> str:
        """A number with all its decimals."""
        return str(format_decimal(value, locale=self.language, decimal_quantization=False))


def _of_hours(speech: Speech, hours: int) -> str:
    unit, size = largest_unit(hours)
    return speech.label(f"span-{unit}", count=hours // size)


_DAY_OF_HOURS = 24


def largest_unit(*hours: int) -> tuple[str, int]:
    """The unit in which people say all of these, and how many hours it has.

    Whole days are said in days from two on: one is a day as often as it is 24 hours.
    """
    if max(hours) > _DAY_OF_HOURS and all(one % _DAY_OF_HOURS == 0 for one in hours):
        return "days", _DAY_OF_HOURS
    return "hours", 1


def _of_months(speech: Speech, months: int) -> str:
    return speech.label("plan-of-months", count=months)


#: A coin of the chain has up to nine decimals, of which people read two.
_HUNDREDTH = Decimal("0.01")


def _readable(amount: Decimal) -> Decimal:
    """An amount of a coin as people read it; what there is is never shown as nothing."""
    if amount == round(amount, 2):
        return amount
    with localcontext(prec=60):
        return max(amount.quantize(_HUNDREDTH, ROUND_HALF_UP), _HUNDREDTH).normalize()


def escaped(text: str) -> str:
    """A text that people wrote, as HTML shows it."""
    return html.escape(text, quote=False)


def _filled(text: str, args: Mapping[str, Any]) -> str:
    """An operator's text with its words in braces filled in; what they bring is not read again."""
    return _WORD.sub(lambda found: str(args.get(found[1], found[0])), text)


def _safe(value: Any) -> Any:
    if value is None:
        return ""
    if isinstance(value, Markup | FluentType | FluentNumber | int):
        return value
    return escaped(str(value))


def speech_for(
    language: str | None,
    code: str | None,
    zone: str | None,
    fallback: ZoneInfo | None = None,
    texts: OwnTexts = _NO_TEXTS,
) -> Speech:
    """The speech of a person; a zone that the tz database dropped falls back."""
    chosen = fallback or ZoneInfo(UTC.tzname(None) or "UTC")
    if zone:
        with suppress(ValueError, OSError, KeyError):
            chosen = ZoneInfo(zone)
    return Speech(language_for(language, code), chosen, texts)
