"""The webhook: an update is answered with 200 only after it is stored.

The secret is the only proof that a request comes from Telegram, so there is no way to go without.
"""

from __future__ import annotations

import asyncio
import hmac
import re
from collections.abc import Awaitable, Callable, Sequence

import structlog
from aiogram import Bot
from aiohttp import web

from bot.telegram.errors import describe
from bot.telegram.ordering import RawUpdate, UnusableUpdate, from_bytes

log = structlog.get_logger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 (the header's name)
LARGEST_BODY = 1024 * 1024
#: Seconds for a whole body.
SLOWEST_BODY = 10.0
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")


class Webhook:
    """Takes Telegram's requests; `accept` returns when the update is safe."""

    def __init__(
        self,
        secret: str,
        accept: Callable[[RawUpdate], Awaitable[None]],
        *,
        patience: float = SLOWEST_BODY,
    ) -> None:
        if not _SECRET.fullmatch(secret):
            raise ValueError("WEBHOOK_SECRET needs 1 to 256 characters out of A-Z a-z 0-9 _ -")
        self._secret = secret.encode()
        self._accept = accept
        self._patience = patience

    def mount(self, app: web.Application, path: str) -> None:
        """POST only: aiohttp answers 405 to everything else."""
        app.router.add_post(path, self.handle)

    async def handle(self, request: web.Request) -> web.Response:
        # Bytes, because compare_digest raises on text that is not ASCII.
        offered = request.headers.get(SECRET_HEADER, "").encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(offered, self._secret):
            return web.Response(status=401)
        try:
            async with asyncio.timeout(self._patience):
                body = await _read(request)
        except TimeoutError:
            # Telegram sends in one go; a client that sends drop by drop only holds a place.
            return web.Response(status=408, headers={"Connection": "close"})
        if body is None:
            return web.Response(status=413)
        try:
            update = from_bytes(body)
        except UnusableUpdate as error:
            log.warning("webhook_refused", reason=str(error))
            return web.Response(status=400)
        try:
            await self._accept(update)
        except Exception as error:
            # Telegram keeps the update and comes again.
            log.error("webhook_not_stored", update_id=update.update_id, error=describe(error))
            return web.Response(status=503)
        return web.Response()


async def _read(request: web.Request) -> bytes | None:
    """The body, or None as soon as it is seen to be too large."""
    if (request.content_length or 0) > LARGEST_BODY:
        return None
    body = bytearray()
    async for chunk in request.content.iter_any():
        body += chunk
        if len(body) > LARGEST_BODY:
            return None
    return bytes(body)


async def register_webhook(
    bot: Bot, url: str, secret: str, allowed_updates: Sequence[str], *, max_connections: int = 40
) -> None:
    """Tell Telegram where to send updates; nothing that waits there is dropped."""
    await bot.set_webhook(
        url,
        secret_token=secret,
        allowed_updates=list(allowed_updates),
        max_connections=max_connections,
        drop_pending_updates=False,
    )
    log.info("webhook_registered")
