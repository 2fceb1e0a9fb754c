"""`/go/<name>`: a link of the shop's, opened on the web, leads into the bot and is counted.

The answer waits for no database: which links there are is known for some seconds, and a visit goes
to the recorder. It leads to our own bot and nowhere else. Programs that look at links for others,
and floods from one net, are led on as well and not counted.
"""

from __future__ import annotations

import asyncio
import contextlib
import ipaddress
import time
from collections.abc import Awaitable, Callable
from typing import Protocol
from urllib.parse import urlsplit

import structlog
from aiohttp import web
from prometheus_client import CollectorRegistry, Counter

from bot.browsers import browser_of, device_of, is_program
from bot.redaction import describe
from services.analytics.events import Event, EventType, Utm, Web
from services.analytics.sources import SLUG, Link, links, payload, token
from services.clock import Clock
from services.text import is_hidden

log = structlog.get_logger(__name__)

#: For how many seconds the links are known before they are read again, and before they are for a
#: name that is not among them: it may be a new one. Who asks for one waits so long at most.
_FRESH, _SOON, _PATIENCE = 5.0, 1.0, 2.0
#: So many visits of one net count within so many seconds, and of all together.
_OF_NET, _WITHIN, _OF_ALL = 60, 60.0, 6000
_LONGEST = 200
_NO_CACHE = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}


class Notes(Protocol):
    """Whoever writes down what happened."""

    def note(self, happened: Event) -> None: ...


class TrackedLinks:
    """The page of one replica."""

    def __init__(
        self,
        bot_name: Callable[[], Awaitable[str]],
        notes: Notes,
        clock: Clock,
        registry: CollectorRegistry,
        *,
        behind_proxy: bool = False,
    ) -> None:
        self._bot_name = bot_name
        self._notes = notes
        self._clock = clock
        self._behind_proxy = behind_proxy
        # None until they could be read for the first time.
        self._links: dict[str, Link] | None = None
        self._read_at = -_FRESH
        self._reading: asyncio.Task[None] | None = None
        self._nets: dict[str, int] = {}
        self._counted = 0
        self._began = time.monotonic()
        self.visits = Counter("bot_link_visits", "Visits of links", ["outcome"], registry=registry)

    def mount(self, app: web.Application) -> None:
        app.router.add_get("/go/{slug}", self.go)
        app.on_cleanup.append(self._end)

    async def go(self, request: web.Request) -> web.Response:
        slug = request.match_info["slug"]
        link = await self._found(slug) if SLUG.fullmatch(slug) else None
        if link is None:
            self.visits.labels("unknown").inc()
            raise web.HTTPNotFound(headers=_NO_CACHE)
        net = self._net(request)
        if request.method == "HEAD" or is_program(request.headers):
            return await self._led(slug, "program", None)
        if not self._may_count(net):
            return await self._led(slug, "flood", None)
        visit = token()
        self._notes.note(
            Event(
                EventType.LINK_VISITED,
                self._clock.now(),
                data={"source": str(link.id)},
                session=visit,
                utm=_utm(request, link.utm),
                web=_web(request, net),
            )
        )
        return await self._led(slug, "counted", visit)

    async def _led(self, slug: str, outcome: str, visit: str | None) -> web.Response:
        self.visits.labels(outcome).inc()
        start = payload(slug, visit)
        where = f"https://t.me/{await self._bot_name()}?start={start}"
        raise web.HTTPFound(where, headers=_NO_CACHE)

    async def _found(self, slug: str) -> Link | None:
        """The link as of some seconds ago: a known one waits for no database.

        An unknown one waits where the links are just being read, and has them read once a second
        at most, however many ask.
        """
        known = self._links is not None and slug in self._links
        age = time.monotonic() - self._read_at
        if self._reading is None and age >= (_FRESH if known else _SOON):
            self._read_at = time.monotonic()
            self._reading = asyncio.create_task(self._read())
        if not known and self._reading is not None:
            await asyncio.wait({self._reading}, timeout=_PATIENCE)
        if self._links is None:
            # Nobody can tell yet whether there is such a link: it is not said that there is none.
            raise web.HTTPServiceUnavailable(headers={**_NO_CACHE, "Retry-After": "5"})
        return self._links.get(slug)

    async def _read(self) -> None:
        try:
            self._links = await links()
        except Exception as trouble:
            log.warning("links_not_read", error=describe(trouble))
        finally:
            self._reading = None

    async def _end(self, _: web.Application) -> None:
        if (reading := self._reading) is not None:
            reading.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await reading

    def _net(self, request: web.Request) -> str | None:
        """The net of who asks: the last 8 bits of an address, or 80 of the newer ones, are cut."""
        told = request.remote or ""
        if self._behind_proxy:
            # The last of the last line was written by the proxy; all before it by whoever asked.
            line = request.headers.getall("X-Forwarded-For", [""])[-1]
            told = line.rpartition(",")[2].strip() or told
        try:
            address = ipaddress.ip_address(_without_port(told))
        except ValueError:
            return None
        if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped:
            address = address.ipv4_mapped
        bits = 24 if address.version == 4 else 48
        return str(ipaddress.ip_network((address, bits), strict=False).network_address)

    def _may_count(self, net: str | None) -> bool:
        if time.monotonic() - self._began >= _WITHIN:
            self._began = time.monotonic()
            self._nets.clear()
            self._counted = 0
        seen = self._nets.get(net or "", 0)
        if seen >= _OF_NET or self._counted >= _OF_ALL:
            return False
        self._nets[net or ""] = seen + 1
        self._counted += 1
        return True


def _without_port(told: str) -> str:
    """An address as some proxies write it: with a port, or in brackets."""
    if told.startswith("["):
        return told[1:].partition("]")[0]
    return told.partition(":")[0] if told.count(":") == 1 else told


def _utm(request: web.Request, own: Utm) -> Utm:
    """What the address says, and what the link says where it does not."""
    said = request.query
    return Utm(
        _short(said.get("utm_source")) or own.source,
        _short(said.get("utm_medium")) or own.medium,
        _short(said.get("utm_campaign")) or own.campaign,
    )


def _web(request: web.Request, net: str | None) -> Web:
    agent = request.headers.get("User-Agent", "")
    return Web(
        referrer=_host_of(request.headers.get("Referer")),
        page=request.path,
        device=device_of(agent),
        browser=browser_of(agent),
        net=net,
    )


def _host_of(referrer: str | None) -> str | None:
    """Where the link stood: the host alone, for what is behind it may name a person."""
    try:
        return _short(urlsplit(referrer or "").hostname)
    except ValueError:
        return None


def _short(said: str | None) -> str | None:
    """What was said, without signs that nobody sees; no more of it than anybody reads."""
    seen = "".join(sign for sign in (said or "")[:_LONGEST] if not is_hidden(sign))
    return seen.strip() or None
