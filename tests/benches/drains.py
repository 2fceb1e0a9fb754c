"""How fast a heap of work is cleared when Telegram takes no time: the outbox and the inbox."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tortoise import connections

from bot.clock import SystemClock
from bot.database import orm
from bot.database.replicas import Replica
from bot.reports import Reports
from bot.telegram.inbox import Inbox
from bot.telegram.limiter import Limiter
from bot.telegram.ordering import from_bytes
from bot.telegram.outbox import ClaimedMessage, Outbox
from bot.telegram.sender import Outcome, Sender, Sent
from bot.telegram.workers import Workers
from tests.benches import world
from tests.benches.fake_telegram import BOT_ID
from tests.benches.table import Table
from tests.benches.taps_load import tap

ROWS, BATCH = 5000, 50
PATIENCE = 300
_OWE = """
INSERT INTO outbox (kind, chat_id, args, dedup_key)
SELECT 'bench', (1000000000 + i)::text, '{}', 'bench:' || i FROM generate_series(1, $1::int) AS i
"""


async def measure() -> list[Table]:
    table = Table(f"Drains of {ROWS:,} rows (durable, nothing is sent)", ("", "rows/s"))
    async with world.server() as server:
        async with _replica(await world.migrated(server, "outbox")) as replica:
            table.add("outbox, claimed, sent and settled", f"{await _outbox(replica):,.0f}")
        async with _replica(await world.migrated(server, "inbox")) as replica:
            stored, handled = await _inbox(replica)
            table.add(f"inbox, stored {BATCH} at a time", f"{stored:,.0f}")
            table.add("inbox, claimed, handled and finished", f"{handled:,.0f}")
    return [table]


@asynccontextmanager
async def _replica(url: str) -> AsyncIterator[Replica]:
    await orm.connect(url, max_size=24)
    replica = await Replica.join(url)
    try:
        yield replica
    finally:
        await replica.leave()
        await orm.close()


async def _outbox(replica: Replica) -> float:
    database = connections.get("default")
    sent, done = 0, asyncio.Event()

    async def deliver(claimed: ClaimedMessage) -> Outcome:
        nonlocal sent
        sent += 1
        if sent == ROWS:
            done.set()
        return Sent()

    outbox = Outbox(database, replica, lease=60.0, call_limit=30.0)
    sender = Sender(outbox, Limiter(database), deliver, Reports(SystemClock()))
    await database.execute_query(_OWE, [ROWS])
    began = time.perf_counter()
    await sender.start()
    await asyncio.wait_for(done.wait(), PATIENCE)
    # The last rows are settled before the sender has stopped.
    await sender.stop()
    return ROWS / (time.perf_counter() - began)


async def _inbox(replica: Replica) -> tuple[float, float]:
    handled, done = 0, asyncio.Event()

    async def handle(body: bytes) -> None:
        nonlocal handled
        handled += 1
        if handled == ROWS:
            done.set()

    inbox = Inbox(
        connections.get("default"),
        replica,
        BOT_ID,
        on_dead_letter=Reports(SystemClock()).dead_letter,
    )
    updates = [from_bytes(tap(500_000_000 + person)) for person in range(ROWS)]
    began = time.perf_counter()
    for start in range(0, ROWS, BATCH):
        await inbox.store(updates[start : start + BATCH], claim=False)
    stored = time.perf_counter()
    workers = Workers(handle, inbox)
    await workers.start()
    await asyncio.wait_for(done.wait(), PATIENCE)
    await workers.stop()
    ended = time.perf_counter()
    return ROWS / (stored - began), ROWS / (ended - stored)
