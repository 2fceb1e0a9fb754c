"""The line to the index: one pace for all requests, bounded answers, bounded waits.

An index that is busy must not be asked again elsewhere, for its limit is one; one that is down may.
"""

from __future__ import annotations

import asyncio
import time
from typing import Any

import aiohttp
import orjson

from bot.ton.rest import longer
from services.commerce.methods.chain_index import ChainUnavailable

#: The most bytes of an answer that are read. A message has up to 256 kilobytes, and an index shows
#: it in base64 and decoded beside that.
MOST_BYTES = 8 << 20
#: Requests a second (toncenter's plans): without a key, and with a free one.
RATE_WITHOUT_KEY, RATE_WITH_KEY = 1.0, 10.0
_LONGEST_PAUSE = 3600.0
_PATIENCE = 5.0


class Busy(ChainUnavailable):
    """We asked too often, or the key is refused; no other version would answer either."""


class AnswerTooLong(ChainUnavailable):
    """More than we read; a smaller page may do."""


class HttpClient:
    """Asks one index at its base address; `rate` is how many requests a second its plan has."""

    def __init__(
        self,
        base: str,
        key: str | None = None,
        *,
        rate: float | None = None,
        timeout: float = 15,
        most_bytes: int = MOST_BYTES,
    ) -> None:
        self.base = base.rstrip("/")
        self._headers = {"X-API-Key": key} if key else {}
        self._gap = 1 / (rate or (RATE_WITH_KEY if key else RATE_WITHOUT_KEY))
        self._timeout = aiohttp.ClientTimeout(total=timeout, connect=timeout / 3)
        self._most_bytes = most_bytes
        self._session: aiohttp.ClientSession | None = None
        self._turn = asyncio.Lock()
        self._next = self._refused = 0.0

    async def get(self, path: str, **asked: str | int | list[str]) -> Any:
        """The answer's JSON; raises ChainUnavailable, as a Busy or AnswerTooLong where it is."""
        return await self._ask("GET", path, params=asked)

    async def post(self, path: str, body: dict[str, Any]) -> Any:
        """The same with a body."""
        return await self._ask("POST", path, json=body)

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()

    async def _ask(self, method: str, path: str, **asked: Any) -> Any:
        await self._wait_for_turn()
        if self._session is None:
            self._session = aiohttp.ClientSession(headers=self._headers, timeout=self._timeout)
        url = f"{self.base}/api/{path}"
        try:
            async with self._session.request(method, url, **asked, allow_redirects=False) as got:
                if got.status in (401, 403, 429):
                    self._pause(got.headers.get("Retry-After"))
                    raise Busy(f"{path}: HTTP {got.status}")
                if got.status != 200:
                    raise ChainUnavailable(f"{path}: HTTP {got.status}")
                answer = orjson.loads(await self._body(got, path))
                self._refused = 0
                return answer
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise ChainUnavailable(f"{path}: {type(error).__name__}") from error
        except orjson.JSONDecodeError:
            raise ChainUnavailable(f"{path}: no JSON") from None

    async def _body(self, answer: aiohttp.ClientResponse, path: str) -> bytes:
        """What the server says of the length is not to be relied on; it may be compressed too."""
        body = bytearray()
        async for piece in answer.content.iter_chunked(1 << 16):
            body += piece
            if len(body) > self._most_bytes:
                raise AnswerTooLong(f"{path}: more than {self._most_bytes} bytes")
        return bytes(body)

    async def _wait_for_turn(self) -> None:
        """Requests go out one after another, however many ask at once."""
        async with self._turn:
            wait = self._next - time.monotonic()
            if wait > _PATIENCE:
                raise Busy(f"asked to wait for {wait:.0f} more seconds")
            if wait > 0:
                await asyncio.sleep(wait)
            self._next = max(self._next, time.monotonic()) + self._gap

    def _pause(self, retry_after: str | None) -> None:
        """As long as the index says; without a word twice as long as the last time."""
        said = retry_after or ""
        self._refused = longer(self._refused)
        wait = float(said) if said.isascii() and said.isdecimal() else self._refused
        self._next = time.monotonic() + min(wait, _LONGEST_PAUSE)
