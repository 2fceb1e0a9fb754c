"""What an operator may set, in the environment and in the chat alike: bounds, and how it is read.

A value is kept as plain JSON; `parse` makes of it what the policy holds, and refuses what an older
release allowed and this one does not.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Any, ClassVar

from services.answers import NotACurrency, read_number, read_text
from services.money import Money, decimals
from services.numbers import (
    ascii_digits,
    in_doubt,
    plain,
    read_amount,
    readings,
    shortest,
    unmistakable,
)
from services.policy import Policy
from services.refusals import Refusal

#: A line of a bank account, which a button copies (Bot API, CopyTextButton).
LINE = 256
#: What is told about an account besides its lines.
DETAILS = 500
_CONTACT = 64
#: Two months, in hours.
_LONG = 24 * 60
_MOST_DAYS, _LAST_DAY = 5, 60
_MOST_RATES = 20
_CODE = re.compile(r"[A-Z]{3,4}")
_USERNAME = re.compile(r"@[A-Za-z][A-Za-z0-9_]{3,31}")
_MOST_RATE = Decimal(10**12)
_PAIR = re.compile(r"([A-Za-z]{3,4})\s*/\s*([A-Za-z]{3,4})\s*[=:\s]\s*(\S.{0,60})")
#: What an example costs, and how often that is made ten times as much.
_PRICE, _TENFOLD = Decimal(49), 12
#: What earlier releases took in the environment besides a point.
_WITH_COMMA = re.compile(r"[0-9]{1,12},[0-9]{1,12}")
#: Between two pairs: a new line, or a comma that is none of a number's.
_BETWEEN = re.compile(r"[\n;]|,(?=\s*[A-Za-z])")


@dataclass(frozen=True)
class NotDays(Refusal):
    """Up to `most` numbers of days, none above `high`, are needed."""

    most: int
    high: int


@dataclass(frozen=True)
class NotAContact(Refusal):
    """A @username of Telegram's, or another way to reach people in one line, is needed."""


@dataclass(frozen=True)
class NotRates(Refusal):
    """Up to `most` pairs of currencies are needed, each with a number, like USD/EUR = 0.92."""

    most: int


class Counts(StrEnum):
    """What a number counts."""

    HOURS = "hours"
    MINUTES = "minutes"
    CLOCK = "clock"
    PERCENT = "percent"


_UNITS = {Counts.HOURS: timedelta(hours=1), Counts.MINUTES: timedelta(minutes=1)}


@dataclass(frozen=True)
class Setting(ABC):
    """One thing that may be set: its name, and where it stands in the policy."""

    key: str
    part: str

    #: What is kept when nothing is wanted; None where something has to be.
    empty: ClassVar[Any] = None

    @property
    def may_be_empty(self) -> bool:
        return self.empty is not None

    @abstractmethod
    def read(self, typed: str) -> Any:
        """What was typed, as JSON; raises the refusal that says what is wrong."""

    def configured(self, written: str) -> Any:
        """What stands in the environment, as JSON; raises the refusal that says what is wrong."""
        return self.read(written)

    @abstractmethod
    def parse(self, kept: Any) -> Any:
        """What the policy holds for a kept value; raises ValueError for one it may not hold."""

    @abstractmethod
    def of(self, policy: Policy) -> Any:
        """The policy's value as JSON."""


@dataclass(frozen=True)
class Number(Setting):
    """A whole number of hours, minutes or per cent, or an hour of the day."""

    default: int
    low: int
    high: int
    counts: Counts = Counts.HOURS

    def read(self, typed: str) -> int:
        return read_number(typed, self.low, self.high)

    def parse(self, kept: Any) -> timedelta | int:
        if type(kept) is not int or not self.low <= kept <= self.high:
            raise ValueError(f"expected a number from {self.low} to {self.high}")
        unit = _UNITS.get(self.counts)
        return kept if unit is None else kept * unit

    def of(self, policy: Policy) -> int:
        value = getattr(policy, self.part)
        return int(value // _UNITS[self.counts] if self.counts in _UNITS else value)


@dataclass(frozen=True)
class Days(Setting):
    """Days before the end; the order does not matter, and none is an answer too."""

    empty: ClassVar[list[int]] = []

    def read(self, typed: str) -> list[int]:
        typed = ascii_digits(typed)
        days = {int(day) for day in re.findall(r"[0-9]{1,4}", typed)}
        if re.search(r"[^0-9,;\u060c\s]", typed) or not days:
            raise NotDays(_MOST_DAYS, _LAST_DAY)
        try:
            return list(self.parse(sorted(days)))
        except ValueError:
            raise NotDays(_MOST_DAYS, _LAST_DAY) from None

    def parse(self, kept: Any) -> tuple[int, ...]:
        if not isinstance(kept, list | tuple) or len(kept) > _MOST_DAYS:
            raise ValueError(f"expected at most {_MOST_DAYS} numbers of days")
        if not all(type(day) is int and 1 <= day <= _LAST_DAY for day in kept):
            raise ValueError(f"expected days from 1 to {_LAST_DAY}")
        return tuple(sorted(set(kept), reverse=True))

    def of(self, policy: Policy) -> list[int]:
        return list(policy.reminder_days)


@dataclass(frozen=True)
class Contact(Setting):
    """Whom members may write to outside the bot."""

    empty = ""

    def read(self, typed: str) -> str:
        contact = " ".join(read_text(typed, _CONTACT).split())
        if contact.startswith("@") and not _USERNAME.fullmatch(contact):
            raise NotAContact
        return contact

    def parse(self, kept: Any) -> str:
        if not isinstance(kept, str):
            raise ValueError("expected a text")
        try:
            return self.read(kept) if kept else ""
        except Refusal:
            raise ValueError("expected a @username or another contact in one line") from None

    def of(self, policy: Policy) -> str:
        return policy.support


@dataclass(frozen=True)
class Rates(Setting):
    """What one unit of a currency buys of another one, by "USD/EUR"."""

    empty: ClassVar[dict[str, str]] = {}

    def read(self, typed: str) -> dict[str, str]:
        """Pairs as people write them; raises NotRates and TwoReadings."""
        # Kept so that nothing, and nobody who copies it, can take a rate's tenths for thousands.
        return self._pairs(typed, _typed_rate)

    def configured(self, written: str) -> dict[str, str]:
        """Pairs with plain numbers; raises NotRates, and TwoReadings for 26,000."""
        return self._pairs(written, _configured_rate)

    def _pairs(self, text: str, number: Callable[[str], str | None]) -> dict[str, str]:
        found: dict[str, str] = {}
        for part in filter(None, (part.strip() for part in _BETWEEN.split(text))):
            pair = _PAIR.fullmatch(part)
            rate = number(pair[3]) if pair else None
            if pair is None or rate is None or len(found) >= _MOST_RATES:
                raise NotRates(_MOST_RATES)
            found[f"{pair[1]}/{pair[2]}".upper()] = rate
        try:
            self.parse(found)
        except ValueError:
            raise NotRates(_MOST_RATES) from None
        if not found:
            raise NotRates(_MOST_RATES)
        return found

    def parse(self, kept: Any) -> dict[tuple[str, str], Decimal]:
        if not isinstance(kept, Mapping) or len(kept) > _MOST_RATES:
            raise ValueError(f"expected at most {_MOST_RATES} pairs of currencies")
        return dict(_rate(str(pair), str(rate)) for pair, rate in kept.items())

    def of(self, policy: Policy) -> dict[str, str]:
        return {f"{base}/{quote}": str(rate) for (base, quote), rate in policy.rates.items()}


def _typed_rate(typed: str) -> str | None:
    rate = read_amount(typed, most=_MOST_RATE)
    return None if rate is None else unmistakable(shortest(rate))


def _configured_rate(written: str) -> str | None:
    """A plain number as it stands there; a comma, where it can only mean tenths, as it did once.

    A release that stopped at such a line would stop a shop that sold rightly until then.
    """
    if plain(written) is not None:
        return written
    if not _WITH_COMMA.fullmatch(written):
        return None
    if len(readings(written)) > 1:
        read_amount(written, most=_MOST_RATE)
    return written.replace(",", ".")


def has_comma(written: str) -> bool:
    """Whether rates in the environment are written as only earlier releases took them."""
    parts = (_PAIR.fullmatch(part.strip()) for part in _BETWEEN.split(written))
    return any(pair is not None and "," in pair[3] for pair in parts)


def example(base: str, quote: str, rate: Decimal) -> tuple[Money, Money]:
    """A price and what it comes to at this rate, large enough for the other currency to show."""
    price = Money.of(_PRICE, base)
    for _ in range(_TENFOLD):
        if price.converted(rate, quote).minor:
            break
        price = Money(price.minor * 10, base)
    return price, price.converted(rate, quote)


def doubtful_rates(rates: Mapping[tuple[str, str], Decimal]) -> list[str]:
    """Rates whose tenths may have been meant as thousands, as earlier releases took them."""
    found = []
    for (base, quote), rate in rates.items():
        if in_doubt(rate):
            price, comes_to = example(base, quote, rate)
            found.append(
                f"exchange_rates: {base}/{quote} = {rate} may have been meant as"
                f" {rate.scaleb(3):f}; it counts as {unmistakable(rate)}, so that"
                f" {price.decimal:f} {base} = {comes_to.decimal:f} {quote}"
            )
    return found


def _rate(pair: str, rate: str) -> tuple[tuple[str, str], Decimal]:
    base, _, quote = pair.partition("/")
    number = plain(rate)
    if number is None or number <= 0 or base == quote:
        raise ValueError("expected pairs like USD/EUR and numbers above 0")
    try:
        return (read_code(base), read_code(quote)), number
    except NotACurrency:
        raise ValueError("expected currencies of three or four letters") from None


#: Everything that may be set in the chat, in the order in which it is shown.
SETTINGS: Mapping[str, Setting] = {
    setting.key: setting
    for setting in (
        Number("grace_hours", "grace", 24, 0, _LONG),
        Number("end_hour", "end_hour", 12, 0, 23, Counts.CLOCK),
        Days("reminder_days", "reminder_days"),
        Number("checkout_hours", "intent_life", 48, 1, _LONG),
        Number("lag_minutes", "lag", 30, 0, 6 * 60, Counts.MINUTES),
        Number("price_hold_minutes", "price_hold", 30, 5, 24 * 60, Counts.MINUTES),
        Number("trifle_percent", "trifle_percent", 2, 0, 10, Counts.PERCENT),
        Number("seat_offer_hours", "offer_life", 24, 1, _LONG),
        Number("review_hold_hours", "review_hold", 168, 1, _LONG),
        Number("review_reminder_hours", "review_reminder", 4, 1, _LONG),
        Number("invite_hours", "invite_life", 24, 1, 30 * 24),
        Number("removal_retry_minutes", "removal_retry", 60, 5, 24 * 60, Counts.MINUTES),
        Number("session_minutes", "session_idle", 30, 1, 24 * 60, Counts.MINUTES),
        Contact("support", "support"),
        Rates("exchange_rates", "rates"),
    )
}


def read_code(typed: str) -> str:
    """A currency's code of three letters, or four like USDT; raises NotACurrency."""
    code = typed.strip().upper()
    if not _CODE.fullmatch(code):
        raise NotACurrency
    try:
        decimals(code)
    except ValueError:
        raise NotACurrency from None
    return code


def read_line(typed: str) -> str:
    """A line of a bank account; raises NothingWritten and TooLong."""
    return " ".join(read_text(typed, LINE).split())
