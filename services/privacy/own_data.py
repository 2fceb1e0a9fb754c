"""Everything that is kept about a person, as one file for them alone.

Asked for by the person, made by the leader in a process of its own, sent by the outbox: as exports
are. The request waits in a table, so that a restart loses nothing; the file and the message that
sends it are one transaction. Only what the rooms declare is read, each table no further than a
bound, and all of it from one snapshot.
"""

from __future__ import annotations

import asyncio
import base64
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, aclosing
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol
from uuid import UUID

from tortoise import connections
from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from models.people import BotUser
from models.privacy import DataRequest, DataState
from services.batches import Batches, ids
from services.due import Question
from services.exports.requests import WrittenFile
from services.kept import Whose
from services.outbox import URGENT, OutboxMessage, enqueue
from services.person import Person, known, lock_person
from services.privacy.registry import KEPT, ROOM_OF
from services.refusals import Refusal

#: A person may ask once in so long; making it again costs as much as the first time.
PAUSE = timedelta(minutes=15)
#: So many rows of each table at most, the newest ones; the page says where there are more.
MOST_ROWS = 5000
#: So much of their own pictures at most, in bytes; Telegram takes 50 MB, a call half a minute.
MOST_PICTURES = 12 * 1024 * 1024
_BATCH, _FETCH = 200, 60.0
_MOST_ATTEMPTS, _REST = 5, timedelta(minutes=1)
_KEPT = timedelta(days=7)
#: The outbox's kind.
KIND = "send_own_data"
_PATIENCE = "SET LOCAL idle_in_transaction_session_timeout = '15min'"
_PICTURES = """
SELECT m.id::text AS name, m.file_type AS kind, c.content FROM media_files m
JOIN media_contents c ON c.media_file_id = m.id
WHERE m.uploaded_by = $1 AND EXISTS (
  SELECT FROM payments p WHERE p.receipt_id = m.id OR p.id = m.page_of)
ORDER BY m.created_at DESC"""


@dataclass(unsafe_hash=True)
class AskedLately(Refusal):
    """The last file is being made, or was made a few minutes ago."""

    minutes: int


@dataclass(frozen=True)
class Table:
    """A table's heading and its columns, in the person's words."""

    title: str
    columns: Mapping[str, str]


@dataclass(frozen=True)
class Words:
    """What the page says, in one language."""

    language: str
    title: str
    intro: str
    more: str
    tables: Mapping[str, Table]
    yes: str
    no: str


#: The words for a person, by the language they speak with us.
WordsFor = Callable[[Person], Words]


class OwnDataWriter(Protocol):
    """The machine that writes a person's rows into a file; it works outside of this process."""

    def own_data(
        self, words: Words, made_at: datetime, rows: AsyncIterator[Sequence[Sequence[str]]]
    ) -> AbstractAsyncContextManager[WrittenFile]:
        """The file, which is gone when the context ends; raises ExportNotWritten."""
        ...


async def ask_for_data(person: Person, *, idempotency_key: str, now: datetime) -> None:
    """Write down that a person wants their data; raises AskedLately."""
    if await DataRequest.exists(idempotency_key=idempotency_key):
        return
    try:
        async with in_transaction():
            await lock_person(person.bot_user_id)
            last = (
                await DataRequest.filter(user_id=person.bot_user_id, created_at__gt=now - PAUSE)
                .exclude(state=DataState.FAILED)
                .order_by("-created_at")
                .first()
            )
            if last is not None:
                raise AskedLately(-(-(last.created_at + PAUSE - now) // timedelta(minutes=1)))
            await DataRequest.create(
                user_id=person.bot_user_id,
                idempotency_key=idempotency_key,
                created_at=now,
                updated_at=now,
            )
    except IntegrityError:
        # One that waits for longer than the pause.
        raise AskedLately(PAUSE // timedelta(minutes=1)) from None


_NEXT = """
SELECT id FROM data_requests
WHERE state = 'waiting'
  AND (attempts = 0 OR updated_at + $2::interval * power(2, attempts - 1) <= $1)
ORDER BY created_at, id LIMIT 1
"""
NEXT = Question("own_data", _NEXT, lambda now, _, __: {1: now, 2: _REST})


async def make_next(
    writer: OwnDataWriter, words: WordsFor, *, now: datetime, batches: Batches | None = None
) -> int:
    """Make the file that waits longest and does not rest; how many were looked at."""
    batches = batches or Batches()
    due = await ids(_NEXT, [now, _REST])
    await batches.each(
        "own_data", due, lambda one: _make(one, writer, words, now), key=str, now=now
    )
    return len(due)


async def _make(request_id: str, writer: OwnDataWriter, words: WordsFor, now: datetime) -> None:
    request = await DataRequest.get(id=request_id).select_related("user")
    person = await known(request.user.telegram_id)
    if person is None or request.user.forgotten_at or request.attempts >= _MOST_ATTEMPTS:
        await _give_up(request, now)
        return
    await DataRequest.filter(id=request.id).update(attempts=request.attempts + 1, updated_at=now)
    async with (
        aclosing(rows_about(person)) as rows,
        writer.own_data(words(person), now, rows) as file,
    ):
        await _keep(request, await asyncio.to_thread(file.path.read_bytes), now)


async def _keep(request: DataRequest, content: bytes, now: datetime) -> None:
    """The file and the message that sends it; neither when they were forgotten meanwhile."""
    async with in_transaction():
        user = await lock_person(request.user_id)
        if user.forgotten_at is not None:
            return
        made = await DataRequest.filter(id=request.id, state=DataState.WAITING).update(
            state=DataState.MADE, content=content, updated_at=now
        )
        if made:
            args = {"request": str(request.id)}
            key = f"own-data:{request.id}"
            await enqueue(OutboxMessage(KIND, user.telegram_id, args, key, URGENT))


async def _give_up(request: DataRequest, now: datetime) -> None:
    async with in_transaction():
        user = await BotUser.get(id=request.user_id)
        failed = await DataRequest.filter(id=request.id, state=DataState.WAITING).update(
            state=DataState.FAILED, updated_at=now
        )
        if failed and user.forgotten_at is None:
            key = f"own-data:{request.id}:failed"
            await enqueue(OutboxMessage("own_data_failed", user.telegram_id, {}, key))


async def rows_about(person: Person) -> AsyncGenerator[Sequence[tuple[str, ...]]]:
    """Every row about the person as of one moment: its table's name and the row as JSON.

    A row whose name begins with a stroke is one of their pictures: its name and its bytes in
    base64. One row more than is shown of a table says that there are more.
    """
    async with (
        connections.get("default").acquire_connection() as connection,
        connection.transaction(isolation="repeatable_read", readonly=True),
    ):
        await connection.execute(_PATIENCE)
        whose = Whose(person.key, person.bot_user_id, person.profile_id, person.key)
        for kept in KEPT:
            if not kept.shown:
                continue
            text, values = kept.shown_of(whose, MOST_ROWS + 1)
            cursor = await connection.cursor(text, *values)
            while batch := await cursor.fetch(_BATCH, timeout=_FETCH):
                yield [(kept.name, row["row"]) for row in batch]
        left = MOST_PICTURES
        cursor = await connection.cursor(_PICTURES, person.key)
        while batch := await cursor.fetch(1, timeout=_FETCH):
            (row,) = batch
            left -= len(row["content"])
            if left < 0:
                break
            ending = str(row["kind"]).rpartition("/")[2]
            content = base64.b64encode(row["content"]).decode()
            yield [("/", f"{row['name']}.{ending}", content)]


async def file_for(person: Person, request_id: UUID) -> tuple[bytes, datetime] | None:
    """The file, as long as it was not sent; only the person's own."""
    made = await DataRequest.get_or_none(
        id=request_id, user_id=person.bot_user_id, state=DataState.MADE
    )
    if made is None or made.content is None:
        return None
    return bytes(made.content), made.updated_at


async def file_sent(request_id: UUID, now: datetime) -> None:
    """The file has arrived, so it is not kept."""
    await DataRequest.filter(id=request_id, state=DataState.MADE).update(
        state=DataState.SENT, content=None, updated_at=now
    )


async def forget_old(now: datetime) -> None:
    """Forget files that could not be sent, and requests that are long over."""
    await connections.get("default").execute_query(
        "DELETE FROM data_requests WHERE id IN (SELECT id FROM data_requests"
        " WHERE state <> 'waiting' AND updated_at < $1 ORDER BY updated_at LIMIT 20)",
        [now - _KEPT],
    )


def tables() -> Mapping[str, tuple[str, Sequence[str]]]:
    """What is shown: each table's room and its columns."""
    return {one.name: (ROOM_OF[one.name], one.shown) for one in KEPT if one.shown}
