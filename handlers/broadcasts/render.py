"""A message to many, for one person, as Telegram calls: previews, broadcasts and campaigns alike.

An album has no buttons: where there are some, the words follow it as a message of their own.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramRetryAfter
from aiogram.types import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
    LinkPreviewOptions,
    MediaUnion,
    Message,
)

from handlers.broadcasts.files import Source, with_files
from handlers.broadcasts.many import SendToMany
from handlers.callbacks.broadcasts import Tapped
from handlers.callbacks.marketing import MarketingOff
from handlers.meanings import Meaning, meaning_of
from handlers.screens.kit import Row, button, link_button
from handlers.speech import Speech
from models.broadcasts import ButtonTarget, LinkSize, MediaKind
from services.broadcasts.content import (
    ONLY_ARM,
    Button,
    Content,
    Look,
    Medium,
    Reader,
    words_for,
)

#: How often, and for how many seconds at most each time, the words wait that follow an album.
_TRIES, _PATIENCE = 5, 60.0


class DeliveredInPart(Exception):
    """The album arrived under these ids, and the words behind it did not, because of the cause."""

    def __init__(self, message_ids: list[int]) -> None:
        super().__init__("the words behind an album did not arrive")
        self.message_ids = message_ids


@dataclass(frozen=True)
class Rendered:
    """A message as one person reads it: the words are Telegram's HTML."""

    text: str
    media: tuple[Medium, ...] = ()
    rows: tuple[Row, ...] = ()
    look: Look = field(default_factory=Look)
    #: Of the message that it was made of.
    version: int = 1
    _calls: dict[bool | None, SendToMany] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @property
    def keyboard(self) -> InlineKeyboardMarkup | None:
        if not self.rows:
            return None
        return InlineKeyboardMarkup(inline_keyboard=[list(row) for row in self.rows])

    @property
    def preview(self) -> LinkPreviewOptions:
        look = self.look
        if not look.shows_links:
            return LinkPreviewOptions(is_disabled=True)
        return LinkPreviewOptions(
            is_disabled=False,
            url=look.link_url,
            prefer_small_media=True if look.link_size is LinkSize.SMALL else None,
            prefer_large_media=True if look.link_size is LinkSize.LARGE else None,
            show_above_text=look.links_above or None,
        )

    def words(self, pays: bool | None) -> SendToMany:
        """The call that sends it as a text, for any chat."""
        if (call := self._calls.get(pays)) is None:
            fields: dict[str, Any] = {
                "text": self.text,
                "reply_markup": self.keyboard,
                "link_preview_options": self.preview,
                "allow_paid_broadcast": pays,
            }
            call = self._calls[pays] = SendToMany(chat_id=0, **fields)
        return call

    @property
    def above(self) -> bool | None:
        """Whether the words stand above the file; Telegram is told only when they do."""
        return True if self.look.caption_above else None


def rendered(
    content: Content,
    reader: Reader,
    speech: Speech,
    arm: str = ONLY_ARM,
    *,
    is_marketing: bool = False,
    below: Sequence[Row] = (),
) -> Rendered:
    """A message for one person; `below` are rows that stand under its own buttons.

    Under marketing stands a button that wants no more of it.
    """
    off: Row = (button(speech("button-marketing-off"), MarketingOff()),)
    own = tuple((_button(one, content, speech),) for one in content.buttons)
    return Rendered(
        words_for(content, reader, arm, speech),
        content.media,
        (*own, *below, *((off,) if is_marketing else ())),
        content.look,
        content.version,
    )


def _button(one: Button, content: Content, speech: Speech) -> InlineKeyboardButton:
    label = one.label(speech.language, content.language)
    if one.target is ButtonTarget.LINK and not one.is_tracked:
        return link_button(label, one.value or "")
    return button(label, Tapped(button_id=one.key))


async def deliver(bot: Bot, chat_id: int, message: Rendered, *, paid: bool = False) -> list[int]:
    """Send it; the ids of what arrived, an album's first. Raises DeliveredInPart."""
    # Telegram is told only when it is: an older server refuses nothing that it does not know.
    pays = True if paid else None
    if not message.media:
        return [await _send_words(bot, chat_id, message, pays)]
    if len(message.media) == 1:
        sent = await with_files(
            bot, message.media, lambda ids: _send_file(bot, chat_id, message, ids[0], pays)
        )
        return [sent.message_id]
    apart = bool(message.rows)
    caption = None if apart else message.text or None

    async def album(ids: list[Source]) -> list[Message]:
        parts = [
            _part(medium, source, caption if place == 0 else None, message.above)
            for place, (medium, source) in enumerate(zip(message.media, ids, strict=True))
        ]
        return await bot.send_media_group(chat_id, parts, allow_paid_broadcast=pays)

    arrived = [one.message_id for one in await with_files(bot, message.media, album)]
    if not apart:
        return arrived
    try:
        words = await _behind(bot, chat_id, message, pays)
    except Exception as failed:
        # Whatever it is: the album is there, and must not come twice.
        raise DeliveredInPart(arrived) from failed
    return [*arrived, words]


async def _behind(bot: Bot, chat_id: int, message: Rendered, pays: bool | None) -> int:
    """The words behind an album: the album is there, so they wait where others would be retried."""
    for _ in range(_TRIES):
        try:
            return await _send_words(bot, chat_id, message, pays)
        except TelegramRetryAfter as flood:
            if flood.retry_after > _PATIENCE:
                raise
            await asyncio.sleep(flood.retry_after)
    return await _send_words(bot, chat_id, message, pays)


async def _send_words(bot: Bot, chat_id: int, message: Rendered, pays: bool | None) -> int:
    return (await bot(message.words(pays).to(chat_id))).message_id


async def _send_file(
    bot: Bot, chat_id: int, message: Rendered, source: Source, pays: bool | None
) -> Message:
    medium = message.media[0]
    words: dict[str, Any] = {
        "caption": message.text or None,
        "reply_markup": message.keyboard,
        "allow_paid_broadcast": pays,
    }
    shown: dict[str, Any] = {
        "show_caption_above_media": message.above,
        "has_spoiler": medium.has_spoiler or None,
    }
    match medium.kind:
        case MediaKind.PHOTO:
            return await bot.send_photo(chat_id, source, **words, **shown)
        case MediaKind.VIDEO:
            return await bot.send_video(chat_id, source, **words, **shown)
        case MediaKind.ANIMATION:
            return await bot.send_animation(chat_id, source, **words, **shown)
        case MediaKind.VOICE:
            return await bot.send_voice(chat_id, source, **words)
        case MediaKind.DOCUMENT:
            return await bot.send_document(chat_id, source, **words)


def _part(medium: Medium, source: Source, caption: str | None, above: bool | None) -> MediaUnion:
    covered = medium.has_spoiler or None
    match medium.kind:
        case MediaKind.PHOTO:
            return InputMediaPhoto(
                media=source, caption=caption, show_caption_above_media=above, has_spoiler=covered
            )
        case MediaKind.VIDEO:
            return InputMediaVideo(
                media=source, caption=caption, show_caption_above_media=above, has_spoiler=covered
            )
        case _:
            return InputMediaDocument(media=source, caption=caption)


async def change(bot: Bot, chat_id: int, message_ids: Sequence[int], message: Rendered) -> None:
    """Give what was sent its words and buttons of today; its files stay as they are."""
    try:
        if len(message_ids) > len(message.media):
            await bot.edit_message_text(
                message.text,
                chat_id=chat_id,
                message_id=message_ids[-1],
                reply_markup=message.keyboard,
                link_preview_options=message.preview,
            )
        else:
            # An album's words stand under its first part.
            await bot.edit_message_caption(
                chat_id=chat_id,
                message_id=message_ids[0],
                caption=message.text or None,
                show_caption_above_media=message.above,
                reply_markup=message.keyboard,
            )
    except TelegramBadRequest as refused:
        if meaning_of(refused) is not Meaning.ALREADY:
            raise
