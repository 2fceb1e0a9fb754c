"""What keeps the bot from starting ends it with one clear line, and never shows a secret."""

import socket
from collections.abc import Awaitable, Callable, Iterator

import pytest

from bot.app import App
from bot.config import Settings, SettingsError
from tests.ops.commands import TOKEN, Ended, run, run_afresh

PASSWORD = "a-passw0rd-of-the-database"
#: Nothing listens on this port, and none may without being root.
NOWHERE = "127.0.0.1:1"


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that another process listens on."""
    with socket.create_server(("127.0.0.1", 0)) as busy:
        yield busy.getsockname()[1]


async def refused(start: Callable[..., Awaitable[Ended]] = run, **settings: object) -> str:
    """Start the bot, which must not come up; the one line it says."""
    ended = await start("run", **settings)
    said = ended.complaint
    assert ended.code == 1, said
    assert ended.out == ""
    assert "\n" not in said, said
    for secret in (TOKEN, TOKEN.partition(":")[2], PASSWORD):
        assert secret not in said
    return said


async def test_without_a_token_nothing_but_a_line_happens() -> None:
    for start in (run, run_afresh):
        assert (await refused(start)).startswith("BOT_TOKEN: required")


async def test_a_webhook_without_a_secret_is_refused() -> None:
    said = await refused(BOT_TOKEN=TOKEN, WEBHOOK_URL="https://bot.example.org/hook")
    assert said.startswith("WEBHOOK_SECRET: required with WEBHOOK_URL")


async def test_a_database_out_of_reach_is_named_without_its_password() -> None:
    url = f"postgres://bot:{PASSWORD}@{NOWHERE}/shop"
    said = await refused(BOT_TOKEN=TOKEN, DATABASE_URL=url)
    assert said.startswith(f"The database postgres://bot:***@{NOWHERE}/shop cannot be reached: ")


async def test_a_token_that_telegram_does_not_know_is_refused(
    telegram: str, database_url: str
) -> None:
    said = await refused(
        BOT_TOKEN=f"{TOKEN}X", TELEGRAM_API_URL=telegram, DATABASE_URL=database_url
    )
    assert said == "BOT_TOKEN: Telegram does not know this token"


async def test_a_telegram_that_does_not_want_us_is_named(telegram: str, database_url: str) -> None:
    # The sandbox serves this machine only, and takes another host's name for another machine.
    address = telegram.replace("127.0.0.1", "0.0.0.0")
    said = await refused(BOT_TOKEN=TOKEN, TELEGRAM_API_URL=address, DATABASE_URL=database_url)
    assert (
        said == f"TELEGRAM_API_URL: {address} answers: Forbidden: the sandbox is for this machine"
    )


async def test_a_telegram_out_of_reach_is_named(database_url: str) -> None:
    said = await refused_here(database_url, telegram_api_url=f"http://{NOWHERE}")
    assert said == f"TELEGRAM_API_URL: nothing answers at http://{NOWHERE}"


async def test_a_port_in_use_is_named(telegram: str, database_url: str, taken: int) -> None:
    # Routers are included once in a process, and other tests of this one may have done it.
    said = await refused(
        BOT_TOKEN=TOKEN, TELEGRAM_API_URL=telegram, DATABASE_URL=database_url, PORT=str(taken)
    )
    assert said.startswith(f"PORT: cannot listen on 127.0.0.1:{taken}: ")


async def refused_here(url: str, **settings: object) -> str:
    """The same refusals without a process each, because starting one takes seconds."""
    made = Settings(_env_file=None, bot_token=TOKEN, **settings)  # type: ignore[call-arg,arg-type]
    app = App(made, url)
    with pytest.raises(SettingsError) as refusal:
        await app.start()
    return str(refusal.value)


async def test_a_data_directory_that_cannot_be_is_named() -> None:
    said = await refused(BOT_TOKEN=TOKEN, DATA_DIR="/dev/null/data")
    assert said.startswith("DATA_DIR: the database in /dev/null/data/postgres cannot be used: ")
