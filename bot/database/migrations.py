"""Bringing a database to the newest schema, and saying how far it is. aerich does the work."""

# A new migration: `aerich migrate --offline --name what_changes` writes migrations/models/N_….py
# from the difference between the models and the newest file's MODELS_STATE; it needs no server.
# aerich forgets CHECK constraints, partial indexes and database defaults, so read the file and
# complete its SQL by hand, the way back included; tests/guards/test_schema.py finds what is
# missing.
# Afterwards, and after a migration that was never released was edited instead, run
# `python -m bot.database.migrations`: it freezes the models into the newest file, where the next
# migration starts from, and takes the state out of the others. aerich (0.10) reads no other one: of
# an older file it wants the SQL, and notes the models of today beside its name.

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from pathlib import Path

import asyncpg
from tortoise import Tortoise
from tortoise.context import TortoiseContext

from bot.database.orm import APP, MODELS, configuration
from bot.database.replicas import WITH_ALIVE, Pulse
from bot.database.url import DatabaseUrl
from bot.redaction import clean, describe

LOCATION = Path(__file__).parents[2] / "migrations"
#: The advisory lock that migrating processes share; any number of the project's own will do.
LOCK = 0x6D69_6772
#: How long to wait for another process that migrates, before giving up.
PATIENCE = "30min"
#: Where PostgreSQL's own source says that a function raised what it wanted to say.
_RAISED = "exec_stmt_raise"
STATE = re.compile(r"^MODELS_STATE = \([^)]*\)$", re.MULTILINE)


class MigrationFailed(Exception):
    """The schema cannot be brought to where the code needs it; the text is made for operators."""


class DatabaseIsNewer(MigrationFailed):
    """The database knows migrations that this code does not have."""

    def __init__(self, unknown: list[str]) -> None:
        super().__init__(
            f"The database is newer than this program: it holds {', '.join(unknown)}. "
            "Start the version that made it, or restore a backup taken before."
        )


class OthersServe(MigrationFailed):
    """A replica that does not know these migrations is alive; its name is host:process."""

    def __init__(self, names: list[str]) -> None:
        super().__init__(
            f"The database is not changed while another version serves it: {', '.join(names)}. "
            "Stop every replica first, then start this version."
        )


class DatabaseUnreachable(MigrationFailed):
    """No server answers at the URL, or it does not let us in."""

    def __init__(self, address: DatabaseUrl, error: Exception) -> None:
        super().__init__(f"The database {address.masked()} cannot be reached: {said_of(error)}")


_ALIVE = (
    WITH_ALIVE + "\nSELECT r.name FROM replicas r JOIN alive ON alive.id = r.id ORDER BY r.name"
)


async def migrate(url: str) -> list[str]:
    """Apply what is missing and tell what was applied; callers that come together take turns.

    Nothing is applied while a replica is alive: a replica that serves without these migrations does
    not know them, and two versions never write side by side. Raises OthersServe.
    """
    async with connected(url) as sql:
        await take_turn(sql)
        if not await _pending(sql):
            return []
        await _require_alone(sql)
        try:
            return await _upgrade(url)
        except Exception as error:
            failed = next(iter(await _pending(sql)), "the last migration")
            raise MigrationFailed(f"{failed} could not be applied: {said_of(error)}") from None


async def take_turn(sql: asyncpg.Connection, *, shared: bool = False) -> None:
    """Wait for the process that migrates, and block others until this session ends.

    Those who only want to see what is left behind share their turn. Raises MigrationFailed.
    """
    await sql.execute("SELECT set_config('lock_timeout', $1, false)", PATIENCE)
    lock = "pg_advisory_lock_shared" if shared else "pg_advisory_lock"
    try:
        await sql.execute(f"SELECT {lock}($1)", LOCK)
    except asyncpg.LockNotAvailableError:
        raise MigrationFailed(
            f"Another process has been migrating this database for {PATIENCE}."
        ) from None


async def _require_alone(sql: asyncpg.Connection) -> None:
    try:
        rows = await sql.fetch(_ALIVE, Pulse().lease)
    except asyncpg.UndefinedTableError:
        return
    if rows:
        raise OthersServe([row["name"] for row in rows])


async def pending(url: str) -> list[str]:
    """The migrations that the database lacks, oldest first."""
    async with connected(url) as sql:
        return await _pending(sql)


async def _upgrade(url: str) -> list[str]:
    # Most starts have nothing to apply.
    from aerich import Command  # noqa: PLC0415

    # A context of its own keeps aerich away from a pool that is open on another database.
    async with TortoiseContext() as context:
        config = configuration(url, max_size=2)
        await context.init(config=config)
        command = Command(config, app=APP, location=str(LOCATION))
        await command.init()
        return await command.upgrade()


async def _pending(sql: asyncpg.Connection) -> list[str]:
    try:
        rows = await sql.fetch("SELECT version FROM aerich WHERE app = $1 ORDER BY id", APP)
    except asyncpg.UndefinedTableError:
        return known()
    applied = [row["version"] for row in rows]
    require_known(applied)
    return [version for version in known() if version not in applied]


def require_known(applied: Iterable[str]) -> None:
    """Raise DatabaseIsNewer where the database holds migrations that this code does not have."""
    ours = known()
    if unknown := [version for version in applied if version not in ours]:
        raise DatabaseIsNewer(unknown)


def known() -> list[str]:
    """The names of all migrations that this code has, oldest first."""
    names = (file.name for file in (LOCATION / APP).glob("[0-9]*_*.py"))
    return sorted(names, key=lambda name: int(name.partition("_")[0]))


@asynccontextmanager
async def connected(url: str) -> AsyncIterator[asyncpg.Connection]:
    """A connection of its own, beside the pool."""
    address = DatabaseUrl.parse(url)
    try:
        connection = await asyncpg.connect(address.dsn())
    except (OSError, asyncpg.PostgresError) as error:
        raise DatabaseUnreachable(address, error) from None
    try:
        yield connection
    finally:
        await connection.close()


def said_of(error: BaseException) -> str:
    """One line of what stopped a migration; of rows only what a migration of ours names itself."""
    found: BaseException | None = error
    while found is not None:
        if getattr(found, "server_source_function", None) == _RAISED:
            return clean(" ".join(str(found.args[0]).split()))
        found = _wrapped(found)
    return describe(error)


def _wrapped(error: BaseException) -> BaseException | None:
    """What Tortoise raised an error of its own about."""
    within = error.args[0] if error.args else None
    return within if isinstance(within, BaseException) else error.__cause__


def freeze_newest() -> None:
    """Leave the state of the models in the newest migration alone, as it is now."""
    *older, newest = (LOCATION / APP / name for name in known())
    freeze(newest)
    for file in older:
        forget(file)


def forget(file: Path) -> None:
    """Take the state of the models out of a migration that another one follows."""
    text = file.read_text("utf-8")
    file.write_text(STATE.sub("", text).rstrip() + "\n", "utf-8")


def freeze(file: Path) -> None:
    """Write what the models look like now into the migration, for the next one to start from."""
    from aerich.utils import (  # noqa: PLC0415
        get_formatted_compressed_data,
        get_models_describe,
    )

    Tortoise.init_models([*MODELS, "aerich.models"], APP)
    state = get_formatted_compressed_data(get_models_describe(APP))
    text, found = STATE.subn(f"MODELS_STATE = (\n    {state}\n)", file.read_text("utf-8"))
    if found != 1:
        raise MigrationFailed(f"{file.name} holds no MODELS_STATE to write into.")
    file.write_text(text, "utf-8")


if __name__ == "__main__":
    freeze_newest()
