"""A table with a person in it: which rows are theirs, what they are shown, what forgetting does."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

#: What stands in a column afterwards: what identifies nobody, or when the person was erased.
TOKEN, NOW = "{token}", "{now}"
#: A column whose table stays and that says nothing about who it was.
AS_IT_IS: frozenset[str] = frozenset()
_WORDS = {"telegram": "text", "user": "uuid", "profile": "uuid", "token": "text"}
_KINDS = {**_WORDS, "now": "timestamptz", "until": "timestamptz"}
_NAMED = re.compile(r"\{(\w+)\}")


class Fate(StrEnum):
    """What becomes of a person's rows when they are forgotten."""

    GOES = "goes"
    #: Without the person: for the books, or for figures that have to stay what they were.
    STAYS = "stays"
    #: By code of its own.
    APART = "apart"


@dataclass(frozen=True)
class Whose:
    """A person by every id that tables know them by, and the token that takes the first's place."""

    telegram: str
    user: UUID
    profile: UUID
    token: str = ""
    now: datetime | None = None
    #: No row younger than this is theirs: whoever came since is somebody new.
    until: datetime | None = None


@dataclass(frozen=True)
class Kept:
    """One table, or some rows of it.

    `mine` is the condition on a row `t`, in which {telegram}, {user} and {profile} stand for the
    person. `shown` are the columns of /mydata. `emptied` says what is put in the place of what
    would tell who it was, `plain` which other texts say nothing of that.
    """

    table: str
    mine: str
    fate: Fate
    why: str
    shown: tuple[str, ...] = ()
    emptied: Mapping[str, str] = field(default_factory=dict)
    plain: frozenset[str] = AS_IT_IS
    when: str = "created_at"
    #: Since when a row is there, where `when` does not say it.
    since: str = ""
    #: Many rows of one person: they are erased a portion at a time.
    is_large: bool = False
    #: For each row a second name in /mydata, where one table has two parts.
    part: str = ""
    #: Why an id in it stays with its Telegram account when the person goes on with another one;
    #: empty where it goes with the person.
    account: str = ""

    @property
    def changes(self) -> bool:
        """Whether there is anything to erase."""
        return self.fate is Fate.GOES or (self.fate is Fate.STAYS and bool(self.emptied))

    @property
    def name(self) -> str:
        return self.part or self.table

    @property
    def follows(self) -> Mapping[str, str]:
        """The columns whose id goes with the person to another account, and what stands there."""
        if self.account:
            return {}
        return {column: value for column, value in self.emptied.items() if TOKEN in value}

    def readdressing(self, whose: Whose) -> tuple[str, list[Any]]:
        """The statement that puts the token where the person's id stood, and nothing else."""
        sets = ", ".join(f'"{column}" = {value}' for column, value in self.follows.items())
        text = f'UPDATE "{self.table}" t SET {sets} WHERE {self.mine}'  # noqa: S608 (declared)
        return _numbered(text, whose)

    def shown_of(self, whose: Whose, limit: int) -> tuple[str, list[Any]]:
        """The person's rows, the newest first, as far as `limit`; each as a text of JSON."""
        columns = ", ".join(f't."{one}"' for one in self.shown)
        rows = (
            f'SELECT {columns} FROM "{self.table}" t WHERE {self.mine}'  # noqa: S608 (declared)
            f' ORDER BY t."{self.when}" DESC LIMIT {limit}'
        )
        return _numbered(f"SELECT to_jsonb(x)::text AS row FROM ({rows}) x", whose)  # noqa: S608

    def places(self, whose: Whose, portion: int | None = None) -> tuple[str, list[Any]]:
        """Where their rows lie, all or a portion; good for as long as the transaction lasts."""
        limit = "" if portion is None else f" LIMIT {portion}"
        text = f'SELECT t.ctid::text AS place FROM "{self.table}" t'  # noqa: S608 (declared)
        return _numbered(f"{text} WHERE {self._theirs}{limit}", whose)

    @property
    def _theirs(self) -> str:
        since = self.since or f't."{self.when}"'
        return f"({self.mine}) AND {since} <= {{until}}"

    def erasing(
        self,
        whose: Whose,
        portion: int | None = None,
        *,
        goes: bool = False,
        place: str | None = None,
    ) -> tuple[str, list[Any]]:
        """The statement that erases them, all, a portion or one, and says how many there were."""
        mine = self._theirs
        if place is not None:
            mine = f"t.ctid = '{place}'::tid AND {mine}"
        if portion is not None:
            mine = (
                f't.ctid = ANY (ARRAY(SELECT t.ctid FROM "{self.table}" t'  # noqa: S608 (declared)
                f" WHERE {mine} LIMIT {portion})) AND {mine}"
            )
        if goes or self.fate is Fate.GOES:
            text = f'DELETE FROM "{self.table}" t WHERE {mine}'  # noqa: S608 (declared)
        else:
            sets = ", ".join(f'"{column}" = {value}' for column, value in self.emptied.items())
            text = f'UPDATE "{self.table}" t SET {sets} WHERE {mine}'  # noqa: S608 (declared)
        text = f"WITH done AS ({text} RETURNING 1) SELECT count(*) FROM done"  # noqa: S608
        return _numbered(text, whose)


def _numbered(text: str, whose: Whose) -> tuple[str, list[Any]]:
    """The words in braces become parameters, each with its type."""
    numbers: dict[str, int] = {}
    values: list[Any] = []

    def number(found: re.Match[str]) -> str:
        word = found[1]
        if word not in numbers:
            values.append(getattr(whose, word))
            numbers[word] = len(values)
        return f"${numbers[word]}::{_KINDS[word]}"

    return _NAMED.sub(number, text), values


def nothing(*columns: str) -> dict[str, str]:
    """These columns are emptied."""
    return dict.fromkeys(columns, "NULL")


def own(column: str) -> str:
    """The condition that a column holds the person's Telegram id."""
    return f"t.{column} = {{telegram}}"


def id_in(text: str) -> str:
    """The condition that the person's id stands in a text, and not within a longer number."""
    return f"{text} ~ ('(^|[^0-9])' || {{telegram}} || '($|[^0-9])')"


def without_id(text: str) -> str:
    """The text with the token in the place of the person's id."""
    pattern = "'(^|[^0-9])' || {telegram} || '(?![0-9])'"
    return f"regexp_replace({text}, {pattern}, '\\1' || {{token}}, 'g')"


def gone(table: str, mine: str, why: str, *shown: str, **more: Any) -> Kept:
    """Rows that are deleted."""
    return Kept(table, mine, Fate.GOES, why, shown, **more)
