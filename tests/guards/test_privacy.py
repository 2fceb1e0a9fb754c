"""Every table and column in which a person may stand is on the one list of what is kept of people.

It is read from the real schema: a new table, a new text in a table that stays, or a new reference
to a person, is found here, and its room has to say what forgetting does with it.
"""

import re
from collections import defaultdict
from typing import Any
from uuid import uuid4

import asyncpg

from services.kept import Fate, Kept, Whose
from services.privacy.registry import KEPT, NOBODYS
from tests.factories import NOW

_COLUMNS = """
SELECT c.relname AS table, a.attname AS column, format_type(a.atttypid, NULL) AS type
FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p', 'v', 'm') AND NOT c.relispartition
  AND a.attnum > 0 AND NOT a.attisdropped"""
#: What references another table, and which.
_REFERENCES = """
SELECT c.relname AS table, a.attname AS column, f.relname AS to
FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class f ON f.oid = k.confrelid
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (k.conkey)
WHERE k.contype = 'f' AND NOT c.relispartition"""
_TEXTS = re.compile(r"text|json|jsonb|bytea|inet|cidr|character|name|tsvector|xml|hstore")
#: How a column is called that says who somebody is.
_SOMEBODY = re.compile(
    r"telegram_(user_)?id|student_|user_id|profile_id|username|first_name|last_name|email|phone"
    r"|_by$|uploaded_by|noted_by|creator|owner_id|author|admin_id|actor|ip_address|user_agent"
)
#: Columns of tables with nobody in them that only look like it.
_LOOK_LIKE_IT = {
    "education_packages": {"instructor_name"},
    "ton_accounts": {"owner_address"},
}


def _declared() -> dict[str, list[Kept]]:
    found = defaultdict(list)
    for one in KEPT:
        found[one.table].append(one)
    return found


async def _columns(sql: asyncpg.Connection) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for row in await sql.fetch(_COLUMNS):
        found[row["table"]][row["column"]] = row["type"]
    return found


async def missing(sql: asyncpg.Connection) -> list[str]:
    """What stands in the schema and on neither list, or on both."""
    columns, declared, found = await _columns(sql), _declared(), []
    for table in sorted(columns):
        if (table in declared) == (table in NOBODYS):
            found.append(f"{table}: say in its room's kept.py what is kept of a person there")
        if table in NOBODYS:
            looks = {one for one in columns[table] if _SOMEBODY.search(one)}
            looks -= _LOOK_LIKE_IT.get(table, set())
            found += [f"{table}.{one}: it looks like a person's" for one in sorted(looks)]
    for row in await sql.fetch(_REFERENCES):
        people = row["to"] in ("bot_users", "profiles")
        if row["table"] in NOBODYS and (people or _is_of_somebody(row["to"], declared)):
            found.append(f"{row['table']}.{row['column']}: it leads to {row['to']}")
    for table, parts in declared.items():
        for part in parts:
            found += _left_out(part, columns.get(table, {}))
    return found


def _is_of_somebody(table: str, declared: dict[str, list[Kept]]) -> bool:
    """Whether every row of the table is about one person, as a payment is."""
    shared = {"media_files", "broadcast_messages", "promotions", "channel_audits", "foreign_links"}
    return table in declared and table not in shared


def _left_out(part: Kept, columns: dict[str, str]) -> list[str]:
    """Texts of a table that stays of which nobody has said what becomes of them."""
    unknown = {*part.shown, *part.emptied, *part.plain} - columns.keys()
    found = [f"{part.name}.{one}: there is no such column" for one in sorted(unknown)]
    if part.fate is Fate.GOES:
        return found
    said = {*part.emptied, *part.plain}
    texts = {one for one, kind in columns.items() if _TEXTS.match(kind)}
    both = set(part.emptied) & part.plain
    found += [f"{part.name}.{one}: emptied or kept?" for one in sorted(texts - said)]
    return found + [f"{part.name}.{one}: emptied and kept" for one in sorted(both)]


async def test_no_table_with_a_person_in_it_is_forgotten(sql: asyncpg.Connection) -> None:
    assert await missing(sql) == []


async def test_it_finds_a_new_table_a_new_text_and_a_new_reference(
    sql: asyncpg.Connection,
) -> None:
    await sql.execute("CREATE TABLE diaries (id uuid, telegram_user_id text, page jsonb)")
    await sql.execute("ALTER TABLE payments ADD said text")
    await sql.execute("ALTER TABLE segments ADD author_id uuid REFERENCES profiles (id)")
    found = "\n".join(await missing(sql))
    for word in ("diaries:", "payments.said:", "segments.author_id: it leads to profiles"):
        assert word in found


async def test_every_declared_statement_is_one_that_the_database_takes(
    sql: asyncpg.Connection,
) -> None:
    who = Whose("7", uuid4(), uuid4(), "1000000000000000007", NOW, NOW)
    for one in KEPT:
        statements: list[tuple[str, list[Any]]] = []
        if one.shown:
            statements.append(one.shown_of(who, 3))
        if one.changes:
            statements += [one.erasing(who), one.erasing(who, 5), one.erasing(who, goes=True)]
        for text, values in statements:
            await sql.fetch(text, *values)
        assert one.why


def test_each_part_is_named_once() -> None:
    names = [one.name for one in KEPT]
    assert len(names) == len(set(names))


#: How a column is called that holds a Telegram id, alone or among other words.
_ID = re.compile(
    r"telegram_(user_)?id$|^uploaded_by$|^noted_by$|^only_for$|^ordering_key$|^chat_id$|^subject$"
)
#: A chat of the shop's own, and an admin's other doings.
_NO_PERSON = {
    *("plan_channels.chat_id", "channel_invites.chat_id", "channel_audits.chat_id"),
    *("foreign_links.chat_id", "managed_chats.chat_id", "early_events.subject"),
}


async def stays_behind(sql: asyncpg.Connection) -> list[str]:
    """Telegram ids of which nobody has said whether they follow a person to another account."""
    columns, found = await _columns(sql), []
    for table, parts in sorted(_declared().items()):
        said = {one for part in parts for one in part.follows}
        if any(part.account for part in parts):
            continue
        ids = {one for one in columns.get(table, ()) if _ID.search(one)} - said
        ids -= {one.partition(".")[2] for one in _NO_PERSON if one.startswith(f"{table}.")}
        found += [f"{table}.{one}: does it follow a person?" for one in sorted(ids)]
    return found


async def test_every_id_follows_its_person_to_another_account_or_says_why_not(
    sql: asyncpg.Connection,
) -> None:
    assert await stays_behind(sql) == []
    await sql.execute("ALTER TABLE payments ADD payer_telegram_id text")
    assert await stays_behind(sql) == ["payments.payer_telegram_id: does it follow a person?"]
    who = Whose("7", uuid4(), uuid4(), "1000000000000000007")
    for one in KEPT:
        if one.follows:
            text, values = one.readdressing(who)
            await sql.fetch(text, *values)
        assert not (one.follows and one.account)
