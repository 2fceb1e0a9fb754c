"""A call is written as aiogram writes it, although what says nothing is left out earlier."""

from datetime import UTC, datetime
from typing import Any

import pytest
from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.methods import (
    BanChatMember,
    EditMessageMedia,
    PromoteChatMember,
    SendMessage,
    SendPhoto,
    TelegramMethod,
)
from aiogram.types import (
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    LinkPreviewOptions,
)

from bot.telegram.session import TelegramSession

_FILE = BufferedInputFile(b"content", "receipt.png")
_KEYS = InlineKeyboardMarkup(
    inline_keyboard=[[InlineKeyboardButton(text="Menu", callback_data="m")], []]
)
CALLS: tuple[TelegramMethod[Any], ...] = (
    SendMessage(
        chat_id=1,
        text="Hello & <b>welcome</b>",
        reply_markup=_KEYS,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
        protect_content=False,
    ),
    SendMessage(chat_id=1, text=""),
    SendPhoto(chat_id=1, photo=_FILE, caption="Маша"),
    EditMessageMedia(chat_id=1, message_id=2, media=InputMediaDocument(media=_FILE, caption="a")),
    PromoteChatMember(chat_id=-1, user_id=2, can_post_stories=False, can_invite_users=True),
    BanChatMember(chat_id=-1, user_id=2, until_date=datetime(2026, 12, 1, tzinfo=UTC)),
)


@pytest.mark.parametrize("call", CALLS, ids=lambda call: type(call).__name__)
def test_every_field_is_written_as_aiogram_writes_it(
    call: TelegramMethod[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    # A file stands under a random name.
    monkeypatch.setattr("aiogram.client.session.base.secrets.token_urlsafe", lambda size: "file")
    session = TelegramSession("http://127.0.0.1:1")
    bot = Bot("42:" + "A" * 35, session, default=DefaultBotProperties(parse_mode="HTML"))
    theirs = AiohttpSession.build_form_data(session, bot, call)
    assert _written(session.build_form_data(bot, call)) == _written(theirs)


def _written(form: Any) -> list[Any]:
    return [
        (dict(name), value if isinstance(value, str) else "a file")
        for name, _, value in form._fields
    ]
