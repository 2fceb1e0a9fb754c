"""The recorder: nothing waits for it, nothing is lost by an end in peace, and it has its bounds."""

import asyncio
import time
from collections.abc import Callable
from datetime import timedelta
from zoneinfo import ZoneInfo

import asyncpg
import pytest
from prometheus_client import CollectorRegistry
from structlog.testing import capture_logs

from bot import recorder as module
from bot.clock import SystemClock
from bot.recorder import Recorder
from models.lifecycles import InteractionType
from services.analytics.recording import Interaction
from services.policy import Policy
from services.settings.live import LivePolicy
from tests.factories import NOW

pytestmark = pytest.mark.usefixtures("database")
POLICY = Policy(zone=ZoneInfo("Asia/Tokyo"))
KEPT = "SELECT count(*) FROM user_interactions"


def recorder() -> Recorder:
    return Recorder(SystemClock(), LivePolicy(POLICY), CollectorRegistry())


def done(person: int, second: int = 0) -> Interaction:
    return Interaction(
        str(person), InteractionType.MESSAGE, NOW + timedelta(seconds=second), {}, None
    )


@pytest.fixture
async def line(database_url: str):  # type: ignore[no-untyped-def]
    connection = await asyncpg.connect(database_url)
    yield connection
    await connection.close()


async def until(is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 10
    while not is_so():
        assert time.monotonic() < deadline
        await asyncio.sleep(0.01)


async def test_what_is_left_at_the_end_is_written(line: asyncpg.Connection) -> None:
    keeper = recorder()
    await keeper.start()
    for n in range(2500):
        keeper.note(done(n))
    await keeper.stop()
    assert await line.fetchval(KEPT) == 2500
    assert keeper.dropped._value.get() == 0


async def test_an_end_with_nothing_to_write_is_at_once() -> None:
    keeper = recorder()
    await keeper.start()
    async with asyncio.timeout(0.4):
        await keeper.stop()


async def test_it_is_written_while_more_may_come(line: asyncpg.Connection) -> None:
    keeper = recorder()
    await keeper.start()
    try:
        for n in range(3):
            keeper.note(done(n))
            await until(lambda n=n: keeper.recorded._value.get() == n + 1)  # type: ignore[misc]
        assert await line.fetchval(KEPT) == 3
    finally:
        await keeper.stop()


async def test_a_slow_database_costs_the_oldest_and_is_said_once(
    line: asyncpg.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_ROOM", 100)
    keeper = recorder()
    await line.execute("BEGIN; LOCK TABLE bot_sessions IN ACCESS EXCLUSIVE MODE")
    with capture_logs() as logs:
        await keeper.start()
        keeper.note(done(0))
        # It is being written, and waits for the lock, when the others come.
        await until(lambda: not keeper._waiting)
        for n in range(1, 151):
            keeper.note(done(n))
        assert len(keeper._waiting) == 100
        await until(lambda: keeper.dropped._value.get() >= 51)
        await line.execute("ROLLBACK")
        await keeper.stop()
    said = [one for one in logs if one["event"] == "interactions_dropped"]
    # At once, and the rest when its minute, or everything, is over.
    assert [one["count"] for one in said] == [1, 50]
    written = await line.fetchval(KEPT)
    assert written + keeper.dropped._value.get() == 151
    assert written == 100


async def test_the_rest_of_what_was_dropped_is_said_when_its_minute_is_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "_ROOM", 1)
    monkeypatch.setattr(module, "_SAID_EVERY", 0.05)
    keeper = recorder()
    with capture_logs() as logs:
        for n in range(10):
            keeper.note(done(n))
        await until(lambda: len(logs) == 2)
    assert [one["count"] for one in logs] == [1, 8]


@pytest.mark.parametrize("is_cut", [True, False])
async def test_the_end_does_not_wait_for_ever(
    line: asyncpg.Connection, monkeypatch: pytest.MonkeyPatch, is_cut: bool
) -> None:
    monkeypatch.setattr(module, "_PATIENCE", 30 if is_cut else 0.2)
    keeper = recorder()
    await line.execute("BEGIN; LOCK TABLE bot_sessions IN ACCESS EXCLUSIVE MODE")
    await keeper.start()
    keeper.note(done(1))
    await until(lambda: not keeper._waiting)
    async with asyncio.timeout(1.5):
        if is_cut:
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(keeper.stop(), 0.1)
        else:
            await keeper.stop()
    await line.execute("ROLLBACK")
    # What was being written counts as well.
    assert keeper.dropped._value.get() == 1


async def test_an_operator_may_want_nothing_of_it(line: asyncpg.Connection) -> None:
    keeper = Recorder(SystemClock(), LivePolicy(POLICY), CollectorRegistry(), is_on=False)
    await keeper.start()
    keeper.note(done(1))
    await keeper.stop()
    assert await line.fetchval(KEPT) == 0
