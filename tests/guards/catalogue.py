"""What a migrated database says about itself, in few words."""

from dataclasses import dataclass

import asyncpg

TYPES = {"timestamp with time zone": "timestamptz"}


@dataclass(frozen=True)
class Column:
    """One column; `default` is PostgreSQL's own spelling of the expression."""

    kind: str
    nullable: bool
    default: str | None


async def columns(sql: asyncpg.Connection) -> dict[str, dict[str, Column]]:
    """Every column of every table."""
    rows = await sql.fetch(
        """
        SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod) AS kind,
               NOT a.attnotnull AS nullable, pg_get_expr(d.adbin, d.adrelid) AS fallback
        FROM pg_class c
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
        WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
          AND c.relnamespace = 'public'::regnamespace
        ORDER BY c.relname, a.attnum
        """
    )
    found: dict[str, dict[str, Column]] = {}
    for table, name, kind, nullable, fallback in rows:
        found.setdefault(table, {})[name] = Column(TYPES.get(kind, kind), nullable, fallback)
    return found


async def constraints(sql: asyncpg.Connection, kind: str) -> dict[str, tuple[str, str]]:
    """Constraints of one kind (c CHECK, f foreign key, u unique): name to (table, definition)."""
    rows = await sql.fetch(
        """
        SELECT conname, conrelid::regclass::text, pg_get_constraintdef(oid)
        FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype::text = $1
          AND conparentid = 0 AND NOT EXISTS (
            SELECT FROM pg_class c WHERE c.oid = conrelid AND c.relispartition)
        """,
        kind,
    )
    return {name: (table, definition) for name, table, definition in rows}


async def indexes(sql: asyncpg.Connection) -> dict[str, str]:
    """Every index that is no primary key: name to definition."""
    rows = await sql.fetch(
        """
        SELECT i.indexname, i.indexdef FROM pg_indexes i
        WHERE schemaname = 'public' AND NOT EXISTS (
            SELECT FROM pg_constraint WHERE conname = i.indexname AND contype = 'p')
          AND NOT (SELECT relispartition FROM pg_class WHERE oid = i.tablename::regclass)
        """
    )
    return dict(map(tuple, rows))


async def triggers(sql: asyncpg.Connection) -> dict[str, tuple[str, str]]:
    """Every trigger of ours: name to (table, definition)."""
    rows = await sql.fetch(
        """
        SELECT tgname, tgrelid::regclass::text, pg_get_triggerdef(oid)
        FROM pg_trigger WHERE NOT tgisinternal
        """
    )
    return {name: (table, definition) for name, table, definition in rows}


async def functions(sql: asyncpg.Connection) -> dict[str, str]:
    """Every function of ours: name to definition."""
    rows = await sql.fetch(
        """
        SELECT proname, pg_get_functiondef(oid)
        FROM pg_proc WHERE pronamespace = 'public'::regnamespace
        """
    )
    return dict(map(tuple, rows))


async def everything(sql: asyncpg.Connection) -> list[str]:
    """The whole schema as sorted lines, for comparing two ways to it."""
    lines = [
        f"{table}.{name}: {column}"
        for table, found in (await columns(sql)).items()
        for name, column in found.items()
    ]
    for kind in "cfup":
        lines += [f"{name}: {rule}" for name, rule in (await constraints(sql, kind)).items()]
    lines += [f"{name}: {rule}" for name, rule in (await triggers(sql)).items()]
    for more in (indexes, functions):
        lines += [f"{name}: {rule}" for name, rule in (await more(sql)).items()]
    return sorted(lines)
