"""The list of replicas: joining, the news between them, losing the line and coming back."""

import asyncio

import asyncpg
import pytest
from tortoise.backends.base.client import BaseDBAsyncClient

from bot.database.replicas import Pulse, Replica
from tests.infra.conftest import Joins, eventually, kill_session_of


async def test_news_reach_every_replica(join: Joins, connection: BaseDBAsyncClient) -> None:
    heard = [asyncio.Event(), asyncio.Event()]
    for event in heard:
        (await join()).replica.listen("outbox", event.set)
    await connection.execute_query_dict("SELECT pg_notify('outbox', '')")
    async with asyncio.timeout(5):
        await asyncio.gather(*(event.wait() for event in heard))


async def test_what_was_missed_while_the_line_was_cut_is_made_up_for(
    join: Joins, database: str
) -> None:
    replica = (await join()).replica
    heard = asyncio.Event()
    replica.listen("outbox", heard.set)
    await kill_session_of(database, replica)
    await asyncio.wait_for(heard.wait(), 10)
    assert replica.connected


async def test_a_channel_that_no_one_announces_on_is_refused(join: Joins) -> None:
    with pytest.raises(ValueError, match="outbox, inbox, flood"):
        (await join()).replica.listen("gossip", lambda: None)


async def test_the_same_lock_is_taken_again_from_a_session_that_hangs(
    join: Joins, database: str
) -> None:
    """After a cut line the server may keep the old session; it must not lock us out."""
    station = await join()
    replica = station.replica
    old = replica._connection
    replica._connection = None
    replica._lost.set()
    await eventually(lambda: replica.connected)
    assert old is not None
    await eventually(old.is_closed)


async def test_who_leaves_is_gone_from_the_list(
    database: str, connection: BaseDBAsyncClient
) -> None:
    replica = await Replica.join(database)
    await replica.leave()
    rows = await connection.execute_query_dict("SELECT * FROM replicas")
    assert rows == []


async def test_rows_of_the_long_dead_are_cleared_away_by_who_joins(
    join: Joins, connection: BaseDBAsyncClient
) -> None:
    await connection.execute_query_dict(
        "INSERT INTO replicas (name, seen_at) VALUES ('old', now() - interval '2 days')"
    )
    replica = (await join()).replica
    rows = await connection.execute_query_dict("SELECT id FROM replicas")
    assert [row["id"] for row in rows] == [replica.id]


async def test_a_replica_whose_row_was_cleared_away_writes_it_again(
    join: Joins, connection: BaseDBAsyncClient
) -> None:
    replica = (await join()).replica
    await connection.execute_query_dict("DELETE FROM replicas")
    rows = await eventually(lambda: connection.execute_query_dict("SELECT id FROM replicas"))
    assert rows == [{"id": replica.id}]


async def test_without_a_database_no_one_joins(database: str) -> None:
    with pytest.raises((OSError, asyncpg.PostgresError)):
        await Replica.join("postgres://nobody@127.0.0.1:1/nothing")


@pytest.mark.parametrize("ticks", range(6))
async def test_who_leaves_while_the_line_is_lost_does_not_stay_for_ever(
    database: str, ticks: int
) -> None:
    replica = await Replica.join(database, pulse=Pulse(lease=10, beat_every=5))
    # Its keeper waits for the next beat, and the line is lost in the very moment of leaving.
    await eventually(lambda: bool(replica._lost._waiters))
    replica._lost.set()
    for _ in range(ticks):
        await asyncio.sleep(0)
    await asyncio.wait_for(replica.leave(), 5)
