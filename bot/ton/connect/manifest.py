"""What a wallet shows of the shop before its owner signs: a name, an address, a picture."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

from aiohttp import web

from bot.ton.connect.asking import ICON, MANIFEST

#: Wallets ask from pages of their own.
_FOR_ALL = {"Access-Control-Allow-Origin": "*", "Cache-Control": "public, max-age=300"}


class Manifest:
    """The two pages of one replica."""

    def __init__(self, site: str, name: Callable[[], Awaitable[str]]) -> None:
        self._site = site
        self._name = name
        self._icon = Path(__file__).with_name("icon.png").read_bytes()

    def mount(self, app: web.Application) -> None:
        app.router.add_get(MANIFEST, self.manifest)
        app.router.add_get(ICON, self.icon)

    async def manifest(self, _: web.Request) -> web.Response:
        told = {"url": self._site, "name": await self._name(), "iconUrl": f"{self._site}{ICON}"}
        return web.json_response(told, headers=_FOR_ALL)

    async def icon(self, _: web.Request) -> web.Response:
        return web.Response(body=self._icon, content_type="image/png", headers=_FOR_ALL)
