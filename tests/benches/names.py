"""Names on the chain: how many are resolved a second from what is kept, and what one costs."""

import asyncio
import time
from datetime import datetime

from bot.database import orm
from services.ton.names import Records
from services.ton.resolutions import Names
from tests.benches import world
from tests.benches.table import Table
from tests.factories import NOW

NAMES, ROUNDS, AT_ONCE = 2_000, 3, 8
_WALLET = Records("0:" + "ab" * 32)


class _Chain:
    """Answers at once, so that only our own part is measured."""

    def now(self) -> datetime:
        return NOW

    async def read(self, name: str) -> Records:
        return _WALLET


async def measure() -> list[Table]:
    table = Table(f"{NAMES:,} names, {AT_ONCE} askers", ("", "a second"))
    async with world.server() as server:
        await orm.connect(await world.migrated(server, "names"), max_size=AT_ONCE)
        try:
            names = Names(_Chain(), _Chain())
            table.add("looked up and kept, two at once", await _a_second(names))
            kept = sorted([await _a_second(names) for _ in range(ROUNDS)])
            table.add("from what is kept", kept[ROUNDS // 2])
        finally:
            await orm.close()
    return [table]


async def _a_second(names: Names) -> int:
    async def ask(first: int) -> None:
        for number in range(first, NAMES, AT_ONCE):
            await names.resolve(f"n{number}.ton")

    began = time.perf_counter()
    await asyncio.gather(*map(ask, range(AT_ONCE)))
    return round(NAMES / (time.perf_counter() - began))
