"""The files of messages: our own copy, and by which id Telegram sends it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from uuid import UUID, uuid4

from models.broadcasts import MediaKind, MessageMedia
from models.payments import MediaContent, MediaFile
from services.person import Person
from services.refusals import Refusal

#: Telegram gives a bot no file of more than 20 MB, and what cannot be copied cannot be sent anew.
LIMIT_MB = 20
MAX_BYTES = LIMIT_MB * 1024 * 1024

_TYPES = {
    MediaKind.PHOTO: ("image/jpeg", "jpg"),
    MediaKind.VIDEO: ("video/mp4", "mp4"),
    MediaKind.ANIMATION: ("video/mp4", "mp4"),
    MediaKind.VOICE: ("audio/ogg", "ogg"),
    MediaKind.DOCUMENT: ("application/octet-stream", "bin"),
}


@dataclass(unsafe_hash=True)
class BroadcastFileTooLarge(Refusal):
    """The file is larger than Telegram gives to a bot."""

    limit_mb: int = LIMIT_MB


class FileGone(LookupError):
    """Neither Telegram nor we have the file any more."""


async def keep(
    person: Person,
    kind: MediaKind,
    file_id: str,
    content: bytes,
    now: datetime,
    *,
    name: str | None = None,
) -> MediaFile:
    """Keep a file with its bytes. Call inside a transaction."""
    media_id = uuid4()
    mime, extension = _TYPES[kind]
    media = await MediaFile.create(
        id=media_id,
        filename=name or f"{kind}-{media_id.hex[:12]}.{extension}",
        file_path=f"media_contents/{media_id}",
        file_type=mime,
        file_size=len(content),
        uploaded_by=person.key,
        telegram_file_id=file_id,
        sha256=sha256(content).hexdigest(),
        created_at=now,
        updated_at=now,
    )
    await MediaContent.create(
        media_file_id=media.id, content=content, created_at=now, updated_at=now
    )
    return media


async def content(file_id: UUID) -> bytes:
    """Our own copy; raises FileGone."""
    kept = await MediaContent.get_or_none(media_file_id=file_id)
    if kept is None:
        raise FileGone(f"neither Telegram nor we have the file {file_id}")
    return bytes(kept.content)


async def telegram_id(file_id: UUID) -> str | None:
    """By which id Telegram was last heard to know a file."""
    kept = await MediaFile.get_or_none(id=file_id)
    return kept.telegram_file_id if kept else None


async def keep_telegram_id(file_id: UUID, telegram_id: str) -> None:
    """Telegram knows the file by a new id, for everybody who sends it from now on."""
    await MediaFile.filter(id=file_id).update(telegram_file_id=telegram_id)


async def forget_unused(file_id: UUID) -> None:
    """Throw a file away that no message shows any more. Call inside a transaction."""
    if not await MessageMedia.exists(file_id=file_id):
        await MediaFile.filter(id=file_id).delete()
