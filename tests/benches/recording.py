"""What a tap costs with and without recording what people do: two bots, in turns.

`BENCH_TURNS` and `BENCH_TAPS` make it smaller.
"""

import os
import statistics

from tests.benches import taps, world
from tests.benches.fake_telegram import FakeTelegram
from tests.benches.table import Table
from tests.benches.taps_load import Pace

TURNS = int(os.environ.get("BENCH_TURNS", "10"))
TAPS = int(os.environ.get("BENCH_TAPS", "3000"))


async def measure() -> list[Table]:
    async with world.server() as server, FakeTelegram() as telegram:
        urls = [await world.migrated(server, name) for name in ("recorded", "unrecorded")]
        for url in urls:
            await taps.meet_everybody(url)
        async with (
            taps.whole_bot(server, telegram, urls[0]) as recorded,
            taps.whole_bot(server, telegram, urls[1], RECORD_VISITS="false") as unrecorded,
        ):
            loads = {"recorded": recorded, "unrecorded": unrecorded}
            rounds: dict[str, list[Pace]] = {name: [] for name in loads}
            for load in loads.values():
                await load.run(taps.MENU, taps.WARM_UP, taps.AT_ONCE)
            for turn in range(TURNS):
                # Whoever is first in a turn is second in the next.
                for name in sorted(loads, reverse=bool(turn % 2)):
                    pace = await loads[name].run(taps.MENU, TAPS, taps.AT_ONCE)
                    rounds[name].append(pace)
    return [_table(rounds)]


def _table(rounds: dict[str, list[Pace]]) -> Table:
    table = Table(
        f"A menu tap with and without recording, the median of {TURNS} turns of {TAPS:,} taps",
        ("", "a second", "CPU ms of the bot", "PostgreSQL's", "together", "to unrecorded"),
    )
    bare = _together(rounds["unrecorded"])
    for name, paces in rounds.items():
        table.add(
            name,
            f"{statistics.median(one.per_second for one in paces):.0f}",
            f"{statistics.median(one.bot_ms for one in paces):.3f}",
            f"{statistics.median(one.postgres_ms for one in paces):.3f}",
            f"{_together(paces):.3f}",
            f"{_together(paces) / bare:.3f}",
        )
    return table


def _together(paces: list[Pace]) -> float:
    return statistics.median(one.bot_ms + one.postgres_ms for one in paces)
