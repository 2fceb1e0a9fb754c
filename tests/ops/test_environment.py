"""What is wrong around the program ends its start with one line that says what is expected."""

import time
from collections.abc import AsyncIterator, Awaitable, Callable
from email.utils import formatdate
from pathlib import Path

import asyncpg
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.config import SettingsError
from bot.database.migrations import MigrationFailed
from bot.database.schema import compare, lines_of, released
from bot.database.url import DatabaseUrl
from bot.environment import check_clock, check_directory, check_server
from tests.database_server import SessionServer
from tests.ops.commands import TOKEN, run

Makes = Callable[[str], Awaitable[str]]


@pytest.fixture
async def make(database_server: SessionServer) -> AsyncIterator[Makes]:
    """A database made by CREATE DATABASE with these words; its URL."""
    urls: list[str] = []

    async def makes(how: str) -> str:
        name = f"odd_{len(urls)}_{time.monotonic_ns()}"
        owner = await asyncpg.connect(database_server.url)
        try:
            await owner.execute(f"CREATE DATABASE {name} TEMPLATE template0 {how}")
        finally:
            await owner.close()
        urls.append(DatabaseUrl.parse(database_server.url).with_database(name).dsn())
        return urls[-1]

    yield makes
    for url in urls:
        await database_server.drop_database(url)


async def alter(url: str, statement: str) -> None:
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(statement)
    finally:
        await connection.close()


async def test_a_database_of_another_encoding_or_collation_is_refused(make: Makes) -> None:
    url = await make("ENCODING 'LATIN1' LOCALE_PROVIDER libc LOCALE 'C'")
    with pytest.raises(SettingsError, match=r"DATABASE_URL: .* encoded in LATIN1; expected"):
        await check_server(url)
    url = await make("ENCODING 'UTF8' LOCALE_PROVIDER libc LOCALE 'C'")
    with pytest.raises(SettingsError, match="collation C does not know letters"):
        await check_server(url)


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ("default_transaction_isolation = 'serializable'", "isolation is serializable; expected"),
        ("default_transaction_read_only = on", "takes no writes"),
    ],
)
async def test_a_database_that_works_otherwise_is_refused(
    make: Makes, setting: str, said: str
) -> None:
    url = await make("")
    await check_server(url)
    await alter(url, f"ALTER DATABASE {DatabaseUrl.parse(url).database} SET {setting}")
    with pytest.raises(SettingsError, match=said) as refused:
        await check_server(url)
    assert "\n" not in str(refused.value)


@pytest.fixture
async def dated() -> AsyncIterator[tuple[str, list[float]]]:
    """A server whose clock is so many seconds off."""
    off = [0.0]

    async def answer(request: web.Request) -> web.Response:
        return web.Response(headers={"Date": formatdate(time.time() + off[0], usegmt=True)})

    app = web.Application()
    app.router.add_route("*", "/", answer)
    server = TestServer(app)
    await server.start_server()
    yield str(server.make_url("/")), off
    await server.close()


@pytest.mark.parametrize("seconds", [-90.0, 90.0, 86400.0])
async def test_a_clock_that_is_off_is_refused(
    dated: tuple[str, list[float]], seconds: float
) -> None:
    address, off = dated
    await check_clock(address)
    off[0] = seconds
    with pytest.raises(SettingsError, match=r"clock of this machine is .* off Telegram's"):
        await check_clock(address)


async def test_a_server_that_is_away_tells_no_time() -> None:
    await check_clock("http://127.0.0.1:1")


def test_a_directory_that_cannot_be_is_named() -> None:
    with pytest.raises(SettingsError, match="DATA_DIR: /proc cannot be written to by user"):
        check_directory(Path("/proc/data"))


async def test_ids_that_were_run_together_are_refused() -> None:
    ended = await run("run", BOT_TOKEN=TOKEN, ADMIN_IDS="12345678901234567890")
    assert ended.code == 1
    wanted = "expected ids as Telegram has them; are two of them run together?"
    assert ended.complaint == f"ADMIN_IDS: {wanted}"


async def test_the_lines_of_the_schema_are_those_of_the_migrations(database_url: str) -> None:
    connection = await asyncpg.connect(database_url)
    try:
        found = await lines_of(connection)
    finally:
        await connection.close()
    assert found == released(), "freeze it: python -m bot.database.schema URL"


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("ALTER TABLE payments ALTER COLUMN currency DROP NOT NULL", "column payments.currency"),
        ("DROP TRIGGER facts_append_only ON facts", "trigger facts.facts_append_only is missing"),
        ("DROP TABLE early_events", "column early_events.* is missing and"),
        (
            "ALTER TABLE ledger_entries DROP CONSTRAINT ledger_entries_amount_not_zero,"
            " ADD CONSTRAINT ledger_entries_amount_not_zero CHECK (amount <> 1)",
            "constraint ledger_entries.ledger_entries_amount_not_zero is otherwise",
        ),
    ],
)
async def test_a_schema_that_no_release_has_is_refused(
    database_server: SessionServer, statement: str, said: str
) -> None:
    url = await database_server.fresh_database()
    try:
        await alter(url, "CREATE TABLE of_the_operators_own (id int)")
        await compare(url)
        await alter(url, statement)
        with pytest.raises(MigrationFailed, match=said) as refused:
            await compare(url)
        assert "\n" not in str(refused.value)
    finally:
        await database_server.drop_database(url)
