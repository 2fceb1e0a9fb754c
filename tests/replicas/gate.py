"""A load balancer before the replicas' webhooks, whose decisions a test makes."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import aiohttp
from aiohttp import web

PATH = "/hook"
#: Far above every number the sandbox gives out, so that a copy never meets an original.
COPIES_FROM = 10**12


@dataclass
class Gate:
    """Brings every update to the replicas at `targets`; Telegram gets what they answered."""

    session: aiohttp.ClientSession
    targets: Sequence[int] = ()
    # Whether the second target gets the update under a number of its own, as a second tap.
    as_twins: bool = False
    answers: list[int] = field(default_factory=list)
    bodies: list[bytes] = field(default_factory=list)

    def leads_to(self, *ports: int) -> None:
        """Every update to all of these replicas at the same time."""
        self.targets, self.as_twins = ports, False

    def leads_twins_to(self, first: int, second: int) -> None:
        """Every update to the first, and at the same time one just like it to the second."""
        self.targets, self.as_twins = (first, second), True

    async def carry(self, request: web.Request) -> web.Response:
        body = await request.read()
        self.bodies.append(body)
        statuses = await asyncio.gather(
            *(
                self.post(port, self._copy(body) if place and self.as_twins else body, **headers)
                for headers in [dict(request.headers)]
                for place, port in enumerate(self.targets)
            )
        )
        worst = max(statuses)
        self.answers.append(worst)
        return web.Response(status=worst)

    async def post(self, port: int, body: bytes, **headers: str) -> int:
        """One request to one replica; 502 when there is no answer."""
        headers = {k: v for k, v in headers.items() if k.lower() not in ("host", "content-length")}
        try:
            url = f"http://127.0.0.1:{port}{PATH}"
            async with self.session.post(url, data=body, headers=headers) as answer:
                return answer.status
        except (aiohttp.ClientError, OSError, TimeoutError):
            return 502

    @staticmethod
    def _copy(body: bytes) -> bytes:
        update = json.loads(body)
        update["update_id"] += COPIES_FROM
        return json.dumps(update).encode()


@asynccontextmanager
async def open_gate() -> AsyncIterator[tuple[Gate, str]]:
    """A gate and the address that Telegram is to be given."""
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=60)) as session:
        gate = Gate(session)
        app = web.Application()
        app.router.add_post(PATH, gate.carry)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        port = runner.addresses[0][1]
        try:
            yield gate, f"http://127.0.0.1:{port}{PATH}"
        finally:
            await runner.cleanup()
