"""The parts of an atom: what may stand in its braces, how it is read, and what the schema says.

Everything here was written by somebody: each reader bounds what it takes, and says by its path
where a document is wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from services.parsers.ids import LARGEST_ID, is_id
from services.refusals import Refusal
from services.text import tidy

#: So many plans, courses, codes or links one atom may name, and so many people a list may hold.
MOST_NAMED = 50
MOST_PEOPLE = 100_000
#: The years of a date that somebody can mean.
_FIRST_YEAR, _LAST_YEAR = 2000, 2100
_SHOWN = 40


class Why(StrEnum):
    """What is wrong with a place of a document."""

    NOT_JSON = "not_json"
    NOT_AN_OBJECT = "not_an_object"
    NOT_ONE_WORD = "not_one_word"
    UNKNOWN_WORD = "unknown_word"
    UNKNOWN_PART = "unknown_part"
    PART_MISSING = "part_missing"
    NOT_A_LIST = "not_a_list"
    TOO_MANY = "too_many"
    NOT_A_NUMBER = "not_a_number"
    NOT_A_DATE = "not_a_date"
    NOT_A_PERSON = "not_a_person"
    NOT_ON_THE_LIST = "not_on_the_list"
    NOT_KNOWN = "not_known"
    BACKWARDS = "backwards"
    TOO_DEEP = "too_deep"
    TOO_LARGE = "too_large"


@dataclass(unsafe_hash=True)
class AudienceWrong(Refusal):
    """A document does not say whom it means; `path` is where, and `what` a particular of it."""

    path: str
    why: Why
    what: str = ""


class Refers(StrEnum):
    """What the ids of an atom are ids of; a person writes the name as well."""

    PLAN = "plan"
    COURSE = "course"
    CODE = "code"
    SOURCE = "source"


@dataclass(frozen=True)
class Part:
    """One part of an atom by its name; what is not needed may be left out."""

    name: str
    needed: bool = False

    def read(self, given: object, path: str) -> Any:
        """The value; raises AudienceWrong."""
        raise NotImplementedError

    def written(self, value: Any) -> Any:
        """The value as the document has it."""
        return value

    def schema(self) -> dict[str, Any]:
        """What the published schema says of it."""
        raise NotImplementedError


@dataclass(frozen=True)
class Number(Part):
    """A whole number, as of days."""

    low: int = 0
    high: int = 3660

    def read(self, given: object, path: str) -> int:
        if type(given) is not int or not self.low <= given <= self.high:
            raise AudienceWrong(path, Why.NOT_A_NUMBER, f"{self.low}–{self.high}")
        return given

    def schema(self) -> dict[str, Any]:
        return {"type": "integer", "minimum": self.low, "maximum": self.high}


@dataclass(frozen=True)
class Day(Part):
    """A day of the shop's calendar, as 2026-12-31."""

    def read(self, given: object, path: str) -> date:
        wrong = AudienceWrong(path, Why.NOT_A_DATE, shown(given))
        if not isinstance(given, str) or len(given) != len("2026-12-31"):
            raise wrong
        try:
            day = date.fromisoformat(given)
        except ValueError:
            raise wrong from None
        if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
            raise wrong
        return day

    def written(self, value: date) -> str:
        return value.isoformat()

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "format": "date"}


@dataclass(frozen=True)
class Choices(Part):
    """Some of a few words; several mean any of them."""

    known: tuple[str, ...] = ()

    def read(self, given: object, path: str) -> tuple[str, ...]:
        for place, one in enumerate(items := _list(given, path, len(self.known))):
            if one not in self.known:
                what = ", ".join(self.known)
                raise AudienceWrong(f"{path}[{place}]", Why.NOT_ON_THE_LIST, what)
        return tuple(one for one in self.known if one in items)

    def written(self, value: tuple[str, ...]) -> list[str]:
        return list(value)

    def schema(self) -> dict[str, Any]:
        return _list_of({"enum": list(self.known)}, len(self.known))


@dataclass(frozen=True)
class References(Part):
    """Plans, courses, codes or links by their ids; several mean any of them."""

    to: Refers = Refers.PLAN

    def read(self, given: object, path: str) -> tuple[UUID, ...]:
        found = []
        for place, one in enumerate(_list(given, path, MOST_NAMED)):
            try:
                found.append(UUID(one if isinstance(one, str) else ""))
            except ValueError:
                where = f"{path}[{place}]"
                raise AudienceWrong(where, Why.NOT_KNOWN, shown(one)) from None
        return tuple(dict.fromkeys(found))

    def written(self, value: tuple[UUID, ...]) -> list[str]:
        return [str(one) for one in value]

    def schema(self) -> dict[str, Any]:
        about = f"The id of a {self.to}, or its name."
        return _list_of({"type": "string", "minLength": 1, "description": about}, MOST_NAMED)


@dataclass(frozen=True)
class People(Part):
    """People by their Telegram ids, as numbers or as texts of digits."""

    def read(self, given: object, path: str) -> tuple[int, ...]:
        found: dict[int, None] = {}
        for place, one in enumerate(_list(given, path, MOST_PEOPLE)):
            # A truth value is a number to Python, and none to anybody else.
            if isinstance(one, bool) or not isinstance(one, str | int) or not is_id(str(one)):
                raise AudienceWrong(f"{path}[{place}]", Why.NOT_A_PERSON, shown(one))
            found[int(one)] = None
        return tuple(found)

    def written(self, value: tuple[int, ...]) -> list[int]:
        return list(value)

    def schema(self) -> dict[str, Any]:
        number = {"type": "integer", "minimum": 1, "maximum": LARGEST_ID}
        text = {"type": "string", "pattern": "^[0-9]{1,16}$"}
        return _list_of({"oneOf": [number, text]}, MOST_PEOPLE)


def shown(given: object) -> str:
    """What somebody wrote, as far as a sentence about it needs."""
    return tidy(given if isinstance(given, str) else repr(given)[:_SHOWN], _SHOWN)


def _list(given: object, path: str, most: int) -> Sequence[object]:
    if not isinstance(given, list) or not given:
        raise AudienceWrong(path, Why.NOT_A_LIST)
    if len(given) > most:
        raise AudienceWrong(path, Why.TOO_MANY, str(most))
    return given


def _list_of(items: dict[str, Any], most: int) -> dict[str, Any]:
    return {"type": "array", "items": items, "minItems": 1, "maxItems": most}
