"""A backup that lies in several files, read as one: shop.dcb, or shop.dcb.001, shop.dcb.002, …"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

#: Telegram takes files of 50 MB from bots (Bot API, Sending files).
LARGEST = 45_000_000
_BEGINNING, _CHUNK = 16, 1 << 18
_NUMBERED = re.compile(r"(.+)\.(\d{3})")


class Parts:
    """The files of one backup from the first on; raises OSError where the first cannot be read."""

    def __init__(self, first: Path) -> None:
        self.files = list(_files(first))
        self._stack = ExitStack()
        self._current = self._stack.enter_context(self.files[0].open("rb"))
        self._ahead = list(self.files[1:])
        self.beginning = self._current.read(_BEGINNING)
        self._current.seek(0)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._stack.close()

    def read(self, length: int) -> bytes:
        """So many bytes across the files; fewer only at the end."""
        found = self._current.read(length)
        while len(found) < length and self._ahead:
            self._current = self._stack.enter_context(self._ahead.pop(0).open("rb"))
            found += self._current.read(length - len(found))
        return found

    def pieces(self) -> Iterator[bytes]:
        """Everything, a piece at a time."""
        while piece := self.read(_CHUNK):
            yield piece


def _files(first: Path) -> Iterator[Path]:
    yield first
    numbered = _NUMBERED.fullmatch(first.name)
    number = int(numbered[2]) if numbered else 0
    while numbered:
        number += 1
        following = first.with_name(f"{numbered[1]}.{number:03}")
        if not following.is_file():
            return
        yield following


def split(whole: Path, directory: Path, size: int = LARGEST) -> list[Path]:
    """Write a file into parts of at most this size, or leave one that fits as it is.

    Raises OSError, and leaves no part behind then.
    """
    if whole.stat().st_size <= size:
        return [whole]
    made: list[Path] = []
    try:
        with whole.open("rb") as source:
            while source.peek(1):
                made.append(directory / f"{whole.name}.{len(made) + 1:03}")
                _write_part(source, made[-1], size)
    except OSError:
        for part in made:
            with suppress(OSError):
                part.unlink()
        raise
    return made


def _write_part(source: BinaryIO, part: Path, left: int) -> None:
    with part.open("wb") as target:
        part.chmod(0o600)
        while left and (chunk := source.read(min(left, _CHUNK))):
            target.write(chunk)
            left -= len(chunk)
