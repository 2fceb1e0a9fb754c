"""Files as cameras and as enemies make them."""

import io
from datetime import UTC, datetime

import pytest
from PIL import ExifTags, Image

from services.commerce.proof_files import ReceiptNotReadable, inspect
from tests.harness import pictures


def saved(form: str, mode: str = "RGB", **options: object) -> bytes:
    kept = io.BytesIO()
    Image.new(mode, (5000, 4100)).save(kept, form, **options)
    return kept.getvalue()


@pytest.mark.parametrize(
    "content",
    [saved("PNG", "1"), saved("WEBP"), saved("JPEG", progressive=True)],
    ids=["png", "webp", "progressive jpeg"],
)
async def test_a_small_file_that_would_fill_the_memory_is_not_decoded(content: bytes) -> None:
    with pytest.raises(ReceiptNotReadable):
        await inspect(content)


async def test_a_large_photo_of_a_phone_is_taken() -> None:
    assert (await inspect(saved("JPEG"))).mime_type == "image/jpeg"


async def test_the_moment_is_read_where_cameras_write_it() -> None:
    exif = Image.Exif()
    exif[ExifTags.IFD.Exif] = {36867: "2026:11:20 08:30:00"}
    content = pictures.encoded(pictures.picture(), "JPEG", exif=exif)
    assert (await inspect(content)).taken_at == datetime(2026, 11, 20, 8, 30, tzinfo=UTC)


async def test_damaged_notes_do_not_make_a_picture_unreadable() -> None:
    content = pictures.jpeg(taken=datetime(2026, 11, 20, tzinfo=UTC))
    damaged = content.replace(b"Exif\x00\x00MM\x00*", b"Exif\x00\x00XX\x00*")
    damaged = damaged.replace(b"Exif\x00\x00II*\x00", b"Exif\x00\x00XX*\x00")
    assert damaged != content
    taken = await inspect(damaged)
    assert (taken.mime_type, taken.taken_at) == ("image/jpeg", None)
