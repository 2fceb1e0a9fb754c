"""A Telegram that knows one token, databases without tables, and ground for servers."""

from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from tests.database.conftest import open_directory
from tests.database_server import SessionServer
from tests.harness.nursery import Nursery
from tests.harness.processes import Program
from tests.ops.commands import TOKEN, run


@pytest.fixture(scope="session", autouse=True)
async def forked_commands(nursery: Nursery) -> None:
    """Where `run` and `done` start their commands."""
    run.nursery = nursery


@pytest.fixture(scope="session")
async def telegram(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[str]:
    """The address of a sandbox that answers 401 to every token but one."""
    log = tmp_path_factory.mktemp("telegram") / "log"
    program = Program("sandbox", "--port", "0", "--token", TOKEN, log=log)
    await program.start()
    try:
        yield (await program.says(r"(http://127\.0\.0\.1:\d+)"))[1]
    finally:
        await program.kill()


@pytest.fixture
async def empty_databases(database_server: SessionServer) -> AsyncIterator[list[str]]:
    """The URLs of two databases without a table."""
    async with AsyncExitStack() as stack:
        urls = []
        for _ in range(2):
            url = await database_server.fresh_database(migrated=False)
            stack.push_async_callback(database_server.drop_database, url)
            urls.append(url)
        yield urls


@pytest.fixture
def ground() -> Iterator[Path]:
    """A place for servers that another user has to reach, unlike pytest's own directories."""
    with open_directory() as directory:
        yield directory
