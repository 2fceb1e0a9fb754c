"""What a sent file really is, judged by its content and never by its name or MIME type.

Everything here is hostile: sizes are bounded before anything is decoded, and the work runs in one
thread of its own, because decoding a picture takes time and, for a moment, much memory.
"""

from __future__ import annotations

import asyncio
import io
import re
import warnings
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

from PIL import ExifTags, Image, UnidentifiedImageError

from services.refusals import Refusal

#: Telegram lets bots download no more than this (Bot API, getFile).
MAX_BYTES = 20 * 1024 * 1024
#: A phone's photo has 50 megapixels, and a plain JPEG is decoded at an eighth of its scale.
_MAX_PIXELS = 64_000_000
#: Anything else is decoded whole, at up to 16 bytes a pixel; the longest screenshot has fewer.
_MAX_PIXELS_WHOLE = 20_000_000
#: One picture at a time: a few files of 100 KB could otherwise fill a small machine's memory.
_judge = ThreadPoolExecutor(max_workers=1, thread_name_prefix="receipts")
_FORMATS = {
    "JPEG": ("image/jpeg", "jpg"),
    "PNG": ("image/png", "png"),
    "WEBP": ("image/webp", "webp"),
}
_EXIF_TAKEN = (36867, 306)
_PDF_DATE = re.compile(rb"/CreationDate\s*\(D:(\d{14})")


@dataclass(frozen=True)
class ReceiptTooLarge(Refusal):
    """The file is larger than Telegram lets a bot read."""

    limit_mb: int = MAX_BYTES // (1024 * 1024)


@dataclass(frozen=True)
class ReceiptNotReadable(Refusal):
    """The file is neither a picture nor a PDF, whatever it calls itself."""


@dataclass(frozen=True)
class ReceiptFile:
    """A receipt's bytes and what they tell about themselves."""

    content: bytes
    mime_type: str
    extension: str
    sha256: str
    phash: int | None
    taken_at: datetime | None


async def inspect(content: bytes) -> ReceiptFile:
    """Judge a file; raises ReceiptTooLarge and ReceiptNotReadable."""
    if len(content) > MAX_BYTES:
        raise ReceiptTooLarge
    return await asyncio.get_running_loop().run_in_executor(_judge, _inspect, content)


def _inspect(content: bytes) -> ReceiptFile:
    digest = sha256(content).hexdigest()
    if content[:1024].lstrip().startswith(b"%PDF-"):
        if b"%%EOF" not in content[-2048:]:
            raise ReceiptNotReadable
        return ReceiptFile(content, "application/pdf", "pdf", digest, None, _pdf_date(content))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return _picture(content, digest)
    except (
        UnidentifiedImageError,
        Image.DecompressionBombError,
        Image.DecompressionBombWarning,
        OSError,
        SyntaxError,
        ValueError,
    ) as unreadable:
        raise ReceiptNotReadable from unreadable


def _picture(content: bytes, digest: str) -> ReceiptFile:
    with Image.open(io.BytesIO(content), formats=list(_FORMATS)) as picture:
        is_plain = picture.format == "JPEG" and "progressive" not in picture.info
        if picture.width * picture.height > (_MAX_PIXELS if is_plain else _MAX_PIXELS_WHOLE):
            raise ReceiptNotReadable
        mime_type, extension = _FORMATS[picture.format or ""]
        taken_at = _exif_date(picture)
        # A JPEG is decoded at a small scale at once: the hash needs no more.
        picture.draft("L", (256, 256))
        return ReceiptFile(content, mime_type, extension, digest, _dhash(picture), taken_at)


def _dhash(picture: Image.Image) -> int:
    """A difference hash: 64 bits that stay near each other when a picture is scaled or re-saved.

    Returned as a signed 64-bit number, which is what PostgreSQL's bigint holds.
    """
    small = picture.convert("L").resize((9, 8), Image.Resampling.BOX).tobytes()
    bits = 0
    for row in range(8):
        for column in range(8):
            left, right = small[row * 9 + column], small[row * 9 + column + 1]
            bits = bits << 1 | (left > right)
    return bits - (1 << 64) if bits >> 63 else bits


def _exif_date(picture: Image.Image) -> datetime | None:
    # Only a hint: a picture whose notes about itself are damaged can be a receipt all the same.
    with suppress(Exception):
        exif = picture.getexif()
        # Cameras write when the picture was taken into a part of its own.
        notes = {**exif, **exif.get_ifd(ExifTags.IFD.Exif)}
        for tag in _EXIF_TAKEN:
            value = notes.get(tag)
            if isinstance(value, str):
                return _parsed(value.strip("\x00 "), "%Y:%m:%d %H:%M:%S")
    return None


def _pdf_date(content: bytes) -> datetime | None:
    found = _PDF_DATE.search(content[:200_000]) or _PDF_DATE.search(content[-200_000:])
    return _parsed(found[1].decode(), "%Y%m%d%H%M%S") if found else None


def _parsed(text: str, form: str) -> datetime | None:
    try:
        return datetime.strptime(text, form).replace(tzinfo=UTC)
    except ValueError:
        return None
