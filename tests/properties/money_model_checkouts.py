"""The model's checkouts: what they count on, how long they live, and what they may be paid with."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from fractions import Fraction
from typing import Any

from tests.properties.money_model_books import Leg
from tests.properties.money_model_events import (
    COINS,
    DOLLARS,
    GRAM_PRICE,
    HUNDREDTH,
    CheckoutCancelled,
    CheckoutOpened,
    Kind,
    Outcome,
    Policy,
    ProofRefused,
    ProofSent,
    Purse,
    Way,
    Why,
    half_up,
)
from tests.properties.money_model_lines import Segment
from tests.properties.money_model_member import Member, Proof

#: How long a checkout lives again after its proof was refused.
LIFE = timedelta(hours=48)
#: How long a price in GRAM is guaranteed.
GUARANTEED = timedelta(minutes=30)
#: The same tap within this time shows again what it brought for nothing, while that stands.
SAME_TAP = timedelta(minutes=10)
#: So many proofs of a checkout hold an end back, and none after so many were refused lately.
HOLDING_ATTEMPTS, MOST_REFUSED, REFUSED_WITHIN = 3, 6, timedelta(days=30)
#: The least that a card can pay: worth a dollar, and of other currencies two thirds of that.
LEAST_BY_CARD = {"USD": 1_00, "EUR": 57, "MVR": 10_26}
#: What one period of a subscription in Stars may cost.
MOST_RECURRING_STARS = 10_000


@dataclass(eq=False)
class Checkout:
    opened: CheckoutOpened
    number: int
    is_plan: bool
    currency: str
    price: int
    stars: int
    months: int | None
    policy: Policy
    until: datetime | None
    #: The sum due in the price's currency, and as it is asked for.
    due: int = 0
    expected: int = 0
    counts_on: int = 0
    #: What of it the unused value of what it ends pays, by currency; the rest is held.
    freed: dict[str, Purse] = field(default_factory=dict)
    #: What it was drawn from: the same again is the same checkout.
    drawn: tuple[Any, ...] = ()
    #: By the person, or by a newer one of theirs.
    cancelled_at: datetime | None = None
    replaced_at: datetime | None = None
    #: When it was looked at and its time was over.
    expired_at: datetime | None = None
    settled_at: datetime | None = None
    #: When the money was sent that settled it.
    paid_at: datetime | None = None

    @property
    def key(self) -> str:
        return self.opened.key

    @property
    def way(self) -> Way:
        return self.opened.way

    @property
    def open(self) -> bool:
        """Whether nothing has ended it, but perhaps its time."""
        return not (self.cancelled_at or self.replaced_at or self.settled_at)

    @property
    def recurring(self) -> bool:
        """A month in Stars at its full price is charged again."""
        in_stars = self.way is Way.STARS and self.is_plan and self.months == 1
        return in_stars and self.expected == self.stars and self.stars <= MOST_RECURRING_STARS


class Checkouts:
    def __init__(self, member: Member) -> None:
        self.member = member
        self.all: dict[str, Checkout] = {}

    # Opening, cancelling, proofs

    def draw(self, event: CheckoutOpened, renewing: Callable[[str], bool]) -> Checkout | Outcome:  # noqa: PLR0911 (one line a reason)
        """A new checkout, which takes the place of the open one; or why there is none."""
        member = self.member
        plan, course = member.plans.get(event.item), member.courses.get(event.item)
        what = plan or course
        if what is None:
            return Outcome(Kind.REFUSED, Why.UNKNOWN)
        if event.way is Way.STARS and not what.stars:
            return Outcome(Kind.REFUSED, Why.UNKNOWN)
        if member.banned:
            return Outcome(Kind.REFUSED, Why.BANNED)
        if course is not None and (why := self._closes_what_is_over(course.id)):
            return Outcome(Kind.REFUSED, why)
        if why := self.stands_already(event.item):
            return Outcome(Kind.REFUSED, why)
        if plan is not None and not plan.price and member.stands(plan.id, member.now):
            return Outcome(Kind.REFUSED, Why.STANDS)
        member.number += 1
        checkout = Checkout(
            opened=event,
            number=member.number,
            is_plan=plan is not None,
            currency=what.currency,
            price=what.price if event.price is None else event.price,
            stars=what.stars if event.stars is None else event.stars,
            months=(event.months or plan.months) if plan else None,
            policy=member.policy,
            until=event.until,
        )
        self._count(checkout)
        if checkout.due and event.way in COINS and what.currency != DOLLARS:
            return Outcome(Kind.REFUSED, Why.UNKNOWN)
        if event.way is Way.CARD and 0 < checkout.due < LEAST_BY_CARD[what.currency]:
            return Outcome(Kind.REFUSED, Why.UNKNOWN)
        if checkout.recurring and renewing(event.item):
            return Outcome(Kind.REFUSED, Why.STANDS)
        if not checkout.expected and self._tapped_before(checkout):
            return Outcome(Kind.REPEATED)
        return self._take_place(checkout) or checkout

    def _closes_what_is_over(self, course: str) -> Why | None:
        """Whose time in a course is over begins anew, as if they had left (decision 0036, 23).

        Completed ones as well (decision 0060), but where the lessons have no end.
        """
        member = self.member
        seat = member.seat(course)
        if seat is None or seat.paused or member.now < seat.over(member.holds):
            return None
        if seat.completed and seat.course.weeks is None:
            return None
        if any(one.opened.item == course and self.waiting(one) for one in self.all.values()):
            return Why.UNDER_REVIEW
        seat.left = True
        return None

    def _tapped_before(self, checkout: Checkout) -> bool:
        return any(
            other.opened.item == checkout.opened.item
            and not other.expected
            and other.settled_at is not None
            and other.opened.learned_at > self.member.now - SAME_TAP
            and self._is_had(other)
            for other in self.all.values()
        )

    def _is_had(self, checkout: Checkout) -> bool:
        """Whether what it brought stands: nothing has ended it."""
        sale = self.member.payments[checkout.key].sale
        if sale is None or sale.segment is None:
            return sale is not None and sale.seat is not None and not sale.seat.left
        line = self.member.line(sale.item)
        return self.member.now < line.over(sale.segment, self.member.holds)

    def _take_place(self, checkout: Checkout) -> Outcome | None:
        """One is open at a time: for plans, and for each course."""
        live = self.live(checkout)
        if live is not None:
            if self.waiting(live):
                return Outcome(Kind.REFUSED, Why.UNDER_REVIEW)
            guaranteed = live.way is not Way.TON or self._guarantees(live)
            if live.drawn == checkout.drawn and guaranteed and not self._over(live):
                return Outcome(Kind.REPEATED)
            if not checkout.is_plan and not self._over(live):
                # A buyer who changes how they pay keeps the seat no longer than before.
                checkout.until = live.until
            live.replaced_at = self.member.now
        self.all[checkout.key] = checkout
        return None

    def _guarantees(self, checkout: Checkout) -> bool:
        """Whether its price in GRAM still holds."""
        return self.member.now < checkout.opened.learned_at + GUARANTEED

    def live(self, checkout: Checkout) -> Checkout | None:
        """The open one that stands where this one would stand."""
        for other in self.all.values():
            same = other.is_plan if checkout.is_plan else other.opened.item == checkout.opened.item
            is_open = same and other is not checkout and other.open
            if is_open and (self.waiting(other) or not self._over(other)):
                return other
        return None

    def replace_open(self, course: str) -> None:
        """The buyer is no longer asked for the money of a seat; a proof under review waits on."""
        for other in self.all.values():
            if other.opened.item == course and other.open and not self.waiting(other):
                other.replaced_at = self.member.now

    def _over(self, checkout: Checkout) -> bool:
        return checkout.until is not None and checkout.until <= self.member.now

    def is_open(self, checkout: Checkout) -> bool:
        return checkout.open and not self._over(checkout)

    def free(self) -> dict[str, Purse]:
        """What of the balance no open checkout counts on beyond unused value, the newest first."""
        left = self.member.books.balances()
        mine = [one for one in self.all.values() if one.open]
        live = [one for one in mine if self.waiting(one) or not self._over(one)]
        for one in sorted(live, key=lambda one: -one.number):
            pots = self._together(left, one.freed)
            for leg in list(self.taken(one, pots, one.counts_on)):
                pots[leg.currency] = pots[leg.currency].minus(leg.taken)
            left = {name: Purse(*map(min, left[name], pots[name])) for name in left}
        return left

    def ended_at(self, checkout: Checkout) -> datetime | None:
        """When it was found to have ended without money."""
        if checkout.settled_at is not None:
            return None
        if checkout.open and self._over(checkout) and checkout.expired_at is None:
            checkout.expired_at = self.member.now
        return checkout.cancelled_at or checkout.replaced_at or checkout.expired_at

    def _count(self, checkout: Checkout) -> None:
        """Freezes the sum due: the price less unused value and the balance."""
        values = self.values(checkout, checkout.opened.learned_at)
        purses = self._together(self.member.books.balances(), values)
        has = self.reach(checkout, purses)
        checkout.counts_on = min(checkout.price, has)
        checkout.freed = {name: Purse(one.total) for name, one in values.items()}
        checkout.due = checkout.expected = checkout.price - checkout.counts_on
        if checkout.way is Way.STARS:
            off = half_up(Fraction(checkout.stars * checkout.counts_on, max(1, checkout.price)))
            if checkout.due:
                off = min(off, checkout.stars - 1)
            if not off:
                # It is worth no Star, so it pays nothing.
                checkout.counts_on, checkout.due = 0, checkout.price
            checkout.expected = checkout.stars - off
        if checkout.way in COINS:
            price = GRAM_PRICE if checkout.way is Way.TON else Fraction(1)
            step = HUNDREDTH[COINS[checkout.way]]
            exact = half_up(Fraction(checkout.due) / price * step)
            # What is asked for ends after two decimals, rounded up (decision 0060).
            checkout.expected = -(-exact // step) * step
        now = self.member.now
        ends = [
            (one.key, one.unused(one.day(now)), one.worth(one.day(now)))
            for one in self.endable(checkout, now)
        ]
        checkout.drawn = (
            *(
                checkout.opened.item,
                checkout.way,
                checkout.price,
                checkout.stars,
                checkout.expected,
            ),
            *(has, tuple(ends), checkout.policy.rates),
        )

    def cancelled(self, event: CheckoutCancelled) -> Outcome:
        checkout = self.all.get(event.checkout)
        if checkout is None:
            return Outcome(Kind.REFUSED, Why.UNKNOWN)
        if checkout.settled_at is not None:
            return Outcome(Kind.REFUSED, Why.SETTLED_BEFORE)
        if self.waiting(checkout):
            return Outcome(Kind.REFUSED, Why.UNDER_REVIEW)
        if checkout.replaced_at is not None or checkout.cancelled_at is not None:
            return Outcome(Kind.REPEATED)
        if self._over(checkout):
            return Outcome(Kind.REFUSED, Why.SETTLED_BEFORE)
        checkout.cancelled_at = event.learned_at
        return Outcome(Kind.DONE)

    def proof_sent(self, event: ProofSent) -> Outcome:
        """A payer who sends a proof means this checkout, also one that was over."""
        checkout = self.all.get(event.checkout)
        if checkout is None or checkout.way is not Way.BANK:
            return Outcome(Kind.REFUSED, Why.UNKNOWN)
        if checkout.settled_at is not None:
            return Outcome(Kind.REFUSED, Why.SETTLED_BEFORE)
        if self.waiting(checkout):
            return Outcome(Kind.REFUSED, Why.UNDER_REVIEW)
        if not checkout.is_plan and self.member.seat(checkout.opened.item):
            return Outcome(Kind.REFUSED, Why.SETTLED_BEFORE)
        other = self.live(checkout)
        if other is not None:
            if self.waiting(other):
                return Outcome(Kind.REFUSED, Why.UNDER_REVIEW)
            other.replaced_at = self.member.now
        checkout.cancelled_at = checkout.replaced_at = None
        hold = event.hold_until if self._may_hold(checkout) else None
        self.member.proofs.append(Proof(event.checkout, event.learned_at, hold))
        return Outcome(Kind.DONE)

    def _may_hold(self, checkout: Checkout) -> bool:
        """A payer who sends one useless proof after another holds nothing back by them."""
        proofs = self.member.proofs
        if sum(1 for one in proofs if one.checkout == checkout.key) >= HOLDING_ATTEMPTS:
            return False
        good = max(
            (one.verdict_at for one in proofs if one.accepted and one.verdict_at), default=None
        )
        since = self.member.now - REFUSED_WITHIN
        refused = [
            one
            for one in proofs
            if one.verdict_at and not one.accepted and one.verdict_at > since
            if good is None or one.verdict_at > good
        ]
        return len(refused) < MOST_REFUSED

    def proof_refused(self, event: ProofRefused) -> Outcome:
        checkout = self.all.get(event.checkout)
        if checkout is None or not self.waiting(checkout):
            return Outcome(Kind.REFUSED, Why.UNKNOWN)
        self.verdict(checkout, accepted=False)
        if checkout.until is not None:
            checkout.until = self.member.now + LIFE
        return Outcome(Kind.DONE)

    def waiting(self, checkout: Checkout) -> Proof | None:
        proofs = (p for p in self.member.proofs if p.checkout == checkout.key)
        return next((p for p in proofs if p.verdict_at is None), None)

    def verdict(self, checkout: Checkout, *, accepted: bool) -> None:
        proof = self.waiting(checkout)
        if proof is not None:
            proof.verdict_at, proof.accepted = self.member.now, accepted

    # Whether it may still be paid

    def stands_already(self, item: str) -> Why | None:
        """A member with a plan for life has nothing more to buy, nor one with the seat."""
        member = self.member
        if item in member.plans:
            return Why.LIFETIME if member.has_lifetime() else None
        return Why.STANDS if member.seat(item) else None

    def alive(self, checkout: Checkout, moment: datetime) -> bool:
        """Whether it could be paid at this moment."""
        ends = (checkout.until, checkout.cancelled_at, checkout.replaced_at)
        return all(end is None or moment <= end for end in ends)

    def day(self, checkout: Checkout, happened: datetime) -> datetime:
        """The moment whose day counts: when it was paid, if the checkout was alive then."""
        return happened if self.alive(checkout, happened) else self.member.now

    # What there is to pay with

    def endable(self, checkout: Checkout, moment: datetime) -> list[Segment]:
        if not checkout.is_plan:
            return []
        plan = self.member.plans[checkout.opened.item]
        return self.member.endable(plan, checkout.currency, checkout.policy, moment)

    def values(self, checkout: Checkout, moment: datetime) -> dict[str, Purse]:
        """What that which it ends is worth on the day of this moment, by currency."""
        found: dict[str, Purse] = {}
        for segment in self.endable(checkout, moment):
            assert segment.sale is not None
            before = found.get(segment.sale.currency, Purse())
            found[segment.sale.currency] = before.plus(segment.worth(segment.day(moment)))
        return found

    @staticmethod
    def _together(one: dict[str, Purse], other: dict[str, Purse]) -> dict[str, Purse]:
        names = {*one, *other}
        return {name: one.get(name, Purse()).plus(other.get(name, Purse())) for name in names}

    def purses(self, checkout: Checkout, moment: datetime, came: Purse) -> dict[str, Purse]:
        """The member's own money besides what came in now: the balance, and what ends."""
        balances = self.member.books.balances()
        own = balances.get(checkout.currency, Purse())
        balances[checkout.currency] = own.minus(came)
        return self._together(balances, self.values(checkout, moment))

    @staticmethod
    def _pots(
        checkout: Checkout, purses: dict[str, Purse]
    ) -> Iterator[tuple[str, bool, int, Fraction]]:
        """Its own currency first, the others by name; of each the spend-only part first."""
        for currency in sorted(purses, key=lambda name: (name != checkout.currency, name)):
            rate = checkout.policy.rate(currency, checkout.currency)
            if rate is not None:
                yield currency, True, purses[currency].spend_only, rate
                yield currency, False, purses[currency].payable, rate

    def reach(self, checkout: Checkout, purses: dict[str, Purse]) -> int:
        """What all of it is worth in the price's currency, at the rates of the checkout."""
        return sum(half_up(amount * rate) for _, _, amount, rate in self._pots(checkout, purses))

    def taken(self, checkout: Checkout, purses: dict[str, Purse], wanted: int) -> Iterator[Leg]:
        """What is taken for a sum: pot by pot, of a part of one what stands for it."""
        for currency, spend_only, amount, rate in self._pots(checkout, purses):
            worth = half_up(amount * rate)
            value = min(worth, wanted)
            if not value:
                continue
            taken = amount
            if value < worth:
                taken = half_up(value / rate)
                while half_up(taken * rate) < value:
                    taken += 1
            wanted -= value
            if spend_only:
                yield Leg(currency, Purse(0, taken), Purse(0, value))
            else:
                yield Leg(currency, Purse(taken), Purse(value))
