"""The rates of a day: fixed when the day is first worked out, and the same whenever it is again.

The reporting currency is the shop's own. What came in Stars or coins counts by what its checkout
sold them for (money.md, 10 and 14), so only currencies of prices have to be told in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tortoise import connections

from services.analytics.rollup.days import Ask, Day
from services.money import decimals
from services.policy import Policy

#: What a shop reports in that has no currency of its own.
_USUAL = "USD"
#: Of two currencies that a day can tell in each other it learns nothing any more: the direct rate
#: would take the place of the one that was turned round.
_FIX = """
INSERT INTO daily_rates (day, base, quote, rate)
SELECT $1, base, quote, rate FROM unnest($2::text[], $3::text[], $4::numeric[])
  AS r(base, quote, rate)
WHERE NOT EXISTS (SELECT FROM daily_rates d
  WHERE d.day = $1 AND d.base IN (r.base, r.quote) AND d.quote IN (r.base, r.quote))
ON CONFLICT (day, base, quote) DO NOTHING"""
_READ = "SELECT base, quote, rate FROM daily_rates WHERE day = $1"


def reporting(policy: Policy) -> str:
    """The one currency in which all money is told."""
    return policy.currency or _USUAL


@dataclass(frozen=True)
class Exchange:
    """So many parts of one minor unit's worth: minor units × over ÷ under are the reported ones."""

    over: int
    under: int

    def __call__(self, minor: int) -> int:
        """Reported minor units of an amount, half up (services/money.py)."""
        return (2 * minor * self.over + self.under) // (2 * self.under)


async def fix(day: date, policy: Policy) -> None:
    """Fix the rates of a day; those that it has stay."""
    pairs = list(policy.rates.items())
    if pairs:
        columns = [[pair[0] for pair, _ in pairs], [pair[1] for pair, _ in pairs]]
        values = [day, *columns, [rate for _, rate in pairs]]
        await connections.get("default").execute_query(_FIX, values)


async def fixed(ask: Ask, day: Day) -> Mapping[str, Exchange]:
    """By currency how it is told in the reporting one; what has no rate has none here."""
    rows = await ask(_READ, [day.day])
    return exchanges({(row["base"], row["quote"]): row["rate"] for row in rows}, day.currency)


def exchanges(rates: Mapping[tuple[str, str], Decimal], to: str) -> Mapping[str, Exchange]:
    """The same of given rates; the direct one before the one that is turned round."""
    found = {to: Exchange(1, 1)}
    for (base, quote), rate in rates.items():
        over, under = rate.as_integer_ratio()
        if quote == to:
            found[base] = _scaled(base, to, over, under)
    for (base, quote), rate in rates.items():
        over, under = rate.as_integer_ratio()
        if base == to and quote not in found:
            found[quote] = _scaled(quote, to, under, over)
    return found


def _scaled(source: str, to: str, over: int, under: int) -> Exchange:
    return Exchange(over * 10 ** decimals(to), under * 10 ** decimals(source))
