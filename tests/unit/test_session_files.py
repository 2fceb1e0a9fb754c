"""Files of a Bot API server of one's own, read where it keeps them."""

from pathlib import Path

import pytest

from bot.telegram.session import FileNotReadable, TelegramSession

LIMIT = 20 * 1024 * 1024


async def _read(path: str) -> bytes:
    session = TelegramSession("http://127.0.0.1:1")
    url = session.api.file_url("42:secret", path)
    return b"".join([chunk async for chunk in session.stream_content(url)])


async def test_a_whole_path_is_read_from_the_disk_and_never_more_than_the_limit(
    tmp_path: Path,
) -> None:
    (tmp_path / "small").write_bytes(b"receipt")
    (tmp_path / "large").write_bytes(b"0" * (LIMIT + 1000))
    assert await _read(str(tmp_path / "small")) == b"receipt"
    assert len(await _read(str(tmp_path / "large"))) == LIMIT + 1


async def test_what_may_not_be_read_says_what_to_do_and_shows_no_path(tmp_path: Path) -> None:
    for path in (tmp_path / "42:secret" / "gone", tmp_path):
        with pytest.raises(FileNotReadable) as raised:
            await _read(str(path))
        assert str(tmp_path) not in str(raised.value)
        assert "TELEGRAM_API_URL" in str(raised.value)


def test_a_name_is_asked_for_over_http() -> None:
    url = TelegramSession("http://host:1").api.file_url("42:secret", "photos/file_1.jpg")
    assert url == "http://host:1/file/bot42:secret/photos/file_1.jpg"
