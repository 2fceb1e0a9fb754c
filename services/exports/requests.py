"""From the admin's wish to the files in their chat: asked for, made by the leader, sent once.

The request waits in a table until its files are made. A process killed in the middle has left
nothing behind, and the next leader begins again; files and the messages that send them are one
transaction.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, aclosing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Protocol
from uuid import UUID

from tortoise import connections
from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from models.exports import ExportFile, ExportRequest
from models.lifecycles import ExportForm, ExportKind, ExportStatus, move
from services.actions import note_action
from services.batches import Batches, ids
from services.due import Question
from services.exports.sheets import SHEETS, Column, Row, rows_of
from services.outbox import OutboxMessage, enqueue
from services.person import Person, known, require_admin
from services.refusals import Refusal

#: A making that was cut off so often, by a crash or by a full disk, is given up.
_MOST_ATTEMPTS = 5
#: How long what failed waits, doubled with every try: the exports behind it go on.
_REST = timedelta(minutes=1)
#: A file that could not be sent for so long, because its admin blocked the bot, is forgotten.
_KEPT, _PORTION = timedelta(days=7), 20
#: An export of enrolments shows each student's data to an admin, and the log says to whom.
_VIEWED = """
INSERT INTO enrollment_audit_log
    (id, enrollment_id, student_telegram_id, accessed_by, action_type, access_reason, created_at)
SELECT gen_random_uuid(), id, student_telegram_id, $1, 'viewed', 'export', $2
FROM education_enrollments WHERE anonymized_at IS NULL AND created_at <= $2
"""


class ExportNotWritten(Exception):
    """The files could not be written this time; the text says why, for the log."""


@dataclass(frozen=True)
class WrittenFile:
    """A file on the disk of this machine, for as long as its writer keeps it."""

    path: Path
    rows: int


class ExportWriter(Protocol):
    """The machine that writes rows into files; it works outside of this process."""

    def written(
        self,
        kind: ExportKind,
        form: ExportForm,
        columns: Sequence[Column],
        batches: AsyncIterator[Sequence[Row]],
    ) -> AbstractAsyncContextManager[Sequence[WrittenFile]]:
        """The files, which are gone when the context ends; raises ExportNotWritten."""
        ...


@dataclass(unsafe_hash=True)
class ExportUnderWay(Refusal):
    """The admin's last export is still being made."""

    table: str
    filetype: str


@dataclass(frozen=True)
class ExportAsked:
    """The file is on its way."""

    kind: ExportKind
    form: ExportForm


async def request_export(
    admin: Person,
    kind: ExportKind,
    form: ExportForm,
    *,
    idempotency_key: str,
    now: datetime,
    lines: Sequence[Mapping[str, Any]] | None = None,
) -> ExportAsked:
    """Write down that an admin wants a file; who took what stands in the log.

    A file of figures holds the `lines` that it is given. Raises NotAllowed and ExportUnderWay.
    """
    require_admin(admin)
    asked = ExportAsked(kind, form)
    if await ExportRequest.exists(idempotency_key=idempotency_key):
        return asked
    waiting = await under_way(admin)
    if waiting is not None:
        raise ExportUnderWay(waiting.kind, waiting.form)
    try:
        async with in_transaction():
            await ExportRequest.create(
                admin_id=admin.profile_id,
                kind=kind,
                form=form,
                lines=lines,
                idempotency_key=idempotency_key,
                created_at=now,
                updated_at=now,
            )
            await note_action(
                admin,
                f"{kind}_exported",
                f"export:{kind}",
                now,
                idempotency_key=idempotency_key,
                name=form.upper(),
            )
    except IntegrityError:
        # A double tap: the other one was first.
        raise ExportUnderWay(kind, form) from None
    return asked


async def under_way(admin: Person) -> ExportAsked | None:
    """What is being made for this admin at the moment; raises NotAllowed."""
    require_admin(admin)
    waiting = await ExportRequest.get_or_none(
        admin_id=admin.profile_id, status=ExportStatus.WAITING
    )
    return ExportAsked(waiting.kind, waiting.form) if waiting else None


#: Tries that a crash cut off count as well, and what they left waits like what failed.
_NEXT = """
SELECT id FROM export_requests
WHERE status = 'waiting'
  AND (attempts = 0 OR updated_at + $2::interval * power(2, attempts - 1) <= $1)
ORDER BY created_at, id LIMIT 1
"""


NEXT = Question("exports", _NEXT, lambda now, _, __: {1: now, 2: _REST})


async def make_next(writer: ExportWriter, *, now: datetime, batches: Batches | None = None) -> int:
    """Make the export that waits longest and does not rest; how many were looked at, none or one.

    One that fails rests, and does not hinder the others. Raises what is every request's trouble.
    """
    batches = batches or Batches()
    due = await ids(_NEXT, [now, _REST])
    await batches.each("exports", due, lambda one: _make(one, writer, now), key=str, now=now)
    return len(due)


async def _make(request_id: str, writer: ExportWriter, now: datetime) -> None:
    request = await ExportRequest.get(id=request_id).select_related("admin")
    admin = await known(request.admin.telegram_id)
    if admin is None or not admin.is_admin or request.attempts >= _MOST_ATTEMPTS:
        await _give_up(request, now)
        return
    await ExportRequest.filter(id=request.id).update(attempts=request.attempts + 1, updated_at=now)
    columns = SHEETS[request.kind].columns
    async with (
        aclosing(rows_of(request.kind, request.id)) as batches,
        writer.written(request.kind, request.form, columns, batches) as files,
    ):
        await _keep(request, files, now)


async def _keep(request: ExportRequest, files: Sequence[WrittenFile], now: datetime) -> None:
    """The files and the messages that send them.

    None when another leader was quicker, or when somebody was forgotten since the rows were read.
    """
    async with in_transaction() as connection:
        anew = await ExportRequest.select_for_update().get_or_none(id=request.id)
        if anew is None or anew.attempts != request.attempts + 1:
            return
        if not await move(ExportRequest, request.id, ExportStatus.MADE, now=now):
            return
        for part, file in enumerate(files, 1):
            kept = await ExportFile.create(
                request_id=request.id,
                part=part,
                name=file.path.name,
                rows=file.rows,
                content=await asyncio.to_thread(file.path.read_bytes),
                created_at=now,
            )
            args = {"file": str(kept.id), "part": part, "parts": len(files)}
            await enqueue(
                OutboxMessage("send_export", request.admin.telegram_id, args, f"export:{kept.id}")
            )
        if request.kind is ExportKind.ENROLLMENTS:
            await connection.execute_query(_VIEWED, [request.admin_id, now])


async def _give_up(request: ExportRequest, now: datetime) -> None:
    async with in_transaction():
        if await move(ExportRequest, request.id, ExportStatus.FAILED, now=now):
            args = {"table": str(request.kind), "filetype": str(request.form)}
            told = OutboxMessage(
                "export_failed", request.admin.telegram_id, args, f"export:{request.id}:failed"
            )
            await enqueue(told)


@dataclass(frozen=True)
class ReadyFile:
    """One part of an export with everything that its message says."""

    file_id: UUID
    kind: ExportKind
    name: str
    rows: int
    content: bytes
    made_at: datetime


async def file_for(admin: Person, file_id: UUID) -> ReadyFile | None:
    """A file that its admin has not got yet; raises NotAllowed for one who is no admin any more."""
    require_admin(admin)
    file = await ExportFile.get_or_none(
        id=file_id, request__admin_id=admin.profile_id
    ).select_related("request")
    if file is None:
        return None
    return ReadyFile(
        file.id, file.request.kind, file.name, file.rows, file.content, file.created_at
    )


async def file_sent(file_id: UUID) -> None:
    """The file has arrived, so it is not kept."""
    await ExportFile.filter(id=file_id).delete()


async def forget_old(now: datetime) -> None:
    """Forget files that could not be sent, and requests that are long over.

    A few at a time: their files go with them, of many megabytes each.
    """
    await connections.get("default").execute_query(
        "DELETE FROM export_requests WHERE id IN (SELECT id FROM export_requests"
        " WHERE status <> 'waiting' AND updated_at < $1 ORDER BY updated_at LIMIT $2)",
        [now - _KEPT, _PORTION],
    )
