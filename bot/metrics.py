"""/metrics for Prometheus: what happens is counted in the process, what stands is read in a scrape.

A tap costs no statement. What the tables say is asked at most every fifteen seconds, however often
it is scraped, and the page is there only for a caller with the operator's token.
"""

from __future__ import annotations

import asyncio
import hmac
import time
from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from typing import Any

import structlog
from aiogram import Bot
from aiogram.client.session.middlewares.base import NextRequestMiddlewareType
from aiogram.methods import TelegramMethod
from aiohttp import web
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from tortoise import connections

from bot.redaction import describe
from services.clock import Clock
from services.commerce.methods import chain_silence

log = structlog.get_logger(__name__)

#: For how many seconds what was read from the tables is shown again, and how long that may take.
_FRESH, _LIMIT = 15.0, 5.0
_SECONDS = (0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 100.0)

_QUEUED = """
SELECT 'inbox' AS place, state, count(*)::float8 AS count,
       COALESCE(extract(epoch FROM clock_timestamp() - min(received_at)), 0)::float8 AS age
FROM inbox_updates WHERE state IN ('waiting', 'running') GROUP BY state
UNION ALL
SELECT 'inbox', state, count(*)::float8, 0 FROM inbox_updates WHERE state = 'dead' GROUP BY state
UNION ALL
SELECT 'outbox', state, count(*)::float8, 0 FROM outbox
WHERE state IN ('waiting', 'held') GROUP BY state
UNION ALL
SELECT 'outbox', state, count(*)::float8, 0 FROM outbox WHERE state = 'failed' GROUP BY state"""
_PAYMENTS = """
SELECT payment_method AS method, status, count(*)::float8 AS count
FROM payments WHERE NOT is_test GROUP BY payment_method, status"""
_TROUBLES = "SELECT kind, count(*)::float8 AS count FROM alerts WHERE over_at IS NULL GROUP BY kind"


class Metrics:
    """The numbers of one replica; those of the tables are the same on each."""

    def __init__(self, clock: Clock, kinds: tuple[str, ...]) -> None:
        self.registry = registry = CollectorRegistry()
        self._clock = clock
        self._kinds = frozenset(kinds)
        self._asked: ContextVar[float] = ContextVar("asked")
        self._read_at = -_FRESH
        self._turn = asyncio.Lock()
        self._is_leader: Callable[[], bool] = lambda: False
        self.updates = Counter(
            "bot_updates", "Tries to handle an update", ["kind", "outcome"], registry=registry
        )
        self.update_seconds = Histogram(
            "bot_update_seconds",
            "How long a try took",
            ["kind"],
            buckets=_SECONDS,
            registry=registry,
        )
        self.limiter_seconds = Histogram(
            "bot_limiter_wait_seconds",
            "How long a call waited for its turn",
            buckets=_SECONDS,
            registry=registry,
        )
        self.inbox = self._gauge("bot_inbox", "Updates that are not handled", "state")
        self.inbox_age = self._gauge("bot_inbox_oldest_seconds", "The oldest of them", "state")
        self.outbox = self._gauge("bot_outbox", "Messages that are not delivered", "state")
        self.payments = self._gauge("bot_payments", "Payments", "method", "status")
        self.troubles = self._gauge("bot_troubles", "Open troubles", "kind")
        self.chain_lag = self._gauge(
            "bot_chain_unread_seconds", "Since an account was read", "asset", "account"
        )
        self.leader = self._gauge("bot_leader", "Whether this replica leads")
        self.pool = self._gauge("bot_database_connections", "Of this replica's pool", "state")
        self.tables_failed = Counter(
            "bot_metrics_failures", "Readings of the tables that failed", registry=registry
        )

    def _gauge(self, name: str, said: str, *labels: str) -> Gauge:
        return Gauge(name, said, labels, registry=self.registry)

    def leads(self, is_leader: Callable[[], bool]) -> None:
        self._is_leader = is_leader

    async def handled(self, kind: str, handling: Awaitable[Any]) -> None:
        """Time the handling of an update."""
        kind = kind if kind in self._kinds else "other"
        began, outcome = time.monotonic(), "failed"
        try:
            await handling
            outcome = "done"
        finally:
            self.updates.labels(kind, outcome).inc()
            self.update_seconds.labels(kind).observe(time.monotonic() - began)

    async def before_limits(
        self, make_request: NextRequestMiddlewareType[Any], bot: Bot, method: TelegramMethod[Any]
    ) -> Any:
        """A session middleware outside the limiter's."""
        self._asked.set(time.monotonic())
        return await make_request(bot, method)

    async def behind_limits(
        self, make_request: NextRequestMiddlewareType[Any], bot: Bot, method: TelegramMethod[Any]
    ) -> Any:
        """A session middleware inside the limiter's: what lies between was waiting."""
        self.limiter_seconds.observe(time.monotonic() - self._asked.get(time.monotonic()))
        return await make_request(bot, method)

    async def page(self) -> bytes:
        self.leader.set(self._is_leader())
        async with self._turn:
            if time.monotonic() - self._read_at >= _FRESH:
                self._read_at = time.monotonic()
                await self._read()
        return generate_latest(self.registry)

    async def _read(self) -> None:
        try:
            async with asyncio.timeout(_LIMIT):
                await self._read_tables()
        except Exception as trouble:
            self.tables_failed.inc()
            log.warning("metrics_not_read", error=describe(trouble))

    async def _read_tables(self) -> None:
        database = connections.get("default")
        queued = await database.execute_query_dict(_QUEUED)
        paid = await database.execute_query_dict(_PAYMENTS)
        open_ones = await database.execute_query_dict(_TROUBLES)
        unread = await chain_silence.seconds_unread(self._clock.now())
        by_table = (self.inbox, self.inbox_age, self.outbox, self.payments, self.troubles)
        for gauge in (*by_table, self.chain_lag):
            gauge.clear()
        for row in queued:
            if row["place"] == "inbox":
                self.inbox.labels(row["state"]).set(row["count"])
                self.inbox_age.labels(row["state"]).set(row["age"])
            else:
                self.outbox.labels(row["state"]).set(row["count"])
        for row in paid:
            self.payments.labels(row["method"], row["status"]).set(row["count"])
        for row in open_ones:
            self.troubles.labels(row["kind"]).set(row["count"])
        for account, seconds in unread.items():
            self.chain_lag.labels(*account).set(seconds)
        pool = getattr(database, "_pool", None)
        if pool is not None:
            self.pool.labels("open").set(pool.get_size())
            self.pool.labels("idle").set(pool.get_idle_size())

    def mount(self, app: web.Application, token: str) -> None:
        """The page, for requests with `Authorization: Bearer` and this token."""
        expected = f"Bearer {token}".encode()

        async def serve(request: web.Request) -> web.Response:
            offered = request.headers.get("Authorization", "").encode("utf-8", "surrogateescape")
            if not hmac.compare_digest(offered, expected):
                return web.Response(status=401, headers={"WWW-Authenticate": "Bearer"})
            headers = {"Content-Type": "text/plain; version=0.0.4; charset=utf-8"}
            return web.Response(body=await self.page(), headers=headers)

        app.router.add_get("/metrics", serve)
