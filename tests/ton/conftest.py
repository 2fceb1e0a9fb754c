"""The chain's floor: the properties' profile, and the sandbox's chain with the ways to read it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
from aiohttp.test_utils import TestServer

from bot.ton.client import Toncenter
from bot.ton.http_client import HttpClient
from bot.ton.v2 import NodeV2
from bot.ton.v3 import IndexV3
from models.lifecycles import ChainAsset
from sandbox.client import Sandbox
from sandbox.client_ton import Ton
from sandbox.server import create_app
from sandbox.settings import Settings
from sandbox.ton import USDT_MASTER
from services.commerce.methods.chain_index import ChainTransaction
from tests.properties import conftest as _profile  # noqa: F401

Way = IndexV3 | NodeV2 | Toncenter


@dataclass
class Chain:
    """The sandbox's chain, each version of its index alone, and the client that has both."""

    ton: Ton
    v3: IndexV3
    v2: NodeV2
    both: Toncenter
    lines: list[HttpClient] = field(default_factory=list)

    def client(self, *, timeout: float = 15, settles: float = 0) -> Toncenter:
        """One that has just started: it rests from nothing and has walked nowhere."""
        self.lines.append(HttpClient(self.ton.url, rate=10_000, timeout=timeout))
        return Toncenter(self.lines[-1], USDT_MASTER, settles=settles)

    async def history(
        self, way: Way, account: str, asset: ChainAsset, page: int = 3
    ) -> list[ChainTransaction]:
        """Everything from the beginning, read a page at a time as the watcher does."""
        found: list[ChainTransaction] = []
        while True:
            after = found[-1].lt if found else 0
            piece = await way.transactions(account, asset, after, page)
            assert len(piece) <= page + 1
            if not piece:
                return found
            # Before a new beginning the last one stands once more.
            found += [one for one in piece if one.lt > after]


@pytest.fixture
async def chain() -> AsyncIterator[Chain]:
    server = TestServer(create_app(Settings()))
    await server.start_server()
    url = str(server.make_url("/")).rstrip("/")
    line = HttpClient(f"{url}/ton", rate=10_000)
    async with Sandbox(url, bot=1) as sandbox:
        v3, v2 = IndexV3(line, USDT_MASTER, settles=0), NodeV2(line, USDT_MASTER, page=2)
        made = Chain(sandbox.ton, v3, v2, Toncenter(line, USDT_MASTER, settles=0), [line])
        yield made
    for one in made.lines:
        await one.close()
    await server.close()
