"""What one GRAM costs: a price with a source and a time, or no sale for GRAM.

Prices are kept for a month, so that GRAM which was sent after its checkout's price had run out
counts at the last price that was known before (money.md, 14).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Protocol

from tortoise import connections

from models.arrivals import GramRate
from services.refusals import Refusal

#: No price is kept for longer, and none is written down more often.
_KEPT, _EVERY = timedelta(days=30), timedelta(seconds=55)
#: So many are forgotten at a time.
_PORTION = 1000


@dataclass(unsafe_hash=True)
class NoRate(Refusal):
    """What a GRAM costs is not known, or was known too long ago to sell at."""


@dataclass(frozen=True)
class Rate:
    """One GRAM costs `price` of `currency`; `source` says so, at this time."""

    price: Decimal
    currency: str
    source: str
    at: datetime


class RateSource(Protocol):
    """A source of what a GRAM costs."""

    async def gram(self) -> Rate:
        """The price as it is now, no older than the source's age limit; raises NoRate."""


async def remember_rate(source: RateSource) -> int:
    """Write down what a GRAM costs now, and forget what is too old; 0 where no source says it."""
    try:
        rate = await source.gram()
    except NoRate:
        return 0
    connection = connections.get("default")
    await connection.execute_query(
        "DELETE FROM gram_rates WHERE id IN"
        " (SELECT id FROM gram_rates WHERE at < $1 ORDER BY at LIMIT $2)",
        [rate.at - _KEPT, _PORTION],
    )
    await connection.execute_query(
        "INSERT INTO gram_rates (id, at, price, currency, source, created_at)"
        " SELECT gen_random_uuid(), $1, $2, $3, $4, $1"
        " WHERE NOT EXISTS (SELECT FROM gram_rates WHERE at > $5)",
        [rate.at, rate.price, rate.currency, rate.source, rate.at - _EVERY],
    )
    return 1


async def rate_before(moment: datetime) -> Rate | None:
    """The last price that was written down before a moment."""
    row = await GramRate.filter(at__lte=moment).order_by("-at").first()
    return Rate(row.price, row.currency, row.source, row.at) if row else None
