"""What an admin's report says: income, new members, what comes, what waits, and one finding.

Its figures are those of /stats, read by the same readers, so that neither says another number than
the other; days are whole ones of the shop's zone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from fractions import Fraction

from services.analytics.figures.figure import Sums, Value
from services.analytics.figures.members import ENDS, RENEWS
from services.analytics.figures.rolled import Rolled, counted, less, money, rolled
from services.analytics.figures.rows import Adds, Asked
from services.analytics.figures.span import Span
from services.analytics.rollup.rolling import days_unworked
from services.person import Person, require_admin
from services.policy import Policy
from services.queues import Queues, queues

#: What differs by less is about as before.
_NOTABLE = 0.1
_DAY = timedelta(days=1)

#: What a report reads of each day: cash that came in and went back, and who became a member.
_FIGURES = (
    *("income:kind", "refund:kind", "members_begun"),
    *("reported_income:kind", "reported_refund:kind", "unreported_income", "unreported_refund"),
)


@dataclass(frozen=True)
class Income:
    """What the days brought in, and the time before in the same measure; may be below zero."""

    minor: int
    before: int
    currency: str


class Found(StrEnum):
    """What is worth a sentence."""

    NOTHING = "nothing"
    # Several currencies that no rate makes one.
    APART = "apart"
    FIRST = "first"
    NONE = "none"
    UP = "up"
    DOWN = "down"
    SAME = "same"


@dataclass(frozen=True)
class Finding:
    """One sentence: by how many per cent the income differs, of one currency."""

    found: Found
    percent: int = 0


@dataclass(frozen=True)
class Report:
    """Days of the shop in a few figures; what waits is as of now."""

    first: date
    last: date
    income: tuple[Income, ...]
    new_members: int
    renewals: int
    ends: int
    waiting: Queues
    finding: Finding
    # So many days are not worked out yet, and may be missing.
    days_unworked: int = 0


async def report(
    admin: Person, first: date, last: date, *, now: datetime, policy: Policy
) -> Report:
    """The report of these days; raises NotAllowed.

    A single day is compared with the average of the seven before it, several with as many before.
    """
    require_admin(admin)
    span = Span(first, last)
    before = 7 if span.days == 1 else span.days
    found = await rolled(_FIGURES, span)
    earlier = await rolled(_FIGURES, Span(first - before * _DAY, first - _DAY))
    measure = Fraction(span.days, before)
    income = _income(_net(found), _net(earlier), measure)
    asked = Asked(span, policy, now)
    return Report(
        first,
        last,
        tuple(one for one in income if one.minor),
        counted(found, "members_begun"),
        _number(await RENEWS.counted(asked, Adds.COUNT)),
        _number(await ENDS.counted(asked, Adds.PEOPLE)),
        await queues(admin),
        finding(income, _told(found, earlier, measure)),
        await days_unworked(now, policy),
    )


def _number(value: Value) -> int:
    assert isinstance(value, int)
    return value


def _net(found: Sequence[Rolled]) -> Sums:
    return less(money(found, "income:kind"), money(found, "refund:kind"))


def _income(net: Sums, earlier: Sums, measure: Fraction) -> tuple[Income, ...]:
    """Each currency of now or of before, the latter in the measure of the days."""
    codes = sorted({one.currency for one in (*net.nets, *earlier.nets)})
    return tuple(
        Income(net.minor(code), round(earlier.minor(code) * measure), code) for code in codes
    )


def _told(
    found: Sequence[Rolled], earlier: Sequence[Rolled], measure: Fraction
) -> tuple[Income, ...]:
    """All of it in the reporting currency; nothing where some of it cannot be told in it."""
    rows = [*found, *earlier]
    if any(counted(rows, f"unreported_{name}") for name in ("income", "refund")):
        return ()
    now, then = (
        less(money(one, "reported_income:kind"), money(one, "reported_refund:kind"))
        for one in (found, earlier)
    )
    return _income(now, then, measure)


def finding(income: tuple[Income, ...], told: tuple[Income, ...] = ()) -> Finding:
    """What is worth saying of the one currency, or of several told in one.

    Minor units of several currencies are never held against one another.
    """
    if not income:
        return Finding(Found.NOTHING)
    (one, *others) = income if len(income) == 1 else told or income
    if others:
        return Finding(Found.APART)
    if one.before <= 0:
        return Finding(Found.FIRST if one.minor > 0 else Found.NOTHING)
    if one.minor <= 0:
        return Finding(Found.NONE)
    share = one.minor / one.before - 1
    if abs(share) < _NOTABLE:
        return Finding(Found.SAME)
    return Finding(Found.UP if share > 0 else Found.DOWN, round(abs(share) * 100))


def waiting_of(waiting: Queues) -> Mapping[str, int]:
    """What waits, by its name, as far as something does."""
    return {name: count for name, count in vars(waiting).items() if count}
