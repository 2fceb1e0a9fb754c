"""Backup and restore of one database with PostgreSQL's own tools, streamed, all or nothing.

Works alike for the embedded server and for DATABASE_URL: it needs a URL and the programs, which
the wheel brings along. Passwords travel in the environment of the tools, never on a command line.
"""

import asyncio
import os
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import asyncpg

from bot.database.embedded.binaries import Binaries, installations
from bot.database.url import DatabaseUrl

SCHEMA = "public"
MAGIC = b"PGDMP"
CHUNK = 1 << 18
TRANSACTION_TIMEOUT_SINCE = 17
# Waiting for a lock means that somebody uses the database, which a restore must not interrupt.
LOCK_TIMEOUT = "10s"
LEAVING_TRIES = 20
LEAVING_PAUSE = 0.05


class BackupFailed(Exception):
    """A backup or a restore did not happen; the text is one line for the operator."""


async def backup(url: str, target: Path) -> None:
    """Write the database to `target`, readable by its owner only; an older file stays until then.

    The bot may go on working meanwhile: the copy shows one moment of the database.
    """
    database = DatabaseUrl.parse(url)
    tools = _tools(await _server_major(database))
    unfinished = target.parent / f".{target.name}.{os.getpid()}.part"
    # Written by name and not through its standard output: only then does pg_dump complete the
    # table of contents in place, and put the file safely on the disk itself.
    command = ["pg_dump", "--format=custom", f"--schema={SCHEMA}", "--no-owner", "--no-privileges"]
    command.append(f"--file={unfinished}")
    try:
        os.close(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        async with _running(tools, command, database) as dump:
            _, said = await dump.communicate()
        if dump.returncode != 0:
            raise BackupFailed(f"the backup was not written: {_complaint(said)}")
        unfinished.replace(target)
        _sync_directory(target.parent)
    except OSError as error:
        raise BackupFailed(f"{target} cannot be written: {error.strerror}") from error
    finally:
        with suppress(OSError):
            unfinished.unlink()


async def restore(url: str, source: Path, *, replace: bool = False) -> None:
    """Bring a backup into an empty database, or with `replace` in the place of what is there.

    One transaction: when anything fails, the database is exactly as it was before.
    """
    _check_source(source)
    database = DatabaseUrl.parse(url)
    major = await _check_target(database, replace=replace)
    tools = _tools(major)
    # The script needs the schema's objects only: the schema itself is made anew by the preamble.
    reading = ["pg_restore", "--file=-", f"--schema={SCHEMA}", "--no-owner", "--no-privileges"]
    reading += ["--", str(source)]
    writing = ["psql", "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1"]
    async with (
        _running(tools, writing, database, stdin=PIPE) as writer,
        _running(tools, reading, database, stdout=PIPE) as reader,
    ):
        complaints = asyncio.gather(_read_all(reader), _read_all(writer))
        try:
            await _send(reader, writer, old_server=major < TRANSACTION_TIMEOUT_SINCE)
        except (BrokenPipeError, ConnectionResetError):
            # The writer has met an error and says so below; the reader is no longer needed, and
            # after a short script it has ended already.
            with suppress(ProcessLookupError):
                reader.terminate()
        await writer.wait()
        await reader.wait()
        read_error, write_error = await complaints
    if writer.returncode != 0 or reader.returncode != 0:
        # A reader that stopped first is the cause; one that was stopped by us has nothing to say,
        # whatever its end is reported as: stopping one that has just ended may lose its status.
        is_cause = (reader.returncode or 0) > 0 and read_error.strip()
        cause = read_error if is_cause else write_error
        raise BackupFailed(f"the database was left as it was: {_complaint(cause)}")


async def _send(reader: Process, writer: Process, *, old_server: bool) -> None:
    """Pass the script on inside a transaction that is committed only when the script is whole."""
    assert reader.stdout is not None and writer.stdin is not None
    writer.stdin.write(
        f"BEGIN;\nSET LOCAL lock_timeout = '{LOCK_TIMEOUT}';\nSET client_min_messages = warning;\n"
        f"DROP SCHEMA IF EXISTS {SCHEMA} CASCADE;\n"
        f"CREATE SCHEMA {SCHEMA} AUTHORIZATION pg_database_owner;\n".encode()
    )
    head = True
    while chunk := await reader.stdout.read(CHUNK):
        if head and old_server:
            # A newer tool sets this for itself; a server before 17 has never heard of it.
            chunk = chunk.replace(b"SET transaction_timeout = 0;\n", b"", 1)
        head = False
        writer.stdin.write(chunk)
        await writer.stdin.drain()
    if await reader.wait() == 0:
        writer.stdin.write(b"\nCOMMIT;\n")
    # Without the COMMIT the end of the input ends the session, and the server rolls back.
    writer.stdin.close()
    await writer.stdin.wait_closed()


@asynccontextmanager
async def _running(
    tools: Binaries,
    command: list[str],
    database: DatabaseUrl,
    *,
    stdin: int = DEVNULL,
    stdout: int = DEVNULL,
) -> AsyncIterator[Process]:
    """A tool of PostgreSQL connected to the database; killed when the block is left early."""
    name, *arguments = command
    process = await asyncio.create_subprocess_exec(
        tools.program(name),
        *arguments,
        *([] if name == "pg_restore" else ["--no-password"]),
        stdin=stdin,
        stdout=stdout,
        stderr=PIPE,
        env={**os.environ, "LC_ALL": "C", **database.libpq_environment()},
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def _read_all(process: Process) -> bytes:
    assert process.stderr is not None
    return await process.stderr.read()


async def _connect(database: DatabaseUrl) -> asyncpg.Connection:
    try:
        return await asyncpg.connect(database.dsn(), timeout=10.0)
    except (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
        reason = str(error) or type(error).__name__
        raise BackupFailed(f"{database.masked()} does not answer: {reason}") from error


async def _server_major(database: DatabaseUrl) -> int:
    connection = await _connect(database)
    try:
        return int(connection.get_server_version().major)
    finally:
        await connection.close()


async def _check_target(database: DatabaseUrl, *, replace: bool) -> int:
    """Refuse to overwrite tables unasked or to work under somebody's feet; the server's version."""
    connection = await _connect(database)
    try:
        others = await _other_connections(connection)
        relations = await connection.fetchval(
            "SELECT count(*) FROM pg_class WHERE relnamespace = to_regnamespace($1)", SCHEMA
        )
        major = int(connection.get_server_version().major)
    finally:
        await connection.close()
    if others:
        raise BackupFailed(
            f"{others} other connections use {database.masked()}: stop the bot before a restore"
        )
    if relations and not replace:
        raise BackupFailed(
            f"{database.masked()} is not empty: choose an empty database, or ask for replacing it"
        )
    return major


async def _other_connections(connection: asyncpg.Connection) -> int:
    """How many others are here and stay; one that was closed just now is listed a little longer."""
    count = 0
    for _ in range(LEAVING_TRIES):
        count = await connection.fetchval(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
            "AND backend_type = 'client backend' AND pid <> pg_backend_pid()"
        )
        if not count:
            break
        await asyncio.sleep(LEAVING_PAUSE)
    return count


def _check_source(source: Path) -> None:
    try:
        with source.open("rb") as file:
            if file.read(len(MAGIC)) != MAGIC:
                raise BackupFailed(f"{source} is not a backup made by this program")
    except OSError as error:
        raise BackupFailed(f"{source} cannot be read: {error.strerror}") from error


def _tools(server_major: int) -> Binaries:
    """Tools at least as new as the server: an older pg_dump refuses a newer server."""
    for found in installations():
        if found.major >= server_major and found.has("pg_dump", "pg_restore", "psql"):
            return found
    raise BackupFailed(
        f"no pg_dump, pg_restore and psql of version {server_major} or newer were found"
    )


def _complaint(said: bytes) -> str:
    """The first error a tool reports; what follows it is usually a consequence."""
    lines = [line for line in said.decode(errors="replace").splitlines() if line.strip()]
    return next((line for line in lines if "error:" in line or "ERROR:" in line), " ".join(lines))


def _sync_directory(directory: Path) -> None:
    handle = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
