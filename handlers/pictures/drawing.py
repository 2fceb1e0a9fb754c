"""Asks for pictures: a process of its own draws them, one at a time, and ends when it rests.

The bot never loads what draws, which would be its memory for ever. A picture that cannot be drawn,
or not in time, is a refusal with a sentence; the next one is drawn by a new process.
"""

from __future__ import annotations

import asyncio
import base64
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from threading import Timer
from typing import Any

import orjson
import structlog

from handlers.pictures.charts_model import Chart
from handlers.pictures.papers import Drawing, Form, Paper, Sheet
from services.refusals import Refusal
from services.workers import environment

log = structlog.get_logger(__name__)

_ROOT = Path(__file__).parents[2]
_WORKER = (sys.executable, "-m", "handlers.pictures.worker")
#: A picture takes a few tenths of a second, and a process as long to start, on a quiet machine.
_SECONDS, _IDLE = 20.0, 30.0
#: More are not waited for: each holds an update, and the last would come minutes later.
_MOST_WAITING = 32


@dataclass(unsafe_hash=True)
class PictureNotDrawn(Refusal):
    """The picture could not be drawn now; asked for again it will be drawn anew."""


class Artist:
    """One process that draws; everything is said to it in one thread, in the order of asking."""

    def __init__(
        self,
        worker: Sequence[str] = _WORKER,
        *,
        seconds: float = _SECONDS,
        idle: float = _IDLE,
        most_waiting: int = _MOST_WAITING,
    ) -> None:
        self._worker = worker
        self._seconds = seconds
        self._idle = idle
        self._most_waiting = most_waiting
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="drawing")
        self._process: subprocess.Popen[bytes] | None = None
        self._waiting = 0
        self._rest: asyncio.TimerHandle | None = None

    async def draw(self, asked: dict[str, Any]) -> Drawing:
        """A picture of what the worker understands; raises PictureNotDrawn."""
        if self._waiting >= self._most_waiting:
            log.warning("picture_not_drawn", reason="too many are waiting")
            raise PictureNotDrawn
        loop = asyncio.get_running_loop()
        if self._rest is not None:
            self._rest.cancel()
        self._waiting += 1
        try:
            found = await loop.run_in_executor(self._thread, self._ask, orjson.dumps(asked))
        finally:
            self._waiting -= 1
            if not self._waiting:
                self._rest = loop.call_later(self._idle, self._thread.submit, self._end)
        return Drawing(base64.b64decode(found["content"]), tuple(found["left_out"]))

    async def close(self) -> None:
        """End the process at once, when nothing will be drawn any more."""
        await asyncio.get_running_loop().run_in_executor(self._thread, self._end)

    @property
    def pid(self) -> int | None:
        """The process that draws, while there is one."""
        return self._process.pid if self._process is not None else None

    def _ask(self, line: bytes) -> dict[str, Any]:
        try:
            found = orjson.loads(self._answer(line))
        except (OSError, orjson.JSONDecodeError):
            log.warning("picture_not_drawn", reason="the process that draws ended or took too long")
            self._end()
            raise PictureNotDrawn from None
        if fault := found.get("fault"):
            log.error("picture_not_drawn", reason=fault)
            raise PictureNotDrawn
        return dict(found)

    def _answer(self, line: bytes) -> bytes:
        process = self._started()
        assert process.stdin is not None
        assert process.stdout is not None
        late = Timer(self._seconds, process.kill)
        late.start()
        try:
            process.stdin.write(line + b"\n")
            process.stdin.flush()
            return process.stdout.readline()
        finally:
            late.cancel()

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is not None:
            # It was ended from outside while it rested.
            self._end()
        if self._process is None:
            self._process = subprocess.Popen(  # noqa: S603 - our own program.
                self._worker,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=_ROOT,
                env=environment(),
            )
        return self._process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            # Closes both pipes, whatever is left in them, and takes the exit code.
            process.communicate()


#: The one of this bot.
_artist = Artist()


async def receipt(sheet: Sheet, form: Form) -> Drawing:
    """The sheet as the bytes of a file; raises PictureNotDrawn."""
    return await _artist.draw({"receipt": sheet, "form": form})


async def certificate(paper: Paper, form: Form = Form.PNG) -> Drawing:
    """The certificate as the bytes of a file; raises PictureNotDrawn."""
    return await _artist.draw({"certificate": paper, "form": form})


async def chart(shown: Chart) -> bytes:
    """The chart as a PNG, 1080 px wide; raises PictureNotDrawn."""
    return (await _artist.draw(asked(shown))).content


def asked(shown: Chart) -> dict[str, Any]:
    """A chart as the worker is asked for it."""
    return {"chart": type(shown).__name__, "holds": shown}
