"""What a buyer has to pay with besides new money: their balance, and what a change would free.

Pure arithmetic over facts. Spend-only money goes first, then money in the price's own currency,
then other currencies at the operator's rate; without a rate they cannot be used (money.md, 10).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from services.money import Money
from services.timeline.queue import Segment
from services.timeline.state import Balance, State
from services.timeline.terms import Ended, Move

#: How much of the second currency one unit of the first buys.
Rates = Mapping[tuple[str, str], Decimal]


def in_currency(amount: Money, currency: str, rates: Rates) -> Money | None:
    """An amount in another currency; None where no rate leads to it."""
    if amount.currency == currency:
        return amount
    rate = rates.get((amount.currency, currency))
    return amount.converted(rate, currency) if rate else None


@dataclass(frozen=True)
class Taken:
    """So much of one pot, and what it stands for in the currency of the price."""

    paid: Money
    value: Money
    spend_only: bool

    @property
    def move(self) -> Move:
        return Move(
            currency=self.paid.currency, amount=-self.paid.minor, spend_only=self.spend_only
        )


def usable(balances: Mapping[str, Balance], currency: str, rates: Rates) -> Money:
    """All that could be used towards a price in `currency`."""
    pots = _pots(balances, currency, rates)
    return Money(sum(value.minor for _, value, _ in pots), currency)


def take(balances: Mapping[str, Balance], need: Money, rates: Rates) -> list[Taken]:
    """Take up to `need` out of the pots; less where they hold less."""
    left, taken = need.minor, []
    for paid, value, spend_only in _pots(balances, need.currency, rates):
        use = min(left, value.minor)
        if not use:
            continue
        left -= use
        wanted = Money(use, need.currency)
        whole = use == value.minor
        taken.append(Taken(paid if whole else _worth(wanted, paid, rates), wanted, spend_only))
    return taken


def _worth(value: Money, pot: Money, rates: Rates) -> Money:
    """The least of the pot's currency that stands for `value`: a buyer never gets more."""
    if value.currency == pot.currency:
        return value
    rate = rates[pot.currency, value.currency]
    found = value.buying(rate, pot.currency).minor
    while found < pot.minor and Money(found, pot.currency).converted(rate, value.currency) < value:
        found += 1
    return Money(min(found, pot.minor), pot.currency)


def _pots(
    balances: Mapping[str, Balance], currency: str, rates: Rates
) -> list[tuple[Money, Money, bool]]:
    found = []
    for other in sorted(balances, key=lambda one: (one != currency, one)):
        for amount, spend_only in (
            (balances[other].spend_only, True),
            (balances[other].payable, False),
        ):
            if amount <= 0:
                continue
            pot = Money(amount, other)
            value = in_currency(pot, currency, rates)
            if value is not None and value.minor:
                found.append((pot, value, spend_only))
    return found


def added(balances: Mapping[str, Balance], moves: Sequence[Move]) -> dict[str, Balance]:
    """The balances after some moves."""
    found = {key: Balance(one.payable, one.spend_only) for key, one in balances.items()}
    for move in moves:
        balance = found.setdefault(move.currency, Balance())
        if move.spend_only:
            balance.spend_only += move.amount
        else:
            balance.payable += move.amount
    return found


@dataclass(frozen=True)
class Stop:
    """A purchase that another plan would end, and what its unused days are worth today."""

    ended: Ended
    plan_id: UUID
    # When the paid time would have been over.
    until: datetime | None

    @property
    def value(self) -> Money:
        return Money(self.ended.value, self.ended.currency)


def stops(
    state: State,
    plan_id: UUID,
    price: Money,
    day: datetime,
    rates: Rates,
    now: datetime,
    *,
    is_lifetime: bool = False,
) -> tuple[Stop, ...]:
    """What buying `plan_id` at `price` ends: paid time of other plans, as it was on a day.

    For life it ends its own months as well, where a plan was made one for life meanwhile.

    A purchase of which only given days or its last hours are left ends too, with a value of 0. A
    price of 0 ends nothing (decision 0036, 2).
    """
    if not price.minor:
        return ()
    found = []
    for segment in state.segments.values():
        if segment.is_lifetime or segment.currency is None:
            continue
        if segment.plan_id == plan_id and not is_lifetime:
            continue
        value, spend_only = segment.unused_value(day)
        if not value and not _goes_on(segment, now):
            continue
        if in_currency(Money(value, segment.currency), price.currency, rates) is None:
            continue
        ended = Ended(
            fact=segment.fact,
            value=value,
            spend_only=spend_only,
            currency=segment.currency,
            days=segment.unused_days(day),
        )
        found.append(Stop(ended, segment.plan_id, segment.paid_until))
    return tuple(sorted(found, key=lambda stop: (stop.until is None, stop.until, stop.ended.fact)))


def _goes_on(segment: Segment, now: datetime) -> bool:
    """Whether paid time runs or waits, of whatever value; what is worth nothing is as given."""
    ends = segment.ends_at
    return segment.worth > 0 and segment.closed_at is None and ends is not None and ends > now


def freed(found: Sequence[Stop]) -> list[Move]:
    """What becomes balance when purchases end."""
    moves = []
    for stop in found:
        ended = stop.ended
        for amount, spend_only in (
            (ended.value - ended.spend_only, False),
            (ended.spend_only, True),
        ):
            if amount:
                moves.append(Move(currency=ended.currency, amount=amount, spend_only=spend_only))
    return moves


def days_along(state: State, found: Sequence[Stop], now: datetime) -> int:
    """Given days on top of the paid time that ends; they stay where a gift goes on."""
    ends = {stop.ended.fact for stop in found}
    days = 0
    for queue in state.queues.values():
        run = queue.current
        if run is None or run.given_days <= 0 or run.end is None or run.end <= now:
            continue
        left = [one for one in run.segments if one.ends_at is None or one.ends_at > now]
        if not left or any(one.fact not in ends for one in left):
            continue
        base = run.base_end
        if base is None or base >= now:
            days += run.given_days
        else:
            last = left[-1]
            days += max(0, (last.day(run.end) - last.day(now)).days)
    return days
