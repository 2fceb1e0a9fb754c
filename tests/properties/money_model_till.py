"""The model's till: what the money for a checkout becomes."""

from datetime import datetime
from fractions import Fraction

from tests.properties.money_model_books import Payment, Sale, tender_of
from tests.properties.money_model_checkouts import Checkout, Checkouts
from tests.properties.money_model_events import (
    DOLLARS,
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

    def money_came(self, event: MoneyCame) -> Outcome:
        checkout = self.checkouts.newest(event.checkout)
        if checkout is None:
            return Outcome(Kind.REFUSED, Why.UNKNOWN)
        now, happened = event.learned_at, event.happened_at or event.learned_at
        if not event.amount:
            return self._settled_by_tap(checkout, event)
        payment = self._book(checkout, event.key, event.amount, event.tender)
        why = self._not_bought(checkout, payment, happened, event)
        self.checkouts.verdict(checkout)
        if why is not None:
            payment.surplus = payment.received
            return Outcome(Kind.BALANCE, why)
        floor = event.telegram_expiry
        self._buy(checkout, payment, happened, floor=floor + FLOOR if floor else None)
        checkout.settled_at = now
        return Outcome(Kind.BOUGHT)

    def _settled_by_tap(self, checkout: Checkout, event: MoneyCame) -> Outcome:
        now = event.learned_at
        payment = self._payment(checkout, event.key, 0, None)
        why = self._not_bought(checkout, payment, now, event)
        if why is None and not self.checkouts.alive(checkout, now):
            why = Why.OVER
        if why is not None:
            return Outcome(Kind.REFUSED, why)
        self.member.payments[event.key] = payment
        self._buy(checkout, payment, now)
        checkout.settled_at = now
        return Outcome(Kind.BOUGHT)

    def renewed(self, event: StarsRenewed) -> Outcome:
        checkout = self.checkouts.newest(event.checkout)
        if checkout is None:
            return Outcome(Kind.REFUSED, Why.UNKNOWN)
        payment = self._book(checkout, event.key, event.amount, None)
        why = self.checkouts.stands_already(checkout.opened.item)
        if checkout.cancelled_at is not None:
            why = Why.CANCELLED
        elif self._newer(checkout):
            why = Why.OLDER_WISH
        if why is not None:
            payment.surplus = payment.received
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
        return Payment(
            key=key,
            number=self.member.number,
            way=checkout.way,
            currency=checkout.currency,
            received=checkout.value_of(amount),
            tender=tender_of(checkout.way, amount, tender),
            learned_at=self.member.now,
        )

    # What decides

    def _not_bought(
        self, checkout: Checkout, payment: Payment, happened: datetime, event: MoneyCame
    ) -> Why | None:
        if checkout.settled_at is not None:
            return Why.SETTLED_BEFORE
        if checkout.cancelled_at is not None:
            return Why.CANCELLED
        if newer := self._newer(checkout):
            if not newer <= checkout.bought_in_review:
                return Why.OLDER_WISH
            if event.reviewer is Reviewer.BALANCE:
                return Why.REVIEWER
        if why := self.checkouts.stands_already(checkout.opened.item):
            return why
        enough = event.accept_less or self._is_enough(checkout, payment, happened)
        return None if enough else Why.SHORT

    def _newer(self, checkout: Checkout) -> set[str]:
        """Other plans that were bought since this checkout was opened, and not undone."""
        if not checkout.is_plan:
            return set()
        return {
            sale.key
            for sale in self.member.sales
            if sale.is_plan and not sale.renewal and not sale.undone
            if sale.number > checkout.number and sale.item != checkout.opened.item
        }

    def _is_enough(self, checkout: Checkout, payment: Payment, happened: datetime) -> bool:
        """Whether it is the price but for a trifle; what was drawn in time is still enough."""
        moment = happened
        if self.checkouts.alive(checkout, happened):
            moment = min(happened, checkout.opened.learned_at)
        values = self.checkouts.values(checkout, self.checkouts.day(checkout, moment))
        pool = self.checkouts.pool(checkout, payment, values)
        short = checkout.price - self.checkouts.reach(checkout, pool)
        return short <= 0 or self._is_trifle(checkout, short)

    @staticmethod
    def _is_trifle(checkout: Checkout, short: int) -> bool:
        dollar = checkout.policy.rate(DOLLARS, checkout.currency)
        if checkout.way not in (Way.BANK, Way.CHAIN) or dollar is None:
            return False
        return short <= half_up(TRIFLE_CENTS * dollar) and short <= checkout.due * TRIFLE_PART

    # Buying

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
        sale = Sale(
            payment.key,
            member.number,
            item,
            checkout.is_plan,
            checkout.currency,
            price,
            Purse(),
            renewal=renewal,
        )
        moment = self.checkouts.day(checkout, happened)
        pool = self.checkouts.pool(checkout, payment, self.checkouts.values(checkout, moment))
        days = member.end_for(self.checkouts.endable(checkout), moment, sale)
        self._pay(checkout, payment, sale, pool)
        payment.sale = sale
        member.sales.append(sale)
        for other in self.checkouts.all.values():
            if self.checkouts.in_review(other, member.now) and other is not checkout:
                other.bought_in_review.add(sale.key)
        if not checkout.is_plan:
            course = member.courses[item]
            start = member.starts[item]
            sale.seat = Seat(course, member.policy, member.now, start, sale)
            member.seats.append(sale.seat)
            return
        months = 1 if renewal else checkout.months
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
            days=0 if months is None else days,
        )
        member.line(item).add(sale.segment, member.holds)

    def _pay(
        self, checkout: Checkout, payment: Payment, sale: Sale, pool: dict[str, Purse]
    ) -> None:
        """The price is taken from the balance, the spend-only part first."""
        books, came = self.member.books, payment.received
        without = self.checkouts.reach(checkout, pool) - came
        payment.surplus = min(came, max(0, came - max(0, sale.price - without)))
        for leg in self.checkouts.taken(checkout, pool, sale.price):
            if leg.currency != sale.currency:
                books.debit(leg.currency, leg.taken, "exchange")
                books.credit(sale.currency, leg.value, "exchange")
                sale.legs.append(leg)
            books.earn(sale, leg.value)
        sale.balance_used = max(0, sale.income.total - (came - payment.surplus))
