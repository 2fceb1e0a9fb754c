"""Exactly one leads; another takes over from the killed, the stopped, the cut off and the tired."""

import asyncio
import signal
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
from tortoise.backends.base.client import BaseDBAsyncClient

from bot.database.replicas import Replica
from bot.leadership import Leadership, LeaseTerms
from tests.infra.conftest import Joins, Station, eventually, kill_session_of

QUICK = LeaseTerms(lease=1.0, renew_every=0.1)


class Candidate:
    """A replica that campaigns, and the history of its terms."""

    def __init__(self, station: Station, terms: LeaseTerms) -> None:
        self.station = station
        self.history: list[str] = []
        self.hold_gain: asyncio.Event | None = None
        self.fail_gain = False
        self.leadership = Leadership(
            station.replica, on_gain=self._gained, on_loss=self._lost, terms=terms
        )

    @property
    def leads(self) -> bool:
        return self.leadership.is_leader()

    async def _gained(self) -> None:
        if self.fail_gain:
            raise RuntimeError("the webhook could not be set")
        if self.hold_gain is not None:
            self.history.append("gaining")
            await self.hold_gain.wait()
        self.history.append("gained")

    async def _lost(self) -> None:
        self.history.append("lost")


Nominates = Callable[..., Awaitable[Candidate]]


@pytest.fixture
async def nominate(join: Joins) -> AsyncIterator[Nominates]:
    candidates: list[Candidate] = []

    async def nominates(terms: LeaseTerms = QUICK, *, start: bool = True) -> Candidate:
        candidate = Candidate(await join(), terms)
        candidates.append(candidate)
        if start:
            await candidate.leadership.start()
        return candidate

    yield nominates
    for candidate in candidates:
        await candidate.leadership.stop()


async def test_of_three_exactly_one_leads(nominate: Nominates) -> None:
    three = [await nominate() for _ in range(3)]
    await eventually(lambda: any(candidate.leads for candidate in three))
    deadline = time.monotonic() + 1.5  # longer than a lease
    while time.monotonic() < deadline:
        assert sum(candidate.leads for candidate in three) == 1
        await asyncio.sleep(0.005)
    assert sorted(candidate.history for candidate in three) == [[], [], ["gained"]]


async def test_a_leader_that_stops_hands_over_at_once(nominate: Nominates) -> None:
    one = await nominate(LeaseTerms(lease=60, renew_every=0.1))
    await eventually(lambda: one.leads)
    two = await nominate(LeaseTerms(lease=60, renew_every=0.1))
    await one.leadership.stop()
    assert one.history == ["gained", "lost"]
    await eventually(lambda: two.leads, within=2)
    assert two.leadership.term == one.leadership.term + 1


async def test_a_killed_leader_is_succeeded_long_before_its_lease_ends(nominate: Nominates) -> None:
    one = await nominate(LeaseTerms(lease=60, renew_every=0.1))
    await eventually(lambda: one.leads)
    two = await nominate(LeaseTerms(lease=60, renew_every=0.1))
    await one.station.die()
    await eventually(lambda: two.leads, within=2)
    assert not one.leads


async def test_a_leader_whose_session_is_killed_steps_down_and_may_lead_again(
    nominate: Nominates, database: str
) -> None:
    one = await nominate()
    await eventually(lambda: one.leads)
    term = one.leadership.term
    await kill_session_of(database, one.station.replica)
    await eventually(lambda: not one.leads or one.leadership.term > term)
    await eventually(lambda: one.leads and one.leadership.term > term)
    await eventually(lambda: one.history == ["gained", "lost", "gained"])


async def test_a_leader_that_cannot_renew_steps_down_before_another_can_lead(
    nominate: Nominates, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = await nominate()
    await eventually(lambda: one.leads)

    async def hang(*_: object, within: float) -> None:
        async with asyncio.timeout(within):
            await asyncio.Event().wait()

    two = await nominate()
    monkeypatch.setattr(one.station.replica, "fetchrow", hang)
    one.station.stand_still()

    def taken_over() -> bool:
        assert not (one.leads and two.leads)
        return two.leads

    await eventually(taken_over)
    await eventually(lambda: one.history == ["gained", "lost"])


async def test_a_loss_cuts_a_gain_short(nominate: Nominates, database: str) -> None:
    one = await nominate(start=False)
    one.hold_gain = asyncio.Event()
    await one.leadership.start()
    await eventually(lambda: one.history == ["gaining"])
    await one.leadership.stop()
    assert one.history == ["gaining", "lost"]


async def test_whose_duties_cannot_begin_lets_another_try(nominate: Nominates) -> None:
    one = await nominate(start=False)
    one.fail_gain = True
    await one.leadership.start()
    await eventually(lambda: one.history == ["lost"])
    two = await nominate()
    await eventually(lambda: two.history == ["gained"])


async def test_the_term_grows_with_each_change_and_not_with_a_renewal(
    nominate: Nominates, connection: BaseDBAsyncClient
) -> None:
    one = await nominate()
    await eventually(lambda: one.leads)
    first = await _lease(connection)
    await eventually(lambda: _is_renewed(connection, first["lease_until"]))
    assert (await _lease(connection))["term"] == first["term"] == one.leadership.term


async def _lease(connection: BaseDBAsyncClient) -> dict[str, object]:
    rows = await connection.execute_query_dict("SELECT * FROM leases")
    return dict(rows[0])


async def _is_renewed(connection: BaseDBAsyncClient, before: object) -> bool:
    return (await _lease(connection))["lease_until"] != before


class Process:
    """One `leader_process`, whose lines are read as they come."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process
        self.lines: list[str] = []
        self._reader = asyncio.create_task(self._read())

    async def _read(self) -> None:
        assert self.process.stdout is not None
        async for line in self.process.stdout:
            self.lines.append(line.decode().strip())

    def operations(self) -> list[str]:
        return [line for line in self.lines if line.startswith("works")]

    async def end(self) -> None:
        if self.process.returncode is None:
            self.process.send_signal(signal.SIGCONT)
            self.process.kill()
        await self.process.wait()
        await self._reader


@pytest.fixture
async def processes(database: str) -> AsyncIterator[list[Process]]:
    both = []
    for _ in range(2):
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "tests.infra.leader_process",
            database,
            stdout=asyncio.subprocess.PIPE,
        )
        both.append(Process(process))
        await eventually(lambda: both[-1].lines, within=30)
        await eventually(lambda: any(one.operations() for one in both))
    yield both
    for one in both:
        await one.end()


async def test_a_leader_stopped_by_the_kernel_does_nothing_when_it_wakes_up(
    processes: list[Process],
) -> None:
    leader = next(one for one in processes if one.operations())
    other = next(one for one in processes if one is not leader)
    leader.process.send_signal(signal.SIGSTOP)
    await eventually(other.operations)
    told = len(leader.lines)
    leader.process.send_signal(signal.SIGCONT)
    await eventually(lambda: "lost" in leader.lines)
    # A line may have been under way when it was stopped; nothing follows but the resignation.
    assert leader.lines[told:].count("lost") == 1
    assert len([line for line in leader.lines[told:] if line.startswith("works")]) <= 1
    first, second = leader.operations()[-1], other.operations()[0]
    assert int(second.split()[1]) == int(first.split()[1]) + 1


async def test_a_leader_killed_by_the_kernel_is_succeeded_at_once(processes: list[Process]) -> None:
    leader = next(one for one in processes if one.operations())
    other = next(one for one in processes if one is not leader)
    leader.process.kill()
    await eventually(other.operations, within=5)


async def test_a_stopped_replica_counts_as_dead_and_is_back_when_it_wakes_up(
    join: Joins,
) -> None:
    station = await join()
    replica: Replica = station.replica
    life = replica.life
    replica._beaten -= 100
    assert not replica.lives(life)
    await eventually(lambda: replica.connected)
    assert replica.life > life
    assert not replica.lives(life)
