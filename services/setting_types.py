"""What an operator may set, in the environment and in the chat alike: bounds, and how it is read.

A value is kept as plain JSON; `parse` makes of it what the policy holds, and refuses what an older
release allowed and this one does not.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Any, ClassVar
from zoneinfo import ZoneInfo

from services.money import Money
from services.parsers.amounts import parse_sum, written
from services.parsers.contacts import parse_contact
from services.parsers.currencies import parse_currency
from services.parsers.days import LAST, MOST, are_days, parse_days
from services.parsers.domains import parse_domain, parse_words
from services.parsers.languages import parse_language
from services.parsers.numbers import in_doubt, parse_number, unmistakable
from services.parsers.rates import parse_kept_rates, parse_plain_rates, parse_rates
from services.parsers.zones import parse_zone
from services.policy import Policy
from services.refusals import Refusal

#: Two months, in hours.
_LONG = 24 * 60
#: What an example costs, and how often that is made ten times as much.
_PRICE, _TENFOLD = Decimal(49), 12


class Counts(StrEnum):
    """What a number counts."""

    HOURS = "hours"
    MINUTES = "minutes"
    CLOCK = "clock"
    PERCENT = "percent"
    MESSAGES = "messages"
    DAYS = "days"
    STARS = "stars"
    NAMES = "names"
    LETTERS = "letters"


_UNITS = {
    Counts.HOURS: timedelta(hours=1),
    Counts.MINUTES: timedelta(minutes=1),
    Counts.DAYS: timedelta(days=1),
}


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

    def checked(self, written: str) -> Any:
        """What stands in the environment, as JSON; raises ValueError for what it may not be."""
        self.parse(written)
        return self.read(written) if written else self.empty

    @abstractmethod
    def of(self, policy: Policy) -> Any:
        """The policy's value as JSON."""


@dataclass(frozen=True)
class Number(Setting):
    """A whole number of hours, minutes, messages or per cent, or an hour of the day."""

    default: int
    low: int
    high: int
    counts: Counts = Counts.HOURS

    def read(self, typed: str) -> int:
        return parse_number(typed, self.low, self.high)

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
    """Days before the end; the order is free, and none is an answer too."""

    empty: ClassVar[list[int]] = []

    def read(self, typed: str) -> list[int]:
        return parse_days(typed)

    def parse(self, kept: Any) -> tuple[int, ...]:
        if not isinstance(kept, list | tuple) or not are_days(kept):
            raise ValueError(f"expected at most {MOST} days from 1 to {LAST}")
        return tuple(sorted(set(kept), reverse=True))

    def of(self, policy: Policy) -> list[int]:
        return list(policy.reminder_days)


@dataclass(frozen=True)
class Written(Setting):
    """Words in one line, as their parser reads them; none is an answer too."""

    empty = ""
    #: What is expected instead of a kept value that no parser would read today.
    expected: ClassVar[str]

    def parse(self, kept: Any) -> Any:
        if not isinstance(kept, str):
            raise ValueError(f"expected {self.expected}")
        try:
            return self.read(kept) if kept else ""
        except Refusal:
            raise ValueError(f"expected {self.expected}") from None

    def of(self, policy: Policy) -> str:
        return str(getattr(policy, self.part))


@dataclass(frozen=True)
class Contact(Written):
    """Whom members may write to outside the bot."""

    expected = "a @username or another contact in one line"

    def read(self, typed: str) -> str:
        return parse_contact(typed)


@dataclass(frozen=True)
class Rates(Setting):
    """What one unit of a currency buys of another one, by "USD/EUR"."""

    empty: ClassVar[dict[str, str]] = {}

    def read(self, typed: str) -> dict[str, str]:
        return parse_rates(typed)

    def configured(self, written: str) -> dict[str, str]:
        return parse_plain_rates(written)

    def parse(self, kept: Any) -> dict[tuple[str, str], Decimal]:
        return parse_kept_rates(kept)

    def of(self, policy: Policy) -> dict[str, str]:
        return {f"{base}/{quote}": str(rate) for (base, quote), rate in policy.rates.items()}


@dataclass(frozen=True)
class ShopCurrency(Written):
    """The currency that new plans and accounts begin with; none is asked for each time."""

    expected = "a currency like USD"

    def read(self, typed: str) -> str:
        return parse_currency(typed)


@dataclass(frozen=True)
class Zone(Setting):
    """The shop's time zone: ends are computed in it."""

    def read(self, typed: str) -> str:
        return parse_zone(typed)

    def parse(self, kept: Any) -> ZoneInfo:
        if not isinstance(kept, str):
            raise ValueError("expected a time zone")
        try:
            return ZoneInfo(self.read(kept))
        except Refusal:
            raise ValueError("expected a zone of the tz database, like Europe/Madrid") from None

    def of(self, policy: Policy) -> str:
        return policy.zone.key


@dataclass(frozen=True)
class TagLanguage(Written):
    """In which language members are tagged in groups; without one they are not."""

    expected = "a language: en, ru or es"

    def read(self, typed: str) -> str:
        return parse_language(typed)


@dataclass(frozen=True)
class Domain(Written):
    """Below which name on the chain members claim theirs; without one they cannot."""

    expected = "a name on the chain like club.ton"

    def read(self, typed: str) -> str:
        return parse_domain(typed)


@dataclass(frozen=True)
class Words(Written):
    """Words that no such name may be, beside our own."""

    expected = "words of Latin letters, digits and hyphens"

    def read(self, typed: str) -> str:
        return parse_words(typed)


@dataclass(frozen=True)
class NamePrice(Written):
    """What such a name costs; without a price they come with plans alone."""

    expected = "a price like 5 USD"

    def read(self, typed: str) -> str:
        return written(parse_sum(typed))

    def parse(self, kept: Any) -> Money | None:
        return parse_sum(super().parse(kept)) if kept else None

    def of(self, policy: Policy) -> str:
        return written(policy.names_price) if policy.names_price else ""


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


#: Everything that may be set in the chat, in the order in which it is shown.
SETTINGS: Mapping[str, Setting] = {
    setting.key: setting
    for setting in (
        ShopCurrency("currency", "currency"),
        Zone("timezone", "zone"),
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
        Number("review_limit_hours", "review_limit", 12, 1, _LONG),
        Number("invite_hours", "invite_life", 24, 1, 30 * 24),
        Number("removal_retry_minutes", "removal_retry", 60, 5, 24 * 60, Counts.MINUTES),
        Number("session_minutes", "session_idle", 30, 1, 24 * 60, Counts.MINUTES),
        Number("quiet_from_hour", "quiet_from", 22, 0, 23, Counts.CLOCK),
        Number("quiet_until_hour", "quiet_until", 9, 0, 23, Counts.CLOCK),
        Number("marketing_a_week", "marketing_a_week", 3, 1, 50, Counts.MESSAGES),
        Number("exit_survey_days", "exit_survey_pause", 60, 0, 366, Counts.DAYS),
        Number("survey_offer_hours", "survey_offer", 1, 0, 48),
        Number("books_days", "books_kept", 3653, 30, 10 * 3653, Counts.DAYS),
        TagLanguage("member_tags", "tags_in"),
        Contact("support", "support"),
        Rates("exchange_rates", "rates"),
        Domain("names_domain", "names_domain"),
        NamePrice("names_price", "names_price"),
        Number("names_stars", "names_stars", 0, 0, 100_000, Counts.STARS),
        Number("names_each", "names_each", 1, 1, 20, Counts.NAMES),
        Number("names_shortest", "names_shortest", 3, 1, 20, Counts.LETTERS),
        Number("names_longest", "names_longest", 32, 1, 40, Counts.LETTERS),
        Words("names_reserved", "names_reserved"),
        Number("subdomain_grace_days", "subdomain_grace", 14, 0, 90, Counts.DAYS),
        Number("recovery_days", "recovery_wait", 7, 2, 60, Counts.DAYS),
    )
}
