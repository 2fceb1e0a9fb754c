"""Files people send: receipts of every kind, each unlike any other unless it is meant to be."""

import io
import random
import struct
import zipfile
import zlib
from datetime import datetime

from PIL import Image, ImageDraw, ImageFont

EXIF_TAKEN = 36867


def picture(seed: int | None = None, size: tuple[int, int] = (320, 480)) -> Image.Image:
    """A receipt as a phone would photograph it; the same seed is the same picture."""
    dice = random.Random(seed)
    drawn = Image.new("RGB", size, "white")
    pen = ImageDraw.Draw(drawn)
    # Big blocks make the perceptual hashes of two receipts differ as those of real ones do.
    for left in range(0, size[0], 40):
        for top in range(0, size[1], 60):
            shade = dice.randrange(256)
            pen.rectangle((left, top, left + 39, top + 59), fill=(shade, shade, shade))
    pen.rectangle((20, 20, size[0] - 20, 60), fill="white")
    pen.text((30, 30), f"Transfer {dice.randrange(10**12):012}", fill="black")
    return drawn


def encoded(drawn: Image.Image, form: str, **options: object) -> bytes:
    kept = io.BytesIO()
    drawn.save(kept, form, **options)
    return kept.getvalue()


def jpeg(seed: int | None = None, *, quality: int = 85, taken: datetime | None = None) -> bytes:
    exif = Image.Exif()
    if taken is not None:
        exif[EXIF_TAKEN] = taken.strftime("%Y:%m:%d %H:%M:%S")
    return encoded(picture(seed), "JPEG", quality=quality, exif=exif)


def png(seed: int | None = None) -> bytes:
    return encoded(picture(seed), "PNG")


def webp(seed: int | None = None) -> bytes:
    return encoded(picture(seed), "WEBP")


def pdf(seed: int | None = None) -> bytes:
    return encoded(picture(seed), "PDF")


def ocr(*lines: str) -> bytes:
    """A bank's receipt with these lines, large enough to be read by a machine."""
    drawn = Image.new("RGB", (720, 160 + 90 * len(lines)), "white")
    pen, font = ImageDraw.Draw(drawn), ImageFont.load_default(size=32)
    for number, line in enumerate(lines):
        pen.text((40, 60 + 90 * number), line, fill="black", font=font)
    return encoded(drawn, "JPEG", quality=80)


def archive() -> bytes:
    """A zip file, whatever it calls itself."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as files:
        files.writestr("receipt.jpg", b"not a picture")
    return kept.getvalue()


def mp4() -> bytes:
    """The first bytes of a film."""
    return b"\x00\x00\x00\x20ftypisom\x00\x00\x02\x00isomiso2avc1mp41" + bytes(2000)


def chunk(kind: bytes, data: bytes) -> bytes:
    """A part of a PNG."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it is enormous."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"\0" * 1_000_000, 9)
    return b"".join(
        [b"\x89PNG\r\n\x1a\n", chunk(b"IHDR", header), chunk(b"IDAT", rows), chunk(b"IEND", b"")]
    )
