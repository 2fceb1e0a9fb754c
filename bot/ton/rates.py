"""What a GRAM costs: the operator's own price, or a fetched one that is soon too old to sell at."""

from __future__ import annotations

import asyncio
import json
import re
import time
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal, InvalidOperation
from typing import Any
from urllib.parse import unquote, urldefrag, urlsplit

import aiohttp
import structlog

from bot.addresses import read_address
from services.clock import Clock
from services.commerce.methods.rates import NoRate, Rate

log = structlog.get_logger(__name__)
#: How long a fetched price is used without another look, and a source that failed left alone.
_FRESH, _TRY_AGAIN = timedelta(minutes=1), 10.0
_MOST_BYTES = 256 << 10
_CODE = re.compile(r"[A-Za-z]{3}")
#: No market sells at a price outside; a source that says so is broken.
_LEAST, _MOST = Decimal("0.000001"), Decimal("1000000000")


def _price(value: Any) -> Decimal:
    """A price that one could sell at; raises ValueError for everything else."""
    if isinstance(value, bool) or not isinstance(value, int | str | Decimal):
        raise ValueError("no price")
    try:
        price = Decimal(value)
    except InvalidOperation:
        raise ValueError("no price") from None
    if not price.is_finite() or not _LEAST <= price <= _MOST:
        raise ValueError("no price")
    return price


class FixedRate:
    """The operator's own price, which is true until it is changed; implements RateSource."""

    def __init__(self, written: str, clock: Clock) -> None:
        """`written` is like USD=3.10; raises ValueError."""
        currency, _, price = written.partition("=")
        if not _CODE.fullmatch(currency.strip()):
            raise ValueError("no currency")
        self.currency, self._price = currency.strip().upper(), _price(price.strip())
        self._clock = clock

    async def gram(self) -> Rate:
        return Rate(self._price, self.currency, "settings", self._clock.now())

    async def close(self) -> None:
        """Nothing is open."""


@dataclass(frozen=True)
class _Place:
    """Where the price stands: an address, and a JSON pointer (RFC 6901) into its answer."""

    url: str
    path: tuple[str, ...]

    @classmethod
    def parse(cls, written: str) -> _Place:
        url, pointer = urldefrag(written)
        pointer = unquote(pointer) or "/USD"
        path = tuple(part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:])
        if not pointer.startswith("/") or not _CODE.fullmatch(path[-1]):
            raise ValueError("no place of a price")
        read_address(url)
        return cls(url, path)

    @property
    def currency(self) -> str:
        return self.path[-1].upper()

    def read(self, body: bytes) -> Decimal:
        """The price in an answer, to its last digit; raises ValueError."""
        found = json.loads(body, parse_float=Decimal)
        for part in self.path:
            if not isinstance(found, dict) or part not in found:
                raise ValueError(f"no {part} in the answer")
            found = found[part]
        return _price(found)


class HttpRate:
    """A price that a web address tells, like https://…/price?ids=ton#/ton/usd, as a RateSource.

    The end of the pointer is the currency. Fetched when a price is asked for, at most once a
    minute; older than `max_age` it is no price any more.
    """

    def __init__(
        self, written: str, clock: Clock, max_age: timedelta, *, timeout: float = 5
    ) -> None:
        """Raises ValueError for an address or a pointer that cannot be."""
        self._place = _Place.parse(written)
        self._clock = clock
        self._max_age = max_age
        self._timeout = aiohttp.ClientTimeout(total=timeout)
        self._known: Rate | None = None
        self._looks_again = 0.0
        self._looking = asyncio.Lock()
        self._session: aiohttp.ClientSession | None = None

    @property
    def currency(self) -> str:
        return self._place.currency

    async def gram(self) -> Rate:
        async with self._looking:
            if not self._younger_than(_FRESH) and time.monotonic() >= self._looks_again:
                await self._look()
        if self._known is None or not self._younger_than(self._max_age):
            raise NoRate
        return self._known

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()

    def _younger_than(self, age: timedelta) -> bool:
        return self._known is not None and self._clock.now() - self._known.at <= age

    async def _look(self) -> None:
        """Ask the source; the last price stays when it does not answer, and grows older."""
        try:
            price = self._place.read(await self._fetch())
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError, RecursionError) as error:
            self._looks_again = time.monotonic() + _TRY_AGAIN
            log.warning("gram_rate_unknown", source=self._source, why=type(error).__name__)
            return
        self._known = Rate(price, self._place.currency, self._source, self._clock.now())

    @property
    def _source(self) -> str:
        """The host alone: an address may hold a key."""
        return urlsplit(self._place.url).hostname or ""

    async def _fetch(self) -> bytes:
        if self._session is None:
            self._session = aiohttp.ClientSession(timeout=self._timeout)
        async with self._session.get(self._place.url) as answer:
            if answer.status != 200:
                raise ValueError("no answer")
            body = bytearray()
            async for piece in answer.content.iter_chunked(1 << 16):
                body += piece
                if len(body) > _MOST_BYTES:
                    raise ValueError("too long an answer")
            return bytes(body)
