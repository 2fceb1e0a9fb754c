"""What an admin sent becomes a message to many: its words, its file, the parts of an album.

A broadcast and a step of a campaign are written by this alike; their own verbs ask whether they may
change at all. Call inside a transaction.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from uuid import UUID

from models.broadcasts import ComposedMessage, MediaKind, MessageMedia, MessageVariant
from services.broadcasts import media as shelf
from services.broadcasts.checks import check_album, check_words
from services.broadcasts.content import CAPTION, MOST_MEDIA, ONLY_ARM, TEXT, Look, load
from services.parsers.refused import NothingWritten
from services.person import Person
from services.refusals import Refusal


@dataclass(unsafe_hash=True)
class AlbumFull(Refusal):
    """An album has no more parts."""

    most: int = MOST_MEDIA


@dataclass(frozen=True)
class Attached:
    """A file as it was sent, with its bytes."""

    kind: MediaKind
    file_id: str
    content: bytes
    name: str | None = None
    has_spoiler: bool = False


@dataclass(frozen=True)
class Said:
    """A message as an admin sent it; the words are Telegram's HTML."""

    text: str
    file: Attached | None = None
    look: Look = field(default_factory=Look)


def sound(said: Said) -> str:
    """The words that somebody begins a message with; raises what is wrong with them."""
    limit = CAPTION if said.file else TEXT
    text = check_words(said.text, limit, is_caption=said.file is not None)
    if not text and said.file is None:
        raise NothingWritten
    return text


async def new_message(admin: Person, said: Said, language: str, now: datetime) -> UUID:
    """A message that says this; raises what is wrong with it."""
    text = sound(said)
    message = await ComposedMessage.create(
        language=language, **asdict(said.look), created_at=now, updated_at=now
    )
    await write_words(message.id, language, text, now)
    if said.file is not None:
        await _attach(admin, message.id, said.file, 0, now)
    return message.id


async def say_in(
    admin: Person,
    message_id: UUID,
    language: str,
    said: Said,
    now: datetime,
    *,
    arm: str = ONLY_ARM,
) -> str:
    """Give a message its words in a language, and its file where one came along; the words.

    Raises what is wrong with either.
    """
    content = await load(message_id)
    if said.file is not None:
        await MessageMedia.filter(message_id=message_id).delete()
        for medium in content.media:
            await shelf.forget_unused(medium.file_id)
        await _attach(admin, message_id, said.file, 0, now)
        content = await load(message_id)
    is_caption = len(content.media) == 1
    limit = CAPTION if is_caption else TEXT
    text = check_words(said.text, limit, is_caption=is_caption)
    if not text and not content.media:
        raise NothingWritten
    await write_words(message_id, language, text, now, arm=arm)
    if language == content.language and arm == ONLY_ARM:
        look = said.look
        if said.file is None and content.media:
            # Words alone say nothing of where they stand beside the file.
            look = replace(look, caption_above=content.look.caption_above)
        await ComposedMessage.filter(id=message_id).update(**asdict(look))
    return text


async def add_part_in(
    admin: Person,
    message_id: UUID,
    language: str,
    said: Said,
    now: datetime,
    *,
    arm: str = ONLY_ARM,
) -> None:
    """A further part of an album; its words count where the parts before had none.

    Raises AlbumFull and AlbumMixed.
    """
    if said.file is None:
        return
    content = await load(message_id)
    if len(content.media) >= MOST_MEDIA:
        raise AlbumFull
    check_album([*(one.kind for one in content.media), said.file.kind])
    await _attach(admin, message_id, said.file, len(content.media), now)
    if said.text and not content.words(language, arm):
        await write_words(message_id, language, check_words(said.text), now, arm=arm)
        above = said.look.caption_above
        await ComposedMessage.filter(id=message_id).update(caption_above=above)


async def write_words(
    message_id: UUID,
    language: str,
    text: str,
    now: datetime,
    *,
    arm: str = ONLY_ARM,
    grows: bool = True,
) -> None:
    row = MessageVariant.filter(message_id=message_id, language=language, arm=arm)
    if grows and await row.update(text=text, updated_at=now):
        return
    await MessageVariant.create(
        message_id=message_id, language=language, arm=arm, text=text, created_at=now, updated_at=now
    )


async def _attach(
    admin: Person, message_id: UUID, file: Attached, place: int, now: datetime
) -> None:
    kept = await shelf.keep(admin, file.kind, file.file_id, file.content, now, name=file.name)
    await MessageMedia.create(
        message_id=message_id,
        place=place,
        kind=file.kind,
        file_id=kept.id,
        has_spoiler=file.has_spoiler,
        created_at=now,
    )
