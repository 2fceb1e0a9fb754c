"""A broadcast whose senders die again and again: two replicas, 429 storms, answers that are lost.

Afterwards the sandbox's journal says who got it, and the rows have to say the same.

python -m tests.crash.broadcasts                   10,000 people, 60 deaths
python -m tests.crash.broadcasts --people 500      fewer
python -m tests.crash.broadcasts --seed 7          the same deaths again
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from uuid import UUID

from bot.database.migrations import migrate
from tests.database_server import SessionServer
from tests.harness.broadcasts import scheduled
from tests.harness.house import House, open_house
from tests.harness.nursery import ForkedBot, Nursery, open_nursery
from tests.harness.processes import Program
from tests.replicas.pair import happens

#: Far from everybody else's ids.
FIRST = 900_000_000
#: At once under way in one replica at its rate (bot/telegram/room.py): so many may be unknown a
#: death.
MOST_UNDER_WAY = 96
WORDS = "The market opens at nine"
_PATIENCE = 1800.0
CROWD = """
WITH met AS (
  INSERT INTO bot_users (telegram_id, first_name, language, created_at, updated_at)
  SELECT ($1 + i)::text, 'Person', 'en', now(), now() FROM generate_series(0, $2 - 1) AS i
  RETURNING telegram_id)
INSERT INTO profiles (telegram_id, first_name, created_at, updated_at)
SELECT telegram_id, 'Person', now(), now() FROM met"""
_SETTLED = """
SELECT count(*) FROM broadcast_recipients
WHERE broadcast_id = $1 AND state NOT IN ('pending', 'sending')"""


@dataclass
class Storm:
    """What happens to a broadcast on its way."""

    people: int
    deaths: int
    seed: int = 1
    # Of each kind of trouble, how often it comes over the whole run.
    floods: int = 10
    lost_answers: int = 10
    lost_calls: int = 5
    blocks: int = 5


@dataclass
class Outcome:
    """What the rows say, and where the journal says something else."""

    states: Counter[str] = field(default_factory=Counter)
    arrived: int = 0
    wrong: list[str] = field(default_factory=list)
    seconds: float = 0.0


@asynccontextmanager
async def open_pair(nursery: Nursery, url: str, directory: Path) -> AsyncIterator[House]:
    """A house with a second replica of its bot, which sends as well."""
    settings = {"SWEEP_HOURS": "8784", "SEND_RATE": "150"}
    program = partial(ForkedBot, nursery)
    async with open_house(url, directory, settings, program=program, furnished=False) as house:
        await house.sandbox.settings(same_offset_hold=0.05, conflict_delay=0.05)
        twin = program("bot", "run", log=directory / "second.log", env=house.bot.env)
        house.others.append(twin)
        try:
            await twin.start()
            yield house
        finally:
            await twin.kill()


async def weather(house: House, storm: Storm) -> Outcome:
    """Send a broadcast through a storm, and compare what everybody knows of it."""
    began, chance = time.monotonic(), random.Random(storm.seed)
    await house.sandbox.post("crowd", first=FIRST, count=storm.people)
    await house.database.execute(CROWD, FIRST, storm.people)
    mark = await house.sandbox.journal_mark()
    broadcast = await scheduled(house.database, await house.now(), text=WORDS)
    await troubles(house, storm, chance)
    await _deaths(house, storm, chance, broadcast)
    await house.becomes(
        "completed",
        "SELECT delivery_status FROM broadcast_messages WHERE id = $1",
        broadcast,
        within=_PATIENCE,
    )
    outcome = await compared(house, broadcast, mark, storm)
    outcome.seconds = time.monotonic() - began
    return outcome


async def troubles(house: House, storm: Storm, chance: random.Random) -> None:
    """Faults ordered in advance, each after some more calls have gone well."""
    orders = (
        [("429", {"retry_after": 1, "times": 4})] * storm.floods
        + [("cut_after", {})] * storm.lost_answers
        + [("cut_before", {})] * storm.lost_calls
        + [("403", {"description": "Forbidden: bot was blocked by the user"})] * storm.blocks
    )
    for kind, more in orders:
        skip = chance.randrange(storm.people)
        await house.sandbox.fault(kind, "sendMessage", contains=WORDS, skip=skip, **more)


async def _deaths(house: House, storm: Storm, chance: random.Random, broadcast: UUID) -> None:
    """One of the replicas dies whenever some more are settled, with calls of it under way."""
    moments = sorted(chance.sample(range(storm.people), storm.deaths))
    programs: list[Program] = [house.bot, house.others[0]]
    for moment in moments:
        if not await _reaches(house, broadcast, moment):
            return
        held = await house.sandbox.fault("hold_after", "sendMessage", contains=WORDS, times=2)
        await is_hit(house, held)
        dying = chance.choice(programs)
        await dying.kill()
        await house.sandbox.release(held)
        await dying.start()


async def is_hit(house: House, fault: int, within: float = 2.0) -> None:
    """Wait for a call that runs into it; at the very end there may be none any more."""

    async def is_hit() -> bool:
        return bool(await house.sandbox.fault_hits(fault))

    with contextlib.suppress(AssertionError):
        await happens(is_hit, "a call runs into the fault", within)


async def _reaches(house: House, broadcast: UUID, count: int) -> bool:
    """Wait until so many are settled; False when it has ended before."""
    deadline = time.monotonic() + _PATIENCE
    while await house.value(_SETTLED, broadcast) < count:
        row = await house.rows(
            "SELECT delivery_status FROM broadcast_messages WHERE id = $1", broadcast
        )
        if row[0]["delivery_status"] == "completed":
            return False
        assert time.monotonic() < deadline, "the broadcast does not go on"
        await asyncio.sleep(0.02)
    return True


async def compared(house: House, broadcast: UUID, mark: int, storm: Storm) -> Outcome:
    """The journal beside the rows: who got it how often, and who is said to have it."""
    calls = await house.sandbox.calls("sendMessage", mark)
    got = Counter[str]()
    ids: dict[str, list[int]] = {}
    for call in calls:
        if call["executed"] and WORDS in str(call["params"].get("text")):
            person = str(call["params"]["chat_id"])
            got[person] += 1
            if call["response"] is not None:
                ids.setdefault(person, []).append(call["response"]["result"]["message_id"])
    rows = await house.rows(
        "SELECT telegram_user_id, state, message_ids FROM broadcast_recipients"
        " WHERE broadcast_id = $1",
        broadcast,
    )
    outcome = Outcome(Counter(row["state"] for row in rows), got.total())
    everybody = {str(FIRST + number) for number in range(storm.people)}
    missing = everybody - {row["telegram_user_id"] for row in rows}
    outcome.wrong += [f"{person} was left out" for person in sorted(missing)]
    outcome.wrong += [f"{person} got it {n} times" for person, n in got.items() if n > 1]
    for row in rows:
        person, state = row["telegram_user_id"], row["state"]
        arrived = got[person]
        agrees = {
            "sent": arrived == 1,
            "unknown": True,
            "blocked": arrived == 0,
            "refused": arrived == 0,
            "skipped": arrived == 0,
        }.get(state, False)
        if not agrees:
            outcome.wrong.append(f"{person} is {state} and got it {arrived} times")
        if state == "sent" and person in ids and list(row["message_ids"]) != ids[person]:
            outcome.wrong.append(f"{person} has {ids[person]}, the row says {row['message_ids']}")
    most = MOST_UNDER_WAY * storm.deaths + storm.lost_answers + storm.lost_calls
    if outcome.states["unknown"] > most:
        outcome.wrong.append(f"{outcome.states['unknown']} are unknown, {most} allowed")
    outcome.wrong += await _counters(house, broadcast, outcome.states)
    return outcome


async def _counters(house: House, broadcast: UUID, states: Counter[str]) -> list[str]:
    (row,) = await house.rows("SELECT * FROM broadcast_messages WHERE id = $1", broadcast)
    wanted = {
        "total_recipients": states.total(),
        "successful_deliveries": states["sent"],
        "blocked_deliveries": states["blocked"],
        "refused_deliveries": states["refused"],
        "unknown_deliveries": states["unknown"],
        "skipped_deliveries": states["skipped"],
    }
    return [f"{name} is {row[name]}, not {n}" for name, n in wanted.items() if row[name] != n]


async def main() -> int:
    parser = argparse.ArgumentParser(
        prog="tests.crash.broadcasts",
        description=__doc__,
        formatter_class=argparse.RawTextHelpFormatter,
    )
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--deaths", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args()
    share = max(wanted.people // 1000, 1)
    storm = Storm(
        *(wanted.people, wanted.deaths, wanted.seed),
        floods=5 * share,
        lost_answers=5 * share,
        lost_calls=2 * share,
        blocks=5 * share,
    )
    with tempfile.TemporaryDirectory(prefix="crash-") as directory:
        async with SessionServer() as server, open_nursery() as nursery:
            await server.template_database(migrate)
            url = await server.fresh_database()
            async with open_pair(nursery, url, Path(directory)) as house:
                outcome = await weather(house, storm)
            await server.drop_database(url)
    told = ", ".join(f"{count:,} {state}" for state, count in outcome.states.most_common())
    _say(f"{wanted.people:,} people, {wanted.deaths} deaths, {outcome.seconds:.0f} s: {told}")
    _say(f"{outcome.arrived:,} arrived; {len(outcome.wrong)} disagreements")
    for line in outcome.wrong[:50]:
        _say(f"    {line}")
    return 1 if outcome.wrong else 0


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
