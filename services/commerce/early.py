"""News that came before its cause: kept, and applied when the cause is known.

Telegram repeats and reorders: a refund may be told before its charge, a subscription's state before
its first payment. What names nothing of ours (yet) waits here; dying between the two is harmless,
for the leader's tick finds what waits.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import uuid4

import orjson
from tortoise import connections

from models.arrivals import EarlyEvent, EarlyKind
from models.lifecycles import PaymentMethod, StarSubscriptionStatus
from models.payments import Payment, StarSubscription
from services.commerce.methods.stars import Charge, settle_missed
from services.commerce.refunds import stars_went_back
from services.person import Person, known
from services.policy import Policy
from services.renewals.star_renewals import state_told


@dataclass(frozen=True)
class StarsBack:
    """A charge that Telegram gave back."""

    telegram_id: str
    charge_id: str
    at: datetime


async def _keep(
    kind: EarlyKind, subject: str, telegram_id: str, at: datetime, details: dict[str, Any]
) -> None:
    """Keep the latest word about a subject until its cause is known."""
    await connections.get("default").execute_query(
        "INSERT INTO early_events (id, kind, subject, telegram_id, details, happened_at,"
        " created_at) VALUES ($1, $2, $3, $4, $5::jsonb, $6, $6)"
        " ON CONFLICT (kind, subject) DO UPDATE SET details = EXCLUDED.details,"
        " happened_at = EXCLUDED.happened_at, applied_at = NULL"
        " WHERE early_events.happened_at < EXCLUDED.happened_at",
        [uuid4(), str(kind), subject, telegram_id, orjson.dumps(details).decode(), at],
    )


async def stars_back_told(back: StarsBack, *, now: datetime, policy: Policy) -> bool:
    """Follow a refund, or keep it for the charge that it names; true when it changed something."""
    known_before = await Payment.exists(
        payment_method=PaymentMethod.STARS, payment_provider_id=back.charge_id
    )
    if not known_before:
        await _keep(EarlyKind.REFUND, back.charge_id, back.telegram_id, back.at, {})
        # The charge may have been settled at this very moment.
        return bool(await apply_early(now=now, policy=policy))
    return await stars_went_back(back.charge_id, now=now, policy=policy)


async def subscription_told(
    person: Person, payload: str, state: StarSubscriptionStatus, at: datetime, now: datetime
) -> None:
    """Follow what Telegram says about a subscription, or keep it until that has begun."""
    if not await StarSubscription.exists(intent__pay_code=payload):
        await _keep(EarlyKind.SUBSCRIPTION, payload, person.key, at, {"state": str(state)})
    await state_told(person, payload, state, now)


_DUE = """
SELECT e.id FROM early_events e WHERE e.applied_at IS NULL AND (
  e.kind = 'refund' AND EXISTS (
    SELECT FROM payments y
    WHERE y.payment_method = 'stars' AND y.payment_provider_id = e.subject)
  OR e.kind = 'subscription' AND EXISTS (
    SELECT FROM star_subscriptions s JOIN payment_intents i ON i.id = s.intent_id
    WHERE i.pay_code = e.subject))
ORDER BY e.happened_at LIMIT $1
"""


async def apply_early(*, now: datetime, policy: Policy, limit: int = 100) -> int:
    """Apply what waited for a cause that is known by now; harmless to repeat."""
    due = await connections.get("default").execute_query_dict(_DUE, [limit])
    for found in due:
        event = await EarlyEvent.get(id=found["id"])
        if event.kind is EarlyKind.REFUND:
            await stars_went_back(event.subject, now=now, policy=policy)
        else:
            person = await known(event.telegram_id)
            if person is not None:
                state = StarSubscriptionStatus(event.details["state"])
                await state_told(person, event.subject, state, now)
        await EarlyEvent.filter(id=event.id, applied_at=None).update(applied_at=now)
    return len(due)


async def take_list(entries: Sequence[Charge | StarsBack], *, now: datetime, policy: Policy) -> int:
    """Take in what Telegram's own list says; returns how many entries told something new."""
    charges = [entry for entry in entries if isinstance(entry, Charge)]
    found = await settle_missed(charges, now=now, policy=policy)
    for entry in entries:
        if isinstance(entry, StarsBack):
            found += await _back_from_list(entry, now=now, policy=policy)
    return found


async def _back_from_list(back: StarsBack, *, now: datetime, policy: Policy) -> int:
    """A refund of the list; what names no payment of ours is none of ours."""
    mine = await Payment.get_or_none(
        payment_method=PaymentMethod.STARS, payment_provider_id=back.charge_id
    )
    if mine is None or mine.refunded_at is not None:
        return 0
    return int(await stars_went_back(back.charge_id, now=now, policy=policy))
