"""How much memory the bot holds: after its start, after many updates, and what receipts add.

Run as a program it asks for the receipts in a process that has imported the bot, and says what it
held before and after, and what the process that draws holds at the end.
"""

import asyncio
import os
import sys
from pathlib import Path

from tests.benches import taps, world
from tests.benches.fake_telegram import FakeTelegram
from tests.benches.table import Table

UPDATES, RECEIPTS, AT_ONCE = 50_000, 300, 64
#: People whose names take one font after the other.
_NAMES = ("Maria Silva", "Мария Иванова", "李小龙", "محمد علي", "สมชาย", "Δημήτρης", "हरि")
_SETTLES = 2.0


def resident(pid: int) -> float:
    """The memory that a process holds, in MB (Linux)."""
    status = Path(f"/proc/{pid}/status").read_text().splitlines()
    kilobytes = next(line.split()[1] for line in status if line.startswith("VmRSS"))
    return int(kilobytes) / 1024


async def measure() -> list[Table]:
    table = Table("Memory of the bot, in MB", ("", "held", "aim"))
    async with world.server() as server, FakeTelegram() as telegram:
        url = await world.migrated(server, "weight")
        await taps.meet_everybody(url)
        async with taps.whole_bot(server, telegram, url) as load:
            # Its first ticks are part of the start.
            await asyncio.sleep(_SETTLES)
            table.add("after the start", f"{resident(load.pid):.0f}", "140")
            await load.run(taps.MENU, UPDATES, AT_ONCE)
            after = resident(load.pid)
            table.add(f"after {UPDATES:,} taps", f"{after:.0f}", "")
    added, drawing = await _receipts()
    table.add(f"with what {RECEIPTS} receipts add", f"{after + added:.0f}", "170")
    table.add("the process that draws, until it has rested", f"{drawing:.0f}", "")
    return [table]


async def _receipts() -> tuple[float, float]:
    async with world.process("tests.benches.weight", stdout=asyncio.subprocess.PIPE) as asking:
        assert asking.stdout is not None
        before, after, drawing = map(float, (await asking.stdout.read()).split())
    return after - before, drawing


async def main() -> None:
    import bot.serve  # noqa: F401 (what a bot has in memory)
    from handlers.pictures.drawing import Artist
    from handlers.pictures.papers import Form, Sheet

    artist = Artist()
    before = resident(os.getpid())
    for number in range(RECEIPTS):
        name = _NAMES[number % len(_NAMES)]
        rows = (("Paid by", name), ("Plan", "1 month"), ("Method", "Bank transfer"))
        sheet = Sheet("House", "Receipt", f"DC-{number:06}", rows, ("Total", "$49"), "Thank you")
        form = Form.PDF if number % 2 else Form.PNG
        await artist.draw({"receipt": sheet, "form": form})
    assert artist.pid is not None
    sys.stdout.write(f"{before} {resident(os.getpid())} {resident(artist.pid)}")
    await artist.close()


if __name__ == "__main__":
    asyncio.run(main())
