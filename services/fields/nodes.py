"""A file as its parser hands it over: words, lists and tables that know their lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from typing import Any

from services.refusals import Refusal


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


def is_blank(node: Node) -> bool:
    """Whether nothing stands there: null, or the empty text."""
    return isinstance(node, Word) and not (node.text or "").strip()


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
        #: The names that lead to it from the value that was read.
        self.steps: tuple[str, ...] = ()

    def within(self, name: str, line: int) -> Wrong:
        """The same, seen from the table that holds it under this name."""
        outer = Wrong(self.what, self.line or line, **self.about)
        outer.steps = (name, *self.steps)
        return outer


class Mistakes(Exception):
    """Several values of one field cannot be read."""

    def __init__(self, wrongs: Iterable[Wrong]) -> None:
        super().__init__()
        self.wrongs = tuple(wrongs)


def named(table: Table, known: Iterable[str]) -> tuple[list[tuple[str, int, Node]], list[Wrong]]:
    """What a table holds under names that are known, each once, and what is wrong with others."""
    names = list(known)
    found, wrongs, seen = [], [], set[str]()
    for name, line, node in table.entries:
        if name in seen:
            wrongs.append(Wrong("Twice").within(name, line))
        elif name not in names:
            near = get_close_matches(name, names, 1)
            wrong = Wrong("UnknownField", near=near[0] if near else "")
            wrongs.append(wrong.within(name, line))
        else:
            found.append((name, line, node))
        seen.add(name)
    return found, wrongs


def way(*steps: str) -> str:
    return " › ".join(steps)


def refused(refusal: Refusal, line: int) -> Wrong:
    """A refusal of the chat's own parsers, which has the same name in a file."""
    about = {one.name: getattr(refusal, one.name) for one in fields(refusal)}
    return Wrong(type(refusal).__name__, line, **about)
