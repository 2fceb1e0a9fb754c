"""One field of a resource, and what follows from it for forms, rows and files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from services.fields.kinds import Kind
from services.fields.nodes import Node, is_blank

#: What a row holds, by its columns.
Columns = dict[str, Any]


class Needed(StrEnum):
    """Stands for the default of a field that a new entry cannot do without."""

    NEEDED = "needed"


NEEDED = Needed.NEEDED
_AS_NAMED = "="


@dataclass(frozen=True)
class Field:
    """A field: its name in forms, its column, its name in a file, and what it may hold.

    What is optional may be left out everywhere; `default` is what a file's entry has without it.
    """

    name: str
    kind: Kind
    #: Its name where none is said; empty where the resource's own code makes columns of it.
    column: str = _AS_NAMED
    #: Its name in the catalogue's file, where that is another one.
    file: str = ""
    optional: bool = False
    default: Any = NEEDED
    #: The file's section whose entries it names.
    refers_to: str = ""
    #: Whether a form asks for it, and whether only what is there already is asked.
    in_form: bool = True
    is_later: bool = False
    in_file: bool = True
    #: Whether it may be given in other languages too: its row is a LocalizedRow.
    localized: bool = False

    def __post_init__(self) -> None:
        if self.column == _AS_NAMED:
            object.__setattr__(self, "column", self.name)
        object.__setattr__(self, "file", self.file or self.name)
        if self.optional and self.default is NEEDED:
            object.__setattr__(self, "default", None)

    def read(self, node: Node) -> Any:
        """What a file says; nothing, null and the empty text mean that there is none."""
        if self.optional and is_blank(node):
            return self.default
        return self.kind.read(node)


def field_named(fields: Iterable[Field], name: str) -> Field:
    """The field of this name; raises KeyError."""
    return {one.name: one for one in fields}[name]


def packed(fields: Iterable[Field], row: Any) -> dict[str, Any]:
    """What a row holds as a form's answers."""
    return {
        one.name: one.kind.pack(getattr(row, one.column))
        for one in fields
        if one.in_form and one.column
    }


def unpacked(fields: Iterable[Field], answers: Mapping[str, Any]) -> dict[str, Any]:
    """The values of those answers that are fields, by the fields' names."""
    return {
        one.name: one.kind.unpack(answers[one.name])
        for one in fields
        if one.in_form and one.name in answers
    }


def columns_of(fields: Iterable[Field], values: Mapping[str, Any]) -> Columns:
    """Values by their columns.

    Raises the refusal of one that is out of bounds, and KeyError for what is none of the fields.
    """
    known = {one.name: one for one in fields}
    for name, value in values.items():
        known[name].kind.check(value)
    return {known[name].column: value for name, value in values.items() if known[name].column}
