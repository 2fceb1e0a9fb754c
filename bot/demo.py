"""The demo: the unchanged bot against a Telegram of its own, on this machine only.

This process is the sandbox and keeps the embedded PostgreSQL; the bot runs as a child with a
clean environment, so that nothing of the operator's settings, DATABASE_URL least of all, reaches
it. The child takes longest to come up: it starts before this process imports what it needs itself.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

import orjson
import typer

from bot.database.embedded import EmbeddedServer
from sandbox.ton import RECEIVING, USDT_MASTER
from sandbox.ton.apps import listed

if TYPE_CHECKING:
    # Slow to load, and not needed before there is a page.
    from sandbox.client import Sandbox

TOKEN = "7000000001:demo-token-that-only-the-sandbox-knows"  # noqa: S105 - of no real bot
BOT_ID = 7000000001
ADMIN_ID, MEMBER_ID = 1001, 1002
_ACCOUNTS = [
    {
        "currency": "USD",
        "bank": "Demo Bank",
        "holder": "Dynamic Capital",
        "number": "7700 0000 1234",
        "details": "SWIFT DEMOXX00",
    },
    {
        "currency": "EUR",
        "bank": "Banco de Muestra",
        "holder": "Dynamic Capital",
        "number": "ES00 0000 0000 0000 0000",
    },
]


async def run_demo(port: int, data: Path, fresh: bool, *, history: bool = False) -> None:
    """Serve the demo until it is interrupted; raises SettingsError for a port in use.

    With `history` its shop gets a year of past beside the bot, which is there meanwhile.
    """
    data = await asyncio.to_thread(_prepare, data, fresh)
    stopped = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    typer.echo("Starting PostgreSQL, a Telegram of its own and the bot ...")
    with _listening(port) as listener:
        building = asyncio.create_task(asyncio.to_thread(_stage))
        try:
            async with EmbeddedServer(data / "postgres") as server:
                url = await server.ensure_database("demo")
                await _serve(listener, url, data, building, stopped, history=history)
        finally:
            building.cancel()


def _prepare(data: Path, fresh: bool) -> Path:
    if fresh and data.exists():
        shutil.rmtree(data)
    data.mkdir(parents=True, exist_ok=True)
    return data.resolve()


def _listening(port: int) -> socket.socket:
    """The sandbox's socket: a caller before the sandbox is there waits in its queue."""
    try:
        return socket.create_server(("127.0.0.1", port))
    except OSError as busy:
        why = f"--port: cannot listen on 127.0.0.1:{port}: {os.strerror(busy.errno or 0)}"
        raise _refused(why) from None


def _refused(why: str) -> Exception:
    """What ends the command with one line."""
    from bot.config import SettingsError  # noqa: PLC0415 (slow to load)

    return SettingsError(why)


def _stage() -> ModuleType:
    """Half a second of imports, while PostgreSQL and the bot come up."""
    from bot import demo_stage  # noqa: PLC0415

    return demo_stage


async def _serve(
    listener: socket.socket,
    url: str,
    data: Path,
    building: asyncio.Task[ModuleType],
    stopped: asyncio.Event,
    *,
    history: bool,
) -> None:
    address = f"http://127.0.0.1:{listener.getsockname()[1]}"
    bot = await _start_bot(_environment(address, url, data), data)
    try:
        stage = await building
        async with stage.telegram(listener, address, data) as telegram:
            try:
                shown = await stage.prepared(telegram, url, data, bot)
                typer.echo(f"\nOpen  {address}/?{shown}  in a browser. Ctrl+C ends the demo.\n")
                async with _history(stage, telegram, url, data, wanted=history):
                    await _watch(bot, data, stopped)
            finally:
                # While its Telegram is still there to say goodbye to.
                await _end(bot)
    finally:
        await _end(bot)


@asynccontextmanager
async def _history(
    stage: ModuleType, telegram: Sandbox, url: str, data: Path, *, wanted: bool
) -> AsyncIterator[None]:
    """A process of its own writes the past year, and says how far it is; page and bot go on."""
    if not wanted:
        yield
        return
    await stage.populate(telegram)
    with (data / "history.log").open("ab") as log:
        writer = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot.demo_history", url, str(data / "clock")),
            env=_clean(),
            stderr=log,
            start_new_session=True,
        )
    telling = asyncio.create_task(_tell_failure(writer, data))
    try:
        yield
    finally:
        telling.cancel()
        await _end(writer)


async def _tell_failure(writer: asyncio.subprocess.Process, data: Path) -> None:
    if await writer.wait():
        typer.echo(
            f"The past year isn't whole: see {data / 'history.log'}. The next start goes on."
        )


def _clean() -> dict[str, str]:
    """Nothing of the operator's settings."""
    return {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}


async def _watch(bot: asyncio.subprocess.Process, data: Path, stopped: asyncio.Event) -> None:
    """Until it is interrupted; raises SettingsError when the bot ends by itself."""
    ended = asyncio.create_task(bot.wait())
    told = asyncio.create_task(stopped.wait())
    await asyncio.wait({ended, told}, return_when=asyncio.FIRST_COMPLETED)
    if ended.done():
        raise _refused(f"The bot ended; see {data / 'bot.log'}.")
    ended.cancel()


async def _end(bot: asyncio.subprocess.Process) -> None:
    if bot.returncode is None:
        bot.terminate()
        await bot.wait()


def _environment(address: str, url: str, data: Path) -> dict[str, str]:
    """Only what the demo's bot needs; a .env of the operator's is left alone."""
    port = _free_port()
    return {
        **_clean(),
        "ENV_FILE": os.devnull,
        "BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": address,
        "DATABASE_URL": url,
        "ADMIN_IDS": str(ADMIN_ID),
        "CLOCK_FILE": str(data / "clock"),
        # The wallets of its people are the sandbox's, and find the bot on this machine.
        "PORT": str(port),
        "PUBLIC_URL": f"http://127.0.0.1:{port}",
        "TON_WALLETS_FILE": str(_wallets(address, data)),
        "TICK_SECONDS": "1",
        # There is no flood here, and a person who clicks fast should not wait.
        "SEND_RATE_CHAT": "20",
        "BANK_ACCOUNTS": orjson.dumps(_ACCOUNTS).decode(),
        "EXCHANGE_RATES": "USD/EUR=0.92",
        "CARD_PROVIDER_TOKEN": "1:TEST:demo",
        "SUPPORT": "@dynamic_capital_help",
        "NAMES_DOMAIN": "club.ton",
        "NAMES_PRICE": "5 USD",
        "NAMES_STARS": "250",
        "NAMES_EACH": "3",
        # Addresses carry the test network's tag: no real wallet can pay into the demo.
        "TON_NETWORK": "testnet",
        "TON_RECEIVING_ADDRESS": RECEIVING,
        "TON_USDT_MASTER": USDT_MASTER,
        "TON_RATE": "USD=3.10",
        "TON_POLL_SECONDS": "1",
        "TONCENTER_URL": f"{address}/ton",
        "TONCENTER_RATE": "20",
    }


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port: int = taken.getsockname()[1]
        return port


def _wallets(address: str, data: Path) -> Path:
    """What stands in the place of the public list of wallets."""
    file = data / "wallets.json"
    file.write_bytes(orjson.dumps(listed(address)))
    return file


async def _start_bot(environment: dict[str, str], data: Path) -> asyncio.subprocess.Process:
    with (data / "bot.log").open("ab") as log:
        return await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            "run",
            env=environment,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
