"""One PostgreSQL server for a whole test session, and a fresh migrated database for who wants one.

All workers of a session share the server. The first one that needs it starts it, the others join,
and its owner waits for the others before it stops. With TEST_DATABASE_URL set, that ordinary
server is used instead. The root conftest needs no more than this:

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

PREFIX = "dynamic-capital-tests-"
USERS = "users"
ABANDONED_SECONDS = 3600.0
TEMPLATE_LOCK = 0x74_65_6D_70


class SessionServer:
    """The session's server, as one worker sees it. `url` leads to its maintenance database."""

    def __init__(self) -> None:
        run = os.environ.get("PYTEST_XDIST_TESTRUNUID", str(os.getpid()))[:12]
        self._directory = Path(tempfile.gettempdir()) / f"{PREFIX}{os.geteuid()}-{run}"
        self._template = f"template_{run}"
        self._embedded: EmbeddedServer | None = None
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
        ordinary = os.environ.get("TEST_DATABASE_URL")
        if ordinary:
            self.url = DatabaseUrl.parse(ordinary).dsn()
        else:
            self._embedded = EmbeddedServer(self._directory / "postgres", durable=False)
            self.url = await self._embedded.start()
        return self.url

    async def stop(self) -> None:
        """Leave; whoever owns the server, or leaves last, also clears up."""
        os.close(self._users)
        if self._embedded is not None and not self._embedded.is_owner:
            return
        handle = os.open(self._directory / USERS, os.O_RDWR | os.O_CREAT)
        try:
            while not _try_exclusive(handle):
                if self._embedded is None:
                    return
                await asyncio.sleep(0.02)
            if self._embedded is None:
                await self._drop_template()
            else:
                await self._embedded.stop()
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

    async def fresh_database(self, *, migrated: bool = True) -> str:
        """The URL of a new database: a copy of the template, or an empty one."""
        name = f"test_{uuid4().hex[:16]}"
        async with _connected(self.url) as connection:
            model = self._template if migrated else "template0"
            # Copying files is twice as fast, but only without the fsync of an ordinary server.
            how = "FILE_COPY" if self._embedded is not None else "WAL_LOG"
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


@asynccontextmanager
async def _connected(url: str) -> AsyncIterator[asyncpg.Connection]:
    connection = await asyncpg.connect(url)
    try:
        yield connection
    finally:
        await connection.close()


def _enter(directory: Path) -> int:
    """A shared lock for as long as this worker uses the server; the kernel frees it on any death.

    Whoever left last may have removed the directory while we waited for the lock, so look again.
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


def _sweep() -> None:
    """Remove what sessions left behind that were killed a while ago."""
    for directory in Path(tempfile.gettempdir()).glob(f"{PREFIX}{os.geteuid()}-*"):
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
