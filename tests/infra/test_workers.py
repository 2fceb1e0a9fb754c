"""The workers: order, bound, drain, takeover, and failures that are no update's fault."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable
from contextvars import ContextVar

import pytest
from aiogram.exceptions import TelegramNetworkError, TelegramRetryAfter
from aiogram.methods import GetMe
from tortoise.backends.base.client import BaseDBAsyncClient

from bot.telegram.inbox import InboxLimits
from bot.telegram.intake import GroupCommit
from bot.telegram.ordering import RawUpdate
from bot.telegram.workers import WorkerLimits, Workers
from tests.infra.conftest import Joins, Station, eventually
from tests.infra.test_inbox import states, update

Handle = Callable[[bytes], Awaitable[None]]
Hires = Callable[..., Awaitable[Workers]]


@pytest.fixture
async def hire() -> AsyncIterator[Hires]:
    """Let workers begin at a station."""
    hired: list[Workers] = []

    async def hires(station: Station, handle: Handle, **limits: float) -> Workers:
        workers = Workers(handle, station.inbox, WorkerLimits(**limits))  # type: ignore[arg-type]
        station.replica.listen("inbox", workers.look)
        await workers.start()
        hired.append(workers)
        return workers

    yield hires
    for workers in hired:
        await workers.stop()


def number(body: bytes) -> int:
    return int(body.decode().partition(":")[2].strip(" }"))


async def test_a_lane_is_handled_in_order_and_lanes_side_by_side(join: Joins, hire: Hires) -> None:
    begun: dict[int, list[int]] = defaultdict(list)
    gate = asyncio.Event()

    async def handle(body: bytes) -> None:
        begun[number(body) % 3].append(number(body))
        if number(body) == 0:
            await gate.wait()

    workers = await hire(await join(), handle)
    await workers.accept([update(n, str(n % 3)) for n in range(30)])
    await eventually(lambda: len(begun[1]) == len(begun[2]) == 10)
    assert begun[0] == [0]
    gate.set()
    await eventually(lambda: len(begun[0]) == 10)
    assert all(ordering_key == sorted(ordering_key) for ordering_key in begun.values())


async def test_no_more_than_the_bound_are_handled_at_a_time(join: Joins, hire: Hires) -> None:
    now, most, done = 0, 0, 0

    async def handle(_: bytes) -> None:
        nonlocal now, most, done
        now += 1
        most = max(most, now)
        await asyncio.sleep(0.005)
        now -= 1
        done += 1

    workers = await hire(await join(), handle, concurrency=4)
    await workers.accept([update(n, str(n)) for n in range(40)])
    await workers.accept([update(n, str(n)) for n in range(40, 60)])
    await eventually(lambda: done == 60)
    assert most == 4


async def test_single_updates_that_race_with_the_end_of_their_lane_are_not_left_lying(
    join: Joins, hire: Hires
) -> None:
    seen: list[int] = []

    async def handle(body: bytes) -> None:
        seen.append(number(body))

    # The periodic look is so rare here that a row left lying would break the deadline.
    workers = await hire(await join(), handle, look_every=60)
    async with asyncio.timeout(20):
        for n in range(0, 200, 2):
            await asyncio.gather(workers.accept([update(n)]), workers.accept([update(n + 1)]))
        await eventually(lambda: len(seen) == 200)


async def test_two_replicas_side_by_side_handle_each_update_once(join: Joins, hire: Hires) -> None:
    seen: list[int] = []
    busy: set[int] = set()

    async def handle(body: bytes) -> None:
        ordering_key = number(body) % 20
        assert ordering_key not in busy
        busy.add(ordering_key)
        await asyncio.sleep(0)
        seen.append(number(body))
        busy.discard(ordering_key)

    one, two = await hire(await join(), handle), await hire(await join(), handle)
    updates = [update(n, str(n % 20)) for n in range(400)]
    await asyncio.gather(*(w.accept([u]) for u in updates for w in (one, two)))
    await eventually(lambda: len(seen) >= 400, within=30)
    assert sorted(seen) == list(range(400))


async def test_a_poisonous_update_becomes_a_dead_letter_and_its_follower_handled(
    join: Joins, hire: Hires, connection: BaseDBAsyncClient
) -> None:
    station = await join(limits=InboxLimits(backoff=(0.01,)))
    tries: list[int] = []

    async def handle(body: bytes) -> None:
        tries.append(number(body))
        if number(body) == 1:
            raise ValueError("cannot be handled, 123456:AAAAAAAAAAAAAAAAAAAAAAAAA")

    workers = await hire(station, handle)
    await workers.accept([update(1), update(2)])
    await eventually(lambda: 2 in tries)
    assert tries == [1, 1, 1, 1, 2]
    assert await eventually(lambda: station.dead_letter)
    assert station.dead_letter[0].error == "ValueError: cannot be handled, <token>"
    await eventually(lambda: workers.in_hand == 0)
    assert await states(connection) == {1: "dead", 2: "done"}


async def test_trouble_of_telegrams_own_uses_up_no_try(join: Joins, hire: Hires) -> None:
    station = await join(limits=InboxLimits(max_attempts=1))
    method = GetMe()
    troubles: list[Exception] = [
        TelegramNetworkError(method, "away"),
        TelegramRetryAfter(method, "slow down", 1),
    ]
    handled = asyncio.Event()

    async def handle(_: bytes) -> None:
        if troubles:
            raise troubles.pop(0)
        handled.set()

    workers = await hire(station, handle)
    await workers.accept([update(1)])
    await asyncio.wait_for(handled.wait(), 10)
    assert station.dead_letter == []


async def test_a_handler_that_cancels_itself_has_only_failed(join: Joins, hire: Hires) -> None:
    station = await join(limits=InboxLimits(max_attempts=1))

    async def handle(_: bytes) -> None:
        raise asyncio.CancelledError

    workers = await hire(station, handle)
    await workers.accept([update(1)])
    assert await eventually(lambda: station.dead_letter)


async def test_stopping_finishes_what_has_begun_and_gives_back_the_rest(
    join: Joins, hire: Hires, connection: BaseDBAsyncClient
) -> None:
    begun, gate = asyncio.Event(), asyncio.Event()

    async def handle(_: bytes) -> None:
        begun.set()
        await gate.wait()

    workers = await hire(await join(), handle, concurrency=1)
    await workers.accept([update(1), update(2), update(3, "8")])
    await begun.wait()
    stopping = asyncio.create_task(workers.stop())
    await eventually(lambda: workers.in_hand == 1)
    assert not stopping.done()
    gate.set()
    await stopping
    assert await states(connection) == {1: "done", 2: "waiting", 3: "waiting"}
    # A webhook that comes now is still stored, for others.
    await workers.accept([update(4, "9")])
    assert (await states(connection))[4] == "waiting"


async def test_what_outlasts_the_drain_limit_goes_to_another_replica(
    join: Joins, hire: Hires
) -> None:
    begun, done = asyncio.Event(), asyncio.Event()

    async def for_ever(_: bytes) -> None:
        begun.set()
        await asyncio.Event().wait()

    async def quickly(_: bytes) -> None:
        done.set()

    one = await hire(await join(), for_ever, drain=0.1)
    await hire(await join(), quickly, look_every=60)
    await one.accept([update(1)])
    await begun.wait()
    await one.stop()
    await asyncio.wait_for(done.wait(), 10)


async def test_a_long_handler_keeps_its_lease(
    join: Joins, hire: Hires, connection: BaseDBAsyncClient
) -> None:
    runs = 0
    gate = asyncio.Event()

    async def handle(_: bytes) -> None:
        nonlocal runs
        runs += 1
        await gate.wait()

    short = InboxLimits(lease=0.6)
    one = await hire(await join(limits=short), handle, renew_every=0.1, look_every=0.05)
    two = await hire(await join(limits=short), handle, renew_every=0.1, look_every=0.05)
    await one.accept([update(1)])
    await eventually(lambda: _was_renewed_for(connection, seconds=1.5))
    gate.set()
    await eventually(lambda: one.in_hand == two.in_hand == 0)
    assert runs == 1


async def _was_renewed_for(connection: BaseDBAsyncClient, seconds: float) -> bool:
    rows = await connection.execute_query_dict(
        "SELECT FROM inbox_updates WHERE lease_until > received_at + make_interval(secs => $1)",
        [seconds],
    )
    return bool(rows)


async def test_a_queued_update_that_was_taken_over_does_not_begin(
    join: Joins, hire: Hires, connection: BaseDBAsyncClient
) -> None:
    seen: list[int] = []
    gate = asyncio.Event()

    async def handle(body: bytes) -> None:
        seen.append(number(body))
        await gate.wait()

    station, other = await join(), await join()
    workers = await hire(station, handle, concurrency=1)
    await workers.accept([update(1, "1"), update(2, "2")])
    await eventually(lambda: seen)
    # As after a pause: the other replica took the queued row, and our life has changed.
    await connection.execute_query_dict(
        "UPDATE inbox_updates SET owner = $1, attempts = 2 WHERE update_id = 2",
        [other.replica.id],
    )
    station.replica.life += 1
    gate.set()
    await eventually(lambda: workers.in_hand == 0)
    assert seen == [1]


async def test_the_handlers_context_is_not_the_requests(join: Joins, hire: Hires) -> None:
    """A task that is born in a transaction or a request must not inherit either."""
    trace: ContextVar[str] = ContextVar("trace", default="none")
    seen: list[str] = []

    async def handle(_: bytes) -> None:
        seen.append(trace.get())

    workers = await hire(await join(), handle)
    trace.set("a request's own")
    await workers.accept([update(1)])
    assert await eventually(lambda: seen) == ["none"]


async def test_updates_that_arrive_together_are_stored_together() -> None:
    batches: list[int] = []

    async def store(updates: object) -> None:
        batches.append(len(updates))  # type: ignore[arg-type]
        await asyncio.sleep(0.01)

    commit = GroupCommit(store, width=1)
    await asyncio.gather(*(commit.put(update(n)) for n in range(20)))
    assert sum(batches) == 20
    assert len(batches) <= 3


async def test_a_batch_that_could_not_be_stored_fails_for_everyone_in_it() -> None:
    async def store(_: object) -> None:
        raise OSError("no database")

    commit = GroupCommit(store)
    outcomes = await asyncio.gather(
        *(commit.put(update(n)) for n in range(5)), return_exceptions=True
    )
    assert [type(outcome) for outcome in outcomes] == [OSError] * 5
    again = await asyncio.gather(commit.put(RawUpdate(9, "7", b"{}")), return_exceptions=True)
    assert isinstance(again[0], OSError)
