"""What is known of one settlement, worked out once: what ends, what pays, and the lines of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from models.ledger import Account
from models.payments import Payment, PaymentIntent
from models.people import BotUser
from services.commerce import worth
from services.commerce.funds import Stop, Taken, added, freed, stops, take, usable
from services.commerce.items import sold_in
from services.commerce.methods.registry import goes_back_by_charge
from services.commerce.wishes import Why
from services.ledger.entries import Line, balance_account, clearing, converted, flow
from services.money import Money
from services.policy import Policy
from services.timeline import terms as t
from services.timeline.facts import Fact, facts_of
from services.timeline.state import State
from services.timeline.timeline import timeline


@dataclass(frozen=True)
class Payer:
    """A payer whose money came, and everything that had happened to them until then."""

    user: BotUser
    facts: Sequence[Fact]
    state: State


async def payer_of(user: BotUser, now: datetime) -> Payer:
    """What is known of a person; read it behind their lock."""
    facts = await facts_of(user.id)
    return Payer(user, facts, timeline(facts, now))


class Deal:
    """What is known of one settlement, worked out once."""

    def __init__(
        self,
        payment: Payment,
        intent: PaymentIntent | None,
        payer: Payer,
        now: datetime,
        policy: Policy,
    ) -> None:
        self.payment, self.intent, self.user = payment, intent, payer.user
        self.facts, self.state, self.now, self.policy = payer.facts, payer.state, now, policy
        self.happened_at = payment.submitted_at or now
        self.rates = worth.rates_of(payment, policy)
        self.came_in = Money(0, sold_in(payment.snapshot)["currency"])
        self.spend_only = goes_back_by_charge(payment.payment_method)
        self.stops: tuple[Stop, ...] = ()
        self.taken: list[Taken] = []
        self.is_short: Why | None = None
        self.missing = 0
        self.is_full_price = False
        self.renews: PaymentIntent | None = None

    @property
    def opened_at(self) -> datetime:
        """When it was wished for; a renewal is no new wish."""
        wish = self.intent or self.renews
        return wish.created_at if wish else self.payment.created_at

    @property
    def is_overtaken(self) -> Why | None:
        """A renewal ends nothing that was bought since its subscription began."""
        ends = {stop.ended.fact for stop in self.stops}
        opened = (fact.opened_at for fact in self.facts if fact.id in ends)
        newer = any(at is not None and at > self.opened_at for at in opened)
        return Why.OLDER if self.renews and newer else None

    @property
    def arrival(self) -> list[t.Move]:
        """What came in, as balance."""
        if not self.came_in.minor:
            return []
        move_in = t.Move(
            currency=self.came_in.currency,
            amount=self.came_in.minor,
            spend_only=self.spend_only,
        )
        return [move_in]

    async def price_it(self, *, accepts_less: bool) -> None:
        """Work out what ends and what is taken; `is_short` where it is not enough."""
        at, lag = self.happened_at, self.policy.lag
        price = await worth.price_now(self.payment, self.intent, self.user, at, lag)
        self.is_full_price = price != worth.final(self.payment.snapshot)
        listed = Money.of(Decimal(sold_in(self.payment.snapshot)["price"]), self.came_in.currency)
        if self.payment.plan_id is not None:
            # The day is the payment's own where the checkout was alive then (money.md, 7).
            day = self.happened_at if worth.was_alive(self.intent, self.happened_at) else self.now
            plan_id = self.payment.plan_id
            self.stops = self._stops(plan_id, listed, day)
        # What came in pays first, and their own money what is left: so it does not matter which of
        # two payments was reported first.
        use = Money(min(self.came_in.minor, price.minor), price.currency)
        rest = Money(price.minor - use.minor, price.currency)
        own = added(self.state.balances, freed(self.stops))
        has = usable(own, price.currency, self.rates)
        if has < rest and not accepts_less:
            missing = rest.minor - has.minor
            trifle = worth.trifle(self.payment, self.policy).minor
            if missing > trifle and not self._was_enqueued(rest, listed):
                self.is_short, self.missing = Why.SHORT, missing
                return
        self.taken = [Taken(use, use, self.spend_only)] if use.minor else []
        self.taken += take(own, min(rest, has), self.rates)

    def _stops(self, plan_id: UUID, listed: Money, day: datetime) -> tuple[Stop, ...]:
        is_lifetime = bool(sold_in(self.payment.snapshot)["is_lifetime"])
        found = self.state, plan_id, listed, day, self.rates, self.now
        return stops(*found, is_lifetime=is_lifetime)

    def _was_enqueued(self, rest: Money, listed: Money) -> bool:
        """Whether only days went by since the checkout was opened, while it was alive.

        Its price counted the unused days of that day, and what was paid in time keeps its price:
        the item is given for what they are worth now.
        """
        if self.intent is None or not worth.was_alive(self.intent, self.happened_at):
            return False
        plan_id, day = self.payment.plan_id, self.intent.created_at
        if plan_id is None:
            return False
        then = self._stops(plan_id, listed, day)
        own = added(self.state.balances, freed(then))
        return not usable(own, rest.currency, self.rates) < rest

    @property
    def moves(self) -> tuple[t.Move, ...]:
        """What all of it does to the balance."""
        found = [*freed(self.stops), *self.arrival, *(one.move for one in self.taken)]
        return worth.summed(found)

    @property
    def worth(self) -> int:
        return sum(one.value.minor for one in self.taken)

    @property
    def spent_only(self) -> int:
        return sum(one.value.minor for one in self.taken if one.spend_only)

    @property
    def pots(self) -> tuple[t.TakenPot, ...]:
        return tuple(
            t.TakenPot(
                currency=one.paid.currency,
                amount=one.paid.minor,
                value=one.value.minor,
                spend_only=one.spend_only,
            )
            for one in self.taken
        )

    def lines(self, *, buys: bool) -> list[Line]:
        """The ledger's transaction: in, what is freed, and the sale."""
        payment, currency = self.payment, self.came_in.currency
        own = balance_account(spend_only=self.spend_only)
        paid = Money.of(payment.amount, payment.currency)
        rate, said_by = worth.rate_told(payment)
        found = converted(
            clearing(payment.payment_method),
            own,
            paid,
            self.came_in,
            payment.id,
            rate=rate,
            said_by=said_by,
        )
        if not buys:
            return found
        for stop in self.stops:
            source = self.state.segments[stop.ended.fact].payment_id
            for amount, spend_only in (
                (stop.ended.value - stop.ended.spend_only, False),
                (stop.ended.spend_only, True),
            ):
                account = balance_account(spend_only=spend_only)
                found += flow(Account.INCOME, account, Money(amount, stop.ended.currency), source)
        for one in self.taken:
            account = balance_account(spend_only=one.spend_only)
            value = Money(one.value.minor, currency)
            found += converted(account, Account.INCOME, one.paid, value, payment.id)
        return found
