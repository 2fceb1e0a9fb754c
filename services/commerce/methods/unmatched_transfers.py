"""Money that came short of a checkout's price, and whose checkout has ended or was paid otherwise:
it is balance."""

from __future__ import annotations

from datetime import datetime

from tortoise import connections
from tortoise.transactions import in_transaction

from models.lifecycles import IntentStatus
from models.payments import PaymentIntent
from services.commerce.methods.chain_payments import keep_as_balance, leftovers
from services.commerce.wishes import Why
from services.person import lock_person
from services.policy import Policy

#: An index lags: the rest of the money may have been sent in time and not been seen yet.
_DUE = """
SELECT DISTINCT i.id, i.user_id FROM ton_transactions t JOIN payment_intents i ON i.id = t.intent_id
WHERE t.status = 'pending' AND t.purpose IN ('subscription', 'education') AND t.payment_id IS NULL
  AND t.handled_at IS NULL AND i.status IN ('expired', 'cancelled', 'approved')
  AND i.updated_at <= $1
LIMIT $2
"""


async def give_up_due(now: datetime, policy: Policy, limit: int = 100) -> int:
    """Keep what remained of checkouts that are over for its person; harmless to repeat.

    If the rest is seen after all, the balance pays with it.
    """
    due = await connections.get("default").execute_query_dict(_DUE, [now - policy.lag, limit])
    for found in due:
        async with in_transaction():
            await lock_person(found["user_id"])
            intent = await PaymentIntent.select_for_update().get(id=found["id"])
            rows = await leftovers(intent.id)
            if rows:
                is_paid = intent.status is IntentStatus.APPROVED
                why = Why.SURPLUS if is_paid else Why.SHORT
                await keep_as_balance(rows, intent, why, now, policy)
    return len(due)
