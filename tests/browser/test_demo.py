"""The demo as its visitor sees it, on a phone and on a desk: from START to the inside of a channel.

The real bot, in a real Chromium, in each language; the browser has nothing to complain about, and
nothing is cut off or stands out of the page.
"""

import asyncio
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageDraw

from sandbox.client import Person, Sandbox
from tests.browser.screen import Screen, words

ROOT = Path(__file__).resolve().parents[2]
PHONE, DESK = (390, 844), (1400, 900)
ALEX = 1001
STARTS_WITHIN = 120.0
#: What stands out of the page to the right, and the buttons whose words do not fit.
TOO_WIDE = """
const page = document.scrollingElement;
const cut = [...document.querySelectorAll(arguments[0] + " .key > span")].filter(
  (one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.innerText);
return [page.scrollWidth - page.clientWidth, cut]
"""


@dataclass
class Demo:
    """A demo that runs, and how it is reached."""

    address: str
    channel: int
    bot: int

    def person(self, name: str, language: str) -> Person:
        async def made() -> Person:
            async with Sandbox(self.address, bot=self.bot) as sandbox:
                return await sandbox.person(name, language_code=language)

        return asyncio.run(made())

    def members(self) -> dict[int, str]:
        async def told() -> Any:
            async with Sandbox(self.address, bot=self.bot) as sandbox:
                return await sandbox.get(f"chats/{self.channel}")

        return {one["user"]["id"]: one["status"] for one in asyncio.run(told())["members"]}


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    data = tmp_path_factory.mktemp("demo")
    log = data / "said"
    command = [sys.executable, "-m", "bot", "demo", "--port", str(port), "--data", str(data / "d")]
    with log.open("wb") as output:
        process = subprocess.Popen(command, cwd=ROOT, stdout=output, stderr=output, env=os.environ)
    try:
        deadline = time.monotonic() + STARTS_WITHIN
        while (opened := re.search(r"Open +(\S+)\?\S*chats=(-\d+)", log.read_text())) is None:
            assert process.poll() is None and time.monotonic() < deadline, log.read_text()
            time.sleep(0.1)
        yield Demo(opened[1].rstrip("/"), int(opened[2]), bot=7000000001)
    finally:
        process.terminate()
        process.wait(30)


@pytest.fixture
def of_size(browser: Any) -> Iterator[Any]:
    def resize(width: int, height: int) -> None:
        is_phone = width < 600
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": is_phone}
        browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)

    browser.get_log("browser")
    yield resize
    browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    complaints = [one["message"] for one in browser.get_log("browser") if one["level"] == "SEVERE"]
    assert complaints == []


def sees_key(screen: Screen, words_: str) -> str:
    """The newest button of a message with these words, in full."""

    def newest() -> str | None:
        found = [words(key) for key in screen.all(".key")]
        return next((one for one in reversed(found) if words_ in one), None)

    return str(screen.wait(newest, f"a key with {words_!r}"))


def nothing_is_cut(screen: Screen) -> None:
    beyond, cut = screen.browser.execute_script(TOO_WIDE, screen.column)
    assert beyond <= 0 and cut == []


@pytest.mark.timeout(240)
@pytest.mark.parametrize(
    ("size", "language"),
    [(PHONE, "en"), (DESK, "ru"), (PHONE, "es")],
    ids=["phone-en", "desk-ru", "phone-es"],
)
def test_a_visitor_pays_with_a_picture_and_is_inside(
    demo: Demo,
    browser: Any,
    of_size: Any,
    tmp_path: Path,
    size: tuple[int, int],
    language: str,
) -> None:
    of_size(*size)
    person = demo.person(f"Mia {language}", language)

    def opened(who: int) -> Screen:
        """On a desk all columns stand side by side; on a phone one at a time."""
        column = f"people={who}" if size == PHONE else f"people={person.id},{ALEX}"
        browser.get(f"{demo.address}/?{column}&chats=")
        return Screen(browser, who)

    member = opened(person.id)
    member.press("Start")
    for key in ("49", "🏦", "Demo Bank"):
        label = sees_key(member, key)
        nothing_is_cut(member)
        member.taps(label)
    member.message("7700 0000 1234")
    nothing_is_cut(member)
    picture = tmp_path / "proof.png"
    drawn = Image.new("RGB", (320, 480), "white")
    ImageDraw.Draw(drawn).text((20, 20), f"{person.id} paid 49 USD", "black")
    drawn.save(picture)
    member.chooses("Photo to send", picture)
    member.press("Send")
    member.message("⏳")
    member.sees_picture(1)

    alex = opened(ALEX) if size == PHONE else Screen(browser, ALEX)
    alex.message(f"({person.id})")
    nothing_is_cut(alex)
    alex.taps(sees_key(alex, "✅"))
    alex.message("Approved by")

    member = opened(person.id) if size == PHONE else member
    member.message("🎉")
    nothing_is_cut(member)
    # Below the way in stands the one for whoever cannot get in.
    joins = [words(key) for key in member.all(".key") if "Dynamic Capital VIP" in words(key)]
    member.taps(joins[-2])
    member.press("Request to join")
    member.wait(lambda: demo.members().get(person.id) == "member", "the member inside")
