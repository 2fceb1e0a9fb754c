"""A file as whoever parsed it hands it over: words, lists and tables that know their lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Word:
    """A single value as it was written; None where nothing was, or null."""

    text: str | None
    line: int


@dataclass(frozen=True)
class Many:
    """A list."""

    items: tuple[Node, ...]
    line: int


@dataclass(frozen=True)
class Table:
    """Names with their values, in the order of the file: the name, its line, the value."""

    entries: tuple[tuple[str, int, Node], ...]
    line: int


Node = Word | Many | Table


@dataclass(frozen=True)
class Mistake:
    """What is wrong in which line; `what` is a word for it, and the rest its particulars."""

    line: int
    #: The way to it, like `plans › 1 month › price`.
    where: str
    what: str
    about: Mapping[str, Any] = field(default_factory=dict)


class Wrong(Exception):
    """A value cannot be read; raised by readers, who do not know where they are."""

    def __init__(self, what: str, line: int | None = None, **about: Any) -> None:
        super().__init__(what)
        self.what = what
        self.line = line
        self.about = about


def way(*steps: str) -> str:
    return " › ".join(steps)
