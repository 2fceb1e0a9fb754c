"""A sandbox with a scripted bot in a thread of its own, and one Chromium for the whole session."""

import asyncio
import contextlib
import shutil
import threading
from collections.abc import Coroutine, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from PIL import Image
from selenium import webdriver

from sandbox.client import Sandbox
from sandbox.server import create_app
from tests.browser.screen import Screen
from tests.browser.scripted_bot import ScriptedBot

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--force-prefers-reduced-motion",
    "--window-size=1400,900",
    "--lang=en-GB",
)
BOT = 4242
NAMES = count(1)


class ShopScenario:
    """The sandbox and the bot; tests are plain functions and reach them over the thread's loop."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        assert self._ready.wait(10), "the sandbox did not start"

    def _run(self) -> None:
        self._loop.run_until_complete(self._serve())

    async def _serve(self) -> None:
        runner = web.AppRunner(create_app(), access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        host, port = runner.addresses[0][:2]
        self.url = f"http://{host}:{port}"
        self.bot = ScriptedBot(self.url, f"{BOT}:token")
        self.sandbox = Sandbox(self.url, bot=BOT)
        self._stopped = asyncio.Event()
        task = asyncio.create_task(self.bot.run())
        self._ready.set()
        await self._stopped.wait()
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
        await self.sandbox.close()
        await runner.cleanup()

    def do(self, operation: Coroutine[Any, Any, Any]) -> Any:
        return asyncio.run_coroutine_threadsafe(operation, self._loop).result(10)

    def stop(self) -> None:
        self._loop.call_soon_threadsafe(self._stopped.set)
        self._thread.join(10)


@pytest.fixture(scope="session")
def scenario() -> Iterator[ShopScenario]:
    scenario = ShopScenario()
    yield scenario
    scenario.stop()


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    binary = next(filter(None, map(shutil.which, BROWSERS)), None)
    driver = shutil.which("chromedriver")
    if binary is None or driver is None:
        pytest.skip("no Chromium with its chromedriver is installed here")
    options = webdriver.ChromeOptions()
    options.binary_location = binary
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    service = webdriver.ChromeService(driver)
    chromium = webdriver.Chrome(options=options, service=service)
    yield chromium
    chromium.quit()


@pytest.fixture
def people(scenario: ShopScenario) -> Any:
    """Make people with names of their own, so that tests do not meet."""

    def make(*names: str, **fields: Any) -> list[Any]:
        return [
            scenario.do(scenario.sandbox.person(name, last_name=f"No{next(NAMES)}", **fields))
            for name in names
        ]

    return make


@pytest.fixture
def show(browser: Any, scenario: ShopScenario) -> Iterator[Any]:
    """Open the page on columns; afterwards the browser must have had nothing to complain about."""

    def open_(*columns: int, start: bool = False) -> list[Screen]:
        shown = [str(c) for c in columns if c > 0], [str(c) for c in columns if c < 0]
        query = f"people={','.join(shown[0])}&chats={','.join(shown[1])}"
        browser.get(f"{scenario.url}/?{query}")
        screens = [Screen(browser, column) for column in columns]
        if start:
            for screen in screens:
                screen.press("Start")
        return screens

    browser.get_log("browser")
    yield open_
    complaints = [e["message"] for e in browser.get_log("browser") if e["level"] == "SEVERE"]
    assert [c for c in complaints if "status of 4" not in c] == []


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "receipt.png"
    Image.new("RGB", (320, 480), "#4b57d8").save(path)
    return path
