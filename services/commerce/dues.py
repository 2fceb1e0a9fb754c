"""Money that is owed back and that an admin still has to send by hand.

A revocation may say that unused value goes back (money.md, 15). The person was notified; until an
admin says that it was sent, it stands in the ledger as due, and in a queue.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from uuid import UUID

from tortoise import connections
from tortoise.transactions import in_transaction

from models.ledger import Account, LedgerEntry
from services.actions import note_action, was_done
from services.commerce.methods.stars import STARS
from services.commerce.reviews import OwnPayment
from services.ledger.entries import post, signed
from services.money import Money
from services.outbox import OutboxMessage, enqueue
from services.pages import SIZE, Page, read
from services.person import Person, lock_person, require_admin
from services.refusals import Refusal


@dataclass(unsafe_hash=True)
class DueSettled(Refusal):
    """Nothing is due any more: it was sent, or more became due meanwhile."""


@dataclass(frozen=True)
class Due:
    """What a person is to get in one currency, and since when they wait."""

    user_id: UUID
    telegram_id: int
    name: str
    amount: Money
    since: datetime


# Stars go back by themselves, by their charge.
_DUE = f"""
SELECT l.user_id, b.telegram_id, coalesce(b.first_name, b.telegram_id) AS name, l.currency,
  sum(l.amount)::bigint AS minor, max(l.created_at) FILTER (WHERE l.amount > 0) AS since
FROM ledger_entries l JOIN bot_users b ON b.id = l.user_id
WHERE l.account = 'refunds_due' AND l.currency <> '{STARS}'
  AND ($1::uuid IS NULL OR l.user_id = $1)
GROUP BY 1, 2, 3, 4 HAVING sum(l.amount) > 0
ORDER BY since, l.user_id, l.currency LIMIT $2 OFFSET $3
"""  # noqa: S608 - only our own constant is put in


async def _due(user_id: UUID | None, limit: int, offset: int) -> list[Due]:
    rows = await connections.get("default").execute_query_dict(_DUE, [user_id, limit, offset])
    return [
        Due(
            row["user_id"],
            int(row["telegram_id"]),
            row["name"],
            Money(row["minor"], row["currency"]),
            row["since"],
        )
        for row in rows
    ]


async def dues(admin: Person, offset: int) -> Page[Due]:
    """A page of what is to be sent, what waits longest first; raises NotAllowed."""
    require_admin(admin)
    return await read(partial(_due, None), offset)


async def due_of(admin: Person, user_id: UUID, currency: str) -> Due:
    """What one person is to get; raises NotAllowed and DueSettled."""
    require_admin(admin)
    found = await _due(user_id, SIZE, 0)
    due = next((one for one in found if one.amount.currency == currency), None)
    if due is None:
        raise DueSettled
    return due


async def mark_sent(
    admin: Person, user_id: UUID, shown: Money, *, idempotency_key: str, now: datetime
) -> Due:
    """An admin has sent what was due, as much as their screen showed; the person is notified.

    Raises NotAllowed, OwnPayment and DueSettled.
    """
    require_admin(admin)
    async with in_transaction():
        user = await lock_person(user_id)
        if user.telegram_id == admin.key:
            raise OwnPayment
        if await was_done(idempotency_key):
            raise DueSettled
        due = await due_of(admin, user_id, shown.currency)
        if due.amount != shown:
            raise DueSettled
        for (fact_id, payment_id), amount in (await _by_fact(user_id, shown.currency)).items():
            out, back = Account.REFUNDS_DUE, Account.REFUNDS_DONE
            lines = signed(out, back, shown.currency, amount, payment_id)
            await post(user_id, fact_id, lines, now)
        told = {"minor": shown.minor, "currency": shown.currency}
        await enqueue(OutboxMessage("money_sent", user.telegram_id, told, f"due:{idempotency_key}"))
        await note_action(
            admin,
            "refund_sent",
            f"person:{user.telegram_id}",
            now,
            idempotency_key=idempotency_key,
            name=due.name,
            amount=f"{shown.decimal:f} {shown.currency}",
        )
    return due


async def _by_fact(user_id: UUID, currency: str) -> dict[tuple[UUID, UUID | None], int]:
    """What is due by the fact that made it so and the payment that it came with."""
    rows = LedgerEntry.filter(user_id=user_id, account=Account.REFUNDS_DUE, currency=currency)
    sums: dict[tuple[UUID, UUID | None], int] = {}
    for row in await rows.order_by("created_at"):
        assert row.fact_id is not None
        key = (row.fact_id, row.payment_id)
        sums[key] = sums.get(key, 0) + row.amount
    return {key: amount for key, amount in sums.items() if amount}
