"""What the clock does, over ten thousand members and over a million, of whom 1,000 are due."""

import statistics
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from tortoise import connections

from bot.database import orm
from bot.jobs import questions
from services import sessions
from services.batches import Batches
from services.channels import memberships, removals, requests
from services.channels.gateway import MemberStatus
from services.commerce import intents, reviews
from services.policy import Policy
from services.subscriptions import reminders
from services.timeline import expiry
from tests.benches import world
from tests.benches.crowd import REMINDED_BEFORE, T0, gather
from tests.benches.table import Table

FEW, MANY = 10_000, 1_000_000
ROUNDS = 5
POLICY = Policy(zone=ZoneInfo("UTC"), grace=timedelta(0))
_DAY = timedelta(days=1)
#: More rows than this read from end to end in one round mean that an index was not used.
_SCANNED = 5_000
_SEQUENTIAL = """
SELECT relname, seq_tup_read FROM pg_stat_user_tables WHERE seq_tup_read > 0
"""


class _NobodyMoved:
    """A Telegram in which every person is where we believe them to be."""

    async def member_status(self, chat_id: str, telegram_id: str) -> MemberStatus:
        return MemberStatus.INSIDE


@dataclass(frozen=True)
class Tick:
    """A job of the scheduler; `shift` is when its rows are due, measured from T0."""

    name: str
    run: Callable[[datetime], Awaitable[int]]
    shift: timedelta = timedelta(0)
    #: The job is called until nothing is left, as the scheduler does; else one call is a round.
    until_done: bool = True


_QUESTIONS = questions(_DAY)


async def _ask(now: datetime) -> int:
    """What a tick does that finds nothing."""
    await _QUESTIONS.due(now, POLICY, Batches().resting)
    return 0


_sweep = partial(memberships.sweep, _NobodyMoved(), policy=POLICY, every=_DAY)
_outside = partial(memberships.sweep_outside, _NobodyMoved(), policy=POLICY, every=_DAY)

TICKS = (
    Tick(
        "reminders_due",
        lambda now: reminders.reminders_due(now=now, policy=POLICY),
        shift=-REMINDED_BEFORE,
    ),
    Tick("intents.expire_due", intents.expire_due),
    Tick("sessions.close_idle", lambda now: sessions.close_idle(now=now, policy=POLICY), _DAY / 48),
    Tick("sweep, 10 of 1,000 due", lambda now: _sweep(now=now), _DAY, until_done=False),
    Tick("sweep_outside (each hour), none due", lambda now: _outside(now=now), _DAY),
    Tick("expiry.expire_due", lambda now: expiry.expire_due(now=now)),
    Tick("requests.let_in_due, none due", lambda now: requests.let_in_due(now=now)),
    Tick("removals.retry_due, none due", lambda now: removals.retry_due(now=now, policy=POLICY)),
    Tick("reviews.remind_due, none due", lambda now: reviews.remind_due(now=now, policy=POLICY)),
    Tick("the question what is due", _ask),
)


@dataclass(frozen=True)
class Measured:
    busy: float
    idle: float
    scans: str


async def measure() -> list[Table]:
    table = Table(
        f"Ticks, 1,000 due of {FEW:,} and of {MANY:,} members",
        ("tick", f"of {FEW:,}", f"of {MANY:,}", "ratio", "nothing due", "read from end to end"),
    )
    async with world.server() as server:
        few = await _all(await world.migrated(server, "few"), FEW)
        many = await _all(await world.migrated(server, "many"), MANY)
    for tick in TICKS:
        small, large = few[tick.name], many[tick.name]
        table.add(
            tick.name,
            f"{small.busy * 1000:.0f} ms",
            f"{large.busy * 1000:.0f} ms",
            f"{large.busy / small.busy:.1f}",
            f"{large.idle * 1000:.1f} ms",
            large.scans,
        )
    return [table]


async def _all(url: str, n: int) -> dict[str, Measured]:
    await gather(url, n)
    # One connection, so that its statistics tell of everything.
    await orm.connect(url, max_size=1)
    try:
        return {tick.name: await _measured(tick) for tick in TICKS}
    finally:
        await orm.close()


async def _measured(tick: Tick) -> Measured:
    before = await _read_sequentially()
    busy, idle = [], []
    for hour in range(ROUNDS):
        now = T0 + tick.shift + timedelta(hours=hour, minutes=30)
        busy.append(await _timed(tick, now))
        idle.append(await _timed(tick, now))
    scans = {
        name: rows / ROUNDS
        for name, read in (await _read_sequentially()).items()
        if (rows := read - before.get(name, 0)) / ROUNDS > _SCANNED
    }
    told = ", ".join(f"{name} {rows:,.0f}" for name, rows in scans.items())
    return Measured(statistics.median(busy), statistics.median(idle), told or "nothing")


async def _timed(tick: Tick, now: datetime) -> float:
    began = time.perf_counter()
    while await tick.run(now) and tick.until_done:
        pass
    return time.perf_counter() - began


async def _read_sequentially() -> dict[str, int]:
    """How many rows of each table were read by sequential scans so far."""
    connection = connections.get("default")
    await connection.execute_query("SELECT pg_stat_force_next_flush()")
    await connection.execute_query("SELECT pg_stat_clear_snapshot()")
    rows = await connection.execute_query_dict(_SEQUENTIAL)
    return {row["relname"]: row["seq_tup_read"] for row in rows}
