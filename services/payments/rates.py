"""What one GRAM costs: a price with a source and a time, or no sale for GRAM."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Protocol

from services.refusals import Refusal


@dataclass(frozen=True)
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
    """Somebody who knows what a GRAM costs."""

    async def gram(self) -> Rate:
        """The price as it is now, no older than the source's age limit; raises NoRate."""
