"""`migrate`, `seed` and `catalog`: as often and as many at once as one likes."""

import asyncio
from pathlib import Path

import asyncpg

from bot.database.migrations import known
from tests.ops.commands import done, run, run_afresh


async def test_three_that_migrate_at_once_apply_everything_once(
    empty_databases: list[str],
) -> None:
    url = empty_databases[0]
    orders = (run_afresh, run, run)
    ended = await asyncio.gather(*(order("migrate", DATABASE_URL=url) for order in orders))
    said = [one.out.strip() for one in ended]
    assert sorted(said) == [f"applied: {', '.join(known())}", *["nothing to apply"] * 2]


async def test_a_seed_comes_with_its_schema_and_twice_it_adds_nothing(
    empty_databases: list[str],
) -> None:
    url = empty_databases[0]
    assert await done("seed", DATABASE_URL=url) == "11 new entries in the catalogue"
    assert await done("seed", DATABASE_URL=url) == "0 new entries in the catalogue"
    assert await prices(url) == {
        "1 month": "49",
        "3 months": "150",
        "6 months": "250",
        "12 months": "480",
        "Lifetime": "999",
    }


async def prices(url: str) -> dict[str, str]:
    connection = await asyncpg.connect(url)
    try:
        rows = await connection.fetch("SELECT name, trim_scale(price) p FROM subscription_plans")
        return {row["name"]: str(row["p"]) for row in rows}
    finally:
        await connection.close()


async def test_the_catalogue_goes_out_into_a_file_and_comes_back_changed(
    empty_databases: list[str], tmp_path: Path
) -> None:
    url, file = empty_databases[0], tmp_path / "catalogue.yaml"
    await done("seed", DATABASE_URL=url)
    assert await done("catalog", "export", str(file), DATABASE_URL=url) == f"written: {file}"
    text = put(file, "price: 150", "price: 149.90")
    assert "name: Complete Trading Bootcamp" in text
    ended = await run("catalog", "import", str(file), DATABASE_URL=url)
    assert ended.code == 1, "nobody was there to be asked"
    assert "price: 150 → 149.90" in ended.out
    assert (await prices(url))["3 months"] == "150"
    said = await done("catalog", "import", str(file), "--yes", DATABASE_URL=url)
    assert said.splitlines()[-1] == "changed: 1"
    assert (await prices(url))["3 months"] == "149.9"
    again = await done("catalog", "import", str(file), "--yes", DATABASE_URL=url)
    assert again == "nothing to change"
    shown = await done("catalog", "export", DATABASE_URL=url)
    assert "price: 149.90" in shown
    put(file, "price: 149.90", "prise: cheap")
    ended = await run("catalog", "import", str(file), "--yes", DATABASE_URL=url)
    assert ended.code == 1
    assert ended.complaint.endswith("plans › 3 months › prise: unknown; did you mean price?")
    missing = await run("catalog", "import", str(tmp_path / "none.yaml"), DATABASE_URL=url)
    assert missing.complaint == f"{tmp_path / 'none.yaml'}: No such file or directory"


def put(file: Path, old: str, new: str) -> str:
    """Change the file; what it was."""
    text = file.read_text("utf-8")
    file.write_text(text.replace(old, new), "utf-8")
    return text
