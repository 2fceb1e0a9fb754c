"""What waits of the money on the chain: what came short of a price, and what was put aside.

What came short is balance when its checkout has ended or was paid otherwise.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import connections
from tortoise.transactions import in_transaction

from models.lifecycles import IntentStatus
from models.payments import PaymentIntent
from services.batches import Batches, ids
from services.commerce.methods.chain_money import keep_as_balance
from services.commerce.methods.chain_payments import leftovers, settle_aside
from services.commerce.wishes import Why
from services.due import Question
from services.person import lock_person
from services.policy import Policy

#: An index lags: the rest of the money may have been sent in time and not been seen yet.
_DUE = """
SELECT DISTINCT i.id, i.user_id FROM ton_transactions t JOIN payment_intents i ON i.id = t.intent_id
WHERE t.status = 'pending' AND t.purpose IN ('subscription', 'education', 'subdomain')
  AND t.payment_id IS NULL AND t.handled_at IS NULL
  AND i.status IN ('expired', 'cancelled', 'approved')
  AND i.updated_at <= $1 AND i.id <> ALL ($3::uuid[])
LIMIT $2
"""
#: The desk's own index serves these: they are on it, for an admin may be quicker.
_ASIDE = """
SELECT id FROM ton_transactions
WHERE handled_at IS NULL AND (purpose = 'unmatched' OR status = 'refund_due')
  AND trouble = 'fault' AND intent_id IS NOT NULL AND id <> ALL ($2::uuid[])
ORDER BY created_at LIMIT $1
"""


ASIDE = Question("aside", _ASIDE, lambda _, __, rest: {2: rest})
LEFT_OVER = Question("transfers", _DUE, lambda now, policy, rest: {1: now - policy.lag, 3: rest})


async def settle_aside_due(
    now: datetime, policy: Policy, limit: int = 100, batches: Batches | None = None
) -> int:
    """Try once more the transfers under our codes whose settlement failed; how many went well."""
    batches = batches or Batches()
    due = await ids(_ASIDE, [limit, batches.resting("aside", now)])
    return await batches.each(
        "aside", due, lambda one: settle_aside(UUID(one), now, policy), key=str, now=now
    )


async def give_up_due(
    now: datetime, policy: Policy, limit: int = 100, batches: Batches | None = None
) -> int:
    """Keep what remained of checkouts that are over for its person; harmless to repeat.

    If the rest is seen after all, the balance pays with it.
    """
    batches = batches or Batches()
    due = await connections.get("default").execute_query_dict(
        _DUE, [now - policy.lag, limit, batches.resting("transfers", now)]
    )

    async def give_up(found: dict[str, Any]) -> None:
        async with in_transaction():
            await lock_person(found["user_id"])
            intent = await PaymentIntent.select_for_update().get(id=found["id"])
            rows = await leftovers(intent.id)
            if rows:
                is_paid = intent.status is IntentStatus.APPROVED
                why = Why.SURPLUS if is_paid else Why.SHORT
                await keep_as_balance(rows, intent, why, now, policy)

    return await batches.each("transfers", due, give_up, key=lambda row: str(row["id"]), now=now)
