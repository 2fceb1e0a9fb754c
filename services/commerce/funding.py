"""What somebody's balance and unused days pay of a price, as they see it before they pay."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from models.subscriptions import SubscriptionPlan
from services.commerce.funds import Stop, added, freed, stops, usable
from services.money import Money
from services.people import Person
from services.policy import Policy
from services.timeline.facts import facts_of
from services.timeline.timeline import timeline


@dataclass(frozen=True)
class Target:
    """What would be bought, at the shop's own price; no months are a lifetime, or a seat."""

    subject: UUID
    price: Money
    months: int
    is_seat: bool = False

    @classmethod
    def of(cls, plan: SubscriptionPlan) -> Target:
        return cls(plan.id, Money.of(plan.price, plan.currency), plan.duration_months)


@dataclass(frozen=True)
class StopShown:
    """A plan that ends, by its name, and what its unused days are worth."""

    plan_name: str
    days: int
    value: Money


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
                    "plan": shown.plan_name,
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
    state = timeline(await facts_of(person.bot_user_id), now)
    ends: tuple[Stop, ...] = ()
    if not target.is_seat:
        ends = stops(state, target.subject, target.price, now, policy.rates, now)
    balances = added(state.balances, freed(ends))
    has = usable(balances, target.price.currency, policy.rates)
    if not ends and not has.minor:
        return None
    own = target.price
    whole = own.share(final.minor, price.minor) if price.minor else own
    used = min(has, whole)
    off = final.share(used.minor, whole.minor) if whole.minor else Money(0, final.currency)
    names = await _names(ends)
    return Funding(
        off=off,
        payable=Money(final.minor - off.minor, final.currency),
        due=Money(whole.minor - used.minor, own.currency),
        used=used,
        left=Money(has.minor - used.minor, own.currency),
        stops=tuple(StopShown(names[stop.plan_id], stop.ended.days, stop.value) for stop in ends),
        ends=ends,
    )


async def _names(ends: tuple[Stop, ...]) -> dict[UUID, str]:
    if not ends:
        return {}
    found = await SubscriptionPlan.filter(id__in=[stop.plan_id for stop in ends])
    return {plan.id: plan.name for plan in found}
