"""What `/go` is measured as, on one core: `python -m tests.benches.go_page <kind> <port> <url>`.

`bare` is a handler of aiohttp's that redirects; `batched` the page with the recorder behind it, as
the bot has it; `each` the page with a statement a visit, for which its visitor waits.
"""

import asyncio
import os
import sys
from zoneinfo import ZoneInfo

import uvloop
from aiohttp import web
from aiohttp.typedefs import Handler
from prometheus_client import CollectorRegistry

from bot import tracked_links
from bot.clock import SystemClock
from bot.database import orm
from bot.recorder import Recorder
from bot.tracked_links import TrackedLinks
from bot.web import runner_of, site_at
from services.analytics.events import Event, write
from services.policy import Policy
from services.settings.live import LivePolicy

BOT = "bench_bot"
KINDS = ("bare", "batched", "each")


class Each:
    """Writes a visit at once."""

    def __init__(self) -> None:
        self._last: asyncio.Task[None] | None = None

    def note(self, happened: Event) -> None:
        self._last = asyncio.create_task(write([happened]))

    @web.middleware
    async def waiting(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        try:
            return await handler(request)
        finally:
            # Nothing was awaited since the page noted it: it is this request's.
            if self._last is not None:
                await self._last


async def bare(request: web.Request) -> web.Response:
    where = f"https://t.me/{BOT}?start=src_{request.match_info['slug']}"
    raise web.HTTPFound(where, headers={"Cache-Control": "no-store"})


async def _name() -> str:
    return BOT


async def main(kind: str, port: int, url: str) -> None:
    # Everybody comes from here, and all of them count.
    setattr(tracked_links, "_OF_NET", sys.maxsize)  # noqa: B010 - the bounds are no variables
    setattr(tracked_links, "_OF_ALL", sys.maxsize)  # noqa: B010
    clock, registry, each = SystemClock(), CollectorRegistry(), Each()
    recorder = Recorder(clock, LivePolicy(Policy(zone=ZoneInfo("UTC"))), registry)
    app = web.Application(middlewares=[each.waiting] if kind == "each" else [])
    if kind == "bare":
        app.router.add_get("/go/{slug}", bare)
    else:
        await orm.connect(url, limited=True)
        notes = each if kind == "each" else recorder
        TrackedLinks(_name, notes, clock, registry).mount(app)
    await recorder.start()
    runner = runner_of(app)
    await runner.setup()
    await site_at(runner, "127.0.0.1", port).start()
    await asyncio.Event().wait()


if __name__ == "__main__":
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    uvloop.run(main(sys.argv[1], int(sys.argv[2]), sys.argv[3]))
