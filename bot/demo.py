"""The demo: the unchanged bot against a Telegram of its own, on this machine only.

This process is the sandbox and keeps the embedded PostgreSQL; the bot runs as a child with a
clean environment, so that nothing of the operator's settings, DATABASE_URL least of all, reaches
it.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import string
import sys
from datetime import timedelta
from pathlib import Path

import orjson
import typer
from aiohttp import web

from bot.catalogue.commands import import_catalogue
from bot.clock import SystemClock
from bot.config import SettingsError
from bot.database import orm
from bot.database.embedded import EmbeddedServer
from bot.database.migrations import migrate
from sandbox.client import Chat, Person, Sandbox, SandboxError
from sandbox.server import create_app
from sandbox.settings import Settings
from sandbox.ton import RECEIVING, USDT_MASTER
from services.settings import seed_catalogue

TOKEN = "7000000001:demo-token-that-only-the-sandbox-knows"  # noqa: S105 - of no real bot
BOT_ID = 7000000001
ADMIN_ID, MEMBER_ID = 1001, 1002
#: What the demo sells, beside the starting catalogue.
_CATALOGUE = Path(__file__).parents[1] / "sandbox" / "catalogue.yaml"
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


async def run_demo(port: int, data: Path, fresh: bool) -> None:
    """Serve the demo until it is interrupted; raises SettingsError for a port in use."""
    data = await asyncio.to_thread(_prepare, data, fresh)
    stopped = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    typer.echo("Starting PostgreSQL, a Telegram of its own and the bot ...")
    async with EmbeddedServer(data / "postgres") as server:
        url = await server.ensure_database("demo")
        runner, address = await _start_sandbox(port, data)
        try:
            await _serve(address, url, data, stopped)
        finally:
            await runner.cleanup()


def _prepare(data: Path, fresh: bool) -> Path:
    if fresh and data.exists():
        shutil.rmtree(data)
    data.mkdir(parents=True, exist_ok=True)
    return data.resolve()


async def _start_sandbox(port: int, data: Path) -> tuple[web.AppRunner, str]:
    state, clock = data / "telegram.json", data / "clock"
    app = create_app(Settings(state_file=state, clock_file=clock, ton_testnet=True))
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", port).start()
    except OSError as busy:
        await runner.cleanup()
        raise SettingsError(f"--port: cannot listen on 127.0.0.1:{port}: {busy.strerror}") from None
    return runner, f"http://127.0.0.1:{runner.addresses[0][1]}"


async def _serve(address: str, url: str, data: Path, stopped: asyncio.Event) -> None:
    environment = _environment(address, url, data)
    bot = await _start_bot(environment, data)
    try:
        await _seed(url, data)
        async with Sandbox(address, bot=BOT_ID) as sandbox:
            stage = await _set_the_stage(sandbox)
            await _until_it_listens(sandbox, bot)
        typer.echo(f"\nOpen  {address}/?{stage}  in a browser. Ctrl+C ends the demo.\n")
        ended = asyncio.create_task(bot.wait())
        told = asyncio.create_task(stopped.wait())
        await asyncio.wait({ended, told}, return_when=asyncio.FIRST_COMPLETED)
        if ended.done():
            raise SettingsError(f"The bot ended; see {data / 'bot.log'}.")
        ended.cancel()
    finally:
        if bot.returncode is None:
            bot.terminate()
            await bot.wait()


def _environment(address: str, url: str, data: Path) -> dict[str, str]:
    """Only what the demo's bot needs; a .env of the operator's is left alone."""
    return {
        **{name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ},
        "ENV_FILE": os.devnull,
        "BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": address,
        "DATABASE_URL": url,
        "ADMIN_IDS": str(ADMIN_ID),
        "CLOCK_FILE": str(data / "clock"),
        "PORT": "0",
        "TICK_SECONDS": "1",
        # Nobody is flooded here, and whoever clicks fast should not wait.
        "SEND_RATE_CHAT": "20",
        "BANK_ACCOUNTS": orjson.dumps(_ACCOUNTS).decode(),
        "EXCHANGE_RATES": "USD/EUR=0.92",
        "CARD_PROVIDER_TOKEN": "1:TEST:demo",
        "SUPPORT": "@dynamic_capital_help",
        # Addresses carry the test network's tag: no real wallet can pay into the demo.
        "TON_NETWORK": "testnet",
        "TON_RECEIVING_ADDRESS": RECEIVING,
        "TON_USDT_MASTER": USDT_MASTER,
        "TON_RATE": "USD=3.10",
        "TON_POLL_SECONDS": "1",
        "TONCENTER_URL": f"{address}/ton",
        "TONCENTER_RATE": "20",
    }


async def _seed(url: str, data: Path) -> None:
    """Load the catalogue while the bot comes up; whoever is first migrates, the other waits."""
    await migrate(url)
    await orm.connect(url)
    try:
        if await seed_catalogue(SystemClock().now()):
            await _dress(data)
    finally:
        await orm.close()


async def _dress(data: Path) -> None:
    """A shop to look at: courses with lessons and dates, a code, and prices in Stars."""
    now = SystemClock().now()
    days = {
        f"in_{ahead}_days": f"{now + timedelta(days=ahead):%Y-%m-%dT18:00Z}"
        for ahead in range(1, 31)
    }
    template = string.Template(await asyncio.to_thread(_CATALOGUE.read_text, "utf-8"))
    filled = data / "catalogue.yaml"
    await asyncio.to_thread(filled.write_text, template.substitute(days), "utf-8")
    await import_catalogue(filled, now, say=lambda _: None, agrees=lambda _: True)


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


async def _set_the_stage(sandbox: Sandbox) -> str:
    """An admin, a stranger and a channel that the plans include; done once, kept for next time.

    Returns which columns the chat page shows.
    """
    known = {person["id"] for person in (await sandbox.state())["people"]}
    await sandbox.register_bot(TOKEN, first_name="Dynamic Capital", username="dynamic_capital_bot")
    if MEMBER_ID not in known:
        admin = await sandbox.person("Alex", id=ADMIN_ID, language_code="en", username="alex")
        await sandbox.person("Maria", id=MEMBER_ID, language_code="en", username="maria")
        channel = await sandbox.channel("Dynamic Capital VIP", admin)
        await _link(admin, channel)
        group = await sandbox.supergroup("Bootcamp Study Group", admin)
        await _give_to_course(admin, group)
        await admin.says("/admin")
    chats = [chat["id"] for chat in (await sandbox.state())["chats"] if chat["id"] < 0]
    return f"people={MEMBER_ID},{ADMIN_ID}&chats={','.join(map(str, chats[:1]))}"


async def _until_it_listens(sandbox: Sandbox, bot: asyncio.subprocess.Process) -> None:
    """Whoever opens the page finds a bot that answers."""
    while bot.returncode is None and not await sandbox.calls("getUpdates"):  # noqa: ASYNC110
        await asyncio.sleep(0.05)


async def _link(admin: Person, channel: Chat) -> None:
    """The admin adds the bot to the channel and says which plans it belongs to, by tapping."""
    await admin.says("/start")
    await admin.sees("Hello", within=30)
    await channel.adds_bot(by=admin)
    await admin.sees("Which plan")
    await admin.taps("1 month")
    await admin.sees("from now on")
    for plan in ("3 months", "6 months", "12 months", "Lifetime"):
        try:
            await admin.taps(f"➕ {plan}")
            await admin.sees(f"with {plan} get into")
        except SandboxError:
            # The operator of the demo renamed or removed the plan.
            continue


async def _give_to_course(admin: Person, group: Chat) -> None:
    """A group of a course's own, where its students meet."""
    await group.adds_bot(by=admin)
    await admin.sees(group.title)
    await admin.taps("🎓 Complete Trading Bootcamp")
    await admin.sees(f"get into {group.title}")
