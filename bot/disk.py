"""Whether there is space left where the program keeps its data: a full disk stops everything."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from models.alerts import AlertKind
from services import alerts
from services.doctor import Line, bad, good

_MEGABYTE = 1024 * 1024
#: Less space than this is reported to the admins: bytes, or a share of the disk up to enough bytes.
_LEAST, _LEAST_SHARE, _ENOUGH = 500 * _MEGABYTE, 0.03, 5000 * _MEGABYTE


async def watch_disk(directory: Path, now: datetime) -> None:
    """Tell the admins, once, when the disk below a directory is nearly full."""
    found = await asyncio.to_thread(_usage, directory)
    if _is_full(found):
        first = f"{found.free // _MEGABYTE} MB of {found.total // _MEGABYTE} MB are free"
        await alerts.trouble(AlertKind.DISK, "", first, now)


async def look_at_disk(directory: Path) -> Sequence[Line]:
    """The doctor's look at the same."""
    found = await asyncio.to_thread(_usage, directory)
    sizes = {"free": found.free // _MEGABYTE, "total": found.total // _MEGABYTE}
    return [bad("disk-full", **sizes) if _is_full(found) else good("disk", **sizes)]


def _is_full(found: shutil._ntuple_diskusage) -> bool:
    return found.free < max(_LEAST, min(found.total * _LEAST_SHARE, _ENOUGH))


def _usage(directory: Path) -> shutil._ntuple_diskusage:
    """Of the directory, or of the nearest one above it that is there."""
    above = (directory, *directory.absolute().parents)
    return shutil.disk_usage(next(one for one in above if one.exists()))
