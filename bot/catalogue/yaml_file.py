"""YAML in and out: nodes that know their lines, and nothing that a catalogue does not need.

Values are read as they are written, so that 49.90 never becomes a float and a plan may be called
No. Aliases, tags and depth are refused before they can grow.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from services.catalogue.fields import LESSON_FIELDS, LESSONS_KEY, SECTIONS
from services.catalogue.shop import Shop, Thing
from services.catalogue.steps import Steps, brief
from services.fields import Field
from services.fields.nodes import Many, Node, Table, Word

#: A catalogue of a hundred courses has some hundred kilobytes.
MOST_BYTES = 2 * 1024 * 1024
#: Sections, entries, their fields, and whom a segment means: nothing is deeper.
_DEEPEST = 20
_NOTHING = ("", "~", "null", "Null", "NULL")
_HEAD = """\
# The catalogue: `catalog import FILE` shows what a file would change, asks, and makes it so.
# What is not in the file stays as it is. Things are known by their name, code or chat.
# months: 0 is a plan for life. Amounts are exact. Moments are ISO; without an offset they are UTC.
# active: false archives. A plan without a name is called by its months, in each reader's language.
# segments: who is meant, as docs/audience.md has it.
# campaigns: what is said by itself, words in Telegram's HTML. A new one is switched off.
# languages: what people read who speak one of these: ru: {name: …}. Nothing there removes them all.
"""


class UnreadableFile(Exception):
    """The file is no YAML that a catalogue could be, and in which line; made for operators."""


def read(path: Path) -> Node:
    """The file as nodes; raises UnreadableFile."""
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as trouble:
        raise UnreadableFile(f"{path}: {trouble.strerror}") from None
    if len(content) > MOST_BYTES:
        raise UnreadableFile(f"{path}: larger than {MOST_BYTES // 1024**2} MB")
    return parse(content)


def parse(content: bytes) -> Node:
    """YAML as nodes; raises UnreadableFile."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as trouble:
        line = content[: trouble.start].count(b"\n") + 1
        raise UnreadableFile(f"line {line}: not UTF-8") from None
    try:
        return _Composer(text).document()
    except yaml.reader.ReaderError as trouble:
        line = text[: trouble.position].count("\n") + 1
        raise UnreadableFile(f"line {line}: a character that YAML does not allow") from None
    except yaml.MarkedYAMLError as trouble:
        mark = trouble.problem_mark or trouble.context_mark
        line = mark.line + 1 if mark else 1
        raise UnreadableFile(f"line {line}: {trouble.problem or trouble.context}") from None


class _Composer:
    """Builds nodes from the parser's events, which are tame, and refuses what could grow."""

    def __init__(self, text: str) -> None:
        self._events: Iterator[Event] = iter(yaml.parse(text, Loader=yaml.SafeLoader))

    def document(self) -> Node:
        next(self._events)
        event = next(self._events)
        if not hasattr(event, "explicit"):
            return Word(None, 1)
        root = self._node(next(self._events), 0)
        assert isinstance(next(self._events), DocumentEndEvent)
        again = next(self._events)
        if hasattr(again, "explicit"):
            raise UnreadableFile(f"line {_line(again)}: a second document begins")
        return root

    def _node(self, event: Event, depth: int) -> Node:
        line = _line(event)
        if isinstance(event, AliasEvent) or getattr(event, "anchor", None):
            raise UnreadableFile(f"line {line}: anchors and aliases are not read")
        if getattr(event, "tag", None):
            raise UnreadableFile(f"line {line}: tags are not read")
        if depth > _DEEPEST:
            raise UnreadableFile(f"line {line}: nothing in a catalogue is so deep")
        if isinstance(event, ScalarEvent):
            is_nothing = event.implicit[0] and event.value in _NOTHING
            return Word(None if is_nothing else event.value, line)
        if isinstance(event, SequenceStartEvent):
            return Many(tuple(self._items(depth)), line)
        assert isinstance(event, MappingStartEvent)
        return Table(tuple(self._entries(depth)), line)

    def _items(self, depth: int) -> Iterator[Node]:
        while not isinstance(event := next(self._events), SequenceEndEvent):
            yield self._node(event, depth + 1)

    def _entries(self, depth: int) -> Iterator[tuple[str, int, Node]]:
        while not isinstance(event := next(self._events), MappingEndEvent):
            name = self._node(event, depth + 1)
            if not isinstance(name, Word) or name.text is None:
                raise UnreadableFile(f"line {_line(event)}: a field needs a name")
            yield name.text, name.line, self._node(next(self._events), depth + 1)


def _line(event: Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


# -- writing ----------------------------------------------------------------------------------


class _Dumper(yaml.SafeDumper):
    """Block style, with long texts as blocks of lines."""

    def ignore_aliases(self, data: Any) -> bool:
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        # Items stand deeper than the field that they belong to.
        super().increase_indent(flow, False)


class _Plain(str):
    """Text that YAML needs no quotes for, whatever it looks like."""

    __slots__ = ()


def _block(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    plain = all(line.isprintable() for line in text.split("\n"))
    style = None if plain else '"'
    if plain and "\n" in text.strip():
        style = "|"
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _as_it_is(dumper: yaml.SafeDumper, text: _Plain) -> yaml.ScalarNode:
    tag = dumper.resolve(yaml.ScalarNode, str(text), (True, False))  # type: ignore[no-untyped-call]
    return dumper.represent_scalar(tag, str(text))


_Dumper.add_representer(str, _block)
_Dumper.add_representer(_Plain, _as_it_is)


def write(shop: Shop) -> str:
    """The whole catalogue as a file."""
    parts = [_HEAD]
    for section in SECTIONS:
        things = [thing for thing in shop.things[section] if not thing.is_unwritten]
        parts.append(f"\n{section}:{'' if things else ' []'}\n")
        parts += [_entry(section, thing) for thing in things]
    return "".join(parts)


def _entry(section: str, thing: Thing) -> str:
    fields = _fields(SECTIONS[section], thing)
    if section == "packages":
        fields[LESSONS_KEY] = [
            {
                name: value
                for name, value in _fields(LESSON_FIELDS, lesson).items()
                if value is not None
            }
            for lesson in thing.lessons
        ]
    written = yaml.dump([fields], Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100)
    if thing.remark:
        # The name of a channel is Telegram's, so it is a remark and no field.
        first, rest = written.split("\n", 1)
        remark = "".join(letter if letter.isprintable() else " " for letter in thing.remark)
        written = f"{first}  # {remark}\n{rest}"
    return "".join(f"  {line}\n" if line else "\n" for line in written.split("\n")[:-1])


def _fields(fields: tuple[Field, ...], thing: Thing) -> dict[str, Any]:
    """What stands in the file; languages only where something was given in them."""
    return {
        one.file: _shown(
            brief(thing.values[one.file]) if isinstance(one.kind, Steps) else thing.values[one.file]
        )
        for one in fields
        if thing.values[one.file] != {}
    }


def _shown(value: Any) -> Any:
    if isinstance(value, Decimal):
        return _Plain(format(value, "f"))
    if isinstance(value, datetime):
        return _Plain(value.isoformat())
    if isinstance(value, tuple | list):
        return [_shown(item) for item in value]
    if isinstance(value, Mapping):
        return {name: _shown(held) for name, held in value.items()}
    if value is None or isinstance(value, bool | int):
        return value
    return str(value)
