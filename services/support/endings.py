"""How a conversation ends: closed by the team or by the member, who says whether it helped."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from tortoise.transactions import in_transaction

from models.lifecycles import SupportStatus, move
from models.support import Satisfaction, SupportMessage, SupportThread
from services.actions import note_action
from services.outbox import OutboxMessage, enqueue
from services.person import Person, require_staff
from services.refusals import Refusal
from services.support.tickets import UnknownTicket, locked


@dataclass(unsafe_hash=True)
class WroteMeanwhile(Refusal):
    """The member wrote something that the one who closes has not seen."""

    name: str


@dataclass(frozen=True)
class TicketEnded:
    """The conversation is closed, by this act or before."""

    thread_id: UUID
    name: str


@dataclass(frozen=True)
class Rated:
    """What the member said of a closed conversation."""

    thread_id: UUID
    satisfaction: Satisfaction


async def settle_own(person: Person, thread_id: UUID, now: datetime) -> TicketEnded:
    """The member needs no answer any more; raises UnknownMatter."""
    async with in_transaction():
        thread, _ = await locked(thread_id)
        if thread.user_id != person.bot_user_id:
            raise UnknownTicket
        await _end(thread, person, now)
    return TicketEnded(thread.id, person.first_name)


async def close(
    thread_id: UUID, staff: Person, *, seen: int, idempotency_key: str, now: datetime
) -> TicketEnded:
    """Close a ticket whose messages up to `seen` the staff have read; the member is notified.

    Raises NotAllowed, UnknownMatter and WroteMeanwhile.
    """
    require_staff(staff)
    async with in_transaction():
        thread, member = await locked(thread_id)
        name = member.first_name or member.telegram_id
        if thread.status is SupportStatus.OPEN:
            newer = SupportMessage.filter(thread_id=thread.id, from_staff=False, number__gt=seen)
            if await newer.exists():
                raise WroteMeanwhile(name)
            await _end(thread, staff, now)
            await enqueue(
                OutboxMessage(
                    "support_closed",
                    member.telegram_id,
                    {"thread": str(thread.id)},
                    f"support-closed:{thread.id}",
                )
            )
            subject = f"person:{member.telegram_id}"
            await note_action(
                staff, "support_closed", subject, now, idempotency_key=idempotency_key, name=name
            )
    return TicketEnded(thread.id, name)


async def rate(person: Person, thread_id: UUID, satisfaction: Satisfaction, now: datetime) -> Rated:
    """Note whether the member was helped; the last word counts. Raises UnknownTicket."""
    async with in_transaction():
        thread, _ = await locked(thread_id)
        if thread.user_id != person.bot_user_id or thread.status is SupportStatus.OPEN:
            raise UnknownTicket
        await SupportThread.filter(id=thread.id).update(satisfaction=satisfaction, rated_at=now)
    return Rated(thread.id, satisfaction)


async def _end(thread: SupportThread, by: Person, now: datetime) -> None:
    await move(
        SupportThread,
        thread.id,
        SupportStatus.CLOSED,
        now=now,
        closed_at=now,
        closed_by_id=by.profile_id,
        waiting_since=None,
    )
