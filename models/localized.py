"""A value per language: the shop's own, and what it is in each language that it was given in.

A table keeps the shop's own value in the column itself, and the others in `translations`, by
language and column. What a person reads is made of both only when their language is known, so
neither class can be written into a text by accident.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Generic, TypeVar

from models.base import Json, JsonObject, MutableRow

T_co = TypeVar("T_co", covariant=True)
#: The languages that the bot speaks, in the order of the menu.
LANGUAGES = ("en", "ru", "es")
#: Names that stand for a time, and so need nobody's translation.
_LIFETIME = "Lifetime"
_MONTHS = re.compile(r"([1-9][0-9]{0,2}) months?")


@dataclass(frozen=True)
class Localized(Generic[T_co]):
    """A value, in the shop's own language and in others."""

    own: T_co
    others: Mapping[str, T_co] = field(default_factory=dict, hash=False)

    def said(self, language: str) -> T_co:
        """The value in a language; the shop's own where it was not given in that one."""
        return self.others.get(language, self.own)

    def __str__(self) -> str:
        raise TypeError("whose language?")

    def __bool__(self) -> bool:
        """Whether it was given at all, in whichever language."""
        return bool(self.own) or any(self.others.values())


@dataclass(frozen=True)
class Name(Localized[str]):
    """What something is called."""

    __str__ = Localized.__str__

    def unnamed(self, language: str) -> int | None:
        """The months that stand for the name, 0 for ever, where readers need their own words."""
        return None if language in self.others else months_named(self.own)

    @property
    def parts(self) -> Json:
        """The name as plain JSON, among other things that were sold."""
        return {"name": self.own} | ({"names": dict(self.others)} if self.others else {})

    @property
    def kept(self) -> Any:
        """The name as plain JSON by itself, for what is told later."""
        return self.parts if self.others else self.own

    @classmethod
    def of(cls, kept: Any) -> Name:
        """The name that was kept; also of what knew no languages yet, or more than a name."""
        if isinstance(kept, Mapping):
            return cls(str(kept["name"]), kept.get("names") or {})
        return cls("" if kept is None else str(kept))

    @classmethod
    def asked(cls, answer: str | bytes | None) -> Name:
        """The name that a statement answered where it asks for `name_in`, empty for NULL."""
        return cls.of(None if answer is None else json.loads(answer))


def name_in(alias: str, column: str = "name") -> str:
    """What a statement asks for a row's name in every language; it is written as `Name.kept`."""
    return f"""CASE WHEN {alias}.translations = '{{}}' THEN to_jsonb({alias}.{column})
      ELSE jsonb_build_object('name', {alias}.{column}, 'names', (
        SELECT coalesce(jsonb_object_agg(t.key, t.value -> '{column}')
          FILTER (WHERE t.value ? '{column}'), '{{}}')
        FROM jsonb_each({alias}.translations) t)) END"""  # noqa: S608 - our own columns


def name_of_months(months: int) -> str:
    """What a time is called that was given no name, as its column keeps it."""
    if not months:
        return _LIFETIME
    return f"{months} month" if months == 1 else f"{months} months"


def months_named(name: str) -> int | None:
    """The months that a name stands for, 0 for ever; None for any other name."""
    if name == _LIFETIME:
        return 0
    found = _MONTHS.fullmatch(name)
    months = int(found[1]) if found else None
    return months if months and name == name_of_months(months) else None


def translated(translations: Json, column: str) -> dict[str, Any]:
    """What a column is in each language that it was given in."""
    return {
        language: values[column] for language, values in translations.items() if column in values
    }


class LocalizedRow(MutableRow):
    """A row some of whose columns may be given in other languages as well."""

    #: The column that names a row.
    titled: ClassVar[str] = "name"

    translations: Json = JsonObject()

    class Meta:
        abstract = True

    def words(self, column: str) -> Localized[Any]:
        """A text of the row, or several."""
        return Localized(getattr(self, column), translated(self.translations, column))

    def lists(self, column: str) -> Localized[tuple[str, ...]]:
        """The lines of a column."""
        own, others = getattr(self, column), translated(self.translations, column)
        return Localized(tuple(own), {language: tuple(some) for language, some in others.items()})

    @property
    def called(self) -> Name:
        """What the row is called."""
        return Name(getattr(self, self.titled), translated(self.translations, self.titled))
