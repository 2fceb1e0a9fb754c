"""/healthz says that the process lives, /readyz that it can do its work."""

from __future__ import annotations

import asyncio

from aiohttp import web
from tortoise import connections

from bot.database.replicas import Replica

_LIMIT = 2.0


class Health:
    """The two pages that a supervisor or a load balancer asks for."""

    def __init__(self, replica: Replica) -> None:
        self._replica = replica

    def mount(self, app: web.Application) -> None:
        app.router.add_get("/healthz", self.alive)
        app.router.add_get("/readyz", self.ready)

    async def alive(self, request: web.Request) -> web.Response:
        return web.json_response({"status": "ok"})

    async def ready(self, request: web.Request) -> web.Response:
        problem = await self._problem()
        if problem is None:
            return web.json_response({"status": "ok"})
        return web.json_response({"status": problem}, status=503)

    async def _problem(self) -> str | None:
        if not self._replica.connected:
            return "the database is out of reach"
        try:
            async with asyncio.timeout(_LIMIT):
                await connections.get("default").execute_query("SELECT 1")
        except Exception:
            return "the database does not answer"
        return None
