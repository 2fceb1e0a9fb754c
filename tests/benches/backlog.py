"""Bots that take webhooks beside a heap of waiting updates, and how long single ones wait there."""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Iterable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from urllib.parse import parse_qsl

import aiohttp
from tortoise import connections

from bot.clock import SystemClock
from bot.database.replicas import Replica
from bot.reports import Reports
from bot.telegram.inbox import Inbox
from bot.telegram.ordering import from_bytes
from tests.benches import world
from tests.benches.fake_telegram import BOT_ID, FakeTelegram
from tests.benches.taps_load import PATH, SECRET

_HEADERS = {"X-Telegram-Bot-Api-Secret-Token": SECRET, "Content-Type": "application/json"}
_BATCH = 500
#: One of Telegram's deliveries more than it opens by itself would wait at Telegram.
_AT_ONCE = 40


async def heap(url: str, updates: Iterable[bytes]) -> None:
    """Store updates that are not begun yet; the models are connected to the database."""
    replica = await Replica.join(url)
    try:
        inbox = Inbox(
            connections.get("default"),
            replica,
            BOT_ID,
            on_dead_letter=Reports(SystemClock()).dead_letter,
        )
        rows = [from_bytes(body) for body in updates]
        for start in range(0, len(rows), _BATCH):
            await inbox.store(rows[start : start + _BATCH], claim=False, urgent=False)
    finally:
        await replica.leave()


@dataclass
class Waits:
    """When each one was asked and answered, by what tells them apart."""

    asked: dict[str, float] = field(default_factory=dict)
    took: dict[str, float] = field(default_factory=dict)

    def answered(self, key: str) -> None:
        if key in self.asked and key not in self.took:
            self.took[key] = time.perf_counter() - self.asked[key]

    async def all_answered(self, within: float) -> None:
        deadline = time.perf_counter() + within
        # A bench may look now and then.
        while len(self.took) < len(self.asked) and time.perf_counter() < deadline:  # noqa: ASYNC110
            await asyncio.sleep(0.02)
        now = time.perf_counter()
        for key, asked in self.asked.items():
            self.took.setdefault(key, now - asked)

    def share(self, part: float) -> float:
        """How long all but the slowest ones waited."""
        took = sorted(self.took.values())
        return took[min(int(len(took) * part), len(took) - 1)]


def field_of(body: bytes, name: str) -> str | None:
    """A field of a request without files, as aiogram sends it."""
    return dict(parse_qsl(body.decode())).get(name)


@asynccontextmanager
async def bots(
    telegram: FakeTelegram, url: str, many: int, **settings: str
) -> AsyncIterator[list[str]]:
    """So many replicas, ready; the addresses of their webhooks."""
    async with AsyncExitStack() as stack:
        hooks = []
        for _ in range(many):
            port = world.free_port()
            hook = f"http://127.0.0.1:{port}{PATH}"
            environment = world.settings(telegram.url, port, DATABASE_URL=url, **settings)
            environment |= {"WEBHOOK_URL": hook, "WEBHOOK_SECRET": SECRET}
            running = await stack.enter_async_context(
                world.process("bot", "run", environment=environment)
            )
            await world.ready(port, running)
            hooks.append(hook)
        yield hooks


def line() -> aiohttp.ClientSession:
    """Deliveries as Telegram makes them."""
    return aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=_AT_ONCE), headers=_HEADERS)


async def bring(http: aiohttp.ClientSession, hook: str, update: dict[str, object]) -> None:
    async with http.post(hook, data=json.dumps(update)) as answer:
        answer.raise_for_status()
