"""The smallest Telegram that a bot can talk to: it answers at once and counts the calls."""

import asyncio
import json
from collections import Counter
from collections.abc import Callable
from types import TracebackType
from typing import Self

from aiohttp import web

TOKEN = "42:" + "A" * 35
BOT_ID = 42
_BOT = {"id": BOT_ID, "is_bot": True, "first_name": "Bench", "username": "bench_bot"}
_MESSAGE = {
    "message_id": 1,
    "date": 1_795_000_000,
    "from": _BOT,
    "chat": {"id": 1, "type": "private", "first_name": "Maria"},
    "text": "The menu",
}


def _answer(result: object) -> bytes:
    return json.dumps({"ok": True, "result": result}).encode()


_TRUE, _A_MESSAGE, _NOTHING = _answer(True), _answer(_MESSAGE), _answer([])


#: Nothing is registered there, so the leader registers it anew at each of its looks.
_NO_TROUBLE = {"url": "", "has_custom_certificate": False, "pending_update_count": 0}


class FakeTelegram:
    """A Bot API on loopback; `on_call` gets every method as soon as it is called.

    `on_request` gets its body as well, whose fields stand in it as aiogram writes them.
    """

    def __init__(self) -> None:
        self.calls: Counter[str] = Counter()
        self.on_call: Callable[[str], None] = lambda method: None
        self.on_request: Callable[[str, bytes], None] = lambda method, body: None
        self.url = ""
        self._runner = web.ServerRunner(web.Server(self._handle, access_log=None))

    async def __aenter__(self) -> Self:
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self._runner.cleanup()

    async def called(self, method: str) -> None:
        """Wait until the method was called."""
        while not self.calls[method]:  # noqa: ASYNC110 - a bench may look now and then
            await asyncio.sleep(0.005)

    async def _handle(self, request: web.BaseRequest) -> web.Response:
        body = await request.read()
        method = request.path.rpartition("/")[2]
        self.calls[method] += 1
        self.on_call(method)
        self.on_request(method, body)
        return web.Response(body=await self._result(method), content_type="application/json")

    async def _result(self, method: str) -> bytes:
        if method == "getMe":
            return _answer(_BOT)
        if method == "getUpdates":
            await asyncio.sleep(1)
            return _NOTHING
        if method == "getWebhookInfo":
            return _answer(_NO_TROUBLE)
        if method == "getStarTransactions":
            return _answer({"transactions": []})
        return _A_MESSAGE if method.startswith(("send", "editMessage")) else _TRUE
