"""`migrate` on what the former release left, and what it says while others are alive."""

from pathlib import Path

import asyncpg
import pytest

from bot.database.migrations import known
from bot.database.replicas import Replica
from tests.database.former import ZONE, restore
from tests.database.former.after import stopped_at_the_upgrade
from tests.ops.commands import TOKEN, done, run


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


async def test_where_everything_could_be_told_the_books_say_so(empty_databases: list[str]) -> None:
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
