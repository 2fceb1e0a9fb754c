"""A polite end (SIGTERM) finishes what is in flight, and nothing of it is repeated."""

import asyncio
import signal
import time
from functools import partial

import pytest

from sandbox.client import Person
from tests.harness.house import House
from tests.harness.processes import Program
from tests.harness.ways import buys, is_approved, messages_of_bot, pays
from tests.replicas.pair import Pair, happens

pytestmark = pytest.mark.xdist_group("processes")


async def _ends_in_the_middle(house: House, bot: Program, member: Person) -> None:
    """The bot is asked to end while an answer is under way, which then goes through."""
    held = await house.sandbox.fault("hold", method="sendMessage", chat=member.id)
    await member.says("/help")

    async def is_held() -> bool:
        return bool(await house.sandbox.fault_hits(held))

    await happens(is_held, "the answer is under way")
    bot.signal(signal.SIGTERM)
    await bot.says('"event": "stopping"')
    await house.sandbox.release(held)
    assert await bot.ends() == 0
    await member.sees("/membership", fresh=True)
    assert not await house.value("SELECT count(*) FROM inbox_updates WHERE state <> 'done'")


async def _was_told_once(house: House, member: Person) -> None:
    await house.rests()
    assert len([m for m in await messages_of_bot(member) if "/membership" in m["text"]]) == 1


async def test_a_polite_end_behind_a_webhook_finishes_what_is_in_flight(pair: Pair) -> None:
    member = await pair.house.member()
    await _ends_in_the_middle(pair.house, pair.first.program, member)
    await pair.first.start()
    await _was_told_once(pair.house, member)


async def test_a_polite_end_while_polling_finishes_what_is_in_flight(polling_house: House) -> None:
    member = await polling_house.member()
    await _ends_in_the_middle(polling_house, polling_house.bot, member)
    await polling_house.start()
    await _was_told_once(polling_house, member)


async def test_what_came_while_a_replica_was_ending_is_handled_by_the_other(pair: Pair) -> None:
    members = [await pair.house.member() for _ in range(4)]
    ports = (pair.first.port, pair.second.port)

    async def says(place: int, member: Person) -> None:
        await pair.brings(ports[place % 2], partial(member.says, "/help"))

    await says(0, members[0])
    pair.first.program.signal(signal.SIGTERM)
    # Refused here, Telegram comes again and finds the way to the other one.
    pair.gate.leads_to(pair.second.port)
    await asyncio.gather(*(member.says("/help") for member in members[1:]))
    assert await pair.first.program.ends() == 0
    for member in members:
        await member.sees("/membership", fresh=True)
    for member in members:
        await _was_told_once(pair.house, member)


async def test_a_notice_under_way_at_a_polite_end_is_sent_once(pair: Pair) -> None:
    house = pair.house
    member = await house.member()
    await buys(member)
    await pair.second.program.stop()
    held = await house.sandbox.fault("hold", method="sendPhoto", chat=house.admin.id)
    mark = await house.sandbox.journal_mark()
    await pays(member)
    await pair.is_hit(held)
    pair.first.program.signal(signal.SIGTERM)
    await pair.first.program.says('"event": "stopping"')
    await house.sandbox.release(held)
    assert await pair.first.program.ends() == 0
    await pair.both_run()
    await is_approved(member, house.admin)
    await house.rests()
    cards = [e for e in await pair.sends(house.admin.id, mark) if e["method"] == "sendPhoto"]
    assert len(cards) == 1


async def test_a_polite_end_right_after_the_start_is_quick(pair: Pair) -> None:
    for _ in range(3):
        leader = await pair.leader()
        began = time.monotonic()
        await leader.program.stop()
        assert time.monotonic() - began < 5
        await pair.leader()
        await leader.start()
