"""Amounts of money, with their currency or in one that is known, and discounts."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from services.money import AmountNotExact, Money, decimals, is_written_whole
from services.parsers.currencies import parse_currency
from services.parsers.numbers import (
    PERCENT,
    ascii_digits,
    decimals_of,
    parse_amount,
    parse_percent,
    unmistakable,
)
from services.parsers.refused import NotADiscount, NotAPrice, NotASum, TwoReadings
from services.refusals import Refusal

#: More than this no course, plan or transfer of ours costs; a typing mistake does.
MOST_AMOUNT = Decimal(10**9)
#: What stands before the currency's three letters, a parser of numbers reads.
_SUM = re.compile(r"\s*([^A-Za-z]{1,60}?)\s*([A-Za-z]{3})\s*")

#: Three digits behind a sign: a thousand to some, and one to others, and no percentage at all.
_THOUSAND = re.compile(r"\d[.,'\u2019]\d{3}(?!\d)")
#: Some per cent, or a fixed amount.
Off = Decimal | Money


def parse_price(typed: str, currency: str) -> Decimal:
    """An amount of a currency, zero included; raises NotAPrice and TwoReadings."""
    places = decimals(currency)
    written = 0 if is_written_whole(currency) else places
    amount = parse_amount(_without_currency(typed, currency), most=MOST_AMOUNT, places=written)
    # More decimals than people write are a mistake, even if all of them are 0: 1234.000 may be
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


def parse_percentage(typed: str) -> Decimal:
    """Some per cent, with the sign or without; raises NotADiscount, also for a thousand or one."""
    percent = parse_percent(typed)
    if percent is None or _THOUSAND.search(ascii_digits(typed)):
        raise NotADiscount
    return percent


def parse_discount(typed: str) -> Off:
    """A discount as 20% or as 10 USD; raises NotADiscount and TwoReadings."""
    if typed.strip().endswith(PERCENT):
        percent = parse_percentage(typed)
        if not 0 < percent <= 100:
            raise NotADiscount
        return percent
    try:
        amount = parse_sum(typed)
    except TwoReadings:
        raise
    except Refusal:
        raise NotADiscount from None
    if not amount.minor:
        raise NotADiscount
    return amount


def parse_sum(typed: str) -> Money:
    """An amount as 50 USD; raises NotASum, NotAPrice, NotACurrency and TwoReadings."""
    found = _SUM.fullmatch(typed)
    if found is None:
        raise NotASum
    currency = parse_currency(found[2])
    try:
        return Money.of(parse_price(found[1], currency), currency)
    except TwoReadings as two:
        raise two.within(behind=f" {currency}") from None


def written(off: Off) -> str:
    """A discount or an amount as it is read again."""
    if isinstance(off, Money):
        return f"{unmistakable(off.decimal)} {off.currency}"
    percent = f"{off.normalize():f}"
    # Three decimals are read as thousands; with another digit they are not.
    return f"{percent}0%" if _THOUSAND.search(percent) else f"{percent}%"
