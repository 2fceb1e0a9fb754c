"""How a checkout ends without money: the intent moves and gives back what it held."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from tortoise.transactions import in_transaction

from models.lifecycles import IntentStatus, move
from models.localized import Name
from models.payments import PaymentIntent
from models.people import BotUser
from services.batches import Batches, Chosen, ids
from services.commerce.trial_steps import trial_goes_on
from services.due import Question
from services.outbox import OutboxMessage, enqueue
from services.person import lock_person
from services.policy import Policy
from services.promotions import uses
from services.seats import seats


async def lock_payer(intent_id: UUID) -> BotUser:
    """Whose checkout it is, with their lock; call inside a transaction.

    Asked again behind it: the checkouts of an account that is recovered go on with its row.
    """
    intent = await PaymentIntent.get(id=intent_id)
    while True:
        user = await lock_person(intent.user_id)
        intent = await PaymentIntent.get(id=intent_id)
        if intent.user_id == user.id:
            return user


async def end_intent(
    intent_id: UUID,
    to: IntentStatus,
    now: datetime,
    *,
    then: str | None = None,
    kept: UUID | None = None,
    keeps_seat: bool = False,
) -> bool:
    """End an unpaid checkout; call inside a transaction. False when it may not end like that.

    `then` is the promo code of the checkout that takes its place, if it has one, and `kept` an
    older checkout that does. Its seat is kept for whatever takes its place: given back for a
    moment it would belong to the line.
    """
    ended = await move(PaymentIntent, intent_id, to, now=now)
    if ended:
        # Codes before seats: every transaction locks them in this order.
        await uses.release([intent_id], now, then=then, kept=kept)
        if not keeps_seat:
            await seats.release([intent_id], now)
    return ended


async def end_others(enrollment_id: UUID | None, kept: UUID | None, now: datetime) -> None:
    """End the open checkout for a seat that is given or paid for in another way.

    Call it before codes and the enrolment are locked: it locks the code of the checkout that is
    `kept` as well, which may take its use again. A receipt under review stays: its admin reads
    that the money belongs back.
    """
    if enrollment_id is None:
        return
    live = await PaymentIntent.get_or_none(
        enrollment_id=enrollment_id, status__in=[IntentStatus.PENDING, IntentStatus.REJECTED]
    )
    if live is not None and live.id != kept:
        await end_intent(live.id, IntentStatus.CANCELLED, now, kept=kept, keeps_seat=True)


async def end_claims_checkout(claim_id: UUID, kept: UUID | None, now: datetime) -> None:
    """End the open checkout for a name that was paid for under another one."""
    live = await PaymentIntent.get_or_none(
        claim_id=claim_id, status__in=[IntentStatus.PENDING, IntentStatus.REJECTED]
    )
    if live is not None and live.id != kept:
        await end_intent(live.id, IntentStatus.CANCELLED, now)


_EXPIRING = """
  SELECT c.id FROM payment_intents c JOIN bot_users o ON o.id = c.user_id
  WHERE c.status IN ('pending', 'rejected') AND c.expires_at <= $1
    AND ($3::uuid[] IS NULL OR c.id = ANY ($3)) AND c.id <> ALL ($4::uuid[])
  ORDER BY c.expires_at LIMIT $2 FOR NO KEY UPDATE OF o, c SKIP LOCKED
"""
_EXPIRE = f"""
WITH due AS ({_EXPIRING})
UPDATE payment_intents i SET status = 'expired', updated_at = $1
FROM due, bot_users b WHERE i.id = due.id AND b.id = i.user_id
RETURNING i.id, i.method, i.expires_at, i.enrollment_id, b.telegram_id, i.is_test, i.user_id,
  i.claim_id,
  coalesce(i.snapshot->'plan', i.snapshot->'course', i.snapshot->'name') AS sold
"""  # noqa: S608 - only our own constant is put in
#: On the chain the account has to have been read past the end, for the index may lag ($4 at most).
_RELEASING = """
  SELECT i.id FROM payment_intents i JOIN bot_users o ON o.id = i.user_id
  WHERE i.status = 'expired' AND i.released_at IS NULL AND i.expires_at + $2 <= $1
    AND (i.expires_at + $4 <= $1 OR NOT EXISTS (
      SELECT FROM ton_accounts k
      WHERE k.owner_address = i.snapshot->'chain'->>'address'
        AND k.asset = i.snapshot->'chain'->>'asset'
        AND (k.looked_at IS NULL OR k.looked_at <= i.expires_at)))
    AND ($5::uuid[] IS NULL OR i.id = ANY ($5)) AND i.id <> ALL ($6::uuid[])
  ORDER BY i.expires_at LIMIT $3 FOR NO KEY UPDATE OF o, i SKIP LOCKED
"""
_RELEASE = f"""
WITH due AS ({_RELEASING})
UPDATE payment_intents i SET released_at = $1 FROM due WHERE i.id = due.id
RETURNING i.id, i.enrollment_id
"""  # noqa: S608 - only our own constant is put in
#: However long an index lags, no one waits longer for a seat or a code (money.md, 14).
_LONGEST_LAG = timedelta(hours=6)


EXPIRING = Question("checkouts", _EXPIRING, lambda now, _, rest: {1: now, 3: None, 4: rest})
RELEASING = Question(
    "held",
    _RELEASING,
    lambda now, policy, rest: {1: now, 2: policy.lag, 4: _LONGEST_LAG, 5: None, 6: rest},
)


async def expire_due(now: datetime, limit: int = 500, *, batches: Batches | None = None) -> int:
    """End every unpaid checkout whose time is over and tell its person; harmless to repeat.

    What it held stays held for a lag (`release_due`). The checkouts of a buyer who does something
    about their money at this moment are left to the next time.
    """
    batches = batches or Batches()
    return await batches.at_once(
        "checkouts",
        lambda chosen: _expire([now, limit, *chosen]),
        lambda chosen: ids(_EXPIRING, [now, limit, *chosen]),
        now=now,
    )


async def _expire(values: list[Any]) -> int:
    async with in_transaction() as connection:
        ended = await connection.execute_query_dict(_EXPIRE, values)
        await enqueue(
            *(
                OutboxMessage(
                    "checkout_expired",
                    row["telegram_id"],
                    {
                        "intent": str(row["id"]),
                        "plan": Name.asked(row["sold"]).kept,
                        "method": row["method"],
                        "enrollment": str(row["enrollment_id"] or "") or None,
                        "claim": str(row["claim_id"] or "") or None,
                    },
                    f"checkout-expired:{row['id']}:{row['expires_at'].isoformat()}",
                )
                for row in ended
                if not row["is_test"]
            ),
            *(trial_goes_on(row["user_id"], row["id"]) for row in ended if row["is_test"]),
        )
    return len(ended)


async def release_due(
    now: datetime, policy: Policy, limit: int = 500, *, batches: Batches | None = None
) -> int:
    """Give back what expired checkouts held, once their money cannot be under way any more."""
    values = [now, policy.lag, limit, _LONGEST_LAG]

    async def release(chosen: Chosen) -> int:
        async with in_transaction() as connection:
            due = await connection.execute_query_dict(_RELEASE, [*values, *chosen])
            await _give_back(due, now)
        return len(due)

    return await (batches or Batches()).at_once(
        "held", release, lambda chosen: ids(_RELEASING, [*values, *chosen]), now=now
    )


async def release_mine(
    user_id: UUID, rivals: dict[str, Any], now: datetime, *, then: str | None
) -> None:
    """What a person's ended checkouts still hold goes to the one that they open now.

    Call behind the person's lock. Money that comes for the old one counts for the new one.
    """
    held = [
        row.id
        for row in await PaymentIntent.filter(
            user_id=user_id, status=IntentStatus.EXPIRED, released_at__isnull=True, **rivals
        )
    ]
    if held:
        await PaymentIntent.filter(id__in=held).update(released_at=now)
        await uses.release(held, now, then=then)


async def _give_back(rows: Sequence[Mapping[str, Any]], now: datetime) -> None:
    # Codes before seats: every transaction locks them in this order.
    await uses.release([row["id"] for row in rows], now)
    await seats.release([row["id"] for row in rows if row["enrollment_id"]], now)
