"""The drill: a backup is restored into a scratch database whose books are proven, and is dropped.

The database's name says whose and what it is, so that what a killed drill left behind is found.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import asyncpg
from tortoise.context import TortoiseContext

from bot.backups.parts import Parts
from bot.backups.sealed import SealBroken, head_of, is_sealed
from bot.config import Settings
from bot.database.backup import BackupFailed, restore
from bot.database.migrations import MigrationFailed, connected
from bot.database.orm import configuration
from bot.database.url import DatabaseUrl
from bot.redaction import describe
from bot.upgrade import upgrade
from models.backups import DrillResult
from services.backups import Drill
from services.reconciliation.reconciliation import check

#: PostgreSQL's names have 63 bytes; of our own database's so many are kept.
_KEPT = 40
_SCRATCH = "{database}_drill_{unique}"
_LEFT = """
SELECT datname FROM pg_database WHERE datname ~ $1
  AND NOT EXISTS (SELECT FROM pg_stat_activity a WHERE a.datname = pg_database.datname)"""


@dataclass(frozen=True)
class _Then:
    """The books are looked at as of the moment of the backup: what was due later is not late."""

    moment: datetime

    def now(self) -> datetime:
        return self.moment


async def drill(settings: Settings, url: str, source: Path, at: datetime) -> Drill:
    """Restore a backup of this moment, and prove its books."""
    try:
        async with _scratch(url) as scratch:
            return await _proven(settings, scratch, source, at)
    except (asyncpg.InsufficientPrivilegeError, asyncpg.InsufficientResourcesError) as refused:
        return Drill(DrillResult.IMPOSSIBLE, describe(refused))
    except (OSError, MigrationFailed, asyncpg.PostgresError, asyncpg.InterfaceError) as trouble:
        return Drill(DrillResult.IMPOSSIBLE, describe(trouble))


async def _proven(settings: Settings, scratch: str, source: Path, at: datetime) -> Drill:
    try:
        await restore(scratch, source, settings.backup_secret)
        # A backup of an older release is brought up to date, as the next start would do.
        await upgrade(settings, scratch)
    except (BackupFailed, MigrationFailed) as failed:
        return Drill(DrillResult.FAILED, str(failed))
    async with TortoiseContext() as context:
        # A context of its own: this process may serve from another database meanwhile.
        await context.init(config=configuration(scratch, max_size=2))
        found = await check(_Then(at))
    if found:
        rules = ", ".join(f"{one.rule} ({one.count})" for one in found[:5])
        return Drill(DrillResult.FAILED, f"the books of the backup do not agree: {rules}")
    return Drill(DrillResult.PROVEN)


def moment_of(source: Path) -> datetime:
    """When a backup was made: its head says so, or its file; raises BackupFailed."""
    try:
        with Parts(source) as parts:
            if is_sealed(parts.beginning):
                return datetime.fromisoformat(head_of(parts.read)[0]["at"])
        return datetime.fromtimestamp(source.stat().st_mtime, UTC)
    except OSError as error:
        raise BackupFailed(f"{source} cannot be read: {error.strerror}") from error
    except (SealBroken, ValueError, KeyError, TypeError) as broken:
        raise BackupFailed(f"the beginning of the backup is damaged: {broken}") from None


@asynccontextmanager
async def _scratch(url: str) -> AsyncIterator[str]:
    """A new database beside ours, gone at the end; what an earlier drill left goes first."""
    ours = DatabaseUrl.parse(url)
    async with connected(url) as sql:
        name = await sql.fetchval("SELECT current_database()")
        begin = _SCRATCH.format(database=name.encode()[:_KEPT].decode(errors="ignore"), unique="")
        for row in await sql.fetch(_LEFT, f"^{re.escape(begin)}[0-9a-f]{{12}}$"):
            await _drop(sql, row["datname"])
        made = f"{begin}{uuid4().hex[:12]}"
        await sql.execute(f"CREATE DATABASE {_quoted(made)}")
    try:
        yield ours.with_database(made).dsn()
    finally:
        async with connected(url) as sql:
            await _drop(sql, made)


async def _drop(sql: asyncpg.Connection, name: str) -> None:
    await sql.execute(f"DROP DATABASE IF EXISTS {_quoted(name)} WITH (FORCE)")


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
