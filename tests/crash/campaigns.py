"""A campaign whose senders and leaders die again and again: two replicas, floods, lost answers.

Between its two messages some buy and some opt out. Afterwards the sandbox's journal says who got
which message, and the rows have to say the same: nobody has one twice, nobody was left out.

python -m tests.crash.campaigns                   3,000 people, 40 deaths
python -m tests.crash.campaigns --people 500      fewer
python -m tests.crash.campaigns --seed 7          the same deaths again
"""

from __future__ import annotations

import argparse
import asyncio
import random
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from bot.database.migrations import migrate
from tests.crash.broadcasts import CROWD, FIRST, WORDS, Storm, is_hit, open_pair, troubles
from tests.database_server import SessionServer
from tests.harness.house import House
from tests.harness.nursery import open_nursery
from tests.harness.processes import Program

#: What the two messages say; each of them once to everybody.
STEPS = (f"{WORDS}: one", f"{WORDS}: two")
_BETWEEN = timedelta(hours=2)
_PATIENCE = 1800.0
_AWAKE = """
UPDATE bot_users SET quiet_from = 0, quiet_until = 0
WHERE telegram_id::bigint BETWEEN $1 AND $2"""
_STARTS = """
INSERT INTO conversion_tracking (telegram_user_id, conversion_type, funnel_step, created_at)
SELECT telegram_id, 'start', 1, $3 FROM bot_users WHERE telegram_id::bigint BETWEEN $1 AND $2"""
_CAMPAIGN = """
INSERT INTO campaigns (name, trigger) VALUES ('Storm', 'start') RETURNING id"""
_SWITCH_ON = "UPDATE campaigns SET active_since = $2, look_at = $2 WHERE id = $1"
_STEP = """
WITH message AS (INSERT INTO composed_messages DEFAULT VALUES RETURNING id),
said AS (INSERT INTO message_variants (message_id, language, arm, text)
  SELECT id, 'en', 'A', $3 FROM message)
INSERT INTO campaign_steps (campaign_id, place, after_minutes, message_id)
SELECT $1, $2, $4, id FROM message"""
_SETTLED = """
SELECT count(*) FROM campaign_messages m JOIN campaign_steps s ON s.id = m.step_id
WHERE s.campaign_id = $1 AND s.place = $2 AND m.state NOT IN ('waiting', 'sending')"""
#: Whoever is still under way towards a message, or has one on its way.
_OPEN = """
SELECT (SELECT count(*) FROM campaign_runs WHERE campaign_id = $1 AND state = 'running'
    AND next_place <= $2)
  + (SELECT count(*) FROM campaign_messages m JOIN campaign_steps s ON s.id = m.step_id
    WHERE s.campaign_id = $1 AND m.state IN ('waiting', 'sending'))"""
_BOUGHT = """
INSERT INTO facts (user_id, kind, happened_at, learned_at, terms)
SELECT id, 'purchase', $2, $2, '{}' FROM bot_users WHERE telegram_id = ANY ($1::text[])"""
_OPTED_OUT = """
UPDATE bot_users SET marketing_off_since = $2 WHERE telegram_id = ANY ($1::text[])"""
_ROWS = """
SELECT r.telegram_user_id, r.exit, array_agg(s.place) FILTER (WHERE s.id IS NOT NULL) AS places,
  array_agg(m.state) FILTER (WHERE s.id IS NOT NULL) AS states
FROM campaign_runs r LEFT JOIN campaign_messages m ON m.run_id = r.id
LEFT JOIN campaign_steps s ON s.id = m.step_id WHERE r.campaign_id = $1
GROUP BY r.id"""


@dataclass
class Outcome:
    """What the rows say, and where the journal says something else."""

    states: Counter[str] = field(default_factory=Counter)
    exits: Counter[str] = field(default_factory=Counter)
    arrived: int = 0
    wrong: list[str] = field(default_factory=list)
    seconds: float = 0.0


@dataclass
class Left:
    """Who was won, and who wants no more, between the two messages."""

    bought: set[str] = field(default_factory=set)
    opted_out: set[str] = field(default_factory=set)


async def weather(house: House, storm: Storm) -> tuple[UUID, int, Left, Outcome]:
    """Let a campaign run through a storm, and compare what everybody knows of it."""
    began, chance = time.monotonic(), random.Random(storm.seed)
    await house.sandbox.post("crowd", first=FIRST, count=storm.people)
    await house.database.execute(CROWD, FIRST, storm.people)
    last = FIRST + storm.people - 1
    await house.database.execute(_AWAKE, FIRST, last)
    now = await house.now()
    mark = await house.sandbox.journal_mark()
    # Whoever came before it was switched on is none of its people.
    await troubles(house, storm, chance)
    await house.database.execute(_STARTS, FIRST, last, now)
    campaign: UUID = await house.value(_CAMPAIGN)
    for place, words in enumerate(STEPS):
        minutes = place * int(_BETWEEN.total_seconds() // 60)
        await house.database.execute(_STEP, campaign, place, words, minutes)
    await house.database.execute(_SWITCH_ON, campaign, now - timedelta(milliseconds=1))
    await _deaths(house, storm, chance, campaign, 0)
    left = await _some_leave(house, storm, chance)
    await troubles(house, storm, chance)
    await house.advance_to(await house.now() + _BETWEEN)
    await _deaths(house, storm, chance, campaign, 1)
    outcome = await compared(house, campaign, mark, storm, left)
    outcome.seconds = time.monotonic() - began
    return campaign, mark, left, outcome


async def _some_leave(house: House, storm: Storm, chance: random.Random) -> Left:
    """A tenth buys, and another tenth opts out."""
    people = [str(FIRST + number) for number in range(storm.people)]
    chosen = chance.sample(people, storm.people // 5)
    left = Left(set(chosen[::2]), set(chosen[1::2]))
    now = await house.now() + timedelta(minutes=1)
    await house.database.execute(_BOUGHT, sorted(left.bought), now)
    await house.database.execute(_OPTED_OUT, sorted(left.opted_out), now)
    return left


async def _deaths(
    house: House, storm: Storm, chance: random.Random, campaign: UUID, place: int
) -> None:
    """One of the replicas dies whenever some more have the message, with calls under way.

    Whichever leads looks for people and moves them; it dies as often as the other.
    """
    moments = sorted(chance.sample(range(storm.people * 4 // 5), storm.deaths))
    programs: list[Program] = [house.bot, house.others[0]]
    for moment in moments:
        if not await _reaches(house, campaign, place, moment):
            break
        held = await house.sandbox.fault("hold_after", "sendMessage", contains=WORDS, times=2)
        await is_hit(house, held)
        dying = chance.choice(programs)
        await dying.kill()
        await house.sandbox.release(held)
        await dying.start()
    await _ends(house, storm, campaign, place)


async def _reaches(house: House, campaign: UUID, place: int, count: int) -> bool:
    """Wait until so many are settled; False when nobody is under way any more."""
    deadline = time.monotonic() + _PATIENCE
    while await house.value(_SETTLED, campaign, place) < count:
        begun = await house.value("SELECT count(*) FROM campaign_runs")
        if begun and not await house.value(_OPEN, campaign, place):
            return False
        assert time.monotonic() < deadline, "the campaign does not go on"
        await asyncio.sleep(0.05)
    return True


async def _ends(house: House, storm: Storm, campaign: UUID, place: int) -> None:
    """Wait until everybody began, and nobody waits for this message any more."""
    begun = "SELECT count(*) FROM campaign_runs WHERE campaign_id = $1"
    await house.becomes(storm.people, begun, campaign, within=_PATIENCE)
    await house.becomes(0, _OPEN, campaign, place, within=_PATIENCE)


async def compared(house: House, campaign: UUID, mark: int, storm: Storm, left: Left) -> Outcome:
    """The journal beside the rows: who got which message how often, and who is said to have it."""
    got: Counter[tuple[str, int]] = Counter()
    for call in await house.sandbox.calls("sendMessage", mark):
        said = str(call["params"].get("text"))
        if call["executed"] and said in STEPS:
            got[str(call["params"]["chat_id"]), STEPS.index(said)] += 1
    rows = await house.rows(_ROWS, campaign)
    outcome = Outcome(arrived=got.total())
    found = {row["telegram_user_id"] for row in rows}
    everybody = {str(FIRST + number) for number in range(storm.people)}
    outcome.wrong += [f"{person} never began" for person in sorted(everybody - found)]
    outcome.wrong += [
        f"{person} got message {place + 1} {n} times" for (person, place), n in got.items() if n > 1
    ]
    for row in rows:
        outcome.exits[str(row["exit"])] += 1
        _one(row, got, left, outcome)
    most = 96 * storm.deaths * 2 + 2 * (storm.lost_answers + storm.lost_calls)
    if outcome.states["unknown"] > most:
        outcome.wrong.append(f"{outcome.states['unknown']} are unknown, {most} allowed")
    return outcome


def _one(row: Any, got: Counter[tuple[str, int]], left: Left, outcome: Outcome) -> None:
    """What one person's rows say of both messages."""
    person, why = row["telegram_user_id"], row["exit"]
    states = dict(zip(row["places"] or (), row["states"] or (), strict=True))
    gone = person in left.bought or person in left.opted_out
    for place in range(len(STEPS)):
        state, arrived = states.get(place), got[person, place]
        if state is None:
            # Nobody is left out but who left, and that after the first message.
            may = why is not None and (place == 1 or why == "blocked")
            if arrived or not may:
                outcome.wrong.append(f"{person} ({why}) has no row {place + 1}, got {arrived}")
            continue
        outcome.states[state] += 1
        agrees = {
            "sent": arrived == 1,
            "unknown": True,
            "refused": arrived == 0,
            "dropped": arrived == 0,
        }.get(state, False)
        if not agrees:
            outcome.wrong.append(f"{person}'s message {place + 1} is {state}, got {arrived}")
    if gone and got[person, 1]:
        outcome.wrong.append(f"{person} had left and got message 2")
    if gone and why not in ("goal", "opted_out", "blocked"):
        outcome.wrong.append(f"{person} had left, and the row says {why}")


async def main() -> int:
    parser = argparse.ArgumentParser(
        prog="tests.crash.campaigns",
        description=__doc__,
        formatter_class=argparse.RawTextHelpFormatter,
    )
    parser.add_argument("--people", type=int, default=3_000)
    parser.add_argument("--deaths", type=int, default=20, help="for each of the two messages")
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args()
    share = max(wanted.people // 1000, 1)
    storm = Storm(
        *(wanted.people, wanted.deaths, wanted.seed),
        floods=3 * share,
        lost_answers=5 * share,
        lost_calls=2 * share,
        blocks=5 * share,
    )
    with tempfile.TemporaryDirectory(prefix="crash-") as directory:
        async with SessionServer() as server, open_nursery() as nursery:
            await server.template_database(migrate)
            url = await server.fresh_database()
            async with open_pair(nursery, url, Path(directory)) as house:
                _, _, _, outcome = await weather(house, storm)
            await server.drop_database(url)
    told = ", ".join(f"{count:,} {state}" for state, count in outcome.states.most_common())
    exits = ", ".join(f"{count:,} {why}" for why, count in outcome.exits.most_common())
    _say(f"{wanted.people:,} people, {2 * wanted.deaths} deaths, {outcome.seconds:.0f} s: {told}")
    _say(f"left: {exits}")
    _say(f"{outcome.arrived:,} arrived; {len(outcome.wrong)} disagreements")
    for line in outcome.wrong[:50]:
        _say(f"    {line}")
    return 1 if outcome.wrong else 0


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
