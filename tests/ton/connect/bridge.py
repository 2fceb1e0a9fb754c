"""A small bridge for tests: keeps every letter, and does what it is told."""

import asyncio
import base64
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import orjson
from aiohttp import web
from aiohttp.test_utils import TestServer


@dataclass
class SmallBridge:
    """Letters by their number, and what was asked of it."""

    url: str = ""
    letters: list[tuple[int, str, bytes]] = field(default_factory=list)
    asked: list[dict[str, str]] = field(default_factory=list)
    said: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    # Sent to whoever listens, before all else.
    junk: bytes = b""
    # So many streams are cut off as soon as their letters are out.
    cuts: int = 0
    status: int = 200
    news: asyncio.Event = field(default_factory=asyncio.Event)

    def bring(self, to: str, sender: str, sealed: bytes, number: int | None = None) -> None:
        data = orjson.dumps({"from": sender, "message": base64.b64encode(sealed).decode()})
        number = number or len(self.letters) + 1
        event = b"event: message\nid: %d\ndata: %s\n\n" % (number, data)
        self.letters.append((number, to, event))
        self.stir()

    def stir(self) -> None:
        self.news.set()
        self.news = asyncio.Event()

    async def events(self, request: web.Request) -> web.StreamResponse:
        self.asked.append(dict(request.query))
        self.stir()
        ids = request.query["client_id"].split(",")
        after = int(request.query.get("last_event_id", 0))
        answer = web.StreamResponse(
            status=self.status, headers={"Content-Type": "text/event-stream"}
        )
        await answer.prepare(request)
        await answer.write(b"event: heartbeat\n\n" + self.junk)
        while True:
            news = self.news
            for number, to, event in self.letters:
                if to in ids and number > after:
                    await answer.write(event)
                    after = number
            if self.cuts:
                self.cuts -= 1
                return answer
            await news.wait()

    async def message(self, request: web.Request) -> web.Response:
        self.said.append((dict(request.query), base64.b64decode(await request.read())))
        self.stir()
        return web.json_response({}, status=self.status)

    async def until(self, wanted: object) -> None:
        """Wait until what is asked for holds."""
        assert callable(wanted)
        async with asyncio.timeout(10):
            while not wanted():
                await self.news.wait()


@asynccontextmanager
async def small_bridge() -> AsyncIterator[SmallBridge]:
    made = SmallBridge()
    app = web.Application()
    app.router.add_get("/b/events", made.events)
    app.router.add_post("/b/message", made.message)
    server = TestServer(app)
    await server.start_server()
    made.url = str(server.make_url("/b"))
    try:
        yield made
    finally:
        made.stir()
        await server.close()
