"""Showing a screen: one menu edited in place where that is possible, a new message where not.

The rich form is an extra: when a server refuses it, the plain form carries everything, and the
rich one is not tried again for a while.
"""

from __future__ import annotations

import asyncio
import time
from contextlib import suppress
from dataclasses import replace

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest, TelegramNotFound
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
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)

from handlers.extras import effect_of, simpler, welcome
from handlers.meanings import Meaning, meaning_of
from handlers.screens.kit import File, Screen, Upload
from handlers.ways_back import led

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
#: How long, in seconds, a server that refused a rich message is spared another one.
_RICH_PAUSE = 600.0
_rich_again_at: dict[int, float] = {}


async def show(event: Message | CallbackQuery, screen: Screen) -> None:
    """Answer a message with a screen, or turn the tapped one into it."""
    if isinstance(event, Message):
        await send(_bot(event), event.chat.id, led(event, screen))
        return
    # Both leave at once; the tap stops spinning while the screen changes.
    await asyncio.gather(_settle_tap(event), _replace(event, led(event, screen)))


def _bot(event: Message | CallbackQuery) -> Bot:
    if event.bot is None:
        raise RuntimeError("an event without its bot")
    return event.bot


async def show_below(event: CallbackQuery, screen: Screen) -> None:
    """Answer a tap with a message of its own: what was tapped stays as it is."""
    await asyncio.gather(_settle_tap(event), send(_bot(event), event.from_user.id, screen))


async def _settle_tap(event: CallbackQuery) -> None:
    # An old query, or one answered before a redelivery, cannot be answered; nor can any while
    # Telegram is in trouble. Nothing is lost, and what is shown beside it must not come twice.
    with suppress(TelegramAPIError):
        await event.answer()


async def ask_about(message: Message, screen: Screen) -> None:
    """A question that replies to a message, so that the answer's tap brings it along.

    Where it was deleted meanwhile, the question stands alone.
    """
    replies = ReplyParameters(message_id=message.message_id, allow_sending_without_reply=True)
    await message.answer(screen.text, reply_markup=screen.keyboard, reply_parameters=replies)


async def _replace(event: CallbackQuery, screen: Screen) -> None:
    message, bot = event.message, _bot(event)
    screen = welcome(bot, screen)
    if not isinstance(message, Message) or not _same_kind(message, screen):
        await send(bot, event.from_user.id, screen)
        return
    try:
        if screen.file is not None:
            await _edit_file(message, screen, screen.file)
        else:
            await _edit(bot, message, screen)
    except TelegramBadRequest as refused:
        if meaning_of(refused) is not Meaning.ALREADY:
            await send(bot, event.from_user.id, screen)


def _same_kind(message: Message, screen: Screen) -> bool:
    """A text can become a text, and a file with its caption another file."""
    if message.voice or message.video_note or _is_spoken(screen.file):
        return False
    has_file = any((message.photo, message.video, message.document))
    return has_file == (screen.file is not None)


async def _edit_file(message: Message, screen: Screen, file: File | Upload) -> None:
    """The caption alone where the file stays: a receipt may not be judged by another's picture."""
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


def _is_spoken(file: File | Upload | None) -> bool:
    """Nothing can be turned into one, nor one into anything."""
    return isinstance(file, File) and (file.is_voice or file.is_video_note)


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
            if meaning_of(refused) is Meaning.ALREADY:
                return
            _note_refusal(bot, refused)
    await message.edit_text(
        screen.text, reply_markup=screen.keyboard, link_preview_options=_preview(screen)
    )


def _preview(screen: Screen) -> LinkPreviewOptions:
    """The picture of a page above the text, where the screen wants one."""
    if screen.picture_url is None:
        return _NO_PREVIEW
    return LinkPreviewOptions(url=screen.picture_url, prefer_large_media=True, show_above_text=True)


async def ask_on_keyboard(
    event: Message | CallbackQuery, text: str, keyboard: ReplyKeyboardMarkup | ReplyKeyboardRemove
) -> None:
    """A message with what only the keyboard below the chat can ask for, or that takes it away."""
    if isinstance(event, CallbackQuery):
        await _settle_tap(event)
    chat_id = event.chat.id if isinstance(event, Message) else event.from_user.id
    await _bot(event).send_message(
        chat_id, text, reply_markup=keyboard, link_preview_options=_NO_PREVIEW
    )


async def send(bot: Bot, chat_id: int, screen: Screen) -> Message:
    """A screen as a new message, without what this server refuses of it."""
    screen = welcome(bot, screen)
    try:
        return await _send(bot, chat_id, screen)
    except TelegramBadRequest as refused:
        without = simpler(bot, screen, refused) or _in_words(screen, refused)
        if without is None:
            raise
        return await send(bot, chat_id, without)


def _in_words(screen: Screen, refused: TelegramBadRequest) -> Screen | None:
    """The same without a picture of ours that Telegram does not take: its words say as much."""
    file = screen.file
    if not isinstance(file, Upload) or not file.lost:
        return None
    if meaning_of(refused) not in (Meaning.REFUSED, Meaning.FILE_TOO_BIG, Meaning.FILE_GONE):
        return None
    return replace(screen, file=None).with_note(file.lost)


async def _send(bot: Bot, chat_id: int, screen: Screen) -> Message:
    effect = effect_of(screen, chat_id)
    if screen.file is not None:
        try:
            return await _send_file(bot, chat_id, screen, screen.file)
        except TelegramBadRequest as refused:
            file = screen.file
            if isinstance(file, File) and file.lost and meaning_of(refused) is Meaning.FILE_GONE:
                # A token was changed, or Telegram forgot it: what there is to read is shown.
                return await _send(bot, chat_id, replace(screen, file=None).with_note(file.lost))
            if not isinstance(file, File) or not file.is_adornment:
                raise
    if screen.rich is not None and _rich_is_welcome(bot):
        try:
            return await bot.send_rich_message(
                chat_id,
                InputRichMessage(html=screen.rich),
                reply_markup=screen.keyboard,
                message_effect_id=effect,
            )
        except (TelegramBadRequest, TelegramNotFound) as refused:
            _note_refusal(bot, refused)
    return await bot.send_message(
        chat_id,
        screen.text,
        reply_markup=screen.keyboard,
        link_preview_options=_preview(screen),
        message_effect_id=effect,
    )


async def _send_file(bot: Bot, chat_id: int, screen: Screen, file: File | Upload) -> Message:
    source, text, keyboard = _source(file), screen.text, screen.keyboard
    effect = effect_of(screen, chat_id)
    if file.is_photo:
        return await bot.send_photo(
            chat_id, source, caption=text, reply_markup=keyboard, message_effect_id=effect
        )
    if _is_video(file):
        return await bot.send_video(
            chat_id, source, caption=text, reply_markup=keyboard, message_effect_id=effect
        )
    if isinstance(file, File) and file.is_voice:
        return await bot.send_voice(
            chat_id, source, caption=text, reply_markup=keyboard, message_effect_id=effect
        )
    if isinstance(file, File) and file.is_video_note:
        # It takes no words of its own: they follow, with the buttons.
        await bot.send_video_note(chat_id, source)
        return await bot.send_message(
            chat_id, text, reply_markup=keyboard, message_effect_id=effect
        )
    return await bot.send_document(
        chat_id, source, caption=text, reply_markup=keyboard, message_effect_id=effect
    )


def _rich_is_welcome(bot: Bot) -> bool:
    return time.monotonic() >= _rich_again_at.get(bot.id, 0.0)


def _note_refusal(bot: Bot, refused: TelegramBadRequest | TelegramNotFound) -> None:
    """Raises what says nothing about the form: the plain one would meet the same refusal."""
    if meaning_of(refused) not in (Meaning.REFUSED, Meaning.METHOD_UNKNOWN):
        raise refused
    _rich_again_at[bot.id] = time.monotonic() + _RICH_PAUSE
