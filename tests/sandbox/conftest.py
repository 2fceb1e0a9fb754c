"""A sandbox in this process on a free port, and a bot's and a tester's way to it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from itertools import count
from typing import Any

import aiohttp
import pytest
from aiohttp.test_utils import TestServer

from sandbox.client import Chat, Person, Sandbox
from sandbox.server import create_app
from sandbox.settings import Settings
from sandbox.world import WORLD, World
from tests.sandbox.connecting import DOMAIN, App, manifest_server

BOTS = count(1001)


def inline(*labels: str, **button: Any) -> Any:
    button = button or {"callback_data": "data"}
    return {"inline_keyboard": [[{"text": label} | button] for label in labels]}


async def until(condition: Callable[[], bool]) -> None:
    """Come back as soon as it is so; fail when it takes too long."""
    async with asyncio.timeout(5):
        while True:
            if condition():
                return
            await asyncio.sleep(0.002)


@dataclass
class Answer:
    """What the Bot API said."""

    status: int
    body: Any
    headers: Any

    @property
    def result(self) -> Any:
        assert self.body["ok"] is True, self.body
        return self.body["result"]

    @property
    def refusal(self) -> tuple[int, str]:
        """Code and text, after making sure that the status line says the same."""
        assert self.body["ok"] is False, self.body
        assert self.status == self.body["error_code"]
        return self.body["error_code"], self.body["description"]


class Api:
    """A bot that speaks raw HTTP."""

    def __init__(self, session: aiohttp.ClientSession, url: str, bot: int) -> None:
        self.session, self.url, self.bot = session, url, bot
        self.token = f"{bot}:secret"

    def path(self, method: str) -> str:
        return f"{self.url}/bot{self.token}/{method}"

    async def __call__(self, method: str, **params: Any) -> Answer:
        return await self.send(method, json=params)

    async def send(self, method: str, **how: Any) -> Answer:
        async with self.session.post(self.path(method), **how) as answer:
            return Answer(answer.status, await answer.json(), answer.headers)

    async def updates(self, **params: Any) -> list[Any]:
        """What is queued now; each call confirms what the one before returned."""
        got = (await self("getUpdates", **params)).result
        if got:
            await self("getUpdates", offset=got[-1]["update_id"] + 1)
        return got


@dataclass
class Room:
    """A sandbox of a test's own: the world inside, the bot, the tester."""

    world: World
    api: Api
    sandbox: Sandbox

    async def friend(self, name: str = "Alice", **fields: Any) -> Person:
        """A person who has started the bot, with the queue emptied after it."""
        person = await self.sandbox.person(name, **fields)
        await person.says("/start")
        await self.drain()
        return person

    async def channel(self, **rights: bool) -> tuple[Chat, Person]:
        """A channel with the bot as its administrator, and its owner."""
        owner = await self.sandbox.person("Olga")
        chat = await self.sandbox.channel("VIP", owner)
        await chat.adds_bot(**rights)
        await self.drain()
        return chat, owner

    async def supergroup(self, **rights: bool) -> tuple[Chat, Person]:
        owner = await self.sandbox.person("Olga")
        chat = await self.sandbox.supergroup("Club", owner)
        await chat.adds_bot(**rights)
        await self.drain()
        return chat, owner

    async def wants(self, *kinds: str) -> None:
        """Ask for these kinds of updates."""
        await self.api("getUpdates", allowed_updates=list(kinds))

    async def drain(self) -> None:
        self.world.state.bots[self.api.bot].queue.clear()


@pytest.fixture
async def room() -> AsyncIterator[Room]:
    settings = Settings(
        same_offset_hold=0.0,
        conflict_delay=0.2,
        set_webhook_interval=0.0,
        webhook_retry_base=0.02,
        webhook_retry_cap=0.2,
    )
    app = create_app(settings)
    server = TestServer(app)
    await server.start_server()
    url = str(server.make_url("/")).rstrip("/")
    bot = next(BOTS)
    async with aiohttp.ClientSession() as session, Sandbox(url, bot=bot) as sandbox:
        api = Api(session, url, bot)
        await api("getMe")
        yield Room(app[WORLD], api, sandbox)
    await server.close()


@pytest.fixture
async def app(room: Room) -> AsyncIterator[App]:
    manifest = {"name": "The Shop", "url": f"https://{DOMAIN}", "iconUrl": f"https://{DOMAIN}/i"}
    async with manifest_server(**manifest) as at:
        await room.sandbox.ton.finds(DOMAIN, at)
        url = f"https://{DOMAIN}/tonconnect-manifest.json"
        yield App(room.api.session, room.sandbox.ton.bridge().url, url)
