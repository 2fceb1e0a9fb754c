"""Broadcasts: how fast they leave, what they cost, and what those notice who talk to the bot.

`BENCH_PEOPLE`, `BENCH_CROWD` and `BENCH_SECONDS` make it smaller: the recipients of the fast
broadcast, the people of the snapshot, and for how long the real rate is measured.
"""

import asyncio
import os
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import asyncpg

from bot.database.embedded import EmbeddedServer
from tests.benches import world
from tests.benches.bare_sender import FIRST
from tests.benches.fake_telegram import FakeTelegram
from tests.benches.table import Table
from tests.benches.taps import whole_bot
from tests.benches.taps_load import HEADERS, Load, tap
from tests.harness.broadcasts import scheduled

PEOPLE = int(os.environ.get("BENCH_PEOPLE", "100000"))
CROWD = int(os.environ.get("BENCH_CROWD", "1000000"))
SECONDS = int(os.environ.get("BENCH_SECONDS", "60"))
RATE, _A_SECOND = 30, 5
AT_ONCE = 96
TAPPERS = 2_000_000_000
_PEOPLE = """
WITH met AS (
  INSERT INTO bot_users (telegram_id, first_name, language)
  SELECT ($1::bigint + i)::text, 'M', 'en' FROM generate_series(0, $2::int - 1) AS i
  RETURNING telegram_id)
INSERT INTO profiles (telegram_id, first_name) SELECT telegram_id, 'M' FROM met"""


async def measure() -> list[Table]:
    async with world.server() as server, FakeTelegram() as telegram:
        return [
            await _speed(server, telegram),
            await _real_rate(server, telegram),
            await _snapshot(server, telegram),
        ]


async def _speed(server: EmbeddedServer, telegram: FakeTelegram) -> Table:
    """As fast as the machine can, beside aiogram alone in the same run."""
    table = Table(
        f"{PEOPLE:,} people, no limit but the machine",
        ("", "a second", "of aiogram alone", "CPU s per 1,000", "PostgreSQL's", "MB at 10 %", "MB"),
    )
    used = 0.0
    before = telegram.calls["sendMessage"]
    arguments = ("tests.benches.bare_sender", telegram.url, str(PEOPLE), str(AT_ONCE))
    async with world.process(*arguments) as running:
        # To begin takes seconds, of either.
        await _sent(telegram, before + 1)
        began = time.perf_counter()
        while running.returncode is None:
            used = world.cpu_seconds(running.pid)
            await _rest(running)
    bare = (telegram.calls["sendMessage"] - before) / (time.perf_counter() - began)
    table.add("aiogram alone", f"{bare:,.0f}", "", f"{used * 1000 / PEOPLE:.2f}", "", "", "")
    async with _shop(server, telegram, "speed", PEOPLE) as (load, database):
        cpu, served = load.used()
        start = telegram.calls["sendMessage"]
        await scheduled(database, await database.fetchval("SELECT now()"))
        await _sent(telegram, start + 1)
        began = time.perf_counter()
        await _sent(telegram, start + PEOPLE // 10)
        early = _megabytes(load.pid)
        await _sent(telegram, start + PEOPLE)
        pace = PEOPLE / (time.perf_counter() - began)
        await _completed(database)
        cpu, served = (now - then for now, then in zip(load.used(), (cpu, served), strict=True))
        table.add(
            "a broadcast",
            f"{pace:,.0f}",
            f"{pace / bare:.2f}",
            f"{cpu * 1000 / PEOPLE:.2f}",
            f"{served * 1000 / PEOPLE:.2f}",
            f"{early:.0f}",
            f"{_megabytes(load.pid):.0f}",
        )
    return table


async def _real_rate(server: EmbeddedServer, telegram: FakeTelegram) -> Table:
    """At Telegram's rate, with people who tap meanwhile, beside the same bot idle."""
    table = Table(
        f"{RATE} a second for {SECONDS} s, {_A_SECOND} taps a second meanwhile",
        ("", "messages a second", f"of {RATE}", "replies p50", "p99 (aim: 300 ms)"),
    )
    settings = {"SEND_RATE": str(RATE), "SEND_RATE_CHAT": "1"}
    people = RATE * SECONDS * 3
    async with _shop(server, telegram, "rate", people, **settings) as (load, database):
        waits = await _taps(telegram, load, SECONDS // 2)
        table.add("idle", "", "", *_shares(waits))
        await scheduled(database, await database.fetchval("SELECT now()"))
        start = telegram.calls["sendMessage"]
        await _sent(telegram, start + RATE)
        start, began = telegram.calls["sendMessage"], time.perf_counter()
        await asyncio.sleep(SECONDS)
        alone = (telegram.calls["sendMessage"] - start) / (time.perf_counter() - began)
        table.add("nobody taps", f"{alone:.1f}", f"{alone / RATE:.1%}", "", "")
        start, edits = telegram.calls["sendMessage"], telegram.calls["editMessageText"]
        began = time.perf_counter()
        waits = await _taps(telegram, load, SECONDS // 2)
        took = time.perf_counter() - began
        all_of_it = telegram.calls["sendMessage"] - start
        all_of_it += telegram.calls["editMessageText"] - edits
        pace = all_of_it / took
        table.add("with their replies", f"{pace:.1f}", f"{pace / RATE:.1%}", *_shares(waits))
    return table


async def _snapshot(server: EmbeddedServer, telegram: FakeTelegram) -> Table:
    """How long it takes to write everybody down, and what a tap notices of it."""
    table = Table(
        f"The snapshot of {CROWD:,} people",
        ("", "s (aim: 20)", "PostgreSQL's CPU s", "replies p50", "p99"),
    )
    async with _shop(server, telegram, "snapshot", CROWD, SEND_RATE="30") as (load, database):
        table.add("before", "", "", *_shares(await _taps(telegram, load, 10)))
        began, before = time.perf_counter(), load.used()[1]
        broadcast = await scheduled(database, await database.fetchval("SELECT now()"))
        taps = asyncio.create_task(_taps(telegram, load, 10))
        started = "SELECT started_at IS NOT NULL FROM broadcast_messages WHERE id = $1"
        while not await database.fetchval(started, broadcast):  # noqa: ASYNC110
            await asyncio.sleep(0.05)
        took, served = time.perf_counter() - began, load.used()[1] - before
        table.add("meanwhile", f"{took:.1f}", f"{served:.1f}", *_shares(await taps))
    return table


@asynccontextmanager
async def _shop(
    server: EmbeddedServer, telegram: FakeTelegram, name: str, people: int, **settings: str
) -> AsyncIterator[tuple[Load, asyncpg.Connection]]:
    """The whole bot with so many people who have met it."""
    url = await world.migrated(server, f"broadcasts_{name}")
    database = await asyncpg.connect(url)
    try:
        await database.execute(_PEOPLE, FIRST, people)
        await database.execute(_PEOPLE, TAPPERS, 200)
        for told in ("VACUUM ANALYZE bot_users", "VACUUM ANALYZE profiles"):
            await database.execute(told)
        async with whole_bot(server, telegram, url, **settings) as load:
            yield load, database
    finally:
        await database.close()


async def _taps(telegram: FakeTelegram, load: Load, seconds: int) -> list[float]:
    """Different people tap, some a second; how long each waited for the screen."""
    waits: list[float] = []
    shown = asyncio.Event()

    def called(method: str) -> None:
        if method == "editMessageText":
            shown.set()

    telegram.on_call = called
    async with aiohttp.ClientSession(headers=HEADERS) as http:
        for number in range(seconds * _A_SECOND):
            began = time.perf_counter()
            shown.clear()
            async with http.post(load.url, data=tap(TAPPERS + number % 200)) as answer:
                answer.raise_for_status()
            await asyncio.wait_for(shown.wait(), 60)
            waits.append(time.perf_counter() - began)
            await asyncio.sleep(max(1 / _A_SECOND - waits[-1], 0))
    return sorted(waits)


def _shares(waits: list[float]) -> tuple[str, str]:
    p50, p99 = (waits[min(int(len(waits) * share), len(waits) - 1)] for share in (0.5, 0.99))
    return f"{p50 * 1000:.0f} ms", f"{p99 * 1000:.0f} ms"


async def _sent(telegram: FakeTelegram, count: int) -> None:
    while telegram.calls["sendMessage"] < count:  # noqa: ASYNC110 - a bench may look now and then
        await asyncio.sleep(0.005)


async def _completed(database: asyncpg.Connection) -> None:
    done = "SELECT every(delivery_status = 'completed') FROM broadcast_messages"
    while not await database.fetchval(done):  # noqa: ASYNC110
        await asyncio.sleep(0.05)


async def _rest(running: asyncio.subprocess.Process) -> None:
    try:
        await asyncio.wait_for(running.wait(), 0.05)
    except TimeoutError:
        return


def _megabytes(pid: int) -> float:
    """The memory of a process that is its own and in use (Linux)."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    line = next(line for line in lines if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024
