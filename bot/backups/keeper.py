"""The leader's nightly backup: claimed, written, proven by a drill, delivered, and the old ones go.

Dying anywhere leaves a row that is not called made, and at most a file that is one too many: the
night is claimed anew. What goes wrong is told to the admins, and tried again later.
"""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import structlog
from aiogram import Bot
from aiogram.types import FSInputFile

from bot.backups.drill import drill
from bot.backups.parts import split
from bot.config import Settings
from bot.database.backup import BackupFailed, backup
from bot.database.orm import CUT_OFF
from bot.redaction import describe
from models.alerts import AlertKind
from models.backups import DrillResult
from services import alerts, backups
from services.backups import Claimed, Drill
from services.clock import Clock
from services.settings.live import LivePolicy

log = structlog.get_logger(__name__)

#: A trouble with backups is open until one works: nights are far apart.
_QUIET = timedelta(days=3)
#: How long, in seconds, a part may take on its way to Telegram.
_UPLOAD = 600
#: An unfinished file that is older than this, in seconds, was left by a process that died.
_LEFTOVER = 86400
_NAME = "{bot}-{night}-{tries}.dcb"


class Keeper:
    """Makes each night's backup while this replica leads."""

    def __init__(
        self,
        settings: Settings,
        url: str,
        bot: Bot,
        clock: Clock,
        live: LivePolicy,
        *,
        is_leader: Callable[[], bool],
        every: float = 60.0,
    ) -> None:
        self._settings = settings
        self._url = url
        self._bot = bot
        self._clock = clock
        self._live = live
        self._is_leader = is_leader
        self._every = every

    async def run(self) -> None:
        """Look again and again whether a night is due, until cancelled."""
        while True:
            try:
                await self.back_up_due()
            except Exception as error:
                # Most often the database is away; the night is claimed anew when it is back.
                log.warning("backup_put_off", error=describe(error))
            await asyncio.sleep(self._every)

    async def back_up_due(self) -> bool:
        """Make the backup that is due, if nobody did or does; whether it was made."""
        if not self._is_leader():
            return False
        now = self._clock.now()
        night = backups.night_of(now, self._settings.backup_hour, self._live.current)
        claimed = await backups.claim(night, now)
        if claimed is None:
            if await backups.give_up(night):
                await self._alert(backups.DIED)
            return False
        renewing = asyncio.create_task(_renew(claimed))
        try:
            return await self._backed_up(claimed)
        except (BackupFailed, OSError) as failed:
            await self._failed(claimed, str(failed))
        except Exception as failed:
            log.error("backup_failed", exc_info=failed)
            await self._failed(claimed, describe(failed))
        finally:
            renewing.cancel()
        return False

    async def _backed_up(self, claimed: Claimed) -> bool:
        settings, now, directory = self._settings, self._clock.now(), self._directory
        await asyncio.to_thread(_make_room, directory)
        name = _NAME.format(bot=self._bot.id, night=claimed.night, tries=claimed.tries)
        file = directory / name
        try:
            await backup(self._url, file, settings.backup_secret, at=now)
            size = file.stat().st_size
            found = await drill(settings, self._url, file, now)
            if settings.backup_chat is not None:
                await self._send(settings.backup_chat, file)
        finally:
            if settings.backup_dir is None:
                # What could not be sent takes no more room than what was.
                file.unlink(missing_ok=True)
        made = await backups.note_made(claimed, name, size, found, self._clock.now())
        if not made:
            log.warning("backup_taken_over", name=name)
            return False
        log.info("backup_made", name=name, size=size, drill=str(found.result))
        await self._tidy()
        await self._tell(found)
        return True

    @property
    def _directory(self) -> Path:
        return self._settings.backup_dir or self._settings.data_dir / "backups"

    async def _tidy(self) -> None:
        """After a failure as well: tries that come to nothing would fill the disk."""
        proven = await backups.last_proven()
        with suppress(OSError):
            await asyncio.to_thread(
                _forget, self._directory, self._bot.id, self._settings.backup_keep, proven
            )

    async def _send(self, chat: int, file: Path) -> None:
        """Deliver it in parts that Telegram takes, each with its number."""
        parts = await asyncio.to_thread(split, file, file.parent)
        try:
            for number, part in enumerate(parts, 1):
                await self._bot.send_document(
                    chat,
                    FSInputFile(part),
                    caption=f"{number}/{len(parts)}",
                    disable_notification=True,
                    request_timeout=_UPLOAD,
                )
        finally:
            for part in parts:
                if part != file:
                    part.unlink(missing_ok=True)

    async def _tell(self, found: Drill) -> None:
        if found.result is DrillResult.FAILED:
            await self._alert(found.error)
        else:
            await alerts.over(AlertKind.BACKUP, "")

    async def _failed(self, claimed: Claimed, why: str) -> None:
        log.warning("backup_not_made", why=why)
        if await backups.note_failed(claimed, why):
            await self._alert(why)
        await self._tidy()

    async def _alert(self, why: str) -> None:
        await alerts.trouble(AlertKind.BACKUP, "", why, self._clock.now(), quiet=_QUIET)


async def _renew(claimed: Claimed) -> None:
    while True:
        await asyncio.sleep(backups.RENEWAL)
        with suppress(*CUT_OFF):
            await backups.renew(claimed)


def _make_room(directory: Path) -> None:
    """The folder is there, and nothing half-made of a process that died is in it."""
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    for left in directory.glob(".*.dcb.*.part"):
        if time.time() - left.stat().st_mtime > _LEFTOVER:
            left.unlink(missing_ok=True)


def _forget(directory: Path, bot: int, keep: int, proven: str | None) -> None:
    """The newest stay, by the nights in their names: a restored database knows not all of them.

    Of one night that is the last try. What a drill has proven last stays until another one is: as
    many nights as are kept may be of no use.
    """
    ours = re.compile(rf"{bot}-(\d{{4}}-\d\d-\d\d)-(\d+)\.dcb(\.\d{{3}})?")
    found = [(match, file) for file in directory.iterdir() if (match := ours.fullmatch(file.name))]
    latest: dict[str, int] = {}
    for match, _ in found:
        latest[match[1]] = max(latest.get(match[1], 0), int(match[2]))
    nights = sorted(latest)[-keep:]
    for match, file in found:
        is_kept = match[1] in nights and int(match[2]) == latest[match[1]]
        if not is_kept and file.name != proven:
            file.unlink(missing_ok=True)
