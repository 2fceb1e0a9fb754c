"""The model's till: what the money for a checkout becomes."""

from dataclasses import replace
from datetime import datetime
from fractions import Fraction

from tests.properties.money_model_books import Payment, Sale, tender_of
from tests.properties.money_model_checkouts import Checkout, Checkouts
from tests.properties.money_model_events import (
    DOLLARS,
    CheckoutOpened,
    Kind,
    MoneyCame,
    Outcome,
    Purse,
    Reviewer,
    StarsRenewed,
    Way,
    Why,
    half_up,
)
from tests.properties.money_model_lines import FLOOR, Seat, Segment
from tests.properties.money_model_member import Member

#: The trifle: at most this many cents of a dollar, and this part of the sum due.
TRIFLE_CENTS, TRIFLE_PART = 100, Fraction(2, 100)


class Till:
    def __init__(self, member: Member, checkouts: Checkouts) -> None:
        self.member, self.checkouts = member, checkouts

    # Money

    def opened(self, event: CheckoutOpened) -> Outcome:
        checkout = self.checkouts.draw(event)
        if isinstance(checkout, Outcome):
            return checkout
        outcome = Outcome(Kind.DONE, expected=checkout.expected, counts_on=checkout.counts_on)
        if checkout.expected:
            return outcome
        payment = self._payment(checkout, event.key, 0, None)
        self.member.payments[event.key] = payment
        self._settle(checkout, payment, event.learned_at)
        return replace(outcome, kind=Kind.BOUGHT)

    def money_came(self, event: MoneyCame) -> Outcome:
        checkout = self.checkouts.all.get(event.checkout)
        if checkout is None:
            return Outcome(Kind.REFUSED, Why.UNKNOWN)
        proof = self.checkouts.waiting(checkout)
        happened = event.happened_at or event.learned_at
        if proof is not None:
            happened = proof.sent_at
        if checkout.way is Way.STARS and self._goes_back(checkout):
            return Outcome(Kind.SENT_BACK)
        payment = self._book(checkout, event.key, event.amount, event.tender)
        why = self._not_bought(checkout, payment, happened, event)
        self.checkouts.verdict(checkout)
        floor = event.telegram_expiry
        if why is None:
            self._settle(checkout, payment, happened, floor=floor + FLOOR if floor else None)
            return Outcome(Kind.BOUGHT)
        checkout.settled_at = checkout.settled_at or event.learned_at
        return Outcome(Kind.BALANCE, why)

    def _goes_back(self, checkout: Checkout) -> bool:
        """Stars that could buy nothing are worth more where they came from."""
        if checkout.settled_at is not None:
            return True
        return checkout.is_plan and self.member.has_lifetime()

    def renewed(self, event: StarsRenewed) -> Outcome:
        checkout = self.checkouts.all.get(event.checkout)
        if checkout is None:
            return Outcome(Kind.REFUSED, Why.UNKNOWN)
        payment = self._book(checkout, event.key, event.amount, None)
        why = self.checkouts.stands_already(checkout.opened.item)
        if checkout.cancelled_at is not None:
            why = Why.CANCELLED
        elif self._newer(checkout):
            why = Why.OLDER_WISH
        if why is not None:
            return Outcome(Kind.BALANCE, why)
        self._buy(
            checkout,
            payment,
            event.happened_at or event.learned_at,
            floor=event.telegram_expiry + FLOOR,
            renewal=True,
        )
        return Outcome(Kind.BOUGHT)

    def _book(
        self, checkout: Checkout, key: str, amount: int, tender: tuple[str, int] | None
    ) -> Payment:
        payment = self._payment(checkout, key, amount, tender)
        self.member.payments[key] = payment
        self.member.books.came(payment)
        return payment

    def _payment(
        self, checkout: Checkout, key: str, amount: int, tender: tuple[str, int] | None
    ) -> Payment:
        self.member.number += 1
        received = checkout.value_of(amount)
        return Payment(
            key=key,
            number=self.member.number,
            way=checkout.way,
            currency=checkout.currency,
            received=received,
            surplus=received,
            tender=tender_of(checkout.way, amount, tender),
            learned_at=self.member.now,
        )

    # What decides

    def _not_bought(
        self, checkout: Checkout, payment: Payment, happened: datetime, event: MoneyCame
    ) -> Why | None:
        if checkout.settled_at is not None:
            return Why.SETTLED_BEFORE
        if why := self.checkouts.stands_already(checkout.opened.item):
            return why
        if self._newer(checkout):
            if not event.accept_less:
                return Why.OLDER_WISH
            if event.reviewer is Reviewer.BALANCE:
                return Why.REVIEWER
        if checkout.cancelled_at is not None and not event.accept_less:
            return Why.CANCELLED
        enough = event.accept_less or self._is_enough(checkout, payment, happened)
        return None if enough else Why.SHORT

    def _newer(self, checkout: Checkout) -> bool:
        """Whether another plan was bought whose checkout was opened later, and stands."""
        return checkout.is_plan and any(
            sale.item != checkout.opened.item
            and sale.wished_at is not None
            and sale.wished_at > checkout.opened.learned_at
            and not sale.undone
            for sale in self.member.sales
        )

    def _is_enough(self, checkout: Checkout, payment: Payment, happened: datetime) -> bool:
        """Whether it is the price but for a trifle."""
        came = min(payment.received, checkout.price)
        purses = self._own(checkout, payment, happened)
        short = checkout.price - came - self.checkouts.reach(checkout, purses)
        return short <= 0 or self._is_trifle(checkout, short)

    def _own(self, checkout: Checkout, payment: Payment, happened: datetime) -> dict[str, Purse]:
        moment = self.checkouts.day(checkout, happened)
        return self.checkouts.purses(checkout, moment, payment.left)

    @staticmethod
    def _is_trifle(checkout: Checkout, short: int) -> bool:
        dollar = checkout.policy.rate(DOLLARS, checkout.currency)
        if checkout.way not in (Way.BANK, Way.CHAIN) or dollar is None:
            return False
        return short <= half_up(TRIFLE_CENTS * dollar) and short <= checkout.due * TRIFLE_PART

    # Buying

    def _settle(
        self,
        checkout: Checkout,
        payment: Payment,
        happened: datetime,
        *,
        floor: datetime | None = None,
    ) -> None:
        self._buy(checkout, payment, happened, floor=floor)
        checkout.settled_at = self.member.now

    def _buy(
        self,
        checkout: Checkout,
        payment: Payment,
        happened: datetime,
        *,
        floor: datetime | None = None,
        renewal: bool = False,
    ) -> None:
        member, item = self.member, checkout.opened.item
        member.number += 1
        price = payment.received if renewal else checkout.price
        is_wish = checkout.is_plan and not renewal and member.plans[item].price > 0
        sale = Sale(
            payment.key,
            member.number,
            item,
            checkout.is_plan,
            checkout.currency,
            checkout.opened.learned_at if is_wish else None,
            Purse(),
        )
        own = self._own(checkout, payment, happened)
        moment = self.checkouts.day(checkout, happened)
        days = member.end_for(self.checkouts.endable(checkout, moment), moment, sale)
        self._pay(checkout, payment, sale, price, own)
        payment.sale = sale
        member.sales.append(sale)
        if not checkout.is_plan:
            course = member.courses[item]
            start = member.starts[item]
            sale.seat = Seat(course, member.policy, member.now, start, sale)
            member.seats.append(sale.seat)
            return
        months = 1 if renewal else checkout.months
        sale.along = 0 if months is None else days
        sale.segment = Segment(
            key=payment.key,
            plan=item,
            months=months,
            policy=member.policy,
            learned_at=member.now,
            happened_at=happened,
            opened_at=checkout.opened.learned_at,
            given=False,
            sale=sale,
            floor=floor,
            days=sale.along,
        )
        member.line(item).add(sale.segment, member.holds)

    def _pay(
        self,
        checkout: Checkout,
        payment: Payment,
        sale: Sale,
        price: int,
        own: dict[str, Purse],
    ) -> None:
        """What came in pays first; what is missing is taken from the member's own money."""
        books, came = self.member.books, min(payment.received, price)
        payment.surplus = payment.received - came
        books.earn(sale, Purse(0, came) if payment.way is Way.STARS else Purse(came))
        for leg in self.checkouts.taken(checkout, own, price - came):
            if leg.currency != sale.currency:
                books.debit(leg.currency, leg.taken, "exchange")
                books.credit(sale.currency, leg.value, "exchange")
            books.earn(sale, leg.value)
            sale.legs.append(leg)
