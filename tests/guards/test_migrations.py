"""Migrating: together, back and forth, and into a clear refusal."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import asyncpg
import pytest
from aerich import Command
from tortoise.context import TortoiseContext

from bot.database import migrations, orm
from bot.database.url import DatabaseUrl
from models.people import BotUser
from tests.database_server import SessionServer
from tests.guards import catalogue
from tests.harness.tables import STAYS

ONE_OF_THREE = """
import asyncio, sys
from bot.database.migrations import migrate
print(len(asyncio.run(migrate(sys.argv[1]))))
"""


@pytest.fixture
async def empty_database(database_server: SessionServer) -> AsyncIterator[str]:
    """A database with nothing in it."""
    url = await database_server.fresh_database(migrated=False)
    yield url
    await database_server.drop_database(url)


@pytest.fixture
async def migrated_database(database_server: SessionServer) -> AsyncIterator[str]:
    """A database of the test's own, as migrating leaves it."""
    url = await database_server.fresh_database()
    yield url
    await database_server.drop_database(url)


async def test_three_processes_at_once_on_an_empty_database_all_come_up(
    empty_database: str,
) -> None:
    processes = [
        await asyncio.create_subprocess_exec(
            sys.executable,
            "-c",
            ONE_OF_THREE,
            empty_database,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(migrations.LOCATION.parent)},
        )
        for _ in range(3)
    ]
    said = await asyncio.gather(*(process.communicate() for process in processes))
    assert [process.returncode for process in processes] == [0, 0, 0], said
    applied = sorted(int(out) for out, _ in said)
    assert applied == [0, 0, len(migrations.known())]


async def test_the_way_back_leads_to_an_empty_database_and_forth_to_the_same(
    empty_database: str,
) -> None:
    assert await migrations.pending(empty_database) == migrations.known()
    assert await migrations.migrate(empty_database) == migrations.known()
    assert await migrations.pending(empty_database) == []
    assert await migrations.migrate(empty_database) == [], "migrating again does nothing"
    async with migrations.connected(empty_database) as sql:
        there = await catalogue.everything(sql)
        for version in reversed(migrations.known()):
            assert await downgrade(empty_database) == [version]
        assert set(await catalogue.columns(sql)) == {"aerich"}
        await migrations.migrate(empty_database)
        assert await catalogue.everything(sql) == there


async def test_a_database_newer_than_the_code_is_refused(migrated_database: str) -> None:
    async with migrations.connected(migrated_database) as sql:
        await sql.execute(
            "INSERT INTO aerich (version, app, content)"
            " VALUES ('99_20300101000000_future.py', 'models', '{}')"
        )
    for ask in (migrations.migrate, migrations.pending):
        with pytest.raises(migrations.DatabaseIsNewer, match=r"newer than this program.*99_2030"):
            await ask(migrated_database)


async def test_a_migration_that_fails_is_named_and_leaves_nothing_half_done(
    empty_database: str,
) -> None:
    async with migrations.connected(empty_database) as sql:
        await sql.execute("CREATE TABLE payments (id int)")
        with pytest.raises(migrations.MigrationFailed, match=r'^0_\d+_tables\.py .*"payments"'):
            await migrations.migrate(empty_database)
        assert set(await catalogue.columns(sql)) == {"payments"}


async def test_a_database_out_of_reach_is_named_without_its_password(
    empty_database: str,
) -> None:
    missing = DatabaseUrl.parse(empty_database).with_database("not_there").dsn()
    for url in (missing, "postgres://bot:hidden@127.0.0.1:1/shop"):
        with pytest.raises(migrations.DatabaseUnreachable) as refusal:
            await migrations.migrate(url)
        text = str(refusal.value)
        assert text.startswith("The database postgres://")
        assert "hidden" not in text
        assert "\n" not in text


async def test_a_process_that_waits_too_long_for_another_gives_up(
    empty_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(migrations, "PATIENCE", "50ms")
    async with migrations.connected(empty_database) as sql:
        await sql.execute("SELECT pg_advisory_lock($1)", migrations.LOCK)
        with pytest.raises(migrations.MigrationFailed, match="Another process"):
            await migrations.migrate(empty_database)


async def test_migrating_one_database_leaves_the_models_on_theirs(
    database: str, migrated_database: str
) -> None:
    newest = await downgrade(migrated_database)
    assert await migrations.migrate(migrated_database) == newest
    await BotUser.create(telegram_id="7")
    async with migrations.connected(database) as sql:
        assert await sql.fetchval("SELECT count(*) FROM bot_users") == 1


async def test_the_state_of_the_models_is_frozen_into_a_file(tmp_path: Path) -> None:
    file = tmp_path / "2_20300101000000_next.py"
    file.write_text("VERSION = 1\n\nMODELS_STATE = ()\n")
    migrations.freeze(file)
    newest = migrations.LOCATION / orm.APP / migrations.known()[-1]
    start = "MODELS_STATE = ("
    assert file.read_text().partition(start)[2] == newest.read_text().partition(start)[2]
    migrations.forget(file)
    assert file.read_text() == "VERSION = 1\n"
    with pytest.raises(migrations.MigrationFailed, match="no MODELS_STATE"):
        migrations.freeze(file)


def test_the_newest_migration_alone_keeps_the_state_of_the_models() -> None:
    folder = migrations.LOCATION / orm.APP
    keep = [
        name for name in migrations.known() if migrations.STATE.search((folder / name).read_text())
    ]
    assert keep == migrations.known()[-1:], "run `python -m bot.database.migrations`"


async def test_connecting_again_after_closing_works(database_url: str) -> None:
    for _ in range(2):
        await orm.connect(database_url)
        assert await BotUser.all().count() == 0
        await orm.close()


async def test_the_pool_names_itself_to_the_server(database_url: str) -> None:
    async with migrations.connected(database_url) as sql:
        await orm.connect(database_url)
        await BotUser.all().count()
        names: list[asyncpg.Record] = await sql.fetch(
            "SELECT application_name FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            " AND application_name <> $1",
            STAYS,
        )
        await orm.close()
    assert {name[0] for name in names} == {orm.APPLICATION_NAME}


async def downgrade(url: str) -> list[str]:
    """Take the newest migration back."""
    async with TortoiseContext() as context:
        config = orm.configuration(url)
        await context.init(config=config)
        command = Command(config, app=orm.APP, location=str(migrations.LOCATION))
        await command.init()
        return await command.downgrade(-1, delete=False)
