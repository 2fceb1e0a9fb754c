"""From the admin's wish to the files in their chat: asked for, made by the leader, sent once.

The request waits in a table until its files are made. Whoever dies in the middle has left nothing
behind, and the next leader begins again; files and promises to send them are one transaction.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager, aclosing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol
from uuid import UUID

from tortoise import connections
from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from models.exports import ExportFile, ExportRequest
from models.lifecycles import ExportForm, ExportKind, ExportStatus, move
from services.actions import note_action
from services.exports.sheets import SHEETS, Column, Row, rows_of
from services.outbox import Promise, promise
from services.person import Person, known, require_admin
from services.refusals import Refusal

#: A making that was cut off so often, by a crash or by a full disk, is given up.
_MOST_ATTEMPTS = 5
#: A file that could not be sent for so long, because its admin blocked the bot, is forgotten.
_KEPT = timedelta(days=7)
#: An export of enrolments shows each student's data to somebody, and their log says to whom.
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


@dataclass(frozen=True)
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
    admin: Person, kind: ExportKind, form: ExportForm, *, deed_key: str, now: datetime
) -> ExportAsked:
    """Write down that an admin wants a file; who took what stands in the log.

    Raises NotAllowed and ExportUnderWay.
    """
    require_admin(admin)
    asked = ExportAsked(kind, form)
    if await ExportRequest.exists(deed_key=deed_key):
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
                deed_key=deed_key,
                created_at=now,
                updated_at=now,
            )
            await note_action(
                admin,
                f"{kind}_exported",
                f"export:{kind}",
                now,
                deed_key=deed_key,
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


async def make_next(writer: ExportWriter, *, now: datetime) -> int:
    """Make the export that waits longest; how many were made, none or one.

    Raises ExportNotWritten; the request then waits for the next time.
    """
    request = (
        await ExportRequest.filter(status=ExportStatus.WAITING)
        .order_by("created_at", "id")
        .select_related("admin")
        .first()
    )
    if request is None:
        return 0
    admin = await known(request.admin.telegram_id)
    if admin is None or not admin.is_admin or request.attempts >= _MOST_ATTEMPTS:
        await _give_up(request, now)
        return 1
    await ExportRequest.filter(id=request.id).update(attempts=request.attempts + 1, updated_at=now)
    columns = SHEETS[request.kind].columns
    async with (
        aclosing(rows_of(request.kind)) as batches,
        writer.written(request.kind, request.form, columns, batches) as files,
    ):
        await _keep(request, files, now)
    return 1


async def _keep(request: ExportRequest, files: Sequence[WrittenFile], now: datetime) -> None:
    """The files and the promises to send them; none when another leader was quicker."""
    async with in_transaction() as connection:
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
            await promise(
                Promise("send_export", request.admin.telegram_id, args, f"export:{kept.id}")
            )
        if request.kind is ExportKind.ENROLLMENTS:
            await connection.execute_query(_VIEWED, [request.admin_id, now])


async def _give_up(request: ExportRequest, now: datetime) -> None:
    async with in_transaction():
        if await move(ExportRequest, request.id, ExportStatus.FAILED, now=now):
            args = {"table": str(request.kind), "filetype": str(request.form)}
            told = Promise(
                "export_failed", request.admin.telegram_id, args, f"export:{request.id}:failed"
            )
            await promise(told)


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
    """A file that its admin has not got yet; raises NotAllowed for whoever is none any more."""
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
    """The file has arrived, so nobody keeps it."""
    await ExportFile.filter(id=file_id).delete()


async def forget_old(now: datetime) -> None:
    """Forget files that nobody could be sent, and requests that are long over."""
    await connections.get("default").execute_query(
        "DELETE FROM export_requests WHERE status <> 'waiting' AND updated_at < $1", [now - _KEPT]
    )
