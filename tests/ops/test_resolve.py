"""`./start resolve`: the address behind a name, for an operator who has to write one down."""

import asyncio
import os
import sys

import pytest
from aiohttp.test_utils import TestServer

from sandbox.client import Sandbox
from sandbox.server import create_app
from sandbox.settings import Settings
from sandbox.ton import RECEIVING
from services.ton.addresses import friendly


async def _says(url: str, name: str) -> tuple[int | None, str]:
    settings = {
        "ENV_FILE": "/dev/null",
        "BOT_TOKEN": f"123456:{'a' * 35}",
        "TONCENTER_URL": f"{url}/ton",
        "TONCENTER_RATE": "1000",
    }
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "resolve", name),
        env={"PATH": os.environ["PATH"], **settings},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    told, trouble = await process.communicate()
    return process.returncode, (told + trouble).decode()


@pytest.mark.parametrize(
    ("name", "code", "told"),
    [
        ("Shop.TON", 0, f"wallet: {friendly(RECEIVING)}\nsite: none\nstorage: tonstorage://ba"),
        ("nobody.ton", 1, "nobody has registered this name"),
        ("shop.com", 1, "names end in .ton or .t.me"),
    ],
)
async def test_it_shows_what_a_name_leads_to_or_why_it_does_not(
    name: str, code: int, told: str
) -> None:
    server = TestServer(create_app(Settings()))
    await server.start_server()
    url = str(server.make_url("/")).rstrip("/")
    try:
        async with Sandbox(url, bot=1) as sandbox:
            await sandbox.ton.names("shop.ton", RECEIVING, storage="ba" * 32)
            ended, said = await _says(url, name)
    finally:
        await server.close()
    assert (ended, told in said) == (code, True), said
