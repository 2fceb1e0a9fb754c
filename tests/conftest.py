"""Fixtures for every layer: databases and whole bots, which cost nothing until asked for."""

import gc
from collections.abc import AsyncIterator, Awaitable, Callable, Generator
from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from bot.database.migrations import migrate
from sandbox.client import Person
from services.marks import use_key
from tests.database_server import SessionServer
from tests.harness.house import House, open_house
from tests.harness.nursery import ForkedBot, Nursery, open_nursery
from tests.harness.tables import Recycled

use_key("the secret of the tests, which is none")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rewrite-snapshots",
        action="store_true",
        help="keep what people read as it is now (tests/snapshots)",
    )


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """What is imported and collected stays: nobody looks for garbage in it, now or later."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Who needs the shared house comes last: its bot goes on ticking for as long as it stands."""
    items.sort(key=lambda item: "house" in getattr(item, "fixturenames", ()))


@pytest.fixture(scope="session")
async def database_server() -> AsyncIterator[SessionServer]:
    """The session's PostgreSQL, with a migrated template in it."""
    async with SessionServer() as server:
        await server.template_database(migrate)
        yield server


@pytest.fixture(scope="session")
async def recycled(database_server: SessionServer) -> AsyncIterator[Recycled]:
    lender = Recycled(database_server)
    yield lender
    await lender.close()


@pytest.fixture
async def database_url(recycled: Recycled) -> AsyncIterator[str]:
    """A migrated database without a row, which no other test uses at the moment."""
    yield await recycled.lend()
    await recycled.take_back()


@pytest.fixture
async def database(database_url: str, recycled: Recycled) -> AsyncIterator[str]:
    """A migrated database without a row, with the models connected to it."""
    await recycled.connect()
    yield database_url
    await recycled.disconnect()


@pytest.fixture(scope="session")
async def shared_database(database_server: SessionServer) -> AsyncIterator[str]:
    """A migrated database for tests that leave no row behind."""
    url = await database_server.fresh_database()
    yield url
    await database_server.drop_database(url)


@pytest.fixture
async def sql(shared_database: str) -> AsyncIterator[asyncpg.Connection]:
    """A bare connection inside a transaction that is rolled back at the end."""
    connection = await asyncpg.connect(shared_database)
    transaction = connection.transaction()
    await transaction.start()
    yield connection
    await transaction.rollback()
    await connection.close()


@pytest.fixture(scope="session")
async def house(
    database_server: SessionServer, nursery: Nursery, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[House]:
    """The house that all flow tests of a worker share; its clock only ever goes forward."""
    url = await database_server.fresh_database()
    directory = tmp_path_factory.mktemp("house")
    async with open_house(url, directory, program=partial(ForkedBot, nursery)) as made:
        await made.knows_gram()
        yield made
    await database_server.drop_database(url)


@pytest.fixture
async def member(house: House) -> Person:
    """A person who speaks English and has just opened the bot."""
    return await house.member()


NewHouse = Callable[..., Awaitable[House]]


@pytest.fixture
async def new_house(
    database_server: SessionServer, nursery: Nursery, tmp_path: Path
) -> AsyncIterator[NewHouse]:
    """Makes a house of the test's own, with settings of its own: `await new_house(GRACE_HOURS=1)`.

    For tests that restart or kill the bot, or that need other rules.
    """
    program = partial(ForkedBot, nursery)
    async with AsyncExitStack() as stack:

        async def build(*, furnished: bool = True, **settings: Any) -> House:
            url = await database_server.fresh_database()
            stack.push_async_callback(database_server.drop_database, url)
            environment = {name: str(value) for name, value in settings.items()}
            directory = tmp_path / f"house-{len(houses)}"
            directory.mkdir()
            made = await stack.enter_async_context(
                open_house(url, directory, environment, furnished=furnished, program=program)
            )
            houses.append(made)
            return made

        houses: list[House] = []
        build.houses = houses  # type: ignore[attr-defined]
        yield build


@pytest.fixture(scope="session")
async def nursery() -> AsyncIterator[Nursery]:
    """Starts bots in a fraction of a second; tests/ops starts them as an operator does."""
    async with open_nursery() as made:
        yield made


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A failed flow test also shows the end of its bot's log."""
    report = yield
    if report.failed and isinstance(item, pytest.Function):
        given = list(item.funcargs.values())
        for value in [*given, *(house for one in given for house in getattr(one, "houses", ()))]:
            if isinstance(value, House):
                report.sections.append(("end of the bot's log", value.bot.tail()))
    return report
