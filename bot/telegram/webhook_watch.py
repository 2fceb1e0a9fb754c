"""The leader's look at its webhook: what was removed or fails is registered again, and reported."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

import structlog
from aiogram import Bot
from aiogram.types import WebhookInfo

from bot.telegram.errors import describe
from bot.telegram.webhook import register_webhook

log = structlog.get_logger(__name__)

_LONGEST_ERROR = 200


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong: the address is gone (no `error`), or what Telegram says of bringing it."""

    error: str = ""


class WebhookWatch:
    """Registers the webhook and looks after it until it is cancelled.

    `report` is called with each sign of trouble, and of its end with None.
    """

    def __init__(
        self,
        bot: Bot,
        url: str,
        secret: str,
        allowed_updates: Sequence[str],
        *,
        report: Callable[[Trouble | None], Awaitable[None]],
        every: float = 60.0,
    ) -> None:
        self._bot = bot
        self._url = url
        self._secret = secret
        self._allowed = list(allowed_updates)
        self._report = report
        self._every = every
        self._registered = False
        self._heard: datetime | None = None
        self._failing = False

    async def run(self) -> None:
        pause = 0.5
        while True:
            try:
                await self._round()
                pause = self._every
            except Exception as error:
                log.warning("webhook_not_looked_at", error=describe(error), pause=pause)
                await asyncio.sleep(pause)
                pause = min(pause * 2, self._every)
                continue
            await asyncio.sleep(pause)

    async def _round(self) -> None:
        if not self._registered:
            await self._register()
            self._heard = (await self._bot.get_webhook_info()).last_error_date
            self._registered = True
            return
        info = await self._bot.get_webhook_info()
        if info.url != self._url:
            log.warning("webhook_lost")
            await self._register()
            await self._report(Trouble())
        elif self._fails_anew(info):
            await self._fails(str(info.last_error_message or "?")[:_LONGEST_ERROR])
            self._heard = info.last_error_date
        elif self._failing and not info.pending_update_count:
            self._failing = False
            log.info("webhook_well")
            await self._report(None)

    def _fails_anew(self, info: WebhookInfo) -> bool:
        """Telegram keeps the last error for good; only a newer one with updates waiting counts."""
        return bool(
            info.pending_update_count
            and info.last_error_date is not None
            and (self._heard is None or info.last_error_date > self._heard)
        )

    async def _fails(self, error: str) -> None:
        log.warning("webhook_fails", error=error)
        await self._register()
        # Each sign of it counts; the admins hear of the first (services/alerts.py).
        await self._report(Trouble(error))
        self._failing = True

    async def _register(self) -> None:
        await register_webhook(self._bot, self._url, self._secret, self._allowed)
