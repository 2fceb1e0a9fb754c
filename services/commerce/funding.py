"""What a buyer's balance and unused days pay of a price, and when what they buy would run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

from models.facts import FactKind
from models.localized import Name
from models.subscriptions import SubscriptionPlan
from services.commerce.funds import Stop, added, days_along, freed, stops, usable
from services.money import Money
from services.person import Person
from services.policy import Policy
from services.timeline import terms as t
from services.timeline.facts import Fact, facts_of
from services.timeline.state import State
from services.timeline.timeline import timeline


@dataclass(frozen=True)
class Target:
    """What would be bought, at the shop's own price; no months are a lifetime, or a seat."""

    subject: UUID
    price: Money
    months: int
    is_seat: bool = False
    # A test order is paid with new money alone, and runs never.
    is_test: bool = False

    @classmethod
    def of(cls, plan: SubscriptionPlan) -> Target:
        return cls(plan.id, Money.of(plan.price, plan.currency), plan.duration_months)


@dataclass(frozen=True)
class StopShown:
    """A plan that ends, by its name, and what its unused days are worth."""

    plan_name: Name
    days: int
    value: Money

    @classmethod
    def of(cls, kept: Mapping[str, Any]) -> StopShown:
        """The stop as a snapshot keeps it."""
        worth = Money.of(Decimal(kept["value"]), kept["currency"])
        return cls(Name.of(kept["plan"]), kept["days"], worth)


@dataclass(frozen=True)
class Funding:
    """A person's own money put towards a price.

    `off` and `payable` are in the currency that is paid in; the rest in the listed price's.
    """

    off: Money
    payable: Money
    due: Money
    # What pays of the price, and what is left of the balance afterwards.
    used: Money
    left: Money
    stops: tuple[StopShown, ...]
    ends: tuple[Stop, ...]

    @property
    def snapshot(self) -> dict[str, Any]:
        """The funding as it was shown."""
        return {
            "used": str(self.used.decimal),
            "off": str(self.off.decimal),
            "left": str(self.left.decimal),
            "currency": self.used.currency,
            "stops": [
                {
                    "fact": str(end.ended.fact),
                    "plan": shown.plan_name.kept,
                    "days": shown.days,
                    "value": str(shown.value.decimal),
                    "currency": shown.value.currency,
                }
                for end, shown in zip(self.ends, self.stops, strict=True)
            ],
        }


async def funding_for(
    person: Person,
    target: Target,
    price: Money,
    final: Money,
    *,
    now: datetime,
    policy: Policy,
) -> Funding | None:
    """What of their own would pay for the target today; None where there is nothing.

    `price` may be in Stars; `final` is what a promo code left of it.
    """
    if target.is_test:
        return None
    state = timeline(await facts_of(person.bot_user_id), now)
    ends: tuple[Stop, ...] = ()
    if not target.is_seat:
        ends = _stops(state, target, policy, now)
    balances = added(state.balances, freed(ends))
    has = usable(balances, target.price.currency, policy.rates)
    if not ends and not has.minor:
        return None
    own = target.price
    whole = own.share(final.minor, price.minor) if price.minor else own
    used = min(has, whole)
    off = final.share(used.minor, whole.minor) if whole.minor else Money(0, final.currency)
    if used < whole and off == final:
        # What is missing is asked for, and be it with one Star.
        off = Money(final.minor - 1, final.currency)
    if not off.minor:
        # It is worth no Star, so it pays nothing.
        used = Money(0, used.currency)
    return Funding(
        off=off,
        payable=Money(final.minor - off.minor, final.currency),
        due=Money(whole.minor - used.minor, own.currency),
        used=used,
        left=Money(has.minor - used.minor, own.currency),
        stops=await stops_shown(ends),
        ends=ends,
    )


def _stops(state: State, target: Target, policy: Policy, now: datetime) -> tuple[Stop, ...]:
    """What of paid time buying the target today would end."""
    is_lifetime = not target.months and not target.is_seat
    asked = state, target.subject, target.price, now, policy.rates, now
    return stops(*asked, is_lifetime=is_lifetime)


@dataclass(frozen=True)
class Span:
    """When a plan would run that is bought now; without an end it is for good."""

    begins_at: datetime
    ends_at: datetime | None
    # Behind time of the same plan, so that no day is lost; else it begins with the payment.
    is_behind: bool


async def span_for(person: Person, target: Target, *, now: datetime, policy: Policy) -> Span | None:
    """When the target would run if it were paid now; None where no plan runs, or every plan.

    The timeline is asked itself, with the purchase as one more fact: so the screen says what the
    settlement will do.
    """
    if target.is_test:
        return None
    facts = await facts_of(person.bot_user_id)
    state = timeline(facts, now)
    plans = (right for right in state.running() if not right.stands_apart)
    if target.is_seat or not any(plans) or state.has_lifetime:
        return None
    ends = _stops(state, target, policy, now)
    terms = t.Purchase(
        source_id="",
        name="",
        months=target.months,
        is_lifetime=not target.months,
        calendar=t.Calendar.of(policy),
        price=target.price.minor,
        currency=target.price.currency,
        received=0,
        worth=0,
        ends=tuple(stop.ended for stop in ends),
        given_days=days_along(state, ends, now) if target.months else 0,
        method="manual",
    )
    none = (None, None, None)
    bought = Fact(uuid4(), 2**62, FactKind.PURCHASE, now, now, now, target.subject, *none, terms)
    return span_added(facts, bought, now)


def span_added(facts: Sequence[Fact], bought: Fact, now: datetime) -> Span | None:
    """The time that a purchase adds to what the facts before it came to."""
    state, after = timeline(facts, now), timeline([*facts, bought], now)
    right = next((one for one in after.rights if one.fact == bought.id), None)
    if right is None or bought.plan_id is None:
        return None
    key = (bought.plan_id, bought.terms.is_lifetime)
    before, run = state.queues.get(key), after.queues[key].current
    stood = before.current.end if before is not None and before.current is not None else None
    is_behind = stood is not None and run is not None and len(run.segments) > 1
    begins_at = stood if stood is not None and is_behind else right.starts_at
    return Span(begins_at, right.expires_at, is_behind)


async def stops_shown(ends: Sequence[Stop]) -> tuple[StopShown, ...]:
    """The plans that end by their names."""
    if not ends:
        return ()
    found = await SubscriptionPlan.filter(id__in=[stop.plan_id for stop in ends])
    names = {plan.id: plan.called for plan in found}
    return tuple(StopShown(names[stop.plan_id], stop.ended.days, stop.value) for stop in ends)
