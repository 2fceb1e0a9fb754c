"""How long it takes until a visitor can use the demo, and until the bot says that it is ready."""

import asyncio
import time
from pathlib import Path

from tests.benches import world
from tests.benches.fake_telegram import FakeTelegram
from tests.benches.table import Table

PATIENCE = 120


async def measure() -> list[Table]:
    table = Table("Start-up, in seconds", ("", "cold (no data yet)", "warm", "aim"))
    with world.directory() as data:
        demo = [await _demo(data) for _ in range(2)]
    with world.directory() as data:
        run = [await _run(data) for _ in range(2)]
    table.add("demo, until its page can be opened", *map(_seconds, demo), "6 cold, 3 warm")
    table.add("run with the embedded server, until /readyz", *map(_seconds, run), "2 warm")
    return [table]


def _seconds(took: float) -> str:
    return f"{took:.1f}"


async def _demo(data: Path) -> float:
    began = time.perf_counter()
    arguments = ("bot", "demo", "--port", str(world.free_port()), "--data", str(data / "demo"))
    async with world.process(*arguments, stdout=asyncio.subprocess.PIPE) as running:
        assert running.stdout is not None
        async with asyncio.timeout(PATIENCE):
            async for line in running.stdout:
                if line.startswith(b"Open"):
                    return time.perf_counter() - began
    raise RuntimeError("the demo ended before its page could be opened")


async def _run(data: Path) -> float:
    async with FakeTelegram() as telegram:
        port = world.free_port()
        environment = world.settings(telegram.url, port, DATA_DIR=str(data))
        began = time.perf_counter()
        async with world.process("bot", "run", environment=environment) as running:
            async with asyncio.timeout(PATIENCE):
                await world.ready(port, running)
            return time.perf_counter() - began
