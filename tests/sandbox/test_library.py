"""The library that the bot is built on accepts everything the sandbox answers."""

import io
from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramForbiddenError, TelegramMigrateToChat, TelegramRetryAfter
from aiogram.types import (
    BotCommand,
    BufferedInputFile,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    InputRichMessage,
    LabeledPrice,
    Update,
)
from PIL import Image

from tests.sandbox.conftest import Room


@pytest.fixture
async def bot(room: Room) -> AsyncIterator[Bot]:
    server = TelegramAPIServer.from_base(room.api.url)
    bot = Bot(room.api.token, session=AiohttpSession(api=server))
    yield bot
    await bot.session.close()


def picture() -> BufferedInputFile:
    out = io.BytesIO()
    Image.new("RGB", (300, 200), "teal").save(out, "PNG")
    return BufferedInputFile(out.getvalue(), "picture.png")


def keyboard() -> InlineKeyboardMarkup:
    row = [
        InlineKeyboardButton(text="Tap", callback_data="tap", style="primary"),
        InlineKeyboardButton(text="Copy", copy_text=CopyTextButton(text="DE12")),
    ]
    return InlineKeyboardMarkup(inline_keyboard=[row])


async def test_sending_and_editing(room: Room, bot: Bot) -> None:
    alice = await room.friend()
    sent = await bot.send_message(
        alice.id, "Hi <b>you</b>", parse_mode="HTML", reply_markup=keyboard()
    )
    assert sent.html_text == "Hi <b>you</b>"
    await bot.edit_message_text("new", chat_id=alice.id, message_id=sent.message_id)
    photo = await bot.send_photo(alice.id, picture(), caption="look")
    assert photo.photo
    again = InputMediaPhoto(media=photo.photo[-1].file_id)
    await bot.send_media_group(alice.id, [again, InputMediaPhoto(media=picture())])
    await bot.send_document(alice.id, BufferedInputFile(b"x", "a.txt"))
    file = await bot.get_file(photo.photo[-1].file_id)
    assert file.file_path
    assert await bot.download_file(file.file_path)
    rich = InputRichMessage(html="<h1>Plans</h1><table><tr><td>1</td><td>2</td></tr></table>")
    assert (await bot.send_rich_message(alice.id, rich)).rich_message
    await bot.set_my_commands([BotCommand(command="start", description="Begin")])
    await bot.send_invoice(
        alice.id, "VIP", "A month", "p", "XTR", [LabeledPrice(label="VIP", amount=1)]
    )
    assert await room.sandbox.complaints() == []


async def test_chats_and_members(room: Room, bot: Bot) -> None:
    chat, owner = await room.channel()
    await room.wants("chat_member", "chat_join_request", "message", "callback_query")
    alice = await room.sandbox.person("Alice")
    link = await bot.create_chat_invite_link(chat.id, creates_join_request=True)
    await alice.joins(link.invite_link)
    await bot.approve_chat_join_request(chat.id, alice.id)
    await alice.says("hello")
    await alice.forges("stale", wait=0)
    for update in await room.api.updates():
        Update.model_validate(update)
    assert (await bot.get_chat_member(chat.id, alice.id)).status == "member"
    assert (await bot.get_chat_member(chat.id, owner.id)).status == "creator"
    assert (await bot.get_chat_member(chat.id, bot.id)).status == "administrator"
    assert (await bot.get_chat(chat.id)).title == "VIP"
    await bot.ban_chat_member(chat.id, alice.id)
    assert (await bot.get_chat_member(chat.id, alice.id)).status == "kicked"
    await bot.unban_chat_member(chat.id, alice.id, only_if_banned=True)
    assert await room.sandbox.complaints() == []


async def test_refusals_become_the_librarys_exceptions(room: Room, bot: Bot) -> None:
    alice = await room.friend()
    await room.sandbox.fault(429, "sendMessage", retry_after=7)
    with pytest.raises(TelegramRetryAfter) as slow:
        await bot.send_message(alice.id, "hi")
    assert slow.value.retry_after == 7
    await alice.blocks()
    with pytest.raises(TelegramForbiddenError, match="bot was blocked by the user"):
        await bot.send_message(alice.id, "hi")
    group = await room.sandbox.group("Club", await room.sandbox.person("Olga"))
    await group.adds_bot()
    fresh = await group.migrates()
    with pytest.raises(TelegramMigrateToChat) as moved:
        await bot.send_message(group.id, "hi")
    assert moved.value.migrate_to_chat_id == fresh.id
