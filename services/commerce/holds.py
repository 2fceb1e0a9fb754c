"""Whether a checkout may be paid on its terms: one question for opening and for the pre-checkout.

The settlement asks the same of money that is there already (services/commerce/wishes.py), and never
refuses it: what does not hold any more becomes balance.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from models.promotions import Promotion, PromotionUsage
from services.commerce.funding import Target, funding_for
from services.commerce.wishes import has_lifetime
from services.commerce.worth import listed
from services.money import Money
from services.person import Person
from services.policy import Policy
from services.promotions.codes import PromoFirstPurchaseOnly, PromoUsedUp, has_bought
from services.refusals import Refusal
from services.renewals.star_subscriptions import require_not_renewing
from services.timeline.facts import facts_of
from services.timeline.state import State
from services.timeline.timeline import timeline


@dataclass(frozen=True)
class AlreadyLifetime(Refusal):
    """Somebody with a lifetime has nothing more to buy here."""


@dataclass(frozen=True)
class FreePlanStands(Refusal):
    """A plan that costs nothing is given once while it stands."""

    plan: str


@dataclass(frozen=True)
class FundingChanged(Refusal):
    """The balance or the unused days that the checkout counted on have changed."""


async def still_holds(
    person: Person,
    snapshot: Mapping[str, Any],
    *,
    intent_id: UUID | None,
    now: datetime,
    policy: Policy,
) -> None:
    """Raise the refusal that says why a checkout with this snapshot may not be paid now.

    Raises AlreadyLifetime, FreePlanStands, AlreadyRenewing, FundingChanged, PromoUsedUp and
    PromoFirstPurchaseOnly. Behind the person's lock the answer stands until the commit.
    """
    plan = snapshot.get("plan")
    if plan is not None:
        plan_id = UUID(plan["id"])
        state = timeline(await facts_of(person.bot_user_id), now)
        if has_lifetime(state):
            raise AlreadyLifetime
        if not listed(dict(snapshot)).minor and _stands(state, plan_id):
            raise FreePlanStands(plan["name"])
        if snapshot.get("recurring"):
            await require_not_renewing(person, plan_id, now)
    await _require_funding(person, snapshot, now, policy)
    if intent_id is not None and (promo := snapshot.get("promo")):
        await _require_code(person, promo["code"], intent_id)


def _stands(state: State, plan_id: UUID) -> bool:
    return any(one.plan_id == plan_id and one.source != "bundle" for one in state.running())


async def _require_funding(
    person: Person, snapshot: Mapping[str, Any], now: datetime, policy: Policy
) -> None:
    """More of their own may have come meanwhile; less than was counted on is another price."""
    counted = snapshot.get("funding")
    if counted is None:
        return
    sold = snapshot.get("plan") or snapshot["course"]
    own = listed(dict(snapshot))
    target = Target(UUID(sold["id"]), own, sold.get("months") or 0, is_seat="course" in snapshot)
    funding = await funding_for(person, target, own, own, now=now, policy=policy)
    has = funding.used if funding is not None else Money(0, own.currency)
    if has.decimal < Decimal(counted["used"]):
        raise FundingChanged


async def _require_code(person: Person, code: str, intent_id: UUID) -> None:
    if not await PromotionUsage.exists(intent_id=intent_id):
        raise PromoUsedUp(code)
    promotion = await Promotion.get_or_none(code__iexact=code)
    only_first = promotion is not None and promotion.first_purchase_only
    if only_first and await has_bought(person.bot_user_id):
        raise PromoFirstPurchaseOnly(code)
