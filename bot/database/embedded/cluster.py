"""The data directory: making it, checking its version, and reading what postmaster.pid says."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from bot.database.embedded.binaries import Binaries
from bot.database.embedded.errors import DatabaseUnavailable
from bot.database.embedded.owner import Place

# The server gets none of the bot's environment: the token and passwords are not its business.
ENVIRONMENT = {"PATH": "/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC"}
BUILTIN_LOCALE_SINCE = 17


@dataclass(frozen=True, slots=True)
class Postmaster:
    """What a server writes about itself into its data directory."""

    pid: int
    port: int
    socket_directory: str
    ready: bool


def read_postmaster(data: Path) -> Postmaster | None:
    """The server that is, or was, running here; None while there is nothing complete to read."""
    try:
        lines = (data / "postmaster.pid").read_text().splitlines()
    except FileNotFoundError:
        return None
    if not lines or not lines[0].strip().isdigit():
        return None
    # Line 8 comes last; before it is there the server is not ready, but it does exist.
    complete = len(lines) >= 8
    return Postmaster(
        pid=int(lines[0]),
        port=int(lines[3]) if complete else 0,
        socket_directory=lines[4] if complete else "",
        ready=complete and lines[7].strip() == "ready",
    )


def is_running(pid: int, data: Path) -> bool:
    """Whether this pid is a PostgreSQL serving this directory, not a zombie or a stranger.

    After a crash the number in postmaster.pid may belong to any process of the machine.
    """
    if Path("/proc/self/cmdline").exists():
        try:
            words = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
        except OSError:
            return False
        program = Path(os.fsdecode(words[0])).name
        return program in {"postgres", "postmaster"} and os.fsencode(data) in words
    listed = subprocess.run(  # noqa: S603 - a fixed command with a number.
        ["/bin/ps", "-ww", "-o", "command=", "-p", str(pid)],
        capture_output=True,
        text=True,
        check=False,
    ).stdout
    return "postgres" in listed and str(data) in listed


def data_version(data: Path) -> int | None:
    """The version that made the data; None when there is no database yet."""
    try:
        text = (data / "PG_VERSION").read_text().strip()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise DatabaseUnavailable.at(data, f"PG_VERSION: {error.strerror}") from error
    if not text.isdigit():
        raise DatabaseUnavailable.at(data, "its PG_VERSION is not a version number")
    return int(text)


def check_version(data: Path, made_by: int, binaries: Binaries) -> None:
    """Refuse data of another major version: PostgreSQL cannot read it, nor is it converted here."""
    if made_by != binaries.major:
        reason = (
            f"PostgreSQL {made_by} made it, but here is PostgreSQL {binaries.major}. Write a "
            f"backup with the version that made it, move the directory away, and restore"
        )
        raise DatabaseUnavailable.at(data, reason)


def create(place: Place, binaries: Binaries, *, durable: bool) -> None:
    """Make the database beside its place and move it there whole, so half of one never exists."""
    data, unfinished = place.data, place.beside(".init")
    if data.is_dir() and any(data.iterdir()):
        raise DatabaseUnavailable.at(data, "the directory is not empty and holds no database")
    try:
        shutil.rmtree(unfinished, ignore_errors=True)
        unfinished.mkdir(mode=0o700)
        place.give(unfinished)
        _initdb(place, unfinished, binaries, durable=durable)
        unfinished.rename(data)
        if durable:
            _sync_directory(data.parent)
    except OSError as error:
        shutil.rmtree(unfinished, ignore_errors=True)
        raise DatabaseUnavailable.at(data, f"{error.filename}: {error.strerror}") from error


def _initdb(place: Place, target: Path, binaries: Binaries, *, durable: bool) -> None:
    command = [binaries.program("initdb"), "--pgdata", str(target), "--username=postgres"]
    command += ["--auth=trust", "--encoding=UTF8", "--no-instructions"]
    if binaries.major >= BUILTIN_LOCALE_SINCE:
        # Sorts alike on every machine and still knows that Я is the capital of я.
        command += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
    else:
        command += ["--locale=C.UTF-8"]
    if not durable:
        command += ["--no-sync"]
    done = subprocess.run(  # type: ignore[call-overload]  # noqa: S603 - our own command line.
        command,
        capture_output=True,
        text=True,
        check=False,
        cwd="/",
        env=ENVIRONMENT,
        **place.popen_user(),
    )
    if done.returncode != 0:
        shutil.rmtree(target, ignore_errors=True)
        reason = f"initdb failed: {complaint(done.stderr) or f'exit code {done.returncode}'}"
        raise DatabaseUnavailable.at(place.data, reason)


def complaint(text: str) -> str:
    """The line of a log that says what went wrong: the last fatal one, or simply the last."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    for word in ("PANIC:", "FATAL:", "error:", "ERROR:"):
        for line in reversed(lines):
            if word in line:
                return line[line.index(word) :]
    return lines[-1] if lines else ""


def _sync_directory(directory: Path) -> None:
    handle = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
