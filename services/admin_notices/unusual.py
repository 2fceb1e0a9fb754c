"""What is unusual, as pure functions over a few numbers: silence, slow reviews, many refusals."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

from services.admin_notices.hours import ShopHours

#: How far back what is usual is looked for, and how many payments of that at most.
WITHIN, MOST = timedelta(days=30), 2000
#: A shop with fewer gaps has nothing usual; what is shorter than an hour is no silence.
FEWEST_GAPS, SHORTEST = 20, timedelta(hours=1)
#: Silence is so many usual gaps; nine of ten are no longer than what is usual. Of gaps that chance
#: makes, one in eight is three times as long as the middle one, and one in a thousand thrice that.
_TIMES, _NINE_OF_TEN = 3, 0.9
#: What counts as of late.
LATELY = timedelta(days=1)
#: From so few receipts on their time says something; it is over when it is so much shorter.
FEWEST_REVIEWS, _SHORTER = 3, 0.75
#: So many refusals of late say something, against so many payments before; unusual is twice the
#: usual share, which counts as no less than five per cent, and over is one and a half of it.
FEWEST_REFUSED, FEWEST_BEFORE = 5, 20
_TWICE, _OVER, _LEAST = 2.0, 1.5, 0.05


@dataclass(frozen=True)
class Silence:
    """No payment since then, where one usually comes after so long."""

    since: datetime
    usual: timedelta


def silence(paid: Sequence[datetime], now: datetime, hours: ShopHours) -> Silence | None:
    """Whether no payment came for thrice the usual gap, in the shop's hours.

    `paid` is when payments came, the oldest first, of the last 30 days.
    """
    gaps = sorted(hours.between(before, after) for before, after in itertools.pairwise(paid))
    if len(gaps) < FEWEST_GAPS:
        return None
    usual = gaps[ceil(len(gaps) * _NINE_OF_TEN) - 1]
    if hours.between(paid[-1], now) < max(_TIMES * usual, SHORTEST):
        return None
    return Silence(paid[-1], usual)


def are_reviews_slow(
    typical: timedelta | None, count: int, limit: timedelta, *, before: bool
) -> bool:
    """Whether receipts wait over the limit; what was told is over when it is well below it."""
    if typical is None or count < FEWEST_REVIEWS:
        return False
    return typical > limit * (_SHORTER if before else 1)


@dataclass(frozen=True)
class Refusals:
    """How many payments were refused of those that were decided, of late and before."""

    refused: int
    decided: int
    refused_before: int
    decided_before: int

    @property
    def usual(self) -> float:
        """The usual share."""
        return self.refused_before / self.decided_before if self.decided_before else 0.0

    def are_many(self, *, before: bool) -> bool:
        """Whether more than usual were refused; `before` is whether that was told already."""
        if self.refused < FEWEST_REFUSED or self.decided_before < FEWEST_BEFORE:
            return False
        share = self.refused / self.decided
        return share > max(self.usual, _LEAST) * (_OVER if before else _TWICE)
