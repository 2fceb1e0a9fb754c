"""Whether a difference between two shares can be told from chance: plain statistics, no library.

Two shares are compared by the z-test of two proportions with a pooled variance; the bounds of the
difference are Newcombe's (1998, method 10), made of Wilson's bounds of both shares.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import sqrt
from statistics import NormalDist

#: A difference that chance makes once in twenty comparisons is none.
LEVEL = 0.05
#: The z-test speaks where so many bought, and did not buy, may be expected in each group.
_ENOUGH = 5


class Verdict(StrEnum):
    """What can be said of a difference."""

    MORE = "more"
    LESS = "less"
    NONE = "none"
    TOO_FEW = "too_few"


@dataclass(frozen=True)
class Share:
    """Of `people`, so many who did."""

    did: int
    people: int

    @property
    def value(self) -> float:
        return self.did / self.people if self.people else 0.0


@dataclass(frozen=True)
class Uplift:
    """How much larger one share is than the other, in points from -1 to 1, and within what."""

    difference: float
    low: float
    high: float
    probability: float
    verdict: Verdict


def wilson(share: Share, level: float = LEVEL) -> tuple[float, float]:
    """Between which bounds the true share lies, in all but `level` of cases."""
    if not share.people:
        return 0.0, 1.0
    z = NormalDist().inv_cdf(1 - level / 2)
    n, p = share.people, share.value
    middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    return max(0.0, middle - half), min(1.0, middle + half)


def uplift(treated: Share, control: Share, comparisons: int = 1) -> Uplift:
    """Compare those who were told with those who were not.

    With several `comparisons` in one report each has to be that much surer (Bonferroni).
    """
    level = LEVEL / max(comparisons, 1)
    (low_t, high_t), (low_c, high_c) = wilson(treated, level), wilson(control, level)
    p, q = treated.value, control.value
    difference = p - q
    low = difference - sqrt((p - low_t) ** 2 + (high_c - q) ** 2)
    high = difference + sqrt((high_t - p) ** 2 + (q - low_c) ** 2)
    probability = _probability(treated, control)
    if not _are_enough(treated, control):
        verdict = Verdict.TOO_FEW
    elif probability >= level:
        verdict = Verdict.NONE
    else:
        verdict = Verdict.MORE if difference > 0 else Verdict.LESS
    return Uplift(difference, max(-1.0, low), min(1.0, high), probability, verdict)


def _probability(treated: Share, control: Share) -> float:
    """How often chance alone makes a difference as large as this one."""
    if not treated.people or not control.people:
        return 1.0
    pooled = (treated.did + control.did) / (treated.people + control.people)
    error = sqrt(pooled * (1 - pooled) * (1 / treated.people + 1 / control.people))
    if not error:
        return 1.0
    return 2 * (1 - NormalDist().cdf(abs(treated.value - control.value) / error))


def _are_enough(treated: Share, control: Share) -> bool:
    people = treated.people + control.people
    if not people:
        return False
    pooled = (treated.did + control.did) / people
    return min(treated.people, control.people) * min(pooled, 1 - pooled) >= _ENOUGH
