"""One file in, what it is out: a program that is started for each file and then ends.

Whatever a hostile file does to the libraries, it does it here, within limits of time and memory.
It reads standard input and writes one JSON object: what the file is, or why it is refused.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import sys
import warnings
from datetime import UTC, datetime
from typing import Any

from services.workers import allow, restrain

#: A camera's best is 50 megapixels, a scanned page 35; what says that it has more is not decoded.
MOST_PIXELS = 64_000_000
#: The longest side that is read; the longest screenshots have some 20,000 points.
MOST_SIDE = 65_500
#: Pages and frames that are shown.
MOST_PAGES = 8
CPU_SECONDS, MEMORY = 15, 2 * 1024**3
#: A document's header is looked for so far from the beginning; saved mails have long ones.
_HEADER_WITHIN = 64 * 1024
#: What Pillow reads by itself. The others need programs of their own, or are no pictures.
_NO_PICTURES = {"EPS", "WMF", "BUFR", "GRIB", "HDF5", "MPEG", "IPTC", "FITS", "MCIDAS", "SPIDER"}
#: How the formats begin in which nearly every receipt comes.
_COMMON = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8")
_EXTENSIONS = {"JPEG": "jpg", "MPO": "jpg", "TIFF": "tif", "JPEG2000": "jp2", "HEIF": "heic"}
_EXIF_TAKEN = (36867, 306)
#: A page that is drawn is so wide; pieces of a tall picture are so many widths high.
_DRAWN_WIDTH, _TALLEST = 1080, 2


class Refused(Exception):
    """Why a file is not taken; the word names the refusal."""


def main(task: str) -> None:
    """Judge the file, or draw its pages; other things that libraries print are dropped."""
    answer = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    restrain(MEMORY)
    allow(CPU_SECONDS)
    content = sys.stdin.buffer.read()
    with answer:
        json.dump(answered(task, content), answer)


def answered(task: str, content: bytes) -> dict[str, Any]:
    """The object that is written."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _judged(content) if task == "judge" else {"pages": _pages(content)}
    except Refused as refused:
        return {"refused": str(refused)}
    except MemoryError:
        return {"refused": "heavy"}
    except Exception:
        # Libraries raise what they like about damaged files: it is the file's fault.
        return {"refused": "damaged"}


def _judged(content: bytes) -> dict[str, Any]:
    if (begin := _pdf_begin(content)) is not None:
        with _document(content[begin:]) as document:
            first = _drawn(document, 0)
            about = {"mime": "application/pdf", "extension": "pdf", "taken": _pdf_date(document)}
            return about | {"look": _look(first), "phash": _dhash(first)}
    with _opened(content) as picture:
        form = picture.format or ""
        taken = _exif_date(picture)
        # A JPEG is decoded at a small scale at once: nothing here needs more.
        picture.draft("L", (960, 960))
        grey = in_grey(picture)
    from PIL import Image  # noqa: PLC0415

    return {
        "mime": Image.MIME.get(form, f"image/x-{form.lower()}").replace("mpo", "jpeg"),
        "extension": _EXTENSIONS.get(form, form.lower()),
        "taken": taken,
        "look": _look(grey),
        "phash": _dhash(grey),
    }


def _opened(content: bytes) -> Any:
    """A picture whose declared size is bearable; nothing of it is decoded yet."""
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415

    if content.startswith(_COMMON):
        # To load what reads the forty other formats takes longer than all that follows.
        Image.preinit()
    else:
        from pillow_heif import register_heif_opener  # noqa: PLC0415

        register_heif_opener(thumbnails=False)
        Image.init()
    Image.MAX_IMAGE_PIXELS = None
    try:
        picture = Image.open(
            io.BytesIO(content), formats=[one for one in Image.OPEN if one not in _NO_PICTURES]
        )
    except UnidentifiedImageError:
        # What begins like a picture and cannot be opened was one.
        raise Refused("damaged" if _begins_like_one(content) else "foreign") from None
    if picture.width * picture.height > MOST_PIXELS or max(picture.size) > MOST_SIDE:
        raise Refused("huge")
    return picture


def _begins_like_one(content: bytes) -> bool:
    signs = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"II*\0", b"MM\0*")
    is_web = content[:4] == b"RIFF" and content[8:12] == b"WEBP"
    apple = (b"ftypheic", b"ftypavif", b"ftypmif1")
    return is_web or content.startswith(signs) or content[4:12] in apple


def in_grey(picture: Any) -> Any:
    """The first frame, upright, on white paper, in mode L: from any mode that Pillow has."""
    from PIL import Image, ImageOps  # noqa: PLC0415

    picture.load()
    if picture.mode in ("I", "F") or picture.mode.startswith("I;16"):
        # Sixteen bits and more: converting as it is would cut off all but the darkest shades.
        deep = picture.convert("F")
        low, high = deep.getextrema()
        scale = 255 / (high - low) if high > low else 1.0
        picture = deep.point(lambda shade: shade * scale + -low * scale).convert("L")
    elif picture.mode == "LAB":
        picture = picture.getchannel(0)
    with contextlib.suppress(Exception):
        # Damaged notes of a camera's turn nothing.
        picture = ImageOps.exif_transpose(picture)
    if picture.has_transparency_data:
        paper = Image.new("RGBA", picture.size, "white")
        paper.alpha_composite(picture.convert("RGBA"))
        picture = paper
    return picture.convert("L")


def _look(grey: Any) -> list[int]:
    from services.commerce.proof_look import look_of  # noqa: PLC0415

    return look_of(grey)


def _dhash(grey: Any) -> int:
    """A difference hash: 64 bits that stay near each other when a picture is scaled or re-saved.

    Returned as a signed 64-bit number, which is what PostgreSQL's bigint holds.
    """
    from PIL import Image  # noqa: PLC0415

    small = grey.resize((9, 8), Image.Resampling.BOX).tobytes()
    bits = 0
    for row in range(8):
        for column in range(8):
            left, right = small[row * 9 + column], small[row * 9 + column + 1]
            bits = bits << 1 | (left > right)
    return bits - (1 << 64) if bits >> 63 else bits


# -- documents ----------------------------------------------------------------------------------


def _pdf_begin(content: bytes) -> int | None:
    """Where a document begins, behind what mail and web servers put before it, if there is one.

    A picture stays one, whatever its notes about itself say.
    """
    if _begins_like_one(content):
        return None
    header = re.search(rb"%PDF-\d", content[:_HEADER_WITHIN])
    return header.start() if header else None


def _document(content: bytes) -> Any:
    """A document that opens without a password; PDFium mends what others wrote around it."""
    import pypdfium2  # noqa: PLC0415

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as trouble:
        raise Refused("locked" if "assword" in str(trouble) else "damaged") from None
    if not len(document):
        raise Refused("damaged")
    return document


def _drawn(document: Any, number: int) -> Any:
    """A page in grey, whatever size it says that it has."""
    page = document[number]
    width, height = page.get_size()
    if not (0 < width < 20_000 and 0 < height < 20_000):
        raise Refused("huge")
    scale = min(_DRAWN_WIDTH / width, 8 * _DRAWN_WIDTH / height)
    return page.render(scale=scale, grayscale=True).to_pil().convert("L")


def _pdf_date(document: Any) -> str | None:
    with contextlib.suppress(Exception):
        written = str(document.get_metadata_value("CreationDate"))
        return _parsed(written.removeprefix("D:")[:14], "%Y%m%d%H%M%S")
    return None


def _exif_date(picture: Any) -> str | None:
    # Only a hint: a picture whose notes about itself are damaged can be a receipt all the same.
    with contextlib.suppress(Exception):
        from PIL import ExifTags  # noqa: PLC0415

        exif = picture.getexif()
        # Cameras write when the picture was taken into a part of its own.
        notes = {**exif, **exif.get_ifd(ExifTags.IFD.Exif)}
        for tag in _EXIF_TAKEN:
            value = notes.get(tag)
            if isinstance(value, str):
                return _parsed(value.strip("\x00 "), "%Y:%m:%d %H:%M:%S")
    return None


def _parsed(text: str, form: str) -> str | None:
    try:
        return datetime.strptime(text, form).replace(tzinfo=UTC).isoformat()
    except ValueError:
        return None


# -- pages --------------------------------------------------------------------------------------


def _pages(content: bytes) -> list[str]:
    """The first pages, or the frames, of a file as JPEGs that every Telegram shows."""
    import base64  # noqa: PLC0415
    from itertools import islice  # noqa: PLC0415

    shown = []
    for page in islice(_cut(content), MOST_PAGES):
        kept = io.BytesIO()
        page.save(kept, "JPEG", quality=80)
        shown.append(base64.b64encode(kept.getvalue()).decode())
    return shown


def _cut(content: bytes) -> Any:
    """Tall pages in pieces: Telegram takes no photo that is twenty times as high as wide."""
    for page in _drawn_pages(content):
        if page.width > _DRAWN_WIDTH:
            height = max(1, page.height * _DRAWN_WIDTH // page.width)
            shown = page.resize((_DRAWN_WIDTH, height))
        else:
            shown = page
        step = _TALLEST * max(shown.width, 200)
        for top in range(0, shown.height, step):
            yield shown.crop((0, top, shown.width, min(shown.height, top + step)))


def _drawn_pages(content: bytes) -> Any:
    if (begin := _pdf_begin(content)) is not None:
        with _document(content[begin:]) as document:
            for number in range(len(document)):
                yield _drawn(document, number)
        return
    from PIL import ImageSequence  # noqa: PLC0415

    with _opened(content) as picture:
        for frame in ImageSequence.Iterator(picture):
            yield in_grey(frame.copy())


if __name__ == "__main__":
    main(sys.argv[1])
