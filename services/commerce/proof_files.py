"""What a sent file really is, judged by its content and never by its name or MIME type.

Everything here is hostile: a program of its own opens each file, one at a time, within limits of
time and memory, and can be stopped. Nothing that a library raises about a file leaves it: what is
wrong is one of the refusals below, each with a sentence that says what to do.
"""

from __future__ import annotations

import asyncio
import base64
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import orjson

from services.commerce.proof_worker import CPU_SECONDS
from services.refusals import Refusal
from services.workers import environment

#: Telegram lets bots download no more than this (Bot API, getFile).
MAX_BYTES = 20 * 1024 * 1024
_ROOT = Path(__file__).parents[2]
#: What the program uses of the processor decides (proof_worker.py): on a busy machine an honest
#: picture takes many times that by the clock, which only ends what no longer gets anywhere.
_SECONDS = 8.0 * CPU_SECONDS
#: One file at a time: a few files of 100 KB could otherwise fill a small machine's memory.
_judge = ThreadPoolExecutor(max_workers=1, thread_name_prefix="receipts")


@dataclass(unsafe_hash=True)
class ReceiptTooLarge(Refusal):
    """The file is larger than Telegram lets a bot read."""

    limit_mb: int = MAX_BYTES // (1024 * 1024)


@dataclass(unsafe_hash=True)
class ReceiptNotReadable(Refusal):
    """The file is neither a picture nor a PDF, whatever it calls itself."""


@dataclass(unsafe_hash=True)
class ReceiptDamaged(Refusal):
    """The file begins like a picture or a PDF and cannot be read, or was cut off on its way."""


@dataclass(unsafe_hash=True)
class ReceiptLocked(Refusal):
    """The PDF opens with a password only."""


@dataclass(unsafe_hash=True)
class ReceiptTooBig(Refusal):
    """It says of itself that it has more points than any camera's picture."""


@dataclass(unsafe_hash=True)
class ReceiptTooHeavy(Refusal):
    """It could not be opened with bearable time and memory."""


FileRefusal = (
    ReceiptTooLarge,
    ReceiptNotReadable,
    ReceiptDamaged,
    ReceiptLocked,
    ReceiptTooBig,
    ReceiptTooHeavy,
)
_REFUSALS: dict[str, type[Refusal]] = {
    "foreign": ReceiptNotReadable,
    "damaged": ReceiptDamaged,
    "locked": ReceiptLocked,
    "huge": ReceiptTooBig,
    "heavy": ReceiptTooHeavy,
}


@dataclass(frozen=True)
class ReceiptFile:
    """A receipt's bytes and what they tell about themselves."""

    content: bytes
    mime_type: str
    extension: str
    sha256: str
    phash: int | None
    taken_at: datetime | None
    # The writing on it (proof_look.py); a photo has little.
    look: tuple[int, ...] = ()


async def inspect(content: bytes) -> ReceiptFile:
    """Judge a file; raises one of FileRefusal."""
    if len(content) > MAX_BYTES:
        raise ReceiptTooLarge
    found = await _asked("judge", content)
    return ReceiptFile(
        content,
        found["mime"],
        found["extension"],
        sha256(content).hexdigest(),
        found["phash"],
        datetime.fromisoformat(found["taken"]) if found["taken"] else None,
        tuple(found["look"]),
    )


async def pages_of(content: bytes) -> list[bytes]:
    """The first pages, frames or pieces of a file, as JPEGs; raises one of FileRefusal."""
    found = await _asked("pages", content)
    return [base64.b64decode(page) for page in found["pages"]]


async def _asked(task: str, content: bytes) -> dict[str, Any]:
    opening = Opening(task, content)
    loop = asyncio.get_running_loop()
    try:
        found = await loop.run_in_executor(_judge, opening.answer)
    except asyncio.CancelledError:
        # A replica that ends waits for its threads.
        opening.stop()
        raise
    if refused := found.get("refused"):
        raise _REFUSALS[refused]
    return found


class Opening:
    """The program that opens one file; the command can be another one in tests."""

    def __init__(
        self,
        task: str,
        content: bytes,
        *,
        seconds: float = _SECONDS,
        command: tuple[str, ...] = (sys.executable, "-m", "services.commerce.proof_worker"),
    ) -> None:
        self.seconds = seconds
        self._command = (*command, task)
        self._content = content
        self._process: subprocess.Popen[bytes] | None = None
        self._is_stopped = False

    def answer(self) -> dict[str, Any]:
        """What the program says; one that fails or takes too long found the file too heavy."""
        try:
            found = orjson.loads(self._output())
        except (subprocess.SubprocessError, OSError, orjson.JSONDecodeError):
            return {"refused": "heavy"}
        return found if isinstance(found, dict) else {"refused": "heavy"}

    def stop(self) -> None:
        """Nobody waits for the answer any more; may come from another thread."""
        self._is_stopped = True
        if self._process is not None:
            self._process.kill()

    def _output(self) -> bytes:
        with subprocess.Popen(  # noqa: S603 - our own program; the file is its input.
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=_ROOT,
            env=environment(),
        ) as process:
            self._process = process
            if self._is_stopped:
                process.kill()
            try:
                written, _ = process.communicate(self._content, timeout=self.seconds)
            except BaseException:
                process.kill()
                raise
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, self._command)
        return written
