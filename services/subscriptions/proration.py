"""What the unused days of a paid plan are worth towards another one. Pure arithmetic.

Days are calendar days in the shop's zone, the first counted and the last not. A credit is money
that was paid before: it is never more than that, and what is not taken off a price becomes days.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from services.money import Money

#: Nobody is given more days than this at once, or dates would run out of years.
MOST_DAYS = 36_500


@dataclass(frozen=True)
class PaidTime:
    """Days that somebody paid for, and what they paid."""

    worth: Money
    first: date
    end: date

    @property
    def days(self) -> int:
        return max(0, (self.end - self.first).days)

    def unused(self, today: date) -> int:
        """How many of the days are left; a day that has begun is still left in full."""
        return max(0, min(self.days, (self.end - today).days))

    def credit(self, today: date) -> Money:
        """The share of the money that belongs to the unused days."""
        if not self.days:
            return Money(0, self.worth.currency)
        return self.worth.share(self.unused(today), self.days)


@dataclass(frozen=True)
class Exchange:
    """A credit put towards a price: what it takes off, what is left to pay, what is left over.

    `surplus` is in the currency of the credit; the rest in the currency that is paid in.
    """

    off: Money
    payable: Money
    surplus: Money


def exchange(credit: Money, listed: Money, price: Money, payable: Money) -> Exchange:
    """Put a credit towards `payable`, which is what a promo code left of `price`.

    `listed` is the plan's own price in the credit's currency. Where `price` is in another one,
    Telegram Stars for example, the credit takes off the same share of it.
    """
    off = min(payable, price.share(credit.minor, listed.minor))
    left = Money(payable.minor - off.minor, payable.currency)
    if left.minor:
        return Exchange(off, left, Money(0, credit.currency))
    spent = min(credit, value_of(listed, price, payable))
    return Exchange(off, left, Money(credit.minor - spent.minor, credit.currency))


def value_of(listed: Money, price: Money, payable: Money) -> Money:
    """What was paid after a promo code, in the currency of the plan's own price."""
    return listed.share(payable.minor, price.minor) if price.minor else listed


def days_for(balance: int, listed: Money, days: int) -> int:
    """The days that so much more money buys, or less if it is below zero.

    `listed` buys `days`. A day that the money begins counts in full, one that is missing in part
    is not taken away.
    """
    return min(MOST_DAYS, -(-balance * days // listed.minor))
