"""When things happen: APScheduler on the leader. What happens is a verb that does all that is due.

Every job is harmless to repeat and to run twice at once, so a leader that was paused and wakes up
has no second effect. Each looks at `is_leader` first and leaves what it did not reach to the next.
A tick asks in one statement which jobs have something to do, and begins those.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from time import monotonic
from typing import Any

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from bot.database.lines import STATEMENT, patient
from bot.database.orm import CUT_OFF
from bot.limits import LONGEST_STATEMENT
from bot.redaction import describe
from handlers.meanings import Meaning, classify, meaning_of
from models.alerts import AlertKind
from services import alerts, sessions
from services.admin_notices.reporting import report_due
from services.admin_notices.watching import watch_due as watch_unusual
from services.analytics.rollup.rolling import roll_due
from services.batches import Batches
from services.broadcasts.reports import tell_week
from services.campaigns import entering, running
from services.channels import health, leaks, memberships, removals, requests, tags
from services.channels.gateway import ChatActionRefused, ChatGateway
from services.clock import Clock
from services.commerce import intents, reviews
from services.commerce.methods import star_events, unmatched_transfers
from services.commerce.methods.rates import RateSource, remember_rate
from services.commerce.methods.star_charges import Charge
from services.commerce.methods.star_events import StarsBack, apply_early, take_list
from services.due import Questions
from services.education import moving, starts, waitlist
from services.exit_surveys.asking import ask_due
from services.exports import requests as exports
from services.exports.requests import ExportWriter, make_next
from services.outbox import UNREACHED, ask_again, unreached
from services.people import bans
from services.reconciliation import reconciliation
from services.settings.live import LivePolicy
from services.setup.sale import watch_due
from services.subscriptions import reminders
from services.support import waiting
from services.surveys.offering import offer_due
from services.timeline import expiry
from services.trial import driver

log = structlog.get_logger(__name__)

Job = Callable[[], Awaitable[int]]
#: A job on tables goes on while there is more to do, but never for ever.
_ROUNDS = 200
#: What asks Telegram, or looks at the same rows again, does a little each tick.
_ONE_ROUND = frozenset(
    {
        *("entries", "removals", "rights", "sweep", "tags", "stars", "sweep_outside"),
        *("leaks", "housekeeping", "books", "unreachable"),
    }
)
#: What fails by itself, or asks what the server does not know, rests so long at most (seconds).
_LONGEST_REST, _UNKNOWN_RESTS = 60.0, 3600.0
#: For how long, in seconds, the end waits for jobs under way.
_PATIENCE = 4.0
#: What reads whole tables, with statements that take their time.
_LONG = frozenset({"housekeeping", "books", "exports", "rollup"})


@dataclass(frozen=True)
class Rest:
    """A job that failed so often, one time after the other, rests until this monotonic moment."""

    failures: int
    until: float


def questions(every: timedelta) -> Questions:
    """What a tick asks; chats and the people in them are looked at `every` so often."""
    return Questions(
        [
            *(intents.EXPIRING, intents.RELEASING, expiry.ENDING, expiry.PAUSED),
            *(reminders.REMINDERS, bans.OVER, reviews.OVERDUE, waiting.LONG, sessions.IDLE),
            *(requests.OVERDUE, requests.LEFT_BEHIND, removals.FAILED),
            *(health.unseen(every), memberships.inside(every), tags.DUE),
            *(starts.STARTS, moving.MOVED, waitlist.OVER, waitlist.FREE),
            *(unmatched_transfers.LEFT_OVER, unmatched_transfers.ASIDE, exports.NEXT),
            *(star_events.EARLY, UNREACHED, alerts.QUIETER, alerts.GROWN),
            *(driver.UNFINISHED, entering.LOOKS, running.STEPS),
        ]
    )


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
        tag_words: tags.TagWords,
        batches: Batches,
        alive: Callable[[], None] = lambda: None,
    ) -> None:
        self._alive = alive
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
        self._tag_words = tag_words
        self._batches = batches
        self._questions = questions(sweep_every)
        self._rests: dict[str, Rest] = {}
        self._scheduler: AsyncIOScheduler | None = None
        self._running: set[asyncio.Task[None]] = set()
        self._under_way: dict[str, asyncio.Task[None]] = {}
        self._every: dict[str, float] = {}
        self._failing: set[str] = set()

    async def start(self) -> None:
        """Begin to tick; called when this replica became the leader."""
        scheduler = AsyncIOScheduler(
            timezone=UTC,
            job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
        )
        jobs = self._asked()
        # What is not asked for would never begin.
        assert jobs.keys() == self._questions.jobs
        self._every = dict.fromkeys(jobs, self._tick)
        looks = ("tick", self._tick, partial(self._look, jobs))
        seldom = [
            (name, every, partial(self._run, name, job)) for name, every, job in self._seldom()
        ]
        for name, seconds, run in (looks, *seldom):
            self._every[name] = seconds
            scheduler.add_job(
                run,
                IntervalTrigger(seconds=seconds, timezone=UTC),
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

    def _due(self, verb: Callable[..., Awaitable[int]], **more: Any) -> Job:
        return lambda: verb(
            now=self._clock.now(), policy=self._live.current, batches=self._batches, **more
        )

    def _asked(self) -> dict[str, Job]:
        """What a tick begins when it is due, by the name that its questions bear."""
        now, live, gateway = self._clock.now, self._live, self._gateway
        every, batches, due = self._sweep_every, self._batches, self._due
        inside = partial(memberships.sweep, gateway, every=every)
        transfers, aside = unmatched_transfers.give_up_due, unmatched_transfers.settle_aside_due
        return {
            "checkouts": lambda: intents.expire_due(now(), batches=batches),
            "held": lambda: intents.release_due(now(), live.current, batches=batches),
            "expiry": lambda: expiry.expire_due(now=now(), batches=batches),
            "reminders": due(reminders.reminders_due),
            "bans": lambda: bans.lift_due(now(), batches=batches),
            "reviews": due(reviews.remind_due),
            "support": due(waiting.remind_due),
            "sessions": due(sessions.close_idle),
            "entries": lambda: requests.let_in_due(now=now(), batches=batches),
            "requests": due(requests.turn_away_due),
            "removals": due(removals.retry_due),
            "rights": lambda: health.check_due(gateway, now(), every, batches=batches),
            "sweep": due(inside),
            "tags": due(partial(tags.tag_due, gateway, self._tag_words)),
            "courses": lambda: starts.tell_due(now=now(), batches=batches),
            "moved_courses": lambda: moving.follow_moved(now(), batches=batches),
            "seats": due(waitlist.offers_due),
            "transfers": lambda: transfers(now(), live.current, batches=batches),
            "aside": lambda: aside(now(), live.current, batches=batches),
            "exports": lambda: make_next(self._export_writer, now=now(), batches=batches),
            "trials": lambda: driver.resume_due(now(), batches=batches),
            "campaigns": due(entering.look_due),
            "campaign_steps": due(running.say_due),
            "early": due(apply_early),
            "unreachable": self._ask_again,
            "alerts": lambda: alerts.tell_due(now()),
        }

    def _seldom(self) -> list[tuple[str, float, Job]]:
        """What asks others, or looks at whole tables, has a rhythm of its own."""
        tick, every, now = self._tick, self._sweep_every, self._clock.now
        slow = max(tick, 1.0) * 12
        # What is shown of today is never older than a minute, a round of its own included.
        soon = min(max(tick, 1.0) * 4, 20.0)
        seldom = max(tick, every.total_seconds() / 24)
        # Half a minute of asking: thousands who never came in are looked at within hours.
        outside = partial(memberships.sweep_outside, self._gateway, every=every, limit=1000)
        return [
            ("sweep_outside", seldom, self._due(outside)),
            ("deliverable", slow, self._due(watch_due)),
            ("leaks", slow, lambda: leaks.tell_due(now())),
            ("stars", slow, self._settle_missed),
            ("broadcast_reports", slow, lambda: tell_week(now())),
            ("exit_surveys", slow, self._ask_why),
            ("admin_reports", slow, self._report),
            ("unusual", slow, self._watch),
            ("survey_offers", slow, self._offer_survey),
            ("gram_rate", max(tick, 60.0), lambda: remember_rate(self._gram_rate)),
            ("housekeeping", slow, self._housekeeping),
            ("books", slow, self._check_books),
            ("rollup", soon, lambda: roll_due(now(), self._live.current)),
        ]

    async def _ask_again(self) -> int:
        return await self._batches.at_once(
            "unreachable",
            lambda chosen: ask_again(*chosen),
            lambda chosen: unreached(*chosen),
            now=self._clock.now(),
        )

    async def _ask_why(self) -> int:
        return await ask_due(now=self._clock.now(), policy=self._live.current)

    async def _report(self) -> int:
        return await report_due(now=self._clock.now(), policy=self._live.current)

    async def _watch(self) -> int:
        return await watch_unusual(now=self._clock.now(), policy=self._live.current)

    async def _offer_survey(self) -> int:
        return await offer_due(now=self._clock.now(), policy=self._live.current)

    async def _settle_missed(self) -> int:
        charges, now = await self._unread_charges(), self._clock.now()
        return await take_list(charges, now=now, policy=self._live.current, batches=self._batches)

    async def _check_books(self) -> int:
        found = await reconciliation.check_due(
            self._clock,
            policy=self._live.current,
            may_go_on=self._may_go_on,
            batches=self._batches,
        )
        for one in found:
            log.warning("books_disagree", rule=one.rule, count=one.count, examples=one.examples)
        return len(found)

    async def _look(self, jobs: dict[str, Job]) -> None:
        """Begin the jobs that have something to do, or may end a trouble of theirs."""
        if not self._is_leader():
            return
        self._alive()
        with self._until_it_ends():
            try:
                due = await self._questions.due(
                    self._clock.now(), self._live.current, self._batches.resting
                )
            except asyncio.CancelledError:
                log.debug("job_cut_short", job="tick")
                return
            except Exception as trouble:
                # Each job meets it for itself, and tells it.
                log.warning("tick_unasked", error=type(trouble).__name__)
                due = set(jobs)
        for name, job in jobs.items():
            troubled = name in self._failing or name in self._rests
            if name not in due and not troubled and not self._batches.remembers(name):
                continue
            before = self._under_way.get(name)
            if self._may_go_on() and (before is None or before.done()):
                self._under_way[name] = asyncio.create_task(self._run(name, job))

    @contextmanager
    def _until_it_ends(self) -> Iterator[None]:
        """The end of the ticks waits for this task."""
        task = asyncio.current_task()
        assert task is not None
        self._running.add(task)
        try:
            yield
        finally:
            self._running.discard(task)

    def _may_go_on(self) -> bool:
        return self._is_leader() and self._scheduler is not None

    async def _run(self, name: str, job: Job) -> None:
        rest = self._rests.get(name)
        if rest is not None and rest.until > monotonic():
            return
        task = asyncio.current_task()
        assert task is not None
        self._alive()
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        try:
            with patient(LONGEST_STATEMENT if name in _LONG else STATEMENT):
                for _ in range(1 if name in _ONE_ROUND else _ROUNDS):
                    if not self._is_leader() or not await job():
                        break
        except asyncio.CancelledError:
            # The scheduler was stopped: its transaction was rolled back, and that is no error.
            log.debug("job_cut_short", job=name)
        except Exception as trouble:
            await self._note(name, trouble)
        else:
            if self._rests.pop(name, None) is not None:
                log.info("job_works_again", job=name)
            await self._tell_over(name)

    async def _note(self, name: str, trouble: Exception) -> None:
        """The next tick does what this one left: everything that is due is found in tables."""
        meaning, failure = meaning_of(trouble), classify(trouble)
        if meaning is Meaning.METHOD_UNKNOWN:
            # The server is older than the question, and no tick will make it younger.
            rest = self._lets_rest(name, _UNKNOWN_RESTS)
            log.warning("job_rests", job=name, error=describe(trouble), seconds=rest)
            await self._tell(name, trouble)
        elif isinstance(trouble, CUT_OFF):
            # The database went away under it. /readyz and the replica's own line say so loudly.
            log.warning("job_cut_off", job=name, error=type(trouble).__name__)
        elif failure is not None and failure.is_everybodys:
            log.warning("job_put_off", job=name, error=type(trouble).__name__)
        elif isinstance(trouble, ChatActionRefused) or meaning is not None:
            rest = self._lets_rest(name, _LONGEST_REST)
            log.warning("job_refused", job=name, error=describe(trouble), seconds=rest)
        else:
            rest = self._lets_rest(name, _LONGEST_REST)
            log.error("job_failed", job=name, seconds=rest, exc_info=trouble)
            await self._tell(name, trouble)

    def _lets_rest(self, name: str, longest: float) -> float:
        """The job begins again after a tick, then two, four … up to the longest rest."""
        before = self._rests.get(name)
        failures = before.failures + 1 if before else 1
        rest = min(max(self._tick, 1.0) * 2.0 ** min(failures - 1, 30), longest)
        self._rests[name] = Rest(failures, monotonic() + rest)
        return rest

    async def _tell(self, name: str, trouble: Exception) -> None:
        quiet = max(alerts.QUIET, timedelta(seconds=3 * self._every[name]))
        self._failing.add(name)
        with suppress(*CUT_OFF):
            await alerts.trouble(
                AlertKind.JOBS, name, describe(trouble), self._clock.now(), quiet=quiet
            )

    async def _tell_over(self, name: str) -> None:
        """Costs nothing for a job that did not fail here; another leader's failure ends quietly."""
        if name in self._failing:
            with suppress(*CUT_OFF):
                await alerts.over(AlertKind.JOBS, name)
                self._failing.discard(name)


def _soon(seconds: float) -> datetime:
    """A new leader does at once what is due."""
    return datetime.now(UTC) + timedelta(seconds=min(seconds, 1.0))
