"""The one place where everything is put together, started in order and stopped in reverse."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Sequence
from datetime import timedelta

import orjson
import structlog
from aiogram import Bot, Dispatcher
from aiogram.client.default import DefaultBotProperties
from aiogram.enums import ParseMode
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.fsm.strategy import FSMStrategy
from aiogram.types import Update
from aiohttp import web
from asyncpg import PostgresError
from tortoise import connections
from tortoise.exceptions import DBConnectionError

from bot.clock import SteeredClock, SystemClock
from bot.config import Settings, SettingsError
from bot.config import Webhook as WebhookMode
from bot.database import orm
from bot.database.fsm import SessionStorage
from bot.database.migrations import DatabaseUnreachable
from bot.database.newer import NewerWatch
from bot.database.replicas import Replica
from bot.database.url import DatabaseUrl
from bot.exports.writer import ProcessWriter
from bot.health import Health
from bot.leadership import Leadership
from bot.reports import Reports
from bot.scheduler import Scheduler
from bot.settings import SettingsWatch
from bot.slips.reader import ProcessReader
from bot.telegram.budgets import Limits
from bot.telegram.chats import TelegramChats
from bot.telegram.inbox import Inbox
from bot.telegram.intake import GroupCommit
from bot.telegram.lanes import RawUpdate
from bot.telegram.limiter import Limiter
from bot.telegram.outbox import Errand, Outbox
from bot.telegram.polling import Polling
from bot.telegram.sender import Dropped, Outcome, Sender, SenderLimits, Sent
from bot.telegram.session import TelegramSession
from bot.telegram.stars import StarLedger
from bot.telegram.webhook import Webhook, register_webhook
from bot.telegram.workers import WorkerLimits, Workers
from bot.ton.client import Toncenter
from bot.ton.watcher import Watcher
from handlers.commands import register_commands
from handlers.context import Introduce
from handlers.delivery import Delivery
from handlers.routers import root_router
from handlers.shop.methods.way import Till
from services import sessions
from services.exports.requests import forget_old as forget_exports
from services.outbox import forget_settled
from services.people import roles
from services.person import protect_always
from services.promotions import codes
from services.settings.live import LivePolicy

log = structlog.get_logger(__name__)

ALLOWED_UPDATES = (
    "message",
    "callback_query",
    "pre_checkout_query",
    "subscription",
    "my_chat_member",
    "chat_member",
    "chat_join_request",
)
#: How many connections one replica's pool may open; PostgreSQL has 100 for all of them.
_CONNECTIONS = 24
#: How long a claimed outbox row belongs to its replica, and the longest call within it.
_OUTBOX_LEASE, _CALL_LIMIT = 60.0, 30.0


class App:
    """One replica of the bot on a database that is migrated already."""

    def __init__(self, settings: Settings, database_url: str) -> None:
        self._settings = settings
        self._mode = settings.mode
        self._url = database_url
        self._clock = SteeredClock(settings.clock_file) if settings.clock_file else SystemClock()
        self._live = LivePolicy(settings.policy)
        self.bot = Bot(
            settings.token,
            session=TelegramSession(settings.telegram_api_url),
            default=DefaultBotProperties(parse_mode=ParseMode.HTML),
        )
        self._gateway = TelegramChats(self.bot, self._clock)
        self._gram_rate = settings.rate_source(self._clock)
        self._stack = contextlib.AsyncExitStack()
        self._polling: asyncio.Task[None] | None = None
        self._duties: set[asyncio.Task[None]] = set()

    async def start(self) -> None:
        """Come up.

        Raises SettingsError for a token that Telegram does not know, DatabaseUnreachable, and
        DatabaseIsNewer.
        """
        try:
            await self._start()
        except (PostgresError, DBConnectionError) as trouble:
            await self.stop()
            raise DatabaseUnreachable(DatabaseUrl.parse(self._url), trouble) from None
        except BaseException:
            await self.stop()
            raise

    async def stop(self) -> None:
        """Finish what is in flight, then let go of everything."""
        await self._stack.aclose()

    async def _start(self) -> None:
        stack, settings = self._stack, self._settings
        # Handlers wait for Telegram most of the time, and never with a connection in their hands.
        await orm.connect(self._url, min_size=2, max_size=_CONNECTIONS)
        stack.push_async_callback(orm.close)
        stack.push_async_callback(self.bot.session.close)
        stack.push_async_callback(self._gram_rate.close)
        await self._introduce_ourselves()
        await self._join_replicas()
        database = connections.get("default")
        self._limiter = Limiter(
            database,
            Limits(
                per_second=settings.send_rate,
                chat_per_second=settings.send_rate_chat,
                group_per_minute=settings.send_rate_group,
            ),
        )
        self.bot.session.middleware(self._limiter)
        await self._limiter.start()
        stack.push_async_callback(self._limiter.stop)
        await roles.appoint_first(settings.admin_ids, self._clock.now())
        await protect_always(settings.protected_ids, self._clock.now())
        await self._watch_settings()
        await self._start_sender()
        await self._start_intake()
        await self._start_leading()
        log.info("ready", bot=self.bot.id, mode=type(self._mode).__name__.lower())

    async def _join_replicas(self) -> None:
        """Show that we live before anything is written: nobody changes the schema under us."""
        self._replica = await Replica.join(self._url)
        self._stack.push_async_callback(self._replica.leave)
        self._newer = NewerWatch(self._replica, self._url)
        await self._newer.start()
        self._stack.push_async_callback(self._newer.stop)

    async def outdated(self) -> None:
        """Wait until the database is newer than this program; raises DatabaseIsNewer then."""
        await self._newer.found()

    async def _introduce_ourselves(self) -> None:
        try:
            await self.bot.get_me()
        except (TelegramUnauthorizedError, TelegramNotFound):
            raise SettingsError("BOT_TOKEN: Telegram does not know this token") from None
        except (TelegramNetworkError, TelegramServerError):
            raise SettingsError(
                f"TELEGRAM_API_URL: nothing answers at {self._settings.telegram_api_url}"
            ) from None
        except TelegramAPIError as refused:
            # Something answers there that does not want us, a proxy for instance.
            raise SettingsError(
                f"TELEGRAM_API_URL: {self._settings.telegram_api_url} answers: {refused.message}"
            ) from None

    async def _watch_settings(self) -> None:
        watch = SettingsWatch(self._live)
        # Listening before looking: what changes in between is looked at again.
        self._replica.listen("settings", watch.heard)
        await watch.start()
        self._stack.push_async_callback(watch.stop)

    async def _start_sender(self) -> None:
        reader = ProcessReader() if self._live.configured.reads_slips else None
        delivery = Delivery(self.bot, self._gateway, self._clock, self._live, reader)

        async def deliver(errand: Errand) -> Outcome:
            reason = await delivery.keep(errand.kind, errand.chat_id, errand.args)
            return Sent() if reason is None else Dropped(reason)

        outbox = Outbox(
            connections.get("default"),
            self._replica,
            lease=_OUTBOX_LEASE,
            call_limit=_CALL_LIMIT,
        )
        sender = Sender(
            outbox,
            self._limiter,
            deliver,
            Reports(self._clock),
            SenderLimits(give_up_after=self._settings.give_up_hours * 3600),
        )
        await sender.start()
        self._stack.push_async_callback(sender.stop)
        self._replica.listen("outbox", sender.wake)
        self._replica.listen("flood", self._limiter.flood_heard)

    async def _start_intake(self) -> None:
        dispatcher = self._dispatcher()

        async def handle(body: bytes) -> None:
            update = Update.model_validate(orjson.loads(body), context={"bot": self.bot})
            await dispatcher.feed_update(self.bot, update)

        reports = Reports(self._clock)
        self._inbox = Inbox(
            connections.get("default"),
            self._replica,
            self.bot.id,
            on_parked=reports.parked,
        )
        self._workers = Workers(
            handle, self._inbox, WorkerLimits(concurrency=self._settings.handler_concurrency)
        )
        await self._workers.start()
        self._stack.push_async_callback(self._workers.stop)
        self._replica.listen("inbox", self._workers.look)
        await self._start_web()

    def _dispatcher(self) -> Dispatcher:
        dispatcher = Dispatcher(
            storage=SessionStorage(self._clock, self._live),
            fsm_strategy=FSMStrategy.USER_IN_CHAT,
            gateway=self._gateway,
            live=self._live,
            till=Till(
                self._settings.card_provider_token, self._gram_rate, self._settings.payment_links
            ),
        )
        dispatcher.include_router(root_router(Introduce(self._clock, self._live)))
        return dispatcher

    async def _start_web(self) -> None:
        web_app = web.Application()
        Health(self._replica, self._clock).mount(web_app)
        if isinstance(self._mode, WebhookMode):
            intake = GroupCommit(self._accept)
            Webhook(self._mode.secret, intake.put).mount(web_app, self._mode.path)
        runner = web.AppRunner(web_app, access_log=None)
        await runner.setup()
        # Stopped first of all: no update is taken in that nobody would handle.
        self._stack.push_async_callback(runner.cleanup)
        site = web.TCPSite(runner, self._settings.host, self._settings.port)
        try:
            await site.start()
        except OSError as busy:
            raise SettingsError(
                f"PORT: cannot listen on {self._settings.host}:{self._settings.port}:"
                f" {busy.strerror}"
            ) from None

    async def _accept(self, updates: Sequence[RawUpdate]) -> None:
        await self._workers.accept(updates)

    async def _start_leading(self) -> None:
        self._scheduler = Scheduler(
            self._clock,
            self._live,
            self._gateway,
            is_leader=self._is_leader,
            tick=self._settings.tick_seconds,
            sweep_every=timedelta(hours=self._settings.sweep_hours),
            housekeeping=self._tidy,
            unread_charges=StarLedger(self.bot, self._clock).unread,
            gram_rate=self._gram_rate,
            export_writer=ProcessWriter(self._settings.data_dir / "exports"),
        )
        index = Toncenter(self._settings.index_line(), self._settings.usdt_master)
        self._stack.push_async_callback(index.close)
        self._watcher = Watcher(
            index,
            self._clock,
            self._live,
            is_leader=self._is_leader,
            every=self._settings.ton_poll_seconds,
        )
        self._leadership = Leadership(self._replica, on_gain=self._lead, on_loss=self._follow)
        await self._leadership.start()
        self._stack.push_async_callback(self._leadership.stop)

    def _is_leader(self) -> bool:
        return self._leadership.is_leader()

    async def _lead(self) -> None:
        if isinstance(self._mode, WebhookMode):
            await register_webhook(self.bot, self._mode.url, self._mode.secret, ALLOWED_UPDATES)
        else:
            polling = Polling(
                self.bot,
                accept=self._workers.accept,
                backlog=self._inbox.backlog,
                allowed_updates=ALLOWED_UPDATES,
            )
            self._polling = asyncio.create_task(polling.run())
        await self._scheduler.start()
        await self._watcher.start()
        try:
            await register_commands(self.bot)
        except TelegramAPIError as failed:
            # The menu of commands is no reason not to serve people; the next leader tries again.
            log.warning("commands_not_registered", error=str(failed))

    async def _follow(self) -> None:
        await self._watcher.stop()
        await self._scheduler.stop()
        if self._polling is not None:
            self._polling.cancel()
            await asyncio.gather(self._polling, return_exceptions=True)
            self._polling = None

    async def _tidy(self) -> int:
        await self._inbox.prune()
        await forget_settled()
        await sessions.forget_old(self._clock.now())
        await codes.forget_tries(self._clock.now())
        await forget_exports(self._clock.now())
        await self._limiter.prune()
        return 0
