"""Ground to build servers on, and one shared server for tests that only need a database."""

import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.database import orm
from bot.database.embedded import EmbeddedServer
from bot.database.migrations import migrate
from services.timeline.opening.portions import open_all
from tests.database.former import POLICY, UPGRADE, restored
from tests.database_server import SessionServer


@contextmanager
def open_directory() -> Iterator[Path]:
    """A directory with a short path that other users may enter, unlike pytest's own."""
    directory = Path(tempfile.mkdtemp(prefix="dc-", dir="/tmp"))
    try:
        directory.chmod(0o755)
        yield directory
    finally:
        shutil.rmtree(directory)


@pytest.fixture
def ground() -> Iterator[Path]:
    """Space for one test's servers."""
    with open_directory() as directory:
        yield directory


@pytest.fixture(scope="session")
async def data() -> AsyncIterator[Path]:
    """A stopped database. Tests take turns on it, because making one takes most of their time."""
    with open_directory() as directory:
        async with EmbeddedServer(directory / "postgres"):
            pass
        yield directory / "postgres"


@pytest.fixture(scope="session")
async def shared_server() -> AsyncIterator[SessionServer]:
    async with SessionServer() as server:
        yield server


@pytest.fixture
async def empty_database(shared_server: SessionServer) -> AsyncIterator[str]:
    """The URL of a database of the test's own, without the project's tables."""
    url = await shared_server.fresh_database(migrated=False)
    yield url
    await shared_server.drop_database(url)


@pytest.fixture(scope="session")
async def former_release(database_server: SessionServer) -> AsyncIterator[str]:
    """What the former release left, with today's schema and no facts; not to be touched."""
    url = await restored(database_server)
    await migrate(url)
    yield url
    await database_server.drop_database(url)


@pytest.fixture
async def former(database_server: SessionServer, former_release: str) -> AsyncIterator[str]:
    """A copy of the test's own, with the models connected to it."""
    url = await database_server.fresh_database(like=former_release)
    await orm.connect(url, max_size=8)
    yield url
    await orm.close()
    await database_server.drop_database(url)


@pytest.fixture
async def upgraded(former: str) -> str:
    """The same with all people's facts."""
    async for _ in open_all(now=UPGRADE, policy=POLICY):
        pass
    return former
