"""The embedded server as the rest of the program sees it: start, a database's URL, stop.

The process that takes the lock owns the server. Another one on the same directory joins it, and
loses it when the owner stops: a stop of the owner is a stop of the server, and is meant as such.
"""

import asyncio
import logging
import time
from pathlib import Path
from types import TracebackType
from typing import Self

import asyncpg

from bot.database.embedded import cluster, process
from bot.database.embedded.binaries import Binaries, server_binaries, usable_by
from bot.database.embedded.errors import DatabaseUnavailable
from bot.database.embedded.lock import OwnerLock
from bot.database.embedded.owner import SHELTER, Place, choose_place
from bot.database.url import DatabaseUrl

log = logging.getLogger(__name__)

# Recovery after a crash may have much to redo; giving up on it would turn a delay into a fault.
START_SECONDS = 1800.0
ORPHAN_SECONDS = 1.0
LEFTOVER_SECONDS = 20.0
PAUSE = 0.01
SUPERUSER = "postgres"


class EmbeddedServer:
    """A PostgreSQL server of our own in `data_dir`. Usable as an async context manager."""

    def __init__(
        self,
        data_dir: Path,
        *,
        durable: bool = True,
        start_seconds: float = START_SECONDS,
        shelter: Path = SHELTER,
    ) -> None:
        self._wanted = data_dir
        self._durable = durable
        self._start_seconds = start_seconds
        self._shelter = shelter
        self._place: Place | None = None
        self._lock: OwnerLock | None = None
        self._process: process.ServerProcess | None = None
        self._url: DatabaseUrl | None = None

    @property
    def data_dir(self) -> Path:
        """Where the data really lies; known after the start, and not always what was asked for."""
        return self._place.data if self._place else self._wanted

    @property
    def is_owner(self) -> bool:
        """Whether this process runs the server, rather than having joined one."""
        return self._process is not None

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
        """Start the server or join the running one; the URL of its database `postgres`."""
        if self._url is not None:
            return self._url.dsn()
        deadline = time.monotonic() + self._start_seconds
        place = await asyncio.to_thread(choose_place, self._wanted, self._shelter)
        self._place = place
        while True:
            self._lock = OwnerLock.try_take(place)
            if self._lock is not None:
                await self._own(place, deadline)
                return self._announce("started")
            if await self._join(place):
                return self._announce("joined")
            if time.monotonic() > deadline:
                reason = "another process holds it, but its server does not answer"
                raise DatabaseUnavailable.at(place.data, reason)
            await asyncio.sleep(PAUSE)

    async def stop(self) -> None:
        """Shut the server down when it is ours; after joining there is nothing to do."""
        self._url = None
        running, self._process = self._process, None
        try:
            if running is not None:
                running.close()
                await asyncio.to_thread(running.wait)
        finally:
            if self._lock is not None:
                self._lock.release()
                self._lock = None

    async def wait_ended(self) -> str:
        """Return, with what the log says, when our own server has ended without being asked to."""
        # A thread that waits would keep the loop from closing, so this looks now and then.
        while (running := self._process) is not None and not running.has_ended():  # noqa: ASYNC110
            await asyncio.sleep(0.5)
        return running.complaint() if running is not None else ""

    async def fails(self) -> None:
        """Wait, and raise DatabaseUnavailable when the server ended without our asking for it."""
        if self.is_owner:
            reason = f"PostgreSQL ended by itself: {await self.wait_ended()}"
        else:
            while (found := cluster.read_postmaster(self.data_dir)) is not None:
                if not cluster.is_running(found.pid, self.data_dir):
                    break
                await asyncio.sleep(0.5)
            reason = "the process that ran PostgreSQL has stopped it"
        raise DatabaseUnavailable.at(self.data_dir, reason)

    def url(self, database: str = "postgres") -> DatabaseUrl:
        """The address of one database of the running server."""
        if self._url is None:
            raise DatabaseUnavailable.at(self.data_dir, "the server was not started")
        return self._url.with_database(database)

    async def ensure_database(self, name: str) -> str:
        """Create the database unless it exists; its URL. Harmless when several processes do it."""
        connection = await asyncpg.connect(self.url().dsn())
        try:
            known = "SELECT 1 FROM pg_database WHERE datname = $1"
            if not await connection.fetchval(known, name):
                quoted = '"' + name.replace('"', '""') + '"'
                await connection.execute(f"CREATE DATABASE {quoted}")
        except (asyncpg.DuplicateDatabaseError, asyncpg.UniqueViolationError):
            log.debug("another process created the database %s first", name)
        finally:
            await connection.close()
        return self.url(name).dsn()

    def _announce(self, event: str) -> str:
        url = self.url()
        log.info("%s the embedded PostgreSQL in %s", event, self.data_dir)
        return url.dsn()

    async def _own(self, place: Place, deadline: float) -> None:
        """Become the server's owner, or let go of everything again."""
        try:
            left = await asyncio.to_thread(process.leave_or_end, place.data, ORPHAN_SECONDS)
            if not left:
                raise DatabaseUnavailable.at(place.data, "an older server there does not end")
            binaries = await asyncio.to_thread(self._prepare, place)
            await self._run(place, binaries, deadline)
        except BaseException:
            await self.stop()
            raise

    def _prepare(self, place: Place) -> Binaries:
        """Settle the programs, and make the database when there is none yet."""
        made_by = cluster.data_version(place.data)
        binaries = server_binaries(made_by)
        if binaries is None:
            reason = "no PostgreSQL was found: install the requirements, or set DATABASE_URL"
            raise DatabaseUnavailable.at(place.data, reason)
        if made_by is not None:
            cluster.check_version(place.data, made_by, binaries)
        try:
            binaries = usable_by(binaries, place.run_as, self._shelter)
        except OSError as error:
            reason = f"PostgreSQL's programs could not be copied to {self._shelter}: {error}"
            raise DatabaseUnavailable.at(place.data, reason) from error
        if made_by is None:
            log.info("making a new database in %s", place.data)
            cluster.create(place, binaries, durable=self._durable)
        return binaries

    async def _run(self, place: Place, binaries: Binaries, deadline: float) -> None:
        """Start the server and wait until it takes connections."""
        retry_until = time.monotonic() + LEFTOVER_SECONDS
        while True:
            running = await self._attempt(place, binaries, deadline)
            if running is not None:
                found = cluster.read_postmaster(place.data)
                assert found is not None
                self._url = _url(found)
                return
            failed, self._process = self._process, None
            assert failed is not None
            failed.close()
            reason = failed.complaint() or "PostgreSQL ended without a word"
            # The children of a killed server need a moment to notice that it is gone.
            leftover = "shared memory block" in reason or "lock file" in reason
            if not leftover or time.monotonic() > retry_until:
                raise DatabaseUnavailable.at(place.data, f"PostgreSQL did not start: {reason}")
            await asyncio.sleep(0.1)

    async def _attempt(
        self, place: Place, binaries: Binaries, deadline: float
    ) -> process.ServerProcess | None:
        """One start: the running server, or None when it ended again."""
        try:
            running = await asyncio.to_thread(
                process.ServerProcess, place, binaries, durable=self._durable
            )
        except OSError as error:
            reason = f"{error.filename}: {error.strerror}"
            raise DatabaseUnavailable.at(place.data, reason) from error
        self._process = running
        notified_at = time.monotonic() + 10.0
        while not running.is_ready():
            now = time.monotonic()
            if running.has_ended():
                return None
            if now > deadline:
                reason = f"it was not ready after {self._start_seconds:.0f} seconds"
                raise DatabaseUnavailable.at(place.data, reason)
            if now > notified_at:
                log.warning("PostgreSQL is still recovering the data after a crash")
                notified_at = now + 10.0
            await asyncio.sleep(PAUSE)
        return running

    async def _join(self, place: Place) -> bool:
        """Use the server that another process runs; False while it does not answer yet."""
        try:
            found = cluster.read_postmaster(place.data)
            if found is None or not found.ready:
                return False
            url = _url(found)
            connection = await asyncpg.connect(url.dsn(), timeout=5.0)
        except PermissionError as error:
            raise DatabaseUnavailable.at(place.data, f"{error.strerror}") from error
        except (OSError, TimeoutError, asyncpg.PostgresError):
            return False
        await connection.close()
        self._url = url
        return True


def _url(found: cluster.Postmaster) -> DatabaseUrl:
    return DatabaseUrl(
        host=found.socket_directory, port=found.port, user=SUPERUSER, database="postgres"
    )
