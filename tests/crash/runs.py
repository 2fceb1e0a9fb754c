"""Runs of journeys: one without a kill, to learn the points, and one for each point."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import time
from collections import Counter
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from pathlib import Path

from tests.crash.agreement import (
    Texts,
    disagreements,
    newest_message,
    texts_since,
    told_since,
    unwritten_links,
)
from tests.crash.journeys import Journey, Trip
from tests.crash.truth import Truth, truth_of
from tests.harness.house import House, open_house
from tests.harness.nursery import ForkedBot, Nursery

#: Runs without a kill; a point that not all of them passed depends on chance and is left out.
REHEARSALS = 3
#: How messages are claimed together depends a little on chance, so a missed point is tried again.
TRIES = 5
#: How the line of a point ends at which the bot died.
DEATH = "| dies"
#: What notes that calls were made, and whether it notes only one of them.
SENT = {"write inbox.finish": False, "write outbox.settle": True}
MADE = {"write admission.channel_entries": False, "commit admission.channel_entries": False}
#: For how long a new process may take to be there.
BIRTH = 60.0


@dataclass(frozen=True)
class Point:
    """A moment in a journey: `stage | what [occasion] | before or after | how manieth`."""

    journey: Journey
    name: str


@dataclass
class Outcome:
    """What came of a run; `wrong` is empty when everything agrees.

    A run neither killed nor failed was sent to a point that chance decides about.
    """

    passed: list[str] = field(default_factory=list)
    # What stands on the screens at the end, and every wording that ever stood there.
    texts: dict[str, Texts] = field(default_factory=dict)
    told: dict[str, set[str]] = field(default_factory=dict)
    # What the member's facts and ledger hold.
    truth: Truth = field(default_factory=Truth)
    wrong: list[str] = field(default_factory=list)
    repeated: int = 0
    unwritten_links: int = 0
    seconds: float = 0.0

    @property
    def died(self) -> bool:
        return any(line.endswith(DEATH) for line in self.passed)


class Fate:
    """The file by which the bot learns where to be killed."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._log = path.with_name(path.name + ".log")
        self._runs = count(1)
        self._run = 0
        self.target = ""
        self.stage = ""
        self._write()

    def next_run(self, target: str) -> None:
        self._run = next(self._runs)
        self.target = target
        self.enter("")

    def enter(self, stage: str) -> None:
        self.stage = stage
        self._write()

    def spare(self) -> None:
        self.target = ""
        self._write()

    def passed(self) -> list[str]:
        """The points of this run, in the order in which they were passed."""
        lines = self._log.read_text().splitlines() if self._log.exists() else []
        mine = f"{self._run} | "
        return [line.removeprefix(mine) for line in lines if line.startswith(mine)]

    def _write(self) -> None:
        fresh = self.path.with_name(self.path.name + ".new")
        fresh.write_text(f"{self._run}\n{self.stage}\n{self.target}")
        fresh.replace(self.path)


class Theatre:
    """A house whose bot is killed on order, and what each journey looks like when it does not."""

    def __init__(self, house: House, fate: Fate) -> None:
        self.house = house
        self.rehearsals = REHEARSALS
        self._fate = fate
        self._rehearsed: dict[str, Outcome] = {}

    async def points(self, journey: Journey) -> list[Point]:
        """Every point of a journey's deadly stages, learned by living through it undisturbed."""
        return [Point(journey, name) for name in (await self.rehearse(journey)).passed]

    async def rehearse(self, journey: Journey) -> Outcome:
        if journey.name not in self._rehearsed:
            runs = [await self._run(journey, "") for _ in range(self.rehearsals)]
            if wrong := [line for run in runs for line in run.wrong]:
                raise AssertionError(f"{journey.name} fails without any death: {wrong}")
            certain = set.intersection(*(set(run.passed) for run in runs))
            runs[0].passed = [name for name in runs[0].passed if name in certain]
            self._rehearsed[journey.name] = runs[0]
        return self._rehearsed[journey.name]

    async def die_at(self, point: Point, tries: int = TRIES) -> Outcome:
        """Live through the journey with a kill at the point, and compare with the rehearsal."""
        usual = await self.rehearse(point.journey)
        for _ in range(tries):
            began = time.monotonic()
            outcome = await self._run(point.journey, point.name)
            outcome.seconds = time.monotonic() - began
            _compare(outcome, usual)
            if outcome.died or outcome.wrong:
                return outcome
        # What one more rehearsal does not pass either is left to chance, and nothing was killed
        # there.
        rehearsed = (await self._run(point.journey, "")).passed
        if point.name in rehearsed or point.name not in usual.passed:
            outcome.wrong.append(f"the point was not reached in {tries} tries")
        return outcome

    async def _run(self, journey: Journey, target: str) -> Outcome:
        self._fate.next_run(target)
        trip = Trip(self.house, await self.house.member(), journey.plan)
        await self.house.rests()
        listeners = {"member": trip.member, "admin": self.house.admin, "other": self.house.second}
        marks = {name: await newest_message(person) for name, person in listeners.items()}
        call = await self.house.sandbox.journal_mark()
        since = max(update["update_id"] for update in await self.house.sandbox.updates())
        guardian = asyncio.create_task(self._raise_again())
        try:
            await self._play(journey, trip)
        except AssertionError as error:
            return Outcome(self._fate.passed(), wrong=[str(error)])
        finally:
            await self._dismiss(guardian)
        return Outcome(
            passed=self._fate.passed(),
            texts={
                name: await texts_since(person, marks[name]) for name, person in listeners.items()
            },
            told={
                name: await told_since(self.house, person, call)
                for name, person in listeners.items()
            },
            truth=await truth_of(self.house, trip.member),
            wrong=await disagreements(trip, journey.expected, since),
            unwritten_links=await unwritten_links(trip),
        )

    async def _play(self, journey: Journey, trip: Trip) -> None:
        for stage in journey.stages:
            self._fate.enter(stage.name if stage.deadly else "")
            await stage.play(trip)
            await self.house.rests()
            self._fate.enter("")

    async def _raise_again(self) -> None:
        """When the bot has died, start it, and let it live this time."""
        code = await self.house.bot.ends(within=3600)
        assert code == -signal.SIGKILL, f"the bot ended by itself with {code}"
        self._fate.spare()
        await self.house.bot.start()

    async def _dismiss(self, guardian: asyncio.Task[None]) -> None:
        """End the watch; if the bot died at the very end, it has to be there for the next run."""
        self._fate.enter("")
        if any(line.endswith(DEATH) for line in self._fate.passed()) or guardian.done():
            await asyncio.wait_for(guardian, BIRTH)
            return
        guardian.cancel()
        await asyncio.gather(guardian, return_exceptions=True)


def _compare(outcome: Outcome, usual: Outcome) -> None:
    """All people got what they get without a kill; again only what was not noted.

    There is no key against repeating a call to Telegram, so one whose answer was not written down
    when the process died may go out once more.
    """
    if not outcome.texts:
        return
    if outcome.truth != usual.truth:
        outcome.wrong.append(f"facts and ledger: {outcome.truth}, expected {usual.truth}")
    extra = Counter[str]()
    for who, texts in outcome.texts.items():
        for text in (usual.texts[who] - texts).elements():
            outcome.wrong.append(f"{who} was never told: {text}")
        for text in outcome.told[who] - usual.told[who]:
            outcome.wrong.append(f"{who} was told something else: {text}")
        extra += texts - usual.texts[who]
    outcome.repeated = extra.total()
    allowed = unnoted(outcome.passed, "call send", SENT)
    if outcome.repeated > allowed:
        told = "; ".join(extra)
        outcome.wrong.append(f"told {outcome.repeated} times too often, {allowed} allowed: {told}")
    if outcome.unwritten_links > unnoted(outcome.passed, "call createChatInviteLink", MADE):
        outcome.wrong.append(f"{outcome.unwritten_links} links that no table knows")


def unnoted(passed: list[str], call: str, notes: Mapping[str, bool]) -> int:
    """How many such calls had been sent to Telegram without a note of it at the kill."""
    open_calls = Counter[str]()
    for line in passed:
        _, what, side, _, *death = line.split(" | ")
        operation, _, occasion = what.partition(" [")
        if operation.startswith(call) and side == "before" and not death:
            open_calls[occasion] += 1
        if operation in notes and side == "after":
            # Several messages of a kind may be under way, each with a note of its own.
            noted_alone = notes[operation] and open_calls[occasion] > 0
            open_calls[occasion] -= 1 if noted_alone else open_calls[occasion]
        if death:
            return open_calls.total()
    return 0


@contextlib.asynccontextmanager
async def open_theatre(nursery: Nursery, url: str, directory: Path) -> AsyncIterator[Theatre]:
    fate = Fate(directory / "fate")
    # The sweep looks at everything once in a while; here it would only come at random moments.
    settings = {"CRASH_FILE": str(fate.path), "SWEEP_HOURS": "8784"}
    program = partial(ForkedBot, nursery)
    async with open_house(url, directory, settings, program=program) as house:
        # A poller that comes back at once is held up by the real server for three seconds.
        await house.sandbox.settings(same_offset_hold=0.05, conflict_delay=0.05)
        await house.knows_gram()
        yield Theatre(house, fate)
