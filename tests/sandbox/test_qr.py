"""A camera reads what an independent library drew, in every size, and as Telegram re-codes it."""

import io
from typing import Any

import aiohttp
import pytest
import segno
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from sandbox.client import SandboxError
from sandbox.qr import scan
from tests.sandbox.conftest import Room


def drawn(text: str, scale: int = 3, **how: Any) -> bytes:
    picture = io.BytesIO()
    segno.make(text, micro=False, **how).save(picture, kind="png", scale=scale, border=4)
    return picture.getvalue()


@settings(max_examples=25, deadline=None)
@given(
    text=st.one_of(
        st.text(min_size=1, max_size=300),
        st.from_regex(r"[0-9]{1,400}", fullmatch=True),
        st.from_regex(r"[0-9A-Z:/.+ -]{1,400}", fullmatch=True),
    ),
    error=st.sampled_from("lmqh"),
)
def test_what_was_drawn_is_read(text: str, error: str) -> None:
    assert scan(drawn(text, error=error, boost_error=False, encoding="utf-8")) == text


@pytest.mark.parametrize("version", (1, 2, 6, 7, 9, 10, 14, 26, 27, 40))
def test_every_size_is_read(version: int) -> None:
    text = "tc://?v=2"[: 9 if version > 1 else 7]
    assert scan(drawn(text, version=version, error="l")) == text


def test_there_is_nothing_to_read() -> None:
    empty = io.BytesIO()
    Image.new("L", (200, 200), 255).save(empty, "png")
    full = io.BytesIO()
    Image.new("L", (200, 200), 0).save(full, "png")
    for picture in (b"", b"no picture", empty.getvalue(), full.getvalue()):
        assert scan(picture) is None


async def test_a_picture_of_the_bot_is_scanned(room: Room) -> None:
    alice = await room.friend()
    link = "tc://?" + "v=2&id=" + "ab" * 32 + "&r=" + "x" * 400
    form = aiohttp.FormData()
    form.add_field("chat_id", str(alice.id))
    form.add_field("photo", drawn(link, scale=16), filename="qr.png", content_type="image/png")
    sent = (await room.api.send("sendPhoto", data=form)).result
    file_id = sent["photo"][-1]["file_id"]
    assert await room.sandbox.scans(file_id) == link
    with pytest.raises(SandboxError):
        await room.sandbox.scans("nothing")
