"""Backup and restore: everything comes back, or nothing has changed."""

import os
import resource
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import asyncpg
import pytest

from bot.backups.parts import split
from bot.backups.sealed import PIECE
from bot.database.backup import BackupFailed, backup, restore
from bot.database.embedded import EmbeddedServer
from bot.database.embedded.binaries import installations
from bot.database.url import DatabaseUrl
from tests.database.owners import ask, owner
from tests.database_server import SessionServer

TABLES = """
CREATE TABLE people (id int PRIMARY KEY GENERATED ALWAYS AS IDENTITY, name text UNIQUE);
CREATE TABLE receipts (person int REFERENCES people, picture bytea, told jsonb, CHECK (person > 0));
CREATE UNIQUE INDEX only_late ON receipts (person) WHERE told ? 'late';
INSERT INTO people (name) SELECT E'Яna\\n\\t\\\\;' || n FROM generate_series(1, 500) n;
INSERT INTO receipts SELECT id, '\\x00ff5c2e', '{"late": true}' FROM people;
"""
SUMS = """
SELECT md5(string_agg(p::text || r::text, '' ORDER BY id)) FROM people p JOIN receipts r
ON r.person = p.id
"""
GUARDS = """
SELECT string_agg(conname, ',' ORDER BY conname) FROM pg_constraint
WHERE connamespace = 'public'::regnamespace AND contype IN ('c', 'f', 'p', 'u')
"""


@pytest.fixture
async def filled(empty_database: str) -> str:
    await execute(empty_database, TABLES)
    return empty_database


@pytest.fixture
async def dump(filled: str, tmp_path: Path) -> Path:
    await backup(filled, tmp_path / "shop.dump")
    return tmp_path / "shop.dump"


async def execute(url: str, script: str) -> None:
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(script)
    finally:
        await connection.close()


async def test_a_backup_comes_back_into_an_empty_database(
    shared_server: SessionServer, filled: str, dump: Path
) -> None:
    other = await shared_server.fresh_database(migrated=False)
    await restore(other, dump)
    for question in (SUMS, GUARDS):
        assert await ask(other, question) == await ask(filled, question) is not None
    assert await ask(other, "INSERT INTO people (name) VALUES ('next') RETURNING id") == 501
    await shared_server.drop_database(other)


async def test_only_its_owner_can_read_a_backup_and_no_half_of_one_is_left(
    filled: str, dump: Path
) -> None:
    os.chmod(dump, 0o644)  # noqa: PTH101
    await backup(filled, dump)
    assert os.stat(dump).st_mode & 0o777 == 0o600  # noqa: PTH116
    assert os.listdir(dump.parent) == [dump.name]  # noqa: PTH208


async def test_a_database_with_tables_is_replaced_only_when_asked(filled: str, dump: Path) -> None:
    before = await ask(filled, SUMS)
    await execute(filled, "DELETE FROM receipts; CREATE TABLE later (of int REFERENCES people)")
    with pytest.raises(BackupFailed, match="is not empty"):
        await restore(filled, dump)
    assert await ask(filled, "SELECT count(*) FROM later") == 0
    await restore(filled, dump, replace=True)
    assert await ask(filled, SUMS) == before
    assert await ask(filled, "SELECT to_regclass('later')") is None


async def test_a_cut_backup_changes_nothing(filled: str, dump: Path) -> None:
    before = await ask(filled, SUMS)
    size = os.stat(dump).st_size  # noqa: PTH116
    for kept in (size - 1, size // 2):
        os.truncate(dump, kept)
        with pytest.raises(BackupFailed, match="left as it was: pg_restore: error:"):
            await restore(filled, dump, replace=True)
        assert await ask(filled, SUMS) == before


async def test_a_restore_that_the_server_refuses_changes_nothing(filled: str, dump: Path) -> None:
    before = await ask(filled, SUMS)
    settings = {"default_transaction_read_only": "on"}
    url = replace(DatabaseUrl.parse(filled), server_settings=settings).dsn()
    with pytest.raises(BackupFailed, match=r"left as it was: .*read-only transaction"):
        await restore(url, dump, replace=True)
    assert await ask(filled, SUMS) == before


async def test_a_restore_under_a_running_bot_is_refused(filled: str, dump: Path) -> None:
    connection = await asyncpg.connect(filled)
    with pytest.raises(BackupFailed, match=r"1 other connections use .* stop the bot"):
        await restore(filled, dump, replace=True)
    await connection.close()


async def test_a_backup_can_be_made_while_the_bot_writes(filled: str, tmp_path: Path) -> None:
    connection = await asyncpg.connect(filled)
    async with connection.transaction():
        await connection.execute("DELETE FROM receipts")
        await backup(filled, tmp_path / "shop.dump")
    await connection.close()
    await restore(filled, tmp_path / "shop.dump", replace=True)
    assert await ask(filled, "SELECT count(*) FROM receipts") == 500


@pytest.mark.parametrize("content", [None, b"", b"CREATE TABLE x ();"])
async def test_a_file_that_is_no_backup_is_refused(
    filled: str, tmp_path: Path, content: bytes | None
) -> None:
    if content is not None:
        (tmp_path / "x").write_bytes(content)
    with pytest.raises(BackupFailed, match=r"cannot be read|is not a backup"):
        await restore(filled, tmp_path / "x")


async def test_a_target_that_cannot_be_written_is_reported(filled: str, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for target in (tmp_path / "missing" / "x", tmp_path / "file" / "x", tmp_path):
        with pytest.raises(BackupFailed, match="cannot be written"):
            await backup(filled, target)


async def test_a_database_that_does_not_answer_is_reported_without_the_password(
    tmp_path: Path,
) -> None:
    with pytest.raises(BackupFailed, match=r"bot:\*\*\*@127.0.0.1:1/shop does not answer") as told:
        await backup("postgres://bot:secret@127.0.0.1:1/shop", tmp_path / "x")
    assert "secret" not in str(told.value)


async def test_the_embedded_server_of_a_running_bot_can_be_backed_up_beside_it(
    data: Path, tmp_path: Path
) -> None:
    async with owner(data), EmbeddedServer(data) as joined:
        assert not joined.is_owner
        shop = await joined.ensure_database("shop")
        await execute(shop, TABLES)
        await backup(shop, tmp_path / "shop.dump")
        copy = await joined.ensure_database("copy")
        await restore(copy, tmp_path / "shop.dump")
        assert await ask(copy, SUMS) == await ask(shop, SUMS)


async def test_an_older_server_with_an_ordinary_role_takes_a_backup_of_a_newer_one(
    dump: Path, filled: str, ground: Path
) -> None:
    async with older_server(ground / "postgres") as server:
        await execute(server.url().dsn(), "CREATE ROLE bot LOGIN")
        await execute(server.url().dsn(), "CREATE DATABASE shop OWNER bot")
        url = server.url("shop").dsn().replace("postgres@", "bot@")
        for again in (False, True):
            await restore(url, dump, replace=again)
            assert await ask(url, SUMS) == await ask(filled, SUMS)
        await backup(url, dump)
        assert await ask(url, "SELECT current_setting('server_version_num')::int / 10000") < 17


def older_server(data: Path) -> EmbeddedServer:
    """Data made by older programs is served by the older programs, if they are still there."""
    older = [found for found in installations() if found.major < 17 and found.has("initdb")]
    if not older:
        pytest.skip("no server older than the embedded one is installed")
    data.mkdir(0o700)
    as_user = {}
    if os.geteuid() == 0:
        shutil.chown(data, "nobody")
        as_user = {"user": "nobody", "extra_groups": []}
    command = [older[-1].program("initdb"), "-D", str(data), "-U", "postgres", "--no-sync"]
    subprocess.run(command, check=True, capture_output=True, cwd="/", **as_user)
    return EmbeddedServer(data, durable=False)


SECRET = "a passphrase of some length"
NOISE = """
CREATE TABLE noise AS SELECT decode(string_agg(md5(random()::text), ''), 'hex') AS bytes
FROM generate_series(1, 60000)
"""


async def test_a_sealed_backup_that_was_touched_changes_nothing(
    filled: str, tmp_path: Path
) -> None:
    await execute(filled, NOISE)
    before, dump = await ask(filled, SUMS), tmp_path / "shop.dcb"
    await backup(filled, dump, SECRET)
    whole = dump.read_bytes()
    assert len(whole) > 3 * PIECE, "the table of contents lies in an earlier piece"
    await execute(filled, "DELETE FROM receipts WHERE person > 9")
    changed = await ask(filled, SUMS)
    for spoilt in (whole[:-1], whole[: 2 * PIECE], whole[:-9] + b"x" + whole[-8:]):
        dump.write_bytes(spoilt)
        with pytest.raises(
            BackupFailed, match=r"left as it was: the backup is (cut short|damaged)"
        ):
            await restore(filled, dump, SECRET, replace=True)
        assert await ask(filled, SUMS) == changed
    dump.write_bytes(whole)
    await restore(filled, dump, SECRET, replace=True)
    assert await ask(filled, SUMS) == before
    parts = split(dump, tmp_path, size=400_000)
    dump.unlink()
    await restore(filled, parts[0], SECRET, replace=True)
    assert await ask(filled, SUMS) == before


async def test_a_disk_that_takes_no_more_leaves_the_older_backup(
    filled: str, tmp_path: Path
) -> None:
    dump = tmp_path / "shop.dcb"
    await backup(filled, dump, SECRET)
    older = dump.read_bytes()
    await execute(filled, NOISE)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (PIECE, hard))
    try:
        with pytest.raises(BackupFailed, match=r"shop\.dcb cannot be written: File too large"):
            await backup(filled, dump, SECRET)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert dump.read_bytes() == older
    assert os.listdir(tmp_path) == [dump.name]  # noqa: PTH208
