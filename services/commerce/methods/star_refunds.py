"""Stars that Telegram refused to take back: they are still owed, so an admin decides what is next.

Sending a charge back is a message of the outbox. A final refusal ends the message and not the debt:
it waits here with what Telegram said, to be tried again or to be settled in another way.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from tortoise import connections
from tortoise.transactions import in_transaction

from models.people import BotUser
from services.actions import note_action, was_done
from services.commerce.methods.stars import paid_by
from services.commerce.payouts import stars_arrived_back
from services.commerce.reviews import OwnPayment
from services.person import Person, lock_ids, require_admin
from services.refusals import Refusal
from services.renewals.star_subscriptions import stars_back


@dataclass(unsafe_hash=True)
class StarsSettled(Refusal):
    """This is settled: it is being tried again, or was done in another way."""


@dataclass(frozen=True)
class StuckStars:
    """A charge that was to go back and did not."""

    claimed_id: int
    telegram_id: int
    name: str
    # Empty for a charge that names nothing of ours.
    stars: int | None
    # What Telegram said.
    error: str
    since: datetime
    # The person whose payment it was, who need not be the one who was charged.
    owner: UUID | None = None
    # Of a test order, which its own admin may settle.
    is_test: bool = False


_STUCK = """
SELECT o.id, o.args->>'telegram_id' AS telegram_id, o.args->>'charge' AS charge,
  y.amount, y.user_id AS owner, coalesce(y.is_test, false) AS is_test,
  coalesce(b.first_name, o.args->>'telegram_id') AS name, coalesce(o.error, '') AS error,
  coalesce(o.done_at, o.created_at) AS since
FROM outbox o
LEFT JOIN payments y ON y.payment_provider_id = o.args->>'charge' AND y.payment_method = 'stars'
LEFT JOIN bot_users b ON b.telegram_id = o.args->>'telegram_id'
WHERE o.kind = 'refund_stars' AND o.state = 'failed' AND ($1::bigint IS NULL OR o.id = $1)
ORDER BY since, o.id LIMIT $2
"""
#: So many are shown at once; the next ones follow as these are settled.
MOST = 20


async def stuck_stars(admin: Person) -> list[StuckStars]:
    """What Telegram refused to send back, the oldest first; raises NotAllowed."""
    require_admin(admin)
    rows = await connections.get("default").execute_query_dict(_STUCK, [None, MOST])
    return [_shown(row) for row in rows]


async def stuck(admin: Person, claimed_id: int) -> StuckStars:
    """One of them; raises NotAllowed and StarsSettled."""
    require_admin(admin)
    rows = await connections.get("default").execute_query_dict(_STUCK, [claimed_id, 1])
    if not rows:
        raise StarsSettled
    return _shown(rows[0])


def _shown(row: dict[str, object]) -> StuckStars:
    amount = row["amount"]
    return StuckStars(
        int(str(row["id"])),
        int(str(row["telegram_id"])),
        str(row["name"]),
        None if amount is None else int(str(amount).partition(".")[0]),
        str(row["error"]),
        row["since"],  # type: ignore[arg-type]
        row["owner"],  # type: ignore[arg-type]
        bool(row["is_test"]),
    )


async def try_again(admin: Person, claimed_id: int, *, idempotency_key: str, now: datetime) -> None:
    """Ask Telegram once more; raises NotAllowed and StarsSettled."""
    require_admin(admin)
    async with in_transaction() as connection:
        if await was_done(idempotency_key):
            return
        whose, _ = await _moved_on(claimed_id, "waiting")
        await connection.execute_query("SELECT pg_notify('outbox', '')")
        await note_action(
            admin, "stars_tried_again", f"person:{whose}", now, idempotency_key=idempotency_key
        )


async def settle_otherwise(
    admin: Person, claimed_id: int, *, idempotency_key: str, now: datetime
) -> None:
    """An admin has settled it in another way; raises NotAllowed, OwnPayment and StarsSettled."""
    found = await stuck(admin, claimed_id)
    if found.telegram_id == admin.telegram_id and not found.is_test:
        raise OwnPayment
    async with in_transaction():
        if await was_done(idempotency_key):
            return
        # Who paid, and whose checkout it was.
        payer = await BotUser.get_or_none(telegram_id=str(found.telegram_id))
        people = (payer.id if payer else None, found.owner)
        await lock_ids(*(one for one in people if one is not None))
        whose, charge = await _moved_on(claimed_id, "dropped")
        await stars_arrived_back(charge, now)
        target = f"person:{whose}"
        await note_action(
            admin, "stars_settled", target, now, idempotency_key=idempotency_key, name=found.name
        )


async def heard_back(charge_id: str, now: datetime) -> bool:
    """Telegram says that it has given a charge back; true where we thought that it would not."""
    payment = await paid_by(charge_id)
    async with in_transaction() as connection:
        if payment is not None:
            # Before the message, as every other way of settling it does (decision 0037).
            await lock_ids(payment.user_id)
        found = await connection.execute_query_dict(_HEARD, [stars_back("", charge_id).key])
        if found:
            await stars_arrived_back(charge_id, now)
    return bool(found)


_HEARD = """
UPDATE outbox SET state = 'sent', done_at = clock_timestamp()
WHERE dedup_key = $1 AND kind = 'refund_stars' AND state = 'failed' RETURNING id
"""
_MOVE_ON = """
UPDATE outbox SET state = $2, attempts = 0, available_at = clock_timestamp(),
  done_at = CASE WHEN $2 = 'waiting' THEN NULL ELSE clock_timestamp() END
WHERE id = $1 AND kind = 'refund_stars' AND state = 'failed'
RETURNING args->>'telegram_id' AS whose, args->>'charge' AS charge
"""


async def _moved_on(claimed_id: int, state: str) -> tuple[str, str]:
    """Move a failed message on; whose it is and for which charge. Raises StarsSettled."""
    rows = await connections.get("default").execute_query_dict(_MOVE_ON, [claimed_id, state])
    if not rows:
        raise StarsSettled
    return rows[0]["whose"], rows[0]["charge"]
