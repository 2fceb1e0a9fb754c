"""Money that came short of a checkout's price and whose checkout has ended: it belongs back."""

from __future__ import annotations

from datetime import datetime, timedelta

from tortoise import connections
from tortoise.transactions import in_transaction

from models.lifecycles import ChainPurpose, ChainStatus
from models.payments import PaymentIntent
from models.ton import TonTransaction
from services.payments.assets import is_dust
from services.payments.ton import look_at
from services.payments.ton_rows import Trouble, kept_of

#: An index lags: the rest of the money may have been sent in time and not been seen yet.
_LAG = timedelta(minutes=30)
_DUE = """
UPDATE ton_transactions SET status = 'refund_due', trouble = $3, updated_at = $1
WHERE id IN (
  SELECT t.id FROM ton_transactions t JOIN payment_intents i ON i.id = t.intent_id
  WHERE t.status = 'pending' AND t.purpose IN ('subscription', 'education')
    AND i.status IN ('expired', 'cancelled')
    AND i.updated_at <= $2
  ORDER BY t.created_at LIMIT $4 FOR UPDATE OF t SKIP LOCKED
)
RETURNING id
"""


async def give_up_due(now: datetime, limit: int = 100) -> int:
    """Mark what remained of ended checkouts as due back and tell both sides; harmless to repeat.

    If the rest is seen after all, sent in time, the checkout is settled all the same.
    """
    async with in_transaction():
        ended = await connections.get("default").execute_query_dict(
            _DUE, [now, now - _LAG, str(Trouble.SHORT), limit]
        )
        for found in ended:
            row = await TonTransaction.get(id=found["id"])
            if is_dust(row.asset, int(row.amount)):
                await _put_aside(row, now)
                continue
            intent = await PaymentIntent.get(id=row.intent_id).select_related("user")
            await look_at(kept_of(row), intent.user.telegram_id, intent, now)
    return len(ended)


async def _put_aside(row: TonTransaction, now: datetime) -> None:
    """Dust that came under an open code is nothing to bother anybody with afterwards."""
    await TonTransaction.filter(id=row.id).update(
        status=ChainStatus.CONFIRMED,
        purpose=ChainPurpose.UNMATCHED,
        trouble=Trouble.DUST,
        confirmed_at=now,
        handled_at=now,
        updated_at=now,
    )
