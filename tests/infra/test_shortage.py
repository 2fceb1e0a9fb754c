"""What the database refuses for now is distinguished from what it refuses for good."""

import asyncpg
import pytest
from asyncpg.exceptions import PostgresError
from tortoise.exceptions import IntegrityError, OperationalError

from bot.database.connections import LEAST, MOST, TooFewConnections, pool_size, share
from bot.database.orm import CUT_OFF
from bot.database.shortage import is_servers, is_shortage
from bot.database.url import DatabaseUrl
from bot.telegram.errors import failure_of
from handlers.meanings import DeliveryFailure
from tests.database_server import SessionServer
from tests.infra.conftest import Joins

PASSING = ("08", "40", "53", "55", "57")


@pytest.mark.parametrize(
    "kind",
    [
        kind
        for name, kind in vars(asyncpg.exceptions).items()
        if isinstance(kind, type)
        and issubclass(kind, PostgresError)
        and getattr(kind, "sqlstate", None)
    ],
)
def test_every_error_of_the_server_is_one_or_the_other(kind: type[PostgresError]) -> None:
    error = kind("no")
    passes = str(kind.sqlstate).startswith(PASSING)
    assert is_shortage(error) is passes
    assert failure_of(error) is (DeliveryFailure.SHORTAGE if passes else DeliveryFailure.FAULT)
    assert isinstance(error, CUT_OFF) is passes
    wrapped = OperationalError(error)
    wrapped.__cause__ = error
    assert is_shortage(wrapped) is passes


def test_a_busy_row_is_not_the_whole_servers_shortage() -> None:
    assert is_servers(asyncpg.TooManyConnectionsError("no"))
    assert is_servers(asyncpg.AdminShutdownError("no"))
    for error in (asyncpg.DeadlockDetectedError("no"), asyncpg.LockNotAvailableError("no")):
        assert is_shortage(error)
        assert not is_servers(error)
    for error in (ValueError("no"), IntegrityError("no")):
        assert not is_shortage(error)


def test_replicas_share_what_the_server_allows() -> None:
    assert [share(100, others) for others in range(3)] == [MOST] * 3
    assert LEAST <= share(100, 3) < MOST
    with pytest.raises(TooFewConnections, match=r"allows the bot 100 connections and 4 other"):
        share(100, 4)
    with pytest.raises(TooFewConnections, match="1 need 28"):
        share(10, 0)


async def test_the_server_is_asked_and_knows_who_lives(
    database_server: SessionServer, database: str, join: Joins
) -> None:
    assert await pool_size(database) == MOST
    name = DatabaseUrl.parse(database).database
    server = await asyncpg.connect(database_server.url)
    try:
        await server.execute(f"ALTER DATABASE {name} CONNECTION LIMIT 30")
        assert await pool_size(database) == MOST
        await server.execute(f"ALTER DATABASE {name} CONNECTION LIMIT 20")
        assert LEAST <= await pool_size(database) < MOST
        await join()
        with pytest.raises(TooFewConnections, match="allows the bot 20 connections and 1 other"):
            await pool_size(database)
    finally:
        await server.execute(f"ALTER DATABASE {name} CONNECTION LIMIT -1")
        await server.close()
