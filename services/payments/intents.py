"""How a checkout ends without money: the intent moves and gives back what it held."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from models.lifecycles import IntentStatus, move
from models.payments import PaymentIntent
from services.promotions import uses


async def end_intent(
    intent_id: UUID, to: IntentStatus, now: datetime, *, then: str | None = None
) -> bool:
    """End an unpaid checkout; call inside a transaction. False when it may not end like that.

    `then` is the promo code of the checkout that takes its place, if it has one.
    """
    ended = await move(PaymentIntent, intent_id, to, now=now)
    if ended:
        await uses.release([intent_id], now, then=then)
    return ended
