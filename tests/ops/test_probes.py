"""What /readyz and /healthz say when something that the bot needs is missing, asked over HTTP."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
import asyncpg
import pytest
from aiohttp import web

from bot.clock import SystemClock
from bot.database import orm
from bot.database.replicas import Replica
from bot.database.url import DatabaseUrl
from bot.health import Bounds, Health
from bot.signs import Signs
from bot.web import runner_of, site_at
from tests.database_server import SessionServer

OK = (200, "ok")


@dataclass
class Probed:
    """A replica's pages, a clock that the test moves, and the database behind both."""

    url: str
    signs: Signs
    data_dir: Path
    port: int = 0
    moment: float = 1000.0

    def later(self, seconds: float) -> None:
        self.moment += seconds

    async def ask(self, page: str) -> tuple[int, dict[str, Any]]:
        async with (
            aiohttp.ClientSession() as session,
            session.get(f"http://127.0.0.1:{self.port}{page}") as answer,
        ):
            return answer.status, await answer.json()

    async def says(self, page: str = "/readyz") -> tuple[int, str]:
        status, said = await self.ask(page)
        return status, said["status"]

    async def sql(self, statement: str, *values: object) -> None:
        connection = await asyncpg.connect(self.url)
        try:
            await connection.execute(statement, *values)
        finally:
            await connection.close()


@pytest.fixture
def bounds() -> Bounds:
    return Bounds()


@pytest.fixture
async def probed(
    database_server: SessionServer, tmp_path: Path, bounds: Bounds
) -> AsyncIterator[Probed]:
    url = await database_server.fresh_database()
    probed = Probed(url, Signs(), tmp_path)
    probed.signs.clock = lambda: probed.moment
    replica = await Replica.join(url)
    await orm.connect(url)
    health = Health(replica, SystemClock(), probed.signs, tmp_path / "not" / "yet", bounds)
    app = web.Application()
    health.mount(app)
    runner = runner_of(app)
    await runner.setup()
    await site_at(runner, "127.0.0.1", 0).start()
    probed.port = runner.addresses[0][1]
    try:
        yield probed
    finally:
        await runner.cleanup()
        await replica.leave()
        await orm.close()
        await database_server.drop_database(url)


async def test_a_replica_without_duties_is_ready_and_says_nothing_of_them(probed: Probed) -> None:
    assert await probed.ask("/readyz") == (200, {"status": "ok", "oldest_update_waits": 0.0})
    assert await probed.says("/healthz") == OK


@pytest.mark.parametrize(
    ("duty", "lacks"),
    [
        (Signs.poll, "Telegram is not asked any more"),
        (Signs.tick, "nothing happens by itself any more"),
    ],
)
async def test_a_loop_that_stands_still_makes_both_pages_say_so(
    probed: Probed, duty: Callable[[Signs], None], lacks: str
) -> None:
    duty(probed.signs)
    probed.later(120)
    assert await probed.says() == OK
    probed.later(1)
    assert await probed.says() == (503, lacks)
    assert await probed.says("/healthz") == (503, lacks)
    duty(probed.signs)
    assert await probed.says() == await probed.says("/healthz") == OK
    # A former leader has no such duty.
    probed.later(1000)
    probed.signs.rest()
    assert await probed.says() == OK


async def test_a_webhook_that_was_silent_is_reported_and_turns_nothing_away(probed: Probed) -> None:
    """Unready, nothing would ever be brought; where it is broken, the leader registers it again."""
    probed.signs.bring()
    probed.later(86_400)
    status, said = await probed.ask("/readyz")
    assert (status, said["since_webhook"]) == (200, 86_400)


async def test_an_update_that_waits_for_too_long_makes_it_unready(probed: Probed) -> None:
    waiting = (
        "INSERT INTO inbox_updates"
        " (bot_id, update_id, ordering_key, kind, turn, body, available_at)"
        " VALUES (1, $1, $2, 'talk', now(), '{}', now() - make_interval(secs => $3))"
    )
    await probed.sql(waiting, 1, "7", 590.0)
    status, said = await probed.ask("/readyz")
    assert status == 200 and said["oldest_update_waits"] >= 590
    await probed.sql(waiting, 2, "8", 700.0)
    assert await probed.says() == (503, "updates wait and are not handled")
    # The process itself is well: a new start would not help.
    assert await probed.says("/healthz") == OK
    await probed.sql("DELETE FROM inbox_updates WHERE update_id = 2")
    assert await probed.says() == OK


async def test_a_database_that_takes_no_writes_makes_it_unready(probed: Probed) -> None:
    """As behind a failover that ended at a standby."""
    name = DatabaseUrl.parse(probed.url).database
    await probed.sql(f'ALTER DATABASE "{name}" SET default_transaction_read_only = on')
    assert await probed.says() == (503, "the database does not answer")
    assert await probed.says("/healthz") == OK


@pytest.mark.parametrize("bounds", [Bounds(disk=10**18)])
async def test_a_disk_that_is_full_makes_it_unready(probed: Probed) -> None:
    assert await probed.says() == (503, "the disk of DATA_DIR is full")
    assert await probed.says("/healthz") == OK
