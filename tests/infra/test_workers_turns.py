"""The workers while there is more than they can do: deadlines, turns, and shortages that pass."""

import asyncio

import asyncpg
import pytest
from tortoise.backends.base.client import BaseDBAsyncClient

from bot.telegram.current_update import rest
from bot.telegram.inbox import InboxLimits
from bot.telegram.ordering import RawUpdate
from bot.telegram.slots import Slots
from models.delivery import InboxKind
from tests.infra.conftest import Joins, eventually
from tests.infra.test_inbox import states
from tests.infra.test_inbox_turns import said
from tests.infra.test_workers import Hires, hire, number

__all__ = ["hire"]


def asked(number_: int, ordering_key: str = "7") -> RawUpdate:
    return said(number_, f"{ordering_key}:deadline", InboxKind.DEADLINE)


async def test_what_has_a_deadline_begins_while_every_slot_is_taken(
    join: Joins, hire: Hires
) -> None:
    gate, seen = asyncio.Event(), list[int]()

    async def handle(body: bytes) -> None:
        seen.append(number(body))
        if number(body) < 1000:
            await gate.wait()

    workers = await hire(await join(), handle, concurrency=2)
    await workers.accept([said(n, f"{n % 7}") for n in range(60)])
    await eventually(lambda: len(seen) == 2)
    await workers.accept([asked(1000, "1")])
    await eventually(lambda: seen[2:] == [1000])
    gate.set()
    await eventually(lambda: len(seen) == 61)


async def test_what_could_begin_lets_a_deadline_pass_first(join: Joins, hire: Hires) -> None:
    order, gate = list[str](), asyncio.Event()

    async def handle(body: bytes) -> None:
        order.append(f"{number(body)} begins")
        if number(body) == 1000:
            await gate.wait()
            order.append("1000 ends")

    workers = await hire(await join(), handle)
    await workers.accept([asked(1000, "1")])
    await eventually(lambda: order)
    await workers.accept([said(n, f"{n}") for n in range(5)])
    await eventually(lambda: workers.in_hand == 6)
    gate.set()
    await eventually(lambda: len(order) == 7)
    assert order[:2] == ["1000 begins", "1000 ends"]


async def test_what_another_replica_left_is_begun_by_a_full_one(join: Joins, hire: Hires) -> None:
    gate, seen = asyncio.Event(), list[int]()

    async def handle(body: bytes) -> None:
        seen.append(number(body))
        if number(body) < 1000:
            await gate.wait()

    workers = await hire(await join(), handle, concurrency=1)
    await workers.accept([said(n, f"{n}") for n in range(10)])
    other = await join()
    await other.inbox.store([asked(1000)], claim=False, urgent=False)
    await eventually(lambda: seen[1:] == [1000])
    gate.set()


async def test_an_honest_person_is_next_however_much_others_say(join: Joins, hire: Hires) -> None:
    seen, gate = list[int](), asyncio.Event()

    async def handle(body: bytes) -> None:
        seen.append(number(body))
        if number(body) < 4:
            await gate.wait()

    workers = await hire(await join(), handle, concurrency=4)
    await workers.accept(
        [
            said(ordering_key + n * 16, f"{ordering_key}")
            for n in range(30)
            for ordering_key in range(16)
        ]
    )
    await eventually(lambda: len(seen) == 4)
    await workers.accept([said(5000, "honest")])
    gate.set()
    await eventually(lambda: 5000 in seen)
    # Not behind 480 others: behind what had been claimed already, one of each ordering key.
    assert seen.index(5000) <= 20
    await eventually(lambda: len(seen) == 481)
    for ordering_key in range(16):
        mine = [n for n in seen if n < 5000 and n % 16 == ordering_key]
        assert mine == sorted(mine)


async def test_who_only_waits_for_a_chats_limit_keeps_no_one_waiting(
    join: Joins, hire: Hires
) -> None:
    seen, resting = list[int](), asyncio.Event()

    async def handle(body: bytes) -> None:
        seen.append(number(body))
        if number(body) < 10:
            resting.set()
            await rest(60)

    workers = await hire(await join(), handle, concurrency=1, drain=0.05)
    await workers.accept([said(n, f"{n}") for n in range(5)])
    await resting.wait()
    await workers.accept([said(100, "honest")])
    await eventually(lambda: 100 in seen)


async def test_those_at_rest_are_bounded_too(join: Joins, hire: Hires) -> None:
    seen = list[int]()

    async def handle(body: bytes) -> None:
        seen.append(number(body))
        await rest(60)

    workers = await hire(await join(), handle, concurrency=2, resting=3, drain=0.05)
    for n in range(20):
        await workers.accept([said(n, f"{n}")])
    await eventually(lambda: len(seen) == 6)
    assert workers.in_hand == 6


async def test_a_slot_goes_to_the_earliest_turn_and_is_not_lost_by_who_gives_up() -> None:
    slots = Slots(1)
    await slots.take(0)
    order = list[float]()

    async def works(turn: float) -> None:
        await slots.take(turn)
        order.append(turn)
        slots.give()

    tasks = [asyncio.create_task(works(turn)) for turn in (3.0, 1.0, 2.0)]
    await asyncio.sleep(0)
    tasks[0].cancel()
    slots.give()
    await asyncio.gather(*tasks, return_exceptions=True)
    assert order == [1.0, 2.0]
    await asyncio.wait_for(slots.take(9), 1)


SHORTAGES = (
    asyncpg.TooManyConnectionsError,
    asyncpg.SerializationError,
    asyncpg.DeadlockDetectedError,
    asyncpg.LockNotAvailableError,
    asyncpg.AdminShutdownError,
    asyncpg.CannotConnectNowError,
    asyncpg.QueryCanceledError,
    asyncpg.DiskFullError,
)


@pytest.mark.parametrize("shortage", SHORTAGES)
async def test_a_shortage_of_the_database_uses_up_no_try(
    join: Joins,
    hire: Hires,
    connection: BaseDBAsyncClient,
    shortage: type[asyncpg.PostgresError],
) -> None:
    station = await join(limits=InboxLimits(max_attempts=1))
    failures = 2

    async def handle(_: bytes) -> None:
        nonlocal failures
        if failures:
            failures -= 1
            raise shortage("not now")

    workers = await hire(station, handle)
    await workers.accept([said(n, f"{n}") for n in range(4)])
    await eventually(lambda: not failures and not workers.in_hand)

    async def all_done() -> bool:
        return set((await states(connection)).values()) == {"done"}

    await eventually(all_done)
    assert station.dead_letter == []


async def test_parking_waits_for_a_database_that_cannot_write_the_word(
    join: Joins, hire: Hires, connection: BaseDBAsyncClient
) -> None:
    station = await join(limits=InboxLimits(max_attempts=1))
    told = list[int]()

    async def on_dead_letter(dead_letter: object) -> None:
        told.append(1)
        if len(told) < 3:
            raise asyncpg.TooManyConnectionsError("not now")

    station.inbox._on_dead_letter = on_dead_letter  # type: ignore[assignment]

    async def handle(_: bytes) -> None:
        raise ValueError("cannot be handled")

    workers = await hire(station, handle)
    await workers.accept([said(1)])
    await eventually(lambda: len(told) == 3 and not workers.in_hand)
    assert await states(connection) == {1: "dead"}
