"""The queue of removals that failed: try again, or let the person stay."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from tortoise.transactions import in_transaction

from models.channels import ChannelMembership
from services.actions import note_action, was_done
from services.outbox import enqueue
from services.pages import Page, of_query
from services.person import Person, require_admin
from services.refusals import Refusal
from services.timeline.channel_access import removal


@dataclass(unsafe_hash=True)
class RemovalSettled(Refusal):
    """This removal waits no more: it was done, or an admin decided otherwise."""


@dataclass(frozen=True)
class FailedRemoval:
    """A person who should be out of a channel and is not."""

    membership_id: UUID
    telegram_id: int
    name: str
    channel: str
    # Why they have to go, and what Telegram said to it.
    reason: str
    error: str
    tried_at: datetime


def _failed(row: ChannelMembership) -> FailedRemoval:
    if row.removal_failed_at is None:
        raise RemovalSettled
    return FailedRemoval(
        row.id,
        int(row.telegram_user_id),
        row.user.first_name or row.telegram_user_id,
        row.channel_name,
        row.removal_reason or "ended",
        row.removal_error or "",
        row.removal_failed_at,
    )


async def failed_removals(admin: Person, offset: int = 0) -> Page[FailedRemoval]:
    """A page of the queue, the one that was tried longest ago first; raises NotAllowed."""
    require_admin(admin)
    failed = ChannelMembership.filter(removal_failed_at__isnull=False)
    rows = failed.order_by("removal_failed_at", "id").select_related("user")
    return (await of_query(rows, offset)).map(_failed)


async def failed_removal(admin: Person, membership_id: UUID) -> FailedRemoval:
    """One of them; raises NotAllowed and RemovalSettled."""
    require_admin(admin)
    row = await ChannelMembership.get_or_none(id=membership_id).select_related("user")
    if row is None:
        raise RemovalSettled
    return _failed(row)


async def _locked(membership_id: UUID) -> ChannelMembership:
    row = await ChannelMembership.select_for_update().get_or_none(id=membership_id)
    if row is None or row.removal_failed_at is None:
        raise RemovalSettled
    return row


async def retry_removal(
    admin: Person, membership_id: UUID, *, idempotency_key: str, now: datetime
) -> None:
    """Enqueue the removal at once; their right is looked at again before it is done.

    Raises NotAllowed and RemovalSettled.
    """
    require_admin(admin)
    async with in_transaction():
        if await was_done(idempotency_key):
            return
        row = await _locked(membership_id)
        # One try for each failure, however many ask for it.
        key = f"removal-desk:{row.id}:{row.removal_failed_at}"
        reason = row.removal_reason or "ended"
        await enqueue(removal(row.channel_id, row.telegram_user_id, reason, key))
        await _note(admin, "removal_retried", row, idempotency_key, now)


async def let_stay(
    admin: Person, membership_id: UUID, *, idempotency_key: str, now: datetime
) -> None:
    """The person stays as a guest of the channel's; raises NotAllowed and RemovalSettled."""
    require_admin(admin)
    async with in_transaction() as connection:
        if await was_done(idempotency_key):
            return
        row = await _locked(membership_id)
        await ChannelMembership.filter(id=row.id).update(
            is_guest=True,
            removal_failed_at=None,
            removal_reason=None,
            removal_error=None,
            removal_started_at=None,
            updated_at=now,
        )
        await connection.execute_query(
            "UPDATE outbox SET state = 'dropped', done_at = clock_timestamp(),"
            " error = 'an admin lets them stay' WHERE chat_id = $1 AND state = 'waiting'"
            " AND kind = 'remove_member' AND args ->> 'telegram_id' = $2 AND owner IS NULL",
            [row.channel_id, row.telegram_user_id],
        )
        await _note(admin, "removal_waived", row, idempotency_key, now)


async def _note(
    admin: Person, action: str, row: ChannelMembership, idempotency_key: str, now: datetime
) -> None:
    subject = f"person:{row.telegram_user_id}"
    await note_action(
        admin, action, subject, now, idempotency_key=idempotency_key, name=row.channel_name
    )
