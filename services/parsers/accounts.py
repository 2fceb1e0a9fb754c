"""Bank accounts: what a library can check of their numbers is checked."""

from __future__ import annotations

import re

from stdnum import bic, iban

from services.parsers.numbers import ascii_digits
from services.parsers.refused import NotABic, NotAnIban
from services.parsers.texts import parse_line, parse_text

#: A line of a bank account, which a button copies (Bot API, CopyTextButton).
LINE = 256
#: What is stated about an account besides its lines.
DETAILS = 500
#: Two letters and two check digits; no whole IBAN, and none without its last digit, is shorter.
_LIKE_AN_IBAN = re.compile(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{10,32}")
#: A SWIFT code, where one is named; what follows the word may also be more words.
_NAMED_BIC = re.compile(
    r"(?:SWIFT|BIC)(?:\s*/\s*(?:SWIFT|BIC))?(?:[ -]code)?\s*[:=]?\s*([A-Z0-9]{6,13})\s*", re.I
)
#: What people write before the number itself.
_NAMED_IBAN = re.compile(r"^IBAN(?:NO|NUMBER|NR)?(?=[A-Z]{2}\d{2})")


def parse_account_line(typed: str) -> str:
    """A line of an account; raises NothingWritten and TooLong."""
    return parse_line(typed, LINE)


def parse_account_number(typed: str) -> str:
    """An account's number as it was written; raises NotAnIban, NothingWritten and TooLong.

    Whatever does not look like an IBAN is some other bank's number, which cannot be checked here.
    """
    number = parse_account_line(ascii_digits(typed))
    bare = _bare(number)
    if _LIKE_AN_IBAN.fullmatch(bare) and not iban.is_valid(bare):
        raise NotAnIban
    return number


def as_copied(number: str) -> str:
    """A number as a bank's form takes it: an IBAN without its spaces, any other as it stands."""
    bare = _bare(number)
    return bare if _LIKE_AN_IBAN.fullmatch(bare) and iban.is_valid(bare) else number


def _bare(number: str) -> str:
    """Only what an IBAN is made of."""
    return _NAMED_IBAN.sub("", "".join(sign for sign in number if sign.isalnum()).upper())


def parse_account_details(typed: str) -> str:
    """What else a transfer needs; raises NotABic, NothingWritten and TooLong."""
    details = parse_text(typed, DETAILS)
    for part in re.split(r"[\n,;]", ascii_digits(details)):
        # Only a part that is nothing but a code names one: "SWIFT transfers only" are words.
        named = _NAMED_BIC.fullmatch(part.strip())
        if named is not None and not bic.is_valid(named[1]):
            raise NotABic(named[1])
    return details
