"""What has become of a proof's checkout: what was bought since, and what of its money is gone.

For the reviewer's card, before a reviewer taps; the verdict itself is services/commerce/reviews.py.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from models.localized import Name
from models.payments import Payment
from models.subscriptions import SubscriptionPlan
from services.commerce.deal import Deal, payer_of
from services.commerce.funding import StopShown, stops_shown
from services.commerce.funds import stops
from services.commerce.wishes import newer_wishes
from services.commerce.worth import came_in, listed, rates_of, was_alive
from services.policy import Policy
from services.timeline.facts import facts_of
from services.timeline.timeline import timeline


@dataclass(frozen=True)
class Newer:
    """The plan that was bought since, and every plan that the older one would end today."""

    plan_name: Name
    stops: tuple[StopShown, ...]


async def are_funds_gone(payment_id: UUID, *, now: datetime, policy: Policy) -> bool:
    """Whether own money that the checkout counted on has been used or taken back since."""
    payment = await Payment.get(id=payment_id).select_related("intent", "user")
    if not payment.snapshot.get("funding"):
        return False
    payer = await payer_of(payment.user, now)
    deal = Deal(payment, payment.intent, payer, now, policy)
    deal.came_in = came_in(payment)
    await deal.price_it(accepts_less=False)
    return deal.is_short is not None


async def newer_plan(payment_id: UUID, *, now: datetime, policy: Policy) -> Newer | None:
    """What was bought since the checkout of this payment was opened; None where nothing was."""
    payment = await Payment.get(id=payment_id).select_related("intent")
    if payment.plan_id is None:
        return None
    facts = await facts_of(payment.user_id)
    newer = newer_wishes(facts, payment, payment.intent)
    if not newer:
        return None
    paid_at = payment.submitted_at or now
    day = paid_at if was_alive(payment.intent, paid_at) else now
    found = stops(
        timeline(facts, now),
        payment.plan_id,
        listed(payment.snapshot),
        day,
        rates_of(payment, policy),
        now,
        is_lifetime=bool(payment.snapshot["plan"]["is_lifetime"]),
    )
    bought = await SubscriptionPlan.get(id=newer[-1].plan_id)
    return Newer(bought.called, await stops_shown(found))
