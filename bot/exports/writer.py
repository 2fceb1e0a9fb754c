"""Implements services.exports.requests.ExportWriter: each export is written by its own process.

Rows go through a pipe as they come from the database, so that neither process ever holds many.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import orjson

from models.lifecycles import ExportForm, ExportKind
from services.exports.requests import ExportNotWritten, WrittenFile
from services.exports.sheets import Column, Row
from services.privacy.own_data import MOST_ROWS, Words

_WORKER = Path(__file__).with_name("worker.py")
_OWN_DATA_WORKER = Path(__file__).with_name("own_data.py")
#: What the file is called in which a person gets everything about themselves.
OWN_DATA = "my-data"
#: What a program needs to start at all; our settings and their secrets stay with us.
_ENVIRONMENT = ("PATH", "HOME", "TMPDIR", "LANG", "SYSTEMROOT", "LD_LIBRARY_PATH")
#: For how long, in seconds, a worker may take no row: the end of a large workbook is long.
_PATIENCE = 600.0
#: What a power failure left behind is taken away by the next export, after so many seconds.
_LEFTOVER = 86400.0
_MB = 1024 * 1024


@dataclass(frozen=True)
class FileLimits:
    """How large a file may grow: Telegram takes 50 MB, and a call has half a minute.

    `plain` is how much a CSV file may hold before it is zipped. A sheet has 1,048,576 rows, and
    the last batch may go beyond `rows`.
    """

    bytes: int = 20 * _MB
    plain: int = 10 * _MB
    rows: int = 1_000_000


class ProcessWriter:
    """Starts a worker for each export, below `directory`, and takes its files away afterwards."""

    def __init__(
        self,
        directory: Path,
        worker: Path = _WORKER,
        patience: float = _PATIENCE,
        limits: FileLimits | None = None,
    ) -> None:
        self._directory = directory
        self._worker = worker
        self._patience = patience
        self._limits = limits or FileLimits()

    @asynccontextmanager
    async def written(
        self,
        kind: ExportKind,
        form: ExportForm,
        columns: Sequence[Column],
        batches: AsyncIterator[Sequence[Row]],
    ) -> AsyncIterator[Sequence[WrittenFile]]:
        """The files, which are gone when the context ends; raises ExportNotWritten."""
        head = {
            "form": form,
            "name": kind,
            "columns": [(column.name, column.cell) for column in columns],
            "limits": asdict(self._limits),
        }
        async with self._made(self._worker, head, batches) as files:
            yield files

    @asynccontextmanager
    async def own_data(
        self, words: Words, made_at: datetime, rows: AsyncIterator[Sequence[Sequence[str]]]
    ) -> AsyncIterator[WrittenFile]:
        """Implements services.privacy.own_data.OwnDataWriter; raises ExportNotWritten."""
        head = {
            "name": OWN_DATA,
            "made_at": f"{made_at:%Y-%m-%dT%H:%M:%SZ}",
            "most": MOST_ROWS,
            **asdict(words),
        }
        async with self._made(_OWN_DATA_WORKER, head, rows) as (file,):
            yield file

    @asynccontextmanager
    async def _made(
        self, worker: Path, head: dict[str, Any], batches: AsyncIterator[Sequence[Sequence[Any]]]
    ) -> AsyncIterator[Sequence[WrittenFile]]:
        with self._room() as room:
            try:
                answer = await self._run(worker, room, head, batches)
                files = [WrittenFile(room / name, rows) for name, rows in orjson.loads(answer)]
            except (OSError, orjson.JSONDecodeError) as trouble:
                raise ExportNotWritten(str(trouble) or type(trouble).__name__) from trouble
            yield files

    @contextmanager
    def _room(self) -> Iterator[Path]:
        try:
            self._directory.mkdir(mode=0o700, parents=True, exist_ok=True)
            for left in self._directory.iterdir():
                if time.time() - left.stat().st_mtime > _LEFTOVER:
                    shutil.rmtree(left, ignore_errors=True)
            room = Path(tempfile.mkdtemp(dir=self._directory))
        except OSError as trouble:
            raise ExportNotWritten(str(trouble)) from trouble
        try:
            yield room
        finally:
            shutil.rmtree(room, ignore_errors=True)

    async def _run(
        self,
        worker: Path,
        room: Path,
        head: dict[str, Any],
        batches: AsyncIterator[Sequence[Sequence[Any]]],
    ) -> bytes:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-I", str(worker), str(room)),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            env={name: os.environ[name] for name in _ENVIRONMENT if name in os.environ},
        )
        try:
            complaint = await self._fed(process, head, batches)
            answer, said = await asyncio.wait_for(process.communicate(), self._patience)
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
        if process.returncode:
            last = said.decode(errors="replace").strip().rpartition("\n")[2]
            raise ExportNotWritten(last or complaint or f"it ended with {process.returncode}")
        return answer

    async def _fed(
        self,
        process: asyncio.subprocess.Process,
        head: dict[str, Any],
        batches: AsyncIterator[Sequence[Sequence[Any]]],
    ) -> str:
        """Hand over all rows; what broke off the pipe, if a worker ended before their end."""
        pipe = process.stdin
        assert pipe is not None
        try:
            pipe.write(orjson.dumps(head) + b"\n")
            async for batch in batches:
                pipe.write(orjson.dumps(batch, default=_plain) + b"\n")
                await asyncio.wait_for(pipe.drain(), self._patience)
            pipe.write(b"end\n")
            pipe.close()
        except ConnectionError as broken:
            return str(broken)
        return ""


def _plain(value: Any) -> str:
    """A decimal with all its digits and no exponent."""
    return format(value, "f")
