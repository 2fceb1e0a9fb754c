"""Backup and restore of one database with PostgreSQL's own tools, streamed, all or nothing.

Works alike for the embedded server and for DATABASE_URL: it needs a URL and the programs, which
the wheel brings along. Passwords travel in the environment of the tools, never on a command line.
With a passphrase a backup is sealed as it is written, and proven piece by piece as it is read.
"""

import asyncio
import os
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

import asyncpg

from bot.backups.parts import Parts
from bot.backups.sealed import PIECE, SealBroken, Sealer, is_sealed, opened
from bot.database.embedded.binaries import Binaries, installations
from bot.database.url import DatabaseUrl
from bot.redaction import clean, describe

SCHEMA = "public"
MAGIC = b"PGDMP"
CHUNK = 1 << 18
TRANSACTION_TIMEOUT_SINCE = 17
# Waiting for a lock means that another program uses the database, which a restore must not
# interrupt.
LOCK_TIMEOUT = "10s"
LEAVING_TRIES = 20
LEAVING_PAUSE = 0.05


class BackupFailed(Exception):
    """A backup or a restore did not happen; the text is one line for the operator."""


async def backup(
    url: str, target: Path, passphrase: str | None = None, *, at: datetime | None = None
) -> None:
    """Write the database to `target`, readable by its owner only; an older file stays until then.

    The bot may go on working meanwhile: the copy shows one moment of the database.
    """
    database = DatabaseUrl.parse(url)
    tools = _tools(await _server_major(database))
    unfinished = target.parent / f".{target.name}.{os.getpid()}.part"
    command = ["pg_dump", "--format=custom", f"--schema={SCHEMA}", "--no-owner", "--no-privileges"]
    try:
        file = os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")
        with file:
            if passphrase is None:
                # Written by name and not through its standard output: only then does pg_dump
                # complete the table of contents in place, and put the file safely on the disk.
                await _dumped(tools, [*command, f"--file={unfinished}"], database, None)
            else:
                sealer = await asyncio.to_thread(_sealer, passphrase, at or datetime.now(UTC))
                await _dumped(tools, command, database, _sealing(file, sealer))
                await asyncio.to_thread(_put_safely, file)
        unfinished.replace(target)
        _sync_directory(target.parent)
    except OSError as error:
        raise BackupFailed(f"{target} cannot be written: {error.strerror}") from error
    finally:
        with suppress(OSError):
            unfinished.unlink()


def _sealer(passphrase: str, at: datetime) -> Sealer:
    return Sealer(passphrase, at=at.isoformat())


def _put_safely(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())


async def _dumped(
    tools: Binaries,
    command: list[str],
    database: DatabaseUrl,
    take: Callable[[asyncio.StreamReader], Awaitable[None]] | None,
) -> None:
    async with _running(tools, command, database, stdout=PIPE if take else DEVNULL) as dump:
        complaint = asyncio.create_task(_read_all(dump))
        if take:
            assert dump.stdout is not None
            await take(dump.stdout)
        said = await complaint
        await dump.wait()
    if dump.returncode != 0:
        raise BackupFailed(f"the backup was not written: {_complaint(said)}")


def _sealing(file: BinaryIO, sealer: Sealer) -> Callable[[asyncio.StreamReader], Awaitable[None]]:
    """Takes what pg_dump writes and writes it sealed."""

    async def take(dump: asyncio.StreamReader) -> None:
        file.write(sealer.head)
        piece = await _exactly(dump, PIECE)
        while True:
            following = await _exactly(dump, PIECE) if len(piece) == PIECE else b""
            await asyncio.to_thread(_seal, piece, not following)
            if not following:
                return
            piece = following

    def _seal(piece: bytes, last: bool) -> None:
        file.write(sealer.seal(piece, last=last))

    return take


async def _exactly(stream: asyncio.StreamReader, length: int) -> bytes:
    """So many bytes, or what is left."""
    try:
        return await stream.readexactly(length)
    except asyncio.IncompleteReadError as end:
        return end.partial


async def restore(
    url: str, source: Path, passphrase: str | None = None, *, replace: bool = False
) -> None:
    """Bring a backup into an empty database, or with `replace` in the place of what is there.

    One transaction: when anything fails, the database is exactly as it was before. Of a backup in
    parts `source` is the first.
    """
    with _opened_source(source) as parts:
        pieces = None
        if is_sealed(parts.beginning):
            pieces = await asyncio.to_thread(_unsealed, parts, passphrase)
        elif not parts.beginning.startswith(MAGIC):
            raise BackupFailed(f"{source} is not a backup made by this program")
        database = DatabaseUrl.parse(url)
        major = await _check_target(database, replace=replace)
        await _restored(database, major, parts, pieces)


def _opened_source(source: Path) -> Parts:
    try:
        return Parts(source)
    except OSError as error:
        raise BackupFailed(f"{source} cannot be read: {error.strerror}") from error


def _unsealed(parts: Parts, passphrase: str | None) -> Iterator[bytes]:
    if passphrase is None:
        raise BackupFailed("the backup is sealed: set BACKUP_PASSPHRASE to open it")
    try:
        return opened(parts.read, passphrase)
    except SealBroken as broken:
        raise BackupFailed(str(broken)) from None


async def _restored(
    database: DatabaseUrl, major: int, parts: Parts, pieces: Iterator[bytes] | None
) -> None:
    tools = _tools(major)
    # The script needs the schema's objects only: the schema itself is made anew by the preamble.
    reading = ["pg_restore", "--file=-", f"--schema={SCHEMA}", "--no-owner", "--no-privileges"]
    is_fed = pieces is not None or len(parts.files) > 1
    if not is_fed:
        reading += ["--", str(parts.files[0])]
    writing = ["psql", "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1"]
    async with (
        _running(tools, writing, database, stdin=PIPE) as writer,
        _running(
            tools, reading, database, stdin=PIPE if is_fed else DEVNULL, stdout=PIPE
        ) as reader,
    ):
        complaints = asyncio.gather(_read_all(reader), _read_all(writer))
        source = parts.pieces() if pieces is None else pieces
        feeding = asyncio.create_task(_feed(reader, source if is_fed else iter(())))
        try:
            await _send(reader, writer, feeding, old_server=major < TRANSACTION_TIMEOUT_SINCE)
        except (BrokenPipeError, ConnectionResetError):
            # The writer has met an error and says so below; the reader is no longer needed, and
            # after a short script it has ended already.
            with suppress(ProcessLookupError):
                reader.terminate()
        await writer.wait()
        await reader.wait()
        read_error, write_error = await complaints
        broken = await feeding
    if broken is not None:
        raise BackupFailed(f"the database was left as it was: {broken}")
    if writer.returncode != 0 or reader.returncode != 0:
        # A reader that stopped first is the cause; one that was stopped by us has nothing to say,
        # whatever its end is reported as: stopping one that has just ended may lose its status.
        is_cause = (reader.returncode or 0) > 0 and read_error.strip()
        cause = read_error if is_cause else write_error
        raise BackupFailed(f"the database was left as it was: {_complaint(cause)}")


async def _feed(reader: Process, pieces: Iterator[bytes]) -> str | None:
    """Hand the pieces to the tool; what is wrong with them, if anything is.

    A piece that is not what was sealed ends the tool, and nothing is committed.
    """
    if reader.stdin is None:
        return None
    try:
        while piece := await asyncio.to_thread(next, pieces, b""):
            # A tool that ended early says why itself.
            with suppress(BrokenPipeError, ConnectionResetError):
                reader.stdin.write(piece)
                await reader.stdin.drain()
    except (SealBroken, OSError) as broken:
        with suppress(ProcessLookupError):
            reader.kill()
        return str(broken) if isinstance(broken, SealBroken) else f"{broken.strerror}"
    with suppress(BrokenPipeError, ConnectionResetError):
        reader.stdin.close()
        await reader.stdin.wait_closed()
    return None


async def _send(
    reader: Process, writer: Process, feeding: asyncio.Task[str | None], *, old_server: bool
) -> None:
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
    # The tool may have all it needs before the last piece is proven.
    if await feeding is None and await reader.wait() == 0:
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
        raise BackupFailed(f"{database.masked()} does not answer: {describe(error)}") from None


async def _server_major(database: DatabaseUrl) -> int:
    connection = await _connect(database)
    try:
        return int(connection.get_server_version().major)
    finally:
        await connection.close()


async def _check_target(database: DatabaseUrl, *, replace: bool) -> int:
    """Refuse to overwrite tables unasked or to work while a bot serves; the server's version."""
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
    lines = [line for line in clean(said.decode(errors="replace")).splitlines() if line.strip()]
    return next((line for line in lines if "error:" in line or "ERROR:" in line), " ".join(lines))


def _sync_directory(directory: Path) -> None:
    handle = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
