"""What figures tell in a sentence: more or less than before, by how much, and what it comes from.

Pure: it claims only what the numbers it is given hold. Where parts do not add up to the whole, it
says nothing of them; where a percentage would mislead, it tells the difference.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from models.localized import Name
from services.analytics.figures.figure import Figure, Net, Sums, Value
from services.analytics.figures.span import Span

#: A smaller change is none worth a number: less than half a per cent.
_LEVEL = Decimal("0.5")
#: Below so many, people count what came to it; above, they think in shares (decision 0079).
COUNTED = 20


class Kind(StrEnum):
    """What is said of a figure."""

    # Nothing, and nothing before.
    NOTHING = "nothing"
    # Something, with nothing to hold it against.
    ALONE = "alone"
    # Something, where there was nothing.
    NEW = "new"
    # Nothing, where there was something.
    GONE = "gone"
    SAME = "same"
    # Less than half a per cent more or less.
    LEVEL = "level"
    UP = "up"
    DOWN = "down"
    # The same where there is no percentage: out of less than nothing, to less than nothing, or of
    # so few that they are counted.
    UP_BY = "up_by"
    DOWN_BY = "down_by"


class Owed(StrEnum):
    """How much of the change is a part's."""

    ALL = "all"
    # More than half of it, and more than any other part's.
    MOST = "most"
    # More than all of it: the others went the other way.
    BEYOND = "beyond"


@dataclass(frozen=True)
class Part:
    """A part of a figure: the key of our word for it, or what the shop calls it."""

    called: str | Name
    value: Value
    before: Value


@dataclass(frozen=True)
class Finding:
    """What is said: `value`, `before` and `change` are amounts of the figure's own kind."""

    figure: str
    kind: Kind
    value: Value
    before: Value = None
    change: Value = None
    percent: int | None = None
    # Of which currency alone it is told, where the figure has others as well.
    currency: str = ""
    owed: Owed | None = None
    part: str | Name | None = None


def finding(whole: Figure, parts: Sequence[Part] = (), currency: str = "") -> Finding | None:
    """What a figure tells; None for what is neither a number, nor money, nor a time.

    Of money in several currencies that of `currency` alone is told.
    """
    value, before = _number(whole.value, currency), _number(whole.before, currency)
    if value is None:
        return None

    kind, percent = _kind(value, before)
    if isinstance(whole.value, int) and kind in _BY and max(value, before or 0) < COUNTED:
        kind, percent = _BY[kind], None
    told = Finding(
        whole.key,
        kind,
        _like(whole.value, value, currency),
        percent=percent,
        currency=currency if _has_others(whole, currency) else "",
    )
    if before is None:
        return told
    change, then = (_like(whole.value, one, currency) for one in (abs(value - before), before))
    told = replace(told, before=then, change=change)
    if kind in _OWED and isinstance(whole.value, int | Sums):
        owed, part = _owed(value, before, parts, currency)
        return replace(told, owed=owed, part=part)
    return told


def _kind(value: Decimal, before: Decimal | None) -> tuple[Kind, int | None]:
    """What is said of a number, with the percentage where there is one."""
    found = None
    if not value and not before:
        found = Kind.NOTHING
    elif before is None:
        found = Kind.ALONE
    elif value == before:
        found = Kind.SAME
    elif not before and value > 0:
        found = Kind.NEW
    elif not value and before > 0:
        found = Kind.GONE
    elif before <= 0 or value < 0:
        found = Kind.UP_BY if value > before else Kind.DOWN_BY
    elif abs(value - before) * 100 < before * _LEVEL:
        found = Kind.LEVEL
    if found is not None or before is None:
        return found or Kind.ALONE, None
    percent = abs(value - before) * 100 / before
    rounded = int(percent.to_integral_value(ROUND_HALF_UP))
    if value > before:
        return Kind.UP, rounded
    # A fall of 99.7 % is no fall to nothing.
    return Kind.DOWN, min(rounded, 99)


#: How a change is told by its number.
_BY = {Kind.UP: Kind.UP_BY, Kind.DOWN: Kind.DOWN_BY}
#: Of which kinds it is said what they come from.
_OWED = {Kind.NEW, Kind.UP, Kind.DOWN, Kind.UP_BY, Kind.DOWN_BY}


def _owed(
    value: Decimal, before: Decimal, parts: Sequence[Part], currency: str
) -> tuple[Owed | None, str | Name | None]:
    """How much of a change one part made, and which; neither where none made most of it."""
    pairs = [(_number(one.value, currency), _number(one.before, currency)) for one in parts]
    if any(now is None or then is None for now, then in pairs):
        return None, None
    if (sum(now or 0 for now, _ in pairs), sum(then or 0 for _, then in pairs)) != (value, before):
        return None, None
    whole = value - before
    changes = [(now or 0) - (then or 0) for now, then in pairs]
    # Turned so that the whole goes up: what goes its way is above zero then.
    turned = [change if whole > 0 else -change for change in changes]
    most = max(turned)
    if turned.count(most) > 1 or most * 2 <= abs(whole):
        return None, None
    called = parts[turned.index(most)].called
    if most > abs(whole):
        return Owed.BEYOND, called
    is_alone = sum(1 for change in changes if change) == 1
    return (Owed.ALL if is_alone else Owed.MOST), called


def _has_others(whole: Figure, currency: str) -> bool:
    sums = [one for one in (whole.value, whole.before) if isinstance(one, Sums)]
    return any(net.currency != currency for one in sums for net in one.nets)


def _number(value: Value, currency: str) -> Decimal | None:
    """A value to be held against another: minor units, seconds, or the number itself."""
    if isinstance(value, Sums):
        return Decimal(value.minor(currency))
    if isinstance(value, timedelta):
        return Decimal(value // timedelta(seconds=1))
    return Decimal(value) if isinstance(value, int) else None


def _like(value: Value, number: Decimal, currency: str) -> Value:
    """A number as a value of the same kind."""
    if isinstance(value, Sums):
        return Sums((Net(int(number), currency),))
    if isinstance(value, timedelta):
        return timedelta(seconds=int(number))
    return int(number)


def than_of(span: Span) -> tuple[str, int]:
    """What a span is held against: the end of our word's key, and how many days it has."""
    if span.of_month:
        return ("month" if span.is_whole_month else "days-of-month"), span.days
    return ("day" if span.days == 1 else "days"), span.days
