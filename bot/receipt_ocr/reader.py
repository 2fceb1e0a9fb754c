"""Implements receipt_ocr.OcrReader: each picture is read by a process of its own."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import orjson

from services.commerce.receipt_ocr import OcrUnreadable
from services.workers import environment

_WORKER = Path(__file__).with_name("worker.py")
#: Loading takes two seconds and reading two more, on a quiet machine. The outbox's longest call is
#: half a minute.
_SECONDS = 25.0


class ProcessReader:
    """Starts a worker for each picture and ends it when its time is over."""

    def __init__(self, worker: Path = _WORKER, seconds: float = _SECONDS) -> None:
        self._worker = worker
        self._seconds = seconds

    async def read(self, content: bytes) -> list[str]:
        """The lines of a picture from top to bottom; raises SlipUnreadable."""
        try:
            answer = await self._run(content)
            lines = orjson.loads(answer)
        except (OSError, TimeoutError, orjson.JSONDecodeError) as trouble:
            raise OcrUnreadable from trouble
        return [str(line) for line in lines] if isinstance(lines, list) else []

    async def _run(self, content: bytes) -> bytes:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-I", str(self._worker)),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            env=environment(),
        )
        try:
            answer, _ = await asyncio.wait_for(process.communicate(content), self._seconds)
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
        return answer
