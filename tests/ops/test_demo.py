"""The demo by the command line: up, a page, down, and nothing of the operator's touched."""

import os
import re
import signal
from pathlib import Path

import aiohttp

from bot.demo import BOT_ID, MEMBER_ID
from sandbox.client import Person, Sandbox
from tests.harness.processes import Program

#: Settings of a real shop. Were any of them used, the demo would not even start.
OPERATORS = {
    "BOT_TOKEN": "1:of-a-real-bot",
    "DATABASE_URL": "postgres://operator:passw0rd@127.0.0.1:1/real_shop",
    "TELEGRAM_API_URL": "http://127.0.0.1:1",
    "WEBHOOK_URL": "https://bot.example.org/hook",
    "PORT": "1",
    "ADMIN_IDS": "7",
}


def processes_naming(text: str) -> list[int]:
    """Every process with this text on its command line or in its environment."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            known = (entry / "cmdline").read_bytes() + (entry / "environ").read_bytes()
        except OSError:
            continue
        if text.encode() in known and int(entry.name) != os.getpid():
            found.append(int(entry.name))
    return found


async def maria_pays_with_gram(address: str) -> None:
    """What a stranger does first: buy a month, by the wallet that the checkout's button opens."""
    async with Sandbox(address, bot=BOT_ID) as sandbox:
        maria = Person(sandbox, MEMBER_ID, "Maria")
        await maria.says("/plans")
        for label in ("1 month", "Pay with GRAM", "Open wallet"):
            await maria.sees(label, within=30)
            opened = await maria.taps(label)
        await sandbox.ton.pays_link(opened["url"], by=maria)
        await maria.sees("Your payment is confirmed", within=30)


async def test_the_demo_comes_up_beside_an_operators_settings_and_leaves_nothing_behind(
    ground: Path,
) -> None:
    data = ground / "demo"
    demo = Program(
        *("bot", "demo", "--port", "0", "--data", str(data)),
        log=ground / "output",
        env=OPERATORS,
    )
    await demo.start()
    try:
        shown = await demo.says(r"Open  (http://127\.0\.0\.1:\d+/\?people=\d+,\d+)", within=60)
        async with aiohttp.ClientSession() as session, session.get(shown[1]) as page:
            assert page.status == 200
            assert "<html" in await page.text()
        await maria_pays_with_gram(shown[1].partition("/?")[0])
        demo.signal(signal.SIGINT)
        assert await demo.ends() == 0
    finally:
        await demo.kill()
    assert processes_naming(str(data)) == []
    log = (data / "bot.log").read_text()
    assert not re.search(r"real_shop|passw0rd|of-a-real-bot|bot\.example\.org", log)
    assert '"level": "error"' not in log
