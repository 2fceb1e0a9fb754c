"""What a parser refuses: one vocabulary, for every typist and every place."""

from __future__ import annotations

from dataclasses import dataclass

from services.refusals import Refusal


@dataclass(unsafe_hash=True)
class NothingWritten(Refusal):
    """A word is needed here."""


@dataclass(unsafe_hash=True)
class TooLong(Refusal):
    """The text has more than `limit` characters."""

    limit: int


@dataclass(unsafe_hash=True)
class NotANumber(Refusal):
    """A whole number between `low` and `high` is needed."""

    low: int
    high: int


@dataclass(unsafe_hash=True)
class TwoReadings(Refusal):
    """What was typed is `large` in some countries and `small` in others; one has to be said."""

    typed: str
    large: str
    small: str
    # Whether each of both, as it stands here, is all that has to be answered.
    is_all: bool = True

    def within(self, before: str = "", behind: str = "", *, is_all: bool = True) -> TwoReadings:
        """The same of a number that stands between other words of the answer."""
        both = (self.typed, self.large, self.small)
        typed, large, small = (f"{before}{one}{behind}" for one in both)
        return TwoReadings(typed, large, small, is_all)


@dataclass(unsafe_hash=True)
class NotAYear(Refusal):
    """The year of a date is none from `first` to `last`."""

    first: int
    last: int


@dataclass(unsafe_hash=True)
class NotAPrice(Refusal):
    """An amount with no more decimals than the currency has is needed."""

    currency: str


@dataclass(unsafe_hash=True)
class NotASum(Refusal):
    """An amount is written with its currency, as 50 USD."""


@dataclass(unsafe_hash=True)
class NotADiscount(Refusal):
    """A discount is written as 20% or 10 USD, and takes off something."""


@dataclass(unsafe_hash=True)
class NotACode(Refusal):
    """A code of 3 to 32 letters and digits is needed."""


@dataclass(unsafe_hash=True)
class NotAZone(Refusal):
    """It is no time zone, and no city that one is named after."""


@dataclass(unsafe_hash=True)
class NotALanguage(Refusal):
    """It is no language that the bot speaks."""


@dataclass(unsafe_hash=True)
class NotACurrency(Refusal):
    """Three letters of ISO 4217 are needed."""


@dataclass(unsafe_hash=True)
class NotRates(Refusal):
    """Up to `most` pairs of currencies are needed, each with a number, like USD/EUR = 0.92."""

    most: int


@dataclass(unsafe_hash=True)
class NotDays(Refusal):
    """Up to `most` numbers of days, none above `high`, are needed."""

    most: int
    high: int


@dataclass(unsafe_hash=True)
class NotADate(Refusal):
    """A date like 2026-12-31, perhaps with a time, is needed."""


@dataclass(unsafe_hash=True)
class NotAClock(Refusal):
    """A time of day like 18:00 is needed."""


@dataclass(unsafe_hash=True)
class NotALink(Refusal):
    """It is no link that Telegram puts on a button."""


@dataclass(unsafe_hash=True)
class NotAnEmail(Refusal):
    """An e-mail address is needed."""


@dataclass(unsafe_hash=True)
class NotAPhone(Refusal):
    """A phone number of 7 to 15 digits is needed (ITU-T E.164)."""


@dataclass(unsafe_hash=True)
class NotAnAddress(Refusal):
    """An address of a page, beginning with https://, is needed."""


@dataclass(unsafe_hash=True)
class NotAContact(Refusal):
    """A @username of Telegram's, or another way to reach people in one line, is needed."""


@dataclass(unsafe_hash=True)
class NotAnIban(Refusal):
    """It looks like an IBAN, and its check digits or its length say that it is mistyped."""


@dataclass(unsafe_hash=True)
class NotABic(Refusal):
    """What stands behind the word SWIFT or BIC is none: a letter is missing or too many."""

    code: str


@dataclass(unsafe_hash=True)
class NotADomain(Refusal):
    """A name on the chain that ends with .ton is needed."""


@dataclass(unsafe_hash=True)
class NotAWord(Refusal):
    """No name could be or hold this word."""

    word: str


@dataclass(unsafe_hash=True)
class TooManyWords(Refusal):
    """The list has more words than it may."""

    most: int


@dataclass(unsafe_hash=True)
class NotOnTheList(Refusal):
    """One of the buttons has to be chosen."""


@dataclass(unsafe_hash=True)
class WordsWanted(Refusal):
    """Something was sent that cannot be read; the answer has to be typed."""


@dataclass(unsafe_hash=True)
class PhoneWanted(Refusal):
    """A phone number has to be typed, or a contact shared."""


@dataclass(unsafe_hash=True)
class PersonWanted(Refusal):
    """A person has to be named: by id or @username, a forwarded message, or a contact."""


@dataclass(unsafe_hash=True)
class FileWanted(Refusal):
    """A picture, a video or a file is needed."""


@dataclass(unsafe_hash=True)
class WhoIsNotTold(Refusal):
    """Telegram does not say whose message or contact this is."""
