"""`migrate` on what the former release left, and what it says while others are alive."""

from pathlib import Path

import asyncpg
import pytest
import typer

from bot.command_line import finish
from bot.database.migrations import known
from bot.database.replicas import Replica
from tests.database.former import ZONE, restore
from tests.database.former.after import stopped_at_the_upgrade
from tests.ops.commands import TOKEN, done, run

HERS = "no number: 'Zelda Fitzgerald' zelda@example.org"


async def test_an_upgrade_says_what_it_did_and_the_books_what_it_could_not_tell(
    empty_databases: list[str], tmp_path: Path
) -> None:
    clock = stopped_at_the_upgrade(tmp_path)
    settings = {"DATABASE_URL": empty_databases[0], "TIMEZONE": ZONE.key, "CLOCK_FILE": clock}
    await restore(empty_databases[0])
    applied, written = (await done("migrate", **settings)).splitlines()
    assert applied.startswith("applied: 8_") and applied.endswith(known()[-1])
    assert written == "facts written: of 79 people"
    assert await done("migrate", **settings) == "nothing to apply"
    ended = await run("books", "--migration", **settings)
    assert ended.code == 1
    said = ended.out.splitlines()
    assert len(said) == 4
    assert any("names no settled payment of theirs" in line for line in said)


async def test_where_everything_could_be_explained_the_books_say_so(
    empty_databases: list[str],
) -> None:
    url = empty_databases[1]
    assert await done("books", "--migration", DATABASE_URL=url) == "everything could be told"


@pytest.mark.parametrize("command", ["migrate", "run", "books", "seed"])
async def test_nothing_changes_a_database_that_an_older_version_serves(
    empty_databases: list[str], command: str
) -> None:
    url = empty_databases[0]
    await restore(url, rows=False)
    replica = await Replica.join(url, name="shop-7:4242")
    try:
        ended = await run(command, DATABASE_URL=url, BOT_TOKEN=TOKEN)
        assert ended.code == 1
        assert ended.complaint == (
            "The database is not changed while another version serves it: shop-7:4242."
            " Stop every replica first, then start this version."
        )
    finally:
        await replica.leave()
    connection = await asyncpg.connect(url)
    try:
        newest = "SELECT version FROM aerich ORDER BY id DESC LIMIT 1"
        assert (await connection.fetchval(newest)).startswith("7_")
    finally:
        await connection.close()
    assert (await done("migrate", DATABASE_URL=url)).startswith("applied: 8_")


async def test_what_stops_a_migration_is_reported_without_any_row(
    empty_databases: list[str],
) -> None:
    url = empty_databases[0]
    await restore(url, rows=False)
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(
            "INSERT INTO profiles (id, telegram_id, first_name, phone, role, banned_at)"
            " VALUES (gen_random_uuid(), '77', 'Zelda Fitzgerald', '+34600123456', 'admin', now());"
            "ALTER TABLE profiles ADD CONSTRAINT stays_banned CHECK (banned_at IS NOT NULL)"
        )
    finally:
        await connection.close()
    ended = await run("migrate", DATABASE_URL=url)
    assert (ended.code, ended.out) == (1, "")
    assert ended.complaint.startswith("9_20261128230000_the_database_holds.py could not be applied")
    assert "23514" in ended.complaint and "stays_banned" in ended.complaint
    assert "\n" not in ended.complaint
    assert not any(one in ended.err for one in ("Zelda", "600123456", "DETAIL", "Failing row"))


def test_a_command_that_ends_by_a_fault_shows_places_and_nobodys_data(
    capsys: pytest.CaptureFixture[str],
) -> None:
    async def work() -> None:
        raise ValueError(HERS)

    with pytest.raises(typer.Exit) as ended:
        finish(work())
    said = capsys.readouterr().err
    assert ended.value.exit_code == 1
    assert "ValueError: no number: <value> <email>" in said and "test_upgrade.py" in said
    assert "Zelda" not in said and "example.org" not in said
