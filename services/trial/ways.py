"""Which ways to pay can be tested, why others cannot, and when each was last green."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from tortoise import connections
from tortoise.expressions import Q

from models.education import EducationPackage
from models.lifecycles import PaymentMethod
from models.subscriptions import SubscriptionPlan
from services.commerce.items import TrialItem
from services.commerce.methods.method import Method, WhyNot
from services.commerce.methods.registry import METHODS
from services.money import Money
from services.person import Person, require_admin
from services.policy import Policy
from services.refusals import Refusal

#: Where nothing is sold yet.
_DOLLAR = "USD"
#: What a price is asked about says nothing of whose it is.
_NOBODY = UUID(int=0)


@dataclass(unsafe_hash=True)
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
    green, priced = await last_green(), await _currencies()
    return [
        TrialWay(name, _why_not(method, priced, policy), green.get(name))
        for name, method in METHODS.items()
        if method.is_set_up(policy)
    ]


def _why_not(method: type[Method], priced: Sequence[str], policy: Policy) -> WhyNot | None:
    if (why := method.untestable(policy)) is not None:
        return why
    return None if _price(method, priced, policy) is not None else WhyNot.CURRENCY


async def _currencies() -> list[str]:
    """What is sold, or will be, is priced in these, each once: what stands first in the shop first.

    An empty shop counts in dollars.
    """
    meant = Q(is_active=True) | Q(is_draft=True)
    plans = SubscriptionPlan.filter(meant).order_by("-is_active", "display_order", "price")
    courses = EducationPackage.filter(meant).order_by("-is_active", "created_at")
    found = await plans.values_list("currency", flat=True)
    found += await courses.values_list("currency", flat=True)
    return [*dict.fromkeys(map(str, found))] or [_DOLLAR]


def _price(method: type[Method], priced: Sequence[str], policy: Policy) -> Money | None:
    """The price of a test in the first currency that the way takes."""
    for currency in priced:
        price = method.test_price(currency, policy)
        if method.takes(method.price_of(TrialItem(_NOBODY, price)), policy):
            return price
    return None


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
    price = _price(method, await _currencies(), policy)
    if price is None:
        raise NotTestable
    return price
