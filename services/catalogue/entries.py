"""Reading the file's entries: every mistake is found and named, none hides the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from services.catalogue.fields import (
    LESSON_FIELDS,
    LESSONS_KEY,
    MOST_LESSONS,
    RESOURCES,
    SECTIONS,
    key_of,
)
from services.fields import Field
from services.fields.nodes import (
    Many,
    Mistake,
    Mistakes,
    Node,
    Table,
    Word,
    Wrong,
    named,
    refused,
    way,
)
from services.refusals import Refusal

#: So many entries a section may have; a shop has a few dozen.
MOST_ENTRIES = 2000


@dataclass(frozen=True)
class Entry:
    """What the file says about one thing: only the fields that it names."""

    section: str
    key: str
    line: int
    values: Mapping[str, Any]
    lines: Mapping[str, int]
    lessons: tuple[Entry, ...] = ()

    @property
    def where(self) -> str:
        return way(self.section, self.key)


@dataclass
class Reading:
    """The entries found so far, and everything that was wrong."""

    entries: list[Entry] = field(default_factory=list)
    mistakes: list[Mistake] = field(default_factory=list)

    def wrong(self, line: int, where: str, what: str, **about: Any) -> None:
        self.mistakes.append(Mistake(line, where, what, about))

    def wrongs(self, line: int, where: str, wrongs: Iterable[Wrong]) -> None:
        """What was wrong within a value, each by the way to it."""
        for one in wrongs:
            place = way(*filter(None, (where, *one.steps)))
            self.wrong(one.line or line, place, one.what, **one.about)


def read_file(root: Node) -> Reading:
    """Every entry of every section."""
    reading = Reading()
    if isinstance(root, Word) and root.text is None:
        return reading
    if not isinstance(root, Table):
        reading.wrong(root.line, "", "NotATable")
        return reading
    for section, line, node in _named(root, SECTIONS, "", reading):
        reading.entries += _section(section, line, node, reading)
    return reading


def _named(
    table: Table, known: Mapping[str, Any] | Sequence[str], where: str, reading: Reading
) -> list[tuple[str, int, Node]]:
    """What a table holds under names that are known, each once."""
    found, wrongs = named(table, known)
    reading.wrongs(table.line, where, wrongs)
    return found


def _section(section: str, line: int, node: Node, reading: Reading) -> list[Entry]:
    if isinstance(node, Word) and node.text is None:
        return []
    if not isinstance(node, Many):
        reading.wrong(line, section, "NotAList")
        return []
    if len(node.items) > MOST_ENTRIES:
        reading.wrong(line, section, "TooMany", most=MOST_ENTRIES)
        return []
    entries = [_entry(section, SECTIONS[section], item, section, reading) for item in node.items]
    found = [entry for entry in entries if entry is not None]
    for entry in _repeated(found):
        reading.wrong(entry.line, entry.where, "Twice")
    return found


def _repeated(entries: list[Entry]) -> list[Entry]:
    seen = Counter[str]()
    again = []
    for entry in entries:
        seen[entry.key.casefold()] += 1
        if seen[entry.key.casefold()] > 1:
            again.append(entry)
    return again


def _entry(
    section: str, fields: tuple[Field, ...], node: Node, where: str, reading: Reading
) -> Entry | None:
    """One entry, as far as it can be read; none without the key that says which one is meant."""
    if not isinstance(node, Table):
        reading.wrong(node.line, where, "NotATable")
        return None
    place = way(where, _title(node, key_of(section)))
    known = {one.file: one for one in fields} | (
        {LESSONS_KEY: None} if section == "packages" else {}
    )
    values, lines = dict[str, Any](), dict[str, int]()
    lessons: tuple[Entry, ...] = ()
    for name, line, value in _named(node, known, place, reading):
        one = known[name]
        if one is None:
            lessons = _lessons(value, line, way(place, name), reading)
            lines[name] = line
            continue
        lines[name] = line
        try:
            values[name] = one.read(value)
        except Mistakes as several:
            reading.wrongs(line, way(place, name), several.wrongs)
        except (Wrong, Refusal) as no:
            wrong = no if isinstance(no, Wrong) else refused(no, line)
            reading.wrongs(line, way(place, name), [wrong])
    key = key_of(section)
    if values.get(key) is None and section in RESOURCES:
        values[key] = RESOURCES[section].unnamed(values)
    if values.get(key) is None:
        if key not in lines:
            reading.wrong(node.line, place, "Missing", field=key)
        return None
    return Entry(section, values[key], node.line, values, lines, lessons)


def _title(node: Table, key: str) -> str:
    """What an entry is called in a mistake, even if it is called wrongly."""
    for name, _, value in node.entries:
        if name == key and isinstance(value, Word) and value.text:
            return value.text[:64]
    return "?"


def _lessons(node: Node, line: int, where: str, reading: Reading) -> tuple[Entry, ...]:
    if isinstance(node, Word) and node.text is None:
        return ()
    if not isinstance(node, Many):
        reading.wrong(line, where, "NotAList")
        return ()
    if len(node.items) > MOST_LESSONS:
        reading.wrong(line, where, "TooMany", most=MOST_LESSONS)
        return ()
    found = [_entry(LESSONS_KEY, LESSON_FIELDS, item, where, reading) for item in node.items]
    return tuple(entry for entry in found if entry is not None)
