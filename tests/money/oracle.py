"""The oracle: random histories of all verbs, against a model that was written without them.

Each history is played event by event with the real verbs on the migrated PostgreSQL, and given to
the plain model (tests/properties/money_model.py) at the same time. After every step both have to
say the same: rights, subscription, mirrors, entries, balances and ledger; and the books agree
whenever time has passed and no tick has come yet. In the suite a short form
runs with fixed seeds; the long form is a command of its own, which shrinks what it finds:

    python -m tests.money.oracle --seeds 2000 [--first 0] [--size 30] [--scope everything]
"""

import argparse
import asyncio
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from bot.database import orm
from bot.database.migrations import migrate
from services.reconciliation.reconciliation import Finding, check
from services.timeline.state import State as Computed
from tests.database_server import SessionServer
from tests.money import funnel
from tests.money.player import Player, Seen, enters, leaves
from tests.properties.money_histories import SCOPES, History, random_history
from tests.properties.money_model import Shop
from tests.properties.money_model_events import Event, Kind, Outcome, State, Totals


@dataclass(frozen=True)
class Disagreement:
    """Where the shop and the model part, and how far the history had come."""

    event: Event
    about: str
    shop: Any
    model: Any
    steps: int

    def __str__(self) -> str:
        told = f"{type(self.event).__name__} at {self.event.learned_at:%Y-%m-%d %H:%M:%S}"
        return f"{told}, {self.about}:\n  shop  {self.shop}\n  model {self.model}"


#: What the books find of ticks that did not come.
WAITS_FOR_TICKS = frozenset({"reminder-astray", "transfer-forgotten"})


@dataclass(frozen=True)
class _RightState:
    """A clock that stands still."""

    moment: datetime

    def now(self) -> datetime:
        return self.moment


@dataclass
class Figures:
    """How much was played."""

    histories: int = 0
    steps: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    found: list[tuple[int, Disagreement]] = field(default_factory=list)


async def played(history: History, figures: Figures | None = None) -> Disagreement | None:
    """Play a history to its end, or to the first step at which both say different things."""
    player = await enters(history)
    try:
        return await _played(player, history, figures or Figures())
    finally:
        await leaves()


async def _played(player: Player, history: History, figures: Figures) -> Disagreement | None:
    model, tally = history.shop(), funnel.Tally(history)
    for number, event in enumerate(history.events):
        if event.learned_at > player.now and (
            broken := await _books(event.learned_at, is_due=True)
        ):
            return Disagreement(event, "the books before the ticks", broken, [], number + 1)
        try:
            kind = await player.play(event)
        except Exception as fault:
            return Disagreement(event, f"a fault, {type(fault).__name__}", fault, "", number + 1)
        if kind is None:
            await player.tick()
            model.tick(event.learned_at)
            continue
        outcome = model.apply(event)
        figures.steps += 1
        figures.kinds[f"{type(event).__name__} {kind}"] += 1
        tally.hears(event, outcome)
        apart = await _apart(player, model, kind, outcome, tally)
        if apart is not None:
            return Disagreement(event, *apart, number + 1)
    figures.histories += 1
    if broken := await _books(player.now):
        return Disagreement(history.events[-1], "the books", broken, [], len(history.events))
    return None


async def _books(now: datetime, *, is_due: bool = False) -> list[Finding]:
    """What the books find; `is_due` is before the ticks, when reminders may be due since long."""
    found = await check(_RightState(now))
    return [one for one in found if not (is_due and one.rule in WAITS_FOR_TICKS)]


async def _apart(
    player: Player, model: Shop, kind: Kind, outcome: Outcome, tally: funnel.Tally
) -> tuple[str, Any, Any] | None:
    """The first thing about which both say something different."""
    if not _same_kind(kind, outcome.kind):
        return "what became of it", kind, outcome
    seen, state = await player.seen(), model.state(player.now)
    computed = await player.computed()
    counted = await funnel.disagreements(tally, player.member.user.id)
    told = (*_compared(seen, state, player), *_by_facts(seen, computed), *counted)
    for about, one, other in told:
        if one != other:
            return about, one, other
    return None


def _same_kind(one: Kind, other: Kind) -> bool:
    """Some answers differ only in words; whether anything has changed is compared anyhow."""
    alike = ({Kind.DONE, Kind.REPEATED}, {Kind.REFUSED, Kind.REPEATED}, {Kind.DONE, Kind.WAITS})
    return one is other or {one, other} in alike


def _compared(seen: Seen, state: State, player: Player) -> Sequence[tuple[str, Any, Any]]:
    member_status = {name: one for name, one in state.plans.items() if one.access}
    waits = any(one.proof for one in player.checkouts.values())
    ends = {name: (end, None if waits else until) for name, (_, end, until) in seen.plans.items()}
    row = state.row
    active = row is not None and row.active
    return (
        ("plans that stand", sorted(seen.plans), sorted(member_status)),
        # While a proof is under review it is open until when the access stands.
        (
            "their ends",
            ends,
            {n: (one.end, None if waits else one.access_until) for n, one in member_status.items()},
        ),
        ("the row", seen.row, row),
        (
            "the mirrors",
            seen.mirror,
            (active, row.plan if row and active else None, row.end if row and active else None),
        ),
        ("balances", seen.balance, state.balance),
        ("the ledger", _moved(seen.ledger), _moved(state.ledger)),
        ("entries", _inside(seen), {name: name in state.may_be_in for name in seen.entries}),
    )


def _moved(ledger: dict[str, Totals]) -> dict[str, Totals]:
    """Without the currencies in which nothing has moved."""
    nothing = Totals(0, {}, 0, 0, 0, 0)
    return {currency: totals for currency, totals in ledger.items() if totals != nothing}


def _inside(seen: Seen) -> dict[str, bool]:
    return {name: answer in ("protected", "running") for name, answer in seen.entries.items()}


def _by_facts(seen: Seen, computed: Computed) -> Sequence[tuple[str, Any, Any]]:
    """What the facts say must be what the tables say, whichever of the two writers wrote them."""
    of_facts = {name: (one.payable, one.spend_only) for name, one in computed.balances.items()}
    return (
        (
            "balances by facts and by ledger",
            of_facts,
            {n: tuple(p) for n, p in seen.balance.items()},
        ),
    )


async def shrunk(history: History, found: Disagreement) -> tuple[History, Disagreement]:
    """The same disagreement with as few events as possible."""
    events = list(history.events[: found.steps])
    size = max(1, len(events) // 2)
    while size:
        at = len(events) - size
        while at >= 0:
            fewer = replace(history, events=tuple(events[:at] + events[at + size :]))
            again = await played(fewer)
            if again is not None and again.about == found.about:
                events, found = list(fewer.events[: again.steps]), again
                at = min(at, len(events))
            at -= size
        size //= 2
    return replace(history, events=tuple(events)), found


def script(history: History, start: datetime | None = None) -> str:
    """A history as a reader can follow it."""
    lines = []
    for event in history.events:
        words = {k: v for k, v in vars(event).items() if k not in ("learned_at", "key")}
        told = ", ".join(f"{k}={_short(v)}" for k, v in words.items() if v is not None)
        lines.append(
            f"{event.learned_at:%Y-%m-%d %H:%M:%S} {event.key:>4} {type(event).__name__}({told})"
        )
    return "\n".join(lines)


def _short(value: Any) -> str:
    return f"{value:%m-%d %H:%M:%S}" if isinstance(value, datetime) else str(value)


async def run(first: int, seeds: int, size: int, scope: str, stop_after: int) -> Figures:
    figures, began = Figures(), time.monotonic()
    for seed in range(first, first + seeds):
        history = random_history(seed, size, SCOPES[scope])
        found = await played(history, figures)
        if found is not None:
            shorter, found = await shrunk(history, found)
            figures.found.append((seed, found))
            print(f"\n--- seed {seed}\n{script(shorter)}\n{found}", flush=True)
            if len(figures.found) >= stop_after:
                break
        if (seed - first) % 100 == 99:
            print(
                f"{seed + 1 - first} seeds, {figures.steps} steps,"
                f" {time.monotonic() - began:.0f} s",
                flush=True,
            )
    return figures


async def main(arguments: argparse.Namespace) -> int:
    async with SessionServer() as server:
        await server.template_database(migrate)
        url = await server.fresh_database()
        await orm.connect(url, max_size=4)
        try:
            figures = await run(
                arguments.first, arguments.seeds, arguments.size, arguments.scope, arguments.stop
            )
        finally:
            await orm.close()
            await server.drop_database(url)
    print(f"{figures.histories} histories, {figures.steps} steps, {len(figures.found)} disagree")
    for kind, count in sorted(figures.kinds.items()):
        print(f"  {count:6} {kind}")
    return 1 if figures.found else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=200)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--size", type=int, default=30)
    parser.add_argument("--scope", choices=sorted(SCOPES), default="everything")
    parser.add_argument("--stop", type=int, default=5, help="stop after so many disagreements")
    sys.exit(asyncio.run(main(parser.parse_args())))
