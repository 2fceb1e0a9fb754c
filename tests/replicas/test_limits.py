"""Telegram's limits are kept by all replicas together."""

import asyncio
from functools import partial

import pytest

from sandbox.client import Person
from tests.replicas.pair import Pair, happens

pytestmark = pytest.mark.xdist_group("processes")

RATE = 10
#: The bucket holds a burst of three, and each replica may have drawn one message ahead.
BURST = 3 + 2


async def _say_all(pair: Pair, people: list[Person]) -> None:
    """All people ask for help at once, half of them through each replica."""
    ports = (pair.first.port, pair.second.port)
    for half, port in enumerate(ports):
        pair.gate.leads_to(port)
        taken = len(pair.gate.answers)
        speakers = people[half::2]
        await asyncio.gather(*(person.says("/help") for person in speakers))
        wanted = taken + len(speakers)
        await happens(partial(_has_answered, pair, wanted), "the updates are taken")


async def _has_answered(pair: Pair, times: int) -> bool:
    return len(pair.gate.answers) >= times


async def test_two_replicas_share_one_rate(pair: Pair) -> None:
    house = pair.house
    people = [await house.member() for _ in range(30)]
    await house.rests()
    async with pair.living_with(SEND_RATE=str(RATE)):
        mark = await house.sandbox.journal_mark()
        await _say_all(pair, people)
        for person in people:
            await person.sees("/membership", fresh=True)
        sent = [await pair.sends(person.id, mark) for person in people]
    times = sorted(entry["at"] for answers in sent for entry in answers)
    assert len(times) == len(people)
    crowded = max(sum(start <= at < start + 1 for at in times) for start in times)
    assert crowded <= RATE + BURST
    assert times[-1] - times[0] > (len(people) - BURST) / RATE - 1


async def test_a_flood_of_one_chat_holds_that_chat_and_no_one_else(pair: Pair) -> None:
    house = pair.house
    first, second = await house.member(), await house.member()
    await house.rests()
    mark = await house.sandbox.journal_mark()
    await house.sandbox.fault("429", chat=first.id, retry_after=4)
    await pair.brings(pair.first.port, lambda: first.says("/help"))

    async def told(person: Person) -> list[dict]:
        calls = await house.sandbox.calls("sendMessage", mark)
        return [call for call in calls if int(call["params"]["chat_id"]) == person.id]

    async def is_refused() -> bool:
        return 429 in [call["status"] for call in await told(first)]

    await happens(is_refused, "the first one meets the flood")
    met_at = (await told(first))[0]["at"]
    await pair.brings(pair.second.port, lambda: second.says("/help"))
    await second.sees("/membership", fresh=True)
    await first.sees("/membership", fresh=True)
    assert (await told(second))[0]["at"] < met_at + 4
    calls = await told(first)
    assert [call["status"] for call in calls] == [429, 200]
    assert calls[-1]["at"] >= met_at + 4
