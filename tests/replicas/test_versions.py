"""Two versions never write side by side: one waits for the other to be stopped, or stops itself."""

import asyncio
from collections.abc import AsyncIterator
from functools import partial

import asyncpg
import pytest

from bot.database import migrations
from bot.database.migrations import DatabaseIsNewer, OthersServe, connected, migrate, take_turn
from bot.database.newer import NewerWatch
from bot.database.replicas import Replica
from tests.replicas.pair import Pair, happens

pytestmark = pytest.mark.xdist_group("processes")

NEWER = "99_20300101000000_future.py"
_NEWER = """
INSERT INTO aerich (id, version, app, content) SELECT max(id) + 1, $1, 'models', '{}' FROM aerich
"""


def url_of(pair: Pair) -> str:
    return pair.first.program.env["DATABASE_URL"]


@pytest.fixture
async def newest_missing(pair: Pair) -> AsyncIterator[str]:
    """The pair's database is said to be as it was before the newest migration."""
    newest = migrations.known()[-1]
    async with connected(url_of(pair)) as sql:
        row = await sql.fetchrow("DELETE FROM aerich WHERE version = $1 RETURNING *", newest)
        assert row is not None
        yield newest
        await sql.execute(
            "INSERT INTO aerich (id, version, app, content) VALUES ($1, $2, $3, $4)", *row
        )


async def test_nothing_is_migrated_while_a_replica_serves(pair: Pair, newest_missing: str) -> None:
    with pytest.raises(OthersServe) as refusal:
        await migrate(url_of(pair))
    said = str(refusal.value)
    for replica in (pair.first, pair.second):
        assert f":{replica.program.pid}" in said
    assert said.endswith("Stop every replica first, then start this version.")
    assert "\n" not in said
    assert await migrations.pending(url_of(pair)) == [newest_missing]


async def test_a_newer_version_does_not_come_up_beside_an_older_one(
    pair: Pair, newest_missing: str
) -> None:
    await pair.second.program.stop()
    await pair.second.program.start()
    assert await pair.second.program.ends() == 1
    last = pair.second.program.output().splitlines()[-1]
    assert last.startswith("The database is not changed while another version serves it: ")
    # The older one has not noticed anything.
    member = await pair.house.member()
    await member.says("/help")
    await member.sees("/membership", fresh=True)


async def test_replicas_end_at_migrations_that_they_do_not_know_and_finish_what_they_hold(
    pair: Pair,
) -> None:
    house, member = pair.house, await pair.house.member()
    held = await house.sandbox.fault("hold", method="sendMessage", chat=member.id)
    await member.says("/help")
    await pair.is_hit(held)
    async with connected(url_of(pair)) as sql:
        await sql.execute(_NEWER, NEWER)
        try:
            for replica in (pair.first, pair.second):
                await replica.program.says('"event": "stopping"', within=20)
            await house.sandbox.release(held)
            for replica in (pair.first, pair.second):
                assert await replica.program.ends() == 1
                last = replica.program.output().splitlines()[-1]
                assert last.startswith("The database is newer than this program: it holds ")
                assert NEWER in last
            await member.sees("/membership", fresh=True)
            assert not await house.value(
                "SELECT count(*) FROM inbox_updates WHERE state NOT IN ('done', 'waiting')"
            )
            # A further start gets the same answer.
            await pair.first.program.start()
            assert await pair.first.program.ends() == 1
        finally:
            await sql.execute("DELETE FROM aerich WHERE version = $1", NEWER)


async def test_who_joins_while_another_migrates_looks_behind_it(database_url: str) -> None:
    replica = await Replica.join(database_url)
    try:
        async with connected(database_url) as sql, connected(database_url) as other:
            # This one had looked for others before the replica joined.
            await take_turn(sql)
            starting = asyncio.create_task(NewerWatch(replica, database_url).start())
            await happens(partial(_somebody_waits, other), "the replica waits")
            await sql.execute(_NEWER, NEWER)
            await sql.close()
            with pytest.raises(DatabaseIsNewer):
                await starting
            await other.execute("DELETE FROM aerich WHERE version = $1", NEWER)
    finally:
        await replica.leave()


async def _somebody_waits(sql: asyncpg.Connection) -> bool:
    found: bool = await sql.fetchval(
        "SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted)"
    )
    return found


async def test_the_dead_and_those_who_have_left_hold_no_one_up(database_url: str) -> None:
    replica = await Replica.join(database_url)
    newest = migrations.known()[-1]
    async with connected(database_url) as sql:
        row = await sql.fetchrow("DELETE FROM aerich WHERE version = $1 RETURNING *", newest)
        with pytest.raises(OthersServe):
            await migrate(database_url)
        await replica.leave()
        # It is applied already here, so it fails; but nothing holds it up any more.
        with pytest.raises(migrations.MigrationFailed, match=f"^{newest}"):
            await migrate(database_url)
        await sql.execute(
            "INSERT INTO aerich (id, version, app, content) VALUES ($1, $2, $3, $4)", *row
        )


async def test_a_watch_outlives_a_database_that_is_away(database_url: str) -> None:
    replica = await Replica.join(database_url)
    watch = NewerWatch(replica, database_url, every=0.05)
    await watch.start()
    try:
        async with connected(database_url) as sql:
            await sql.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name ="
                " 'dynamic-capital-replica' AND datname = current_database()"
            )
            await asyncio.sleep(0.2)
            await sql.execute(_NEWER, NEWER)
            with pytest.raises(DatabaseIsNewer, match=NEWER):
                await asyncio.wait_for(watch.found(), 10)
            await sql.execute("DELETE FROM aerich WHERE version = $1", NEWER)
    finally:
        await watch.stop()
        await replica.leave()
