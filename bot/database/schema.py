"""The schema as this release has it, in lines, and what a database has otherwise.

Migrations are known by name alone: one that was edited after it had been applied somewhere leaves a
schema there that no release has. `python -m bot.database.schema URL` writes the lines anew from a
freshly migrated database; a guard compares them with the migrations.
"""

from __future__ import annotations

import asyncio
import re
import sys
from pathlib import Path
from typing import Any

import asyncpg

from bot.database.migrations import MigrationFailed, connected

FILE = Path(__file__).parents[2] / "migrations" / "schema.txt"
#: What PostgreSQL writes in one version and leaves out in another.
_NOISE = re.compile(r"[\s()]|::(?:text|character varying|varchar)(?:\[\])?")

_TABLES = """
SELECT c.oid, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relname <> 'aerich'
  -- Which months there are is no matter of the release.
  AND NOT c.relispartition"""
_LINES = f"""
WITH tables AS ({_TABLES})
SELECT 'column ' || t.relname || '.' || a.attname AS name,
       format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END
           AS what
FROM tables t JOIN pg_attribute a ON a.attrelid = t.oid
WHERE a.attnum > 0 AND NOT a.attisdropped
UNION ALL
SELECT 'index ' || t.relname || '.' || i.relname, CASE WHEN x.indisunique THEN 'unique' ELSE '' END
FROM tables t JOIN pg_index x ON x.indrelid = t.oid JOIN pg_class i ON i.oid = x.indexrelid
UNION ALL
SELECT 'constraint ' || t.relname || '.' || k.conname, pg_get_constraintdef(k.oid)
FROM tables t JOIN pg_constraint k ON k.conrelid = t.oid WHERE k.contype IN ('c', 'f', 'u', 'p')
UNION ALL
SELECT 'trigger ' || t.relname || '.' || g.tgname, ''
FROM tables t JOIN pg_trigger g ON g.tgrelid = t.oid WHERE NOT g.tgisinternal
UNION ALL
SELECT 'function ' || p.proname, md5(regexp_replace(p.prosrc, '\\s+', '', 'g'))
FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace JOIN pg_language l ON l.oid = p.prolang
WHERE n.nspname = 'public' AND l.lanname IN ('plpgsql', 'sql')
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')"""  # noqa: S608


class SchemaDiffers(MigrationFailed):
    """The database holds something else than the migrations of this release make."""

    def __init__(self, names: list[str]) -> None:
        more = f" and {len(names) - 1} more" if len(names) > 1 else ""
        super().__init__(
            f"The database's schema is not this release's: {names[0]}{more}. A migration was"
            " changed after it was applied, or somebody changed the schema by hand."
        )


async def lines_of(sql: asyncpg.Connection[Any]) -> dict[str, str]:
    """Everything in the schema by name, in words that every version of the server uses."""
    rows = await sql.fetch(_LINES)
    return {row["name"]: _NOISE.sub("", row["what"]).lower() for row in rows}


def released() -> dict[str, str]:
    """The same of this release."""
    pairs = (line.partition(": ") for line in FILE.read_text("utf-8").splitlines())
    return {name: what for name, _, what in pairs}


async def compare(url: str) -> None:
    """Raise SchemaDiffers where something is missing or otherwise; what is there besides may be."""
    async with connected(url) as sql:
        found = await lines_of(sql)
    wrong = [
        f"{name} is {'otherwise' if name in found else 'missing'}"
        for name, what in released().items()
        if found.get(name) != what
    ]
    if wrong:
        raise SchemaDiffers(wrong)


async def freeze(url: str) -> None:
    """Write the lines of a freshly migrated database into the file."""
    async with connected(url) as sql:
        found = await lines_of(sql)
    FILE.write_text("".join(f"{name}: {found[name]}\n" for name in sorted(found)), "utf-8")


if __name__ == "__main__":
    asyncio.run(freeze(sys.argv[1]))
