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

from models.lifecycles import LIVE_INTENTS
from models.localized import Name
from models.payments import PaymentIntent
from models.promotions import Promotion, PromotionUsage
from services.commerce.funding import Target, funding_for
from services.commerce.funds import added, take, usable
from services.commerce.items import is_trial, sold_in
from services.commerce.worth import listed, rates_in
from services.money import Money
from services.person import Person
from services.policy import Policy
from services.promotions.codes import PromoFirstPurchaseOnly, PromoUsedUp, has_bought
from services.refusals import Refusal
from services.renewals.star_subscriptions import require_not_renewing
from services.timeline.facts import facts_of
from services.timeline.state import Balance, State
from services.timeline.terms import Move
from services.timeline.timeline import timeline


@dataclass(unsafe_hash=True)
class AlreadyLifetime(Refusal):
    """A member with a lifetime has nothing more to buy here."""


@dataclass(unsafe_hash=True)
class FreePlanStands(Refusal):
    """A plan that costs nothing is given once while it stands."""

    plan: Name


@dataclass(unsafe_hash=True)
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
    if is_trial(dict(snapshot)):
        # It takes nothing of their own and gives nothing, whatever they have.
        return
    plan = snapshot.get("plan")
    if plan is not None:
        plan_id = UUID(plan["id"])
        state = timeline(await facts_of(person.bot_user_id), now)
        if state.has_lifetime:
            raise AlreadyLifetime
        if not listed(dict(snapshot)).minor and _stands(state, plan_id):
            raise FreePlanStands(Name.of(plan))
        if snapshot.get("recurring"):
            await require_not_renewing(person, plan_id, now)
    await _require_funding(person, snapshot, intent_id, now, policy)
    if intent_id is not None and (promo := snapshot.get("promo")):
        await _require_code(person, promo["code"], intent_id)


async def stands(person: Person, plan_id: UUID, now: datetime) -> bool:
    """Whether they have the plan, other than with a course: for nothing it is given once then."""
    return _stands(timeline(await facts_of(person.bot_user_id), now), plan_id)


def _stands(state: State, plan_id: UUID) -> bool:
    return any(one.plan_id == plan_id and one.source != "bundle" for one in state.running())


async def _require_funding(
    person: Person,
    snapshot: Mapping[str, Any],
    intent_id: UUID | None,
    now: datetime,
    policy: Policy,
) -> None:
    """More of their own may have come meanwhile; less than was counted on is another price.

    What a newer checkout counts on is held by that one (money.md, 10).
    """
    counted = snapshot.get("funding")
    if counted is None:
        return
    sold = sold_in(dict(snapshot))
    own = listed(dict(snapshot))
    target = Target(UUID(sold["id"]), own, sold.get("months") or 0, is_seat="plan" not in snapshot)
    funding = await funding_for(person, target, own, own, now=now, policy=policy)
    has = funding.used.minor + funding.left.minor if funding is not None else 0
    if intent_id is not None:
        has -= await _held_by_newer(intent_id, own.currency, policy)
    if has < Money.of(Decimal(counted["used"]), own.currency).minor:
        raise FundingChanged


async def free_of_holds(user_id: UUID, balances: Mapping[str, Balance]) -> dict[str, Balance]:
    """What is left of a buyer's balances, in every currency, when all that their open checkouts
    count on is set aside; what the newest counts on first."""
    mine = PaymentIntent.filter(user_id=user_id, status__in=list(LIVE_INTENTS), is_test=False)
    left = dict(balances)
    for one in await mine.order_by("-created_at"):
        left = _without(left, one.snapshot)
    return left


def _without(own: Mapping[str, Balance], snapshot: Mapping[str, Any]) -> dict[str, Balance]:
    """Balances less what a checkout takes of them, pot by pot as it is going to: unused days pay
    beside them, and are nobody's to pay out."""
    counted = snapshot.get("funding")
    if counted is None:
        return dict(own)
    stops = (Money.of(Decimal(one["value"]), one["currency"]) for one in counted["stops"])
    pots = added(own, [Move(currency=one.currency, amount=one.minor) for one in stops])
    used = Money.of(Decimal(counted["used"]), counted["currency"])
    rest = added(pots, [one.move for one in take(pots, used, rates_in(snapshot) or {})])
    return {
        name: Balance(
            min(one.payable, rest[name].payable), min(one.spend_only, rest[name].spend_only)
        )
        for name, one in own.items()
    }


async def _held_by_newer(intent_id: UUID, currency: str, policy: Policy) -> int:
    """What of the balance the person's newer open checkouts count on, in minor units."""
    mine = await PaymentIntent.get(id=intent_id)
    newer = PaymentIntent.filter(
        user_id=mine.user_id,
        status__in=list(LIVE_INTENTS),
        created_at__gt=mine.created_at,
        is_test=False,
    )
    held = 0
    for one in await newer.exclude(id=mine.id):
        rest = _held(one.snapshot)
        if rest is not None:
            pot = {rest.currency: Balance(payable=rest.minor)}
            held += usable(pot, currency, policy.rates).minor
    return held


def _held(snapshot: Mapping[str, Any]) -> Money | None:
    """What a checkout counts on of the balance: unused days pay first, and this is the rest."""
    counted = snapshot.get("funding")
    if counted is None:
        return None
    used = Money.of(Decimal(counted["used"]), counted["currency"])
    freed = sum(
        Money.of(Decimal(stop["value"]), stop["currency"]).minor
        for stop in counted["stops"]
        if stop["currency"] == used.currency
    )
    return Money(max(0, used.minor - freed), used.currency)


async def _require_code(person: Person, code: str, intent_id: UUID) -> None:
    if not await PromotionUsage.exists(intent_id=intent_id):
        raise PromoUsedUp(code)
    promotion = await Promotion.get_or_none(code__iexact=code)
    only_first = promotion is not None and promotion.first_purchase_only
    if only_first and await has_bought(person.bot_user_id):
        raise PromoFirstPurchaseOnly(code)
