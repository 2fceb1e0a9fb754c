"""Fixtures for every floor: databases that cost nothing until a test asks for one."""

from collections.abc import AsyncIterator

import asyncpg
import pytest

from bot.database import orm
from bot.database.migrations import migrate
from tests.database_server import SessionServer


@pytest.fixture(scope="session")
async def database_server() -> AsyncIterator[SessionServer]:
    """The session's PostgreSQL, with a migrated template in it."""
    async with SessionServer() as server:
        await server.template_database(migrate)
        yield server


@pytest.fixture
async def database_url(database_server: SessionServer) -> AsyncIterator[str]:
    """A migrated database of the test's own."""
    url = await database_server.fresh_database()
    yield url
    await database_server.drop_database(url)


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[str]:
    """A migrated database of the test's own, with the models connected to it."""
    await orm.connect(database_url, max_size=8)
    yield database_url
    await orm.close()


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
