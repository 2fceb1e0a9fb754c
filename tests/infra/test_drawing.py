"""Pictures are drawn by a process of its own: whatever happens to it, there is an answer."""

import asyncio
import io
import json
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from dataclasses import asdict
from typing import Any

import pytest
from PIL import Image

from handlers.pictures.drawing import Artist, PictureNotDrawn
from handlers.pictures.papers import Sheet

SHEET = Sheet("House", "Receipt", "DC-000001", (("Paid by", "李小龙"),), ("Total", "$49"), "Thanks")
ASKED = {"receipt": asdict(SHEET), "form": "png"}
#: What a worker of the test's own begins with: it may `tell` any text as a picture.
_BEGINS = """\
import base64, json, os, sys, time
def tell(text):
    print(json.dumps({"content": base64.b64encode(text.encode()).decode(), "left_out": []}))
"""

NewArtist = Callable[..., Artist]


@pytest.fixture
async def new_artist() -> AsyncIterator[NewArtist]:
    """Makes one whose worker answers each line with what the given statements do."""
    async with AsyncExitStack() as stack:

        def make(answer: str | None = None, **bounds: Any) -> Artist:
            if answer is not None:
                body = f"{_BEGINS}for line in sys.stdin:\n    {answer}"
                bounds["worker"] = (sys.executable, "-u", "-c", body)
            made = Artist(**bounds)
            stack.push_async_callback(made.close)
            return made

        yield make


async def test_a_receipt_and_the_letters_that_are_missed_come_back(new_artist: NewArtist) -> None:
    artist = new_artist()
    strange = {"receipt": {**asdict(SHEET), "rows": [["Paid by", "Ali 𐎀"]]}, "form": "png"}
    drawing = await artist.draw(strange)
    assert Image.open(io.BytesIO(drawing.content)).format == "PNG"
    assert drawing.left_out == ("𐎀",)
    first = artist.pid
    paper = await artist.draw({**ASKED, "form": "pdf"})
    assert paper.content.startswith(b"%PDF-")
    assert (paper.left_out, artist.pid) == ((), first)


async def test_a_worker_that_was_killed_while_it_rested_is_replaced(new_artist: NewArtist) -> None:
    artist = new_artist("tell('')")
    await artist.draw({})
    first = artist.pid
    assert first is not None
    os.kill(first, signal.SIGKILL)
    await asyncio.to_thread(os.waitid, os.P_PID, first, os.WEXITED | os.WNOWAIT)
    assert (await artist.draw({})).content == b""
    assert artist.pid not in (None, first)


@pytest.mark.parametrize("answer", ["os.kill(os.getpid(), 9)", "sys.exit(1)", "print('no JSON')"])
async def test_a_worker_that_fails_in_the_middle_is_a_refusal(
    new_artist: NewArtist, answer: str
) -> None:
    artist = new_artist(answer)
    for _ in range(2):
        with pytest.raises(PictureNotDrawn):
            await artist.draw({})
        assert artist.pid is None


async def test_after_a_picture_that_killed_it_the_next_is_drawn(new_artist: NewArtist) -> None:
    artist = new_artist("sys.exit(1) if 'bad' in line else tell('')")
    drawings = [artist.draw({"name": name}) for name in ("good", "bad", "good")]
    good, bad, after = await asyncio.gather(*drawings, return_exceptions=True)
    assert isinstance(bad, PictureNotDrawn)
    assert good == after
    assert not isinstance(good, BaseException)


async def test_a_worker_that_takes_too_long_is_ended(new_artist: NewArtist) -> None:
    artist = new_artist("time.sleep(60)", seconds=0.2)
    with pytest.raises(PictureNotDrawn):
        await artist.draw({})
    assert artist.pid is None


async def test_a_mistake_of_ours_names_its_place_and_keeps_the_worker(
    new_artist: NewArtist, capsys: pytest.CaptureFixture[str]
) -> None:
    artist = new_artist()
    with pytest.raises(PictureNotDrawn):
        await artist.draw({"receipt": {"house": "Somebody's name"}, "form": "png"})
    said = capsys.readouterr().out
    assert "TypeError at worker.py" in said
    assert "Somebody" not in said
    kept = artist.pid
    assert (await artist.draw(ASKED)).content
    assert artist.pid == kept is not None


async def test_it_ends_when_no_picture_was_asked_for_a_while(new_artist: NewArtist) -> None:
    artist = new_artist("tell('')", idle=0.05)
    await artist.draw({})
    for _ in range(1000):
        if artist.pid is None:
            break
        await asyncio.sleep(0.01)
    assert artist.pid is None


async def test_no_more_wait_than_it_can_draw_in_time(new_artist: NewArtist) -> None:
    artist = new_artist("tell('')", most_waiting=2)
    found = await asyncio.gather(*(artist.draw({}) for _ in range(3)), return_exceptions=True)
    assert [isinstance(one, PictureNotDrawn) for one in found] == [False, False, True]
    await artist.draw({})


async def test_a_reader_who_goes_away_mixes_up_no_pictures(new_artist: NewArtist) -> None:
    echo = "import base64, json; time.sleep(0.1); "
    echo += (
        "print(json.dumps({'content': base64.b64encode(line.encode()).decode(), 'left_out': []}))"
    )
    artist = new_artist(echo)
    going = asyncio.create_task(artist.draw({"name": "first"}))
    await asyncio.sleep(0)
    going.cancel()
    await asyncio.gather(going, return_exceptions=True)
    assert json.loads((await artist.draw({"name": "second"})).content) == {"name": "second"}


async def test_the_worker_learns_no_setting(
    new_artist: NewArtist, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BOT_TOKEN", "42:secret")
    spy = (
        "import base64, json; told = base64.b64encode(repr(sorted(os.environ)).encode()).decode(); "
    )
    artist = new_artist(spy + "print(json.dumps({'content': told, 'left_out': []}))")
    assert b"BOT_TOKEN" not in (await artist.draw({})).content
