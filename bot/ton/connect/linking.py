"""Linking wallet apps, as the program carries it: what is asked, the pages, and who listens.

Without a public address there is nothing of it, and wallets are proven by a small payment alone.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from aiohttp import web

from bot.config import Settings
from bot.database.replicas import Replica
from bot.ton.client import Toncenter
from bot.ton.connect.listener import Listener
from bot.ton.connect.manifest import Manifest
from services.clock import Clock


class WalletLinking:
    """One replica's part; what a leader does begins and ends with its term."""

    def __init__(self, settings: Settings, index: Toncenter, clock: Clock) -> None:
        self._settings, self._index, self._clock = settings, index, clock
        self._site = settings.public_url or ""
        self.apps = settings.wallet_apps(self._site, settings.data_dir)
        self._listener: Listener | None = None

    def mount(self, app: web.Application, name: Callable[[], Awaitable[str]]) -> None:
        """The pages that wallets ask for; they show the shop under its `name`."""
        if self.apps is not None:
            Manifest(self._site, name).mount(app)

    def join(self, replica: Replica, is_leader: Callable[[], bool]) -> None:
        """Hear of links that any replica gives out."""
        if self.apps is not None:
            judge = self._settings.judge(self._site, self._index)
            network = self._settings.ton_network
            self._listener = Listener(judge, network, self._clock, is_leader=is_leader)
            replica.listen("connect", self._listener.heard)

    async def start(self) -> None:
        if self._listener is not None:
            await self._listener.start()

    async def stop(self) -> None:
        if self._listener is not None:
            await self._listener.stop()
