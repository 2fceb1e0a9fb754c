"""The recorder dies again and again while people tap; then the updates say what must be there.

Lost may be what was done within the last second of a life; nothing may be there twice, and visits
count what is there. An end in peace loses nothing.

python -m tests.crash.recording                   100 deaths, 20 people
python -m tests.crash.recording --deaths 500      more
python -m tests.crash.recording --seed 7          the same pauses again
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import random
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from bot.database.migrations import migrate
from sandbox.client import Person
from tests.database_server import SessionServer
from tests.harness.house import House, open_house
from tests.harness.nursery import ForkedBot, Nursery, open_nursery

#: What a death may cost at most (issue 12).
WORTH = timedelta(seconds=1)
#: How long a life lasts at most before the next death, and how many updates wait meanwhile.
_LIFE, _WAITING = 1.5, 64
_SAID, _TAPS = ("/help", "hello", "/survey", "/plans"), 0.5
#: When each update was done, by the server's clock.
_WATCH = """
CREATE SCHEMA crash;
CREATE TABLE crash.done (update_id bigint, at timestamptz DEFAULT clock_timestamp());
CREATE FUNCTION crash.note() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN INSERT INTO crash.done (update_id) VALUES (NEW.update_id); RETURN NULL; END $$;
CREATE TRIGGER done AFTER UPDATE ON inbox_updates FOR EACH ROW
  WHEN (NEW.state = 'done' AND OLD.state <> 'done') EXECUTE FUNCTION crash.note()"""
# The lower half of an id is the number of its update (handlers/recording.py).
_KEPT = """
SELECT ('x' || right(replace(id::text, '-', ''), 16))::bit(64)::bigint AS update_id, count(*) AS n
FROM user_interactions WHERE created_at >= $1 GROUP BY 1"""
_DONE = "SELECT update_id, at FROM crash.done WHERE update_id > $1"
#: Visits that say something else than the things that are in them.
_VISITS = """
SELECT s.id, s.activity_count, s.session_start, s.session_end, count(u.id) AS things,
       min(u.created_at) AS first, max(u.created_at) AS last
FROM bot_sessions s LEFT JOIN user_interactions u
  ON u.telegram_user_id = s.telegram_user_id AND u.session_id = s.id::text
GROUP BY s.id HAVING s.activity_count <> count(u.id)
  OR s.session_start <> min(u.created_at) OR s.session_end <> max(u.created_at)"""
_VISITLESS = """
SELECT count(*) FROM user_interactions u
WHERE NOT EXISTS (SELECT FROM bot_sessions s WHERE s.id::text = u.session_id)"""


@dataclass
class Outcome:
    """What was done and kept, and where that is not as it must be."""

    done: int = 0
    lost: int = 0
    # How long before its death what was lost had been done, at the longest.
    oldest: timedelta = timedelta()
    deaths: list[tuple[datetime, datetime]] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    seconds: float = 0.0


@asynccontextmanager
async def open_recorded(nursery: Nursery, url: str, directory: Path) -> AsyncIterator[House]:
    """A house in which nobody waits for a limit."""
    settings = {"SWEEP_HOURS": "8784", "SEND_RATE": "1000", "SEND_RATE_CHAT": "1000"}
    program = partial(ForkedBot, nursery)
    async with open_house(url, directory, settings, program=program, furnished=False) as house:
        await house.sandbox.settings(same_offset_hold=0.05, conflict_delay=0.05)
        yield house


async def lives(house: House, people: int, deaths: int, seed: int) -> Outcome:
    """Let people talk while the bot dies so often, then end it in peace, and compare."""
    began, chance, outcome = time.monotonic(), random.Random(seed), Outcome()
    crowd = [await house.member() for _ in range(people)]
    await house.rests()
    # What was said before is written when the bot has ended in peace.
    await house.restart()
    first = await house.value("SELECT max(update_id) FROM inbox_updates")
    at = await house.now()
    await house.database.execute(_WATCH)
    talk = asyncio.create_task(_talk(house, crowd, chance))
    try:
        for _ in range(deaths):
            await asyncio.sleep(chance.uniform(0.05, _LIFE))
            before = await house.value("SELECT clock_timestamp()")
            await house.kill()
            outcome.deaths.append((before, await house.value("SELECT clock_timestamp()")))
            await house.start()
            assert not talk.done(), talk.exception()
    finally:
        talk.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await talk
    await house.rests()
    # The last ones are done just now, and are kept although the end comes at once.
    for person in crowd:
        await person.says("the last")
    await house.rests()
    await house.stop()
    await compare(house, first, at, outcome)
    outcome.seconds = time.monotonic() - began
    return outcome


async def _talk(house: House, crowd: list[Person], chance: random.Random) -> None:
    """Everybody says or taps something again and again, as fast as they are answered."""
    menus = [(await person.sees(person.name))["message_id"] for person in crowd]
    while True:
        await asyncio.gather(
            *(
                person.forges("m", menu, wait=0)
                if chance.random() < _TAPS
                else person.says(chance.choice(_SAID))
                for person, menu in zip(crowd, menus, strict=True)
            )
        )
        while await house.value(_UNDONE) > _WAITING:  # noqa: ASYNC110 - nothing tells when
            await asyncio.sleep(0.02)


_UNDONE = "SELECT count(*) FROM inbox_updates WHERE state IN ('waiting', 'running')"


async def compare(house: House, first: int, at: datetime, outcome: Outcome) -> None:
    """The updates that were done beside what was kept of them."""
    kept = {row["update_id"]: row["n"] for row in await house.rows(_KEPT, at)}
    done = {row["update_id"]: row["at"] for row in await house.rows(_DONE, first)}
    outcome.done = len(done)
    outcome.wrong += [f"update {number} is there {n} times" for number, n in kept.items() if n > 1]
    outcome.wrong += [f"update {number} was never done" for number in kept.keys() - done.keys()]
    for number in sorted(done.keys() - kept.keys()):
        outcome.lost += 1
        # It was done in the life that ended next, or by one whose end nobody saw any more.
        death = next((one for one in outcome.deaths if one[1] >= done[number]), None)
        if death is None:
            outcome.wrong.append(f"update {number} was lost by an end in peace")
            continue
        age = max(death[0] - done[number], timedelta())
        outcome.oldest = max(outcome.oldest, age)
        if age > WORTH:
            outcome.wrong.append(
                f"update {number} was lost, done {age.total_seconds():.2f} s before"
            )
    for row in await house.rows(_VISITS):
        outcome.wrong.append(f"a visit is otherwise than what is in it: {dict(row)}")
    if homeless := await house.value(_VISITLESS):
        outcome.wrong.append(f"{homeless} things have no visit")


async def main() -> int:
    parser = argparse.ArgumentParser(
        prog="tests.crash.recording",
        description=__doc__,
        formatter_class=argparse.RawTextHelpFormatter,
    )
    parser.add_argument("--people", type=int, default=20)
    parser.add_argument("--deaths", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="crash-") as directory:
        async with SessionServer() as server, open_nursery() as nursery:
            await server.template_database(migrate)
            url = await server.fresh_database()
            async with open_recorded(nursery, url, Path(directory)) as house:
                outcome = await lives(house, wanted.people, wanted.deaths, wanted.seed)
            await server.drop_database(url)
    _say(
        f"{outcome.done:,} updates done, {wanted.deaths} deaths, {outcome.seconds:.0f} s:"
        f" {outcome.lost} not kept, the oldest done {outcome.oldest.total_seconds():.2f} s before;"
        f" {len(outcome.wrong)} disagreements"
    )
    for line in outcome.wrong[:50]:
        _say(f"    {line}")
    return 1 if outcome.wrong else 0


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
