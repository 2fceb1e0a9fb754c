"""What has to be settled before a person is forgotten: nobody may owe or be owed behind it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from tortoise import connections

from services.renewals.star_subscriptions import CHARGED_LATE


class Unsettled(StrEnum):
    """What may be open, in the order in which it is told."""

    # Telegram goes on charging Stars: they turn that off themselves.
    RENEWAL = "renewal"
    # The team looks at what they sent.
    REVIEW = "review"
    # Money that came on the chain for a checkout: a part of its price, or one the team looks at.
    TRANSFER = "transfer"
    # Money goes back to them and has not arrived.
    REFUND = "refund"
    # From another account somebody says that this one is theirs, and lost.
    RECOVERY = "recovery"
    # The shop holds money of theirs: they use it, have it paid out, or let the shop keep it.
    BALANCE = "balance"


# $1 the person's row, $2 their id, $3 since when a charge is not late but given up.
_OPEN = """
SELECT
  EXISTS (SELECT FROM star_subscriptions s WHERE s.user_id = $1 AND s.status = 'active'
    AND s.ended_because IS NULL AND s.paid_until > $3) AS renewal,
  EXISTS (SELECT FROM payments p WHERE p.user_id = $1 AND p.status = 'awaiting_admin')
    OR EXISTS (SELECT FROM payment_intents i WHERE i.user_id = $1 AND i.status = 'manual_review')
    OR EXISTS (SELECT FROM subdomain_claims c JOIN profiles p ON p.id = c.user_id
      WHERE p.telegram_id = $2 AND c.status = 'pending')
    AS review,
  EXISTS (SELECT FROM ton_transactions x JOIN profiles p ON p.id = x.user_id
    WHERE p.telegram_id = $2 AND x.status = 'pending' AND x.handled_at IS NULL) AS transfer,
  EXISTS (SELECT FROM ledger_entries l WHERE l.user_id = $1 AND l.account = 'refunds_due'
    GROUP BY l.currency HAVING sum(l.amount) > 0)
    OR EXISTS (SELECT FROM ton_transactions x JOIN profiles p ON p.id = x.user_id
      WHERE p.telegram_id = $2 AND x.status = 'refund_due')
    OR EXISTS (SELECT FROM outbox o WHERE o.chat_id = 'stars:' || $2 AND o.kind = 'refund_stars'
      AND o.state IN ('waiting', 'held', 'failed')) AS refund,
  EXISTS (SELECT FROM recoveries r WHERE r.old_user_id = $1
    AND r.state IN ('review', 'waiting')) AS recovery,
  EXISTS (SELECT FROM ledger_entries l WHERE l.user_id = $1
    AND l.account IN ('balance', 'balance:spend_only')
    GROUP BY l.currency HAVING sum(l.amount) > 0) AS balance
"""


async def unsettled(user_id: UUID, telegram_id: str, now: datetime) -> Sequence[Unsettled]:
    """What is open between this person and the shop."""
    (row,) = await connections.get("default").execute_query_dict(
        _OPEN, [user_id, telegram_id, now - CHARGED_LATE]
    )
    return [one for one in Unsettled if row[one]]
