"""When things happen: APScheduler on the leader; what happens stands in `bot/jobs.py`.

Every job is harmless to repeat and to run twice at once, so a leader that was paused and wakes up
has no second effect. Each looks at `is_leader` first and leaves what it did not reach to the next.
A tick asks in one statement which jobs have something to do, and begins those.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from time import monotonic

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from bot.database.lines import STATEMENT, patient
from bot.database.orm import CUT_OFF
from bot.jobs import LONG, ONE_ROUND, Job, Jobs, questions
from bot.limits import LONGEST_STATEMENT
from bot.redaction import describe
from handlers.meanings import Meaning, classify, meaning_of
from models.alerts import AlertKind
from services import alerts
from services.channels.gateway import ChatActionRefused

log = structlog.get_logger(__name__)

#: A job on tables goes on while there is more to do, but never for ever.
_ROUNDS = 200
#: What fails by itself, or asks what the server does not know, rests so long at most (seconds).
_LONGEST_REST, _UNKNOWN_RESTS = 60.0, 3600.0
#: For how long, in seconds, the end waits for jobs under way.
_PATIENCE = 4.0


@dataclass(frozen=True)
class Rest:
    """A job that failed so often, one time after the other, rests until this monotonic moment."""

    failures: int
    until: float


class Scheduler:
    """The ticks of one leader."""

    def __init__(
        self,
        jobs: Jobs,
        *,
        is_leader: Callable[[], bool],
        alive: Callable[[], None] = lambda: None,
    ) -> None:
        self._jobs = jobs
        self._is_leader = is_leader
        self._alive = alive
        self._clock, self._live, self._batches = jobs.clock, jobs.live, jobs.batches
        self._tick = jobs.tick
        self._questions = questions(jobs.sweep_every)
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
        jobs = self._jobs.asked()
        # What is not asked for would never begin.
        assert jobs.keys() == self._questions.jobs
        self._every = dict.fromkeys(jobs, self._tick)
        looks = ("tick", self._tick, partial(self._look, jobs))
        seldom = [
            (name, every, partial(self._run, name, job))
            for name, every, job in self._jobs.seldom(self._may_go_on)
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
            with patient(LONGEST_STATEMENT if name in LONG else STATEMENT):
                for _ in range(1 if name in ONE_ROUND else _ROUNDS):
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
