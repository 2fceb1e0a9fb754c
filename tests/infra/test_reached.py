"""Calls without an answer: only those that never left may be made again."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramNetworkError
from aiogram.methods import SendMessage
from aiohttp import web

from bot.telegram.session import TelegramSession
from bot.telegram.verdicts import verdict_on
from handlers.broadcasts.many import SendToMany
from handlers.campaigns import send_message
from handlers.meanings import NotReached
from models.campaigns import CampaignMessage, MessageState, Trigger
from models.lifecycles import RecipientState
from models.people import BotUser
from services.campaigns import sending
from tests.factories import NOW
from tests.services.campaigns import POLICY, campaign, ticks
from tests.services.test_campaigns import starts

TOKEN = "42:" + "A" * 35
Handler = Callable[[web.BaseRequest], Awaitable[web.StreamResponse]]


def _closed() -> str:
    """An address where nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{probe.getsockname()[1]}"


@asynccontextmanager
async def _calling(url: str) -> AsyncIterator[Bot]:
    bot = Bot(TOKEN, session=TelegramSession(url))
    try:
        yield bot
    finally:
        await bot.session.close()


@asynccontextmanager
async def _server(handler: Handler) -> AsyncIterator[str]:
    runner = web.ServerRunner(web.Server(handler), shutdown_timeout=0.01)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


async def _cuts(request: web.BaseRequest) -> web.StreamResponse:
    assert request.transport is not None
    request.transport.abort()
    return web.Response()


async def _hangs(request: web.BaseRequest) -> web.StreamResponse:
    await asyncio.sleep(60)
    return web.Response()


async def _mumbles(request: web.BaseRequest) -> web.StreamResponse:
    return web.Response(body=b"\xff\xfe\xfd", content_type="application/json", charset="utf-8")


def _many() -> SendToMany:
    return SendToMany.model_validate({"chat_id": 7, "text": "x"})


@pytest.mark.parametrize("call", [SendMessage(chat_id=7, text="x"), _many()])
async def test_where_nobody_listens_nothing_has_left(call: SendMessage) -> None:
    async with _calling(_closed()) as bot:
        with pytest.raises(NotReached) as raised:
            await bot(call)
    verdict = verdict_on(raised.value)
    assert (verdict.state, verdict.is_everybodys) == (RecipientState.PENDING, True)


@pytest.mark.parametrize("handler", [_cuts, _hangs, _mumbles])
async def test_what_may_have_arrived_is_unknown(handler: Handler) -> None:
    async with _server(handler) as url, _calling(url) as bot:
        with pytest.raises(TelegramAPIError) as raised:
            await bot(_many(), request_timeout=1)
    assert isinstance(raised.value, TelegramNetworkError)
    assert not isinstance(raised.value, NotReached)
    assert verdict_on(raised.value).state is RecipientState.UNKNOWN


async def _campaigns_message() -> tuple[CampaignMessage, BotUser]:
    await campaign(Trigger.START, 0)
    who = await starts()
    await ticks(NOW)
    return await CampaignMessage.get(), who.user


async def test_a_campaigns_message_that_never_left_waits_and_another_is_unknown(
    database: str,
) -> None:
    message, who = await _campaigns_message()
    async with _calling(_closed()) as bot:
        with pytest.raises(NotReached):
            await send_message(bot, who.telegram_id, message.id, NOW, POLICY)
    assert (await CampaignMessage.get(id=message.id)).state is MessageState.WAITING
    async with _server(_cuts) as url, _calling(url) as bot:
        with pytest.raises(TelegramNetworkError):
            await send_message(bot, who.telegram_id, message.id, NOW, POLICY)
    assert (await CampaignMessage.get(id=message.id)).state is MessageState.SENDING
    assert await sending.begin(message.id, NOW, POLICY) == "its answer was lost"
    assert (await CampaignMessage.get(id=message.id)).state is MessageState.UNKNOWN
