"""Sales told to admins: written down in the transaction of the settlement, once per payment.

The first sale is told at once. What is sold within five minutes of a notice is gathered, and told
in one message when they are over; so is what is sold while a message still waits to be delivered.
A payment is settled once, and its sale is written down there and nowhere else.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

import orjson
from tortoise import connections

from models.payments import Payment
from services.money import Money

#: Between two messages to one admin, and the most sales in one of them.
PAUSE, MOST = timedelta(minutes=5), 50
_KIND = "sales"

# Nothing here waits for another settlement: a message that one of them holds is left alone, and
# begun anew. What the sender has taken is left alone as well. $1 how it was paid, $2 the sale,
# $3 the pause, $4 the most, $5 the payment.
_TELL = f"""
WITH wanting AS (
  SELECT p.telegram_id AS chat_id FROM admin_notices n JOIN profiles p ON p.id = n.profile_id
  WHERE p.role = 'admin' AND $1 = ANY (n.sales)),
gathering AS (
  SELECT g.id FROM wanting w CROSS JOIN LATERAL (
    SELECT o.id FROM outbox o
    WHERE o.kind = '{_KIND}' AND o.chat_id = w.chat_id AND o.state = 'waiting'
      AND o.owner IS NULL AND o.attempts = 0 AND jsonb_array_length(o.args -> 'sales') < $4
    ORDER BY o.id LIMIT 1 FOR UPDATE SKIP LOCKED) g),
grown AS (
  UPDATE outbox o SET args = jsonb_set(o.args, '{{sales}}', (o.args -> 'sales') || $2::jsonb)
  FROM gathering g WHERE o.id = g.id RETURNING o.chat_id),
begun AS (
  INSERT INTO outbox (kind, chat_id, args, dedup_key, available_at)
  SELECT '{_KIND}', w.chat_id, jsonb_build_object('sales', jsonb_build_array($2::jsonb)),
    'sale:' || $5 || ':' || w.chat_id,
    greatest(clock_timestamp(), (
      SELECT least(o.available_at, clock_timestamp()) FROM outbox o
      WHERE o.kind = '{_KIND}' AND o.chat_id = w.chat_id
      ORDER BY o.available_at DESC LIMIT 1) + $3::interval)
  FROM wanting w WHERE w.chat_id NOT IN (SELECT chat_id FROM grown)
  ON CONFLICT (dedup_key) DO NOTHING RETURNING id)
SELECT pg_notify('outbox', '') FROM begun LIMIT 1"""  # noqa: S608 - only our own constant is put in


class Sold(StrEnum):
    """What a sale was."""

    PLAN = "plan"
    RENEWAL = "renewal"
    CHANGE = "change"
    SEAT = "seat"
    NAME = "name"


@dataclass(frozen=True)
class Sale:
    """A sale as the message keeps it: no name, and what came in of it."""

    payment_id: str
    sold: Sold
    received: Money

    @classmethod
    def kept(cls, kept: dict[str, str | int]) -> Sale:
        """What a row of the outbox holds."""
        received = Money(int(kept["minor"]), str(kept["currency"]))
        return cls(str(kept["payment"]), Sold(str(kept["sold"])), received)


async def tell_sale(payment: Payment, sold: Sold, received: Money) -> None:
    """Owe the sale to every admin who wants to be told; call in the settlement's transaction."""
    sale = {
        "payment": str(payment.id),
        "sold": str(sold),
        "minor": received.minor,
        "currency": received.currency,
    }
    await connections.get("default").execute_query(
        _TELL,
        [
            str(payment.payment_method),
            orjson.dumps(sale).decode(),
            PAUSE,
            MOST,
            str(payment.id),
        ],
    )
