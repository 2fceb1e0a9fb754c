"""When things happen: APScheduler on the leader. What happens is a verb that does all that is due.

Every job is harmless to repeat and to run twice at once, so a leader that was paused and wakes up
has no second effect. Each looks at `is_leader` first and leaves what it did not reach to the next.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial

import structlog
from aiogram.exceptions import TelegramNetworkError, TelegramRetryAfter, TelegramServerError
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from bot.database.orm import CUT_OFF
from services import sessions
from services.channels import health, memberships, removals, requests
from services.channels.gateway import ChatActionRefused, ChatGateway
from services.clock import Clock
from services.commerce import intents, reviews
from services.commerce.early import StarsBack, apply_early, take_list
from services.commerce.methods import unmatched_transfers
from services.commerce.methods.rates import RateSource, remember_rate
from services.commerce.methods.stars import Charge
from services.education import moving, starts, waitlist
from services.exports.requests import ExportNotWritten, ExportWriter, make_next
from services.people import bans
from services.reconciliation import reconciliation
from services.settings.live import LivePolicy
from services.subscriptions import reminders
from services.support import waiting
from services.timeline import expiry

log = structlog.get_logger(__name__)

Job = Callable[[], Awaitable[int]]
#: A job on tables goes on while there is more to do, but never for ever.
_ROUNDS = 200
#: What asks Telegram, or looks at the same rows again, does a little each tick.
_ONE_ROUND = frozenset(
    {"doors", "removals", "rights", "sweep", "stars", "sweep_outside", "housekeeping", "books"}
)
#: Telegram cannot be asked at this moment: the next tick asks again.
_NOT_NOW = (TelegramNetworkError, TelegramServerError, TelegramRetryAfter)
#: For how long, in seconds, the end waits for jobs under way.
_PATIENCE = 5.0


class Scheduler:
    """The ticks of one leader."""

    def __init__(
        self,
        clock: Clock,
        live: LivePolicy,
        gateway: ChatGateway,
        *,
        is_leader: Callable[[], bool],
        tick: float,
        sweep_every: timedelta,
        housekeeping: Job,
        unread_charges: Callable[[], Awaitable[Sequence[Charge | StarsBack]]],
        gram_rate: RateSource,
        export_writer: ExportWriter,
    ) -> None:
        self._clock = clock
        self._live = live
        self._gateway = gateway
        self._is_leader = is_leader
        self._tick = tick
        self._sweep_every = sweep_every
        self._housekeeping = housekeeping
        self._unread_charges = unread_charges
        self._gram_rate = gram_rate
        self._export_writer = export_writer
        self._scheduler: AsyncIOScheduler | None = None
        self._running: set[asyncio.Task[None]] = set()

    async def start(self) -> None:
        """Begin to tick; called when this replica became the leader."""
        scheduler = AsyncIOScheduler(
            timezone=UTC,
            job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
        )
        for name, seconds, job in self._jobs():
            scheduler.add_job(
                self._run,
                IntervalTrigger(seconds=seconds, timezone=UTC),
                args=(name, job),
                id=name,
                replace_existing=True,
                next_run_time=_soon(seconds),
            )
        scheduler.start()
        self._scheduler = scheduler

    async def stop(self) -> None:
        """End the ticks; a job under way may end its round.

        APScheduler would cancel it, and a cancellation in the middle of a BEGIN makes Tortoise
        lose the pool's connection. What is left after the patience waits for the network, where
        no transaction is open.
        """
        scheduler, self._scheduler = self._scheduler, None
        if scheduler is None:
            return
        scheduler.pause()
        if self._running:
            await asyncio.wait(self._running, timeout=_PATIENCE)
        scheduler.shutdown(wait=False)

    def _jobs(self) -> list[tuple[str, float, Job]]:
        now, live, gateway = self._clock.now, self._live, self._gateway
        every = self._sweep_every
        slow = max(self._tick, 1.0) * 12
        seldom = max(self._tick, every.total_seconds() / 24)
        inside = partial(memberships.sweep, gateway, every=every)
        # Half a minute of asking: thousands who never came in are looked at within hours.
        outside = partial(memberships.sweep_outside, gateway, every=every, limit=1000)
        return [
            ("checkouts", self._tick, lambda: intents.expire_due(now())),
            ("held", self._tick, lambda: intents.release_due(now(), live.current)),
            ("expiry", self._tick, lambda: expiry.expire_due(now=now())),
            (
                "reminders",
                self._tick,
                lambda: reminders.reminders_due(now=now(), policy=live.current),
            ),
            ("bans", self._tick, lambda: bans.lift_due(now())),
            ("reviews", self._tick, lambda: reviews.remind_due(now=now(), policy=live.current)),
            ("support", self._tick, lambda: waiting.remind_due(now=now(), policy=live.current)),
            ("sessions", self._tick, lambda: sessions.close_idle(now=now(), policy=live.current)),
            ("doors", self._tick, lambda: requests.let_in_due(now=now())),
            (
                "requests",
                self._tick,
                lambda: requests.turn_away_due(now=now(), policy=live.current),
            ),
            ("removals", self._tick, lambda: removals.retry_due(now=now(), policy=live.current)),
            ("rights", self._tick, lambda: health.check_due(gateway, now(), every)),
            ("sweep", self._tick, lambda: inside(now=now(), policy=live.current)),
            ("sweep_outside", seldom, lambda: outside(now=now(), policy=live.current)),
            ("courses", self._tick, lambda: starts.tell_due(now=now())),
            ("moved_courses", self._tick, lambda: moving.follow_moved(now())),
            ("seats", self._tick, lambda: waitlist.offers_due(now=now(), policy=live.current)),
            ("transfers", self._tick, lambda: unmatched_transfers.give_up_due(now(), live.current)),
            ("exports", self._tick, lambda: make_next(self._export_writer, now=now())),
            ("stars", slow, self._settle_missed),
            ("gram_rate", max(self._tick, 60.0), lambda: remember_rate(self._gram_rate)),
            ("early", self._tick, lambda: apply_early(now=now(), policy=live.current)),
            ("housekeeping", slow, self._housekeeping),
            ("books", slow, self._check_books),
        ]

    async def _settle_missed(self) -> int:
        charges = await self._unread_charges()
        return await take_list(charges, now=self._clock.now(), policy=self._live.current)

    async def _check_books(self) -> int:
        found = await reconciliation.check_due(
            self._clock, policy=self._live.current, may_go_on=self._may_go_on
        )
        for one in found:
            log.warning("books_disagree", rule=one.rule, count=one.count, examples=one.examples)
        return len(found)

    def _may_go_on(self) -> bool:
        return self._is_leader() and self._scheduler is not None

    async def _run(self, name: str, job: Job) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        try:
            for _ in range(1 if name in _ONE_ROUND else _ROUNDS):
                if not self._is_leader() or not await job():
                    return
        except asyncio.CancelledError:
            # The scheduler was stopped: its transaction was rolled back, and that is no error.
            log.debug("job_cut_short", job=name)
        except CUT_OFF as trouble:
            # The database went away under it. /readyz and the replica's own line say so loudly.
            log.warning("job_cut_off", job=name, error=type(trouble).__name__)
        except _NOT_NOW as trouble:
            log.warning("job_put_off", job=name, error=type(trouble).__name__)
        except ExportNotWritten as trouble:
            log.warning("export_not_written", reason=str(trouble))
        except ChatActionRefused as refused:
            log.warning("job_refused", job=name, reason=str(refused))
        except Exception:
            # The next tick does what this one left: everything that is due is found in tables.
            log.exception("job_failed", job=name)


def _soon(seconds: float) -> datetime:
    """A new leader does at once what is due."""
    return datetime.now(UTC) + timedelta(seconds=min(seconds, 1.0))
