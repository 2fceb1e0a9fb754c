"""Who the server runs as and where its files lie. PostgreSQL refuses to run as root.

No directory that exists already has its rights changed, and no user is created: when the data
directory is closed to the user that has to serve it, another place is taken and said in the log.
"""

import logging
import os
import pwd
import re
import stat
import subprocess
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from bot.database.embedded.errors import DatabaseUnavailable

log = logging.getLogger(__name__)

SHELTER = Path("/var/lib/dynamic-capital")
SOCKET_NAME = ".s.PGSQL.5432"
SOCKET_PATH_LIMIT = 107


@dataclass(frozen=True, slots=True)
class RunAs:
    """The unprivileged user that root starts the server as."""

    name: str
    uid: int
    gid: int


@dataclass(frozen=True, slots=True)
class Place:
    """The server's files: everything lies beside the data directory, which is PostgreSQL's own."""

    data: Path
    run_as: RunAs | None

    def beside(self, suffix: str) -> Path:
        return self.data.with_name(self.data.name + suffix)

    def give(self, path: Path) -> None:
        """Hand a file that root has made to the user that the server runs as."""
        if self.run_as is not None:
            os.chown(path, self.run_as.uid, self.run_as.gid)

    def popen_user(self) -> dict[str, object]:
        if self.run_as is None:
            return {}
        return {"user": self.run_as.uid, "group": self.run_as.gid, "extra_groups": []}


def choose_place(wanted: Path, shelter: Path = SHELTER) -> Place:
    """Settle user and directory, making missing parents; raise DatabaseUnavailable if none fits."""
    data = wanted.resolve()
    try:
        _make_parents(data)
        if not data.parent.is_dir():
            raise DatabaseUnavailable.at(wanted, f"{data.parent} is not a directory")
        run_as = _unprivileged_user(data)
        if run_as is not None and not _enters(data.parent, run_as):
            inside = shelter / sha256(os.fsencode(data)).hexdigest()[:12] / data.name
            log.warning(
                "the user %s cannot reach %s, so the database lies in %s", run_as.name, data, inside
            )
            data = inside
            _make_parents(data)
            if not _enters(data.parent, run_as):
                reason = f"the user {run_as.name} cannot enter {data.parent}"
                raise DatabaseUnavailable.at(wanted, reason)
    except OSError as error:
        raise DatabaseUnavailable.at(wanted, f"{error.filename}: {error.strerror}") from error
    _check_ownership(data, run_as)
    return Place(data, run_as)


def socket_directory(place: Place) -> Path:
    """The data directory itself (0700), or a short one when the path does not fit a socket."""
    path = str(place.data / SOCKET_NAME)
    # PostgreSQL and the drivers split lists of directories at commas, hence the careful alphabet.
    if len(os.fsencode(path)) <= SOCKET_PATH_LIMIT and re.fullmatch(r"[A-Za-z0-9_./+@-]+", path):
        return place.data
    short = Path("/tmp") / f"dynamic-capital-{sha256(os.fsencode(path)).hexdigest()[:12]}"  # noqa: S108
    user = place.run_as.uid if place.run_as else os.geteuid()
    try:
        short.mkdir(mode=0o700)
        place.give(short)
    except FileExistsError:
        # /tmp is shared: a directory that another user put there is not used.
        found = short.lstat()
        if not stat.S_ISDIR(found.st_mode) or found.st_uid != user or found.st_mode & 0o077:
            reason = f"{short} is needed for its socket but is somebody else's"
            raise DatabaseUnavailable.at(place.data, reason) from None
    return short


def _make_parents(data: Path) -> None:
    for parent in reversed(data.parents):
        if not parent.exists():
            parent.mkdir(exist_ok=True)
            # Ours and new, so a narrow umask may be widened for the server's user.
            if os.geteuid() == 0:
                parent.chmod(0o755)


def _unprivileged_user(data: Path) -> RunAs | None:
    """None when this process is not root; otherwise who owns the data, `postgres` or `nobody`."""
    if os.geteuid() != 0:
        return None
    if data.exists() and data.stat().st_uid != 0:
        found = data.stat()
        return RunAs(_name(found.st_uid), found.st_uid, found.st_gid)
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return RunAs(name, entry.pw_uid, entry.pw_gid)
    reason = "PostgreSQL does not run as root, and neither the user postgres nor nobody exists"
    raise DatabaseUnavailable.at(data, reason)


def _enters(directory: Path, run_as: RunAs) -> bool:
    """Ask the kernel itself, as the user: lists of rights may say more than the mode bits."""
    asked = subprocess.run(  # noqa: S603 - a fixed command; the path is an argument, not code.
        ["/bin/sh", "-c", 'cd -- "$1"', "sh", str(directory)],
        capture_output=True,
        check=False,
        cwd="/",
        user=run_as.uid,
        group=run_as.gid,
        extra_groups=[],
    )
    return asked.returncode == 0


def _check_ownership(data: Path, run_as: RunAs | None) -> None:
    try:
        owner = data.stat().st_uid
    except FileNotFoundError:
        return
    except OSError as error:
        raise DatabaseUnavailable.at(data, f"{error.strerror}") from error
    if run_as is None and owner != os.geteuid():
        reason = f"it belongs to the user {_name(owner)}, and this process is {_name(os.geteuid())}"
        raise DatabaseUnavailable.at(data, reason)


def _name(uid: int) -> str:
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return str(uid)
