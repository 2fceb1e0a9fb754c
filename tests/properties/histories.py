"""A person's facts without a database: each event is written down as its verb would write it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import count
from typing import Any, Literal
from uuid import UUID, uuid4

from models.facts import FactKind
from services.commerce.funds import Rates, added, days_along, freed, stops, take
from services.money import Money
from services.timeline import terms as t
from services.timeline.facts import Fact, with_fact
from services.timeline.state import Right, State
from services.timeline.timeline import timeline

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
CALENDAR = t.Calendar(zone="UTC", hour=12, grace=DAY)
PRICE = Money(4900, "USD")


def at(month: int, day: int, hour: int = 12, year: int = 2027) -> datetime:
    """A moment of the year in which most of it happens."""
    return datetime(year, month, day, hour, tzinfo=UTC)


@dataclass
class History:
    """What happened to a person, in the order of its replay."""

    calendar: t.Calendar = CALENDAR
    rates: Rates = field(default_factory=dict)
    facts: list[Fact] = field(default_factory=list)
    plans: dict[str, UUID] = field(default_factory=dict)
    _numbers: count = field(default_factory=lambda: count(1))  # type: ignore[type-arg]

    def plan(self, name: str) -> UUID:
        return self.plans.setdefault(name, UUID(int=len(self.plans) + 1))

    def add(
        self,
        kind: FactKind,
        terms: t.Terms,
        happened: datetime,
        learned: datetime | None = None,
        **about: Any,
    ) -> Fact:
        """Write a fact down; what is learned later than it happened says so."""
        empty = dict.fromkeys(
            ("opened_at", "plan_id", "payment_id", "enrollment_id", "actor_id"), None
        )
        fact = Fact(
            **{
                **empty,
                "id": uuid4(),
                "number": next(self._numbers),
                "kind": kind,
                "happened_at": happened,
                "learned_at": learned or happened,
                "terms": terms,
                **about,
            }
        )
        self.facts = with_fact(self.facts, fact)
        return fact

    def state(self, now: datetime) -> State:
        return timeline(self.facts, now)

    # -- Events ---------------------------------------------------------------------------------

    def buys(
        self,
        plan: str,
        happened: datetime,
        learned: datetime | None = None,
        *,
        months: int = 1,
        price: Money = PRICE,
        paid: Money | None = None,
        by_stars: bool = False,
        floor: datetime | None = None,
        payment: UUID | None = None,
        opened: datetime | None = None,
    ) -> Fact:
        """Money for a plan came and sufficed, as services/commerce/settlement.py decides it.

        `price` is in the currency of what is sold, and `paid` in the same one; no months are a
        lifetime.
        """
        now, plan_id = learned or happened, self.plan(plan)
        came = price if paid is None else paid
        state = self.state(now)
        ended = stops(state, plan_id, price, happened, self.rates, now)
        own = added(state.balances, freed(ended))
        use = Money(min(came.minor, price.minor), price.currency)
        taken = take(own, Money(price.minor - use.minor, price.currency), self.rates)
        moves = [*freed(ended), *(one.move for one in taken)]
        if came.minor > use.minor:
            moves.append(
                t.Move(currency=came.currency, amount=came.minor - use.minor, spend_only=by_stars)
            )
        spent = (use.minor if by_stars else 0) + sum(
            one.value.minor for one in taken if one.spend_only
        )
        terms = t.Purchase(
            moves=tuple(moves),
            source_id=str(uuid4()),
            name=plan,
            months=months,
            is_lifetime=not months,
            calendar=self.calendar,
            price=price.minor,
            currency=price.currency,
            received=came.minor,
            worth=use.minor + sum(one.value.minor for one in taken),
            spend_only=spent,
            ends=tuple(stop.ended for stop in ended),
            given_days=days_along(state, ended, now) if months else 0,
            floor=floor,
            method="stars" if by_stars else "card",
        )
        return self.add(
            FactKind.PURCHASE,
            terms,
            happened,
            learned,
            plan_id=plan_id,
            payment_id=payment or uuid4(),
            opened_at=opened or happened,
        )

    def keeps(self, money: Money, happened: datetime, *, by_stars: bool = False) -> Fact:
        """Money that bought nothing."""
        move = t.Move(currency=money.currency, amount=money.minor, spend_only=by_stars)
        terms = t.Deposit(moves=(move,), received=money.minor, currency=money.currency, why="short")
        return self.add(FactKind.DEPOSIT, terms, happened, payment_id=uuid4())

    def is_given(self, plan: str, when: datetime, months: int = 1) -> Fact:
        terms = t.Grant(
            source_id=str(uuid4()),
            name=plan,
            months=months,
            is_lifetime=not months,
            calendar=self.calendar,
        )
        return self.add(FactKind.GRANT, terms, when, plan_id=self.plan(plan))

    def is_extended(self, plan: str, days: int, when: datetime) -> Fact:
        terms = t.Extension(days=days, calendar=self.calendar)
        return self.add(FactKind.EXTENSION, terms, when, plan_id=self.plan(plan))

    def is_refunded(
        self,
        sale: Fact,
        when: datetime,
        how: Literal["whole", "part", "kept", "taken_back"] = "whole",
        amount: int | None = None,
    ) -> Fact:
        """What had been ended runs again where the balance still holds what it was worth."""
        undoes = how in ("whole", "taken_back")
        moves = [
            t.Move(currency=one.currency, amount=-one.amount, spend_only=one.spend_only)
            for one in sale.terms.moves
        ]
        terms = t.Refund(
            moves=tuple(moves) if undoes else (),
            fact=sale.id,
            how=how,
            amount=sale.terms.received if amount is None else amount,
            currency=sale.terms.currency,
            restores=undoes and bool(sale.terms.ends),
        )
        return self.add(FactKind.REFUND, terms, when, plan_id=sale.plan_id)

    def is_revoked(self, when: datetime) -> Fact:
        return self.add(FactKind.REVOCATION, t.Revocation(to="nothing"), when)

    def sends_proof(self, when: datetime, until: datetime | None) -> UUID:
        """A proof of payment; the payment it is of."""
        payment = uuid4()
        terms = t.ProofSent(payment=payment, until=until)
        self.add(FactKind.PROOF_SENT, terms, when, payment_id=payment)
        return payment

    def is_refused(self, payment: UUID, when: datetime) -> Fact:
        return self.add(FactKind.PROOF_REFUSED, t.ProofRefused(payment=payment), when)

    def gets_seat(
        self,
        when: datetime,
        *,
        weeks: int | None = 4,
        starts: datetime | None = None,
        for_life: bool = False,
        plans: tuple[str, ...] = ("course",),
    ) -> UUID:
        """A seat in a course; the enrolment."""
        seat = uuid4()
        terms = t.Seat(
            plans=tuple(self.plan(name) for name in plans),
            weeks=weeks,
            is_lifetime=for_life,
            starts_at=starts,
            calendar=self.calendar,
        )
        self.add(FactKind.SEAT, terms, when, enrollment_id=seat)
        return seat

    def seat_is(self, what: str, seat: UUID, when: datetime) -> Fact:
        kind = FactKind(f"seat_{what}")
        return self.add(kind, t.SeatChanged(), when, enrollment_id=seat)

    def course_moves(self, seat: UUID, starts: datetime, when: datetime) -> Fact:
        terms = t.CourseMoved(starts_at=starts)
        return self.add(FactKind.COURSE_MOVED, terms, when, enrollment_id=seat)

    # -- What it came to --------------------------------------------------------------------------

    def right(self, fact: Fact, now: datetime) -> Right:
        return next(one for one in self.state(now).rights if one.fact == fact.id)

    def ends(self, now: datetime) -> dict[str, datetime | None]:
        """Until when each plan runs that runs now; nothing is for life."""
        names = {key: name for name, key in self.plans.items()}
        found: dict[str, datetime | None] = {}
        for right in self.state(now).running():
            name = names[right.plan_id]
            if name in found:
                before = found[name]
                later = None not in (before, right.expires_at)
                found[name] = max(before, right.expires_at) if later else None  # type: ignore[type-var]
            else:
                found[name] = right.expires_at
        return found

    def end(self, plan: str, now: datetime) -> datetime | None:
        return self.ends(now)[plan]

    def balance(self, now: datetime) -> Mapping[str, tuple[int, int]]:
        balances = self.state(now).balances
        return {key: (one.payable, one.spend_only) for key, one in balances.items()}


def dollars(amount: str) -> Money:
    return Money.of(Decimal(amount), "USD")
