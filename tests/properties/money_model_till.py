"""The model's till: what the money for a checkout becomes."""

from dataclasses import replace
from datetime import datetime, timedelta
from fractions import Fraction

from tests.properties.money_model_books import Payment, Sale
from tests.properties.money_model_checkouts import Checkout, Checkouts
from tests.properties.money_model_events import (
    DOLLARS,
    STARS,
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
from tests.properties.money_model_lines import FLOOR, Segment
from tests.properties.money_model_member import Member
from tests.properties.money_model_renewals import Renewals, Subscription

#: The trifle: at most this many cents of a dollar, and this part of the sum due.
TRIFLE_CENTS, TRIFLE_PART = 100, Fraction(2, 100)
#: A period of a subscription in Stars, as Telegram counts it.
PERIOD = timedelta(days=30)


class Till:
    def __init__(self, member: Member, checkouts: Checkouts, renewals: Renewals) -> None:
        self.member, self.checkouts, self.renewals = member, checkouts, renewals

    # Money

    def opened(self, event: CheckoutOpened) -> Outcome:
        checkout = self.checkouts.draw(event, self.renewals.renewing)
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
            begun = self.renewals.of(checkout)
            expiry = event.telegram_expiry or happened + PERIOD
            if begun is not None and happened < begun.began_at:
                # Older than the beginning that was known: this was the beginning, reported late.
                return self._renew(begun, event.key, happened, expiry)
            return Outcome(Kind.SENT_BACK)
        asked = self._asked(checkout, event, is_approved=proof is not None)
        payment = self.book(checkout, event.key, *asked)
        why = self._not_bought(checkout, payment.received, happened, event)
        self.checkouts.verdict(checkout, accepted=True)
        expiry = event.telegram_expiry or happened + PERIOD
        floor = expiry + FLOOR if checkout.recurring else None
        outcome = self.settled(checkout, payment, happened, why, floor=floor)
        if floor is not None and outcome.kind is Kind.BOUGHT:
            payment.renews = checkout
            self.renewals.begin(checkout, happened, expiry)
        return outcome

    def _asked(
        self, checkout: Checkout, event: MoneyCame, *, is_approved: bool
    ) -> tuple[int, tuple[str, int] | None]:
        """What came, and what was handed over for it."""
        if checkout.way is Way.STARS:
            return checkout.due, (STARS, checkout.expected)
        return (checkout.due if checkout.way is Way.CARD or is_approved else event.amount), None

    def why_not(self, checkout: Checkout, value: int, happened: datetime) -> Why | None:
        """Why money that came by itself would not buy what its checkout is for."""
        bare = MoneyCame(learned_at=self.member.now, key="", checkout=checkout.key, amount=value)
        return self._not_bought(checkout, value, happened, bare, booked=False)

    def settled(
        self,
        checkout: Checkout,
        payment: Payment,
        happened: datetime,
        why: Why | None,
        *,
        floor: datetime | None = None,
    ) -> Outcome:
        """A payment is the end of its checkout, whatever it becomes."""
        checkout.paid_at = checkout.paid_at or happened
        if why is None:
            self._settle(checkout, payment, happened, floor=floor)
            return Outcome(Kind.BOUGHT)
        checkout.settled_at = checkout.settled_at or self.member.now
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
        subscription = self.renewals.of(checkout)
        if subscription is None:
            # The first that is known of it, whatever Telegram says.
            words = {name: value for name, value in vars(event).items() if name != "amount"}
            return self.money_came(MoneyCame(amount=event.amount, **words))
        happened = event.happened_at or event.learned_at
        return self._renew(subscription, event.key, happened, event.telegram_expiry)

    def _renew(
        self, subscription: Subscription, key: str, happened: datetime, expiry: datetime
    ) -> Outcome:
        checkout = subscription.checkout
        if subscription.ended or self.member.has_lifetime():
            return Outcome(Kind.SENT_BACK)
        payment = self.book(checkout, key, checkout.due, (STARS, checkout.expected))
        payment.renews = checkout
        subscription.began_at = min(subscription.began_at, happened)
        subscription.paid_until = max(subscription.paid_until, expiry)
        if self._would_end_newer(checkout):
            self.renewals.end_all()
            return Outcome(Kind.BALANCE, Why.OLDER_WISH)
        self._buy(checkout, payment, happened, floor=expiry + FLOOR, renewal=True)
        return Outcome(Kind.BOUGHT)

    def _would_end_newer(self, checkout: Checkout) -> bool:
        """A renewal ends nothing that was bought since its subscription began."""
        ends = self.checkouts.endable(checkout, self.member.now)
        wishes = [segment.sale.wished_at for segment in ends if segment.sale]
        return any(wish and wish > checkout.opened.learned_at for wish in wishes)

    def book(
        self, checkout: Checkout, key: str, value: int, tender: tuple[str, int] | None
    ) -> Payment:
        payment = self._payment(checkout, key, value, tender)
        self.member.payments[key] = payment
        self.member.books.came(payment)
        return payment

    def _payment(
        self, checkout: Checkout, key: str, value: int, tender: tuple[str, int] | None
    ) -> Payment:
        self.member.number += 1
        return Payment(
            key=key,
            number=self.member.number,
            way=checkout.way,
            currency=checkout.currency,
            received=value,
            surplus=value,
            tender=tender,
            learned_at=self.member.now,
        )

    # What decides

    def _not_bought(
        self,
        checkout: Checkout,
        value: int,
        happened: datetime,
        event: MoneyCame,
        *,
        booked: bool = True,
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
        booked_as = Purse(0, value) if checkout.way is Way.STARS else Purse(value)
        came = booked_as if booked else Purse()
        own = self._own(checkout, happened, came)
        enough = event.accept_less or self._is_enough(checkout, value, own)
        enough = enough or self._was_enqueued(checkout, value, happened, came)
        return None if enough else Why.SHORT

    def _was_enqueued(
        self, checkout: Checkout, value: int, happened: datetime, came: Purse
    ) -> bool:
        """Whether it is what the checkout asked for, on the day when it was opened."""
        if not checkout.is_plan or not self.checkouts.alive(checkout, happened):
            return False
        own = self.checkouts.purses(checkout, checkout.opened.learned_at, came)
        return checkout.price - min(value, checkout.price) <= self.checkouts.reach(checkout, own)

    def _newer(self, checkout: Checkout) -> bool:
        """Whether another plan was bought whose checkout was opened later, and stands."""
        return checkout.is_plan and any(
            sale.item != checkout.opened.item
            and sale.wished_at is not None
            and sale.wished_at > checkout.opened.learned_at
            and not sale.undone
            for sale in self.member.sales
        )

    def _is_enough(self, checkout: Checkout, value: int, own: dict[str, Purse]) -> bool:
        """Whether it is the price but for a trifle."""
        came = min(value, checkout.price)
        short = checkout.price - came - self.checkouts.reach(checkout, own)
        return short <= 0 or self._is_trifle(checkout, short)

    def _own(self, checkout: Checkout, happened: datetime, came: Purse) -> dict[str, Purse]:
        """The member's own money without what came in now."""
        moment = self.checkouts.day(checkout, happened)
        return self.checkouts.purses(checkout, moment, came)

    @staticmethod
    def _is_trifle(checkout: Checkout, short: int) -> bool:
        dollar = checkout.policy.rate(DOLLARS, checkout.currency)
        if checkout.way in (Way.STARS, Way.CARD) or dollar is None:
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
        own = self._own(checkout, happened, payment.left)
        moment = self.checkouts.day(checkout, happened)
        days = member.end_for(self.checkouts.endable(checkout, moment), moment, sale)
        self._pay(checkout, payment, sale, price, own)
        payment.sale = sale
        member.sales.append(sale)
        if not checkout.is_plan:
            sale.seat = member.sit(item, sale)
            self.checkouts.replace_open(item)
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
        self.renewals.follow()

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
