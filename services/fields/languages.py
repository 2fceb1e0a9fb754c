"""Fields that may be given in other languages too, as one further field of a row and of a file.

A row keeps them in `translations`, by language and column; the file writes them by language and by
the field's name in a file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from models.localized import LANGUAGES, translated
from services.fields.field import Columns, Field, columns_of
from services.fields.kinds import Kind
from services.fields.nodes import Mistakes, Node, Table, Word, Wrong, is_blank, named, refused
from services.refusals import Refusal

_COLUMN = "translations"
_FILE = "languages"


@dataclass(frozen=True)
class Translations(Kind):
    """What these fields are in each language that they were given in."""

    fields: tuple[Field, ...]

    def read(self, node: Node) -> dict[str, dict[str, Any]]:
        wrongs: list[Wrong] = []
        found = {}
        for language, line, words in _entries(node, LANGUAGES, wrongs):
            below: list[Wrong] = []
            if given := dict(self._read(words, below)):
                found[language] = given
            wrongs += [wrong.within(language, line) for wrong in below]
        if wrongs:
            raise Mistakes(wrongs)
        return found

    def _read(self, node: Node, wrongs: list[Wrong]) -> Iterator[tuple[str, Any]]:
        known = {one.file: one for one in self.fields}
        for name, line, value in _entries(node, tuple(known), wrongs):
            if is_blank(value):
                continue
            try:
                yield name, known[name].kind.read(value)
            except Wrong as wrong:
                wrongs.append(wrong.within(name, line))
            except Refusal as refusal:
                wrongs.append(refused(refusal, line).within(name, line))

    def written(self, held: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
        """What a row holds, as the file says it."""
        names = {one.column: one.file for one in self.fields}
        return {
            language: {
                names[column]: tuple(value) if isinstance(value, list) else value
                for column, value in words.items()
                if column in names
            }
            for language, words in held.items()
        }

    def kept(self, said: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
        """What the file says, as a row holds it."""
        columns = {one.file: one.column for one in self.fields}
        return {
            language: {
                columns[name]: list(value) if isinstance(value, tuple) else value
                for name, value in words.items()
            }
            for language, words in said.items()
        }


def _entries(node: Node, known: Iterable[str], wrongs: list[Wrong]) -> list[tuple[str, int, Node]]:
    """What a table holds under known names; a word that is nothing is an empty table."""
    if isinstance(node, Word) and node.text is None:
        return []
    if not isinstance(node, Table):
        wrongs.append(Wrong("NotATable", node.line))
        return []
    found, unknown = named(node, known)
    wrongs += unknown
    return found


def localized(fields: Iterable[Field]) -> tuple[Field, ...]:
    """Those of the fields that may be given in other languages."""
    return tuple(one for one in fields if one.localized)


def in_languages(fields: Iterable[Field]) -> tuple[Field, ...]:
    """The further field of a file in which these stand in other languages; none for none."""
    several = localized(fields)
    if not several:
        return ()
    kind = Translations(several)
    return (Field(_COLUMN, kind, file=_FILE, optional=True, default={}, in_form=False),)


def words_of(fields: Iterable[Field], row: Any, language: str) -> dict[str, Any]:
    """What a row holds in a language, as a form's answers; nothing where nothing was given."""
    found = {}
    for one in localized(fields):
        value = translated(row.translations, one.column).get(language)
        found[one.name] = None if value is None else one.kind.pack(value)
    return found


def given_in(fields: Iterable[Field], row: Any) -> dict[str, tuple[Field, ...]]:
    """Which fields a row was given in each of the bot's languages."""
    several = localized(fields)
    return {
        language: tuple(one for one in several if one.column in row.translations.get(language, {}))
        for language in LANGUAGES
    }


def with_words(
    fields: Iterable[Field], held: Mapping[str, Columns], language: str, values: Mapping[str, Any]
) -> dict[str, Columns]:
    """What a row will hold with these values of a language; what is blank is no longer given.

    Raises the refusal of one that is out of bounds.
    """
    several = localized(fields)
    words = {**held.get(language, {}), **columns_of(several, values)}
    words = {column: value for column, value in words.items() if value}
    others = {one: kept for one, kept in held.items() if one != language}
    return {**others, language: words} if words else others
