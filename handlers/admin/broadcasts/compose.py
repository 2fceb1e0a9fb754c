"""Composing by sending: the message that an admin writes to the bot is the message to all."""

from __future__ import annotations

import io
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from aiogram import Bot, F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.exceptions import TelegramBadRequest
from aiogram.filters import StateFilter
from aiogram.types import CallbackQuery, Message

from handlers.admin.broadcasts.kit import shown
from handlers.broadcasts.files import file_id_in, kind_in
from handlers.callbacks.broadcasts import DropWords, NewBroadcast, WriteWords
from handlers.context import Context
from handlers.meanings import Meaning, meaning_of
from handlers.screens import broadcasts as screens
from handlers.screens.refusals import refusal_text
from handlers.sent import is_sent
from handlers.show import send, show
from handlers.speech import LANGUAGES
from handlers.states import Waiting
from models.broadcasts import LinkSize, MediaKind
from services.broadcasts import compose
from services.broadcasts.compose import Attached, Said
from services.broadcasts.content import Look
from services.broadcasts.desk import card
from services.broadcasts.media import MAX_BYTES, BroadcastFileTooLarge
from services.refusals import Refusal

router = Router(name="admin-broadcasts-compose")
_SPOKEN = F.language.in_(set(LANGUAGES))


@dataclass(frozen=True)
class BroadcastKindUnknown(Refusal):
    """A sticker, a poll or the like, which a message to many cannot be."""


@dataclass(frozen=True)
class BroadcastFileGone(Refusal):
    """Telegram gave the file to us no more; it has to be sent anew."""


@router.callback_query(NewBroadcast.filter())
async def new_wanted(callback: CallbackQuery, ctx: Context) -> None:
    await _wait(ctx, None, ctx.speech.language)
    await show(callback, screens.message_wanted(ctx.speech))


@router.callback_query(WriteWords.filter(_SPOKEN))
async def words_wanted(callback: CallbackQuery, callback_data: WriteWords, ctx: Context) -> None:
    found = await card(ctx.person, callback_data.key)
    await _wait(ctx, found.id, callback_data.language)
    await show(callback, screens.message_wanted(ctx.speech, found, callback_data.language))


@router.callback_query(DropWords.filter(_SPOKEN))
async def words_dropped(callback: CallbackQuery, callback_data: DropWords, ctx: Context) -> None:
    await compose.forget_language(ctx.person, callback_data.key, callback_data.language, **ctx.once)
    found = await card(ctx.person, callback_data.key)
    await show(callback, screens.languages(ctx.speech, found))


async def _wait(ctx: Context, key: UUID | None, language: str) -> None:
    told = {"id": str(key) if key else "", "language": language}
    await ctx.state.set_data({"broadcast": told})
    await ctx.state.set_state(Waiting.broadcast)
    await ctx.state.set_data({"broadcast": told})


@router.message(StateFilter(Waiting.broadcast), is_sent)
async def composed(message: Message, bot: Bot, ctx: Context) -> None:
    waits: dict[str, Any] = (await ctx.state.get_data())["broadcast"]
    album = message.media_group_id
    if waits.get("album") and waits["album"] != album:
        # The album was the message; what comes now is about something else.
        await ctx.state.clear()
        raise SkipHandler
    key, language = UUID(waits["id"]) if waits["id"] else None, waits["language"]
    try:
        said = await _said(message, bot)
        if waits.get("album"):
            await _further_part(message, bot, ctx, waits, said)
            return
        if key is None:
            key = await compose.begin(ctx.person, said, language, **ctx.once)
        else:
            await compose.say(ctx.person, key, language, said, **ctx.once)
    except Refusal as refusal:
        # The bot goes on waiting: something better is all that is needed.
        note = refusal_text(ctx.speech, refusal)
        found = await card(ctx.person, key) if key else None
        await show(message, screens.message_wanted(ctx.speech, found, language, note))
        return
    # Shown first: if the screen cannot be sent, the update comes again and finds its state.
    seen = await send(bot, ctx.person.telegram_id, await shown(ctx, key))
    if album:
        more = {**waits, "id": str(key), "album": album, "card": seen.message_id}
        await ctx.state.set_data({"broadcast": more})
    else:
        await ctx.state.clear()


async def _further_part(
    message: Message, bot: Bot, ctx: Context, waits: dict[str, Any], said: Said
) -> None:
    """A further part of the album, shown on the card that the first one brought."""
    key = UUID(waits["id"])
    await compose.add_part(ctx.person, key, waits["language"], said, **ctx.once)
    screen = await shown(ctx, key)
    with suppress(TelegramBadRequest):
        await bot.edit_message_text(
            screen.text,
            chat_id=message.chat.id,
            message_id=waits["card"],
            reply_markup=screen.keyboard,
        )


async def _said(message: Message, bot: Bot) -> Said:
    """What a message says, with the bytes of its file.

    Raises BroadcastKindUnknown, BroadcastFileTooLarge and BroadcastFileGone.
    """
    look = _look(message)
    kind, file_id = kind_in(message), file_id_in(message)
    if kind is None or file_id is None:
        if message.text is None:
            raise BroadcastKindUnknown
        return Said(message.html_text, None, look)
    text = message.html_text if message.caption else ""
    content = await _content(message, bot, file_id)
    named = message.document if kind is MediaKind.DOCUMENT else None
    name = named.file_name[-120:] if named is not None and named.file_name else None
    covered = bool(message.has_media_spoiler)
    return Said(text, Attached(kind, file_id, content, name, covered), look)


def _look(message: Message) -> Look:
    """What the admin's phone says of how it looks."""
    above, shown = bool(message.show_caption_above_media), message.link_preview_options
    if shown is None:
        return Look(caption_above=above)
    # What Telegram leaves out stands there as aiogram's own default, which is true to Python.
    size = LinkSize.SMALL if shown.prefer_small_media is True else None
    return Look(
        shows_links=shown.is_disabled is not True,
        link_url=shown.url or None,
        link_size=LinkSize.LARGE if shown.prefer_large_media is True else size,
        links_above=shown.show_above_text is True,
        caption_above=above,
    )


async def _content(message: Message, bot: Bot, file_id: str) -> bytes:
    """Telegram does not tell every size beforehand, and gives no file of more than 20 MB."""
    sizes = [one.file_size for one in message.photo or ()][-1:]
    parts = (message.animation, message.video, message.voice, message.document)
    sizes += [one.file_size for one in parts if one is not None]
    if any(size is not None and size > MAX_BYTES for size in sizes):
        raise BroadcastFileTooLarge
    into = io.BytesIO()
    try:
        await bot.download(file_id, destination=into)
    except TelegramBadRequest as refused:
        meaning = meaning_of(refused)
        if meaning is Meaning.FILE_TOO_BIG:
            raise BroadcastFileTooLarge from refused
        if meaning is Meaning.FILE_GONE:
            raise BroadcastFileGone from refused
        raise
    if len(into.getvalue()) > MAX_BYTES:
        raise BroadcastFileTooLarge
    return into.getvalue()
