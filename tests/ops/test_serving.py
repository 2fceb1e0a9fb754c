"""A bot that serves by webhook: its probes, a database that goes away, its end, its log."""

import asyncio
import os
import re
import signal
import socket
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.database.embedded import DatabaseUnavailable, EmbeddedServer
from bot.database.migrations import migrate
from bot.database.url import DatabaseUrl
from sandbox.client import Sandbox
from tests.database.conftest import open_directory
from tests.harness.processes import Program
from tests.ops.commands import TOKEN, environment

WEBHOOK_SECRET = "a-webhook-secret-nobody-may-read"
PASSWORD = "a-passw0rd-of-the-database"


@dataclass
class Station:
    """A bot with everything it needs, each of which can be taken away."""

    server: EmbeddedServer
    bot: Program
    address: str
    sandbox: Sandbox

    async def probe(self, path: str) -> tuple[int, Any]:
        async with (
            aiohttp.ClientSession() as session,
            session.get(self.address + path, timeout=aiohttp.ClientTimeout(5)) as answer,
        ):
            return answer.status, await answer.json()

    async def becomes_ready(self, expected: bool) -> Any:
        """Wait until the probe says so; what it says."""
        deadline = time.monotonic() + 30
        while True:
            try:
                status, said = await self.probe("/readyz")
            except aiohttp.ClientError:
                status, said = 0, None
            if status == (200 if expected else 503):
                return said
            assert time.monotonic() < deadline, f"/readyz says {status} {said}\n{self.bot.tail()}"
            await asyncio.sleep(0.05)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


@pytest.fixture
async def station(telegram: str, tmp_path: Path) -> AsyncIterator[Station]:
    port = free_port()
    with open_directory() as directory:
        server = EmbeddedServer(directory / "postgres", durable=False)
        await server.start()
        url = await server.ensure_database("shop")
        await migrate(url)
        # The server trusts its socket and asks for no password, so any will do to look for later.
        secret_url = url.replace("postgres@", f"postgres:{PASSWORD}@")
        assert DatabaseUrl.parse(secret_url).password == PASSWORD
        settings = environment(
            BOT_TOKEN=TOKEN,
            TELEGRAM_API_URL=telegram,
            DATABASE_URL=secret_url,
            WEBHOOK_URL=f"http://127.0.0.1:{port}/telegram",
            WEBHOOK_SECRET=WEBHOOK_SECRET,
            PORT=port,
            LOG_LEVEL="DEBUG",
        )
        bot = Program("bot", "run", log=tmp_path / "bot.log", env=settings)
        await bot.start()
        async with Sandbox(telegram, bot=int(TOKEN.partition(":")[0])) as sandbox:
            try:
                yield Station(server, bot, f"http://127.0.0.1:{port}", sandbox)
            finally:
                await bot.kill()
                await server.stop()


async def test_a_bot_outlives_its_database_and_says_so_to_the_probes(station: Station) -> None:
    said = await station.becomes_ready(True)
    assert said["status"] == "ok"
    assert said["oldest_update_waits"] == 0
    await station.bot.says("webhook_registered")
    mary = await station.sandbox.person("Mary", language_code="en")
    await mary.says("/start")
    await mary.sees("Hello")

    await station.server.stop()
    said = await station.becomes_ready(False)
    assert said["status"] in ("the database is out of reach", "the database does not answer")
    assert await station.probe("/healthz") == (200, {"status": "ok"})
    # Telegram keeps what could not be stored and brings it again.
    await mary.says("/help")

    await station.server.start()
    await station.becomes_ready(True)
    await mary.sees("What I can do", within=30)

    station.bot.signal(signal.SIGTERM)
    assert await station.bot.ends() == 0
    log = station.bot.output()
    for secret in (TOKEN, TOKEN.partition(":")[2], WEBHOOK_SECRET, PASSWORD):
        assert secret not in log
    assert not re.search(r"^Traceback", log, re.MULTILINE)


async def test_a_bot_whose_own_postgresql_ends_says_so_and_ends(
    telegram: str, tmp_path: Path
) -> None:
    with open_directory() as directory:
        settings = environment(
            BOT_TOKEN=TOKEN, TELEGRAM_API_URL=telegram, DATA_DIR=directory, PORT=0, LOG_LEVEL="INFO"
        )
        bot = Program("bot", "run", log=tmp_path / "bot.log", env=settings)
        await bot.start()
        try:
            await bot.says("polling_started")
            pid = int((directory / "postgres" / "postmaster.pid").read_text().split()[0])
            os.kill(pid, signal.SIGKILL)
            assert await bot.ends() == 1
        finally:
            await bot.kill()
        last = bot.output().splitlines()[-1]
        assert last.startswith(f"DATA_DIR: the database in {directory}/postgres cannot be used: ")
        assert "PostgreSQL ended by itself" in last


async def test_who_joined_a_server_is_notified_when_its_owner_stops_it(ground: Path) -> None:
    async with (
        EmbeddedServer(ground / "postgres", durable=False) as owner,
        EmbeddedServer(ground / "postgres") as guest,
    ):
        assert not guest.is_owner
        told = asyncio.create_task(guest.fails())
        await owner.stop()
        with pytest.raises(DatabaseUnavailable, match="has stopped it"):
            await asyncio.wait_for(told, 10)
