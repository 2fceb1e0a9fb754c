"""The model's checkouts: what they count on, how long they live, and what they may be paid with."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from fractions import Fraction

from tests.properties.money_model_books import Leg, Payment
from tests.properties.money_model_events import (
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

#: How long a checkout's balance stays held behind its end.
LAG, CHAIN_LAG = timedelta(minutes=30), timedelta(hours=6)


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
    due: int = 0
    expected: int = 0
    hold: dict[str, int] = field(default_factory=dict)
    cancelled_at: datetime | None = None
    settled_at: datetime | None = None
    replaced_by: "Checkout | None" = None
    replaces: "Checkout | None" = None
    bought_in_review: set[str] = field(default_factory=set)

    @property
    def key(self) -> str:
        return self.opened.key

    @property
    def way(self) -> Way:
        return self.opened.way

    def closed(self, moment: datetime) -> bool:
        ends = (self.cancelled_at, self.settled_at)
        return any(end is not None and end <= moment for end in ends)

    def value_of(self, amount: int) -> int:
        """What an amount is worth in the price's currency: Stars go by the ratio sold at."""
        if self.way is not Way.STARS:
            return amount
        if amount == self.expected:
            return self.due
        ratio = Fraction(self.price, max(1, self.stars))
        if amount > self.expected:
            return self.due + half_up((amount - self.expected) * ratio)
        return min(half_up(amount * ratio), max(0, self.due - 1))

    def codes(self) -> set[str]:
        """Its own key and those of the checkouts that it was redrawn from."""
        return {self.key} | (self.replaces.codes() if self.replaces else set())


class Checkouts:
    def __init__(self, member: Member) -> None:
        self.member = member
        self.all: dict[str, Checkout] = {}

    # Opening, cancelling, proofs

    def opened(self, event: CheckoutOpened) -> Outcome:
        member = self.member
        plan, course = member.plans.get(event.item), member.courses.get(event.item)
        what = plan or course
        if what is None:
            return Outcome(Kind.REFUSED, Why.UNKNOWN)
        if why := self.stands_already(event.item):
            return Outcome(Kind.REFUSED, why)
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
        )
        unused = self._count(checkout)
        self.all[event.key] = checkout
        old = self.newest(event.redraw_of) if event.redraw_of else None
        if old is not None and old.settled_at is None:
            old.replaced_by, checkout.replaces = checkout, old
        return Outcome(
            Kind.DONE,
            expected=checkout.expected,
            counts_on_balance=dict(checkout.hold),
            counts_on_unused=unused,
        )

    def _count(self, checkout: Checkout) -> int:
        """Freezes the sum due: the price less unused value, less the balance. Returns the value."""
        unused = 0
        checkout.due = checkout.price
        if not checkout.opened.recurring:
            values = self.values(checkout, checkout.opened.learned_at)
            unused = min(checkout.price, self.reach(checkout, values))
            left = checkout.price - unused
            parts = list(self.taken(checkout, self.member.books.balances(), left))
            checkout.hold = {leg.currency: leg.taken.total for leg in parts if leg.taken.total}
            checkout.due = left - sum(leg.value.total for leg in parts)
        checkout.expected = checkout.due
        if checkout.way is Way.STARS:
            share = Fraction(checkout.due, max(1, checkout.price))
            checkout.expected = max(1 if checkout.due else 0, half_up(checkout.stars * share))
        return unused

    def cancelled(self, event: CheckoutCancelled) -> Outcome:
        checkout = self.newest(event.checkout)
        if checkout is None:
            return Outcome(Kind.REFUSED, Why.UNKNOWN)
        if checkout.closed(event.learned_at):
            return Outcome(Kind.REFUSED, Why.SETTLED_BEFORE)
        checkout.cancelled_at = event.learned_at
        return Outcome(Kind.DONE)

    def proof_sent(self, event: ProofSent) -> Outcome:
        checkout = self.newest(event.checkout)
        if checkout is None:
            return Outcome(Kind.REFUSED, Why.UNKNOWN)
        if checkout.closed(event.learned_at):
            return Outcome(Kind.REFUSED, Why.SETTLED_BEFORE)
        if self.waiting(checkout):
            return Outcome(Kind.REFUSED, Why.STANDS)
        proof = Proof(event.checkout, event.learned_at, event.hold_until)
        self.member.proofs.append(proof)
        return Outcome(Kind.DONE)

    def proof_refused(self, event: ProofRefused) -> Outcome:
        checkout = self.newest(event.checkout)
        if checkout is None or not self.waiting(checkout):
            return Outcome(Kind.REFUSED, Why.UNKNOWN)
        self.verdict(checkout)
        return Outcome(Kind.DONE)

    def waiting(self, checkout: Checkout) -> list[Proof]:
        codes = checkout.codes()
        return [p for p in self.member.proofs if p.checkout in codes and p.verdict_at is None]

    def verdict(self, checkout: Checkout) -> None:
        for proof in self.waiting(checkout):
            proof.verdict_at = self.member.now

    # Whether it may still be paid

    def stands_already(self, item: str) -> Why | None:
        member = self.member
        plan = member.plans.get(item)
        if plan is None:
            return Why.STANDS if member.seat(item) else None
        line = member.line(item)
        if line.is_lifetime(member.now):
            return Why.LIFETIME
        return Why.STANDS if not plan.price and line.runs(member.now) else None

    def newest(self, key: str) -> Checkout | None:
        checkout = self.all.get(key)
        while checkout is not None and checkout.replaced_by is not None:
            checkout = checkout.replaced_by
        return checkout

    def alive(self, checkout: Checkout, moment: datetime) -> bool:
        """Whether it could be paid at this moment, under its own code or an older one of it."""
        if checkout.closed(moment):
            return False
        if checkout.opened.learned_at <= moment:
            until = checkout.opened.until
            return until is None or moment < until or self.in_review(checkout, moment)
        return checkout.replaces is not None and self.alive(checkout.replaces, moment)

    def in_review(self, checkout: Checkout, moment: datetime) -> bool:
        until, codes = checkout.opened.until, checkout.codes()
        return any(
            proof.checkout in codes
            and proof.sent_at <= moment
            and (proof.verdict_at is None or moment < proof.verdict_at)
            and (until is None or proof.sent_at < until)
            for proof in self.member.proofs
        )

    def day(self, checkout: Checkout, happened: datetime) -> datetime:
        """The moment whose day counts: when it was paid, if the checkout was alive then."""
        return happened if self.alive(checkout, happened) else self.member.now

    # What there is to pay with

    def endable(self, checkout: Checkout) -> list[Segment]:
        if not checkout.is_plan:
            return []
        plan = self.member.plans[checkout.opened.item]
        return self.member.endable(plan, checkout.currency, checkout.policy)

    def values(self, checkout: Checkout, moment: datetime) -> dict[str, Purse]:
        """What that which it ends is worth on the day of this moment, by currency."""
        found: dict[str, Purse] = {}
        for segment in self.endable(checkout):
            assert segment.sale is not None
            before = found.get(segment.sale.currency, Purse())
            found[segment.sale.currency] = before.plus(segment.worth(segment.day(moment)))
        return found

    def pool(
        self, checkout: Checkout, payment: Payment, values: dict[str, Purse]
    ) -> dict[str, Purse]:
        """The balance with what came in and what ends, less what newer checkouts hold."""
        pool = self.member.books.balances()
        came = payment.left
        if payment.received:
            pool[payment.currency] = pool[payment.currency].minus(came)
        for other in self.all.values():
            if other.number > checkout.number and self._holds(other):
                for currency, amount in other.hold.items():
                    purse = pool.get(currency, Purse())
                    pool[currency] = purse.minus(purse.first(amount))
        for currency, purse in [*values.items(), (payment.currency, came)]:
            pool[currency] = pool.get(currency, Purse()).plus(purse)
        return pool

    def _holds(self, checkout: Checkout) -> bool:
        now, until = self.member.now, checkout.opened.until
        if checkout.closed(now) or checkout.replaced_by is not None:
            return False
        lag = CHAIN_LAG if checkout.way is Way.CHAIN else LAG
        return until is None or now < until + lag or self.in_review(checkout, now)

    def held(self, currency: str) -> int:
        """What open checkouts hold of the balance."""
        open_ = (checkout for checkout in self.all.values() if self._holds(checkout))
        total = sum(checkout.hold.get(currency, 0) for checkout in open_)
        return min(total, self.member.books.balance(currency).total)

    @staticmethod
    def reach(checkout: Checkout, pool: dict[str, Purse]) -> int:
        """What all of it is worth in the price's currency, at the rates of the checkout."""
        worth = 0
        for currency, purse in pool.items():
            rate = checkout.policy.rate(currency, checkout.currency)
            worth += half_up(purse.total * rate) if rate is not None else 0
        return worth

    @staticmethod
    def taken(checkout: Checkout, pool: dict[str, Purse], wanted: int) -> Iterator[Leg]:
        """What is taken for a sum: its own currency first, the others by name."""
        for currency in sorted(pool, key=lambda name: (name != checkout.currency, name)):
            rate = checkout.policy.rate(currency, checkout.currency)
            if rate is None or not wanted:
                continue
            purse = pool[currency]
            worth = half_up(purse.total * rate)
            taken = purse if worth <= wanted else purse.first(half_up(wanted / rate))
            value = min(worth, wanted)
            payable = min(value, half_up(taken.payable * rate))
            wanted -= value
            yield Leg(currency, taken, Purse(payable, value - payable))
