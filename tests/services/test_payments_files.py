"""Files as cameras and as enemies make them."""

import io
from datetime import UTC, datetime

import pytest
from PIL import ExifTags, Image

from services.commerce.proof_files import inspect
from tests.harness import pictures


def saved(form: str, mode: str = "RGB", **options: object) -> bytes:
    kept = io.BytesIO()
    Image.new(mode, (6000, 4000)).save(kept, form, **options)
    return kept.getvalue()


@pytest.mark.parametrize(
    ("form", "how", "mime"),
    [
        ("PNG", {}, "image/png"),
        ("JPEG", {}, "image/jpeg"),
        ("JPEG", {"progressive": True}, "image/jpeg"),
    ],
    ids=["png", "jpeg", "progressive jpeg"],
)
async def test_a_large_photo_of_a_phone_is_taken(
    form: str, how: dict[str, object], mime: str
) -> None:
    assert (await inspect(saved(form, **how))).mime_type == mime


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
