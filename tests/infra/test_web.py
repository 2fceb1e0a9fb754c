"""Where a replica listens, and that no client holds a place by sending half a request."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import pytest
from aiohttp import web

from bot.web import runner_of, site_at


@asynccontextmanager
async def serving(host: str, slowest_head: float = 30.0) -> AsyncIterator[int]:
    """A program without pages; its port."""
    runner = runner_of(web.Application(), slowest_head=slowest_head)
    await runner.setup()
    await site_at(runner, host, 0).start()
    try:
        yield runner.addresses[0][1]
    finally:
        await runner.cleanup()


@pytest.mark.skipif(not socket.has_dualstack_ipv6(), reason="needs IPv6")
async def test_the_host_of_two_colons_is_both_families() -> None:
    async with serving("::") as port, aiohttp.ClientSession() as session:
        for host in ("127.0.0.1", "[::1]"):
            async with session.get(f"http://{host}:{port}/") as answer:
                assert answer.status == 404


@pytest.mark.parametrize("before", [b"", b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"])
async def test_half_a_head_is_not_waited_for(before: bytes) -> None:
    async with serving("127.0.0.1", slowest_head=0.3) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(before + b"POST /hook HTTP/1.1\r\nHo")
        async with asyncio.timeout(5):
            while await reader.read(1000):
                continue
        writer.close()
