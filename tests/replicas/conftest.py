"""Two replicas that a worker's tests share; a test that stops one leaves the start to the next.

They end with the last test of this folder, and do not go on ticking beside all others.
"""

from collections.abc import AsyncIterator
from functools import partial

import pytest

from tests.database_server import SessionServer
from tests.harness.house import House, open_house
from tests.harness.nursery import ForkedBot, Nursery
from tests.replicas.pair import Pair, open_pair


@pytest.fixture(scope="package")
async def shared_pair(
    database_server: SessionServer, nursery: Nursery, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Pair]:
    url = await database_server.fresh_database()
    async with open_pair(nursery, url, tmp_path_factory.mktemp("pair")) as made:
        yield made
    await database_server.drop_database(url)


@pytest.fixture
async def pair(shared_pair: Pair) -> Pair:
    """Both run, and the gate leads to the first."""
    await shared_pair.both_run()
    return shared_pair


@pytest.fixture(scope="package")
async def polling_house(
    database_server: SessionServer, nursery: Nursery, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[House]:
    """One bot that polls."""
    url = await database_server.fresh_database()
    directory = tmp_path_factory.mktemp("polling")
    async with open_house(url, directory, program=partial(ForkedBot, nursery)) as made:
        # A poller that comes back at once is held up by the real server for three seconds.
        await made.sandbox.settings(same_offset_hold=0.05, conflict_delay=0.05)
        yield made
    await database_server.drop_database(url)
