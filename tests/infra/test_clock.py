"""Business time: the machine's, or the machine's plus what stands in a file."""

import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.clock import SteeredClock, SystemClock

A_LITTLE = timedelta(seconds=5)


def ahead(clock: SteeredClock) -> timedelta:
    return clock.now() - datetime.now(UTC)


def write(path: Path, text: str) -> None:
    """As the sandbox does: whole or not at all."""
    fresh = path.with_suffix(".new")
    fresh.write_text(text)
    fresh.replace(path)


def test_the_systems_clock_tells_utc() -> None:
    now = SystemClock().now()
    assert now.tzinfo is UTC
    assert abs(now - datetime.now(UTC)) < A_LITTLE


def test_without_a_file_nothing_is_shifted(tmp_path: Path) -> None:
    assert abs(ahead(SteeredClock(tmp_path / "clock"))) < A_LITTLE


def test_the_offset_is_followed_as_it_changes(tmp_path: Path) -> None:
    path = tmp_path / "clock"
    clock = SteeredClock(path)
    for days in (3.0, 33.5, -2.0, 0.0):
        write(path, f"{days * 86400}\n")
        assert abs(ahead(clock) - timedelta(days=days)) < A_LITTLE
    write(path, "86400")
    assert ahead(clock) > timedelta(hours=23)
    path.unlink()
    assert abs(ahead(clock)) < A_LITTLE


def test_a_clock_may_nearly_stand_still(tmp_path: Path) -> None:
    path = tmp_path / "clock"
    clock = SteeredClock(path)
    # It has run a thousandth as fast for the last hour, and was a day ahead before that.
    write(path, f"86400 0.001 {time.time() - 3600}")
    behind = timedelta(days=1, hours=-1, seconds=3.6)
    assert abs(ahead(clock) - behind) < A_LITTLE


@pytest.mark.parametrize("torn", ["", "86", "9 0.001", "soon", "nan", "inf", "1e300"])
def test_a_file_that_says_no_number_changes_nothing(tmp_path: Path, torn: str) -> None:
    path = tmp_path / "clock"
    clock = SteeredClock(path)
    write(path, "86400")
    assert ahead(clock) > timedelta(hours=23)
    write(path, torn)
    expected = timedelta(seconds=86) if torn == "86" else timedelta(days=1)
    assert abs(ahead(clock) - expected) < A_LITTLE


def test_a_directory_in_place_of_the_file_is_no_clock(tmp_path: Path) -> None:
    assert abs(ahead(SteeredClock(tmp_path))) < A_LITTLE
