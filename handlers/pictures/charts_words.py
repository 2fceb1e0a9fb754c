"""How charts write numbers, days and months, and which numbers stand on an axis."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal, localcontext

from babel.dates import format_date, format_skeleton
from babel.numbers import format_compact_decimal, format_decimal, format_scientific

Number = int | Decimal

#: About so many lines cross a chart.
_LINES = 4
#: Steps that people count in.
_STEPS = (1, 2, 5, 10)
_THOUSAND, _UNREADABLE = 1000, Decimal("1e15")
#: A picture draws nothing beyond it; no shop has as much.
_FURTHEST = 1e300


def length(value: Number) -> float:
    """A number as far as a picture needs it, which draws lengths and counts nothing."""
    return max(-_FURTHEST, min(_FURTHEST, float(value)))


def ticks(values: Sequence[Number]) -> list[Decimal]:
    """Round numbers from below the lowest value to above the highest, with zero among them."""
    with localcontext(prec=60):
        bound = Decimal("1e300")
        found = [max(-bound, min(bound, Decimal(value))) for value in values]
        low, high = min([*found, Decimal(0)]), max([*found, Decimal(0)])
        if low == high:
            high = Decimal(1)
        step = _step((high - low) / _LINES)
        if all(value == value.to_integral_value() for value in found):
            # Nobody is half a member.
            step = max(step, Decimal(1))
        first = int((low / step).to_integral_value(ROUND_FLOOR))
        last = int((high / step).to_integral_value(ROUND_CEILING))
        return [number * step for number in range(first, last + 1)]


def _step(least: Decimal) -> Decimal:
    unit = Decimal(1).scaleb(least.adjusted())
    return next(unit * many for many in _STEPS if unit * many >= least)


def compact(value: Number, language: str) -> str:
    """A number on an axis as people of a language write a large one: 12.5K, 12,5 тыс., 12,5 mil."""
    amount = Decimal(value)
    if abs(amount) >= _UNREADABLE:
        return str(format_scientific(amount, format="0.##E0", locale=language))
    if abs(amount) >= _THOUSAND:
        return str(format_compact_decimal(amount, locale=language, fraction_digits=2))
    return str(format_decimal(amount.normalize(), locale=language, decimal_quantization=False))


def day(value: date, language: str) -> str:
    """A day below a chart: Nov 3, 3 нояб., 3 nov."""
    return str(format_skeleton("MMMd", value, locale=language))


def month(value: date, language: str) -> str:
    """A month in a table: Nov 2026, нояб. 2026, nov 2026."""
    return str(format_date(value, "LLL y", locale=language))
