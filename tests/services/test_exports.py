"""Exports: asked for by admins alone, made once however often it is begun, and then forgotten."""

import asyncio
import csv
import io
import os
import sys
import zipfile
from collections.abc import AsyncIterator, Sequence
from contextlib import aclosing, asynccontextmanager
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from bot.exports import writer as writing
from bot.exports.writer import FileLimits, ProcessWriter
from models.actions import AdminAction
from models.alerts import Alert
from models.delivery import OutboxItem
from models.education import (
    EducationCategory,
    EducationEnrollment,
    EducationPackage,
    EnrollmentAuditLog,
)
from models.exports import ExportFile, ExportRequest
from models.lifecycles import EnrollmentStatus, ExportForm, ExportKind, ExportStatus, Role
from models.people import BotUser, Profile
from services.batches import Batches
from services.education.privacy import anonymize
from services.exports import requests
from services.exports.requests import (
    ExportNotWritten,
    ExportUnderWay,
    ReadyFile,
    WrittenFile,
    file_for,
    file_sent,
    make_next,
    request_export,
    under_way,
)
from services.exports.sheets import SHEETS, rows_of
from services.person import Person, find
from services.refusals import NotAllowed
from tests import factories
from tests.factories import NOW
from tests.services.shop import met

CSV, XLSX = ExportForm.CSV, ExportForm.XLSX


@pytest.fixture
async def boss(database: str) -> Person:
    return await met(await factories.admin())


async def asks(
    boss: Person, kind: ExportKind = ExportKind.PEOPLE, form: ExportForm = CSV, key: str = "1"
) -> None:
    await request_export(boss, kind, form, idempotency_key=key, now=NOW)


async def files_of(boss: Person) -> list[ReadyFile]:
    """What the sender would send, in the order of the messages."""
    owed = await OutboxItem.filter(kind="send_export", chat_id=boss.key).order_by("id")
    found = [await file_for(boss, UUID(row.args["file"])) for row in owed]
    return [file for file in found if file is not None]


async def table_of(boss: Person, writer: ProcessWriter, kind: ExportKind) -> list[dict[str, str]]:
    """The rows of a new CSV export."""
    await asks(boss, kind, key=f"table {kind}")
    assert await make_next(writer, now=NOW) == 1
    (file,) = await files_of(boss)
    await file_sent(file.file_id)
    text = io.StringIO(file.content.decode("utf-8-sig"), newline="")
    return list(csv.DictReader(text))


class Breaks:
    """A writer whose disk is full."""

    @asynccontextmanager
    async def written(self, *_: object) -> AsyncIterator[Sequence[WrittenFile]]:
        raise ExportNotWritten("No space left on device")
        yield ()


async def test_only_an_admin_gets_a_file_and_the_log_says_which(boss: Person) -> None:
    for role in (Role.USER, Role.MODERATOR):
        other = await met(await factories.person(role=role))
        with pytest.raises(NotAllowed):
            await asks(other)
        with pytest.raises(NotAllowed):
            await under_way(other)
    await asks(boss, ExportKind.ENROLLMENTS, XLSX)
    (operation,) = await AdminAction.all()
    assert (operation.action, operation.subject, operation.details) == (
        "enrollments_exported",
        "export:enrollments",
        {"name": "XLSX"},
    )


async def test_one_at_a_time_and_the_same_update_twice_is_one(boss: Person) -> None:
    await asks(boss)
    await asks(boss)
    with pytest.raises(ExportUnderWay) as refused:
        await asks(boss, ExportKind.PAYMENTS, key="2")
    assert (refused.value.table, refused.value.filetype) == ("people", "csv")
    assert await ExportRequest.all().count() == await AdminAction.all().count() == 1
    assert (await under_way(boss)) is not None


async def test_each_table_holds_its_rows_with_exact_amounts_and_harmless_names(
    boss: Person, tmp_path: Path
) -> None:
    writer = ProcessWriter(tmp_path)
    plan = await factories.plan("=cmd|' /C calc'!A0", price=Decimal("49.90"))
    who = await factories.person("+Mary", username="mary", now=NOW + timedelta(hours=1))
    await Profile.filter(id=who.profile.id).update(phone="+34600123456", email="m@example.org")
    await factories.subscription(who, plan)
    await factories.payment(await factories.intent(who, plan))
    everybody = await table_of(boss, writer, ExportKind.PEOPLE)
    assert [row["first_name"] for row in everybody] == ["Boss", "'+Mary"]
    assert everybody[1]["phone"] == "'+34600123456"
    assert everybody[1]["first_seen_utc"] == "2026-11-23 13:00:00"
    assert everybody[1]["is_member"] == "TRUE"
    (paid,) = await table_of(boss, writer, ExportKind.PAYMENTS)
    assert (paid["amount"], paid["currency"], paid["sold"]) == ("49.90", "USD", "plan")
    assert paid["title"] == "'=cmd|' /C calc'!A0"
    assert {"first_name", "email", "phone"}.isdisjoint(paid)
    (member_status,) = await table_of(boss, writer, ExportKind.SUBSCRIPTIONS)
    assert member_status["telegram_id"] == who.telegram_id
    assert member_status["ends_utc"] == "2026-12-23 12:00:00"


async def test_who_took_the_students_data_stands_in_each_students_log(
    boss: Person, tmp_path: Path
) -> None:
    category = await EducationCategory.create(name="Trading")
    course = await EducationPackage.create(
        category=category, name="Bootcamp", price=Decimal("299.99"), currency="USD"
    )
    seat = {"package": course, "enrollment_status": EnrollmentStatus.PENDING, "created_at": NOW}
    seen = await EducationEnrollment.create(student_telegram_id="7", student_email="a@b.cc", **seat)
    await EducationEnrollment.create(student_telegram_id="8", anonymized_at=NOW, **seat)
    rows = await table_of(boss, ProcessWriter(tmp_path), ExportKind.ENROLLMENTS)
    assert {(row["telegram_id"], row["email"]) for row in rows} == {("7", "a@b.cc"), ("8", "")}
    (noted,) = await EnrollmentAuditLog.all()
    assert (noted.enrollment_id, noted.accessed_by_id) == (seen.id, boss.profile_id)
    assert (noted.action_type, noted.access_reason) == ("viewed", "export")


async def test_a_file_on_its_way_is_made_again_without_who_was_forgotten(
    boss: Person, tmp_path: Path
) -> None:
    who = await factories.person("Ada")
    row = await factories.enrollment(
        who,
        await factories.course(),
        student_email="a@b.cc",
        enrollment_status=EnrollmentStatus.CANCELLED,
    )
    await asks(boss, ExportKind.ENROLLMENTS)
    assert await make_next(ProcessWriter(tmp_path), now=NOW) == 1
    (kept,) = await files_of(boss)
    assert b"a@b.cc" in kept.content
    await anonymize(await met(who), row.id, now=NOW)
    assert await files_of(boss) == []
    assert await make_next(ProcessWriter(tmp_path), now=NOW) == 1
    (made,) = await files_of(boss)
    assert (made.kind, made.rows) == (kept.kind, kept.rows)
    assert b"a@b.cc" not in made.content


async def test_many_rows_come_in_batches_and_large_files_in_parts_each_sent_once(
    boss: Person, tmp_path: Path
) -> None:
    await BotUser.bulk_create([BotUser(telegram_id=str(n), first_name="M") for n in range(1200)])
    await Profile.bulk_create([Profile(telegram_id=str(n)) for n in range(1200)])
    sizes = [len(batch) async for batch in rows_of(ExportKind.PEOPLE)]
    assert sizes == [500, 500, 201]
    await asks(boss, form=XLSX)
    limits = FileLimits(rows=500)
    assert await make_next(ProcessWriter(tmp_path, limits=limits), now=NOW) == 1
    assert await make_next(ProcessWriter(tmp_path), now=NOW) == 0
    owed = await OutboxItem.filter(kind="send_export").order_by("id")
    assert [(row.args["part"], row.args["parts"]) for row in owed] == [(1, 3), (2, 3), (3, 3)]
    files = await files_of(boss)
    assert [(file.name, file.rows) for file in files] == [
        ("people-1.xlsx", 500),
        ("people-2.xlsx", 500),
        ("people-3.xlsx", 201),
    ]
    assert all(zipfile.is_zipfile(io.BytesIO(file.content)) for file in files)
    await file_sent(files[0].file_id)
    assert len(await files_of(boss)) == 2
    other = await met(await factories.admin("Other"))
    assert await file_for(other, files[1].file_id) is None
    assert not await asyncio.to_thread(os.listdir, tmp_path)
    await requests.forget_old(NOW + timedelta(days=8))
    assert await ExportFile.all().count() == await ExportRequest.all().count() == 0


async def test_what_broke_off_is_begun_again_and_what_never_works_is_reported(
    boss: Person, tmp_path: Path
) -> None:
    await asks(boss)
    now, batches = NOW, Batches()
    for rest in (1, 2, 4, 8, 16):
        assert await make_next(Breaks(), now=now, batches=batches) == 1
        # It rests, also after a restart.
        assert await make_next(Breaks(), now=now, batches=Batches()) == 0
        assert await under_way(boss) is not None
        now += timedelta(minutes=rest)
    assert await make_next(Breaks(), now=now, batches=batches) == 1
    assert (await Alert.get()).subject == "exports/rows"
    (told,) = await OutboxItem.exclude(kind="trouble")
    assert (told.kind, told.args) == ("export_failed", {"table": "people", "filetype": "csv"})
    await asks(boss, key="2")
    assert await make_next(ProcessWriter(tmp_path), now=NOW) == 1
    assert len(await files_of(boss)) == 1


async def test_one_that_fails_lets_the_next_one_go_on(boss: Person, tmp_path: Path) -> None:
    class Chooses(ProcessWriter):
        """Fails for the table of people alone."""

        @asynccontextmanager
        async def written(self, kind: ExportKind, *args: object) -> AsyncIterator[Any]:
            if kind is ExportKind.PEOPLE:
                raise ExportNotWritten("it never works")
            async with super().written(kind, *args) as files:  # type: ignore[arg-type]
                yield files

    other = await met(await factories.admin("Other"))
    await asks(boss)
    await request_export(other, ExportKind.PAYMENTS, CSV, idempotency_key="2", now=NOW)
    batches = Batches()
    while await make_next(Chooses(tmp_path), now=NOW, batches=batches):
        pass
    assert [file.name for file in await files_of(other)] == ["payments.csv"]
    first = await ExportRequest.get(admin_id=boss.profile_id)
    assert (first.status, first.attempts) == (ExportStatus.WAITING, 1)
    later = NOW + timedelta(minutes=1)
    assert await make_next(ProcessWriter(tmp_path), now=later, batches=batches) == 1
    assert [file.name for file in await files_of(boss)] == ["people.csv"]


async def test_two_leaders_make_one_file(boss: Person, tmp_path: Path) -> None:
    class Overtaken(ProcessWriter):
        """While it writes, the next leader makes the same export from beginning to end."""

        @asynccontextmanager
        async def written(self, *args: object) -> AsyncIterator[Sequence[WrittenFile]]:
            async with super().written(*args) as files:  # type: ignore[arg-type]
                await make_next(ProcessWriter(tmp_path), now=NOW + timedelta(minutes=1))
                yield files

    await asks(boss)
    await make_next(Overtaken(tmp_path), now=NOW)
    assert await ExportFile.all().count() == 1
    assert len(await files_of(boss)) == 1


async def test_no_one_who_was_dismissed_meanwhile_gets_a_file(boss: Person, tmp_path: Path) -> None:
    await asks(boss)
    await Profile.filter(id=boss.profile_id).update(role=Role.USER)
    await BotUser.filter(id=boss.bot_user_id).update(is_admin=False)
    assert await make_next(ProcessWriter(tmp_path), now=NOW) == 1
    assert await ExportRequest.get().values_list("status", flat=True) == ExportStatus.FAILED
    dismissed = await find(boss.key)
    with pytest.raises(NotAllowed):
        await file_for(dismissed, UUID(int=1))


def worker(directory: Path, body: str) -> Path:
    path = directory / "worker.py"
    path.write_text(f"import os, sys, time\nhead = sys.stdin.buffer.readline()\n{body}\n")
    return path


@pytest.mark.parametrize("body", ["sys.exit('disk full')", "os.kill(os.getpid(), 9)", "print('?')"])
async def test_a_worker_that_is_killed_leaves_no_file_and_says_why(
    boss: Person, tmp_path: Path, body: str
) -> None:
    ground = tmp_path / "exports"
    writer = ProcessWriter(ground, worker(tmp_path, body))
    columns = SHEETS[ExportKind.PEOPLE].columns
    with pytest.raises(ExportNotWritten) as trouble:
        async with (
            aclosing(rows_of(ExportKind.PEOPLE)) as rows,
            writer.written(ExportKind.PEOPLE, CSV, columns, rows),
        ):
            pass
    assert "disk full" in str(trouble.value) or "disk full" not in body
    assert not await asyncio.to_thread(os.listdir, ground)


async def test_a_worker_whose_bot_died_takes_its_files_away(tmp_path: Path) -> None:
    room = tmp_path / "room"
    await asyncio.to_thread(room.mkdir)
    program = str(Path(writing.__file__).with_name("worker.py"))
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-I", program, str(room)),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    head = b'{"form": "csv", "name": "people", "columns": [["name", "text"]],'
    limits = b' "limits": {"bytes": 1, "plain": 1, "rows": 1}}\n'
    answer, said = await process.communicate(head + limits + b'[["Mary"]]\n')
    assert (answer, said, process.returncode) == (b"", b"the rows broke off\n", 1)
    assert not await asyncio.to_thread(room.exists)
