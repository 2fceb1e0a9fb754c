"""The course of a broadcast: started, paused, resumed, cancelled, changed, taken back, ended.

Only the one who starts it writes recipients; what becomes of each is written by the replicas that
send (bot/telegram/mailing.py). Any verb may come from any replica at any moment: what is under way
at that moment ends as it ends.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from tortoise import connections
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.transactions import in_transaction

from models.broadcasts import BroadcastMessage, Revision
from models.lifecycles import DeliveryStatus, move
from services.actions import note_action, was_done
from services.audiences import AudienceWrong
from services.broadcasts.recipients import write_down
from services.outbox import OutboxMessage, enqueue
from services.person import Person, require_admin
from services.policy import Policy
from services.refusals import Refusal

#: For so long Telegram lets a bot take back what it sent (Bot API, deleteMessages).
DELETABLE = timedelta(hours=48)
#: What the log of the admins calls what they did.
_DONE = {
    DeliveryStatus.PAUSED: "broadcast_paused",
    DeliveryStatus.SENDING: "broadcast_resumed",
    DeliveryStatus.CANCELLED: "broadcast_cancelled",
}
#: Where it has to stand for that: a draft is nothing that could be stopped or gone on with.
_FROM = {
    DeliveryStatus.PAUSED: (DeliveryStatus.SENDING,),
    DeliveryStatus.SENDING: (DeliveryStatus.PAUSED,),
    DeliveryStatus.CANCELLED: (
        DeliveryStatus.SCHEDULED,
        DeliveryStatus.SENDING,
        DeliveryStatus.PAUSED,
    ),
}
_REVISING = {Revision.EDIT: "broadcast_edited", Revision.DELETE: "broadcast_deleted"}
_NOTIFY = "SELECT pg_notify('broadcasts', '')"
# One of an earlier release has no message, and nothing to say.
_UNDER_WAY = """
SELECT b.id, b.message_id, b.delivery_status, b.is_marketing, b.revision, b.stars_ceiling,
       b.tenths_spent, b.deleted_at, m.version
FROM broadcast_messages b JOIN composed_messages m ON m.id = b.message_id
WHERE b.revision IS NOT NULL OR b.started_at IS NOT NULL AND b.finished_at IS NULL
  OR b.delivery_status = 'scheduled' AND b.scheduled_at <= $1
ORDER BY b.started_at, b.id"""
# Nothing waits and nothing is under way any more. $1 the broadcast, $2 now.
_END = """
UPDATE broadcast_messages b
SET finished_at = $2, updated_at = $2, delivery_status = CASE WHEN delivery_status = 'sending'
      THEN 'completed' ELSE delivery_status END
WHERE b.id = $1 AND b.finished_at IS NULL AND b.delivery_status IN ('sending', 'cancelled')
  AND NOT EXISTS (SELECT FROM broadcast_recipients r
    WHERE r.broadcast_id = b.id AND r.state = 'sending')
  AND (b.delivery_status = 'cancelled' OR NOT EXISTS (SELECT FROM broadcast_recipients r
    WHERE r.broadcast_id = b.id AND r.state IN ('pending', 'sending')))
RETURNING b.id"""
_REVISED = """
UPDATE broadcast_messages b SET revision = NULL, updated_at = $2
WHERE b.id = $1 AND b.revision = $3 AND NOT EXISTS (
    SELECT FROM broadcast_recipients r WHERE r.broadcast_id = b.id AND (r.state = 'sending'
      OR r.state = 'sent' AND cardinality(r.message_ids) > 0
         AND ($3 = 'delete' OR r.version < $4::int)))
RETURNING b.id"""


@dataclass(unsafe_hash=True)
class BroadcastNotFound(Refusal):
    """There is no such broadcast."""


@dataclass(unsafe_hash=True)
class BroadcastElsewhere(Refusal):
    """It does not stand where this can be done: another admin, or its end, was first."""

    status: str


@dataclass(unsafe_hash=True)
class TooLateToDelete(Refusal):
    """Telegram takes nothing back that is older than 48 hours."""


@dataclass(unsafe_hash=True)
class NothingToChange(Refusal):
    """Nothing was sent, or what was sent has been taken back or is not remembered any more."""


class _NobodyThere(Exception):
    """Nobody was in the audience when the moment came; nothing of the start is kept."""


@dataclass(frozen=True)
class Started:
    """It is on its way to so many people."""

    recipients: int


@dataclass(frozen=True)
class UnderWay:
    """A broadcast that the replicas have something to do for."""

    id: UUID
    message_id: UUID
    status: DeliveryStatus
    is_marketing: bool
    revision: Revision | None
    version: int
    # What may still be spent on going faster, in tenths of a Star.
    tenths_left: int

    @property
    def is_sending(self) -> bool:
        return self.status is DeliveryStatus.SENDING


async def start(broadcast_id: UUID, now: datetime, policy: Policy) -> Started | None:
    """Write the recipients down and begin; None when it stands elsewhere by now.

    Done in one transaction: a process that dies in the middle has begun nothing. A scheduled one
    whose audience nobody is in, or that is not understood any more, has failed.
    """
    try:
        return await _start(broadcast_id, now, policy)
    except (AudienceWrong, _NobodyThere):
        async with in_transaction() as connection:
            if await move(BroadcastMessage, broadcast_id, DeliveryStatus.FAILED, now=now):
                await _owe_report(connection, broadcast_id, now)
        return None


async def _start(broadcast_id: UUID, now: datetime, policy: Policy) -> Started | None:
    async with in_transaction() as connection:
        broadcast = await BroadcastMessage.select_for_update(no_key=True).get_or_none(
            id=broadcast_id
        )
        if broadcast is None or broadcast.started_at is not None:
            return None
        if not await move(
            BroadcastMessage, broadcast_id, DeliveryStatus.SENDING, now=now, started_at=now
        ):
            return None
        count = await write_down(connection, broadcast, now, policy)
        if not count:
            raise _NobodyThere
        await BroadcastMessage.filter(id=broadcast_id).update(total_recipients=count, sent_at=now)
        await connection.execute_query(_NOTIFY)
    return Started(count)


async def pause(actor: Person, broadcast_id: UUID, now: datetime, *, idempotency_key: str) -> None:
    """Let nothing more leave for the time being; a tap that comes twice pauses once.

    Raises NotAllowed, BroadcastNotFound and BroadcastElsewhere.
    """
    await _turn(actor, broadcast_id, DeliveryStatus.PAUSED, now, idempotency_key)


async def resume(actor: Person, broadcast_id: UUID, now: datetime, *, idempotency_key: str) -> None:
    """Go on; a tap that comes again does not undo a pause of another admin's in between.

    Raises NotAllowed, BroadcastNotFound and BroadcastElsewhere.
    """
    await _turn(actor, broadcast_id, DeliveryStatus.SENDING, now, idempotency_key)


async def cancel(actor: Person, broadcast_id: UUID, now: datetime, *, idempotency_key: str) -> None:
    """Send nothing more of it, ever: who has not got it stays without.

    Raises NotAllowed, BroadcastNotFound and BroadcastElsewhere.
    """
    await _turn(actor, broadcast_id, DeliveryStatus.CANCELLED, now, idempotency_key)


async def edit_sent(
    actor: Person, broadcast_id: UUID, now: datetime, *, idempotency_key: str
) -> None:
    """Bring what was sent to the words and buttons that its message has now.

    Raises NotAllowed, BroadcastNotFound and NothingToChange.
    """
    await _revise(actor, broadcast_id, Revision.EDIT, now, idempotency_key)


async def delete_sent(
    actor: Person, broadcast_id: UUID, now: datetime, *, idempotency_key: str
) -> None:
    """Take back what was sent, and send nothing more of it.

    Raises NotAllowed, BroadcastNotFound, NothingToChange, and TooLateToDelete when all of it is
    older than Telegram takes back.
    """
    await _revise(actor, broadcast_id, Revision.DELETE, now, idempotency_key)


async def under_way(now: datetime) -> list[UnderWay]:
    """What the replicas have to do something for, the oldest first; what is due is scheduled."""
    rows = await connections.get("default").execute_query_dict(_UNDER_WAY, [now])
    return [_under_way(row) for row in rows]


async def end(broadcast_id: UUID, now: datetime) -> bool:
    """Write down that all of it is settled, and owe its author the report; once."""
    async with in_transaction() as connection:
        if not await connection.execute_query_dict(_END, [broadcast_id, now]):
            return False
        await _owe_report(connection, broadcast_id, now)
    return True


async def end_revision(work: UnderWay, now: datetime) -> bool:
    """Write down that everything sent is changed or taken back."""
    assert work.revision is not None
    values = [work.id, now, str(work.revision), work.version]
    return bool(await connections.get("default").execute_query_dict(_REVISED, values))


async def _turn(
    actor: Person, broadcast_id: UUID, to: DeliveryStatus, now: datetime, idempotency_key: str
) -> None:
    require_admin(actor)
    async with in_transaction() as connection:
        row = await BroadcastMessage.select_for_update(no_key=True).get_or_none(id=broadcast_id)
        if row is None:
            raise BroadcastNotFound
        if await was_done(idempotency_key):
            return
        stands = row.delivery_status
        if stands not in _FROM[to] or not await move(BroadcastMessage, broadcast_id, to, now=now):
            raise BroadcastElsewhere(str(stands))
        subject = f"broadcast:{broadcast_id}"
        await note_action(actor, _DONE[to], subject, now, idempotency_key=idempotency_key)
        await connection.execute_query(_NOTIFY)


async def _revise(
    actor: Person, broadcast_id: UUID, revision: Revision, now: datetime, idempotency_key: str
) -> None:
    require_admin(actor)
    async with in_transaction() as connection:
        broadcast = await BroadcastMessage.select_for_update(no_key=True).get_or_none(
            id=broadcast_id
        )
        if broadcast is None:
            raise BroadcastNotFound
        if await was_done(idempotency_key):
            return
        if broadcast.deleted_at is not None or broadcast.reduced_at is not None:
            raise NothingToChange
        newest = await _newest(connection, broadcast_id)
        if newest is None:
            raise NothingToChange
        changes: dict[str, Any] = {"revision": revision, "updated_at": now}
        if revision is Revision.DELETE:
            if newest <= now - DELETABLE:
                raise TooLateToDelete
            changes["deleted_at"] = now
            await move(BroadcastMessage, broadcast_id, DeliveryStatus.CANCELLED, now=now)
        await BroadcastMessage.filter(id=broadcast_id).update(**changes)
        subject = f"broadcast:{broadcast_id}"
        await note_action(actor, _REVISING[revision], subject, now, idempotency_key=idempotency_key)
        await connection.execute_query(_NOTIFY)


async def _newest(connection: BaseDBAsyncClient, broadcast_id: UUID) -> datetime | None:
    """When the last message was sent that can still be reached."""
    rows = await connection.execute_query_dict(
        "SELECT max(settled_at) AS at FROM broadcast_recipients WHERE broadcast_id = $1"
        " AND state = 'sent' AND cardinality(message_ids) > 0",
        [broadcast_id],
    )
    at: datetime | None = rows[0]["at"]
    return at


async def _owe_report(connection: BaseDBAsyncClient, broadcast_id: UUID, now: datetime) -> None:
    # One that nobody was there for ends again when it was sent to others.
    rows = await connection.execute_query_dict(
        "SELECT p.telegram_id FROM broadcast_messages b JOIN profiles p ON p.id = b.author_id"
        " WHERE b.id = $1",
        [broadcast_id],
    )
    told = {"broadcast": str(broadcast_id)}
    for row in rows:
        key = f"broadcast-ended:{broadcast_id}:{now.isoformat()}"
        await enqueue(OutboxMessage("broadcast_ended", row["telegram_id"], told, key))


def _under_way(row: Mapping[str, Any]) -> UnderWay:
    ceiling = row["stars_ceiling"]
    return UnderWay(
        id=row["id"],
        message_id=row["message_id"],
        status=DeliveryStatus(row["delivery_status"]),
        is_marketing=row["is_marketing"],
        revision=Revision(row["revision"]) if row["revision"] else None,
        version=row["version"],
        tenths_left=0 if ceiling is None else ceiling * 10 - row["tenths_spent"],
    )
