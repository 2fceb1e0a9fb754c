"""An audience: atoms joined by and, or and not, read from a document, written as one statement.

A document is hostile: its depth, its size and every value in it are bounded here or in its atoms,
and nothing of it becomes text of a statement.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from services.atoms import Atom, AudienceWrong, Build, Sql, Values, Why
from services.atoms.parts import shown
from services.audiences.registry import ATOMS
from services.policy import Policy

#: So many and, or and not may stand within each other, and so many words in all.
MOST_DEEP = 6
MOST_WORDS = 50

JOINS: dict[str, Literal["and", "or"]] = {"and": "and", "or": "or"}
NOT = "not"


@dataclass(frozen=True)
class Is:
    """An atom with its values."""

    atom: Atom
    values: Values


@dataclass(frozen=True)
class Joined:
    """All of the parts, or any of them."""

    word: Literal["and", "or"]
    parts: tuple[Node, ...]


@dataclass(frozen=True)
class Not:
    """Whom the part does not mean."""

    part: Node


Node = Is | Joined | Not


@dataclass(frozen=True)
class Audience:
    """Who is meant, whether they can be reached or not."""

    root: Node

    @property
    def document(self) -> dict[str, Any]:
        """The audience as it is kept: what `parse` reads."""
        return _written(self.root)

    def compile(self, now: datetime, policy: Policy, first: int = 1) -> Sql:
        """A SELECT of the `telegram_id` of everybody who is meant; its parameters begin at `first`.

        Of these, `reachable_sql` leaves out who may not be written to.
        """
        build = Build(now, policy, first)
        text = f"SELECT b.telegram_id FROM bot_users b WHERE {self.condition(build)}"  # noqa: S608
        return Sql(text, build.values)

    def condition(self, build: Build) -> str:
        """The condition on a row `b` of bot_users, for a larger statement."""
        return _condition(self.root, build, is_meant=True)

    def others(self) -> Audience | None:
        """Everybody else, where they are those for whom all of some words hold; else None.

        A chain of joins finds them, where any of some words has to be looked up for everybody.
        """
        node, is_meant = self.root, True
        while isinstance(node, Not):
            node, is_meant = node.part, not is_meant
        if isinstance(node, Joined) and (node.word == "or") is is_meant:
            return Audience(Not(self.root))
        return None

    def atoms(self) -> Iterator[Is]:
        """Every atom of it, in the order of the document."""
        return _atoms(self.root)


def parse(document: object) -> Audience:
    """Read a document; raises AudienceWrong with the path of what is wrong."""
    return Audience(_Reader().node(document, "", 0))


class _Reader:
    """Counts the words of one document."""

    def __init__(self) -> None:
        self._words = 0

    def node(self, given: object, path: str, depth: int) -> Node:
        if not isinstance(given, dict):
            raise AudienceWrong(path or "$", Why.NOT_AN_OBJECT)
        if len(given) != 1:
            raise AudienceWrong(path or "$", Why.NOT_ONE_WORD)
        ((word, inner),) = given.items()
        self._words += 1
        if self._words > MOST_WORDS:
            raise AudienceWrong(path or "$", Why.TOO_LARGE, str(MOST_WORDS))
        where = f"{path}.{word}" if path else str(word)
        if word in JOINS or word == NOT:
            if depth >= MOST_DEEP:
                raise AudienceWrong(where, Why.TOO_DEEP, str(MOST_DEEP))
            return self._joined(str(word), inner, where, depth + 1)
        if (atom := ATOMS.get(word)) is None:
            raise AudienceWrong(path or "$", Why.UNKNOWN_WORD, shown(word))
        return Is(atom, atom.read(inner, where))

    def _joined(self, word: str, inner: object, path: str, depth: int) -> Node:
        if word == NOT:
            return Not(self.node(inner, path, depth))
        if not isinstance(inner, list) or not inner:
            raise AudienceWrong(path, Why.NOT_A_LIST)
        parts = [self.node(one, f"{path}[{place}]", depth) for place, one in enumerate(inner)]
        return Joined(JOINS[word], tuple(parts))


def _written(node: Node) -> dict[str, Any]:
    if isinstance(node, Is):
        return {node.atom.word: node.atom.written(node.values)}
    if isinstance(node, Not):
        return {NOT: _written(node.part)}
    return {node.word: [_written(part) for part in node.parts]}


def _atoms(node: Node) -> Iterator[Is]:
    if isinstance(node, Is):
        yield node
    elif isinstance(node, Not):
        yield from _atoms(node.part)
    else:
        for part in node.parts:
            yield from _atoms(part)


def _condition(node: Node, build: Build, *, is_meant: bool) -> str:
    """A `not` is carried down to the atoms, whose conditions are never NULL.

    So the planner sees each of them that stands alone or within an `and` as a join.
    """
    if isinstance(node, Not):
        return _condition(node.part, build, is_meant=not is_meant)
    if isinstance(node, Is):
        found = node.atom.sql(build, node.values)
        return f"({found})" if is_meant else f"NOT ({found})"
    word = " AND " if (node.word == "and") is is_meant else " OR "
    parts = (_condition(part, build, is_meant=is_meant) for part in node.parts)
    return f"({word.join(parts)})"
