"""`backup` and `restore` by the command line, on both kinds of databases."""

from pathlib import Path

import asyncpg

from bot.database.embedded import EmbeddedServer
from tests.ops.commands import done, run

PLANS = "SELECT count(*) FROM subscription_plans"


async def ask(url: str, question: str) -> object:
    connection = await asyncpg.connect(url)
    try:
        return await connection.fetchval(question)
    finally:
        await connection.close()


async def test_a_backup_fills_an_empty_database_and_replaces_a_full_one_only_when_asked(
    empty_databases: list[str], tmp_path: Path
) -> None:
    first, second = empty_databases
    file = tmp_path / "shop.dump"
    await done("seed", DATABASE_URL=first)
    assert await done("backup", str(file), DATABASE_URL=first) == f"written: {file}"
    assert file.stat().st_mode & 0o777 == 0o600

    said = await done("restore", str(file), DATABASE_URL=second)
    assert said == f"restored from: {file}"
    assert await ask(second, PLANS) == 5

    await ask(second, "DELETE FROM subscription_plans WHERE name = 'Lifetime' RETURNING 1")
    ended = await run("restore", str(file), DATABASE_URL=second)
    assert ended.code == 1
    assert "is not empty" in ended.complaint
    assert await ask(second, PLANS) == 4
    await done("restore", "--replace", str(file), DATABASE_URL=second)
    assert await ask(second, PLANS) == 5


async def test_an_embedded_database_is_backed_up_while_it_works_and_moves_to_another_directory(
    ground: Path,
) -> None:
    old, new, file = ground / "old", ground / "new", ground / "shop.dump"
    async with EmbeddedServer(old / "postgres") as server:
        url = await server.ensure_database("dynamic_capital")
        # Both join the server that runs already.
        await done("seed", DATA_DIR=old)
        await done("backup", str(file), DATA_DIR=old)
        assert await ask(url, PLANS) == 5
    await done("restore", str(file), DATA_DIR=new)
    async with EmbeddedServer(new / "postgres") as server:
        assert await ask(await server.ensure_database("dynamic_capital"), PLANS) == 5


async def test_what_is_no_backup_is_refused_in_one_line(
    empty_databases: list[str], tmp_path: Path
) -> None:
    (tmp_path / "notes.txt").write_text("milk, bread")
    url = empty_databases[0]
    ended = await run("restore", str(tmp_path / "notes.txt"), DATABASE_URL=url)
    assert (ended.code, ended.complaint) == (
        1,
        f"{tmp_path / 'notes.txt'} is not a backup made by this program",
    )
