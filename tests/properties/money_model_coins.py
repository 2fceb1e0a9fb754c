"""The model's desk for coins: transfers under a checkout's code add up, until they are enough."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from fractions import Fraction

from tests.properties.money_model_books import Payment
from tests.properties.money_model_checkouts import GUARANTEED, Checkout, Checkouts
from tests.properties.money_model_events import (
    COINS,
    GRAM,
    GRAM_PRICE,
    HUNDREDTH,
    Kind,
    MoneyCame,
    Outcome,
    Way,
    Why,
    half_up,
)
from tests.properties.money_model_till import Till

#: How long an ended checkout waits for more.
LAG = timedelta(minutes=30)


@dataclass(frozen=True)
class Transfer:
    key: str
    coin: str
    units: int
    value: int
    happened: datetime
    number: int


@dataclass
class Coins:
    checkouts: Checkouts
    till: Till
    #: What came towards a checkout and bought nothing yet.
    waiting: dict[str, list[Transfer]] = field(default_factory=dict)
    number: int = 0

    def came(self, event: MoneyCame) -> Outcome:
        named = self.checkouts.all[event.checkout]
        checkout = self._newest(named)
        coin = event.coin or COINS[named.way]
        # Less than this is sent to be seen.
        if event.amount < HUNDREDTH[coin] and not self.checkouts.is_open(checkout):
            return Outcome(Kind.WAITS)
        happened = event.happened_at or event.learned_at
        value = self._value(named, coin, event.amount, happened)
        self.waiting.setdefault(checkout.key, []).append(
            Transfer(event.key, coin, event.amount, value, happened, self._next())
        )
        waiting = self._towards(checkout)
        if checkout.settled_at is not None:
            self._keep(checkout, waiting)
            return Outcome(Kind.BALANCE, Why.SETTLED_BEFORE)
        others = [one for one in waiting if one.coin != coin]
        self._keep(checkout, others)
        mine = [one for one in waiting if one.coin == coin]
        return self._use(checkout, mine)

    def _towards(self, checkout: Checkout) -> list[Transfer]:
        """What waits for it, and for earlier drawings of it that nobody left, in the order in which
        it was seen."""
        drawings = [
            one
            for one in self.checkouts.all.values()
            if one is checkout
            or (
                self._counts_alike(one, checkout)
                and one.number < checkout.number
                and not (one.cancelled_at or one.settled_at or self.checkouts.is_open(one))
            )
        ]
        waiting = [two for one in drawings for two in self.waiting.get(one.key, ())]
        return sorted(waiting, key=lambda one: one.number)

    @staticmethod
    def _counts_alike(one: Checkout, other: Checkout) -> bool:
        same = one.opened.item == other.opened.item and one.currency == other.currency
        return same and one.way in COINS

    def _use(self, checkout: Checkout, mine: list[Transfer]) -> Outcome:
        """It is enough, or it can buy nothing at all, or it waits for the rest."""
        value, happened = sum(one.value for one in mine), mine[-1].happened
        why = self.till.why_not(checkout, value, happened)
        if why is not Why.SHORT:
            self._take(mine)
            return self.till.settled(checkout, self._payment(checkout, mine), happened, why)
        if self.checkouts.is_open(checkout):
            return Outcome(Kind.WAITS)
        self._keep(checkout, mine)
        return Outcome(Kind.BALANCE, Why.SHORT)

    def tick(self, now: datetime) -> None:
        """What came short of a checkout that ended a while ago is balance."""
        for key in list(self.waiting):
            checkout = self.checkouts.all[key]
            ended = self.checkouts.ended_at(checkout)
            if ended is not None and ended + LAG <= now:
                self._keep(checkout)

    def _newest(self, named: Checkout) -> Checkout:
        """Money under an older code counts for the newest drawing of the same."""
        if named.settled_at or named.cancelled_at or self.checkouts.is_open(named):
            return named
        later = [
            one
            for one in self.checkouts.all.values()
            if one.opened.item == named.opened.item and one.way in COINS
            # What asks for nothing has no code.
            if one.expected and one.number > named.number
        ]
        return max(later, key=lambda one: one.number, default=named)

    def _value(self, named: Checkout, coin: str, units: int, happened: datetime) -> int:
        """By the rate of the checkout that it names, else by the rate."""
        guaranteed = named.way is Way.USDT or happened <= named.opened.learned_at + GUARANTEED
        # What asks for nothing has no rate of its own.
        if COINS[named.way] == coin and guaranteed and named.expected:
            return half_up(Fraction(named.due * units, named.expected))
        if coin == GRAM:
            return half_up(Fraction(units, 10**9) * GRAM_PRICE * 100)
        return half_up(Fraction(units, 10**4))

    def _payment(self, checkout: Checkout, mine: list[Transfer]) -> Payment:
        """Booked under the key of its last transfer."""
        value, units = sum(one.value for one in mine), sum(one.units for one in mine)
        return self.till.book(checkout, mine[-1].key, value, (mine[-1].coin, units))

    def _keep(self, checkout: Checkout, some: list[Transfer] | None = None) -> None:
        """Transfers that buy nothing are balance; one payment for each coin."""
        among = list(self.waiting.get(checkout.key, ()) if some is None else some)
        for coin in ("TON", "USDT"):
            mine = [one for one in among if one.coin == coin]
            if mine:
                self._payment(checkout, mine)
        self._take(among)

    def _take(self, some: list[Transfer]) -> None:
        for key, waiting in list(self.waiting.items()):
            self.waiting[key] = [one for one in waiting if one not in some]
            if not self.waiting[key]:
                del self.waiting[key]

    def _next(self) -> int:
        self.number += 1
        return self.number
