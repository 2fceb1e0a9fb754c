"""People with histories of every kind, many times over: each clone has ids and codes of its own.

The verbs make each history once; its rows are then copied as text, with every token that is the
person's alone replaced, so that a million people cost minutes and are as sound as the first.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import asyncpg

#: The tables that hold a person's rows, and which rows of them are $1's (telegram ids).
_MINE = "SELECT id FROM bot_users WHERE telegram_id = ANY($1::text[])"
_PROFILES = "SELECT id FROM profiles WHERE telegram_id = ANY($1::text[])"
_ENROLLED = "SELECT id FROM education_enrollments WHERE student_telegram_id = ANY($1::text[])"
TABLES: dict[str, str] = {
    "bot_users": f"id IN ({_MINE})",
    "profiles": f"id IN ({_PROFILES})",
    "user_subscriptions": "telegram_user_id = ANY($1::text[])",
    "education_enrollments": f"id IN ({_ENROLLED})",
    "enrollment_audit_log": f"enrollment_id IN ({_ENROLLED})",
    "payment_intents": f"user_id IN ({_MINE})",
    "payments": f"user_id IN ({_MINE})",
    "facts": f"user_id IN ({_MINE})",
    "ledger_entries": f"user_id IN ({_MINE})",
    "user_package_assignments": f"user_id IN ({_PROFILES})",
    "subscription_audit_log": "subscription_id IN (SELECT id FROM user_subscriptions"
    " WHERE telegram_user_id = ANY($1::text[]))",
    "star_subscriptions": f"user_id IN ({_MINE})",
    "promotion_usage": "telegram_user_id = ANY($1::text[])",
    "promo_analytics": "telegram_user_id = ANY($1::text[])",
    "conversion_tracking": "telegram_user_id = ANY($1::text[])",
    "ton_transactions": f"user_id IN ({_PROFILES})",
    "unmatched_charges": f"user_id IN ({_MINE})",
    "channel_memberships": "telegram_user_id = ANY($1::text[])",
    "admin_actions": "action = 'balance_paid_back' AND subject LIKE ANY("
    "SELECT '%:' || unnest($1::text[]))",
    "outbox": "args ->> 'telegram_id' = ANY($1::text[])"
    " AND kind IN ('refund_stars', 'remove_member')",
}
#: Columns whose every value is unique, wherever it stands.
_TOKENS = (
    *("bot_users.id", "bot_users.telegram_id", "profiles.id", "user_subscriptions.id"),
    *("education_enrollments.id", "education_enrollments.certificate_number"),
    *("enrollment_audit_log.id", "payment_intents.id", "payment_intents.pay_code"),
    *("payments.id", "payments.payment_provider_id", "payments.receipt_sha256", "facts.id"),
    *("ledger_entries.id", "ledger_entries.transaction_id", "user_package_assignments.id"),
    *(
        "subscription_audit_log.id",
        "subscription_audit_log.idempotency_key",
        "star_subscriptions.id",
    ),
    *("promotion_usage.id", "promo_analytics.id", "ton_transactions.id"),
    *("ton_transactions.transaction_hash", "unmatched_charges.id", "unmatched_charges.charge_id"),
    *("channel_memberships.id", "admin_actions.id", "admin_actions.idempotency_key"),
    "conversion_tracking.id",
)
#: Numbers in a row of their own: between two of them there is room for those of every clone, so
#: that all of them are in the order of time.
_NUMBERED = {"facts": "number", "payments": "receipt_number"}
_ROOM = 10_000_000
_SUSPENDED = """
UPDATE pg_index SET indisready = false, indisvalid = false
WHERE indrelid = ANY (SELECT unnest($1::text[])::regclass)
"""
#: The counters of what all people share.
_COUNTERS = """
UPDATE promotions m SET max_uses = NULL, current_uses = (
  SELECT count(*) FROM promotion_usage u WHERE u.promotion_id = m.id);
UPDATE education_packages p SET max_students = NULL, current_students = (
  SELECT count(*) FROM education_enrollments e WHERE e.package_id = p.id AND e.has_seat);
"""
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_HASH = re.compile(r"[0-9a-f]{64}")
#: An odd factor makes a permutation of 32 bits: ids have no order, as the real ones have none.
_SCATTER = 2654435761


@dataclass(frozen=True)
class _Row:
    """A row as text: its pieces, the tokens between them, and the number in it, if it has one."""

    pieces: tuple[str, ...]
    tokens: tuple[str, ...]
    number: int | None


@dataclass(frozen=True)
class Template:
    """Everything that the tables hold of one person."""

    name: str
    rows: dict[str, list[_Row]]
    tokens: frozenset[str]


_NUMBER = "\x00"


async def templates(sql: asyncpg.Connection, names: dict[str, str]) -> list[Template]:
    """The people of these names, by their telegram ids."""
    return [await _template(sql, name, key) for name, key in names.items()]


async def _template(sql: asyncpg.Connection, name: str, key: str) -> Template:
    tokens = set()
    for place in _TOKENS:
        table, column = place.split(".")
        found = await sql.fetch(
            f"SELECT {column}::text FROM {table} WHERE {TABLES[table]} AND {column} IS NOT NULL",
            [key],
        )
        tokens |= {row[0] for row in found}
    pattern = re.compile(
        "(?<![0-9A-Za-z])(" + "|".join(map(re.escape, sorted(tokens))) + ")(?![0-9A-Za-z])"
    )
    rows = {}
    for table in TABLES:
        columns = await _columns(sql, table)
        found = await _copied(sql, table, columns, key)
        rows[table] = [_cut(line, pattern, _place(table, columns)) for line in found]
    return Template(name, rows, frozenset(tokens))


async def _columns(sql: asyncpg.Connection, table: str) -> list[str]:
    found = await sql.fetch(
        "SELECT column_name FROM information_schema.columns WHERE table_schema = 'public'"
        " AND table_name = $1 AND is_identity = 'NO' AND is_generated = 'NEVER'"
        " AND NOT ($1 = 'outbox' AND column_name = 'id') ORDER BY ordinal_position",
        table,
    )
    return [row["column_name"] for row in found]


async def _copied(
    sql: asyncpg.Connection, table: str, columns: Sequence[str], key: str
) -> list[str]:
    written, names = BytesIO(), ", ".join(f'"{name}"' for name in columns)
    query = f"SELECT {names} FROM {table} WHERE {TABLES[table]}"
    await sql.copy_from_query(query, [key], output=written)
    return written.getvalue().decode().splitlines()


def _place(table: str, columns: Sequence[str]) -> int | None:
    return columns.index(_NUMBERED[table]) if table in _NUMBERED else None


def _cut(line: str, pattern: re.Pattern[str], place: int | None) -> _Row:
    number = None
    if place is not None:
        values = line.split("\t")
        if values[place] != r"\N":
            number, values[place] = int(values[place]), _NUMBER
        line = "\t".join(values)
    parts = pattern.split(line)
    return _Row(tuple(parts[::2]), tuple(parts[1::2]), number)


def _renamed(token: str, clone: int) -> str:
    if _UUID.fullmatch(token) or _HASH.fullmatch(token):
        return f"{clone * _SCATTER % 2**32:08x}{token[8:]}"
    if token.isdigit():
        return str(int(token) + 1000 * clone)
    return f"{token}.{clone}"


def _written(row: _Row, names: dict[str, str], clone: int) -> str:
    line = row.pieces[0] + "".join(
        names[token] + piece for token, piece in zip(row.tokens, row.pieces[1:], strict=True)
    )
    if row.number is not None:
        line = line.replace(_NUMBER, str(row.number * _ROOM + clone))
    return line + "\n"


async def multiply(
    sql: asyncpg.Connection, wanted: Iterable[tuple[Template, int]], *, at_once: int = 2000
) -> None:
    """Write clones of templates, each under its number from one; the counters follow."""
    columns = {table: await _columns(sql, table) for table in TABLES}
    await sql.execute("SET synchronous_commit = off; SET session_replication_role = replica")
    await sql.execute("UPDATE payments SET receipt_number = receipt_number * $1", _ROOM)
    # Indexes are built once behind the last row: ids without order make them slow row by row.
    await sql.execute(_SUSPENDED, list(TABLES))
    for portion in _portions(wanted, at_once):
        lines: dict[str, list[str]] = {table: [] for table in TABLES}
        for template, clone in portion:
            names = {token: _renamed(token, clone) for token in template.tokens}
            for table, rows in template.rows.items():
                lines[table] += [_written(row, names, clone) for row in rows]
        for table, found in lines.items():
            source = BytesIO("".join(found).encode())
            await sql.copy_to_table(table, source=source, columns=columns[table])
    await sql.execute("SET maintenance_work_mem = '512MB'")
    for table in TABLES:
        await sql.execute(f"REINDEX TABLE {table}")
    await sql.execute(_COUNTERS)
    await sql.execute("SET session_replication_role = DEFAULT")


def _portions(
    wanted: Iterable[tuple[Template, int]], size: int
) -> Iterator[list[tuple[Template, int]]]:
    some: list[Any] = []
    for one in wanted:
        some.append(one)
        if len(some) == size:
            yield some
            some = []
    if some:
        yield some
