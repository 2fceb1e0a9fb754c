"""Showing a screen: one menu edited in place where that is possible, a new message where not.

The rich form is an extra: when a server refuses it, the plain form carries everything, and the
rich one is not tried again for a while.
"""

from __future__ import annotations

import asyncio
import time
from contextlib import suppress

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramNotFound
from aiogram.types import (
    BufferedInputFile,
    CallbackQuery,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
    InputRichMessage,
    LinkPreviewOptions,
    MediaUnion,
    Message,
)

from handlers.screens.kit import File, Screen, Upload

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
#: How long, in seconds, a server that refused a rich message is spared another one.
_RICH_PAUSE = 600.0
_rich_again_at: dict[int, float] = {}


async def show(event: Message | CallbackQuery, screen: Screen) -> None:
    """Answer a message with a screen, or turn the tapped one into it."""
    if isinstance(event, Message):
        await send(_bot(event), event.chat.id, screen)
        return
    # Both leave at once; the tap stops spinning while the screen changes.
    await asyncio.gather(_settle_tap(event), _replace(event, screen))


async def toast(event: CallbackQuery, text: str) -> None:
    """A short word over the screen, which stays as it is."""
    with suppress(TelegramBadRequest):
        await event.answer(text[:200])


def _bot(event: Message | CallbackQuery) -> Bot:
    if event.bot is None:
        raise RuntimeError("an event without its bot")
    return event.bot


async def _settle_tap(event: CallbackQuery) -> None:
    # An old query, or one answered before a redelivery, cannot be answered: nothing is lost.
    with suppress(TelegramBadRequest):
        await event.answer()


async def _replace(event: CallbackQuery, screen: Screen) -> None:
    message, bot = event.message, _bot(event)
    if not isinstance(message, Message) or not _same_kind(message, screen):
        await send(bot, event.from_user.id, screen)
        return
    try:
        if screen.file is not None:
            await _edit_file(message, screen, screen.file)
        else:
            await _edit(bot, message, screen)
    except TelegramBadRequest as refused:
        if "message is not modified" not in refused.message:
            await send(bot, event.from_user.id, screen)


def _same_kind(message: Message, screen: Screen) -> bool:
    """A text can become a text, and a file with its caption another file."""
    has_file = any((message.photo, message.video, message.document))
    return has_file == (screen.file is not None)


async def _edit_file(message: Message, screen: Screen, file: File | Upload) -> None:
    """The caption alone where the file stays: nobody may judge one receipt by another's picture."""
    shown = [size.file_id for size in message.photo or ()]
    shown += [other.file_id for other in (message.video, message.document) if other is not None]
    if isinstance(file, File) and file.file_id in shown:
        await message.edit_caption(caption=screen.text, reply_markup=screen.keyboard)
        return
    await message.edit_media(_media(file, screen.text), reply_markup=screen.keyboard)


def _media(file: File | Upload, caption: str) -> MediaUnion:
    if file.is_photo:
        return InputMediaPhoto(media=_source(file), caption=caption)
    if _is_video(file):
        return InputMediaVideo(media=_source(file), caption=caption)
    return InputMediaDocument(media=_source(file), caption=caption)


def _is_video(file: File | Upload) -> bool:
    return isinstance(file, File) and file.is_video


def _source(file: File | Upload) -> str | BufferedInputFile:
    return file.file_id if isinstance(file, File) else BufferedInputFile(file.content, file.name)


async def _edit(bot: Bot, message: Message, screen: Screen) -> None:
    if screen.rich is not None and _rich_is_welcome(bot):
        try:
            await bot.edit_message_text(
                chat_id=message.chat.id,
                message_id=message.message_id,
                rich_message=InputRichMessage(html=screen.rich),
                reply_markup=screen.keyboard,
            )
            return
        except (TelegramBadRequest, TelegramNotFound) as refused:
            if "not modified" in refused.message:
                return
            _note_refusal(bot)
    await message.edit_text(
        screen.text, reply_markup=screen.keyboard, link_preview_options=_preview(screen)
    )


def _preview(screen: Screen) -> LinkPreviewOptions:
    """The picture of a page above the text, where the screen wants one."""
    if screen.picture_url is None:
        return _NO_PREVIEW
    return LinkPreviewOptions(url=screen.picture_url, prefer_large_media=True, show_above_text=True)


async def send(bot: Bot, chat_id: int, screen: Screen) -> Message:
    """A screen as a new message."""
    if screen.file is not None:
        try:
            return await _send_file(bot, chat_id, screen, screen.file)
        except TelegramBadRequest:
            if not isinstance(screen.file, File) or not screen.file.is_adornment:
                raise
    if screen.rich is not None and _rich_is_welcome(bot):
        try:
            return await bot.send_rich_message(
                chat_id, InputRichMessage(html=screen.rich), reply_markup=screen.keyboard
            )
        except (TelegramBadRequest, TelegramNotFound):
            _note_refusal(bot)
    return await bot.send_message(
        chat_id, screen.text, reply_markup=screen.keyboard, link_preview_options=_preview(screen)
    )


async def _send_file(bot: Bot, chat_id: int, screen: Screen, file: File | Upload) -> Message:
    source, text, keyboard = _source(file), screen.text, screen.keyboard
    if file.is_photo:
        return await bot.send_photo(chat_id, source, caption=text, reply_markup=keyboard)
    if _is_video(file):
        return await bot.send_video(chat_id, source, caption=text, reply_markup=keyboard)
    return await bot.send_document(chat_id, source, caption=text, reply_markup=keyboard)


def _rich_is_welcome(bot: Bot) -> bool:
    return time.monotonic() >= _rich_again_at.get(bot.id, 0.0)


def _note_refusal(bot: Bot) -> None:
    _rich_again_at[bot.id] = time.monotonic() + _RICH_PAUSE
