"""Started by root the server runs as another user, and no directory's rights are touched."""

import logging
import os
import pwd
import shutil
import stat
import subprocess
from pathlib import Path

import pytest

from bot.database.embedded import EmbeddedServer
from bot.database.embedded.binaries import Binaries, server_binaries, usable_by
from bot.database.embedded.owner import choose_place
from tests.database.owners import ask

pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="only root can try this")


def rights(*paths: Path) -> dict[Path, tuple[int, int, int]]:
    """Mode, user and group of these directories and of everything above them."""
    above = {parent for path in paths for parent in (path, *path.parents)}
    found = {path: path.stat() for path in above}
    return {path: (is_.st_mode, is_.st_uid, is_.st_gid) for path, is_ in found.items()}


def server_uid(server: EmbeddedServer) -> int:
    pid = (server.data_dir / "postmaster.pid").read_text().split()[0]
    return Path(f"/proc/{pid}").stat().st_uid


async def test_the_server_runs_as_an_unprivileged_user_and_no_rights_change(ground: Path) -> None:
    before = rights(ground)
    users = pwd.getpwall()
    async with EmbeddedServer(ground / "postgres", durable=False) as server:
        assert server.data_dir == ground / "postgres"
        assert server_uid(server) != 0
        assert stat.S_IMODE(server.data_dir.stat().st_mode) == 0o700
    assert rights(ground) == before
    assert pwd.getpwall() == users


async def test_data_that_the_user_cannot_reach_lies_elsewhere_and_the_log_says_where(
    ground: Path, caplog: pytest.LogCaptureFixture
) -> None:
    closed, shelter = ground / "closed", ground / "shelter"
    closed.mkdir(0o700)
    before = rights(closed)
    with caplog.at_level(logging.WARNING):
        async with EmbeddedServer(closed / "postgres", shelter=shelter, durable=False) as server:
            await ask(server.url().dsn(), "CREATE TABLE entries AS SELECT 1 AS id")
            assert shelter in server.data_dir.parents
            assert str(server.data_dir) in caplog.text
        async with EmbeddedServer(closed / "postgres", shelter=shelter, durable=False) as again:
            assert again.data_dir == server.data_dir
            assert await ask(again.url().dsn(), "SELECT count(*) FROM entries") == 1
    assert rights(closed) == before
    assert list(closed.iterdir()) == []


async def test_data_of_another_user_is_served_as_that_user(ground: Path) -> None:
    async with EmbeddedServer(ground / "postgres", durable=False) as server:
        first = server_uid(server)
    other = first - 1 or first + 1
    for path in [ground / "postgres", *(ground / "postgres").rglob("*")]:
        os.chown(path, other, other, follow_symlinks=False)
    os.chown(ground / "postgres.log", other, other)
    async with EmbeddedServer(ground / "postgres", durable=False) as server:
        assert server_uid(server) == other


def test_programs_that_the_user_cannot_reach_are_copied_with_their_libraries(ground: Path) -> None:
    found = server_binaries(None)
    assert found is not None
    course = found.directory.parent.parent
    closed = ground / "closed"
    closed.mkdir(0o700)
    for part in (course / found.directory.parent.name, course.with_name(f"{course.name}.libs")):
        shutil.copytree(part, closed / part.relative_to(course.parent), symlinks=True)
    before = rights(closed)
    unreachable = Binaries(closed / found.directory.relative_to(course.parent), found.major)
    run_as = choose_place(ground / "postgres").run_as
    assert run_as is not None
    copied = usable_by(unreachable, run_as, ground / "shelter")
    # psql needs libpq, which only the kept layout lets it find.
    for name in ("postgres", "initdb", "psql", "pg_dump"):
        subprocess.run(
            [copied.program(name), "--version"], check=True, user=run_as.uid, extra_groups=[]
        )
    assert usable_by(unreachable, run_as, ground / "shelter") == copied
    assert usable_by(copied, run_as, ground / "shelter") == copied
    assert rights(closed) == before
