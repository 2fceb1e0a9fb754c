"""What an admin sent, as the message to many that it is: its words with formats, and its file."""

from __future__ import annotations

import io
from dataclasses import dataclass

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import Message

from handlers.broadcasts.files import file_id_in, kind_in
from handlers.meanings import Meaning, meaning_of
from models.broadcasts import LinkSize, MediaKind
from services.broadcasts.content import Look
from services.broadcasts.media import MAX_BYTES, BroadcastFileTooLarge
from services.broadcasts.writing import Attached, Said
from services.refusals import Refusal


@dataclass(unsafe_hash=True)
class BroadcastKindUnknown(Refusal):
    """A sticker, a poll or the like, which a message to many cannot be."""


@dataclass(unsafe_hash=True)
class BroadcastFileGone(Refusal):
    """Telegram gave the file to us no more; it has to be sent anew."""


async def said_in(message: Message, bot: Bot) -> Said:
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
