"""Branches in little: what a new room changes, made beside the program from a copy, and run.

A guard runs the copy as people would run the branch. So whatever a branch would have to touch
besides fails it: a table that refuses, a screen without words, a list somewhere that lacks a line.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.harness.processes import ROOT

_FLOORS = ("bot", "handlers", "services", "models", "migrations", "locales")
SCHEMA = "migrations/schema.txt"


@dataclass(frozen=True)
class Line:
    """A line of the program that a branch changes, or behind which it adds lines."""

    file: str
    before: str
    after: str


@dataclass(frozen=True)
class Branch:
    """What a branch brings."""

    #: Its new files: where each one is kept below tests/guards, and where it stands.
    files: Mapping[str, str]
    lines: Sequence[Line]
    #: What `python -m bot.database.schema` writes anew after every migration: nobody's work.
    written: Sequence[Line] = ()

    @property
    def touched(self) -> set[str]:
        """Every file that is new or changed by hand."""
        return {*self.files.values(), *(line.file for line in self.lines)}


def behind(file: str, line: str, *more: str) -> Line:
    """Further lines behind one that stands there."""
    return Line(file, f"{line}\n", "".join(f"{one}\n" for one in (line, *more)))


def copy_with(place: Path, *branches: Branch) -> Path:
    """A copy of the program with these branches in it; where it stands."""
    for floor in _FLOORS:
        # With its dates, so that what was compiled for the original serves the copy.
        shutil.copytree(ROOT / floor, place / floor)
    for branch in branches:
        for kept, stands in branch.files.items():
            shutil.copy(Path(__file__).parent / kept, place / stands)
        for line in (*branch.lines, *branch.written):
            _change(place / line.file, line)
    return place


def _change(file: Path, line: Line) -> None:
    text = file.read_text("utf-8")
    assert line.before in text, f"{line.file} holds no {line.before!r} anymore"
    file.write_text(text.replace(line.before, line.after), "utf-8")
