"""How long Telegram's question before a charge waits behind ten thousand taps."""

import asyncio
import time
from collections.abc import Callable
from itertools import count
from zoneinfo import ZoneInfo

import asyncpg

from bot.clock import SystemClock
from bot.database import orm
from models.subscriptions import SubscriptionPlan
from services.commerce.checkout import open_checkout
from services.commerce.methods.stars import ByStars
from services.money import Money
from services.person import Identity, meet
from services.policy import Policy
from tests.benches import world
from tests.benches.backlog import Waits, bots, bring, field_of, heap, line
from tests.benches.fake_telegram import FakeTelegram
from tests.benches.table import Table
from tests.benches.taps import meet_everybody
from tests.benches.taps_load import first_name, tap

TAPS, ASKED, A_SECOND = 10_000, 100, 5
FIRST_BUYER = 600_000_001
STARS = 500
_update_ids = count(1_000_000)
_PATIENCE = 30.0
#: Telegram takes about thirty messages a second; without that limit only the machine is one.
_PACES = (
    ("30 messages a second", 1, {"SEND_RATE": "30", "SEND_RATE_CHAT": "1"}),
    ("as fast as it can", 1, {}),
    ("as fast as they can", 2, {}),
)


async def measure() -> list[Table]:
    table = Table(
        f"{ASKED} questions before a charge, {TAPS:,} taps waiting",
        ("taps are answered", "replicas", "p50", "p99 (aim: 2 s)", "slowest", "taps left"),
    )
    for number, (pace, replicas, settings) in enumerate(_PACES):
        async with world.server() as server, FakeTelegram() as telegram:
            url = await world.migrated(server, f"deadlines{number}")
            await meet_everybody(url)
            codes = await _prepare(url)
            async with bots(telegram, url, replicas, **settings) as hooks:
                waits = await _ask(telegram, hooks, codes)
                left = await _waiting(url)
        table.add(
            pace,
            replicas,
            *(f"{seconds * 1000:.0f} ms" for seconds in map(waits.share, (0.5, 0.99, 1.0))),
            f"{left:,}",
        )
    return [table]


async def _prepare(url: str) -> dict[int, str]:
    """The heap, and open checkouts of people who are about to pay: their codes."""
    await orm.connect(url)
    try:
        now, policy = SystemClock().now(), Policy(ZoneInfo("UTC"))
        plan = await SubscriptionPlan.create(
            name="1 month", duration_months=1, price=20, currency="USD", star_price=STARS
        )
        codes = {}
        for buyer in range(FIRST_BUYER, FIRST_BUYER + ASKED):
            person = await meet(Identity(buyer, first_name(buyer), None, None, "en"), now)
            found = await open_checkout(
                person, plan.id, Money(STARS, "XTR"), ByStars(), now=now, policy=policy
            )
            codes[buyer] = found.pay_code
        # A payer has tapped before, and that waits as well.
        taps = [
            tap(500_000_001 + n if n % 4 else FIRST_BUYER + n // 4 % ASKED) for n in range(TAPS)
        ]
        await heap(url, taps)
        return codes
    finally:
        await orm.close()


async def _ask(telegram: FakeTelegram, hooks: list[str], codes: dict[int, str]) -> Waits:
    waits = Waits()
    telegram.on_request = _noting(waits)
    async with line() as http:
        posts = []
        for number, (buyer, code) in enumerate(codes.items()):
            key = f"q{buyer}"
            waits.asked[key] = time.perf_counter()
            update = _question(buyer, key, code)
            posts.append(asyncio.create_task(bring(http, hooks[number % len(hooks)], update)))
            await asyncio.sleep(1 / A_SECOND)
        await asyncio.gather(*posts)
        await waits.all_answered(_PATIENCE)
    return waits


def _noting(waits: Waits) -> Callable[[str, bytes], None]:
    def note(method: str, body: bytes) -> None:
        if method == "answerPreCheckoutQuery" and (key := field_of(body, "pre_checkout_query_id")):
            waits.answered(key)

    return note


def _question(buyer: int, key: str, code: str) -> dict[str, object]:
    user = {"id": buyer, "is_bot": False, "first_name": first_name(buyer), "language_code": "en"}
    asked = {"id": key, "from": user, "currency": "XTR", "total_amount": STARS}
    return {
        "update_id": next(_update_ids),
        "pre_checkout_query": {**asked, "invoice_payload": code},
    }


async def _waiting(url: str) -> int:
    connection = await asyncpg.connect(url)
    try:
        return int(
            await connection.fetchval("SELECT count(*) FROM inbox_updates WHERE state = 'waiting'")
        )
    finally:
        await connection.close()
