"""What happens by the clock: every verb that does all that is due, and what a tick asks first.

`bot/scheduler.py` says when each of them runs, and what becomes of it when it fails.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any, Protocol

import structlog

from services import alerts, sessions
from services.admin_notices.reporting import report_due
from services.admin_notices.watching import watch_due as watch_unusual
from services.analytics.rollup.rolling import roll_due
from services.batches import Batches
from services.broadcasts.reports import tell_week
from services.campaigns import entering, running
from services.channels import health, leaks, memberships, removals, requests, tags
from services.channels.gateway import ChatGateway
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
from services.privacy import own_data, steps
from services.privacy.own_data import OwnDataWriter, WordsFor
from services.reconciliation import reconciliation
from services.recovery import steps as lost_accounts
from services.settings.live import LivePolicy
from services.setup.sale import watch_due
from services.subscriptions import reminders
from services.support import waiting
from services.surveys.offering import offer_due
from services.timeline import expiry
from services.ton import claims, connecting, proposals, wallets
from services.ton.subdomains import asking, ending, parents, watching
from services.ton.subdomains.reading import SubdomainReader
from services.trial import driver

log = structlog.get_logger(__name__)

Job = Callable[[], Awaitable[int]]
#: What asks Telegram, or looks at the same rows again, does a little each tick.
ONE_ROUND = frozenset(
    {
        *("entries", "removals", "rights", "sweep", "tags", "stars", "sweep_outside"),
        *("leaks", "housekeeping", "books", "unreachable", "names", "domains"),
        *("subdomains", "parents", "holdings"),
    }
)
#: What reads whole tables, with statements that take their time.
LONG = frozenset({"housekeeping", "books", "exports", "rollup", "forgettings", "own_data"})


class Writer(ExportWriter, OwnDataWriter, Protocol):
    """Writes files in processes of their own."""


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
            *(driver.UNFINISHED, entering.LOOKS, running.STEPS, steps.DUE, own_data.NEXT),
            *(wallets.DUE, connecting.DUE, proposals.DUE, watching.DUE, lost_accounts.DUE),
            *(claims.EXPIRING, asking.DUE),
        ]
    )


@dataclass(frozen=True)
class Jobs:
    """What a leader does by the clock, and what that needs of the program."""

    clock: Clock
    live: LivePolicy
    gateway: ChatGateway
    batches: Batches
    #: Seconds between two looks.
    tick: float
    sweep_every: timedelta
    housekeeping: Job
    refresh_names: Job
    check_domains: Job
    subdomains: SubdomainReader
    check_holdings: Job
    unread_charges: Callable[[], Awaitable[Sequence[Charge | StarsBack]]]
    gram_rate: RateSource
    writer: Writer
    own_data_words: WordsFor
    tag_words: tags.TagWords

    def _due(self, verb: Callable[..., Awaitable[int]], **more: Any) -> Job:
        return lambda: verb(
            now=self.clock.now(), policy=self.live.current, batches=self.batches, **more
        )

    def _by_rules(self, verb: Callable[..., Awaitable[int]]) -> Job:
        return lambda: verb(now=self.clock.now(), policy=self.live.current)

    def asked(self) -> dict[str, Job]:
        """What a tick begins when it is due, by the name that its questions bear."""
        now, live, gateway = self.clock.now, self.live, self.gateway
        every, batches, due = self.sweep_every, self.batches, self._due
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
            "tags": due(partial(tags.tag_due, gateway, self.tag_words)),
            "courses": lambda: starts.tell_due(now=now(), batches=batches),
            "moved_courses": lambda: moving.follow_moved(now(), batches=batches),
            "seats": due(waitlist.offers_due),
            "transfers": lambda: transfers(now(), live.current, batches=batches),
            "aside": lambda: aside(now(), live.current, batches=batches),
            "exports": lambda: make_next(self.writer, now=now(), batches=batches),
            "trials": lambda: driver.resume_due(now(), batches=batches),
            "campaigns": due(entering.look_due),
            "campaign_steps": due(running.say_due),
            "forgettings": due(steps.go_on_due),
            "own_data": self._make_own_data,
            "wallets": due(wallets.settle_due),
            "connects": due(connecting.settle_due),
            "proposals": self._by_rules(proposals.settle_due),
            "subdomains": lambda: watching.Watch(self.subdomains, self.clock).look_due(batches),
            "asked_names": lambda: asking.settle_due(now()),
            "recoveries": due(lost_accounts.go_on_due),
            "claims": lambda: claims.expire_due(now(), batches=batches),
            "early": due(apply_early),
            "unreachable": self._ask_again,
            "alerts": lambda: alerts.tell_due(now()),
        }

    def seldom(self, may_go_on: Callable[[], bool]) -> list[tuple[str, float, Job]]:
        """What asks others, or looks at whole tables, each with its own rhythm in seconds.

        The books are read for as long as they `may_go_on`.
        """
        tick, every, now = self.tick, self.sweep_every, self.clock.now
        slow = max(tick, 1.0) * 12
        # What is shown of today is never older than a minute, a round of its own included.
        soon = max(tick, min(max(tick, 1.0) * 4, 20.0))
        seldom = max(tick, every.total_seconds() / 24)
        # Half a minute of asking: thousands who never came in are looked at within hours.
        outside = partial(memberships.sweep_outside, self.gateway, every=every, limit=1000)
        return [
            ("sweep_outside", seldom, self._due(outside)),
            ("deliverable", slow, self._due(watch_due)),
            ("leaks", slow, lambda: leaks.tell_due(now())),
            ("stars", slow, self._settle_missed),
            ("broadcast_reports", slow, lambda: tell_week(now())),
            ("exit_surveys", slow, self._by_rules(ask_due)),
            ("survey_offers", slow, self._by_rules(offer_due)),
            ("admin_reports", slow, self._by_rules(report_due)),
            ("unusual", slow, self._by_rules(watch_unusual)),
            ("gram_rate", max(tick, 60.0), lambda: remember_rate(self.gram_rate)),
            ("names", max(tick, 60.0), self.refresh_names),
            ("domains", slow, self.check_domains),
            ("parents", slow, self._check_parents),
            ("subdomain_ends", slow, self._due(ending.judge_due)),
            ("holdings", slow, self.check_holdings),
            ("housekeeping", slow, self.housekeeping),
            ("books", slow, partial(self._check_books, may_go_on)),
            ("rollup", soon, lambda: roll_due(now(), self.live.current)),
        ]

    async def _check_parents(self) -> int:
        return await parents.check_due(self.subdomains, self.clock, self.live.current.names_domain)

    async def _ask_again(self) -> int:
        return await self.batches.at_once(
            "unreachable",
            lambda chosen: ask_again(*chosen),
            lambda chosen: unreached(*chosen),
            now=self.clock.now(),
        )

    async def _make_own_data(self) -> int:
        now, words = self.clock.now(), self.own_data_words
        return await own_data.make_next(self.writer, words, now=now, batches=self.batches)

    async def _settle_missed(self) -> int:
        charges, now = await self.unread_charges(), self.clock.now()
        return await take_list(charges, now=now, policy=self.live.current, batches=self.batches)

    async def _check_books(self, may_go_on: Callable[[], bool]) -> int:
        policy, batches = self.live.current, self.batches
        found = await reconciliation.check_due(
            self.clock, policy=policy, may_go_on=may_go_on, batches=batches
        )
        for one in found:
            log.warning("books_disagree", rule=one.rule, count=one.count, examples=one.examples)
        return len(found)
