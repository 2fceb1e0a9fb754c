"""What both sides read: the queue, a conversation, a single message with its file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from tortoise import connections

from models.lifecycles import SupportStatus
from models.support import Satisfaction, SpokenKind, SupportMessage, SupportThread
from services.pages import Page, read
from services.person import Person, require_staff
from services.support.tickets import UnknownTicket

#: So many tickets stand on a page of the queue, and at most so many messages on one of a ticket.
TALK_PAGE = 10
#: An album of Telegram's has at most ten parts; the first is the message itself.
_ALBUM = 9


@dataclass(frozen=True)
class Spoken:
    """One message of a ticket."""

    message_id: UUID
    number: int
    from_staff: bool
    by: str
    text: str
    file_id: str | None
    file_kind: SpokenKind | None
    at: datetime
    # The number of the message that it puts right.
    corrects: int | None = None
    # What came with it in one album.
    more: tuple[Spoken, ...] = ()


@dataclass(frozen=True)
class Conversation:
    """A ticket and a run of its messages, oldest first."""

    thread_id: UUID
    telegram_id: int
    name: str
    username: str | None
    is_open: bool
    closed_by: str
    closed_at: datetime | None
    waiting_since: datetime | None
    # The number of the newest message of all.
    last: int
    lines: tuple[Spoken, ...]
    # The payment that it is about, the number of its receipt, and the code that it is paid under.
    payment_id: UUID | None = None
    receipt: int | None = None
    pay_code: str | None = None
    satisfaction: Satisfaction | None = None


@dataclass(frozen=True)
class QueueLine:
    """An open ticket; the last word was the member's while they wait."""

    thread_id: UUID
    name: str
    waiting_since: datetime | None
    text: str
    file_kind: SpokenKind | None
    answered_by: str | None


# A waiting ticket stands before those without a date: PostgreSQL sorts NULL last.
_QUEUE = """
SELECT t.id, t.waiting_since, coalesce(b.first_name, b.telegram_id) AS name, m.text, m.file_kind,
       CASE WHEN m.from_staff THEN coalesce(p.first_name, '') END AS answered_by
FROM support_threads t JOIN bot_users b ON b.id = t.user_id
LEFT JOIN LATERAL (SELECT * FROM support_messages WHERE thread_id = t.id
                   ORDER BY number DESC LIMIT 1) m ON true
LEFT JOIN profiles p ON p.id = m.author_id
WHERE t.status = 'open' ORDER BY t.waiting_since, t.updated_at LIMIT $1 OFFSET $2
"""


async def queue(staff: Person, offset: int) -> Page[QueueLine]:
    """A page of the open tickets, the longest wait first; raises NotAllowed."""
    require_staff(staff)
    ask = connections.get("default").execute_query_dict
    found = await read(lambda limit, start: ask(_QUEUE, [limit, start]), offset)
    return found.map(
        lambda row: QueueLine(
            row["id"],
            row["name"],
            row["waiting_since"],
            row["text"] or "",
            SpokenKind(row["file_kind"]) if row["file_kind"] else None,
            row["answered_by"],
        )
    )


async def conversation(staff: Person, thread_id: UUID, before: int = 0) -> Conversation:
    """The newest messages of a ticket, or those before one; raises NotAllowed, UnknownMatter."""
    require_staff(staff)
    return await _read(thread_id, before)


async def conversation_for_group(thread_id: UUID) -> Conversation:
    """The same for the sender, who writes it into the team's own group."""
    return await _read(thread_id, 0)


async def own_conversation(person: Person, before: int = 0) -> Conversation | None:
    """The person's open ticket; None when there is none."""
    thread = await SupportThread.get_or_none(user_id=person.bot_user_id, status=SupportStatus.OPEN)
    return await _read(thread.id, before) if thread else None


async def _read(thread_id: UUID, before: int) -> Conversation:
    thread = await SupportThread.get_or_none(id=thread_id).select_related(
        "user", "closed_by", "payment__intent"
    )
    if thread is None:
        raise UnknownTicket
    messages = SupportMessage.filter(thread_id=thread_id).order_by("-number")
    newest = await messages.first()
    run = messages.filter(number__lt=before) if before else messages
    rows = await run.limit(TALK_PAGE).select_related("author")
    member, closer = thread.user, thread.closed_by
    return Conversation(
        thread.id,
        int(member.telegram_id),
        member.first_name or member.telegram_id,
        member.username,
        thread.status is SupportStatus.OPEN,
        (closer.first_name or closer.telegram_id) if closer else "",
        thread.closed_at,
        thread.waiting_since,
        newest.number if newest else 0,
        tuple(_spoken(row) for row in reversed(rows)),
        thread.payment_id,
        thread.payment.receipt_number if thread.payment else None,
        thread.payment.intent.pay_code if thread.payment and thread.payment.intent else None,
        thread.satisfaction,
    )


def _spoken(row: SupportMessage) -> Spoken:
    return Spoken(
        row.id,
        row.number,
        row.from_staff,
        (row.author.first_name or row.author.telegram_id) if row.author else "",
        row.text,
        row.file_id,
        row.file_kind,
        row.created_at,
        row.corrects,
    )


async def message_of(message_id: UUID) -> tuple[Conversation, Spoken] | None:
    """A message and its ticket, for the sender, who has looked at whom it goes to."""
    row = await SupportMessage.get_or_none(id=message_id).select_related("author")
    if row is None:
        return None
    return await _read(row.thread_id, row.number + 1), _spoken(row)


async def question_of(message_id: UUID) -> tuple[Conversation, Spoken] | None:
    """The same for a notice to the team, with all that came in the message's album so far."""
    found = await message_of(message_id)
    row = await SupportMessage.get_or_none(id=message_id)
    if found is None or row is None or row.album is None:
        return found
    album = SupportMessage.filter(thread_id=row.thread_id, album=row.album, number__gt=row.number)
    rows = await album.order_by("number").limit(_ALBUM).select_related("author")
    more = tuple(_spoken(one) for one in rows)
    words = "\n".join(one.text for one in (found[1], *more) if one.text)
    return found[0], replace(found[1], text=words, more=more)


async def sent_file(reader: Person, message_id: UUID) -> tuple[Conversation, Spoken]:
    """A message with a file, for the staff and for the ticket's own member.

    Raises UnknownMatter, to strangers too.
    """
    found = await message_of(message_id)
    if found is None or not (reader.is_staff or found[0].telegram_id == reader.telegram_id):
        raise UnknownTicket
    return found


async def has_open_ticket(person: Person) -> bool:
    """Whether the person is in the middle of a conversation with the team."""
    return await SupportThread.exists(user_id=person.bot_user_id, status=SupportStatus.OPEN)
