"""What the demo's visitor finds: a Telegram with people in it, and a shop that sells something.

Imported while PostgreSQL and the bot start already.
"""

from __future__ import annotations

import asyncio
import socket
import string
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

from aiohttp import web

from bot.catalogue.commands import import_catalogue
from bot.clock import SystemClock
from bot.database import orm
from bot.database.migrations import migrate
from bot.demo import ADMIN_ID, BOT_ID, MEMBER_ID, TOKEN
from bot.demo_history.people import COUNT, FIRST, SEED, newcomers
from models.education import EducationPackage
from models.subscriptions import SubscriptionPlan
from sandbox.client import Chat, Person, Sandbox, SandboxError
from sandbox.server import create_app
from sandbox.settings import Settings
from services.settings import seed_catalogue

#: What the demo sells, beside the starting catalogue.
_CATALOGUE = Path(__file__).parents[1] / "sandbox" / "catalogue.yaml"


@asynccontextmanager
async def telegram(listener: socket.socket, address: str, data: Path) -> AsyncIterator[Sandbox]:
    """The sandbox behind a socket that listens already, with the bot known to it."""
    state, clock = data / "telegram.json", data / "clock"
    app = create_app(Settings(state_file=state, clock_file=clock, ton_testnet=True))
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.SockSite(runner, listener).start()
        async with Sandbox(address, bot=BOT_ID) as sandbox:
            await sandbox.register_bot(
                TOKEN, first_name="Dynamic Capital", username="dynamic_capital_bot"
            )
            yield sandbox
    finally:
        await runner.cleanup()


async def prepared(sandbox: Sandbox, url: str, data: Path, bot: asyncio.subprocess.Process) -> str:
    """Which columns the chat page shows, once there is something in them and a bot that answers."""
    people = await _people(sandbox)
    await _seed(url, data)
    stage = await _set_the_stage(sandbox, people)
    await _until_it_listens(sandbox, bot)
    return stage


async def _seed(url: str, data: Path) -> None:
    """Load the catalogue while the bot comes up; the first one migrates, the other waits."""
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
    # The channels come a moment later: no admin of the demo is warned of what is under way.
    for table in (SubscriptionPlan, EducationPackage):
        await table.all().update(lacks=None)


async def _people(sandbox: Sandbox) -> Person | None:
    """The admin, whose domain is there before the bot asks for it, and a stranger; once."""
    known = {person["id"] for person in (await sandbox.state())["people"]}
    if MEMBER_ID in known:
        return None
    admin = await sandbox.person("Alex", id=ADMIN_ID, language_code="en", username="alex")
    await sandbox.person("Maria", id=MEMBER_ID, language_code="en", username="maria")
    owner = (await sandbox.ton.account(admin))["raw"]
    await sandbox.ton.names("club.ton", owner=owner)
    await sandbox.ton.manages("club.ton", by=admin)
    return admin


async def _set_the_stage(sandbox: Sandbox, admin: Person | None) -> str:
    """A channel that the plans include, and what else a new admin has; kept for next time.

    Returns which columns the chat page shows.
    """
    if admin is not None:
        channel = await sandbox.channel("Dynamic Capital VIP", admin)
        await _link(admin, channel)
        group = await sandbox.supergroup("Bootcamp Study Group", admin)
        await _give_to_course(admin, group)
        await _welcome(admin)
        await admin.says("/admin")
    chats = [chat["id"] for chat in (await sandbox.state())["chats"] if chat["id"] < 0]
    return f"people={MEMBER_ID},{ADMIN_ID}&chats={','.join(map(str, chats[:1]))}"


async def populate(sandbox: Sandbox) -> None:
    """The people of the past year, who have all opened the chat with the bot; once."""
    known = {person["id"] for person in (await sandbox.state())["people"]}
    if FIRST not in known:
        people = newcomers(COUNT, SystemClock().now(), SEED)
        names = [one.identity.first_name for one in people]
        await sandbox.post("crowd", bot=BOT_ID, first=FIRST, names=names)


async def _welcome(admin: Person) -> None:
    """A campaign to play with: whoever says /start is written to when a day has passed."""
    await admin.says("/admin")
    await admin.sees("🚀 Campaigns", fresh=True)
    for tap, seen in (
        ("🚀 Campaigns", "own day 0"),
        ("⚪ Welcome", "first /start"),
        ("Switch on", "doesn't count"),
        ("Yes, switch it on", "On since"),
    ):
        await admin.taps(tap)
        await admin.sees(seen, fresh=True)


async def _until_it_listens(sandbox: Sandbox, bot: asyncio.subprocess.Process) -> None:
    """A visitor of the page finds a bot that answers."""
    while bot.returncode is None and not await sandbox.calls("getUpdates"):  # noqa: ASYNC110
        await asyncio.sleep(0.05)


async def _link(admin: Person, channel: Chat) -> None:
    """The admin adds the bot to the channel and says which plans it belongs to, by tapping."""
    await admin.says("/start")
    # What the guide asks for is there already; it waits in the settings.
    await admin.sees("Setup", within=30)
    await admin.taps("Done, hide the guide")
    await admin.sees("The guide is hidden", fresh=True)
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
