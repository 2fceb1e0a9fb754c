"""How long an honest /start waits while others say far too much."""

import asyncio
import time
from collections.abc import Callable
from itertools import count

import aiohttp
import asyncpg

from tests.benches import world
from tests.benches.backlog import Waits, bots, bring, field_of, line
from tests.benches.fake_telegram import FakeTelegram
from tests.benches.table import Table
from tests.benches.taps_load import first_name

FIRST_FLOODER, FIRST_HONEST = 700_000_001, 800_000_001
HONEST, EVERY = 40, 0.5
_PATIENCE = 120.0
_update_ids = count(1)
#: How many accounts say how much at once, and how often they begin anew meanwhile.
_FLOODS = ((1, 1400, 1), (64, 40, 1), (64, 40, 4), (300, 40, 1))


async def measure() -> list[Table]:
    table = Table(
        f"{HONEST} people say /start in {HONEST * EVERY:.0f} s, at Telegram's 30 messages a second",
        ("accounts", "messages each", "times", "p50", "slowest (aim: 3 s)", "handled", "left out"),
    )
    for number, (accounts, each, times) in enumerate(_FLOODS):
        async with world.server() as server, FakeTelegram() as telegram:
            url = await world.migrated(server, f"floods{number}")
            settings = {"SEND_RATE": "30", "SEND_RATE_CHAT": "1"}
            async with bots(telegram, url, 1, **settings) as (hook,):
                waits = await _crowd(telegram, hook, accounts, each, times)
                handled, left_out = await _ends(url)
        table.add(
            accounts,
            f"{each:,}",
            times,
            *(f"{waits.share(part):.2f} s" for part in (0.5, 1.0)),
            f"{handled:,}",
            f"{left_out:,}",
        )
    return [table]


async def _crowd(telegram: FakeTelegram, hook: str, accounts: int, each: int, times: int) -> Waits:
    waits = Waits()
    telegram.on_request = _noting(waits)
    async with line() as flood, line() as http:
        posts = [asyncio.create_task(_flood(flood, hook, accounts, each, times))]
        for person in range(FIRST_HONEST, FIRST_HONEST + HONEST):
            waits.asked[str(person)] = time.perf_counter()
            posts.append(asyncio.create_task(bring(http, hook, _message(person, "/start"))))
            await asyncio.sleep(EVERY)
        await waits.all_answered(_PATIENCE)
        await asyncio.gather(*posts)
    return waits


async def _flood(
    http: aiohttp.ClientSession, hook: str, accounts: int, each: int, times: int
) -> None:
    for _ in range(times):
        said = [
            _message(FIRST_FLOODER + account, f"/start {n}")
            for n in range(each)
            for account in range(accounts)
        ]
        await asyncio.gather(*(bring(http, hook, update) for update in said))
        await asyncio.sleep(HONEST * EVERY / times / 2)


def _noting(waits: Waits) -> Callable[[str, bytes], None]:
    def note(method: str, body: bytes) -> None:
        if method.startswith("send") and (chat := field_of(body, "chat_id")):
            waits.answered(chat)

    return note


def _message(person: int, text: str) -> dict[str, object]:
    number, name = next(_update_ids), first_name(person)
    command = {"type": "bot_command", "offset": 0, "length": len("/start")}
    message = {
        "message_id": number,
        "date": 1_795_000_000,
        "chat": {"id": person, "type": "private", "first_name": name},
        "from": {"id": person, "is_bot": False, "first_name": name, "language_code": "en"},
        "text": text,
        "entities": [command],
    }
    return {"update_id": number, "message": message}


async def _ends(url: str) -> tuple[int, int]:
    connection = await asyncpg.connect(url)
    try:
        rows = await connection.fetch(
            "SELECT state, count(*) AS many FROM inbox_updates GROUP BY state"
        )
    finally:
        await connection.close()
    many = {row["state"]: row["many"] for row in rows}
    return many.get("done", 0), many.get("skipped", 0)
