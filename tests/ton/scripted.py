"""An index that answers what a test tells it to, and remembers what it was asked."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import orjson
from aiohttp import web
from aiohttp.test_utils import TestServer

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


class ScriptedIndex:
    """Answers with what stands next in `answers`, and with the last of them for ever."""

    def __init__(self) -> None:
        self.answers: list[Answer] = []
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.at: list[float] = []
        self.keys: list[str | None] = []
        self.url = ""

    async def handle(self, request: web.Request) -> web.StreamResponse:
        self.asked.append((request.path, dict(request.query)))
        self.at.append(time.monotonic())
        self.keys.append(request.headers.get("X-API-Key"))
        answer = self.answers[0] if len(self.answers) == 1 else self.answers.pop(0)
        return await answer(request)


@asynccontextmanager
async def scripted() -> AsyncIterator[ScriptedIndex]:
    index = ScriptedIndex()
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", index.handle)
    server = TestServer(app)
    await server.start_server()
    index.url = str(server.make_url("/"))
    try:
        yield index
    finally:
        await server.close()


def says(body: Any, status: int = 200, **headers: str) -> Answer:
    async def answer(_: web.Request) -> web.StreamResponse:
        raw = body if isinstance(body, bytes) else orjson.dumps(body)
        return web.Response(body=raw, status=status, headers=headers)

    return answer


def hangs() -> Answer:
    """Takes the question and never says a word."""

    async def answer(_: web.Request) -> web.StreamResponse:
        await asyncio.Event().wait()
        raise AssertionError

    return answer


def trickles() -> Answer:
    """Says something all the time and comes to no end."""

    async def answer(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        while True:
            await response.write(b" ")
            await asyncio.sleep(0.01)

    return answer


def breaks_off() -> Answer:
    """The connection ends in the middle of the answer."""

    async def answer(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Length": "1000"})
        await response.prepare(request)
        await response.write(b'{"transactions": [')
        assert request.transport is not None
        request.transport.abort()
        return response

    return answer


def packed_bomb() -> Answer:
    """A few kilobytes that unpack to more than should be read."""

    async def answer(_: web.Request) -> web.StreamResponse:
        response = web.Response(body=b" " * (1 << 20))
        response.enable_compression(web.ContentCoding.gzip)
        return response

    return answer
