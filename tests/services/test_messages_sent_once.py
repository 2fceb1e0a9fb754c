"""A message to many that left is never sent again, and one that never left is not lost."""

from collections.abc import AsyncIterator
from typing import Any
from uuid import uuid4

import asyncpg
import pytest
from aiogram import Bot
from aiohttp import web
from tortoise.transactions import in_transaction

from bot.telegram.session import TelegramSession
from handlers.broadcasts.render import DeliveredInPart, Rendered, deliver
from handlers.campaigns import send_message
from handlers.meanings import NotReached
from handlers.screens.kit import link_button
from models.broadcasts import MediaKind
from models.campaigns import MessageState, Trigger
from services.broadcasts import media as shelf
from services.broadcasts.content import Medium
from tests import factories
from tests.factories import NOW
from tests.infra.telegram import TOKEN, FakeTelegram, ok, refusal
from tests.services.campaigns import POLICY, campaign, said, ticks
from tests.services.shop import met
from tests.services.test_campaigns import starts

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
async def telegram() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as telegram:
        yield telegram


async def test_what_never_left_this_machine_waits(telegram: FakeTelegram) -> None:
    made = await campaign(Trigger.START, 0)
    who = await starts()
    await ticks(NOW)
    (message,) = await said(made)
    # Nobody listens there.
    bot = Bot(TOKEN, session=TelegramSession("http://127.0.0.1:9"))
    with pytest.raises(NotReached):
        await send_message(bot, who.telegram_id, message.id, NOW, POLICY)
    await bot.session.close()
    assert (await said(made))[0].state is MessageState.WAITING
    assert await send_message(telegram.bot(), who.telegram_id, message.id, NOW, POLICY) is None
    assert (await said(made))[0].state is MessageState.SENT


async def _photo(telegram_id: str | None) -> Medium:
    boss = await met(await factories.admin())
    async with in_transaction():
        kept = await shelf.keep(boss, MediaKind.PHOTO, telegram_id or "", b"photo", NOW)
    return Medium(MediaKind.PHOTO, kept.id, telegram_id, kept.filename)


def _sent(chat: int) -> dict[str, Any]:
    size = {"file_id": "new", "file_unique_id": "u", "width": 1, "height": 1}
    chat_ = {"id": chat, "type": "private", "first_name": "Ann"}
    return {"message_id": 7, "date": 1, "chat": chat_, "photo": [size]}


async def test_an_upload_that_arrived_counts_though_its_new_id_is_not_kept(
    telegram: FakeTelegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    medium = await _photo("old")
    telegram.answers["sendPhoto"] = [
        refusal(400, "Bad Request: wrong file identifier/HTTP URL specified"),
        ok(_sent(5)),
    ]

    async def full(*_: Any) -> None:
        raise asyncpg.TooManyConnectionsError("sorry, too many clients already")

    monkeypatch.setattr(shelf, "keep_telegram_id", full)
    assert await deliver(telegram.bot(), 5, Rendered("", (medium,))) == [7]


async def test_whatever_happens_behind_an_album_it_has_arrived(telegram: FakeTelegram) -> None:
    media = (await _photo("one"), await _photo("two"))
    telegram.answers["sendMediaGroup"] = [ok([_sent(5), _sent(5)])]

    async def breaks(_: Any) -> web.StreamResponse:
        return web.json_response({"ok": True, "result": {"message_id": str(uuid4())}})

    telegram.answers["sendMessage"] = [breaks]
    rows = ((link_button("Go", "https://example.org"),),)
    with pytest.raises(DeliveredInPart) as part:
        await deliver(telegram.bot(), 5, Rendered("Words", media, rows))
    assert part.value.message_ids == [7, 7]
