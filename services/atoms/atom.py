"""An atom of the grammar: a word, its parts, and the condition that PostgreSQL reads."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from services.atoms.parts import AudienceWrong, Part, Why, shown
from services.policy import Policy

#: What stands in an atom's braces, by its parts' names; what was left out is not there.
Values = Mapping[str, Any]


@dataclass(frozen=True)
class Sql:
    """A statement and its values, the first of which has the number that was asked for."""

    text: str
    values: list[Any]


@dataclass
class Build:
    """A statement that is being written: every value becomes a parameter, never a text."""

    now: datetime
    policy: Policy
    #: The number of the first parameter: the statement may become a piece of a larger one.
    first: int = 1
    values: list[Any] = field(default_factory=list)

    def put(self, value: Any, kind: str) -> str:
        """The parameter that stands for the value; `kind` is PostgreSQL's name of its type."""
        self.values.append(value)
        return f"${self.first + len(self.values) - 1}::{kind}"

    def moment(self, value: datetime) -> str:
        return self.put(value, "timestamptz")

    def ago(self, **span: int) -> str:
        """The moment so many days or hours before now."""
        return self.moment(self.now - timedelta(**span))

    def ids(self, value: Any) -> str:
        return self.put(list(value), "uuid[]")

    def texts(self, value: Any) -> str:
        return self.put([str(one) for one in value], "text[]")

    def midnight(self, day: date) -> str:
        """The moment that a day of the shop's calendar begins."""
        return self.moment(datetime.combine(day, time(), self.policy.zone))

    def between(self, column: str, values: Values) -> list[str]:
        """That the moment in a column lies `at_least` and `at_most` so many days back."""
        found = []
        if "at_least" in values:
            found.append(f"{column} <= {self.ago(days=values['at_least'])}")
        if "at_most" in values:
            found.append(f"{column} >= {self.ago(days=values['at_most'])}")
        return found


#: The condition on a row `b` of bot_users; true or false, and never NULL.
Condition = Callable[[Build, Values], str]


@dataclass(frozen=True)
class Atom:
    """A word of the grammar. `about` is the sentence of the published schema."""

    word: str
    about: str
    sql: Condition
    parts: tuple[Part, ...] = ()
    #: Of which at least one has to be there.
    one_of: tuple[str, ...] = ()
    #: Pairs of parts of which the first must not lie behind the second.
    ordered: tuple[tuple[str, str], ...] = ()

    def read(self, given: object, path: str) -> dict[str, Any]:
        """What stands in the braces, read; raises AudienceWrong."""
        if not isinstance(given, dict):
            raise AudienceWrong(path, Why.NOT_AN_OBJECT, self.word)
        known = {part.name for part in self.parts}
        for name in given:
            if name not in known:
                raise AudienceWrong(path, Why.UNKNOWN_PART, shown(name))
        values = {
            part.name: part.read(given[part.name], f"{path}.{part.name}")
            for part in self.parts
            if part.name in given
        }
        for part in self.parts:
            if part.needed and part.name not in values:
                raise AudienceWrong(path, Why.PART_MISSING, part.name)
        if self.one_of and not any(name in values for name in self.one_of):
            raise AudienceWrong(path, Why.PART_MISSING, ", ".join(self.one_of))
        for first, second in self.ordered:
            if first in values and second in values and values[first] > values[second]:
                raise AudienceWrong(f"{path}.{second}", Why.BACKWARDS, first)
        return values

    def written(self, values: Values) -> dict[str, Any]:
        """The values as the document has them."""
        return {
            part.name: part.written(values[part.name]) for part in self.parts if part.name in values
        }

    def schema(self) -> dict[str, Any]:
        """What the published schema says of it."""
        braces: dict[str, Any] = {
            "type": "object",
            "properties": {part.name: part.schema() for part in self.parts},
            "additionalProperties": False,
        }
        if needed := [part.name for part in self.parts if part.needed]:
            braces["required"] = needed
        if self.one_of:
            braces["anyOf"] = [{"required": [name]} for name in self.one_of]
        return {
            "type": "object",
            "description": self.about,
            "properties": {self.word: braces},
            "required": [self.word],
            "additionalProperties": False,
        }
