"""What people type, read into values; a reader refuses with what is wrong and what to do.

Every answer is bounded and without the NUL that PostgreSQL refuses.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from services.money import AmountNotExact, Money, decimals, is_written_whole
from services.numbers import ascii_digits, decimals_of, read_amount, read_count, readings
from services.refusals import Refusal
from services.text import tidy

#: More than this no course, plan or transfer of ours costs; a slip of the finger does.
_MOST = Decimal(10**9)
#: One @, something before it, a dotted name behind it. Whether it is read, only a mail can tell.
_EMAIL = re.compile(r"[^\s@<>()\[\],;:\"\\]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,63}")
_PHONE = re.compile(r"\+?[\d\s().-]{5,30}")
#: What phones put around a number that is copied out of text: marks of direction, and odd blanks.
_MARKS = {
    **dict.fromkeys([0x200E, 0x200F, 0x061C, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]),
    **dict.fromkeys([0xA0, 0x2007, 0x202F], " "),
    **dict.fromkeys([0x2010, 0x2011, 0x2012, 0x2013, 0x2212], "-"),
    0xFF0B: "+",
}
_CURRENCY = re.compile(r"[A-Z]{3}")
_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T](\d{1,2}):(\d{2}))?")


@dataclass(frozen=True)
class NothingWritten(Refusal):
    """A word is needed here."""


@dataclass(frozen=True)
class TooLong(Refusal):
    """The text has more than `limit` characters."""

    limit: int


@dataclass(frozen=True)
class NotANumber(Refusal):
    """A whole number between `low` and `high` is needed."""

    low: int
    high: int


@dataclass(frozen=True)
class NotAPrice(Refusal):
    """An amount with no more decimals than the currency has is needed."""

    currency: str


@dataclass(frozen=True)
class NotACurrency(Refusal):
    """Three letters of ISO 4217 are needed."""


@dataclass(frozen=True)
class NotADate(Refusal):
    """A date like 2026-12-31, perhaps with a time, is needed."""


@dataclass(frozen=True)
class NotAnEmail(Refusal):
    """An e-mail address is needed."""


@dataclass(frozen=True)
class NotAPhone(Refusal):
    """A phone number of 7 to 15 digits is needed (ITU-T E.164)."""


@dataclass(frozen=True)
class NotAnAddress(Refusal):
    """An address of a page, beginning with https://, is needed."""


@dataclass(frozen=True)
class NotOnTheList(Refusal):
    """One of the buttons has to be chosen."""


def read_text(typed: str, limit: int) -> str:
    """One answer without its outer blanks; raises NothingWritten and TooLong."""
    text = tidy(typed, limit + 64).strip()
    if not text:
        raise NothingWritten
    if len(text) > limit:
        raise TooLong(limit)
    return text


def read_lines(typed: str, *, most: int, limit: int) -> list[str]:
    """Up to `most` lines of up to `limit` characters, blank ones left out.

    Raises NothingWritten and TooLong.
    """
    found = [line.strip(" \t\r-•*") for line in tidy(typed, most * (limit + 8)).split("\n")]
    lines = [line for line in found if line]
    if not lines:
        raise NothingWritten
    if len(lines) > most or any(len(line) > limit for line in lines):
        raise TooLong(limit)
    return lines


def read_number(typed: str, low: int, high: int) -> int:
    """A whole number; raises NotANumber."""
    number = read_count(typed)
    if number is None or not low <= number <= high:
        raise NotANumber(low, high)
    return number


def read_percent(typed: str) -> Decimal | None:
    """A number with or without the sign of per cent; None for anything else."""
    found = readings(typed.strip().rstrip("%\u066a\uff05 \u00a0"))
    # Of two readings one is over a thousand, which is no part of a hundred: it was not meant.
    return min(found, default=None)


def read_price(typed: str, currency: str) -> Decimal:
    """An amount of a currency, zero included; raises NotAPrice and TwoReadings."""
    places = decimals(currency)
    written = 0 if is_written_whole(currency) else places
    amount = read_amount(_without_currency(typed, currency), most=_MOST, places=written)
    # More decimals than anybody writes are a slip, even if all of them are 0: 1234.000 may be
    # thousands as well. One more than a currency's three is how 1.234 is made unmistakable.
    if amount is None or decimals_of(amount) > max(2, places + (places == 3)):
        raise NotAPrice(currency)
    try:
        return Money.of(amount, currency).decimal
    except AmountNotExact:
        raise NotAPrice(currency) from None


def _without_currency(typed: str, currency: str) -> str:
    """The number alone: a sign of money, or the currency's own code, may stand beside it."""
    bare = typed.strip()
    for end in (bare[:3], bare[-3:]):
        if end.upper() == currency:
            bare = bare.removeprefix(end) if bare.startswith(end) else bare.removesuffix(end)
            break
    beside = "".join(one for one in bare if unicodedata.category(one) == "Sc")
    return bare.strip(beside + " \u00a0\u202f\t\n")


def read_currency(typed: str) -> str:
    """A currency's code, as in ISO 4217; raises NotACurrency."""
    code = typed.strip().upper()
    if not _CURRENCY.fullmatch(code) or code == "XTR":
        raise NotACurrency
    try:
        decimals(code)
    except ValueError:
        raise NotACurrency from None
    return code


def read_moment(typed: str, zone: ZoneInfo, at: time) -> datetime:
    """A date in the person's zone, at `at` when no time of day is written; raises NotADate."""
    found = _DATE.fullmatch(typed.strip())
    if found is None:
        raise NotADate
    try:
        day = date(int(found[1]), int(found[2]), int(found[3]))
        clock = time(int(found[4]), int(found[5])) if found[4] else at
        return datetime.combine(day, clock, tzinfo=zone)
    except ValueError:
        raise NotADate from None


def read_email(typed: str) -> str:
    """An e-mail address; raises NotAnEmail."""
    address = tidy(typed, 320).strip()
    if len(address) > 254 or ".." in address or not _EMAIL.fullmatch(address):
        raise NotAnEmail
    return address


def read_phone(typed: str) -> str:
    """A phone number as + and digits, or digits alone; raises NotAPhone."""
    written = ascii_digits(tidy(typed, 64)).translate(_MARKS).strip()
    digits = re.sub(r"[^0-9]", "", written)
    if not _PHONE.fullmatch(written) or not written.isascii() or not 7 <= len(digits) <= 15:
        raise NotAPhone
    return f"+{digits}" if written.startswith("+") else digits


def read_address(typed: str) -> str:
    """The https address of a page, at most 512 characters; raises NotAnAddress."""
    address = tidy(typed, 600).strip()
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError:
        raise NotAnAddress from None
    # Nobody's name and password, and no address that a screen would show otherwise than it is.
    good = parts.scheme == "https" and parts.hostname and "." in parts.hostname
    if not good or parts.username or len(address) > 512 or not address.isascii():
        raise NotAnAddress
    if re.search(r"[\s<>\"']", address):
        raise NotAnAddress
    return address
