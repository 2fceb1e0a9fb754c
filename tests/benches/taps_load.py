"""Presses the main menu's button for many people, a fixed number of taps at a time.

A tap is over when its screen was edited, so what is measured is what people see, not how fast a
webhook says 200.
"""

import asyncio
import json
import time
from dataclasses import dataclass
from itertools import count

import aiohttp

from tests.benches import world
from tests.benches.fake_telegram import BOT_ID, FakeTelegram

PATH, SECRET = "/hook", "bench-secret"
SCREEN = "editMessageText"
_HEADERS = {"X-Telegram-Bot-Api-Secret-Token": SECRET, "Content-Type": "application/json"}
_PATIENCE = 60
_update_ids = count(1)


def first_name(person: int) -> str:
    """What Telegram and the database both say that this person is called."""
    return f"Person {person}"


def tap(person: int) -> bytes:
    """An update as Telegram sends it: the person presses "Menu" under an older screen."""
    user = {
        "id": person,
        "is_bot": False,
        "first_name": first_name(person),
        "language_code": "en",
    }
    update_id = next(_update_ids)
    message = {
        "message_id": 7,
        "date": 1_795_000_000,
        "chat": {"id": person, "type": "private", "first_name": first_name(person)},
        "from": {"id": BOT_ID, "is_bot": True, "first_name": "Bench", "username": "bench_bot"},
        "text": "An older screen",
        "reply_markup": {"inline_keyboard": [[{"text": "Menu", "callback_data": "m"}]]},
    }
    query = {
        "id": str(update_id),
        "from": user,
        "chat_instance": "1",
        "data": "m",
        "message": message,
    }
    return json.dumps({"update_id": update_id, "callback_query": query}).encode()


@dataclass(frozen=True)
class Pace:
    """How fast the taps were answered, and the processor time of one: the bot's, PostgreSQL's."""

    per_second: float
    bot_ms: float
    postgres_ms: float


class Load:
    """Taps of these people on the bot `running`, which listens at `port`."""

    def __init__(
        self,
        telegram: FakeTelegram,
        running: asyncio.subprocess.Process,
        port: int,
        people: range,
        postmaster: int | None = None,
    ) -> None:
        self._telegram = telegram
        self._running = running
        self._url = f"http://127.0.0.1:{port}{PATH}"
        self._people = people
        self._postmaster = postmaster
        self._turn = 0

    async def run(self, taps: int, at_once: int) -> Pace:
        """Press, with `at_once` taps under way all the time."""
        slots, done = asyncio.Semaphore(at_once), asyncio.Event()
        seen = 0

        def called(method: str) -> None:
            nonlocal seen
            if method == SCREEN:
                seen += 1
                slots.release()
                if seen == taps:
                    done.set()

        self._telegram.on_call = called
        connector = aiohttp.TCPConnector(limit=40)
        async with aiohttp.ClientSession(connector=connector, headers=_HEADERS) as http:
            began, used = time.perf_counter(), self._used()
            posts = set()
            for _ in range(taps):
                await asyncio.wait_for(slots.acquire(), _PATIENCE)
                post = asyncio.create_task(self._post(http))
                posts.add(post)
                post.add_done_callback(posts.discard)
            await asyncio.wait_for(done.wait(), _PATIENCE)
            took = time.perf_counter() - began
            await asyncio.gather(*posts)
        bot, postgres = (
            (now - before) * 1000 / taps for now, before in zip(self._used(), used, strict=True)
        )
        return Pace(taps / took, bot, postgres)

    def _used(self) -> tuple[float, float]:
        served = world.children_cpu_seconds(self._postmaster) if self._postmaster else 0.0
        return world.cpu_seconds(self._running.pid), served

    async def _post(self, http: aiohttp.ClientSession) -> None:
        person = self._people[self._turn % len(self._people)]
        self._turn += 1
        async with http.post(self._url, data=tap(person)) as answer:
            answer.raise_for_status()
