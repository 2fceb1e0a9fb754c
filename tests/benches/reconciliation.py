"""The nightly check over a million people, of whom 200,000 have histories of every kind."""

import asyncio
import resource
import time
from collections.abc import AsyncIterator, Iterator
from itertools import cycle

import asyncpg
from tortoise.transactions import in_transaction

from bot.database import orm
from services.reconciliation.people import FIRST, last_of, portion
from services.reconciliation.recompute import differences
from services.reconciliation.reconciliation import PORTION, asked, check_due
from tests.benches import world
from tests.benches.clones import Template, multiply, templates
from tests.benches.table import Table
from tests.services.books import Stopped
from tests.services.histories import POLICY, Shop, lived, opened

PEOPLE = 1_000_000
#: So often there is each history; all others have a common one.
EACH = 4_000
COMMON = ("Renewing", "Expired", "Coded")


async def measure(people: int = PEOPLE, each: int = EACH) -> list[Table]:
    table = Table(f"The nightly check, {people:,} people", ("what", "figure"))
    async with world.server() as server:
        url = await world.migrated(server, "reconciliation")
        await orm.connect(url, max_size=4)
        try:
            shop = await gathered(url, people, each)
            async for what, figure in _figures(shop, people):
                # A million take their time: each figure is said as soon as it is there.
                print(f"{what}: {figure}", flush=True)  # noqa: T201
                table.add(what, figure)
        finally:
            await orm.close()
    return [table]


async def gathered(url: str, people: int, each: int) -> Shop:
    """A shop with so many people, as autovacuum would leave it."""
    shop = await lived(await opened())
    sql = await asyncpg.connect(url)
    try:
        names = {name: who.telegram_id for name, who in shop.people.items()}
        await multiply(sql, _wanted(await templates(sql, names), people, each))
        await sql.execute("VACUUM ANALYZE")
        await sql.execute("CHECKPOINT")
    finally:
        await sql.close()
    return shop


def _wanted(made: list[Template], people: int, each: int) -> Iterator[tuple[Template, int]]:
    # The first ones are there already, and so is the admin.
    left = people - len(made) - 1
    for clone in range(1, each + 1):
        for template in made[: max(0, left)]:
            yield template, clone
        left -= min(len(made), max(0, left))
    common = [template for template in made if template.name in COMMON]
    for number, template in enumerate(cycle(common)):
        if number >= left:
            return
        yield template, each + 1 + number // len(common)


async def _figures(shop: Shop, people: int) -> AsyncIterator[tuple[str, str]]:
    clock = Stopped(shop.now)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began, used = time.perf_counter(), time.process_time()
    reading = await _recomputed(shop)
    anew, used = time.perf_counter() - began, time.process_time() - used
    yield "people read and computed anew", f"{people / anew:,.0f} a second"
    yield "all of them, and reading of that", f"{anew:.0f} s, {reading:.0f} s"
    yield "the bot's own CPU for one", f"{used / people * 1e6:.0f} µs"
    began = time.perf_counter()
    broken = await _between_tables(shop)
    yield "the checks between the tables", f"{time.perf_counter() - began:.0f} s"
    yield "findings", ", ".join(broken) or "none"
    beside, late = await _beside(clock)
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    yield "the whole night's check, resting as long as it works", f"{beside:.0f} s"
    yield "others wait meanwhile at most", f"{late * 1000:.0f} ms"
    yield "memory that it takes", f"{grown / 1024:.0f} MB"


async def _between_tables(shop: Shop) -> list[str]:
    async with in_transaction() as connection:
        return [rule async for rule, _, _ in asked(connection, shop.now)]


async def _recomputed(shop: Shop) -> float:
    """All people are computed anew; how long reading them took."""
    behind, reading = FIRST, 0.0
    while True:
        began = time.perf_counter()
        async with in_transaction() as connection:
            found = await portion(connection, behind, PORTION)
        reading += time.perf_counter() - began
        if not found:
            return reading
        for one in found:
            assert not differences(one, shop.now), one.telegram_id
        behind = last_of(found)


async def _beside(clock: Stopped) -> tuple[float, float]:
    """How long the night's check takes, and the longest that anything else waited for its turn."""
    late, going = 0.0, True

    async def beats() -> None:
        nonlocal late
        while going:
            began = time.perf_counter()
            await asyncio.sleep(0.005)
            late = max(late, time.perf_counter() - began - 0.005)

    beating = asyncio.create_task(beats())
    began = time.perf_counter()
    await check_due(clock, policy=POLICY)
    took = time.perf_counter() - began
    going = False
    await beating
    return took, late
