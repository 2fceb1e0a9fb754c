"""`python -m bot.demo_history`: write the year into the demo's database, beside its bot."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import typer

from bot.clock import SteeredClock
from bot.database import orm
from bot.demo_history.people import COUNT
from bot.demo_history.write import write


async def _write(url: str, clock: Path) -> None:
    await orm.connect(url)
    try:
        await write(SteeredClock(clock).now(), COUNT, say=typer.echo)
    finally:
        await orm.close()


if __name__ == "__main__":
    asyncio.run(_write(sys.argv[1], Path(sys.argv[2])))
