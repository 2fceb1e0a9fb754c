"""What the words on a bank's receipt say about a payment: pure functions over lines of text.

The lines come from a machine that reads pictures: spaces get lost, letters are mistaken, and the
picture itself may be a lie. What is found here is a hint for the reviewer, never a verdict.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from services.money import Money
from services.parsers.numbers import readings

#: A receipt has some dozens of short lines; a picture of a book has no business here.
MOST_LINES, LONGEST_LINE = 200, 200
#: A transfer is made while its checkout is open; banks and people live in different zones.
_TOLERANCE = timedelta(days=1)

_NUMBER = re.compile(
    r"(?<![\w.,:/-])"
    r"(?P<before>[A-Z]{3}|[$€£₽])?\s?"
    r"(?P<number>\d{1,3}(?:[ ,.'\u2019]\d{3})+(?:[.,]\d{1,2})?|\d{1,12}(?:[.,]\d{1,2})?)"
    r"\s?(?P<after>[A-Z]{3}|[$€£₽])?(?![\w:/]|[.,-]\d)",
    re.IGNORECASE,
)
_CURRENCIES = {
    *("USD", "EUR", "GBP", "MVR", "RUB", "INR", "LKR", "AED", "CHF", "JPY", "CNY", "TRY"),
    *("MXN", "ARS", "COP", "CLP", "PEN", "BRL", "CAD", "AUD", "SGD", "KZT", "UAH", "PLN"),
}
_SIGNS = {"€": "EUR", "£": "GBP", "₽": "RUB"}
_AMOUNT_WORDS = re.compile(r"amount|total|paid|importe|monto|cantidad|sum|transferred", re.I)
_REFERENCE_WORDS = re.compile(
    r"(?:reference|referencia|transaction|operaci[oó]n|receipt|ref\b|txn|trx)"
    r"[\s.:#]*(?:number|no|id|n[uú]mero|n)?[\s.:#º°]*(?P<rest>.*)",
    re.I,
)
_REFERENCE = re.compile(r"(?=[A-Z0-9/-]*\d)[A-Z0-9][A-Z0-9/-]{4,29}", re.I)
_YEAR_FIRST = re.compile(r"(?<!\d)(20\d\d)[-/.](\d\d?)[-/.]([0-3]?\d)")
_YEAR_LAST = re.compile(r"(?<!\d)(\d\d?)[-/.](\d\d?)[-/.](20\d\d)")
_DAY_FIRST = re.compile(
    r"(?<!\d)([0-3]?\d)[\s.-]*(?:de\s*)?([a-z]{3,10})\.?,?[\s-]*(?:de\s*)?(20\d\d)"
)
_MONTH_FIRST = re.compile(r"(?<![a-z])([a-z]{3,10})\.?\s*([0-3]?\d),?\s*(20\d\d)")
_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS = {name: number for number, name in enumerate(_NAMES, 1)} | {
    "ene": 1,
    "abr": 4,
    "ago": 8,
    "dic": 12,
}


@dataclass(frozen=True)
class Wanted:
    """What the checkout asked for, and between which days its money may have been sent."""

    amount: Money
    pay_code: str
    opened: date
    sent: date


@dataclass(frozen=True)
class ReceiptText:
    """What was found; a thing that was not found is None, and nothing is said about it."""

    amount: Decimal | None
    amount_fits: bool
    day: date | None
    day_fits: bool
    code_found: bool
    reference: str | None


@dataclass(frozen=True)
class _Amount:
    value: Decimal
    currency: str | None
    # How much it looks like the amount of the transfer, rather than any other number.
    weight: int


def understood(lines: Sequence[str], wanted: Wanted) -> ReceiptText:
    """Compare what a receipt says with what was asked for."""
    kept = [_tidied(line) for line in lines[:MOST_LINES]]
    amount, amount_fits = _amount(kept, wanted.amount)
    day, day_fits = _day(kept, wanted)
    code_found = any(wanted.pay_code in _letters(line) for line in kept)
    return ReceiptText(
        amount, amount_fits, day, day_fits, code_found, _reference(kept, wanted.pay_code)
    )


def _tidied(line: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", line[:LONGEST_LINE]).split())


def _letters(text: str) -> str:
    return "".join(c for c in text.upper() if c.isascii() and c.isalnum())


# -- the amount ---------------------------------------------------------------------------------


def _amount(lines: Sequence[str], expected: Money) -> tuple[Decimal | None, bool]:
    """The expected amount if it stands there, else the number that looks most like one."""
    found = [one for line in _with_next(lines) for one in _amounts(*line)]
    right = [
        one
        for one in found
        if one.value == expected.decimal and one.currency in (None, expected.currency)
    ]
    if right:
        return expected.decimal, True
    best = max(found, key=lambda one: one.weight, default=None)
    return (best.value, False) if best else (None, False)


def _with_next(lines: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """Each line, and whether it or the one above it announces an amount."""
    announced = False
    for line in lines:
        announces = _AMOUNT_WORDS.search(line) is not None
        yield line, announces or announced
        announced = announces


def _amounts(line: str, announced: bool) -> Iterator[_Amount]:
    for match in _NUMBER.finditer(line):
        values = [one for one in readings(match["number"]) if one]
        currency = _currency(match["before"]) or _currency(match["after"])
        signed = currency is not None or "$" in (match["before"], match["after"])
        has_cents = re.search(r"[.,]\d{1,2}$", match["number"]) is not None
        weight = 4 * signed + 2 * has_cents + announced
        # A bare number is a building, a branch or a phone.
        if weight > 1 or (announced and line == match[0].strip()):
            yield from (_Amount(value, currency, weight) for value in values)


def _currency(word: str | None) -> str | None:
    if word is None:
        return None
    return _SIGNS.get(word) or (word.upper() if word.upper() in _CURRENCIES else None)


# -- the day ------------------------------------------------------------------------------------


def _day(lines: Sequence[str], wanted: Wanted) -> tuple[date | None, bool]:
    """A day on which the transfer may have been made, else the first day that stands there."""
    found = [day for line in lines for day in _days(line.lower())]
    for day in found:
        if wanted.opened - _TOLERANCE <= day <= wanted.sent + _TOLERANCE:
            return day, True
    return (found[0], False) if found else (None, False)


def _days(line: str) -> Iterator[date]:
    for year, month, day in _YEAR_FIRST.findall(line):
        yield from _date(year, int(month), day)
    for first, second, year in _YEAR_LAST.findall(line):
        # It is unknown which of the two is the month: both are tried.
        yield from _date(year, int(second), first)
        yield from _date(year, int(first), second)
    for day, month, year in _DAY_FIRST.findall(line):
        yield from _date(year, _MONTHS.get(month[:3], 0), day)
    for month, day, year in _MONTH_FIRST.findall(line):
        yield from _date(year, _MONTHS.get(month[:3], 0), day)


def _date(year: str, month: int, day: str) -> Iterator[date]:
    try:
        yield date(int(year), month, int(day))
    except ValueError:
        return


# -- the bank's reference -----------------------------------------------------------------------


def _reference(lines: Sequence[str], pay_code: str) -> str | None:
    """The bank's own number of the transfer, beside or below the word for it."""
    for line, below in pairwise([*lines, ""]):
        announced = _REFERENCE_WORDS.search(line)
        if announced is None:
            continue
        for place in (announced["rest"], below):
            found = _REFERENCE.match(place)
            if found and pay_code not in _letters(found[0]) and not any(_days(found[0].lower())):
                return found[0].upper()
    return None
