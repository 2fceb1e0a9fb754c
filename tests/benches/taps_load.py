"""Presses the main menu's button, or says /start, for many people, so many at a time.

A tap is over when its screen was sent or edited, so what is measured is what people see, not how
fast a webhook says 200.
"""

import asyncio
import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count, cycle

import aiohttp

from tests.benches import world
from tests.benches.fake_telegram import BOT_ID, FakeTelegram

PATH, SECRET = "/hook", "bench-secret"
HEADERS = {"X-Telegram-Bot-Api-Secret-Token": SECRET, "Content-Type": "application/json"}
_PATIENCE = 60
_update_ids = count(1)


def first_name(person: int) -> str:
    """What Telegram and the database both say that this person is called."""
    return f"Person {person}"


def tap(person: int) -> bytes:
    """An update as Telegram sends it: the person presses "Menu" under an older screen."""
    update_id = next(_update_ids)
    message = {
        "message_id": 7,
        "date": 1_795_000_000,
        "chat": _chat(person),
        "from": {"id": BOT_ID, "is_bot": True, "first_name": "Bench", "username": "bench_bot"},
        "text": "An older screen",
        "reply_markup": {"inline_keyboard": [[{"text": "Menu", "callback_data": "m"}]]},
    }
    query = {
        "id": str(update_id),
        "from": _user(person),
        "chat_instance": "1",
        "data": "m",
        "message": message,
    }
    return json.dumps({"update_id": update_id, "callback_query": query}).encode()


def start(person: int) -> bytes:
    """The person says /start."""
    message = {
        "message_id": 8,
        "date": 1_795_000_000,
        "chat": _chat(person),
        "from": _user(person),
        "text": "/start",
        "entities": [{"type": "bot_command", "offset": 0, "length": 6}],
    }
    return json.dumps({"update_id": next(_update_ids), "message": message}).encode()


def _user(person: int) -> dict[str, object]:
    name = first_name(person)
    return {"id": person, "is_bot": False, "first_name": name, "language_code": "en"}


def _chat(person: int) -> dict[str, object]:
    return {"id": person, "type": "private", "first_name": first_name(person)}


class Doing:
    """What these people do one after the other, and the call that shows each the answer."""

    def __init__(
        self, name: str, update: Callable[[int], bytes], screen: str, people: range
    ) -> None:
        self.name, self.screen = name, screen
        self._update, self._people = update, cycle(people)

    def next(self) -> bytes:
        return self._update(next(self._people))


@dataclass(frozen=True)
class Pace:
    """How fast the taps were answered, and the processor time of one: the bot's, PostgreSQL's."""

    per_second: float
    bot_ms: float
    postgres_ms: float


class Load:
    """What people do to the bot `running`, which listens at `port`."""

    def __init__(
        self,
        telegram: FakeTelegram,
        running: asyncio.subprocess.Process,
        port: int,
        postmaster: int | None = None,
    ) -> None:
        self._telegram = telegram
        self._running = running
        self._url = f"http://127.0.0.1:{port}{PATH}"
        self._postmaster = postmaster

    @property
    def pid(self) -> int:
        return self._running.pid

    @property
    def url(self) -> str:
        """Where its updates are brought."""
        return self._url

    async def run(self, doing: Doing, taps: int, at_once: int) -> Pace:
        """Do it so many times, with `at_once` of them under way all the time."""
        slots, done = asyncio.Semaphore(at_once), asyncio.Event()
        seen = 0

        def called(method: str) -> None:
            nonlocal seen
            if method == doing.screen:
                seen += 1
                slots.release()
                if seen == taps:
                    done.set()

        self._telegram.on_call = called
        connector = aiohttp.TCPConnector(limit=40)
        async with aiohttp.ClientSession(connector=connector, headers=HEADERS) as http:
            began, used = time.perf_counter(), self.used()
            posts = set()
            for _ in range(taps):
                await asyncio.wait_for(slots.acquire(), _PATIENCE)
                post = asyncio.create_task(self._post(http, doing.next()))
                posts.add(post)
                post.add_done_callback(posts.discard)
            await asyncio.wait_for(done.wait(), _PATIENCE)
            took = time.perf_counter() - began
            await asyncio.gather(*posts)
        bot, postgres = (
            (now - before) * 1000 / taps for now, before in zip(self.used(), used, strict=True)
        )
        return Pace(taps / took, bot, postgres)

    def used(self) -> tuple[float, float]:
        """The processor time that the bot and PostgreSQL have used so far."""
        served = world.children_cpu_seconds(self._postmaster) if self._postmaster else 0.0
        return world.cpu_seconds(self._running.pid), served

    async def _post(self, http: aiohttp.ClientSession, update: bytes) -> None:
        async with http.post(self._url, data=update) as answer:
            answer.raise_for_status()
