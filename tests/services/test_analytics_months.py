"""Partitions: made ahead by the leader, filled with what came before them, dropped as a whole."""

import asyncio
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import asyncpg
import pytest

from services.analytics.months import keep_months
from services.policy import Policy
from tests.services.locks import somebody_waits

pytestmark = pytest.mark.usefixtures("database")
POLICY = Policy(zone=ZoneInfo("Asia/Tokyo"), taps_kept=timedelta(days=62))
NOW = datetime(2031, 1, 15, 9, 0, tzinfo=UTC)


async def parts(sql: asyncpg.Connection, table: str = "user_interactions") -> list[str]:
    rows = await sql.fetch(
        "SELECT inhrelid::regclass::text AS part FROM pg_inherits WHERE inhparent = $1::regclass"
        " ORDER BY part",
        table,
    )
    return [row[0].removeprefix(table) for row in rows]


async def put(sql: asyncpg.Connection, *moments: datetime) -> None:
    await sql.executemany(
        "INSERT INTO user_interactions (telegram_user_id, interaction_type, created_at)"
        " VALUES ('1', 'command', $1)",
        [(moment,) for moment in moments],
    )


async def where(sql: asyncpg.Connection) -> list[tuple[str, datetime]]:
    rows = await sql.fetch(
        "SELECT tableoid::regclass::text, created_at FROM user_interactions ORDER BY created_at"
    )
    return [(row[0].removeprefix("user_interactions"), row[1]) for row in rows]


@pytest.fixture
async def line(database_url: str):  # type: ignore[no-untyped-def]
    connection = await asyncpg.connect(database_url)
    for table in ("user_interactions", "user_analytics"):
        for part in await parts(connection, table):
            if part != "_rest":
                await connection.execute(f"DROP TABLE {table}{part}")
    yield connection
    await connection.close()


async def test_three_months_are_there_and_those_whose_time_is_over_are_not(
    line: asyncpg.Connection,
) -> None:
    await keep_months(NOW, POLICY)
    assert await parts(line) == ["_2031_01", "_2031_02", "_2031_03", "_rest"]
    await keep_months(NOW, POLICY)
    await keep_months(NOW + timedelta(days=70), POLICY)
    assert await parts(line) == [f"_2031_0{month}" for month in range(1, 6)] + ["_rest"]
    await keep_months(NOW + timedelta(days=80), POLICY)
    assert await parts(line) == [f"_2031_0{month}" for month in range(2, 7)] + ["_rest"]
    assert len(await parts(line, "user_analytics")) == 7


async def test_rows_that_came_before_their_month_move_into_it(line: asyncpg.Connection) -> None:
    first = datetime(2031, 1, 1, tzinfo=UTC)
    ends = first - timedelta(microseconds=1)
    old, ahead = NOW - timedelta(days=90), NOW + timedelta(days=400)
    await put(line, old, ends, first, NOW, ahead)
    await keep_months(NOW, POLICY)
    assert await where(line) == [
        *(("_2030_12", ends), ("_2031_01", first), ("_2031_01", NOW)),
        # No month is made for a clock that is wrong, and what is too old is forgotten.
        ("_rest", ahead),
    ]


async def test_two_leaders_at_once_make_a_month_once(line: asyncpg.Connection) -> None:
    await put(line, NOW)
    await asyncio.gather(*(keep_months(NOW, POLICY) for _ in range(4)))
    assert await where(line) == [("_2031_01", NOW)]


async def test_a_writer_that_holds_the_table_keeps_no_leader_for_long(
    line: asyncpg.Connection,
) -> None:
    await line.execute("BEGIN; LOCK TABLE user_interactions IN ACCESS EXCLUSIVE MODE")
    with pytest.raises(Exception, match="timeout"):
        await keep_months(NOW, POLICY)
    await line.execute("ROLLBACK")
    await keep_months(NOW, POLICY)
    assert len(await parts(line)) == 4


async def test_a_month_is_made_while_somebody_writes_into_it(line: asyncpg.Connection) -> None:
    """What is not committed yet when the rows move is not left behind in the default partition."""
    await line.execute("BEGIN")
    await put(line, NOW)
    making = asyncio.create_task(keep_months(NOW, POLICY))
    await somebody_waits(line)
    await line.execute("COMMIT")
    await making
    assert await where(line) == [("_2031_01", NOW)]


async def test_months_go_while_others_write_and_none_of_them_fails(
    line: asyncpg.Connection, database_url: str
) -> None:
    later = [NOW + timedelta(days=31 * month) for month in range(12)]
    await keep_months(NOW, POLICY)

    async def writes() -> None:
        writer = await asyncpg.connect(database_url)
        try:
            for moment in later * 5:
                await put(writer, moment)
        finally:
            await writer.close()

    async def keeps() -> None:
        for moment in later:
            await keep_months(moment, POLICY)

    await asyncio.gather(writes(), writes(), keeps())
    oldest = later[-1] - timedelta(days=62)
    kept = [moment for moment in later * 10 if moment >= oldest.replace(day=1)]
    # Those written behind the leader's back wait for its next turn.
    await keep_months(later[-1], POLICY)
    assert [moment for _, moment in await where(line) if moment >= oldest] == sorted(
        moment for moment in kept if moment >= oldest
    )
