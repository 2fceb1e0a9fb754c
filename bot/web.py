"""The HTTP side of a replica: where it listens, and for how long it waits for whom."""

from __future__ import annotations

import socket

from aiohttp import web

from bot.config import SettingsError

#: Seconds for the head of a request on a line that is open; who sends none is cut off then, too.
SLOWEST_HEAD = 30.0
#: For how long requests under way may go on at the end.
DRAIN = 3.0


def runner_of(app: web.Application, *, slowest_head: float = SLOWEST_HEAD) -> web.AppRunner:
    return web.AppRunner(
        app, access_log=None, keepalive_timeout=slowest_head, shutdown_timeout=DRAIN
    )


async def serve(app: web.Application, host: str, port: int) -> web.AppRunner:
    """Listen there; raises SettingsError where that cannot be."""
    runner = runner_of(app)
    await runner.setup()
    try:
        await site_at(runner, host, port).start()
    except OSError as busy:
        await runner.cleanup()
        raise SettingsError(f"PORT: cannot listen on {host}:{port}: {busy.strerror}") from None
    return runner


def site_at(runner: web.AppRunner, host: str, port: int) -> web.BaseSite:
    """A site to start; the host `::` listens to both families. Raises OSError."""
    if host != "::" or not socket.has_dualstack_ipv6():
        return web.TCPSite(runner, host, port)
    both = socket.create_server((host, port), family=socket.AF_INET6, dualstack_ipv6=True)
    return web.SockSite(runner, both)
