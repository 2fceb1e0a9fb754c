"""How many calls may be under way: what the rate needs, and never more than may be unknown."""

import asyncio

from bot.telegram.room import Room


def test_thirty_a_second_keep_few_calls_open() -> None:
    room = Room(30, 256)
    assert room.left == 18
    room.take(18)
    assert room.left == 0


def test_slow_answers_need_more_calls_and_quick_ones_fewer() -> None:
    room = Room(30, 256)
    for _ in range(50):
        room.lasted(2.0)
    assert 110 <= room.left <= 120
    for _ in range(50):
        room.lasted(0.05)
    assert room.left == 18


def test_no_rate_needs_more_than_the_most_and_none_less_than_one() -> None:
    assert Room(1_000_000, 256).left == 256
    assert Room(0.1, 256).left == 1


async def test_they_leave_in_groups_and_not_one_by_one() -> None:
    room = Room(1_000_000, 256)
    room.take(256)
    waiting = asyncio.create_task(room.wait())
    for count, is_done in ((63, False), (1, True)):
        room.give(count)
        for _ in range(3):
            await asyncio.sleep(0)
        assert waiting.done() is is_done


async def test_whoever_waits_goes_on_when_a_call_has_ended() -> None:
    room = Room(30, 1)
    room.take(1)
    waiting = asyncio.create_task(room.wait())
    await asyncio.sleep(0)
    assert not waiting.done()
    room.give(1)
    await asyncio.wait_for(waiting, 5)
