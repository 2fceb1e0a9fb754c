"""One run of the PostgreSQL server, from its command line to its end, behind the keeper."""

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

from bot.database.embedded import keeper
from bot.database.embedded.binaries import Binaries
from bot.database.embedded.cluster import (
    ENVIRONMENT,
    complaint,
    is_running,
    read_postmaster,
)
from bot.database.embedded.owner import SOCKET_NAME, Place, socket_directory

LOG_LIMIT = 5_000_000
NORMAL_EXIT_SECONDS = keeper.FAST_SECONDS + keeper.IMMEDIATE_SECONDS + 5.0

OPTIONS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "300",
    # For a small machine that does something else besides: little memory, no parallel plans.
    "shared_buffers": "64MB",
    "max_parallel_workers_per_gather": "0",
    "max_wal_size": "256MB",
    "min_wal_size": "32MB",
    "jit": "off",
    # A round of the clock touches thousands of pages, of which each is written to the log whole
    # the first time; with the default of 2 MB it would wait for the disk again and again.
    "wal_buffers": "16MB",
    # Today's disks read a page anywhere as fast as the next one.
    "random_page_cost": "1.1",
    # This server has no standby; less goes through the log.
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "timezone": "UTC",
    "log_timezone": "UTC",
    # The log tells of the server's health. Failed statements are the bot's to log, and their
    # texts and details hold people's data.
    "log_min_messages": "log",
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
    "log_checkpoints": "off",
}
FRAGILE_OPTIONS = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


class ServerProcess:
    """A running server. `close` lets go of the lifeline; so does the death of this process."""

    def __init__(self, place: Place, binaries: Binaries, *, durable: bool) -> None:
        self._place = place
        self._log = place.beside(".log")
        self._log_start = _open_log(self._log, place)
        directory = self._socket = socket_directory(place)
        stale = _stale_pid(place.data)
        _clear_socket(directory)
        environment = dict(ENVIRONMENT)
        if stale is not None:
            # The number in postmaster.pid belongs to a zombie or to a stranger by now. PostgreSQL
            # refuses to start while it exists, unless it learns that it is a relative of its own.
            environment["PG_GRANDPARENT_PID"] = str(stale)
        options = OPTIONS | {"unix_socket_directories": str(directory)}
        if not durable:
            options |= FRAGILE_OPTIONS
        self._spawn(binaries.program("postgres"), options, environment)

    def _spawn(self, program: str, options: dict[str, str], environment: dict[str, str]) -> None:
        user = self._place.run_as
        command = [sys.executable, "-I", "-S", str(Path(keeper.__file__).resolve())]
        command += [str(user.uid), str(user.gid)] if user else ["-1", "-1"]
        command += [program, "-D", str(self._place.data)]
        command += [word for key, value in options.items() for word in ("-c", f"{key}={value}")]
        with self._log.open("ab") as log:
            # A session of its own keeps Ctrl-C in the terminal from reaching the server before
            # the bot has finished its work.
            self._keeper = subprocess.Popen(  # noqa: S603 - our own command line.
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                env=environment,
                cwd="/",
                start_new_session=True,
            )
        assert self._keeper.stdout is not None
        with self._keeper.stdout as report:
            self.pid = int(report.readline() or 0)

    def is_ready(self) -> bool:
        """Whether it takes connections. A file left by a killed server may say "ready" as well."""
        postmaster = read_postmaster(self._place.data)
        return postmaster is not None and postmaster.pid == self.pid and postmaster.ready

    def has_ended(self) -> bool:
        return self._keeper.poll() is not None

    def complaint(self) -> str:
        """What the log says about a start that failed."""
        with self._log.open("rb") as log:
            log.seek(self._log_start)
            return complaint(log.read(100_000).decode(errors="replace"))

    def close(self) -> None:
        """Ask for the shutdown and return at once."""
        assert self._keeper.stdin is not None
        self._keeper.stdin.close()

    def wait(self) -> int:
        """Wait until the server is gone, however it ends, and clear the short directory away."""
        code = self._keeper.wait()
        if self._socket != self._place.data:
            with suppress(OSError):
                self._socket.rmdir()
        return code


def leave_or_end(data: Path, patience: float) -> bool:
    """Wait for a server that no bot owns any more; after `patience` seconds ask it to stop.

    Only called with the lock held: the server's bot is dead, and its keeper normally ends it
    within milliseconds. A keeper that was killed as well leaves a server that has to be stopped.
    """
    asked_after = time.monotonic() + patience
    given_up_after = asked_after + NORMAL_EXIT_SECONDS
    asked = False
    while (found := read_postmaster(data)) is not None and is_running(found.pid, data):
        if not asked and time.monotonic() > asked_after:
            os.kill(found.pid, signal.SIGINT)
            asked = True
        if time.monotonic() > given_up_after:
            return False
        time.sleep(0.01)
    return True


def _stale_pid(data: Path) -> int | None:
    found = read_postmaster(data)
    return found.pid if found is not None and not is_running(found.pid, data) else None


def _clear_socket(directory: Path) -> None:
    """Remove what a killed server left of its socket; its lock file can name a stranger's pid too.

    Safe because the flock is ours, no server of this database runs any more, and the directory is
    used for this one database only.
    """
    for name in (SOCKET_NAME, f"{SOCKET_NAME}.lock"):
        (directory / name).unlink(missing_ok=True)


def _open_log(path: Path, place: Place) -> int:
    """Keep one old log, make the file if needed, and say where this run's lines begin."""
    if path.exists() and path.stat().st_size > LOG_LIMIT:
        path.replace(path.with_name(f"{path.name}.1"))
    if not path.exists():
        path.touch(mode=0o600)
        place.give(path)
    return path.stat().st_size
