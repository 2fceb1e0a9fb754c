"""Exports of ten thousand rows and of a million: how long, how large, and in how much memory."""

import asyncio
import os
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bot.database import orm
from bot.exports.writer import ProcessWriter
from models.lifecycles import ExportForm, ExportKind
from services.exports.sheets import SHEETS, rows_of
from tests.benches import shop, world
from tests.benches.table import Table

FEW, MANY = 10_000, 1_000_000
_EVERY = 0.02


@dataclass
class Watch:
    """The most memory that this process and the worker had, and how long others had to wait."""

    own: float = 0.0
    workers: float = 0.0
    waits: list[float] = field(default_factory=list)


async def measure() -> list[Table]:
    table = Table(
        "Exports of the people, with the bot's own memory and the worker's",
        ("rows", "form", "seconds", "files", "MB", "bot's MB", "worker's MB", "others wait, p99"),
    )
    async with world.server() as server:
        for rows in (FEW, MANY):
            url = await world.migrated(server, f"export_{rows}")
            await shop.fill(url, rows, ("bot_users", "profiles"))
            await orm.connect(url, max_size=2)
            for form in ExportForm:
                table.add(f"{rows:,}", form, *await _export(form, rows))
            await orm.close()
    return [table]


async def _export(form: ExportForm, rows: int) -> tuple[str, ...]:
    with tempfile.TemporaryDirectory() as directory:
        writer = ProcessWriter(Path(directory))
        columns = SHEETS[ExportKind.PEOPLE].columns
        began = time.perf_counter()
        async with _watched() as watch:
            batches = rows_of(ExportKind.PEOPLE)
            async with writer.written(ExportKind.PEOPLE, form, columns, batches) as files:
                took = time.perf_counter() - began
                written = sum(file.rows for file in files)
                size = sum([await asyncio.to_thread(os.path.getsize, file.path) for file in files])
    assert written == rows + 1
    waits = sorted(watch.waits)
    slow = waits[int(len(waits) * 0.99)] if waits else 0.0
    return (
        f"{took:.1f}",
        str(len(files)),
        f"{size / 1e6:.1f}",
        f"{watch.own:.0f}",
        f"{watch.workers:.0f}",
        f"{slow * 1000:.0f} ms",
    )


@asynccontextmanager
async def _watched() -> AsyncIterator[Watch]:
    watch = Watch()
    looking = asyncio.create_task(_look(watch))
    try:
        yield watch
    finally:
        looking.cancel()
        await asyncio.gather(looking, return_exceptions=True)


async def _look(watch: Watch) -> None:
    me = os.getpid()
    while True:
        asked = time.perf_counter()
        await asyncio.sleep(_EVERY)
        watch.waits.append(time.perf_counter() - asked - _EVERY)
        watch.own = max(watch.own, _resident(me))
        watch.workers = max(watch.workers, _of_workers(me))


def _of_workers(me: int) -> float:
    """The memory of the worker, among whatever other children this process has."""
    children = Path(f"/proc/{me}/task/{me}/children").read_text().split()
    return max(
        (_resident(int(pid)) for pid in children if b"worker.py" in _command(pid)), default=0
    )


def _command(pid: str) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""


def _resident(pid: int) -> float:
    """A process's memory in megabytes; none once it ended."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * 4096 / 1e6
    except (OSError, IndexError):
        return 0.0
