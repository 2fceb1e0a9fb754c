"""The texts as Fluent's own parser sees them, for guards that compare languages."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from fluent.syntax import FluentParser, ast

from handlers.speech import LOCALES

PLURALS = frozenset(("zero", "one", "two", "few", "many", "other"))


@dataclass(frozen=True)
class Choice:
    """A selector: its variable, its variants' names, and what each variant says."""

    variable: str
    variants: dict[str, ast.Pattern]

    @property
    def is_plural(self) -> bool:
        return bool(set(self.variants) & (PLURALS - {"other"}))


def nodes(node: ast.BaseNode) -> Iterator[ast.BaseNode]:
    """A node and everything below it."""
    yield node
    for value in vars(node).values():
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.BaseNode):
                yield from nodes(child)


def _name(key: ast.Identifier | ast.NumberLiteral) -> str:
    return key.name if isinstance(key, ast.Identifier) else key.value


@cache
def rooms(language: str) -> dict[str, dict[str, ast.Message]]:
    """Every message of a language by file and key."""
    return {
        path.stem: dict(_messages(path.read_text(encoding="utf-8"), f"{language}/{path.name}"))
        for path in sorted((LOCALES / language).glob("*.ftl"))
    }


def _messages(source: str, where: str) -> Iterator[tuple[str, ast.Message]]:
    seen: set[str] = set()
    for entry in FluentParser().parse(source).body:
        if isinstance(entry, ast.BaseComment):
            continue
        assert isinstance(entry, ast.Message), f"{where}: cannot be read: {entry.span}"
        assert entry.value is not None and not entry.attributes, f"{where}: {entry.id.name}"
        assert entry.id.name not in seen, f"{where}: {entry.id.name} stands twice"
        seen.add(entry.id.name)
        yield entry.id.name, entry


def messages(language: str) -> dict[str, ast.Message]:
    """Every message of a language by its key."""
    return {key: message for room in rooms(language).values() for key, message in room.items()}


def variables(node: ast.BaseNode) -> set[str]:
    """The names of the arguments that a message or a part of it uses."""
    return {one.id.name for one in nodes(node) if isinstance(one, ast.VariableReference)}


def choices(message: ast.Message) -> list[Choice]:
    """The selectors of a message."""
    return [
        Choice(
            one.selector.id.name,
            {_name(variant.key): variant.value for variant in one.variants},
        )
        for one in nodes(message)
        if isinstance(one, ast.SelectExpression)
    ]


def readings(pattern: ast.Pattern | None) -> Iterator[str]:
    """The text in each of its variants, with an empty place for every argument."""
    options: list[list[str]] = []
    for element in pattern.elements if pattern else []:
        match element:
            case ast.TextElement(value=value):
                options.append([value])
            case ast.Placeable(expression=ast.SelectExpression(variants=variants)):
                options.append([text for one in variants for text in readings(one.value)])
            case _:
                options.append([""])
    for parts in itertools.product(*options):
        yield "".join(parts)
