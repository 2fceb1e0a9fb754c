"""Reading happens in a process of its own: it gets no secrets, no time to spare, and no say."""

import asyncio
import os
from pathlib import Path

import pytest

from bot.receipt_ocr import is_installed
from bot.receipt_ocr.reader import ProcessReader
from services.commerce.receipt_ocr import OcrUnreadable
from services.commerce.receipt_ocr_text import Wanted, understood
from services.money import Money
from tests.factories import NOW
from tests.harness.pictures import ocr


def program(directory: Path, body: str) -> Path:
    """A worker of the test's own."""
    path = directory / "worker.py"
    path.write_text(f"import json, os, sys, time\ncontent = sys.stdin.buffer.read()\n{body}\n")
    return path


async def test_the_worker_gets_the_picture_and_answers_with_lines(tmp_path: Path) -> None:
    echo = program(tmp_path, "json.dump([content.decode(), 'second'], sys.stdout)")
    assert await ProcessReader(echo).read(b"picture") == ["picture", "second"]


async def test_the_worker_learns_no_setting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BOT_TOKEN", "42:secret")
    spy = program(tmp_path, "json.dump(sorted(os.environ), sys.stdout)")
    assert "BOT_TOKEN" not in await ProcessReader(spy).read(b"")


@pytest.mark.parametrize(
    "body", ["sys.exit(1)", "print('no JSON')", "os.kill(os.getpid(), 9)"], ids=str
)
async def test_a_worker_that_fails_has_read_nothing(tmp_path: Path, body: str) -> None:
    with pytest.raises(OcrUnreadable):
        await ProcessReader(program(tmp_path, body)).read(b"picture")


async def test_a_worker_that_takes_too_long_has_read_nothing(tmp_path: Path) -> None:
    with pytest.raises(OcrUnreadable):
        await ProcessReader(program(tmp_path, "time.sleep(60)"), seconds=0.2).read(b"picture")


async def test_a_reading_that_is_broken_off_leaves_no_worker(tmp_path: Path) -> None:
    noted = tmp_path / "pid"
    hangs = f"print(os.getpid(), file=open({str(noted)!r}, 'w'), flush=True)\ntime.sleep(60)"
    reading = asyncio.create_task(ProcessReader(program(tmp_path, hangs)).read(b"picture"))
    for _ in range(1000):
        if noted.exists() and noted.read_text():
            break
        await asyncio.sleep(0.02)
    reading.cancel()
    await asyncio.gather(reading, return_exceptions=True)
    with pytest.raises(ProcessLookupError):
        os.kill(int(noted.read_text()), 0)


async def test_what_is_no_picture_is_unreadable() -> None:
    with pytest.raises(OcrUnreadable):
        await ProcessReader().read(b"no picture at all")


@pytest.mark.skipif(not is_installed(), reason="the extra for reading slips is not installed")
async def test_the_real_machine_reads_a_receipt() -> None:
    drawn = ocr("Bank of Atolls", "Amount  USD 49.00", "Date  2026-11-23", "Remarks  ACDEFGH3")
    lines = await ProcessReader().read(drawn)
    wanted = Wanted(Money(4900, "USD"), "ACDEFGH3", NOW.date(), NOW.date())
    found = understood(lines, wanted)
    assert (found.amount_fits, found.day_fits, found.code_found) == (True, True, True), lines
