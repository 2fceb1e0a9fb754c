"""The lines to the database die without a word: the bot finds out, comes back, and can be ended."""

import signal
import time
from collections.abc import AsyncIterator
from functools import partial

import aiohttp
import pytest

from tests.database_server import SessionServer
from tests.harness.house import House, open_house
from tests.harness.nursery import ForkedBot, Nursery
from tests.harness.swallowing import Swallower, swallower
from tests.replicas.pair import free_port, happens

pytestmark = pytest.mark.xdist_group("processes")
#: What an operator may count on, in seconds: the server holds what a silent line had begun for up
#: to 20, a statement that waits for it gives up after 10, and then it is asked again.
RECOVERY, STOP = 45.0, 20.0


class Behind:
    """A house whose bot reaches its database through something that can swallow."""

    def __init__(self, house: House, way: Swallower, port: int) -> None:
        self.house = house
        self.way = way
        self.port = port

    async def ready(self) -> int:
        async with (
            aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(5)) as session,
            session.get(f"http://127.0.0.1:{self.port}/readyz") as answer,
        ):
            return answer.status

    async def is_told_unready(self) -> bool:
        return await self.ready() == 503


@pytest.fixture
async def behind(
    database_server: SessionServer, nursery: Nursery, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Behind]:
    url = await database_server.fresh_database()
    port = free_port()
    async with swallower(url) as (way, through):
        settings = {"DATABASE_URL": through, "PORT": str(port)}
        directory = tmp_path_factory.mktemp("swallowed")
        program = partial(ForkedBot, nursery)
        async with open_house(url, directory, settings, furnished=False, program=program) as house:
            # Said loudly while it lasts, which is what an operator wants to read.
            house.expects_error("updates_not_stored")
            yield Behind(house, way, port)
            way.ends()
            if not house.bot.is_running:
                await house.start()
    await database_server.drop_database(url)


async def test_a_bot_whose_lines_died_silently_answers_again(behind: Behind) -> None:
    house = behind.house
    member = await house.member()
    behind.way.begins()
    await member.says("/help")
    await happens(behind.is_told_unready, "the probe says so", within=RECOVERY)
    behind.way.ends()
    healed = time.monotonic()
    await member.sees("/membership", fresh=True, within=RECOVERY)
    await member.says("/plans")
    await member.sees("1 month", fresh=True, within=RECOVERY)
    assert time.monotonic() - healed <= RECOVERY


async def test_lines_that_died_alone_are_replaced_while_the_server_is_well(
    behind: Behind,
) -> None:
    member = await behind.house.member()
    behind.way.begins()
    behind.way.ends()
    began = time.monotonic()
    await member.says("/help")
    await member.sees("/membership", fresh=True, within=RECOVERY)
    assert time.monotonic() - began <= RECOVERY


async def test_a_polite_end_behind_dead_lines_is_an_end(behind: Behind) -> None:
    member = await behind.house.member()
    behind.way.begins()
    await member.says("/help")
    await happens(behind.is_told_unready, "the probe says so", within=RECOVERY)
    began = time.monotonic()
    behind.house.bot.signal(signal.SIGTERM)
    assert await behind.house.bot.ends() == 0
    assert time.monotonic() - began <= STOP
