"""A Telegram that answers as set and remembers what it was asked."""

import asyncio
import json
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiohttp import web
from aiohttp.test_utils import TestServer

TOKEN = "424242:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"

Answer = web.StreamResponse | Callable[[dict[str, Any]], Awaitable[web.StreamResponse]]


@dataclass(slots=True)
class Call:
    """One request to the Bot API and when it arrived, on the monotonic clock."""

    method: str
    fields: dict[str, Any]
    at: float = field(default_factory=time.monotonic)


class FakeTelegram:
    """Answers every method with success unless set otherwise by `answers`."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.answers: dict[str, list[Answer]] = defaultdict(list)
        app = web.Application()
        app.router.add_post("/bot{token}/{method}", self._serve)
        self._server = TestServer(app)
        self._bots: list[Bot] = []

    async def __aenter__(self) -> "FakeTelegram":
        await self._server.start_server()
        return self

    async def __aexit__(self, *_: object) -> None:
        for bot in self._bots:
            await bot.session.close()
        await self._server.close()

    def bot(self) -> Bot:
        api = TelegramAPIServer.from_base(str(self._server.make_url("")))
        bot = Bot(TOKEN, session=AiohttpSession(api=api))
        self._bots.append(bot)
        return bot

    def made(self, method: str) -> list[Call]:
        return [call for call in self.calls if call.method == method]

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        fields = dict(await request.post())
        self.calls.append(Call(method, fields))
        if self.answers[method]:
            answer = self.answers[method].pop(0)
            return answer if isinstance(answer, web.StreamResponse) else await answer(fields)
        if method == "getUpdates":
            await asyncio.sleep(0.05)
            return ok([])
        return ok(_message(fields) if method.startswith("send") else True)


def ok(result: object) -> web.Response:
    return web.json_response({"ok": True, "result": result})


def refusal(code: int, description: str, **parameters: int) -> web.Response:
    body = {"ok": False, "error_code": code, "description": description, "parameters": parameters}
    return web.Response(status=code, text=json.dumps(body), content_type="application/json")


def _message(fields: dict[str, Any]) -> dict[str, Any]:
    chat = {"id": int(fields.get("chat_id", 1)), "type": "private", "first_name": "Ann"}
    return {"message_id": 1, "date": 1, "chat": chat, "text": str(fields.get("text", ""))}
