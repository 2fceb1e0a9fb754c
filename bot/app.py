"""The one place where everything is put together, started in order and stopped in reverse."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from datetime import timedelta

import structlog
from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.enums import ParseMode
from aiogram.fsm.strategy import FSMStrategy
from aiogram.types import Update
from aiohttp import web
from asyncpg import PostgresError
from pydantic import ValidationError
from tortoise import connections
from tortoise.exceptions import DBConnectionError

from bot.backups.keeper import Keeper
from bot.clock import clock_of
from bot.config import Settings
from bot.config import Webhook as WebhookMode
from bot.database import orm
from bot.database.fsm import SessionStorage
from bot.database.migrations import DatabaseUnreachable
from bot.database.newer import NewerWatch
from bot.database.replicas import Replica
from bot.database.url import DatabaseUrl
from bot.doctor import Patient
from bot.duties import Duties
from bot.ending import Ending, leave_behind
from bot.environment import check_clock, check_connections, check_marks
from bot.exports.writer import ProcessWriter
from bot.health import Health
from bot.housekeeping import tidy
from bot.jobs import Jobs
from bot.leadership import Leadership
from bot.limits import CALL, MARGIN, OUTBOX_LEASE
from bot.metrics import Metrics
from bot.receipt_ocr.reader import ProcessReader
from bot.recorder import Recorder
from bot.redaction import describe
from bot.reports import Reports
from bot.scheduler import Scheduler
from bot.settings import SettingsWatch
from bot.signs import Signs
from bot.telegram.broadcaster import Broadcaster
from bot.telegram.budgets import Limits
from bot.telegram.chats import TelegramChats
from bot.telegram.dispatch import IndexedDispatcher
from bot.telegram.errors import UnreadableUpdate, is_everybodys, may_be_everybodys
from bot.telegram.inbox import Inbox
from bot.telegram.intake import GroupCommit
from bot.telegram.introduction import introduce_ourselves
from bot.telegram.limiter import Limiter
from bot.telegram.mailing import Mailing
from bot.telegram.ordering import RawUpdate
from bot.telegram.outbox import ClaimedMessage, Outbox
from bot.telegram.polling import Polling
from bot.telegram.reading import loads
from bot.telegram.sender import Dropped, Outcome, Sender, SenderLimits, Sent
from bot.telegram.session import TelegramSession
from bot.telegram.stars import StarLedger
from bot.telegram.webhook import Webhook
from bot.telegram.webhook_watch import WebhookWatch
from bot.telegram.workers import WorkerLimits, Workers
from bot.ton.connect.linking import WalletLinking
from bot.ton.watcher import Watcher
from bot.tracked_links import TrackedLinks
from bot.web import serve
from handlers.broadcasts.post import Letters
from handlers.commands import register_commands
from handlers.delivery import Delivery
from handlers.middlewares import Identify, former_buttons
from handlers.recording import Recording
from handlers.routers import root_router
from handlers.screens import channels, privacy
from handlers.shop.methods.way import Till
from models.alerts import AlertKind
from services import alerts
from services.batches import Batches
from services.people import roles
from services.people.protection import protect_always
from services.settings.live import LivePolicy

log = structlog.get_logger(__name__)

ALLOWED_UPDATES = (
    *("message", "edited_message", "callback_query", "pre_checkout_query", "subscription"),
    *("my_chat_member", "chat_member", "chat_join_request"),
)


class App:
    """One replica of the bot on a database that is migrated already."""

    def __init__(self, settings: Settings, database_url: str) -> None:
        self._settings = settings
        self._mode, self._url = settings.mode, database_url
        self._clock = clock_of(settings.clock_file)
        self._live = LivePolicy(settings.policy)
        self.bot = Bot(
            settings.token,
            session=TelegramSession(settings.telegram_api_url),
            default=DefaultBotProperties(parse_mode=ParseMode.HTML),
        )
        self._gateway = TelegramChats(self.bot, self._clock)
        self._gram_rate = settings.rate_source(self._clock)
        self._metrics = Metrics(self._clock, ALLOWED_UPDATES)
        self._recorder = Recorder(
            self._clock, self._live, self._metrics.registry, is_on=settings.record_visits
        )
        self._stack = Ending()
        self._duties = Duties()
        self._signs = Signs()

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
        """Finish what is in flight, then let go of everything; what hangs is left behind."""
        await self._stack.aclose()
        if self._stack.cut:
            leave_behind()

    async def _start(self) -> None:
        stack, settings = self._stack, self._settings
        # Handlers wait for Telegram most of the time, and never while holding a connection.
        size = await check_connections(self._url)
        await orm.connect(self._url, min_size=2, max_size=size, limited=True)
        stack.push_async_callback(orm.close)
        stack.push_async_callback(self.bot.session.close)
        stack.push_async_callback(self._gram_rate.close)
        await check_marks(settings.forget_secret(settings.token))
        self._index = settings.index()
        stack.push_async_callback(self._index.close)
        self._chain = settings.chain_readers(self._index, self._clock)
        self._linking = WalletLinking(settings, self._index, self._clock)
        await introduce_ourselves(self.bot, settings.telegram_api_url)
        if settings.clock_file is None:
            await check_clock(settings.telegram_api_url)
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
        self.bot.session.middleware(self._metrics.before_limits)
        self.bot.session.middleware(self._limiter)
        self.bot.session.middleware(self._metrics.behind_limits)
        await self._limiter.start()
        stack.push_async_callback(self._limiter.stop)
        await roles.appoint_first(settings.admin_ids, self._clock.now())
        await protect_always(settings.protected_ids, self._clock.now())
        await self._watch_settings()
        await self._start_sender()
        await self._start_broadcaster()
        await self._start_intake()
        await self._start_leading()
        log.info("ready", bot=self.bot.id, mode=type(self._mode).__name__.lower())

    async def _join_replicas(self) -> None:
        """Show that we live before anything is written: the schema must not change under us."""
        self._replica = await Replica.join(self._url)
        self._stack.push_async_callback(self._replica.leave)
        self._newer = NewerWatch(self._replica, self._url)
        await self._newer.start()
        self._stack.push_async_callback(self._newer.stop)

    async def outdated(self) -> None:
        """Wait until the database is newer than this program; raises DatabaseIsNewer then."""
        await self._newer.found()

    async def _watch_settings(self) -> None:
        watch = SettingsWatch(self._live)
        # Listening before looking: what changes in between is looked at again.
        self._replica.listen("settings", watch.heard)
        await watch.start()
        self._stack.push_async_callback(watch.stop)

    async def _start_sender(self) -> None:
        reader = ProcessReader() if self._live.configured.reads_receipts else None
        delivery = Delivery(self.bot, self._gateway, self._clock, self._live, reader)

        async def deliver(claimed: ClaimedMessage) -> Outcome:
            reason = await delivery.deliver(claimed.kind, claimed.chat_id, claimed.args)
            return Sent() if reason is None else Dropped(reason)

        database = connections.get("default")
        outbox = Outbox(database, self._replica, lease=OUTBOX_LEASE, call_limit=CALL + MARGIN)
        sender = Sender(
            *(outbox, self._limiter, deliver, Reports(self._clock)),
            SenderLimits(give_up_after=self._settings.give_up_hours * 3600),
        )
        await sender.start()
        self._stack.push_async_callback(sender.stop)
        self._replica.listen("outbox", sender.wake)
        self._replica.listen("flood", self._limiter.flood_heard)

    async def _start_broadcaster(self) -> None:
        mailing = Mailing(connections.get("default"), self._replica, lease=OUTBOX_LEASE)
        letters = Letters(self.bot, self._clock, self._live)
        broadcaster = Broadcaster(mailing, self._limiter, letters, self._clock, self._live)
        await broadcaster.start()
        self._stack.push_async_callback(broadcaster.stop)
        self._replica.listen("broadcasts", broadcaster.wake)

    async def _start_intake(self) -> None:
        await self._recorder.start()
        # Before the workers, so behind them at the end: what they still do is written as well.
        self._stack.push_async_callback(self._recorder.stop)
        dispatcher = self._dispatcher()

        async def handle(body: bytes) -> None:
            raw = loads(body)
            try:
                update = Update.model_validate(raw, context={"bot": self.bot})
            except ValidationError as error:
                kind = next((name for name in raw if name != "update_id"), "empty")
                raise UnreadableUpdate(kind, error) from None
            fed = dispatcher.feed_update(self.bot, update)
            kind = next((name for name in ALLOWED_UPDATES if getattr(update, name, None)), "other")
            await self._metrics.handled(kind, fed)

        reports = Reports(self._clock)
        self._inbox = Inbox(
            connections.get("default"),
            self._replica,
            self.bot.id,
            on_dead_letter=reports.dead_letter,
        )
        self._workers = Workers(
            handle, self._inbox, WorkerLimits(concurrency=self._settings.handler_concurrency)
        )
        await self._workers.start()
        self._stack.push_async_callback(self._workers.stop)
        self._replica.listen("inbox", self._workers.look)
        await self._start_web()

    def _dispatcher(self) -> IndexedDispatcher:
        dispatcher = IndexedDispatcher(
            storage=SessionStorage(self._clock, self._live),
            fsm_strategy=FSMStrategy.USER_IN_CHAT,
            gateway=self._gateway,
            live=self._live,
            **vars(self._chain),
            doctor=Patient(
                *(self._settings, self._url, self.bot, self._gateway),
                *(self._clock, self._live, self._gram_rate),
            ),
            till=Till(
                *(self._settings.card_provider_token, self._gram_rate),
                *(self._settings.payment_links, self._linking.apps),
            ),
        )
        dispatcher.update.outer_middleware(former_buttons)
        dispatcher.include_router(
            root_router(Identify(self._clock, self._live), Recording(self._recorder))
        )
        return dispatcher

    async def _start_web(self) -> None:
        web_app = web.Application()
        Health(self._replica, self._clock, self._signs, self._settings.data_dir).mount(web_app)
        TrackedLinks(
            *(self._bot_name, self._recorder, self._clock, self._metrics.registry),
            behind_proxy=self._settings.behind_proxy,
        ).mount(web_app)
        self._linking.mount(web_app, self._shop_name)
        if self._settings.metrics_token is not None:
            self._metrics.mount(web_app, self._settings.metrics_token.get_secret_value())
        if isinstance(self._mode, WebhookMode):
            intake = GroupCommit(self._brought)
            Webhook(self._mode.secret, intake.put).mount(web_app, self._mode.path)
        runner = await serve(web_app, self._settings.host, self._settings.port)
        # Stopped first of all: no update is taken in that no handler would see.
        self._stack.push_async_callback(runner.cleanup)

    async def _bot_name(self) -> str:
        return (await self.bot.me()).username or ""

    async def _shop_name(self) -> str:
        return (await self.bot.me()).full_name

    async def _brought(self, updates: Sequence[RawUpdate]) -> None:
        self._signs.bring()
        await self._workers.accept(updates)

    async def _start_leading(self) -> None:
        self._batches = Batches(
            is_everybodys=is_everybodys, may_be=may_be_everybodys, describe=describe
        )

        async def unreadable(entry: str, error: Exception) -> None:
            await self._batches.put_aside("stars", entry, error, self._clock.now())

        jobs = Jobs(
            *(self._clock, self._live, self._gateway, self._batches),
            tick=self._settings.tick_seconds,
            sweep_every=timedelta(hours=self._settings.sweep_hours),
            housekeeping=self._tidy,
            refresh_names=self._chain.names.refresh_due,
            check_domains=self._chain.domains.check_due,
            check_holdings=self._chain.holdings.check_due,
            subdomains=self._chain.signing.reader,
            unread_charges=StarLedger(self.bot, self._clock, unreadable).unread,
            gram_rate=self._gram_rate,
            writer=ProcessWriter(self._settings.data_dir / "exports"),
            own_data_words=privacy.own_data_words,
            tag_words=channels.tag_words,
        )
        self._scheduler = Scheduler(jobs, is_leader=self._is_leader, alive=self._signs.tick)
        self._watcher = Watcher(
            *(self._index, self._clock, self._live),
            is_leader=self._is_leader,
            every=self._settings.ton_poll_seconds,
            batches=self._batches,
        )
        self._linking.join(self._replica, self._is_leader)
        self._leadership = Leadership(
            self._replica, on_gain=self._begin_to_lead, on_loss=self._follow
        )
        self._metrics.leads(self._is_leader)
        await self._leadership.start()
        self._stack.push_async_callback(self._leadership.stop)

    def _is_leader(self) -> bool:
        return self._leadership.is_leader()

    async def _begin_to_lead(self) -> None:
        try:
            await self._lead()
        except Exception as trouble:
            with contextlib.suppress(*orm.CUT_OFF):
                await alerts.trouble(AlertKind.LEADERSHIP, "", describe(trouble), self._clock.now())
            raise

    async def _lead(self) -> None:
        """Begin everything a leader does; what fails is tried again and ends no leadership."""
        if isinstance(self._mode, WebhookMode):
            watch = WebhookWatch(
                self.bot,
                self._mode.url,
                self._mode.secret,
                ALLOWED_UPDATES,
                report=Reports(self._clock).webhook,
                every=max(self._settings.tick_seconds, 1.0) * 12,
            )
            self._duties.begin(watch.run())
        else:
            polling = Polling(
                self.bot,
                accept=self._workers.accept,
                backlog=self._inbox.backlog,
                allowed_updates=ALLOWED_UPDATES,
                alive=self._signs.poll,
                report=Reports(self._clock).rival,
            )
            self._duties.begin(polling.run())
        if self._settings.backs_up:
            keeper = Keeper(
                *(self._settings, self._url, self.bot, self._clock, self._live),
                is_leader=self._is_leader,
                every=max(self._settings.tick_seconds, 1.0) * 12,
            )
            self._duties.begin(keeper.run())
        await self._scheduler.start()
        await self._watcher.start()
        await self._linking.start()
        self._duties.insist("commands", lambda: register_commands(self.bot))

    async def _follow(self) -> None:
        await self._linking.stop()
        await self._watcher.stop()
        await self._scheduler.stop()
        await self._duties.end()
        self._signs.rest()

    async def _tidy(self) -> int:
        now, data_dir = self._clock.now(), self._settings.data_dir
        policy = self._live.current
        return await tidy(self._inbox, self._limiter, self._batches, data_dir, policy, now)
