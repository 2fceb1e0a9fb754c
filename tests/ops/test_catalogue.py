"""`migrate` and `seed`: as often and as many at once as anybody likes."""

import asyncio

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
