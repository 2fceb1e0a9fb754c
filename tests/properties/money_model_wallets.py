"""The model's wallet: who had it linked when, and what comes from it without a word."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from fractions import Fraction

from tests.properties.money_model_books import Payment
from tests.properties.money_model_checkouts import Checkout, Checkouts
from tests.properties.money_model_coins import Coins
from tests.properties.money_model_events import (
    COINS,
    DOLLARS,
    GRAM,
    GRAM_PRICE,
    HUNDREDTH,
    Kind,
    MoneyCame,
    Outcome,
    SilentMoneyCame,
    WalletProven,
    WalletUnlinked,
    Way,
    Why,
    half_up,
)

#: A proof is a payment of so much, and another's wallet moves after so long.
PROOF, MOVES_AFTER = 5 * 10**7, timedelta(days=1)


@dataclass
class Link:
    is_mine: bool
    since: datetime
    until: datetime | None = None

    def stood(self, at: datetime) -> bool:
        return self.since <= at and (self.until is None or at < self.until)


@dataclass
class Wallets:
    """One wallet, which the member and somebody else prove in turns."""

    checkouts: Checkouts
    coins: Coins
    links: list[Link] = field(default_factory=list)
    #: When somebody else paid from it under a code of theirs.
    others: list[datetime] = field(default_factory=list)
    #: To whom it moves, and when.
    moving: tuple[bool, datetime] | None = None

    def tick(self, now: datetime) -> None:
        if self.moving is not None and self.moving[1] <= now:
            self._link(self.moving[0], now)

    def proven(self, event: WalletProven) -> Outcome:
        """By a payment, which is its holder's balance, and the word that it is theirs alone."""
        now, is_mine = event.learned_at, not event.by_other
        if self.moving is not None and self.moving[0] is is_mine:
            return Outcome(Kind.REFUSED, Why.UNDER_REVIEW)
        holder = self._holder()
        # Whose wallet it is has paid, whoever's code it names.
        if is_mine if holder is None else holder.is_mine:
            self._deposit(event.key, GRAM, PROOF)
        if not is_mine:
            self.others.append(now)
        if holder is None or holder.is_mine is is_mine:
            self._link(is_mine, now)
        else:
            self.moving = (is_mine, now + MOVES_AFTER)
        return Outcome(Kind.DONE)

    def _holder(self) -> Link | None:
        return next((one for one in self.links if one.until is None), None)

    def _link(self, is_mine: bool, now: datetime) -> None:
        """To whoever else had proven it, it does not move any more."""
        if (holder := self._holder()) is not None:
            holder.until = now
        self.links.append(Link(is_mine, now))
        self.moving = None

    def unlinked(self, event: WalletUnlinked) -> Outcome:
        holder = self._holder()
        if holder is None or not holder.is_mine:
            return Outcome(Kind.REFUSED, Why.UNKNOWN)
        holder.until = event.learned_at
        return Outcome(Kind.DONE)

    # What comes from it

    def came(self, event: SilentMoneyCame) -> Outcome:
        happened = event.happened_at or event.learned_at
        if event.amount < HUNDREDTH[event.coin] or not self._is_mine(happened):
            return Outcome(Kind.WAITS)
        waits = [one for one in self.checkouts.all.values() if self._waits(one, event, happened)]
        if len(waits) != 1:
            self._deposit(event.key, event.coin, event.amount)
            return Outcome(Kind.BALANCE)
        return self.coins.came(
            MoneyCame(
                learned_at=event.learned_at,
                key=event.key,
                checkout=waits[0].key,
                amount=event.amount,
                coin=event.coin,
                happened_at=happened,
            )
        )

    def _is_mine(self, at: datetime) -> bool:
        """The member had it then, and nobody else had paid from it but while they had it."""
        if not any(one.is_mine and one.stood(at) for one in self.links):
            return False
        had = any(not one.is_mine and one.since <= at for one in self.links)
        return had or not any(paid <= at for paid in self.others)

    def _waits(self, checkout: Checkout, event: SilentMoneyCame, at: datetime) -> bool:
        """Whether it was open for this coin at that moment, and nothing had paid it yet."""
        if COINS.get(checkout.way) != event.coin or not checkout.expected:
            return False
        if checkout.opened.learned_at > at:
            return False
        if checkout.settled_at is not None:
            over = checkout.until is not None and at > checkout.until
            return not over and checkout.paid_at is not None and checkout.paid_at > at
        return self.checkouts.alive(checkout, at)

    def _deposit(self, key: str, coin: str, units: int) -> None:
        """Balance at what it is worth; no payment of a checkout, so that nothing is refunded."""
        member = self.checkouts.member
        price = GRAM_PRICE if coin == GRAM else Fraction(1)
        value = half_up(Fraction(units, HUNDREDTH[coin]) * price)
        way = Way.TON if coin == GRAM else Way.USDT
        number, tender = member.number + 1, (coin, units)
        member.number = number
        member.books.came(Payment(key, number, way, DOLLARS, value, tender, member.now))
