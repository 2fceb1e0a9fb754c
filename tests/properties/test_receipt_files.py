"""Files that strangers send: whatever is in them, the answer is a receipt or a refusal."""

import io
import random
import struct
import time
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from services.commerce.proof_files import (
    MAX_BYTES,
    ReceiptFile,
    ReceiptNotReadable,
    ReceiptTooLarge,
    inspect,
)

# A damaged note of a camera's is worth a warning to Pillow and none to us.
pytestmark = pytest.mark.filterwarnings("ignore:Corrupt EXIF data")
BIGINT = range(-(2**63), 2**63)
PDF = b"%PDF-1.7\n/CreationDate (D:20261123120000)\n%%EOF\n"


def picture(form: str, **options: object) -> bytes:
    """A small picture with enough in it that every part of a decoder runs."""
    noise = random.Random(7).randbytes(48 * 32 * 3)
    image = Image.frombytes("RGB", (48, 32), noise)
    exif = Image.Exif()
    exif[306] = "2026:11:23 12:00:00"
    out = io.BytesIO()
    image.save(out, form, exif=exif, **options)
    return out.getvalue()


SEEDS = (
    picture("JPEG"),
    picture("JPEG", progressive=True),
    picture("PNG"),
    picture("WEBP", lossless=True),
    picture("WEBP"),
    PDF,
)


async def judged(content: bytes) -> ReceiptFile | None:
    """What the file is; None when it is politely refused. Anything else raised is a fault."""
    try:
        file = await inspect(content)
    except (ReceiptNotReadable, ReceiptTooLarge):
        return None
    assert file.content == content
    assert file.phash is None or file.phash in BIGINT
    return file


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A real file with bytes changed, cut out, doubled or cut off."""
    content = bytearray(draw(st.sampled_from(SEEDS)))
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, max(len(content) - 1, 0)))
        length = draw(st.integers(0, 16))
        match draw(st.sampled_from(["change", "drop", "double", "cut"])):
            case "change":
                content[start : start + length] = draw(st.binary(max_size=16))
            case "drop":
                del content[start : start + length]
            case "double":
                content[start:start] = content[start : start + length]
            case "cut":
                del content[start:]
    return bytes(content)


@settings(max_examples=400)
@given(damaged())
async def test_a_damaged_file_is_a_receipt_or_a_refusal(content: bytes) -> None:
    await judged(content)


@settings(max_examples=100)
@given(
    st.sampled_from(
        [b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF\0\0\0\0WEBPVP8 ", b"%PDF-"]
    ),
    st.binary(max_size=2000),
)
async def test_noise_behind_any_signature_is_a_receipt_or_a_refusal(
    signature: bytes, noise: bytes
) -> None:
    await judged(signature + noise)


@pytest.mark.parametrize("content", SEEDS, ids=["jpeg", "progressive", "png", "webp", "vp8", "pdf"])
async def test_an_undamaged_file_is_taken_for_what_it_is(content: bytes) -> None:
    assert await judged(content) is not None


@pytest.mark.parametrize("content", SEEDS[:5], ids=["jpeg", "progressive", "png", "webp", "vp8"])
async def test_half_a_picture_is_refused(content: bytes) -> None:
    assert await judged(content[: len(content) // 2]) is None


async def test_a_pdf_without_its_end_is_refused() -> None:
    assert await judged(PDF.replace(b"%%EOF", b"")) is None
    assert await judged(PDF + b" " * 5000) is None


async def test_a_pdf_that_is_also_a_picture_is_judged_by_its_beginning() -> None:
    jpeg = SEEDS[0]
    as_pdf, as_jpeg = await judged(PDF + jpeg + b"%%EOF"), await judged(jpeg + PDF)
    assert as_pdf is not None and as_pdf.mime_type == "application/pdf"
    assert as_jpeg is not None and as_jpeg.mime_type == "image/jpeg"


@pytest.mark.parametrize(
    "content",
    [b"", b"PK\x03\x04" + b"\0" * 100, b"GIF89a" + b"\0" * 100, b"<svg/>", b"just words"],
    ids=["nothing", "zip", "gif", "svg", "text"],
)
async def test_what_is_neither_a_picture_nor_a_pdf_is_refused(content: bytes) -> None:
    assert await judged(content) is None


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it is enormous."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"\0" * 1_000_000, 9)
    return b"".join(
        [b"\x89PNG\r\n\x1a\n", _chunk(b"IHDR", header), _chunk(b"IDAT", rows), _chunk(b"IEND", b"")]
    )


@pytest.mark.parametrize("size", [(100_000, 100_000), (2**31 - 1, 1), (20_000, 20_000)])
async def test_a_bomb_is_refused_before_it_is_unpacked(size: tuple[int, int]) -> None:
    began = time.monotonic()
    assert await judged(bomb(*size)) is None
    assert time.monotonic() - began < 5


async def test_a_text_chunk_that_unpacks_to_gigabytes_is_refused_or_skipped() -> None:
    png = SEEDS[2]
    text = b"comment\0\0" + zlib.compress(b"\0" * 50_000_000, 9)
    await judged(png[:33] + _chunk(b"zTXt", text) + png[33:])


async def test_one_byte_over_the_limit_is_too_large() -> None:
    with pytest.raises(ReceiptTooLarge):
        await inspect(PDF + b"\0" * (MAX_BYTES + 1 - len(PDF)))
