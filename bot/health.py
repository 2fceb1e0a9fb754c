"""/healthz says that the process works, /readyz that it has what it needs for that."""

from __future__ import annotations

import asyncio
import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from aiohttp import web
from tortoise import connections

from bot.database.replicas import Replica
from bot.signs import Signs
from services.clock import Clock
from services.commerce.methods import chain_silence

_LIMIT = 2.0
#: A write as small as any: what can only be read is no database to work with.
_WRITE = "UPDATE replicas SET seen_at = clock_timestamp() WHERE id = $1 RETURNING id"
_OLDEST = """
SELECT extract(epoch FROM clock_timestamp() - min(available_at))::float8 AS waits
FROM inbox_updates u WHERE state = 'waiting' AND available_at <= clock_timestamp()
  -- Behind an update that is tried again later its own person waits, and no other.
  AND NOT EXISTS (
    SELECT FROM inbox_updates o WHERE o.ordering_key = u.ordering_key AND o.id < u.id
      AND o.state IN ('waiting', 'running'))"""


@dataclass(frozen=True, slots=True)
class Bounds:
    """From when on, in seconds, something is not right; free bytes below which a disk is full."""

    poll: float = 120.0
    tick: float = 120.0
    waiting: float = 600.0
    disk: int = 64 * 1024 * 1024


class Health:
    """The two pages that a supervisor or a load balancer asks for."""

    def __init__(
        self,
        replica: Replica,
        clock: Clock,
        signs: Signs,
        data_dir: Path,
        bounds: Bounds | None = None,
    ) -> None:
        self._replica = replica
        self._clock = clock
        self._signs = signs
        self._data_dir = data_dir
        self._bounds = bounds or Bounds()

    def mount(self, app: web.Application) -> None:
        app.router.add_get("/healthz", self.alive)
        app.router.add_get("/readyz", self.ready)

    async def alive(self, request: web.Request) -> web.Response:
        """503 where a loop of ours stands still, which only a new start helps."""
        problem = self._stands_still()
        return web.json_response({"status": problem or "ok"}, status=503 if problem else 200)

    async def ready(self, request: web.Request) -> web.Response:
        said: dict[str, Any] = {
            "since_poll": self._signs.age(self._signs.polled),
            "since_webhook": self._signs.age(self._signs.brought),
            "since_tick": self._signs.age(self._signs.ticked),
        }
        # A webhook that was silent for long is no reason: there may have been no update, and where
        # it is broken the leader registers it again. Unready, it would never be brought anything.
        said = {name: value for name, value in said.items() if value is not None}
        problem = self._stands_still() or await self._lacks(said)
        if problem is not None:
            return web.json_response({"status": problem, **said}, status=503)
        # Said, but no reason to turn updates away: another replica would read no more.
        if since := await self._chain_unread_since():
            said["chain_unread_since"] = since.isoformat()
        return web.json_response({"status": "ok", **said})

    async def _chain_unread_since(self) -> datetime | None:
        try:
            async with asyncio.timeout(_LIMIT):
                return await chain_silence.unread_since(self._clock.now())
        except Exception:
            return None

    def _stands_still(self) -> str | None:
        if (self._signs.age(self._signs.polled) or 0) > self._bounds.poll:
            return "Telegram is not asked any more"
        if (self._signs.age(self._signs.ticked) or 0) > self._bounds.tick:
            return "nothing happens by itself any more"
        return None

    async def _lacks(self, said: dict[str, Any]) -> str | None:
        if not self._replica.connected:
            return "the database is out of reach"
        try:
            async with asyncio.timeout(_LIMIT):
                database = connections.get("default")
                await database.execute_query_dict(_WRITE, [self._replica.id])
                waits = (await database.execute_query_dict(_OLDEST))[0]["waits"]
        except Exception:
            return "the database does not answer"
        said["oldest_update_waits"] = round(waits or 0.0, 1)
        if said["oldest_update_waits"] > self._bounds.waiting:
            return "updates wait and are not handled"
        return await asyncio.to_thread(self._disk)

    def _disk(self) -> str | None:
        place = self._data_dir
        while not place.exists() and place != place.parent:
            place = place.parent
        if shutil.disk_usage(place).free < self._bounds.disk:
            return "the disk of DATA_DIR is full"
        return None
