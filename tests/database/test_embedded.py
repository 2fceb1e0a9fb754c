"""The embedded server: its life hangs on its owner's, and no committed row is ever lost."""

import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path

import asyncpg
import pytest

from bot.database.embedded import DatabaseUnavailable, EmbeddedServer
from tests.database.owners import ROOT, ask, kill, launch, leave_mark, owner, serves, until

LOST = (asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError)
COUNT = "SELECT count(*) FROM entries"


def environment_of(pid: int) -> str:
    return Path(f"/proc/{pid}/environ").read_text()


def child(program: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE)


async def write_operations(url: str, written: list[int]) -> None:
    """Commit one row after another and note each that was confirmed, until the server is gone."""
    connection = await asyncpg.connect(url)
    await connection.execute("DROP TABLE IF EXISTS entries; CREATE TABLE entries (id int)")
    try:
        while True:
            await connection.execute("INSERT INTO entries VALUES ($1)", len(written))
            written.append(len(written))
    except (OSError, *LOST):
        connection.terminate()


async def test_a_server_starts_cold_stops_and_starts_warm_with_its_data(ground: Path) -> None:
    server = EmbeddedServer(ground / "deep" / "postgres")
    await leave_mark(await server.start())
    assert server.is_owner
    await server.stop()
    assert not serves(server.data_dir)
    async with EmbeddedServer(ground / "deep" / "postgres") as again:
        assert await ask(again.url().dsn(), COUNT) == 1
    assert sorted(path.name for path in (ground / "deep").iterdir()) == [
        "postgres",
        "postgres.lock",
        "postgres.log",
    ]


async def test_a_named_database_is_made_once_even_when_asked_for_together(data: Path) -> None:
    async with EmbeddedServer(data, durable=False) as server:
        urls = await asyncio.gather(*(server.ensure_database("dynamic_capital") for _ in range(4)))
        assert len(set(urls)) == 1
        assert await ask(urls[0], "SELECT current_database()") == "dynamic_capital"


async def test_letters_of_every_alphabet_have_capitals(data: Path) -> None:
    async with EmbeddedServer(data, durable=False) as server:
        assert await ask(server.url().dsn(), "SELECT lower('ЯÉÑ')") == "яéñ"


async def test_a_killed_owner_leaves_no_orphan_and_every_committed_row(data: Path) -> None:
    written: list[int] = []
    async with owner(data, durable=True) as first:
        writing = asyncio.create_task(write_operations(first.url, written))
        await until(lambda: len(written) > 50)
        await first.kill()
        await until(lambda: not serves(first.data))
        await writing
    async with EmbeddedServer(data, durable=False) as second:
        assert await ask(second.url().dsn(), COUNT) in {len(written), len(written) + 1}


async def test_a_start_right_after_a_kill_waits_for_the_old_server_to_leave(data: Path) -> None:
    async with owner(data) as first:
        await leave_mark(first.url)
        await first.kill()
        async with EmbeddedServer(data, durable=False) as second:
            assert await ask(second.url().dsn(), COUNT) == 1


async def test_when_owner_keeper_and_server_are_killed_the_data_recovers(data: Path) -> None:
    written: list[int] = []
    async with owner(data, durable=True) as first:
        writing = asyncio.create_task(write_operations(first.url, written))
        await until(lambda: len(written) > 50)
        keeper, server = first.keeper(), first.server()
        for pid in (keeper, server):
            kill(pid)
        await first.kill()
        await writing
    async with EmbeddedServer(data, durable=False) as second:
        assert await ask(second.url().dsn(), COUNT) in {len(written), len(written) + 1}


async def test_a_server_orphaned_by_the_death_of_its_keeper_is_replaced(data: Path) -> None:
    async with owner(data) as first:
        await leave_mark(first.url)
        orphan = first.server()
        kill(first.keeper())
        await first.kill()
        assert serves(first.data)
        async with owner(data) as second:
            assert second.owns
            assert second.server() != orphan
            assert await ask(second.url, COUNT) == 1


async def test_a_second_process_joins_and_its_stop_leaves_the_server_alone(data: Path) -> None:
    async with owner(data) as first:
        async with owner(data) as second:
            assert (first.owns, second.owns) == (True, False)
            assert second.url == first.url
            await second.stop()
        assert await ask(first.url, "SELECT 1") == 1


async def test_when_the_owner_stops_who_joined_can_start_the_server_itself(data: Path) -> None:
    joined = EmbeddedServer(data, durable=False)
    async with owner(data) as first:
        await joined.start()
        assert not joined.is_owner
        await first.stop()
        with pytest.raises((OSError, asyncpg.PostgresError)):
            await ask(joined.url().dsn(), "SELECT 1")
    await joined.stop()
    async with joined:
        assert joined.is_owner
        assert await ask(joined.url().dsn(), "SELECT 1") == 1


async def test_three_processes_starting_at_once_share_one_server(ground: Path) -> None:
    together = await asyncio.gather(*(launch(ground / "postgres") for _ in range(3)))
    assert sorted(one.owns for one in together) == [False, False, True]
    for one in together:
        assert await ask(one.url, "SELECT 1") == 1
    for one in sorted(together, key=lambda one: one.owns):
        await one.stop()
    assert not serves(together[0].data)


async def test_signals_for_the_whole_group_do_not_reach_the_server(data: Path) -> None:
    async with owner(data) as first:
        os.killpg(first.process.pid, signal.SIGTERM)
        os.kill(first.keeper(), signal.SIGTERM)
        assert await ask(first.url, "SELECT 1") == 1


async def test_the_server_sees_none_of_the_bots_environment(data: Path) -> None:
    async with owner(data, BOT_TOKEN="1:secret") as first:
        for pid in (first.server(), first.keeper()):
            assert "secret" not in environment_of(pid)


async def test_an_ended_server_is_noticed_by_its_owner(data: Path) -> None:
    server = EmbeddedServer(data, durable=False)
    async with server:
        noticed = asyncio.create_task(server.wait_ended())
        pid = int((server.data_dir / "postmaster.pid").read_text().split()[0])
        os.kill(pid, signal.SIGINT)
        assert await asyncio.wait_for(noticed, 15)


@pytest.mark.parametrize("holder", ["zombie", "stranger"])
async def test_a_pid_file_that_names_another_process_does_not_stop_the_start(
    data: Path, holder: str
) -> None:
    async with EmbeddedServer(data, durable=False) as server:
        left = (server.data_dir / "postmaster.pid").read_text()
    program = "pass" if holder == "zombie" else "input()"
    other = child(program)
    try:
        if holder == "zombie":
            status = Path(f"/proc/{other.pid}/stat")
            await until(lambda: status.read_text().rpartition(")")[2].split()[0] == "Z")
        lines = left.splitlines()
        (data / "postmaster.pid").write_text("\n".join([str(other.pid), *lines[1:]]) + "\n")
        (data / ".s.PGSQL.5432.lock").write_text(f"{other.pid}\n")
        async with EmbeddedServer(data, durable=False) as again:
            assert await ask(again.url().dsn(), "SELECT 1") == 1
    finally:
        other.kill()
        other.communicate()


@pytest.mark.parametrize("name", ["long" * 30, "with space, comma"])
async def test_a_path_that_no_socket_can_have_gets_a_private_one_elsewhere(
    ground: Path, name: str
) -> None:
    async with EmbeddedServer(ground / name / "postgres", durable=False) as server:
        socket = server.url().host
        assert socket != str(server.data_dir)
        assert os.stat(socket).st_mode & 0o777 == 0o700  # noqa: PTH116
        assert await ask(server.url().dsn(), "SELECT 1") == 1
    with pytest.raises(FileNotFoundError):
        os.stat(socket)  # noqa: PTH116


async def test_data_of_another_version_is_refused_in_one_sentence(ground: Path) -> None:
    (ground / "postgres").mkdir(0o700)
    (ground / "postgres" / "PG_VERSION").write_text("99\n")
    with pytest.raises(DatabaseUnavailable, match=r"^DATA_DIR: .* PostgreSQL 99 made it, but"):
        await EmbeddedServer(ground / "postgres", durable=False).start()
    assert (ground / "postgres" / "PG_VERSION").read_text() == "99\n"


async def test_a_directory_with_other_files_is_refused_and_left_alone(ground: Path) -> None:
    (ground / "postgres").mkdir()
    (ground / "postgres" / "letter.txt").write_text("dear reader")
    with pytest.raises(DatabaseUnavailable, match="not empty and holds no database"):
        await EmbeddedServer(ground / "postgres", durable=False).start()
    assert [path.name for path in (ground / "postgres").iterdir()] == ["letter.txt"]


async def test_a_disk_without_room_is_reported_in_the_words_of_initdb(ground: Path) -> None:
    async with owner(ground / "postgres", file_limit=200_000) as failed:
        assert failed.refused.startswith("DATA_DIR: ")
        assert "initdb failed" in failed.refused
        assert "\n" not in failed.refused
    assert not (ground / "postgres").exists()
    assert not (ground / "postgres.init").exists()


async def test_a_server_that_cannot_start_is_reported_in_the_words_of_its_log(ground: Path) -> None:
    async with EmbeddedServer(ground / "postgres", durable=False) as server:
        data = server.data_dir
    (data / "global" / "pg_control").unlink()
    with pytest.raises(DatabaseUnavailable, match=r"did not start: .*pg_control") as refusal:
        await EmbeddedServer(data, durable=False).start()
    assert "\n" not in str(refusal.value)


async def test_a_place_that_cannot_be_made_is_reported(ground: Path) -> None:
    (ground / "file").write_text("")
    with pytest.raises(DatabaseUnavailable, match=r"^DATA_DIR: .*file"):
        await EmbeddedServer(ground / "file" / "postgres", durable=False).start()


def test_importing_the_supervisor_loads_neither_bot_library_nor_models() -> None:
    code = "import sys, bot.database.embedded; print({'aiogram', 'tortoise'} & set(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "set()"
