"""One matter of one member, message by message: write, answer, close.

Every verb takes the lock of the member first, so that the two sides of a conversation, and two
people on duty, come one after the other.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from tortoise import connections
from tortoise.transactions import in_transaction

from models.lifecycles import MaterialKind, SupportStatus, move
from models.people import BotUser
from models.support import SupportMessage, SupportThread
from services.actions import note_action
from services.answers import NothingWritten, TooLong
from services.outbox import URGENT, Promise, promise
from services.person import Person, lock_person, require_staff
from services.refusals import Refusal
from services.support.team import tell_team
from services.text import tidy

#: Together with a head of ours it fits into one message of Telegram's.
LONGEST = 3500
#: So many messages without an answer somebody may leave within an hour.
MOST_AN_HOUR = 20


@dataclass(frozen=True)
class Said:
    """What somebody wrote or sent: words, or a file that Telegram keeps, or both."""

    text: str
    file_id: str | None = None
    file_kind: MaterialKind | None = None


@dataclass(frozen=True)
class SupportTooMany(Refusal):
    """There are `limit` messages without an answer already; all of them were passed on."""

    limit: int


@dataclass(frozen=True)
class UnknownMatter(Refusal):
    """There is no such conversation for this person."""


@dataclass(frozen=True)
class MatterClosed(Refusal):
    """The conversation was closed before the answer came, so it was not sent."""

    name: str


@dataclass(frozen=True)
class AnsweredMeanwhile(Refusal):
    """Somebody else answered while this answer was written."""

    by: str


@dataclass(frozen=True)
class WroteMeanwhile(Refusal):
    """The member wrote something that whoever closes has not seen."""

    name: str


@dataclass(frozen=True)
class PassedOn:
    """The message is kept and the team is told."""

    thread_id: UUID


@dataclass(frozen=True)
class MatterAnswered:
    """The answer is on its way; `still_waits` when the member has written more meanwhile."""

    thread_id: UUID
    name: str
    still_waits: bool
    number: int


@dataclass(frozen=True)
class MatterEnded:
    """The conversation is closed, by this act or before."""

    thread_id: UUID
    name: str


def _bounded(said: Said) -> Said:
    """What may be stored; raises TooLong and NothingWritten rather than cut somebody's words."""
    text = tidy(said.text, LONGEST + 1).strip()
    if len(text) > LONGEST:
        raise TooLong(LONGEST)
    if not text and said.file_id is None:
        raise NothingWritten
    return Said(text, said.file_id, said.file_kind)


async def write(person: Person, said: Said, *, deed_key: str, now: datetime) -> PassedOn:
    """Keep a member's message and tell the team; it opens a matter where none is open.

    Raises NothingWritten, TooLong and SupportTooMany.
    """
    said = _bounded(said)
    async with in_transaction():
        await lock_person(person.bot_user_id)
        known = await SupportMessage.get_or_none(deed_key=deed_key)
        if known is not None:
            return PassedOn(known.thread_id)
        await _require_patience(person, now)
        thread = await SupportThread.get_or_none(
            user_id=person.bot_user_id, status=SupportStatus.OPEN
        )
        if thread is None:
            thread = await SupportThread.create(
                user_id=person.bot_user_id, created_at=now, updated_at=now
            )
        message = await _keep(thread, said, person, deed_key, now, from_staff=False)
        await SupportThread.filter(id=thread.id).update(
            waiting_since=thread.waiting_since or now, updated_at=now
        )
        await tell_team(
            "support_message",
            {"message": str(message.id)},
            key=f"support:{message.id}",
            besides=(person.key,),
        )
    return PassedOn(thread.id)


_UNANSWERED = """
SELECT count(*) AS unanswered FROM support_messages m
JOIN support_threads t ON t.id = m.thread_id
WHERE t.user_id = $1 AND NOT m.from_staff AND m.created_at > GREATEST($2, (
  SELECT max(a.created_at) FROM support_messages a JOIN support_threads s ON s.id = a.thread_id
  WHERE s.user_id = $1 AND a.from_staff))
"""


async def _require_patience(person: Person, now: datetime) -> None:
    """A flood would bury everybody else's questions; what was written before it is kept."""
    (row,) = await connections.get("default").execute_query_dict(
        _UNANSWERED, [person.bot_user_id, now - timedelta(hours=1)]
    )
    if row["unanswered"] >= MOST_AN_HOUR:
        raise SupportTooMany(MOST_AN_HOUR)


async def _keep(
    thread: SupportThread,
    said: Said,
    author: Person,
    deed_key: str,
    now: datetime,
    *,
    from_staff: bool,
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
        deed_key=deed_key,
        created_at=now,
    )


async def answer(
    thread_id: UUID,
    staff: Person,
    said: Said,
    *,
    seen: int,
    deed_key: str,
    now: datetime,
    insist: bool = False,
) -> MatterAnswered:
    """Send an answer by somebody on duty who has read everything up to the message `seen`.

    What came after it goes on waiting. Without `insist` nobody answers beside somebody else.
    Raises NotAllowed, UnknownMatter, NothingWritten, TooLong, MatterClosed and AnsweredMeanwhile.
    """
    require_staff(staff)
    said = _bounded(said)
    async with in_transaction():
        thread, member = await _locked(thread_id)
        name = member.first_name or member.telegram_id
        message = await SupportMessage.get_or_none(deed_key=deed_key)
        waits = thread.waiting_since is not None
        if message is None:
            if thread.status is SupportStatus.CLOSED:
                raise MatterClosed(name)
            if not insist:
                await _require_first(thread, staff, seen)
            message = await _keep(thread, said, staff, deed_key, now, from_staff=True)
            await promise(
                Promise(
                    "support_answered",
                    member.telegram_id,
                    {"message": str(message.id)},
                    f"support:{message.id}",
                    URGENT,
                )
            )
            subject = f"person:{member.telegram_id}"
            await note_action(staff, "support_answered", subject, now, deed_key=deed_key, name=name)
            waits = await _settle_waiting(thread, seen, now)
    return MatterAnswered(thread.id, name, waits, message.number)


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


async def _locked(thread_id: UUID) -> tuple[SupportThread, BotUser]:
    """The matter behind the lock of its member; call inside a transaction."""
    thread = await SupportThread.get_or_none(id=thread_id)
    if thread is None:
        raise UnknownMatter
    member = await lock_person(thread.user_id)
    return await SupportThread.get(id=thread_id), member


async def settle_own(person: Person, thread_id: UUID, now: datetime) -> MatterEnded:
    """The member needs no answer any more; raises UnknownMatter."""
    async with in_transaction():
        thread, _ = await _locked(thread_id)
        if thread.user_id != person.bot_user_id:
            raise UnknownMatter
        await _end(thread, person, now)
    return MatterEnded(thread.id, person.first_name)


async def close(
    thread_id: UUID, staff: Person, *, seen: int, deed_key: str, now: datetime
) -> MatterEnded:
    """Close a matter whose messages up to `seen` somebody on duty has read; the member is told.

    Raises NotAllowed, UnknownMatter and WroteMeanwhile.
    """
    require_staff(staff)
    async with in_transaction():
        thread, member = await _locked(thread_id)
        name = member.first_name or member.telegram_id
        if thread.status is SupportStatus.OPEN:
            newer = SupportMessage.filter(thread_id=thread.id, from_staff=False, number__gt=seen)
            if await newer.exists():
                raise WroteMeanwhile(name)
            await _end(thread, staff, now)
            await promise(
                Promise("support_closed", member.telegram_id, {}, f"support-closed:{thread.id}")
            )
            subject = f"person:{member.telegram_id}"
            await note_action(staff, "support_closed", subject, now, deed_key=deed_key, name=name)
    return MatterEnded(thread.id, name)


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
