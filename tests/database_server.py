"""One PostgreSQL server for a whole test session, and a fresh migrated database for who wants one.

All workers of a session share the server. The first one that needs it starts a host, a process of
its own that stops the server and clears up when the last of them has left, however it left: no
worker ever waits for another one. With TEST_DATABASE_URL set, that ordinary server is used
instead. The root conftest needs no more than this:

    @pytest.fixture(scope="session")
    async def database_server():
        async with SessionServer() as server:
            await server.template_database(migrate)
            yield server

    @pytest.fixture
    async def database_url(database_server):
        url = await database_server.fresh_database()
        yield url
        await database_server.drop_database(url)
"""

import asyncio
import fcntl
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from uuid import uuid4

import asyncpg

from bot.database.embedded import EmbeddedServer
from bot.database.url import DatabaseUrl

ROOT = Path(__file__).resolve().parent.parent
PREFIX = "dynamic-capital-tests-"
#: Who uses the server holds a shared lock on this file; its host may hold the other one.
USERS, HOST, URL = "users", "host", "url"
START_SECONDS = 90.0
ABANDONED_SECONDS = 3600.0
#: A place in memory, where there is one of this size at least: a session needs a gigabyte or two.
#: To copy a database on a disk takes ten times as much of the processor.
MEMORY, ENOUGH = Path("/dev/shm"), 4 * 1024**3
TEMPLATE_LOCK = 0x74_65_6D_70


class SessionServer:
    """The session's server, as one worker sees it. `url` leads to its maintenance database."""

    def __init__(self) -> None:
        run = os.environ.get("PYTEST_XDIST_TESTRUNUID", str(os.getpid()))[:12]
        self._directory = ground() / f"{PREFIX}{os.geteuid()}-{run}"
        self._template = f"template_{run}"
        self._ordinary = os.environ.get("TEST_DATABASE_URL")
        self._users = -1
        self.url = ""

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.stop()

    async def start(self) -> str:
        """Start or join the server; the URL of a database on which others can be created."""
        _sweep()
        self._users = _enter(self._directory)
        if self._ordinary:
            self.url = DatabaseUrl.parse(self._ordinary).dsn()
        else:
            self.url = await self._hosted()
        return self.url

    async def _hosted(self) -> str:
        """The URL of the embedded server, whose host is called in when there is none."""
        deadline = time.monotonic() + START_SECONDS
        while not (self._directory / URL).exists():
            if time.monotonic() > deadline:
                raise TimeoutError(f"no PostgreSQL for the tests in {self._directory}")
            if _is_free(self._directory / HOST):
                # A second host, called in while the first one still wakes up, ends at once.
                await asyncio.to_thread(_call_in_host, self._directory)
                await asyncio.sleep(1)
            await asyncio.sleep(0.02)
        return (self._directory / URL).read_text()

    async def stop(self) -> None:
        """Leave; an ordinary server is left without our template by the last one to leave."""
        os.close(self._users)
        if not self._ordinary:
            return
        handle = os.open(self._directory / USERS, os.O_RDWR | os.O_CREAT)
        try:
            if _try_exclusive(handle):
                await self._drop_template()
                shutil.rmtree(self._directory, ignore_errors=True)
        finally:
            os.close(handle)

    async def template_database(self, migrate: Callable[[str], Awaitable[Any]]) -> str:
        """The name of a migrated template, made by the first worker that asks for it."""
        async with _connected(self.url) as connection:
            await connection.execute("SELECT pg_advisory_lock($1)", TEMPLATE_LOCK)
            known = "SELECT datistemplate FROM pg_database WHERE datname = $1"
            if not await connection.fetchval(known, self._template):
                # What a killed worker left half migrated is not marked as a template yet.
                await connection.execute(f"DROP DATABASE IF EXISTS {self._template}")
                await connection.execute(f"CREATE DATABASE {self._template} TEMPLATE template0")
                await migrate(self._named(self._template))
                await connection.execute(
                    f"ALTER DATABASE {self._template} ALLOW_CONNECTIONS false IS_TEMPLATE true"
                )
        return self._template

    async def fresh_database(self, *, migrated: bool = True, like: str | None = None) -> str:
        """The URL of a new database: a copy of the template, or an empty one.

        Or one `like` another database, to which nobody is connected.
        """
        name = f"test_{uuid4().hex[:16]}"
        async with _connected(self.url) as connection:
            model = self._template if migrated else "template0"
            if like is not None:
                model = DatabaseUrl.parse(like).database
            # Copying files is twice as fast, but only without the fsync of an ordinary server.
            how = "WAL_LOG" if self._ordinary else "FILE_COPY"
            await connection.execute(f"CREATE DATABASE {name} TEMPLATE {model} STRATEGY {how}")
        return self._named(name)

    async def drop_database(self, url: str) -> None:
        """Remove a database made by `fresh_database`, even with connections left in it."""
        name = DatabaseUrl.parse(url).database
        async with _connected(self.url) as connection:
            await connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    def _named(self, database: str) -> str:
        return DatabaseUrl.parse(self.url).with_database(database).dsn()

    async def _drop_template(self) -> None:
        async with _connected(self.url) as connection:
            known = "SELECT 1 FROM pg_database WHERE datname = $1"
            if await connection.fetchval(known, self._template):
                await connection.execute(f"ALTER DATABASE {self._template} IS_TEMPLATE false")
                await connection.execute(f"DROP DATABASE {self._template} WITH (FORCE)")


def ground() -> Path:
    """Where servers stand; by its size and not by what is free, so that all workers agree."""
    usable = MEMORY.is_dir() and os.access(MEMORY, os.W_OK | os.X_OK)
    if usable and shutil.disk_usage(MEMORY).total >= ENOUGH:
        return MEMORY
    return Path(tempfile.gettempdir())


@asynccontextmanager
async def _connected(url: str) -> AsyncIterator[asyncpg.Connection]:
    connection = await asyncpg.connect(url)
    try:
        yield connection
    finally:
        await connection.close()


def _enter(directory: Path) -> int:
    """A shared lock for as long as this worker uses the server; the kernel frees it on any exit.

    The last one to leave may have removed the directory while we waited for the lock, so look
    again.
    """
    while True:
        directory.mkdir(mode=0o755, exist_ok=True)
        try:
            handle = os.open(directory / USERS, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC)
        except FileNotFoundError:
            continue
        fcntl.flock(handle, fcntl.LOCK_SH)
        try:
            if os.path.samestat((directory / USERS).stat(), os.fstat(handle)):
                return handle
        except FileNotFoundError:
            pass
        os.close(handle)


def _try_exclusive(handle: int) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _is_free(file: Path) -> bool:
    """Whether no process holds this file's lock."""
    handle = os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC)
    try:
        return _try_exclusive(handle)
    finally:
        os.close(handle)


def _call_in_host(directory: Path) -> None:
    with (directory / "host.log").open("ab") as output:
        subprocess.Popen(
            [sys.executable, "-m", "tests.database_server", str(directory)],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )


async def host(directory: Path) -> None:
    """Run the server of a session until it is no longer used; a second host ends at once."""
    handle = os.open(directory / HOST, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC)
    users = os.open(directory / USERS, os.O_RDWR | os.O_CLOEXEC)
    if not _try_exclusive(handle):
        return
    async with EmbeddedServer(directory / "postgres", durable=False) as server:
        ready = directory / "url.new"
        ready.write_text(await server.start())
        ready.rename(directory / URL)
        while not _try_exclusive(users):  # noqa: ASYNC110 - locks have no event
            await asyncio.sleep(0.25)
    shutil.rmtree(directory, ignore_errors=True)


def _sweep() -> None:
    """Remove what sessions left behind that were killed a while ago."""
    for directory in ground().glob(f"{PREFIX}{os.geteuid()}-*"):
        try:
            users = directory / USERS
            if time.time() - users.stat().st_mtime < ABANDONED_SECONDS:
                continue
            handle = os.open(users, os.O_RDWR)
        except OSError:
            continue
        try:
            if _try_exclusive(handle):
                shutil.rmtree(directory, ignore_errors=True)
        finally:
            os.close(handle)


if __name__ == "__main__":
    asyncio.run(host(Path(sys.argv[1])))
