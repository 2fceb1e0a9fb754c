"""News that came before its cause: kept, and applied when the cause is known.

Telegram repeats and reorders: a refund may be reported before its charge, a subscription's state
before its first payment. What names nothing of ours (yet) waits here; dying between the two is
harmless, for the leader's tick finds what waits.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import uuid4

import orjson
from tortoise import connections
from tortoise.transactions import in_transaction

from models.arrivals import EarlyEvent, EarlyKind
from models.lifecycles import StarSubscriptionStatus
from models.payments import StarSubscription
from services.batches import Batches
from services.commerce.methods.star_charges import Charge, settle_missed
from services.commerce.methods.star_refunds import heard_back
from services.commerce.methods.stars import paid_by
from services.commerce.refunds import stars_went_back
from services.due import Question
from services.person import Person, known, lock_person
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
    if await paid_by(back.charge_id) is None:
        await _keep(EarlyKind.REFUND, back.charge_id, back.telegram_id, back.at, {})
        # The charge may have been settled at this very moment.
        return bool(await apply_early(now=now, policy=policy))
    heard = await heard_back(back.charge_id, now)
    return await stars_went_back(back.charge_id, now=now, policy=policy) or heard


async def subscription_told(
    person: Person, payload: str, state: StarSubscriptionStatus, at: datetime, now: datetime
) -> None:
    """Follow what Telegram says about a subscription, or keep it until that has begun."""
    if not await StarSubscription.exists(intent__pay_code=payload):
        await _keep(EarlyKind.SUBSCRIPTION, payload, person.key, at, {"state": str(state)})
    async with in_transaction():
        await lock_person(person.bot_user_id)
        if await StarSubscription.exists(intent__pay_code=payload):
            # What was reported before this counts no more.
            waiting = EarlyEvent.filter(kind=EarlyKind.SUBSCRIPTION, subject=payload)
            await waiting.filter(applied_at=None, happened_at__lte=at).update(applied_at=now)
        await state_told(person, payload, state, now)


_DUE = """
SELECT e.id FROM early_events e WHERE e.applied_at IS NULL AND (
  e.kind = 'refund' AND EXISTS (
    SELECT FROM payments y
    WHERE y.payment_method = 'stars' AND y.payment_provider_id = e.subject)
  OR e.kind = 'subscription' AND EXISTS (
    SELECT FROM star_subscriptions s JOIN payment_intents i ON i.id = s.intent_id
    WHERE i.pay_code = e.subject))
AND e.id <> ALL ($2::uuid[])
ORDER BY e.happened_at LIMIT $1
"""


EARLY = Question("early", _DUE, lambda _, __, rest: {2: rest})


async def apply_early(
    *, now: datetime, policy: Policy, limit: int = 100, batches: Batches | None = None
) -> int:
    """Apply what waited for a cause that is known by now; harmless to repeat."""
    batches = batches or Batches()
    resting = batches.resting("early", now)
    due = await connections.get("default").execute_query_dict(_DUE, [limit, resting])

    async def apply(found: dict[str, Any]) -> None:
        event = await EarlyEvent.get(id=found["id"])
        if event.kind is EarlyKind.REFUND:
            await stars_went_back(event.subject, now=now, policy=policy)
        else:
            await _apply_state(event, now)
        await EarlyEvent.filter(id=event.id, applied_at=None).update(applied_at=now)

    return await batches.each("early", due, apply, key=lambda row: str(row["id"]), now=now)


async def _apply_state(event: EarlyEvent, now: datetime) -> None:
    person = await known(event.telegram_id)
    if person is None:
        return
    async with in_transaction():
        await lock_person(person.bot_user_id)
        # A newer word may have come meanwhile, and have settled this one.
        if await EarlyEvent.filter(id=event.id, applied_at=None).update(applied_at=now):
            state = StarSubscriptionStatus(event.details["state"])
            await state_told(person, event.subject, state, now)


async def take_list(
    entries: Sequence[Charge | StarsBack],
    *,
    now: datetime,
    policy: Policy,
    batches: Batches | None = None,
) -> int:
    """Take in what Telegram's own list says; returns how many entries held something new."""
    charges = [entry for entry in entries if isinstance(entry, Charge)]
    batches = batches or Batches()
    found = await settle_missed(charges, now=now, policy=policy, batches=batches)

    async def follow(back: StarsBack) -> None:
        nonlocal found
        found += await _back_from_list(back, now=now, policy=policy)

    backs = [entry for entry in entries if isinstance(entry, StarsBack)]
    await batches.each("stars", backs, follow, key=lambda back: f"back {back.charge_id}", now=now)
    return found


async def _back_from_list(back: StarsBack, *, now: datetime, policy: Policy) -> int:
    """A refund of the list; what names no payment of ours is none of ours."""
    mine = await paid_by(back.charge_id)
    if mine is None:
        return 0
    if mine.refunded_at is not None:
        return int(await heard_back(back.charge_id, now))
    return int(await stars_went_back(back.charge_id, now=now, policy=policy))
