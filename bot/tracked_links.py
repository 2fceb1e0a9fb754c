"""`/go/<name>`: a link of the shop's, opened on the web, leads into the bot and is counted.

The answer waits for no database: which links there are is known for some seconds, and a visit goes
to the recorder. It leads to our own bot and nowhere else. Programs that look at links for others,
and floods from one net, are led on as well and not counted.
"""

from __future__ import annotations

import ipaddress
import re
import time
from collections import OrderedDict
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

log = structlog.get_logger(__name__)

#: For how many seconds the links are known before they are read again.
_FRESH = 5.0
#: So many visits of one net count within so many seconds, and of all together.
_OF_NET, _WITHIN, _OF_ALL = 60, 60.0, 6000
_MOST_NETS = 10_000
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
        self._links: dict[str, Link] = {}
        self._read_at = -_FRESH
        self._nets: OrderedDict[str, int] = OrderedDict()
        self._counted = 0
        self._began = time.monotonic()
        self.visits = Counter("bot_link_visits", "Visits of links", ["outcome"], registry=registry)

    def mount(self, app: web.Application) -> None:
        app.router.add_get("/go/{slug}", self.go)

    async def go(self, request: web.Request) -> web.Response:
        slug = request.match_info["slug"]
        link = (await self._known()).get(slug) if SLUG.fullmatch(slug) else None
        if link is None:
            self.visits.labels("unknown").inc()
            raise web.HTTPNotFound(headers=_NO_CACHE)
        net = self._net(request)
        if request.method == "HEAD" or is_program(request.headers):
            return await self._led(link, "program", None)
        if not self._may_count(net):
            return await self._led(link, "flood", None)
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
        return await self._led(link, "counted", visit)

    async def _led(self, link: Link, outcome: str, visit: str | None) -> web.Response:
        self.visits.labels(outcome).inc()
        start = payload(link.slug, visit)
        where = f"https://t.me/{await self._bot_name()}?start={start}"
        raise web.HTTPFound(where, headers=_NO_CACHE)

    async def _known(self) -> dict[str, Link]:
        """The links of some seconds ago; an unknown name asks no more often than a known one."""
        if time.monotonic() - self._read_at >= _FRESH:
            self._read_at = time.monotonic()
            try:
                self._links = await links()
            except Exception as trouble:
                log.warning("links_not_read", error=describe(trouble))
        return self._links

    def _net(self, request: web.Request) -> str | None:
        """The net of who asks: the last 8 bits of an address, or 80 of the newer ones, are cut."""
        told = request.remote or ""
        if self._behind_proxy:
            # The last one was written by the proxy; those before it by whoever asked.
            told = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip() or told
        try:
            address = ipaddress.ip_address(told)
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
        if seen >= _OF_NET or self._counted >= _OF_ALL or len(self._nets) >= _MOST_NETS:
            return False
        self._nets[net or ""] = seen + 1
        self._counted += 1
        return True


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


_PLAIN = re.compile(r"[^\x21-\x7e]+")


def _short(said: str | None) -> str | None:
    return _PLAIN.sub("", said or "")[:_LONGEST] or None
