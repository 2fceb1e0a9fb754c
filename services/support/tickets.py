"""One ticket of one member, message by message: write, answer, close.

Every verb takes the lock of the member first, so that the two sides of a conversation, and two
people on duty, come one after the other.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from tortoise import connections
from tortoise.transactions import in_transaction

from models.lifecycles import SupportStatus
from models.payments import Payment
from models.people import BotUser
from models.support import SpokenKind, SupportMessage, SupportThread
from services.actions import note_action
from services.outbox import GATHERING, URGENT, OutboxMessage, enqueue, is_waiting
from services.parsers.refused import NothingWritten, TooLong
from services.person import Person, lock_person, require_staff
from services.refusals import Refusal
from services.support.team import tell_team
from services.support.thanks import only_thanks
from services.text import tidy

#: Together with a head of ours it fits into one message of Telegram's.
LONGEST = 3500
#: So many messages without an answer a member may leave within an hour.
MOST_AN_HOUR = 20
#: So long after a conversation was closed, thanks are for it and open no other.
_THANKED_WITHIN = timedelta(days=7)


@dataclass(frozen=True)
class Said:
    """What a person wrote or sent: words, or a file that Telegram keeps, or both."""

    text: str
    file_id: str | None = None
    file_kind: SpokenKind | None = None
    # Telegram's numbers of the message and of the album that it is a part of.
    source: int | None = None
    album: str | None = None


@dataclass(unsafe_hash=True)
class SupportTooMany(Refusal):
    """There are `limit` messages without an answer already; all of them were passed on."""

    limit: int


@dataclass(unsafe_hash=True)
class UnknownTicket(Refusal):
    """There is no such conversation for this person."""


@dataclass(unsafe_hash=True)
class TicketClosed(Refusal):
    """The conversation was closed before the answer came, so it was not sent."""

    name: str


@dataclass(unsafe_hash=True)
class AnsweredMeanwhile(Refusal):
    """A colleague answered while this answer was written."""

    by: str


@dataclass(frozen=True)
class PassedOn:
    """The message is kept and the team is notified; `opened` when it begins a ticket."""

    thread_id: UUID
    opened: bool = False


@dataclass(frozen=True)
class Thanked:
    """The member thanks for what is closed: nothing is passed on, and nothing is opened."""


@dataclass(frozen=True)
class TicketAnswered:
    """The answer is on its way; `still_waits` when the member has written more meanwhile."""

    thread_id: UUID
    name: str
    still_waits: bool
    number: int


def bounded(said: Said) -> Said:
    """What may be stored; raises TooLong and NothingWritten rather than cut a person's words."""
    text = tidy(said.text, LONGEST + 1).strip()
    if len(text) > LONGEST:
        raise TooLong(LONGEST)
    if not text and said.file_id is None:
        raise NothingWritten
    return replace(said, text=text)


async def write(
    person: Person,
    said: Said,
    *,
    idempotency_key: str,
    now: datetime,
    about: UUID | None = None,
) -> PassedOn | Thanked:
    """Keep a member's message and tell the team; it opens a ticket where none is open.

    The parts of an album are one question: the team hears of them together. `about` is the
    member's payment that it concerns. Raises NothingWritten, TooLong and SupportTooMany.
    """
    said = bounded(said)
    async with in_transaction():
        await lock_person(person.bot_user_id)
        known = await SupportMessage.get_or_none(idempotency_key=idempotency_key)
        if known is not None:
            return PassedOn(known.thread_id, known.number == 1)
        first = await _first_of_album(person, said.album)
        thread = await SupportThread.get_or_none(
            user_id=person.bot_user_id, status=SupportStatus.OPEN
        )
        if thread is None and await _is_thanks(person, said, now):
            return Thanked()
        if first is None:
            await _require_patience(person, now)
        if thread is None:
            thread = await SupportThread.create(
                user_id=person.bot_user_id, created_at=now, updated_at=now
            )
        message = await _keep(thread, said, person, idempotency_key, now, from_staff=False)
        await _note_payment(thread, person, about)
        await _pass_on(thread, message, person, now, told_with=first)
    return PassedOn(thread.id, message.number == 1)


async def _is_thanks(person: Person, said: Said, now: datetime) -> bool:
    """Whether it only thanks, for a conversation that was closed a short while ago."""
    return (
        said.file_id is None
        and only_thanks(said.text)
        and await SupportThread.exists(
            user_id=person.bot_user_id, closed_at__gt=now - _THANKED_WITHIN
        )
    )


async def is_thanks(person: Person, said: Said, now: datetime) -> bool:
    """Whether a word out of the blue only thanks for what is closed: nobody need be asked."""
    return await _is_thanks(person, said, now) and not await SupportThread.exists(
        user_id=person.bot_user_id, status=SupportStatus.OPEN
    )


async def _note_payment(thread: SupportThread, person: Person, payment_id: UUID | None) -> None:
    """What the ticket is about; nobody names the payment of another."""
    if payment_id is None or thread.payment_id == payment_id:
        return
    if await Payment.exists(id=payment_id, user_id=person.bot_user_id):
        await SupportThread.filter(id=thread.id).update(payment_id=payment_id)


async def _pass_on(
    thread: SupportThread,
    message: SupportMessage,
    person: Person,
    now: datetime,
    *,
    told_with: SupportMessage | None = None,
) -> None:
    await SupportThread.filter(id=thread.id).update(
        waiting_since=thread.waiting_since or now, updated_at=now
    )
    if told_with is not None and await is_waiting(f"support:{told_with.id}"):
        return
    await tell_team(
        "support_message",
        {"message": str(message.id)},
        key=f"support:{message.id}",
        besides=(person.key,),
        after=GATHERING if message.album else 0.0,
    )


async def _first_of_album(person: Person, album: str | None) -> SupportMessage | None:
    if album is None:
        return None
    mine = SupportMessage.filter(thread__user_id=person.bot_user_id, from_staff=False, album=album)
    return await mine.order_by("number").first()


@dataclass(frozen=True)
class CorrectedTooLate:
    """The message belongs to a conversation that is closed; the team was not notified."""


async def correct(
    person: Person, said: Said, *, idempotency_key: str, now: datetime
) -> PassedOn | CorrectedTooLate | None:
    """A member edited a message: the team reads what it says now.

    None where it was no message to the team, or its words are the same. Raises NothingWritten and
    TooLong.
    """
    said = bounded(said)
    async with in_transaction():
        await lock_person(person.bot_user_id)
        known = await SupportMessage.get_or_none(idempotency_key=idempotency_key)
        if known is not None:
            return PassedOn(known.thread_id)
        # The newest wording of it: a message may be edited again and again.
        mine = SupportMessage.filter(
            thread__user_id=person.bot_user_id, from_staff=False, source_message=said.source
        )
        before = await mine.order_by("-created_at", "-number").first().select_related("thread")
        if before is None or (before.text, before.file_id) == (said.text, said.file_id):
            return None
        if before.thread.status is SupportStatus.CLOSED:
            return CorrectedTooLate()
        await _require_patience(person, now)
        message = await _keep(
            before.thread,
            replace(said, album=None),
            person,
            idempotency_key,
            now,
            from_staff=False,
            corrects=before.corrects or before.number,
        )
        await _pass_on(before.thread, message, person, now)
    return PassedOn(message.thread_id)


_UNANSWERED = """
SELECT count(DISTINCT coalesce(m.album, m.id::text)) AS unanswered FROM support_messages m
JOIN support_threads t ON t.id = m.thread_id
WHERE t.user_id = $1 AND NOT m.from_staff AND m.created_at > GREATEST($2, (
  SELECT max(a.created_at) FROM support_messages a JOIN support_threads s ON s.id = a.thread_id
  WHERE s.user_id = $1 AND a.from_staff))
"""


async def _require_patience(person: Person, now: datetime) -> None:
    """A flood would bury all other questions; what was written before it is kept."""
    (row,) = await connections.get("default").execute_query_dict(
        _UNANSWERED, [person.bot_user_id, now - timedelta(hours=1)]
    )
    if row["unanswered"] >= MOST_AN_HOUR:
        raise SupportTooMany(MOST_AN_HOUR)


async def _keep(
    thread: SupportThread,
    said: Said,
    author: Person,
    idempotency_key: str,
    now: datetime,
    *,
    from_staff: bool,
    corrects: int | None = None,
) -> SupportMessage:
    last = await SupportMessage.filter(thread_id=thread.id).order_by("-number").first()
    return await SupportMessage.create(
        thread_id=thread.id,
        number=last.number + 1 if last else 1,
        author_id=author.profile_id,
        from_staff=from_staff,
        text=said.text,
        file_id=said.file_id,
        file_kind=said.file_kind,
        source_message=said.source,
        album=said.album,
        corrects=corrects,
        idempotency_key=idempotency_key,
        created_at=now,
    )


async def answer(
    thread_id: UUID,
    staff: Person,
    said: Said,
    *,
    seen: int,
    idempotency_key: str,
    now: datetime,
    insist: bool = False,
) -> TicketAnswered:
    """Send an answer by a member of the staff who has read everything up to the message `seen`.

    What came after it goes on waiting. Without `insist` no one answers beside a colleague.
    Raises NotAllowed, UnknownMatter, NothingWritten, TooLong, MatterClosed and AnsweredMeanwhile.
    """
    require_staff(staff)
    said = bounded(said)
    async with in_transaction():
        thread, member = await locked(thread_id)
        name = member.first_name or member.telegram_id
        message = await SupportMessage.get_or_none(idempotency_key=idempotency_key)
        waits = thread.waiting_since is not None
        if message is None:
            if thread.status is SupportStatus.CLOSED:
                raise TicketClosed(name)
            if not insist:
                await _require_first(thread, staff, seen)
            message = await _keep(thread, said, staff, idempotency_key, now, from_staff=True)
            await enqueue(
                OutboxMessage(
                    "support_answered",
                    member.telegram_id,
                    {"message": str(message.id)},
                    f"support:{message.id}",
                    URGENT,
                )
            )
            subject = f"person:{member.telegram_id}"
            await note_action(
                staff, "support_answered", subject, now, idempotency_key=idempotency_key, name=name
            )
            waits = await _settle_waiting(thread, seen, now)
    return TicketAnswered(thread.id, name, waits, message.number)


async def _require_first(thread: SupportThread, staff: Person, seen: int) -> None:
    other = (
        await SupportMessage.filter(thread_id=thread.id, from_staff=True, number__gt=seen)
        .exclude(author_id=staff.profile_id)
        .order_by("number")
        .first()
        .select_related("author")
    )
    if other is not None:
        raise AnsweredMeanwhile((other.author.first_name if other.author else None) or "")


async def _settle_waiting(thread: SupportThread, seen: int, now: datetime) -> bool:
    """What waits and was not seen by the answer's author goes on waiting."""
    unseen = None
    if thread.waiting_since is not None:
        unseen = (
            await SupportMessage.filter(
                thread_id=thread.id,
                from_staff=False,
                number__gt=seen,
                created_at__gte=thread.waiting_since,
            )
            .order_by("number")
            .first()
        )
    await SupportThread.filter(id=thread.id).update(
        waiting_since=unseen.created_at if unseen else None, reminded_at=None, updated_at=now
    )
    return unseen is not None


async def locked(thread_id: UUID) -> tuple[SupportThread, BotUser]:
    """The ticket behind the lock of its member; call inside a transaction."""
    thread = await SupportThread.get_or_none(id=thread_id)
    if thread is None:
        raise UnknownTicket
    member = await lock_person(thread.user_id)
    return await SupportThread.get(id=thread_id), member
