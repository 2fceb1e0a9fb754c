"""/healthz says that the process lives, /readyz that it can do its work."""

from __future__ import annotations

import asyncio
from datetime import datetime

from aiohttp import web
from tortoise import connections

from bot.database.replicas import Replica
from services.clock import Clock
from services.commerce.methods import chain_silence

_LIMIT = 2.0


class Health:
    """The two pages that a supervisor or a load balancer asks for."""

    def __init__(self, replica: Replica, clock: Clock) -> None:
        self._replica = replica
        self._clock = clock

    def mount(self, app: web.Application) -> None:
        app.router.add_get("/healthz", self.alive)
        app.router.add_get("/readyz", self.ready)

    async def alive(self, request: web.Request) -> web.Response:
        return web.json_response({"status": "ok"})

    async def ready(self, request: web.Request) -> web.Response:
        problem = await self._problem()
        if problem is not None:
            return web.json_response({"status": problem}, status=503)
        said = {"status": "ok"}
        # Said, but no reason to turn updates away: another replica would read no more.
        if since := await self._chain_unread_since():
            said["chain_unread_since"] = since.isoformat()
        return web.json_response(said)

    async def _chain_unread_since(self) -> datetime | None:
        try:
            async with asyncio.timeout(_LIMIT):
                return await chain_silence.unread_since(self._clock.now())
        except Exception:
            return None

    async def _problem(self) -> str | None:
        if not self._replica.connected:
            return "the database is out of reach"
        try:
            async with asyncio.timeout(_LIMIT):
                await connections.get("default").execute_query("SELECT 1")
        except Exception:
            return "the database does not answer"
        return None
