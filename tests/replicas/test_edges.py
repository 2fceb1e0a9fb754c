"""The edges of the world: a webhook without its secret, a database that is away, a flood."""

import json

import asyncpg
import pytest

from bot.database.url import DatabaseUrl
from tests.database_server import SessionServer
from tests.harness.house import House
from tests.harness.ways import messages_of_bot
from tests.replicas.pair import SECRET, Pair, happens

pytestmark = pytest.mark.xdist_group("processes")

HEADER = "X-Telegram-Bot-Api-Secret-Token"


@pytest.mark.parametrize("headers", [{}, {HEADER: ""}, {HEADER: SECRET + "x"}, {HEADER: "Ünicode"}])
async def test_a_webhook_without_the_secret_changes_nothing(
    pair: Pair, headers: dict[str, str]
) -> None:
    update = json.dumps({"update_id": 5, "message": {"from": {"id": 1}}}).encode()
    assert await pair.gate.post(pair.first.port, update, **headers) == 401
    assert not await pair.house.value("SELECT count(*) FROM inbox_updates WHERE update_id = 5")


async def test_an_update_that_the_database_could_not_take_comes_again(
    pair: Pair, database_server: SessionServer
) -> None:
    house = pair.house
    member = await house.member()
    for words in ("webhook_not_stored", "pool", "database_unreachable"):
        house.expects_error(words)
    name = DatabaseUrl.parse(house.bot.env["DATABASE_URL"]).database
    server = await asyncpg.connect(database_server.url)
    try:
        await server.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
        await server.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", name
        )
        refused = len(pair.gate.answers)

        async def is_refused() -> bool:
            return 503 in pair.gate.answers[refused:]

        await member.says("/help")
        await happens(is_refused, "Telegram is told to come again")
    finally:
        await server.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")
        await server.close()
    await member.sees("/membership", fresh=True, within=20)
    await house.rests()
    # Where the mark that it was shown went down with a connection, it is shown once more.
    seen = [m for m in await messages_of_bot(member) if "/membership" in m["text"]]
    assert len(seen) in (1, 2)
    handled = "SELECT count(*) FROM inbox_updates WHERE ordering_key = $1 AND state <> 'done'"
    assert not await house.value(handled, str(member.id))


async def test_a_poisoned_update_becomes_a_dead_letter_and_no_one_behind_it_waits(
    polling_house: House,
) -> None:
    house = polling_house
    house.expects_error("update_failed")
    house.expects_error("update_dead")
    victim, other = await house.member(), await house.member()
    poison = await house.sandbox.raw_update(
        message={"from": {"id": victim.id}, "chat": {"id": victim.id}, "date": "never"}
    )
    await victim.says("/help")
    await other.says("/help")
    await other.sees("/membership", fresh=True, within=2)
    await victim.sees("/membership", fresh=True)
    await house.admin.sees(f"{poison}")
    states = await house.rows("SELECT update_id FROM inbox_updates WHERE state = 'dead'")
    assert [row["update_id"] for row in states] == [poison]
    await house.rows("DELETE FROM inbox_updates WHERE update_id = $1", poison)
