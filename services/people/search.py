"""Finding people by what an admin knows of them, among a million, by indexes alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from tortoise import connections

from models.lifecycles import Role
from services.pages import SIZE, Page
from services.parsers.numbers import ascii_digits
from services.person import Person, require_admin
from services.text import tidy

#: A person behind so many is not paged to but searched for, by more words.
DEEPEST = 992
#: Longer than any name that Telegram allows, and than any e-mail address.
WORDS_LIMIT = 256
_MOST_WORDS = 6

#: What a name is written with besides letters and digits; it parts words and matches no one.
_BETWEEN = re.compile(r"[\s_\-'\"`,;:!?&|()<>*\\/+=#$%^~\[\]{}@.]+")
#: A name as the index reads it, to the letter: the same signs part words there, or PostgreSQL takes
#: 0-1 for a nought and a number below it.
_SIGNS = "_-''\"`,;:!?&|()<>*\\/+=#$%^~[]{}@."
_NAME = (
    "to_tsvector('simple', translate(coalesce(first_name, '') || ' ' || coalesce(last_name, '')"
    f" || ' ' || coalesce(username, ''), '{_SIGNS}', '{' ' * 32}'))"
)


@dataclass(frozen=True)
class Found:
    """A person in the list."""

    telegram_id: int
    name: str
    username: str | None
    is_member: bool
    role: Role
    is_banned: bool


@dataclass(frozen=True, kw_only=True)
class PeoplePage(Page[Found]):
    """Some people, the newest first; without words, of all people."""

    words: str


_COLUMNS = """
SELECT b.telegram_id, b.first_name, b.last_name, b.username, b.is_vip, p.role,
       p.banned_at IS NOT NULL AS is_banned
"""
_NEWEST = f"""
{_COLUMNS} FROM (SELECT * FROM bot_users ORDER BY created_at DESC, id DESC LIMIT $1 OFFSET $2) b
JOIN profiles p ON p.telegram_id = b.telegram_id ORDER BY b.created_at DESC, b.id DESC
"""  # noqa: S608 - only our own constants are put in
# The words are looked up first and no further than a page can be turned to: asked to sort all of
# them at once, the planner walks through all people by age when it guesses wrongly how many there
# are. The expression is that of the index, to the letter.
_SEARCH = f"""
WITH exact AS (
  SELECT id FROM bot_users WHERE telegram_id = $1 OR lower(username) = lower($1)
  UNION SELECT id FROM bot_users
        WHERE former_username IS NOT NULL AND lower(former_username) = lower($1)
  UNION SELECT b.id FROM profiles p JOIN bot_users b ON b.telegram_id = p.telegram_id
        WHERE lower(p.email) = lower($1)
  UNION SELECT b.id FROM education_enrollments e
        JOIN bot_users b ON b.telegram_id = e.student_telegram_id
        WHERE lower(e.student_email) = lower($1)
), named AS MATERIALIZED (
  SELECT id FROM bot_users WHERE {_NAME} @@ to_tsquery('simple', $2)
  LIMIT {DEEPEST + SIZE + 1}
), hit AS (
  SELECT id, max(first) AS first
  FROM (SELECT id, 1 AS first FROM exact UNION ALL SELECT id, 0 FROM named) found GROUP BY id
)
{_COLUMNS} FROM hit JOIN bot_users b ON b.id = hit.id JOIN profiles p USING (telegram_id)
ORDER BY hit.first DESC, b.created_at DESC, b.id DESC LIMIT $3 OFFSET $4
"""  # noqa: S608 - only our own constants are put in


async def people_page(admin: Person, words: str = "", offset: int = 0) -> PeoplePage:
    """A page of whom the words fit: an id, a @username, an e-mail address, or parts of names.

    Without words it is the newest of all people. Raises NotAllowed.
    """
    require_admin(admin)
    words = tidy(words, WORDS_LIMIT).strip()
    offset = max(0, min(offset, DEEPEST))
    ask = connections.get("default").execute_query_dict
    if words:
        exactly = ascii_digits(words.removeprefix("@"))
        # A number is an id, not the tail of a name.
        query = "" if words.isdecimal() else prefixes_of(words)
        rows = await ask(_SEARCH, [exactly, query, SIZE + 1, offset])
    else:
        rows = await ask(_NEWEST, [SIZE + 1, offset])
    people = tuple(map(_found, rows[:SIZE]))
    has_more = len(rows) > SIZE and offset < DEEPEST
    return PeoplePage(people, offset, has_more=has_more, words=words)


def prefixes_of(words: str) -> str:
    """The question to the index: every word begins something in the name.

    Each word is quoted, so that nothing an admin types is an operator.
    """
    parts = [part for part in _BETWEEN.split(words) if part][:_MOST_WORDS]
    return " & ".join(f"'{part}':*" for part in parts)


def _found(row: dict[str, Any]) -> Found:
    name = " ".join(part for part in (row["first_name"], row["last_name"]) if part)
    return Found(
        int(row["telegram_id"]),
        name,
        row["username"],
        row["is_vip"],
        Role(row["role"]),
        row["is_banned"],
    )
