"""Which ways to pay can be tested, why others cannot, and when each was last green."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from tortoise import connections

from models.lifecycles import PaymentMethod
from models.subscriptions import SubscriptionPlan
from services.commerce.methods.method import WhyNot
from services.commerce.methods.registry import METHODS
from services.money import Money
from services.person import Person, require_admin
from services.policy import Policy
from services.refusals import Refusal

#: Where nothing is sold yet.
_DOLLAR = "USD"


@dataclass(frozen=True)
class NotTestable(Refusal):
    """This way to pay cannot be tried here; the screen of tests says why."""


@dataclass(frozen=True)
class TrialWay:
    """A way to pay that is set up."""

    method: PaymentMethod
    why_not: WhyNot | None
    green_at: datetime | None


async def trial_ways(admin: Person, policy: Policy) -> list[TrialWay]:
    """Every way that is set up, in the shop's order; raises NotAllowed."""
    require_admin(admin)
    green = await last_green()
    return [
        TrialWay(name, method.untestable(policy), green.get(name))
        for name, method in METHODS.items()
        if method.is_set_up(policy)
    ]


async def last_green() -> Mapping[PaymentMethod, datetime]:
    """When a test purchase last came the whole way, by each way to pay that has had one."""
    rows = await connections.get("default").execute_query_dict(
        "SELECT method, max(ended_at) AS at FROM trial_runs WHERE outcome = 'green' GROUP BY method"
    )
    return {PaymentMethod(row["method"]): row["at"] for row in rows}


async def price_of(name: PaymentMethod, policy: Policy) -> Money:
    """What a test by this way costs; raises NotTestable."""
    method = METHODS[name]
    if not method.is_set_up(policy) or method.untestable(policy) is not None:
        raise NotTestable
    sold = await SubscriptionPlan.filter(is_active=True).order_by("display_order", "price").first()
    return method.test_price(sold.currency if sold else _DOLLAR, policy)
