"""The files of messages: uploaded once, sent by Telegram's id of them after that.

An id that Telegram no longer knows (another token, another server) is replaced: one upload of our
own copy, while everybody else who needs the file waits for the new id.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Protocol, TypeVar
from uuid import UUID
from weakref import WeakValueDictionary

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import BufferedInputFile, Message

from handlers.meanings import Meaning, meaning_of
from models.broadcasts import MediaKind
from services.broadcasts import media as shelf
from services.broadcasts.content import Medium

log = structlog.get_logger(__name__)

Source = str | BufferedInputFile
T = TypeVar("T", Message, list[Message])

#: What Telegram called each file last, for this bot; the table has it for the other replicas.
_known: dict[tuple[int, UUID], str] = {}
_MOST_KNOWN = 2_000
_locks: WeakValueDictionary[tuple[int, UUID], asyncio.Lock] = WeakValueDictionary()


async def with_files(
    bot: Bot, media: tuple[Medium, ...], call: Callable[[list[Source]], Awaitable[T]]
) -> T:
    """Make a call with files by their ids, or with our own copies where an id is not known."""
    ids = [_id_of(bot, medium) for medium in media]
    if None not in ids:
        try:
            return await call([one for one in ids if one is not None])
        except TelegramBadRequest as refused:
            if meaning_of(refused) is not Meaning.FILE_GONE:
                raise
    return await _anew(bot, media, ids, call)


async def _anew(
    bot: Bot,
    media: tuple[Medium, ...],
    refused: list[str | None],
    call: Callable[[list[Source]], Awaitable[T]],
) -> T:
    """One at a time for the same files: whoever waited sends by the ids that the first brought."""
    key = (bot.id, media[0].file_id)
    lock = _locks.setdefault(key, asyncio.Lock())
    async with lock:
        newer = [
            await _other_id(bot, medium, old) for medium, old in zip(media, refused, strict=True)
        ]
        if None not in newer and newer != refused:
            try:
                answer = await call([one for one in newer if one is not None])
            except TelegramBadRequest as again:
                if meaning_of(again) is not Meaning.FILE_GONE:
                    raise
            else:
                _remember(bot, media, [one for one in newer if one is not None])
                return answer
        copies: list[Source] = [
            BufferedInputFile(await shelf.content(one.file_id), one.name) for one in media
        ]
        answer = await call(copies)
        messages = answer if isinstance(answer, list) else [answer]
        found = [file_id_in(one) for one in messages]
        for medium, file_id in zip(media, found, strict=False):
            if file_id is not None:
                _remember(bot, (medium,), [file_id])
                await _keep(medium, file_id)
        return answer


async def _keep(medium: Medium, file_id: str) -> None:
    """For the other replicas. The message is there: what fails here must not have it sent again."""
    try:
        await shelf.keep_telegram_id(medium.file_id, file_id)
    except Exception as error:
        log.warning("file_id_not_kept", error=type(error).__name__)


async def _other_id(bot: Bot, medium: Medium, refused: str | None) -> str | None:
    """What the file is called by now: here, or on another replica that uploaded it again."""
    known = _known.get((bot.id, medium.file_id))
    return known if known and known != refused else await shelf.telegram_id(medium.file_id)


def _id_of(bot: Bot, medium: Medium) -> str | None:
    return _known.get((bot.id, medium.file_id)) or medium.telegram_id


def _remember(bot: Bot, media: tuple[Medium, ...], ids: list[str]) -> None:
    if len(_known) > _MOST_KNOWN:
        _known.clear()
    for medium, file_id in zip(media, ids, strict=True):
        _known[bot.id, medium.file_id] = file_id


class _HasId(Protocol):
    file_id: str


def file_id_in(message: Message) -> str | None:
    """What Telegram calls the file of a message."""
    found: _HasId | None = message.photo[-1] if message.photo else None
    # An animation comes as a document as well.
    found = found or message.animation or message.video or message.voice or message.document
    return found.file_id if found else None


def kind_in(message: Message) -> MediaKind | None:
    """What kind of file a message brings; None for none that a message to many may have."""
    for kind, brought in (
        (MediaKind.PHOTO, message.photo),
        (MediaKind.ANIMATION, message.animation),
        (MediaKind.VIDEO, message.video),
        (MediaKind.VOICE, message.voice),
        (MediaKind.DOCUMENT, message.document),
    ):
        if brought:
            return kind
    return None
