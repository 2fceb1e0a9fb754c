"""Two replicas of the bot in one house."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import socket
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from tests.harness.house import House, open_house
from tests.harness.nursery import ForkedBot, Nursery
from tests.harness.processes import Program
from tests.replicas.gate import Gate, open_gate

SECRET = "a-secret-of-the-tests"


@dataclass
class Replica:
    """One process and the port on which it takes webhooks."""

    program: Program
    port: int

    async def start(self) -> None:
        await self.program.start()
        await self.program.says('"event": "ready"')

    async def pauses(self) -> None:
        """Stop the process where it is, as an overcommitted host does."""
        self.program.signal(signal.SIGSTOP)

        async def stands_still() -> bool:
            return _state_of(self.program.pid) == "T"

        await happens(stands_still, "the process stands still")

    def goes_on(self) -> None:
        self.program.signal(signal.SIGCONT)


@dataclass
class Pair:
    """A house with two replicas behind a gate; `house.bot` is the first one's process."""

    house: House
    gate: Gate
    first: Replica
    second: Replica

    async def both_run(self) -> None:
        """Start whichever is down, and let the gate lead to the first."""
        for replica in (self.first, self.second):
            if not replica.program.is_running:
                await replica.start()
        self.gate.leads_to(self.first.port)

    @asynccontextmanager
    async def living_with(self, **settings: str) -> AsyncIterator[None]:
        """Both start anew with other settings, and at the end with the old ones."""
        programs = (self.first.program, self.second.program)
        usual = [program.env for program in programs]
        for program in programs:
            await program.stop()
            program.env = program.env | settings
        await self.both_run()
        try:
            yield
        finally:
            for program, env in zip(programs, usual, strict=True):
                await program.stop()
                program.env = env

    async def leader(self) -> Replica:
        """The replica that holds the lease and lives."""
        await happens(self._somebody_leads, "somebody leads")
        found = await self._holder()
        assert found is not None
        return found

    async def _somebody_leads(self) -> bool:
        return await self._holder() is not None

    async def _holder(self) -> Replica | None:
        name = await self.house.value(
            "SELECT r.name FROM leases l JOIN replicas r ON r.id = l.holder"
            " WHERE l.name = 'leader' AND l.lease_until > clock_timestamp()"
        )
        for replica in (self.first, self.second):
            if replica.program.is_running and f"{name}".endswith(f":{replica.program.pid}"):
                return replica
        return None

    def other(self, replica: Replica) -> Replica:
        return self.second if replica is self.first else self.first

    async def becomes_leader(self, replica: Replica) -> None:
        async def leads() -> bool:
            return await self._holder() is replica

        await happens(leads, "the replica leads")

    async def brings(self, port: int, operation: Callable[[], Awaitable[object]]) -> None:
        """A person does something, and the replica at the port has taken the update."""
        self.gate.leads_to(port)
        taken = len(self.gate.answers)

        async def has_taken() -> bool:
            return len(self.gate.answers) > taken

        await operation()
        await happens(has_taken, "the update is taken")

    async def is_hit(self, fault: int) -> None:
        """Wait until a call runs into the fault."""

        async def has_hits() -> bool:
            return bool(await self.house.sandbox.fault_hits(fault))

        await happens(has_hits, "a call runs into the fault")

    async def sends(self, chat: int, since: int) -> list[dict[str, Any]]:
        """What was sent to a chat since a call of the journal, refused calls left out."""
        return [
            entry
            for entry in await self.house.sandbox.journal(since)
            if entry["method"].startswith("send")
            and entry["executed"]
            and int(entry["params"].get("chat_id", 0)) == chat
        ]


@asynccontextmanager
async def open_pair(
    nursery: Nursery, url: str, directory: Path, **settings: str
) -> AsyncIterator[Pair]:
    """Both replicas, running; the first one leads."""
    ports = (free_port(), free_port())
    async with open_gate() as (gate, address):
        gate.leads_to(ports[0])
        environment = {"WEBHOOK_URL": address, "WEBHOOK_SECRET": SECRET, "PORT": str(ports[0])}
        program = partial(ForkedBot, nursery)
        async with open_house(url, directory, environment | settings, program=program) as house:
            # The real waits of Telegram's deliveries would make the tests slow.
            await house.sandbox.settings(webhook_retry_base=0.05, set_webhook_interval=0)
            twin = program(
                *("bot", "run"),
                log=directory / "second.log",
                env=house.bot.env | {"PORT": str(ports[1])},
            )
            house.others.append(twin)
            pair = Pair(house, gate, Replica(house.bot, ports[0]), Replica(twin, ports[1]))
            try:
                await pair.second.start()
                yield pair
                await pair.both_run()
                await twin.stop()
            finally:
                with contextlib.suppress(ProcessLookupError):
                    await twin.kill()


async def happens(check: Callable[[], Awaitable[bool]], what: str, within: float = 10.0) -> None:
    """Wait until it is so."""
    deadline = time.monotonic() + within
    while not await check():
        if time.monotonic() > deadline:
            raise AssertionError(f"{what}: not within {within} s")
        await asyncio.sleep(0.01)


def free_port() -> int:
    """A port that is free; the address must be known before the bot starts."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _state_of(pid: int) -> str:
    """The kernel's letter for the state of a process."""
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
