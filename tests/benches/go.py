"""How many visits of a link one core leads on, and how long the slowest waits.

The page as it is, the page with a statement a visit, and a bare handler of aiohttp's, in turns.
"""

import asyncio
import os
import statistics
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from typing import cast

import asyncpg

from tests.benches import world
from tests.benches.go_page import KINDS
from tests.benches.table import Table

TURNS, AT_ONCE, VISITS = 3, 32, 5000
#: How many a second come evenly, and for how long.
PACE, SECONDS = 500, 2.0
_WARM_UP = 500
_ASK = (
    b"GET /go/spring?utm_source=news HTTP/1.1\r\nHost: bench.example\r\n"
    b"User-Agent: Mozilla/5.0 (Linux; Android 15; Pixel 9) Chrome/140.0 Mobile Safari/537.36\r\n"
    b"Referer: https://news.example/a\r\n\r\n"
)
_ENDS = b"302: Found"
_NAMES = {
    "bare": "a bare handler",
    "batched": "/go, visits in batches",
    "each": "/go, a statement a visit",
}


@dataclass
class Measured:
    """A page and its turns."""

    port: int
    pid: int
    visits: int = 0
    a_second: list[float] = field(default_factory=list)
    cpu_ms: list[float] = field(default_factory=list)
    # How long each waited, in milliseconds: where all come at once, and where they come evenly.
    crowded: list[float] = field(default_factory=list)
    even: list[float] = field(default_factory=list)


class Line(asyncio.Protocol):
    """A connection that asks for the link, once at a time."""

    def __init__(self) -> None:
        self._transport: asyncio.Transport | None = None
        self._answer: asyncio.Future[None] | None = None
        self._read = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        # uvloop's own is none by its class.
        self._transport = cast(asyncio.Transport, transport)

    def data_received(self, data: bytes) -> None:
        self._read += data
        if self._read.endswith(_ENDS) and self._answer is not None:
            assert self._read.startswith(b"HTTP/1.1 302 "), self._read
            self._answer.set_result(None)
            self._answer, self._read = None, b""

    async def asks(self) -> float:
        """How many milliseconds the answer took."""
        assert self._transport is not None
        self._answer = asyncio.get_running_loop().create_future()
        began = time.perf_counter()
        self._transport.write(_ASK)
        await self._answer
        return (time.perf_counter() - began) * 1000


async def measure() -> list[Table]:
    async with world.server() as server, AsyncExitStack() as stack:
        url = await world.migrated(server, "go")
        sql = await asyncpg.connect(url)
        await sql.execute("INSERT INTO sources (slug, name) VALUES ('spring', 'Spring')")
        pages = {kind: await stack.enter_async_context(_page(kind, url)) for kind in KINDS}
        with _beside():
            for page in pages.values():
                await _crowd(page, _WARM_UP, is_counted=False)
            for turn in range(TURNS):
                for kind in sorted(pages, reverse=bool(turn % 2)):
                    await _crowd(pages[kind], VISITS)
                    await _evenly(pages[kind])
        kept = await _kept(sql)
        await sql.close()
    return [_table(pages, kept)]


@asynccontextmanager
async def _page(kind: str, url: str) -> AsyncIterator[Measured]:
    port = world.free_port()
    async with world.process("tests.benches.go_page", kind, str(port), url) as running:
        await world.listening(port, running)
        yield Measured(port, running.pid)


@contextmanager
def _beside() -> Iterator[None]:
    """Ask from another core than the pages'."""
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, cores - {min(cores)} or cores)
    try:
        yield
    finally:
        os.sched_setaffinity(0, cores)


@asynccontextmanager
async def _lines(page: Measured) -> AsyncIterator[list[Line]]:
    loop = asyncio.get_running_loop()
    made = [await loop.create_connection(Line, "127.0.0.1", page.port) for _ in range(AT_ONCE)]
    try:
        yield [line for _, line in made]
    finally:
        for transport, _ in made:
            transport.close()


async def _crowd(page: Measured, visits: int, *, is_counted: bool = True) -> None:
    """So many at once, each the next as soon as it is answered."""
    async with _lines(page) as lines:
        began, used = time.perf_counter(), world.cpu_seconds(page.pid)

        async def comes(line: Line) -> list[float]:
            return [await line.asks() for _ in range(visits // AT_ONCE)]

        waits = await asyncio.gather(*(comes(line) for line in lines))
        took, spent = time.perf_counter() - began, world.cpu_seconds(page.pid) - used
    count = sum(map(len, waits))
    page.visits += count
    if is_counted:
        page.a_second.append(count / took)
        page.cpu_ms.append(spent * 1000 / count)
        page.crowded += [one for line in waits for one in line]


async def _evenly(page: Measured) -> None:
    async with _lines(page) as lines:
        free: asyncio.Queue[Line] = asyncio.Queue()
        for line in lines:
            free.put_nowait(line)

        async def comes(due: float) -> None:
            line = await free.get()
            await line.asks()
            # What it waited for its turn counts as well.
            page.even.append((time.perf_counter() - due) * 1000)
            free.put_nowait(line)

        began, asking = time.perf_counter(), []
        for n in range(int(PACE * SECONDS)):
            due = began + n / PACE
            await asyncio.sleep(max(due - time.perf_counter(), 0))
            asking.append(asyncio.create_task(comes(due)))
        await asyncio.gather(*asking)
    page.visits += len(asking)


async def _kept(sql: asyncpg.Connection) -> int:
    """How many visits there are when the recorder has written its last batch."""
    before = -1
    while before != (now := await sql.fetchval("SELECT count(*) FROM user_analytics")):
        before = now
        await asyncio.sleep(1.0)
    return int(before)


def _table(pages: dict[str, Measured], kept: int) -> Table:
    asked = sum(page.visits for kind, page in pages.items() if kind != "bare")
    table = Table(
        f"Visits of a link, {AT_ONCE} at once, on one core; {kept:,} of {asked:,} are kept",
        ("", "a second", "CPU ms each", "p50", "p99", f"p99 at {PACE} a second"),
    )
    for kind, page in pages.items():
        table.add(
            _NAMES[kind],
            f"{statistics.median(page.a_second):,.0f}",
            f"{statistics.median(page.cpu_ms):.3f}",
            *(f"{_share(page.crowded, part):.1f} ms" for part in (50, 99)),
            f"{_share(page.even, 99):.1f} ms",
        )
    return table


def _share(waits: list[float], part: int) -> float:
    return statistics.quantiles(waits, n=100)[part - 1]
