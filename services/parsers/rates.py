"""Exchange rates: pairs of currencies, each with a number."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal

from services.parsers.currencies import parse_any_currency
from services.parsers.numbers import parse_amount, parse_plain, readings, shortest, unmistakable
from services.parsers.refused import NotACurrency, NotRates, TwoReadings

_MOST = 20
_MOST_RATE = Decimal(10**12)
_PAIR = re.compile(r"([A-Za-z]{3,4})\s*/\s*([A-Za-z]{3,4})\s*[=:\s]\s*(\S.{0,60})")
#: What earlier releases took in the environment besides a point.
_WITH_COMMA = re.compile(r"[0-9]{1,12},[0-9]{1,12}")
#: Between two pairs: a new line, or a comma that is none of a number's.
_BETWEEN = re.compile(r"[\n;]|,(?=\s*[A-Za-z])")


def parse_rates(typed: str) -> dict[str, str]:
    """Pairs as people write them; raises NotRates and TwoReadings."""
    # Kept so that nothing, and no one who copies it, can take a rate's tenths for thousands.
    return _pairs(typed, _typed_rate)


def parse_plain_rates(written: str) -> dict[str, str]:
    """Pairs with plain numbers; raises NotRates, and TwoReadings for 26,000."""
    return _pairs(written, _configured_rate)


def _pairs(text: str, number: Callable[[str], str | None]) -> dict[str, str]:
    found: dict[str, str] = {}
    parts = [part.strip() for part in _BETWEEN.split(text) if part.strip()]
    for part in parts:
        pair = _PAIR.fullmatch(part)
        if pair is None or len(found) >= _MOST:
            raise NotRates(_MOST)
        name = f"{pair[1]}/{pair[2]}".upper()
        try:
            rate = number(pair[3])
        except TwoReadings as two:
            # Of several pairs one alone is not the answer.
            raise two.within(f"{name} = ", is_all=len(parts) == 1) from None
        if rate is None:
            raise NotRates(_MOST)
        found[name] = rate
    try:
        parse_kept_rates(found)
    except ValueError:
        raise NotRates(_MOST) from None
    if not found:
        raise NotRates(_MOST)
    return found


def parse_kept_rates(kept: object) -> dict[tuple[str, str], Decimal]:
    """What one unit buys, by the two currencies; raises ValueError for what may not be kept."""
    if not isinstance(kept, Mapping) or len(kept) > _MOST:
        raise ValueError(f"expected at most {_MOST} pairs of currencies")
    return dict(_rate(str(pair), str(rate)) for pair, rate in kept.items())


def _rate(pair: str, rate: str) -> tuple[tuple[str, str], Decimal]:
    base, _, quote = pair.partition("/")
    number = parse_plain(rate)
    if number is None or number <= 0 or base == quote:
        raise ValueError("expected pairs like USD/EUR and numbers above 0")
    try:
        return (parse_any_currency(base), parse_any_currency(quote)), number
    except NotACurrency:
        raise ValueError("expected currencies of three or four letters") from None


def _typed_rate(typed: str) -> str | None:
    rate = parse_amount(typed, most=_MOST_RATE)
    return None if rate is None else unmistakable(shortest(rate))


def _configured_rate(written: str) -> str | None:
    """A plain number as it stands there; a comma, where it can only mean tenths, as it did once.

    A release that stopped at such a line would stop a shop that sold rightly until then.
    """
    if parse_plain(written) is not None:
        return written
    if not _WITH_COMMA.fullmatch(written):
        return None
    if len(readings(written)) > 1:
        parse_amount(written, most=_MOST_RATE)
    return written.replace(",", ".")


def has_comma(written: str) -> bool:
    """Whether rates in the environment are written as only earlier releases took them."""
    parts = (_PAIR.fullmatch(part.strip()) for part in _BETWEEN.split(written))
    return any(pair is not None and "," in pair[3] for pair in parts)
