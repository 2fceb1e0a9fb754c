"""One leader among the replicas: who runs the scheduler and the polling.

The lease is a row moved by one conditional UPDATE on the database's clock. A leader that could not
renew in time is none any more by its own monotonic clock, before another can be one.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import structlog

from bot.database.replicas import TROUBLE, WITH_ALIVE, Replica

log = structlog.get_logger(__name__)

Callback = Callable[[], Awaitable[None]]

# $1 replica lease, $2 name, $3 this replica, $4 lease, $5 whether we lead without interruption.
_CAMPAIGN = f"""{WITH_ALIVE}
INSERT INTO leases AS l (name, holder, term, lease_until)
VALUES ($2, $3, 1, clock_timestamp() + make_interval(secs => $4::float8))
ON CONFLICT (name) DO UPDATE
SET holder = $3, lease_until = EXCLUDED.lease_until,
    term = CASE WHEN l.holder = $3 AND $5::bool THEN l.term ELSE l.term + 1 END
WHERE l.holder IS NULL OR l.holder = $3 OR l.lease_until < clock_timestamp()
   OR l.holder NOT IN (SELECT id FROM alive)
RETURNING term"""  # noqa: S608 (two constants)
_STOPPING = "stopping"
_RESIGN = """
UPDATE leases SET holder = NULL, lease_until = clock_timestamp()
WHERE name = $1 AND holder = $2"""


@dataclass(frozen=True, slots=True)
class LeaseTerms:
    """How long a leader may stay silent, and how often it renews."""

    lease: float = 3.0
    renew_every: float = 1.0


class Leadership:
    """Campaigns for the lease and tells by callbacks when it was won and when it was lost.

    The callbacks run one after the other and never delay the renewal. A loss cancels an `on_gain`
    that is still running, and `on_loss` must cope with a gain that was cut short.
    """

    def __init__(
        self,
        replica: Replica,
        *,
        on_gain: Callback,
        on_loss: Callback,
        terms: LeaseTerms | None = None,
        name: str = "leader",
    ) -> None:
        self.term = 0
        self._replica = replica
        self._on_gain = on_gain
        self._on_loss = on_loss
        self._terms = terms or LeaseTerms()
        self._name = name
        self._leading = False
        self._deadline = 0.0
        self._life = 0
        self._refused = False
        self._turn = asyncio.Lock()
        self._gain: asyncio.Task[None] | None = None
        self._duties: set[asyncio.Task[None]] = set()
        self._campaigner: asyncio.Task[None] | None = None

    def is_leader(self) -> bool:
        """Ask this right before everything the leader does: it needs no network to say no."""
        in_time = time.monotonic() < self._deadline
        return self._leading and in_time and self._replica.lives(self._life)

    async def start(self) -> None:
        self._campaigner = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """End the duties, then hand the lease back, so that the next leader need not wait."""
        if self._campaigner is not None:
            self._campaigner.cancel()
            await asyncio.gather(self._campaigner, return_exceptions=True)
        was_leading = self._leading
        self._step_down(_STOPPING)
        await asyncio.gather(*self._duties)
        if was_leading:
            await self._resign()

    async def _run(self) -> None:
        while True:
            await self._campaign()
            if self._refused:
                # Our duties could not begin here; another replica may have more luck meanwhile.
                self._refused = False
                self._step_down("its duties could not begin")
                await self._resign()
                await asyncio.sleep(self._terms.lease)
            await asyncio.sleep(self._pause())

    def _pause(self) -> float:
        if not self._leading:
            return self._terms.renew_every / 2
        left = self._deadline - time.monotonic()
        return min(self._terms.renew_every, max(left, 0.01))

    async def _campaign(self) -> None:
        if self._leading and not self.is_leader():
            self._step_down("the lease could not be renewed in time")
        before, life = time.monotonic(), self._replica.life
        patience = self._deadline - before if self._leading else self._terms.lease
        try:
            row = await self._replica.fetchrow(
                _CAMPAIGN,
                self._replica.pulse.lease,
                self._name,
                self._replica.id,
                self._terms.lease,
                self._leading,
                within=patience,
            )
        except TROUBLE as error:
            log.warning("campaign_failed", name=self._name, error=type(error).__name__)
            return
        if row is None:
            self._step_down("another replica holds the lease")
            return
        self.term, self._deadline, self._life = row["term"], before + self._terms.lease, life
        if not self._leading:
            self._leading = True
            log.info("leadership_gained", name=self._name, term=self.term)
            self._gain = self._begin(self._gained())

    def _step_down(self, why: str) -> None:
        if not self._leading:
            return
        self._leading, self._deadline = False, 0.0
        # To end on purpose is no trouble; everything else an operator may want to look into.
        tell = log.info if why == _STOPPING else log.warning
        tell("leadership_lost", name=self._name, term=self.term, why=why)
        if self._gain is not None:
            self._gain.cancel()
        self._begin(self._lost())

    def _begin(self, duty: Awaitable[None]) -> asyncio.Task[None]:
        task = asyncio.ensure_future(duty)
        self._duties.add(task)
        task.add_done_callback(self._duties.discard)
        return task

    async def _gained(self) -> None:
        try:
            async with self._turn:
                await self._on_gain()
        except asyncio.CancelledError:
            log.info("leadership_gain_cut_short", name=self._name)
        except Exception:
            log.exception("leadership_duties_failed", name=self._name)
            self._refused = True

    async def _lost(self) -> None:
        try:
            async with self._turn:
                await self._on_loss()
        except Exception:
            log.exception("leadership_end_failed", name=self._name)

    async def _resign(self) -> None:
        try:
            await self._replica.fetchrow(_RESIGN, self._name, self._replica.id, within=2)
        except TROUBLE as error:
            log.warning("resignation_failed", name=self._name, error=type(error).__name__)
