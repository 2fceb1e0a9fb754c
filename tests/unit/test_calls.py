"""A call is written as aiogram writes it, although what says nothing is left out earlier."""

from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qsl

import pytest
from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.enums import ParseMode
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

from bot.telegram.session import TelegramSession, number_in
from handlers.broadcasts.many import SendToMany

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


def _many(**more: Any) -> SendToMany:
    button = InlineKeyboardButton(text="Читать & смотреть", callback_data="tp:1")
    fields: dict[str, Any] = {
        "text": "<b>Всем</b> & 100% = ok?",
        "reply_markup": InlineKeyboardMarkup(inline_keyboard=[[button]]),
        "link_preview_options": LinkPreviewOptions(is_disabled=False, show_above_text=True),
        **more,
    }
    return SendToMany(chat_id=0, **fields)


@pytest.mark.parametrize("more", [{}, {"allow_paid_broadcast": True}, {"reply_markup": None}])
async def test_one_of_many_is_written_as_a_message_of_its_own(more: dict[str, Any]) -> None:
    session = TelegramSession("http://127.0.0.1:1")
    bot = Bot("42:" + "A" * 35, session, default=DefaultBotProperties(parse_mode=ParseMode.HTML))
    many = _many(**more)
    for chat in (7, 8, -100200):
        call = many.to(chat)
        single = SendMessage(**call.model_dump(exclude_unset=True))
        theirs = AiohttpSession.build_form_data(session, bot, single)
        wanted = {str(dict(name)["name"]): str.__str__(value) for name, _, value in theirs._fields}
        body = session.to_one_of_many(bot, call)
        assert body.content_type == "application/x-www-form-urlencoded"
        assert dict(parse_qsl(body.decode(), keep_blank_values=True)) == wanted
    assert many.shared.body is not None and b"chat_id" not in many.shared.body


@pytest.mark.parametrize(
    ("answer", "number"),
    [
        ('{"ok": true, "result": {"message_id": 5, "chat": 1}}', 5),
        ('{"ok": true, "result": {"message_id": "5"}}', None),
        ('{"ok": true, "result": {"message_id": true}}', None),
        ('{"ok": true, "result": true}', None),
        ('{"ok": 1, "result": {"message_id": 5}}', None),
        ('{"ok": false, "error_code": 403}', None),
        ("[]", None),
        ("", None),
        ("<html>", None),
    ],
)
def test_only_a_message_that_was_sent_has_a_number(answer: str, number: int | None) -> None:
    assert number_in(answer) == number
