"""One picture in, its lines of text out: a program that is started for each receipt and then ends.

It stands alone: it is run by its path, without our settings, and knows nothing of the project.
Whatever a hostile picture does to the libraries, it does it here.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import sys

_FORMATS = ["JPEG", "MPO", "PNG", "WEBP", "GIF", "TIFF", "BMP", "AVIF", "HEIF", "JPEG2000"]
#: Longer sides are scaled down: the letters of a receipt stay large enough.
_SIDE = 2000
_MOST_PIXELS = 64_000_000
#: Seconds of the processor and bytes of address space, should the parent die and leave us behind.
_CPU_SECONDS, _MEMORY = 60, 6 * 1024**3
#: No receipt has more, and the parent reads no more.
_MOST_LINES, _LONGEST = 200, 200


def main() -> None:
    """Read standard input, write JSON; anything else that libraries print goes to stderr."""
    answer = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    _restrain()
    with answer:
        json.dump(_lines(sys.stdin.buffer.read()), answer)


def _restrain() -> None:
    # Windows knows neither of the two.
    with contextlib.suppress(ImportError, AttributeError, OSError, ValueError):
        import resource  # noqa: PLC0415

        os.nice(10)
        resource.setrlimit(resource.RLIMIT_CPU, (_CPU_SECONDS, _CPU_SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def _lines(content: bytes) -> list[str]:
    from PIL import Image, ImageOps  # noqa: PLC0415
    from pillow_heif import register_heif_opener  # noqa: PLC0415
    from rapidocr import RapidOCR  # noqa: PLC0415

    Image.MAX_IMAGE_PIXELS = _MOST_PIXELS
    register_heif_opener(thumbnails=False)
    with Image.open(io.BytesIO(content), formats=_FORMATS) as picture:
        picture.draft("RGB", (_SIDE, _SIDE))
        # Photos of phones lie on their side and say so in a note.
        upright = ImageOps.exif_transpose(picture)
        upright.thumbnail((_SIDE, _SIDE))
        small = io.BytesIO()
        upright.convert("RGB").save(small, "PNG")
    engine = RapidOCR(
        params={
            "Global.log_level": "error",
            # The bot's own work goes first.
            "EngineConfig.onnxruntime.intra_op_num_threads": 1,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
        }
    )
    found = engine(small.getvalue())
    return [str(text)[:_LONGEST] for text in (found.txts or ())[:_MOST_LINES]]


if __name__ == "__main__":
    main()
